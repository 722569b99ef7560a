// The helper types that bindings bring along, against the plainest code that does the same: fields
// are read and written bit by bit here. helpers.rs is what ferrule printed; run.sh compiles this
// with it, once as it is and once with `cfg!(target_endian = "big")` made true.
#![allow(dead_code, non_camel_case_types, non_snake_case, non_upper_case_globals)]
include!("helpers.rs");

const BIG: bool = cfg!(target_endian = "big");

/// The place of bit `index` in its byte.
fn mask_of(index: usize) -> u8 {
    if BIG { 0x80 >> (index % 8) } else { 1 << (index % 8) }
}

fn get_bit(bytes: &[u8], index: usize) -> bool {
    bytes[index / 8] & mask_of(index) != 0
}

fn set_bit(bytes: &mut [u8], index: usize, val: bool) {
    bytes[index / 8] &= !mask_of(index);
    if val {
        bytes[index / 8] |= mask_of(index);
    }
}

/// Which bit of the value lies at bit `i` of the field.
fn place(i: usize, width: usize) -> usize {
    if BIG { width - 1 - i } else { i }
}

fn get(bytes: &[u8], offset: usize, width: usize) -> u64 {
    (0..width).map(|i| (get_bit(bytes, offset + i) as u64) << place(i, width)).fold(0, |a, b| a | b)
}

fn set(bytes: &mut [u8], offset: usize, width: usize, val: u64) {
    for i in 0..width {
        set_bit(bytes, offset + i, val >> place(i, width) & 1 != 0);
    }
}

/// xorshift64: any bytes will do, the same ones each time.
struct Random(u64);
impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
    fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut out = [0; N];
        out.iter_mut().for_each(|b| *b = self.next() as u8);
        out
    }
}

const N: usize = 17;
type Unit = __BindgenBitfieldUnit<[u8; N]>;

/// Neighbours and all: what was written is what the reference would have written.
fn check_write(before: [u8; N], offset: usize, width: u8, val: u64, write: impl FnOnce(&mut Unit)) {
    let mut unit = Unit::new(before);
    let mut bytes = before;
    write(&mut unit);
    set(&mut bytes, offset, width as usize, val);
    assert!(unit == Unit::new(bytes), "set offset {offset} width {width} val {val:x}");
}

fn check_field(random: &mut Random, offset: usize, width: u8) {
    let bytes = random.bytes::<N>();
    let unit = Unit::new(bytes);
    let want = get(&bytes, offset, width as usize);
    assert_eq!(unit.get(offset, width), want, "get offset {offset} width {width}");
    assert_eq!(unsafe { Unit::raw_get(&unit, offset, width) }, want);
    for val in [0, !0, random.next()] {
        check_write(bytes, offset, width, val, |u| u.set(offset, width, val));
        check_write(bytes, offset, width, val, |u| unsafe { Unit::raw_set(u, offset, width, val) });
    }
}

#[test]
fn fields_at_every_place() {
    let mut random = Random(0x9e3779b97f4a7c15);
    for width in 0..=64u8 {
        for offset in 0..=N * 8 - width as usize {
            check_field(&mut random, offset, width);
        }
    }
}

#[test]
fn single_bits() {
    let mut random = Random(42);
    for index in 0..N * 8 {
        let bytes = random.bytes::<N>();
        let unit = Unit::new(bytes);
        assert_eq!(unit.get_bit(index), get_bit(&bytes, index));
        assert_eq!(unsafe { Unit::raw_get_bit(&unit, index) }, get_bit(&bytes, index));
        for val in [false, true] {
            check_write(bytes, index, 1, val as u64, |u| u.set_bit(index, val));
            check_write(bytes, index, 1, val as u64, |u| unsafe { Unit::raw_set_bit(u, index, val) });
        }
    }
}

fn check_const<const OFFSET: usize, const WIDTH: u8>(random: &mut Random) {
    let bytes = random.bytes::<N>();
    let unit = Unit::new(bytes);
    let want = get(&bytes, OFFSET, WIDTH as usize);
    assert_eq!(unit.get_const::<OFFSET, WIDTH>(), want, "offset {OFFSET} width {WIDTH}");
    assert_eq!(unsafe { Unit::raw_get_const::<OFFSET, WIDTH>(&unit) }, want);
    for val in [0, !0, random.next()] {
        check_write(bytes, OFFSET, WIDTH, val, |u| u.set_const::<OFFSET, WIDTH>(val));
        check_write(bytes, OFFSET, WIDTH, val, |u| unsafe {
            Unit::raw_set_const::<OFFSET, WIDTH>(u, val)
        });
    }
}

