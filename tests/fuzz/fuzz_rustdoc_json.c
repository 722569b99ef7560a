/* Any bytes as what rustdoc says of a crate. What is refused is refused with a reason; what is not
 * is exported. */
#include "export_all.h"
#include "read_rustdoc/read_rustdoc.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void run(fr_arena *arena, fr_str text)
{
    fr_api api;
    fr_diags diags;
    fr_strs missing = { 0 };
    fr_rustdoc_files files = { 0 };
    fr_rustdoc_file file = { .path = FR_LIT("fuzz.json"),
                             .text = text,
                             .folder = FR_LIT("/nowhere") };
    const fr_api_facts facts = { 0 };
    fr_diags_init(&diags, arena);
    fr_api_init(&api, arena, &diags);
    fr_vec_push(arena, &files, file);
    if (!fr_read_rustdoc(&api, &files, &missing)) {
        must(diags.error_count > 0);
        return;
    }
    api.crate.package = api.crate.name; /* what cargo knows */
    check_file(arena, &diags, &api, &facts);
    export_all(arena, &diags, &api);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    with_arena(run, data, size);
    return 0;
}
