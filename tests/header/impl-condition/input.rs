// The condition of an impl is that of its functions and constants.
#[repr(C)]
pub struct Socket {
    pub fd: i32,
}

#[cfg(unix)]
impl Socket {
    pub const MAX: i32 = 1024;

    #[no_mangle]
    pub extern "C" fn socket_close(self: &mut Self) {}
}

#[cfg(all(unix, debug_assertions,))]
#[no_mangle]
pub extern "C" fn socket_dump(socket: &Socket) {}

#[cfg(false)]
#[no_mangle]
pub extern "C" fn socket_never(socket: &Socket) {}
