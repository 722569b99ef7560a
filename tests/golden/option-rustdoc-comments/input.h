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
