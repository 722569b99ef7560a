// What every shim has: handles, errors, texts. `ferrule export` puts the files of this folder into
// it as they are, but for the prefix, as one module: `rt`.
//
// A handle is a pointer to a slot. With the feature `fast` the slot is trusted; otherwise every use
// checks that it is alive, of the right type, not borrowed in a way that conflicts, and on the
// right thread. A slot that is done stays in a ring for a while, so that a stale handle is found.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::ffi::c_void;
use std::fmt::{Debug, Display};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::atomic::{AtomicBool, AtomicIsize, AtomicPtr, AtomicU32, AtomicU64, AtomicUsize, Ordering};
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
