/// What every shim has: handles, errors, texts. `ferrule export` puts this file into it as it is, but
/// for the prefix.
///
/// A handle is a pointer to a slot. With the feature `fast` the slot is trusted; otherwise every use
/// checks that it is alive, of the right type, not borrowed in a way that conflicts, and on the
/// right thread. A slot that is done stays in a ring for a while, so that a stale handle is found.
mod rt {
    use std::any::Any;
    use std::cell::{Cell, RefCell};
    use std::ffi::c_void;
    use std::fmt::{Debug, Display};
    use std::panic::{catch_unwind, AssertUnwindSafe};
    use std::sync::atomic::{AtomicBool, AtomicIsize, AtomicPtr, AtomicU32, AtomicUsize, Ordering};
    use std::sync::{Mutex, Once};

    pub const FAST: bool = cfg!(feature = "fast");

    pub const OK: i32 = 0;
    pub const NONE: i32 = 1;
    pub const ERROR: i32 = -1;
    pub const NULL_ARG: i32 = -2;
    pub const BAD_UTF8: i32 = -3;
    pub const BAD_VALUE: i32 = -4;
    pub const RANGE: i32 = -5;
    pub const PANIC: i32 = -6;
    pub const POISONED: i32 = -7;
    pub const BUSY: i32 = -8;
    pub const DEAD: i32 = -9;
    pub const WRONG_THREAD: i32 = -10;

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

    /// What C holds as an error.
    pub struct Error {
        status: i32,
        kind: i32,
        message: String,
        cause: *mut Slot,
    }

    fn put_error(into: *mut *mut Error, fail: Fail) -> i32 {
        let status = fail.status;
        if into.is_null() {
            unsafe { free(fail.cause) };
        } else {
            let error = Error { status, kind: fail.kind, message: fail.message, cause: fail.cause };
            unsafe { *into = Box::into_raw(Box::new(error)) };
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

    // ---- panics ----

    thread_local! {
        static DEPTH: Cell<usize> = const { Cell::new(0) };
        static PANIC_TEXT: RefCell<String> = const { RefCell::new(String::new()) };
    }
    static HOOK: Once = Once::new();
    static SINK: AtomicPtr<c_void> = AtomicPtr::new(std::ptr::null_mut());
    static FATAL: AtomicPtr<c_void> = AtomicPtr::new(std::ptr::null_mut());
    type Hook = unsafe extern "C" fn(*const u8, usize);

    fn tell(hook: &AtomicPtr<c_void>, text: &str) -> bool {
        let hook = hook.load(Ordering::Acquire);
        if hook.is_null() {
            return false;
        }
        unsafe { std::mem::transmute::<*mut c_void, Hook>(hook)(text.as_ptr(), text.len()) };
        true
    }

    // Panics inside of calls are kept for the error object; all others go where they went before.
    fn set_hook() {
        HOOK.call_once(|| {
            let before = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |info| {
                if DEPTH.try_with(Cell::get).unwrap_or(0) == 0 {
                    before(info);
                    return;
                }
                let text = info.to_string();
                tell(&SINK, &text);
                let _ = PANIC_TEXT.try_with(|kept| *kept.borrow_mut() = text);
            }));
        });
    }

    fn contain<T>(f: impl FnOnce() -> R<T>) -> R<T> {
        set_hook();
        let _ = DEPTH.try_with(|depth| depth.set(depth.get() + 1));
        let result = catch_unwind(AssertUnwindSafe(f));
        let _ = DEPTH.try_with(|depth| depth.set(depth.get() - 1));
        match result {
            Ok(result) => result,
            Err(payload) => {
                forget_payload(payload);
                let text = PANIC_TEXT.try_with(|kept| std::mem::take(&mut *kept.borrow_mut()));
                fail(PANIC, &text.unwrap_or_default())
            }
        }
    }

    // A payload's own drop may panic.
    fn forget_payload(payload: Box<dyn Any + Send>) {
        if let Err(again) = catch_unwind(AssertUnwindSafe(move || drop(payload))) {
            std::mem::forget(again);
        }
    }

    /// A function that returns a status.
    pub fn call(error: *mut *mut Error, f: impl FnOnce() -> R<i32>) -> i32 {
        match contain(f) {
            Ok(status) => status,
            Err(fail) => put_error(error, fail),
        }
    }