/// check_const() for each width behind an offset.
macro_rules! constants {
    ($random:expr; $($offset:literal: $($width:literal)*;)*) => {
        $($(check_const::<$offset, $width>($random);)*)*
    };
}

#[test]
fn constant_places() {
    let random = &mut Random(7);
    for _ in 0..100 {
        constants! { random;
            0: 0 1 7 8 9 31 32 33 63 64;
            1: 1 7 8 31 32 33 62 63 64;
            2: 6 7 56 57 63 64;
            7: 1 2 9 25 26 32 57 58 63 64;
            8: 8 64;
            13: 3 4 51 52 64;
            64: 1 64;
            72: 64;
            135: 1;
            136: 0;
        }
    }
}

/// What lies outside of the storage is not touched by safe functions.
#[test]
fn out_of_bounds() {
    fn panics(f: impl FnOnce() + std::panic::UnwindSafe) -> bool {
        std::panic::catch_unwind(f).is_err()
    }
    std::panic::set_hook(Box::new(|_| {}));
    let unit = Unit::new([0; N]);
    for (offset, width) in [(N * 8, 1), (N * 8 - 7, 8), (0, 65), (usize::MAX, 1), (usize::MAX - 63, 64)] {
        assert!(panics(move || { unit.get(offset, width); }), "get {offset} {width}");
        assert!(panics(move || { let mut u = unit; u.set(offset, width, 0); }), "set {offset} {width}");
    }
    assert!(panics(move || { unit.get_bit(N * 8); }));
    assert!(panics(move || { unit.get_const::<129, 8>(); }));
    assert!(panics(move || { let mut u = unit; u.set_const::<129, 8>(0); }));
}

/// The storage derives what records derive that hold it.
#[test]
fn unit_traits() {
    fn all<T: Copy + Default + std::fmt::Debug + std::hash::Hash + Ord>() {}
    all::<__BindgenBitfieldUnit<[u8; 4]>>();
    all::<__BindgenOpaqueArray8<[u8; 24]>>();
    all::<__BindgenUnionField<[f32; 40]>>();
    assert_eq!(std::mem::size_of::<Unit>(), N);
    assert_eq!(std::mem::align_of::<Unit>(), 1);
}

#[test]
fn opaque_arrays() {
    assert_eq!(std::mem::size_of::<__BindgenOpaqueArray8<[u8; 24]>>(), 24);
    assert_eq!(std::mem::align_of::<__BindgenOpaqueArray8<[u8; 24]>>(), 8);
    assert_eq!(std::mem::size_of::<__BindgenOpaqueArray<[u32; 40]>>(), 160);
    assert_eq!(__BindgenOpaqueArray8::<[u8; 40]>::default().0, [0; 40]);
}

#[repr(C)]
struct Flexible {
    len: u32,
    items: __IncompleteArrayField<u16>,
}

#[test]
fn flexible_array() {
    assert_eq!(std::mem::size_of::<Flexible>(), 4);
    let mut memory = [0u32; 3];
    unsafe {
        let it = &mut *(memory.as_mut_ptr() as *mut Flexible);
        it.len = 3;
        it.items.as_mut_slice(3).copy_from_slice(&[1, 2, 3]);
        assert_eq!(it.items.as_slice(it.len as usize), [1, 2, 3]);
        assert_eq!(*it.items.as_mut_ptr().add(2), 3);
        assert_eq!(it.items.as_mut_ptr() as *const u16, it.items.as_ptr());
    }
    assert_eq!(format!("{:?}", __IncompleteArrayField::<u8>::default()), "__IncompleteArrayField");
}

#[repr(C)]
struct Union {
    a: __BindgenUnionField<u32>,
    b: __BindgenUnionField<f32>,
    bindgen_union_field: u32,
}

#[test]
fn union_field() {
    let mut it = Union { a: Default::default(), b: __BindgenUnionField::new(), bindgen_union_field: 0 };
    unsafe {
        *it.b.as_mut() = 1.0;
        assert_eq!(*it.a.as_ref(), 1.0f32.to_bits());
        assert_eq!(*it.b.as_ref(), 1.0);
    }
    assert_eq!(it.bindgen_union_field, 1.0f32.to_bits());
    assert!(it.a == it.a.clone() && it.a <= it.a);
}

#[test]
fn numbers() {
    assert_eq!(std::mem::size_of::<__BindgenFloat16>(), 2);
    assert_eq!(std::mem::size_of::<__BindgenComplex<f64>>(), 16);
    assert_eq!(__BindgenComplex { re: 1.0, im: 2.0 }.im, 2.0);
}
