/* Any bytes as the source of a crate: what is described can be read as a description, and is
 * exported. */
#include <sys/mman.h>
#include <unistd.h>

#include "describe_rust/describe_rust.h"
#include "export_all.h"
#include "read_rustdoc/read_rustdoc.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { LONGEST_INPUT = 1 << 16 };

/* A folder with a manifest whose library is a file without a name, which every input fills anew. */
static char folder[] = "/tmp/fuzz-describe-XXXXXX";
static int source;

static void clean(void)
{
    char path[64];
    snprintf(path, sizeof path, "%s/Cargo.toml", folder);
    unlink(path);
    rmdir(folder);
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    char path[64];
    (void)argc;
    (void)argv;
    setenv("RUSTC", "/nowhere", 1); /* it would be asked about the target every time */
    must(mkdtemp(folder));
    atexit(clean);
    source = memfd_create("fuzz", MFD_CLOEXEC);
    snprintf(path, sizeof path, "%s/Cargo.toml", folder);
    FILE *manifest = fopen(path, "w");
    must(source >= 0 && manifest);
    fprintf(manifest,
            "[package]\nname = \"fuzz\"\nversion = \"1.0.0\"\nedition = \"2021\"\n"
            "[lib]\npath = \"/proc/self/fd/%d\"\n[features]\ndefault = [\"std\"]\nstd = []\n",
            source);
    fclose(manifest);
    return 0;
}

static void run(fr_arena *arena, fr_str text)
{
    fr_api api;
    fr_diags diags;
    fr_description description;
    fr_strs missing = { 0 };
    fr_rustdoc_files files = { 0 };
    const fr_describe_options options = { .folder = fr_str_from(folder) };
    const fr_api_facts facts = { 0 };
    (void)text;
    fr_diags_init(&diags, arena);
    fr_api_init(&api, arena, &diags);
    if (!fr_describe_rust(&description, arena, &diags, &options)) {
        must(diags.error_count > 0);
        return;
    }
    fr_rustdoc_file file = { .path = FR_LIT("fuzz.rs"),
                             .tree = description.document,
                             .folder = FR_LIT("/nowhere") };
    fr_vec_push(arena, &files, file);
    bool is_good = fr_read_rustdoc(&api, &files, &missing);
    if (!is_good)
        fprintf(stderr, "%.*s\n", FR_ARG(diags.list.data[diags.list.len - 1].message));
    must(is_good);
    api.crate.package = api.crate.name;
    check_file(arena, &diags, &api, &facts);
    export_all(arena, &diags, &api);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > LONGEST_INPUT || ftruncate(source, 0) != 0 ||
        pwrite(source, data, size, 0) != (ssize_t)size)
        return 0;
    with_arena(run, data, size);
    return 0;
}
