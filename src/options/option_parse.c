/* The command line is first taken apart into settings and then applied, so that a configuration
 * file that it names anywhere comes before it. */
#include "options/option_parse.h"

#include <string.h>

#include "base/file.h"
#include "options/shell_split.h"

enum { DEEPEST_RESPONSE = 16, LARGEST_RESPONSE = 16 * 1024 * 1024 };

void fr_option_parser_init(fr_option_parser *parser, const fr_option_table *table, void *into,
                           fr_arena *arena, fr_diags *diags)
{
    *parser = (fr_option_parser){
        .table = table, .into = into, .arena = arena, .diags = diags, .layer = 1
    };
    parser->given = FR_NEW_ARRAY(arena, uint32_t, table->count);
}

void fr_option_next_layer(fr_option_parser *parser)
{
    parser->layer++;
}

/* ---- applying ---- */

/* The headers that a layer names take the place of those that a lower one named. */
static void begin_headers(fr_option_parser *parser)
{
    fr_strs *headers = (fr_strs *)(void *)((char *)parser->into + parser->table->headers);
    if (parser->headers_layer != parser->layer)
        headers->len = 0;
    parser->headers_layer = parser->layer;
}

/* Notes that the option is given in this layer; false, with a diagnostic, if it was already. */
static bool note_given(fr_option_parser *parser, const fr_setting *setting)
{
    const fr_option *option = setting->option;
    uint32_t *given = &parser->given[option - parser->table->rows];
    if (*given == parser->layer && !option->is_list && option->set != fr_set_nothing) {
        fr_diag(parser->diags, DIAG_E0001, setting->place, "`--%s` is given more than once",
                option->name);
        return false;
    }
    *given = parser->layer;
    return true;
}

static bool apply(fr_option_parser *parser, fr_setting *setting)
{
    const fr_option *option = setting->option;
    if (!note_given(parser, setting))
        return false;
    setting->into = parser->into;
    setting->arena = parser->arena;
    setting->diags = parser->diags;
    if (option->offset == parser->table->headers && option->set == fr_set_texts)
        begin_headers(parser);
    return option->set(setting);
}

void fr_option_unknown(fr_option_parser *parser, fr_str name, fr_place place, const char *what,
                       const char *dashes)
{
    fr_str near = fr_option_suggest(parser->table, name);
    fr_diagnostic *d = fr_diag(parser->diags, DIAG_E0001, place, "unknown %s `%s%.*s`", what,
                               dashes, FR_ARG(name));
    if (near.len)
        d->hint = fr_arena_printf(parser->arena, "did you mean `%s%.*s`?", dashes, FR_ARG(near));
    else if (*dashes)
        d->hint = FR_LIT("arguments for clang come behind `--`; --help lists all options");
}

/* `false`: what a lower layer switched on is off again. */
static bool take_back(fr_option_parser *parser, const fr_setting *setting)
{
    const fr_option *option = setting->option;
    if (option->set == fr_set_flag)
        *(bool *)((char *)parser->into + option->offset) = false;
    else if (option->set == fr_set_count)
        *(unsigned *)(void *)((char *)parser->into + option->offset) = 0;
    return note_given(parser, setting);
}

static bool set_flag_by_value(fr_option_parser *parser, fr_setting *setting, const fr_str *values,
                              size_t count)
{
    if (count == 1 && fr_str_is(values[0], "false"))
        return take_back(parser, setting);
    if (count == 0 || (count == 1 && fr_str_is(values[0], "true")))
        return apply(parser, setting);
    fr_diag(parser->diags, DIAG_E0002, setting->place,
            "`%s` is switched on or not: it takes true or false", setting->option->name);
    return false;
}

bool fr_option_set(fr_option_parser *parser, fr_str name, const fr_str *values, size_t count,
                   fr_place place)
{
    fr_setting setting = { .option = fr_option_find(parser->table, name, true), .place = place };
    if (!setting.option) {
        fr_option_unknown(parser, name, place, "option", "");
        return false;
    }
    if (setting.option->values == 0)
        return set_flag_by_value(parser, &setting, values, count);
    if (count != setting.option->values) {
        fr_diag(parser->diags, DIAG_E0002, place, "`%s` takes %u value%s", setting.option->name,
                setting.option->values, setting.option->values == 1 ? "" : "s");
        return false;
    }
    for (size_t i = 0; i < count; i++)
        setting.values[i] = fr_arena_str(parser->arena, values[i]);
    return apply(parser, &setting);
}

/* ---- response files ---- */

typedef struct expansion {
    fr_option_parser *parser;
    fr_strs out;
    bool is_rest; /* behind -- nothing is expanded: it is for clang */
} expansion;

static bool expand(expansion *to, const fr_strs *arguments, unsigned depth);

static bool expand_file(expansion *to, fr_str path, unsigned depth)
{
    fr_arena *arena = to->parser->arena;
    fr_place place = { .file = path };
    fr_str text;
    fr_strs words = { 0 };
    int error = fr_file_read(arena, fr_arena_cstr(arena, path), LARGEST_RESPONSE, &text);
    if (error || depth >= DEEPEST_RESPONSE) {
        fr_diag(to->parser->diags, DIAG_E0001, place, "cannot read the arguments in this file: %s",
                error ? strerror(error) : "files name each other too deeply");
        return false;
    }
    if (!fr_shell_split(arena, text, &words)) {
        fr_diag(to->parser->diags, DIAG_E0001, place, "a quotation in this file does not end");
        return false;
    }
    fr_vec_push(arena, &to->parser->files_read, path);
    return expand(to, &words, depth + 1);
}

