/* Completion scripts: each shell gets the list of options in its own words, and completes files
 * where a path or a header is wanted. */
#include "options/option_help.h"

#include <string.h>

/* What there is beside the commands with options. */
#define OTHER_COMMANDS "help man"

static bool is_shown(const fr_option *row)
{
    return row->group != GROUP_LEGACY;
}

/* Help text within quotes of the shell: `quote` is doubled or escaped by `before`. */
static void put_quoted(fr_text *out, const char *text, char quote, const char *instead)
{
    for (; *text; text++) {
        if (*text == quote)
            fr_text_puts(out, instead);
        else
            fr_text_char(out, *text);
    }
}

static void put_word_list(fr_text *out, const fr_option *row, const char *gap)
{
    for (size_t i = 0; row->choices && row->choices[i]; i++)
        fr_text_fmt(out, "%s%s", i ? gap : "", row->choices[i]);
}

/* ---- bash ---- */

static void put_commands(fr_text *out, const fr_typed *typed, const char *gap)
{
    for (size_t i = 0; i < typed->count; i++)
        fr_text_fmt(out, "%s%s", i ? gap : "", typed->tables[i]->command);
}

static void put_bash_options(fr_text *out, const fr_option_table *table)
{
    fr_text_puts(out, "    case \"$previous\" in\n");
    for (size_t i = 0; i < table->count; i++) {
        const fr_option *row = &table->rows[i];
        if (!is_shown(row) || !row->choices)
            continue;
        fr_text_fmt(out, "    --%s)\n        COMPREPLY=($(compgen -W '", row->name);
        put_word_list(out, row, " ");
        fr_text_puts(out, "' -- \"$current\"))\n        return ;;\n");
    }
    fr_text_puts(out, "    esac\n    if [[ \"$current\" == -* ]]; then\n"
                      "        COMPREPLY=($(compgen -W '");
    for (size_t i = 0; i < table->count; i++)
        if (is_shown(&table->rows[i]))
            fr_text_fmt(out, "%s--%s", i ? " " : "", table->rows[i].name);
    fr_text_puts(out, "' -- \"$current\"))\n        return\n    fi\n");
}

static void put_bash_commands(fr_text *out, const fr_typed *typed)
{
    fr_text_puts(out, "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
                      "        COMPREPLY=($(compgen -W '");
    put_commands(out, typed, " ");
    fr_text_puts(out, " " OTHER_COMMANDS " --help --version' -- \"$current\"))\n"
                      "        return\n    fi\n    case \"${COMP_WORDS[1]}\" in\n"
                      "    help)\n        COMPREPLY=($(compgen -W '");
    put_commands(out, typed, " ");
    fr_text_puts(out, "' -- \"$current\"))\n        return ;;\n");
    for (size_t i = 0; i < typed->count; i++) {
        fr_text_fmt(out, "    %s)\n", typed->tables[i]->command);
        put_bash_options(out, typed->tables[i]);
        fr_text_puts(out, "    ;;\n");
    }
    fr_text_puts(out, "    esac\n");
}

static void put_bash(fr_text *out, const fr_typed *typed)
{
    fr_text_fmt(out, "# completion of %s for bash\n_%s() {\n", typed->program, typed->program);
    fr_text_puts(out, "    local current=\"${COMP_WORDS[COMP_CWORD]}\"\n"
                      "    local previous=\"${COMP_WORDS[COMP_CWORD-1]}\"\n    COMPREPLY=()\n");
    if (typed->is_direct)
        put_bash_options(out, typed->tables[0]);
    else
        put_bash_commands(out, typed);
    fr_text_fmt(out,
                "    COMPREPLY=($(compgen -f -- \"$current\"))\n}\n"
                "complete -o filenames -F _%s %s\n",
                typed->program, typed->program);
}

/* ---- zsh ---- */

/* In a specification of _arguments, [ ] and : are special; ' ends the shell's quotation. */
static void put_zsh_text(fr_text *out, const char *text)
{
    for (; *text; text++) {
        if (*text == '\'')
            fr_text_puts(out, "'\\''");
        else if (strchr("[]:\\", *text))
            fr_text_fmt(out, "\\%c", *text);
        else
            fr_text_char(out, *text);
    }
}

