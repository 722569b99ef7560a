//! What rure.c prints, from Rust.
use regex::bytes::{Match, Regex, RegexBuilder, RegexSetBuilder};

fn put_match(label: &str, found: Option<Match>) {
    match found {
        Some(found) => println!("{label}: {}..{}", found.start(), found.end()),
        None => println!("{label}: none"),
    }
}

fn find(pattern: &str, text: &str, start: usize) {
    let re = Regex::new(pattern).unwrap();
    println!("is match: {}", re.is_match_at(text.as_bytes(), start) as u8);
    put_match("find", re.find_at(text.as_bytes(), start));
    if let Some(end) = re.shortest_match_at(text.as_bytes(), start) {
        println!("shortest: {end}");
    }
}

fn iterate(pattern: &str, text: &str) {
    let re = Regex::new(pattern).unwrap();
    re.find_iter(text.as_bytes()).for_each(|found| put_match("next", Some(found)));
    for captures in re.captures_iter(text.as_bytes()) {
        captures.iter().for_each(|one| put_match("captured", one));
    }
}

fn capture(pattern: &str, text: &str, wanted: &str) {
    let re = Regex::new(pattern).unwrap();
    for name in re.capture_names() {
        println!("name: {}", name.unwrap_or(""));
    }
    let index = re.capture_names().position(|name| name == Some(wanted)).unwrap();
    println!("{wanted} is {index}, none -1");
    if let Some(captures) = re.captures(text.as_bytes()) {
        put_match(wanted, captures.name(wanted));
        put_match("beyond", captures.get(99));
    }
}

struct Flags {
    case: bool,
    multi: bool,
    dot: bool,
    swap: bool,
    space: bool,
    unicode: bool,
}

const NONE: Flags =
    Flags { case: false, multi: false, dot: false, swap: false, space: false, unicode: false };

fn flags(pattern: &str, text: &str, with: Flags) {
    let re = RegexBuilder::new(pattern)
        .case_insensitive(with.case)
        .multi_line(with.multi)
        .dot_matches_new_line(with.dot)
        .swap_greed(with.swap)
        .ignore_whitespace(with.space)
        .unicode(with.unicode)
        .build()
        .unwrap();
    put_match("flags", re.find(text.as_bytes()));
}

fn refuse(pattern: &str, size_limit: Option<usize>) {
    println!("no error");
    let limit = size_limit.unwrap_or(10 << 20);
    println!("refused: {}", RegexBuilder::new(pattern).size_limit(limit).build().unwrap_err());
    println!("refused: {}", RegexSetBuilder::new([pattern]).size_limit(limit).build().unwrap_err());
}

fn sets() {
    let patterns = ["[a-z]+", "[0-9]+", "X"];
    let set = RegexSetBuilder::new(patterns).case_insensitive(true).unicode(false).build().unwrap();
    println!(
        "set of {}: {} {}",
        set.len(),
        set.is_match(b"abc x") as u8,
        set.is_match_at(b"abc x", 5) as u8
    );
    let matches = set.matches(b"abc x");
    print!("any: {}:", matches.matched_any() as u8);
    (0..3).for_each(|i| print!(" {}", matches.matched(i) as u8));
    println!();
}

fn main() {
    find(r"\p{So}$", "snowman: \u{2603}", 0);
    find("b+", "abbb", 2);
    find("b+", "abbb", 4);
    find("^$", "", 0);
    iterate(r"\w+(\d)?", "a1 bc23, d");
    iterate("b*", "abbac");
    iterate("", "\u{2603}");
    capture(r"(?P<year>\d{4})-(\d\d)", "on 2026-11", "year");
    flags("a.c", "A\nC", Flags { case: true, dot: true, ..NONE });
    flags("^b$", "a\nb\nc", Flags { multi: true, ..NONE });
    flags("a+", "aaa", Flags { swap: true, ..NONE });
    flags("a b # c", "ab", Flags { space: true, ..NONE });
    flags(r"\w+", "\u{e9}", NONE);
    flags(r"\w+", "\u{e9}", Flags { unicode: true, ..NONE });
    refuse("(", None);
    refuse(r"\w{100}", Some(100));
    sets();
    println!("escaped: {}", regex::escape("^[a-z]+.*$"));
}
