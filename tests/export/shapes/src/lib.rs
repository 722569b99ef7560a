//! A library that knows nothing of C.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

/// What a text is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Words {
    text: String,
}

/// A word of a text, borrowed from it.
#[derive(Debug, Clone)]
pub struct Word<'t> {
    text: &'t str,
}

/// All words, one after the other.
pub struct Iter<'t> {
    rest: std::str::SplitWhitespace<'t>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Side {
    Left,
    Right,
}

#[derive(Debug)]
pub struct NoWord {
    pub length: usize,
}

impl fmt::Display for NoWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a text of {} bytes has no word", self.length)
    }
}

impl Words {
    /// A text from `text` */ which must not end a comment.
    pub fn new(text: &str) -> Words {
        Words { text: text.to_owned() }
    }
    pub fn as_str(&self) -> &str {
        &self.text
    }
    pub fn first(&self) -> Result<Word<'_>, NoWord> {
        match self.text.split_whitespace().next() {
            Some(text) => Ok(Word { text }),
            None => Err(NoWord { length: self.text.len() }),
        }
    }
    pub fn iter(&self) -> Iter<'_> {
        Iter { rest: self.text.split_whitespace() }
    }
    pub fn push(&mut self, c: char) {
        self.text.push(c);
    }
    pub fn upper(self) -> Words {
        Words { text: self.text.to_uppercase() }
    }
    pub fn into_text(self) -> String {
        self.text
    }
    pub fn cut(&self, side: Side, count: usize) -> Option<String> {
        let at = if side == Side::Left { count } else { self.text.len().checked_sub(count)? };
        self.text.get(if side == Side::Left { at..self.text.len() } else { 0..at }).map(str::to_owned)
    }
    pub fn byte(&self, at: usize) -> Option<u8> {
        Some(self.text.as_bytes()[at])
    }
    pub fn divide(&self, by: Option<u32>) -> Result<(usize, usize), std::num::TryFromIntError> {
        let by = usize::try_from(by.unwrap_or(1))?;
        Ok((self.text.len() / by, self.text.len() % by))
    }
}

impl<'t> Word<'t> {
    pub fn text(&self) -> &'t str {
        self.text
    }
}

impl<'t> Iterator for Iter<'t> {
    type Item = Word<'t>;
    fn next(&mut self) -> Option<Word<'t>> {
        self.rest.next().map(|text| Word { text })
    }
}

/// How long the longest is.
pub fn longest<S: AsRef<str>>(texts: impl IntoIterator<Item = S>) -> usize {
    texts.into_iter().map(|text| text.as_ref().len()).max().unwrap_or(0)
}

pub fn sum(numbers: &[i32]) -> i64 {
    numbers.iter().map(|n| i64::from(*n)).sum()
}

pub fn count(numbers: &[i32], mut wanted: impl FnMut(i32) -> bool) -> usize {
    numbers.iter().filter(|n| wanted(**n)).count()
}

pub fn both(one: &Words, other: Option<&Words>) -> usize {
    one.text.len() + other.map_or(0, |other| other.text.len())
}

/// C cannot say what `T` is.
pub fn same<T: Default + PartialEq>(value: T) -> bool {
    value == T::default()
}

/// Two texts, and who looks at them.
pub struct Pair {
    pub left: Words,
    right: Words,
}

/// Looks at a text.
#[derive(Clone)]
pub struct Look<'t> {
    pub words: &'t Words,
}

/// Changes a text.
pub struct Editor<'t> {
    words: &'t mut Words,
}

impl Pair {
    pub fn new(left: Words, right: Words) -> Pair {
        Pair { left, right }
    }
    pub fn look(&self) -> Look<'_> {
        Look { words: &self.left }
    }
    pub fn edit(&mut self) -> Editor<'_> {
        Editor { words: &mut self.right }
    }
    pub fn both_mut(&mut self) -> (&mut Words, &mut Words) {
        (&mut self.left, &mut self.right)
    }
    pub fn longest(&self) -> Option<&Words> {
        if self.left.text.len() > self.right.text.len() { Some(&self.left) } else { Some(&self.right) }
    }
}

impl<'t> Editor<'t> {
    pub fn clear(&mut self) {
        self.words.text.clear();
    }
}

