#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct answer {
    pub known: bool,
    pub several: [bool; 3usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of answer"][::std::mem::size_of::<answer>() - 4usize];
    ["Alignment of answer"][::std::mem::align_of::<answer>() - 1usize];
    ["Offset of field: answer::known"][::std::mem::offset_of!(answer, known) - 0usize];
    ["Offset of field: answer::several"][::std::mem::offset_of!(answer, several) - 1usize];
};
unsafe extern "C" {
    pub fn ask(again: bool, before: *const bool) -> bool;
}
