pub const state_STATE_IDLE: state = 0;
pub const state_STATE_BUSY: state = 1;
pub type state = ::std::os::raw::c_uint;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct counters {
    pub total: ::std::os::raw::c_longlong,
    pub few: ::std::os::raw::c_uchar,
    pub done: bool,
    pub state: state,
    pub where_: *mut ::std::os::raw::c_int,
    pub ratio: f64,
    pub plain: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of counters"][::std::mem::size_of::<counters>() - 40usize];
    ["Alignment of counters"][::std::mem::align_of::<counters>() - 8usize];
    ["Offset of field: counters::total"][::std::mem::offset_of!(counters, total) - 0usize];
    ["Offset of field: counters::few"][::std::mem::offset_of!(counters, few) - 8usize];
    ["Offset of field: counters::done"][::std::mem::offset_of!(counters, done) - 9usize];
    ["Offset of field: counters::state"][::std::mem::offset_of!(counters, state) - 12usize];
    ["Offset of field: counters::where_"][::std::mem::offset_of!(counters, where_) - 16usize];
    ["Offset of field: counters::ratio"][::std::mem::offset_of!(counters, ratio) - 24usize];
    ["Offset of field: counters::plain"][::std::mem::offset_of!(counters, plain) - 32usize];
};
unsafe extern "C" {
    pub static mut shared: ::std::os::raw::c_int;
}
unsafe extern "C" {
    #[link_name = "\u{1}use"]
    pub fn use_(p: *mut ::std::os::raw::c_int);
}
