#[repr(C)]
#[derive(Debug)]
pub struct text<FAM: ?Sized = [::std::os::raw::c_char; 0]> {
    pub n: ::std::os::raw::c_int,
    pub d: FAM,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of text"][::std::mem::size_of::<text>() - 4usize];
    ["Alignment of text"][::std::mem::align_of::<text>() - 4usize];
    ["Offset of field: text::n"][::std::mem::offset_of!(text, n) - 0usize];
    ["Offset of field: text::d"][::std::mem::offset_of!(text, d) - 4usize];
};
impl text<[::std::os::raw::c_char]> {}
impl text<[::std::os::raw::c_char; 0]> {}
pub type text_t = text;
#[repr(C)]
#[derive(Debug)]
pub struct outer<FAM: ?Sized = [::std::os::raw::c_char; 0]> {
    pub n: ::std::os::raw::c_int,
    pub t: text<FAM>,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of outer"][::std::mem::size_of::<outer>() - 8usize];
    ["Alignment of outer"][::std::mem::align_of::<outer>() - 4usize];
    ["Offset of field: outer::n"][::std::mem::offset_of!(outer, n) - 0usize];
    ["Offset of field: outer::t"][::std::mem::offset_of!(outer, t) - 4usize];
};
impl outer<[::std::os::raw::c_char]> {}
impl outer<[::std::os::raw::c_char; 0]> {}
