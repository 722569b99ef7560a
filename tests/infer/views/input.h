/* R4: a getter's handle is lent; T *f(T *) may be what went in. */
typedef struct win win;
typedef struct surf surf;
win *win_new(void);
void win_free(win *w);
surf *surf_new(void);
void surf_free(surf *s);
surf *win_get_surface(win *w);
/* It will be invalidated when the window grows. */
surf *win_get_canvas(win *w);
win *win_grow(win *w);
const surf *win_icon(const win *w);
surf *surf_default(void);
