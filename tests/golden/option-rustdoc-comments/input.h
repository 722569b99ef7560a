/**
 * @brief A record, see \ref other_thing or [that one](https://example.org/x_y).
 *
 * With a list:
 *       - one <b>bold</b>
 *           -     deeper
 *       - two `code with * and [x]`
 *
 *     int i = 0;
 *     i++;
 *
 * Not a link: array[index], not HTML: vector<int>, a_b_c and *ptr, 5 * 6.
 */
struct s {
    int a; /**< behind \c code and \p x. */
    /// before: \warning hot
    int b;
};
/** A function.
 * \param[in] x what
 *              goes on
 * \param y `odd
 * \return more
 * \retval -1 an error
 * \note It is so.
 * \sa g(), https://example.org/a_b.
 * \code{.c}
 * f(1, "\\n");
 *   ```
 * \endcode
 * After.
 */
int f(int x, int y);
/** \verbatim
 * never ended <x>
 */
int g(void);
/*! # no heading
 *
 * ```rust
 * panic!()
 * ```
 * ~~~
 * \ingroup all
 */
enum e {
    E_A, /*!< first */
    E_B, ///< second_
};
/**
 * \brief Opens <b>it</b>, see \ref close "closing", array[index] and <other>.
 *
 * Code of C, which is no test:
 *
 *     fn main() { panic!() }
 *
 * \code
 * int fd = open_it("a", 0);
 * \endcode
 * ```
 * assert!(false);
 * ```
 * - one [x]
 *   - two, http://example.org/a_b
 * @param[in] path  the path,
 *                  or %NULL
 * @param flags     \c 0
 * @return \c -1 on error @note `unbalanced and 'quoted'
 * @retval 0 fine
 * @deprecated use \c open2()
 */
int open_it(const char *path, int flags);
