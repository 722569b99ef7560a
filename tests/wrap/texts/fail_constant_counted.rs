// E0599: nothing counts references to a type with constants
fn main() {
    let paper = texts::Kind::new(1).unwrap();
    let _ = paper.clone();
}
