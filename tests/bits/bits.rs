// What the accessors make of the bit-fields that fields.rs names; see bits.c.
#![allow(warnings)]
include!("records.rs");

use std::mem::{size_of, MaybeUninit};

fn pattern(seed: u32, i: usize) -> u8 {
    ((i + 1) * 167 + seed as usize * 91) as u8
}

fn fill<T>(record: &mut MaybeUninit<T>, seed: u32) {
    let bytes = record.as_mut_ptr() as *mut u8;
    for i in 0..size_of::<T>() {
        unsafe { *bytes.add(i) = pattern(seed, i) };
    }
}

fn hex<T>(record: &MaybeUninit<T>) -> String {
    let bytes = record.as_ptr() as *const u8;
    (0..size_of::<T>()).map(|i| format!("{:02x}", unsafe { *bytes.add(i) })).collect()
}

/// The accessors of a field of type `V` of the record `R`.
struct Field<R, V> {
    name: &'static str,
    get: fn(&R) -> V,
    set: fn(&mut R, V),
    raw_get: unsafe fn(*const R) -> V,
    raw_set: unsafe fn(*mut R, V),
}

/// Does the same by the safe and by the raw accessors, which must agree.
fn check<R, V: Copy>(field: Field<R, V>, value: fn(u64) -> V, print: fn(V) -> i64) {
    for seed in 0..4u32 {
        let mut r = MaybeUninit::<R>::uninit();
        let mut raw = MaybeUninit::<R>::uninit();
        fill(&mut r, seed);
        fill(&mut raw, seed);
        let wanted = value((seed as u64).wrapping_mul(0x9e3779b97f4a7c15));
        unsafe {
            let got = print((field.get)(&*r.as_ptr()));
            assert_eq!(got, print((field.raw_get)(raw.as_ptr())));
            (field.set)(&mut *r.as_mut_ptr(), wanted);
            (field.raw_set)(raw.as_mut_ptr(), wanted);
            assert_eq!(hex(&r), hex(&raw));
            print!("{} {} {} set {}", field.name, seed, got, hex(&r));
            let mut r = MaybeUninit::<R>::zeroed();
            (field.set)(&mut *r.as_mut_ptr(), value(!0));
            println!(" ones {}", hex(&r));
        }
    }
}

macro_rules! field {
    ($record:ident, $get:ident, $set:ident, $raw_get:ident, $raw_set:ident, $value:expr) => {
        check(
            Field {
                name: concat!(stringify!($record), ".", stringify!($get)),
                get: $record::$get,
                set: $record::$set,
                raw_get: $record::$raw_get,
                raw_set: $record::$raw_set,
            },
            $value,
            |value| value as i64,
        )
    };
}
macro_rules! F {
    ($($names:ident),*) => { field!($($names),*, |value| value as _) };
}
macro_rules! B {
    ($($names:ident),*) => { field!($($names),*, |value| value & 1 != 0) };
}

fn main() {
    include!("fields.rs");
}
