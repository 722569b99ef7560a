/* Which types there are: every record that the library declares or its functions mention, and
 * typedefs of void that serve as handles. Plain values, vtables and linked nodes are told apart
 * here; what owns is handles.c's. */
#include "infer/infer.h"

static bool is_file_or_list(fr_str name)
{
    return fr_is_word_of(name, "_IO_FILE __va_list_tag");
}

static void name_type(fr_inference *inf, fr_wrap_type *type, uint32_t index)
{
    const fr_item *record = fr_model_item(inf->model, type->item);
    for (size_t i = 0; i < inf->model->items.len; i++) {
        const fr_item *alias = inf->model->items.data[i];
        if (alias->kind != ITEM_TYPE || alias->as.type.kind != TYPE_ALIAS)
            continue;
        fr_id target = fr_model_resolve(inf->model, alias->as.type.as.alias.target);
        if (target == type->item) {
            fr_map_put(&inf->types, alias->name, index);
            if (type->c_name.len == 0)
                type->c_name = alias->name;
            if (type->doc.len == 0)
                type->doc = alias->doc;
            continue;
        }
        const fr_type *t = fr_model_type(inf->model, target);
        if (t->kind != TYPE_POINTER ||
            fr_model_resolve(inf->model, t->as.pointer.pointee) != type->item)
            continue;
        fr_map_put(&inf->types, alias->name, index);
        if (type->pointer == FR_NO_ID)
            type->pointer = alias->id;
    }
    if (record->name.len)
        fr_map_put(&inf->types, record->name, index);
    if (type->c_name.len == 0)
        type->c_name = record->name;
    if (type->c_name.len == 0 && type->pointer != FR_NO_ID)
        type->c_name = fr_model_item(inf->model, type->pointer)->name;
    if (record->doc.len)
        type->doc = record->doc;
}

fr_wrap_type fr_new_type(fr_id item)
{
    return (fr_wrap_type){ .role = ROLE_OPAQUE,
                           .item = item,
                           .pointer = FR_NO_ID,
                           .destroy = { .function = FR_NO_ID },
                           .ref = FR_NO_ID,
                           .init = FR_NO_ID,
                           .userdata_set = FR_NO_ID,
                           .slice_ptr = FR_NO_INDEX,
                           .slice_len = FR_NO_INDEX,
                           .list_append = FR_NO_ID };
}

static void add_type(fr_inference *inf, fr_id item)
{
    const fr_item *record = fr_model_item(inf->model, item);
    const fr_type *t = &record->as.type;
    if (fr_bits_map_find(&inf->type_items, item) || is_file_or_list(record->name))
        return;
    fr_wrap_type type = fr_new_type(item);
    type.has_definition = t->kind == TYPE_RECORD && !t->as.record.is_forward;
    uint32_t index = (uint32_t)inf->plan->types.len;
    name_type(inf, &type, index);
    if (type.c_name.len == 0)
        return;
    fr_bits_map_put(&inf->type_items, item, index);
    fr_vec_push(inf->arena, &inf->plan->types, type);
}

/* The record or typedef of void behind pointers and arrays; aliases are followed. */
static fr_id named_base(const fr_inference *inf, fr_id type)
{
    for (unsigned steps = 0; steps < 64; steps++) {
        fr_id id = fr_model_resolve(inf->model, type);
        const fr_type *t = fr_model_type(inf->model, id);
        if (t->kind == TYPE_RECORD)
            return id;
        if (t->kind == TYPE_ALIAS) {
            const fr_type *target =
                fr_model_type(inf->model, fr_model_resolve(inf->model, t->as.alias.target));
            if (target->kind == TYPE_VOID)
                return id;
            type = t->as.alias.target;
        } else if (t->kind == TYPE_POINTER) {
            type = t->as.pointer.pointee;
        } else if (t->kind == TYPE_ARRAY) {
            type = t->as.array.element;
        } else {
            return FR_NO_ID;
        }
    }
    return FR_NO_ID;
}

static void count_use(const fr_inference *inf, fr_id type, fr_bits_map *uses, bool is_first)
{
    fr_id base = named_base(inf, type);
    if (base == FR_NO_ID)
        return;
    uint64_t *count = fr_bits_map_find(uses, base);
    fr_bits_map_put(uses, base, (count ? *count : 0) + (is_first ? 1 : 0));
}

