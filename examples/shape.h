#include <stdint.h>

/** What a shape is drawn with. */
enum style { OUTLINE, FILLED };

struct shape {
    uint32_t id;
    enum style style;
    double points[2][2];
};

#define SHAPES_MOST (~0u)

/** The area of a shape. */
double shape_area(const struct shape *shape);
