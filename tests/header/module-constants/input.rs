// Constants and variants by their paths, under rename rules.
pub mod limits {
    pub const DEPTH: u32 = 16;
}

pub const TWICE: u32 = limits::DEPTH * 2;
pub const LARGEST: u32 = u32::MAX;

#[repr(C)]
pub enum Mode {
    FirstMode = 1,
    SecondMode,
}

use Mode::SecondMode;

#[repr(C)]
pub struct Setup {
    pub start_mode: Mode,
    pub tree_depth: u32,
}

pub const DEFAULT_SETUP: Setup = Setup { tree_depth: limits::DEPTH, start_mode: Mode::FirstMode };
pub const LAST: Mode = SecondMode;

#[no_mangle]
pub extern "C" fn setup(setup: &Setup) {}
