// E0499: what a step lends is gone with the next one
#![forbid(unsafe_code)]
use forms::Cursor;

fn main() {
    let mut cursor = Cursor::new(2).unwrap();
    let first = cursor.next_cell();
    let second = cursor.next_cell();
    println!("{first:?} {second:?}");
}
