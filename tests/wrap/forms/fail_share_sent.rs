// E0277: shares stay on their thread
#![forbid(unsafe_code)]
use forms::Session;

fn main() {
    let session = Session::new().unwrap();
    let file = session.file_open("file").unwrap();
    std::thread::spawn(move || file.length());
}
