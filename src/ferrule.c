/* The library's face: jobs are told, parsed, run and asked. Every call that may allocate goes
 * through guarded(), so that lack of memory comes back as a status. */
#include "ferrule.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "job.h"
#include "options/bind_table.h"
#include "options/export_table.h"
#include "options/header_config.h"
#include "options/header_table.h"
#include "options/option_help.h"
#include "options/shell_split.h"
#include "options/wrap_table.h"
#include "read_c/libclang_load.h"

/* The most memory that one job may take. */
#define MOST_MEMORY ((size_t)8 << 30)

enum { MOST_ALIKE = 20 }; /* warnings of one code that a report in text has */

static const fr_command commands[] = {
    { "bind", "ferrule bind", false, fr_bind_table, fr_run_bind, COMMAND_BIND },
    { "bindgen", "bindgen", true, fr_bind_table, fr_run_bind, COMMAND_BIND },
    { "header", "ferrule header", false, fr_header_table, fr_run_header, COMMAND_HEADER },
    { "cbindgen", "cbindgen", true, fr_header_table, fr_run_header, COMMAND_HEADER },
    { "export", "ferrule export", false, fr_export_table, fr_run_export, COMMAND_EXPORT },
    { "wrap", "ferrule wrap", false, fr_wrap_table, fr_run_wrap, COMMAND_WRAP },
    { "help", "ferrule help", false, NULL, fr_run_help, COMMAND_PLAIN },
    { "man", "ferrule man", false, NULL, fr_run_man, COMMAND_PLAIN },
};

const char *ferrule_version(void)
{
    return FERRULE_VERSION;
}

const char *const *ferrule_commands(void)
{
    static const char *const names[] = { "bind", "header", "export", "wrap", "help", "man", NULL };
    return names;
}

/* ---- memory ---- */

/* Calls work(job, data); false if memory ran out in it. Locals that must survive live in `data`. */
static bool guarded(ferrule_job *job, void (*work)(ferrule_job *job, void *data), void *data)
{
    jmp_buf guard;
    if (job->is_out_of_memory)
        return false;
    if (setjmp(guard) != 0) {
        job->is_out_of_memory = true;
        fr_arena_guard(&job->arena, NULL);
        return false;
    }
    fr_arena_guard(&job->arena, &guard);
    work(job, data);
    fr_arena_guard(&job->arena, NULL);
    return true;
}

/* ---- making ---- */

ferrule_job *ferrule_job_new(const char *command)
{
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        if (strcmp(command, commands[i].name) != 0)
            continue;
        ferrule_job *job = calloc(1, sizeof *job);
        if (!job)
            return NULL;
        fr_arena_init(&job->arena, MOST_MEMORY);
        fr_diags_init(&job->diags, &job->arena);
        fr_text_init(&job->output, &job->arena);
        fr_text_init(&job->times, &job->arena);
        job->command = &commands[i];
        return job;
    }
    return NULL;
}

void ferrule_job_free(ferrule_job *job)
{
    if (!job)
        return;
    if (job->has_options && job->command->kind == COMMAND_BIND)
        fr_bind_options_release(&job->options);
    fr_arena_release(&job->arena);
    free(job);
}

void ferrule_job_limit_memory(ferrule_job *job, size_t bytes)
{
    job->arena.limit = bytes > job->arena.used ? bytes : job->arena.used;
}

/* ---- telling ---- */

typedef struct new_words {
    const char *name;
    size_t count;
    const char *const *words;
    const char *line;
} new_words;

static void add_told(ferrule_job *job, void *data)
{
    const new_words *given = data;
    fr_arena *arena = &job->arena;
    fr_told told = { .name = fr_arena_str(arena, fr_str_from(given->name)),
                     .is_option = given->name != NULL };
    for (size_t i = 0; i < given->count; i++)
        fr_vec_push(arena, &told.words, fr_arena_str(arena, fr_str_from(given->words[i])));
    if (given->line) {
        fr_str line = fr_arena_str(arena, fr_str_from(given->line));
        told.is_garbled = !fr_shell_split(arena, line, &told.words);
        if (told.is_garbled)
            fr_vec_push(arena, &told.words, line);
    }
    fr_vec_push(arena, &job->told, told);
}

