//! A tar.gz written and read by libarchive, without a line of unsafe code.
#![forbid(unsafe_code)]

use std::path::PathBuf;

use archive::{Entry, Error, ErrorKind, Reader, Writer};

const REGULAR: u32 = 0o100000;

fn contents() -> [(&'static str, Vec<u8>, u32); 3] {
    let long = (0..20_000u32).map(|i| (i % 253) as u8).collect();
    [("short.txt", b"short".to_vec(), 0o644), ("empty", Vec::new(), 0o600), ("long.bin", long, 0o755)]
}

fn write(path: &std::path::Path) -> Result<(), Error> {
    let mut writer = Writer::write_new()?;
    writer.write_add_filter_gzip()?;
    writer.write_set_format_pax_restricted()?;
    writer.write_open_filename(path)?;
    for late in [writer.write_set_format_shar_dump(), writer.write_set_format_by_name("shardump")] {
        assert_eq!(late.unwrap_err().kind(), ErrorKind::TooLate);
    }
    for (name, data, mode) in contents() {
        let mut entry = Entry::new()?;
        entry.set_pathname(name)?;
        entry.set_size(data.len() as i64);
        entry.set_filetype(REGULAR);
        entry.set_perm(mode);
        writer.write_header(&mut entry)?;
        if !data.is_empty() {
            assert_eq!(writer.write_data(&data)? as usize, data.len());
        }
    }
    writer.write_close()?;
    Ok(())
}

fn read(reader: &mut Reader<'_>) -> Result<usize, Error> {
    let (mut count, mut room) = (0, vec![0; 3_000]);
    loop {
        let size = match reader.read_next_header()? {
            None => return Ok(count),
            Some(entry) => {
                let (name, data, mode) = &contents()[count];
                assert_eq!(entry.pathname().unwrap().to_str(), Ok(*name));
                assert_eq!(entry.size(), data.len() as i64);
                assert_eq!(entry.perm() & 0o777, *mode);
                entry.size() as usize
            }
        };
        let mut data = Vec::new();
        loop {
            let len = reader.read_data(&mut room)?;
            if len == 0 {
                break;
            }
            data.extend_from_slice(&room[..len]);
        }
        assert_eq!(data.len(), size);
        assert_eq!(data, contents()[count].1);
        count += 1;
    }
}

fn reader<'a>() -> Result<Reader<'a>, Error> {
    let mut reader = Reader::read_new()?;
    reader.read_support_filter_all()?;
    reader.read_support_format_all()?;
    Ok(reader)
}

fn main() -> Result<(), Error> {
    let path = PathBuf::from(std::env::args().nth(1).expect("a folder")).join("made.tar.gz");
    write(&path)?;
    let mut from_file = reader()?;
    from_file.read_open_filename(&path, 10_240)?;
    assert_eq!(read(&mut from_file)?, 3);
    let mut bytes = std::fs::read(&path).unwrap();
    {
        let mut from_memory = reader()?;
        from_memory.read_open_memory(&bytes)?;
        assert_eq!(read(&mut from_memory)?, 3);
    }
    let half = bytes.len() / 2;
    bytes.truncate(half);
    let mut broken = reader()?;
    let error = match broken.read_open_memory(&bytes) {
        Ok(_) => read(&mut broken).unwrap_err(),
        Err(error) => error,
    };
    assert!(error.message().is_some(), "libarchive says what is wrong");
    println!("archive: {error}: done");
    Ok(())
}
