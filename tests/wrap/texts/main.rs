//! Text of several kinds, constants, copies at once, and an object that is opened.
#![forbid(unsafe_code)]

use std::path::Path;
use texts::{Book, ErrorKind, Kind, Shelf};

fn shelves() {
    let mut shelf = Shelf::new().unwrap();
    assert_eq!(shelf.stat().unwrap_err().kind(), ErrorKind::NotOpen);
    assert!(shelf.open(Path::new("here")).is_err());
    assert_eq!(shelf.stat().unwrap_err().kind(), ErrorKind::NotOpen);
    let _ = shelf.open(Path::new("nowhere"));
    assert_eq!(shelf.stat().unwrap_err().kind(), ErrorKind::NotOpen);
    shelf.open(Path::new("/there")).unwrap();
    assert_eq!(shelf.stat().unwrap(), 6);
    shelf.disconnect().unwrap();
    assert_eq!(shelf.disconnect().unwrap_err().kind(), ErrorKind::NotOpen);
    assert_eq!(shelf.stat().unwrap_err().to_string(), "it is not open");
    shelf.open(Path::new("/a")).unwrap();
    assert_eq!(shelf.stat().unwrap(), 2);
}

fn words() {
    assert_eq!(texts::wcslen("grüße").unwrap(), 5);
    assert_eq!(texts::wcslen("a\0b").unwrap_err().kind(), ErrorKind::Nul);
    assert_eq!(texts::length("four").unwrap(), 4);
    assert_eq!(texts::strchr("left=right", '=' as i32).unwrap().unwrap().to_str(), Ok("=right"));
    assert_eq!(texts::strrchr("a/b/c", '/' as i32).unwrap().unwrap().to_str(), Ok("/c"));
    assert!(texts::strrchr("abc", '/' as i32).unwrap().is_none());
    assert_eq!(texts::number("12 apples").unwrap(), 12);
}

fn kinds() {
    assert_eq!(texts::kind_paper().unwrap().weight(), Ok(80));
    assert_eq!(texts::kind_glass().unwrap().weight(), Ok(2500));
    let mut kind = Kind::new(7).unwrap();
    kind.set_weight(8).unwrap();
    assert_eq!(kind.weight(), Ok(8));
}

fn books() {
    let book = Book::new().unwrap();
    assert!(book.get_name().is_none() && book.title().is_none());
    let other = book.clone();
    other.rename("Faust").unwrap();
    let name = book.get_name().unwrap();
    other.rename("Werther").unwrap();
    assert_eq!((name.length(), book.get_name().unwrap().length()), (Ok(5), Ok(7)));
    assert_eq!(book.title().unwrap().to_str(), Ok("Werther"));
    if cfg!(unix) {
        assert_eq!(book.title_w().unwrap(), "Werther\u{10348}");
    }
}

fn main() {
    shelves();
    words();
    kinds();
    books();
}
