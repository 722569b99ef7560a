#[repr(transparent)] pub struct T(u8);
impl T { pub const A: T = T(1); pub const B: T = T::A; }
#[repr(C)] pub struct StructName { x: u8 }
impl StructName { pub const A: u8 = 1; pub const B: u8 = Self::A + 1; }
#[repr(u8)] pub enum E { X }
impl E { pub const A: u8 = 1; pub const B: u8 = E::A + 1; }
#[no_mangle] pub extern "C" fn f(t: T, s: StructName, e: E) {}
