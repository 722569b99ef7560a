/* The file as a whole: what stands around the items. Each thing begins with a line break unless it
 * is the first (fr_source_gap) and ends with one: that is where empty lines come from. */
#include "write_c/write_c.h"

#include "write_c/emit.h"

static void put_line(fr_c_emitter *e, const char *text)
{
    fr_source_puts(&e->out, text);
    fr_source_newline(&e->out);
}

static void put_text(fr_c_emitter *e, fr_str text)
{
    fr_source_put(&e->out, text);
    fr_source_newline(&e->out);
}

static void put_gap_text(fr_c_emitter *e, fr_str text)
{
    if (!fr_is_given(text))
        return;
    fr_source_gap(&e->out);
    put_text(e, text);
}

/* ---- the top ---- */

static void put_guard(fr_c_emitter *e)
{
    const fr_header_options *o = e->options;
    if (fr_c_is(e, HEADER_CYTHON))
        return;
    if (fr_is_given(o->include_guard)) {
        fr_source_gap(&e->out);
        fr_source_fmt(&e->out, "#ifndef %.*s", FR_ARG(o->include_guard));
        fr_source_newline(&e->out);
        fr_source_fmt(&e->out, "#define %.*s", FR_ARG(o->include_guard));
        fr_source_newline(&e->out);
    }
    if (o->pragma_once) {
        fr_source_gap(&e->out);
        put_line(e, "#pragma once");
    }
}

static void put_top(fr_c_emitter *e)
{
    const fr_header_options *o = e->options;
    if (o->package_version) {
        const char *quote = fr_c_is(e, HEADER_CYTHON) ? "'''" : "/*";
        const char *end = fr_c_is(e, HEADER_CYTHON) ? "'''" : "*/";
        fr_source_fmt(&e->out, "%s Package version: %.*s %s", quote,
                      FR_ARG(e->header->package_version), end);
        fr_source_newline(&e->out);
    }
    put_gap_text(e, o->header);
    put_guard(e);
    if (o->include_version) {
        fr_source_gap(&e->out);
        if (fr_c_is(e, HEADER_CYTHON))
            put_line(e, "# Generated with cbindgen:" FR_CBINDGEN_VERSION);
        else
            put_line(e, "/* Generated with cbindgen:" FR_CBINDGEN_VERSION " */");
    }
    put_gap_text(e, o->autogen_warning);
}

/* ---- includes ---- */

static void put_cxx_includes(fr_c_emitter *e)
{
    const fr_header_options *o = e->options;
    bool has_casts = o->enum_.derive_const_casts || o->enum_.derive_mut_casts;
    put_line(e, "#include <cstdarg>");
    if (o->usize_is_size_t)
        put_line(e, "#include <cstddef>");
    put_line(e, "#include <cstdint>");
    put_line(e, "#include <cstdlib>");
    put_line(e, "#include <ostream>");
    put_line(e, "#include <new>");
    if (has_casts && !fr_is_given(o->enum_.cast_assert_name))
        put_line(e, "#include <cassert>");
}

static void put_c_includes(fr_c_emitter *e)
{
    put_line(e, "#include <stdarg.h>");
    put_line(e, "#include <stdbool.h>");
    if (e->options->usize_is_size_t)
        put_line(e, "#include <stddef.h>");
    put_line(e, "#include <stdint.h>");
    put_line(e, "#include <stdlib.h>");
}

static void put_cython_includes(fr_c_emitter *e)
{
    put_line(e, "from libc.stdint cimport int8_t, int16_t, int32_t, int64_t, intptr_t");
    put_line(e, "from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t, uintptr_t");
    fr_source_puts(&e->out, "cdef extern from *");
    fr_source_open(&e->out);
    put_line(e, "ctypedef bint bool");
    put_line(e, "ctypedef struct va_list");
    fr_source_close(&e->out, false);
}

static void put_default_includes(fr_c_emitter *e)
{
    switch (e->language) {
    case HEADER_CXX: put_cxx_includes(e); return;
    case HEADER_C: put_c_includes(e); return;
    case HEADER_CYTHON:
    case HEADER_LANGUAGE_COUNT: put_cython_includes(e); return;
    }
}

static void put_cimports(fr_c_emitter *e)
{
    for (size_t i = 0; i < e->options->cython.cimports.len; i++) {
        const fr_cimport *one = &e->options->cython.cimports.data[i];
        fr_source_fmt(&e->out, "from %.*s cimport ", FR_ARG(one->module));
        for (size_t k = 0; k < one->names.len; k++) {
            if (k)
                fr_source_puts(&e->out, ", ");
            fr_source_put(&e->out, one->names.data[k]);
        }
        fr_source_newline(&e->out);
    }
}

