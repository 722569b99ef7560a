// E0499: an entry is used after the next header was read.
#![forbid(unsafe_code)]

fn run(reader: &mut archive::Reader<'_>) {
    let first = reader.read_next_header().unwrap().unwrap();
    reader.read_next_header().unwrap();
    first.size();
}

fn main() {
    let _ = run;
}
