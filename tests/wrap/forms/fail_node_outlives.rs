// E0505: what an array of a handle gave does not outlive the handle
#![forbid(unsafe_code)]
use forms::Tree;

fn main() {
    let tree = Tree::new().unwrap();
    let nodes = tree.get_nodes().unwrap();
    drop(tree);
    println!("{}", nodes.len());
}
