//! What roaring.c prints, from Rust.
use roaring::RoaringBitmap;

fn put_set(label: &str, set: &RoaringBitmap) {
    print!("{label}: {}:", set.len());
    set.iter().take(8).for_each(|value| print!(" {value}"));
    if let (Some(least), Some(most)) = (set.min(), set.max()) {
        print!(" from {least} to {most}");
    }
    println!();
}

fn fill(set: &mut RoaringBitmap) {
    println!(
        "insert: {} {} {}",
        set.insert(7) as u8,
        set.insert(7) as u8,
        set.insert(u32::MAX) as u8
    );
    let (first, second) = (set.insert_range(100..200), set.insert_range(150..=70000));
    println!("range: {first} {second} {}", set.remove_range(301..60000));
}

fn ask(set: &RoaringBitmap) {
    println!(
        "contains: {} {} {}",
        set.contains(7) as u8,
        set.contains(8) as u8,
        set.contains(300) as u8
    );
    println!("rank: {}", set.rank(150));
    for n in (0..100000).step_by(20000) {
        match set.select(n) {
            Some(value) => println!("select: {value}"),
            None => println!("select: none"),
        }
    }
    println!("from 200: {}", set.range_cardinality(200..));
}

fn combine(left: &RoaringBitmap, right: &RoaringBitmap) {
    let (both, mut rest, either) = (left & right, left - right, left ^ right);
    put_set("or", &(left | right));
    put_set("and", &both);
    put_set("sub", &rest);
    put_set("xor", &either);
    rest |= &both;
    println!(
        "subset {}, disjoint {}, back {}",
        both.is_subset(left) as u8,
        both.is_disjoint(&either) as u8,
        (rest == *left) as u8
    );
    println!("lengths: {} {}", left.union_len(right), left.intersection_len(right));
}

fn store(set: &RoaringBitmap) {
    let mut kept = Vec::new();
    set.serialize_into(&mut kept).unwrap();
    println!("written: {} of {}", kept.len(), set.serialized_size());
    let read = RoaringBitmap::deserialize_from(&kept[..]).unwrap();
    println!("read back: {}, dropped 2", (read == *set) as u8);
    let error = RoaringBitmap::deserialize_from(&kept[..kept.len() / 2]).unwrap_err();
    println!("cut off: {error}");
}

fn main() {
    let mut set = RoaringBitmap::new();
    fill(&mut set);
    put_set("set", &set);
    ask(&set);
    let mut other = RoaringBitmap::from_sorted_iter([1, 7, 150, 70000, 80000]).unwrap();
    put_set("other", &other);
    combine(&set, &other);
    let mut iter = set.iter();
    iter.advance_to(1000);
    println!("behind 1000: {}", iter.next().unwrap());
    store(&set);
    println!("remove: {} {}", other.remove(7) as u8, other.remove(7) as u8);
    let mut calls = 0;
    other.retain(|value| {
        calls += 1;
        value % 2 == 0
    });
    put_set("even", &other);
    println!("calls: {calls}");
    println!("refused: {}", RoaringBitmap::from_sorted_iter([3, 2]).unwrap_err());
}