static void put_user_includes(fr_c_emitter *e)
{
    const fr_header_options *o = e->options;
    if (fr_c_is(e, HEADER_CYTHON)) {
        put_cimports(e);
        return;
    }
    for (size_t i = 0; i < o->sys_includes.len; i++) {
        fr_source_fmt(&e->out, "#include <%.*s>", FR_ARG(o->sys_includes.data[i]));
        fr_source_newline(&e->out);
    }
    for (size_t i = 0; i < o->includes.len; i++) {
        fr_source_fmt(&e->out, "#include \"%.*s\"", FR_ARG(o->includes.data[i]));
        fr_source_newline(&e->out);
    }
}

static void put_includes(fr_c_emitter *e)
{
    const fr_header_options *o = e->options;
    bool has_own = fr_c_is(e, HEADER_CYTHON) ? o->cython.cimports.len > 0
                                             : o->sys_includes.len || o->includes.len;
    if (o->no_includes && !has_own && !fr_is_given(o->after_includes))
        return;
    fr_source_gap(&e->out);
    if (!o->no_includes)
        put_default_includes(e);
    put_user_includes(e);
    if (fr_is_given(o->after_includes))
        put_text(e, o->after_includes);
}

/* ---- namespaces ---- */

static bool has_namespaces(const fr_c_emitter *e)
{
    bool is_cxx = fr_c_is(e, HEADER_CXX) || e->is_compat;
    return is_cxx && (fr_is_given(e->options->namespace_) || e->options->namespaces.len);
}

static void put_namespace(fr_c_emitter *e, const char *format, fr_str name)
{
    fr_source_newline(&e->out);
    fr_source_puts(&e->out, format);
    fr_source_put(&e->out, name);
}

static void open_namespaces(fr_c_emitter *e)
{
    const fr_header_options *o = e->options;
    if (!has_namespaces(e))
        return;
    fr_c_open_cxx_only(e);
    if (fr_is_given(o->namespace_)) {
        put_namespace(e, "namespace ", o->namespace_);
        fr_source_puts(&e->out, " {");
    }
    for (size_t i = 0; i < o->namespaces.len; i++) {
        put_namespace(e, "namespace ", o->namespaces.data[i]);
        fr_source_puts(&e->out, " {");
    }
    fr_source_newline(&e->out);
    fr_c_close_cxx_only(e);
}

static void close_namespaces(fr_c_emitter *e)
{
    const fr_header_options *o = e->options;
    if (!has_namespaces(e))
        return;
    fr_c_open_cxx_only(e);
    for (size_t i = o->namespaces.len; i-- > 0;)
        put_namespace(e, "}  // namespace ", o->namespaces.data[i]);
    if (fr_is_given(o->namespace_))
        put_namespace(e, "}  // namespace ", o->namespace_);
    fr_source_newline(&e->out);
    fr_c_close_cxx_only(e);
}

/* ---- items ---- */

static void put_item(fr_c_emitter *e, const fr_header_item *item)
{
    switch (item->kind) {
    case HEADER_ITEM_STRUCT: fr_c_struct(e, item); return;
    case HEADER_ITEM_UNION: fr_c_union(e, item); return;
    case HEADER_ITEM_ENUM: fr_c_enum(e, item); return;
    case HEADER_ITEM_ALIAS: fr_c_alias(e, item); return;
    case HEADER_ITEM_OPAQUE: fr_c_opaque(e, item); return;
    case HEADER_ITEM_CONSTANT: fr_c_constant(e, item); return;
    case HEADER_ITEM_STATIC: fr_c_static(e, item); return;
    case HEADER_ITEM_FUNCTION: fr_c_function(e, item); return;
    }
}

static void put_items(fr_c_emitter *e, const fr_header_items *items)
{
    for (size_t i = 0; i < items->len; i++) {
        fr_source_gap(&e->out);
        put_item(e, fr_header_item_at(e->header, items, i));
        fr_source_newline(&e->out);
    }
}

/* Types from `begin` to `end`, and before each what it needs declared. */
static void put_types(fr_c_emitter *e, size_t begin, size_t end)
{
    const fr_header *header = e->header;
    for (size_t i = begin; i < end; i++) {
        const fr_header_forward *forward = header->forwards ? &header->forwards[i] : NULL;
        for (size_t k = 0; forward && k < forward->before.len; k++) {
            fr_source_gap(&e->out);
            fr_c_forward(e,
                         fr_header_item_at(header, &header->declarations, forward->before.data[k]));
            fr_source_newline(&e->out);
        }
        fr_source_gap(&e->out);
        e->is_declared = forward && forward->is_declared;
        put_item(e, fr_header_item_at(header, &header->types, i));
        fr_source_newline(&e->out);
    }
}

