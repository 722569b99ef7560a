/* option_table.h - a command's options, one row each: names, values, meaning, help.
 *
 * The command line, configuration files, --help, the manual page and the shells' completions are
 * all made from such a table; nothing else lists options.
 */
#ifndef FR_OPTIONS_OPTION_TABLE_H
#define FR_OPTIONS_OPTION_TABLE_H

#include "base/vec.h"
#include "diag/diag.h"

typedef struct fr_option fr_option;
typedef struct fr_option_table fr_option_table;
struct fr_toml_node;

/* One option as it was given, for the function that stores it. */
typedef struct fr_setting {
    const fr_option *option;
    fr_str values[2];
    void *into;     /* the command's struct of options */
    bool by_letter; /* as -x, not --name */
    fr_place place; /* in a configuration file; empty: on the command line */
    fr_arena *arena;
    fr_diags *diags;
} fr_setting;

/* The headings of the help text: what one wants to do. */
typedef enum fr_option_group {
    GROUP_INPUT,
    GROUP_SELECT,
    GROUP_RUST,
    GROUP_TYPES,
    GROUP_ENUMS,
    GROUP_MACROS,
    GROUP_FUNCTIONS,
    GROUP_DERIVES,
    GROUP_NAMES,
    GROUP_TEXT,
    GROUP_CXX,
    GROUP_RUN,
    GROUP_DEBUG,
    GROUP_LEGACY, /* accepted, in no help text */
    GROUP_COUNT
} fr_option_group;

struct fr_option {
    const char *name; /* without the dashes */
    char letter;      /* the one-letter name, 0: none */
    uint8_t values;   /* how many it takes: 0, 1 or 2 */
    bool is_list;     /* may be given again, and adds to what was given before */
    bool is_path;     /* its value is a file's path: completed as one; in a configuration file it is
                         relative to the folder of that file */
    bool is_early;    /* takes effect before all others (--config) */
    fr_option_group group;
    const char *value_name;     /* what the help calls its value; NULL: takes none */
    const char *const *choices; /* the values it takes, NULL-terminated; NULL: any */
    const char *alias_of;       /* another spelling of that option */
    size_t offset;              /* of the field that `set` stores to */
    /* Stores the setting; false after reporting why the value is not valid (E0002). */
    bool (*set)(const fr_setting *setting);
    /* Stores a table of a configuration file (`[[NAME]]`), for what a text is too small for; NULL:
     * it takes none. */
    bool (*set_table)(const fr_setting *setting, const struct fr_toml_node *table);
    const char *help; /* one line, no full stop */
    const char *more; /* further sentences for the long help; NULL: none */
};

struct fr_option_table {
    const char *command; /* as in `ferrule bind` */
    const char *about;   /* one line */
    const char *usage;   /* what follows the command in the usage line */
    const fr_option *rows;
    size_t count;
    size_t headers;     /* offset of the fr_strs of the first positional argument */
    size_t rest;        /* offset of the fr_strs of all that follows it, and of what follows -- */
    const char *called; /* another tool's name that the program may be called by; NULL: none */
    const char *conventions;        /* what holds for all arguments; NULL: nothing special */
    const char *const *environment; /* variables and what they are, in turn; NULL-terminated */
    const char *exit_codes;         /* what each means; a sentence without its end */
};

const char *fr_option_group_title(fr_option_group group);
/* By name, without dashes; `_` in it counts as `-` if `is_loose`. An alias gives what it stands
 * for. NULL: there is none. */
const fr_option *fr_option_find(const fr_option_table *table, fr_str name, bool is_loose);
const fr_option *fr_option_find_letter(const fr_option_table *table, char letter);
/* The name that was meant, by edit distance; an empty text if none is near. */
fr_str fr_option_suggest(const fr_option_table *table, fr_str name);

/* What --message-format takes, and of which shells option_complete.c knows the language. */
extern const char *const fr_message_formats[];
extern const char *const fr_shells[];

/* ---- functions for the `set` of a row ---- */

bool fr_set_flag(const fr_setting *setting);    /* bool: true */
bool fr_set_nothing(const fr_setting *setting); /* the option asks for what is so anyway */
bool fr_set_text(const fr_setting *setting);    /* fr_str */
bool fr_set_texts(const fr_setting *setting);   /* fr_strs: adds one */
bool fr_set_choice(const fr_setting *setting);  /* an enum: the index in `choices` */
bool fr_set_word(const fr_setting *setting);    /* fr_str: one of `choices` */
bool fr_set_regex(const fr_setting *setting);   /* fr_regex_set: adds one */
bool fr_set_count(const fr_setting *setting);   /* unsigned: one more */
bool fr_set_help(const fr_setting *setting);    /* fr_help */

/* For a `set` of one's own: the field; and E0002 with `why`. */
void *fr_setting_field(const fr_setting *setting);
FR_PRINTF(2, 3) bool fr_bad_value(const fr_setting *setting, const char *why, ...);
/* The values a row takes, as `a, b or c`. */
fr_str fr_option_choices(fr_arena *arena, const fr_option *option);

#endif
