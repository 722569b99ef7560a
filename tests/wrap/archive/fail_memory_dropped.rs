// E0597: the memory that is read is dropped before the reader.
#![forbid(unsafe_code)]

fn main() {
    let mut reader = archive::Reader::read_new().unwrap();
    {
        let bytes = vec![1, 2, 3];
        reader.read_open_memory(&bytes).unwrap();
    }
}
