#[no_mangle]
pub extern "C" fn delete() {}
#[no_mangle]
pub extern "C" fn restrict() {}
#[export_name = "f(void); int more"]
pub extern "C" fn text() {}
#[repr(C)]
pub struct OnlyOfDelete(u8);
#[export_name = "catch"]
pub extern "C" fn catch_it(only: OnlyOfDelete) {}
#[no_mangle]
pub extern "C" fn stays() {}
#[no_mangle]
pub static union: u8 = 1;