impl<'t> Look<'t> {
    pub fn turn(&mut self, to: &'t Words) {
        self.words = to;
    }
    pub fn turned(self, to: &'t Words) -> Look<'t> {
        Look { words: to }
    }
    pub fn turned_maybe(self, to: Option<&'t Words>) -> Look<'t> {
        Look { words: to.unwrap_or(self.words) }
    }
    pub fn turned_to_last<I: IntoIterator<Item = &'t Words>>(self, to: I) -> Look<'t> {
        Look { words: to.into_iter().last().unwrap_or(self.words) }
    }
    pub fn is_at(&self, other: &Look<'t>) -> bool {
        self.words == other.words
    }
}

/// Where to look, copied when it is changed.
#[derive(Clone, Copy)]
pub struct Aim<'t> {
    at: Option<&'t Words>,
}

impl<'t> Aim<'t> {
    pub fn nowhere() -> Aim<'t> {
        Aim { at: None }
    }
    pub fn at(mut self, words: Option<&'t Words>) -> Aim<'t> {
        self.at = words;
        self
    }
    pub fn text(&self) -> String {
        self.at.map_or(String::new(), |words| words.text.clone())
    }
}

/// Remembers the last of the [`Words`]s, see [`Words::first`], [the left one](Side::Left),
/// [most][MOST], [Nowhere], [`Vec`], `[not](Words)` and [a page](https://example.org).
///
/// [MOST]: crate::MOST
pub struct Memory<'t> {
    last: Cell<Option<&'t Words>>,
}

impl<'t> Memory<'t> {
    pub fn new() -> Memory<'t> {
        Memory { last: Cell::new(None) }
    }
    pub fn see(&self, words: &'t Words) -> usize {
        self.last.replace(Some(words)).map_or(0, |words| words.text.len())
    }
}

/// A text that it has or that lives for ever.
pub struct Note {
    text: Cow<'static, str>,
}

impl Note {
    pub fn new(text: impl Into<Cow<'static, str>>) -> Note {
        Note { text: text.into() }
    }
    pub fn text(&self) -> &str {
        &self.text
    }
}

pub fn name_for_ever(name: &'static str) -> usize {
    name.len()
}

pub fn words_for_ever(words: &'static Words) -> usize {
    words.text.len()
}

pub fn first_of<'t>(all: impl IntoIterator<Item = &'t Words>) -> Option<&'t Words> {
    all.into_iter().next()
}

/// With code:
///
/// ```
/// let half = shapes::half(4);
/// ```
pub fn half(number: u32) -> Result<u32, Side> {
    if number % 2 == 0 { Ok(number / 2) } else { Err(Side::Right) }
}

pub fn area((width, height): (u32, u32), [x, y]: [u32; 2]) -> u32 {
    width * height + x + y
}

pub fn tail([first, _]: [u32; 2]) -> u32 {
    first
}

pub fn sides() -> Vec<Side> {
    vec![Side::Left, Side::Right]
}

pub fn lengths(words: &Words) -> std::collections::BTreeSet<usize> {
    words.text.split_whitespace().map(str::len).collect()
}

#[deprecated]
pub fn old() {}

/// # Safety
/// None is needed.
pub unsafe fn raw() {}

/// Something that is drawn.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Figure {
    /// Nothing is drawn.
    Nothing,
    /// Around a point.
    Circle { radius: f64, name: String },
    Title(Words),
    Group(Vec<Figure>),
    Scaled(Box<Figure>, Option<u32>),
    Marked(&'static str),
}

impl Figure {
    pub fn count(&self) -> usize {
        match self {
            Figure::Group(all) => all.iter().map(Figure::count).sum(),
            Figure::Scaled(one, _) => one.count(),
            Figure::Nothing => 0,
            _ => 1,
        }
    }
}

/// Looks somewhere, or nowhere.
pub enum Gaze<'t> {
    At(&'t Words),
    Away,
}

#[derive(Debug)]
pub enum Refusal {
    Empty,
    TooMany(usize),
}

pub fn check_count(count: usize) -> Result<usize, Refusal> {
    match count {
        0 => Err(Refusal::Empty),
        1..=9 => Ok(count),
        _ => Err(Refusal::TooMany(count)),
    }
}

