/* R5: negative codes; a value may be 0 and more. */
enum usb_error { USB_SUCCESS = 0, USB_ERROR_IO = -1, USB_ERROR_BUSY = -6 };
typedef struct usb usb;
int usb_open(usb **out);
void usb_close(usb *u);
int usb_get_speed(usb *u);
const char *usb_strerror(enum usb_error code);
