//! Arrays that the library makes, and those that it is given.
use forms::Tree;

pub fn run() {
    let tree = Tree::new().unwrap();
    let nodes = tree.get_nodes().unwrap();
    let kept = nodes[2].clone();
    assert_eq!(nodes.iter().map(|node| node.value()).collect::<Vec<_>>(), [0, 1, 4]);
    drop(nodes);
    assert_eq!(kept.value(), 4);
    drop(kept);
    drop(tree);
    assert_eq!(forms::get_numbers(3).unwrap(), [0, 3, 6]);
    assert_eq!(forms::get_numbers(0).unwrap(), []);
    assert_eq!(forms::get_numbers(11).unwrap_err().code(), Some(7));
    assert_eq!(forms::get_names(), [c"one".to_owned(), c"two".to_owned()]);
    assert_eq!(forms::get_points().iter().map(|point| point.y()).sum::<i32>(), 6);
    let mut area = forms::Area::default();
    area.set_x(5);
    area.set_w(1 << 24);
    assert_eq!(forms::get_right(&area).unwrap(), 5 + (1 << 24));
    area.set_w(i32::MAX);
    assert_eq!(forms::get_right(&area).unwrap_err().kind(), forms::ErrorKind::OutOfRange);
    assert_eq!(forms::get_frames(12, 4).unwrap(), 3);
    assert_eq!(forms::get_frames(12, 0).unwrap_err().kind(), forms::ErrorKind::OutOfRange);
    assert!(forms::get_frames(i32::MIN, -1).is_err());
    let trees = forms::tree_make();
    assert_eq!(trees.len(), 2);
    assert_eq!(trees[1].get_nodes().unwrap().len(), 3);
    assert_eq!(forms::count_texts(&["a", "b"]).unwrap(), 2);
    assert_eq!(forms::count_texts(&[]).unwrap(), 0);
    assert!(forms::count_texts(&["a\0b"]).is_err());
    assert_eq!(forms::measure_texts(&["abc", "de"]).unwrap(), 5);
}
