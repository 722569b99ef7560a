// `Self` in a generic type, parameters left to their defaults, an instance in a static: cbindgen
// names types that no header declares.
#[repr(C)]
pub struct List<T = u8> {
    pub next: *mut Self,
    pub value: T,
}

#[no_mangle]
pub extern "C" fn list_free(list: *mut List, words: *mut List<u16>) {}

#[no_mangle]
pub static EMPTY: List<u64> = List { next: 0 as *mut List<u64>, value: 0 };
