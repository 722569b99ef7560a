#[repr(C)]
pub struct Pair(u8, u16);

/// cbindgen:field-names=[first]
#[repr(C)]
pub struct Triple(u8, u16, u32);

#[repr(C)]
pub enum Choice {
    One(u8),
    Two(u8, Pair),
}

#[no_mangle]
pub extern "C" fn root(a: Pair, b: Triple, c: Choice) {}
