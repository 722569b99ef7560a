//! Ids, closures that share their data, handles that are lent in an array.
#![forbid(unsafe_code)]

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};
use tokens::{ChairRef, Room, Seat, Watch};

fn ids() {
    let mut room = Room::new(3).unwrap();
    let told = Arc::new(Mutex::new(Vec::new()));
    let sink = told.clone();
    let first: Watch = room.watch(move |what| sink.lock().unwrap().push(what)).unwrap();
    let sink = told.clone();
    let second = room.watch(move |what| sink.lock().unwrap().push(-what)).unwrap();
    assert_ne!(first, second);
    assert_eq!(room.announce(5), 2);
    assert_eq!(room.unwatch(first), 0);
    assert_eq!(room.unwatch(first), -1);
    assert_eq!(room.announce(6), 1);
    assert_eq!(*told.lock().unwrap(), [5, -5, -6]);
    for _ in 0..3 {
        room.watch(|_| ()).unwrap();
    }
    assert!(room.watch(|_| ()).is_err()); // -1 is no token

    let seat: Seat = room.find_seat(41).unwrap();
    assert_eq!(room.seat_width(seat), 41);
    assert!(room.find_seat(99).is_err()); // 0 is no seat
    assert_eq!(room.first_seat().unwrap(), room.find_seat(0).unwrap());
    // one of another room's is checked by C
    assert_eq!(Room::new(0).unwrap().seat_width(seat), -1);
}

fn shared_data() {
    let mut room = Room::new(2).unwrap();
    // for the call: both may borrow
    let (mut widths, mut names) = (Vec::new(), 0);
    let result = room.visit(
        |width| widths.push(width),
        Some(&mut |name| {
            names += name.unwrap().count_bytes() as i32;
            names
        }),
    );
    assert_eq!((result, widths.len()), (7, 2));
    assert_eq!(room.visit(|_| (), None), 100);

    // as long as the room
    let log = Arc::new(Mutex::new(String::new()));
    let (seen, left) = (log.clone(), log.clone());
    room.on_both(
        move |what| seen.lock().unwrap().push_str(&format!("{what} ")),
        move |name| {
            left.lock().unwrap().push_str(name.unwrap().to_str().unwrap());
            3
        },
    );
    room.announce(8);
    assert_eq!(room.depart("me").unwrap(), 3);
    assert_eq!(*log.lock().unwrap(), "8 me");

    // until C frees them, once for both; one is missing
    let count = log.clone();
    room.on_any(
        None,
        Some(Box::new(move |_| {
            count.lock().unwrap().push('!');
            10
        })),
    );
    assert_eq!(Arc::strong_count(&log), 4);
    assert_eq!(room.depart("x").unwrap(), 13);
    room.on_any(Some(Box::new(|_| ())), None);
    assert_eq!(Arc::strong_count(&log), 3);
    room.announce(1);
    drop(room);
    assert_eq!(Arc::strong_count(&log), 1);

    // a panic in one of them
    let mut room = Room::new(1).unwrap();
    let panic = catch_unwind(AssertUnwindSafe(|| room.visit(|_| panic!("seen"), None)));
    assert_eq!(panic.unwrap_err().downcast_ref::<&str>(), Some(&"seen"));
    // one inside of the other: each runs for itself
    assert_eq!(room.visit(|_| (), Some(&mut |_| 4)), 4);
}

fn lent_arrays() {
    let room = Room::new(4).unwrap();
    let chairs: Vec<ChairRef<'_>> = room.chairs();
    assert_eq!(chairs.iter().map(|chair| chair.width()).collect::<Vec<_>>(), [40, 41, 42, 43]);
    let listed = room.list_chairs().unwrap();
    assert_eq!(listed.len(), 4);
    assert_eq!(listed[3].as_ptr(), chairs[3].as_ptr());
    assert!(Room::new(0).unwrap().chairs().is_empty());
}

fn main() {
    std::panic::set_hook(Box::new(|_| ()));
    ids();
    shared_data();
    lent_arrays();
}
