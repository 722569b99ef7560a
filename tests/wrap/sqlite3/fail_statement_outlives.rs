// E0505: a statement is used after its connection was closed.
#![forbid(unsafe_code)]

fn run(db: sqlite3::Connection) {
    let mut statement = db.prepare_v3(b"SELECT 1", 0).unwrap().unwrap();
    drop(db);
    statement.step().unwrap();
}

fn main() {
    let _ = run;
}
