// Macros of the language in values: what can be known, and what cannot.
pub const LINE: u32 = line!();
pub const COLUMN: u32 = column!() + 1;
pub const NEVER: bool = cfg!(any());
pub const ALWAYS: bool = cfg!(not(any(test, false)));
pub const NEITHER: bool = cfg!(all(unix, false));
pub const DEPENDS: bool = cfg!(unix);
pub const OPTION: Option<&str> = option_env!("HOME");
pub const FILE: &str = file!();
pub const TEXT: &str = include_str!("missing.txt");
pub const BYTES: &[u8] = include_bytes!("missing.bin");
pub const MODULE: &str = module_path!();
pub const OTHER: u8 = of_another_crate!(3);
const PRIVATE: u8 = of_another_crate!(4);
