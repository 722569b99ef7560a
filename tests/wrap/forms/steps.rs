//! Iterators over what is owned, and steps that lend.
use forms::Cursor;

pub fn run() {
    let mut cursor = Cursor::new(4).unwrap();
    assert_eq!(Cursor::next(&mut cursor).unwrap(), Some(0));
    let rest: Result<Vec<_>, _> = cursor.by_ref().collect();
    assert_eq!(rest.unwrap(), [1, 2, 3]);
    assert_eq!(Iterator::next(&mut cursor), None);
    let mut cursor = Cursor::new(3).unwrap();
    let mut sum = 0;
    while let Some(cell) = cursor.next_cell() {
        sum = sum * 10 + cell.number();
    }
    assert_eq!(sum, 12);
    let cells: Vec<_> = cursor.cell_iter().map(|cell| cell.unwrap().unwrap().number()).collect();
    assert_eq!(cells, [0, 1, 2]);
    assert_eq!(cursor.square_iter().rev().map(Result::unwrap).collect::<Vec<_>>(), [4, 1, 0]);
    assert!(cursor.cell_at(3).is_err());
    assert!(cursor.cell_at(-1).is_err());
    assert!(Cursor::new(-1).is_err());
}