    /// A function that cannot fail in Rust and returns its value: there is no way to report.
    pub fn value<T>(name: &str, f: impl FnOnce() -> R<T>) -> T {
        match contain(f) {
            Ok(value) => value,
            Err(fail) => {
                let text = format!("{name}: status {}: {}", fail.status, fail.message);
                if !tell(&FATAL, &text) {
                    eprintln!("{text}");
                }
                std::process::abort()
            }
        }
    }

    // ---- slots ----

    const ALIVE: u32 = 0x5e75_1a75;
    const GONE: u32 = 0xdead_51a7;
    const EXCLUSIVE: isize = -1;

    pub struct Slot {
        life: AtomicU32,
        tag: u32,
        state: AtomicIsize,   // how many share it now, or EXCLUSIVE
        children: AtomicUsize, // handles that borrow from it
        is_held: AtomicBool,  // C has the handle still
        is_poisoned: AtomicBool,
        is_empty: AtomicBool, // the value was moved out
        is_owned: bool,       // the value is this slot's, not part of another
        thread: u64,          // the only one that may use it; 0: any
        is_lent: AtomicBool,  // EXCLUSIVE until the last child is gone
        owners: Vec<*mut Slot>,
        value: *mut (),
        finish: unsafe fn(*mut ()),
    }

    unsafe fn finish_box<T>(value: *mut ()) {
        drop(Box::from_raw(value.cast::<T>()));
    }

    unsafe fn finish_nothing(_: *mut ()) {}

    thread_local!(static THREAD: Cell<u64> = const { Cell::new(0) });
    static THREADS: AtomicUsize = AtomicUsize::new(1);

    fn this_thread() -> u64 {
        THREAD
            .try_with(|number| {
                if number.get() == 0 {
                    number.set(THREADS.fetch_add(1, Ordering::Relaxed) as u64);
                }
                number.get()
            })
            .unwrap_or(u64::MAX)
    }

    fn make(value: *mut (), finish: unsafe fn(*mut ()), tag: u32, bound: bool, is_owned: bool) -> *mut Slot {
        Box::into_raw(Box::new(Slot {
            life: AtomicU32::new(ALIVE),
            tag,
            state: AtomicIsize::new(0),
            children: AtomicUsize::new(0),
            is_held: AtomicBool::new(true),
            is_poisoned: AtomicBool::new(false),
            is_empty: AtomicBool::new(false),
            is_owned,
            thread: if bound && !FAST { this_thread() } else { 0 },
            is_lent: AtomicBool::new(false),
            owners: Vec::new(),
            value,
            finish,
        }))
    }

    /// A value gets a handle. `bound`: to this thread.
    pub fn new<T>(value: T, tag: u32, bound: bool) -> *mut Slot {
        make(Box::into_raw(Box::new(value)).cast(), finish_box::<T>, tag, bound, true)
    }

    /// A part of something else gets a handle.
    pub fn child<T>(value: &T, tag: u32, bound: bool) -> *mut Slot {
        make((value as *const T).cast_mut().cast(), finish_nothing, tag, bound, false)
    }

    pub fn child_mut<T>(value: &mut T, tag: u32, bound: bool) -> *mut Slot {
        make((value as *mut T).cast(), finish_nothing, tag, bound, false)
    }

    /// `slot` borrows from `owner`, which lives as long.
    pub unsafe fn link(slot: *mut Slot, owner: *const Slot) -> *mut Slot {
        if !owner.is_null() && !(*slot).owners.contains(&owner.cast_mut()) {
            (*owner).children.fetch_add(1, Ordering::AcqRel);
            (*slot).owners.push(owner.cast_mut());
        }
        slot
    }

    /// `slot` borrows from what `from` borrows from.
    pub unsafe fn inherit(slot: *mut Slot, from: &[*mut Slot]) -> *mut Slot {
        for owner in from {
            link(slot, *owner);
        }
        slot
    }

    // The ring of slots whose value is gone.
    const RING: usize = 1024;
    struct Ring {
        slots: Vec<usize>,
        next: usize,
    }
    static QUARANTINE: Mutex<Ring> = Mutex::new(Ring { slots: Vec::new(), next: 0 });

