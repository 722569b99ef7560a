#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub c: ::std::os::raw::c_longlong,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 8usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 8usize];
    ["Offset of field: s::c"][::std::mem::offset_of!(s, c) - 0usize];
};
