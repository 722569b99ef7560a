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
            let text = format!("{name}: status {}: {}", fail.0.status, fail.0.message);
            if !tell(&FATAL, &text) {
                eprintln!("{text}");
            }
            std::process::abort()
        }
    }
}
