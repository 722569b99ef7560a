/* Hints whose facts nothing uses yet: said, instead of being ignored. Whoever makes use of one
 * takes its line out. */
#include "infer/infer.h"

static void refuse(fr_inference *inf, fr_str place, const char *key, bool is_set)
{
    if (!is_set)
        return;
    fr_diag(inf->model->diags, DIAG_E0703, (fr_place){ .file = place },
            "nothing is done with `%s` yet", key);
    inf->plan->has_errors = true;
}

static void check_library(fr_inference *inf)
{
    const fr_library_hint *hint = &inf->hints->library;
    refuse(inf, hint->place, "quit = \"token\"", fr_str_is(hint->quit, "token"));
    refuse(inf, hint->place, "init_thread", fr_str_is(hint->init_thread, "main"));
    refuse(inf, hint->place, "thread = \"token\"", fr_str_is(hint->thread, "token"));
    refuse(inf, hint->place, "errors.type", hint->errors.type.len != 0);
}

static void check_type(fr_inference *inf, const fr_type_hint *hint)
{
    refuse(inf, hint->place, "owner", hint->owner.len != 0);
    refuse(inf, hint->place, "next", hint->next.len != 0);
    refuse(inf, hint->place, "invalid", hint->invalid.len != 0);
    refuse(inf, hint->place, "guard", hint->guard_lock.len || hint->guard_unlock.len);
    refuse(inf, hint->place, "userdata.get", hint->userdata_get.len != 0);
    refuse(inf, hint->place, "pinned", hint->pinned == HINT_YES);
    refuse(inf, hint->place, "pod", hint->pod != HINT_UNSET);
    refuse(inf, hint->place, "skip", hint->skip == HINT_YES);
    refuse(inf, hint->place, "role",
           fr_str_is(hint->role, "list") || fr_str_is(hint->role, "id") ||
               fr_str_is(hint->role, "linked"));
}

static void check_slot(fr_inference *inf, fr_str place, const fr_slot_hint *hint)
{
    refuse(inf, place, "type", hint->type.len != 0);
    refuse(inf, place, "array", hint->array_ptr.len || hint->array_len.len || hint->array_free.len);
    refuse(inf, place, "fd = \"owned\"", fr_str_is(hint->fd, "owned"));
    refuse(inf, place, "unit", fr_str_is(hint->unit, "ms") || fr_str_is(hint->unit, "s"));
    refuse(inf, place, "transfer",
           fr_str_is(hint->transfer, "container") ||
               fr_str_starts(hint->transfer, FR_LIT("flag:")));
    refuse(inf, place, "retained", fr_str_starts(hint->retained, FR_LIT("until:")));
    refuse(inf, place, "scope = \"async\"", fr_str_is(hint->scope, "async"));
    refuse(inf, place, "encoding = \"latin1\"", fr_str_is(hint->encoding, "latin1"));
}

static void check_function(fr_inference *inf, const fr_fn_hint *hint)
{
    refuse(inf, hint->place, "type", hint->type.len != 0);
    refuse(inf, hint->place, "thread", hint->thread.len != 0);
    refuse(inf, hint->place, "cfg", hint->cfg.len != 0);
    refuse(inf, hint->place, "iterator.count", hint->iterator_count.len || hint->iterator_get.len);
    for (size_t i = 0; i < hint->params.len; i++)
        check_slot(inf, hint->place, &hint->params.data[i]);
    check_slot(inf, hint->place, &hint->returns);
}

void fr_infer_hint_limits(fr_inference *inf)
{
    check_library(inf);
    for (size_t i = 0; i < inf->hints->types.len; i++)
        check_type(inf, &inf->hints->types.data[i]);
    for (size_t i = 0; i < inf->hints->functions.len; i++)
        check_function(inf, &inf->hints->functions.data[i]);
    for (size_t i = 0; i < inf->hints->setopts.len; i++)
        refuse(inf, inf->hints->setopts.data[i].place, "setopt", true);
}
