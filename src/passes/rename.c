/* Rules are tried in the order in which they were given. */
#include "passes/rename.h"

#include "base/text.h"

/* Replaces the $1 of `pattern` by the groups of `regex` in `name`. A group that took no part in
 * the match stands for nothing. */
static fr_str expand(fr_arena *arena, fr_regex *regex, fr_str name, fr_str pattern)
{
    fr_text out;
    fr_text_init(&out, arena);
    for (size_t i = 0; i < pattern.len; i++) {
        char c = pattern.ptr[i], next = i + 1 < pattern.len ? pattern.ptr[i + 1] : ' ';
        fr_str group = { 0 };
        if (c == '$' && next == '$') {
            fr_text_char(&out, '$');
            i++;
        } else if (c == '$' && next >= '0' && next <= '9') {
            if (fr_regex_group(regex, name, (unsigned)(next - '0'), &group))
                fr_text_put(&out, group);
            i++;
        } else {
            fr_text_char(&out, c);
        }
    }
    return fr_text_str(&out);
}

bool fr_rename(const fr_rules *rules, fr_arena *arena, fr_str name, fr_str *renamed)
{
    for (size_t i = 0; i < rules->len; i++) {
        fr_rule *rule = &rules->data[i]; /* not const: matching is noted in the set */
        if (rule->values.len == 0 || !fr_regex_set_matches(&rule->match, name))
            continue;
        *renamed = expand(arena, &rule->match.patterns.data[0], name, rule->values.data[0]);
        return renamed->len > 0;
    }
    return false;
}
