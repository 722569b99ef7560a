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
    pub const fn new(bytes_: Storage) -> Self {
        Self { storage: bytes_ }
    }
    /// The bits of a field that lie in one byte, when `done` of its bits are dealt with: the index
    /// of the byte, where in the byte they start, where in the value, and how many they are.
    #[inline]
    const fn part(offset_: usize, width_: usize, done_: usize) -> (usize, usize, usize, usize) {
        let first = offset_ + done_;
        let room = 8 - first % 8;
        let left = width_ - done_;
        let count_ = if left < room { left } else { room };
        if cfg!(target_endian = "big") {
            (first / 8, room - count_, left - count_, count_)
        } else {
            (first / 8, 8 - room, done_, count_)
        }
    }
    /// Safety: the field's bytes can be read.
    #[inline]
    const unsafe fn read(bytes_: *const u8, offset_: usize, width_: usize) -> u64 {
        let mut val_ = 0;
        let mut done_ = 0;
        while done_ < width_ {
            let (index, low, place, count_) = Self::part(offset_, width_, done_);
            let byte = unsafe { *bytes_.add(index) };
            val_ |= ((byte >> low & 0xff >> (8 - count_)) as u64) << place;
            done_ += count_;
        }
        val_
    }
    /// Safety: the field's bytes can be read and written.
    #[inline]
    unsafe fn write(bytes_: *mut u8, offset_: usize, width_: usize, val_: u64) {
        let mut done_ = 0;
        while done_ < width_ {
            let (index, low, place, count_) = Self::part(offset_, width_, done_);
            let mask = 0xffu8 >> (8 - count_);
            let bits_ = (val_ >> place) as u8 & mask;
            unsafe {
                let byte = bytes_.add(index);
                *byte = *byte & !(mask << low) | bits_ << low;
            }
            done_ += count_;
        }
    }
    /// True if a field of at most 64 bits lies in `size` bytes.
    #[inline]
    const fn fits(offset_: usize, width_: usize, size: usize) -> bool {
        width_ <= 64 && offset_ / 8 <= size && (offset_ % 8 + width_ + 7) / 8 <= size - offset_ / 8
    }
}
impl<Storage> __BindgenBitfieldUnit<Storage>
where
    Storage: ::std::convert::AsRef<[u8]> + ::std::convert::AsMut<[u8]>,
{
    #[inline]
    pub fn get_bit(&self, index: usize) -> bool {
        self.get(index, 1) != 0
    }
    /// Safety: as for `raw_get`.
    #[inline]
    pub unsafe fn raw_get_bit(this_: *const Self, index: usize) -> bool {
        unsafe { Self::raw_get(this_, index, 1) != 0 }
    }
    #[inline]
    pub fn set_bit(&mut self, index: usize, val_: bool) {
        self.set(index, 1, val_ as u64)
    }
    /// Safety: as for `raw_set`.
    #[inline]
    pub unsafe fn raw_set_bit(this_: *mut Self, index: usize, val_: bool) {
        unsafe { Self::raw_set(this_, index, 1, val_ as u64) }
    }
    #[inline]
    pub fn get(&self, bit_offset: usize, bit_width: u8) -> u64 {
        let bytes_ = self.storage.as_ref();
        assert!(Self::fits(bit_offset, bit_width as usize, bytes_.len()));
        unsafe { Self::read(bytes_.as_ptr(), bit_offset, bit_width as usize) }
    }
    /// Safety: `this` can be read, and the field lies in it.
    #[inline]
    pub unsafe fn raw_get(this_: *const Self, bit_offset: usize, bit_width: u8) -> u64 {
        debug_assert!(Self::fits(
            bit_offset,
            bit_width as usize,
            ::std::mem::size_of::<Storage>()
        ));
        unsafe { Self::read(this_ as *const u8, bit_offset, bit_width as usize) }
    }
    /// Bits of `val` above the field's width are ignored, here and below.
    #[inline]
    pub fn set(&mut self, bit_offset: usize, bit_width: u8, val_: u64) {
        let bytes_ = self.storage.as_mut();
        assert!(Self::fits(bit_offset, bit_width as usize, bytes_.len()));
        unsafe { Self::write(bytes_.as_mut_ptr(), bit_offset, bit_width as usize, val_) }
    }
    /// Safety: `this` can be read and written, and the field lies in it.
    #[inline]
    pub unsafe fn raw_set(this_: *mut Self, bit_offset: usize, bit_width: u8, val_: u64) {
        debug_assert!(Self::fits(
            bit_offset,
            bit_width as usize,
            ::std::mem::size_of::<Storage>()
        ));
        unsafe { Self::write(this_ as *mut u8, bit_offset, bit_width as usize, val_) }
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
    pub fn set_const<const BIT_OFFSET: usize, const BIT_WIDTH: u8>(&mut self, val_: u64) {
        assert!(Self::fits(BIT_OFFSET, BIT_WIDTH as usize, N));
        unsafe {
            Self::write(
                self as *mut Self as *mut u8,
                BIT_OFFSET,
                BIT_WIDTH as usize,
                val_,
            )
        }
    }
    /// Safety: `this` can be read.
    #[inline]
    pub const unsafe fn raw_get_const<const BIT_OFFSET: usize, const BIT_WIDTH: u8>(
        this_: *const Self,
    ) -> u64 {
        assert!(Self::fits(BIT_OFFSET, BIT_WIDTH as usize, N));
        unsafe { Self::read(this_ as *const u8, BIT_OFFSET, BIT_WIDTH as usize) }
    }
    /// Safety: `this` can be read and written.
    #[inline]
    pub unsafe fn raw_set_const<const BIT_OFFSET: usize, const BIT_WIDTH: u8>(
        this_: *mut Self,
        val_: u64,
    ) {
        assert!(Self::fits(BIT_OFFSET, BIT_WIDTH as usize, N));
        unsafe { Self::write(this_ as *mut u8, BIT_OFFSET, BIT_WIDTH as usize, val_) }
    }
}
/// Bytes of a type that Rust does not see into.
#[derive(PartialEq, Eq, PartialOrd, Ord, Copy, Clone, Debug, Hash)]
#[repr(C, align(8))]
pub struct __BindgenOpaqueArray8<T>(pub T);
impl<T: ::std::marker::Copy + ::std::default::Default, const N: usize> ::std::default::Default
    for __BindgenOpaqueArray8<[T; N]>
{
    fn default() -> Self {
        Self([<T as ::std::default::Default>::default(); N])
    }
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
    pub unsafe fn as_slice(&self, len_: usize) -> &[T] {
        unsafe { ::std::slice::from_raw_parts(self.as_ptr(), len_) }
    }
    /// Safety: `len` elements follow, and nothing else refers to them.
    #[inline]
    pub unsafe fn as_mut_slice(&mut self, len_: usize) -> &mut [T] {
        unsafe { ::std::slice::from_raw_parts_mut(self.as_mut_ptr(), len_) }
    }
}
impl<T> ::std::default::Default for __IncompleteArrayField<T> {
    fn default() -> Self {
        Self::new()
    }
}
impl<T> ::std::fmt::Debug for __IncompleteArrayField<T> {
    fn fmt(&self, fmt: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        fmt.write_str("__IncompleteArrayField")
    }
}
pub const this: u32 = 3;
pub const val: _bindgen_ty_1 = 0;
pub const s: _bindgen_ty_1 = 1;
pub const f: _bindgen_ty_1 = 2;
pub const other: _bindgen_ty_1 = 3;
pub const rhs: _bindgen_ty_1 = 4;
pub const bytes: _bindgen_ty_1 = 5;
pub const offset: _bindgen_ty_1 = 6;
pub const width: _bindgen_ty_1 = 7;
pub const done: _bindgen_ty_1 = 8;
pub const count: _bindgen_ty_1 = 9;
pub const bits: _bindgen_ty_1 = 10;
pub const ptr: _bindgen_ty_1 = 11;
pub const len: _bindgen_ty_1 = 12;
pub type _bindgen_ty_1 = ::std::os::raw::c_uint;
#[repr(C)]
#[derive(Debug, Default, Copy, Clone)]
pub struct AsRef {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 1usize]>,
    pub __bindgen_padding_0: [u8; 3usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of AsRef"][::std::mem::size_of::<AsRef>() - 4usize];
    ["Alignment of AsRef"][::std::mem::align_of::<AsRef>() - 4usize];
};
impl AsRef {
    #[inline]
    pub fn a(&self) -> ::std::os::raw::c_int {
        unsafe {
            ::std::mem::transmute((self._bitfield_1.get_const::<0usize, 3u8>() as i32) << 29 >> 29)
        }
    }
    #[inline]
    pub fn set_a(&mut self, val_: ::std::os::raw::c_int) {
        unsafe {
            let val_: u32 = val_ as _;
            self._bitfield_1.set_const::<0usize, 3u8>(val_ as u64)
        }
    }
    #[inline]
    pub unsafe fn a_raw(this_: *const Self) -> ::std::os::raw::c_int {
        unsafe {
            ::std::mem::transmute(
                (<__BindgenBitfieldUnit<[u8; 1usize]>>::raw_get_const::<0usize, 3u8>(
                    ::std::ptr::addr_of!((*this_)._bitfield_1),
                ) as i32)
                    << 29
                    >> 29,
            )
        }
    }
    #[inline]
    pub unsafe fn set_a_raw(this_: *mut Self, val_: ::std::os::raw::c_int) {
        unsafe {
            let val_: u32 = val_ as _;
            <__BindgenBitfieldUnit<[u8; 1usize]>>::raw_set_const::<0usize, 3u8>(
                ::std::ptr::addr_of_mut!((*this_)._bitfield_1),
                val_ as u64,
            )
        }
    }
    #[inline]
    pub fn val(&self) -> ::std::os::raw::c_int {
        unsafe {
            ::std::mem::transmute((self._bitfield_1.get_const::<3usize, 2u8>() as i32) << 30 >> 30)
        }
    }
    #[inline]
    pub fn set_val(&mut self, val_: ::std::os::raw::c_int) {
        unsafe {
            let val_: u32 = val_ as _;
            self._bitfield_1.set_const::<3usize, 2u8>(val_ as u64)
        }
    }
    #[inline]
    pub unsafe fn val_raw(this_: *const Self) -> ::std::os::raw::c_int {
        unsafe {
            ::std::mem::transmute(
                (<__BindgenBitfieldUnit<[u8; 1usize]>>::raw_get_const::<3usize, 2u8>(
                    ::std::ptr::addr_of!((*this_)._bitfield_1),
                ) as i32)
                    << 30
                    >> 30,
            )
        }
    }
    #[inline]
    pub unsafe fn set_val_raw(this_: *mut Self, val_: ::std::os::raw::c_int) {
        unsafe {
            let val_: u32 = val_ as _;
            <__BindgenBitfieldUnit<[u8; 1usize]>>::raw_set_const::<3usize, 2u8>(
                ::std::ptr::addr_of_mut!((*this_)._bitfield_1),
                val_ as u64,
            )
        }
    }
    #[inline]
    pub fn val_1(&self) -> ::std::os::raw::c_int {
        unsafe {
            ::std::mem::transmute((self._bitfield_1.get_const::<5usize, 3u8>() as i32) << 29 >> 29)
        }
    }
    #[inline]
    pub fn set_val_1(&mut self, val_: ::std::os::raw::c_int) {
        unsafe {
            let val_: u32 = val_ as _;
            self._bitfield_1.set_const::<5usize, 3u8>(val_ as u64)
        }
    }
    #[inline]
    pub unsafe fn val_1_raw(this_: *const Self) -> ::std::os::raw::c_int {
        unsafe {
            ::std::mem::transmute(
                (<__BindgenBitfieldUnit<[u8; 1usize]>>::raw_get_const::<5usize, 3u8>(
                    ::std::ptr::addr_of!((*this_)._bitfield_1),
                ) as i32)
                    << 29
                    >> 29,
            )
        }
    }
    #[inline]
    pub unsafe fn set_val_1_raw(this_: *mut Self, val_: ::std::os::raw::c_int) {
        unsafe {
            let val_: u32 = val_ as _;
            <__BindgenBitfieldUnit<[u8; 1usize]>>::raw_set_const::<5usize, 3u8>(
                ::std::ptr::addr_of_mut!((*this_)._bitfield_1),
                val_ as u64,
            )
        }
    }
    #[inline]
    pub fn new_bitfield_1(
        a: ::std::os::raw::c_int,
        val_1_1: ::std::os::raw::c_int,
        val_1: ::std::os::raw::c_int,
    ) -> __BindgenBitfieldUnit<[u8; 1usize]> {
        let mut __bindgen_bitfield_unit: __BindgenBitfieldUnit<[u8; 1usize]> =
            ::std::default::Default::default();
        __bindgen_bitfield_unit.set_const::<0usize, 3u8>({
            let a: u32 = a as _;
            a as u64
        });
        __bindgen_bitfield_unit.set_const::<3usize, 2u8>({
            let val_1_1: u32 = val_1_1 as _;
            val_1_1 as u64
        });
        __bindgen_bitfield_unit.set_const::<5usize, 3u8>({
            let val_1: u32 = val_1 as _;
            val_1 as u64
        });
        __bindgen_bitfield_unit
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct Default {
    pub p: *mut ::std::os::raw::c_int,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of Default"][::std::mem::size_of::<Default>() - 8usize];
    ["Alignment of Default"][::std::mem::align_of::<Default>() - 8usize];
    ["Offset of field: Default::p"][::std::mem::offset_of!(Default, p) - 0usize];
};
impl ::std::default::Default for Default {
    fn default() -> Self {
        let mut s_ = ::std::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::std::ptr::write_bytes(s_.as_mut_ptr(), 0, 1);
            s_.assume_init()
        }
    }
}
#[repr(C)]
#[repr(align(8))]
#[derive(Debug, Default, Copy, Clone)]
pub struct Copy {
    pub _bindgen_opaque_blob: __BindgenOpaqueArray8<[u8; 320usize]>,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of Copy"][::std::mem::size_of::<Copy>() - 320usize];
    ["Alignment of Copy"][::std::mem::align_of::<Copy>() - 8usize];
};
#[repr(C)]
#[derive(Debug, Default)]
pub struct AsMut {
    pub n: ::std::os::raw::c_int,
    pub d: __IncompleteArrayField<::std::os::raw::c_char>,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of AsMut"][::std::mem::size_of::<AsMut>() - 4usize];
    ["Alignment of AsMut"][::std::mem::align_of::<AsMut>() - 4usize];
    ["Offset of field: AsMut::n"][::std::mem::offset_of!(AsMut, n) - 0usize];
    ["Offset of field: AsMut::d"][::std::mem::offset_of!(AsMut, d) - 4usize];
};
impl flags {
    pub const FLAG_A: flags = flags(1);
    pub const FLAG_B: flags = flags(2);
}
impl ::std::ops::BitOr<flags> for flags {
    type Output = Self;
    #[inline]
    fn bitor(self, other_: Self) -> Self {
        flags(self.0 | other_.0)
    }
}
impl ::std::ops::BitOrAssign for flags {
    #[inline]
    fn bitor_assign(&mut self, rhs_: flags) {
        self.0 |= rhs_.0;
    }
}
impl ::std::ops::BitAnd<flags> for flags {
    type Output = Self;
    #[inline]
    fn bitand(self, other_: Self) -> Self {
        flags(self.0 & other_.0)
    }
}
impl ::std::ops::BitAndAssign for flags {
    #[inline]
    fn bitand_assign(&mut self, rhs_: flags) {
        self.0 &= rhs_.0;
    }
}
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct flags(pub ::std::os::raw::c_uint);
