// E0597: a dictionary that the context refers to is dropped before it.
#![forbid(unsafe_code)]

fn main() {
    let mut context = zstd::CCtx::new().unwrap();
    {
        let dictionary = zstd::CDict::new(&[1, 2, 3, 4, 5, 6, 7, 8], 3).unwrap();
        context.ref_c_dict(&dictionary).unwrap();
    }
}
