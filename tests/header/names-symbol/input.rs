#[no_mangle]
pub extern "C" fn delete() {}
#[no_mangle]
pub extern "C" fn restrict() {}
#[export_name = "f(void); int more"]
pub extern "C" fn text() {}
