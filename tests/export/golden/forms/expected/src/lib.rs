// Written by `ferrule export`; do not edit.
#![allow(clippy::all, dead_code, deprecated, improper_ctypes_definitions)]
#![allow(unused_mut, unused_variables, unused_unsafe, non_snake_case, non_upper_case_globals)]
#![allow(clippy::missing_safety_doc, unused_parens, unused_imports)]

mod rt {
    // src/export/runtime/
}

#[no_mangle]
pub static forms_abi_c7468159b6436263: u8 = 0;
#[no_mangle]
pub extern "C" fn forms_abi_hash() -> u64 {
    0xc7468159b6436263
}
#[repr(C)]
#[derive(Clone, Copy)]
#[allow(non_camel_case_types)]
pub struct forms_point {
    r#x: f64,
    r#y: f64,
}
#[no_mangle]
pub unsafe extern "C" fn forms_u32_vec_free(list: *mut rt::Owned<u32>) {
    rt::free_owned(list, 0);
}
#[repr(C)]
#[allow(non_camel_case_types)]
pub struct forms_fn_thing_bool {
    call: Option<unsafe extern "C" fn(*mut std::ffi::c_void, *mut rt::Slot) -> u8>,
    user: *mut std::ffi::c_void,
    drop: Option<unsafe extern "C" fn(*mut std::ffi::c_void)>,
}
#[repr(C)]
#[allow(non_camel_case_types)]
pub struct forms_fn_u32_bool {
    call: Option<unsafe extern "C" fn(*mut std::ffi::c_void, u32) -> u8>,
    user: *mut std::ffi::c_void,
    drop: Option<unsafe extern "C" fn(*mut std::ffi::c_void)>,
}
#[repr(C)]
#[allow(non_camel_case_types)]
pub struct forms_fn_str_void {
    call: Option<unsafe extern "C" fn(*mut std::ffi::c_void, rt::View<u8>) -> ()>,
    user: *mut std::ffi::c_void,
    drop: Option<unsafe extern "C" fn(*mut std::ffi::c_void)>,
}
#[no_mangle]
pub unsafe extern "C" fn forms_pile_free(handle: *mut rt::Slot) -> i32 {
    rt::free_checked(handle, 3066640217u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_pile_unpoison(handle: *mut rt::Slot) -> i32 {
    rt::unpoison(handle, 3066640217u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_pile_of_error(error: *const rt::Error) -> *const rt::Slot {
    rt::cause(error, 3066640217u32)
}
fn in_forms_way(value: u32) -> rt::R<::forms::Way> {
    Ok(match value {
        0 => ::forms::Way::r#Up,
        1 => ::forms::Way::r#Down,
        _ => return rt::fail(rt::BAD_VALUE, "this is no variant of the enum"),
    })
}
fn out_forms_way(value: &::forms::Way) -> u32 {
    match value {
        ::forms::Way::r#Up => 0,
        ::forms::Way::r#Down => 1,
        _ => 4294967295,
    }
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_free(handle: *mut rt::Slot) -> i32 {
    rt::free_checked(handle, 918450153u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_unpoison(handle: *mut rt::Slot) -> i32 {
    rt::unpoison(handle, 918450153u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_of_error(error: *const rt::Error) -> *const rt::Slot {
    rt::cause(error, 918450153u32)
}
fn kind_forms_thing(value: &::forms::Thing) -> u32 {
    match value {
        ::forms::Thing::r#Nothing { .. } => 0,
        ::forms::Thing::r#Book { .. } => 1,
        ::forms::Thing::r#Box { .. } => 2,
    }
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_error_free(handle: *mut rt::Slot) -> i32 {
    rt::free_checked(handle, 1560807879u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_error_unpoison(handle: *mut rt::Slot) -> i32 {
    rt::unpoison(handle, 1560807879u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_error_of_error(error: *const rt::Error) -> *const rt::Slot {
    rt::cause(error, 1560807879u32)
}
fn kind_forms_shelf_error(value: &::forms::ShelfError) -> u32 {
    match value {
        ::forms::ShelfError::r#Full { .. } => 0,
        ::forms::ShelfError::r#NoSuch { .. } => 1,
        ::forms::ShelfError::r#Io { .. } => 2,
    }
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_free(handle: *mut rt::Slot) -> i32 {
    rt::free_checked(handle, 142685479u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_unpoison(handle: *mut rt::Slot) -> i32 {
    rt::unpoison(handle, 142685479u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_of_error(error: *const rt::Error) -> *const rt::Slot {
    rt::cause(error, 142685479u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_things_free(handle: *mut rt::Slot) -> i32 {
    rt::free_checked(handle, 3795642185u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_things_unpoison(handle: *mut rt::Slot) -> i32 {
    rt::unpoison(handle, 3795642185u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_things_of_error(error: *const rt::Error) -> *const rt::Slot {
    rt::cause(error, 3795642185u32)
}
unsafe impl rt::Plain for ::forms::Point {
    type C = forms_point;
    fn check(c: &Self::C) -> rt::R<()> {
        Ok(())
    }
}
const _: () = assert!(std::mem::size_of::<::forms::Point>() == std::mem::size_of::<forms_point>() && std::mem::align_of::<::forms::Point>() == std::mem::align_of::<forms_point>());
const _: () = assert!(std::mem::size_of::<forms_point>() == 16 && std::mem::align_of::<forms_point>() == 8);
const _: () = assert!(std::mem::offset_of!(::forms::Point, r#x) == std::mem::offset_of!(forms_point, r#x) && std::mem::offset_of!(forms_point, r#x) == 0);
const _: () = assert!(std::mem::offset_of!(::forms::Point, r#y) == std::mem::offset_of!(forms_point, r#y) && std::mem::offset_of!(forms_point, r#y) == 8);
#[no_mangle]
pub unsafe extern "C" fn forms_sieve_free(handle: *mut rt::Slot) -> i32 {
    rt::free_checked(handle, 887591631u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_sieve_unpoison(handle: *mut rt::Slot) -> i32 {
    rt::unpoison(handle, 887591631u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_sieve_of_error(error: *const rt::Error) -> *const rt::Slot {
    rt::cause(error, 887591631u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_wrapper_free(handle: *mut rt::Slot) -> i32 {
    rt::free_checked(handle, 3082129103u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_wrapper_unpoison(handle: *mut rt::Slot) -> i32 {
    rt::unpoison(handle, 3082129103u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_wrapper_of_error(error: *const rt::Error) -> *const rt::Slot {
    rt::cause(error, 3082129103u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_change_free(handle: *mut rt::Slot) -> i32 {
    rt::free_checked(handle, 1354811005u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_change_unpoison(handle: *mut rt::Slot) -> i32 {
    rt::unpoison(handle, 1354811005u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_change_of_error(error: *const rt::Error) -> *const rt::Slot {
    rt::cause(error, 1354811005u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_deep_free(handle: *mut rt::Slot) -> i32 {
    rt::free_checked(handle, 2777142809u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_deep_unpoison(handle: *mut rt::Slot) -> i32 {
    rt::unpoison(handle, 2777142809u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_deep_of_error(error: *const rt::Error) -> *const rt::Slot {
    rt::cause(error, 2777142809u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_inner_deep(a0: u16) -> *mut rt::Slot {
    rt::value("forms_inner_deep", || {
        let r = ::forms::inner::deep(a0);
        Ok({ let h = rt::new(r, 2777142809u32, rt::SHARED); h })
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_name() -> rt::View<u8> {
    rt::value("forms_name", || {
        let r = ::forms::NAME;
        Ok(rt::view(r.as_bytes()))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_step() -> f64 {
    rt::value("forms_step", || {
        let r = &::forms::STEP;
        Ok((*r))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_add(a0: i32, a1: i32) -> i32 {
    rt::value("forms_add", || {
        let r = ::forms::add(a0, a1);
        Ok(r)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_half(a0: u32, a1: *mut u32, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let r = ::forms::half(a0);
        let Some(v0) = r else { return Ok(rt::NONE) };
        if !a1.is_null() { *a1 = v0; }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_parse(a0: rt::View<u8>, a1: *mut i64, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let sa0 = rt::text(a0)?;
        let r = ::forms::parse(sa0);
        let v0 = match r {
            Ok(v) => v,
            Err(_) if err.is_null() => return Ok(rt::ERROR),
            Err(e) => {
                #[allow(unused_imports)]
                use rt::{SourceOfBox, SourceOfError, SourceOfOther};
                #[allow(unused_imports)]
                use rt::{ViaDebug, ViaDisplay, ViaName};
                let text = (&&&rt::Text(&e)).text();
                let source = (&&&rt::Text(&e)).source();
                let kind = -1;
                return Err(rt::declared(text, kind, std::ptr::null_mut(), source));
            }
        };
        if !a1.is_null() { *a1 = v0; }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_minmax(a0: *const i32, a1: usize, a2: *mut i32, a3: *mut i32, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let sa0 = rt::slice(a0, a1)?;
        let r = ::forms::minmax(sa0);
        let Some(v0) = r else { return Ok(rt::NONE) };
        let t0 = v0;
        if !a2.is_null() { *a2 = t0.0; }
        if !a3.is_null() { *a3 = t0.1; }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_bytes_of(a0: u32, a1: *mut u8, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let r = ::forms::bytes_of(a0);
        if !a1.is_null() { std::ptr::copy_nonoverlapping(r.as_ptr().cast(), a1, r.len()); }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_squares(a0: u32) -> rt::Owned<u32> {
    rt::value("forms_squares", || {
        let r = ::forms::squares(a0);
        Ok(rt::owned(r.into()))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_repeat(a0: rt::View<u8>, a1: usize, a2: *mut rt::Owned<u8>, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let sa0 = rt::text(a0)?;
        let r = ::forms::repeat(sa0, a1);
        if !a2.is_null() { *a2 = rt::string(r.into()); }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shout(a0: *mut rt::Owned<u8>, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let mut ma0 = rt::text_mut(a0)?;
        let r = ::forms::shout(ma0.get());
        let t0 = r;
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_reverse(a0: *mut u8, a1: usize, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let sa0 = rt::slice_mut(a0, a1)?;
        let r = ::forms::reverse(sa0);
        let t0 = r;
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_scalar(a0: u32, a1: *mut u32, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let r = ::forms::scalar(a0);
        let Some(v0) = r else { return Ok(rt::NONE) };
        if !a1.is_null() { *a1 = u32::from(v0); }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_turned(a0: u32, a1: *mut u32, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let sa0 = in_forms_way(a0)?;
        let r = ::forms::turned(sa0);
        if !a1.is_null() { *a1 = out_forms_way(&r); }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_new(a0: rt::View<u8>, a1: *mut *mut rt::Slot, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let sa0 = rt::text(a0)?;
        let r = <::forms::Shelf>::r#new(sa0);
        if !a1.is_null() { *a1 = { let h = rt::new(r, 142685479u32, rt::SHARED); h }; }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_with_way(a0: *mut rt::Slot, a1: u32, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let mut ga0 = rt::exclusive::<::forms::Shelf>(a0, 142685479u32)?;
        let sa1 = in_forms_way(a1)?;
        let r = rt::replace(&mut ga0, |v| <::forms::Shelf>::r#with_way(v, sa1));
        let t0 = r;
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_put(a0: *mut rt::Slot, a1: *mut *mut rt::Slot, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let mut ga0 = rt::exclusive::<::forms::Shelf>(a0, 142685479u32)?;
        let (va1, ga1) = rt::take::<::forms::Thing>(a1, 918450153u32)?;
        let r = <::forms::Shelf>::r#put(ga0.get(), va1);
        let v0 = match r {
            Ok(v) => v,
            Err(_) if err.is_null() => return Ok(rt::ERROR),
            Err(e) => {
                #[allow(unused_imports)]
                use rt::{SourceOfBox, SourceOfError, SourceOfOther};
                #[allow(unused_imports)]
                use rt::{ViaDebug, ViaDisplay, ViaName};
                let text = (&&&rt::Text(&e)).text();
                let source = (&&&rt::Text(&e)).source();
                let kind = kind_forms_shelf_error(&e) as i32;
                return Err(rt::declared(text, kind, { let h = rt::new(e, 1560807879u32, rt::SHARED); h }, source));
            }
        };
        let t0 = v0;
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_name(a0: *mut rt::Slot, a1: rt::View<u8>, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let mut ga0 = rt::exclusive::<::forms::Shelf>(a0, 142685479u32)?;
        let sa1 = rt::text(a1)?;
        let r = { <::forms::Shelf>::r#name(ga0.get(), sa1); };
        let t0 = r;
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_len(a0: *const rt::Slot) -> usize {
    rt::value("forms_shelf_len", || {
        let ga0 = rt::shared::<::forms::Shelf>(a0, 142685479u32)?;
        let r = <::forms::Shelf>::r#len(ga0.get());
        Ok(r)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_is_empty(a0: *const rt::Slot) -> u8 {
    rt::value("forms_shelf_is_empty", || {
        let ga0 = rt::shared::<::forms::Shelf>(a0, 142685479u32)?;
        let r = <::forms::Shelf>::r#is_empty(ga0.get());
        Ok(u8::from(r))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_look_up(a0: *const rt::Slot, a1: *const rt::Slot, a2: *mut *mut rt::Slot, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let ga0 = rt::shared::<::forms::Shelf>(a0, 142685479u32)?;
        let ga1 = rt::shared::<::forms::Thing>(a1, 918450153u32)?;
        let r = <::forms::Shelf>::r#find(ga0.get(), ga1.get());
        let Some(v0) = r else { return Ok(rt::NONE) };
        if !a2.is_null() { *a2 = { let h = rt::child(v0, 918450153u32, rt::SHARED); rt::link(h, a0); h }; }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_label(a0: *const rt::Slot) -> rt::View<u8> {
    rt::value("forms_shelf_label", || {
        let ga0 = rt::shared::<::forms::Shelf>(a0, 142685479u32)?;
        let r = <::forms::Shelf>::r#label(ga0.get());
        Ok(rt::view(r.as_bytes()))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_things(a0: *const rt::Slot) -> *mut rt::Slot {
    rt::value("forms_shelf_things", || {
        let ga0 = rt::shared::<::forms::Shelf>(a0, 142685479u32)?;
        let r = <::forms::Shelf>::r#things(ga0.get());
        Ok({ let h = rt::new(r, 1162478525u32, rt::SHARED); rt::link(h, a0); h })
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_slice_free(handle: *mut rt::Slot) -> i32 {
    rt::free_checked(handle, 1162478525u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_slice_unpoison(handle: *mut rt::Slot) -> i32 {
    rt::unpoison(handle, 1162478525u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_slice_of_error(error: *const rt::Error) -> *const rt::Slot {
    rt::cause(error, 1162478525u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_iter(a0: *const rt::Slot) -> *mut rt::Slot {
    rt::value("forms_shelf_iter", || {
        let ga0 = rt::shared::<::forms::Shelf>(a0, 142685479u32)?;
        let r = <::forms::Shelf>::r#iter(ga0.get());
        Ok({ let h = rt::new(r, 3795642185u32, rt::SHARED); rt::link(h, a0); h })
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_into_things(a0: *mut *mut rt::Slot, a1: *mut *mut rt::Slot, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let (va0, ga0) = rt::take::<::forms::Shelf>(a0, 142685479u32)?;
        let r = <::forms::Shelf>::r#into_things(va0);
        if !a1.is_null() { *a1 = { let h = rt::new(r, 606270661u32, rt::SHARED); h }; }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_vec_free(handle: *mut rt::Slot) -> i32 {
    rt::free_checked(handle, 606270661u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_vec_unpoison(handle: *mut rt::Slot) -> i32 {
    rt::unpoison(handle, 606270661u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_vec_of_error(error: *const rt::Error) -> *const rt::Slot {
    rt::cause(error, 606270661u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_retain(a0: *mut rt::Slot, a1: forms_fn_thing_bool, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let ua1 = rt::User { user: a1.user, drop: a1.drop };
        let mut ga0 = rt::exclusive::<::forms::Shelf>(a0, 142685479u32)?;
        let Some(fa1) = a1.call else { return rt::fail(rt::NULL_ARG, "a callback has no function") };
        let r = <::forms::Shelf>::r#retain(ga0.get(), move |x0: &::forms::Thing| { let u = &ua1; let hx0 = rt::lend(x0, 918450153u32, rt::SHARED); let r = fa1(u.user, hx0.slot()); r != 0 });
        let t0 = r;
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_words(a0: *const rt::Slot) -> *mut rt::Slot {
    rt::value("forms_shelf_words", || {
        let ga0 = rt::shared::<::forms::Shelf>(a0, 142685479u32)?;
        let r = <::forms::Shelf>::r#words(ga0.get());
        Ok({ let h = rt::new(r, 626062077u32, rt::BOUND); h })
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_b_tree_set_string_free(handle: *mut rt::Slot) -> i32 {
    rt::free_checked(handle, 626062077u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_b_tree_set_string_unpoison(handle: *mut rt::Slot) -> i32 {
    rt::unpoison(handle, 626062077u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_b_tree_set_string_of_error(error: *const rt::Error) -> *const rt::Slot {
    rt::cause(error, 626062077u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_counts(a0: *const rt::Slot) -> *mut rt::Slot {
    rt::value("forms_shelf_counts", || {
        let ga0 = rt::shared::<::forms::Shelf>(a0, 142685479u32)?;
        let r = <::forms::Shelf>::r#counts(ga0.get());
        Ok({ let h = rt::new(r, 29669877u32, rt::BOUND); h })
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_b_tree_map_string_u64_free(handle: *mut rt::Slot) -> i32 {
    rt::free_checked(handle, 29669877u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_b_tree_map_string_u64_unpoison(handle: *mut rt::Slot) -> i32 {
    rt::unpoison(handle, 29669877u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_b_tree_map_string_u64_of_error(error: *const rt::Error) -> *const rt::Slot {
    rt::cause(error, 29669877u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_read_from(a0: *mut rt::Slot, a1: rt::Reader, a2: *mut usize, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let sa1 = rt::reader(a1);
        let mut ga0 = rt::exclusive::<::forms::Shelf>(a0, 142685479u32)?;
        let sa1 = sa1?;
        let r = <::forms::Shelf>::r#read_from(ga0.get(), sa1);
        let v0 = match r {
            Ok(v) => v,
            Err(_) if err.is_null() => return Ok(rt::ERROR),
            Err(e) => {
                #[allow(unused_imports)]
                use rt::{SourceOfBox, SourceOfError, SourceOfOther};
                #[allow(unused_imports)]
                use rt::{ViaDebug, ViaDisplay, ViaName};
                let text = (&&&rt::Text(&e)).text();
                let source = (&&&rt::Text(&e)).source();
                let kind = -1;
                return Err(rt::declared(text, kind, std::ptr::null_mut(), source));
            }
        };
        if !a2.is_null() { *a2 = v0; }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_write_to(a0: *const rt::Slot, a1: rt::Writer, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let sa1 = rt::writer(a1);
        let ga0 = rt::shared::<::forms::Shelf>(a0, 142685479u32)?;
        let sa1 = sa1?;
        let r = <::forms::Shelf>::r#write_to(ga0.get(), sa1);
        let v0 = match r {
            Ok(v) => v,
            Err(_) if err.is_null() => return Ok(rt::ERROR),
            Err(e) => {
                #[allow(unused_imports)]
                use rt::{SourceOfBox, SourceOfError, SourceOfOther};
                #[allow(unused_imports)]
                use rt::{ViaDebug, ViaDisplay, ViaName};
                let text = (&&&rt::Text(&e)).text();
                let source = (&&&rt::Text(&e)).source();
                let kind = -1;
                return Err(rt::declared(text, kind, std::ptr::null_mut(), source));
            }
        };
        let t0 = v0;
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_extend_all(a0: *mut rt::Slot, a1: *const *const rt::Slot, a2: usize, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let mut ga0 = rt::exclusive::<::forms::Shelf>(a0, 142685479u32)?;
        let mut ga1 = Vec::new();
        for one in rt::slice(a1, a2)? { ga1.push(rt::shared::<::forms::Thing>(*one, 918450153u32)?); }
        let r = <::forms::Shelf>::r#extend_all(ga0.get(), ga1.iter().map(|g| g.get().clone()));
        let t0 = r;
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_both(a0: *const forms_point, a1: *const forms_point) -> f64 {
    rt::value("forms_both", || {
        let sa0 = rt::plains::<::forms::Point>(a0, 1)?;
        let sa1 = rt::plains::<::forms::Point>(a1, 1)?;
        let r = ::forms::both((&sa0[0]), (&sa1[0]));
        Ok(r)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_sieve_new(a0: forms_fn_u32_bool, a1: *mut *mut rt::Slot, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let ua0 = rt::User { user: a0.user, drop: a0.drop };
        let Some(fa0) = a0.call else { return rt::fail(rt::NULL_ARG, "a callback has no function") };
        let r = <::forms::Sieve>::r#new(::std::boxed::Box::new(move |x0: u32| { let u = &ua0; let r = fa0(u.user, x0); r != 0 }));
        if !a1.is_null() { *a1 = { let h = rt::new(r, 887591631u32, rt::ALONE); h }; }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_sieve_passes(a0: *const rt::Slot, a1: u32) -> u8 {
    rt::value("forms_sieve_passes", || {
        let ga0 = rt::shared::<::forms::Sieve>(a0, 887591631u32)?;
        let r = <::forms::Sieve>::r#passes(ga0.get(), a1);
        Ok(u8::from(r))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_each_word(a0: rt::View<u8>, a1: forms_fn_str_void, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let ua1 = rt::User { user: a1.user, drop: a1.drop };
        let sa0 = rt::text(a0)?;
        let Some(fa1) = a1.call else { return rt::fail(rt::NULL_ARG, "a callback has no function") };
        let r = ::forms::each_word(sa0, move |x0: &str| { let u = &ua1; let r = fa1(u.user, rt::view(x0.as_bytes())); r });
        let t0 = r;
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_wrapper_new(a0: rt::View<u8>, a1: *mut *mut rt::Slot, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let sa0 = rt::text(a0)?;
        let r = <::forms::Wrapper>::r#new(<::std::string::String>::from(sa0));
        if !a1.is_null() { *a1 = { let h = rt::new(r, 3082129103u32, rt::SHARED); h }; }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_change_new(a0: u32, a1: u32) -> *mut rt::Slot {
    rt::value("forms_change_new", || {
        let r = <::forms::Change>::r#new(a0, a1);
        Ok({ let h = rt::new(r, 1354811005u32, rt::SHARED); h })
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_change_step(a0: *const rt::Slot) -> u32 {
    rt::value("forms_change_step", || {
        let ga0 = rt::shared::<::forms::Change>(a0, 1354811005u32)?;
        let r = <::forms::Change>::r#step(ga0.get());
        Ok(r)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_forms_deep(a0: *mut *mut rt::Slot, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let r = ::forms::deep();
        if !a0.is_null() { *a0 = { let h = rt::new(r, 4199526039u32, rt::BOUND); h }; }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_free(handle: *mut rt::Slot) -> i32 {
    rt::free_checked(handle, 4199526039u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_unpoison(handle: *mut rt::Slot) -> i32 {
    rt::unpoison(handle, 4199526039u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_of_error(error: *const rt::Error) -> *const rt::Slot {
    rt::cause(error, 4199526039u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_parent(a0: rt::View<u8>, a1: *mut rt::View<u8>, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let sa0 = rt::text(a0)?;
        let r = ::forms::parent(sa0.as_ref());
        let Some(v0) = r else { return Ok(rt::NONE) };
        if !a1.is_null() { *a1 = rt::view(&v0.as_os_str().as_encoded_bytes()[..]); }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_pile_new() -> *mut rt::Slot {
    rt::value("forms_pile_new", || {
        let r = <::forms::Pile<u32>>::r#new();
        Ok({ let h = rt::new(r, 3066640217u32, rt::BOUND); h })
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_pile_push(a0: *mut rt::Slot, a1: u32) -> () {
    rt::value("forms_pile_push", || {
        let mut ga0 = rt::exclusive::<::forms::Pile<u32>>(a0, 3066640217u32)?;
        let r = <::forms::Pile<u32>>::r#push(ga0.get(), a1);
        Ok(r)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_pile_top(a0: *const rt::Slot, a1: *mut u32, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let ga0 = rt::shared::<::forms::Pile<u32>>(a0, 3066640217u32)?;
        let r = <::forms::Pile<u32>>::r#top(ga0.get());
        let Some(v0) = r else { return Ok(rt::NONE) };
        if !a1.is_null() { *a1 = (*v0); }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_kind(a0: *const rt::Slot) -> u32 {
    rt::value("forms_thing_kind", || {
        let ga0 = rt::shared::<::forms::Thing>(a0, 918450153u32)?;
        let r = kind_forms_thing(ga0.get());
        Ok(r)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_new_nothing() -> *mut rt::Slot {
    rt::value("forms_thing_new_nothing", || {
        let r = { let v: ::forms::Thing = ::forms::Thing::r#Nothing { }; v };
        Ok({ let h = rt::new(r, 918450153u32, rt::SHARED); h })
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_as_book(a0: *const rt::Slot, a1: *mut rt::View<u8>, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let ga0 = rt::shared::<::forms::Thing>(a0, 918450153u32)?;
        let r = match ga0.get() { ::forms::Thing::r#Book { 0: x0, .. } => (x0, ), _ => return Ok(rt::NONE) };
        let t0 = r;
        if !a1.is_null() { *a1 = rt::view(t0.0.as_str().as_bytes()); }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_new_book(a0: rt::View<u8>, a1: *mut *mut rt::Slot, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let sa0 = rt::text(a0)?;
        let r = { let v: ::forms::Thing = ::forms::Thing::r#Book { 0: <::std::string::String>::from(sa0), }; v };
        if !a1.is_null() { *a1 = { let h = rt::new(r, 918450153u32, rt::SHARED); h }; }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_as_box(a0: *const rt::Slot, a1: *mut f64, a2: *mut f64, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let ga0 = rt::shared::<::forms::Thing>(a0, 918450153u32)?;
        let r = match ga0.get() { ::forms::Thing::r#Box { r#width: x0, r#height: x1, .. } => (*x0, *x1, ), _ => return Ok(rt::NONE) };
        let t0 = r;
        if !a1.is_null() { *a1 = t0.0; }
        if !a2.is_null() { *a2 = t0.1; }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_new_box(a0: f64, a1: f64) -> *mut rt::Slot {
    rt::value("forms_thing_new_box", || {
        let r = { let v: ::forms::Thing = ::forms::Thing::r#Box { r#width: a0, r#height: a1, }; v };
        Ok({ let h = rt::new(r, 918450153u32, rt::SHARED); h })
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_clone(a0: *const rt::Slot) -> *mut rt::Slot {
    rt::value("forms_thing_clone", || {
        let ga0 = rt::shared::<::forms::Thing>(a0, 918450153u32)?;
        let r = std::clone::Clone::clone(ga0.get());
        Ok({ let h = rt::new(r, 918450153u32, rt::SHARED); h })
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_debug(a0: *const rt::Slot) -> rt::Owned<u8> {
    rt::value("forms_thing_debug", || {
        let ga0 = rt::shared::<::forms::Thing>(a0, 918450153u32)?;
        let r = format!("{:?}", ga0.get());
        Ok(rt::string(r.into()))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_eq(a0: *const rt::Slot, a1: *const rt::Slot) -> u8 {
    rt::value("forms_thing_eq", || {
        let ga0 = rt::shared::<::forms::Thing>(a0, 918450153u32)?;
        let ga1 = rt::shared::<::forms::Thing>(a1, 918450153u32)?;
        let r = *ga0.get() == *ga1.get();
        Ok(u8::from(r))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_error_kind(a0: *const rt::Slot) -> u32 {
    rt::value("forms_shelf_error_kind", || {
        let ga0 = rt::shared::<::forms::ShelfError>(a0, 1560807879u32)?;
        let r = kind_forms_shelf_error(ga0.get());
        Ok(r)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_error_new_full() -> *mut rt::Slot {
    rt::value("forms_shelf_error_new_full", || {
        let r = { let v: ::forms::ShelfError = ::forms::ShelfError::r#Full { }; v };
        Ok({ let h = rt::new(r, 1560807879u32, rt::SHARED); h })
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_error_as_no_such(a0: *const rt::Slot, a1: *mut u32, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let ga0 = rt::shared::<::forms::ShelfError>(a0, 1560807879u32)?;
        let r = match ga0.get() { ::forms::ShelfError::r#NoSuch { 0: x0, .. } => (*x0, ), _ => return Ok(rt::NONE) };
        let t0 = r;
        if !a1.is_null() { *a1 = t0.0; }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_error_new_no_such(a0: u32) -> *mut rt::Slot {
    rt::value("forms_shelf_error_new_no_such", || {
        let r = { let v: ::forms::ShelfError = ::forms::ShelfError::r#NoSuch { 0: a0, }; v };
        Ok({ let h = rt::new(r, 1560807879u32, rt::SHARED); h })
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_error_as_io(a0: *const rt::Slot, a1: *mut *mut rt::Slot, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let ga0 = rt::shared::<::forms::ShelfError>(a0, 1560807879u32)?;
        let r = match ga0.get() { ::forms::ShelfError::r#Io { 0: x0, .. } => (x0, ), _ => return Ok(rt::NONE) };
        let t0 = r;
        if !a1.is_null() { *a1 = { let h = rt::new(t0.0, 1424044823u32, rt::BOUND); rt::link(h, a0); h }; }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_error_2_free(handle: *mut rt::Slot) -> i32 {
    rt::free_checked(handle, 1424044823u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_error_2_unpoison(handle: *mut rt::Slot) -> i32 {
    rt::unpoison(handle, 1424044823u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_error_2_of_error(error: *const rt::Error) -> *const rt::Slot {
    rt::cause(error, 1424044823u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_error_to_string(a0: *const rt::Slot) -> rt::Owned<u8> {
    rt::value("forms_shelf_error_to_string", || {
        let ga0 = rt::shared::<::forms::ShelfError>(a0, 1560807879u32)?;
        let r = std::string::ToString::to_string(ga0.get());
        Ok(rt::string(r.into()))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_error_debug(a0: *const rt::Slot) -> rt::Owned<u8> {
    rt::value("forms_shelf_error_debug", || {
        let ga0 = rt::shared::<::forms::ShelfError>(a0, 1560807879u32)?;
        let r = format!("{:?}", ga0.get());
        Ok(rt::string(r.into()))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_get_label(a0: *const rt::Slot) -> rt::View<u8> {
    rt::value("forms_shelf_get_label", || {
        let ga0 = rt::shared::<::forms::Shelf>(a0, 142685479u32)?;
        let r = &ga0.get().r#label;
        let r = r.as_str();
        Ok(rt::view(r.as_bytes()))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_set_label(a0: *mut rt::Slot, a1: rt::View<u8>, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let mut ga0 = rt::exclusive::<::forms::Shelf>(a0, 142685479u32)?;
        let sa1 = rt::text(a1)?;
        let r = { ga0.get().r#label = <::std::string::String>::from(sa1); };
        let t0 = r;
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_way(a0: *const rt::Slot) -> u32 {
    rt::value("forms_shelf_way", || {
        let ga0 = rt::shared::<::forms::Shelf>(a0, 142685479u32)?;
        let r = &ga0.get().r#way;
        Ok(out_forms_way(r))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_set_way(a0: *mut rt::Slot, a1: u32, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let mut ga0 = rt::exclusive::<::forms::Shelf>(a0, 142685479u32)?;
        let sa1 = in_forms_way(a1)?;
        let r = { ga0.get().r#way = sa1; };
        let t0 = r;
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_clone(a0: *const rt::Slot) -> *mut rt::Slot {
    rt::value("forms_shelf_clone", || {
        let ga0 = rt::shared::<::forms::Shelf>(a0, 142685479u32)?;
        let r = std::clone::Clone::clone(ga0.get());
        Ok({ let h = rt::new(r, 142685479u32, rt::SHARED); h })
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_default() -> *mut rt::Slot {
    rt::value("forms_shelf_default", || {
        let r = <::forms::Shelf as std::default::Default>::default();
        Ok({ let h = rt::new(r, 142685479u32, rt::SHARED); h })
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_to_string(a0: *const rt::Slot) -> rt::Owned<u8> {
    rt::value("forms_shelf_to_string", || {
        let ga0 = rt::shared::<::forms::Shelf>(a0, 142685479u32)?;
        let r = std::string::ToString::to_string(ga0.get());
        Ok(rt::string(r.into()))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_debug(a0: *const rt::Slot) -> rt::Owned<u8> {
    rt::value("forms_shelf_debug", || {
        let ga0 = rt::shared::<::forms::Shelf>(a0, 142685479u32)?;
        let r = format!("{:?}", ga0.get());
        Ok(rt::string(r.into()))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_eq(a0: *const rt::Slot, a1: *const rt::Slot) -> u8 {
    rt::value("forms_shelf_eq", || {
        let ga0 = rt::shared::<::forms::Shelf>(a0, 142685479u32)?;
        let ga1 = rt::shared::<::forms::Shelf>(a1, 142685479u32)?;
        let r = *ga0.get() == *ga1.get();
        Ok(u8::from(r))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_index(a0: *const rt::Slot, a1: usize, a2: *mut *mut rt::Slot, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let ga0 = rt::shared::<::forms::Shelf>(a0, 142685479u32)?;
        let r = rt::ranged(|| <::forms::Shelf as ::std::ops::Index<usize>>::index(ga0.get(), a1))?;
        if !a2.is_null() { *a2 = { let h = rt::child(r, 918450153u32, rt::SHARED); rt::link(h, a0); h }; }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_index_mut(a0: *mut rt::Slot, a1: usize, a2: *mut *mut rt::Slot, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let mut ga0 = rt::exclusive::<::forms::Shelf>(a0, 142685479u32)?;
        let r = rt::ranged(|| <::forms::Shelf as ::std::ops::IndexMut<usize>>::index_mut(ga0.get(), a1))?;
        if !a2.is_null() { *a2 = { let h = rt::child_mut(r, 918450153u32, rt::SHARED); ga0.lend(); rt::link(h, a0); h }; }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_shelf_into_iter(a0: *mut *mut rt::Slot, a1: *mut *mut rt::Slot, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let (va0, ga0) = rt::take::<::forms::Shelf>(a0, 142685479u32)?;
        let r = <::forms::Shelf as ::std::iter::IntoIterator>::into_iter(va0);
        if !a1.is_null() { *a1 = { let h = rt::new(::std::boxed::Box::new(::std::iter::Iterator::fuse(r)) as ::std::boxed::Box<dyn ::std::iter::Iterator<Item = ::forms::Thing>>, 3537792627u32, rt::BOUND); h }; }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_iterator_free(handle: *mut rt::Slot) -> i32 {
    rt::free_checked(handle, 3537792627u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_iterator_unpoison(handle: *mut rt::Slot) -> i32 {
    rt::unpoison(handle, 3537792627u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_iterator_of_error(error: *const rt::Error) -> *const rt::Slot {
    rt::cause(error, 3537792627u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_iterator_next(a0: *mut rt::Slot, a1: *mut *mut rt::Slot, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let mut ga0 = rt::exclusive::<::std::boxed::Box<dyn ::std::iter::Iterator<Item = ::forms::Thing>>>(a0, 3537792627u32)?;
        let r = match ga0.get().next() { Some(v) => (v,), None => return Ok(rt::NONE) };
        let t0 = r;
        if !a1.is_null() { *a1 = { let h = rt::new(t0.0, 918450153u32, rt::SHARED); h }; }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_things_next(a0: *mut rt::Slot, a1: *mut *mut rt::Slot, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let mut ga0 = rt::exclusive::<::forms::Things<'static>>(a0, 3795642185u32)?;
        let r = <::forms::Things<'static> as ::std::iter::Iterator>::next(ga0.get());
        let Some(v0) = r else { return Ok(rt::NONE) };
        if !a1.is_null() { *a1 = { let h = rt::child(v0, 918450153u32, rt::SHARED); rt::inherit(h, ga0.owners()); h }; }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_point_default() -> forms_point {
    rt::value("forms_point_default", || {
        let r = <::forms::Point as std::default::Default>::default();
        Ok(rt::mirror::<::forms::Point>(&r))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_point_debug(a0: *const forms_point) -> rt::Owned<u8> {
    rt::value("forms_point_debug", || {
        let sa0 = rt::plains::<::forms::Point>(a0, 1)?;
        let r = format!("{:?}", (&sa0[0]));
        Ok(rt::string(r.into()))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_point_eq(a0: *const forms_point, a1: *const forms_point) -> u8 {
    rt::value("forms_point_eq", || {
        let sa0 = rt::plains::<::forms::Point>(a0, 1)?;
        let sa1 = rt::plains::<::forms::Point>(a1, 1)?;
        let r = *(&sa0[0]) == *(&sa1[0]);
        Ok(u8::from(r))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_point_partial_cmp(a0: *const forms_point, a1: *const forms_point) -> i32 {
    rt::value("forms_point_partial_cmp", || {
        let sa0 = rt::plains::<::forms::Point>(a0, 1)?;
        let sa1 = rt::plains::<::forms::Point>(a1, 1)?;
        let r = std::cmp::PartialOrd::partial_cmp((&sa0[0]), (&sa1[0])).map_or(2, rt::order);
        Ok(r)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_point_from_str(a0: rt::View<u8>, a1: *mut forms_point, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let sa0 = rt::text(a0)?;
        let r = <::forms::Point as ::std::str::FromStr>::from_str(sa0);
        let v0 = match r {
            Ok(v) => v,
            Err(_) if err.is_null() => return Ok(rt::ERROR),
            Err(e) => {
                #[allow(unused_imports)]
                use rt::{SourceOfBox, SourceOfError, SourceOfOther};
                #[allow(unused_imports)]
                use rt::{ViaDebug, ViaDisplay, ViaName};
                let text = (&&&rt::Text(&e)).text();
                let source = (&&&rt::Text(&e)).source();
                let kind = -1;
                return Err(rt::declared(text, kind, std::ptr::null_mut(), source));
            }
        };
        if !a1.is_null() { *a1 = rt::mirror::<::forms::Point>(&v0); }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_point_from_f64_f64(a0: f64, a1: f64) -> forms_point {
    rt::value("forms_point_from_f64_f64", || {
        let r = <::forms::Point as ::std::convert::From<(f64, f64)>>::from((a0, a1, ));
        Ok(rt::mirror::<::forms::Point>(&r))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_point_try_from_i64(a0: i64, a1: *mut forms_point, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let r = <::forms::Point as ::std::convert::TryFrom<i64>>::try_from(a0);
        let v0 = match r {
            Ok(v) => v,
            Err(_) if err.is_null() => return Ok(rt::ERROR),
            Err(e) => {
                #[allow(unused_imports)]
                use rt::{SourceOfBox, SourceOfError, SourceOfOther};
                #[allow(unused_imports)]
                use rt::{ViaDebug, ViaDisplay, ViaName};
                let text = (&&&rt::Text(&e)).text();
                let source = (&&&rt::Text(&e)).source();
                let kind = kind_forms_shelf_error(&e) as i32;
                return Err(rt::declared(text, kind, { let h = rt::new(e, 1560807879u32, rt::SHARED); h }, source));
            }
        };
        if !a1.is_null() { *a1 = rt::mirror::<::forms::Point>(&v0); }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_point_neg(a0: forms_point) -> forms_point {
    rt::value("forms_point_neg", || {
        let sa0 = rt::plain::<::forms::Point>(a0)?;
        let r = <::forms::Point as ::std::ops::Neg>::neg(sa0);
        Ok(rt::mirror::<::forms::Point>(&r))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_point_add(a0: forms_point, a1: forms_point) -> forms_point {
    rt::value("forms_point_add", || {
        let sa0 = rt::plain::<::forms::Point>(a0)?;
        let sa1 = rt::plain::<::forms::Point>(a1)?;
        let r = <::forms::Point as ::std::ops::Add>::add(sa0, sa1);
        Ok(rt::mirror::<::forms::Point>(&r))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_point_add_assign(a0: *mut forms_point, a1: forms_point) -> () {
    rt::value("forms_point_add_assign", || {
        let sa0 = rt::plains_mut::<::forms::Point>(a0, 1)?;
        let sa1 = rt::plain::<::forms::Point>(a1)?;
        let r = <::forms::Point as ::std::ops::AddAssign>::add_assign((&mut sa0[0]), sa1);
        Ok(r)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_point_area(a0: *const forms_point) -> f64 {
    rt::value("forms_point_area", || {
        let sa0 = rt::plains::<::forms::Point>(a0, 1)?;
        let r = <::forms::Point as ::forms::Area>::r#area((&sa0[0]));
        Ok(r)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_point_is_big(a0: *const forms_point) -> u8 {
    rt::value("forms_point_is_big", || {
        let sa0 = rt::plains::<::forms::Point>(a0, 1)?;
        let r = <::forms::Point as ::forms::Area>::r#is_big((&sa0[0]));
        Ok(u8::from(r))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_wrapper_as_str(a0: *const rt::Slot) -> rt::View<u8> {
    rt::value("forms_wrapper_as_str", || {
        let ga0 = rt::shared::<::forms::Wrapper>(a0, 3082129103u32)?;
        let r = <::forms::Wrapper as ::std::ops::Deref>::deref(ga0.get());
        Ok(rt::view(r.as_bytes()))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_deep_number(a0: *const rt::Slot) -> u16 {
    rt::value("forms_deep_number", || {
        let ga0 = rt::shared::<::forms::inner::Deep>(a0, 2777142809u32)?;
        let r = ga0.get().r#number;
        Ok(r)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_deep_set_number(a0: *mut rt::Slot, a1: u16) -> () {
    rt::value("forms_deep_set_number", || {
        let mut ga0 = rt::exclusive::<::forms::inner::Deep>(a0, 2777142809u32)?;
        let r = { ga0.get().r#number = a1; };
        Ok(r)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_deep_from_fields(a0: u16) -> *mut rt::Slot {
    rt::value("forms_deep_from_fields", || {
        let r = { let v: ::forms::inner::Deep = ::forms::inner::Deep { r#number: a0, }; v };
        Ok({ let h = rt::new(r, 2777142809u32, rt::SHARED); h })
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_deep_debug(a0: *const rt::Slot) -> rt::Owned<u8> {
    rt::value("forms_deep_debug", || {
        let ga0 = rt::shared::<::forms::inner::Deep>(a0, 2777142809u32)?;
        let r = format!("{:?}", ga0.get());
        Ok(rt::string(r.into()))
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_slice_len(a0: *const rt::Slot) -> usize {
    rt::value("forms_thing_slice_len", || {
        let ga0 = rt::shared::<&'static [::forms::Thing]>(a0, 1162478525u32)?;
        let r = ga0.get().len();
        Ok(r)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_slice_get(a0: *const rt::Slot, a1: usize, a2: *mut *mut rt::Slot, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let ga0 = rt::shared::<&'static [::forms::Thing]>(a0, 1162478525u32)?;
        let r = match ga0.get().get(a1) { Some(v) => v, None => return rt::fail(rt::RANGE, "the index is out of range") };
        if !a2.is_null() { *a2 = { let h = rt::child(r, 918450153u32, rt::SHARED); rt::link(h, a0); h }; }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_vec_len(a0: *const rt::Slot) -> usize {
    rt::value("forms_thing_vec_len", || {
        let ga0 = rt::shared::<::std::vec::Vec<::forms::Thing>>(a0, 606270661u32)?;
        let r = ga0.get().len();
        Ok(r)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_vec_get(a0: *const rt::Slot, a1: usize, a2: *mut *mut rt::Slot, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let ga0 = rt::shared::<::std::vec::Vec<::forms::Thing>>(a0, 606270661u32)?;
        let r = match ga0.get().get(a1) { Some(v) => v, None => return rt::fail(rt::RANGE, "the index is out of range") };
        if !a2.is_null() { *a2 = { let h = rt::child(r, 918450153u32, rt::SHARED); rt::link(h, a0); h }; }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_vec_new() -> *mut rt::Slot {
    rt::value("forms_thing_vec_new", || {
        let r = { let v: ::std::vec::Vec<::forms::Thing> = Default::default(); v };
        Ok({ let h = rt::new(r, 606270661u32, rt::SHARED); h })
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_thing_vec_push(a0: *mut rt::Slot, a1: *mut *mut rt::Slot, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let mut ga0 = rt::exclusive::<::std::vec::Vec<::forms::Thing>>(a0, 606270661u32)?;
        let (va1, ga1) = rt::take::<::forms::Thing>(a1, 918450153u32)?;
        let r = { ga0.get().push(va1); };
        let t0 = r;
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_b_tree_set_string_len(a0: *const rt::Slot) -> usize {
    rt::value("forms_b_tree_set_string_len", || {
        let ga0 = rt::shared::<::std::collections::BTreeSet<::std::string::String>>(a0, 626062077u32)?;
        let r = ga0.get().len();
        Ok(r)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_b_tree_set_string_contains(a0: *const rt::Slot, a1: rt::View<u8>, a2: *mut u8, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let ga0 = rt::shared::<::std::collections::BTreeSet<::std::string::String>>(a0, 626062077u32)?;
        let sa1 = rt::text(a1)?;
        let r = ga0.get().contains(sa1);
        if !a2.is_null() { *a2 = u8::from(r); }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_b_tree_set_string_iter(a0: *const rt::Slot) -> *mut rt::Slot {
    rt::value("forms_b_tree_set_string_iter", || {
        let ga0 = rt::shared::<::std::collections::BTreeSet<::std::string::String>>(a0, 626062077u32)?;
        let r = ga0.get().iter();
        Ok({ let h = rt::new(::std::boxed::Box::new(::std::iter::Iterator::fuse(r)) as ::std::boxed::Box<dyn ::std::iter::Iterator<Item = &'static ::std::string::String>>, 2993043251u32, rt::BOUND); rt::link(h, a0); h })
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_string_iterator_free(handle: *mut rt::Slot) -> i32 {
    rt::free_checked(handle, 2993043251u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_string_iterator_unpoison(handle: *mut rt::Slot) -> i32 {
    rt::unpoison(handle, 2993043251u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_string_iterator_of_error(error: *const rt::Error) -> *const rt::Slot {
    rt::cause(error, 2993043251u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_string_iterator_next(a0: *mut rt::Slot, a1: *mut rt::View<u8>, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let mut ga0 = rt::exclusive::<::std::boxed::Box<dyn ::std::iter::Iterator<Item = &'static ::std::string::String>>>(a0, 2993043251u32)?;
        let r = match ga0.get().next() { Some(v) => (v,), None => return Ok(rt::NONE) };
        let t0 = r;
        if !a1.is_null() { *a1 = rt::view(t0.0.as_str().as_bytes()); }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_b_tree_map_string_u64_len(a0: *const rt::Slot) -> usize {
    rt::value("forms_b_tree_map_string_u64_len", || {
        let ga0 = rt::shared::<::std::collections::BTreeMap<::std::string::String, u64>>(a0, 29669877u32)?;
        let r = ga0.get().len();
        Ok(r)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_b_tree_map_string_u64_get(a0: *const rt::Slot, a1: rt::View<u8>, a2: *mut u64, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let ga0 = rt::shared::<::std::collections::BTreeMap<::std::string::String, u64>>(a0, 29669877u32)?;
        let sa1 = rt::text(a1)?;
        let r = match ga0.get().get(sa1) { Some(v) => (v,), None => return Ok(rt::NONE) };
        let t0 = r;
        if !a2.is_null() { *a2 = (*t0.0); }
        Ok(rt::OK)
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_b_tree_map_string_u64_iter(a0: *const rt::Slot) -> *mut rt::Slot {
    rt::value("forms_b_tree_map_string_u64_iter", || {
        let ga0 = rt::shared::<::std::collections::BTreeMap<::std::string::String, u64>>(a0, 29669877u32)?;
        let r = ga0.get().iter();
        Ok({ let h = rt::new(::std::boxed::Box::new(::std::iter::Iterator::fuse(r)) as ::std::boxed::Box<dyn ::std::iter::Iterator<Item = (&'static ::std::string::String, &'static u64)>>, 3407198047u32, rt::BOUND); rt::link(h, a0); h })
    })
}
#[no_mangle]
pub unsafe extern "C" fn forms_string_u64_iterator_free(handle: *mut rt::Slot) -> i32 {
    rt::free_checked(handle, 3407198047u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_string_u64_iterator_unpoison(handle: *mut rt::Slot) -> i32 {
    rt::unpoison(handle, 3407198047u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_string_u64_iterator_of_error(error: *const rt::Error) -> *const rt::Slot {
    rt::cause(error, 3407198047u32)
}
#[no_mangle]
pub unsafe extern "C" fn forms_string_u64_iterator_next(a0: *mut rt::Slot, a1: *mut rt::View<u8>, a2: *mut u64, err: *mut *mut rt::Error) -> i32 {
    rt::call(err, || {
        let mut ga0 = rt::exclusive::<::std::boxed::Box<dyn ::std::iter::Iterator<Item = (&'static ::std::string::String, &'static u64)>>>(a0, 3407198047u32)?;
        let r = match ga0.get().next() { Some(v) => v, None => return Ok(rt::NONE) };
        let t0 = r;
        if !a1.is_null() { *a1 = rt::view(t0.0.as_str().as_bytes()); }
        if !a2.is_null() { *a2 = (*t0.1); }
        Ok(rt::OK)
    })
}
