/* In C++ a constant is declared like a variable, so those that its value names come before it. In
 * Rust, and for C's macros, any order will do, and so it was kept until here. A list that is in
 * order already stays as it is. The walk has a stack of its own: chains are as long as the input
 * likes. */
#include "passes/header_value.h"

typedef struct orderer {
    fr_h *h;
    fr_h_item **list;
    size_t count;
    fr_bits_map index; /* id of the model's item -> index in the list */
    bool *is_entered;
    FR_VEC(size_t) needs; /* of all constants under way */
} orderer;

/* A constant under way: its needs are those from `begin` on. */
typedef struct frame {
    size_t item, begin, next;
} frame;

typedef FR_VEC(frame) frames;

static void add_need(void *data, fr_id item)
{
    orderer *o = data;
    const uint64_t *index = fr_bits_map_find(&o->index, item);
    if (index)
        fr_vec_push(o->h->arena, &o->needs, (size_t)*index);
}

static void enter(orderer *o, frames *stack, size_t item)
{
    frame f = { item, o->needs.len, o->needs.len };
    if (o->is_entered[item])
        return;
    o->is_entered[item] = true;
    fr_h_value_constants(o->h, o->list[item]->as.constant.value, add_need, o);
    fr_vec_push(o->h->arena, stack, f);
}

void fr_h_order_constants(fr_h *h, fr_h_item **list, size_t count)
{
    orderer o = { .h = h, .list = list, .count = count };
    fr_h_item **sorted = FR_NEW_ARRAY(h->arena, fr_h_item *, count);
    frames stack = { 0 };
    size_t done = 0;
    o.is_entered = FR_NEW_ARRAY(h->arena, bool, count);
    fr_bits_map_init(&o.index, h->arena);
    for (size_t i = 0; i < count; i++)
        fr_bits_map_put(&o.index, list[i]->model_item, i);
    for (size_t i = 0; i < count; i++) {
        enter(&o, &stack, i);
        while (stack.len) {
            frame *top = &stack.data[stack.len - 1];
            if (top->next < o.needs.len) {
                enter(&o, &stack, o.needs.data[top->next++]);
            } else {
                sorted[done++] = list[top->item];
                o.needs.len = top->begin;
                stack.len--;
            }
        }
    }
    for (size_t i = 0; i < count; i++)
        list[i] = sorted[i];
}
