/* H6: an init that takes what only main() has may have to come first. */
void ui_init(int *argc, char ***argv);
int ui_version(void);
int ui_depth(void);
typedef struct ui_button ui_button;
ui_button *ui_button_new(void);
void ui_button_free(ui_button *b);
int ui_button_width(const ui_button *b);
