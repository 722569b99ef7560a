#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct device {
    pub registers: *mut ::std::os::raw::c_void,
    pub plain: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of device"][::std::mem::size_of::<device>() - 16usize];
    ["Alignment of device"][::std::mem::align_of::<device>() - 8usize];
    ["Offset of field: device::registers"][::std::mem::offset_of!(device, registers) - 0usize];
    ["Offset of field: device::plain"][::std::mem::offset_of!(device, plain) - 8usize];
};
unsafe extern "C" {
    pub fn map() -> *mut ::std::os::raw::c_void;
}
