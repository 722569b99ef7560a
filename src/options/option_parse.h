/* option_parse.h - settings from command lines and configuration files.
 *
 * Settings come in layers: the configuration file, then the command line (and for --batch first
 * the common arguments, then those of the line). Lists add up over the layers; any other option
 * replaces what a lower layer said, and may stand once in a layer.
 */
#ifndef FR_OPTIONS_OPTION_PARSE_H
#define FR_OPTIONS_OPTION_PARSE_H

#include "options/option_table.h"

typedef struct fr_option_parser {
    const fr_option_table *table;
    void *into;
    fr_arena *arena;
    fr_diags *diags;
    uint32_t *given;        /* by row: the layer that set it last, 0: none */
    uint32_t layer;         /* the current one, from 1 */
    uint32_t headers_layer; /* that named the headers */
    fr_strs files_read;     /* response and configuration files */
} fr_option_parser;

void fr_option_parser_init(fr_option_parser *parser, const fr_option_table *table, void *into,
                           fr_arena *arena, fr_diags *diags);
/* Everything from here on overrides what came before. */
void fr_option_next_layer(fr_option_parser *parser);

/* Reads arguments as clap v4 does for bindgen: `--name VALUE`, `--name=VALUE`, `-oVALUE`; the first
 * other argument is the header; the second one and all after it, or all after `--`, is for clang.
 * A value that begins with `-` needs the form with `=`. `@FILE` stands for the arguments in FILE.
 * False if there was any error; each was reported. */
FR_NODISCARD bool fr_option_parse(fr_option_parser *parser, const fr_strs *arguments);
/* One option by name, as the library's callers and configuration files give them. A flag takes no
 * value or `true`, or `false`, which takes back what came before. */
FR_NODISCARD bool fr_option_set(fr_option_parser *parser, fr_str name, const fr_str *values,
                                size_t count, fr_place place);
/* Reads a TOML file of options (config.c). */
FR_NODISCARD bool fr_option_read_config(fr_option_parser *parser, fr_str path);
/* Reports a name that is no option: of `what` ("option" or "key"). */
void fr_option_unknown(fr_option_parser *parser, fr_str name, fr_place place, const char *what,
                       const char *dashes);

#endif
