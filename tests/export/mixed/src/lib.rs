//! A library of which a part is plain: structs that C has as they are, beside what it has handles of.

use std::cell::Cell;
use std::fmt;

/// A place.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Point {
    /// To the right.
    pub x: f64,
    pub y: f64,
}

/// What a pixel is for.
#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    Red = 3,
    Green,
    Blue = 200,
}

/// Where something goes.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Turn {
    Left = -1,
    None,
    Right,
}

/// Holes between its fields.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pixel {
    pub channel: Channel,
    pub at: Point,
    pub is_set: bool,
    pub letter: char,
    pub levels: [[u16; 2]; 3],
    pub flags: [bool; 2],
    pub register: u8,
}

/// Not Copy, and nothing to drop.
#[repr(C)]
pub struct Span(pub usize, pub usize);

/// What is dropped stays a handle.
#[repr(C)]
pub struct Guard {
    pub number: u32,
}

impl Drop for Guard {
    fn drop(&mut self) {}
}

/// Not all is public.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Secret {
    pub number: u32,
    key: u32,
}

impl Secret {
    pub fn new(number: u32) -> Secret {
        Secret { number, key: number ^ 0xff }
    }
    pub fn key(&self) -> u32 {
        self.key
    }
}

impl Point {
    pub const ORIGIN: Point = Point { x: 0.0, y: 0.0 };
    pub fn new(x: f64, y: f64) -> Point {
        Point { x, y }
    }
    pub fn length(&self) -> f64 {
        self.x.hypot(self.y)
    }
    pub fn moved(self, by: Point) -> Point {
        Point { x: self.x + by.x, y: self.y + by.y }
    }
    pub fn scale(&mut self, by: f64) -> &mut Point {
        self.x *= by;
        self.y *= by;
        self
    }
    pub fn swap(&mut self, other: &mut Point) {
        std::mem::swap(self, other)
    }
    pub fn y_mut(&mut self) -> &mut f64 {
        &mut self.y
    }
}

impl std::ops::Add for Point {
    type Output = Point;
    fn add(self, other: Point) -> Point {
        self.moved(other)
    }
}

impl std::ops::Mul<f64> for Point {
    type Output = Point;
    fn mul(self, by: f64) -> Point {
        Point { x: self.x * by, y: self.y * by }
    }
}

impl std::ops::AddAssign for Point {
    fn add_assign(&mut self, other: Point) {
        *self = self.moved(other);
    }
}

impl std::ops::Neg for Point {
    type Output = Point;
    fn neg(self) -> Point {
        self * -1.0
    }
}

impl std::hash::Hash for Point {
    fn hash<H: std::hash::Hasher>(&self, to: &mut H) {
        self.x.to_bits().hash(to);
        self.y.to_bits().hash(to);
    }
}

impl std::str::FromStr for Point {
    type Err = BadPoint;
    fn from_str(text: &str) -> Result<Point, BadPoint> {
        let (x, y) = text.split_once(',').ok_or(BadPoint { text: text.to_owned(), source: None })?;
        let number = |one: &str| one.trim().parse::<f64>().map_err(|e| BadPoint { text: text.to_owned(), source: Some(e) });
        Ok(Point { x: number(x)?, y: number(y)? })
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "({}, {})", self.x, self.y)
    }
}

/// No place.
#[derive(Debug)]
pub struct BadPoint {
    text: String,
    source: Option<std::num::ParseFloatError>,
}

impl fmt::Display for BadPoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no place: {}", self.text)
    }
}

impl std::error::Error for BadPoint {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|e| e as _)
    }
}

/// A chain of two causes.
#[derive(Debug)]
pub struct BadPath {
    number: usize,
    why: BadPoint,
}

impl fmt::Display for BadPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} is bad", self.number)
    }
}

impl std::error::Error for BadPath {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.why)
    }
}

/// One place a line.
pub fn parse_path(text: &str) -> Result<Vec<Point>, BadPath> {
    text.lines()
        .enumerate()
        .map(|(number, line)| line.parse().map_err(|why| BadPath { number, why }))
        .collect()
}

/// What stands between two marks, as the error of a box.
pub fn boxed_failure(text: &str) -> Result<u32, Box<dyn std::error::Error + Send + Sync>> {
    Ok(text.parse::<u32>()?)
}

pub fn center(points: &[Point]) -> Option<Point> {
    let count = points.len() as f64;
    (!points.is_empty()).then(|| Point {
        x: points.iter().map(|p| p.x).sum::<f64>() / count,
        y: points.iter().map(|p| p.y).sum::<f64>() / count,
    })
}

pub fn shift(points: &mut [Point], by: &Point) {
    for point in points {
        *point = point.moved(*by);
    }
}

pub fn count_set(pixels: &[Pixel]) -> usize {
    pixels.iter().filter(|p| p.is_set).count()
}

pub fn paint(mut pixel: Pixel, channel: Channel, at: Option<Point>) -> Pixel {
    pixel.channel = channel;
    pixel.at = at.unwrap_or_default();
    pixel.letter = 'ä';
    pixel.levels[2][1] = 7;
    pixel
}

