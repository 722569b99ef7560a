// ---- structs that C has as they are ----

/// `C` has the layout of the type, and whatever bits; check() says whether they are a value of it.
///
/// # Safety
/// Both have one layout, and all that check() lets through is a value.
pub unsafe trait Plain: Sized {
    type C: Copy;
    fn check(c: &Self::C) -> R<()>;
}

pub fn truth(byte: u8) -> R<bool> {
    match byte {
        0 => Ok(false),
        1 => Ok(true),
        _ => fail(BAD_VALUE, "a bool is neither 0 nor 1"),
    }
}

#[inline]
pub fn plain<T: Plain>(c: T::C) -> R<T> {
    T::check(&c)?;
    Ok(unsafe { std::mem::transmute_copy(&c) })
}

pub fn plain_ref<T: Plain>(c: &T::C) -> R<&T> {
    T::check(c)?;
    Ok(unsafe { &*(c as *const T::C).cast() })
}

#[inline]
pub fn mirror<T: Plain>(value: &T) -> T::C {
    unsafe { std::mem::transmute_copy(value) }
}

pub unsafe fn plains<'a, T: Plain>(ptr: *const T::C, len: usize) -> R<&'a [T]> {
    let list = slice(ptr, len)?;
    list.iter().try_for_each(T::check)?;
    Ok(std::slice::from_raw_parts(list.as_ptr().cast(), list.len()))
}

pub unsafe fn plains_mut<'a, T: Plain>(ptr: *mut T::C, len: usize) -> R<&'a mut [T]> {
    let list = slice_mut(ptr, len)?;
    list.iter().try_for_each(T::check)?;
    Ok(std::slice::from_raw_parts_mut(list.as_mut_ptr().cast(), list.len()))
}

pub unsafe fn plain_array<'a, T: Plain, const N: usize>(ptr: *const T::C) -> R<&'a [T; N]> {
    let list = array::<T::C, N>(ptr)?;
    list.iter().try_for_each(T::check)?;
    Ok(&*(list as *const [T::C; N]).cast())
}

pub unsafe fn plain_array_mut<'a, T: Plain, const N: usize>(ptr: *mut T::C) -> R<&'a mut [T; N]> {
    let list = array_mut::<T::C, N>(ptr)?;
    list.iter().try_for_each(T::check)?;
    Ok(&mut *(list as *mut [T::C; N]).cast())
}

pub fn mirrors<T: Plain>(list: &[T]) -> View<T::C> {
    View { ptr: list.as_ptr().cast(), len: list.len() }
}

pub fn owned_mirrors<T: Plain>(list: Vec<T>) -> Owned<T::C> {
    let list = owned(list);
    Owned { ptr: list.ptr.cast(), len: list.len }
}
