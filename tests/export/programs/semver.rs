//! What semver.c prints, from Rust.
use semver::{Comparator, Op, Version, VersionReq};
use std::cmp::Ordering;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

fn version_of(text: &str) -> Version {
    Version::parse(text).unwrap()
}

fn put_parts(version: &Version) {
    println!("version: {version}");
    println!("numbers: {} {} {}", version.major, version.minor, version.patch);
    println!("pre: {}", version.pre.as_str());
    println!("build: {}", version.build.as_str());
    println!("empty: {} {}", version.pre.is_empty() as u8, version.build.is_empty() as u8);
}

fn sign(order: Ordering) -> i32 {
    order as i32
}

fn hash_of(version: &Version) -> u64 {
    let mut state = DefaultHasher::new();
    version.hash(&mut state);
    state.finish()
}

fn compare(left: &str, right: &str) {
    let (a, b) = (version_of(left), version_of(right));
    println!(
        "{left} ? {right}: cmp {}, precedence {}, eq {}, same hash {}",
        sign(a.cmp(&b)),
        sign(a.cmp_precedence(&b)),
        (a == b) as u8,
        (hash_of(&a) == hash_of(&b)) as u8
    );
}

fn number_of(op: Op) -> u32 {
    match op {
        Op::Exact => 0,
        Op::Greater => 1,
        Op::GreaterEq => 2,
        Op::Less => 3,
        Op::LessEq => 4,
        Op::Tilde => 5,
        Op::Caret => 6,
        Op::Wildcard => 7,
        _ => u32::MAX,
    }
}

fn put_comparator(one: &Comparator) {
    print!("comparator: op {}, major {}", number_of(one.op), one.major);
    if let Some(minor) = one.minor {
        print!(", minor {minor}");
    }
    if let Some(patch) = one.patch {
        print!(", patch {patch}");
    }
    println!(", pre {}", one.pre);
}

fn match_all(requirement: &str, versions: &[&str]) {
    let req = VersionReq::parse(requirement).unwrap();
    println!("requirement: {req}");
    req.comparators.iter().for_each(put_comparator);
    for version in versions {
        println!("matches {version}: {}", req.matches(&version_of(version)) as u8);
    }
}

fn main() {
    let versions = ["1.2.3", "1.4.0", "1.9.0-rc.1", "2.0.0"];
    let version = version_of("1.2.3-beta.1+exp.sha");
    let copy = version.clone();
    put_parts(&version);
    put_parts(&Version::new(10, 20, 30));
    println!("copy is equal: {}", (version == copy) as u8);
    put_parts(&copy);
    compare("1.0.0", "1.0.0");
    compare("1.0.0", "1.0.0+build");
    compare("1.0.0-alpha", "1.0.0");
    compare("1.10.0", "1.9.0");
    match_all(">=1.2.3, <1.8.0", &versions);
    match_all("^1.4", &versions);
    match_all("~1.9.0-rc", &versions);
    match_all("*", &versions);
    for text in ["1.2", "01.2.3", ""] {
        println!("refused: {}", Version::parse(text).unwrap_err());
    }
}
