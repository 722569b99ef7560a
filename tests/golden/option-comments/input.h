/**
 * A record.
 *
 * With a list:
 *   - one
 *   - two
 */
struct s {
    int a; /**< behind */
    /// before
    int b;
};
/** A function.
 * \param x what
 * \return more
 */
int f(int x);
//! other
enum e {
    E_A, /*!< first */
    E_B, ///< second
};
