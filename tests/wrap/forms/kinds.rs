//! One type of C that is several of Rust, and handles behind void pointers.
use forms::{Bus, Reader, Writer};

pub fn run() {
    let mut writer = Writer::write_new().unwrap();
    let (mut reader, other) = (Reader::read_new().unwrap(), Reader::read_new().unwrap());
    assert_eq!(reader.read_compare(&other), 0);
    writer.write_copy(&mut reader).unwrap();
    assert_eq!(reader.read_take(writer), 6);
    let mut bus = Bus::new().unwrap();
    bus.add(2);
    bus.add(1);
    assert_eq!(forms::count_of(&bus), 2);
    bus.sort_any(|left, right| left.unwrap().number() - right.unwrap().number());
    let mut seen = Vec::new();
    bus.walk(|event, _| {
        seen.push(event.unwrap().number());
        0
    });
    assert_eq!(seen, [1, 2]);
    assert_eq!(bus.lend(|bus| bus.map_or(10, |bus| bus.walk(|_, _| 3))), 13);
}
