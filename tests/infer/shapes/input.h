/* What the name and the slots of a call say together. */
#include <stddef.h>
#include <stdint.h>
typedef struct image image;
image *image_open(const char *path);
void image_close(image *image);
/* gives back what was set: kept */
const char *image_set_file_name(image *image, const char *);
/* says only whether it worked */
int image_set_title(image *image, const char *title);
/* as much as a strip has, not one number */
int image_read_strip(image *image, uint32_t strip, uint32_t *);
int image_get_at(image *image, uint32_t *raster);
int image_read_width(image *image, uint32_t *width);
/* the length counts something else than elements */
void image_swab_triples(uint8_t *bytes, size_t n);
void image_swab_bytes(uint8_t *bytes, size_t n);
/* a descriptor, a place without a check */
int image_set_fileno(image *image, int);
int image_set_cursor(image *image, int where);
int image_move_set(image *image, int cursor);
int image_set_depth(image *image, int depth);
/* a divisor; a place that says before which slot it is */
int image_row_bytes(int width, int bpp);
int image_take_slot(int *slot_p);
/* four characters */
uint32_t image_str_to_tag(const char *text);
/* memory that is set may be kept */
int image_setpalette(image *image, const uint32_t *colours, size_t ncolours);
int image_print(image *image, const uint32_t *colours, size_t ncolours);
/* it cannot say that there is no next one */
void image_copy_next(image *image);
int image_go_next(image *image);
