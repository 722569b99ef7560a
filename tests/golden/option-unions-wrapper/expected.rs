/// Bytes of a type that Rust does not see into.
#[derive(PartialEq, Eq, PartialOrd, Ord, Copy, Clone, Debug, Hash)]
#[repr(C, align(8))]
pub struct __BindgenOpaqueArray8<T>(pub T);
impl<T: Copy + Default, const N: usize> Default for __BindgenOpaqueArray8<[T; N]> {
    fn default() -> Self {
        Self([<T as Default>::default(); N])
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
#[derive(Debug, Copy, Clone)]
pub struct u {
    pub a: __BindgenUnionField<::std::os::raw::c_int>,
    pub b: __BindgenUnionField<f64>,
    pub bindgen_union_field: __BindgenOpaqueArray8<[u8; 8usize]>,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of u"][::std::mem::size_of::<u>() - 8usize];
    ["Alignment of u"][::std::mem::align_of::<u>() - 8usize];
    ["Offset of field: u::a"][::std::mem::offset_of!(u, a) - 0usize];
    ["Offset of field: u::b"][::std::mem::offset_of!(u, b) - 0usize];
};
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub u: u,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 8usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 8usize];
    ["Offset of field: s::u"][::std::mem::offset_of!(s, u) - 0usize];
};
