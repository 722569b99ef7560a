//! What uuid.c prints, from Rust.
use uuid::{Builder, Uuid, Variant};

const SAMPLE: &str = "67e55044-10b1-426f-9247-bb680e5fe0c8";

fn put_bytes(label: &str, bytes: &[u8]) {
    print!("{label}:");
    bytes.iter().for_each(|byte| print!(" {byte:02x}"));
    println!();
}

// Numbers of C: the order of the declaration.
fn variant_number(variant: Variant) -> u32 {
    match variant {
        Variant::NCS => 0,
        Variant::RFC4122 => 1,
        Variant::Microsoft => 2,
        Variant::Future => 3,
        _ => u32::MAX,
    }
}

fn put_all(uuid: &Uuid) {
    println!("uuid: {uuid}");
    put_bytes("bytes", uuid.as_bytes());
    put_bytes("little endian", &uuid.to_bytes_le());
    println!(
        "nil {}, max {}, number {}, variant {}",
        uuid.is_nil() as u8,
        uuid.is_max() as u8,
        uuid.get_version_num(),
        variant_number(uuid.get_variant())
    );
    match uuid.get_version() {
        Some(version) => println!("version {}", version as u8),
        None => println!("no version"),
    }
}

fn put_forms(uuid: &Uuid) {
    let mut room = [0; 64];
    println!("hyphenated: {}", uuid.hyphenated().encode_upper(&mut room));
    println!("simple: {}", uuid.simple().encode_lower(&mut room));
    println!("urn: {}", uuid.urn().encode_lower(&mut room));
    println!("braced: {}", uuid.braced());
}

fn put_parts(uuid: &Uuid) {
    let (d1, d2, d3, d4) = uuid.as_fields();
    println!("fields {d1:08x} {d2:04x} {d3:04x}");
    put_bytes("rest", d4);
    let (high, low) = uuid.as_u64_pair();
    println!("pair {high:016x} {low:016x}");
    println!("u128 {:032x}", uuid.as_u128());
}

fn put_time(text: &str) {
    match Uuid::parse_str(text).unwrap().get_timestamp() {
        Some(timestamp) => {
            let (seconds, nanos) = timestamp.to_unix();
            println!("{text}: {seconds} s {nanos} ns");
        }
        None => println!("{text}: no time"),
    }
}

fn make_new() {
    let (v4, other, v7) = (Uuid::new_v4(), Uuid::new_v4(), Uuid::now_v7());
    println!(
        "new: {}, differs {}; now: {}, has a time {}",
        v4.get_version_num(),
        (v4 != other) as u8,
        v7.get_version_num(),
        v7.get_timestamp().is_some() as u8
    );
}

fn compare(uuid: &Uuid) {
    let (nil, same) = (Uuid::nil(), Uuid::from_bytes(uuid.into_bytes()));
    let round = Uuid::from_u128(uuid.as_u128());
    println!(
        "eq {} {} {}, cmp {} {} {}",
        (*uuid == same) as u8,
        (*uuid == nil) as u8,
        (same == round) as u8,
        uuid.cmp(&same) as i32,
        nil.cmp(uuid) as i32,
        uuid.cmp(&nil) as i32
    );
}

fn main() {
    let uuid = Uuid::parse_str(SAMPLE).unwrap();
    put_all(&uuid);
    put_forms(&uuid);
    put_parts(&uuid);
    compare(&uuid);
    put_all(&Uuid::max());
    let bytes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
    put_all(&Builder::from_random_bytes(bytes).into_uuid());
    put_time("01890a5d-ac96-774b-bcce-b302099a8057");
    put_time("c232ab00-9414-11ec-b3c8-9f6bdeced846");
    put_time(SAMPLE);
    make_new();
    for text in ["67e55044-10b1-426f-9247-bb680e5fe0cz", "67e55044", ""] {
        println!("refused: {}", Uuid::parse_str(text).unwrap_err());
    }
}
