pub const CAST: u32 = 44;
pub const SIZE: u32 = 12;
pub const CHOICE: u32 = 2;
pub const NOT: u32 = 1;
pub const GREATER: u32 = 1;
pub const ENUMERATOR: u32 = 7;
pub const ALL_ONES: u64 = 18446744073709551615;
pub const e_E_A: e = 7;
pub type e = ::std::os::raw::c_uint;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub x: [::std::os::raw::c_int; 3usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 12usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 4usize];
    ["Offset of field: s::x"][::std::mem::offset_of!(s, x) - 0usize];
};
