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
pub type int_a1 = ::std::os::raw::c_int;
pub type double_a2 = f64;
pub type name_a4 = *const ::std::os::raw::c_char;
pub const e_E_A: e = 0;
pub const e_E_B: e = 1;
pub type e = ::std::os::raw::c_uint;
pub use self::e as enum_a1;
#[repr(C)]
#[derive(Debug, Copy, Clone, Hash, PartialOrd, Ord, PartialEq, Eq)]
pub struct s {
    pub c: ::std::os::raw::c_char,
    pub v: __BindgenUnaligned<int_a1>,
    pub __bindgen_padding_0: [u8; 3usize],
    pub n: __BindgenUnaligned<name_a4>,
    pub e: enum_a1,
    pub several: [int_a1; 3usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 32usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 4usize];
    ["Offset of field: s::c"][::std::mem::offset_of!(s, c) - 0usize];
    ["Offset of field: s::v"][::std::mem::offset_of!(s, v) - 1usize];
    ["Offset of field: s::n"][::std::mem::offset_of!(s, n) - 8usize];
    ["Offset of field: s::e"][::std::mem::offset_of!(s, e) - 16usize];
    ["Offset of field: s::several"][::std::mem::offset_of!(s, several) - 20usize];
};
impl Default for s {
    fn default() -> Self {
        let mut s = ::std::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::std::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialOrd, PartialEq)]
pub struct floating {
    pub s: ::std::os::raw::c_short,
    pub d: __BindgenUnaligned<double_a2>,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of floating"][::std::mem::size_of::<floating>() - 10usize];
    ["Alignment of floating"][::std::mem::align_of::<floating>() - 2usize];
    ["Offset of field: floating::s"][::std::mem::offset_of!(floating, s) - 0usize];
    ["Offset of field: floating::d"][::std::mem::offset_of!(floating, d) - 2usize];
};
unsafe extern "C" {
    #[link_name = "\u{1}where"]
    pub fn where_() -> *mut __BindgenUnaligned<int_a1>;
}
unsafe extern "C" {
    pub fn take(
        by_value: int_a1,
        pointer: *const __BindgenUnaligned<int_a1>,
        to_pointer: *mut *mut __BindgenUnaligned<int_a1>,
        e: *mut __BindgenUnaligned<enum_a1>,
    );
}
unsafe extern "C" {
    pub static mut somewhere: __BindgenUnaligned<int_a1>;
}
#[repr(C)]
#[repr(align(4))]
#[derive(Debug, Default, Copy, Clone, Hash, PartialOrd, Ord, PartialEq, Eq)]
pub struct natural {
    pub v: int_a1,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of natural"][::std::mem::size_of::<natural>() - 4usize];
    ["Alignment of natural"][::std::mem::align_of::<natural>() - 4usize];
    ["Offset of field: natural::v"][::std::mem::offset_of!(natural, v) - 0usize];
};
