#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct narrow {
    pub p: u32,
    pub x: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of narrow"][::std::mem::size_of::<narrow>() - 8usize];
    ["Alignment of narrow"][::std::mem::align_of::<narrow>() - 4usize];
    ["Offset of field: narrow::p"][::std::mem::offset_of!(narrow, p) - 0usize];
    ["Offset of field: narrow::x"][::std::mem::offset_of!(narrow, x) - 4usize];
};
impl Default for narrow {
    fn default() -> Self {
        let mut s = ::std::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::std::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
