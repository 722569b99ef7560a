// ---- callbacks ----

/// What a callback needs to be dropped once.
pub struct User {
    pub user: *mut c_void,
    pub drop: Option<unsafe extern "C" fn(*mut c_void)>,
}

// Promised by whoever gives the callback.
unsafe impl Send for User {}
unsafe impl Sync for User {}

impl Drop for User {
    fn drop(&mut self) {
        if let Some(drop) = self.drop {
            unsafe { drop(self.user) };
        }
    }
}

/// What every table of functions begins with.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Table {
    size: usize,
    pub user: *mut c_void,
    drop: Option<unsafe extern "C" fn(*mut c_void)>,
}

/// A copy of a table, which may be shorter or longer than ours: what is not there is 0. All of `T` is
/// behind a Table, and may be 0.
pub unsafe fn table<T: Copy>(from: *const T) -> (R<T>, User) {
    let none = User { user: std::ptr::null_mut(), drop: None };
    if from.is_null() {
        return (fail(NULL_ARG, "a table is NULL"), none);
    }
    let size = *from.cast::<usize>();
    if size < std::mem::size_of::<Table>() || size > isize::MAX as usize {
        return (fail(BAD_VALUE, "a table does not say how long it is"), none);
    }
    let head = *from.cast::<Table>();
    let mut table = std::mem::zeroed::<T>();
    let size = size.min(std::mem::size_of::<T>());
    std::ptr::copy_nonoverlapping(from.cast::<u8>(), (&mut table as *mut T).cast(), size);
    (Ok(table), User { user: head.user, drop: head.drop })
}

#[repr(C)]
pub struct Reader {
    read: Option<unsafe extern "C" fn(*mut c_void, *mut u8, usize) -> isize>,
    user: *mut c_void,
    drop: Option<unsafe extern "C" fn(*mut c_void)>,
}

pub struct Input(unsafe extern "C" fn(*mut c_void, *mut u8, usize) -> isize, User);

pub fn reader(from: Reader) -> R<Input> {
    let user = User { user: from.user, drop: from.drop };
    match from.read {
        Some(read) => Ok(Input(read, user)),
        None => fail(NULL_ARG, "a reader has no function"),
    }
}

impl std::io::Read for Input {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let got = unsafe { (self.0)(self.1.user, into.as_mut_ptr(), into.len()) };
        match usize::try_from(got) {
            Ok(got) if got <= into.len() => Ok(got),
            _ => Err(std::io::Error::other("the reader failed")),
        }
    }
}

#[repr(C)]
pub struct Writer {
    write: Option<unsafe extern "C" fn(*mut c_void, *const u8, usize) -> isize>,
    user: *mut c_void,
    drop: Option<unsafe extern "C" fn(*mut c_void)>,
}

pub struct Output(unsafe extern "C" fn(*mut c_void, *const u8, usize) -> isize, User);

pub fn writer(from: Writer) -> R<Output> {
    let user = User { user: from.user, drop: from.drop };
    match from.write {
        Some(write) => Ok(Output(write, user)),
        None => fail(NULL_ARG, "a writer has no function"),
    }
}

impl std::io::Write for Output {
    fn write(&mut self, from: &[u8]) -> std::io::Result<usize> {
        let put = unsafe { (self.0)(self.1.user, from.as_ptr(), from.len()) };
        match usize::try_from(put) {
            Ok(put) if put <= from.len() => Ok(put),
            _ => Err(std::io::Error::other("the writer failed")),
        }
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