pub fn next_channel(channel: Channel) -> Channel {
    match channel {
        Channel::Red => Channel::Green,
        Channel::Green => Channel::Blue,
        Channel::Blue => Channel::Red,
    }
}

pub fn turn_back(turn: Turn) -> Turn {
    match turn {
        Turn::Left => Turn::Right,
        Turn::Right => Turn::Left,
        other => other,
    }
}

pub fn corners(of: [Point; 2]) -> [Point; 4] {
    let [a, b] = of;
    [a, Point { x: b.x, y: a.y }, b, Point { x: a.x, y: b.y }]
}

pub fn spans(text: &str) -> Vec<Span> {
    text.char_indices().map(|(at, c)| Span(at, at + c.len_utf8())).collect()
}

pub fn width(span: Span) -> usize {
    span.1 - span.0
}

pub fn furthest(a: &Point, b: Option<&Point>) -> Point {
    match b {
        Some(b) if b.length() > a.length() => *b,
        _ => *a,
    }
}

/// Many places.
#[derive(Debug, Clone, Default)]
pub struct Path {
    points: Vec<Point>,
    pub start: Point,
}

impl Path {
    pub fn new(points: Vec<Point>) -> Path {
        Path { start: points.first().copied().unwrap_or_default(), points }
    }
    pub fn points(&self) -> &[Point] {
        &self.points
    }
    pub fn all(&self) -> &Vec<Point> {
        &self.points
    }
    pub fn iter(&self) -> std::slice::Iter<'_, Point> {
        self.points.iter()
    }
    pub fn first(&self) -> Option<&Point> {
        self.points.first()
    }
    pub fn last_mut(&mut self) -> Option<&mut Point> {
        self.points.last_mut()
    }
    pub fn map(&mut self, mut change: impl FnMut(Point, &[Point]) -> Point) {
        let before = self.points.clone();
        for point in &mut self.points {
            *point = change(*point, &before);
        }
    }
    pub fn extend_with(&mut self, points: impl IntoIterator<Item = Point>) {
        self.points.extend(points);
    }
    /// What `keep` gives; its first error ends the walk.
    pub fn try_map<E>(&self, mut keep: impl FnMut(&Point) -> Result<Option<Point>, E>) -> Result<Path, E> {
        let mut points = Vec::new();
        for point in &self.points {
            if let Some(kept) = keep(point)? {
                points.push(kept);
            }
        }
        Ok(Path::new(points))
    }
    /// Every second one is not there.
    pub fn gaps(&self) -> Gaps<'_> {
        Gaps { rest: self.points.iter(), is_gap: false }
    }
    pub fn gaps_of_std(&self) -> impl Iterator<Item = Option<Point>> + '_ {
        self.points.iter().map(|p| (p.x >= 0.0).then_some(*p))
    }
}

/// A walk that gives None before its end.
pub struct Gaps<'p> {
    rest: std::slice::Iter<'p, Point>,
    is_gap: bool,
}

impl Iterator for Gaps<'_> {
    type Item = Option<Point>;
    fn next(&mut self) -> Option<Option<Point>> {
        let one = self.rest.next()?;
        self.is_gap = !self.is_gap;
        Some((!self.is_gap).then_some(*one))
    }
}

/// Why a visit ended.
#[derive(Debug)]
pub enum Halt {
    Tired,
    Lost(u32),
}

/// Sums what `value` gives for 0 to `count`.
pub fn try_sum(count: u32, value: impl Fn(u32) -> Result<u32, String>) -> Result<u32, String> {
    (0..count).map(value).sum()
}

pub fn try_each(count: u32, mut visit: impl FnMut(u32) -> Result<(), Box<dyn std::error::Error>>) -> Result<u32, Box<dyn std::error::Error>> {
    for number in 0..count {
        visit(number)?;
    }
    Ok(count)
}

pub fn try_names(count: u32, name: &dyn Fn(u32) -> Result<String, std::io::Error>) -> std::io::Result<String> {
    (0..count).map(name).collect::<Result<Vec<_>, _>>().map(|all| all.join(" "))
}

pub fn until_halted(mut visit: impl FnMut(u32) -> Result<(), Halt>) -> Halt {
    let mut number = 0;
    loop {
        if let Err(halt) = visit(number) {
            return halt;
        }
        number += 1;
    }
}

/// The first text that is there.
pub fn first_text(count: u32, text: impl Fn(u32) -> Option<String>) -> Option<String> {
    (0..count).find_map(text)
}

/// Something that draws.
pub trait Pen {
    /// Goes to a place, and says whether it could.
    fn go(&mut self, to: Point) -> Result<bool, String>;
    fn width(&self, channel: Channel) -> f64;
    fn name(&self) -> String;
    /// Twice as wide.
    fn wide(&self, channel: Channel) -> f64 {
        self.width(channel) * 2.0
    }
}

/// One that counts.
pub trait Count: Send + Sync + fmt::Debug {
    fn count(&self, path: &Path) -> usize;
}

