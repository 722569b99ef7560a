#[repr(C)]
#[derive(Debug, Default)]
pub struct text<FAM: ?Sized = [::std::os::raw::c_char; 0]> {
    pub n: ::std::os::raw::c_int,
    pub d: FAM,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of text"][::std::mem::size_of::<text>() - 4usize];
    ["Alignment of text"][::std::mem::align_of::<text>() - 4usize];
    ["Offset of field: text::n"][::std::mem::offset_of!(text, n) - 0usize];
    ["Offset of field: text::d"][::std::mem::offset_of!(text, d) - 4usize];
};
impl text<[::std::os::raw::c_char]> {
    pub fn layout(len: usize) -> ::std::alloc::Layout {
        unsafe {
            let p: *const Self = ::std::ptr::from_raw_parts(::std::ptr::null::<()>(), len);
            ::std::alloc::Layout::for_value_raw(p)
        }
    }
    #[inline]
    pub fn fixed(&self) -> (&text<[::std::os::raw::c_char; 0]>, usize) {
        unsafe {
            let (ptr, len) = (self as *const Self).to_raw_parts();
            (&*(ptr as *const text<[::std::os::raw::c_char; 0]>), len)
        }
    }
    #[inline]
    pub fn fixed_mut(&mut self) -> (&mut text<[::std::os::raw::c_char; 0]>, usize) {
        unsafe {
            let (ptr, len) = (self as *mut Self).to_raw_parts();
            (&mut *(ptr as *mut text<[::std::os::raw::c_char; 0]>), len)
        }
    }
}
impl text<[::std::os::raw::c_char; 0]> {
    #[doc = " Convert a sized prefix to an unsized structure with the given length."]
    #[doc = ""]
    #[doc = " SAFETY: Underlying storage is initialized up to at least `len` elements."]
    pub unsafe fn flex_ref(&self, len: usize) -> &text<[::std::os::raw::c_char]> {
        unsafe { Self::flex_ptr(self, len) }
    }
    #[doc = " Convert a mutable sized prefix to an unsized structure with the given length."]
    #[doc = ""]
    #[doc = " SAFETY: Underlying storage is initialized up to at least `len` elements."]
    #[inline]
    pub unsafe fn flex_ref_mut(&mut self, len: usize) -> &mut text<[::std::os::raw::c_char]> {
        unsafe { Self::flex_ptr_mut(self, len).assume_init() }
    }
    #[doc = " Construct DST variant from a pointer and a size."]
    #[doc = ""]
    #[doc = " NOTE: lifetime of returned reference is not tied to any underlying storage."]
    #[doc = " SAFETY: `ptr` is valid. Underlying storage is fully initialized up to at least `len` elements."]
    #[inline]
    pub unsafe fn flex_ptr<'unbounded>(
        ptr: *const Self,
        len: usize,
    ) -> &'unbounded text<[::std::os::raw::c_char]> {
        unsafe { &*::std::ptr::from_raw_parts(ptr as *const (), len) }
    }
    #[doc = " Construct mutable DST variant from a pointer and a"]
    #[doc = " size. The returned `&mut` reference is initialized"]
    #[doc = " pointing to memory referenced by `ptr`, but there's"]
    #[doc = " no requirement that that memory be initialized."]
    #[doc = ""]
    #[doc = " NOTE: lifetime of returned reference is not tied to any underlying storage."]
    #[doc = " SAFETY: `ptr` is valid. Underlying storage has space for at least `len` elements."]
    #[inline]
    pub unsafe fn flex_ptr_mut<'unbounded>(
        ptr: *mut Self,
        len: usize,
    ) -> ::std::mem::MaybeUninit<&'unbounded mut text<[::std::os::raw::c_char]>> {
        let mut uninit = ::std::mem::MaybeUninit::<&mut text<[::std::os::raw::c_char]>>::uninit();
        unsafe {
            (uninit.as_mut_ptr() as *mut *mut text<[::std::os::raw::c_char]>)
                .write(::std::ptr::from_raw_parts_mut(ptr as *mut (), len));
        }
        uninit
    }
}
#[repr(C)]
#[derive(Debug, Default)]
pub struct outer<FAM: ?Sized = [::std::os::raw::c_char; 0]> {
    pub n: ::std::os::raw::c_int,
    pub t: text<FAM>,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of outer"][::std::mem::size_of::<outer>() - 8usize];
    ["Alignment of outer"][::std::mem::align_of::<outer>() - 4usize];
    ["Offset of field: outer::n"][::std::mem::offset_of!(outer, n) - 0usize];
    ["Offset of field: outer::t"][::std::mem::offset_of!(outer, t) - 4usize];
};
impl outer<[::std::os::raw::c_char]> {
    pub fn layout(len: usize) -> ::std::alloc::Layout {
        unsafe {
            let p: *const Self = ::std::ptr::from_raw_parts(::std::ptr::null::<()>(), len);
            ::std::alloc::Layout::for_value_raw(p)
        }
    }
    #[inline]
    pub fn fixed(&self) -> (&outer<[::std::os::raw::c_char; 0]>, usize) {
        unsafe {
            let (ptr, len) = (self as *const Self).to_raw_parts();
            (&*(ptr as *const outer<[::std::os::raw::c_char; 0]>), len)
        }
    }
    #[inline]
    pub fn fixed_mut(&mut self) -> (&mut outer<[::std::os::raw::c_char; 0]>, usize) {
        unsafe {
            let (ptr, len) = (self as *mut Self).to_raw_parts();
            (&mut *(ptr as *mut outer<[::std::os::raw::c_char; 0]>), len)
        }
    }
}
impl outer<[::std::os::raw::c_char; 0]> {
    #[doc = " Convert a sized prefix to an unsized structure with the given length."]
    #[doc = ""]
    #[doc = " SAFETY: Underlying storage is initialized up to at least `len` elements."]
    pub unsafe fn flex_ref(&self, len: usize) -> &outer<[::std::os::raw::c_char]> {
        unsafe { Self::flex_ptr(self, len) }
    }
    #[doc = " Convert a mutable sized prefix to an unsized structure with the given length."]
    #[doc = ""]
    #[doc = " SAFETY: Underlying storage is initialized up to at least `len` elements."]
    #[inline]
    pub unsafe fn flex_ref_mut(&mut self, len: usize) -> &mut outer<[::std::os::raw::c_char]> {
        unsafe { Self::flex_ptr_mut(self, len).assume_init() }
    }
    #[doc = " Construct DST variant from a pointer and a size."]
    #[doc = ""]
    #[doc = " NOTE: lifetime of returned reference is not tied to any underlying storage."]
    #[doc = " SAFETY: `ptr` is valid. Underlying storage is fully initialized up to at least `len` elements."]
    #[inline]
    pub unsafe fn flex_ptr<'unbounded>(
        ptr: *const Self,
        len: usize,
    ) -> &'unbounded outer<[::std::os::raw::c_char]> {
        unsafe { &*::std::ptr::from_raw_parts(ptr as *const (), len) }
    }
    #[doc = " Construct mutable DST variant from a pointer and a"]
    #[doc = " size. The returned `&mut` reference is initialized"]
    #[doc = " pointing to memory referenced by `ptr`, but there's"]
    #[doc = " no requirement that that memory be initialized."]
    #[doc = ""]
    #[doc = " NOTE: lifetime of returned reference is not tied to any underlying storage."]
    #[doc = " SAFETY: `ptr` is valid. Underlying storage has space for at least `len` elements."]
    #[inline]
    pub unsafe fn flex_ptr_mut<'unbounded>(
        ptr: *mut Self,
        len: usize,
    ) -> ::std::mem::MaybeUninit<&'unbounded mut outer<[::std::os::raw::c_char]>> {
        let mut uninit = ::std::mem::MaybeUninit::<&mut outer<[::std::os::raw::c_char]>>::uninit();
        unsafe {
            (uninit.as_mut_ptr() as *mut *mut outer<[::std::os::raw::c_char]>)
                .write(::std::ptr::from_raw_parts_mut(ptr as *mut (), len));
        }
        uninit
    }
}
#[repr(C, packed)]
pub struct packed<FAM: ?Sized = [::std::os::raw::c_long; 0]> {
    pub n: ::std::os::raw::c_char,
    pub d: ::std::mem::ManuallyDrop<FAM>,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of packed"][::std::mem::size_of::<packed>() - 1usize];
    ["Alignment of packed"][::std::mem::align_of::<packed>() - 1usize];
    ["Offset of field: packed::n"][::std::mem::offset_of!(packed, n) - 0usize];
    ["Offset of field: packed::d"][::std::mem::offset_of!(packed, d) - 1usize];
};
impl packed<[::std::os::raw::c_long]> {
    pub fn layout(len: usize) -> ::std::alloc::Layout {
        unsafe {
            let p: *const Self = ::std::ptr::from_raw_parts(::std::ptr::null::<()>(), len);
            ::std::alloc::Layout::for_value_raw(p)
        }
    }
    #[inline]
    pub fn fixed(&self) -> (&packed<[::std::os::raw::c_long; 0]>, usize) {
        unsafe {
            let (ptr, len) = (self as *const Self).to_raw_parts();
            (&*(ptr as *const packed<[::std::os::raw::c_long; 0]>), len)
        }
    }
    #[inline]
    pub fn fixed_mut(&mut self) -> (&mut packed<[::std::os::raw::c_long; 0]>, usize) {
        unsafe {
            let (ptr, len) = (self as *mut Self).to_raw_parts();
            (&mut *(ptr as *mut packed<[::std::os::raw::c_long; 0]>), len)
        }
    }
}
impl packed<[::std::os::raw::c_long; 0]> {
    #[doc = " Convert a sized prefix to an unsized structure with the given length."]
    #[doc = ""]
    #[doc = " SAFETY: Underlying storage is initialized up to at least `len` elements."]
    pub unsafe fn flex_ref(&self, len: usize) -> &packed<[::std::os::raw::c_long]> {
        unsafe { Self::flex_ptr(self, len) }
    }
    #[doc = " Convert a mutable sized prefix to an unsized structure with the given length."]
    #[doc = ""]
    #[doc = " SAFETY: Underlying storage is initialized up to at least `len` elements."]
    #[inline]
    pub unsafe fn flex_ref_mut(&mut self, len: usize) -> &mut packed<[::std::os::raw::c_long]> {
        unsafe { Self::flex_ptr_mut(self, len).assume_init() }
    }
    #[doc = " Construct DST variant from a pointer and a size."]
    #[doc = ""]
    #[doc = " NOTE: lifetime of returned reference is not tied to any underlying storage."]
    #[doc = " SAFETY: `ptr` is valid. Underlying storage is fully initialized up to at least `len` elements."]
    #[inline]
    pub unsafe fn flex_ptr<'unbounded>(
        ptr: *const Self,
        len: usize,
    ) -> &'unbounded packed<[::std::os::raw::c_long]> {
        unsafe { &*::std::ptr::from_raw_parts(ptr as *const (), len) }
    }
    #[doc = " Construct mutable DST variant from a pointer and a"]
    #[doc = " size. The returned `&mut` reference is initialized"]
    #[doc = " pointing to memory referenced by `ptr`, but there's"]
    #[doc = " no requirement that that memory be initialized."]
    #[doc = ""]
    #[doc = " NOTE: lifetime of returned reference is not tied to any underlying storage."]
    #[doc = " SAFETY: `ptr` is valid. Underlying storage has space for at least `len` elements."]
    #[inline]
    pub unsafe fn flex_ptr_mut<'unbounded>(
        ptr: *mut Self,
        len: usize,
    ) -> ::std::mem::MaybeUninit<&'unbounded mut packed<[::std::os::raw::c_long]>> {
        let mut uninit = ::std::mem::MaybeUninit::<&mut packed<[::std::os::raw::c_long]>>::uninit();
        unsafe {
            (uninit.as_mut_ptr() as *mut *mut packed<[::std::os::raw::c_long]>)
                .write(::std::ptr::from_raw_parts_mut(ptr as *mut (), len));
        }
        uninit
    }
}
impl Default for packed<[::std::os::raw::c_long; 0]> {
    fn default() -> Self {
        let mut s = ::std::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::std::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
pub type text_t = text;
#[repr(C)]
#[derive(Debug, Default)]
pub struct by_typedef<FAM: ?Sized = [::std::os::raw::c_char; 0]> {
    pub n: ::std::os::raw::c_int,
    pub t: text<FAM>,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of by_typedef"][::std::mem::size_of::<by_typedef>() - 8usize];
    ["Alignment of by_typedef"][::std::mem::align_of::<by_typedef>() - 4usize];
    ["Offset of field: by_typedef::n"][::std::mem::offset_of!(by_typedef, n) - 0usize];
    ["Offset of field: by_typedef::t"][::std::mem::offset_of!(by_typedef, t) - 4usize];
};
impl by_typedef<[::std::os::raw::c_char]> {
    pub fn layout(len: usize) -> ::std::alloc::Layout {
        unsafe {
            let p: *const Self = ::std::ptr::from_raw_parts(::std::ptr::null::<()>(), len);
            ::std::alloc::Layout::for_value_raw(p)
        }
    }
    #[inline]
    pub fn fixed(&self) -> (&by_typedef<[::std::os::raw::c_char; 0]>, usize) {
        unsafe {
            let (ptr, len) = (self as *const Self).to_raw_parts();
            (
                &*(ptr as *const by_typedef<[::std::os::raw::c_char; 0]>),
                len,
            )
        }
    }
    #[inline]
    pub fn fixed_mut(&mut self) -> (&mut by_typedef<[::std::os::raw::c_char; 0]>, usize) {
        unsafe {
            let (ptr, len) = (self as *mut Self).to_raw_parts();
            (
                &mut *(ptr as *mut by_typedef<[::std::os::raw::c_char; 0]>),
                len,
            )
        }
    }
}
impl by_typedef<[::std::os::raw::c_char; 0]> {
    #[doc = " Convert a sized prefix to an unsized structure with the given length."]
    #[doc = ""]
    #[doc = " SAFETY: Underlying storage is initialized up to at least `len` elements."]
    pub unsafe fn flex_ref(&self, len: usize) -> &by_typedef<[::std::os::raw::c_char]> {
        unsafe { Self::flex_ptr(self, len) }
    }
    #[doc = " Convert a mutable sized prefix to an unsized structure with the given length."]
    #[doc = ""]
    #[doc = " SAFETY: Underlying storage is initialized up to at least `len` elements."]
    #[inline]
    pub unsafe fn flex_ref_mut(&mut self, len: usize) -> &mut by_typedef<[::std::os::raw::c_char]> {
        unsafe { Self::flex_ptr_mut(self, len).assume_init() }
    }
    #[doc = " Construct DST variant from a pointer and a size."]
    #[doc = ""]
    #[doc = " NOTE: lifetime of returned reference is not tied to any underlying storage."]
    #[doc = " SAFETY: `ptr` is valid. Underlying storage is fully initialized up to at least `len` elements."]
    #[inline]
    pub unsafe fn flex_ptr<'unbounded>(
        ptr: *const Self,
        len: usize,
    ) -> &'unbounded by_typedef<[::std::os::raw::c_char]> {
        unsafe { &*::std::ptr::from_raw_parts(ptr as *const (), len) }
    }
    #[doc = " Construct mutable DST variant from a pointer and a"]
    #[doc = " size. The returned `&mut` reference is initialized"]
    #[doc = " pointing to memory referenced by `ptr`, but there's"]
    #[doc = " no requirement that that memory be initialized."]
    #[doc = ""]
    #[doc = " NOTE: lifetime of returned reference is not tied to any underlying storage."]
    #[doc = " SAFETY: `ptr` is valid. Underlying storage has space for at least `len` elements."]
    #[inline]
    pub unsafe fn flex_ptr_mut<'unbounded>(
        ptr: *mut Self,
        len: usize,
    ) -> ::std::mem::MaybeUninit<&'unbounded mut by_typedef<[::std::os::raw::c_char]>> {
        let mut uninit =
            ::std::mem::MaybeUninit::<&mut by_typedef<[::std::os::raw::c_char]>>::uninit();
        unsafe {
            (uninit.as_mut_ptr() as *mut *mut by_typedef<[::std::os::raw::c_char]>)
                .write(::std::ptr::from_raw_parts_mut(ptr as *mut (), len));
        }
        uninit
    }
}
pub type padding = [::std::os::raw::c_char; 0usize];
#[repr(C)]
#[derive(Debug, Default)]
pub struct not_flexible {
    pub n: ::std::os::raw::c_int,
    pub p: padding,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of not_flexible"][::std::mem::size_of::<not_flexible>() - 4usize];
    ["Alignment of not_flexible"][::std::mem::align_of::<not_flexible>() - 4usize];
    ["Offset of field: not_flexible::n"][::std::mem::offset_of!(not_flexible, n) - 0usize];
    ["Offset of field: not_flexible::p"][::std::mem::offset_of!(not_flexible, p) - 4usize];
};
