/* common_options.h - what the options of every command have. */
#ifndef FR_OPTIONS_COMMON_OPTIONS_H
#define FR_OPTIONS_COMMON_OPTIONS_H

typedef enum fr_message_format { MESSAGE_TEXT, MESSAGE_JSON } fr_message_format;

/* Which help is asked for. */
typedef enum fr_help {
    HELP_NONE,
    HELP_SHORT, /* -h */
    HELP_LONG   /* --help */
} fr_help;

#endif
