/* Help and manual: the rows of the table, under the headings of their groups. */
#include "options/option_help.h"

#include <string.h>

enum { TEXT_WIDTH = 80, LONG_INDENT = 10 };

static void put_names(fr_text *out, const fr_option *row, const char *before, const char *gap)
{
    if (row->letter)
        fr_text_fmt(out, "%s-%c%s", before, row->letter, gap);
    fr_text_fmt(out, "%s--%s", before, row->name);
}

/* Words, broken before TEXT_WIDTH, each line behind `indent` blanks. */
static void put_wrapped(fr_text *out, const char *text, size_t indent)
{
    fr_str rest = fr_str_from(text), word;
    size_t column = 0;
    while (fr_str_next_part(&rest, ' ', &word)) {
        if (column && column + 1 + word.len > TEXT_WIDTH) {
            fr_text_char(out, '\n');
            column = 0;
        }
        if (column == 0)
            fr_text_repeat(out, ' ', indent);
        else
            fr_text_char(out, ' ');
        column = (column ? column + 1 : indent) + word.len;
        fr_text_put(out, word);
    }
    fr_text_char(out, '\n');
}

static void put_choices(fr_text *out, const fr_option *row, size_t indent)
{
    if (!row->choices)
        return;
    fr_text line;
    fr_text_init(&line, out->arena);
    fr_text_fmt(&line, "%s is %.*s.", row->value_name, FR_ARG(fr_option_choices(out->arena, row)));
    fr_text_char(&line, '\0');
    put_wrapped(out, line.data, indent);
}

static void put_row(fr_text *out, const fr_option *row, bool is_long)
{
    fr_text_puts(out, "  ");
    put_names(out, row, "", ", ");
    if (row->value_name)
        fr_text_fmt(out, " %s", row->value_name);
    fr_text_char(out, '\n');
    put_wrapped(out, row->help, LONG_INDENT);
    if (!is_long)
        return;
    put_choices(out, row, LONG_INDENT);
    if (row->more)
        put_wrapped(out, row->more, LONG_INDENT);
    if (row->is_list)
        put_wrapped(out, "May be given more than once.", LONG_INDENT);
    fr_text_char(out, '\n');
}

static void put_environment(fr_text *out, const char *const *rows)
{
    fr_text_puts(out, "Environment:\n");
    for (size_t i = 0; rows[i]; i += 2) {
        fr_text_fmt(out, "  %s\n", rows[i]);
        put_wrapped(out, rows[i + 1], LONG_INDENT);
    }
    fr_text_char(out, '\n');
}

static bool has_rows(const fr_option_table *table, unsigned group)
{
    for (size_t i = 0; i < table->count; i++)
        if (table->rows[i].group == (fr_option_group)group)
            return true;
    return false;
}

void fr_option_help(fr_text *out, const fr_option_table *table, const char *program, bool is_long)
{
    fr_text_fmt(out, "%s\n\nUsage: %s %s\n\n", table->about, program, table->usage);
    if (table->conventions)
        fr_text_fmt(out, "%s\n\n", table->conventions);
    for (unsigned group = 0; group < GROUP_LEGACY; group++) {
        if (!has_rows(table, group))
            continue;
        fr_text_fmt(out, "%s:\n", fr_option_group_title((fr_option_group)group));
        for (size_t i = 0; i < table->count; i++)
            if (table->rows[i].group == (fr_option_group)group)
                put_row(out, &table->rows[i], is_long);
        if (!is_long)
            fr_text_char(out, '\n');
    }
    if (is_long)
        put_environment(out, table->environment);
    fr_text line;
    fr_text_init(&line, out->arena);
    fr_text_fmt(&line, "Exit codes: %s.", table->exit_codes);
    fr_text_char(&line, '\0');
    put_wrapped(out, line.data, 0);
}

/* ---- the manual page ---- */

/* roff takes `-` for a hyphen, `\` for an escape, and . or ' at the start of a line for a
 * request. */
