/* Which functions libraries have for a linker: the tables of shared libraries, indices of archives,
 * and the scripts that stand for several. What cannot be read is never taken for empty. */
#include <elf.h>
#include <link.h>
#include <stddef.h>
#include <string.h>

#include "base/file.h"
#include "job_wrap.h"

enum { LARGEST_LIBRARY = 256 << 20, LARGEST_SCRIPT = 1 << 16, DEEPEST_SCRIPT = 4 };

typedef struct finder {
    const fr_package *package;
    fr_map *symbols;
    fr_str triple;   /* of the machine that libraries must be for; empty: any */
    fr_strs folders; /* of the package, then of the system */
} finder;

static void add_name(fr_map *symbols, fr_str names, size_t at)
{
    const char *name = at < names.len ? names.ptr + at : NULL;
    const char *end = name ? memchr(name, '\0', names.len - at) : NULL;
    if (end && end != name)
        (void)fr_map_put(symbols, (fr_str){ name, (size_t)(end - name) }, 0);
}

/* ---- shared libraries ---- */

/* The bytes of a section; empty: it is not all in the file. */
static fr_str section_of(fr_str file, const ElfW(Shdr) * section)
{
    if (section->sh_offset > file.len || section->sh_size > file.len - section->sh_offset)
        return (fr_str){ 0 };
    return (fr_str){ file.ptr + section->sh_offset, (size_t)section->sh_size };
}

static bool read_section(fr_str file, const ElfW(Ehdr) * head, size_t index, ElfW(Shdr) * section)
{
    fr_str all = fr_str_slice(file, (size_t)head->e_shoff, file.len);
    if (index >= head->e_shnum || (index + 1) * sizeof *section > all.len)
        return false;
    memcpy(section, all.ptr + index * sizeof *section, sizeof *section);
    return true;
}

/* A version that is kept for old programs only, so that no linker takes it: foo@V1, not foo@@V2. */
static bool is_hidden(fr_str versions, size_t index)
{
    uint16_t version;
    if ((index + 1) * sizeof version > versions.len)
        return false;
    memcpy(&version, versions.ptr + index * sizeof version, sizeof version);
    return (version & 0x8000) != 0;
}

static bool is_function(const ElfW(Sym) * symbol)
{
    enum { GNU_IFUNC = 10 };
    unsigned kind = symbol->st_info & 0xf, bind = symbol->st_info >> 4;
    return (kind == STT_FUNC || kind == GNU_IFUNC || kind == STT_NOTYPE) &&
           (bind == STB_GLOBAL || bind == STB_WEAK) && symbol->st_shndx != SHN_UNDEF;
}

static bool add_symbols(fr_map *symbols, fr_str table, fr_str names, fr_str versions)
{
    ElfW(Sym) symbol;
    for (size_t i = 0; (i + 1) * sizeof symbol <= table.len; i++) {
        memcpy(&symbol, table.ptr + i * sizeof symbol, sizeof symbol);
        if (is_function(&symbol) && !is_hidden(versions, i))
            add_name(symbols, names, symbol.st_name);
    }
    return table.len != 0 && names.len != 0;
}

enum { LOONGARCH = 258 }; /* old <elf.h> have no name for it */

static const struct {
    const char *name;
    uint16_t number;
} machines[] = { { "x86_64", EM_X86_64 }, { "i386", EM_386 },        { "i486", EM_386 },
                 { "i586", EM_386 },      { "i686", EM_386 },        { "aarch64", EM_AARCH64 },
                 { "riscv64", EM_RISCV }, { "powerpc64", EM_PPC64 }, { "powerpc64le", EM_PPC64 },
                 { "ppc64le", EM_PPC64 }, { "s390x", EM_S390 },      { "loongarch64", LOONGARCH } };

/* x86_64-pc-linux-gnu, armv7-unknown-linux-gnueabihf */
static bool is_machine_of(uint16_t number, fr_str triple)
{
    fr_str arch = fr_str_slice(triple, 0, fr_str_find_char(triple, '-'));
    if (arch.len == 0)
        return true;
    bool is_arm = fr_str_starts(arch, FR_LIT("arm")) || fr_str_starts(arch, FR_LIT("thumb"));
    for (size_t i = 0; i < sizeof machines / sizeof *machines; i++)
        if (fr_str_is(arch, machines[i].name) && number == machines[i].number)
            return true;
    return is_arm && number == EM_ARM;
}

