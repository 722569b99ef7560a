// E0521: what a closure is lent does not leave it
#![forbid(unsafe_code)]
use forms::Bus;

fn main() {
    let bus = Bus::new().unwrap();
    let mut first = None;
    bus.walk(|event, _| {
        first = event;
        0
    });
    let _ = first;
}
