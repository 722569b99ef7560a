/* Numbers that stand for things, closures that share their data, handles that are lent in an array.
 */
#ifndef TOKENS_H
#define TOKENS_H

#include <stddef.h>

typedef struct tk_room tk_room;
typedef struct tk_chair tk_chair;

/** Stands for one who watches; C checks it. */
typedef int tk_watch;
typedef unsigned tk_seat;

typedef void (*tk_seen)(int number, void *user);
typedef int (*tk_left)(const char *name, void *user);

tk_room *tk_room_new(int chairs);
void tk_room_free(tk_room *room);

/* A closure that is told, until the token is given back: -1 if there is no room. */
tk_watch tk_room_watch(tk_room *room, tk_seen seen, void *user);
int tk_room_unwatch(tk_room *room, tk_watch watch);
int tk_room_announce(tk_room *room, int number);
/* 0: there is none */
tk_seat tk_room_find_seat(const tk_room *room, int least);
int tk_room_seat_width(const tk_room *room, tk_seat seat);
int tk_room_first_seat(const tk_room *room, tk_seat *seat);

/* Two functions with one user data: for the call, as long as the room, until it is freed. */
int tk_room_visit(tk_room *room, tk_seen seen, tk_left left, void *user);
void tk_room_on_both(tk_room *room, tk_seen seen, tk_left left, void *user);
void tk_room_on_any(tk_room *room, tk_seen seen, tk_left left, void *user, void (*done)(void *));
int tk_room_depart(tk_room *room, const char *name);

/* Chairs of the room's, up to NULL. */
tk_chair *const *tk_room_chairs(const tk_room *room);
/* The same in a list that is the caller's. */
int tk_room_list_chairs(const tk_room *room, tk_chair ***list);
void tk_list_free(tk_chair **list);
int tk_chair_width(const tk_chair *chair);
#endif