/* T2: a typedef of void is a handle if it is a first parameter or a result three times. */
static void add_mentioned(fr_inference *inf)
{
    fr_bits_map uses;
    fr_bits_map_init(&uses, inf->arena);
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_signature *s = inf->facts.data[i].signature;
        count_use(inf, s->result, &uses, true);
        for (size_t k = 0; k < s->params.len; k++)
            count_use(inf, s->params.data[k].type, &uses, k == 0);
    }
    for (size_t i = 0; i < inf->model->items.len; i++) {
        const fr_item *item = inf->model->items.data[i];
        uint64_t *count = fr_bits_map_find(&uses, item->id);
        if (item->kind != ITEM_TYPE)
            continue;
        bool is_own_record = item->as.type.kind == TYPE_RECORD && fr_is_own(inf, item);
        if (is_own_record || (count && (item->as.type.kind == TYPE_RECORD || *count >= 3)))
            add_type(inf, item->id);
    }
}

/* ---- what complete records are ---- */

static bool points_to(const fr_inference *inf, fr_id type, fr_id record)
{
    const fr_type *t = fr_model_type(inf->model, fr_model_canonical(inf->model, type));
    return t->kind == TYPE_POINTER &&
           fr_model_canonical(inf->model, t->as.pointer.pointee) == record;
}

static bool is_function_pointer(const fr_inference *inf, fr_id type)
{
    const fr_type *t = fr_model_type(inf->model, fr_model_canonical(inf->model, type));
    if (t->kind != TYPE_POINTER)
        return false;
    return fr_model_type(inf->model, fr_model_canonical(inf->model, t->as.pointer.pointee))->kind ==
           TYPE_FUNCTION;
}

static bool is_text_field(const fr_inference *inf, fr_id type)
{
    fr_look look = fr_look_at(inf, type);
    return look.depth == 1 && look.base == BASE_CHAR && look.is_const && !look.is_array &&
           !look.is_own_character;
}

/* [type.T.fields] NAME = "get": a char * that is text to read. */
static bool is_hinted_text(const fr_inference *inf, const fr_type_hint *hint, const fr_field *field)
{
    fr_look look = fr_look_at(inf, field->type);
    for (size_t i = 0; hint && i < hint->fields.len; i++)
        if (fr_str_eq(hint->fields.data[i].name, field->name))
            return fr_str_is(hint->fields.data[i].value, "get") && look.depth == 1 &&
                   look.base == BASE_CHAR;
    return false;
}

static bool is_reserved_name(fr_str name)
{
    return name.len == 0 || name.ptr[0] == '_' || fr_str_starts(name, FR_LIT("reserved")) ||
           fr_str_starts(name, FR_LIT("padding")) || fr_str_starts(name, FR_LIT("unused"));
}

/* SDL_Rect: where something is, and how far it goes, in signed numbers. C adds them up before it
 * looks at the sum, so large ones must not reach it. */
static bool is_area(const fr_inference *inf, const fr_record *record)
{
    bool has_place = false, has_extent = false;
    for (size_t i = 0; i < record->fields.len; i++) {
        fr_look look = fr_look_at(inf, record->fields.data[i].type);
        if (look.depth || look.base != BASE_INT || !look.is_signed)
            continue;
        has_place |= fr_is_word_of(record->fields.data[i].name, "x y left top x1 y1 x0 y0");
        has_extent |=
            fr_is_word_of(record->fields.data[i].name, "w h width height right bottom x2 y2 dx dy");
    }
    return has_place && has_extent;
}

static void add_fields(fr_inference *inf, fr_wrap_type *type, const fr_record *record)
{
    const fr_type_hint *hint = fr_type_hint_of(inf, type);
    for (size_t i = 0; i < record->fields.len; i++) {
        const fr_field *field = &record->fields.data[i];
        fr_look look = fr_look_at(inf, field->type);
        fr_value_field out = { .c_name = field->name,
                               .doc = field->doc,
                               .type = field->type,
                               .group = look.depth == 0 ? look.group : FR_NO_INDEX,
                               .is_text = is_text_field(inf, field->type) ||
                                          is_hinted_text(inf, hint, field),
                               .is_padding = is_reserved_name(field->name),
                               .slice_len = FR_NO_INDEX };
        fr_vec_push(inf->arena, &type->fields, out);
    }
}

/* T8: one pointer to data and one length, five fields at most. */
static bool find_slice(fr_inference *inf, fr_wrap_type *type, const fr_record *record)
{
    uint32_t ptr = FR_NO_INDEX, len = FR_NO_INDEX;
    if (record->fields.len > 5 || record->is_union)
        return false;
    for (size_t i = 0; i < record->fields.len; i++) {
        fr_look look = fr_look_at(inf, record->fields.data[i].type);
        fr_strs words = fr_split_words(inf->arena, record->fields.data[i].name);
        bool is_length = fr_has_word_of(&words, "len length size count num n cnt");
        if (look.depth == 1 && !look.is_array && look.base != BASE_FUNCTION) {
            if (ptr != FR_NO_INDEX)
                return false;
            ptr = (uint32_t)i;
        } else if (look.depth == 0 && look.base == BASE_INT && is_length) {
            len = (uint32_t)i;
        } else if (look.depth) {
            return false;
        }
    }
    type->slice_ptr = ptr;
    type->slice_len = len;
    return ptr != FR_NO_INDEX && len != FR_NO_INDEX;
}

