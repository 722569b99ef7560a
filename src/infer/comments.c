/* Whose comment is whose, and what it says in plain words.
 *
 * clang gives a comment to the declaration behind it. Some headers (zlib.h) have it below the
 * prototype; where most stand nearer to the declaration above, all move up by one. */
#include "base/file.h"
#include "infer/infer.h"

static const fr_item *item_of(const fr_inference *inf, size_t function)
{
    return fr_model_item(inf->model, inf->plan->functions.data[function].item);
}

static bool are_neighbours(const fr_inference *inf, size_t first)
{
    return item_of(inf, first)->span.file == item_of(inf, first + 1)->span.file;
}

/* ---- where comments stand ---- */

enum { MAX_HEADER = 16 << 20 };

typedef struct header_text {
    uint32_t file;
    fr_str text;
} header_text;

static fr_str text_of(fr_inference *inf, header_text *last, uint32_t file)
{
    if (last->file == file)
        return last->text;
    *last = (header_text){ .file = file };
    const char *path = fr_arena_cstr(inf->arena, inf->model->files.data[file]);
    if (fr_file_read(inf->arena, path, MAX_HEADER, &last->text) != 0)
        last->text = (fr_str){ 0 };
    return last->text;
}

/* Newlines in the white space before `at`, which moves to where it begins. */
static size_t skip_back(fr_str text, size_t *at)
{
    size_t lines = 0;
    for (; *at > 0; --*at) {
        char c = text.ptr[*at - 1];
        lines += c == '\n';
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
            break;
    }
    return lines;
}

/* The comment in front of the declaration around `at`: lines between it and its neighbours. */
static bool find_gaps(fr_str text, size_t at, size_t *above, size_t *below)
{
    if (at > text.len)
        return false;
    while (at > 1 && text.ptr[at - 1] != ';' && text.ptr[at - 1] != '}' &&
           !(text.ptr[at - 1] == '/' && text.ptr[at - 2] == '*'))
        at--;
    if (at < 4 || text.ptr[at - 1] != '/')
        return false;
    *below = 0;
    for (size_t i = at; i < text.len && (text.ptr[i] == '\n' || text.ptr[i] == ' ' ||
                                         text.ptr[i] == '\r' || text.ptr[i] == '\t');
         i++)
        *below += text.ptr[i] == '\n';
    for (at -= 2; at > 1 && !(text.ptr[at - 1] == '*' && text.ptr[at - 2] == '/');)
        at--;
    at = at > 1 ? at - 2 : 0;
    *above = skip_back(text, &at);
    return at > 0 && text.ptr[at - 1] == ';';
}

/* Most comments are nearer to the declaration above them. */
static bool comments_follow(fr_inference *inf)
{
    size_t before = 0, after = 0, above = 0, below = 0;
    header_text last = { 0 };
    for (size_t i = 0; i < inf->plan->functions.len; i++) {
        const fr_item *item = item_of(inf, i);
        if (item->doc.len == 0 ||
            !find_gaps(text_of(inf, &last, item->span.file), item->span.offset, &above, &below))
            continue;
        before += below < above;
        after += above < below;
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

/* In lower case, with one blank for any white space, so that phrases are found; without what is
 * meant for us. */
static fr_str folded(fr_arena *arena, fr_str doc)
{
    fr_text text;
    bool was_space = true;
    fr_text_init(&text, arena);
    for (size_t i = 0; i < doc.len; i++) {
        char c = doc.ptr[i];
        if (c == '@' && fr_str_starts(fr_str_slice(doc, i, doc.len), FR_LIT("@rust "))) {
            while (i + 1 < doc.len && doc.ptr[i + 1] != '\n')
                i++;
            continue;
        }
        bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '*';
        if (is_space && !was_space)
            fr_text_char(&text, ' ');
        else if (!is_space)
            fr_text_char(&text, c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c);
        was_space = is_space;
    }
    return fr_text_str(&text);
}

/* Nothing but white space, one line of it, stands between a declaration and the one above. */
static bool is_right_below(fr_str text, size_t at, size_t above)
{
    if (at > text.len || above >= at)
        return false;
    size_t lines = 0, ends = 0;
    for (size_t i = above; i < at; i++) {
        lines += text.ptr[i] == '\n' && ends;
        ends += text.ptr[i] == ';';
        if (text.ptr[i] == '/' && i + 1 < at && text.ptr[i + 1] == '*')
            return false;
        if (text.ptr[i] == '#' || text.ptr[i] == '{')
            return false;
        if (lines > 1 && text.ptr[i] == '\n' && text.ptr[i - 1] == '\n')
            return false;
    }
    return ends == 1;
}

/* One comment may stand above a group of declarations: what it warns of goes for all of them. */
static void share_comments(fr_inference *inf)
{
    header_text last = { 0 };
    for (size_t i = 1; i < inf->plan->functions.len; i++) {
        const fr_item *item = item_of(inf, i), *above = item_of(inf, i - 1);
        if (item->doc.len || item->span.file != above->span.file)
            continue;
        fr_str text = text_of(inf, &last, item->span.file);
        if (is_right_below(text, item->span.offset, above->span.offset))
            fr_facts(inf, i)->shared_doc = fr_facts(inf, i - 1)->lower_doc.len
                                               ? fr_facts(inf, i - 1)->lower_doc
                                               : fr_facts(inf, i - 1)->shared_doc;
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
    }
    if (inf->plan->comments == COMMENTS_BEFORE)
        share_comments(inf);
}
