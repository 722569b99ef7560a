//! Fetches from a server of its own and a file URL, without unsafe code.
#![forbid(unsafe_code)]

use curl::{Easy, Slist};
use std::io::{Read, Write};
use std::sync::{Arc, Mutex};

/// Answers one request, and gives what was asked.
fn serve(listener: std::net::TcpListener) -> String {
    let (mut stream, _) = listener.accept().unwrap();
    let mut asked = Vec::new();
    let mut part = [0; 512];
    while !asked.windows(4).any(|end| end == b"\r\n\r\n") {
        let n = stream.read(&mut part).unwrap();
        asked.extend_from_slice(&part[..n]);
    }
    stream
        .write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\nConnection: close\r\n\r\nnone")
        .unwrap();
    String::from_utf8(asked).unwrap()
}

fn get(easy: &mut Easy<'_>) -> (Result<(), curl::Error>, Vec<u8>) {
    let body = Arc::new(Mutex::new(Vec::new()));
    let sink = body.clone();
    easy.set_writefunction(move |data: &[u8], _size| {
        sink.lock().unwrap().extend_from_slice(data);
        data.len()
    })
    .unwrap();
    let result = easy.perform();
    let got = body.lock().unwrap().clone();
    (result, got)
}

fn main() {
    let folder = std::env::args().nth(1).unwrap();

    // a server, with a header of ours that outlives the list it came from
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/where", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || serve(listener));
    let mut easy = Easy::new().unwrap();
    easy.set_url(&url).unwrap();
    easy.set_useragent("ferrule").unwrap();
    let mut headers = Slist::new();
    headers.append("X-One: 1").unwrap();
    headers.append("X-Two: 2").unwrap();
    assert!(headers.append("a\0b").is_err());
    let texts: Vec<_> = headers.iter().collect();
    assert_eq!(texts, [c"X-One: 1", c"X-Two: 2"]);
    easy.set_httpheader(headers).unwrap();
    easy.set_timeout(20).unwrap();
    easy.set_proxy("").unwrap();
    let (result, body) = get(&mut easy);
    result.unwrap();
    assert_eq!(body, b"none");
    let asked = server.join().unwrap();
    assert!(asked.starts_with("GET /where HTTP/1.1\r\n"), "{asked}");
    assert!(asked.contains("X-One: 1\r\nX-Two: 2\r\n") && asked.contains("User-Agent: ferrule\r\n"));
    assert_eq!(easy.response_code().unwrap(), 404);
    assert_eq!(easy.effective_url().unwrap().unwrap().to_str().unwrap(), url);
    assert!(easy.total_time().unwrap() >= 0.0);
    assert_eq!(easy.size_download_t().unwrap(), 4);
    assert_eq!(easy.cookielist().unwrap().iter().count(), 0);

    // the text that is posted is kept
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    easy.set_url(&format!("http://{}/", listener.local_addr().unwrap())).unwrap();
    let server = std::thread::spawn(move || serve(listener));
    easy.set_postfields(&String::from("a=1&b=2")).unwrap();
    get(&mut easy).0.unwrap();
    assert!(server.join().unwrap().contains("Content-Length: 7\r\n"));

    // a file, by the same handle
    let path = format!("{folder}/fetched");
    std::fs::write(&path, "in a file").unwrap();
    easy.reset();
    easy.set_url(&format!("file://{path}")).unwrap();
    let (result, body) = get(&mut easy);
    result.unwrap();
    assert_eq!(body, b"in a file");

    // a panic of the closure goes on behind the call
    easy.set_writefunction(|_: &[u8], _| panic!("no more")).unwrap();
    std::panic::set_hook(Box::new(|_| ()));
    let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| easy.perform()));
    assert_eq!(panic.unwrap_err().downcast_ref::<&str>(), Some(&"no more"));

    // failures have a code and a text
    let mut easy = Easy::new().unwrap();
    easy.set_url("file:///no/such/file").unwrap();
    let (result, _) = get(&mut easy);
    let error = result.unwrap_err();
    assert!(!error.to_string().is_empty(), "{error:?}");
    easy.set_url("no-such-scheme://x").unwrap();
    assert!(get(&mut easy).0.is_err());
    assert!(easy.set_port(-1).is_err());
}
