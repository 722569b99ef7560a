// E0597: options keep text that lives for ever only
#![forbid(unsafe_code)]
use forms::ScanOptions;

fn main() {
    let mut options = ScanOptions::new().unwrap();
    {
        let label = c"label".to_owned();
        options.set_label(&label);
    }
    let _ = forms::scan(&options);
}
