#include "shapes.h"

double shape_area(const struct shape_box *box)
{
    double width = box->high.x - box->low.x, height = box->high.y - box->low.y;
    return width > 0 && height > 0 ? width * height : 0;
}