/// Has an associated type: C has no objects of it.
pub trait Store {
    type Item;
    fn put(&mut self, item: Self::Item);
}

/// Draws with what it is given.
pub fn draw(path: &Path, pen: &mut dyn Pen) -> Result<String, String> {
    let mut count = 0;
    for point in path.points() {
        count += u32::from(pen.go(*point)?);
    }
    Ok(format!("{} {} {count}", pen.name(), pen.wide(Channel::Blue)))
}

pub fn draw_with(path: &Path, mut pen: impl Pen) -> Result<String, String> {
    draw(path, &mut pen)
}

pub fn store(_: &mut dyn Store<Item = u32>) {}

/// Keeps a counter.
pub struct Counters {
    all: Vec<Box<dyn Count>>,
}

impl Counters {
    pub fn new() -> Counters {
        Counters { all: Vec::new() }
    }
    pub fn add(&mut self, one: Box<dyn Count>) {
        self.all.push(one);
    }
    pub fn add_shared(&mut self, one: std::sync::Arc<dyn Count>) {
        #[derive(Debug)]
        struct Of(std::sync::Arc<dyn Count>);
        impl Count for Of {
            fn count(&self, path: &Path) -> usize {
                self.0.count(path)
            }
        }
        self.all.push(Box::new(Of(one)));
    }
    pub fn sum(&self, path: &Path) -> usize {
        std::thread::scope(|s| {
            let all: Vec<_> = self.all.iter().map(|one| s.spawn(move || one.count(path))).collect();
            all.into_iter().map(|one| one.join().unwrap()).sum()
        })
    }
}

/// Borrows who counts.
pub struct Borrowed<'c> {
    count: &'c dyn Count,
}

impl<'c> Borrowed<'c> {
    pub fn new(count: &'c dyn Count) -> Borrowed<'c> {
        Borrowed { count }
    }
    pub fn count(&self, path: &Path) -> usize {
        self.count.count(path)
    }
}

/// The words of a text that C has.
pub struct Words<'t> {
    rest: std::str::SplitWhitespace<'t>,
    last: &'t str,
}

impl<'t> Words<'t> {
    pub fn of(text: &'t str) -> Words<'t> {
        Words { rest: text.split_whitespace(), last: "" }
    }
    pub fn of_bytes(bytes: &'t [u8]) -> Words<'t> {
        Words::of(std::str::from_utf8(bytes).unwrap_or(""))
    }
    pub fn last(&self) -> &'t str {
        self.last
    }
    /// Goes on in another text.
    pub fn go_on(&mut self, text: &'t str) {
        self.rest = text.split_whitespace();
    }
}

impl<'t> Iterator for Words<'t> {
    type Item = &'t str;
    fn next(&mut self) -> Option<&'t str> {
        self.last = self.rest.next()?;
        Some(self.last)
    }
}

/// The longest word of a text.
pub fn longest(text: &str) -> Option<&str> {
    text.split_whitespace().max_by_key(|word| word.len())
}

/// May go to another thread, but be in one only.
#[derive(Debug)]
pub struct Tally {
    count: Cell<u32>,
    label: String,
}

impl Tally {
    pub fn new() -> Tally {
        Tally { count: Cell::new(0), label: "tally".to_owned() }
    }
    pub fn add(&self) -> u32 {
        self.count.set(self.count.get() + 1);
        self.count.get()
    }
    pub fn wait(&self, until: impl Fn()) -> u32 {
        until();
        self.add()
    }
    pub fn reset(&mut self) {
        self.count.set(0);
    }
    pub fn label(&self) -> Label<'_> {
        Label { of: self }
    }
}

/// Looks at a tally.
pub struct Label<'t> {
    of: &'t Tally,
}

impl Label<'_> {
    pub fn text(&self) -> &str {
        &self.of.label
    }
}

/// Any thread, all at once.
#[derive(Debug, Default)]
pub struct Shared {
    count: std::sync::atomic::AtomicU32,
}

impl Shared {
    pub fn new() -> Shared {
        Shared::default()
    }
    pub fn add(&self) -> u32 {
        self.count.fetch_add(1, std::sync::atomic::Ordering::Relaxed) + 1
    }
    pub fn wait(&self, until: impl Fn()) -> u32 {
        until();
        self.add()
    }
    pub fn set(&mut self, to: u32) {
        *self.count.get_mut() = to;
    }
}

/// Never leaves its thread.
#[derive(Debug, Clone)]
pub struct Local {
    count: std::rc::Rc<Cell<u32>>,
}

impl Local {
    pub fn new() -> Local {
        Local { count: std::rc::Rc::default() }
    }
    pub fn add(&self) -> u32 {
        self.count.set(self.count.get() + 1);
        self.count.get()
    }
}

/// Half of a number.
///
/// # Panics
///
/// If it is odd.
pub fn half(number: u32) -> u32 {
    assert!(number % 2 == 0, "{number} is odd");
    number / 2
}

/// A third of it, always.
pub fn third(number: u32) -> u32 {
    number / 3
}
