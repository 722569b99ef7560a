#!/bin/sh
# call.sh FERRULE: Rust calls C through the bindings, static functions by their wrappers, and reads
# constants and variables. Needs cc and a rustc of 1.82; without one the wrappers are compiled only.
set -u
ferrule=$(realpath "$1")
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 99
export FERRULE_CACHE_DIR="$work/records"
unset TARGET BINDGEN_EXTRA_CLANG_ARGS

cat >api.h <<'EOF'
#include <stdint.h>
struct point { int x, y; };
struct floats { float x, y, z; };
struct large { long a[8]; };
typedef int (*each_fn)(int, void *);
typedef int row[2];
enum colour { RED = 1, BLUE = -2 };
#define ANSWER 42u
#define NAME "ferrule"
#define HALF 0.5f
extern int counter;
extern const char *const names[2];
int renamed(int x) __asm__("other_symbol");
int match(int type);
struct point swap(struct point p);
struct floats scale(struct floats f, float by);
struct large sum(struct large a, const struct large *b);
int apply(each_fn each, int n, void *data);
int total(int count, ...);
int corner(row rows[2]);
enum colour opposite(enum colour c);
static inline int norm(const struct point *p, int (*each)(int), int table[3])
{
    return each(p->x) + each(p->y) + table[2];
}
static inline struct point origin(void)
{
    struct point p = { 0, 7 };
    return p;
}
static inline int (*chooser(int which))(int);
static inline int id(int x) { return x; }
static inline int negate(int x) { return -x; }
static inline int (*chooser(int which))(int) { return which ? negate : id; }
static inline int deep(const volatile int *const *p, row *r, enum colour c)
{
    return **p + (*r)[1] + (int)c;
}
typedef int int_a1 __attribute__((aligned(1)));
struct odd {
    char tag;
    int_a1 value;
    int_a1 *next;
};
int add_all(const int_a1 *first, struct odd *odd);
static inline int shadowed(int unit, int x) { return unit + x; }
static inline int hidden(void) { return 9; }
#define shadowed(unit, x) (shadowed(unit, x) * "not this")
#define hidden hidden()
#define unit 1
EOF
cat >api.c <<'EOF'
#include <stdarg.h>
#include "api.h"
int counter = 5;
int add_all(const int_a1 *first, struct odd *odd)
{
    *odd->next += 1;
    return *first + odd->value;
}
const char *const names[2] = { "a", "bc" };
int renamed(int x) { return x + 1; }
int match(int type) { return type * 2; }
struct point swap(struct point p) { return (struct point){ p.y, p.x }; }
struct floats scale(struct floats f, float by)
{
    return (struct floats){ f.x * by, f.y * by, f.z * by };
}
struct large sum(struct large a, const struct large *b)
{
    for (int i = 0; i < 8; i++)
        a.a[i] += b->a[i];
    return a;
}
int apply(each_fn each, int n, void *data)
{
    int result = 0;
    for (int i = 0; i < n; i++)
        result += each(i, data);
    return result;
}
int total(int count, ...)
{
    va_list list;
    int result = 0;
    va_start(list, count);
    while (count--)
        result += va_arg(list, int);
    va_end(list);
    return result;
}
int corner(row rows[2]) { return rows[1][1]; }
enum colour opposite(enum colour c) { return c == RED ? BLUE : RED; }
EOF
cat >main.rs <<'EOF'
#[allow(warnings)]
mod api {
    include!("api.rs");
}
use api::*;
use std::ffi::{c_int, c_void, CStr};

unsafe extern "C" fn each(x: c_int, data: *mut c_void) -> c_int {
    *(data as *mut c_int) += 1;
    x * 10
}
unsafe extern "C" fn double(x: c_int) -> c_int {
    x * 2
}

fn main() {
    unsafe {
        assert_eq!((ANSWER, NAME, HALF), (42u32, b"ferrule\0", 0.5));
        assert_eq!({ counter }, 5);
        counter = 6;
        assert_eq!(CStr::from_ptr(names[1]).to_bytes(), b"bc");
        assert_eq!(renamed(1), 2);
        assert_eq!(match_(21), 42);
        let p = swap(point { x: 1, y: 2 });
        assert_eq!((p.x, p.y), (2, 1));
        let f = scale(floats { x: 1.0, y: 2.0, z: 3.0 }, 2.0);
        assert_eq!((f.x, f.y, f.z), (2.0, 4.0, 6.0));
        let l = large { a: [1, 2, 3, 4, 5, 6, 7, 8] };
        assert_eq!(sum(l, &l).a, [2, 4, 6, 8, 10, 12, 14, 16]);
        let mut calls: c_int = 0;
        assert_eq!(apply(Some(each), 4, &mut calls as *mut c_int as *mut c_void), 60);
        assert_eq!(calls, 4);
        assert_eq!(total(3, 1 as c_int, 2 as c_int, 3 as c_int), 6);
        assert_eq!(corner([[1, 2], [3, 4]].as_mut_ptr()), 4);
        assert_eq!(opposite(colour_RED), colour_BLUE);
        assert_eq!(norm(&p, Some(double), [1, 2, 3].as_mut_ptr()), 9);
        assert_eq!(origin().y, 7);
        assert_eq!(chooser(1).unwrap()(3), -3);
        let five = 5;
        assert_eq!(deep(&(&five as *const c_int), &mut [1, 2], colour_BLUE), 5);
        assert_eq!(shadowed(3, 4) + hidden(), 16);
        let mut bytes = [0u8; 5];
        let place = bytes.as_mut_ptr().add(1) as *mut __BindgenUnaligned<int_a1>;
        *place = __BindgenUnaligned(40);
        let mut odd = odd { tag: 0, value: __BindgenUnaligned(1), next: place };
        assert_eq!((add_all(place, &mut odd), { (*place).0 }, odd.value.0), (42, 41, 1));
    }
}
EOF

"$ferrule" bind api.h -o api.rs --wrap-static-fns --wrap-static-fns-path wrap --allowlist-file '.*api.h' || exit 1
cc -Wall -Wextra -Werror -c wrap.c -o wrap.o || exit 1
cc -c api.c -o api.o || exit 1
minor=$(rustc --version 2>/dev/null | sed -n 's/^rustc 1\.\([0-9]*\).*/\1/p')
if [ "${minor:-0}" -lt 82 ]; then
    echo "rustc ${minor:+1.$minor }is not there or older than 1.82: the wrappers were compiled only"
    exit 0
fi
rustc --edition 2021 main.rs -C link-arg=api.o -C link-arg=wrap.o || exit 1
./main
