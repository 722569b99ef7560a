#[repr(C)]
#[derive(Copy, Clone)]
pub union either {
    pub i: *mut ::std::os::raw::c_int,
    pub l: *mut ::std::os::raw::c_long,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of either"][::std::mem::size_of::<either>() - 8usize];
    ["Alignment of either"][::std::mem::align_of::<either>() - 8usize];
    ["Offset of field: either::i"][::std::mem::offset_of!(either, i) - 0usize];
    ["Offset of field: either::l"][::std::mem::offset_of!(either, l) - 0usize];
};
#[repr(C)]
#[derive(Copy, Clone)]
pub union small {
    pub s: ::std::os::raw::c_short,
    pub u: ::std::os::raw::c_ushort,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of small"][::std::mem::size_of::<small>() - 2usize];
    ["Alignment of small"][::std::mem::align_of::<small>() - 2usize];
    ["Offset of field: small::s"][::std::mem::offset_of!(small, s) - 0usize];
    ["Offset of field: small::u"][::std::mem::offset_of!(small, u) - 0usize];
};
#[repr(C)]
#[derive(Copy, Clone)]
pub union outer {
    pub e: either,
    pub c: *mut ::std::os::raw::c_char,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of outer"][::std::mem::size_of::<outer>() - 8usize];
    ["Alignment of outer"][::std::mem::align_of::<outer>() - 8usize];
    ["Offset of field: outer::e"][::std::mem::offset_of!(outer, e) - 0usize];
    ["Offset of field: outer::c"][::std::mem::offset_of!(outer, c) - 0usize];
};
unsafe extern "C" {
    pub fn take(e: *mut ::std::os::raw::c_int);
}
unsafe extern "C" {
    pub fn take_small(s: ::std::os::raw::c_short, p: *mut small);
}
unsafe extern "C" {
    pub fn take_outer(o: either, arg1: ::std::os::raw::c_short);
}
unsafe extern "C" {
    pub static mut callback:
        ::std::option::Option<unsafe extern "C" fn(e: *mut ::std::os::raw::c_int)>;
}
unsafe extern "C" {
    pub fn give() -> either;
}