    unsafe fn bury(slot: *mut Slot) {
        (*slot).life.store(GONE, Ordering::Release);
        if FAST {
            drop(Box::from_raw(slot));
            return;
        }
        let Ok(mut ring) = QUARANTINE.lock() else { return };
        if ring.slots.len() < RING {
            ring.slots.push(slot as usize);
            return;
        }
        let at = ring.next;
        ring.next = (at + 1) % RING;
        let old = std::mem::replace(&mut ring.slots[at], slot as usize);
        drop(ring);
        drop(Box::from_raw(old as *mut Slot));
    }

    /// For leak checkers: frees what is kept to find stale handles.
    pub fn empty_ring() {
        if let Ok(mut ring) = QUARANTINE.lock() {
            for slot in std::mem::take(&mut ring.slots) {
                unsafe { drop(Box::from_raw(slot as *mut Slot)) };
            }
            ring.next = 0;
        }
    }

    // One child less. True if it was the last, and C has given the owner back, too.
    unsafe fn release(owner: *mut Slot) -> bool {
        if (*owner).children.fetch_sub(1, Ordering::AcqRel) != 1 {
            return false;
        }
        if (*owner).is_lent.swap(false, Ordering::AcqRel) {
            (*owner).state.store(0, Ordering::Release);
        }
        !(*owner).is_held.load(Ordering::Acquire)
    }

    // Neither C nor a child needs it any more.
    unsafe fn finish(slot: *mut Slot) {
        let mut work = vec![slot];
        while let Some(slot) = work.pop() {
            if (*slot).life.swap(GONE, Ordering::AcqRel) != ALIVE {
                continue;
            }
            if !(*slot).is_empty.load(Ordering::Acquire) {
                let (value, finish) = ((*slot).value, (*slot).finish);
                let _ = contain(|| {
                    finish(value);
                    Ok(())
                });
            }
            for owner in std::mem::take(&mut (*slot).owners) {
                if release(owner) {
                    work.push(owner);
                }
            }
            bury(slot);
        }
    }

    unsafe fn is_alive(slot: *const Slot) -> bool {
        FAST || (*slot).life.load(Ordering::Acquire) == ALIVE
    }

    /// The value goes when nothing borrows from it any more; the handle is dead at once.
    pub unsafe fn free(slot: *mut Slot) {
        if slot.is_null() || !is_alive(slot) {
            return;
        }
        if !(*slot).is_held.swap(false, Ordering::AcqRel) {
            return;
        }
        if (*slot).children.load(Ordering::Acquire) == 0 {
            finish(slot);
        }
    }

    /// As free(), with a status.
    pub unsafe fn free_checked(slot: *mut Slot, tag: u32) -> i32 {
        if slot.is_null() {
            return OK;
        }
        if !FAST {
            if !is_alive(slot) || (*slot).tag != tag || !(*slot).is_held.load(Ordering::Acquire) {
                return DEAD;
            }
            if (*slot).thread != 0 && (*slot).thread != this_thread() {
                return WRONG_THREAD;
            }
            if (*slot).state.load(Ordering::Acquire) != 0 && (*slot).children.load(Ordering::Acquire) == 0 {
                return BUSY;
            }
        }
        free(slot);
        OK
    }

    unsafe fn check(slot: *const Slot, tag: u32) -> R<()> {
        if slot.is_null() {
            return fail(NULL_ARG, "a handle is NULL");
        }
        if FAST {
            return Ok(());
        }
        if !is_alive(slot) || !(*slot).is_held.load(Ordering::Acquire) {
            return fail(DEAD, "a handle was freed, or its value was moved");
        }
        if (*slot).tag != tag {
            return fail(DEAD, "a handle is of another type");
        }
        if (*slot).thread != 0 && (*slot).thread != this_thread() {
            return fail(WRONG_THREAD, "a handle belongs to another thread");
        }
        if (*slot).is_poisoned.load(Ordering::Acquire) || (*slot).is_empty.load(Ordering::Acquire) {
            return fail(POISONED, "a panic left the value in an unknown state");
        }
        Ok(())
    }

    pub struct Shared<T> {
        slot: *const Slot,
        value: *const T,
    }

    impl<T> Shared<T> {
        #[inline]
        pub fn get<'a>(&self) -> &'a T {
            unsafe { &*self.value }
        }
        pub fn owners(&self) -> &[*mut Slot] {
            unsafe { &(*self.slot).owners }
        }
    }

