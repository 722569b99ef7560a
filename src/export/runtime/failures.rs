// ---- failures ----

/// In a box: what most calls return is small then.
pub struct Fail(Box<Failure>);

pub type R<T> = Result<T, Fail>;

pub struct Failure {
    status: i32,
    kind: i32,
    message: String,
    cause: *mut Slot,
    source: *mut Error, // what led to it
}

#[cold]
pub fn fail<T>(status: i32, message: &str) -> R<T> {
    let (message, none) = (message.to_owned(), std::ptr::null_mut());
    Err(Fail(Box::new(Failure { status, kind: -1, message, cause: none, source: none })))
}

pub fn declared(message: String, kind: i32, cause: *mut Slot, source: *mut Error) -> Fail {
    Fail(Box::new(Failure { status: ERROR, kind, message, cause, source }))
}

// As far as anybody wants to read; some errors are their own source.
const MOST_SOURCES: usize = 64;

/// The chain of an error's sources as error objects of their own.
fn sources(first: Option<&(dyn std::error::Error + 'static)>) -> *mut Error {
    let all: Vec<_> = std::iter::successors(first, |error| error.source()).take(MOST_SOURCES).collect();
    all.iter().rev().fold(std::ptr::null_mut(), |source, error| {
        let failure = declared(error.to_string(), -1, std::ptr::null_mut(), source);
        new_boxed(failure.0, ERROR_TAG, SHARED)
    })
}

// Of a box or an error; others have none.
pub trait SourceOfBox {
    fn source(&self) -> *mut Error;
}
impl<T: std::error::Error + ?Sized> SourceOfBox for &&Text<'_, Box<T>> {
    fn source(&self) -> *mut Error {
        sources((**self.0).source())
    }
}
pub trait SourceOfError {
    fn source(&self) -> *mut Error;
}
impl<T: std::error::Error> SourceOfError for &Text<'_, T> {
    fn source(&self) -> *mut Error {
        sources(self.0.source())
    }
}
pub trait SourceOfOther {
    fn source(&self) -> *mut Error;
}
impl<T: ?Sized> SourceOfOther for Text<'_, T> {
    fn source(&self) -> *mut Error {
        std::ptr::null_mut()
    }
}

/// What C holds as an error: a handle, too, so that a stale one is found.
pub type Error = Slot;
const ERROR_TAG: u32 = 2; // those of types are odd

impl Drop for Failure {
    fn drop(&mut self) {
        unsafe {
            free(self.cause);
            free(self.source);
        }
    }
}

unsafe fn failure<'a>(error: *const Error) -> Option<&'a Failure> {
    if error.is_null() || (!FAST && (!is_alive(error) || (*error).tag != ERROR_TAG)) {
        return None;
    }
    Some(&*(*error).value.cast())
}

#[cold]
fn put_error(into: *mut *mut Error, fail: Fail) -> i32 {
    let status = fail.0.status;
    if !into.is_null() {
        unsafe { *into = new_boxed(fail.0, ERROR_TAG, SHARED) };
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
