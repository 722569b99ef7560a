bitflags::bitflags! { #[repr(C)] pub struct F: u8 { const A = 1; const C = Self::A.bits() | 4; } }
#[repr(C)] pub struct T(u8);
impl T { pub const A: T = T(1); pub const B: u8 = T::A.0 + 1; pub const C: T = T(T::A.0); }
#[no_mangle] pub extern "C" fn f(a: F, t: T) {}