static void put_roff(fr_text *out, const char *text)
{
    if (*text == '.' || *text == '\'')
        fr_text_puts(out, "\\&");
    for (; *text; text++) {
        if (*text == '-' || *text == '\\')
            fr_text_char(out, '\\');
        fr_text_char(out, *text == '\\' ? 'e' : *text);
    }
}

static void put_man_row(fr_text *out, const fr_option *row)
{
    fr_text_puts(out, ".TP\n\\fB");
    if (row->letter)
        fr_text_fmt(out, "\\-%c\\fR, \\fB", row->letter);
    fr_text_puts(out, "\\-\\-");
    put_roff(out, row->name);
    fr_text_puts(out, "\\fR");
    if (row->value_name) {
        fr_text_puts(out, " \\fI");
        put_roff(out, row->value_name);
        fr_text_puts(out, "\\fR");
    }
    fr_text_char(out, '\n');
    put_roff(out, row->help);
    fr_text_puts(out, ".\n");
    if (row->choices) {
        fr_str choices = fr_option_choices(out->arena, row);
        fr_text_fmt(out, "%s is ", row->value_name);
        put_roff(out, fr_arena_cstr(out->arena, choices));
        fr_text_puts(out, ".\n");
    }
    if (row->more) {
        put_roff(out, row->more);
        fr_text_char(out, '\n');
    }
    if (row->is_list)
        fr_text_puts(out, "May be given more than once.\n");
}

static void put_man_environment(fr_text *out, const char *const *rows)
{
    fr_text_puts(out, ".SS Environment\n");
    for (size_t i = 0; rows[i]; i += 2) {
        fr_text_puts(out, ".TP\n\\fB");
        put_roff(out, rows[i]);
        fr_text_puts(out, "\\fR\n");
        put_roff(out, rows[i + 1]);
        fr_text_puts(out, ".\n");
    }
}

static void put_man_command(fr_text *out, const fr_option_table *table)
{
    fr_text_fmt(out, ".SH FERRULE %s\n", table->command);
    put_roff(out, table->about);
    fr_text_fmt(out, ".\n.PP\n\\fBferrule %s\\fR ", table->command);
    put_roff(out, table->usage);
    fr_text_char(out, '\n');
    for (unsigned group = 0; group < GROUP_LEGACY; group++) {
        if (!has_rows(table, group))
            continue;
        fr_text_fmt(out, ".SS %s\n", fr_option_group_title((fr_option_group)group));
        for (size_t i = 0; i < table->count; i++)
            if (table->rows[i].group == (fr_option_group)group)
                put_man_row(out, &table->rows[i]);
    }
    put_man_environment(out, table->environment);
}

void fr_option_man(fr_text *out, const fr_option_table *const *tables, size_t count)
{
    fr_text_fmt(out, ".TH FERRULE 1 \"\" \"ferrule %s\"\n", FERRULE_VERSION);
    fr_text_puts(out, ".SH NAME\nferrule \\- FFI between C and Rust\n.SH SYNOPSIS\n");
    for (size_t i = 0; i < count; i++) {
        fr_text_fmt(out, "\\fBferrule %s\\fR ", tables[i]->command);
        put_roff(out, tables[i]->usage);
        fr_text_puts(out, "\n.br\n");
    }
    fr_text_puts(out, "\\fBferrule\\fR \\-\\-version\n.br\n\\fBferrule help\\fR [COMMAND]\n");
    fr_text_puts(out, ".SH DESCRIPTION\n");
    for (size_t i = 0; i < count; i++)
        if (tables[i]->called)
            fr_text_fmt(out, "Called as \\fB%s\\fR, it is \\fBferrule %s\\fR.\n", tables[i]->called,
                        tables[i]->command);
    fr_text_puts(out, "Patterns match a whole name. \\fB@\\fIFILE\\fR stands for the arguments "
                      "in FILE.\n");
    for (size_t i = 0; i < count; i++)
        put_man_command(out, tables[i]);
    fr_text_puts(out, ".SH EXIT STATUS\n");
    for (size_t i = 0; i < count; i++) {
        fr_text_fmt(out, ".TP\nferrule %s\n", tables[i]->command);
        put_roff(out, tables[i]->exit_codes);
        fr_text_puts(out, ".\n");
    }
}
