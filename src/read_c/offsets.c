/* Where the fields of a record lie. libclang looks at all fields of a record before it tells the
 * offset of one, so it is asked about one of many where what it says of the whole leaves no choice:
 * a struct without attributes and bit-fields whose size, alignment and last offset are those of
 * C's plain rule (each field at the next multiple of its alignment) has all fields there. Packing
 * of any kind shows as an attribute, or as a record that is aligned less than one of its fields. */
#include "read_c/reader.h"

static bool has_plain_fields(fr_reader *reader, CXCursor cursor, const fr_record *record,
                             fr_layout whole, size_t fields)
{
    const fr_libclang *clang = reader->clang;
    if (!whole.known || clang->Cursor_hasAttrs(cursor))
        return false;
    for (size_t i = 0; i < record->fields.len; i++) {
        const fr_field *field = &record->fields.data[i];
        if (!field->layout.known || field->layout.align == 0 || field->bit_width >= 0 ||
            field->layout.align > whole.align || field->layout.size > whole.size ||
            clang->Cursor_hasAttrs(reader->cursors.data[fields + i]))
            return false;
    }
    return record->fields.len > 0;
}

static uint64_t round_up(uint64_t value, uint64_t align)
{
    return (value + align - 1) / align * align;
}

static bool place_plainly(fr_reader *reader, fr_record *record, fr_layout whole, CXCursor last)
{
    uint64_t at = 0, align = 1;
    fr_field *field = NULL;
    for (size_t i = 0; i < record->fields.len && at <= whole.size; i++) {
        field = &record->fields.data[i];
        at = round_up(at, field->layout.align);
        field->offset = (int64_t)(at * 8);
        at += field->layout.size;
        align = field->layout.align > align ? field->layout.align : align;
    }
    return align == whole.align && round_up(at, align) == whole.size &&
           whole.size < (uint64_t)1 << 59 &&
           field->offset == reader->clang->Cursor_getOffsetOfField(last);
}

void fr_read_offsets(fr_reader *reader, CXCursor cursor, fr_item *item, size_t fields)
{
    fr_record *record = &item->as.type.as.record;
    fr_layout whole = item->as.type.layout;
    size_t count = record->fields.len;
    if (record->is_union && whole.known)
        return; /* all 0: C17 6.7.2.1p16 */
    if (has_plain_fields(reader, cursor, record, whole, fields) &&
        place_plainly(reader, record, whole, reader->cursors.data[fields + count - 1]))
        return;
    for (size_t i = 0; i < count; i++) {
        long long offset = reader->clang->Cursor_getOffsetOfField(reader->cursors.data[fields + i]);
        record->fields.data[i].offset = offset < 0 ? -1 : offset;
    }
}