static bool expand(expansion *to, const fr_strs *arguments, unsigned depth)
{
    bool is_good = true;
    for (size_t i = 0; i < arguments->len; i++) {
        fr_str one = arguments->data[i];
        to->is_rest |= fr_str_is(one, "--");
        if (!to->is_rest && one.len > 1 && one.ptr[0] == '@')
            is_good &= expand_file(to, fr_str_slice(one, 1, one.len), depth);
        else
            fr_vec_push(to->parser->arena, &to->out, one);
    }
    return is_good;
}

/* ---- taking the command line apart ---- */

typedef struct command_line {
    fr_option_parser *parser;
    fr_strs arguments;
    size_t at;
    FR_VEC(fr_setting) settings;
    fr_strs positionals;
    bool is_good;
} command_line;

static void complain(command_line *line, const fr_option *option, const char *what)
{
    fr_diagnostic *d =
        fr_diag(line->parser->diags, DIAG_E0001, (fr_place){ 0 }, "`--%s` %s", option->name, what);
    if (option->value_name)
        d->hint = fr_arena_printf(line->parser->arena,
                                  "it is given as --%s %s, or with = if the value begins with -",
                                  option->name, option->value_name);
    line->is_good = false;
}

/* A value is the next argument, unless that looks like an option; `-` alone does not. */
static bool has_value(const command_line *line)
{
    if (line->at >= line->arguments.len)
        return false;
    fr_str next = line->arguments.data[line->at];
    return next.len < 2 || next.ptr[0] != '-';
}

static void take_option(command_line *line, const fr_option *option, const fr_str *attached,
                        bool by_letter)
{
    fr_setting setting = { .option = option, .by_letter = by_letter };
    if (option->values == 0 && attached) {
        complain(line, option, "takes no value");
        return;
    }
    if (option->values == 2 && attached) {
        complain(line, option, "takes two values");
        return;
    }
    if (attached)
        setting.values[0] = *attached;
    for (unsigned i = attached ? 1 : 0; i < option->values; i++) {
        if (!has_value(line)) {
            complain(line, option, option->values == 2 ? "takes two values" : "takes a value");
            return;
        }
        setting.values[i] = line->arguments.data[line->at++];
    }
    fr_vec_push(line->parser->arena, &line->settings, setting);
}

static void take_long(command_line *line, fr_str argument)
{
    size_t equals = fr_str_find_char(argument, '=');
    fr_str name = fr_str_slice(argument, 2, equals);
    fr_str value =
        fr_str_slice(argument, equals == SIZE_MAX ? argument.len : equals + 1, argument.len);
    const fr_option *option = fr_option_find(line->parser->table, name, false);
    if (option) {
        take_option(line, option, equals == SIZE_MAX ? NULL : &value, false);
        return;
    }
    fr_option_unknown(line->parser, name, (fr_place){ 0 }, "option", "--");
    line->is_good = false;
}

/* `-V`, `-oFILE`, `-o=FILE`; flags may be run together. */
static void take_letters(command_line *line, fr_str argument)
{
    for (size_t i = 1; i < argument.len; i++) {
        const fr_option *option = fr_option_find_letter(line->parser->table, argument.ptr[i]);
        fr_str value = fr_str_slice(argument, i + 1, argument.len);
        if (!option) {
            fr_option_unknown(line->parser, fr_str_slice(argument, i, i + 1), (fr_place){ 0 },
                              "option", "-");
            line->is_good = false;
            return;
        }
        if (value.len && value.ptr[0] == '=')
            value = fr_str_slice(value, 1, value.len);
        if (option->values) {
            take_option(line, option, i + 1 < argument.len ? &value : NULL, true);
            return;
        }
        take_option(line, option, NULL, true);
    }
}

/* The second positional argument begins the list of those for clang ("trailing var arg"). */
static void take_arguments(command_line *line)
{
    fr_arena *arena = line->parser->arena;
    bool is_rest = false;
    while (line->at < line->arguments.len) {
        fr_str one = line->arguments.data[line->at++];
        if (!is_rest && fr_str_is(one, "--")) {
            is_rest = true;
        } else if (is_rest || one.len < 2 || one.ptr[0] != '-') {
            fr_vec_push(arena, &line->positionals, one);
            is_rest |= line->positionals.len > 1;
        } else if (one.ptr[1] == '-') {
            take_long(line, one);
        } else {
            take_letters(line, one);
        }
    }
}

static void apply_positionals(command_line *line)
{
    fr_option_parser *parser = line->parser;
    fr_strs *headers = (fr_strs *)(void *)((char *)parser->into + parser->table->headers);
    fr_strs *rest = (fr_strs *)(void *)((char *)parser->into + parser->table->rest);
    for (size_t i = 0; i < line->positionals.len; i++) {
        if (i > 0) {
            fr_vec_push(parser->arena, rest, line->positionals.data[i]);
            continue;
        }
        begin_headers(parser);
        fr_vec_push(parser->arena, headers, line->positionals.data[i]);
    }
}

bool fr_option_parse(fr_option_parser *parser, const fr_strs *arguments)
{
    expansion expanded = { .parser = parser };
    command_line line = { .parser = parser };
    line.is_good = expand(&expanded, arguments, 0);
    line.arguments = expanded.out;
    take_arguments(&line);
    fr_option_next_layer(parser);
    for (size_t i = 0; i < line.settings.len; i++)
        if (line.settings.data[i].option->is_early)
            line.is_good &= fr_option_read_config(parser, line.settings.data[i].values[0]);
    fr_option_next_layer(parser);
    for (size_t i = 0; i < line.settings.len; i++)
        line.is_good &= apply(parser, &line.settings.data[i]);
    apply_positionals(&line);
    return line.is_good;
}