static ferrule_status tell(ferrule_job *job, new_words *given)
{
    return guarded(job, add_told, given) ? FERRULE_DONE : FERRULE_BAD_ENVIRONMENT;
}

ferrule_status ferrule_job_set(ferrule_job *job, const char *name, const char *value)
{
    return tell(job, &(new_words){ .name = name, .count = value != NULL, .words = &value });
}

ferrule_status ferrule_job_arguments(ferrule_job *job, size_t count, const char *const *arguments)
{
    return tell(job, &(new_words){ .count = count, .words = arguments });
}

ferrule_status ferrule_job_command_line(ferrule_job *job, const char *line)
{
    return tell(job, &(new_words){ .line = line });
}

/* What is left of arguments without `--batch LIST` and `--batch=LIST`. */
static void copy_without_batch(fr_arena *arena, const fr_strs *from, fr_strs *to)
{
    bool is_rest = false;
    for (size_t i = 0; i < from->len; i++) {
        fr_str one = from->data[i];
        is_rest |= fr_str_is(one, "--");
        if (!is_rest && fr_str_is(one, "--batch")) {
            i++;
            continue;
        }
        if (is_rest || !fr_str_starts(one, FR_LIT("--batch=")))
            fr_vec_push(arena, to, fr_arena_str(arena, one));
    }
}

static void copy_told(ferrule_job *job, void *data)
{
    const ferrule_job *from = data;
    for (size_t i = 0; i < from->told.len; i++) {
        const fr_told *one = &from->told.data[i];
        fr_told told = { .name = fr_arena_str(&job->arena, one->name),
                         .is_option = one->is_option,
                         .is_garbled = one->is_garbled };
        if (fr_str_is(one->name, "batch"))
            continue;
        copy_without_batch(&job->arena, &one->words, &told.words);
        fr_vec_push(&job->arena, &job->told, told);
    }
}

ferrule_job *ferrule_job_new_like(const ferrule_job *job)
{
    ferrule_job *copy = ferrule_job_new(job->command->name);
    if (copy)
        ferrule_job_limit_memory(copy, job->arena.limit);
    if (copy && !guarded(copy, copy_told, (void *)(uintptr_t)job)) {
        ferrule_job_free(copy);
        return NULL;
    }
    return copy;
}

/* ---- parsing ---- */

static bool apply_told(ferrule_job *job, const fr_told *told)
{
    fr_place nowhere = { 0 };
    if (told->is_garbled) {
        fr_diag(&job->diags, DIAG_E0001, nowhere, "a quotation does not end in `%.*s`",
                FR_ARG(told->words.data[0]));
        return false;
    }
    if (!told->is_option)
        return fr_option_parse(&job->parser, &told->words);
    fr_option_next_layer(&job->parser);
    if (job->command->kind != COMMAND_HEADER && fr_str_is(told->name, "config") &&
        told->words.len == 1)
        return fr_option_read_config(&job->parser, told->words.data[0]);
    return fr_option_set(&job->parser, told->name, told->words.data, told->words.len, nowhere);
}

/* A command without options takes nothing at all. */
static void refuse_words(ferrule_job *job)
{
    job->parse_status = FERRULE_DONE;
    for (size_t i = 0; i < job->told.len; i++) {
        const fr_told *told = &job->told.data[i];
        if (!told->is_option && told->words.len == 0)
            continue;
        fr_diag(&job->diags, DIAG_E0001, (fr_place){ 0 }, "`%s` takes no arguments",
                job->command->program);
        job->parse_status = FERRULE_BAD_USAGE;
        return;
    }
}

/* The struct that the command's options are stored in. */
static void *options_of(ferrule_job *job)
{
    switch (job->command->kind) {
    case COMMAND_PLAIN: break;
    case COMMAND_BIND: return &job->options;
    case COMMAND_HEADER: return &job->header;
    case COMMAND_EXPORT: return &job->export_;
    case COMMAND_WRAP: return &job->wrap;
    }
    return NULL;
}

