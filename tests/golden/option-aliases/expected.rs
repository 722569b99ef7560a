pub type plain = ::std::os::raw::c_int;
#[repr(transparent)]
#[derive(Debug, Copy, Clone)]
pub struct wrapped(pub ::std::os::raw::c_int);
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct inner {
    pub x: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of inner"][::std::mem::size_of::<inner>() - 4usize];
    ["Alignment of inner"][::std::mem::align_of::<inner>() - 4usize];
    ["Offset of field: inner::x"][::std::mem::offset_of!(inner, x) - 0usize];
};
#[repr(transparent)]
#[derive(Debug, Copy, Clone)]
pub struct through(pub inner);
impl ::std::ops::Deref for through {
    type Target = inner;
    #[inline]
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}
impl ::std::ops::DerefMut for through {
    #[inline]
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}
unsafe extern "C" {
    pub fn f(a: plain, b: wrapped, c: through);
}
