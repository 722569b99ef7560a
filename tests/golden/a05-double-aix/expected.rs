#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct power {
    pub a: f64,
    pub b: ::std::os::raw::c_int,
    pub c: f64,
    pub __bindgen_padding_0: u32,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of power"][::std::mem::size_of::<power>() - 24usize];
    ["Alignment of power"][::std::mem::align_of::<power>() - 4usize];
    ["Offset of field: power::a"][::std::mem::offset_of!(power, a) - 0usize];
    ["Offset of field: power::b"][::std::mem::offset_of!(power, b) - 8usize];
    ["Offset of field: power::c"][::std::mem::offset_of!(power, c) - 12usize];
};
