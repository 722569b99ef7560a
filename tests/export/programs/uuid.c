/* uuid from C: parsing, making, printing, parts. Prints what uuid.rs prints; of what is random,
 * only what is not. */
#include "program.h"
#include "uuid.h"

static const char sample[] = "67e55044-10b1-426f-9247-bb680e5fe0c8";

static uuid_uuid *uuid_of(const char *text)
{
    uuid_uuid *uuid = NULL;
    CHECK(uuid_uuid_parse_str(uuid_cstr(text), &uuid, NULL) == uuid_OK);
    return uuid;
}

static void put_bytes(const char *label, const uint8_t *bytes, size_t count)
{
    printf("%s:", label);
    for (size_t i = 0; i < count; i++)
        printf(" %02x", bytes[i]);
    printf("\n");
}

static void put_all(const uuid_uuid *uuid)
{
    uint8_t bytes[16];
    uuid_version version = 99;
    uuid_string text = uuid_uuid_to_string(uuid);
    uuid_bytes view = uuid_uuid_as_bytes(uuid);
    PUT_TEXT("uuid", text);
    put_bytes("bytes", view.ptr, view.len);
    CHECK(uuid_uuid_to_bytes_le(uuid, bytes, NULL) == uuid_OK);
    put_bytes("little endian", bytes, sizeof bytes);
    printf("nil %d, max %d, number %zu, variant %u\n", uuid_uuid_is_nil(uuid),
           uuid_uuid_is_max(uuid), uuid_uuid_get_version_num(uuid),
           (unsigned)uuid_uuid_get_variant(uuid));
    if (uuid_uuid_get_version(uuid, &version, NULL) == uuid_OK)
        printf("version %u\n", (unsigned)version);
    else
        printf("no version\n");
    uuid_string_free(&text);
}

static void put_forms(const uuid_uuid *uuid)
{
    uint8_t room[64];
    uuid_str text = { NULL, 0 };
    uuid_hyphenated *hyphenated = uuid_uuid_hyphenated(uuid);
    uuid_simple *simple = uuid_uuid_simple(uuid);
    uuid_urn *urn = uuid_uuid_urn(uuid);
    uuid_braced *braced = uuid_uuid_braced(uuid);
    CHECK(uuid_hyphenated_encode_upper(hyphenated, room, sizeof room, &text, NULL) == uuid_OK);
    PUT_TEXT("hyphenated", text);
    CHECK(uuid_simple_encode_lower(simple, room, sizeof room, &text, NULL) == uuid_OK);
    PUT_TEXT("simple", text);
    CHECK(uuid_urn_encode_lower(urn, room, sizeof room, &text, NULL) == uuid_OK);
    PUT_TEXT("urn", text);
    uuid_string owned = uuid_braced_to_string(braced);
    PUT_TEXT("braced", owned);
    uuid_string_free(&owned);
    CHECK(uuid_hyphenated_free(hyphenated) == uuid_OK && uuid_simple_free(simple) == uuid_OK);
    CHECK(uuid_urn_free(urn) == uuid_OK && uuid_braced_free(braced) == uuid_OK);
}

static void put_parts(const uuid_uuid *uuid)
{
    uint32_t d1;
    uint16_t d2, d3;
    uint64_t high, low;
    uuid_bytes d4;
    uuid_u128 whole = uuid_uuid_as_u128(uuid);
    CHECK(uuid_uuid_as_fields(uuid, &d1, &d2, &d3, &d4, NULL) == uuid_OK);
    printf("fields %08" PRIx32 " %04x %04x\n", d1, d2, d3);
    put_bytes("rest", d4.ptr, d4.len);
    CHECK(uuid_uuid_as_u64_pair(uuid, &high, &low, NULL) == uuid_OK);
    printf("pair %016" PRIx64 " %016" PRIx64 "\n", high, low);
    printf("u128 %016" PRIx64 "%016" PRIx64 "\n", whole.hi, whole.lo);
}

