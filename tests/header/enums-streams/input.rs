#[repr(u8)]
pub enum Level {
    Low,
    #[cfg(deep)]
    Deep,
    High,
}

#[repr(C)]
pub enum Message {
    Nothing,
    Text { length: u32, level: u16 },
    #[cfg(deep)]
    Number(i32),
}

#[no_mangle]
pub extern "C" fn root(a: Level, b: Message) {}
