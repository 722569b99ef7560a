//! What regex.c prints, from Rust.
use regex::{Match, Regex, RegexBuilder, RegexSet};

fn put_match(label: &str, one: Match) {
    println!("{label}: {}..{} {}", one.start(), one.end(), one.as_str());
}

fn find(regex: &Regex, text: &str) {
    println!("is match: {}", regex.is_match(text) as u8);
    if let Some(one) = regex.find(text) {
        put_match("found", one);
    }
    if let Some(end) = regex.shortest_match(text) {
        println!("shortest ends at {end}");
    }
    regex.find_iter(text).for_each(|one| put_match("one of all", one));
}

fn capture(regex: &Regex, text: &str) {
    let Some(captures) = regex.captures(text) else {
        println!("no captures");
        return;
    };
    println!("groups: {}", captures.len());
    for i in 0..=captures.len() {
        match captures.get(i) {
            Some(one) => put_match("group", one),
            None => println!("group {i} is not there"),
        }
    }
    if let Some(year) = captures.name("year") {
        put_match("year", year);
    }
    println!("none: {}", captures.name("no").is_none() as i32);
}

fn build() {
    let mut builder = RegexBuilder::new("^h.llo $ # a comment");
    builder.case_insensitive(true).ignore_whitespace(true).multi_line(true);
    find(&builder.build().unwrap(), "HELLO\nhallo\nother");
    println!("too big: {}", builder.size_limit(10).build().unwrap_err());
}

fn main() {
    let dates = "from 2014-07-14 to 2026-11-26 (ü)";
    let regex = Regex::new(r"(?<year>\d{4})-(?<month>\d\d)-(\d\d)(x)?").unwrap();
    println!("pattern: {}", regex.as_str());
    find(&regex, dates);
    find(&regex, "nothing");
    capture(&regex, dates);
    capture(&regex, "nothing");
    for name in regex.capture_names() {
        println!("name: {}", name.unwrap_or(""));
    }
    println!("replaced: {}", regex.replace_all(dates, "$3.$month.$year"));
    println!("replaced once: {}", regex.replacen(dates, 1, "$3.$month.$year"));
    for piece in Regex::new("[, ]+").unwrap().split("a, b,c  d") {
        println!("piece: {piece}");
    }
    build();
    let set = RegexSet::new(["[a-z]+", "[0-9]+", "^x"]).unwrap();
    let matches = set.matches("abc 12");
    print!("set of {}: any {},", set.len(), matches.matched_any() as u8);
    (0..3).for_each(|i| print!(" {}", matches.matched(i) as u8));
    println!();
    let bytes = regex::bytes::Regex::new(r"(?-u)\xFFb+").unwrap();
    let found = bytes.find(b"a\xFFbb\0").unwrap();
    println!("bytes: {}..{}", found.start(), found.end());
    println!("escaped: {}", regex::escape("1+1=2?"));
    for pattern in ["(", "a{2,1}"] {
        println!("refused: {}", Regex::new(pattern).unwrap_err());
    }
}
