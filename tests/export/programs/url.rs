//! What url.c prints, from Rust.
use url::{ParseError, Url};

const SAMPLE: &str =
    "https://user:pass@example.com:8443/a/b%20c/../d?name=J%C3%BCrgen&empty=&plus=a+b#top";

fn put_maybe(label: &str, text: Option<&str>) {
    match text {
        Some(text) => println!("{label}: {text}"),
        None => println!("{label} is not there: 1"),
    }
}

fn put_parts(url: &Url) {
    println!("url: {url}");
    println!("scheme: {}", url.scheme());
    println!("username: {}", url.username());
    put_maybe("password", url.password());
    put_maybe("host", url.host_str());
    put_maybe("domain", url.domain());
    println!(
        "port: {} {} {}",
        url.port().is_some() as u8,
        url.port_or_known_default().is_some() as u8,
        url.port_or_known_default().unwrap_or(0)
    );
    println!("path: {}", url.path());
    put_maybe("query", url.query());
    put_maybe("fragment", url.fragment());
    println!("special {}, base {}", url.is_special() as u8, !url.cannot_be_a_base() as u8);
}

fn change(mut url: Url) {
    url.set_query(Some("q=1 2&ü"));
    url.set_fragment(None);
    url.set_port(Some(443)).unwrap();
    url.set_password(None).unwrap();
    println!("url: {url}");
    url.set_host(Some("127.0.0.1")).unwrap();
    url.set_path("/x y/z");
    put_parts(&url);
    url.set_query(None);
    println!("scheme: {}", url.set_scheme("mailto").is_err() as u8);
    url.path_segments_mut().unwrap().pop().push("last one");
    println!("url: {url}");
}

fn join(base: &Url, text: &str) {
    let joined = base.join(text).unwrap();
    println!("url: {joined}");
    match base.make_relative(&joined) {
        Some(relative) => println!("relative: {relative}"),
        None => println!("not relative"),
    }
    println!("cmp {}, eq {}", base.cmp(&joined) as i32, (*base == joined) as u8);
}

// Numbers of C: the order of the declaration.
fn kind(error: ParseError) -> i32 {
    match error {
        ParseError::EmptyHost => 0,
        ParseError::IdnaError => 1,
        ParseError::InvalidPort => 2,
        ParseError::InvalidIpv4Address => 3,
        ParseError::InvalidIpv6Address => 4,
        ParseError::InvalidDomainCharacter => 5,
        ParseError::RelativeUrlWithoutBase => 6,
        ParseError::RelativeUrlWithCannotBeABaseBase => 7,
        ParseError::SetHostOnCannotBeABaseUrl => 8,
        ParseError::Overflow => 9,
        _ => -1,
    }
}

fn main() {
    let url = Url::parse(SAMPLE).unwrap();
    let other = Url::parse("mailto:someone@example.com").unwrap();
    put_parts(&url);
    for (name, value) in url.query_pairs() {
        println!("{name} = {value}");
    }
    put_parts(&other);
    join(&url, "../e?x");
    join(&url, "//other.example/");
    join(&url, "#here");
    change(url);
    for text in ["no scheme", "http://", "http://[::1", "http://a:99999/"] {
        let error = Url::parse(text).unwrap_err();
        println!("refused: {error}");
        println!("kind: {}", kind(error));
    }
}
