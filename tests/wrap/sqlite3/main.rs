//! Typed rows of SQLite, without a line of unsafe code.
#![forbid(unsafe_code)]

use std::path::Path;

use sqlite3::{Connection, Error, ErrorKind, OpenFlags, Statement};

fn prepare<'c>(db: &'c Connection, sql: &str) -> Result<Statement<'c>, Error> {
    Ok(db.prepare_v3(sql.as_bytes(), 0)?.expect("a statement"))
}

fn insert(db: &Connection) -> Result<(), Error> {
    let mut statement = prepare(db, "INSERT INTO t VALUES(:id, ?, ?, ?, ?)")?;
    assert_eq!(statement.bind_parameter_count(), 5);
    assert_eq!(statement.bind_parameter_index(":id")?, 1);
    for i in 0..1_000 {
        statement.bind_int64(1, i)?;
        statement.bind_double(2, i as f64 / 2.0)?;
        statement.bind_text64(3, format!("row {i}").as_bytes())?;
        statement.bind_blob64(4, &[i as u8, 0, 255])?;
        statement.bind_null(5)?;
        assert!(!statement.step()?, "an INSERT gives no rows");
        statement.reset()?;
        statement.clear_bindings()?;
    }
    assert_eq!(statement.bind_parameter_index("no\0name").unwrap_err().kind(), ErrorKind::Nul);
    assert_eq!(db.changes(), 1);
    assert_eq!(db.last_insert_rowid(), 1_000);
    assert!(statement.bind_null(77).is_err(), "SQLite checks indices");
    Ok(())
}

fn select(db: &Connection) -> Result<(), Error> {
    let mut rows = prepare(db, "SELECT a, b, c, d, e FROM t ORDER BY a")?;
    let mut count = 0;
    assert_eq!(rows.column_count(), 5);
    assert_eq!(rows.column_name(2).unwrap().to_str(), Ok("c"));
    while rows.step()? {
        assert_eq!(rows.column_int64(0), count);
        assert_eq!(rows.column_double(1), count as f64 / 2.0);
        assert_eq!(rows.column_text(2), Some(format!("row {count}").as_bytes()));
        assert_eq!(rows.column_blob(3), Some(&[count as u8, 0, 255][..]));
        assert_eq!(rows.column_type(4), 5);
        assert_eq!(rows.column_text(4), None);
        count += 1;
    }
    assert_eq!(count, 1_000);
    Ok(())
}

/* A closure that the connection keeps; what it answers ends the query. */
fn interrupt() -> Result<(), Error> {
    let mut db = Connection::open_v2(Path::new(":memory:"), OpenFlags::READWRITE, None)?;
    db.progress_handler(1, || 1);
    assert!(prepare(&db, "SELECT 1").and_then(|mut query| query.step()).is_err());
    db.progress_handler(1, || 0);
    assert!(prepare(&db, "SELECT 1")?.step()?);
    Ok(())
}

fn main() -> Result<(), Error> {
    interrupt()?;
    let flags = OpenFlags::READWRITE | OpenFlags::CREATE | OpenFlags::MEMORY;
    let db = Connection::open_v2(Path::new(":memory:"), flags, None)?;
    db.busy_timeout(10);
    assert!(!prepare(&db, "CREATE TABLE t(a UNIQUE, b, c, d, e)")?.step()?);
    insert(&db)?;
    select(&db)?;
    let error = prepare(&db, "INSERT INTO t(a) VALUES(7)")?.step().unwrap_err();
    assert_eq!(error.code(), Some(19), "SQLITE_CONSTRAINT");
    assert_eq!(db.errmsg().unwrap().to_str(), Ok("UNIQUE constraint failed: t.a"));
    assert_eq!(db.extended_errcode(), 2067, "SQLITE_CONSTRAINT_UNIQUE");
    let error = db.prepare_v3(b"SELEKT 1", 0).unwrap_err();
    assert!(error.message().unwrap().contains("syntax error"));
    let missing = Connection::open_v2(Path::new("/no/such/folder/db"), OpenFlags::READONLY, None);
    assert_eq!(missing.unwrap_err().code(), Some(14), "SQLITE_CANTOPEN");
    println!("sqlite3: {error}: done");
    Ok(())
}
