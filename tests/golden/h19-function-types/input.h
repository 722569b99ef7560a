/* H19 */
typedef int callback(int);
callback direct;
struct s {
    callback *p;
    int (*plain)(callback *);
};
