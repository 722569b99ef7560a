//! Everything here is called like something of C, C++ or the classes that are written over it.
//! */ int main; ??/
//! \

#![allow(non_camel_case_types, non_snake_case, non_upper_case_globals)]

/// One \
/// @brief of */ many /* ends
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct handle {
    pub class: u32,
    pub namespace: String,
}

impl handle {
    pub fn new(class: u32) -> handle {
        handle { class, namespace: String::new() }
    }
    pub fn delete(&self) {}
    pub fn get(&self) -> u32 {
        self.class
    }
    pub fn release(&mut self) -> u32 {
        self.class
    }
    pub fn slot(&self) {}
    pub fn raw(&self) {}
    pub fn adopt(&self, adopt: &handle) -> bool {
        self == adopt
    }
    pub fn unpoison(&self) {}
    pub fn handle(&self) -> handle {
        self.clone()
    }
    pub fn begin(&self) -> usize {
        0
    }
    pub fn end(&self) -> usize {
        1
    }
    pub fn size(&self) -> usize {
        1
    }
    pub fn std(&self, std: &str) -> usize {
        std.len()
    }
    pub fn time(&self, time: &str) -> usize {
        time.len()
    }
    pub fn time_cxx(&self) {}
    pub fn size_t(&self, size_t: usize) -> usize {
        size_t
    }
    pub fn uint32_t(&self) -> u32 {
        2
    }
    pub fn int32_t(&self, int32_t: &str) -> Result<i32, error::Error> {
        int32_t.parse().map_err(|_| error::Error::EINVAL)
    }
    pub fn parse(text: &str) -> Option<u32> {
        text.parse().ok()
    }
    pub fn try_parse(text: &str) -> Option<u32> {
        text.parse().ok()
    }
    pub fn try_try_parse(text: &str) -> Option<u32> {
        text.parse().ok()
    }
    pub fn operator(&self, c_status: u32, c_err: &str, cErr: &str) -> usize {
        c_err.len() + cErr.len() + c_status as usize
    }
    pub fn iter(&self) -> Iterator {
        Iterator { next: 3 }
    }
    pub fn r#try(&self, r#fn: impl Fn(u32) -> u32) -> u32 {
        r#fn(self.class)
    }
    pub fn is(&self, this: &str, r#static: &str, F1: &str, template: impl Fn(u32) -> u32) -> u32 {
        template((this.len() + r#static.len() + F1.len()) as u32)
    }
    pub fn errno(&self) {}
    pub fn größe(&self, größe: u32) -> u32 {
        größe
    }
}

/// Counts down.
pub struct Iterator {
    next: u32,
}

impl std::iter::Iterator for Iterator {
    type Item = u32;
    fn next(&mut self) -> Option<u32> {
        self.next = self.next.checked_sub(1)?;
        Some(self.next)
    }
}

impl Iterator {
    pub fn begin(&self) -> u32 {
        self.next
    }
    pub fn try_next(&mut self) -> u32 {
        self.next
    }
}

pub mod error {
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub enum Error {
        EINVAL,
        EOF,
        NULL,
        None,
        Other_,
        Status,
        r#SIGINT,
    }
    impl std::fmt::Display for Error {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "?")
        }
    }
    impl std::error::Error for Error {}
    pub const EOF: u32 = 1;
    pub fn error() -> Error {
        Error::EOF
    }
}

/// With data.
#[derive(Debug, Clone)]
pub enum Kind {
    Kind(u32),
    kind,
    visit(String, handle),
    Other_,
    NULL { value: u8 },
}

impl Kind {
    pub fn visit(&self) -> u32 {
        1
    }
    pub fn as_kind(&self) -> u32 {
        1
    }
}

pub mod status {
    pub struct result;
    pub struct span {
        pub range: u32,
    }
    pub fn status() -> span {
        span { range: 3 }
    }
    pub mod status {
        pub fn raw(handle: &crate::handle) -> bool {
            handle.class == 0
        }
    }
}

pub struct Err {
    pub err: bool,
}

impl Err {
    pub fn new(err: Err) -> Err {
        err
    }
    pub fn out(self, out: Option<&Err>) -> Option<(bool, Option<u32>)> {
        out.map(|out| (out.err, None))
    }
}

pub fn raw(handle: &handle) -> u32 {
    handle.class
}
pub fn slot(handle: handle) -> u32 {
    handle.class
}
pub fn adopt(handle: &mut handle) {
    handle.class += 1
}
pub fn text(text: &str) -> &str {
    text
}
pub fn main() -> u32 {
    3
}
pub fn printf(printf: &[&str]) -> usize {
    printf.len()
}
pub const INT_MAX: u32 = 3;
pub const SIGINT: u32 = 3;
