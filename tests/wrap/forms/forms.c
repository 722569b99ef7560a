#include "forms.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct fm_event {
    int number;
};

enum { MOST = 16 };

struct fm_bus {
    fm_event events[MOST];
    size_t count;
    fm_listen listen[2];
    void *listen_user[2];
    fm_place place;
    void *place_user;
    void (*place_destroy)(void *);
    fm_compare order;
};

static fm_place all_place;
static void *all_user;

fm_bus *fm_bus_new(void)
{
    return calloc(1, sizeof(fm_bus));
}

fm_bus *fm_bus_listening(fm_listen listen, void *user)
{
    fm_bus *bus = fm_bus_new();
    bus->listen[1] = listen;
    bus->listen_user[1] = user;
    return bus;
}

void fm_bus_free(fm_bus *bus)
{
    fm_bus_emit(bus, "end");
    if (bus->place_destroy)
        bus->place_destroy(bus->place_user);
    free(bus);
}

void fm_bus_add(fm_bus *bus, int number)
{
    if (bus->count < MOST)
        bus->events[bus->count++].number = number;
}

int fm_bus_walk(const fm_bus *bus, fm_visit visit, void *user)
{
    int result = 0;
    for (size_t i = 0; i < bus->count && result == 0; i++)
        result = visit(&bus->events[i], bus->events[i].number > 9 ? FM_HIGH : FM_LOW, user);
    return result;
}

int fm_bus_walk_some(const fm_bus *bus, void *user, fm_visit visit)
{
    return visit ? fm_bus_walk(bus, visit, user) : (int)bus->count;
}

typedef struct walk {
    const fm_bus *bus;
    fm_visit visit;
    void *user;
    int result;
} walk;

static void *run_walk(void *data)
{
    walk *w = data;
    w->result = fm_bus_walk(w->bus, w->visit, w->user);
    return NULL;
}

int fm_bus_walk_away(const fm_bus *bus, fm_visit visit, void *user)
{
    walk w = { bus, visit, user, 0 };
    pthread_t thread;
    if (pthread_create(&thread, NULL, run_walk, &w) == 0)
        pthread_join(thread, NULL);
    return w.result;
}

void fm_bus_sort(fm_bus *bus, fm_compare compare)
{
    for (size_t i = 0; i < bus->count; i++)
        for (size_t k = i + 1; k < bus->count; k++)
            if (compare(&bus->events[k], &bus->events[i]) < 0) {
                fm_event other = bus->events[i];
                bus->events[i] = bus->events[k];
                bus->events[k] = other;
            }
}

void fm_bus_on_place(fm_bus *bus, fm_place place, void *user, void (*destroy)(void *))
{
    if (bus->place_destroy)
        bus->place_destroy(bus->place_user);
    bus->place = place;
    bus->place_user = user;
    bus->place_destroy = destroy;
}

void fm_bus_on_text(fm_bus *bus, fm_listen listen, void *user)
{
    bus->listen[0] = listen;
    bus->listen_user[0] = user;
}

void fm_bus_on_order(fm_bus *bus, fm_compare compare)
{
    bus->order = compare;
}

void fm_on_place(fm_place place, void *user)
{
    all_place = place;
    all_user = user;
}

int fm_event_number(const fm_event *event)
{
    return event->number;
}

int fm_bus_emit(fm_bus *bus, const char *text)
{
    fm_point where = { (int)bus->count, -1 };
    int sum = 0;
    for (size_t i = 0; i < 2; i++)
        if (bus->listen[i])
            bus->listen[i](text, (const unsigned char *)text, strlen(text), bus->listen_user[i]);
    if (bus->place)
        sum += bus->place(bus->place_user, &where);
    if (all_place)
        sum += all_place(all_user, &where);
    if (bus->order && bus->count > 1)
        sum += bus->order(&bus->events[0], &bus->events[1]) < 0 ? 1000 : 2000;
    return sum;
}

struct fm_cell {
    int number;
};

struct fm_cursor {
    int at, count;
    fm_cell *cell;
    fm_cell all[];
};

