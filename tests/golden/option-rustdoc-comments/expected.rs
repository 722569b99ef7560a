#[doc = " A record, see `other_thing` or [that one](https://example.org/x_y).\n\n With a list:\n\n * one **bold**\n   * deeper\n * two `code with * and [x]`\n\n ```text\n int i = 0;\n i++;\n ```\n\n Not a link: array\\[index\\], not HTML: vector\\<int>, a_b_c and \\*ptr, 5 \\* 6."]
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s {
    #[doc = " behind `code` and `x`."]
    pub a: ::std::os::raw::c_int,
    #[doc = " before:\n\n **Warning:** hot"]
    pub b: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 8usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 4usize];
    ["Offset of field: s::a"][::std::mem::offset_of!(s, a) - 0usize];
    ["Offset of field: s::b"][::std::mem::offset_of!(s, b) - 4usize];
};
unsafe extern "C" {
    #[doc = " A function.\n\n **Note:** It is so.\n\n ````c\n f(1, \"\\\\n\");\n   ```\n ````\n\n After.\n\n # Arguments\n\n * `x` (in) - what\n   goes on\n * `y` - \\`odd\n\n # Returns\n\n more\n\n # Return values\n\n * `-1` - an error\n\n # See also\n\n g(), <https://example.org/a_b>."]
    pub fn f(x: ::std::os::raw::c_int, y: ::std::os::raw::c_int) -> ::std::os::raw::c_int;
}
unsafe extern "C" {
    #[doc = " ```text\n never ended <x>\n ```"]
    pub fn g() -> ::std::os::raw::c_int;
}
#[doc = " first"]
pub const e_E_A: e = 0;
#[doc = " second\\_"]
pub const e_E_B: e = 1;
#[doc = " **no heading**\n\n ```text\n panic!()\n ```"]
pub type e = ::std::os::raw::c_uint;
unsafe extern "C" {
    #[doc = " Opens **it**, see closing, array\\[index\\] and \\<other>.\n\n Code of C, which is no test:\n\n ```text\n fn main() { panic!() }\n ```\n\n ```c\n int fd = open_it(\"a\", 0);\n ```\n\n ```text\n assert!(false);\n ```\n\n * one \\[x\\]\n   * two, <http://example.org/a_b>\n\n **Note:** \\`unbalanced and 'quoted'\n\n **Deprecated:** use `open2()`\n\n # Arguments\n\n * `path` (in) - the path,\n   or `NULL`\n * `flags` - `0`\n\n # Returns\n\n `-1` on error\n\n # Return values\n\n * `0` - fine"]
    pub fn open_it(
        path: *const ::std::os::raw::c_char,
        flags: ::std::os::raw::c_int,
    ) -> ::std::os::raw::c_int;
}