static void init_options(ferrule_job *job)
{
    switch (job->command->kind) {
    case COMMAND_PLAIN: return;
    case COMMAND_BIND: fr_bind_options_init(&job->options, &job->arena); break;
    case COMMAND_HEADER: fr_header_options_init(&job->header); break;
    case COMMAND_EXPORT: fr_export_options_init(&job->export_); break;
    case COMMAND_WRAP: fr_wrap_options_init(&job->wrap); break;
    }
    job->has_options = true;
}

/* How the job speaks of itself, by what every command has an option for. */
static void speak(ferrule_job *job, bool shows_notes, bool is_quiet, bool shows_times,
                  fr_message_format format)
{
    job->shows_notes = shows_notes;
    job->is_quiet = is_quiet;
    job->shows_times = shows_times;
    job->message_format = format;
}

static bool finish_bind(ferrule_job *job)
{
    fr_bind_options *o = &job->options;
    bool is_good = fr_bind_options_finish(o, &job->arena, &job->diags);
    speak(job, o->verbose || o->emit_diagnostics, false, o->time_phases, o->message_format);
    return is_good;
}

static bool finish_header(ferrule_job *job)
{
    fr_header_options *o = &job->header;
    speak(job, o->verbose || o->ferrule.explain, o->quiet, o->time_phases, o->message_format);
    return fr_header_options_finish(o, &job->diags);
}

static bool finish_export(ferrule_job *job)
{
    fr_export_options *o = &job->export_;
    speak(job, o->verbose != 0, o->quiet, o->time_phases, o->message_format);
    return fr_export_options_finish(o, &job->diags);
}

static bool finish_wrap(ferrule_job *job)
{
    fr_wrap_options *o = &job->wrap;
    speak(job, o->verbose != 0, o->quiet, o->time_phases, o->message_format);
    return fr_wrap_options_finish(o, &job->diags);
}

/* What follows from all options together, and how the job speaks of itself. */
static bool finish_options(ferrule_job *job)
{
    switch (job->command->kind) {
    case COMMAND_PLAIN: break;
    case COMMAND_BIND: return finish_bind(job);
    case COMMAND_HEADER: return finish_header(job);
    case COMMAND_EXPORT: return finish_export(job);
    case COMMAND_WRAP: return finish_wrap(job);
    }
    return true;
}

static void begin_options(ferrule_job *job)
{
    init_options(job);
    fr_option_parser_init(&job->parser, job->command->table(), options_of(job), &job->arena,
                          &job->diags);
}

/* All that the job was told, over what the options say already. */
static bool apply_all(ferrule_job *job)
{
    bool is_good = true;
    for (size_t i = 0; i < job->told.len; i++)
        is_good &= apply_told(job, &job->told.data[i]);
    return finish_options(job) && is_good;
}

static void parse(ferrule_job *job, void *data)
{
    (void)data;
    if (job->is_parsed)
        return;
    job->is_parsed = true;
    job->parse_status = FERRULE_BAD_USAGE;
    if (!job->command->table) {
        refuse_words(job);
        return;
    }
    begin_options(job);
    if (apply_all(job))
        job->parse_status = FERRULE_DONE;
}

bool fr_job_options_over(ferrule_job *job, fr_str config)
{
    begin_options(job);
    bool is_good = job->command->kind == COMMAND_HEADER
                       ? fr_header_read_config(&job->header, &job->arena, &job->diags, config)
                       : fr_option_read_config(&job->parser, config);
    return apply_all(job) && is_good;
}

/* ---- running ---- */

