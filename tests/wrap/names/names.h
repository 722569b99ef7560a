/* Names that are hard on Rust. */
#ifndef NAMES_H
#define NAMES_H
#include <stdbool.h>
#include <stddef.h>
/* modules of the crate are called so */
/* a type that is called as the crate */
typedef struct names names;
names *names_new(void);
void names_free(names *all);
int names_size(const names *all);
typedef struct names_glue names_glue;
names_glue *names_glue_new(void);
void names_glue_free(names_glue *glue);
int names_glue_size(const names_glue *glue);
typedef struct names_enums names_enums;
names_enums *names_enums_new(void);
void names_enums_free(names_enums *e);
typedef struct names_closures names_closures;
names_closures *names_closures_new(void);
void names_closures_free(names_closures *c);
typedef struct names_error names_error;
names_error *names_error_new(void);
void names_error_free(names_error *c);
typedef struct names_std names_std;
names_std *names_std_new(void);
void names_std_free(names_std *c);
typedef struct names_lib names_lib;
names_lib *names_lib_new(void);
void names_lib_free(names_lib *c);
typedef struct names_mod names_mod;
names_mod *names_mod_new(void);
void names_mod_free(names_mod *c);
/* a view of a tree is TreeRef */
typedef struct names_tree names_tree;
typedef struct names_tree_ref names_tree_ref;
names_tree *names_tree_new(void);
void names_tree_free(names_tree *tree);
const names_tree *names_tree_parent(const names_tree *tree);
names_tree_ref *names_tree_ref_new(void);
void names_tree_ref_free(names_tree_ref *ref);
int names_tree_ref_depth(const names_tree_ref *ref);
/* keywords, once and again */
int final(int a);
int final_(int a);
int names_final(int type, int match, int final);
int names_Final(int fn, int self, int crate);
int names_move(int in);
/* methods that traits have */
int names_tree_next(names_tree *tree);
int names_tree_add(names_tree *tree, int other);
int names_tree_eq(const names_tree *tree, int other);
int names_tree_cmp(const names_tree *tree, int other);
int names_tree_hash(const names_tree *tree);
int names_tree_index(const names_tree *tree);
int names_tree_not(const names_tree *tree);
int names_tree_len(const names_tree *tree);
int names_tree_drop(names_tree *tree);
int names_tree_clone(names_tree *tree);
int names_tree_default(const names_tree *tree);
int names_tree_borrow(const names_tree *tree);
int names_tree_deref(const names_tree *tree);
int names_tree_into_iter(const names_tree *tree);
int names_tree_as_ref(const names_tree *tree);
int names_tree_to_string(const names_tree *tree);
int names_tree_is_empty(const names_tree *tree);
int names_tree_from_str(const names_tree *tree);
int names_tree_from_x(const names_tree *tree);
int names_tree_into_x(const names_tree *tree);
int names_tree_to_x(names_tree *tree);
int names_tree_as_x(names_tree *tree, int x);
int names_tree_is_x(names_tree *tree);
int names_tree_new2(void);
/* fields beside their setters */
typedef struct names_point { int x; int set_x; int type; int X; int _x; int new; int default_; } names_point;
int names_point_sum(const names_point *point);
void names_point_get(names_point *out);
/* values */
typedef enum names_state { UNKNOWN, SELF, NONE, OK, names_state_1 } names_state;
names_state names_next_state(names_state state);
typedef enum names_one { NAMES_ONE_UNKNOWN, NAMES_ONE_2D, NAMES_ONE_3D, NAMES_ONE_self } names_one;
names_one names_next_one(names_one one);
typedef enum names_bits { NAMES_BITS_NONE = 0, NAMES_BITS_ALL = 7, NAMES_BITS_EMPTY = 1, NAMES_BITS_BITS = 2, NAMES_BITS_FROM_BITS = 4 } names_bits;
names_bits names_all_bits(names_bits bits);
typedef enum { names_2_4_GHZ, names_5_GHZ, names_5_9_GHZ } names_band;
names_band names_next_band(names_band band);
/* parameters that the body has names for */
int names_params(int result, int length, int c0, int c1, int out0, int value0, int ffi, int glue, int error, int core, int std);
int names_same(int a, int A, int _a, int a_);
int names_1st(int x);
int _names_hidden(int x);
int NAMES_Shout(int X);
#endif