    impl<T> Drop for Shared<T> {
        #[inline]
        fn drop(&mut self) {
            if !FAST {
                unsafe { (*self.slot).state.fetch_sub(1, Ordering::Release) };
            }
        }
    }

    /// `&T` of a handle.
    #[inline]
    pub unsafe fn shared<T>(slot: *const Slot, tag: u32) -> R<Shared<T>> {
        check(slot, tag)?;
        if !FAST {
            let mut now = (*slot).state.load(Ordering::Relaxed);
            loop {
                if now < 0 {
                    return fail(BUSY, "a handle is in use by a call or a borrow that may change it");
                }
                match (*slot).state.compare_exchange_weak(now, now + 1, Ordering::Acquire, Ordering::Relaxed) {
                    Ok(_) => break,
                    Err(other) => now = other,
                }
            }
        }
        Ok(Shared { slot, value: (*slot).value.cast() })
    }

    pub struct Exclusive<T> {
        slot: *mut Slot,
        value: *mut T,
        is_lent: bool,
    }

    impl<T> Exclusive<T> {
        #[inline]
        pub fn get<'a>(&mut self) -> &'a mut T {
            unsafe { &mut *self.value }
        }
        pub fn owners(&self) -> &[*mut Slot] {
            unsafe { &(*self.slot).owners }
        }
        /// The borrow goes on in children: nobody else may use the value until the last is freed.
        pub fn lend(&mut self) {
            self.is_lent = true;
            unsafe { (*self.slot).is_lent.store(true, Ordering::Release) };
        }
    }

    impl<T> Drop for Exclusive<T> {
        #[inline]
        fn drop(&mut self) {
            if FAST {
                return;
            }
            unsafe {
                if std::thread::panicking() {
                    (*self.slot).is_poisoned.store(true, Ordering::Release);
                    (*self.slot).is_lent.store(false, Ordering::Release);
                    self.is_lent = false;
                }
                if !self.is_lent {
                    (*self.slot).state.store(0, Ordering::Release);
                }
            }
        }
    }

    /// `&mut T` of a handle.
    #[inline]
    pub unsafe fn exclusive<T>(slot: *mut Slot, tag: u32) -> R<Exclusive<T>> {
        check(slot, tag)?;
        if !FAST {
            if (*slot).state.compare_exchange(0, EXCLUSIVE, Ordering::Acquire, Ordering::Relaxed).is_err() {
                return fail(BUSY, "a handle is in use by another call or borrow");
            }
            if (*slot).children.load(Ordering::Acquire) != 0 {
                (*slot).state.store(0, Ordering::Release);
                return fail(BUSY, "something still borrows from a handle that is to be changed");
            }
        }
        Ok(Exclusive { slot, value: (*slot).value.cast(), is_lent: false })
    }

    /// `f(self) -> Self`, in place.
    pub unsafe fn replace<T>(guard: &mut Exclusive<T>, f: impl FnOnce(T) -> T) {
        (*guard.slot).is_empty.store(true, Ordering::Release);
        let value = f(std::ptr::read(guard.value));
        std::ptr::write(guard.value, value);
        (*guard.slot).is_empty.store(false, Ordering::Release);
    }

    /// What a handle that was moved from borrowed.
    pub struct Owners(Vec<*mut Slot>);

    impl Owners {
        pub fn owners(&self) -> &[*mut Slot] {
            &self.0
        }
    }

    impl Drop for Owners {
        fn drop(&mut self) {
            for owner in std::mem::take(&mut self.0) {
                unsafe {
                    if release(owner) {
                        finish(owner);
                    }
                }
            }
        }
    }

    /// `T` of a handle, which is dead then and becomes NULL.
    pub unsafe fn take<T>(handle: *mut *mut Slot, tag: u32) -> R<(T, Owners)> {
        if handle.is_null() {
            return fail(NULL_ARG, "a handle is NULL");
        }
        let slot = *handle;
        let mut guard = exclusive::<T>(slot, tag)?;
        if !(*slot).is_owned {
            return fail(BAD_VALUE, "a borrowed value cannot be moved");
        }
        let value = *Box::from_raw(guard.value);
        guard.lend();
        drop(guard);
        (*slot).is_empty.store(true, Ordering::Release);
        let owners = std::mem::take(&mut (*slot).owners);
        (*slot).is_held.store(false, Ordering::Release);
        *handle = std::ptr::null_mut();
        finish(slot);
        Ok((value, Owners(owners)))
    }

