// ---- texts and lists ----

#[repr(C)]
#[derive(Clone, Copy)]
pub struct View<T> {
    pub ptr: *const T,
    pub len: usize,
}

/// Owned by C until it is given back. A text has a NUL behind its end.
#[repr(C)]
pub struct Owned<T> {
    pub ptr: *mut T,
    pub len: usize,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct Wide {
    pub lo: u64,
    pub hi: u64,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct Time {
    pub secs: u64,
    pub nanos: u32,
}

pub fn view<T>(from: &[T]) -> View<T> {
    View { ptr: from.as_ptr(), len: from.len() }
}

pub fn owned<T>(from: Vec<T>) -> Owned<T> {
    let len = from.len();
    Owned { ptr: Box::into_raw(from.into_boxed_slice()).cast(), len }
}

pub fn string(from: String) -> Owned<u8> {
    let mut bytes = from.into_bytes();
    let len = bytes.len();
    bytes.push(0);
    Owned { ptr: Box::into_raw(bytes.into_boxed_slice()).cast(), len }
}

pub unsafe fn free_owned<T>(list: *mut Owned<T>, extra: usize) {
    if list.is_null() || (*list).ptr.is_null() {
        return;
    }
    let all = std::ptr::slice_from_raw_parts_mut((*list).ptr, (*list).len + extra);
    (*list).ptr = std::ptr::null_mut();
    (*list).len = 0;
    drop(Box::from_raw(all));
}

#[inline]
pub unsafe fn slice<'a, T>(ptr: *const T, len: usize) -> R<&'a [T]> {
    if len == 0 {
        return Ok(&[]);
    }
    if ptr.is_null() {
        return fail(NULL_ARG, "a list is NULL but has a length");
    }
    if len > isize::MAX as usize / std::mem::size_of::<T>().max(1) {
        return fail(RANGE, "a list is longer than memory");
    }
    if ptr as usize % std::mem::align_of::<T>() != 0 {
        return fail(BAD_VALUE, "a list is not aligned");
    }
    Ok(std::slice::from_raw_parts(ptr, len))
}

pub unsafe fn slice_mut<'a, T>(ptr: *mut T, len: usize) -> R<&'a mut [T]> {
    slice(ptr, len)?;
    if len == 0 {
        return Ok(&mut []);
    }
    Ok(std::slice::from_raw_parts_mut(ptr, len))
}

#[inline]
pub unsafe fn bytes<'a>(from: View<u8>) -> R<&'a [u8]> {
    slice(from.ptr, from.len)
}

#[inline]
pub unsafe fn text<'a>(from: View<u8>) -> R<&'a str> {
    match std::str::from_utf8(slice(from.ptr, from.len)?) {
        Ok(text) => Ok(text),
        Err(error) => fail(BAD_UTF8, &format!("a text is not UTF-8: {error}")),
    }
}

pub unsafe fn texts<'a>(ptr: *const View<u8>, len: usize) -> R<Vec<&'a str>> {
    let mut list = Vec::new();
    for (i, one) in slice(ptr, len)?.iter().enumerate() {
        match text(*one) {
            Ok(one) => list.push(one),
            Err(mut fail) => {
                fail.0.message = format!("element {i}: {}", fail.0.message);
                return Err(fail);
            }
        }
    }
    Ok(list)
}

pub unsafe fn array<'a, T, const N: usize>(ptr: *const T) -> R<&'a [T; N]> {
    if ptr.is_null() {
        return fail(NULL_ARG, "an array is NULL");
    }
    match slice(ptr, N)?.try_into() {
        Ok(array) => Ok(array),
        Err(_) => fail(RANGE, "an array has another length"),
    }
}

pub unsafe fn array_mut<'a, T, const N: usize>(ptr: *mut T) -> R<&'a mut [T; N]> {
    if ptr.is_null() {
        return fail(NULL_ARG, "an array is NULL");
    }
    match slice_mut(ptr, N)?.try_into() {
        Ok(array) => Ok(array),
        Err(_) => fail(RANGE, "an array has another length"),
    }
}

pub fn character(c: u32) -> R<char> {
    match char::from_u32(c) {
        Some(c) => Ok(c),
        None => fail(BAD_VALUE, "this is no Unicode scalar value"),
    }
}

pub fn order(o: std::cmp::Ordering) -> i32 {
    o as i32
}

pub fn ordering(o: i32) -> std::cmp::Ordering {
    o.cmp(&0)
}

pub fn duration(from: Time) -> R<std::time::Duration> {
    if from.nanos >= 1_000_000_000 {
        return fail(BAD_VALUE, "there are fewer nanoseconds in a second");
    }
    Ok(std::time::Duration::new(from.secs, from.nanos))
}

pub fn time(from: std::time::Duration) -> Time {
    Time { secs: from.as_secs(), nanos: from.subsec_nanos() }
}

/// bounds: 1: without the lower end, 2: with the upper end, 4: no lower end, 8: no upper end
pub type Bounds<T> = (std::ops::Bound<T>, std::ops::Bound<T>);
pub fn range<T: PartialOrd>(lo: T, hi: T, bounds: u32) -> R<Bounds<T>> {
    use std::ops::Bound::{Excluded, Included, Unbounded};
    if bounds > 15 {
        return fail(BAD_VALUE, "unknown bounds of a range");
    }
    if bounds & 12 == 0 && lo > hi {
        return fail(BAD_VALUE, "a range begins behind its end");
    }
    let low = if bounds & 4 != 0 {
        Unbounded
    } else if bounds & 1 != 0 {
        Excluded(lo)
    } else {
        Included(lo)
    };
    let high = if bounds & 8 != 0 {
        Unbounded
    } else if bounds & 2 != 0 {
        Included(hi)
    } else {
        Excluded(hi)
    };
    Ok((low, high))
}

pub fn hash<T: std::hash::Hash + ?Sized>(value: &T) -> u64 {
    #[derive(Default)]
    struct Fnv(u64);
    impl std::hash::Hasher for Fnv {
        fn write(&mut self, bytes: &[u8]) {
            for byte in bytes {
                self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        fn finish(&self) -> u64 {
            self.0
        }
    }
    let mut state = Fnv(0xcbf2_9ce4_8422_2325);
    value.hash(&mut state);
    std::hash::Hasher::finish(&state)
}
