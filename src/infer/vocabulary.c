/* The words of a library: its prefixes, and what the words of its functions' names mean. */
#include "infer/infer.h"

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

/* The first chunk of a name with what ends it: up to and with the first underscore, or small
 * letters up to a capital. Of rd_kafka_new that is rd_, which more() makes rd_kafka_. */
static fr_str first_chunk(fr_str name)
{
    size_t at = fr_str_find_char(name, '_');
    if (at == 0)
        return (fr_str){ 0 };
    for (size_t i = 1; i < name.len && (at == SIZE_MAX || i < at); i++)
        if (is_upper(name.ptr[i]) && is_lower(name.ptr[i - 1]))
            return fr_str_slice(name, 0, i);
    return at == SIZE_MAX ? (fr_str){ 0 } : fr_str_slice(name, 0, at + 1);
}

static void count_chunks(const fr_inference *inf, fr_map *chunks)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_str chunk = first_chunk(inf->plan->functions.data[i].c_name);
        if (chunk.len)
            ++*fr_map_at(chunks, chunk);
    }
}

/* Whether all functions that begin with `prefix` go on with the same chunk: rd_ with kafka_. */
static fr_str lengthened(const fr_inference *inf, fr_str prefix, size_t count)
{
    fr_map next;
    fr_map_init(&next, inf->arena);
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_str name = inf->plan->functions.data[i].c_name;
        if (!fr_str_starts(name, prefix))
            continue;
        fr_str rest = fr_str_slice(name, prefix.len, name.len);
        fr_str chunk = first_chunk(rest);
        if (chunk.len && chunk.ptr[chunk.len - 1] == '_')
            ++*fr_map_at(&next, chunk);
    }
    for (size_t i = 0; i < next.count; i++)
        if (next.entries[i].value * 20 > count * 19)
            return fr_arena_printf(inf->arena, "%.*s%.*s", FR_ARG(prefix),
                                   FR_ARG(next.entries[i].key));
    return prefix;
}

/* More than half of all functions, or a tenth that end in an underscore. */
static void find_prefixes(fr_inference *inf)
{
    fr_map chunks;
    size_t all = inf->plan->functions.len;
    const fr_strs *hinted = &inf->hints->library.prefixes;
    if (hinted->len) {
        inf->plan->prefixes = *hinted;
        return;
    }
    fr_map_init(&chunks, inf->arena);
    count_chunks(inf, &chunks);
    for (size_t i = 0; i < chunks.count; i++) {
        fr_str chunk = chunks.entries[i].key;
        size_t count = chunks.entries[i].value;
        bool has_end = chunk.ptr[chunk.len - 1] == '_';
        if (all < 2 || !(count * 2 > all || (has_end && count * 10 >= all && count > 2)))
            continue;
        fr_str prefix = has_end && all > 4 ? lengthened(inf, chunk, count) : chunk;
        fr_vec_push(inf->arena, &inf->plan->prefixes, prefix);
    }
}

/* ---- words that are written together: gzopen, gzclose ---- */

static bool is_verb(fr_str word)
{
    unsigned rank;
    return fr_verbs_of(word, &rank) != 0;
}

static fr_str first_word(fr_inference *inf, size_t index)
{
    fr_strs words = fr_split_words(
        inf->arena, fr_without_prefix(inf->plan, inf->plan->functions.data[index].c_name));
    return words.len ? words.data[0] : (fr_str){ 0 };
}

/* Two to four letters in front of a verb, in four functions: those of a library, or a part of it.
 * A verb that begins with them (reset) does not count. */
static void find_fused(fr_inference *inf, fr_map *fused)
{
    fr_map seen; /* a word counts once: widget is no `wid` + `get` */
    fr_map_init(&seen, inf->arena);
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_str word = first_word(inf, i);
        if (!fr_map_put(&seen, word, 1))
            continue;
        for (size_t len = 2; len <= 4 && len + 3 <= word.len && !is_verb(word); len++)
            if (is_verb(fr_str_slice(word, len, word.len)))
                ++*fr_map_at(fused, fr_str_slice(word, 0, len));
    }
}

