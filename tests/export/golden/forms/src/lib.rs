//! One of each form, so that a change of what is written can be read: `tests/export/golden/run.sh`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io::{self, Read, Write};
use std::ops::{Add, AddAssign, Deref, Index, IndexMut, Neg};
use std::str::FromStr;

/// The most that a [`Shelf`] holds.
pub const MOST: u32 = 64;
pub const NAME: &str = "forms";
pub static STEP: f64 = 0.5;

// ---- plain values ----

pub fn add(left: i32, right: i32) -> i32 {
    left + right
}

/// The half of it, if it is even.
pub fn half(number: u32) -> Option<u32> {
    (number % 2 == 0).then_some(number / 2)
}

/// # Errors
/// If it is no number.
pub fn parse(text: &str) -> Result<i64, std::num::ParseIntError> {
    text.parse()
}

pub fn minmax(numbers: &[i32]) -> Option<(i32, i32)> {
    Some((*numbers.iter().min()?, *numbers.iter().max()?))
}

pub fn bytes_of(number: u32) -> [u8; 4] {
    number.to_be_bytes()
}

pub fn squares(until: u32) -> Vec<u32> {
    (0..until).map(|n| n * n).collect()
}

pub fn repeat(text: &str, times: usize) -> String {
    text.repeat(times)
}

pub fn shout(text: &mut String) {
    text.make_ascii_uppercase();
}

pub fn reverse(numbers: &mut [u8]) {
    numbers.reverse();
}

pub fn scalar(code: u32) -> Option<char> {
    char::from_u32(code)
}

/// # Safety
/// `at` is a valid place.
pub unsafe fn peek(at: *const u8) -> u8 {
    unsafe { *at }
}

#[deprecated(note = "use add()")]
pub fn plus(left: i32, right: i32) -> i32 {
    left + right
}

// ---- enums ----

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[non_exhaustive]
pub enum Way {
    #[default]
    Up,
    Down = 7,
}

pub fn turned(way: Way) -> Way {
    match way {
        Way::Up => Way::Down,
        Way::Down => Way::Up,
    }
}

/// What can be on a shelf.
#[derive(Clone, Debug, PartialEq)]
pub enum Thing {
    Nothing,
    Book(String),
    Box { width: f64, height: f64 },
}

#[derive(Debug)]
pub enum ShelfError {
    Full,
    NoSuch(u32),
    Io(io::Error),
}

impl fmt::Display for ShelfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for ShelfError {}

impl From<io::Error> for ShelfError {
    fn from(error: io::Error) -> Self {
        ShelfError::Io(error)
    }
}

// ---- a type with all that types have ----

/// Things in a row. See [`Shelf::find`] and [`MOST`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelf {
    things: Vec<Thing>,
    /// What is written on it.
    pub label: String,
    pub way: Way,
}

impl Shelf {
    /// An empty one.
    pub fn new(label: &str) -> Self {
        Shelf { things: Vec::new(), label: label.to_owned(), way: Way::Up }
    }

    #[must_use]
    pub fn with_way(mut self, way: Way) -> Self {
        self.way = way;
        self
    }

    pub fn put(&mut self, thing: Thing) -> Result<(), ShelfError> {
        if self.things.len() >= MOST as usize {
            return Err(ShelfError::Full);
        }
        self.things.push(thing);
        Ok(())
    }

    pub fn name(&mut self, label: impl Into<String>) -> &mut Self {
        self.label = label.into();
        self
    }

    pub fn len(&self) -> usize {
        self.things.len()
    }

    pub fn is_empty(&self) -> bool {
        self.things.is_empty()
    }

    /// The first of these.
    pub fn find(&self, wanted: &Thing) -> Option<&Thing> {
        self.things.iter().find(|thing| *thing == wanted)
    }

    pub fn label(&self) -> &str {
        &self.label
    }

    pub fn things(&self) -> &[Thing] {
        &self.things
    }

    pub fn iter(&self) -> Things<'_> {
        Things { inner: self.things.iter() }
    }

    pub fn into_things(self) -> Vec<Thing> {
        self.things
    }

    pub fn retain(&mut self, mut keep: impl FnMut(&Thing) -> bool) {
        self.things.retain(|thing| keep(thing));
    }

    pub fn words(&self) -> BTreeSet<String> {
        self.label.split(' ').map(str::to_owned).collect()
    }

    pub fn counts(&self) -> BTreeMap<String, u64> {
        BTreeMap::from([(self.label.clone(), self.things.len() as u64)])
    }

    pub fn read_from<R: Read>(&mut self, mut from: R) -> io::Result<usize> {
        from.read_to_string(&mut self.label)
    }

    pub fn write_to<W: Write>(&self, mut to: W) -> io::Result<()> {
        to.write_all(self.label.as_bytes())
    }

    pub fn extend_all<I: IntoIterator<Item = Thing>>(&mut self, all: I) {
        self.things.extend(all);
    }

    pub async fn wait(&self) {}
}

