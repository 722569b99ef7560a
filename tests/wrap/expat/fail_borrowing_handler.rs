// E0597: a handler borrows what is gone before the parser.
#![forbid(unsafe_code)]

fn main() {
    let mut parser = expat::Parser::parser_create("UTF-8").unwrap();
    {
        let mut count = std::sync::atomic::AtomicUsize::new(0);
        let borrowed = &mut count;
        parser.set_character_data_handler(|_, text| *borrowed.get_mut() += text.len());
    }
}