static void split_fused(fr_inference *inf, fr_fn_facts *facts, const fr_map *fused)
{
    fr_str word = facts->words.len ? facts->words.data[0] : (fr_str){ 0 };
    for (size_t i = 0; i < fused->count && !is_verb(word); i++) {
        fr_str prefix = fused->entries[i].key;
        fr_strs words = { 0 };
        if (fused->entries[i].value < 4 || !fr_str_starts(word, prefix) ||
            word.len < prefix.len + 3)
            continue;
        fr_vec_push(inf->arena, &words, prefix);
        fr_vec_push(inf->arena, &words, fr_str_slice(word, prefix.len, word.len));
        for (size_t k = 1; k < facts->words.len; k++)
            fr_vec_push(inf->arena, &words, facts->words.data[k]);
        facts->words = words;
        return;
    }
}

enum { LAST_STRONG_VERB = 7 }; /* close: what comes after it (end, exit) has other meanings, too */

/* First, or last but for what marks a version: set_end_handler ends nothing. */
static bool is_at_end(const fr_fn_facts *facts, size_t word)
{
    if (word == 0)
        return true;
    for (size_t i = word + 1; i < facts->words.len; i++)
        if (!fr_is_word_of(facts->words.data[i], "v ex all"))
            return false;
    return true;
}

static void read_words(fr_inference *inf, size_t index, const fr_map *fused)
{
    fr_wrap_fn *fn = &inf->plan->functions.data[index];
    fr_fn_facts *facts = fr_facts(inf, index);
    facts->words = fr_split_words(inf->arena, fr_without_prefix(inf->plan, fn->c_name));
    split_fused(inf, facts, fused);
    for (size_t i = 0; i < facts->words.len; i++) {
        unsigned rank = 0, verbs = fr_verbs_of(facts->words.data[i], &rank);
        facts->verbs |= verbs & ~(rank ? (unsigned)VERB_DESTROY : 0U);
        if (rank > LAST_STRONG_VERB && !is_at_end(facts, i))
            continue;
        if (rank && (!facts->destroy_rank || rank < facts->destroy_rank))
            facts->destroy_rank = rank;
    }
    /* session_del(session): but not dict_del(dict, key) */
    if (!facts->destroy_rank && facts->signature->params.len == 1 &&
        fr_words_have(&facts->words, "del") && is_at_end(facts, facts->words.len - 1))
        (void)fr_verbs_of(FR_LIT("close"), &facts->destroy_rank);
    /* put(obj) gives back what get(obj) took: json-c, and the kernel's way */
    if (!facts->destroy_rank && facts->signature->params.len == 1 &&
        fr_words_have(&facts->words, "put")) {
        facts->destroy_rank = 2;
        facts->verbs |= VERB_UNREF;
    }
    if (facts->destroy_rank)
        facts->verbs |= VERB_DESTROY;
    if (fr_words_have(&facts->words, "up") && fr_words_have(&facts->words, "ref"))
        facts->verbs |= VERB_REF;
}

/* Constants by name, for hints and macros that name them. */
static void gather_constants(fr_inference *inf)
{
    for (size_t i = 0; i < inf->model->items.len; i++) {
        const fr_item *item = inf->model->items.data[i];
        if (item->kind == ITEM_VAR && item->as.var.is_macro) {
            fr_map_put(&inf->constants, item->name, item->id);
            if (item->as.var.value.kind == VALUE_INT || item->as.var.value.kind == VALUE_CHAR)
                fr_map_put(&inf->values, item->name, item->as.var.value.as.integer);
        }
        if (item->kind != ITEM_TYPE || item->as.type.kind != TYPE_ENUM)
            continue;
        const fr_enum *e = &item->as.type.as.enumeration;
        for (size_t k = 0; k < e->variants.len; k++) {
            fr_map_put(&inf->constants, e->variants.data[k].name, item->id);
            fr_map_put(&inf->values, e->variants.data[k].name, e->variants.data[k].value);
        }
    }
}

void fr_infer_vocabulary(fr_inference *inf)
{
    find_prefixes(inf);
    fr_map fused;
    fr_map_init(&fused, inf->arena);
    gather_constants(inf);
    find_fused(inf, &fused);
    for (size_t i = 0; i < inf->plan->functions.len; i++)
        read_words(inf, i, &fused);
}
