/* TOML of any content, the whole way to a header. The first byte says which file it is:
 * cbindgen.toml, Cargo.toml or Cargo.lock of a small crate. Whatever it holds, the job ends, and
 * one that fails says why; one that is done gives the same header a second time. */
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ferrule.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const names[] = { "cbindgen.toml", "Cargo.toml", "Cargo.lock" };
static const char config[] = "language = \"C++\"\n";
static const char manifest[] = "[package]\nname = \"a\"\nversion = \"1.0.0\"\n"
                               "[dependencies]\nb = { path = \"b\" }\n";
static const char lock[] = "version = 4\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\n"
                           "dependencies = [\"b\"]\n"
                           "[[package]]\nname = \"b\"\nversion = \"1.0.0\"\n";
static const char *const contents[] = { config, manifest, lock };
static const char source[] =
    "pub const LEN: usize = 4;\n#[repr(C)] pub struct A<T> { a: T, b: [u8; LEN] }\n"
    "#[repr(u8)] pub enum E { OneTwo, B(u8), C { c: f32 } }\n"
    "#[no_mangle] pub extern \"C\" fn f(a: &A<E>, b: b::B) -> u32 { 0 }\n"
    "#[cfg(feature = \"x\")] pub type F = Option<extern \"C\" fn(u8)>;\n";

/* assert() that stays. */
static void must(bool is_so)
{
    if (!is_so)
        abort();
}

static void put(const char *path, const void *data, size_t size)
{
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    must(file >= 0 && write(file, data, size) == (ssize_t)size);
    close(file);
}

static char folder[] = "/tmp/fuzz-toml-XXXXXX";

static void clean_up(void)
{
    static const char *const files[] = { "cbindgen.toml", "Cargo.toml",   "Cargo.lock",
                                         "src/lib.rs",    "b/Cargo.toml", "b/src/lib.rs" };
    static const char *const folders[] = { "src", "b/src", "b" };
    if (chdir(folder) != 0)
        return;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        unlink(files[i]);
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        rmdir(folders[i]);
    rmdir(folder);
}

/* Makes the crate, in a folder of this process alone, and goes there. */
int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static const char other_manifest[] = "[package]\nname = \"b\"\nversion = \"1.0.0\"\n";
    static const char other[] = "#[repr(C)] pub struct B { x: u8 }\n";
    (void)argc, (void)argv;
    /* nothing is run for an input that cannot be read: no cargo, no rustc */
    setenv("CARGO", "/bin/false", 1);
    setenv("RUSTC", "/bin/false", 1);
    setenv("CARGO_HOME", "/nonexistent", 1);
    must(mkdtemp(folder) && chdir(folder) == 0 && atexit(clean_up) == 0);
    must(!mkdir("src", 0777) && !mkdir("b", 0777) && !mkdir("b/src", 0777));
    put("src/lib.rs", source, strlen(source));
    put("b/Cargo.toml", other_manifest, strlen(other_manifest));
    put("b/src/lib.rs", other, strlen(other));
    return 0;
}

static ferrule_job *run(void)
{
    ferrule_job *job = ferrule_job_new("header");
    ferrule_job_limit_memory(job, (size_t)1 << 30);
    ferrule_job_set(job, "config", "cbindgen.toml");
    if (ferrule_job_run(job) != FERRULE_DONE)
        must(ferrule_job_diagnostic_count(job) != 0);
    return job;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    size_t which = data[0] % 3;
    for (size_t i = 0; i < 3; i++)
        put(names[i], i == which ? (const void *)(data + 1) : contents[i],
            i == which ? size - 1 : strlen(contents[i]));
    ferrule_job *first = run(), *second = run();
    must(strcmp(ferrule_job_text(first, FERRULE_TEXT_OUTPUT, NULL),
                ferrule_job_text(second, FERRULE_TEXT_OUTPUT, NULL)) == 0);
    (void)ferrule_job_report(first, 0, NULL);
    ferrule_job_free(first);
    ferrule_job_free(second);
    return 0;
}
