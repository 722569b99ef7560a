// E0308: a reader is no writer, though both are one type of C
#![forbid(unsafe_code)]
use forms::{Reader, Writer};

fn main() {
    let mut writer = Writer::write_new().unwrap();
    let mut other = Writer::write_new().unwrap();
    let _ = Reader::read_new();
    writer.write_copy(&mut other);
}
