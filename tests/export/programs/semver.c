/* semver from C: versions, requirements, comparators. Prints what semver.rs prints. */
#include "program.h"
#include "semver.h"

static semver_version *version_of(const char *text)
{
    semver_version *version = NULL;
    CHECK(semver_version_parse(semver_cstr(text), &version, NULL) == semver_OK);
    return version;
}

static void put_parts(const semver_version *version)
{
    semver_prerelease *pre = semver_version_pre(version);
    semver_build_metadata *build = semver_version_build(version);
    semver_string text = semver_version_to_string(version);
    PUT_TEXT("version", text);
    printf("numbers: %" PRIu64 " %" PRIu64 " %" PRIu64 "\n", semver_version_major(version),
           semver_version_minor(version), semver_version_patch(version));
    PUT_TEXT("pre", semver_prerelease_as_str(pre));
    PUT_TEXT("build", semver_build_metadata_as_str(build));
    printf("empty: %d %d\n", semver_prerelease_is_empty(pre),
           semver_build_metadata_is_empty(build));
    semver_string_free(&text);
    CHECK(semver_build_metadata_free(build) == semver_OK);
    CHECK(semver_prerelease_free(pre) == semver_OK);
}

static void compare(const char *left, const char *right)
{
    semver_version *a = version_of(left), *b = version_of(right);
    printf("%s ? %s: cmp %d, precedence %d, eq %d, same hash %d\n", left, right,
           semver_version_cmp(a, b), semver_version_cmp_precedence(a, b), semver_version_eq(a, b),
           semver_version_hash(a) == semver_version_hash(b));
    CHECK(semver_version_free(a) == semver_OK && semver_version_free(b) == semver_OK);
}

static void put_comparators(const semver_version_req *req)
{
    semver_comparator_slice *all = semver_version_req_comparators(req);
    for (size_t i = 0; i < semver_comparator_slice_len(all); i++) {
        semver_comparator *one = NULL;
        uint64_t minor = 0, patch = 0;
        CHECK(semver_comparator_slice_get(all, i, &one, NULL) == semver_OK);
        semver_prerelease *pre = semver_comparator_pre(one);
        printf("comparator: op %u, major %" PRIu64, (unsigned)semver_comparator_op(one),
               semver_comparator_major(one));
        if (semver_comparator_minor(one, &minor, NULL) == semver_OK)
            printf(", minor %" PRIu64, minor);
        if (semver_comparator_patch(one, &patch, NULL) == semver_OK)
            printf(", patch %" PRIu64, patch);
        printf(", pre %.*s\n", (int)semver_prerelease_as_str(pre).len,
               semver_prerelease_as_str(pre).ptr);
        CHECK(semver_prerelease_free(pre) == semver_OK);
        CHECK(semver_comparator_free(one) == semver_OK);
    }
    CHECK(semver_comparator_slice_free(all) == semver_OK);
}

static void match(const char *requirement, const char *const *versions, size_t count)
{
    semver_version_req *req = NULL;
    CHECK(semver_version_req_parse(semver_cstr(requirement), &req, NULL) == semver_OK);
    semver_string text = semver_version_req_to_string(req);
    PUT_TEXT("requirement", text);
    semver_string_free(&text);
    put_comparators(req);
    for (size_t i = 0; i < count; i++) {
        semver_version *version = version_of(versions[i]);
        printf("matches %s: %d\n", versions[i], semver_version_req_matches(req, version));
        CHECK(semver_version_free(version) == semver_OK);
    }
    CHECK(semver_version_req_free(req) == semver_OK);
}

static void refuse(const char *text)
{
    semver_version *version = NULL;
    semver_error *error = NULL;
    CHECK(semver_version_parse(semver_cstr(text), &version, &error) == semver_ERROR);
    CHECK(version == NULL && semver_error_status(error) == semver_ERROR);
    PUT_TEXT("refused", semver_error_message(error));
    semver_error_free(error);
}

int main(void)
{
    static const char *const versions[] = { "1.2.3", "1.4.0", "1.9.0-rc.1", "2.0.0" };
    CHECK(semver_abi_check() == 0);
    semver_version *version = version_of("1.2.3-beta.1+exp.sha");
    semver_version *other = semver_version_new(10, 20, 30), *copy = semver_version_clone(version);
    put_parts(version);
    put_parts(other);
    printf("copy is equal: %d\n", semver_version_eq(version, copy));
    CHECK(semver_version_free(version) == semver_OK && semver_version_free(other) == semver_OK);
    put_parts(copy); /* a copy of its own: inline texts are not shared */
    CHECK(semver_version_free(copy) == semver_OK);
    compare("1.0.0", "1.0.0");
    compare("1.0.0", "1.0.0+build");
    compare("1.0.0-alpha", "1.0.0");
    compare("1.10.0", "1.9.0");
    match(">=1.2.3, <1.8.0", versions, 4);
    match("^1.4", versions, 4);
    match("~1.9.0-rc", versions, 4);
    match("*", versions, 4);
    refuse("1.2");
    refuse("01.2.3");
    refuse("");
    semver_release_memory();
    return 0;
}
