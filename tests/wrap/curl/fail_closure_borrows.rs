// E0373: a closure that borrows a local lives as long as the handle
fn main() {
    let mut easy = curl::Easy::new().unwrap();
    let mut body = Vec::new();
    easy.set_writefunction(|data: &[u8], _| {
        body.extend_from_slice(data);
        data.len()
    })
    .unwrap();
    easy.perform().unwrap();
}
