/// Bytes of a type that Rust does not see into.
#[derive(PartialEq, Eq, PartialOrd, Ord, Copy, Clone, Debug, Hash)]
#[repr(C)]
pub struct __BindgenOpaqueArray<T>(pub T);
impl<T: Copy + Default, const N: usize> Default for __BindgenOpaqueArray<[T; N]> {
    fn default() -> Self {
        Self([<T as Default>::default(); N])
    }
}
pub type scalable = __SVInt32_t;
unsafe extern "C" {
    pub fn fine(x: ::std::os::raw::c_int) -> ::std::os::raw::c_int;
}
pub type __SVInt32_t = __BindgenOpaqueArray<[u8; 0usize]>;
