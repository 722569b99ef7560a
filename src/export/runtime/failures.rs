// ---- failures ----

pub struct Fail {
    status: i32,
    message: String,
    kind: i32,
    cause: *mut Slot,
}

pub type R<T> = Result<T, Fail>;

pub fn fail<T>(status: i32, message: &str) -> R<T> {
    Err(Fail { status, message: message.to_owned(), kind: -1, cause: std::ptr::null_mut() })
}

pub fn declared(message: String, kind: i32, cause: *mut Slot) -> Fail {
    Fail { status: ERROR, message, kind, cause }
}

/// What C holds as an error: a handle, too, so that a stale one is found.
pub type Error = Slot;
const ERROR_TAG: u32 = 2; // those of types are odd

struct Failure {
    status: i32,
    kind: i32,
    message: String,
    cause: *mut Slot,
}

impl Drop for Failure {
    fn drop(&mut self) {
        unsafe { free(self.cause) };
    }
}

unsafe fn failure<'a>(error: *const Error) -> Option<&'a Failure> {
    if error.is_null() || (!FAST && (!is_alive(error) || (*error).tag != ERROR_TAG)) {
        return None;
    }
    Some(&*(*error).value.cast())
}

fn put_error(into: *mut *mut Error, fail: Fail) -> i32 {
    let Fail { status, kind, message, cause } = fail;
    let failure = Failure { status, kind, message, cause };
    if !into.is_null() {
        unsafe { *into = new(failure, ERROR_TAG, false) };
    }
    status
}

// The text of an error: Display if it has that, else Debug, else its type's name. The method
// that needs fewer references is found first.
pub struct Text<'a, T: ?Sized>(pub &'a T);
pub trait ViaDisplay {
    fn text(&self) -> String;
}
impl<T: Display + ?Sized> ViaDisplay for &&Text<'_, T> {
    fn text(&self) -> String {
        self.0.to_string()
    }
}
pub trait ViaDebug {
    fn text(&self) -> String;
}
impl<T: Debug + ?Sized> ViaDebug for &Text<'_, T> {
    fn text(&self) -> String {
        format!("{:?}", self.0)
    }
}
pub trait ViaName {
    fn text(&self) -> String;
}
impl<T: ?Sized> ViaName for Text<'_, T> {
    fn text(&self) -> String {
        std::any::type_name::<T>().to_owned()
    }
}
