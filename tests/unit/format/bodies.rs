impl<Storage> unit<Storage> {
    #[inline]
    pub const fn new(storage: Storage) -> Self {
        Self { storage }
    }
}
impl<Storage> unit<Storage>
where
    Storage: AsRef<[u8]> + AsMut<[u8]>,
{
    #[inline]
    fn extract_bit(byte: u8, index: usize) -> bool {
        let bit_index = if cfg!(target_endian = "big") {
            7 - (index % 8)
        } else {
            index % 8
        };
        let mask = 1 << bit_index;
        byte & mask == mask
    }
    #[inline]
    pub fn get(&self, bit_offset: usize, bit_width: u8) -> u64 {
        debug_assert!(bit_width <= 64);
        debug_assert!(bit_offset / 8 < self.storage.as_ref().len());
        debug_assert!((bit_offset + (bit_width as usize)) / 8 <= self.storage.as_ref().len());
        let mut val = 0;
        for i in 0..(bit_width as usize) {
            if self.get_bit(i + bit_offset) {
                let index = if cfg!(target_endian = "big") {
                    bit_width as usize - 1 - i
                } else {
                    i
                };
                val |= 1 << index;
            }
        }
        val
    }
}
impl Default for point {
    fn default() -> Self {
        let mut s = ::std::mem::MaybeUninit::<Self>::uninit();
        unsafe {
            ::std::ptr::write_bytes(s.as_mut_ptr(), 0, 1);
            s.assume_init()
        }
    }
}
impl ::std::fmt::Debug for point {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        write!(
            f,
            "point {{ x: {:?}, y: {:?}, hidden: {:?} }}",
            self.x, self.y, self.hidden
        )
    }
}
impl ::std::fmt::Debug for wide {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        write!(
            f,
            "wide {{ first: {:?}, second: {:?}, third: {:?} }}",
            self.first,
            self.second,
            self.third.as_slice()
        )
    }
}
impl ::std::cmp::PartialEq for point {
    fn eq(&self, other: &point) -> bool {
        &self.x[..] == &other.x[..]
            && self.y == other.y
            && unsafe { self.data.a == other.data.a }
            && self.a_field_with_a_name == other.a_field_with_a_name
    }
}
impl ::std::ops::BitOr<point> for point {
    type Output = Self;
    #[inline]
    fn bitor(self, other: Self) -> Self {
        point(self.0 | other.0)
    }
}
impl ::std::ops::BitOrAssign for point {
    #[inline]
    fn bitor_assign(&mut self, rhs: point) {
        self.0 |= rhs.0;
    }
}
unsafe impl Sync for point {}
impl point {
    pub const A: point = point(1);
    pub const A_CONSTANT_OF_THE_TYPE_WITH_A_LONG_NAME: a_type_with_a_long_name =
        a_type_with_a_long_name(1);
    #[inline]
    pub fn flag(&self) -> ::std::os::raw::c_uint {
        unsafe { ::std::mem::transmute(self._bitfield_1.get(0usize, 1u8) as u32) }
    }
    #[inline]
    pub fn set_flag(&mut self, val: ::std::os::raw::c_uint) {
        unsafe {
            let val: u32 = ::std::mem::transmute(val);
            self._bitfield_1.set(0usize, 1u8, val as u64)
        }
    }
    #[inline]
    pub unsafe fn flag_raw(this: *const Self) -> ::std::os::raw::c_uint {
        unsafe {
            ::std::mem::transmute(<unit<[u8; 4usize]>>::raw_get(
                ::std::ptr::addr_of!((*this)._bitfield_1),
                0usize,
                1u8,
            ) as u32)
        }
    }
    #[inline]
    pub unsafe fn set_flag_raw(this: *mut Self, val: ::std::os::raw::c_uint) {
        unsafe {
            let val: u32 = ::std::mem::transmute(val);
            <unit<[u8; 4usize]>>::raw_set(
                ::std::ptr::addr_of_mut!((*this)._bitfield_1),
                0usize,
                1u8,
                val as u64,
            )
        }
    }
    #[inline]
    pub fn new_bitfield_1(
        flag: ::std::os::raw::c_uint,
        other: ::std::os::raw::c_uint,
    ) -> unit<[u8; 4usize]> {
        let mut bits: unit<[u8; 4usize]> = Default::default();
        bits.set(0usize, 1u8, {
            let flag: u32 = unsafe { ::std::mem::transmute(flag) };
            flag as u64
        });
        bits
    }
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of point"][::std::mem::size_of::<point>() - 16usize];
    ["Offset of field: point::a_field_with_a_long_name"]
        [::std::mem::offset_of!(point, a_field_with_a_long_name) - 8usize];
    ["Alignment of a_type_whose_name_is_so_long_that_it_breaks_the_line"]
        [::std::mem::align_of::<a_type_whose_name_is_so_long_that_it_breaks_the_line>() - 8usize];
    ["Offset of field: a_type_whose_name_is_rather_long_indeed::and_a_field_with_a_long_name_too"]
        [::std::mem::offset_of!(
            a_type_whose_name_is_rather_long_indeed,
            and_a_field_with_a_long_name_too
        ) - 8usize];
};
pub trait shape<T>: Sized + Copy {
    const SIDES: u32;
    type Area;
    fn area(&self) -> Self::Area;
    fn scale(&mut self, by: T)
    where
        T: Into<f64>;
    fn sides(&self) -> u32 {
        Self::SIDES
    }
}
pub struct library {
    __library: ::libloading::Library,
    pub open: Result<
        unsafe extern "C" fn(path: *const ::std::os::raw::c_char) -> ::std::os::raw::c_int,
        ::libloading::Error,
    >,
}
impl library {
    pub unsafe fn new<P>(path: P) -> Result<Self, ::libloading::Error>
    where
        P: AsRef<::std::ffi::OsStr>,
    {
        let library = ::libloading::Library::new(path)?;
        Self::from_library(library)
    }
    pub unsafe fn from_library<L>(library: L) -> Result<Self, ::libloading::Error>
    where
        L: Into<::libloading::Library>,
    {
        let __library = library.into();
        let open = __library.get(b"open\0").map(|sym| *sym);
        Ok(library { __library, open })
    }
    pub unsafe fn open(&self, path: *const ::std::os::raw::c_char) -> ::std::os::raw::c_int {
        (self.open.as_ref().expect("Expected function, got error."))(path)
    }
}
fn statements(mut n: u32) -> u32 {
    let (a, b): (u32, u32);
    if n == 0 {
        return 1;
    } else if n > 10 {
        n -= 1;
    } else {
        n = n.wrapping_mul(3).wrapping_add(1);
    }
    while n < 100 {
        n += 1;
        if n == 50 {
            break;
        }
    }
    loop {
        break;
    }
    match n {
        0 | 1 => 7,
        x if x > 3 => {
            call(x);
            9
        }
        _ => n,
    };
    let f = move |x: u32, y: u32| x + y;
    let array = [1, 2, 3];
    let slice = &array[..];
    let total = a_function_with_a_long_name(first_argument, second_argument, third_argument);
    let chained = value
        .method_one(argument)
        .method_two(another_argument)
        .method_three();
    let sum =
        first_long_operand + second_long_operand * third_long_operand - fourth_long_operand + fifth;
    let pointer = &mut *(value as *mut u8 as *mut ::std::os::raw::c_void
        as *const a_type_with_a_long_name_indeed);
    const INNER: u8 = 1;
    fn inner() {}
    {
        n;
    }
    unsafe { n }
}
