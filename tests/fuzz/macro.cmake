ferrule_fuzz(macro base diag rust_lex model)
foreach(file IN ITEMS macro_eval macro_lex macro_literal macros)
  target_sources(fuzz_macro PRIVATE ${PROJECT_SOURCE_DIR}/src/read_c/${file}.c)
endforeach()
