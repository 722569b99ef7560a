#[no_mangle]
pub extern "C" fn delete() {}
#[no_mangle]
pub extern "C" fn restrict() {}
