#include "tokens.h"

#include <stdlib.h>

enum { MOST = 4 };

struct tk_chair {
    int width;
};

struct tk_room {
    tk_chair *chairs[MOST + 1];
    tk_seen seen[MOST];
    void *user[MOST];
    tk_seen both_seen, any_seen;
    tk_left both_left, any_left;
    void *both_user, *any_user;
    void (*done)(void *);
};

tk_room *tk_room_new(int chairs)
{
    if (chairs < 0 || chairs > MOST)
        return NULL;
    tk_room *room = calloc(1, sizeof *room);
    for (int i = 0; room && i < chairs; i++) {
        room->chairs[i] = malloc(sizeof **room->chairs);
        room->chairs[i]->width = 40 + i;
    }
    return room;
}

void tk_room_free(tk_room *room)
{
    for (int i = 0; i < MOST; i++)
        free(room->chairs[i]);
    if (room->done)
        room->done(room->any_user);
    free(room);
}

tk_watch tk_room_watch(tk_room *room, tk_seen seen, void *user)
{
    for (int i = 0; i < MOST; i++)
        if (room->seen[i] == NULL) {
            room->seen[i] = seen;
            room->user[i] = user;
            return i;
        }
    return -1;
}

int tk_room_unwatch(tk_room *room, tk_watch watch)
{
    if (watch < 0 || watch >= MOST || room->seen[watch] == NULL)
        return -1;
    room->seen[watch] = NULL;
    return 0;
}

int tk_room_announce(tk_room *room, int number)
{
    int told = 0;
    for (int i = 0; i < MOST; i++)
        if (room->seen[i]) {
            room->seen[i](number, room->user[i]);
            told++;
        }
    if (room->both_seen)
        room->both_seen(number, room->both_user);
    if (room->any_seen)
        room->any_seen(number, room->any_user);
    return told;
}

tk_seat tk_room_find_seat(const tk_room *room, int least)
{
    for (unsigned i = 0; i < MOST; i++)
        if (room->chairs[i] && room->chairs[i]->width >= least)
            return i + 1;
    return 0;
}

int tk_room_seat_width(const tk_room *room, tk_seat seat)
{
    return seat == 0 || seat > MOST || room->chairs[seat - 1] == NULL
               ? -1
               : room->chairs[seat - 1]->width;
}

int tk_room_first_seat(const tk_room *room, tk_seat *seat)
{
    *seat = tk_room_find_seat(room, 0);
    return *seat ? 0 : -1;
}

int tk_room_visit(tk_room *room, tk_seen seen, tk_left left, void *user)
{
    for (int i = 0; i < MOST && room->chairs[i]; i++)
        seen(room->chairs[i]->width, user);
    return left ? left("visitor", user) : 100;
}

void tk_room_on_both(tk_room *room, tk_seen seen, tk_left left, void *user)
{
    room->both_seen = seen;
    room->both_left = left;
    room->both_user = user;
}

void tk_room_on_any(tk_room *room, tk_seen seen, tk_left left, void *user, void (*done)(void *))
{
    if (room->done)
        room->done(room->any_user);
    room->any_seen = seen;
    room->any_left = left;
    room->any_user = user;
    room->done = done;
}

int tk_room_depart(tk_room *room, const char *name)
{
    int both = room->both_left ? room->both_left(name, room->both_user) : 0;
    return both + (room->any_left ? room->any_left(name, room->any_user) : 0);
}

tk_chair *const *tk_room_chairs(const tk_room *room)
{
    return room->chairs;
}

int tk_room_list_chairs(const tk_room *room, tk_chair ***list)
{
    int count = 0;
    *list = malloc(MOST * sizeof **list);
    while (count < MOST && room->chairs[count]) {
        (*list)[count] = room->chairs[count];
        count++;
    }
    return count;
}

void tk_list_free(tk_chair **list)
{
    free(list);
}

int tk_chair_width(const tk_chair *chair)
{
    return chair->width;
}
