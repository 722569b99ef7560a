/// C's `_Complex`.
#[derive(PartialEq, PartialOrd, Copy, Clone, Hash, Debug, Default)]
#[repr(C)]
pub struct __BindgenComplex<T> {
    pub re: T,
    pub im: T,
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct wave {
    pub narrow: __BindgenComplex<f32>,
    pub wide: __BindgenComplex<f64>,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of wave"][::std::mem::size_of::<wave>() - 24usize];
    ["Alignment of wave"][::std::mem::align_of::<wave>() - 8usize];
    ["Offset of field: wave::narrow"][::std::mem::offset_of!(wave, narrow) - 0usize];
    ["Offset of field: wave::wide"][::std::mem::offset_of!(wave, wide) - 8usize];
};
unsafe extern "C" {
    pub fn turn(z: __BindgenComplex<f32>) -> __BindgenComplex<f32>;
}
unsafe extern "C" {
    pub fn widen(z: __BindgenComplex<f64>) -> __BindgenComplex<f64>;
}
