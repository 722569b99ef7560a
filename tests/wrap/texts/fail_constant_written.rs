// E0596: what is lent of a type with constants is only read
fn main() {
    let mut paper = texts::kind_paper().unwrap();
    let _ = paper.set_weight(1);
}
