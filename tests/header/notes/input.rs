#[deprecated(note = "a \"quote\", a \\ and a\ttab\nand ??/ \0 1 \u{7f} é")]
#[no_mangle]
pub extern "C" fn old() {}

#[deprecated = "short"]
#[repr(C)]
pub struct Old {
    pub a: u8,
}

#[repr(C)]
pub enum Kind {
    #[deprecated(note = "no")]
    A,
    #[deprecated]
    B,
}

#[no_mangle]
pub extern "C" fn root(k: Kind) {}
