// uuid from C++: parsing, making, printing, parts. Prints what uuid.rs prints; of what is random,
// only what is not.
#include "uuid.hpp"

#include <cinttypes>

#include "program.hpp"

using uuid::Uuid;

static const char sample[] = "67e55044-10b1-426f-9247-bb680e5fe0c8";

static void put_bytes(const char *label, uuid::span<const std::uint8_t> bytes)
{
    std::printf("%s:", label);
    for (std::uint8_t byte : bytes)
        std::printf(" %02x", byte);
    std::printf("\n");
}

static void put_text(const char *label, std::string_view text)
{
    std::printf("%s: %.*s\n", label, static_cast<int>(text.size()), text.data());
}

static void put_all(const Uuid &id)
{
    put_text("uuid", id.to_string());
    put_bytes("bytes", id.as_bytes());
    put_bytes("little endian", id.to_bytes_le());
    std::printf("nil %d, max %d, number %zu, variant %u\n", id.is_nil(), id.is_max(),
                id.get_version_num(), static_cast<unsigned>(id.get_variant()));
    if (auto version = id.get_version())
        std::printf("version %u\n", static_cast<unsigned>(*version));
    else
        std::printf("no version\n");
}

static void put_forms(const Uuid &id)
{
    std::array<std::uint8_t, 64> room;
    put_text("hyphenated", id.hyphenated().encode_upper(room));
    put_text("simple", id.simple().encode_lower(room));
    put_text("urn", id.urn().encode_lower(room));
    put_text("braced", id.braced().to_string());
}

static void put_parts(const Uuid &id)
{
    const auto [d1, d2, d3, d4] = id.as_fields();
    const auto [high, low] = id.as_u64_pair();
    const uuid_u128 whole = id.as_u128();
    std::printf("fields %08" PRIx32 " %04x %04x\n", d1, d2, d3);
    put_bytes("rest", d4);
    std::printf("pair %016" PRIx64 " %016" PRIx64 "\n", high, low);
    std::printf("u128 %016" PRIx64 "%016" PRIx64 "\n", whole.hi, whole.lo);
}

static void put_time(const char *text)
{
    if (auto timestamp = Uuid::parse_str(text).get_timestamp()) {
        const auto [seconds, nanos] = timestamp->to_unix();
        std::printf("%s: %" PRIu64 " s %" PRIu32 " ns\n", text, seconds, nanos);
    } else {
        std::printf("%s: no time\n", text);
    }
}

static void make_new()
{
    const Uuid v4 = Uuid::new_v4(), other = Uuid::new_v4(), v7 = Uuid::now_v7();
    std::printf("new: %zu, differs %d; now: %zu, has a time %d\n", v4.get_version_num(),
                v4 != other, v7.get_version_num(), v7.get_timestamp().has_value());
}

static void compare(const Uuid &id)
{
    const Uuid nil = Uuid::nil(), same = Uuid::from_bytes(id.into_bytes());
    const Uuid round = Uuid::from_u128(id.as_u128());
    CHECK(nil < id && nil <= id && !(nil > id) && same == id && same >= id);
    std::printf("eq %d %d %d, cmp %d %d %d\n", id == same, id == nil, same == round, id.cmp(same),
                nil.cmp(id), id.cmp(nil));
}

int main()
{
    CHECK(uuid_abi_check() == 0);
    const Uuid id = Uuid::parse_str(sample);
    put_all(id);
    put_forms(id);
    put_parts(id);
    compare(id);
    put_all(Uuid::max());
    put_all(uuid::Builder::from_random_bytes({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
                .into_uuid());
    put_time("01890a5d-ac96-774b-bcce-b302099a8057");
    put_time("c232ab00-9414-11ec-b3c8-9f6bdeced846");
    put_time(sample);
    make_new();
    std::fflush(stdout);
    for (const char *text : {"67e55044-10b1-426f-9247-bb680e5fe0cz", "67e55044", ""})
        refused<uuid::error>([&] { Uuid::parse_str(text); });
    uuid_release_memory();
    return 0;
}