static void put_zsh_row(fr_text *out, const fr_option *row)
{
    fr_text_fmt(out, "        '%s--%s%s[", row->is_list ? "*" : "", row->name,
                row->values == 1 ? "=" : "");
    put_zsh_text(out, row->help);
    fr_text_char(out, ']');
    for (unsigned i = 0; i < row->values; i++) {
        fr_text_char(out, ':');
        put_zsh_text(out, row->value_name);
        fr_text_char(out, ':');
        if (row->choices) {
            fr_text_char(out, '(');
            put_word_list(out, row, " ");
            fr_text_char(out, ')');
        } else if (row->is_path) {
            fr_text_puts(out, "_files");
        }
    }
    fr_text_puts(out, "' \\\n");
    if (row->letter)
        fr_text_fmt(out, "        '-%c%s' \\\n", row->letter, row->values ? "+:value:_files" : "");
}

static void put_zsh_options(fr_text *out, const fr_option_table *table)
{
    fr_text_puts(out, "    _arguments \\\n");
    for (size_t i = 0; i < table->count; i++)
        if (is_shown(&table->rows[i]))
            put_zsh_row(out, &table->rows[i]);
    fr_text_puts(out, "        '*:file:_files'\n");
}

static void put_zsh_commands(fr_text *out, const fr_typed *typed)
{
    fr_text_puts(out, "    if (( CURRENT == 2 )); then\n        compadd -- ");
    put_commands(out, typed, " ");
    fr_text_puts(out, " " OTHER_COMMANDS " --help --version\n        return\n    fi\n"
                      "    shift words\n    (( CURRENT-- ))\n    case $words[1] in\n"
                      "    help) compadd -- ");
    put_commands(out, typed, " ");
    fr_text_puts(out, " ;;\n");
    for (size_t i = 0; i < typed->count; i++) {
        fr_text_fmt(out, "    %s)\n", typed->tables[i]->command);
        put_zsh_options(out, typed->tables[i]);
        fr_text_puts(out, "    ;;\n");
    }
    fr_text_puts(out, "    esac\n");
}

static void put_zsh(fr_text *out, const fr_typed *typed)
{
    fr_text_fmt(out, "#compdef %s\n_%s() {\n", typed->program, typed->program);
    if (typed->is_direct)
        put_zsh_options(out, typed->tables[0]);
    else
        put_zsh_commands(out, typed);
    fr_text_fmt(out, "}\n_%s \"$@\"\n", typed->program);
}

/* ---- fish ---- */

static void put_fish_row(fr_text *out, const fr_option *row)
{
    if (row->letter)
        fr_text_fmt(out, " -s %c", row->letter);
    fr_text_fmt(out, " -l %s -d '", row->name);
    put_quoted(out, row->help, '\'', "\\'");
    fr_text_char(out, '\'');
    if (row->choices) {
        fr_text_puts(out, " -x -a '");
        put_word_list(out, row, " ");
        fr_text_char(out, '\'');
    } else if (row->values) {
        fr_text_puts(out, row->is_path ? " -r -F" : " -x");
    }
    fr_text_char(out, '\n');
}

static void put_fish(fr_text *out, const fr_typed *typed)
{
    if (!typed->is_direct) {
        fr_text_fmt(out, "complete -c %s -f -n __fish_use_subcommand -a '", typed->program);
        put_commands(out, typed, " ");
        fr_text_fmt(out, " " OTHER_COMMANDS "'\ncomplete -c %s -f -n '", typed->program);
        fr_text_puts(out, "__fish_seen_subcommand_from help' -a '");
        put_commands(out, typed, " ");
        fr_text_puts(out, "'\n");
    }
    for (size_t t = 0; t < typed->count; t++) {
        const fr_option_table *table = typed->tables[t];
        for (size_t i = 0; i < table->count; i++) {
            if (!is_shown(&table->rows[i]))
                continue;
            fr_text_fmt(out, "complete -c %s", typed->program);
            if (!typed->is_direct)
                fr_text_fmt(out, " -n '__fish_seen_subcommand_from %s'", table->command);
            put_fish_row(out, &table->rows[i]);
        }
    }
}

