pub type arguments = __builtin_va_list;
unsafe extern "C" {
    pub fn print_list(
        format: *const ::std::os::raw::c_char,
        list: arguments,
    ) -> ::std::os::raw::c_int;
}
unsafe extern "C" {
    pub fn print_through(
        format: *const ::std::os::raw::c_char,
        list: *mut arguments,
    ) -> ::std::os::raw::c_int;
}
pub type __builtin_va_list = __va_list;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct __va_list {
    pub __stack: *mut ::std::os::raw::c_void,
    pub __gr_top: *mut ::std::os::raw::c_void,
    pub __vr_top: *mut ::std::os::raw::c_void,
    pub __gr_offs: ::std::os::raw::c_int,
    pub __vr_offs: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of __va_list"][::std::mem::size_of::<__va_list>() - 32usize];
    ["Alignment of __va_list"][::std::mem::align_of::<__va_list>() - 8usize];
    ["Offset of field: __va_list::__stack"][::std::mem::offset_of!(__va_list, __stack) - 0usize];
    ["Offset of field: __va_list::__gr_top"][::std::mem::offset_of!(__va_list, __gr_top) - 8usize];
    ["Offset of field: __va_list::__vr_top"][::std::mem::offset_of!(__va_list, __vr_top) - 16usize];
    ["Offset of field: __va_list::__gr_offs"]
        [::std::mem::offset_of!(__va_list, __gr_offs) - 24usize];
    ["Offset of field: __va_list::__vr_offs"]
        [::std::mem::offset_of!(__va_list, __vr_offs) - 28usize];
};
