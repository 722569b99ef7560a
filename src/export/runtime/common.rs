// ---- what the header declares for every library ----

#[no_mangle]
pub unsafe extern "C" fn @p@_string_free(string: *mut Owned<u8>) {
    free_owned(string, 1);
}

#[no_mangle]
pub unsafe extern "C" fn @p@_error_free(error: *mut Error) {
    free_checked(error, ERROR_TAG);
}

#[no_mangle]
pub unsafe extern "C" fn @p@_error_status(error: *const Error) -> i32 {
    match failure(error) {
        Some(failure) => failure.status,
        None => [DEAD, OK][usize::from(error.is_null())],
    }
}

#[no_mangle]
pub unsafe extern "C" fn @p@_error_kind(error: *const Error) -> i32 {
    failure(error).map_or(-1, |failure| failure.kind)
}

#[no_mangle]
pub unsafe extern "C" fn @p@_error_message(error: *const Error) -> View<u8> {
    failure(error).map_or(view(&[]), |failure| view(failure.message.as_bytes()))
}

/// What led to it; lives as long as the error.
#[no_mangle]
pub unsafe extern "C" fn @p@_error_source(error: *const Error) -> *const Error {
    failure(error).map_or(std::ptr::null(), |failure| failure.source)
}

/// The error itself, as a handle that lives as long as the error object; NULL: of another type.
pub unsafe fn cause(error: *const Error, tag: u32) -> *const Slot {
    match failure(error) {
        Some(failure) if !failure.cause.is_null() && (*failure.cause).tag == tag => failure.cause,
        _ => std::ptr::null(),
    }
}

#[no_mangle]
pub unsafe extern "C" fn @p@_set_panic_sink(sink: Option<Hook>) {
    let sink = sink.map_or(std::ptr::null_mut(), |sink| sink as *mut c_void);
    SINK.store(sink, Ordering::Release);
}

#[no_mangle]
pub unsafe extern "C" fn @p@_set_fatal_hook(hook: Option<Hook>) {
    let hook = hook.map_or(std::ptr::null_mut(), |hook| hook as *mut c_void);
    FATAL.store(hook, Ordering::Release);
}

#[no_mangle]
pub extern "C" fn @p@_panic_unwinds() -> u8 {
    u8::from(cfg!(panic = "unwind"))
}

#[no_mangle]
pub extern "C" fn @p@_is_checked() -> u8 {
    u8::from(!FAST)
}

#[no_mangle]
pub extern "C" fn @p@_release_memory() {
    empty_ring();
}

#[no_mangle]
pub unsafe extern "C" fn @p@_sink_put(sink: *mut Sink, bytes: *const c_void, len: usize) {
    if let (Some(sink), Ok(bytes)) = (sink.as_mut(), slice(bytes.cast::<u8>(), len)) {
        sink.put(bytes);
    }
}
