/* Not supported yet, and said so. */
namespace n {
struct s {
    int x;
};
}
