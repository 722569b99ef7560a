//! Children that share what their parents own.
use std::sync::{Arc, Mutex};

use forms::{File, Line, Session};

struct Kept {
    line: Line, // no lifetime
    file: File,
}

fn open(closed: &Arc<Mutex<bool>>) -> Kept {
    let mut session = Session::new().unwrap();
    session.set_level(1);
    let closed = closed.clone();
    session.on_close(move |_, _| *closed.lock().unwrap() = true);
    let file = session.file_open("four").unwrap();
    let line = file.line_new().unwrap();
    assert_eq!(session.files(), 1);
    Kept { line, file }
}

pub fn run() {
    let closed = Arc::new(Mutex::new(false));
    let Kept { line, file } = open(&closed);
    assert_eq!(file.length(), 4);
    drop(file);
    assert_eq!(line.total(), 5);
    assert!(!*closed.lock().unwrap());
    drop(line);
    assert!(*closed.lock().unwrap());
}
