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
pub struct device {
    pub _bindgen_align: [u32; 0],
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 1usize]>,
    pub __bindgen_padding_0: [u8; 3usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of device"][::std::mem::size_of::<device>() - 4usize];
    ["Alignment of device"][::std::mem::align_of::<device>() - 4usize];
};
impl device {
    #[inline]
    pub fn plain(&self) -> ::std::os::raw::c_uint {
        unsafe { ::std::mem::transmute(self._bitfield_1.get_const::<3usize, 4u8>() as u32) }
    }
    #[inline]
    pub fn set_plain(&mut self, val: ::std::os::raw::c_uint) {
        unsafe {
            let val: u32 = val as _;
            self._bitfield_1.set_const::<3usize, 4u8>(val as u64)
        }
    }
    #[inline]
    pub unsafe fn plain_raw(this: *const Self) -> ::std::os::raw::c_uint {
        unsafe {
            ::std::mem::transmute(
                <__BindgenBitfieldUnit<[u8; 1usize]>>::raw_get_const::<3usize, 4u8>(
                    ::std::ptr::addr_of!((*this)._bitfield_1),
                ) as u32,
            )
        }
    }
    #[inline]
    pub unsafe fn set_plain_raw(this: *mut Self, val: ::std::os::raw::c_uint) {
        unsafe {
            let val: u32 = val as _;
            <__BindgenBitfieldUnit<[u8; 1usize]>>::raw_set_const::<3usize, 4u8>(
                ::std::ptr::addr_of_mut!((*this)._bitfield_1),
                val as u64,
            )
        }
    }
}
