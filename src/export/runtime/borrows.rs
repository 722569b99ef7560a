// ---- uses of handles ----

#[inline]
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
            unsafe {
                go(&(*self.slot).alone);
                (*self.slot).state.fetch_sub(1, Ordering::Release);
            }
        }
    }
}

/// `&T` of a handle.
#[inline]
pub unsafe fn shared<T>(slot: *const Slot, tag: u32) -> R<Shared<T>> {
    check(slot, tag)?;
    if !FAST {
        if (*slot).alone.as_ref().is_some_and(|alone| !come(alone)) {
            return fail(BUSY, "a handle is in use by another thread, and can be on one at a time");
        }
        let mut now = (*slot).state.load(Ordering::Relaxed);
        loop {
            if now < 0 {
                go(&(*slot).alone);
                check(slot, tag)?; // gone meanwhile?
                return fail(BUSY, "a handle is in use by a call or a borrow that may change it");
            }
            match (*slot).state.compare_exchange_weak(
                now,
                now + 1,
                Ordering::SeqCst,
                Ordering::Relaxed,
            ) {
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
        if (*slot).is_read {
            return fail(BUSY, "a handle of something that is only read cannot change it");
        }
        if !enter(&(*slot).state) {
            check(slot, tag)?; // gone meanwhile?
            return fail(BUSY, "a handle is in use by another call or borrow");
        }
        if (*slot).children.load(Ordering::SeqCst) != 0 {
            (*slot).state.store(0, Ordering::SeqCst);
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
    check(slot, tag)?;
    if !(*slot).is_owned {
        return fail(BAD_VALUE, "a borrowed value cannot be moved");
    }
    let mut guard = exclusive::<T>(slot, tag)?;
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