/// All of it is public.
pub struct Card {
    pub name: String,
    pub words: Words,
    pub number: i64,
    pub sides: Vec<Side>,
    pub note: Option<u32>,
}

/// The most that there may be.
pub const MOST: u32 = 4_000_000_000;
pub const LEAST: i8 = -128;
pub const IS_GOOD: bool = true;
pub const RATIO: f64 = 0.5;
pub const NAME: &str = "shapes";
pub static ORIGIN: [i32; 2] = [3, -4];

impl Words {
    pub const LIMIT: usize = 100;
    pub const EMPTY: Words = Words { text: String::new() };
    pub fn letters(&self) -> std::str::Chars<'_> {
        self.text.chars()
    }
    pub fn long(&self, than: usize) -> impl Iterator<Item = &str> + '_ {
        self.text.split_whitespace().filter(move |word| word.len() > than)
    }
    pub fn places(&self) -> std::collections::BTreeMap<String, usize> {
        self.text.split_whitespace().enumerate().map(|(i, word)| (word.to_owned(), i)).collect()
    }
}

impl Words {
    /// Every word as `change` gives it.
    pub fn changed<R: AsRef<str>>(&self, mut change: impl FnMut(usize, &str) -> R) -> String {
        let all: Vec<String> =
            self.text.split_whitespace().enumerate().map(|(i, word)| change(i, word).as_ref().to_owned()).collect();
        all.join(" ")
    }
    pub fn visit(&self, visit: &mut dyn FnMut(&Word<'_>, Option<u32>, Side)) {
        for (word, side) in self.text.split_whitespace().map(|text| Word { text }).zip([Side::Left, Side::Right]) {
            visit(&word, word.text.chars().next().map(u32::from), side);
        }
    }
    pub fn change_with(&mut self, change: impl FnOnce(&mut Words)) {
        change(self)
    }
    pub fn append_to(&self, text: &mut String, numbers: &mut Vec<u32>) {
        text.push_str(&self.text);
        numbers.extend(self.text.chars().map(u32::from));
    }
}

/// Counts with a function that it keeps.
pub struct Counter<'t> {
    count: &'t dyn Fn(&str) -> Option<u32>,
}

impl<'t> Counter<'t> {
    pub fn new(count: &'t dyn Fn(&str) -> Option<u32>) -> Counter<'t> {
        Counter { count }
    }
    pub fn sum(&self, words: &Words) -> u32 {
        words.text.split_whitespace().filter_map(|word| (self.count)(word)).sum()
    }
}

/// Makes words, and owns how.
pub struct Maker {
    make: Box<dyn Fn(u8) -> Words + Send>,
}

impl Maker {
    pub fn new(make: Box<dyn Fn(u8) -> Words + Send>) -> Maker {
        Maker { make }
    }
    pub fn make(&self, number: u8) -> Words {
        (self.make)(number)
    }
}

/// Copies what fits.
pub fn copy_numbers(from: &[i32], to: &mut [i32]) -> usize {
    let count = from.len().min(to.len());
    to[..count].copy_from_slice(&from[..count]);
    count
}

pub fn parts(range: std::ops::Range<usize>, of: std::num::NonZeroU32) -> (std::ops::Range<usize>, std::num::NonZeroU32) {
    (range, of)
}

/// How far something is.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Length {
    steps: u32,
}

impl From<u32> for Length {
    fn from(steps: u32) -> Length {
        Length { steps }
    }
}

impl TryFrom<&str> for Length {
    type Error = NoWord;
    fn try_from(text: &str) -> Result<Length, NoWord> {
        text.parse().map(|steps| Length { steps }).map_err(|_| NoWord { length: text.len() })
    }
}

impl From<Length> for u64 {
    fn from(length: Length) -> u64 {
        u64::from(length.steps)
    }
}

impl std::ops::Add for Length {
    type Output = Length;
    fn add(self, other: Length) -> Length {
        Length { steps: self.steps + other.steps }
    }
}

impl std::ops::Mul<u32> for Length {
    type Output = Length;
    fn mul(self, by: u32) -> Length {
        Length { steps: self.steps * by }
    }
}

