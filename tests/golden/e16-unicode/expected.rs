unsafe extern "C" {
    #[link_name = "\u{1}café"]
    pub fn caf_u00e9() -> ::std::os::raw::c_int;
}
unsafe extern "C" {
    #[link_name = "\u{1}π"]
    pub static mut _u03c0: ::std::os::raw::c_int;
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct ä {
    pub ö: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of ä"][::std::mem::size_of::<ä>() - 4usize];
    ["Alignment of ä"][::std::mem::align_of::<ä>() - 4usize];
    ["Offset of field: ä::ö"][::std::mem::offset_of!(ä, ö) - 0usize];
};
