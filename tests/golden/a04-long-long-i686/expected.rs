#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct narrow {
    pub a: ::std::os::raw::c_char,
    pub b: ::std::os::raw::c_longlong,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of narrow"][::std::mem::size_of::<narrow>() - 12usize];
    ["Alignment of narrow"][::std::mem::align_of::<narrow>() - 4usize];
    ["Offset of field: narrow::a"][::std::mem::offset_of!(narrow, a) - 0usize];
    ["Offset of field: narrow::b"][::std::mem::offset_of!(narrow, b) - 4usize];
};
