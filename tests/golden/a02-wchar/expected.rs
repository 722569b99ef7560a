pub type wide = ::std::os::raw::c_int;
pub type sixteen = ::std::os::raw::c_ushort;
pub type thirty_two = ::std::os::raw::c_uint;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct texts {
    pub w: wide,
    pub s: sixteen,
    pub t: thirty_two,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of texts"][::std::mem::size_of::<texts>() - 12usize];
    ["Alignment of texts"][::std::mem::align_of::<texts>() - 4usize];
    ["Offset of field: texts::w"][::std::mem::offset_of!(texts, w) - 0usize];
    ["Offset of field: texts::s"][::std::mem::offset_of!(texts, s) - 4usize];
    ["Offset of field: texts::t"][::std::mem::offset_of!(texts, t) - 8usize];
};
