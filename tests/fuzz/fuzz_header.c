/* Rust to headers, the whole way: the first bytes choose language, style and a configuration, the
 * rest is the source. Whatever it is, the job ends, and one that fails says why; one that is done
 * gives the same header a second time. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "ferrule.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const languages[] = { "c", "c++", "cython" };
static const char *const styles[] = { "both", "tag", "type" };
static const char *const configurations[] = {
    "",
    "[export]\nprefix = \"P\"\n[export.mangle]\nremove_underscores = true\n",
    "usize_is_size_t = true\n[fn]\nargs = \"Vertical\"\nrename_args = \"GeckoCase\"\n"
    "[struct]\nrename_fields = \"SnakeCase\"\nassociated_constants_in_body = true\n"
    "[enum]\nprefix_with_name = true\nrename_variants = \"QualifiedScreamingSnakeCase\"\n",
    "[struct]\nderive_eq = true\nderive_neq = true\nderive_lt = true\nderive_constructor = true\n"
    "derive_ostream = true\n[enum]\nderive_helper_methods = true\nderive_const_casts = true\n"
    "derive_mut_casts = true\nderive_tagged_enum_destructor = true\n"
    "derive_tagged_enum_copy_constructor = true\nadd_sentinel = true\n",
    "[macro_expansion]\nbitflags = true\n[layout]\npacked = \"PACKED\"\naligned_n = \"ALIGNED\"\n"
    "[defines]\n\"unix\" = \"UNIX\"\n\"feature = x\" = \"X\"\n[ferrule]\nexplain = true\n",
    "[export]\ninclude = [\"A\", \"S\"]\nexclude = [\"B\"]\nitem_types = [\"structs\", \"enums\"]\n"
    "[const]\nsort_by = \"Name\"\n[fn]\nsort_by = \"Name\"\nswift_name_macro = \"SWIFT\"\n",
};

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* assert() that stays. */
static void must(bool is_so)
{
    if (!is_so)
        abort();
}

/* A file without a name, and a path to it. */
static int keep(const void *data, size_t size, char path[static 32])
{
    int file = memfd_create("fuzz", MFD_CLOEXEC);
    must(file >= 0 && write(file, data, size) == (ssize_t)size);
    snprintf(path, 32, "/proc/self/fd/%d", file);
    return file;
}

static ferrule_job *run(const uint8_t *choice, const char *source, const char *configuration)
{
    ferrule_job *job = ferrule_job_new("header");
    const char *const arguments[] = { "--lang",   languages[choice[0] % COUNT(languages)],
                                      "--style",  styles[choice[1] % COUNT(styles)],
                                      "--config", configuration,
                                      "--",       source };
    ferrule_job_limit_memory(job, (size_t)1 << 30);
    ferrule_job_arguments(job, COUNT(arguments), arguments);
    if (choice[1] & 64)
        ferrule_job_set(job, "cpp-compat", NULL);
    if (ferrule_job_run(job) != FERRULE_DONE)
        must(ferrule_job_diagnostic_count(job) != 0);
    return job;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char source[32], configuration[32];
    if (size < 3)
        return 0;
    const char *text = configurations[data[2] % COUNT(configurations)];
    int files[] = { keep(data + 3, size - 3, source), keep(text, strlen(text), configuration) };
    ferrule_job *first = run(data, source, configuration);
    ferrule_job *second = run(data, source, configuration);
    must(strcmp(ferrule_job_text(first, FERRULE_TEXT_OUTPUT, NULL),
                ferrule_job_text(second, FERRULE_TEXT_OUTPUT, NULL)) == 0);
    (void)ferrule_job_report(first, 0, NULL);
    ferrule_job_free(first);
    ferrule_job_free(second);
    close(files[0]);
    close(files[1]);
    return 0;
}
