// E0382: a list of headers is the handle's
fn main() {
    let mut easy = curl::Easy::new().unwrap();
    let mut headers = curl::Slist::new();
    easy.set_httpheader(headers).unwrap();
    headers.append("X: 1").unwrap();
}
