bitflags::bitflags! {
    /// What may be done
    #[repr(C)]
    pub struct Rights: u32 {
        /// Looking
        const READ = 1;
        const WRITE = 1 << 1;
        const ALL = Self::READ.bits() | Self::WRITE.bits();
        const _ = !0;
    }
}

#[repr(transparent)]
pub struct Mode(u16);

bitflags::bitflags! {
    impl Mode: u16 {
        const FAST = 1;
        const BOTH = Self::FAST.bits() | 2;
    }
}

#[no_mangle]
pub extern "C" fn root(a: Rights, b: Mode) {}
