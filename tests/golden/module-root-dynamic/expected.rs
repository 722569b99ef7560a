#[allow(non_snake_case, non_camel_case_types, non_upper_case_globals)]
pub mod root {
    /// C's `_Complex`.
    #[derive(PartialEq, PartialOrd, Copy, Clone, Hash, Debug, Default)]
    #[repr(C)]
    pub struct __BindgenComplex<T> {
        pub re: T,
        pub im: T,
    }
    #[repr(C)]
    #[derive(Debug, Copy, Clone)]
    pub struct point {
        pub x: ::std::os::raw::c_int,
        pub y: ::std::os::raw::c_int,
    }
    #[allow(clippy::unnecessary_operation, clippy::identity_op)]
    const _: () = {
        ["Size of point"][::std::mem::size_of::<point>() - 8usize];
        ["Alignment of point"][::std::mem::align_of::<point>() - 4usize];
        ["Offset of field: point::x"][::std::mem::offset_of!(point, x) - 0usize];
        ["Offset of field: point::y"][::std::mem::offset_of!(point, y) - 4usize];
    };
    #[allow(unused_imports)]
    use self::super::root;
}
pub struct Library {
    __library: ::libloading::Library,
    pub find: Result<
        unsafe extern "C" fn(
            name: *const ::std::os::raw::c_char,
            z: root::__BindgenComplex<f32>,
        ) -> *mut root::point,
        ::libloading::Error,
    >,
    pub origin: Result<*mut root::point, ::libloading::Error>,
}
impl Library {
    pub unsafe fn new<P>(path: P) -> Result<Self, ::libloading::Error>
    where
        P: AsRef<::std::ffi::OsStr>,
    {
        let path = path.as_ref();
        let library = ::libloading::Library::new(path)?;
        Self::from_library(library)
    }
    pub unsafe fn from_library<L>(library: L) -> Result<Self, ::libloading::Error>
    where
        L: Into<::libloading::Library>,
    {
        let __library = library.into();
        let find = __library.get(b"find\0").map(|sym| *sym);
        let origin = __library
            .get::<*mut root::point>(b"origin\0")
            .map(|sym| *sym);
        Ok(Library {
            __library,
            find,
            origin,
        })
    }
    pub unsafe fn find(
        &self,
        name: *const ::std::os::raw::c_char,
        z: root::__BindgenComplex<f32>,
    ) -> *mut root::point {
        (self.find.as_ref().expect("Expected function, got error."))(name, z)
    }
    pub unsafe fn origin(&self) -> *mut root::point {
        *self.origin.as_ref().expect("Expected variable, got error.")
    }
}
