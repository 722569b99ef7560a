// The driver: for each record, each member and each pattern, one side writes and the other reads,
// on a background of zeros and of ones; then both images of the record must be the same, so that
// no neighbour was touched. Included by what records.py writes.
use std::mem::{align_of, size_of};
use std::ptr::{addr_of, addr_of_mut};

type Place = fn(*mut u8) -> (*mut u8, usize);
type Get = fn(*mut u8) -> u64;
type Set = fn(*mut u8, u64);

enum Leaf {
    Bytes(usize, Place),
    Integer(usize, Place, Get),
    Bits(usize, u32, Option<Get>, Option<Set>, Get, Set),
}

/// A unit's constructor, and the members that it sets with their widths.
struct Unit {
    fields: &'static [(usize, u32)],
    place: Place,
    make: fn(&[u64], *mut u8),
}

struct Record {
    name: &'static str,
    size: usize,
    align: usize,
    leaves: &'static [Leaf],
    units: &'static [Unit],
}

#[repr(C)]
struct CLeaf {
    path: *const std::os::raw::c_char,
    size: u64,
    copy: Option<extern "C" fn(*mut u8, *mut u8, i32)>,
    set: Option<extern "C" fn(*mut u8, u64)>,
    get: Option<extern "C" fn(*mut u8) -> u64>,
}

#[repr(C)]
struct CRecord {
    size: u64,
    align: u64,
    count: u64,
    leaves: *const CLeaf,
}

extern "C" {
    static c_records: [CRecord; RECORDS.len()];
}

fn place<T>(p: *mut T) -> (*mut u8, usize) {
    (p as *mut u8, size_of::<T>())
}

/// What the accessors take and give: integers and bool.
trait Number: Copy {
    fn make(v: u64) -> Self;
    fn bits(self) -> u64;
}

macro_rules! number {
    ($($t:ty)*) => { $(impl Number for $t {
        fn make(v: u64) -> Self { v as $t }
        fn bits(self) -> u64 { self as i64 as u64 }
    })* };
}
number!(i8 u8 i16 u16 i32 u32 i64 u64);

impl Number for bool {
    fn make(v: u64) -> Self {
        v != 0
    }
    fn bits(self) -> u64 {
        self as u64
    }
}

unsafe fn number<T: Number>(p: *const T) -> u64 {
    std::ptr::read_unaligned(p).bits()
}

const ROOM: usize = 1 << 16;

#[repr(C, align(4096))]
struct Memory([u8; ROOM]);

struct Check {
    ours: Box<Memory>,
    theirs: Box<Memory>,
    size: usize,
    failures: usize,
    checks: usize,
    name: String,
}

impl Check {
    fn fill(&mut self, byte: u8) {
        self.ours.0[..self.size].fill(byte);
        self.theirs.0[..self.size].fill(byte);
    }

    fn expect(&mut self, holds: bool, what: &str) {
        self.checks += 1;
        if !holds {
            self.failures += 1;
            println!("WRONG {}: {}", self.name, what);
        }
    }

    fn same_images(&mut self, what: &str) {
        let same = self.ours.0[..self.size] == self.theirs.0[..self.size];
        self.expect(same, what);
    }

    fn bytes(&mut self, leaf: &CLeaf, at: Place) {
        let copy = leaf.copy.unwrap();
        let (p, size) = at(self.ours.0.as_mut_ptr());
        self.expect(size as u64 == leaf.size, "size of the member");
        if size as u64 != leaf.size {
            return;
        }
        let mut buffer = vec![0u8; size];
        for background in [0u8, 0xff] {
            for pattern in 0..4u32 {
                let mut value: Vec<u8> = (0..size as u32)
                    .map(|i| match pattern {
                        0 => !background,
                        1 => 0x80,
                        2 => 0x55,
                        _ => (i.wrapping_mul(37) + 11) as u8,
                    })
                    .collect();
                self.fill(background);
                unsafe { std::ptr::copy_nonoverlapping(value.as_ptr(), p, size) };
                copy(self.ours.0.as_mut_ptr(), buffer.as_mut_ptr(), 0);
                self.expect(buffer == value, "written in Rust, read in C");
                copy(self.theirs.0.as_mut_ptr(), value.as_mut_ptr(), 1);
                let (q, _) = at(self.theirs.0.as_mut_ptr());
                unsafe { std::ptr::copy_nonoverlapping(q, buffer.as_mut_ptr(), size) };
                self.expect(buffer == value, "written in C, read in Rust");
                self.same_images("neighbours of the member");
            }
        }
    }