/* Bytes that stand for something that C alone knows: zmq_msg_t. */
static bool is_storage(fr_inference *inf, const fr_record *record)
{
    if (record->fields.len != 1)
        return false;
    fr_look look = fr_look_at(inf, record->fields.data[0].type);
    fr_strs words = fr_split_words(inf->arena, record->fields.data[0].name);
    bool is_plain =
        fr_has_word_of(&words, "id oid digest hash uuid guid bytes addr mac sha value v x");
    return look.is_array && !is_plain;
}

static bool has_tag(const fr_inference *inf, const fr_record *record)
{
    bool has_enum = false, has_union = false;
    for (size_t i = 0; i < record->fields.len; i++) {
        fr_id id = fr_model_canonical(inf->model, record->fields.data[i].type);
        const fr_type *t = fr_model_type(inf->model, id);
        has_enum |= t->kind == TYPE_ENUM;
        has_union |= t->kind == TYPE_RECORD && t->as.record.is_union;
    }
    return has_enum && has_union;
}

static void judge_record(fr_inference *inf, fr_wrap_type *type, const fr_record *record)
{
    size_t callbacks = 0, pointers = 0;
    bool is_linked = false;
    for (size_t i = 0; i < record->fields.len; i++) {
        callbacks += is_function_pointer(inf, record->fields.data[i].type);
        pointers += points_to(inf, record->fields.data[i].type, type->item);
    }
    is_linked = pointers > 0;
    type->calls_fields = callbacks >= 2;
    type->is_tagged = has_tag(inf, record);
    add_fields(inf, type, record);
    fr_strs words = fr_split_words(inf->arena, type->c_name);
    bool is_known = fr_is_own(inf, fr_model_item(inf->model, type->item)) ||
                    fr_is_word_of(type->c_name, "timeval timespec itimerval in_addr in6_addr "
                                                "sockaddr_in sockaddr_in6 div_t ldiv_t");
    if (is_known && !is_storage(inf, record) && fr_is_pod(inf, type->item) &&
        !fr_has_word_of(&words,
                        "ctx context state stream hash handle iterator iter cursor key ks")) {
        type->role = ROLE_VALUE;
        type->is_area = is_area(inf, record);
        fr_claim_type(inf, type, CLAIM_ROLE, CONFIDENCE_HIGH, "T8",
                      "a plain value <- no pointer in any field");
        if (type->is_area)
            fr_claim_type(
                inf, type, CLAIM_BOUNDS, CONFIDENCE_HIGH, "V5",
                "numbers of more than 24 bits are refused <- a place and an extent, which "
                "C adds up");
    } else if (is_linked) {
        type->role = ROLE_LINKED;
        fr_claim_type(inf, type, CLAIM_ROLE, CONFIDENCE_HIGH, "T6",
                      "a linked node <- a field points to its own type");
    } else if (callbacks >= 2 || (callbacks && record->fields.len == callbacks)) {
        type->role = ROLE_VTABLE;
        fr_claim_type(inf, type, CLAIM_ROLE, CONFIDENCE_MEDIUM, "K5",
                      "a table of functions <- %zu of its fields are function pointers", callbacks);
    } else if (find_slice(inf, type, record)) {
        type->role = ROLE_SLICE;
        fr_claim_type(inf, type, CLAIM_ROLE, CONFIDENCE_MEDIUM, "T8",
                      "a slice <- one pointer and one length");
    }
}

const fr_type_hint *fr_type_hint_of(const fr_inference *inf, const fr_wrap_type *type)
{
    for (size_t i = 0; i < inf->hints->types.len; i++) {
        const fr_type_hint *hint = &inf->hints->types.data[i];
        uint64_t *index = fr_map_find(&inf->types, hint->name);
        if (index && &inf->plan->types.data[*index] == type)
            return hint;
    }
    return NULL;
}