static bool read_shared(const finder *find, fr_str file)
{
    ElfW(Ehdr) head;
    ElfW(Shdr) section, strings;
    unsigned char native = sizeof(void *) == 8 ? ELFCLASS64 : ELFCLASS32;
    fr_str versions = { 0 };
    bool is_read = false;
    memcpy(&head, file.ptr, sizeof head);
    if (head.e_ident[EI_CLASS] != native || head.e_shentsize != sizeof section ||
        !is_machine_of(head.e_machine, find->triple))
        return false;
    for (size_t i = 0; read_section(file, &head, i, &section); i++)
        if (section.sh_type == SHT_GNU_versym)
            versions = section_of(file, &section);
    for (size_t i = 0; read_section(file, &head, i, &section); i++)
        if (section.sh_type == SHT_DYNSYM && read_section(file, &head, section.sh_link, &strings))
            is_read |= add_symbols(find->symbols, section_of(file, &section),
                                   section_of(file, &strings), versions);
    return is_read;
}

/* ---- archives ---- */

static uint32_t big_endian(const char *bytes)
{
    const unsigned char *b = (const unsigned char *)bytes;
    return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
}

/* The index is the first member: how many, where each member is, then the names. Of what machine it
 * is, it does not say, and an empty archive has none. */
static bool read_archive(const finder *find, fr_str file)
{
    enum { MAGIC = 8, HEAD = 60, SIZE_AT = 48, SIZE_LEN = 10 };
    size_t size = 0;
    if (file.len == MAGIC)
        return true;
    if (file.len < MAGIC + HEAD + 4 || memcmp(file.ptr + MAGIC, "/ ", 2) != 0)
        return false;
    for (size_t i = 0; i < SIZE_LEN; i++) {
        char c = file.ptr[MAGIC + SIZE_AT + i];
        if (c >= '0' && c <= '9')
            size = size * 10 + (size_t)(c - '0');
    }
    fr_str index = fr_str_slice(file, MAGIC + HEAD, file.len);
    if (size > index.len || size < 4)
        return false;
    size_t count = big_endian(index.ptr), at = 4 + 4 * count;
    index.len = size;
    for (size_t i = 0; i < count && at < index.len; i++) {
        const char *end = memchr(index.ptr + at, '\0', index.len - at);
        if (!end)
            return false;
        add_name(find->symbols, index, at);
        at = (size_t)(end - index.ptr) + 1;
    }
    return true;
}

/* ---- libraries by name ---- */

static bool read_library(const finder *find, fr_str path, unsigned depth);

static bool find_named(const finder *find, fr_str name, unsigned depth)
{
    fr_arena *arena = find->package->arena;
    const fr_strs *folders = &find->folders;
    for (size_t i = 0; i < folders->len; i++)
        for (size_t k = 0; k < 2; k++) {
            fr_str path = fr_arena_printf(arena, k ? "%.*s/lib%.*s.a" : "%.*s/lib%.*s.so",
                                          FR_ARG(folders->data[i]), FR_ARG(name));
            if (fr_file_exists(fr_arena_cstr(arena, path)))
                return read_library(find, path, depth);
        }
    return false;
}

/* GROUP ( /lib/libc.so.6 libc_nonshared.a AS_NEEDED ( ... ) ), INPUT(-lncurses): all files that are
 * named. */
static bool read_script(const finder *find, fr_str path, fr_str text, unsigned depth)
{
    static const char blanks[] = " \t\r\n(),";
    size_t files = 0;
    for (size_t at = 0; at < text.len;) {
        size_t begin = at;
        while (at < text.len && !memchr(blanks, text.ptr[at], sizeof blanks - 1))
            at++;
        fr_str word = fr_str_slice(text, begin, at);
        if (fr_str_starts(word, FR_LIT("/*"))) {
            size_t end = fr_str_find(fr_str_slice(text, begin, text.len), FR_LIT("*/"));
            at = end == SIZE_MAX ? text.len : begin + end + 2;
            continue;
        }
        at += at < text.len;
        bool is_named = fr_str_starts(word, FR_LIT("-l"));
        bool is_file =
            fr_str_find(word, FR_LIT(".so")) != SIZE_MAX || fr_str_ends(word, FR_LIT(".a"));
        if (!is_named && !is_file)
            continue;
        files++;
        fr_str file = word;
        if (!is_named && word.ptr[0] != '/')
            file = fr_path_join(find->package->arena, fr_path_parent(path), word);
        if (is_named ? !find_named(find, fr_str_slice(word, 2, word.len), depth + 1)
                     : !read_library(find, file, depth + 1))
            return false;
    }
    return files != 0;
}

