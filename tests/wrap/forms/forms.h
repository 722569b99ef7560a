/* Every form of `ferrule wrap` that the libraries of the other tests do not have. */
#ifndef FORMS_H
#define FORMS_H

#include <stddef.h>

/* ---- closures ---- */


typedef struct fm_bus fm_bus;
typedef struct fm_event fm_event;
typedef struct {
    int x, y;
} fm_point;
typedef enum { FM_LOW, FM_HIGH } fm_level;

typedef int (*fm_visit)(const fm_event *event, fm_level level, void *user);
typedef void (*fm_listen)(const char *text, const unsigned char *data, size_t data_len, void *user);
typedef int (*fm_compare)(const fm_event *left, const fm_event *right);
typedef int (*fm_place)(void *user, const fm_point *where);

fm_bus *fm_bus_new(void);
fm_bus *fm_bus_listening(fm_listen listen, void *user);
void fm_bus_free(fm_bus *bus);
void fm_bus_add(fm_bus *bus, int number);
/* Calls `visit` for each event, until it does not return 0; returns what it returned last. */
int fm_bus_walk(const fm_bus *bus, fm_visit visit, void *user);
/* The same; without a function, it counts. */
int fm_bus_walk_some(const fm_bus *bus, void *user, fm_visit visit);
/* On a thread of its own. */
int fm_bus_walk_away(const fm_bus *bus, fm_visit visit, void *user);
void fm_bus_sort(fm_bus *bus, fm_compare compare);
void fm_bus_on_place(fm_bus *bus, fm_place place, void *user, void (*destroy)(void *));
void fm_bus_on_text(fm_bus *bus, fm_listen listen, void *user);
void fm_bus_on_order(fm_bus *bus, fm_compare compare);
void fm_on_place(fm_place place, void *user);
int fm_event_number(const fm_event *event);
/* Calls all that listens. */
int fm_bus_emit(fm_bus *bus, const char *text);

/* ---- steps ---- */

#define FM_OK 0
#define FM_DONE 101

typedef struct fm_cursor fm_cursor;
typedef struct fm_cell fm_cell;

fm_cursor *fm_cursor_new(int most);
void fm_cursor_free(fm_cursor *cursor);
/* One number after the other; FM_DONE when there is none left. */
int fm_cursor_next(fm_cursor *cursor, int *number);
/* One after the other; NULL when there is none left. It is gone with the next one. */
const fm_cell *fm_cursor_next_cell(fm_cursor *cursor);
int fm_cell_number(const fm_cell *cell);
int fm_cursor_cell_count(const fm_cursor *cursor);
const fm_cell *fm_cursor_cell_at(const fm_cursor *cursor, int index);
int fm_cursor_square_at(fm_cursor *cursor, int index);

/* ---- arrays ---- */

typedef struct fm_node fm_node;

fm_node *fm_node_ref(fm_node *node);
void fm_node_unref(fm_node *node);
int fm_node_value(const fm_node *node);
typedef struct fm_tree fm_tree;
fm_tree *fm_tree_new(void);
void fm_tree_free(fm_tree *tree);
/* How many, or less than 0. */
int fm_tree_get_nodes(fm_tree *tree, fm_node ***list);
void fm_nodes_free(fm_node **list, int unref);
int fm_get_numbers(int *count, short **numbers, int limit);
void fm_numbers_free(short *numbers, int count);
char **fm_get_names(void);
void fm_names_free(char **names);
const fm_point *fm_get_points(size_t *count);
/* a place and an extent, which C adds up; what C divides by */
typedef struct fm_area {
    int x, y, w, h;
} fm_area;
int fm_get_right(const fm_area *area);
int fm_get_frames(int bytes_of_all, int channels);
fm_tree **fm_tree_make(size_t *count);
void fm_list_free(void *list);
int fm_count_texts(const char *const *texts);
size_t fm_measure_texts(const char **texts, int count);

/* ---- options ---- */

typedef struct {
    unsigned version;
    int depth;
    fm_level level;
    const char *label;
    void *data;
    size_t data_len;
    int (*progress)(int percent);
} fm_scan_options;

#define FM_SCAN_OPTIONS_VERSION 2
int fm_scan_options_init(fm_scan_options *options, unsigned version);

struct fm_print_options {
    double scale;
    fm_point origin;
    fm_scan_options scan;
};

#define FM_PRINT_OPTIONS_INIT { 1.5, { 1, 2 }, { FM_SCAN_OPTIONS_VERSION, 3, FM_LOW, 0, 0, 0, 0 } }

/* depth, plus the length of the label; or -1. */
int fm_scan(const fm_scan_options *options);
/* The same; NULL takes what is usual. */
int fm_scan_maybe(const fm_scan_options *options);
double fm_print(const struct fm_print_options *options);

/* ---- handles of several kinds, and behind void pointers ---- */

typedef struct fm_pipe fm_pipe;

fm_pipe *fm_pipe_read_new(void);
void fm_pipe_read_free(fm_pipe *reader);
fm_pipe *fm_pipe_write_new(void);
void fm_pipe_write_free(fm_pipe *writer);
int fm_pipe_read_compare(const fm_pipe *reader, const fm_pipe *other);
int fm_pipe_write_copy(fm_pipe *writer, fm_pipe *from);
int fm_pipe_read_take(fm_pipe *reader, fm_pipe *other);
int fm_count_of(const void *bus);
typedef int (*fm_use)(fm_bus *bus, void *user);
/* Lends the bus. */
int fm_bus_lend(fm_bus *bus, fm_use use, void *user);
typedef int (*fm_compare_any)(const void *left, const void *right);
void fm_bus_sort_any(fm_bus *bus, fm_compare_any compare);

/* ---- parents that children share ---- */

typedef struct fm_session fm_session;
typedef struct fm_file fm_file;
typedef struct fm_line fm_line;

fm_session *fm_session_new(void);
void fm_session_free(fm_session *session);
int fm_session_files(const fm_session *session);
void fm_session_set_level(fm_session *session, int level);
void fm_session_on_close(fm_session *session, fm_listen listen, void *user);
fm_file *fm_file_open(fm_session *session, const char *name);
void fm_file_close(fm_file *file);
int fm_file_length(const fm_file *file);
int fm_line_new(fm_file *file, fm_line **line);
void fm_line_free(fm_line *line);
int fm_line_total(const fm_line *line);

#endif
