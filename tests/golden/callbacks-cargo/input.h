/* The same from the manifest of a crate. */
#define API_VERSION 3
#define API_FLAG_FAST 0x1
#define API_FLAG_SAFE 0x2
#define API_ERROR (-4)
#define API_LENGTH 64
#define API_LIMIT 512
#define INTERNAL_DETAIL 7
#define INTERNAL_SHARED (INTERNAL_DETAIL + 1)
enum api_mode { API_MODE_OFF, API_MODE_ON, API_MODE_LAST = 7, API_MODE_PRIVATE = 99 };
typedef struct api_color {
    unsigned char r, g, b;
} api_color;
struct api_window {
    api_color background;
    enum api_mode mode;
    int width;
    int secret_count;
};
int api_open(struct api_window *window, int flags);
extern int api_errors;
