pub struct library {
    __library: ::libloading::Library,
    pub f: unsafe extern "C" fn(x: ::std::os::raw::c_int) -> ::std::os::raw::c_int,
    pub g: unsafe extern "C" fn(format: *const ::std::os::raw::c_char, ...),
    pub variable: *mut ::std::os::raw::c_int,
}
impl library {
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
        let f = __library.get(b"f\0").map(|sym| *sym)?;
        let g = __library.get(b"g\0").map(|sym| *sym)?;
        let variable = __library
            .get::<*mut ::std::os::raw::c_int>(b"variable\0")
            .map(|sym| *sym)?;
        Ok(library {
            __library,
            f,
            g,
            variable,
        })
    }
    pub unsafe fn f(&self, x: ::std::os::raw::c_int) -> ::std::os::raw::c_int {
        (self.f)(x)
    }
    pub unsafe fn variable(&self) -> *mut ::std::os::raw::c_int {
        self.variable
    }
}
