/* Whose comment is whose, and what it says in plain words.
 *
 * clang gives a comment to the declaration behind it. Some headers (zlib.h) have it below the
 * prototype; where most comments speak of the function before, all move up by one. */
#include "infer/infer.h"

static bool mentions_name(fr_str doc, fr_str name)
{
    for (size_t at = 0;;) {
        size_t found = fr_str_find(fr_str_slice(doc, at, doc.len), name);
        if (found == SIZE_MAX)
            return false;
        at += found + name.len;
        char after = at < doc.len ? doc.ptr[at] : ' ';
        bool goes_on = (after >= 'a' && after <= 'z') || (after >= 'A' && after <= 'Z') ||
                       (after >= '0' && after <= '9') || after == '_';
        if (!goes_on)
            return true;
    }
}

static const fr_item *item_of(const fr_inference *inf, size_t function)
{
    return fr_model_item(inf->model, inf->plan->functions.data[function].item);
}

static bool are_neighbours(const fr_inference *inf, size_t first)
{
    return item_of(inf, first)->span.file == item_of(inf, first + 1)->span.file;
}

/* A comment that names its own function does not speak of the one before. */
static bool comments_follow(const fr_inference *inf)
{
    size_t before = 0, after = 0;
    for (size_t i = 0; i + 1 < inf->plan->functions.len; i++) {
        fr_str doc = item_of(inf, i + 1)->doc;
        if (!are_neighbours(inf, i) || doc.len == 0)
            continue;
        if (mentions_name(doc, inf->plan->functions.data[i + 1].c_name))
            before++;
        else if (mentions_name(doc, inf->plan->functions.data[i].c_name))
            after++;
    }
    return after > 3 && after * 10 > (before + after) * 7;
}

static void shift_comments(fr_inference *inf)
{
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        bool has_next = i + 1 < inf->plan->functions.len && are_neighbours(inf, i);
        inf->plan->functions.data[i].doc = has_next ? item_of(inf, i + 1)->doc : (fr_str){ 0 };
    }
}

/* In lower case, with one blank for any white space, so that phrases are found. */
static fr_str folded(fr_arena *arena, fr_str doc)
{
    fr_text text;
    bool was_space = true;
    fr_text_init(&text, arena);
    for (size_t i = 0; i < doc.len; i++) {
        char c = doc.ptr[i];
        bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '*';
        if (is_space && !was_space)
            fr_text_char(&text, ' ');
        else if (!is_space)
            fr_text_char(&text, c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c);
        was_space = is_space;
    }
    return fr_text_str(&text);
}

static void find_since(fr_inference *inf, fr_wrap_fn *fn)
{
    static const char *const words[] = { "@since ", "\\since ", "Added in ", "Since " };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t at = fr_str_find(fn->doc, fr_str_from(words[i])), end;
        if (at == SIZE_MAX)
            continue;
        fr_str rest = fr_str_trim_start(fr_str_slice(fn->doc, at + strlen(words[i]), fn->doc.len));
        for (end = 0; end < rest.len &&
                      ((rest.ptr[end] >= '0' && rest.ptr[end] <= '9') || rest.ptr[end] == '.');)
            end++;
        while (end && rest.ptr[end - 1] == '.')
            end--;
        if (end)
            fn->since = fr_arena_str(inf->arena, fr_str_slice(rest, 0, end));
        return;
    }
}

void fr_infer_comments(fr_inference *inf)
{
    if (comments_follow(inf)) {
        inf->plan->comments = COMMENTS_AFTER;
        shift_comments(inf);
    }
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        fr_wrap_fn *fn = &inf->plan->functions.data[i];
        fr_facts(inf, i)->lower_doc = folded(inf->arena, fn->doc);
        find_since(inf, fn);
    }
}
