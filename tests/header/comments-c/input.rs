/// ends */ here
/// a backslash at the end \
/// a trigraph at the end ??/
/// spaces after it \   
///
/// last
#[repr(C)]
pub struct Hostile {
    /// of a field */ int x;
    pub a: u8,
    #[doc = "one\rtwo"]
    pub b: u8,
    /** A block
     *  with stars
     */
    pub c: u8,
}

/**
    Indented
      twice

    and back
*/
#[no_mangle]
pub extern "C" fn root(a: Hostile) {}