static bool read_library(const finder *find, fr_str path, unsigned depth)
{
    fr_arena arena;
    fr_str file = { 0 };
    bool is_read = false;
    fr_arena_init_child(&arena, find->package->arena);
    if (fr_file_read(&arena, fr_arena_cstr(&arena, path), LARGEST_LIBRARY, &file) != 0)
        is_read = false;
    else if (file.len >= sizeof(ElfW(Ehdr)) && memcmp(file.ptr, ELFMAG, SELFMAG) == 0)
        is_read = read_shared(find, file);
    else if (fr_str_starts(file, FR_LIT("!<arch>\n")))
        is_read = read_archive(find, file);
    else if (file.len <= LARGEST_SCRIPT && depth < DEEPEST_SCRIPT)
        is_read = read_script(find, path, file, depth);
    fr_arena_release(&arena);
    return is_read;
}

bool fr_library_symbols(const fr_package *package, fr_str name, fr_map *symbols)
{
    finder find = { .package = package, .symbols = symbols, .folders = package->library_folders };
    return find_named(&find, name, 0);
}

/* ---- all that a program is linked with ---- */

/* aarch64-unknown-linux-gnu: Debian's folders are called aarch64-linux-gnu. */
static fr_str folder_of_triple(fr_arena *arena, fr_str triple)
{
    size_t dash = fr_str_find_char(triple, '-');
    fr_str arch = fr_str_slice(triple, 0, dash), rest = { 0 };
    if (dash != SIZE_MAX)
        rest = fr_str_slice(triple, dash + 1, triple.len);
    if (fr_str_starts(rest, FR_LIT("pc-")) || fr_str_starts(rest, FR_LIT("unknown-")))
        rest = fr_str_slice(rest, fr_str_find_char(rest, '-') + 1, rest.len);
    if (fr_str_ends(arch, FR_LIT("86")) && fr_str_starts(arch, FR_LIT("i")))
        arch = FR_LIT("i386");
    return fr_arena_printf(arena, "%.*s-%.*s", FR_ARG(arch), FR_ARG(rest));
}

static void add_folders(finder *find)
{
    fr_arena *arena = find->package->arena;
    fr_str name = folder_of_triple(arena, find->triple);
    const fr_str folders[] = { fr_arena_printf(arena, "/usr/lib/%.*s", FR_ARG(name)),
                               fr_arena_printf(arena, "/lib/%.*s", FR_ARG(name)),
                               fr_arena_printf(arena, "/usr/%.*s/lib", FR_ARG(name)),
                               FR_LIT("/usr/local/lib"),
                               FR_LIT("/usr/lib64"),
                               FR_LIT("/lib64"),
                               FR_LIT("/usr/lib"),
                               FR_LIT("/lib") };
    for (size_t i = 0; i < find->package->library_folders.len; i++)
        fr_vec_push(arena, &find->folders, find->package->library_folders.data[i]);
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        fr_vec_push(arena, &find->folders, folders[i]);
}

bool fr_package_symbols(const fr_package *package, fr_str triple, fr_map *symbols)
{
    static const char *const of_std[] = { "c", "m", "rt", "pthread", "util", "dl" };
    finder find = { .package = package, .symbols = symbols, .triple = triple };
    add_folders(&find);
    for (size_t i = 0; i < package->libraries.len; i++)
        if (!find_named(&find, package->libraries.data[i], 0))
            return false;
    for (size_t i = 0; package->libraries.len && i < sizeof of_std / sizeof *of_std; i++)
        (void)find_named(&find, fr_str_from(of_std[i]), 0);
    return package->libraries.len != 0;
}
