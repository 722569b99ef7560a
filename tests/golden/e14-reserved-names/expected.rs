pub const ref_: u32 = 1;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct names {
    pub type_: ::std::os::raw::c_int,
    pub self_: ::std::os::raw::c_int,
    pub Self_: ::std::os::raw::c_int,
    pub crate_: ::std::os::raw::c_int,
    pub super_: ::std::os::raw::c_int,
    pub __: ::std::os::raw::c_int,
    pub gen_: ::std::os::raw::c_int,
    pub fn_: ::std::os::raw::c_int,
    pub match_: ::std::os::raw::c_int,
    pub async_: ::std::os::raw::c_int,
    pub dyn_: ::std::os::raw::c_int,
    pub try_: ::std::os::raw::c_int,
    pub abstract_: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of names"][::std::mem::size_of::<names>() - 52usize];
    ["Alignment of names"][::std::mem::align_of::<names>() - 4usize];
    ["Offset of field: names::type_"][::std::mem::offset_of!(names, type_) - 0usize];
    ["Offset of field: names::self_"][::std::mem::offset_of!(names, self_) - 4usize];
    ["Offset of field: names::Self_"][::std::mem::offset_of!(names, Self_) - 8usize];
    ["Offset of field: names::crate_"][::std::mem::offset_of!(names, crate_) - 12usize];
    ["Offset of field: names::super_"][::std::mem::offset_of!(names, super_) - 16usize];
    ["Offset of field: names::__"][::std::mem::offset_of!(names, __) - 20usize];
    ["Offset of field: names::gen_"][::std::mem::offset_of!(names, gen_) - 24usize];
    ["Offset of field: names::fn_"][::std::mem::offset_of!(names, fn_) - 28usize];
    ["Offset of field: names::match_"][::std::mem::offset_of!(names, match_) - 32usize];
    ["Offset of field: names::async_"][::std::mem::offset_of!(names, async_) - 36usize];
    ["Offset of field: names::dyn_"][::std::mem::offset_of!(names, dyn_) - 40usize];
    ["Offset of field: names::try_"][::std::mem::offset_of!(names, try_) - 44usize];
    ["Offset of field: names::abstract_"][::std::mem::offset_of!(names, abstract_) - 48usize];
};
unsafe extern "C" {
    #[link_name = "\u{1}loop"]
    pub fn loop_(
        impl_: ::std::os::raw::c_int,
        where_: ::std::os::raw::c_int,
    ) -> ::std::os::raw::c_int;
}
unsafe extern "C" {
    #[link_name = "\u{1}mod"]
    pub static mut mod_: ::std::os::raw::c_int;
}
pub const yield_: _bindgen_ty_1 = 0;
pub const move_: _bindgen_ty_1 = 1;
pub type _bindgen_ty_1 = ::std::os::raw::c_uint;
pub type trait_ = ::std::os::raw::c_int;
