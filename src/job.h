/* job.h - the state of one job, shared by the files of the library's top. */
#ifndef FR_JOB_H
#define FR_JOB_H

#include "base/text.h"
#include "cache.h"
#include "ferrule.h"
#include "options/bind_options.h"
#include "options/export_options.h"
#include "options/header_options.h"
#include "options/option_parse.h"
#include "options/wrap_options.h"

/* One thing that the job was told: an option by name, or arguments. */
typedef struct fr_told {
    bool is_option;  /* else arguments */
    fr_str name;     /* of the option */
    fr_strs words;   /* its values, or the arguments */
    bool is_garbled; /* a command line whose quotation does not end; words[0] is it */
} fr_told;

typedef struct fr_command fr_command;

struct ferrule_job {
    fr_arena arena;
    fr_diags diags;
    const fr_command *command;
    FR_VEC(fr_told) told;
    fr_option_parser parser;
    fr_bind_options options;   /* of `bind` */
    fr_header_options header;  /* of `header` */
    fr_export_options export_; /* of `export` */
    fr_wrap_options wrap;      /* of `wrap` */
    bool has_options;          /* those of the command were set up */
    bool shows_notes, shows_times, is_quiet;
    fr_message_format message_format;
    bool is_parsed, is_run, is_current_known, is_current, is_out_of_memory;
    ferrule_status parse_status, run_status;
    fr_cache_entry cache;
    fr_text output, times;
    fr_str bindings, wrappers; /* `bindings`: what the command writes, of whatever language */
};

/* Which options a command has: job->options, job->header, job->export_ or job->wrap. */
typedef enum fr_command_kind {
    COMMAND_PLAIN, /* none */
    COMMAND_BIND,
    COMMAND_HEADER,
    COMMAND_EXPORT,
    COMMAND_WRAP
} fr_command_kind;

struct fr_command {
    const char *name;
    const char *program; /* how the user calls it */
    bool is_direct;      /* the program is the command: its options follow its name */
    const fr_option_table *(*table)(void); /* NULL: it has no options */
    ferrule_status (*run)(ferrule_job *job);
    fr_command_kind kind;
};

ferrule_status fr_run_bind(ferrule_job *job);
ferrule_status fr_run_header(ferrule_job *job);
ferrule_status fr_run_export(ferrule_job *job);
ferrule_status fr_run_wrap(ferrule_job *job);
ferrule_status fr_run_help(ferrule_job *job);
ferrule_status fr_run_man(ferrule_job *job);

/* Takes the options of `header` or `export` again: those of the configuration file, and over them
 * what the job was told. False with diagnostics if the file has errors. */
bool fr_job_options_over(ferrule_job *job, fr_str config);

/* What a command was asked instead of being run. */
typedef struct fr_question {
    fr_help help;
    fr_str shell; /* whose completions are wanted; empty: none */
} fr_question;
/* Answers on job->output; false: nothing was asked (job_help.c). */
bool fr_answer_question(ferrule_job *job, const fr_question *question);

/* The time in milliseconds, for differences only. */
double fr_clock(void);
/* Adds a line to job->times: a phase's name and how long it took since `begin`. */
void fr_report_phase(ferrule_job *job, const char *name, double begin);

#endif