/* ---- elvish ---- */

static void put_elvish_options(fr_text *out, const fr_option_table *table)
{
    for (size_t i = 0; i < table->count; i++) {
        const fr_option *row = &table->rows[i];
        if (!is_shown(row))
            continue;
        fr_text_fmt(out, "        edit:complex-candidate --%s &display='--%s  ", row->name,
                    row->name);
        put_quoted(out, row->help, '\'', "''");
        fr_text_puts(out, "'\n");
    }
}

static void put_elvish(fr_text *out, const fr_typed *typed)
{
    fr_text_fmt(out, "set edit:completion:arg-completer[%s] = {|@words|\n", typed->program);
    if (!typed->is_direct) {
        fr_text_puts(out, "    if (== (count $words) 2) {\n        put ");
        put_commands(out, typed, " ");
        fr_text_puts(out, " " OTHER_COMMANDS " --help --version\n        return\n    }\n");
    }
    for (size_t i = 0; i < typed->count; i++) {
        fr_text_puts(out, i ? " elif (" : "    if (");
        if (!typed->is_direct)
            fr_text_fmt(out, "and (eq $words[1] %s) ", typed->tables[i]->command);
        fr_text_fmt(out, "%s) {\n",
                    typed->is_direct ? "has-prefix $words[-1] -" : "(has-prefix $words[-1] -)");
        put_elvish_options(out, typed->tables[i]);
        fr_text_puts(out, "    }");
    }
    fr_text_puts(out, " else {\n        edit:complete-filename $words[-1]\n    }\n}\n");
}

/* ---- powershell ---- */

#define POWERSHELL_RESULT "[System.Management.Automation.CompletionResult]::new('"

static void put_powershell_options(fr_text *out, const fr_option_table *table)
{
    for (size_t i = 0; i < table->count; i++) {
        const fr_option *row = &table->rows[i];
        if (!is_shown(row))
            continue;
        fr_text_fmt(out, "        " POWERSHELL_RESULT "--%s', '--%s', 'ParameterName', '",
                    row->name, row->name);
        put_quoted(out, row->help, '\'', "''");
        fr_text_puts(out, "')\n");
    }
}

static void put_powershell(fr_text *out, const fr_typed *typed)
{
    fr_text_fmt(out, "Register-ArgumentCompleter -Native -CommandName '%s' -ScriptBlock {\n",
                typed->program);
    fr_text_puts(out, "    param($word, $tree, $position)\n"
                      "    $command = \"$($tree.CommandElements[1])\"\n    @(\n");
    for (size_t i = 0; !typed->is_direct && i < typed->count; i++)
        fr_text_fmt(out, "        " POWERSHELL_RESULT "%s')\n", typed->tables[i]->command);
    for (size_t i = 0; i < typed->count; i++) {
        if (!typed->is_direct)
            fr_text_fmt(out, "        if ($command -eq '%s') {\n", typed->tables[i]->command);
        put_powershell_options(out, typed->tables[i]);
        if (!typed->is_direct)
            fr_text_puts(out, "        }\n");
    }
    fr_text_puts(out, "    ) | Where-Object { $_.CompletionText -like \"$word*\" }\n}\n");
}

bool fr_option_completion(fr_text *out, fr_str shell, const fr_typed *typed)
{
    static const struct {
        const char *shell;
        void (*put)(fr_text *out, const fr_typed *typed);
    } writers[] = { { "bash", put_bash },
                    { "elvish", put_elvish },
                    { "fish", put_fish },
                    { "powershell", put_powershell },
                    { "zsh", put_zsh } };
    for (size_t i = 0; i < sizeof writers / sizeof *writers; i++) {
        if (!fr_str_is(shell, writers[i].shell))
            continue;
        writers[i].put(out, typed);
        return true;
    }
    return false;
}
