/* format_stream.h - fr_format_rust() on two cores, and while the text is still being written.
 *
 * A text comes in parts. The first of two begins a thread, which lays out one after the other; at
 * the end the caller helps with those that are left. What comes out depends on nothing of that.
 */
#ifndef FR_WRITE_RUST_FORMAT_STREAM_H
#define FR_WRITE_RUST_FORMAT_STREAM_H

#include "base/text.h"

typedef struct fr_format_stream fr_format_stream;

/* No part yet. It goes with `arena`, which ends the thread first if nobody else has. */
fr_format_stream *fr_format_stream_new(fr_arena *arena);
/* Adds the next part: whole items, of which no run of imports goes on in another part. Its bytes
 * stay until the end. */
void fr_format_stream_add(fr_format_stream *stream, fr_str source);
/* The same for a part that stands before all others; once. */
void fr_format_stream_add_first(fr_format_stream *stream, fr_str source);
/* Appends all to `out`, as fr_format_rust() would all the text at once; false as it. The last thing
 * that a stream does. */
bool fr_format_stream_end(fr_format_stream *stream, fr_text *out);
/* Appends all parts as they came. */
void fr_format_stream_source(const fr_format_stream *stream, fr_text *out);

#endif