double fr_clock(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

void fr_report_phase(ferrule_job *job, const char *name, double begin)
{
    if (job->shows_times)
        fr_text_fmt(&job->times, "  time: %9.3f ms.\t%s\n", fr_clock() - begin, name);
}

/* All that the run was told, each word with its length, so that no two lists look the same. */
static void collect_words(ferrule_job *job, fr_strs *words)
{
    fr_vec_push(&job->arena, words, fr_str_from(job->command->name));
    for (size_t i = 0; i < job->told.len; i++) {
        const fr_told *told = &job->told.data[i];
        fr_vec_push(&job->arena, words,
                    fr_arena_printf(&job->arena, "%zu%c%.*s", told->words.len,
                                    told->is_option ? '=' : ' ', FR_ARG(told->name)));
        for (size_t k = 0; k < told->words.len; k++)
            fr_vec_push(&job->arena, words, told->words.data[k]);
    }
}

static void look_up(ferrule_job *job, void *data)
{
    fr_strs words = { 0 };
    (void)data;
    if (job->is_current_known || job->is_run || job->command->kind != COMMAND_BIND)
        return; /* headers are made faster than records are checked */
    job->is_current_known = true;
    collect_words(job, &words);
    fr_cache_find(&job->cache, &job->arena, &words);
    job->is_current = fr_cache_is_current(&job->cache, &job->arena, &job->diags);
    if (!job->is_current)
        return;
    job->is_run = true;
    job->run_status = FERRULE_DONE;
}

int ferrule_job_is_current(ferrule_job *job)
{
    return guarded(job, look_up, NULL) && job->is_current;
}

static void run(ferrule_job *job, void *data)
{
    look_up(job, data);
    if (job->is_run)
        return;
    job->is_run = true;
    job->run_status = FERRULE_BAD_ENVIRONMENT; /* what stays if memory runs out */
    parse(job, data);
    job->run_status =
        job->parse_status == FERRULE_DONE ? job->command->run(job) : job->parse_status;
}

ferrule_status ferrule_job_run(ferrule_job *job)
{
    return guarded(job, run, NULL) ? job->run_status : FERRULE_BAD_ENVIRONMENT;
}

/* ---- asking ---- */

static const char *hand_out(fr_str text, size_t *length)
{
    if (length)
        *length = text.len;
    return text.len ? text.ptr : "";
}

typedef struct option_question {
    const char *name, *answer;
} option_question;

static const char *last_of(ferrule_job *job, const fr_strs *list)
{
    return list->len ? fr_arena_cstr(&job->arena, list->data[list->len - 1]) : NULL;
}

static void answer_option(ferrule_job *job, void *data)
{
    option_question *question = data;
    parse(job, NULL);
    const fr_option *row =
        job->has_options ? fr_option_find(job->parser.table, fr_str_from(question->name), true)
                         : NULL;
    bool is_header =
        row && row->offset == job->parser.table->headers; /* has no name if given first */
    if (!row || (!is_header && !job->parser.given[row - job->parser.table->rows]))
        return;
    const void *field = (const char *)options_of(job) + row->offset;
    unsigned choice = 0;
    if (row->set == fr_set_flag)
        question->answer = *(const bool *)field ? "true" : NULL;
    else if (row->set == fr_set_text || row->set == fr_set_word)
        question->answer = fr_arena_cstr(&job->arena, *(const fr_str *)field);
    else if (row->set == fr_set_texts)
        question->answer = last_of(job, field);
    else if (row->set == fr_set_choice)
        question->answer = row->choices[memcpy(&choice, field, sizeof choice), choice];
}

const char *ferrule_job_option(ferrule_job *job, const char *name)
{
    option_question question = { .name = name };
    return guarded(job, answer_option, &question) ? question.answer : NULL;
}

static void end_output(ferrule_job *job, void *data)
{
    (void)data;
    fr_text_char(&job->output, '\0');
    job->output.len--;
}

const char *ferrule_job_text(ferrule_job *job, ferrule_text_kind kind, size_t *length)
{
    fr_str text = { 0 };
    switch (kind) {
    case FERRULE_TEXT_OUTPUT:
        if (guarded(job, end_output, NULL))
            text = fr_text_str(&job->output);
        break;
    case FERRULE_TEXT_BINDINGS: text = job->bindings; break;
    case FERRULE_TEXT_WRAPPERS: text = job->wrappers; break;
    }
    return hand_out(text, length);
}

size_t ferrule_job_diagnostic_count(const ferrule_job *job)
{
    return job->diags.list.len;
}

typedef struct diagnostic_question {
    size_t index;
    ferrule_diagnostic *answer;
} diagnostic_question;

static void answer_diagnostic(ferrule_job *job, void *data)
{
    diagnostic_question *question = data;
    const fr_diagnostic *one = &job->diags.list.data[question->index];
    fr_arena *arena = &job->arena;
    const char **notes = FR_NEW_ARRAY(arena, const char *, one->notes.len + 1);
    for (size_t i = 0; i < one->notes.len; i++)
        notes[i] = fr_arena_cstr(arena, one->notes.data[i]);
    ferrule_diagnostic *out = FR_NEW(arena, ferrule_diagnostic);
    *out = (ferrule_diagnostic){
        .code = fr_diag_code_name(one->code),
        .severity = (ferrule_severity)one->severity,
        .file = fr_arena_cstr(arena, one->place.file),
        .line = one->place.line,
        .column = one->place.column,
        .message = fr_arena_cstr(arena, one->message),
        .hint = fr_arena_cstr(arena, one->hint),
        .notes = notes,
        .note_count = one->notes.len,
    };
    question->answer = out;
}

const ferrule_diagnostic *ferrule_job_diagnostic(ferrule_job *job, size_t index)
{
    diagnostic_question question = { .index = index };
    if (index >= job->diags.list.len || !guarded(job, answer_diagnostic, &question))
        return NULL;
    return question.answer;
}

typedef struct report_question {
    bool color;
    fr_str answer;
} report_question;

/* Nobody reads more quoted lines than these, and each costs as much as its file is long. */
enum { MOST_QUOTES = 200 };

/* A header of the system can have hundreds of functions that are left out for one reason. */
static bool is_one_too_many(const ferrule_job *job, const fr_diagnostic *one, size_t *alike)
{
    if (job->shows_notes || job->is_quiet || job->message_format == MESSAGE_JSON ||
        one->severity != SEVERITY_WARNING)
        return false;
    return ++alike[one->code] > MOST_ALIKE;
}

static void write_report(ferrule_job *job, void *data)
{
    report_question *question = data;
    unsigned quotes = 0;
    fr_text text;
    fr_text_init(&text, &job->arena);
    if (job->diags.list.len) /* a job that was current did not need its options until now */
        parse(job, NULL);
    size_t alike[DIAG_COUNT] = { 0 };
    for (size_t i = 0; i < job->diags.list.len; i++) {
        const fr_diagnostic *one = &job->diags.list.data[i];
        if (is_one_too_many(job, one, alike))
            continue;
        if (job->is_quiet && one->severity != SEVERITY_ERROR)
            continue;
        if (job->message_format == MESSAGE_JSON)
            fr_diag_print_json(&text, one);
        else if (!job->shows_notes && one->severity == SEVERITY_NOTE)
            continue;
        else if (quotes++ < MOST_QUOTES)
            fr_diag_print(&text, one, question->color);
        else
            fr_diag_print_short(&text, one, question->color);
    }
    for (unsigned code = 0; code < DIAG_COUNT; code++)
        if (alike[code] > MOST_ALIKE)
            fr_text_fmt(&text, "warning: %zu more like these [%s]\n  help: --verbose shows all\n",
                        alike[code] - MOST_ALIKE, fr_diag_code_name((fr_diag_code)code));
    fr_text_put(&text, fr_text_str(&job->times));
    fr_text_char(&text, '\0');
    question->answer = (fr_str){ text.data, text.len - 1 };
}

const char *ferrule_job_report(ferrule_job *job, int color, size_t *length)
{
    report_question question = { .color = color != 0 };
    if (!guarded(job, write_report, &question))
        question.answer = FR_LIT("error: memory ran out\n");
    return hand_out(question.answer, length);
}

static void load_libclang(ferrule_job *job, void *data)
{
    fr_libclang clang;
    *(bool *)data = fr_libclang_load(&clang, &job->arena, &job->diags);
}

int ferrule_preload(const char *command)
{
    bool is_loaded = false;
    ferrule_job *job = ferrule_job_new(command);
    if (job && job->command->kind == COMMAND_BIND)
        guarded(job, load_libclang, &is_loaded);
    ferrule_job_free(job);
    return is_loaded;
}
