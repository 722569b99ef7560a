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

/// Remembers the last.
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
