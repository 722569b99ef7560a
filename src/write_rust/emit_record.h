/* emit_record.h - a record while it is printed: what the emitters of its parts share. */
#ifndef FR_WRITE_RUST_EMIT_RECORD_H
#define FR_WRITE_RUST_EMIT_RECORD_H

#include "write_rust/emit.h"

typedef struct fr_record_view {
    fr_emitter *e;
    const fr_item *item;
    const fr_record *record;
    const fr_record_plan *plan;
    fr_str name;      /* as declared */
    fr_str type;      /* the same with its generic argument, as an impl names it: `X<[T; 0]>` */
    fr_str body_name; /* of the struct that has the fields: `name`, or that of the inner struct */
    const char *body; /* where that is in the record: "packed." or nothing */
    fr_derives derives;
} fr_record_view;

fr_record_view fr_record_view_of(fr_emitter *e, fr_id id);
/* Of a field; of the record's fields in general if `field` is NULL. */
fr_visibility fr_field_visibility(const fr_record_view *view, const fr_field *field);
/* That of the storage: as little visible as any field in it. */
fr_visibility fr_unit_visibility(const fr_record_view *view, const fr_bit_unit *unit);
/* The type of a FIELD or FLEXARRAY slot as it stands in the struct; `flexible` is what stands for
 * the array of a FLEXARRAY: `FAM` in the struct, `[T; 0]` elsewhere. */
void fr_emit_slot_type(const fr_record_view *view, const fr_plan_slot *slot, fr_str flexible);
/* `__BindgenBitfieldUnit<[u8; Nusize]>`, and the helper is noted as used. */
fr_str fr_bit_unit_type(fr_emitter *e, const fr_bit_unit *unit);
/* True if the record gets a Debug of its own because it cannot derive it. */
bool fr_has_debug_impl(const fr_record_view *view);

#endif
