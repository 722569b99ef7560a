/// A value at any address, where C gives its type less than its natural alignment. A copy of
/// it can be taken out, a reference to it cannot.
#[repr(C, packed)]
pub struct __BindgenUnaligned<T>(pub T);
impl<T: Copy> ::std::clone::Clone for __BindgenUnaligned<T> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: Copy> Copy for __BindgenUnaligned<T> {}
impl<T: Copy + Default> Default for __BindgenUnaligned<T> {
    #[inline]
    fn default() -> Self {
        Self(Default::default())
    }
}
impl<T: Copy + ::std::fmt::Debug> ::std::fmt::Debug for __BindgenUnaligned<T> {
    fn fmt(&self, fmt: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        ::std::fmt::Debug::fmt(&{ self.0 }, fmt)
    }
}
impl<T: Copy + ::std::hash::Hash> ::std::hash::Hash for __BindgenUnaligned<T> {
    fn hash<H: ::std::hash::Hasher>(&self, state: &mut H) {
        ::std::hash::Hash::hash(&{ self.0 }, state)
    }
}
impl<T: Copy + ::std::cmp::PartialEq> ::std::cmp::PartialEq for __BindgenUnaligned<T> {
    fn eq(&self, other: &Self) -> bool {
        ::std::cmp::PartialEq::eq(&{ self.0 }, &{ other.0 })
    }
}
impl<T: Copy + ::std::cmp::Eq> ::std::cmp::Eq for __BindgenUnaligned<T> {}
impl<T: Copy + ::std::cmp::PartialOrd> ::std::cmp::PartialOrd for __BindgenUnaligned<T> {
    fn partial_cmp(&self, other: &Self) -> ::std::option::Option<::std::cmp::Ordering> {
        ::std::cmp::PartialOrd::partial_cmp(&{ self.0 }, &{ other.0 })
    }
}
impl<T: Copy + ::std::cmp::Ord> ::std::cmp::Ord for __BindgenUnaligned<T> {
    fn cmp(&self, other: &Self) -> ::std::cmp::Ordering {
        ::std::cmp::Ord::cmp(&{ self.0 }, &{ other.0 })
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub a: ::std::os::raw::c_char,
    pub b: __BindgenUnaligned<::std::os::raw::c_int>,
    pub c: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 12usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 4usize];
    ["Offset of field: s::a"][::std::mem::offset_of!(s, a) - 0usize];
    ["Offset of field: s::b"][::std::mem::offset_of!(s, b) - 1usize];
    ["Offset of field: s::c"][::std::mem::offset_of!(s, c) - 8usize];
};
