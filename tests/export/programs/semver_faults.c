/* semver used wrongly. No function of it panics; see the others. */
#include "faults.h"
#include "semver.h"

#include "semver_sweep.h"

static semver_version *version_of(const char *text)
{
    semver_version *version = NULL;
    STATUS(semver_OK, semver_version_parse(semver_cstr(text), &version, NULL));
    return version;
}

static void handles(void)
{
    semver_version *version = version_of("1.2.3");
    sweep(NULL, "", semver_NULL_ARG);
    sweep(version, "semver_version", semver_DEAD); /* of another type */
    STATUS(semver_OK, semver_version_free(version));
    STATUS(semver_DEAD, semver_version_free(version));
    sweep(version, "", semver_DEAD);
}

static void refuse(semver_str text, int32_t wanted)
{
    semver_version *version = NULL;
    semver_version_req *req = NULL;
    semver_comparator *comparator = NULL;
    semver_prerelease *pre = NULL;
    semver_build_metadata *build = NULL;
    semver_error *error = NULL;
    STATUS(wanted, semver_version_parse(text, &version, NULL));
    STATUS(wanted, semver_version_from_str(text, &version, NULL));
    STATUS(wanted, semver_version_req_parse(text, &req, NULL));
    STATUS(wanted, semver_version_req_from_str(text, &req, NULL));
    STATUS(wanted, semver_comparator_parse(text, &comparator, NULL));
    STATUS(wanted, semver_prerelease_new(text, &pre, NULL));
    STATUS(wanted, semver_build_metadata_new(text, &build, &error));
    CHECK(!version && !req && !comparator && !pre && !build);
    CHECK(semver_error_message(error).len > 0);
    STATUS(wanted, semver_error_status(error));
    semver_error_free(error);
    semver_error_free(error); /* found, too */
    STATUS(semver_DEAD, semver_error_status(error));
    CHECK(semver_error_message(error).len == 0 && semver_error_kind(error) == -1);
    CHECK(semver_semver_error_of_error(error) == NULL);
}

static void texts(void)
{
    static const char wrong[] = "1.\xC3.3";
    semver_str text = { wrong, 5 };
    refuse(text, semver_BAD_UTF8);
    text.len = SIZE_MAX;
    refuse(text, semver_RANGE);
    text.ptr = NULL;
    text.len = 3;
    refuse(text, semver_NULL_ARG);
    semver_string owned = { NULL, 0 };
    semver_string_free(&owned);
    semver_string_free(NULL);
}

/* A list is bound to no thread if its elements are not. */
static void *use_elsewhere(void *list)
{
    semver_comparator *one = NULL;
    STATUS(semver_OK, semver_comparator_slice_get(list, 0, &one, NULL));
    STATUS(semver_OK, semver_comparator_free(one));
    STATUS(semver_DEAD, semver_comparator_free(one));
    return NULL;
}

static void lists(void)
{
    semver_version_req *req = NULL;
    semver_comparator *one = NULL;
    STATUS(semver_OK, semver_version_req_parse(semver_cstr(">1, <3"), &req, NULL));
    semver_comparator_slice *list = semver_version_req_comparators(req);
    STATUS(semver_OK, semver_version_req_free(req)); /* the list keeps it */
    STATUS(semver_DEAD, semver_version_req_free(req));
    STATUS(semver_RANGE, semver_comparator_slice_get(list, 2, &one, NULL));
    STATUS(semver_RANGE, semver_comparator_slice_get(list, SIZE_MAX, &one, NULL));
    CHECK(one == NULL);
    elsewhere(use_elsewhere, list);
    STATUS(semver_OK, semver_comparator_slice_get(list, 1, &one, NULL));
    STATUS(semver_OK, semver_comparator_slice_free(list));
    STATUS(semver_DEAD, semver_comparator_slice_get(list, 1, &one, NULL));
    CHECK(semver_comparator_major(one) == 3);
    STATUS(semver_OK, semver_comparator_free(one));
}

static void enums_and_moves(void)
{
    semver_comparator *one = NULL;
    semver_prerelease *pre = NULL, *stale;
    semver_version *version = version_of("1.2.3"), *kept = version;
    STATUS(semver_OK, semver_comparator_parse(semver_cstr(">1"), &one, NULL));
    STATUS(semver_BAD_VALUE, semver_comparator_set_op(one, 99, NULL));
    STATUS(semver_BAD_VALUE, semver_comparator_set_op(one, SEMVER_OP_OTHER_, NULL));
    CHECK(semver_comparator_op(one) == SEMVER_OP_GREATER);
    STATUS(semver_OK, semver_prerelease_new(semver_cstr("rc.1"), &pre, NULL));
    stale = pre;
    STATUS(semver_NULL_ARG, semver_version_set_pre(NULL, &pre, NULL));
    STATUS(semver_OK, semver_version_set_pre(kept, &pre, NULL));
    CHECK(pre == NULL);
    STATUS(semver_NULL_ARG, semver_version_set_pre(version, &pre, NULL));
    STATUS(semver_NULL_ARG, semver_version_set_pre(version, NULL, NULL));
    STATUS(semver_DEAD, semver_version_set_pre(version, &stale, NULL));
    STATUS(semver_DEAD, semver_prerelease_free(stale));
    sweep(stale, "", semver_DEAD);
    STATUS(semver_OK, semver_version_free(version));
    STATUS(semver_OK, semver_comparator_free(one));
}

/* What changes nothing may be called from two threads at once. */
static void *compare(void *version)
{
    semver_version *other = version_of("1.2.4");
    for (int i = 0; i < 5000; i++)
        CHECK(semver_version_cmp(version, other) == -1 && semver_version_eq(version, version));
    STATUS(semver_OK, semver_version_free(other));
    return NULL;
}

int main(void)
{
    semver_set_fatal_hook(say_and_end);
    CHECK(semver_is_checked() && semver_panic_unwinds());
    handles();
    texts();
    lists();
    enums_and_moves();
    semver_version *version = version_of("1.2.3");
    together(compare, compare, version);
    STATUS(semver_OK, semver_version_free(version));
    semver_release_memory();
    return 0;
}
