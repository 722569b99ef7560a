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
#[derive(Debug)]
pub struct text {
    pub n: ::std::os::raw::c_int,
    pub d: __IncompleteArrayField<::std::os::raw::c_char>,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of text"][::std::mem::size_of::<text>() - 4usize];
    ["Alignment of text"][::std::mem::align_of::<text>() - 4usize];
    ["Offset of field: text::n"][::std::mem::offset_of!(text, n) - 0usize];
    ["Offset of field: text::d"][::std::mem::offset_of!(text, d) - 4usize];
};
#[repr(C)]
#[derive(Debug)]
pub struct holder {
    pub n: ::std::os::raw::c_int,
    pub last: text,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of holder"][::std::mem::size_of::<holder>() - 8usize];
    ["Alignment of holder"][::std::mem::align_of::<holder>() - 4usize];
    ["Offset of field: holder::n"][::std::mem::offset_of!(holder, n) - 0usize];
    ["Offset of field: holder::last"][::std::mem::offset_of!(holder, last) - 4usize];
};
pub type table = [text; 2usize];
unsafe extern "C" {
    pub static mut fine: text;
}
unsafe extern "C" {
    pub fn by_pointer(rows: *mut text);
}
