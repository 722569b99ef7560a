//! Builders over structs of options.
use forms::{Level, Point, PrintOptions, ScanOptions};

pub fn run() {
    let mut options = ScanOptions::new().unwrap();
    assert_eq!(forms::scan(&options), 10);
    options.set_depth(5).set_label(c"four").set_level(Level::Low).unwrap();
    assert_eq!(forms::scan(&options), 109);
    assert_eq!(forms::scan_maybe(None), 77);
    assert_eq!(forms::scan_maybe(Some(&options)), 109);
    let mut print = PrintOptions::new();
    assert_eq!(forms::print(&print), 1.5 * 3.0 + 103.0);
    let mut origin = Point::default();
    origin.set_x(4);
    print.set_scale(0.5).set_origin(&origin).set_scan(&options);
    assert_eq!(forms::print(&print), 2.0 + 109.0);
    assert_eq!(forms::print(&PrintOptions::default()), 107.5);
}
