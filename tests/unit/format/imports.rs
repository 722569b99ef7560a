pub use self::inner::x;
use super::up;
use crate::top;
use ::global::thing;
use a::b;
use a::{self};
use core::ffi::c_void;
use lower::NAME;
use lower::{snake, Camel, SCREAMING, *};
use std::collections::{
    hash_map::{self, HashMap},
    hash_set::HashSet,
    BTreeMap,
};
use std::os::raw::{c_char, c_int};
use Upper::name;
