/// cbindgen:rename-all=Camelcase
#[repr(C)]
pub struct S {
    pub a_b: u8,
}

#[no_mangle]
pub extern "C" fn f(data: *const S) {}
