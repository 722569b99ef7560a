/// A flexible array member: where the elements start. How many they are, the struct says
/// otherwise.
#[repr(C)]
pub struct __IncompleteArrayField<T>(::std::marker::PhantomData<T>, [T; 0]);
impl<T> __IncompleteArrayField<T> {
    #[inline]
    pub const fn new() -> Self {
        __IncompleteArrayField(::std::marker::PhantomData, [])
    }
    #[inline]
    pub fn as_ptr(&self) -> *const T {
        self as *const Self as *const T
    }
    #[inline]
    pub fn as_mut_ptr(&mut self) -> *mut T {
        self as *mut Self as *mut T
    }
    /// Safety: `len` elements follow.
    #[inline]
    pub unsafe fn as_slice(&self, len: usize) -> &[T] {
        unsafe { ::std::slice::from_raw_parts(self.as_ptr(), len) }
    }
    /// Safety: `len` elements follow, and nothing else refers to them.
    #[inline]
    pub unsafe fn as_mut_slice(&mut self, len: usize) -> &mut [T] {
        unsafe { ::std::slice::from_raw_parts_mut(self.as_mut_ptr(), len) }
    }
}
impl<T> Default for __IncompleteArrayField<T> {
    fn default() -> Self {
        Self::new()
    }
}
impl<T> ::std::fmt::Debug for __IncompleteArrayField<T> {
    fn fmt(&self, fmt: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        fmt.write_str("__IncompleteArrayField")
    }
}
#[repr(C)]
#[repr(align(16))]
#[derive(Debug, Copy, Clone)]
pub struct a16 {
    pub c: ::std::os::raw::c_char,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of a16"][::std::mem::size_of::<a16>() - 16usize];
    ["Alignment of a16"][::std::mem::align_of::<a16>() - 16usize];
    ["Offset of field: a16::c"][::std::mem::offset_of!(a16, c) - 0usize];
};
#[repr(C)]
#[repr(align(16))]
#[derive(Debug)]
pub struct p {
    pub c: ::std::os::raw::c_char,
    pub v: __IncompleteArrayField<a16>,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of p"][::std::mem::size_of::<p>() - 16usize];
    ["Alignment of p"][::std::mem::align_of::<p>() - 16usize];
    ["Offset of field: p::c"][::std::mem::offset_of!(p, c) - 0usize];
    ["Offset of field: p::v"][::std::mem::offset_of!(p, v) - 16usize];
};