    pub unsafe fn unpoison(slot: *mut Slot, tag: u32) -> i32 {
        if slot.is_null() {
            return NULL_ARG;
        }
        if !is_alive(slot) || (*slot).tag != tag {
            return DEAD;
        }
        if (*slot).is_empty.load(Ordering::Acquire) {
            return POISONED;
        }
        (*slot).is_poisoned.store(false, Ordering::Release);
        OK
    }

    // ---- texts and lists ----

    #[repr(C)]
    #[derive(Clone, Copy)]
    pub struct View<T> {
        pub ptr: *const T,
        pub len: usize,
    }

    /// Owned by C until it is given back. A text has a NUL behind its end.
    #[repr(C)]
    pub struct Owned<T> {
        pub ptr: *mut T,
        pub len: usize,
    }

    #[repr(C)]
    #[derive(Clone, Copy)]
    pub struct Wide {
        pub lo: u64,
        pub hi: u64,
    }

    #[repr(C)]
    #[derive(Clone, Copy)]
    pub struct Time {
        pub secs: u64,
        pub nanos: u32,
    }

    pub fn view<T>(from: &[T]) -> View<T> {
        View { ptr: from.as_ptr(), len: from.len() }
    }

    pub fn owned<T>(from: Vec<T>) -> Owned<T> {
        let len = from.len();
        Owned { ptr: Box::into_raw(from.into_boxed_slice()).cast(), len }
    }

    pub fn string(from: String) -> Owned<u8> {
        let mut bytes = from.into_bytes();
        let len = bytes.len();
        bytes.push(0);
        Owned { ptr: Box::into_raw(bytes.into_boxed_slice()).cast(), len }
    }

    pub unsafe fn free_owned<T>(list: *mut Owned<T>, extra: usize) {
        if list.is_null() || (*list).ptr.is_null() {
            return;
        }
        let all = std::ptr::slice_from_raw_parts_mut((*list).ptr, (*list).len + extra);
        (*list).ptr = std::ptr::null_mut();
        (*list).len = 0;
        drop(Box::from_raw(all));
    }

    pub unsafe fn slice<'a, T>(ptr: *const T, len: usize) -> R<&'a [T]> {
        if len == 0 {
            return Ok(&[]);
        }
        if ptr.is_null() {
            return fail(NULL_ARG, "a list is NULL but has a length");
        }
        if len > isize::MAX as usize / std::mem::size_of::<T>().max(1) {
            return fail(RANGE, "a list is longer than memory");
        }
        if ptr as usize % std::mem::align_of::<T>() != 0 {
            return fail(BAD_VALUE, "a list is not aligned");
        }
        Ok(std::slice::from_raw_parts(ptr, len))
    }

    pub unsafe fn slice_mut<'a, T>(ptr: *mut T, len: usize) -> R<&'a mut [T]> {
        slice(ptr, len)?;
        if len == 0 {
            return Ok(&mut []);
        }
        Ok(std::slice::from_raw_parts_mut(ptr, len))
    }

    pub unsafe fn bytes<'a>(from: View<u8>) -> R<&'a [u8]> {
        slice(from.ptr, from.len)
    }

    pub unsafe fn text<'a>(from: View<u8>) -> R<&'a str> {
        match std::str::from_utf8(slice(from.ptr, from.len)?) {
            Ok(text) => Ok(text),
            Err(error) => fail(BAD_UTF8, &format!("a text is not UTF-8: {error}")),
        }
    }

    pub unsafe fn texts<'a>(ptr: *const View<u8>, len: usize) -> R<Vec<&'a str>> {
        let mut list = Vec::new();
        for (i, one) in slice(ptr, len)?.iter().enumerate() {
            match text(*one) {
                Ok(one) => list.push(one),
                Err(mut fail) => {
                    fail.message = format!("element {i}: {}", fail.message);
                    return Err(fail);
                }
            }
        }
        Ok(list)
    }

