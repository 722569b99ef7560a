/** A point in the plane. */
struct shape_point {
    double x, y;
};

/** What a shape is drawn with. */
enum shape_style { SHAPE_OUTLINE, SHAPE_FILLED };

struct shape_box {
    struct shape_point low, high;
    enum shape_style style;
    unsigned int is_visible : 1;
    int layer : 7;
};

#define SHAPES_MOST 64

#if SHAPES_WITH_AREA
/** The area of a box; 0 if its corners are the wrong way round. */
double shape_area(const struct shape_box *box);
#endif
