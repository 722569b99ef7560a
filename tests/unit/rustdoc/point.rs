//! A small crate.
/// Where it is.
pub struct Point<'a> {
    pub x: i32,
    pub name: &'a str,
}
impl<'a> Point<'a> {
    pub fn moved(&self, by: i32) -> Point<'a> {
        Point { x: self.x + by, name: self.name }
    }
}
pub fn longest<T: AsRef<str>>(all: &[T]) -> Option<usize> {
    all.iter().map(|one| one.as_ref().len()).max()
}
