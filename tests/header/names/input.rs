#[repr(C)]
pub struct restrict {
    pub typeof_: u8,
    pub and: u8,
    pub class: u8,
    pub def: u8,
    pub lambda: *const restrict,
    pub asm: u8,
}

#[repr(C)]
pub union xor {
    pub int: u32,
    pub or: f32,
}

#[repr(C)]
pub enum Words {
    not,
    compl,
    default,
    Import,
}

#[repr(C)]
pub enum import {
    from { r#in: u8, with: u16 },
    is(u8),
}

pub type requires = u16;

pub const concept: u8 = 1;

#[no_mangle]
pub extern "C" fn root(typeid: restrict, b: xor, from: Words, global: import, e: requires) {}
