/* header_reasons.h - why something of Rust does not get across to C, and what to change. Texts
 * complete a sentence: the place ("the type of its field `x` has "), the reason, and a detail
 * where the text ends in a space. Text only: this file is included more than once. */

/* types */
REASON(SLICE, "a slice", "pass a pointer and a length, or a `#[repr(C)]` struct of both")
REASON(TUPLE, "a tuple", "make it a `#[repr(C)]` struct: the layout of a tuple is Rust's alone")
REASON(NEVER, "`!`", "only a function's result may be `!`")
REASON(TRAIT_OBJECT, "a trait object",
       "pass a pointer to an opaque struct that owns the trait object, or a `#[repr(C)]` struct of "
       "function pointers")
REASON(IMPL_TRAIT, "`impl Trait`", "name the type: what crosses must have one layout")
REASON(INFERRED, "`_`", "write the type out")
REASON(MACRO_TYPE, "a macro", "write out what the macro makes")
REASON(SELF_OF_TRAIT, "`Self` of a trait", "name the type: what crosses must have one layout")
REASON(PRIMITIVE_WITH_ARGUMENTS, "a primitive type with generic arguments", "")
REASON(BLOCK_ARGUMENT, "a generic argument that is a block",
       "give the value a name: a `pub const` of its own")
REASON(CONSTRAINT_ARGUMENT, "a constraint as generic argument", "name the type")
REASON(CONST_EXPRESSION, "a length or constant argument that is no literal and no name",
       "give the value a name: a `pub const` of its own")
REASON(ARRAY_OF_NOTHING, "an array of things without size", "leave it out: nothing crosses")
REASON(FOREIGN_TYPE, "a type declared in an extern block", "")
REASON(TOO_DEEP, "a type that is nested too deep", "name its parts by type aliases")
REASON(NO_RUST_TYPE, "a type that Rust code cannot write", "")
REASON(CONST_PARAM_TYPE, "the type of a const parameter", "")

/* layouts */
REASON(NO_REPR, "its layout is Rust's alone: it has no `#[repr(C)]`",
       "put `#[repr(C)]` before it, or keep it opaque and pass pointers to it only")
REASON(NO_ENUM_REPR, "its layout is Rust's alone: its repr is neither C nor an integer",
       "put `#[repr(C)]` or `#[repr(u8)]` before it")
REASON(BAD_REPR, "", "")
REASON(PACKED_N, "`repr(packed(N))` has no equivalent", "use `repr(C, packed)`")
REASON(PACKED, "it is packed", "say how C does that: [layout] packed = \"__attribute__((packed))\"")
REASON(ALIGNED, "it is aligned", "say how C does that: [layout] aligned_n = \"MACRO\"")
REASON(ALIGNED_ENUM, "its repr has an alignment", "wrap it in an aligned struct instead")
REASON(WIDE_ENUM, "its repr is an integer that C has not", "use one of at most 64 bits")
REASON(NO_SIZE, "no size", "nothing of it crosses: pass a pointer, or leave it out")
REASON(ANNOTATION,
       "no valid annotation: ", "an annotation is `cbindgen:name` or `cbindgen:name=value`")

/* functions, statics, constants */
REASON(NO_SYMBOL, "it has neither `#[no_mangle]` nor `#[export_name]`",
       "put `#[no_mangle]` before it (`#[unsafe(no_mangle)]` from edition 2024 on)")
REASON(NOT_EXTERN, "it is not `extern \"C\"`", "make it `pub extern \"C\" fn`")
REASON(SYMBOL_WORD, "a word of the header's language",
       "give it another symbol: #[export_name = \"...\"]")
REASON(SYMBOL_NO_NAME, "no name in C", "give it another symbol: #[export_name = \"...\"]")
REASON(PLAIN_FUNCTION, "it is a function for Rust only",
       "make it `#[no_mangle] pub extern \"C\" fn`, or write one that calls it")
REASON(FOREIGN_ABI, "its extern block is not `extern \"C\"`", "")
REASON(FOREIGN_EXPANDED, "its extern block is made by a macro",
       "to declare it, name its package in `[parse.expand] crates`")
REASON(PATTERN, "a pattern instead of a name: ", "name the parameter and take it apart in the body")
REASON(ARRAY_PARAM, "an array, which C passes as a pointer", "pass a reference to the array")
REASON(OTHER_CRATE, "its crate is not the one that the header is for",
       "add the crate to [parse] extra_bindings")
REASON(IN_IMPL, "it is in an impl of a type with arguments or of a longer path",
       "move it into an impl of a plain name, or out of any")
REASON(NOT_PUB, "it is not `pub`", "make it `pub`")
REASON(NO_OWNER, "the type of its impl has no name in C", "make it a constant outside of any impl")
REASON(NO_VALUE, "no value", "")
REASON(NO_TYPE, "no type", "")
REASON(IGNORED, "it has `cbindgen:ignore`", "take the annotation away")
REASON(UNUSED, "nothing that is exported uses it", "name it in [export] include")
REASON(TRAIT, "it is a trait", "export functions for what it does, for each type that has it")

/* values */
REASON(STRING, "a string", "export a function or static that gives it as a `*const c_char`")
REASON(DEREFERENCE, "a dereference", "write the value out")
REASON(ASSIGNMENT, "an assignment", "")
REASON(CALL, "a call", "write the value out: C cannot call a `const fn`")
REASON(METHOD_CALL, "a method call", "write the value out: C cannot call a `const fn`")
REASON(REPETITION, "an array by repetition", "write its elements out")
REASON(TUPLE_VALUE, "a tuple", "make it a `#[repr(C)]` struct")
REASON(REFERENCE, "a reference", "make it a static")
REASON(QUALIFIED_PATH, "a qualified path", "write the value out")
REASON(UNKNOWN_PATH, "a path that leads nowhere", "bring it into scope with `use`")
REASON(INFERRED_CAST, "a cast to `_`", "name the type")
REASON(CAST_TO_NOTHING, "a cast to a type of no size", "")
REASON(OTHER_VALUE, "", "write the value out")
