//! Every annotation that an item can have in a comment.

/// cbindgen:rename-all=CamelCase
#[repr(C)]
pub struct Fields {
    pub first_field: u8,
    pub second_field: u16,
}

/// cbindgen:prefix-with-name
/// cbindgen:rename-all=ScreamingSnakeCase
/// cbindgen:add-sentinel=true
#[repr(u8)]
pub enum Level {
    Low,
    HighAsItGets,
}

/// cbindgen:enum-trailing-values=[Spare, LastOne]
/// cbindgen:enum-class=false
#[repr(C)]
pub enum Trailing {
    Begin,
}

#[repr(C)]
pub struct Bits {
    /// cbindgen:bitfield=3
    pub low: u32,
    /// cbindgen:bitfield=29
    pub high: u32,
}

/// cbindgen:derive-helper-methods
/// cbindgen:derive-const-casts
/// cbindgen:derive-mut-casts
/// cbindgen:derive-tagged-enum-destructor
/// cbindgen:derive-tagged-enum-copy-constructor
/// cbindgen:derive-tagged-enum-copy-assignment
/// cbindgen:private-default-tagged-enum-constructor
/// cbindgen:rename-variant-name-fields=UpperCase
/// cbindgen:destructor-attributes=inline
/// cbindgen:copy-constructor-attributes=inline
/// cbindgen:copy-assignment-attributes=inline
#[repr(C, u8)]
pub enum Shape {
    /// cbindgen:variant-constructor-attributes=inline
    /// cbindgen:variant-is-attributes=inline
    /// cbindgen:variant-const-cast-attributes=inline
    /// cbindgen:variant-mut-cast-attributes=inline
    Circle(f32),
    Rectangle { wide: f32, high: f32 },
    Nothing,
}

/// cbindgen:derive-constructor
/// cbindgen:derive-eq
/// cbindgen:eq-attributes=inline
/// cbindgen:derive-neq
/// cbindgen:neq-attributes=inline
/// cbindgen:derive-lt
/// cbindgen:lt-attributes=inline
/// cbindgen:derive-lte
/// cbindgen:lte-attributes=inline
/// cbindgen:derive-gt
/// cbindgen:gt-attributes=inline
/// cbindgen:derive-gte
/// cbindgen:gte-attributes=inline
/// cbindgen:derive-ostream
#[repr(C)]
pub struct Number {
    pub value: i32,
}

/// cbindgen:rename-associated-constant=LowerCase
#[repr(C)]
pub struct Owner {
    pub x: u8,
}

impl Owner {
    pub const BIGGEST: u8 = 9;
}

/// cbindgen:rename-all=UpperCase
/// cbindgen:postfix=ATTRIBUTE
#[no_mangle]
pub extern "C" fn renamed(
    first: Fields,
    second: Level,
    third: Trailing,
    fourth: Bits,
    fifth: Shape,
    sixth: Number,
    seventh: Owner,
) {
}
