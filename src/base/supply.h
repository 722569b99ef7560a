/* supply.h - blocks of memory that a thread takes from the system ahead of their use.
 *
 * The system clears a page when it is touched first, which takes a job that needs much memory a
 * third of its time. Where a core is idle meanwhile, it can do that. Nothing but time depends on
 * the thread.
 */
#ifndef FR_BASE_SUPPLY_H
#define FR_BASE_SUPPLY_H

#include <stddef.h>

typedef struct fr_supply fr_supply;

/* Begins to make blocks of `size` bytes, a few ahead. NULL: there is no thread or memory for it. */
fr_supply *fr_supply_start(size_t size);
/* A block for free(), not zeroed; NULL: none is ready. Never waits for one. */
void *fr_supply_take(fr_supply *supply);
/* Ends the thread and frees what was not taken, and the supply. */
void fr_supply_stop(fr_supply *supply);
/* Has the system make the whole pages in `size` bytes at once: one by one they cost more. */
void fr_populate(void *from, size_t size);

#endif