/* Hangs in a list or tree of nodes of another type. */
static bool hangs_on_linked(fr_inference *inf, const fr_record *record)
{
    for (size_t i = 0; i < record->fields.len; i++) {
        fr_strs words = fr_split_words(inf->arena, record->fields.data[i].name);
        fr_look look = fr_look_at(inf, record->fields.data[i].type);
        if (look.depth == 1 && look.handle != FR_NO_INDEX &&
            inf->plan->types.data[look.handle].role == ROLE_LINKED &&
            fr_has_word_of(&words, "next prev previous parent sibling"))
            return true;
    }
    return false;
}

static void find_hanging(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->types.len; i++) {
        fr_wrap_type *type = &inf->plan->types.data[i];
        const fr_type *t = fr_model_type(inf->model, type->item);
        if (type->role == ROLE_LINKED || t->kind != TYPE_RECORD ||
            !hangs_on_linked(inf, &t->as.record))
            continue;
        type->role = ROLE_LINKED;
        fr_claim_type(inf, type, CLAIM_ROLE, CONFIDENCE_HIGH, "T6",
                      "a linked node <- it hangs on nodes of another type");
    }
}

static uint32_t field_named(const fr_wrap_type *type, fr_str name)
{
    for (size_t i = 0; i < type->fields.len; i++)
        if (fr_str_eq(type->fields.data[i].c_name, name))
            return (uint32_t)i;
    return FR_NO_INDEX;
}

static void missing_field(fr_inference *inf, fr_str type, fr_str field, fr_str place)
{
    fr_diag(inf->model->diags, DIAG_E0702, (fr_place){ .file = place },
            "`%.*s` has no field `%.*s`", FR_ARG(type), FR_ARG(field));
    inf->plan->has_errors = true;
}

/* [struct.T] slice = { ptr, len } */
static void apply_struct_hint(fr_inference *inf, const fr_struct_hint *hint)
{
    uint64_t *index = fr_map_find(&inf->types, hint->name);
    if (!index) {
        fr_diag(inf->model->diags, DIAG_E0702, (fr_place){ .file = hint->place },
                "the library has no struct `%.*s`", FR_ARG(hint->name));
        inf->plan->has_errors = true;
        return;
    }
    fr_wrap_type *type = &inf->plan->types.data[*index];
    type->hint_place = hint->place;
    if (hint->pod == HINT_YES)
        type->role = ROLE_VALUE;
    if (hint->slice_ptr.len == 0)
        return;
    type->role = ROLE_SLICE;
    type->confidence = CONFIDENCE_HIGH;
    type->slice_ptr = field_named(type, hint->slice_ptr);
    type->slice_len = field_named(type, hint->slice_len);
    if (type->slice_ptr == FR_NO_INDEX)
        missing_field(inf, hint->name, hint->slice_ptr, hint->place);
    if (type->slice_len == FR_NO_INDEX)
        missing_field(inf, hint->name, hint->slice_len, hint->place);
}

/* [type.T.fields] next_in = "in:avail_in" */
static void apply_field_hints(fr_inference *inf, fr_wrap_type *type, const fr_type_hint *hint)
{
    for (size_t i = 0; i < hint->fields.len; i++) {
        fr_str value = hint->fields.data[i].value, name = hint->fields.data[i].name;
        size_t colon = fr_str_find_char(value, ':');
        fr_stream stream = { .ptr = field_named(type, name),
                             .is_out = fr_str_starts(value, FR_LIT("out:")) };
        if (colon == SIZE_MAX)
            continue;
        fr_str len = fr_str_slice(value, colon + 1, value.len);
        stream.len = field_named(type, len);
        if (stream.ptr == FR_NO_INDEX || stream.len == FR_NO_INDEX)
            missing_field(inf, hint->name, stream.ptr == FR_NO_INDEX ? name : len, hint->place);
        else
            fr_vec_push(inf->arena, &type->streams, stream);
    }
}

static void apply_type_hints(fr_inference *inf)
{
    for (size_t i = 0; i < inf->hints->structs.len; i++)
        apply_struct_hint(inf, &inf->hints->structs.data[i]);
    for (size_t i = 0; i < inf->plan->types.len; i++) {
        const fr_type_hint *hint = fr_type_hint_of(inf, &inf->plan->types.data[i]);
        if (hint)
            apply_field_hints(inf, &inf->plan->types.data[i], hint);
    }
}

void fr_infer_types(fr_inference *inf)
{
    add_mentioned(inf);
    for (size_t i = 0; i < inf->plan->types.len; i++) {
        fr_wrap_type *type = &inf->plan->types.data[i];
        const fr_type *t = fr_model_type(inf->model, type->item);
        if (t->kind == TYPE_RECORD && !t->as.record.is_forward)
            judge_record(inf, type, &t->as.record);
    }
    find_hanging(inf);
    apply_type_hints(inf);
}
