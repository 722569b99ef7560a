// E0277: C may call what it keeps on any thread
#![forbid(unsafe_code)]
use forms::Bus;

fn main() {
    let mut bus = Bus::new().unwrap();
    let count = std::rc::Rc::new(0);
    bus.on_place(move |_| *count);
}
