#[repr(C)]
#[derive(Debug)]
pub struct not_copy {
    pub x: ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of not_copy"][::std::mem::size_of::<not_copy>() - 4usize];
    ["Alignment of not_copy"][::std::mem::align_of::<not_copy>() - 4usize];
    ["Offset of field: not_copy::x"][::std::mem::offset_of!(not_copy, x) - 0usize];
};
#[repr(C)]
pub union holds {
    pub n: ::std::mem::ManuallyDrop<not_copy>,
    pub l: ::std::mem::ManuallyDrop<::std::os::raw::c_long>,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of holds"][::std::mem::size_of::<holds>() - 8usize];
    ["Alignment of holds"][::std::mem::align_of::<holds>() - 8usize];
    ["Offset of field: holds::n"][::std::mem::offset_of!(holds, n) - 0usize];
    ["Offset of field: holds::l"][::std::mem::offset_of!(holds, l) - 0usize];
};
