#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub a: [::std::os::raw::c_int; 1000usize],
    pub f: [::std::option::Option<unsafe extern "C" fn()>; 40usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 4320usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 8usize];
    ["Offset of field: s::a"][::std::mem::offset_of!(s, a) - 0usize];
    ["Offset of field: s::f"][::std::mem::offset_of!(s, f) - 4000usize];
};
