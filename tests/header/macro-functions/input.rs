// A macro that makes functions and types: cbindgen sees nothing of it without a nightly compiler.
macro_rules! vector {
    ($name:ident, $element:ty, $($operation:ident),*) => {
        /// A vector.
        #[repr(C)]
        pub struct $name {
            pub data: *mut $element,
            pub len: usize,
        }

        $(
            #[no_mangle]
            pub extern "C" fn $operation(vector: &mut $name, value: $element) -> bool {
                let _ = (vector, value);
                true
            }
        )*
    };
}

vector!(Bytes, u8, bytes_push, bytes_remove);

pub mod inner {
    vector!(Floats, f32, floats_push);
}
