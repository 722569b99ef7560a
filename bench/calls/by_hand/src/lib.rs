//! The shim that people write by hand: boxes as pointers, NULL and UTF-8 checked, a panic ends the
//! program, an error is a number.

use calls::Counter;

unsafe fn text<'a>(ptr: *const u8, len: usize) -> Option<&'a str> {
    if ptr.is_null() {
        return None;
    }
    std::str::from_utf8(std::slice::from_raw_parts(ptr, len)).ok()
}

#[no_mangle]
pub unsafe extern "C" fn hand_new(ptr: *const u8, len: usize) -> *mut Counter {
    match text(ptr, len) {
        Some(name) => Box::into_raw(Box::new(Counter::new(name))),
        None => std::ptr::null_mut(),
    }
}

#[no_mangle]
pub unsafe extern "C" fn hand_free(counter: *mut Counter) {
    if !counter.is_null() {
        drop(Box::from_raw(counter));
    }
}

#[no_mangle]
pub unsafe extern "C" fn hand_value(counter: *const Counter) -> u64 {
    counter.as_ref().map_or(0, Counter::value)
}

#[no_mangle]
pub unsafe extern "C" fn hand_add(counter: *mut Counter, more: u64) -> u64 {
    counter.as_mut().map_or(0, |counter| counter.add(more))
}

#[no_mangle]
pub unsafe extern "C" fn hand_name(counter: *const Counter, len: *mut usize) -> *const u8 {
    match counter.as_ref() {
        Some(counter) => {
            *len = counter.name().len();
            counter.name().as_ptr()
        }
        None => std::ptr::null(),
    }
}

#[no_mangle]
pub unsafe extern "C" fn hand_is_named(counter: *const Counter, ptr: *const u8, len: usize) -> i32 {
    match (counter.as_ref(), text(ptr, len)) {
        (Some(counter), Some(name)) => i32::from(counter.is_named(name)),
        _ => -1,
    }
}

#[no_mangle]
pub unsafe extern "C" fn hand_set(counter: *mut Counter, ptr: *const u8, len: usize) -> i32 {
    match (counter.as_mut(), text(ptr, len)) {
        (Some(counter), Some(text)) => counter.set(text).map_or(-1, |()| 0),
        _ => -1,
    }
}

#[no_mangle]
pub unsafe extern "C" fn hand_label(counter: *const Counter) -> *mut std::ffi::c_char {
    match counter.as_ref().map(|counter| std::ffi::CString::new(counter.label())) {
        Some(Ok(label)) => label.into_raw(),
        _ => std::ptr::null_mut(),
    }
}

#[no_mangle]
pub unsafe extern "C" fn hand_label_free(label: *mut std::ffi::c_char) {
    if !label.is_null() {
        drop(std::ffi::CString::from_raw(label));
    }
}
