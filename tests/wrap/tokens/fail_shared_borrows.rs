// E0373: closures that the room keeps borrow nothing
fn main() {
    let mut room = tokens::Room::new(2).unwrap();
    let mut count = 0;
    room.on_both(|_| (), |_| { count += 1; count });
}
