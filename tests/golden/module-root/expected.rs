pub type beside = root::own;

#[allow(non_snake_case, non_camel_case_types, non_upper_case_globals)]
pub mod root {
    /// The bytes that hold a run of bit-fields.
    ///
    /// A field is named by its offset from the start of the bytes and its width, in bits. Bits are
    /// counted as C compilers lay them out: from the lowest of a byte on little-endian targets, from
    /// the highest on big-endian ones. A field may lie across up to nine bytes.
    #[repr(C)]
    #[derive(Copy, Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub struct __BindgenBitfieldUnit<Storage> {
        storage: Storage,
    }
    impl<Storage> __BindgenBitfieldUnit<Storage> {
        #[inline]
        pub const fn new(bytes: Storage) -> Self {
            Self { storage: bytes }
        }
        /// The bits of a field that lie in one byte, when `done` of its bits are dealt with: the index
        /// of the byte, where in the byte they start, where in the value, and how many they are.
        #[inline]
        const fn part(offset: usize, width: usize, done: usize) -> (usize, usize, usize, usize) {
            let first = offset + done;
            let room = 8 - first % 8;
            let left = width - done;
            let count = if left < room { left } else { room };
            if cfg!(target_endian = "big") {
                (first / 8, room - count, left - count, count)
            } else {
                (first / 8, 8 - room, done, count)
            }
        }
        /// Safety: the field's bytes can be read.
        #[inline]
        const unsafe fn read(bytes: *const u8, offset: usize, width: usize) -> u64 {
            let mut val = 0;
            let mut done = 0;
            while done < width {
                let (index, low, place, count) = Self::part(offset, width, done);
                let byte = unsafe { *bytes.add(index) };
                val |= ((byte >> low & 0xff >> (8 - count)) as u64) << place;
                done += count;
            }
            val
        }
        /// Safety: the field's bytes can be read and written.
        #[inline]
        unsafe fn write(bytes: *mut u8, offset: usize, width: usize, val: u64) {
            let mut done = 0;
            while done < width {
                let (index, low, place, count) = Self::part(offset, width, done);
                let mask = 0xffu8 >> (8 - count);
                let bits = (val >> place) as u8 & mask;
                unsafe {
                    let byte = bytes.add(index);
                    *byte = *byte & !(mask << low) | bits << low;
                }
                done += count;
            }
        }
        /// True if a field of at most 64 bits lies in `size` bytes.
        #[inline]
        const fn fits(offset: usize, width: usize, size: usize) -> bool {
            width <= 64 && offset / 8 <= size && (offset % 8 + width + 7) / 8 <= size - offset / 8
        }
    }
    impl<Storage> __BindgenBitfieldUnit<Storage>
    where
        Storage: AsRef<[u8]> + AsMut<[u8]>,
    {
        #[inline]
        pub fn get_bit(&self, index: usize) -> bool {
            self.get(index, 1) != 0
        }
        /// Safety: as for `raw_get`.
        #[inline]
        pub unsafe fn raw_get_bit(this: *const Self, index: usize) -> bool {
            unsafe { Self::raw_get(this, index, 1) != 0 }
        }
        #[inline]
        pub fn set_bit(&mut self, index: usize, val: bool) {
            self.set(index, 1, val as u64)
        }
        /// Safety: as for `raw_set`.
        #[inline]
        pub unsafe fn raw_set_bit(this: *mut Self, index: usize, val: bool) {
            unsafe { Self::raw_set(this, index, 1, val as u64) }
        }
        #[inline]
        pub fn get(&self, bit_offset: usize, bit_width: u8) -> u64 {
            let bytes = self.storage.as_ref();
            assert!(Self::fits(bit_offset, bit_width as usize, bytes.len()));
            unsafe { Self::read(bytes.as_ptr(), bit_offset, bit_width as usize) }
        }
        /// Safety: `this` can be read, and the field lies in it.
        #[inline]
        pub unsafe fn raw_get(this: *const Self, bit_offset: usize, bit_width: u8) -> u64 {
            debug_assert!(Self::fits(
                bit_offset,
                bit_width as usize,
                ::std::mem::size_of::<Storage>()
            ));
            unsafe { Self::read(this as *const u8, bit_offset, bit_width as usize) }
        }
        /// Bits of `val` above the field's width are ignored, here and below.
        #[inline]
        pub fn set(&mut self, bit_offset: usize, bit_width: u8, val: u64) {
            let bytes = self.storage.as_mut();
            assert!(Self::fits(bit_offset, bit_width as usize, bytes.len()));
            unsafe { Self::write(bytes.as_mut_ptr(), bit_offset, bit_width as usize, val) }
        }
        /// Safety: `this` can be read and written, and the field lies in it.
        #[inline]
        pub unsafe fn raw_set(this: *mut Self, bit_offset: usize, bit_width: u8, val: u64) {
            debug_assert!(Self::fits(
                bit_offset,
                bit_width as usize,
                ::std::mem::size_of::<Storage>()
            ));
            unsafe { Self::write(this as *mut u8, bit_offset, bit_width as usize, val) }
        }
    }
    /// The same where offset and width are known when the bindings are compiled.
    impl<const N: usize> __BindgenBitfieldUnit<[u8; N]> {
        #[inline]
        pub const fn get_const<const BIT_OFFSET: usize, const BIT_WIDTH: u8>(&self) -> u64 {
            assert!(Self::fits(BIT_OFFSET, BIT_WIDTH as usize, N));
            unsafe {
                Self::read(
                    self as *const Self as *const u8,
                    BIT_OFFSET,
                    BIT_WIDTH as usize,
                )
            }
        }
        #[inline]
        pub fn set_const<const BIT_OFFSET: usize, const BIT_WIDTH: u8>(&mut self, val: u64) {
            assert!(Self::fits(BIT_OFFSET, BIT_WIDTH as usize, N));
            unsafe {
                Self::write(
                    self as *mut Self as *mut u8,
                    BIT_OFFSET,
                    BIT_WIDTH as usize,
                    val,
                )
            }
        }
        /// Safety: `this` can be read.
        #[inline]
        pub const unsafe fn raw_get_const<const BIT_OFFSET: usize, const BIT_WIDTH: u8>(
            this: *const Self,
        ) -> u64 {
            assert!(Self::fits(BIT_OFFSET, BIT_WIDTH as usize, N));
            unsafe { Self::read(this as *const u8, BIT_OFFSET, BIT_WIDTH as usize) }
        }
        /// Safety: `this` can be read and written.
        #[inline]
        pub unsafe fn raw_set_const<const BIT_OFFSET: usize, const BIT_WIDTH: u8>(
            this: *mut Self,
            val: u64,
        ) {
            assert!(Self::fits(BIT_OFFSET, BIT_WIDTH as usize, N));
            unsafe { Self::write(this as *mut u8, BIT_OFFSET, BIT_WIDTH as usize, val) }
        }
    }
    /// C's `_Complex`.
    #[derive(PartialEq, PartialOrd, Copy, Clone, Hash, Debug, Default)]
    #[repr(C)]
    pub struct __BindgenComplex<T> {
        pub re: T,
        pub im: T,
    }
    /// A flexible array member: where the elements start. How many they are, the struct says
    /// otherwise.
    #[repr(C)]
    pub struct __IncompleteArrayField<T>(::std::marker::PhantomData<T>, [T; 0]);
    impl<T> __IncompleteArrayField<T> {
        #[inline]
        pub const fn new() -> Self {
            __IncompleteArrayField(::std::marker::PhantomData, [])
        }
        #[inline]
        pub fn as_ptr(&self) -> *const T {
            self as *const Self as *const T
        }
        #[inline]
        pub fn as_mut_ptr(&mut self) -> *mut T {
            self as *mut Self as *mut T
        }
        /// Safety: `len` elements follow.
        #[inline]
        pub unsafe fn as_slice(&self, len: usize) -> &[T] {
            unsafe { ::std::slice::from_raw_parts(self.as_ptr(), len) }
        }
        /// Safety: `len` elements follow, and nothing else refers to them.
        #[inline]
        pub unsafe fn as_mut_slice(&mut self, len: usize) -> &mut [T] {
            unsafe { ::std::slice::from_raw_parts_mut(self.as_mut_ptr(), len) }
        }
    }
    impl<T> Default for __IncompleteArrayField<T> {
        fn default() -> Self {
            Self::new()
        }
    }
    impl<T> ::std::fmt::Debug for __IncompleteArrayField<T> {
        fn fmt(&self, fmt: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            fmt.write_str("__IncompleteArrayField")
        }
    }
    #[allow(unused_imports)]
    use self::super::root;
    pub type own = i32;
    pub const SIZE: u32 = 4;
    #[repr(C)]
    #[derive(Debug)]
    pub struct opaque {
        _unused: [u8; 0],
    }
    #[repr(C)]
    #[derive(Debug, Copy, Clone)]
    pub struct struct_root {
        pub x: ::std::os::raw::c_int,
    }
    #[allow(clippy::unnecessary_operation, clippy::identity_op)]
    const _: () = {
        ["Size of struct_root"][::std::mem::size_of::<struct_root>() - 4usize];
        ["Alignment of struct_root"][::std::mem::align_of::<struct_root>() - 4usize];
        ["Offset of field: struct_root::x"][::std::mem::offset_of!(struct_root, x) - 0usize];
    };
    unsafe extern "C" {
        pub fn root(r: *mut root::struct_root);
    }
    impl flags {
        pub const ONE: flags = root::flags(1);
        pub const TWO: flags = root::flags(2);
        pub const ALSO_TWO: flags = root::flags(2);
    }
    impl ::std::ops::BitOr<root::flags> for root::flags {
        type Output = Self;
        #[inline]
        fn bitor(self, other: Self) -> Self {
            root::flags(self.0 | other.0)
        }
    }
    impl ::std::ops::BitOrAssign for root::flags {
        #[inline]
        fn bitor_assign(&mut self, rhs: root::flags) {
            self.0 |= rhs.0;
        }
    }
    impl ::std::ops::BitAnd<root::flags> for root::flags {
        type Output = Self;
        #[inline]
        fn bitand(self, other: Self) -> Self {
            root::flags(self.0 & other.0)
        }
    }
    impl ::std::ops::BitAndAssign for root::flags {
        #[inline]
        fn bitand_assign(&mut self, rhs: root::flags) {
            self.0 &= rhs.0;
        }
    }
    #[repr(transparent)]
    #[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
    pub struct flags(pub ::std::os::raw::c_uint);
    pub mod level {
        #[allow(unused_imports)]
        use super::*;
        pub type Type = ::std::os::raw::c_uint;
        pub const LOW: Type = 0;
        pub const HIGH: Type = 5;
    }
    #[repr(C)]
    #[derive(Debug)]
    pub struct all {
        pub _bitfield_1: root::__BindgenBitfieldUnit<[u8; 1usize]>,
        pub next: *mut root::opaque,
        pub l: root::level::Type,
        pub inner: root::all__bindgen_ty_1,
        pub call: ::std::option::Option<
            unsafe extern "C" fn(arg1: *mut root::all, arg2: root::level::Type),
        >,
        pub z: root::__BindgenComplex<f32>,
        pub rest: root::__IncompleteArrayField<::std::os::raw::c_int>,
    }
    #[repr(C)]
    #[derive(Debug, Copy, Clone)]
    pub struct all__bindgen_ty_1 {
        pub in_: ::std::os::raw::c_int,
    }
    #[allow(clippy::unnecessary_operation, clippy::identity_op)]
    const _: () = {
        ["Size of all__bindgen_ty_1"][::std::mem::size_of::<all__bindgen_ty_1>() - 4usize];
        ["Alignment of all__bindgen_ty_1"][::std::mem::align_of::<all__bindgen_ty_1>() - 4usize];
        ["Offset of field: all__bindgen_ty_1::in_"]
            [::std::mem::offset_of!(all__bindgen_ty_1, in_) - 0usize];
    };
    #[allow(clippy::unnecessary_operation, clippy::identity_op)]
    const _: () = {
        ["Size of all"][::std::mem::size_of::<all>() - 40usize];
        ["Alignment of all"][::std::mem::align_of::<all>() - 8usize];
        ["Offset of field: all::next"][::std::mem::offset_of!(all, next) - 8usize];
        ["Offset of field: all::l"][::std::mem::offset_of!(all, l) - 16usize];
        ["Offset of field: all::inner"][::std::mem::offset_of!(all, inner) - 20usize];
        ["Offset of field: all::call"][::std::mem::offset_of!(all, call) - 24usize];
        ["Offset of field: all::z"][::std::mem::offset_of!(all, z) - 32usize];
        ["Offset of field: all::rest"][::std::mem::offset_of!(all, rest) - 40usize];
    };
    impl all {
        #[inline]
        pub fn a(&self) -> ::std::os::raw::c_int {
            unsafe {
                ::std::mem::transmute(
                    (self._bitfield_1.get_const::<0usize, 3u8>() as i32) << 29 >> 29,
                )
            }
        }
        #[inline]
        pub fn set_a(&mut self, val: ::std::os::raw::c_int) {
            unsafe {
                let val: u32 = val as _;
                self._bitfield_1.set_const::<0usize, 3u8>(val as u64)
            }
        }
        #[inline]
        pub unsafe fn a_raw(this: *const Self) -> ::std::os::raw::c_int {
            unsafe {
                ::std::mem::transmute(
                    (<root::__BindgenBitfieldUnit<[u8; 1usize]>>::raw_get_const::<0usize, 3u8>(
                        ::std::ptr::addr_of!((*this)._bitfield_1),
                    ) as i32)
                        << 29
                        >> 29,
                )
            }
        }
        #[inline]
        pub unsafe fn set_a_raw(this: *mut Self, val: ::std::os::raw::c_int) {
            unsafe {
                let val: u32 = val as _;
                <root::__BindgenBitfieldUnit<[u8; 1usize]>>::raw_set_const::<0usize, 3u8>(
                    ::std::ptr::addr_of_mut!((*this)._bitfield_1),
                    val as u64,
                )
            }
        }
        #[inline]
        pub fn b(&self) -> root::flags {
            unsafe { ::std::mem::transmute(self._bitfield_1.get_const::<3usize, 4u8>() as u32) }
        }
        #[inline]
        pub fn set_b(&mut self, val: root::flags) {
            unsafe {
                let val: u32 = val.0 as _;
                self._bitfield_1.set_const::<3usize, 4u8>(val as u64)
            }
        }
        #[inline]
        pub unsafe fn b_raw(this: *const Self) -> root::flags {
            unsafe {
                ::std::mem::transmute(
                    <root::__BindgenBitfieldUnit<[u8; 1usize]>>::raw_get_const::<3usize, 4u8>(
                        ::std::ptr::addr_of!((*this)._bitfield_1),
                    ) as u32,
                )
            }
        }
        #[inline]
        pub unsafe fn set_b_raw(this: *mut Self, val: root::flags) {
            unsafe {
                let val: u32 = val.0 as _;
                <root::__BindgenBitfieldUnit<[u8; 1usize]>>::raw_set_const::<3usize, 4u8>(
                    ::std::ptr::addr_of_mut!((*this)._bitfield_1),
                    val as u64,
                )
            }
        }
        #[inline]
        pub fn new_bitfield_1(
            a: ::std::os::raw::c_int,
            b: root::flags,
        ) -> root::__BindgenBitfieldUnit<[u8; 1usize]> {
            let mut __bindgen_bitfield_unit: root::__BindgenBitfieldUnit<[u8; 1usize]> =
                Default::default();
            __bindgen_bitfield_unit.set_const::<0usize, 3u8>({
                let a: u32 = a as _;
                a as u64
            });
            __bindgen_bitfield_unit.set_const::<3usize, 4u8>({
                let b: u32 = b.0 as _;
                b as u64
            });
            __bindgen_bitfield_unit
        }
    }
    pub type all_t = root::all;
    unsafe extern "C" {
        pub static mut everything: root::all_t;
    }
    pub const given: root::flags = root::flags(2);
    unsafe extern "C" {
        pub fn f(p: *const root::all_t, of: root::flags) -> root::level::Type;
    }
}
