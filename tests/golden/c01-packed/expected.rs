#[repr(C, packed)]
#[derive(Debug, Copy, Clone)]
pub struct p {
    pub a: ::std::os::raw::c_char,
    pub b: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of p"][::std::mem::size_of::<p>() - 5usize];
    ["Alignment of p"][::std::mem::align_of::<p>() - 1usize];
    ["Offset of field: p::a"][::std::mem::offset_of!(p, a) - 0usize];
    ["Offset of field: p::b"][::std::mem::offset_of!(p, b) - 1usize];
};
