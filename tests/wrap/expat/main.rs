//! Elements counted by expat, without a line of unsafe code.
#![forbid(unsafe_code)]

use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::{Arc, Mutex};

use expat::{Error, Parser, XmlError};

#[derive(Default)]
struct Counts {
    starts: usize,
    ends: usize,
    bytes: usize,
    values: Vec<String>,
}

fn document() -> Vec<u8> {
    let mut text = String::from("<list>");
    for i in 0..500 {
        text += &format!("<item number=\"{i}\" kind='odd'>text {i}</item>");
    }
    (text + "</list>").into_bytes()
}

fn parser(counts: &Arc<Mutex<Counts>>) -> Result<Parser, Error> {
    let mut parser = Parser::parser_create("UTF-8")?;
    let (starts, ends, texts) = (counts.clone(), counts.clone(), counts.clone());
    parser.set_element_handler(
        move |_, name, attributes| {
            let mut counts = starts.lock().unwrap();
            counts.starts += 1;
            if name.unwrap().to_bytes() == b"item" {
                assert_eq!(attributes.len(), 4);
                counts.values.push(attributes[1].to_str().unwrap().to_string());
            }
        },
        move |_, _| ends.lock().unwrap().ends += 1,
    );
    parser.set_character_data_handler(move |_, text| texts.lock().unwrap().bytes += text.len());
    Ok(parser)
}

fn count() -> Result<(), Error> {
    let counts = Arc::default();
    let mut parser = parser(&counts)?;
    let document = document();
    let last = document.chunks(64).count() - 1;
    for (i, chunk) in document.chunks(64).enumerate() {
        parser.parse(chunk, (i == last).into())?;
    }
    let counts = counts.lock().unwrap();
    assert_eq!((counts.starts, counts.ends), (501, 501));
    assert_eq!(counts.bytes, (0..500).map(|i| format!("text {i}").len()).sum());
    assert_eq!(counts.values[499], "499");
    Ok(())
}

fn stop() -> Result<(), Error> {
    let mut parser = Parser::parser_create("UTF-8")?;
    let seen = Arc::new(Mutex::new(0));
    let count = seen.clone();
    parser.set_element_handler(
        move |parser, _, _| {
            *count.lock().unwrap() += 1;
            if *count.lock().unwrap() == 10 {
                parser.stop_parser(0).unwrap();
            }
        },
        |_, _| {},
    );
    assert!(parser.parse(&document(), 1).is_err());
    assert_eq!(parser.error_code(), XmlError::Aborted);
    assert_eq!(*seen.lock().unwrap(), 10);
    Ok(())
}

fn malformed() -> Result<(), Error> {
    let mut parser = Parser::parser_create("UTF-8")?;
    assert!(parser.parse(b"<a>\n  <b></a>\n", 1).is_err());
    assert_eq!(parser.error_code(), XmlError::TagMismatch);
    assert_eq!(parser.current_line_number(), 2);
    assert_eq!(parser.current_column_number(), 7);
    Ok(())
}

fn panics() -> Result<(), Error> {
    let counts = Arc::default();
    let mut parser = parser(&counts)?;
    parser.set_character_data_handler(|_, text| assert!(text != b"text 7", "seven"));
    let panic = catch_unwind(AssertUnwindSafe(|| parser.parse(&document(), 1).is_ok()));
    assert_eq!(panic.unwrap_err().downcast_ref::<&str>(), Some(&"seven"));
    assert_eq!(counts.lock().unwrap().starts, 9, "nothing is called after a panic");
    Ok(())
}

fn main() -> Result<(), Error> {
    count()?;
    stop()?;
    malformed()?;
    std::panic::set_hook(Box::new(|_| {}));
    panics()?;
    println!("expat: done");
    Ok(())
}