static void put_time(const char *text)
{
    uuid_uuid *uuid = uuid_of(text);
    uuid_timestamp *timestamp = NULL;
    uint64_t seconds = 0;
    uint32_t nanos = 0;
    if (uuid_uuid_get_timestamp(uuid, &timestamp, NULL) == uuid_NONE) {
        printf("%s: no time\n", text);
    } else {
        CHECK(uuid_timestamp_to_unix(timestamp, &seconds, &nanos, NULL) == uuid_OK);
        printf("%s: %" PRIu64 " s %" PRIu32 " ns\n", text, seconds, nanos);
        CHECK(uuid_timestamp_free(timestamp) == uuid_OK);
    }
    CHECK(uuid_uuid_free(uuid) == uuid_OK);
}

static void make_new(void)
{
    uuid_uuid *v4 = uuid_uuid_new_v4(), *other = uuid_uuid_new_v4(), *v7 = uuid_uuid_now_v7();
    uuid_timestamp *timestamp = NULL;
    printf("new: %zu, differs %d; now: %zu", uuid_uuid_get_version_num(v4),
           !uuid_uuid_eq(v4, other), uuid_uuid_get_version_num(v7));
    printf(", has a time %d\n", uuid_uuid_get_timestamp(v7, &timestamp, NULL) == uuid_OK);
    CHECK(uuid_timestamp_free(timestamp) == uuid_OK && uuid_uuid_free(v7) == uuid_OK);
    CHECK(uuid_uuid_free(v4) == uuid_OK && uuid_uuid_free(other) == uuid_OK);
}

static void compare(const uuid_uuid *uuid)
{
    uuid_uuid *nil = uuid_uuid_nil(), *same = NULL, *round = NULL;
    uint8_t bytes[16];
    CHECK(uuid_uuid_into_bytes(uuid, bytes, NULL) == uuid_OK);
    CHECK(uuid_uuid_from_bytes(bytes, &same, NULL) == uuid_OK);
    round = uuid_uuid_from_u128(uuid_uuid_as_u128(uuid));
    printf("eq %d %d %d, cmp %d %d %d\n", uuid_uuid_eq(uuid, same), uuid_uuid_eq(uuid, nil),
           uuid_uuid_eq(same, round), uuid_uuid_cmp(uuid, same), uuid_uuid_cmp(nil, uuid),
           uuid_uuid_cmp(uuid, nil));
    CHECK(uuid_uuid_free(nil) == uuid_OK && uuid_uuid_free(same) == uuid_OK);
    CHECK(uuid_uuid_free(round) == uuid_OK);
}

static void build(void)
{
    static const uint8_t bytes[16] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 };
    uuid_builder *builder = NULL;
    uuid_uuid *uuid = NULL;
    CHECK(uuid_builder_from_random_bytes(bytes, &builder, NULL) == uuid_OK);
    CHECK(uuid_builder_into_uuid(&builder, &uuid, NULL) == uuid_OK && builder == NULL);
    put_all(uuid);
    CHECK(uuid_uuid_free(uuid) == uuid_OK);
}

static void refuse(const char *text)
{
    uuid_uuid *uuid = NULL;
    uuid_error *error = NULL;
    CHECK(uuid_uuid_parse_str(uuid_cstr(text), &uuid, &error) == uuid_ERROR && uuid == NULL);
    PUT_TEXT("refused", uuid_error_message(error));
    uuid_error_free(error);
}

int main(void)
{
    CHECK(uuid_abi_check() == 0);
    uuid_uuid *uuid = uuid_of(sample);
    put_all(uuid);
    put_forms(uuid);
    put_parts(uuid);
    compare(uuid);
    CHECK(uuid_uuid_free(uuid) == uuid_OK);
    uuid = uuid_uuid_max();
    put_all(uuid);
    CHECK(uuid_uuid_free(uuid) == uuid_OK);
    build();
    put_time("01890a5d-ac96-774b-bcce-b302099a8057");
    put_time("c232ab00-9414-11ec-b3c8-9f6bdeced846");
    put_time(sample);
    make_new();
    refuse("67e55044-10b1-426f-9247-bb680e5fe0cz");
    refuse("67e55044");
    refuse("");
    uuid_release_memory();
    return 0;
}
