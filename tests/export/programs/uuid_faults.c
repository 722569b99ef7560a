/* uuid used wrongly. No type of it is bound to a thread. */
#include "faults.h"
#include "uuid.h"

#include "uuid_sweep.h"

static const uint8_t bytes[16] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 };

static void handles(void)
{
    uuid_uuid *uuid = uuid_uuid_nil();
    sweep(NULL, "", uuid_NULL_ARG);
    sweep(uuid, "uuid_uuid", uuid_DEAD);
    STATUS(uuid_OK, uuid_uuid_free(uuid));
    STATUS(uuid_DEAD, uuid_uuid_free(uuid));
    sweep(uuid, "", uuid_DEAD);
    STATUS(uuid_OK, uuid_uuid_free(NULL));
}

static void refuse(uuid_str text, int32_t wanted)
{
    uuid_uuid *uuid = NULL;
    uuid_simple *simple = NULL;
    STATUS(wanted, uuid_uuid_parse_str(text, &uuid, NULL));
    STATUS(wanted, uuid_uuid_try_parse(text, &uuid, NULL));
    STATUS(wanted, uuid_uuid_from_str(text, &uuid, NULL));
    STATUS(wanted, uuid_simple_from_str(text, &simple, NULL));
    CHECK(!uuid && !simple);
}

static void texts_and_arrays(void)
{
    uuid_uuid *uuid = NULL;
    uuid_bytes few = { bytes, 3 };
    uuid_str text = { "\xFF-", 2 }, none = { NULL, 2 };
    refuse(text, uuid_BAD_UTF8);
    refuse(none, uuid_NULL_ARG);
    text.len = SIZE_MAX;
    refuse(text, uuid_RANGE);
    STATUS(uuid_NULL_ARG, uuid_uuid_from_bytes(NULL, &uuid, NULL));
    STATUS(uuid_ERROR, uuid_uuid_from_slice(few, &uuid, NULL));
    CHECK(!uuid);
}

static uuid_builder *builder_of(void)
{
    uuid_builder *builder = NULL;
    STATUS(uuid_OK, uuid_builder_from_bytes(bytes, &builder, NULL));
    return builder;
}

static void enums_and_moves(void)
{
    uuid_builder *builder = builder_of(), *stale = builder;
    uuid_uuid *uuid = NULL;
    STATUS(uuid_BAD_VALUE, uuid_builder_set_variant(builder, 99, NULL));
    STATUS(uuid_BAD_VALUE, uuid_builder_set_version(builder, UINT8_MAX, NULL));
    STATUS(uuid_BAD_VALUE, uuid_builder_with_version(builder, 10, NULL));
    STATUS(uuid_OK, uuid_builder_set_version(builder, UUID_VERSION_RANDOM, NULL));
    STATUS(uuid_OK, uuid_builder_into_uuid(&builder, &uuid, NULL));
    CHECK(builder == NULL && uuid_uuid_get_version_num(uuid) == 4);
    STATUS(uuid_OK, uuid_uuid_free(uuid));
    STATUS(uuid_NULL_ARG, uuid_builder_into_uuid(&builder, &uuid, NULL));
    STATUS(uuid_NULL_ARG, uuid_builder_into_uuid(NULL, &uuid, NULL));
    sweep(stale, "", uuid_DEAD);
}

static size_t sunk;

static void sink(const uint8_t *text, size_t len)
{
    CHECK(text && len > 0);
    sunk++;
}

static void panics(void)
{
    uint8_t room[3];
    uuid_str text = { NULL, 0 };
    uuid_error *error = NULL;
    uuid_uuid *uuid = uuid_uuid_max();
    uuid_hyphenated *form = uuid_uuid_hyphenated(uuid);
    uuid_set_panic_sink(sink);
    STATUS(uuid_PANIC, uuid_hyphenated_encode_lower(form, room, sizeof room, &text, &error));
    CHECK(sunk == 1 && text.ptr == NULL && uuid_error_message(error).len > 0);
    STATUS(uuid_PANIC, uuid_error_status(error));
    uuid_error_free(error);
    uuid_set_panic_sink(NULL);
    STATUS(uuid_NULL_ARG, uuid_hyphenated_encode_lower(form, NULL, 45, &text, NULL));
    uuid_string whole = uuid_hyphenated_to_string(form); /* nothing was changed */
    CHECK(whole.len == 36);
    uuid_string_free(&whole);
    STATUS(uuid_OK, uuid_hyphenated_free(form));
    STATUS(uuid_OK, uuid_uuid_free(uuid));
}

/* ---- two threads ---- */

static void *change(void *builder)
{
    for (uint32_t i = 0; i < 5000; i++) {
        int32_t status = uuid_builder_set_version(builder, 1 + i % 8, NULL);
        CHECK(status == uuid_OK || status == uuid_BUSY);
    }
    return NULL;
}

static void *use_until_gone(void *uuid)
{
    uint64_t high, low;
    int32_t status;
    while ((status = uuid_uuid_as_u64_pair(uuid, &high, &low, NULL)) != uuid_DEAD)
        CHECK(status == uuid_BUSY || (status == uuid_OK && high == UINT64_MAX && low == high));
    return NULL;
}

static void *free_while_used(void *uuid)
{
    int32_t status;
    while ((status = uuid_uuid_free(uuid)) != uuid_OK)
        CHECK(status == uuid_BUSY);
    return NULL;
}

static void threads(void)
{
    uuid_builder *builder = builder_of();
    together(change, change, builder);
    STATUS(uuid_OK, uuid_builder_set_version(builder, 1, NULL));
    STATUS(uuid_OK, uuid_builder_free(builder));
    for (int i = 0; i < 200; i++)
        together(use_until_gone, free_while_used, uuid_uuid_max());
}

int main(void)
{
    uuid_set_fatal_hook(say_and_end);
    CHECK(uuid_is_checked() && uuid_panic_unwinds());
    handles();
    texts_and_arrays();
    enums_and_moves();
    panics();
    threads();
    uuid_release_memory();
    return 0;
}
