/* Any bytes as the file that holds an interface (--frozen). What is refused is refused with a
 * reason; what is not is written and read again, and exported. */
#include "export_all.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void run(fr_arena *arena, fr_str text)
{
    fr_api api;
    fr_api_facts facts;
    fr_diags diags;
    fr_diags_init(&diags, arena);
    if (!fr_read_api_file(&api, &facts, arena, &diags, text, FR_LIT("api.json"))) {
        must(diags.error_count > 0);
        return;
    }
    check_file(arena, &diags, &api, &facts);
    export_all(arena, &diags, &api);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    with_arena(run, data, size);
    return 0;
}
