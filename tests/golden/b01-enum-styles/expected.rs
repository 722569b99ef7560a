pub const consts_CONSTS_A: consts = 0;
pub const consts_CONSTS_B: consts = 1;
pub type consts = ::std::os::raw::c_uint;
pub mod module {
    #[allow(unused_imports)]
    use super::*;
    pub type Type = ::std::os::raw::c_uint;
    pub const MODULE_A: Type = 0;
    pub const MODULE_B: Type = 1;
}
impl bits {
    pub const BITS_A: bits = bits(1);
    pub const BITS_B: bits = bits(2);
}
impl ::std::ops::BitOr<bits> for bits {
    type Output = Self;
    #[inline]
    fn bitor(self, other: Self) -> Self {
        bits(self.0 | other.0)
    }
}
impl ::std::ops::BitOrAssign for bits {
    #[inline]
    fn bitor_assign(&mut self, rhs: bits) {
        self.0 |= rhs.0;
    }
}
impl ::std::ops::BitAnd<bits> for bits {
    type Output = Self;
    #[inline]
    fn bitand(self, other: Self) -> Self {
        bits(self.0 & other.0)
    }
}
impl ::std::ops::BitAndAssign for bits {
    #[inline]
    fn bitand_assign(&mut self, rhs: bits) {
        self.0 &= rhs.0;
    }
}
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct bits(pub ::std::os::raw::c_uint);
impl newtype {
    pub const NEWTYPE_A: newtype = newtype(0);
    pub const NEWTYPE_B: newtype = newtype(1);
}
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct newtype(pub ::std::os::raw::c_uint);
pub const newtype_global_NEWTYPE_GLOBAL_A: newtype_global = newtype_global(0);
pub const newtype_global_NEWTYPE_GLOBAL_B: newtype_global = newtype_global(1);
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct newtype_global(pub ::std::os::raw::c_uint);
impl rust {
    pub const RUST_ALSO_B: rust = rust::RUST_B;
}
#[repr(u32)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub enum rust {
    RUST_A = 0,
    RUST_B = 1,
}
#[repr(u32)]
#[non_exhaustive]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub enum open {
    OPEN_A = 0,
    OPEN_B = 1,
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct all {
    pub a: consts,
    pub b: module::Type,
    pub c: bits,
    pub d: newtype,
    pub e: newtype_global,
    pub f: rust,
    pub g: open,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of all"][::std::mem::size_of::<all>() - 28usize];
    ["Alignment of all"][::std::mem::align_of::<all>() - 4usize];
    ["Offset of field: all::a"][::std::mem::offset_of!(all, a) - 0usize];
    ["Offset of field: all::b"][::std::mem::offset_of!(all, b) - 4usize];
    ["Offset of field: all::c"][::std::mem::offset_of!(all, c) - 8usize];
    ["Offset of field: all::d"][::std::mem::offset_of!(all, d) - 12usize];
    ["Offset of field: all::e"][::std::mem::offset_of!(all, e) - 16usize];
    ["Offset of field: all::f"][::std::mem::offset_of!(all, f) - 20usize];
    ["Offset of field: all::g"][::std::mem::offset_of!(all, g) - 24usize];
};
