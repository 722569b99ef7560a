// E0505: chairs are the room's
fn main() {
    let room = tokens::Room::new(2).unwrap();
    let chairs = room.chairs();
    drop(room);
    println!("{}", chairs[0].width());
}
