#[repr(C)]
#[repr(align(16))]
#[derive(Debug, Copy, Clone)]
pub struct quad {
    pub tag: ::std::os::raw::c_char,
    pub value: u128,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of quad"][::std::mem::size_of::<quad>() - 32usize];
    ["Alignment of quad"][::std::mem::align_of::<quad>() - 16usize];
    ["Offset of field: quad::tag"][::std::mem::offset_of!(quad, tag) - 0usize];
    ["Offset of field: quad::value"][::std::mem::offset_of!(quad, value) - 16usize];
};
