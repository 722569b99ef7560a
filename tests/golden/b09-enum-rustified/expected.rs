#[repr(u32)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub enum level {
    LEVEL_ONE = 1,
    LEVEL_TWO = 2,
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct s {
    pub level: level,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of s"][::std::mem::size_of::<s>() - 4usize];
    ["Alignment of s"][::std::mem::align_of::<s>() - 4usize];
    ["Offset of field: s::level"][::std::mem::offset_of!(s, level) - 0usize];
};
