// E0499: the text of a column is kept across a step.
#![forbid(unsafe_code)]

fn read(rows: &mut sqlite3::Statement<'_>) -> Option<usize> {
    let text = rows.column_text(0);
    rows.step().unwrap();
    text.map(|text| text.len())
}

fn main() {
    let _ = read;
}
