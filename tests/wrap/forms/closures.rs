//! Closures for a call, until C frees them, as long as a handle, for ever.
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use forms::{Bus, EventRef, Level};

fn number(event: Option<&EventRef<'_>>) -> i32 {
    event.expect("an event").number()
}

fn filled(numbers: &[i32]) -> Bus {
    let mut bus = Bus::new().unwrap();
    for number in numbers {
        bus.add(*number);
    }
    bus
}

fn walk() {
    let bus = filled(&[3, 10, 7]);
    let mut seen = Vec::new(); // borrowed: it is for the call only
    let result = bus.walk(|event, level| {
        seen.push((number(event), level));
        0
    });
    assert_eq!(result, 0);
    assert_eq!(seen, [(3, Level::Low), (10, Level::High), (7, Level::Low)]);
    assert_eq!(bus.walk(|event, _| if number(event) == 10 { 5 } else { 0 }), 5);
    // inside of another, and the same handle
    let mut pairs = 0;
    bus.walk(|_, _| {
        bus.walk(|_, _| {
            pairs += 1;
            0
        })
    });
    assert_eq!(pairs, 9);
    assert_eq!(bus.walk_some(None), 3);
    let mut count = 0;
    assert_eq!(
        bus.walk_some(Some(&mut |_, _| {
            count += 1;
            0
        })),
        0
    );
    assert_eq!(count, 3);
    // another thread than that of the call gets the failure, and never the closure
    assert_eq!(bus.walk_away(|_, _| 1), -7);
}

fn panics() {
    let bus = filled(&[1, 2, 3]);
    let mut calls = 0;
    let caught = catch_unwind(AssertUnwindSafe(|| {
        bus.walk(|event, _| {
            calls += 1;
            assert_ne!(number(event), 2, "two");
            0
        })
    }));
    assert!(caught.unwrap_err().downcast_ref::<String>().unwrap().contains("two"));
    assert_eq!(calls, 2);
    // through two calls of C's
    let caught = catch_unwind(AssertUnwindSafe(|| {
        bus.walk(|_, _| bus.walk(|_, _| std::panic::panic_any(17)))
    }));
    assert_eq!(caught.unwrap_err().downcast_ref::<i32>(), Some(&17));
    assert_eq!(bus.walk(|_, _| 0), 0);
}

fn compare() {
    let mut bus = filled(&[3, 1, 2]);
    let mut comparisons = 0;
    bus.sort(|left, right| {
        comparisons += 1;
        number(left) - number(right)
    });
    assert!(comparisons >= 3);
    let mut seen = Vec::new();
    bus.walk(|event, _| {
        // a sort inside of a sort
        let mut other = filled(&[2, 1]);
        other.sort(|left, right| number(left) - number(right));
        seen.push(number(event));
        0
    });
    assert_eq!(seen, [1, 2, 3]);
    bus.on_order(|left, right| number(right) - number(left));
    assert_eq!(bus.emit("order").unwrap(), 2000);
}

struct Drops(Arc<AtomicUsize>);

impl Drop for Drops {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

fn kept() {
    let (drops, calls) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let texts = Arc::new(Mutex::new(Vec::new()));
    let mut bus = filled(&[4]);
    for factor in [2, 3] {
        let (drops, calls) = (Drops(drops.clone()), calls.clone());
        bus.on_place(move |place| {
            let _ = &drops;
            calls.fetch_add(1, Ordering::Relaxed);
            place.unwrap().x() * factor
        });
    }
    assert_eq!(drops.load(Ordering::Relaxed), 1, "C frees what it replaces");
    let listener = (Drops(drops.clone()), texts.clone());
    bus.on_text(move |text, bytes| {
        let (_drops, texts) = &listener;
        assert_eq!(text.unwrap().to_bytes(), bytes);
        texts.lock().unwrap().push(String::from_utf8_lossy(bytes).into_owned());
    });
    assert_eq!(bus.emit("one").unwrap(), 3);
    assert_eq!(calls.load(Ordering::Relaxed), 1);
    let caught = catch_unwind(AssertUnwindSafe(|| {
        bus.on_place(|_| panic!("kept"));
        bus.emit("two")
    }));
    assert!(caught.is_err());
    drop(bus); // which calls it once more, and only then frees it
    assert_eq!(*texts.lock().unwrap(), ["one", "two", "end"]);
    assert_eq!(drops.load(Ordering::Relaxed), 3);
    let texts = Arc::new(Mutex::new(0));
    let heard = texts.clone();
    let bus = Bus::listening(move |_, _| *heard.lock().unwrap() += 1).unwrap();
    drop(bus);
    assert_eq!(*texts.lock().unwrap(), 1);
}

pub fn run() {
    std::panic::set_hook(Box::new(|_| {}));
    walk();
    panics();
    compare();
    kept();
    let _ = std::panic::take_hook();
    forms::on_place(|place| place.map_or(0, |place| place.y() * 100));
    assert_eq!(filled(&[]).emit("all").unwrap(), -100);
}