static void put_using_namespaces(fr_c_emitter *e)
{
    const fr_header_options *o = e->options;
    if (!fr_c_is(e, HEADER_CXX) || !o->is_using_namespaces_given)
        return;
    for (size_t i = 0; i < o->using_namespaces.len; i++) {
        put_namespace(e, "using namespace ", o->using_namespaces.data[i]);
        fr_source_puts(&e->out, ";");
    }
    fr_source_newline(&e->out);
}

static void open_linkage(fr_c_emitter *e)
{
    fr_c_open_cxx_only(e);
    put_using_namespaces(e);
    if (!fr_c_is(e, HEADER_CXX) && !e->is_compat)
        return;
    fr_source_newline(&e->out);
    put_line(e, "extern \"C\" {");
    if (e->is_compat)
        put_line(e, "#endif // __cplusplus");
}

static void close_linkage(fr_c_emitter *e)
{
    if (!fr_c_is(e, HEADER_CXX) && !e->is_compat)
        return;
    if (e->is_compat) {
        fr_source_newline(&e->out);
        fr_source_puts(&e->out, "#ifdef __cplusplus");
    }
    fr_source_newline(&e->out);
    put_line(e, "}  // extern \"C\"");
    fr_c_close_cxx_only(e);
}

static void open_cython(fr_c_emitter *e)
{
    fr_str from = e->options->cython.header;
    if (!fr_c_is(e, HEADER_CYTHON))
        return;
    fr_source_newline(&e->out);
    fr_source_fmt(&e->out, "cdef extern from %.*s", FR_ARG(fr_is_given(from) ? from : FR_LIT("*")));
    fr_source_open(&e->out);
    if (e->header->is_empty)
        fr_source_puts(&e->out, "pass");
}

/* Where the types end that are written here while a thread writes what follows: each takes half as
 * long again as a function. */
static size_t cut_of(const fr_header *header)
{
    size_t types = header->types.len, half = types / 2 + header->functions.len / 3;
    return half < types ? half : types;
}

static void put_first(fr_c_emitter *e)
{
    put_types(e, 0, cut_of(e->header));
}

static void put_rest(fr_c_emitter *e, size_t first_type)
{
    const fr_header *header = e->header;
    put_types(e, first_type, header->types.len);
    put_items(e, &header->constants);
    if (header->has_linkage_block)
        open_linkage(e);
    put_items(e, &header->statics);
    put_items(e, &header->functions);
}

static void put_second(fr_c_emitter *e)
{
    put_rest(e, cut_of(e->header));
}

/* As many types, and as many items, take longer to write than a thread to make. */
enum { SOME_TYPES = 500, WORTH_A_THREAD = 2000 };

static void put_all_items(fr_c_emitter *e)
{
    const fr_header *header = e->header;
    open_cython(e);
    put_items(e, &header->primitive_constants);
    if (header->for_thread && header->types.len >= SOME_TYPES &&
        header->types.len + header->functions.len >= WORTH_A_THREAD)
        fr_c_write_both(e, put_first, put_second);
    else
        put_rest(e, 0);
    if (header->has_linkage_block)
        close_linkage(e);
    if (fr_c_is(e, HEADER_CYTHON))
        fr_source_close(&e->out, false);
}

/* ---- the end ---- */

static void put_end(fr_c_emitter *e)
{
    const fr_header_options *o = e->options;
    if (fr_is_given(o->include_guard) && !fr_c_is(e, HEADER_CYTHON)) {
        bool is_c = fr_c_is(e, HEADER_C);
        fr_source_gap(&e->out);
        fr_source_fmt(&e->out, "#endif  %s%.*s%s", is_c ? "/* " : "// ", FR_ARG(o->include_guard),
                      is_c ? " */" : "");
        fr_source_newline(&e->out);
    }
    if (!fr_is_given(o->trailer))
        return;
    fr_source_gap(&e->out);
    fr_source_put(&e->out, o->trailer);
    if (!fr_str_ends(o->trailer, FR_LIT("\n")))
        fr_source_newline(&e->out);
}

void fr_write_c(fr_text *text, const fr_header *header)
{
    const fr_header_options *options = header->options;
    fr_c_emitter e = {
        .header = header,
        .options = options,
        .language = options->language,
        .is_compat = options->language == HEADER_C && options->cpp_compat,
        .is_strict = options->ferrule.strict && options->language != HEADER_CYTHON,
    };
    fr_source_init(&e.out, text, options);
    put_top(&e);
    put_includes(&e);
    fr_c_strict_macros(&e);
    open_namespaces(&e);
    put_all_items(&e);
    close_namespaces(&e);
    put_end(&e);
}
