// E0596: a handler cannot parse by the parser that runs it.
#![forbid(unsafe_code)]

fn main() {
    let mut parser = expat::Parser::parser_create("UTF-8").unwrap();
    parser.set_character_data_handler(|parser, text| {
        parser.parse(text, 0).unwrap();
    });
}
