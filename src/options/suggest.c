/* Names are short: one row of the table of distances fits on the stack. */
#include "options/suggest.h"

enum { LONGEST_NAME = 64 };

static size_t least(size_t a, size_t b, size_t c)
{
    size_t ab = a < b ? a : b;
    return ab < c ? ab : c;
}

/* Levenshtein's distance, one row of the table at a time. */
static size_t distance(fr_str a, fr_str b)
{
    size_t row[LONGEST_NAME + 1];
    for (size_t j = 0; j <= b.len; j++)
        row[j] = j;
    for (size_t i = 1; i <= a.len; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b.len; j++) {
            size_t above = row[j];
            row[j] = least(above + 1, row[j - 1] + 1, diagonal + (a.ptr[i - 1] != b.ptr[j - 1]));
            diagonal = above;
        }
    }
    return row[b.len];
}

void fr_suggest_begin(fr_suggestion *suggestion, fr_str wanted)
{
    *suggestion = (fr_suggestion){ .wanted = wanted, .nearest = wanted.len / 3 + 1 };
}

void fr_suggest_try(fr_suggestion *suggestion, fr_str candidate)
{
    fr_str wanted = suggestion->wanted;
    if (wanted.len < 2 || wanted.len > LONGEST_NAME || candidate.len > LONGEST_NAME)
        return;
    size_t steps = distance(wanted, candidate);
    if (wanted.len >= 4 && fr_str_starts(candidate, wanted))
        steps = 1; /* cut short */
    if (steps > suggestion->nearest || (steps == suggestion->nearest && suggestion->best.len))
        return;
    suggestion->nearest = steps;
    suggestion->best = candidate;
}
