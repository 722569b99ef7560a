# sweep.awk: from the header of an exported crate, a function in C that calls every function of the
# library that takes `self` with the same bad handle, and checks that each says `wanted`.
#
#   static void sweep(void *bad, const char *not_of, int32_t wanted);
#
# Functions of the type `not_of` are left out: for them the handle is a good one. All other arguments
# are zero. A function without a status says it to the fatal hook; it is called in a child.
# -v prefix=NAME
function trim(text) {
    gsub(/^[ \t]+|[ \t]+$/, "", text)
    return text
}
/^typedef struct [a-z0-9_]+ [a-z0-9_]+;$/ {
    name = $4
    sub(/;$/, "", name)
    if (name != prefix "_error")
        is_handle[name] = 1
    next
}
/^(static|extern|typedef)/ || !/^[a-z].*\(.*\);$/ { next }
{
    open = index($0, "(")
    head = substr($0, 1, open - 1)
    rest = substr($0, open + 1, length($0) - open - 2)
    match(head, /[a-z0-9_]+$/)
    name = substr(head, RSTART)
    count = split(rest, params, ",")
    first = trim(params[1])
    if (first !~ /[ *](self|handle)$/)
        next
    of = first
    sub(/^const /, "", of)
    sub(/ .*$/, "", of)
    if (!is_handle[of])
        next
    has_error = trim(params[count]) == prefix "_error **err"
    is_free = name == of "_free"
    is_direct = has_error || is_free || name == of "_unpoison"
    printf "static int32_t sweep_%s(void *bad)\n{\n", name
    args = ""
    for (i = 1; i <= count; i++) {
        one = trim(params[i])
        match(one, /[a-z0-9_]+$/)
        word = substr(one, RSTART)
        type = trim(substr(one, 1, RSTART - 1))
        plain = type
        sub(/^const /, "", plain)
        base = plain
        sub(/[ *]+$/, "", base)
        stars = plain
        gsub(/[^*]/, "", stars)
        if (is_handle[base] && word !~ /^out[0-9]*$/ && stars == "**") {
            printf "    %s *a%d = bad;\n", base, i
            args = args ", &a" i
        } else if (is_handle[base] && word !~ /^out[0-9]*$/) {
            args = args ", bad"
        } else if (word == "err" && has_error) {
            printf "    %s_error *err = NULL;\n", prefix
            args = args ", &err"
        } else if (stars != "") {
            args = args ", NULL"
        } else {
            printf "    %s a%d;\n    memset(&a%d, 0, sizeof a%d);\n", plain, i, i, i
            args = args ", a" i
        }
    }
    call = name "(" substr(args, 3) ")"
    if (!is_direct) {
        printf "    (void)%s;\n    return 0;\n}\n", call
    } else if (has_error) {
        printf "    int32_t status = %s;\n", call
        printf "    CHECK(%s_error_status(err) == status);\n    %s_error_free(err);\n", prefix, prefix
        print "    return status;\n}"
    } else {
        printf "    return %s;\n}\n", call
    }
    line = sprintf("    if (strcmp(not_of, \"%s\") != 0)\n        ", of)
    wanted = is_free ? "bad ? wanted : 0" : "wanted"
    text = text line sprintf("expect(\"%s\", %s, %s);\n", name, \
        is_direct ? "sweep_" name "(bad)" : "status_of(sweep_" name ", bad)", wanted)
    swept++
}
END {
    if (!swept) {
        print "#error no function was found"
        exit 1
    }
    printf "static void sweep(void *bad, const char *not_of, int32_t wanted)\n{\n%s}\n", text
}
