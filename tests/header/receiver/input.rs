// A typed receiver is what its type says.
#[repr(C)]
pub struct Counter {
    pub value: u32,
}

impl Counter {
    #[no_mangle]
    pub extern "C" fn counter_value(self: &Self) -> u32 {
        self.value
    }

    #[no_mangle]
    pub extern "C" fn counter_reset(self: &mut Counter) {}

    #[no_mangle]
    pub extern "C" fn counter_copy(self: Self) -> Self {
        self
    }
}
