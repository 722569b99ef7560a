#[repr(C)]
pub struct Node {
    pub next: *mut Node,
    pub tree: *mut Tree,
    pub visit: Option<extern "C" fn(*const Tree, Leaf)>,
    pub data: *mut Data,
    pub handle: *mut Handle,
    pub choice: *const Choice,
    pub name: *const Alias,
}

#[repr(C)]
pub struct Tree {
    pub root: *mut Node,
    pub whole: Leaf,
}

#[repr(C)]
pub struct Leaf {
    pub parent: *mut Node,
}

#[repr(C)]
pub union Data {
    pub node: *mut Node,
}

#[repr(C)]
pub enum Choice {
    Some(*mut Node),
    None,
}

#[repr(transparent)]
pub struct Handle(*mut Node);

pub type Alias = Tree;

/// The wrong way round: found through a pointer, used as a whole.
#[repr(C)]
pub struct First {
    pub second: *mut Second,
}

#[repr(C)]
pub struct Second {
    pub first: First,
}

#[repr(C)]
pub struct Left<T> {
    pub right: *mut Right<T>,
}

#[repr(C)]
pub struct Right<T> {
    pub left: *mut Left<T>,
    pub value: T,
}

#[no_mangle]
pub extern "C" fn root(a: Node, b: First, c: Left<u8>) {}
