/* Completion scripts: each shell gets the list of options in its own words, and completes files
 * where a path or a header is wanted. */
#include "options/option_help.h"

#include <string.h>

typedef struct script {
    fr_text *out;
    const fr_option_table *table;
    const char *program, *command;
} script;

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

static void put_bash(const script *s)
{
    fr_text *out = s->out;
    fr_text_fmt(out, "# completion of %s for bash\n_%s() {\n", s->program, s->program);
    fr_text_puts(out, "    local current=\"${COMP_WORDS[COMP_CWORD]}\"\n"
                      "    local previous=\"${COMP_WORDS[COMP_CWORD-1]}\"\n    COMPREPLY=()\n");
    if (s->command)
        fr_text_fmt(out,
                    "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
                    "        COMPREPLY=($(compgen -W '%s help --help --version' -- "
                    "\"$current\"))\n        return\n    fi\n",
                    s->command);
    fr_text_puts(out, "    case \"$previous\" in\n");
    for (size_t i = 0; i < s->table->count; i++) {
        const fr_option *row = &s->table->rows[i];
        if (!is_shown(row) || !row->choices)
            continue;
        fr_text_fmt(out, "    --%s)\n        COMPREPLY=($(compgen -W '", row->name);
        put_word_list(out, row, " ");
        fr_text_puts(out, "' -- \"$current\"))\n        return ;;\n");
    }
    fr_text_puts(out, "    esac\n    if [[ \"$current\" == -* ]]; then\n"
                      "        COMPREPLY=($(compgen -W '");
    for (size_t i = 0; i < s->table->count; i++)
        if (is_shown(&s->table->rows[i]))
            fr_text_fmt(out, "%s--%s", i ? " " : "", s->table->rows[i].name);
    fr_text_fmt(out,
                "' -- \"$current\"))\n        return\n    fi\n"
                "    COMPREPLY=($(compgen -f -- \"$current\"))\n}\n"
                "complete -o filenames -F _%s %s\n",
                s->program, s->program);
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

static void put_zsh(const script *s)
{
    fr_text *out = s->out;
    fr_text_fmt(out, "#compdef %s\n_%s() {\n", s->program, s->program);
    if (s->command)
        fr_text_fmt(out,
                    "    if (( CURRENT == 2 )); then\n        compadd %s help --help "
                    "--version\n        return\n    fi\n    shift words\n"
                    "    (( CURRENT-- ))\n",
                    s->command);
    fr_text_puts(out, "    _arguments \\\n");
    for (size_t i = 0; i < s->table->count; i++)
        if (is_shown(&s->table->rows[i]))
            put_zsh_row(out, &s->table->rows[i]);
    fr_text_fmt(out, "        '*:file:_files'\n}\n_%s \"$@\"\n", s->program);
}

/* ---- fish ---- */

static void put_fish(const script *s)
{
    fr_text *out = s->out;
    if (s->command)
        fr_text_fmt(out, "complete -c %s -n __fish_use_subcommand -a '%s help'\n", s->program,
                    s->command);
    for (size_t i = 0; i < s->table->count; i++) {
        const fr_option *row = &s->table->rows[i];
        if (!is_shown(row))
            continue;
        fr_text_fmt(out, "complete -c %s", s->program);
        if (s->command)
            fr_text_fmt(out, " -n '__fish_seen_subcommand_from %s'", s->command);
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
}

/* ---- elvish ---- */

static void put_elvish(const script *s)
{
    fr_text *out = s->out;
    fr_text_fmt(out, "set edit:completion:arg-completer[%s] = {|@words|\n", s->program);
    if (s->command)
        fr_text_fmt(out,
                    "    if (== (count $words) 2) {\n        put %s help --help --version\n"
                    "        return\n    }\n",
                    s->command);
    fr_text_puts(out, "    if (has-prefix $words[-1] -) {\n");
    for (size_t i = 0; i < s->table->count; i++) {
        const fr_option *row = &s->table->rows[i];
        if (!is_shown(row))
            continue;
        fr_text_fmt(out, "        edit:complex-candidate --%s &display='--%s  ", row->name,
                    row->name);
        put_quoted(out, row->help, '\'', "''");
        fr_text_puts(out, "'\n");
    }
    fr_text_puts(out, "    } else {\n        edit:complete-filename $words[-1]\n    }\n}\n");
}

/* ---- powershell ---- */

static void put_powershell(const script *s)
{
    fr_text *out = s->out;
    fr_text_fmt(out, "Register-ArgumentCompleter -Native -CommandName '%s' -ScriptBlock {\n",
                s->program);
    fr_text_puts(out, "    param($word, $tree, $position)\n    @(\n");
    if (s->command)
        fr_text_fmt(out, "        [System.Management.Automation.CompletionResult]::new('%s')\n",
                    s->command);
    for (size_t i = 0; i < s->table->count; i++) {
        const fr_option *row = &s->table->rows[i];
        if (!is_shown(row))
            continue;
        fr_text_fmt(out,
                    "        [System.Management.Automation.CompletionResult]::new('--%s', "
                    "'--%s', 'ParameterName', '",
                    row->name, row->name);
        put_quoted(out, row->help, '\'', "''");
        fr_text_puts(out, "')\n");
    }
    fr_text_puts(out, "    ) | Where-Object { $_.CompletionText -like \"$word*\" }\n}\n");
}

bool fr_option_completion(fr_text *out, const fr_option_table *table, fr_str shell,
                          const char *program, const char *command)
{
    static const struct {
        const char *shell;
        void (*put)(const script *s);
    } writers[] = { { "bash", put_bash },
                    { "elvish", put_elvish },
                    { "fish", put_fish },
                    { "powershell", put_powershell },
                    { "zsh", put_zsh } };
    script s = { out, table, program, command };
    for (size_t i = 0; i < sizeof writers / sizeof *writers; i++) {
        if (!fr_str_is(shell, writers[i].shell))
            continue;
        writers[i].put(&s);
        return true;
    }
    return false;
}
