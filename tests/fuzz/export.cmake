ferrule_fuzz(rustdoc_json base diag rust_lex options model read_rustdoc read_api export)
ferrule_fuzz(api_file base diag rust_lex options model read_api export)
ferrule_fuzz(describe_rust base diag rust_lex options model read_rust describe_rust read_rustdoc read_api export)
