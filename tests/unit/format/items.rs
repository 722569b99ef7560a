#![allow(non_camel_case_types, non_snake_case)]
#![allow(
    dead_code,
    non_upper_case_globals,
    improper_ctypes,
    unused_imports,
    clippy::all
)]
pub type size = ::std::os::raw::c_ulong;
pub type compare = ::std::option::Option<
    unsafe extern "C" fn(
        left: *const ::std::os::raw::c_void,
        right: *const ::std::os::raw::c_void,
    ) -> ::std::os::raw::c_int,
>;
pub type short_one =
    ::std::option::Option<unsafe extern "C" fn(value: ::std::os::raw::c_int) -> bool>;
pub type visitor = Option<
    for<'a> unsafe extern "C-unwind" fn(node: &'a mut tree_node, depth: u32, ...) -> *mut tree_node,
>;
pub type a_rather_long_name_for_an_alias_so_that_it_breaks =
    another_name_that_is_long_enough_to_break;
pub type table =
    [[::std::option::Option<unsafe extern "C" fn(argument: *mut some_structure)>; 16usize]; 4usize];
pub type nested = a::b::C<D<'static, E>, [F; 3], (G, H), fn(i32) -> u8, *const dyn I, &'static str>;
pub const LIMIT: u32 = 4096;
pub const NAME: &[u8; 6] = b"hello\0";
pub const TEXT: &::std::ffi::CStr = c"text";
pub const A_CONSTANT_WITH_A_NAME_THAT_IS_LONG: an_enumeration_with_a_name_that_is_long_too__ty =
    2147483647;
pub const LONG_BYTES: &[u8; 74] =
    b"0123456789012345678901234567890123456789012345678901234567890123456789012\0";
pub const TOO_LONG_BYTES: &[u8; 100] =
    b"012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678\0";
static mut COUNTER: u64 = 0;
pub static TABLE: [u8; 20] = [
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
];
extern crate core;
pub mod inner {
    pub mod empty {}
    #[allow(unused_imports)]
    use self::super::super::inner;
    pub type x = u8;
}
#[doc = " A record.\n\n With more words, and a line of documentation that is a good deal longer than the page is wide."]
#[repr(C, packed(2))]
#[derive(Debug, Copy, Clone)]
pub struct point {
    pub x: ::std::os::raw::c_int,
    pub(crate) y: ::std::os::raw::c_int,
    #[doc = " hidden"]
    hidden: [u8; 4usize],
    pub callback: ::std::option::Option<
        unsafe extern "C" fn(point: *mut point, user_data: *mut ::std::os::raw::c_void),
    >,
    pub short_callback_name: ::std::option::Option<unsafe extern "C" fn(arg: *const point) -> u8>,
}
#[derive(
    Debug,
    Default,
    Copy,
    Clone,
    Hash,
    PartialOrd,
    Ord,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    SomethingElse,
)]
#[repr(transparent)]
pub struct wrapper(pub ::std::os::raw::c_uint);
#[derive(Debug, Clone)]
pub struct empty {}
pub struct unit;
pub struct tuple(
    pub a_type_with_a_long_name,
    pub another_type_with_a_long_name,
    pub one_more_type,
);
#[repr(C)]
#[cfg(all(
    target_os = "linux",
    not(target_pointer_width = "32"),
    any(feature = "one", feature = "two", feature = "three")
))]
pub union value {
    pub integer: i64,
    pub number: f64,
    pub pointer: *mut ::std::os::raw::c_void,
    _bindgen_union_align: [u64; 2usize],
}
#[repr(u32)]
#[non_exhaustive]
pub enum colour {
    red = 0,
    #[doc = " as grass"]
    green = 1,
    blue = 0x10,
    a_variant_with_a_very_long_name_indeed_that_leaves_no_room_for_its_value_on = 0xffff_ffff,
}
pub enum shape {
    none,
    circle(f64),
    rect {
        w: f64,
        h: f64,
    },
    polygon {
        points: *const point,
        count: usize,
        is_closed: bool,
    },
}
pub enum nothing {}
unsafe extern "C" {
    #[link_name = "\u{1}_strange"]
    pub fn strange();
    pub fn one(
        a: ::std::os::raw::c_int,
        b: *const ::std::os::raw::c_char,
        ...
    ) -> ::std::os::raw::c_int;
    pub fn a_function_with_many_parameters(
        destination: *mut ::std::os::raw::c_void,
        source: *const ::std::os::raw::c_void,
        size: usize,
    ) -> *mut ::std::os::raw::c_void;
    pub fn variadic_function_with_a_long_name(
        format: *const ::std::os::raw::c_char,
        arguments: usize,
        ...
    ) -> ::std::os::raw::c_int;
    pub static mut environ: *mut *mut ::std::os::raw::c_char;
    pub fn almost_fits_on_the_line(a: ::std::os::raw::c_int, b: ::std::os::raw::c_int) -> u32;
    pub fn a_function_without_parameters_but_with_a_name_that_is_so_long_that_it_breaks(
    ) -> ::std::os::raw::c_int;
    pub static hook:
        ::std::option::Option<unsafe extern "C" fn(signal_number: ::std::os::raw::c_int) -> bool>;
    pub fn sort(
        base: *mut ::std::os::raw::c_void,
        compare: ::std::option::Option<
            unsafe extern "C" fn(
                a: *const ::std::os::raw::c_void,
                b: *const ::std::os::raw::c_void,
            ) -> ::std::os::raw::c_int,
        >,
    );
    pub fn never() -> !;
}
extern "C" {}
#[link(name = "z", kind = "dylib")]
unsafe extern "C" {
    pub type opaque;
}
