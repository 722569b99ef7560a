#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct longs {
    pub a: ::std::os::raw::c_long,
    pub b: ::std::os::raw::c_longlong,
    pub c: ::std::os::raw::c_ulong,
    pub d: ::std::os::raw::c_ulonglong,
    pub e: ::std::os::raw::c_short,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of longs"][::std::mem::size_of::<longs>() - 40usize];
    ["Alignment of longs"][::std::mem::align_of::<longs>() - 8usize];
    ["Offset of field: longs::a"][::std::mem::offset_of!(longs, a) - 0usize];
    ["Offset of field: longs::b"][::std::mem::offset_of!(longs, b) - 8usize];
    ["Offset of field: longs::c"][::std::mem::offset_of!(longs, c) - 16usize];
    ["Offset of field: longs::d"][::std::mem::offset_of!(longs, d) - 24usize];
    ["Offset of field: longs::e"][::std::mem::offset_of!(longs, e) - 32usize];
};
