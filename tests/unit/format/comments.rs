/* a header, as bindings have one */

// raw lines of a user
// on two lines
#![allow(non_camel_case_types)]

//! inner documentation

use apple;
use zebra;

use libc::*; // behind an item

/* a block
 * of lines with stars
 */
/* a block
  of lines
that keep their places */
pub type a = u8;

/// documented
///
/// by more lines
pub struct s {
    // before a field
    pub a: u8, // behind it

    /* before another */
    pub b: u8,
    // at the end
}
mod m {
    // in a module

    pub fn f() {
        // first

        let x = 1; // here

        // there
        x
        // last
    }

    impl A {
        // only a comment
    }
}
enum e {
    // of variants
    A, // the first
    // the second
    B,
}
fn g() {
    match x {
        // arms
        1 => 2,
        // none of them
        _ => {} // behind
    }
    // only a comment
}
// the end
