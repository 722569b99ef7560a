#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct counters {
    pub total: ::std::os::raw::c_longlong,
    pub few: ::std::os::raw::c_int,
    pub done: bool,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of counters"][::std::mem::size_of::<counters>() - 16usize];
    ["Alignment of counters"][::std::mem::align_of::<counters>() - 8usize];
    ["Offset of field: counters::total"][::std::mem::offset_of!(counters, total) - 0usize];
    ["Offset of field: counters::few"][::std::mem::offset_of!(counters, few) - 8usize];
    ["Offset of field: counters::done"][::std::mem::offset_of!(counters, done) - 12usize];
};
unsafe extern "C" {
    pub static mut shared: ::std::os::raw::c_int;
}
