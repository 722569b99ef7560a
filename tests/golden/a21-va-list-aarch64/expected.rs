/// Bytes of a type that Rust does not see into.
#[derive(PartialEq, Eq, PartialOrd, Ord, Copy, Clone, Debug, Hash)]
#[repr(C, align(8))]
pub struct __BindgenOpaqueArray8<T>(pub T);
impl<T: Copy + Default, const N: usize> Default for __BindgenOpaqueArray8<[T; N]> {
    fn default() -> Self {
        Self([<T as Default>::default(); N])
    }
}
pub type arguments = __BindgenOpaqueArray8<[u8; 32usize]>;
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
