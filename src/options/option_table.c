/* Looking options up, and the ways of storing a value that all commands share. */
#include "options/option_table.h"

#include <string.h>

#include "base/regex.h"
#include "base/text.h"
#include "options/common_options.h"
#include "options/suggest.h"

const char *const fr_message_formats[] = { "text", "json", NULL };
const char *const fr_shells[] = { "bash", "elvish", "fish", "powershell", "zsh", NULL };

const char *fr_option_group_title(fr_option_group group)
{
    static const char *const titles[GROUP_COUNT] = {
        [GROUP_INPUT] = "Input and output",
        [GROUP_SELECT] = "What to bind",
        [GROUP_RUST] = "Rust version and basic types",
        [GROUP_TYPES] = "Structs, unions and typedefs",
        [GROUP_ENUMS] = "Enums",
        [GROUP_MACROS] = "Macros and constants",
        [GROUP_FUNCTIONS] = "Functions and linking",
        [GROUP_DERIVES] = "Derives and attributes",
        [GROUP_NAMES] = "Names and visibility",
        [GROUP_TEXT] = "Text of the output",
        [GROUP_CXX] = "C++ and Objective-C",
        [GROUP_RUN] = "Running",
        [GROUP_DEBUG] = "Looking inside",
        [GROUP_LEGACY] = "Old spellings",
    };
    return titles[group];
}

/* ---- looking up ---- */

static bool is_same_name(fr_str given, const char *name, bool is_loose)
{
    if (given.len != strlen(name))
        return false;
    for (size_t i = 0; i < given.len; i++) {
        bool is_gap = is_loose && (given.ptr[i] == '_' || given.ptr[i] == '-') &&
                      (name[i] == '_' || name[i] == '-');
        if (given.ptr[i] != name[i] && !is_gap)
            return false;
    }
    return true;
}

const fr_option *fr_option_find(const fr_option_table *table, fr_str name, bool is_loose)
{
    for (size_t i = 0; i < table->count; i++) {
        const fr_option *row = &table->rows[i];
        if (!is_same_name(name, row->name, is_loose))
            continue;
        return row->alias_of ? fr_option_find(table, fr_str_from(row->alias_of), false) : row;
    }
    return NULL;
}

const fr_option *fr_option_find_letter(const fr_option_table *table, char letter)
{
    for (size_t i = 0; i < table->count; i++)
        if (letter && table->rows[i].letter == letter)
            return &table->rows[i];
    return NULL;
}

fr_str fr_option_suggest(const fr_option_table *table, fr_str name)
{
    fr_suggestion near;
    fr_suggest_begin(&near, name);
    for (size_t i = 0; i < table->count; i++)
        if (table->rows[i].group != GROUP_LEGACY)
            fr_suggest_try(&near, fr_str_from(table->rows[i].name));
    return near.best;
}

/* ---- storing ---- */

void *fr_setting_field(const fr_setting *setting)
{
    return (char *)setting->into + setting->option->offset;
}

bool fr_bad_value(const fr_setting *setting, const char *why, ...)
{
    fr_text text;
    va_list args;
    fr_text_init(&text, setting->arena);
    va_start(args, why);
    fr_text_vfmt(&text, why, args);
    va_end(args);
    fr_diag(setting->diags, DIAG_E0002, setting->place, "invalid value `%.*s` for `--%s`: %.*s",
            FR_ARG(setting->values[0]), setting->option->name, FR_ARG(fr_text_str(&text)));
    return false;
}

bool fr_set_flag(const fr_setting *setting)
{
    *(bool *)fr_setting_field(setting) = true;
    return true;
}

bool fr_set_nothing(const fr_setting *setting)
{
    (void)setting;
    return true;
}

bool fr_set_text(const fr_setting *setting)
{
    *(fr_str *)fr_setting_field(setting) = setting->values[0];
    return true;
}

bool fr_set_texts(const fr_setting *setting)
{
    fr_strs *list = fr_setting_field(setting);
    fr_vec_push(setting->arena, list, setting->values[0]);
    return true;
}

fr_str fr_option_choices(fr_arena *arena, const fr_option *option)
{
    fr_text text;
    fr_text_init(&text, arena);
    for (size_t i = 0; option->choices[i]; i++) {
        if (i)
            fr_text_puts(&text, option->choices[i + 1] ? ", " : " or ");
        fr_text_puts(&text, option->choices[i]);
    }
    return fr_text_str(&text);
}

bool fr_set_choice(const fr_setting *setting)
{
    for (unsigned i = 0; setting->option->choices[i]; i++) {
        if (!fr_str_is(setting->values[0], setting->option->choices[i]))
            continue;
        /* an enum is compatible with an integer type, here of the size of unsigned (C17
         * 6.7.2.2p4); bind_table.c asserts the size */
        memcpy(fr_setting_field(setting), &i, sizeof i);
        return true;
    }
    return fr_bad_value(setting, "it takes %.*s",
                        FR_ARG(fr_option_choices(setting->arena, setting->option)));
}

bool fr_set_word(const fr_setting *setting)
{
    for (size_t i = 0; setting->option->choices[i]; i++)
        if (fr_str_is(setting->values[0], setting->option->choices[i]))
            return fr_set_text(setting);
    return fr_bad_value(setting, "it takes %.*s",
                        FR_ARG(fr_option_choices(setting->arena, setting->option)));
}

bool fr_set_count(const fr_setting *setting)
{
    ++*(unsigned *)fr_setting_field(setting);
    return true;
}

bool fr_set_help(const fr_setting *setting)
{
    *(fr_help *)fr_setting_field(setting) = setting->by_letter ? HELP_SHORT : HELP_LONG;
    return true;
}

bool fr_set_regex(const fr_setting *setting)
{
    fr_str error = { 0 };
    size_t at = 0;
    fr_regex_set *set = fr_setting_field(setting);
    if (fr_regex_set_add(set, setting->values[0], &error, &at))
        return true;
    fr_diagnostic *d =
        fr_diag(setting->diags, DIAG_E0002, setting->place,
                "invalid regular expression `%.*s` for `--%s`: %.*s at byte %zu",
                FR_ARG(setting->values[0]), setting->option->name, FR_ARG(error), at);
    d->hint = FR_LIT("`.*` matches everything; a special character is taken literally behind a "
                     "backslash");
    return false;
}