impl std::ops::AddAssign<u32> for Length {
    fn add_assign(&mut self, by: u32) {
        self.steps += by;
    }
}

impl PartialEq<u32> for Length {
    fn eq(&self, other: &u32) -> bool {
        self.steps == *other
    }
}

impl<'a> std::ops::Add<&'a Words> for &'a Words {
    type Output = Words;
    fn add(self, other: &Words) -> Words {
        Words { text: format!("{} {}", self.text, other.text) }
    }
}

impl std::ops::Add<Words> for Words {
    type Output = Words;
    fn add(self, other: Words) -> Words {
        &self + &other
    }
}

impl std::ops::Index<usize> for Words {
    type Output = str;
    fn index(&self, at: usize) -> &str {
        self.text.split_whitespace().nth(at).expect("there is no such word")
    }
}

impl AsRef<[u8]> for Words {
    fn as_ref(&self) -> &[u8] {
        self.text.as_bytes()
    }
}

impl<'a> Extend<&'a str> for Words {
    fn extend<I: IntoIterator<Item = &'a str>>(&mut self, words: I) {
        for word in words {
            self.text.push(' ');
            self.text.push_str(word);
        }
    }
}

impl<'a> FromIterator<&'a str> for Words {
    fn from_iter<I: IntoIterator<Item = &'a str>>(words: I) -> Words {
        let mut all = Words { text: String::new() };
        all.extend(words);
        all
    }
}

impl<'a> IntoIterator for &'a Pair {
    type Item = &'a Words;
    type IntoIter = std::array::IntoIter<&'a Words, 2>;
    fn into_iter(self) -> Self::IntoIter {
        [&self.left, &self.right].into_iter()
    }
}

/// What can be measured.
pub trait Measure {
    type Unit;
    fn measure(&self) -> Self::Unit;
    /// Twice as much.
    fn twice(&self) -> (Self::Unit, Self::Unit) {
        (self.measure(), self.measure())
    }
    fn first(&self, what: &str) -> bool {
        what.is_empty()
    }
}

impl Measure for Words {
    type Unit = Length;
    fn measure(&self) -> Length {
        Length { steps: u32::try_from(self.text.len()).unwrap_or(0) }
    }
}

/// Nothing has it.
pub trait Nowhere {
    fn nowhere(&self);
}

/// A stack of anything.
pub struct Stack<T> {
    items: Vec<T>,
}

impl<T: Clone> Stack<T> {
    pub fn new() -> Stack<T> {
        Stack { items: Vec::new() }
    }
    pub fn push(&mut self, item: T) {
        self.items.push(item);
    }
    pub fn top(&self) -> Option<T> {
        self.items.last().cloned()
    }
    pub fn retain(&mut self, wanted: impl FnMut(&T) -> bool) {
        self.items.retain(wanted);
    }
    pub fn all(&self) -> &[T] {
        &self.items
    }
}

impl Stack<String> {
    pub fn joined(&self) -> String {
        self.items.join("+")
    }
    pub fn find<Q: ?Sized + PartialEq>(&self, wanted: &Q) -> Option<usize>
    where
        String: std::borrow::Borrow<Q>,
    {
        self.items.iter().position(|item| std::borrow::Borrow::borrow(item) == wanted)
    }
    pub fn extend_with<I, K, V>(&mut self, pairs: I)
    where
        I: IntoIterator,
        I::Item: std::borrow::Borrow<(K, V)>,
        K: AsRef<str>,
        V: AsRef<str>,
    {
        for pair in pairs {
            let (key, value) = std::borrow::Borrow::borrow(&pair);
            self.items.push(format!("{}={}", key.as_ref(), value.as_ref()));
        }
    }
}

pub type Names = Stack<String>;

/// Writes lines.
#[derive(Debug)]
pub struct Log<W> {
    to: W,
}

impl<W: std::io::Write> Log<W> {
    pub fn line(&mut self, text: &str) -> std::io::Result<()> {
        writeln!(self.to, "{text}")
    }
}

pub fn open_log<W: std::io::Write>(to: W) -> Log<W> {
    Log { to }
}

/// C cannot say what `T` is, and nobody does.
pub fn unknown<T>(_: T) {}
