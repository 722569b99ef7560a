#[repr(C)]
#[repr(align(64))]
#[derive(Debug, Copy, Clone)]
pub struct line {
    pub c: ::std::os::raw::c_char,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of line"][::std::mem::size_of::<line>() - 64usize];
    ["Alignment of line"][::std::mem::align_of::<line>() - 64usize];
    ["Offset of field: line::c"][::std::mem::offset_of!(line, c) - 0usize];
};
#[repr(C)]
#[repr(align(64))]
#[derive(Debug, Copy, Clone)]
pub struct outer {
    pub i: ::std::os::raw::c_int,
    pub a: line,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of outer"][::std::mem::size_of::<outer>() - 128usize];
    ["Alignment of outer"][::std::mem::align_of::<outer>() - 64usize];
    ["Offset of field: outer::i"][::std::mem::offset_of!(outer, i) - 0usize];
    ["Offset of field: outer::a"][::std::mem::offset_of!(outer, a) - 64usize];
};
