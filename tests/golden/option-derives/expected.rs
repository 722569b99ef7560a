#[repr(C)]
#[derive(Debug, Default, Copy, Clone, Hash, PartialOrd, Ord, PartialEq, Eq)]
pub struct plain {
    pub a: ::std::os::raw::c_int,
    pub b: [::std::os::raw::c_char; 8usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of plain"][::std::mem::size_of::<plain>() - 12usize];
    ["Alignment of plain"][::std::mem::align_of::<plain>() - 4usize];
    ["Offset of field: plain::a"][::std::mem::offset_of!(plain, a) - 0usize];
    ["Offset of field: plain::b"][::std::mem::offset_of!(plain, b) - 4usize];
};
#[repr(C)]
#[derive(Debug, Default, Copy, Clone, PartialOrd, PartialEq)]
pub struct floating {
    pub x: f32,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of floating"][::std::mem::size_of::<floating>() - 4usize];
    ["Alignment of floating"][::std::mem::align_of::<floating>() - 4usize];
    ["Offset of field: floating::x"][::std::mem::offset_of!(floating, x) - 0usize];
};
#[repr(C)]
#[derive(Debug, Copy, Clone, Hash, PartialOrd, Ord, PartialEq, Eq)]
pub struct pointing {
    pub p: *mut ::std::os::raw::c_int,
    pub f: ::std::option::Option<unsafe extern "C" fn(arg1: ::std::os::raw::c_int)>,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of pointing"][::std::mem::size_of::<pointing>() - 16usize];
    ["Alignment of pointing"][::std::mem::align_of::<pointing>() - 8usize];
    ["Offset of field: pointing::p"][::std::mem::offset_of!(pointing, p) - 0usize];
    ["Offset of field: pointing::f"][::std::mem::offset_of!(pointing, f) - 8usize];
};
impl Default for pointing {
    fn default() -> Self {
        let mut s = ::std::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::std::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone, Hash, PartialOrd, Ord, PartialEq, Eq)]
pub struct large {
    pub a: [::std::os::raw::c_int; 64usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of large"][::std::mem::size_of::<large>() - 256usize];
    ["Alignment of large"][::std::mem::align_of::<large>() - 4usize];
    ["Offset of field: large::a"][::std::mem::offset_of!(large, a) - 0usize];
};
impl Default for large {
    fn default() -> Self {
        let mut s = ::std::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::std::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union either {
    pub a: ::std::os::raw::c_int,
    pub b: f32,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of either"][::std::mem::size_of::<either>() - 4usize];
    ["Alignment of either"][::std::mem::align_of::<either>() - 4usize];
    ["Offset of field: either::a"][::std::mem::offset_of!(either, a) - 0usize];
    ["Offset of field: either::b"][::std::mem::offset_of!(either, b) - 0usize];
};
impl Default for either {
    fn default() -> Self {
        let mut s = ::std::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::std::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl ::std::fmt::Debug for either {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        write!(f, "either {{ union }}")
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct outer {
    pub f: floating,
    pub u: either,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of outer"][::std::mem::size_of::<outer>() - 8usize];
    ["Alignment of outer"][::std::mem::align_of::<outer>() - 4usize];
    ["Offset of field: outer::f"][::std::mem::offset_of!(outer, f) - 0usize];
    ["Offset of field: outer::u"][::std::mem::offset_of!(outer, u) - 4usize];
};
impl Default for outer {
    fn default() -> Self {
        let mut s = ::std::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::std::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl ::std::fmt::Debug for outer {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        write!(f, "outer {{ f: {:?}, u: {:?} }}", self.f, self.u)
    }
}
