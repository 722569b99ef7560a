/* E08, E11: never defined. */
struct s {
    union hidden *p;
};
struct opaque;
extern struct opaque thing;
struct opaque *get(void);
