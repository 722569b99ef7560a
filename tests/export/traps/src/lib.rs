//! What only a compiler can decide, one of each kind: a shim that is made without one must leave it
//! out, or say it so that every compiler agrees.
#![allow(dead_code, private_interfaces)]

use std::io::{Read, Seek, SeekFrom, Write};

/// Borrows what is looked for: of a reference to C's view nothing would be left.
pub struct Finder<'n> {
    needle: &'n [u8],
}

impl<'n> Finder<'n> {
    pub fn new<B: ?Sized + AsRef<[u8]>>(needle: &'n B) -> Finder<'n> {
        Finder { needle: needle.as_ref() }
    }

    /// The same of a type that has a size: a reference to text is no such reference.
    pub fn of_sized<B: AsRef<[u8]>>(needle: &'n B) -> Finder<'n> {
        Finder { needle: needle.as_ref() }
    }

    pub fn len(&self) -> usize {
        self.needle.len()
    }
}

/// What `into()` gives must be said.
pub fn boxed<B: Into<Box<[u8]>>>(bytes: B) -> usize {
    let bytes: Box<[u8]> = bytes.into();
    bytes.len()
}

/// Where it is, says only who names `T`.
pub fn bits_of<T>() -> usize {
    std::mem::size_of::<T>() * 8
}

/// An impl for readers, and one for those that seek.
pub struct Source<R> {
    inner: R,
}

impl<R: Read> Source<R> {
    pub fn new(inner: R) -> Source<R> {
        Source { inner }
    }

    pub fn first(&mut self) -> std::io::Result<u8> {
        let mut one = [0];
        self.inner.read_exact(&mut one)?;
        Ok(one[0])
    }

    pub fn rewound(&mut self) -> bool
    where
        R: Seek,
    {
        self.inner.seek(SeekFrom::Start(0)).is_ok()
    }
}

impl<R: Read + Seek> Source<R> {
    pub fn seek(&mut self, to: u64) -> std::io::Result<u64> {
        self.inner.seek(SeekFrom::Start(to))
    }
}

/// Keeps a stream that is lent.
pub struct Encoder<'a, W: Write> {
    to: &'a mut W,
}

impl<'a, W: Write> Encoder<'a, W> {
    pub fn new(to: &'a mut W) -> Encoder<'a, W> {
        Encoder { to }
    }
}

/// Keeps a closure that is lent.
pub struct Hooks<'a> {
    pub hook: &'a mut dyn FnMut(u32) -> bool,
}

/// Derives hold where they hold for the arguments: numbers with a fraction have no hash.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Eq, Hash)]
pub struct Pair<T> {
    one: T,
    two: T,
}

impl<T: Copy + std::ops::Add<Output = T>> Pair<T> {
    pub fn new(one: T, two: T) -> Pair<T> {
        Pair { one, two }
    }

    pub fn sum(&self) -> T {
        self.one + self.two
    }
}

pub type Floats = Pair<f64>;
pub type Numbers = Pair<u32>;

/// Nothing of it can be moved.
pub struct Name {
    length: u8,
    text: str,
}

impl Name {
    pub fn len(&self) -> usize {
        self.text.len()
    }
}

pub fn name_of(_text: &str) -> Option<&Name> {
    None
}

/// A trait that depends on another one.
pub trait Part {
    fn size(&self) -> usize;
}

pub trait Whole {
    fn parts(&self) -> usize;
}

impl<T: Part + Default> Whole for T {
    fn parts(&self) -> usize {
        self.size()
    }
}

impl Part for str {
    fn size(&self) -> usize {
        self.len()
    }
}

/// Has the trait itself.
#[derive(Default)]
pub struct Brick;

impl Part for Brick {
    fn size(&self) -> usize {
        1
    }
}

pub struct Wall<P: Part> {
    part: P,
}

impl<P: Part> Wall<P> {
    pub fn new(part: P) -> Wall<P> {
        Wall { part }
    }

    pub fn whole(&self) -> usize
    where
        P: Whole,
    {
        self.part.parts()
    }
}

/// `str` has the trait, a reference to it does not.
pub fn size_of_part<P: Part + ?Sized>(part: &P) -> usize {
    part.size()
}

pub fn wholes<W: Whole>(_whole: W) -> usize {
    0
}

mod within {
    /// Nobody outside can say its name.
    pub struct Secret(u8);

    impl Secret {
        pub fn new() -> Secret {
            Secret(7)
        }
    }
}

type Known = Pair<u64>;
const COUNT: usize = 4;

pub fn secret() -> Option<within::Secret> {
    Some(within::Secret::new())
}

pub fn known(_words: &[u8; COUNT]) -> Known {
    Pair { one: 1, two: 2 }
}

/// Not for others.
#[doc(hidden)]
pub mod internal {
    pub fn never() {}
}

#[doc(hidden)]
impl Brick {
    pub fn not_this(&self) {}
}

/// A build script says which variants there are, and what else.
pub enum Platform {
    Plain,
    #[cfg(traps_wide)]
    Wide,
}

pub fn platform() -> Platform {
    Platform::Plain
}

#[cfg(not(traps_wide))]
pub fn narrow() {}

macro_rules! made {
    ($name:ident, $of:ty, $bound:path, $count:expr) => {
        pub fn $name<T: $bound>(_one: T, _all: &[$of; $count]) -> usize {
            $count
        }
    };
}

made!(made_of, u16, ::std::string::ToString, 1 + 2);
made!(made_two, u32, AsRef<str>, 2);

macro_rules! lent {
    ($name:ident, $life:lifetime) => {
        pub fn $name<$life>(all: &$life[u8]) -> &$life[u8] {
            all
        }
    };
}

lent!(lent, 'a);

/// Numbers as people write them.
#[repr(i32)]
#[derive(Clone, Copy)]
pub enum Code {
    Good = 0x10,
    Bad = -10_000,
    Next,
}

/// A number that is computed: what C has for it is not Rust's own.
#[repr(u8)]
#[derive(Clone, Copy)]
pub enum Step {
    First = Brick::FIRST,
    Second = 2,
}

impl Brick {
    const FIRST: u8 = 1 + 2;
}

pub fn code(of: Step) -> Code {
    match of {
        Step::First => Code::Bad,
        Step::Second => Code::Next,
    }
}
