/* option_rows.h - rows of tables of options, for the files that hold such a table. Each defines
 * AT(FIELD), the field's offset in its options.
 */
#ifndef FR_OPTIONS_OPTION_ROWS_H
#define FR_OPTIONS_OPTION_ROWS_H

#include "options/option_table.h"

#define FLAG(option, short_name, in_group, field, text, long_text)                                 \
    {                                                                                              \
        .name = option, .letter = short_name, .group = in_group, .offset = AT(field),              \
        .set = fr_set_flag, .help = text, .more = long_text                                        \
    }
#define TEXT(option, in_group, field, what, text, long_text)                                       \
    {                                                                                              \
        .name = option, .values = 1, .group = in_group, .value_name = what, .offset = AT(field),   \
        .set = fr_set_text, .help = text, .more = long_text                                        \
    }
#define PATH(option, short_name, in_group, field, what, text, long_text)                           \
    {                                                                                              \
        .name = option, .letter = short_name, .values = 1, .is_path = true, .group = in_group,     \
        .value_name = what, .offset = AT(field), .set = fr_set_text, .help = text,                 \
        .more = long_text                                                                          \
    }
#define CHOICE(option, in_group, field, what, list, text, long_text)                               \
    {                                                                                              \
        .name = option, .values = 1, .group = in_group, .value_name = what, .choices = list,       \
        .offset = AT(field), .set = fr_set_choice, .help = text, .more = long_text                 \
    }
/* Any number of times: the field counts. */
#define LOUDER(option, short_name, in_group, field, text)                                          \
    {                                                                                              \
        .name = option, .letter = short_name, .is_list = true, .group = in_group,                  \
        .offset = AT(field), .set = fr_set_count, .help = text                                     \
    }

/* ---- what every command has ---- */

#define COMPLETIONS(field, text)                                                                   \
    {                                                                                              \
        .name = "generate-shell-completions", .values = 1, .group = GROUP_RUN,                     \
        .value_name = "SHELL", .choices = fr_shells, .offset = AT(field), .set = fr_set_word,      \
        .help = text                                                                               \
    }
#define HELP(field)                                                                                \
    {                                                                                              \
        .name = "help", .letter = 'h', .group = GROUP_RUN, .offset = AT(field),                    \
        .set = fr_set_help, .help = "print this; --help prints more than -h"                       \
    }

#endif
