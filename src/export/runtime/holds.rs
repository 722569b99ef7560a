// ---- what is lent to callbacks, and what is kept for results ----

/// A value that lives as long as the call, and as long as what the call gives borrows from it.
pub struct Hold<T> {
    slot: *mut Slot,
    value: *const T,
}

pub fn hold<T>(value: T) -> Hold<T> {
    let slot = new(value, 0, SHARED);
    Hold { slot, value: unsafe { (*slot).value.cast() } }
}

impl<T> Hold<T> {
    pub fn get<'a>(&self) -> &'a T {
        unsafe { &*self.value }
    }
    pub fn slot(&self) -> *mut Slot {
        self.slot
    }
    /// It borrows from nothing.
    pub fn owners(&self) -> &[*mut Slot] {
        &[]
    }
}

impl<T> Drop for Hold<T> {
    fn drop(&mut self) {
        unsafe { free(self.slot) };
    }
}

/// A handle that a callback has for the time of its call. What it makes of it must be gone then.
pub struct Lent(*mut Slot);

fn guest(slot: *mut Slot) -> Lent {
    unsafe { (*slot).is_guest.store(true, Ordering::Release) };
    Lent(slot)
}

pub fn lend<T>(value: &T, tag: u32, threads: Threads) -> Lent {
    guest(child(value, tag, threads))
}

/// The handle may be used for what changes the value.
pub fn lend_mut<T>(value: &mut T, tag: u32, threads: Threads) -> Lent {
    guest(child_mut(value, tag, threads))
}

impl Lent {
    pub fn slot(&self) -> *mut Slot {
        self.0
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        unsafe {
            if !FAST && (*self.0).children.load(Ordering::Acquire) != 0 {
                die("a callback keeps what borrows from a handle that it was lent");
            }
            finish(self.0);
        }
    }
}

// There is nobody to tell, and going on would be a use after free.
fn die(text: &str) -> ! {
    if !tell(&FATAL, text) {
        eprintln!("{text}");
    }
    std::process::abort()
}

/// The value of a handle that a callback gives. There is no way to report: it panics, which the call
/// that the callback is part of does.
pub fn given<T>(mut handle: *mut Slot, tag: u32) -> T {
    sure(unsafe { take::<T>(&mut handle, tag) }).0
}

pub fn sure<T>(result: R<T>) -> T {
    match result {
        Ok(value) => value,
        Err(fail) => panic!("a callback gave a bad value: {}", fail.0.message),
    }
}

/// Where a callback puts a text.
pub struct Sink(Vec<u8>);

impl Sink {
    pub fn new() -> Sink {
        Sink(Vec::new())
    }
    pub fn put(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }
    pub fn bytes(self) -> Vec<u8> {
        self.0
    }
    pub fn text(self) -> String {
        match String::from_utf8(self.0) {
            Ok(text) => text,
            Err(error) => panic!("a callback gave a bad value: {error}"),
        }
    }
}

/// The error of a callback where Rust leaves its type to the caller.
#[derive(Debug)]
pub struct Thrown(pub String);

impl Display for Thrown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Thrown {}

// ---- texts and lists of C that a call changes ----

pub struct Changed<T> {
    from: *mut Owned<u8>,
    value: T,
    put: fn(&mut T) -> Owned<u8>,
}

impl<T> Changed<T> {
    pub fn get(&mut self) -> &mut T {
        &mut self.value
    }
}

impl<T> Drop for Changed<T> {
    fn drop(&mut self) {
        unsafe { *self.from = (self.put)(&mut self.value) };
    }
}

unsafe fn take_list<T>(from: *mut Owned<T>, extra: usize) -> Vec<T> {
    let (ptr, len) = ((*from).ptr, (*from).len);
    (*from).ptr = std::ptr::null_mut();
    (*from).len = 0;
    if ptr.is_null() {
        return Vec::new();
    }
    Box::from_raw(std::ptr::slice_from_raw_parts_mut(ptr, len + extra)).into_vec()
}

pub unsafe fn text_mut(from: *mut Owned<u8>) -> R<Changed<String>> {
    if from.is_null() {
        return fail(NULL_ARG, "a text is NULL");
    }
    if !(*from).ptr.is_null() {
        text(View { ptr: (*from).ptr, len: (*from).len })?;
    }
    let mut bytes = take_list(from, 1);
    bytes.pop();
    let value = String::from_utf8_unchecked(bytes);
    Ok(Changed { from, value, put: |text| string(std::mem::take(text)) })
}

pub unsafe fn list_mut<T>(from: *mut Owned<T>) -> R<Changed<Vec<T>>> {
    if from.is_null() {
        return fail(NULL_ARG, "a list is NULL");
    }
    let value = take_list(from, 0);
    let put = |list: &mut Vec<T>| {
        let list = owned(std::mem::take(list));
        Owned { ptr: list.ptr.cast::<u8>(), len: list.len }
    };
    Ok(Changed { from: from.cast(), value, put })
}

/// Lists that a call changes may not overlap with anything else that it is given.
pub fn apart(ranges: &[(usize, usize, bool)]) -> R<()> {
    for (i, a) in ranges.iter().enumerate() {
        for b in &ranges[..i] {
            if !FAST && (a.2 || b.2) && a.0 < b.0 + b.1 && b.0 < a.0 + a.1 {
                return fail(BUSY, "a list that is changed overlaps with another argument");
            }
        }
    }
    Ok(())
}

/// An index that is out of range is no panic to C.
pub fn ranged<T>(f: impl FnOnce() -> T) -> R<T> {
    match contain(|| Ok(f())) {
        Err(error) if error.0.status == PANIC => fail(RANGE, &error.0.message),
        other => other,
    }
}

pub unsafe fn byte_lists<'a>(ptr: *const View<u8>, len: usize) -> R<Vec<&'a [u8]>> {
    slice(ptr, len)?.iter().map(|one| bytes(*one)).collect()
}

impl std::fmt::Debug for Input {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a stream of C")
    }
}

impl std::fmt::Debug for Output {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a stream of C")
    }
}
