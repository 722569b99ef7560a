/* diag_list.h - every kind of message that ferrule can give, and what it means in general; the
 * place that gives it words the case. Codes are promises: never reuse one.
 * E: errors (no output), W: warnings, N: notes. The hundreds group them: 00 usage, 01 environment,
 * 02 input files, 03 what C says, 04 declarations that Rust cannot express, 05 macros, 06 output,
 * 07 names, 08 what Rust says. Text only: this file is included more than once. */

DIAG(E0001, ERROR, "the command line is not understood")
DIAG(E0002, ERROR, "a value of an option is not valid")
DIAG(W0003, WARNING, "an option had no effect")
DIAG(E0101, ERROR, "no usable libclang was found")
DIAG(E0102, ERROR, "a program that was asked for cannot be run")
DIAG(W0104, WARNING, "a part of the environment is missing")
DIAG(E0201, ERROR, "an input file cannot be read")
DIAG(E0301, ERROR, "the header is not valid C")
DIAG(W0302, WARNING, "clang warns about the header")
DIAG(N0303, NOTE, "a compiler flag that libclang does not know was skipped")
DIAG(W0305, WARNING, "an annotation in a comment cannot be used")
DIAG(E0304, ERROR, "the language of the input is not supported yet")
DIAG(W0401, WARNING, "a type has no Rust equivalent and became an opaque blob")
DIAG(W0402, WARNING, "a declaration was left out")
DIAG(W0403, WARNING, "a function cannot be called safely with this signature")
DIAG(N0501, NOTE, "a macro's value cannot be computed")
DIAG(E0601, ERROR, "an output file cannot be written")
DIAG(W0602, WARNING, "the text could not be formatted")
DIAG(W0701, WARNING, "a name stands for two things and only one is kept")
DIAG(E0801, ERROR, "the text is not Rust")
DIAG(E0802, ERROR, "delimiters do not match")
DIAG(E0803, ERROR, "the text is not UTF-8")
DIAG(E0804, ERROR, "the source nests too deeply or is too large")
DIAG(E0805, ERROR, "modules or files contain each other")
DIAG(W0806, WARNING, "the file of a module was not found")
DIAG(E0807, ERROR, "a macro cannot be expanded")
DIAG(W0808, WARNING, "a macro is not known here, so what it makes is not seen")
DIAG(W0809, WARNING, "rustc could not be asked for layouts")
