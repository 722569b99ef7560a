/* Strings and types, as the emitters write them. */
#include "write_rust/format_scan.h"

enum { MOST_NESTED = 16 };

bool fr_skip_string(fr_scan *s)
{
    if (!fr_skip(s, "\""))
        return false;
    for (; s->at < s->end && *s->at != '"'; s->at++) {
        if (*s->at == '\\' && ++s->at == s->end)
            return false;
        if (*s->at < ' ' || *s->at > '~')
            return false;
    }
    return fr_skip(s, "\"");
}

bool fr_skip_text(fr_scan *s)
{
    if (!fr_skip(s, "\""))
        return false;
    for (; s->at < s->end && *s->at != '"'; s->at++) {
        if (*s->at == '\\' && ++s->at == s->end)
            return false;
        if ((unsigned char)*s->at < ' ')
            return false;
    }
    return fr_skip(s, "\"");
}

static bool skip_array(fr_scan *s, unsigned depth)
{
    return fr_skip_type(s, depth) && fr_skip(s, "; ") && fr_skip_word(s) && fr_skip(s, "]");
}

static bool skip_parameter(fr_scan *s, unsigned depth)
{
    return fr_skip_ident(s) && fr_skip(s, ": ") && fr_skip_type(s, depth);
}

bool fr_skip_result(fr_scan *s, unsigned depth)
{
    return !fr_skip(s, " -> ") || fr_skip_type(s, depth);
}

bool fr_skip_parameters(fr_scan *s, unsigned depth)
{
    if (fr_skip(s, ")"))
        return true;
    do
        if (!fr_skip(s, "...") && !skip_parameter(s, depth))
            return false;
    while (fr_skip(s, ", "));
    return fr_skip(s, ")");
}

bool fr_skip_type(fr_scan *s, unsigned depth)
{
    while (fr_skip(s, "*mut ") || fr_skip(s, "*const ") || fr_skip(s, "&"))
        ;
    if (depth++ > MOST_NESTED)
        return false;
    if (fr_skip(s, "["))
        return skip_array(s, depth);
    if (fr_skip(s, "unsafe extern \"C\" fn("))
        return fr_skip_parameters(s, depth) && fr_skip_result(s, depth);
    if (!fr_skip_path(s))
        return false;
    return !fr_skip(s, "<") || (fr_skip_type(s, depth) && fr_skip(s, ">"));
}
