//! Names of C that the crate, Rust or another name has already.
#![forbid(unsafe_code)]

use names::*;

fn main() {
    assert_eq!(Names::new().unwrap().size(), 7);
    let glue = Glue::new().unwrap();
    assert_eq!(glue.size(), 3);
    let tree = Tree::new().unwrap();
    let parent: TreeRef<'_> = tree.parent().unwrap();
    assert_eq!(parent.as_ptr(), tree.as_ptr());
    // names_tree_ref is no view of a names_tree
    assert_eq!(NamesTreeRef::new().unwrap().depth(), 0);
    assert_eq!(names::next_state(State::Unknown).unwrap(), State::Self_);
    assert!(names::next_state(State::Other(77)).is_err());
}