    pub unsafe fn array<'a, T, const N: usize>(ptr: *const T) -> R<&'a [T; N]> {
        if ptr.is_null() {
            return fail(NULL_ARG, "an array is NULL");
        }
        match slice(ptr, N)?.try_into() {
            Ok(array) => Ok(array),
            Err(_) => fail(RANGE, "an array has another length"),
        }
    }

    pub unsafe fn array_mut<'a, T, const N: usize>(ptr: *mut T) -> R<&'a mut [T; N]> {
        if ptr.is_null() {
            return fail(NULL_ARG, "an array is NULL");
        }
        match slice_mut(ptr, N)?.try_into() {
            Ok(array) => Ok(array),
            Err(_) => fail(RANGE, "an array has another length"),
        }
    }

    pub fn character(c: u32) -> R<char> {
        match char::from_u32(c) {
            Some(c) => Ok(c),
            None => fail(BAD_VALUE, "this is no Unicode scalar value"),
        }
    }

    pub fn order(o: std::cmp::Ordering) -> i32 {
        o as i32
    }

    pub fn ordering(o: i32) -> std::cmp::Ordering {
        o.cmp(&0)
    }

    pub fn duration(from: Time) -> R<std::time::Duration> {
        if from.nanos >= 1_000_000_000 {
            return fail(BAD_VALUE, "there are fewer nanoseconds in a second");
        }
        Ok(std::time::Duration::new(from.secs, from.nanos))
    }

    pub fn time(from: std::time::Duration) -> Time {
        Time { secs: from.as_secs(), nanos: from.subsec_nanos() }
    }

    /// bounds: 1: without the lower end, 2: with the upper end, 4: no lower end, 8: no upper end
    pub type Bounds<T> = (std::ops::Bound<T>, std::ops::Bound<T>);
    pub fn range<T: PartialOrd>(lo: T, hi: T, bounds: u32) -> R<Bounds<T>> {
        use std::ops::Bound::{Excluded, Included, Unbounded};
        if bounds > 15 {
            return fail(BAD_VALUE, "unknown bounds of a range");
        }
        if bounds & 12 == 0 && lo > hi {
            return fail(BAD_VALUE, "a range begins behind its end");
        }
        let low = if bounds & 4 != 0 {
            Unbounded
        } else if bounds & 1 != 0 {
            Excluded(lo)
        } else {
            Included(lo)
        };
        let high = if bounds & 8 != 0 {
            Unbounded
        } else if bounds & 2 != 0 {
            Included(hi)
        } else {
            Excluded(hi)
        };
        Ok((low, high))
    }

    pub fn hash<T: std::hash::Hash + ?Sized>(value: &T) -> u64 {
        #[derive(Default)]
        struct Fnv(u64);
        impl std::hash::Hasher for Fnv {
            fn write(&mut self, bytes: &[u8]) {
                for byte in bytes {
                    self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
                }
            }
            fn finish(&self) -> u64 {
                self.0
            }
        }
        let mut state = Fnv(0xcbf2_9ce4_8422_2325);
        value.hash(&mut state);
        std::hash::Hasher::finish(&state)
    }

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

    // ---- what the header declares for every library ----

    #[no_mangle]
    pub unsafe extern "C" fn @p@_string_free(string: *mut Owned<u8>) {
        free_owned(string, 1);
    }

    #[no_mangle]
    pub unsafe extern "C" fn @p@_error_free(error: *mut Error) {
        if !error.is_null() {
            let error = Box::from_raw(error);
            free(error.cause);
        }
    }

    #[no_mangle]
    pub unsafe extern "C" fn @p@_error_status(error: *const Error) -> i32 {
        error.as_ref().map_or(OK, |error| error.status)
    }

    #[no_mangle]
    pub unsafe extern "C" fn @p@_error_kind(error: *const Error) -> i32 {
        error.as_ref().map_or(-1, |error| error.kind)
    }

    #[no_mangle]
    pub unsafe extern "C" fn @p@_error_message(error: *const Error) -> View<u8> {
        error.as_ref().map_or(view(&[]), |error| view(error.message.as_bytes()))
    }

    /// The error itself, as a handle that lives as long as the error object; NULL: of another type.
    pub unsafe fn cause(error: *const Error, tag: u32) -> *const Slot {
        match error.as_ref() {
            Some(error) if !error.cause.is_null() && (*error.cause).tag == tag => error.cause,
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
}
