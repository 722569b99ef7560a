// ---- slots ----

const ALIVE: u32 = 0x5e75_1a75;
const GONE: u32 = 0xdead_51a7;
const EXCLUSIVE: isize = -1;

pub struct Slot {
    life: AtomicU32,
    tag: u32,
    state: AtomicIsize,    // how many share it now, or EXCLUSIVE
    children: AtomicUsize, // handles that borrow from it
    is_held: AtomicBool,   // C has the handle still
    is_poisoned: AtomicBool,
    is_empty: AtomicBool, // the value was moved out
    is_owned: bool,       // the value is this slot's, not part of another
    is_read: bool,        // it came from `&T`: nobody may change it through this slot
    thread: u64,          // the only one that may use it; 0: any
    alone: Option<AtomicU64>, // may be on one thread at a time: (its number << 32) + uses
    is_lent: AtomicBool,  // EXCLUSIVE until the last child is gone
    is_guest: AtomicBool, // lent to a callback, whose end ends it
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

/// Who may use a handle: all threads at once (Send and Sync), one at a time (Send), or the one that
/// made it.
#[derive(Clone, Copy, PartialEq)]
pub enum Threads {
    Shared,
    Alone,
    Bound,
}
pub const SHARED: Threads = Threads::Shared;
pub const ALONE: Threads = Threads::Alone;
pub const BOUND: Threads = Threads::Bound;

const USES: u64 = u32::MAX as u64;

// One use more of what may be on one thread at a time; false: it is on another one.
fn come(alone: &AtomicU64) -> bool {
    let me = this_thread() << 32;
    let mut now = alone.load(Ordering::Relaxed);
    loop {
        if now & USES != 0 && now & !USES != me {
            return false;
        }
        let next = me | ((now & USES) + 1);
        match alone.compare_exchange_weak(now, next, Ordering::SeqCst, Ordering::Relaxed) {
            Ok(_) => return true,
            Err(other) => now = other,
        }
    }
}

fn go(alone: &Option<AtomicU64>) {
    if let Some(alone) = alone {
        alone.fetch_sub(1, Ordering::SeqCst);
    }
}

fn make(
    value: *mut (),
    finish: unsafe fn(*mut ()),
    tag: u32,
    threads: Threads,
    is_owned: bool,
    is_read: bool,
) -> *mut Slot {
    Box::into_raw(Box::new(Slot {
        life: AtomicU32::new(ALIVE),
        tag,
        state: AtomicIsize::new(0),
        children: AtomicUsize::new(0),
        is_held: AtomicBool::new(true),
        is_poisoned: AtomicBool::new(false),
        is_empty: AtomicBool::new(false),
        is_owned,
        is_read,
        thread: if threads == BOUND && !FAST { this_thread() } else { 0 },
        alone: (threads == ALONE && !FAST).then(|| AtomicU64::new(0)),
        is_lent: AtomicBool::new(false),
        is_guest: AtomicBool::new(false),
        owners: Vec::new(),
        value,
        finish,
    }))
}

/// A value gets a handle.
pub fn new<T>(value: T, tag: u32, threads: Threads) -> *mut Slot {
    new_boxed(Box::new(value), tag, threads)
}

fn new_boxed<T>(value: Box<T>, tag: u32, threads: Threads) -> *mut Slot {
    make(Box::into_raw(value).cast(), finish_box::<T>, tag, threads, true, false)
}

/// A part of something else gets a handle.
pub fn child<T>(value: &T, tag: u32, threads: Threads) -> *mut Slot {
    make((value as *const T).cast_mut().cast(), finish_nothing, tag, threads, false, true)
}

pub fn child_mut<T>(value: &mut T, tag: u32, threads: Threads) -> *mut Slot {
    make((value as *mut T).cast(), finish_nothing, tag, threads, false, false)
}

/// `slot` borrows from `owner`, which lives as long. It stays on the thread that the owner is bound
/// to: it may be the last that lets the owner go.
pub unsafe fn link(slot: *mut Slot, owner: *const Slot) -> *mut Slot {
    if !owner.is_null() && !(*slot).owners.contains(&owner.cast_mut()) {
        (*owner).children.fetch_add(1, Ordering::SeqCst);
        if let Some(alone) = &(*owner).alone {
            come(alone);
        }
        if (*slot).thread == 0 {
            (*slot).thread = (*owner).thread;
        }
        (*slot).owners.push(owner.cast_mut());
    }
    slot
}

/// What is in `slot` keeps a part of `owner` from now on. If it is a part of something else itself,
/// that keeps it, too.
pub unsafe fn keep(slot: *mut Slot, owner: *const Slot) {
    let wholes = if (*slot).is_owned { Vec::new() } else { (*slot).owners.clone() };
    link(slot, owner);
    for whole in wholes {
        if !std::ptr::eq(whole, owner) {
            keep(whole, owner);
        }
    }
}

/// The same of what `from` borrows from.
pub unsafe fn keep_all(slot: *mut Slot, from: &[*mut Slot]) {
    for owner in from {
        if *owner != slot {
            keep(slot, *owner);
        }
    }
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

// One child less. True if it was the last, and C has given the owner back, too. A value that C gave
// back while it was lent stays exclusive: nobody gets in any more.
unsafe fn release(owner: *mut Slot) -> bool {
    go(&(*owner).alone);
    if (*owner).children.fetch_sub(1, Ordering::SeqCst) != 1 {
        return false;
    }
    let is_held = (*owner).is_held.load(Ordering::SeqCst);
    if (*owner).is_lent.swap(false, Ordering::SeqCst) && is_held {
        (*owner).state.store(0, Ordering::SeqCst);
    }
    !is_held && !(*owner).is_guest.load(Ordering::Acquire)
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
    if slot.is_null() || !is_alive(slot) || !(*slot).is_held.swap(false, Ordering::SeqCst) {
        return;
    }
    if (*slot).children.load(Ordering::SeqCst) == 0 && !(*slot).is_guest.load(Ordering::Acquire) {
        finish(slot);
    }
}

/// As free(), with a status. Whoever is in a call with the handle is not disturbed: a handle that is
/// in use stays; one that goes is made exclusive first, and stays so.
pub unsafe fn free_checked(slot: *mut Slot, tag: u32) -> i32 {
    if slot.is_null() {
        return OK;
    }
    if !FAST {
        if !is_alive(slot) || (*slot).tag != tag || !(*slot).is_held.load(Ordering::SeqCst) {
            return DEAD;
        }
        if (*slot).thread != 0 && (*slot).thread != this_thread() {
            return WRONG_THREAD;
        }
        let is_idle = enter(&(*slot).state);
        let is_lent =
            (*slot).is_lent.load(Ordering::SeqCst) && (*slot).children.load(Ordering::SeqCst) != 0;
        if !is_idle && !is_lent {
            return BUSY;
        }
    }
    free(slot);
    OK
}

// Nobody uses it, and from now on nobody but the caller does.
fn enter(state: &AtomicIsize) -> bool {
    state.compare_exchange(0, EXCLUSIVE, Ordering::SeqCst, Ordering::Relaxed).is_ok()
}