pub struct Things<'a> {
    inner: std::slice::Iter<'a, Thing>,
}

impl<'a> Iterator for Things<'a> {
    type Item = &'a Thing;
    fn next(&mut self) -> Option<&'a Thing> {
        self.inner.next()
    }
}

impl fmt::Display for Shelf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.label)
    }
}

impl Index<usize> for Shelf {
    type Output = Thing;
    fn index(&self, at: usize) -> &Thing {
        &self.things[at]
    }
}

impl IndexMut<usize> for Shelf {
    fn index_mut(&mut self, at: usize) -> &mut Thing {
        &mut self.things[at]
    }
}

impl IntoIterator for Shelf {
    type Item = Thing;
    type IntoIter = std::vec::IntoIter<Thing>;
    fn into_iter(self) -> Self::IntoIter {
        self.things.into_iter()
    }
}

// ---- plain data, operators and conversions ----

#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Default)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

impl Add for Point {
    type Output = Point;
    fn add(self, other: Point) -> Point {
        Point { x: self.x + other.x, y: self.y + other.y }
    }
}

impl AddAssign for Point {
    fn add_assign(&mut self, other: Point) {
        *self = *self + other;
    }
}

impl Neg for Point {
    type Output = Point;
    fn neg(self) -> Point {
        Point { x: -self.x, y: -self.y }
    }
}

impl FromStr for Point {
    type Err = std::num::ParseFloatError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let x = text.parse()?;
        Ok(Point { x, y: x })
    }
}

impl From<(f64, f64)> for Point {
    fn from((x, y): (f64, f64)) -> Self {
        Point { x, y }
    }
}

impl TryFrom<i64> for Point {
    type Error = ShelfError;
    fn try_from(value: i64) -> Result<Self, ShelfError> {
        let x = u32::try_from(value).map_err(|_| ShelfError::NoSuch(0))?;
        Ok(Point { x: x.into(), y: 0.0 })
    }
}

// ---- traits, generics and closures ----

/// Has an area.
pub trait Area {
    const SIDES: u32;
    fn area(&self) -> f64;
    fn is_big(&self) -> bool {
        self.area() > 1.0
    }
}

impl Area for Point {
    const SIDES: u32 = 0;
    fn area(&self) -> f64 {
        0.0
    }
}

/// The area of both.
pub fn both<A: Area>(left: &A, right: &A) -> f64 {
    left.area() + right.area()
}

/// Known for `u32` only: export.toml names that.
pub struct Pile<T> {
    items: Vec<T>,
}

impl<T> Pile<T> {
    pub fn new() -> Self {
        Pile { items: Vec::new() }
    }

    pub fn push(&mut self, item: T) {
        self.items.push(item);
    }

    pub fn top(&self) -> Option<&T> {
        self.items.last()
    }
}

/// A filter that keeps what it asks.
pub struct Sieve {
    ask: Box<dyn Fn(u32) -> bool + Send>,
}

impl Sieve {
    pub fn new(ask: Box<dyn Fn(u32) -> bool + Send>) -> Self {
        Sieve { ask }
    }

    pub fn passes(&self, number: u32) -> bool {
        (self.ask)(number)
    }
}

/// Each word of a text.
pub fn each_word<F: FnMut(&str)>(text: &str, mut f: F) {
    text.split(' ').for_each(|word| f(word));
}

pub struct Wrapper(String);

impl Wrapper {
    pub fn new(text: String) -> Self {
        Wrapper(text)
    }
}

impl Deref for Wrapper {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

pub mod inner {
    /// Of a module.
    #[derive(Debug)]
    pub struct Deep {
        pub number: u16,
    }

    pub fn deep(number: u16) -> Deep {
        Deep { number }
    }
}

// ---- what has no place in C, or no name ----

mod private {
    pub trait Hidden {
        fn hide(&self) -> u8 {
            0
        }
    }
    impl Hidden for super::Point {}
}
pub use private::Hidden as _;

pub struct Sized4<const N: usize>;

pub fn computed() -> Sized4<{ 2 + 2 }> {
    Sized4
}

pub fn any<T>(value: T) -> T {
    value
}

pub fn keep(text: &'static str) -> usize {
    text.len()
}

/// Two words that C++ has a method for.
pub struct Change {
    old: u32,
    new: u32,
}

impl Change {
    pub fn new(old: u32, new: u32) -> Change {
        Change { old, new }
    }

    pub fn step(&self) -> u32 {
        self.new - self.old
    }
}

/// A type of many levels has a name all the same, which takes no longer to make than it is.
#[rustfmt::skip]
pub fn deep() -> [[[[[[[[[[[[[[[[[[[[[[[[[[u8; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1]; 1] {
    [[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]
}

/// A path is bytes: it need not be text.
pub fn parent(path: &std::path::Path) -> Option<&std::path::Path> {
    path.parent()
}
