// Two types of one name: cbindgen takes the first for both.
pub mod point {
    #[repr(C)]
    pub struct Pair {
        pub x: f64,
        pub y: f64,
    }

    #[no_mangle]
    pub extern "C" fn point_swap(pair: Pair) -> Pair {
        Pair { x: pair.y, y: pair.x }
    }
}

pub mod text {
    use std::os::raw::c_char;

    #[repr(C)]
    pub struct Pair {
        pub key: *const c_char,
        pub value: *const c_char,
    }

    #[no_mangle]
    pub extern "C" fn text_length(pair: &Pair, wide: Option<&super::wide::Pair>) -> usize {
        0
    }
}

pub mod wide {
    #[repr(C)]
    pub struct Pair {
        pub low: u64,
        pub high: u64,
    }
}