fm_cursor *fm_cursor_new(int most)
{
    if (most < 0 || most > 100)
        return NULL;
    fm_cursor *cursor = calloc(1, sizeof *cursor + (size_t)most * sizeof *cursor->all);
    cursor->count = most;
    for (int i = 0; i < most; i++)
        cursor->all[i].number = i;
    return cursor;
}

void fm_cursor_free(fm_cursor *cursor)
{
    free(cursor->cell);
    free(cursor);
}

int fm_cursor_next(fm_cursor *cursor, int *number)
{
    if (cursor->at >= cursor->count)
        return FM_DONE;
    *number = cursor->at++;
    return FM_OK;
}

const fm_cell *fm_cursor_next_cell(fm_cursor *cursor)
{
    free(cursor->cell);
    cursor->cell = NULL;
    if (cursor->at < cursor->count) {
        cursor->cell = malloc(sizeof *cursor->cell);
        cursor->cell->number = cursor->at++;
    }
    return cursor->cell;
}

int fm_cell_number(const fm_cell *cell)
{
    return cell->number;
}

int fm_cursor_cell_count(const fm_cursor *cursor)
{
    return cursor->count;
}

const fm_cell *fm_cursor_cell_at(const fm_cursor *cursor, int index)
{
    return &cursor->all[index];
}

int fm_cursor_square_at(fm_cursor *cursor, int index)
{
    return cursor->all[index].number * cursor->all[index].number;
}

struct fm_node {
    int count, value;
};

struct fm_tree {
    fm_node *nodes[3];
};

fm_node *fm_node_ref(fm_node *node)
{
    node->count++;
    return node;
}

void fm_node_unref(fm_node *node)
{
    if (--node->count == 0)
        free(node);
}

int fm_node_value(const fm_node *node)
{
    return node->value;
}

fm_tree *fm_tree_new(void)
{
    fm_tree *tree = calloc(1, sizeof *tree);
    for (int i = 0; i < 3; i++) {
        tree->nodes[i] = calloc(1, sizeof *tree->nodes[i]);
        tree->nodes[i]->count = 1;
        tree->nodes[i]->value = i * i;
    }
    return tree;
}

void fm_tree_free(fm_tree *tree)
{
    for (int i = 0; i < 3; i++)
        fm_node_unref(tree->nodes[i]);
    free(tree);
}

int fm_tree_get_nodes(fm_tree *tree, fm_node ***list)
{
    if (tree->nodes[0]->value < 0)
        return -1;
    *list = calloc(4, sizeof **list);
    for (int i = 0; i < 3; i++)
        (*list)[i] = fm_node_ref(tree->nodes[i]);
    return 3;
}

void fm_nodes_free(fm_node **list, int unref)
{
    for (int i = 0; unref && list[i]; i++)
        fm_node_unref(list[i]);
    free(list);
}

int fm_get_numbers(int *count, short **numbers, int limit)
{
    if (limit > 10)
        return 7;
    *count = limit;
    *numbers = limit > 0 ? calloc((size_t)limit, sizeof **numbers) : NULL;
    for (int i = 0; i < limit; i++)
        (*numbers)[i] = (short)(i * 3);
    return 0;
}

void fm_numbers_free(short *numbers, int count)
{
    if (count > 0)
        free(numbers);
}

char **fm_get_names(void)
{
    char **names = calloc(3, sizeof *names);
    names[0] = strdup("one");
    names[1] = strdup("two");
    return names;
}

void fm_names_free(char **names)
{
    for (size_t i = 0; names[i]; i++)
        free(names[i]);
    free(names);
}

int fm_get_right(const fm_area *area)
{
    return area->x + area->w;
}

int fm_get_frames(int bytes_of_all, int channels)
{
    return bytes_of_all / channels;
}

const fm_point *fm_get_points(size_t *count)
{
    static const fm_point points[] = { { 1, 2 }, { 3, 4 } };
    *count = 2;
    return points;
}

fm_tree **fm_tree_make(size_t *count)
{
    fm_tree **all = calloc(2, sizeof *all);
    all[0] = fm_tree_new();
    all[1] = fm_tree_new();
    *count = 2;
    return all;
}

int fm_count_texts(const char *const *texts)
{
    int count = 0;
    while (texts[count])
        count++;
    return count;
}

