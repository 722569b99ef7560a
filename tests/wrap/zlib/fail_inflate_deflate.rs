// E0599: what deflates cannot inflate.
#![forbid(unsafe_code)]

fn main() {
    let mut stream = zlib::Deflate::deflate_init(6).unwrap();
    let _ = stream.inflate(b"text", &mut [0; 16], 0);
}
