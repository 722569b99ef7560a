//! Contexts, dictionaries and streams of zstd, without a line of unsafe code.
#![forbid(unsafe_code)]

use zstd::{CCtx, CDict, CParameter, DCtx, DDict, EndDirective, Error, ErrorKind, InBuffer, OutBuffer};

fn sample(len: usize) -> Vec<u8> {
    (0..len).map(|i| (i * i / 7 % 251) as u8).collect()
}

fn simple() -> Result<(), Error> {
    let data = sample(100_000);
    let mut packed = vec![0; zstd::compress_bound(data.len())?];
    let len = zstd::compress(&mut packed, &data, 3)?;
    packed.truncate(len);
    assert_eq!(zstd::get_frame_content_size(&packed)?, 100_000);
    let mut back = vec![0; data.len()];
    assert_eq!(zstd::decompress(&mut back, &packed)?, data.len());
    assert_eq!(back, data);
    let error = zstd::decompress(&mut back, &packed[..len / 2]).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Code(_)));
    assert!(!error.to_string().is_empty());
    assert_eq!(zstd::decompress(&mut back, &[]).unwrap_err().kind(), ErrorKind::Empty);
    println!("truncated: {error}");
    Ok(())
}

fn context() -> Result<(), Error> {
    let data = sample(50_000);
    let mut context = CCtx::new()?;
    context.set_parameter(CParameter::CompressionLevel, 5)?;
    context.set_parameter(CParameter::ChecksumFlag, 1)?;
    assert!(context.set_parameter(CParameter::Unknown(123_456), 1).is_err());
    let mut packed = vec![0; zstd::compress_bound(data.len())?];
    let len = context.compress2(&mut packed, &data)?;
    let mut back = vec![0; data.len()];
    assert_eq!(DCtx::new()?.decompress(&mut back, &packed[..len])?, data.len());
    packed[len - 1] ^= 1; // the checksum
    assert!(DCtx::new()?.decompress(&mut back, &packed[..len]).is_err());
    Ok(())
}

fn dictionaries() -> Result<(), Error> {
    let words = sample(4_000);
    let (pack, unpack) = (CDict::new(&words, 3)?, DDict::new(&words)?);
    let (mut first, mut second) = (CCtx::new()?, CCtx::new()?);
    let mut context = DCtx::new()?;
    let mut packed = vec![0; zstd::compress_bound(2_000)?];
    let mut back = vec![0; 2_000];
    for compressor in [&mut first, &mut second] {
        let len = compressor.compress_using_c_dict(&mut packed, &words[1_000..3_000], &pack)?;
        assert!(len < 200, "the dictionary helps");
        context.decompress_using_d_dict(&mut back, &packed[..len], &unpack)?;
        assert_eq!(back, words[1_000..3_000]);
    }
    first.ref_c_dict(&pack)?;
    assert!(first.compress2(&mut packed, &words[..2_000])? < 200);
    Ok(())
}

fn streams() -> Result<(), Error> {
    let data = sample(300_000);
    let (mut compressor, mut packed) = (CCtx::new()?, Vec::new());
    let mut room = vec![0; 1_000];
    for (i, window) in data.chunks(4_096).enumerate() {
        let is_last = (i + 1) * 4_096 >= data.len();
        let end = if is_last { EndDirective::End } else { EndDirective::Continue };
        let mut input = InBuffer::new(window);
        loop {
            let mut output = OutBuffer::new(&mut room);
            let left = compressor.compress_stream2(&mut output, &mut input, end)?;
            let len = output.pos();
            packed.extend_from_slice(&room[..len]);
            if if is_last { left == 0 } else { input.pos() == window.len() } {
                break;
            }
        }
    }
    let (mut context, mut back) = (DCtx::new()?, Vec::new());
    let mut input = InBuffer::new(&packed);
    while back.len() < data.len() {
        let mut output = OutBuffer::new(&mut room);
        context.decompress_stream(&mut output, &mut input)?;
        let len = output.pos();
        back.extend_from_slice(&room[..len]);
    }
    assert_eq!(back, data);
    Ok(())
}

fn main() -> Result<(), Error> {
    simple()?;
    context()?;
    dictionaries()?;
    streams()?;
    println!("zstd {}: done", zstd::version_string().unwrap().to_str().unwrap());
    Ok(())
}
