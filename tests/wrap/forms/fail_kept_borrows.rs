// E0597: a closure that the handle keeps borrows what is gone before it
#![forbid(unsafe_code)]
use forms::Bus;

fn main() {
    let mut bus = Bus::new().unwrap();
    {
        let count = std::sync::Mutex::new(0);
        let count = &count;
        bus.on_text(move |_, _| *count.lock().unwrap() += 1);
    }
    let _ = bus.emit("text");
}
