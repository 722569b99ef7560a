/* Hints whose facts nothing uses yet: said, instead of being ignored. Whoever makes use of one
 * takes its line out. */
#include "infer/infer.h"

static void refuse_at(fr_inference *inf, fr_place place, const char *key, bool is_set)
{
    if (!is_set)
        return;
    fr_diag(inf->model->diags, DIAG_E0703, place, "nothing is done with `%s` yet", key);
    inf->plan->has_errors = true;
}

static void refuse(fr_inference *inf, fr_str place, const char *key, bool is_set)
{
    refuse_at(inf, (fr_place){ .file = place }, key, is_set);
}

static void check_library(fr_inference *inf)
{
    const fr_library_hint *hint = &inf->hints->library;
    refuse(inf, hint->place, "quit = \"token\"", fr_str_is(hint->quit, "token"));
    refuse(inf, hint->place, "init_thread", fr_str_is(hint->init_thread, "main"));
    refuse(inf, hint->place, "thread = \"token\"", fr_str_is(hint->thread, "token"));
    refuse(inf, hint->place, "errors.type", hint->errors.type.len != 0);
    refuse(inf, hint->place, "style = \"errno\"", fr_str_is(hint->errors.style, "errno"));
}

static void check_type(fr_inference *inf, const fr_type_hint *hint)
{
    refuse(inf, hint->place, "owner", hint->owner.len != 0);
    refuse(inf, hint->place, "destroy of an id", hint->destroy.len && fr_str_is(hint->role, "id"));
    refuse(inf, hint->place, "guard", hint->guard_lock.len || hint->guard_unlock.len);
    refuse(inf, hint->place, "userdata.get", hint->userdata_get.len != 0);
    refuse(inf, hint->place, "pinned", hint->pinned == HINT_YES);
    refuse(inf, hint->place, "pod", hint->pod != HINT_UNSET);
    refuse(inf, hint->place, "skip", hint->skip == HINT_YES);
    refuse(inf, hint->place, "role", fr_str_is(hint->role, "linked"));
}

static void check_slot(fr_inference *inf, fr_place place, const fr_slot_hint *hint)
{
    refuse_at(inf, place, "array without `len`",
              hint->array_len.len == 0 && (hint->array_ptr.len || hint->array_free.len));
    refuse_at(inf, place, "fd = \"owned\"", fr_str_is(hint->fd, "owned"));
    refuse_at(inf, place, "unit", fr_str_is(hint->unit, "ms") || fr_str_is(hint->unit, "s"));
    refuse_at(inf, place, "transfer",
              fr_str_is(hint->transfer, "container") ||
                  fr_str_starts(hint->transfer, FR_LIT("flag:")));
    refuse_at(inf, place, "free of what is not given away",
              hint->free.len && fr_str_is(hint->transfer, "none"));
    refuse_at(inf, place, "retained", fr_str_starts(hint->retained, FR_LIT("until:")));
    refuse_at(inf, place, "scope = \"async\"", fr_str_is(hint->scope, "async"));
    refuse_at(inf, place, "len_sentinel", hint->len_sentinel.len != 0);
    refuse_at(inf, place, "encoding = \"latin1\"", fr_str_is(hint->encoding, "latin1"));
}

/* What goes for parameters only. */
static void check_return(fr_inference *inf, fr_place place, const fr_slot_hint *hint)
{
    check_slot(inf, place, hint);
    refuse_at(inf, place, "type of what is returned", hint->type.len != 0);
    refuse_at(inf, place, "cap of what is returned", hint->cap.len != 0);
    refuse_at(inf, place, "written of what is returned", hint->written.len != 0);
    refuse_at(inf, place, "unit of what is returned", hint->unit.len != 0);
    refuse_at(inf, place, "dir of what is returned", hint->dir.len != 0);
    refuse_at(inf, place, "retained of what is returned", hint->retained.len != 0);
    refuse_at(inf, place, "encoding of what is returned", hint->encoding.len != 0);
    refuse_at(inf, place, "fixed of what is returned", hint->fixed.len != 0);
    refuse_at(inf, place, "bounds of what is returned", hint->bounds.len != 0);
    refuse_at(inf, place, "fd of what is returned", hint->fd.len != 0);
    refuse_at(inf, place, "nonempty of what is returned", hint->nonempty != HINT_UNSET);
    refuse_at(inf, place, "scope of what is returned",
              hint->scope.len || hint->user_data.len || hint->destroy.len || hint->failure.len);
}

static void check_function(fr_inference *inf, fr_place place, const fr_fn_hint *hint)
{
    refuse_at(inf, place, "type", hint->type.len != 0);
    refuse_at(inf, place, "thread", hint->thread.len != 0);
    refuse_at(inf, place, "cfg", hint->cfg.len != 0);
    refuse_at(inf, place, "iterator.get", hint->iterator_get.len != 0);
    refuse_at(inf, place, "iterator.next", hint->iterator_next.len != 0);
    refuse_at(inf, place, "error = \"predicate:...\" of one function",
              fr_str_starts(hint->error, FR_LIT("predicate:")));
    refuse_at(inf, place, "error = \"errno\"", fr_str_is(hint->error, "errno"));
    for (size_t i = 0; i < hint->params.len; i++) {
        check_slot(inf, place, &hint->params.data[i]);
        refuse_at(inf, place, "array.ptr of a parameter", hint->params.data[i].array_ptr.len != 0);
    }
    check_return(inf, place, &hint->returns);
}

/* The same of `@rust` lines, before the file's hints join them. */
void fr_check_comment_hints(fr_inference *inf, const fr_wrap_fn *fn)
{
    const fr_fn_facts *facts = fr_facts_of(inf, fn);
    fr_place place = fr_model_place(inf->model, fr_model_item(inf->model, fn->item)->span);
    check_function(inf, place, &facts->hint);
    for (size_t i = 0; i < facts->slot_hints.len; i++)
        check_slot(inf, place, &facts->slot_hints.data[i]);
}

void fr_infer_hint_limits(fr_inference *inf)
{
    check_library(inf);
    for (size_t i = 0; i < inf->hints->types.len; i++)
        check_type(inf, &inf->hints->types.data[i]);
    for (size_t i = 0; i < inf->hints->functions.len; i++)
        check_function(inf, (fr_place){ .file = inf->hints->functions.data[i].place },
                       &inf->hints->functions.data[i]);
    for (size_t i = 0; i < inf->hints->enums.len; i++)
        refuse(inf, inf->hints->enums.data[i].place, "exhaustive",
               inf->hints->enums.data[i].exhaustive == HINT_YES);
}
