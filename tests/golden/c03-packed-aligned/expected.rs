#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Copy, Clone)]
pub struct both {
    pub packed: both__packed,
}
#[repr(C, packed)]
#[derive(Debug, Copy, Clone)]
pub struct both__packed {
    pub c: ::std::os::raw::c_char,
    pub x: ::std::os::raw::c_int,
}
impl ::std::ops::Deref for both {
    type Target = both__packed;
    #[inline]
    fn deref(&self) -> &Self::Target {
        &self.packed
    }
}
impl ::std::ops::DerefMut for both {
    #[inline]
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.packed
    }
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of both"][::std::mem::size_of::<both>() - 8usize];
    ["Alignment of both"][::std::mem::align_of::<both>() - 8usize];
    ["Offset of field: both__packed::c"][::std::mem::offset_of!(both__packed, c) - 0usize];
    ["Offset of field: both__packed::x"][::std::mem::offset_of!(both__packed, x) - 1usize];
};
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct user {
    pub c: ::std::os::raw::c_char,
    pub b: both,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of user"][::std::mem::size_of::<user>() - 16usize];
    ["Alignment of user"][::std::mem::align_of::<user>() - 8usize];
    ["Offset of field: user::c"][::std::mem::offset_of!(user, c) - 0usize];
    ["Offset of field: user::b"][::std::mem::offset_of!(user, b) - 8usize];
};
