//! One-shot and streaming round trips of zlib, without a line of unsafe code.
#![forbid(unsafe_code)]

use zlib::{Deflate, Error, ErrorKind, Inflate};

const NO_FLUSH: i32 = 0;
const FINISH: i32 = 4;
const STREAM_END: i32 = 1;

fn one_shot(data: &[u8]) -> Result<(), Error> {
    let mut packed = vec![0; zlib::compress_bound(data.len() as _) as usize];
    let len = zlib::compress2(&mut packed, data, 9)?;
    let mut back = vec![0; data.len()];
    assert_eq!(zlib::uncompress(&mut back, &packed[..len])?, data.len());
    assert_eq!(back, data);
    assert!(zlib::uncompress(&mut back[..100], &packed[..len]).is_err(), "no room");
    packed[len / 2] ^= 0x55;
    let error = zlib::uncompress(&mut back, &packed[..len]).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Code(-3));
    assert_eq!(error.message(), Some("data error"));
    println!("corrupted: {error}");
    Ok(())
}

fn deflate(stream: &mut Deflate, data: &[u8]) -> Result<Vec<u8>, Error> {
    let (mut packed, mut room) = (Vec::new(), [0; 4_096]);
    let last = data.chunks(4_096).count() - 1;
    for (i, mut window) in data.chunks(4_096).enumerate() {
        let flush = if i == last { FINISH } else { NO_FLUSH };
        loop {
            let (code, read, written) = stream.deflate(window, &mut room, flush)?;
            packed.extend_from_slice(&room[..written]);
            window = &window[read..];
            let is_done = if i == last { code == STREAM_END } else { window.is_empty() };
            if is_done {
                break;
            }
        }
    }
    stream.deflate_reset()?;
    Ok(packed)
}

fn inflate(stream: &mut Inflate, packed: &[u8]) -> Result<Vec<u8>, Error> {
    let (mut data, mut room) = (Vec::new(), [0; 4_096]);
    for mut window in packed.chunks(4_096) {
        while !window.is_empty() {
            let (code, read, written) = stream.inflate(window, &mut room, NO_FLUSH)?;
            data.extend_from_slice(&room[..written]);
            window = &window[read..];
            if code == STREAM_END {
                stream.inflate_reset()?;
                return Ok(data);
            }
        }
    }
    panic!("the stream has no end");
}

fn main() -> Result<(), Error> {
    let data: Vec<u8> = (0..1_048_576u32).map(|i| (i.wrapping_mul(i) >> 7) as u8).collect();
    one_shot(&data)?;
    let mut packer = Deflate::deflate_init2(6, 8, 15, 8, 0)?;
    let mut unpacker = Inflate::inflate_init2(15)?;
    for _ in 0..2 {
        let packed = deflate(&mut packer, &data)?;
        let back = inflate(&mut unpacker, &packed)?;
        assert_eq!(zlib::crc32(0, &back)?, zlib::crc32(0, &data)?);
    }
    let error = unpacker.inflate(b"no zlib stream", &mut [0; 64], NO_FLUSH).unwrap_err();
    assert_eq!(error.code(), Some(-3));
    assert!(Deflate::deflate_init(77).is_err(), "no such level");
    println!("zlib {}: done", zlib::zlib_version().unwrap().to_str().unwrap());
    Ok(())
}