    /// The value, not only the bytes: the sign of the type.
    fn integer(&mut self, leaf: &CLeaf, get: Get) {
        let copy = leaf.copy.unwrap();
        for pattern in [u64::MAX, 0, 0x5555_5555_5555_5555, 1 << 63, 1 << 31, 1 << 15, 1 << 7] {
            let mut value = pattern.to_le_bytes();
            self.fill(0);
            copy(self.ours.0.as_mut_ptr(), value.as_mut_ptr(), 1);
            let seen = get(self.ours.0.as_mut_ptr());
            let expected = leaf.get.unwrap()(self.ours.0.as_mut_ptr());
            self.expect(seen == expected, "value of the member");
        }
    }

    fn bits(&mut self, leaf: &CLeaf, width: u32, get: Get, set: Set) {
        let (c_set, c_get) = (leaf.set.unwrap(), leaf.get.unwrap());
        let mask = u64::MAX >> (64 - width);
        for background in [0u8, 0xff] {
            for pattern in PATTERNS {
                let value = (pattern | (pattern & 1) << (width - 1)) & mask;
                self.fill(background);
                c_set(self.theirs.0.as_mut_ptr(), value);
                set(self.ours.0.as_mut_ptr(), value);
                self.same_images("bits that a setter touches");
                let expected = c_get(self.theirs.0.as_mut_ptr());
                let seen = get(self.theirs.0.as_mut_ptr());
                self.expect(seen == expected, "written in C, read by a getter");
                let seen = c_get(self.ours.0.as_mut_ptr());
                self.expect(seen == expected, "written by a setter, read in C");
            }
        }
    }

    fn unit(&mut self, record: &CRecord, unit: &Unit) {
        for round in 0..PATTERNS.len() {
            self.fill(0);
            let mut values = Vec::new();
            for (i, (index, width)) in unit.fields.iter().enumerate() {
                let mask = u64::MAX >> (64 - width);
                values.push(PATTERNS[(round + i) % PATTERNS.len()] & mask);
                let leaf = unsafe { &*record.leaves.add(*index) };
                leaf.set.unwrap()(self.theirs.0.as_mut_ptr(), values[i]);
            }
            let (p, _) = (unit.place)(self.ours.0.as_mut_ptr());
            (unit.make)(&values, p);
            self.same_images("bits that a constructor sets");
        }
    }

    fn record(&mut self, rust: &Record, c: &CRecord) {
        self.name = format!("{}: the record", rust.name);
        self.size = rust.size;
        self.expect(rust.size as u64 == c.size, "size");
        self.expect(rust.align as u64 == c.align, "alignment");
        if rust.size as u64 != c.size || rust.size > ROOM {
            return;
        }
        for leaf in rust.leaves {
            let index = match leaf {
                Leaf::Bytes(i, _) | Leaf::Integer(i, _, _) | Leaf::Bits(i, ..) => *i,
            };
            let c_leaf = unsafe { &*c.leaves.add(index) };
            let path = unsafe { std::ffi::CStr::from_ptr(c_leaf.path) }.to_str().unwrap();
            self.name = format!("{}{}", rust.name, path);
            match leaf {
                Leaf::Bytes(_, at) => self.bytes(c_leaf, *at),
                Leaf::Integer(_, at, get) => {
                    self.bytes(c_leaf, *at);
                    self.integer(c_leaf, *get);
                }
                Leaf::Bits(_, width, get, set, raw_get, raw_set) => {
                    self.bits(c_leaf, *width, *raw_get, *raw_set);
                    if let (Some(get), Some(set)) = (get, set) {
                        self.bits(c_leaf, *width, *get, *set);
                    }
                }
            }
        }
        self.name = format!("{}: a constructor", rust.name);
        for unit in rust.units {
            self.unit(c, unit);
        }
    }
}

const PATTERNS: [u64; 7] = [
    u64::MAX,
    0,
    1,
    0x5555_5555_5555_5555,
    0xaaaa_aaaa_aaaa_aaaa,
    0x8000_0000_8000_8080,
    0x0123_4567_89ab_cdef,
];

fn main() {
    let mut check = Check {
        ours: Box::new(Memory([0; ROOM])),
        theirs: Box::new(Memory([0; ROOM])),
        size: 0,
        failures: 0,
        checks: 0,
        name: String::new(),
    };
    let (mut members, mut bits) = (0, 0);
    for (rust, c) in RECORDS.iter().zip(unsafe { &*addr_of!(c_records) }) {
        check.record(rust, c);
        members += rust.leaves.len();
        bits += rust.leaves.iter().filter(|l| matches!(l, Leaf::Bits(..))).count();
    }
    println!(
        "records {} members {} bit-fields {} opaque {} checks {} wrong {}",
        RECORDS.len(), members, bits, OPAQUE, check.checks, check.failures
    );
    std::process::exit((check.failures > 0) as i32);
}
