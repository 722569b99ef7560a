// E0308: a seat is no watch
fn main() {
    let mut room = tokens::Room::new(2).unwrap();
    let seat = room.find_seat(0).unwrap();
    let _ = room.unwatch(seat);
}
