// E0616: the stream of C cannot be taken out of its wrapper.
#![forbid(unsafe_code)]

fn main() {
    let stream = zlib::Deflate::deflate_init(6).unwrap();
    let _ = stream.raw;
}