size_t fm_measure_texts(const char **texts, int count)
{
    size_t sum = 0;
    for (int i = 0; i < count; i++)
        sum += strlen(texts[i]);
    return sum;
}

void fm_list_free(void *list)
{
    free(list);
}

int fm_scan_options_init(fm_scan_options *options, unsigned version)
{
    const fm_scan_options fresh = { FM_SCAN_OPTIONS_VERSION, 10, FM_HIGH, NULL, NULL, 0, NULL };
    if (version != FM_SCAN_OPTIONS_VERSION)
        return -1;
    *options = fresh;
    return 0;
}

int fm_scan(const fm_scan_options *options)
{
    if (options->version != FM_SCAN_OPTIONS_VERSION || options->data_len)
        return -1;
    return options->depth + (options->label ? (int)strlen(options->label) : 0) +
           (options->level == FM_LOW ? 100 : 0);
}

int fm_scan_maybe(const fm_scan_options *options)
{
    return options ? fm_scan(options) : 77;
}

double fm_print(const struct fm_print_options *options)
{
    return options->scale * (options->origin.x + options->origin.y) + fm_scan(&options->scan);
}

struct fm_pipe {
    int is_reader;
};

static fm_pipe *pipe_new(int is_reader)
{
    fm_pipe *pipe = malloc(sizeof *pipe);
    pipe->is_reader = is_reader;
    return pipe;
}

fm_pipe *fm_pipe_read_new(void)
{
    return pipe_new(1);
}

void fm_pipe_read_free(fm_pipe *reader)
{
    if (!reader->is_reader)
        abort();
    free(reader);
}

fm_pipe *fm_pipe_write_new(void)
{
    return pipe_new(0);
}

void fm_pipe_write_free(fm_pipe *writer)
{
    if (writer->is_reader)
        abort();
    free(writer);
}

int fm_pipe_read_compare(const fm_pipe *reader, const fm_pipe *other)
{
    return reader->is_reader && other->is_reader ? 0 : -1;
}

int fm_pipe_write_copy(fm_pipe *writer, fm_pipe *from)
{
    return !writer->is_reader && from->is_reader ? 0 : -1;
}

int fm_pipe_read_take(fm_pipe *reader, fm_pipe *other)
{
    int result = reader->is_reader && !other->is_reader ? 6 : -1;
    fm_pipe_write_free(other);
    return result;
}

int fm_count_of(const void *bus)
{
    return (int)((const fm_bus *)bus)->count;
}

void fm_bus_sort_any(fm_bus *bus, fm_compare_any compare)
{
    qsort(bus->events, bus->count, sizeof *bus->events, compare);
}

struct fm_session {
    int files;
    fm_listen listen;
    void *user;
};

struct fm_file {
    fm_session *session;
    char *name;
};

struct fm_line {
    fm_file *file;
};

fm_session *fm_session_new(void)
{
    return calloc(1, sizeof(fm_session));
}

void fm_session_free(fm_session *session)
{
    if (session->files)
        abort();
    if (session->listen)
        session->listen("closed", NULL, 0, session->user);
    free(session);
}

int fm_session_files(const fm_session *session)
{
    return session->files;
}

void fm_session_set_level(fm_session *session, int level)
{
    session->files += 0 * level;
}

void fm_session_on_close(fm_session *session, fm_listen listen, void *user)
{
    session->listen = listen;
    session->user = user;
}

fm_file *fm_file_open(fm_session *session, const char *name)
{
    fm_file *file = calloc(1, sizeof *file);
    file->session = session;
    file->name = strdup(name);
    session->files++;
    return file;
}

void fm_file_close(fm_file *file)
{
    file->session->files--;
    free(file->name);
    free(file);
}

int fm_file_length(const fm_file *file)
{
    return (int)strlen(file->name);
}

int fm_line_new(fm_file *file, fm_line **line)
{
    *line = calloc(1, sizeof **line);
    (*line)->file = file;
    return FM_OK;
}

void fm_line_free(fm_line *line)
{
    if (!line->file->name)
        abort();
    free(line);
}

int fm_line_total(const fm_line *line)
{
    return fm_file_length(line->file) + line->file->session->files;
}

int fm_bus_lend(fm_bus *bus, fm_use use, void *user)
{
    return use(bus, user) + use(NULL, user);
}
