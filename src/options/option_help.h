/* option_help.h - what the tables have to say to a person and to a shell. */
#ifndef FR_OPTIONS_OPTION_HELP_H
#define FR_OPTIONS_OPTION_HELP_H

#include "base/text.h"
#include "options/option_table.h"

/* The help text of a command, by task; `program` as the usage line shows it ("ferrule bind").
 * Short: a line an option. Long: with its default, values and further sentences. */
void fr_option_help(fr_text *out, const fr_option_table *table, const char *program, bool is_long);

/* The manual page ferrule(1), of all commands (man(7)). */
void fr_option_man(fr_text *out, const fr_option_table *const *tables, size_t count);

/* What a user types and may want completed. */
typedef struct fr_typed {
    const char *program;
    const fr_option_table *const *tables; /* of its commands */
    size_t count;
    bool is_direct; /* the options of tables[0] follow the program's name, without a command */
} fr_typed;

/* A script that completes it for bash, elvish, fish, powershell or zsh. False: the shell is not
 * known. */
bool fr_option_completion(fr_text *out, fr_str shell, const fr_typed *typed);

#endif
