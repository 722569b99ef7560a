#[repr(C)]
#[derive(Debug)]
pub struct s {
    _unused: [u8; 0],
}
unsafe extern "C" {
    #[link_name = "\u{1}use"]
    pub fn use_(p: *mut s);
}
