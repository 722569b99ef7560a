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
/// A member of a C union, as a field without size of a struct. The bytes are those of the
/// struct's last field; of the fields none is known to be the one that was written.
#[repr(C)]
pub struct __BindgenUnionField<T>(::std::marker::PhantomData<T>);
impl<T> __BindgenUnionField<T> {
    #[inline]
    pub const fn new() -> Self {
        __BindgenUnionField(::std::marker::PhantomData)
    }
    /// Safety: this is a field of a union that holds a `T`.
    #[inline]
    pub const unsafe fn as_ref(&self) -> &T {
        unsafe { &*(self as *const Self as *const T) }
    }
    /// Safety: this is a field of a union that holds a `T`.
    #[inline]
    pub unsafe fn as_mut(&mut self) -> &mut T {
        unsafe { &mut *(self as *mut Self as *mut T) }
    }
}
impl<T> ::std::default::Default for __BindgenUnionField<T> {
    #[inline]
    fn default() -> Self {
        Self::new()
    }
}
impl<T> ::std::clone::Clone for __BindgenUnionField<T> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> ::std::marker::Copy for __BindgenUnionField<T> {}
impl<T> ::std::fmt::Debug for __BindgenUnionField<T> {
    fn fmt(&self, fmt: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        fmt.write_str("__BindgenUnionField")
    }
}
impl<T> ::std::hash::Hash for __BindgenUnionField<T> {
    fn hash<H: ::std::hash::Hasher>(&self, _state: &mut H) {}
}
impl<T> ::std::cmp::PartialEq for __BindgenUnionField<T> {
    fn eq(&self, _other: &Self) -> bool {
        true
    }
}
impl<T> ::std::cmp::Eq for __BindgenUnionField<T> {}
impl<T> ::std::cmp::PartialOrd for __BindgenUnionField<T> {
    fn partial_cmp(&self, other: &Self) -> ::std::option::Option<::std::cmp::Ordering> {
        ::std::option::Option::Some(::std::cmp::Ord::cmp(self, other))
    }
}
impl<T> ::std::cmp::Ord for __BindgenUnionField<T> {
    fn cmp(&self, _other: &Self) -> ::std::cmp::Ordering {
        ::std::cmp::Ordering::Equal
    }
}
#[repr(C)]
#[derive(Debug)]
pub struct z {
    pub n: ::std::os::raw::c_int,
    pub a: __IncompleteArrayField<::std::os::raw::c_longlong>,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of z"][::std::mem::size_of::<z>() - 8usize];
    ["Alignment of z"][::std::mem::align_of::<z>() - 8usize];
    ["Offset of field: z::n"][::std::mem::offset_of!(z, n) - 0usize];
    ["Offset of field: z::a"][::std::mem::offset_of!(z, a) - 8usize];
};
#[repr(C)]
pub struct either {
    pub n: ::std::os::raw::c_int,
    pub __bindgen_anon_1: either__bindgen_ty_1,
}
#[repr(C)]
pub struct either__bindgen_ty_1 {
    pub a: __BindgenUnionField<[::std::os::raw::c_char; 0usize]>,
    pub b: __BindgenUnionField<[::std::os::raw::c_int; 0usize]>,
    pub bindgen_union_field: [u32; 0usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of either__bindgen_ty_1"][::std::mem::size_of::<either__bindgen_ty_1>() - 0usize];
    ["Alignment of either__bindgen_ty_1"][::std::mem::align_of::<either__bindgen_ty_1>() - 4usize];
    ["Offset of field: either__bindgen_ty_1::a"]
        [::std::mem::offset_of!(either__bindgen_ty_1, a) - 0usize];
    ["Offset of field: either__bindgen_ty_1::b"]
        [::std::mem::offset_of!(either__bindgen_ty_1, b) - 0usize];
};
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of either"][::std::mem::size_of::<either>() - 4usize];
    ["Alignment of either"][::std::mem::align_of::<either>() - 4usize];
    ["Offset of field: either::n"][::std::mem::offset_of!(either, n) - 0usize];
};
