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
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aligned {
    pub _bindgen_align: [u64; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 9usize]>,
    pub __bindgen_padding_0: [u8; 7usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of aligned"][::std::mem::size_of::<aligned>() - 16usize];
    ["Alignment of aligned"][::std::mem::align_of::<aligned>() - 8usize];
};
impl aligned {
    #[inline]
    pub fn a(&self) -> ::std::os::raw::c_int {
        unsafe {
            ::std::mem::transmute((self._bitfield_1.get_const::<0usize, 4u8>() as i32) << 28 >> 28)
        }
    }
    #[inline]
    pub fn set_a(&mut self, val: ::std::os::raw::c_int) {
        unsafe {
            let val: u32 = val as _;
            self._bitfield_1.set_const::<0usize, 4u8>(val as u64)
        }
    }
    #[inline]
    pub unsafe fn a_raw(this: *const Self) -> ::std::os::raw::c_int {
        unsafe {
            ::std::mem::transmute(
                (<__BindgenBitfieldUnit<[u8; 9usize]>>::raw_get_const::<0usize, 4u8>(
                    ::std::ptr::addr_of!((*this)._bitfield_1),
                ) as i32)
                    << 28
                    >> 28,
            )
        }
    }
    #[inline]
    pub unsafe fn set_a_raw(this: *mut Self, val: ::std::os::raw::c_int) {
        unsafe {
            let val: u32 = val as _;
            <__BindgenBitfieldUnit<[u8; 9usize]>>::raw_set_const::<0usize, 4u8>(
                ::std::ptr::addr_of_mut!((*this)._bitfield_1),
                val as u64,
            )
        }
    }
    #[inline]
    pub fn b(&self) -> ::std::os::raw::c_int {
        unsafe {
            ::std::mem::transmute((self._bitfield_1.get_const::<64usize, 4u8>() as i32) << 28 >> 28)
        }
    }
    #[inline]
    pub fn set_b(&mut self, val: ::std::os::raw::c_int) {
        unsafe {
            let val: u32 = val as _;
            self._bitfield_1.set_const::<64usize, 4u8>(val as u64)
        }
    }
    #[inline]
    pub unsafe fn b_raw(this: *const Self) -> ::std::os::raw::c_int {
        unsafe {
            ::std::mem::transmute(
                (<__BindgenBitfieldUnit<[u8; 9usize]>>::raw_get_const::<64usize, 4u8>(
                    ::std::ptr::addr_of!((*this)._bitfield_1),
                ) as i32)
                    << 28
                    >> 28,
            )
        }
    }
    #[inline]
    pub unsafe fn set_b_raw(this: *mut Self, val: ::std::os::raw::c_int) {
        unsafe {
            let val: u32 = val as _;
            <__BindgenBitfieldUnit<[u8; 9usize]>>::raw_set_const::<64usize, 4u8>(
                ::std::ptr::addr_of_mut!((*this)._bitfield_1),
                val as u64,
            )
        }
    }
    #[inline]
    pub fn new_bitfield_1(
        a: ::std::os::raw::c_int,
        b: ::std::os::raw::c_int,
    ) -> __BindgenBitfieldUnit<[u8; 9usize]> {
        let mut __bindgen_bitfield_unit: __BindgenBitfieldUnit<[u8; 9usize]> = Default::default();
        __bindgen_bitfield_unit.set_const::<0usize, 4u8>({
            let a: u32 = a as _;
            a as u64
        });
        __bindgen_bitfield_unit.set_const::<64usize, 4u8>({
            let b: u32 = b as _;
            b as u64
        });
        __bindgen_bitfield_unit
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct packed_one {
    pub _bindgen_align: [u32; 0],
    pub c: ::std::os::raw::c_char,
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 5usize]>,
    pub __bindgen_padding_0: u16,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of packed_one"][::std::mem::size_of::<packed_one>() - 8usize];
    ["Alignment of packed_one"][::std::mem::align_of::<packed_one>() - 4usize];
    ["Offset of field: packed_one::c"][::std::mem::offset_of!(packed_one, c) - 0usize];
};
impl packed_one {
    #[inline]
    pub fn a(&self) -> ::std::os::raw::c_uint {
        unsafe { ::std::mem::transmute(self._bitfield_1.get_const::<0usize, 20u8>() as u32) }
    }
    #[inline]
    pub fn set_a(&mut self, val: ::std::os::raw::c_uint) {
        unsafe {
            let val: u32 = val as _;
            self._bitfield_1.set_const::<0usize, 20u8>(val as u64)
        }
    }
    #[inline]
    pub unsafe fn a_raw(this: *const Self) -> ::std::os::raw::c_uint {
        unsafe {
            ::std::mem::transmute(
                <__BindgenBitfieldUnit<[u8; 5usize]>>::raw_get_const::<0usize, 20u8>(
                    ::std::ptr::addr_of!((*this)._bitfield_1),
                ) as u32,
            )
        }
    }
    #[inline]
    pub unsafe fn set_a_raw(this: *mut Self, val: ::std::os::raw::c_uint) {
        unsafe {
            let val: u32 = val as _;
            <__BindgenBitfieldUnit<[u8; 5usize]>>::raw_set_const::<0usize, 20u8>(
                ::std::ptr::addr_of_mut!((*this)._bitfield_1),
                val as u64,
            )
        }
    }
    #[inline]
    pub fn b(&self) -> ::std::os::raw::c_uint {
        unsafe { ::std::mem::transmute(self._bitfield_1.get_const::<24usize, 12u8>() as u32) }
    }
    #[inline]
    pub fn set_b(&mut self, val: ::std::os::raw::c_uint) {
        unsafe {
            let val: u32 = val as _;
            self._bitfield_1.set_const::<24usize, 12u8>(val as u64)
        }
    }
    #[inline]
    pub unsafe fn b_raw(this: *const Self) -> ::std::os::raw::c_uint {
        unsafe {
            ::std::mem::transmute(<__BindgenBitfieldUnit<[u8; 5usize]>>::raw_get_const::<
                24usize,
                12u8,
            >(::std::ptr::addr_of!((*this)._bitfield_1))
                as u32)
        }
    }
    #[inline]
    pub unsafe fn set_b_raw(this: *mut Self, val: ::std::os::raw::c_uint) {
        unsafe {
            let val: u32 = val as _;
            <__BindgenBitfieldUnit<[u8; 5usize]>>::raw_set_const::<24usize, 12u8>(
                ::std::ptr::addr_of_mut!((*this)._bitfield_1),
                val as u64,
            )
        }
    }
    #[inline]
    pub fn new_bitfield_1(
        a: ::std::os::raw::c_uint,
        b: ::std::os::raw::c_uint,
    ) -> __BindgenBitfieldUnit<[u8; 5usize]> {
        let mut __bindgen_bitfield_unit: __BindgenBitfieldUnit<[u8; 5usize]> = Default::default();
        __bindgen_bitfield_unit.set_const::<0usize, 20u8>({
            let a: u32 = a as _;
            a as u64
        });
        __bindgen_bitfield_unit.set_const::<24usize, 12u8>({
            let b: u32 = b as _;
            b as u64
        });
        __bindgen_bitfield_unit
    }
}
pub type a8 = ::std::os::raw::c_uint;
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct of_aligned {
    pub _bindgen_align: [u64; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 1usize]>,
    pub __bindgen_padding_0: [u8; 7usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of of_aligned"][::std::mem::size_of::<of_aligned>() - 8usize];
    ["Alignment of of_aligned"][::std::mem::align_of::<of_aligned>() - 8usize];
};
impl of_aligned {
    #[inline]
    pub fn x(&self) -> a8 {
        unsafe { ::std::mem::transmute(self._bitfield_1.get_const::<0usize, 5u8>() as u32) }
    }
    #[inline]
    pub fn set_x(&mut self, val: a8) {
        unsafe {
            let val: u32 = val as _;
            self._bitfield_1.set_const::<0usize, 5u8>(val as u64)
        }
    }
    #[inline]
    pub unsafe fn x_raw(this: *const Self) -> a8 {
        unsafe {
            ::std::mem::transmute(
                <__BindgenBitfieldUnit<[u8; 1usize]>>::raw_get_const::<0usize, 5u8>(
                    ::std::ptr::addr_of!((*this)._bitfield_1),
                ) as u32,
            )
        }
    }
    #[inline]
    pub unsafe fn set_x_raw(this: *mut Self, val: a8) {
        unsafe {
            let val: u32 = val as _;
            <__BindgenBitfieldUnit<[u8; 1usize]>>::raw_set_const::<0usize, 5u8>(
                ::std::ptr::addr_of_mut!((*this)._bitfield_1),
                val as u64,
            )
        }
    }
    #[inline]
    pub fn new_bitfield_1(x: a8) -> __BindgenBitfieldUnit<[u8; 1usize]> {
        let mut __bindgen_bitfield_unit: __BindgenBitfieldUnit<[u8; 1usize]> = Default::default();
        __bindgen_bitfield_unit.set_const::<0usize, 5u8>({
            let x: u32 = x as _;
            x as u64
        });
        __bindgen_bitfield_unit
    }
}
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct beside {
    pub _bindgen_align: [u64; 0],
    pub tag: ::std::os::raw::c_char,
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 10usize]>,
    pub __bindgen_padding_0: [u8; 5usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of beside"][::std::mem::size_of::<beside>() - 16usize];
    ["Alignment of beside"][::std::mem::align_of::<beside>() - 8usize];
    ["Offset of field: beside::tag"][::std::mem::offset_of!(beside, tag) - 0usize];
};
impl beside {
    #[inline]
    pub fn x(&self) -> a8 {
        unsafe { ::std::mem::transmute(self._bitfield_1.get_const::<0usize, 5u8>() as u32) }
    }
    #[inline]
    pub fn set_x(&mut self, val: a8) {
        unsafe {
            let val: u32 = val as _;
            self._bitfield_1.set_const::<0usize, 5u8>(val as u64)
        }
    }
    #[inline]
    pub unsafe fn x_raw(this: *const Self) -> a8 {
        unsafe {
            ::std::mem::transmute(
                <__BindgenBitfieldUnit<[u8; 10usize]>>::raw_get_const::<0usize, 5u8>(
                    ::std::ptr::addr_of!((*this)._bitfield_1),
                ) as u32,
            )
        }
    }
    #[inline]
    pub unsafe fn set_x_raw(this: *mut Self, val: a8) {
        unsafe {
            let val: u32 = val as _;
            <__BindgenBitfieldUnit<[u8; 10usize]>>::raw_set_const::<0usize, 5u8>(
                ::std::ptr::addr_of_mut!((*this)._bitfield_1),
                val as u64,
            )
        }
    }
    #[inline]
    pub fn plain(&self) -> ::std::os::raw::c_uint {
        unsafe { ::std::mem::transmute(self._bitfield_1.get_const::<5usize, 3u8>() as u32) }
    }
    #[inline]
    pub fn set_plain(&mut self, val: ::std::os::raw::c_uint) {
        unsafe {
            let val: u32 = val as _;
            self._bitfield_1.set_const::<5usize, 3u8>(val as u64)
        }
    }
    #[inline]
    pub unsafe fn plain_raw(this: *const Self) -> ::std::os::raw::c_uint {
        unsafe {
            ::std::mem::transmute(
                <__BindgenBitfieldUnit<[u8; 10usize]>>::raw_get_const::<5usize, 3u8>(
                    ::std::ptr::addr_of!((*this)._bitfield_1),
                ) as u32,
            )
        }
    }
    #[inline]
    pub unsafe fn set_plain_raw(this: *mut Self, val: ::std::os::raw::c_uint) {
        unsafe {
            let val: u32 = val as _;
            <__BindgenBitfieldUnit<[u8; 10usize]>>::raw_set_const::<5usize, 3u8>(
                ::std::ptr::addr_of_mut!((*this)._bitfield_1),
                val as u64,
            )
        }
    }
    #[inline]
    pub fn y(&self) -> a8 {
        unsafe { ::std::mem::transmute(self._bitfield_1.get_const::<56usize, 20u8>() as u32) }
    }
    #[inline]
    pub fn set_y(&mut self, val: a8) {
        unsafe {
            let val: u32 = val as _;
            self._bitfield_1.set_const::<56usize, 20u8>(val as u64)
        }
    }
    #[inline]
    pub unsafe fn y_raw(this: *const Self) -> a8 {
        unsafe {
            ::std::mem::transmute(<__BindgenBitfieldUnit<[u8; 10usize]>>::raw_get_const::<
                56usize,
                20u8,
            >(::std::ptr::addr_of!((*this)._bitfield_1))
                as u32)
        }
    }
    #[inline]
    pub unsafe fn set_y_raw(this: *mut Self, val: a8) {
        unsafe {
            let val: u32 = val as _;
            <__BindgenBitfieldUnit<[u8; 10usize]>>::raw_set_const::<56usize, 20u8>(
                ::std::ptr::addr_of_mut!((*this)._bitfield_1),
                val as u64,
            )
        }
    }
    #[inline]
    pub fn new_bitfield_1(
        x: a8,
        plain: ::std::os::raw::c_uint,
        y: a8,
    ) -> __BindgenBitfieldUnit<[u8; 10usize]> {
        let mut __bindgen_bitfield_unit: __BindgenBitfieldUnit<[u8; 10usize]> = Default::default();
        __bindgen_bitfield_unit.set_const::<0usize, 5u8>({
            let x: u32 = x as _;
            x as u64
        });
        __bindgen_bitfield_unit.set_const::<5usize, 3u8>({
            let plain: u32 = plain as _;
            plain as u64
        });
        __bindgen_bitfield_unit.set_const::<56usize, 20u8>({
            let y: u32 = y as _;
            y as u64
        });
        __bindgen_bitfield_unit
    }
}
