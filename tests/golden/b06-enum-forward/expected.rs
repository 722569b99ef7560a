pub type later = i32;
unsafe extern "C" {
    pub fn find(e: *mut later) -> *mut later;
}
