/* Written by `ferrule export`; do not edit.
 *
 * C++17 over the functions of C: all that is linked is the library itself.
 * What a class has under another name in Rust is said at `@see`.
 * ::forms_cxx::raw(x) is C's handle, for functions that are only in C.
 */
#ifndef FORMS_FFI_HPP
#define FORMS_FFI_HPP

#include "forms.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <functional>
#include <initializer_list>
#include <istream>
#include <iterator>
#include <limits>
#include <memory>
#include <mutex>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#if defined(__cpp_exceptions) || defined(_CPPUNWIND)
#define FORMS_CXX_EXCEPTIONS 1
#else
#define FORMS_CXX_EXCEPTIONS 0
#endif
#if defined(__clang__)
#define FORMS_CXX_LIFETIMEBOUND [[clang::lifetimebound]]
#else
#define FORMS_CXX_LIFETIMEBOUND
#endif
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#if !defined(__clang__) && __GNUC__ >= 9
#pragma GCC diagnostic ignored "-Winit-list-lifetime"
#endif
#endif

/** What all classes of this library are made with. */
namespace forms_cxx {
    // src/export/cxx/support.hpp
} // namespace forms_cxx

namespace forms {

/**
 * Which way.
 */
enum class Way : uint32_t {
    Up = ::FORMS_WAY_UP,
    Down = ::FORMS_WAY_DOWN,
    /** Another one, which was not there when this was written. */
    Other_ = 4294967295,
};

class Pile;
class Thing;
class ShelfError;
class Shelf;
class Things;
class Sieve;
class Wrapper;
class Change;
} // namespace forms

namespace forms::inner {

class Deep;
} // namespace forms::inner

namespace forms {

class ThingSlice;
class ThingVec;
class BTreeSetString;
class BTreeMapStringU64;
class U8ListListListListListListListListListListListListListListListListListListListListListListListListListList;
class Error2;
class ThingIterator;
class StringIterator;
class StringU64Iterator;
using Point = ::forms_point;
} // namespace forms

namespace forms {

using ::forms_cxx::status;
using ::forms_cxx::error;
using ::forms_cxx::result;
using ::forms_cxx::span;
using ::forms_cxx::range;
using ::forms_cxx::duration;
using ::forms_cxx::borrowed;
using ::forms_cxx::loan;
using ::forms_cxx::is;

} // namespace forms

namespace forms {

/**
 * Known for `u32` only: export.toml names that.
 * Threads: only the one that made it.
 */
class Pile : public ::forms_cxx::handle<::forms_pile, ::forms_pile_free> {
public:
    /** Takes over a handle of C. */
    Pile(::forms_cxx::adopt_t how, ::forms_pile *from) noexcept
        : ::forms_cxx::handle<::forms_pile, ::forms_pile_free>(how, from)
    {
    }
    /** Takes over a handle of C. */
    static Pile adopt(::forms_pile *from) noexcept
    {
        return Pile(::forms_cxx::adopt_t(), from);
    }
    Pile();
    /** After a panic: the value is used as it is. */
    ::forms_cxx::status unpoison() noexcept
    {
        return static_cast<::forms_cxx::status>(::forms_pile_unpoison(::forms_cxx::raw(*this)));
    }

    /**
     * @see ::forms_pile_new
     */
    static ::forms::Pile new_();

    /**
     * @see ::forms_pile_push
     */
    void push(uint32_t item);

    /**
     * @throws error; try_top() gives it back instead
     * @see ::forms_pile_top
     */
    ::std::optional<uint32_t> top() const;
    ::forms_cxx::result<::std::optional<uint32_t>> try_top() const noexcept;

};

/**
 * What can be on a shelf.
 * Threads: any, also at the same time; functions that change it one at a time.
 */
class Thing : public ::forms_cxx::handle<::forms_thing, ::forms_thing_free> {
public:
    /** Which variant it is. */
    enum class Kind : uint32_t {
        Nothing = ::FORMS_THING_NOTHING,
        Book = ::FORMS_THING_BOOK,
        Box = ::FORMS_THING_BOX,
        /** Another one, which was not there when this was written. */
        Other_ = UINT32_MAX,
    };
    /** Calls visitor(::forms_cxx::is<kind>(), what it holds...); all its results are of one type. */
    template <class V> auto visit(V &&visitor) const;
    /** Takes over a handle of C. */
    Thing(::forms_cxx::adopt_t how, ::forms_thing *from) noexcept
        : ::forms_cxx::handle<::forms_thing, ::forms_thing_free>(how, from)
    {
    }
    /** Takes over a handle of C. */
    static Thing adopt(::forms_thing *from) noexcept
    {
        return Thing(::forms_cxx::adopt_t(), from);
    }
    Thing(const Thing &other) : Thing(other.clone()) {}
    Thing &operator=(const Thing &other)
    {
        return *this = Thing(other);
    }
    Thing(Thing &&other) noexcept = default;
    Thing &operator=(Thing &&other) noexcept = default;
    ~Thing() = default;
    /** After a panic: the value is used as it is. */
    ::forms_cxx::status unpoison() noexcept
    {
        return static_cast<::forms_cxx::status>(::forms_thing_unpoison(::forms_cxx::raw(*this)));
    }
    friend bool operator==(const Thing &a, const Thing &b)
    {
        return a.eq(b);
    }
    friend bool operator!=(const Thing &a, const Thing &b)
    {
        return !a.eq(b);
    }

    /**
     * Which variant it is: one of FORMS_THING_....
     * @see ::forms_thing_kind
     */
    ::forms::Thing::Kind kind() const;

    /**
     * @see ::forms_thing_new_nothing
     */
    static ::forms::Thing new_nothing();

    /**
     * @return a view; valid until what it is taken from is changed or gone
     * @throws error; try_as_book() gives it back instead
     * @see ::forms_thing_as_book
     */
    ::std::optional<::std::string_view> as_book() const & FORMS_CXX_LIFETIMEBOUND;
    void as_book() const && = delete;
    ::forms_cxx::result<::std::optional<::std::string_view>> try_as_book() const & noexcept FORMS_CXX_LIFETIMEBOUND;
    void try_as_book() const && = delete;

    /**
     * @param value borrowed for the call, and for as long as what the call gives or changes borrows from it
     * @throws error; try_new_book() gives it back instead
     * @see ::forms_thing_new_book
     */
    static ::forms::Thing new_book(::std::string_view value);
    static ::forms_cxx::result<::forms::Thing> try_new_book(::std::string_view value) noexcept;

    /**
     * @throws error; try_as_box() gives it back instead
     * @see ::forms_thing_as_box
     */
    ::std::optional<::std::tuple<double, double>> as_box() const;
    ::forms_cxx::result<::std::optional<::std::tuple<double, double>>> try_as_box() const noexcept;

    /**
     * @see ::forms_thing_new_box
     */
    static ::forms::Thing new_box(double width, double height);

    /**
     * A copy.
     * @see ::forms_thing_clone
     */
    ::forms::Thing clone() const;

    /**
     * As text for programmers.
     * @see ::forms_thing_debug
     */
    ::std::string debug() const;

    /**
     * Whether both are equal.
     * @see ::forms_thing_eq
     */
    bool eq(const ::forms::Thing &other) const;

};

/**
 * Threads: any, also at the same time; functions that change it one at a time.
 */
class ShelfError : public ::forms_cxx::handle<::forms_shelf_error, ::forms_shelf_error_free> {
public:
    /** Which variant it is. */
    enum class Kind : uint32_t {
        Full = ::FORMS_SHELF_ERROR_FULL,
        NoSuch = ::FORMS_SHELF_ERROR_NO_SUCH,
        Io = ::FORMS_SHELF_ERROR_IO,
        /** Another one, which was not there when this was written. */
        Other_ = UINT32_MAX,
    };
    /** Calls visitor(::forms_cxx::is<kind>(), what it holds...); all its results are of one type. */
    template <class V> auto visit(V &&visitor) const;
    /** Takes over a handle of C. */
    ShelfError(::forms_cxx::adopt_t how, ::forms_shelf_error *from) noexcept
        : ::forms_cxx::handle<::forms_shelf_error, ::forms_shelf_error_free>(how, from)
    {
    }
    /** Takes over a handle of C. */
    static ShelfError adopt(::forms_shelf_error *from) noexcept
    {
        return ShelfError(::forms_cxx::adopt_t(), from);
    }
    /** After a panic: the value is used as it is. */
    ::forms_cxx::status unpoison() noexcept
    {
        return static_cast<::forms_cxx::status>(::forms_shelf_error_unpoison(::forms_cxx::raw(*this)));
    }
    friend ::std::ostream &operator<<(::std::ostream &to, const ShelfError &from)
    {
        return to << from.to_string();
    }

    /**
     * Which variant it is: one of FORMS_SHELF_ERROR_....
     * @see ::forms_shelf_error_kind
     */
    ::forms::ShelfError::Kind kind() const;

    /**
     * @see ::forms_shelf_error_new_full
     */
    static ::forms::ShelfError new_full();

    /**
     * @throws error; try_as_no_such() gives it back instead
     * @see ::forms_shelf_error_as_no_such
     */
    ::std::optional<uint32_t> as_no_such() const;
    ::forms_cxx::result<::std::optional<uint32_t>> try_as_no_such() const noexcept;

    /**
     * @see ::forms_shelf_error_new_no_such
     */
    static ::forms::ShelfError new_no_such(uint32_t value);

    /**
     * @throws error; try_as_io() gives it back instead
     * @see ::forms_shelf_error_as_io
     */
    ::std::optional<::forms::Error2> as_io() const;
    ::forms_cxx::result<::std::optional<::forms::Error2>> try_as_io() const noexcept;

    /**
     * As text.
     * @see ::forms_shelf_error_to_string
     */
    ::std::string to_string() const;

    /**
     * As text for programmers.
     * @see ::forms_shelf_error_debug
     */
    ::std::string debug() const;

};

/**
 * Things in a row. See forms_look_up() and FORMS_MOST.
 * Threads: any, also at the same time; functions that change it one at a time.
 */
class Shelf : public ::forms_cxx::handle<::forms_shelf, ::forms_shelf_free> {
public:
    /** Takes over a handle of C. */
    Shelf(::forms_cxx::adopt_t how, ::forms_shelf *from) noexcept
        : ::forms_cxx::handle<::forms_shelf, ::forms_shelf_free>(how, from)
    {
    }
    /** Takes over a handle of C. */
    static Shelf adopt(::forms_shelf *from) noexcept
    {
        return Shelf(::forms_cxx::adopt_t(), from);
    }
    Shelf() : Shelf(default_()) {}
    Shelf(const Shelf &other) : Shelf(other.clone()) {}
    Shelf &operator=(const Shelf &other)
    {
        return *this = Shelf(other);
    }
    Shelf(Shelf &&other) noexcept = default;
    Shelf &operator=(Shelf &&other) noexcept = default;
    ~Shelf() = default;
    explicit Shelf(::std::string_view label);
    /** After a panic: the value is used as it is. */
    ::forms_cxx::status unpoison() noexcept
    {
        return static_cast<::forms_cxx::status>(::forms_shelf_unpoison(::forms_cxx::raw(*this)));
    }
    ::forms_cxx::iterator<::forms::Things> begin() const;
    ::forms_cxx::iterator<::forms::Things> end() const;
    friend bool operator==(const Shelf &a, const Shelf &b)
    {
        return a.eq(b);
    }
    friend bool operator!=(const Shelf &a, const Shelf &b)
    {
        return !a.eq(b);
    }
    ::forms_cxx::borrowed<const ::forms::Thing> operator[](size_t at) const;
    friend ::std::ostream &operator<<(::std::ostream &to, const Shelf &from)
    {
        return to << from.to_string();
    }

    /**
     * An empty one.
     * @param label borrowed for the call, and for as long as what the call gives or changes borrows from it
     * @throws error; try_new_() gives it back instead
     * @see ::forms_shelf_new
     */
    static ::forms::Shelf new_(::std::string_view label);
    static ::forms_cxx::result<::forms::Shelf> try_new_(::std::string_view label) noexcept;

    /**
     * @throws error; try_with_way() gives it back instead
     * @see ::forms_shelf_with_way
     */
    Shelf & with_way(::forms::Way way) &;
    Shelf && with_way(::forms::Way way) &&;
    ::forms_cxx::result<void> try_with_way(::forms::Way way) noexcept;

    /**
     * @param thing moved from, unless the call is refused before Rust has it
     * @throws error; try_put() gives it back instead
     * @see ::forms_shelf_put
     */
    void put(::forms::Thing &&thing);
    ::forms_cxx::result<void> try_put(::forms::Thing &&thing) noexcept;

    /**
     * @param label borrowed for the call, and for as long as what the call gives or changes borrows from it
     * @throws error; try_name() gives it back instead
     * @see ::forms_shelf_name
     */
    Shelf & name(::std::string_view label) &;
    Shelf && name(::std::string_view label) &&;
    ::forms_cxx::result<void> try_name(::std::string_view label) noexcept;

    /**
     * @see ::forms_shelf_len
     */
    size_t len() const;

    /**
     * @see ::forms_shelf_is_empty
     */
    bool is_empty() const;

    /**
     * The first of these.
     * @throws error; try_look_up() gives it back instead
     * @see ::forms_look_up
     */
    ::std::optional<::forms_cxx::borrowed<const ::forms::Thing>> look_up(const ::forms::Thing &wanted) const;
    ::forms_cxx::result<::std::optional<::forms_cxx::borrowed<const ::forms::Thing>>> try_look_up(const ::forms::Thing &wanted) const noexcept;

    /**
     * @return a view; valid until what it is taken from is changed or gone
     * @see ::forms_shelf_label
     */
    ::std::string_view label() const & FORMS_CXX_LIFETIMEBOUND;
    void label() const && = delete;

    /**
     * @see ::forms_shelf_things
     */
    ::forms::ThingSlice things() const;

    /**
     * @see ::forms_shelf_iter
     */
    ::forms::Things iter() const;

    /**
     * @throws error; try_into_things() gives it back instead
     * @see ::forms_shelf_into_things
     */
    ::forms::ThingVec into_things() &&;
    ::forms_cxx::result<::forms::ThingVec> try_into_things() && noexcept;

    /**
     * @param keep copied or moved, and kept for as long as Rust does, which may call it on any thread; an exception goes on when this call returns
     * @throws error; try_retain() gives it back instead
     * @see ::forms_shelf_retain
     */
    template <class F1> void retain(F1 &&keep);
    template <class F1> ::forms_cxx::result<void> try_retain(F1 &&keep) noexcept;

    /**
     * @see ::forms_shelf_words
     */
    ::forms::BTreeSetString words() const;

    /**
     * @see ::forms_shelf_counts
     */
    ::forms::BTreeMapStringU64 counts() const;

    /**
     * @param from used for as long as Rust keeps it
     * @throws error; try_read_from() gives it back instead
     * @see ::forms_shelf_read_from
     */
    size_t read_from(::std::istream &from);
    ::forms_cxx::result<size_t> try_read_from(::std::istream &from) noexcept;

    /**
     * @param to used for as long as Rust keeps it
     * @throws error; try_write_to() gives it back instead
     * @see ::forms_shelf_write_to
     */
    void write_to(::std::ostream &to) const;
    ::forms_cxx::result<void> try_write_to(::std::ostream &to) const noexcept;

    /**
     * @throws error; try_extend_all() gives it back instead
     * @see ::forms_shelf_extend_all
     */
    void extend_all(::forms_cxx::span<const ::forms::Thing *const> all);
    ::forms_cxx::result<void> try_extend_all(::forms_cxx::span<const ::forms::Thing *const> all) noexcept;

    /**
     * What is written on it.
     * @return a view; valid until what it is taken from is changed or gone
     * @see ::forms_shelf_get_label
     */
    ::std::string_view get_label() const & FORMS_CXX_LIFETIMEBOUND;
    void get_label() const && = delete;

    /**
     * What is written on it.
     * @param label borrowed for the call, and for as long as what the call gives or changes borrows from it
     * @throws error; try_set_label() gives it back instead
     * @see ::forms_shelf_set_label
     */
    void set_label(::std::string_view label);
    ::forms_cxx::result<void> try_set_label(::std::string_view label) noexcept;

    /**
     * @see ::forms_shelf_way
     */
    ::forms::Way way() const;

    /**
     * @throws error; try_set_way() gives it back instead
     * @see ::forms_shelf_set_way
     */
    void set_way(::forms::Way way);
    ::forms_cxx::result<void> try_set_way(::forms::Way way) noexcept;

    /**
     * A copy.
     * @see ::forms_shelf_clone
     */
    ::forms::Shelf clone() const;

    /**
     * The default value.
     * @see ::forms_shelf_default
     */
    static ::forms::Shelf default_();

    /**
     * As text.
     * @see ::forms_shelf_to_string
     */
    ::std::string to_string() const;

    /**
     * As text for programmers.
     * @see ::forms_shelf_debug
     */
    ::std::string debug() const;

    /**
     * Whether both are equal.
     * @see ::forms_shelf_eq
     */
    bool eq(const ::forms::Shelf &other) const;

    /**
     * What is at an index; RANGE: nothing.
     * @throws error; try_index() gives it back instead
     * @see ::forms_shelf_index
     */
    ::forms_cxx::borrowed<const ::forms::Thing> index(size_t at) const;
    ::forms_cxx::result<::forms_cxx::borrowed<const ::forms::Thing>> try_index(size_t at) const noexcept;

    /**
     * What is at an index, to be changed; RANGE: nothing.
     * @throws error; try_index_mut() gives it back instead
     * @see ::forms_shelf_index_mut
     */
    ::forms_cxx::borrowed<::forms::Thing> index_mut(size_t at);
    ::forms_cxx::result<::forms_cxx::borrowed<::forms::Thing>> try_index_mut(size_t at) noexcept;

    /**
     * Walks all.
     * @throws error; try_into_iter() gives it back instead
     * @see ::forms_shelf_into_iter
     */
    ::forms::ThingIterator into_iter() &&;
    ::forms_cxx::result<::forms::ThingIterator> try_into_iter() && noexcept;

};

/**
 * Threads: any, also at the same time; functions that change it one at a time.
 */
class Things : public ::forms_cxx::handle<::forms_things, ::forms_things_free> {
public:
    /** Takes over a handle of C. */
    Things(::forms_cxx::adopt_t how, ::forms_things *from) noexcept
        : ::forms_cxx::handle<::forms_things, ::forms_things_free>(how, from)
    {
    }
    /** Takes over a handle of C. */
    static Things adopt(::forms_things *from) noexcept
    {
        return Things(::forms_cxx::adopt_t(), from);
    }
    /** After a panic: the value is used as it is. */
    ::forms_cxx::status unpoison() noexcept
    {
        return static_cast<::forms_cxx::status>(::forms_things_unpoison(::forms_cxx::raw(*this)));
    }
    /** Goes on where next() was; for as long as this lives. */
    ::forms_cxx::iterator<::forms::Things> begin();
    ::forms_cxx::iterator<::forms::Things> end();

    /**
     * The next one, NONE at the end.
     * @throws error; try_next() gives it back instead
     * @see ::forms_things_next
     */
    ::std::optional<::forms_cxx::borrowed<const ::forms::Thing>> next();
    ::forms_cxx::result<::std::optional<::forms_cxx::borrowed<const ::forms::Thing>>> try_next() noexcept;

};

/**
 * A filter that keeps what it asks.
 * Threads: any, one at a time.
 */
class Sieve : public ::forms_cxx::handle<::forms_sieve, ::forms_sieve_free> {
public:
    /** Takes over a handle of C. */
    Sieve(::forms_cxx::adopt_t how, ::forms_sieve *from) noexcept
        : ::forms_cxx::handle<::forms_sieve, ::forms_sieve_free>(how, from)
    {
    }
    /** Takes over a handle of C. */
    static Sieve adopt(::forms_sieve *from) noexcept
    {
        return Sieve(::forms_cxx::adopt_t(), from);
    }
    /** After a panic: the value is used as it is. */
    ::forms_cxx::status unpoison() noexcept
    {
        return static_cast<::forms_cxx::status>(::forms_sieve_unpoison(::forms_cxx::raw(*this)));
    }

    /**
     * @param ask copied or moved, and kept for as long as Rust does, which may call it on any thread; an exception goes on when this call returns
     * @throws error; try_new_() gives it back instead
     * @see ::forms_sieve_new
     */
    template <class F0> static ::forms::Sieve new_(F0 &&ask);
    template <class F0> static ::forms_cxx::result<::forms::Sieve> try_new_(F0 &&ask) noexcept;

    /**
     * @see ::forms_sieve_passes
     */
    bool passes(uint32_t number) const;

};

/**
 * Threads: any, also at the same time; functions that change it one at a time.
 */
class Wrapper : public ::forms_cxx::handle<::forms_wrapper, ::forms_wrapper_free> {
public:
    /** Takes over a handle of C. */
    Wrapper(::forms_cxx::adopt_t how, ::forms_wrapper *from) noexcept
        : ::forms_cxx::handle<::forms_wrapper, ::forms_wrapper_free>(how, from)
    {
    }
    /** Takes over a handle of C. */
    static Wrapper adopt(::forms_wrapper *from) noexcept
    {
        return Wrapper(::forms_cxx::adopt_t(), from);
    }
    explicit Wrapper(::std::string_view text);
    /** After a panic: the value is used as it is. */
    ::forms_cxx::status unpoison() noexcept
    {
        return static_cast<::forms_cxx::status>(::forms_wrapper_unpoison(::forms_cxx::raw(*this)));
    }

    /**
     * @param text borrowed for the call, and for as long as what the call gives or changes borrows from it
     * @throws error; try_new_() gives it back instead
     * @see ::forms_wrapper_new
     */
    static ::forms::Wrapper new_(::std::string_view text);
    static ::forms_cxx::result<::forms::Wrapper> try_new_(::std::string_view text) noexcept;

    /**
     * What it stands for.
     * @return a view; valid until what it is taken from is changed or gone
     * @see ::forms_wrapper_as_str
     */
    ::std::string_view as_str() const & FORMS_CXX_LIFETIMEBOUND;
    void as_str() const && = delete;

};

/**
 * Two words that C++ has a method for.
 * Threads: any, also at the same time; functions that change it one at a time.
 */
class Change : public ::forms_cxx::handle<::forms_change, ::forms_change_free> {
public:
    /** Takes over a handle of C. */
    Change(::forms_cxx::adopt_t how, ::forms_change *from) noexcept
        : ::forms_cxx::handle<::forms_change, ::forms_change_free>(how, from)
    {
    }
    /** Takes over a handle of C. */
    static Change adopt(::forms_change *from) noexcept
    {
        return Change(::forms_cxx::adopt_t(), from);
    }
    explicit Change(uint32_t old, uint32_t new_);
    /** After a panic: the value is used as it is. */
    ::forms_cxx::status unpoison() noexcept
    {
        return static_cast<::forms_cxx::status>(::forms_change_unpoison(::forms_cxx::raw(*this)));
    }

    /**
     * @see ::forms_change_new
     */
    static ::forms::Change new_(uint32_t old, uint32_t new_);

    /**
     * @see ::forms_change_step
     */
    uint32_t step() const;

};

} // namespace forms

namespace forms::inner {

/**
 * Of a module.
 * Threads: any, also at the same time; functions that change it one at a time.
 */
class Deep : public ::forms_cxx::handle<::forms_deep, ::forms_deep_free> {
public:
    /** Takes over a handle of C. */
    Deep(::forms_cxx::adopt_t how, ::forms_deep *from) noexcept
        : ::forms_cxx::handle<::forms_deep, ::forms_deep_free>(how, from)
    {
    }
    /** Takes over a handle of C. */
    static Deep adopt(::forms_deep *from) noexcept
    {
        return Deep(::forms_cxx::adopt_t(), from);
    }
    /** After a panic: the value is used as it is. */
    ::forms_cxx::status unpoison() noexcept
    {
        return static_cast<::forms_cxx::status>(::forms_deep_unpoison(::forms_cxx::raw(*this)));
    }

    /**
     * @see ::forms_deep_number
     */
    uint16_t number() const;

    /**
     * @see ::forms_deep_set_number
     */
    void set_number(uint16_t number);

    /**
     * Made of its fields.
     * @see ::forms_deep_from_fields
     */
    static ::forms::inner::Deep from_fields(uint16_t number);

    /**
     * As text for programmers.
     * @see ::forms_deep_debug
     */
    ::std::string debug() const;

};

} // namespace forms::inner

namespace forms {

/**
 * Threads: any, also at the same time; functions that change it one at a time.
 */
class ThingSlice : public ::forms_cxx::handle<::forms_thing_slice, ::forms_thing_slice_free> {
public:
    /** Takes over a handle of C. */
    ThingSlice(::forms_cxx::adopt_t how, ::forms_thing_slice *from) noexcept
        : ::forms_cxx::handle<::forms_thing_slice, ::forms_thing_slice_free>(how, from)
    {
    }
    /** Takes over a handle of C. */
    static ThingSlice adopt(::forms_thing_slice *from) noexcept
    {
        return ThingSlice(::forms_cxx::adopt_t(), from);
    }
    /** After a panic: the value is used as it is. */
    ::forms_cxx::status unpoison() noexcept
    {
        return static_cast<::forms_cxx::status>(::forms_thing_slice_unpoison(::forms_cxx::raw(*this)));
    }
    ::forms_cxx::list_iterator<::forms::ThingSlice> begin() const;
    ::forms_cxx::list_iterator<::forms::ThingSlice> end() const;
    ::forms_cxx::borrowed<const ::forms::Thing> operator[](size_t index) const;
    size_t size() const
    {
        return len();
    }

    /**
     * How many elements it has.
     * @see ::forms_thing_slice_len
     */
    size_t len() const;

    /**
     * An element; RANGE if there is none at `index`.
     * @throws error; try_get() gives it back instead
     * @see ::forms_thing_slice_get
     */
    ::forms_cxx::borrowed<const ::forms::Thing> get(size_t index) const;
    ::forms_cxx::result<::forms_cxx::borrowed<const ::forms::Thing>> try_get(size_t index) const noexcept;

};

/**
 * Threads: any, also at the same time; functions that change it one at a time.
 */
class ThingVec : public ::forms_cxx::handle<::forms_thing_vec, ::forms_thing_vec_free> {
public:
    /** Takes over a handle of C. */
    ThingVec(::forms_cxx::adopt_t how, ::forms_thing_vec *from) noexcept
        : ::forms_cxx::handle<::forms_thing_vec, ::forms_thing_vec_free>(how, from)
    {
    }
    /** Takes over a handle of C. */
    static ThingVec adopt(::forms_thing_vec *from) noexcept
    {
        return ThingVec(::forms_cxx::adopt_t(), from);
    }
    ThingVec();
    /** After a panic: the value is used as it is. */
    ::forms_cxx::status unpoison() noexcept
    {
        return static_cast<::forms_cxx::status>(::forms_thing_vec_unpoison(::forms_cxx::raw(*this)));
    }
    ::forms_cxx::list_iterator<::forms::ThingVec> begin() const;
    ::forms_cxx::list_iterator<::forms::ThingVec> end() const;
    ::forms_cxx::borrowed<const ::forms::Thing> operator[](size_t index) const;
    size_t size() const
    {
        return len();
    }

    /**
     * How many elements it has.
     * @see ::forms_thing_vec_len
     */
    size_t len() const;

    /**
     * An element; RANGE if there is none at `index`.
     * @throws error; try_get() gives it back instead
     * @see ::forms_thing_vec_get
     */
    ::forms_cxx::borrowed<const ::forms::Thing> get(size_t index) const;
    ::forms_cxx::result<::forms_cxx::borrowed<const ::forms::Thing>> try_get(size_t index) const noexcept;

    /**
     * An empty one.
     * @see ::forms_thing_vec_new
     */
    static ::forms::ThingVec new_();

    /**
     * Adds an element at the end.
     * @param value moved from, unless the call is refused before Rust has it
     * @throws error; try_push() gives it back instead
     * @see ::forms_thing_vec_push
     */
    void push(::forms::Thing &&value);
    ::forms_cxx::result<void> try_push(::forms::Thing &&value) noexcept;

};

/**
 * Threads: only the one that made it.
 */
class BTreeSetString : public ::forms_cxx::handle<::forms_b_tree_set_string, ::forms_b_tree_set_string_free> {
public:
    /** Takes over a handle of C. */
    BTreeSetString(::forms_cxx::adopt_t how, ::forms_b_tree_set_string *from) noexcept
        : ::forms_cxx::handle<::forms_b_tree_set_string, ::forms_b_tree_set_string_free>(how, from)
    {
    }
    /** Takes over a handle of C. */
    static BTreeSetString adopt(::forms_b_tree_set_string *from) noexcept
    {
        return BTreeSetString(::forms_cxx::adopt_t(), from);
    }
    /** After a panic: the value is used as it is. */
    ::forms_cxx::status unpoison() noexcept
    {
        return static_cast<::forms_cxx::status>(::forms_b_tree_set_string_unpoison(::forms_cxx::raw(*this)));
    }
    ::forms_cxx::iterator<::forms::StringIterator> begin() const;
    ::forms_cxx::iterator<::forms::StringIterator> end() const;

    /**
     * How many elements it has.
     * @see ::forms_b_tree_set_string_len
     */
    size_t len() const;

    /**
     * Whether it has `key`.
     * @param key borrowed for the call, and for as long as what the call gives or changes borrows from it
     * @throws error; try_contains() gives it back instead
     * @see ::forms_b_tree_set_string_contains
     */
    bool contains(::std::string_view key) const;
    ::forms_cxx::result<bool> try_contains(::std::string_view key) const noexcept;

    /**
     * Walks all elements.
     * @see ::forms_b_tree_set_string_iter
     */
    ::forms::StringIterator iter() const;

};

/**
 * Threads: only the one that made it.
 */
class BTreeMapStringU64 : public ::forms_cxx::handle<::forms_b_tree_map_string_u64, ::forms_b_tree_map_string_u64_free> {
public:
    /** Takes over a handle of C. */
    BTreeMapStringU64(::forms_cxx::adopt_t how, ::forms_b_tree_map_string_u64 *from) noexcept
        : ::forms_cxx::handle<::forms_b_tree_map_string_u64, ::forms_b_tree_map_string_u64_free>(how, from)
    {
    }
    /** Takes over a handle of C. */
    static BTreeMapStringU64 adopt(::forms_b_tree_map_string_u64 *from) noexcept
    {
        return BTreeMapStringU64(::forms_cxx::adopt_t(), from);
    }
    /** After a panic: the value is used as it is. */
    ::forms_cxx::status unpoison() noexcept
    {
        return static_cast<::forms_cxx::status>(::forms_b_tree_map_string_u64_unpoison(::forms_cxx::raw(*this)));
    }
    ::forms_cxx::iterator<::forms::StringU64Iterator> begin() const;
    ::forms_cxx::iterator<::forms::StringU64Iterator> end() const;

    /**
     * How many elements it has.
     * @see ::forms_b_tree_map_string_u64_len
     */
    size_t len() const;

    /**
     * What is stored for `key`; NONE: nothing.
     * @param key borrowed for the call, and for as long as what the call gives or changes borrows from it
     * @throws error; try_get() gives it back instead
     * @see ::forms_b_tree_map_string_u64_get
     */
    ::std::optional<uint64_t> get(::std::string_view key) const;
    ::forms_cxx::result<::std::optional<uint64_t>> try_get(::std::string_view key) const noexcept;

    /**
     * Walks all elements.
     * @see ::forms_b_tree_map_string_u64_iter
     */
    ::forms::StringU64Iterator iter() const;

};

/**
 * Threads: only the one that made it.
 */
class U8ListListListListListListListListListListListListListListListListListListListListListListListListListList : public ::forms_cxx::handle<::forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list, ::forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_free> {
public:
    /** Takes over a handle of C. */
    U8ListListListListListListListListListListListListListListListListListListListListListListListListListList(::forms_cxx::adopt_t how, ::forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list *from) noexcept
        : ::forms_cxx::handle<::forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list, ::forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_free>(how, from)
    {
    }
    /** Takes over a handle of C. */
    static U8ListListListListListListListListListListListListListListListListListListListListListListListListListList adopt(::forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list *from) noexcept
    {
        return U8ListListListListListListListListListListListListListListListListListListListListListListListListListList(::forms_cxx::adopt_t(), from);
    }
    /** After a panic: the value is used as it is. */
    ::forms_cxx::status unpoison() noexcept
    {
        return static_cast<::forms_cxx::status>(::forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_unpoison(::forms_cxx::raw(*this)));
    }

};

/**
 * Threads: only the one that made it.
 */
class Error2 : public ::forms_cxx::handle<::forms_error_2, ::forms_error_2_free> {
public:
    /** Takes over a handle of C. */
    Error2(::forms_cxx::adopt_t how, ::forms_error_2 *from) noexcept
        : ::forms_cxx::handle<::forms_error_2, ::forms_error_2_free>(how, from)
    {
    }
    /** Takes over a handle of C. */
    static Error2 adopt(::forms_error_2 *from) noexcept
    {
        return Error2(::forms_cxx::adopt_t(), from);
    }
    /** After a panic: the value is used as it is. */
    ::forms_cxx::status unpoison() noexcept
    {
        return static_cast<::forms_cxx::status>(::forms_error_2_unpoison(::forms_cxx::raw(*this)));
    }

};

/**
 * Threads: only the one that made it.
 */
class ThingIterator : public ::forms_cxx::handle<::forms_thing_iterator, ::forms_thing_iterator_free> {
public:
    /** Takes over a handle of C. */
    ThingIterator(::forms_cxx::adopt_t how, ::forms_thing_iterator *from) noexcept
        : ::forms_cxx::handle<::forms_thing_iterator, ::forms_thing_iterator_free>(how, from)
    {
    }
    /** Takes over a handle of C. */
    static ThingIterator adopt(::forms_thing_iterator *from) noexcept
    {
        return ThingIterator(::forms_cxx::adopt_t(), from);
    }
    /** After a panic: the value is used as it is. */
    ::forms_cxx::status unpoison() noexcept
    {
        return static_cast<::forms_cxx::status>(::forms_thing_iterator_unpoison(::forms_cxx::raw(*this)));
    }
    /** Goes on where next() was; for as long as this lives. */
    ::forms_cxx::iterator<::forms::ThingIterator> begin();
    ::forms_cxx::iterator<::forms::ThingIterator> end();

    /**
     * The next one, NONE at the end.
     * @throws error; try_next() gives it back instead
     * @see ::forms_thing_iterator_next
     */
    ::std::optional<::forms::Thing> next();
    ::forms_cxx::result<::std::optional<::forms::Thing>> try_next() noexcept;

};

/**
 * Threads: only the one that made it.
 */
class StringIterator : public ::forms_cxx::handle<::forms_string_iterator, ::forms_string_iterator_free> {
public:
    /** Takes over a handle of C. */
    StringIterator(::forms_cxx::adopt_t how, ::forms_string_iterator *from) noexcept
        : ::forms_cxx::handle<::forms_string_iterator, ::forms_string_iterator_free>(how, from)
    {
    }
    /** Takes over a handle of C. */
    static StringIterator adopt(::forms_string_iterator *from) noexcept
    {
        return StringIterator(::forms_cxx::adopt_t(), from);
    }
    /** After a panic: the value is used as it is. */
    ::forms_cxx::status unpoison() noexcept
    {
        return static_cast<::forms_cxx::status>(::forms_string_iterator_unpoison(::forms_cxx::raw(*this)));
    }
    /** Goes on where next() was; for as long as this lives. */
    ::forms_cxx::iterator<::forms::StringIterator> begin();
    ::forms_cxx::iterator<::forms::StringIterator> end();

    /**
     * The next one, NONE at the end.
     * @return a view; valid until what it is taken from is changed or gone
     * @throws error; try_next() gives it back instead
     * @see ::forms_string_iterator_next
     */
    ::std::optional<::std::string_view> next();
    ::forms_cxx::result<::std::optional<::std::string_view>> try_next() noexcept;

};

/**
 * Threads: only the one that made it.
 */
class StringU64Iterator : public ::forms_cxx::handle<::forms_string_u64_iterator, ::forms_string_u64_iterator_free> {
public:
    /** Takes over a handle of C. */
    StringU64Iterator(::forms_cxx::adopt_t how, ::forms_string_u64_iterator *from) noexcept
        : ::forms_cxx::handle<::forms_string_u64_iterator, ::forms_string_u64_iterator_free>(how, from)
    {
    }
    /** Takes over a handle of C. */
    static StringU64Iterator adopt(::forms_string_u64_iterator *from) noexcept
    {
        return StringU64Iterator(::forms_cxx::adopt_t(), from);
    }
    /** After a panic: the value is used as it is. */
    ::forms_cxx::status unpoison() noexcept
    {
        return static_cast<::forms_cxx::status>(::forms_string_u64_iterator_unpoison(::forms_cxx::raw(*this)));
    }
    /** Goes on where next() was; for as long as this lives. */
    ::forms_cxx::iterator<::forms::StringU64Iterator> begin();
    ::forms_cxx::iterator<::forms::StringU64Iterator> end();

    /**
     * The next one, NONE at the end.
     * @return a view; valid until what it is taken from is changed or gone
     * @throws error; try_next() gives it back instead
     * @see ::forms_string_u64_iterator_next
     */
    ::std::optional<::std::tuple<::std::string_view, uint64_t>> next();
    ::forms_cxx::result<::std::optional<::std::tuple<::std::string_view, uint64_t>>> try_next() noexcept;

};

} // namespace forms

namespace forms::inner {

/**
 * @see ::forms_inner_deep
 */
::forms::inner::Deep deep(uint16_t number);

} // namespace forms::inner

namespace forms {

/**
 * @return a view; valid until what it is taken from is changed or gone
 * @see ::forms_name
 */
::std::string_view name();

/**
 * @see ::forms_step
 */
double step();

/**
 * @see ::forms_add
 */
int32_t add(int32_t left, int32_t right);

/**
 * The half of it, if it is even.
 * @throws error; try_half() gives it back instead
 * @see ::forms_half
 */
::std::optional<uint32_t> half(uint32_t number);
::forms_cxx::result<::std::optional<uint32_t>> try_half(uint32_t number) noexcept;

/**
 * # Errors
 * If it is no number.
 * @param text borrowed for the call, and for as long as what the call gives or changes borrows from it
 * @throws error; try_parse() gives it back instead
 * @see ::forms_parse
 */
int64_t parse(::std::string_view text);
::forms_cxx::result<int64_t> try_parse(::std::string_view text) noexcept;

/**
 * @throws error; try_minmax() gives it back instead
 * @see ::forms_minmax
 */
::std::optional<::std::tuple<int32_t, int32_t>> minmax(::forms_cxx::span<const int32_t> numbers);
::forms_cxx::result<::std::optional<::std::tuple<int32_t, int32_t>>> try_minmax(::forms_cxx::span<const int32_t> numbers) noexcept;

/**
 * @throws error; try_bytes_of() gives it back instead
 * @see ::forms_bytes_of
 */
::std::array<uint8_t, 4> bytes_of(uint32_t number);
::forms_cxx::result<::std::array<uint8_t, 4>> try_bytes_of(uint32_t number) noexcept;

/**
 * @see ::forms_squares
 */
::std::vector<uint32_t> squares(uint32_t until);

/**
 * @param text borrowed for the call, and for as long as what the call gives or changes borrows from it
 * @throws error; try_repeat() gives it back instead
 * @see ::forms_repeat
 */
::std::string repeat(::std::string_view text, size_t times);
::forms_cxx::result<::std::string> try_repeat(::std::string_view text, size_t times) noexcept;

/**
 * @throws error; try_reverse() gives it back instead
 * @see ::forms_reverse
 */
void reverse(::forms_cxx::span<uint8_t> numbers);
::forms_cxx::result<void> try_reverse(::forms_cxx::span<uint8_t> numbers) noexcept;

/**
 * @throws error; try_scalar() gives it back instead
 * @see ::forms_scalar
 */
::std::optional<char32_t> scalar(uint32_t code);
::forms_cxx::result<::std::optional<char32_t>> try_scalar(uint32_t code) noexcept;

/**
 * @throws error; try_turned() gives it back instead
 * @see ::forms_turned
 */
::forms::Way turned(::forms::Way way);
::forms_cxx::result<::forms::Way> try_turned(::forms::Way way) noexcept;

/**
 * The area of both.
 * @see ::forms_both
 */
double both(const ::forms_point &left, const ::forms_point &right);

/**
 * Each word of a text.
 * @param text borrowed for the call, and for as long as what the call gives or changes borrows from it
 * @param f copied or moved, and kept for as long as Rust does, which may call it on any thread; an exception goes on when this call returns
 * @throws error; try_each_word() gives it back instead
 * @see ::forms_each_word
 */
template <class F1> void each_word(::std::string_view text, F1 &&f);
template <class F1> ::forms_cxx::result<void> try_each_word(::std::string_view text, F1 &&f) noexcept;

/**
 * A type of many levels has a name all the same, which takes no longer to make than it is.
 * @throws error; try_deep() gives it back instead
 * @see ::forms_forms_deep
 */
::forms::U8ListListListListListListListListListListListListListListListListListListListListListListListListListList deep();
::forms_cxx::result<::forms::U8ListListListListListListListListListListListListListListListListListListListListListListListListListList> try_deep() noexcept;

/**
 * A path is bytes: it need not be text.
 * @param path borrowed for the call, and for as long as what the call gives or changes borrows from it
 * @return a view; valid until what it is taken from is changed or gone
 * @throws error; try_parent() gives it back instead
 * @see ::forms_parent
 */
::std::optional<::forms_cxx::span<const uint8_t>> parent(::std::string_view path);
::forms_cxx::result<::std::optional<::forms_cxx::span<const uint8_t>>> try_parent(::std::string_view path) noexcept;

/**
 * The default value.
 * @see ::forms_point_default
 */
::forms_point point_default();

/**
 * As text for programmers.
 * @see ::forms_point_debug
 */
::std::string point_debug(const ::forms_point &self);

/**
 * Whether both are equal.
 * @see ::forms_point_eq
 */
bool point_eq(const ::forms_point &self, const ::forms_point &other);

/**
 * Their order: -1, 0 or 1; 2: they have none.
 * @see ::forms_point_partial_cmp
 */
int32_t point_partial_cmp(const ::forms_point &self, const ::forms_point &other);

/**
 * From text.
 * @param text borrowed for the call, and for as long as what the call gives or changes borrows from it
 * @throws error; try_point_from_str() gives it back instead
 * @see ::forms_point_from_str
 */
::forms_point point_from_str(::std::string_view text);
::forms_cxx::result<::forms_point> try_point_from_str(::std::string_view text) noexcept;

/**
 * Made from another value.
 * @see ::forms_point_from_f64_f64
 */
::forms_point point_from_f64_f64(double value_0, double value_1);

/**
 * Made from another value, if that fits.
 * @throws error; try_point_try_from_i64() gives it back instead
 * @see ::forms_point_try_from_i64
 */
::forms_point point_try_from_i64(int64_t value);
::forms_cxx::result<::forms_point> try_point_try_from_i64(int64_t value) noexcept;

/**
 * The operator `-`.
 * @see ::forms_point_neg
 */
::forms_point point_neg(::forms_point self);

/**
 * The operator `+`.
 * @see ::forms_point_add
 */
::forms_point point_add(::forms_point self, ::forms_point other);

/**
 * The operator `+=`.
 * @see ::forms_point_add_assign
 */
void point_add_assign(::forms_point &self, ::forms_point other);

/**
 * @see ::forms_point_area
 */
double point_area(const ::forms_point &self);

/**
 * @see ::forms_point_is_big
 */
bool point_is_big(const ::forms_point &self);

/**
 * The most that a forms_shelf holds.
 * @see FORMS_MOST
 */
inline constexpr uint32_t MOST = FORMS_MOST;
} // namespace forms

/* only in C: forms_shout() */
template <> struct forms_cxx::traits<::forms::Pile> {
    static const ::forms_pile *of_error(const ::forms_error *from) noexcept
    {
        return ::forms_pile_of_error(from);
    }
};
template <> struct forms_cxx::class_of<::forms_pile> {
    using type = ::forms::Pile;
};
template <> struct forms_cxx::traits<::forms::Thing> {
    static const ::forms_thing *of_error(const ::forms_error *from) noexcept
    {
        return ::forms_thing_of_error(from);
    }
};
template <> struct forms_cxx::class_of<::forms_thing> {
    using type = ::forms::Thing;
};
template <> struct forms_cxx::traits<::forms::ShelfError> {
    static const ::forms_shelf_error *of_error(const ::forms_error *from) noexcept
    {
        return ::forms_shelf_error_of_error(from);
    }
};
template <> struct forms_cxx::class_of<::forms_shelf_error> {
    using type = ::forms::ShelfError;
};
template <> struct forms_cxx::traits<::forms::Shelf> {
    static const ::forms_shelf *of_error(const ::forms_error *from) noexcept
    {
        return ::forms_shelf_of_error(from);
    }
};
template <> struct forms_cxx::class_of<::forms_shelf> {
    using type = ::forms::Shelf;
};
template <> struct forms_cxx::traits<::forms::Things> {
    static const ::forms_things *of_error(const ::forms_error *from) noexcept
    {
        return ::forms_things_of_error(from);
    }
};
template <> struct forms_cxx::class_of<::forms_things> {
    using type = ::forms::Things;
};
template <> struct forms_cxx::traits<::forms::Sieve> {
    static const ::forms_sieve *of_error(const ::forms_error *from) noexcept
    {
        return ::forms_sieve_of_error(from);
    }
};
template <> struct forms_cxx::class_of<::forms_sieve> {
    using type = ::forms::Sieve;
};
template <> struct forms_cxx::traits<::forms::Wrapper> {
    static const ::forms_wrapper *of_error(const ::forms_error *from) noexcept
    {
        return ::forms_wrapper_of_error(from);
    }
};
template <> struct forms_cxx::class_of<::forms_wrapper> {
    using type = ::forms::Wrapper;
};
template <> struct forms_cxx::traits<::forms::Change> {
    static const ::forms_change *of_error(const ::forms_error *from) noexcept
    {
        return ::forms_change_of_error(from);
    }
};
template <> struct forms_cxx::class_of<::forms_change> {
    using type = ::forms::Change;
};
template <> struct forms_cxx::traits<::forms::inner::Deep> {
    static const ::forms_deep *of_error(const ::forms_error *from) noexcept
    {
        return ::forms_deep_of_error(from);
    }
};
template <> struct forms_cxx::class_of<::forms_deep> {
    using type = ::forms::inner::Deep;
};
template <> struct forms_cxx::traits<::forms::ThingSlice> {
    static const ::forms_thing_slice *of_error(const ::forms_error *from) noexcept
    {
        return ::forms_thing_slice_of_error(from);
    }
};
template <> struct forms_cxx::class_of<::forms_thing_slice> {
    using type = ::forms::ThingSlice;
};
template <> struct forms_cxx::traits<::forms::ThingVec> {
    static const ::forms_thing_vec *of_error(const ::forms_error *from) noexcept
    {
        return ::forms_thing_vec_of_error(from);
    }
};
template <> struct forms_cxx::class_of<::forms_thing_vec> {
    using type = ::forms::ThingVec;
};
template <> struct forms_cxx::traits<::forms::BTreeSetString> {
    static const ::forms_b_tree_set_string *of_error(const ::forms_error *from) noexcept
    {
        return ::forms_b_tree_set_string_of_error(from);
    }
};
template <> struct forms_cxx::class_of<::forms_b_tree_set_string> {
    using type = ::forms::BTreeSetString;
};
template <> struct forms_cxx::traits<::forms::BTreeMapStringU64> {
    static const ::forms_b_tree_map_string_u64 *of_error(const ::forms_error *from) noexcept
    {
        return ::forms_b_tree_map_string_u64_of_error(from);
    }
};
template <> struct forms_cxx::class_of<::forms_b_tree_map_string_u64> {
    using type = ::forms::BTreeMapStringU64;
};
template <> struct forms_cxx::traits<::forms::U8ListListListListListListListListListListListListListListListListListListListListListListListListListList> {
    static const ::forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list *of_error(const ::forms_error *from) noexcept
    {
        return ::forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_of_error(from);
    }
};
template <> struct forms_cxx::class_of<::forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list> {
    using type = ::forms::U8ListListListListListListListListListListListListListListListListListListListListListListListListListList;
};
template <> struct forms_cxx::traits<::forms::Error2> {
    static const ::forms_error_2 *of_error(const ::forms_error *from) noexcept
    {
        return ::forms_error_2_of_error(from);
    }
};
template <> struct forms_cxx::class_of<::forms_error_2> {
    using type = ::forms::Error2;
};
template <> struct forms_cxx::traits<::forms::ThingIterator> {
    static const ::forms_thing_iterator *of_error(const ::forms_error *from) noexcept
    {
        return ::forms_thing_iterator_of_error(from);
    }
};
template <> struct forms_cxx::class_of<::forms_thing_iterator> {
    using type = ::forms::ThingIterator;
};
template <> struct forms_cxx::traits<::forms::StringIterator> {
    static const ::forms_string_iterator *of_error(const ::forms_error *from) noexcept
    {
        return ::forms_string_iterator_of_error(from);
    }
};
template <> struct forms_cxx::class_of<::forms_string_iterator> {
    using type = ::forms::StringIterator;
};
template <> struct forms_cxx::traits<::forms::StringU64Iterator> {
    static const ::forms_string_u64_iterator *of_error(const ::forms_error *from) noexcept
    {
        return ::forms_string_u64_iterator_of_error(from);
    }
};
template <> struct forms_cxx::class_of<::forms_string_u64_iterator> {
    using type = ::forms::StringU64Iterator;
};

namespace forms {

inline ::forms::Pile Pile::new_()
{
    auto cValue = ::forms_cxx::adopt<::forms::Pile>(::forms_pile_new());
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline Pile::Pile() : Pile(Pile::new_()) {}

inline void Pile::push(uint32_t item)
{
    ::forms_pile_push(::forms_cxx::need(*this), item);
    ::forms_cxx::later().rethrow();
}

inline ::forms_cxx::result<::std::optional<uint32_t>> Pile::try_top() const noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    uint32_t cOut1{};
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_pile_top(::forms_cxx::raw(*this), &cOut1, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::std::optional<uint32_t>(cOut1));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus == 1)
        return ::std::optional<uint32_t>();
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::std::optional<uint32_t>(cOut1);
}
inline ::std::optional<uint32_t> Pile::top() const
{
    return try_top().value();
}

inline ::forms::Thing::Kind Thing::kind() const
{
    auto cValue = static_cast<::forms::Thing::Kind>(::forms_thing_kind(::forms_cxx::need(*this)));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms::Thing Thing::new_nothing()
{
    auto cValue = ::forms_cxx::adopt<::forms::Thing>(::forms_thing_new_nothing());
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms_cxx::result<::std::optional<::std::string_view>> Thing::try_as_book() const & noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    ::forms_str cOut1{};
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_thing_as_book(::forms_cxx::raw(*this), &cOut1, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::std::optional<::std::string_view>(::forms_cxx::text(cOut1)));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus == 1)
        return ::std::optional<::std::string_view>();
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::std::optional<::std::string_view>(::forms_cxx::text(cOut1));
}
inline ::std::optional<::std::string_view> Thing::as_book() const &
{
    return try_as_book().value();
}

inline ::forms_cxx::result<::forms::Thing> Thing::try_new_book(::std::string_view value) noexcept
{
    ::forms_error *cErr = nullptr;
    ::forms_thing *cOut1 = nullptr;
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_thing_new_book(::forms_cxx::text(value), &cOut1, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::forms_cxx::adopt<::forms::Thing>(cOut1));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::forms_cxx::adopt<::forms::Thing>(cOut1);
}
inline ::forms::Thing Thing::new_book(::std::string_view value)
{
    return try_new_book(value).value();
}

inline ::forms_cxx::result<::std::optional<::std::tuple<double, double>>> Thing::try_as_box() const noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    double cOut1{};
    double cOut2{};
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_thing_as_box(::forms_cxx::raw(*this), &cOut1, &cOut2, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::std::optional<::std::tuple<double, double>>(::std::tuple<double, double>(cOut1, cOut2)));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus == 1)
        return ::std::optional<::std::tuple<double, double>>();
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::std::optional<::std::tuple<double, double>>(::std::tuple<double, double>(cOut1, cOut2));
}
inline ::std::optional<::std::tuple<double, double>> Thing::as_box() const
{
    return try_as_box().value();
}

inline ::forms::Thing Thing::new_box(double width, double height)
{
    auto cValue = ::forms_cxx::adopt<::forms::Thing>(::forms_thing_new_box(width, height));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms::Thing Thing::clone() const
{
    auto cValue = ::forms_cxx::adopt<::forms::Thing>(::forms_thing_clone(::forms_cxx::need(*this)));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::std::string Thing::debug() const
{
    auto cValue = ::forms_cxx::take(::forms_thing_debug(::forms_cxx::need(*this)));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline bool Thing::eq(const ::forms::Thing &other) const
{
    auto cValue = ::forms_thing_eq(::forms_cxx::need(*this), ::forms_cxx::need(other)) != 0;
    ::forms_cxx::later().rethrow();
    return cValue;
}

template <class V> auto Thing::visit(V &&visitor) const
{
    const ::forms::Thing::Kind cKind = kind();
    switch (cKind) {
    case static_cast<::forms::Thing::Kind>(::FORMS_THING_NOTHING): return ::forms_cxx::visited<::forms::Thing::Kind, static_cast<::forms::Thing::Kind>(::FORMS_THING_NOTHING)>(visitor);
    case static_cast<::forms::Thing::Kind>(::FORMS_THING_BOOK): return ::forms_cxx::visited<::forms::Thing::Kind, static_cast<::forms::Thing::Kind>(::FORMS_THING_BOOK)>(visitor, as_book());
    case static_cast<::forms::Thing::Kind>(::FORMS_THING_BOX): return ::forms_cxx::visited<::forms::Thing::Kind, static_cast<::forms::Thing::Kind>(::FORMS_THING_BOX)>(visitor, as_box());
    default: break;
    }
    return ::forms_cxx::visited<::forms::Thing::Kind, static_cast<::forms::Thing::Kind>(UINT32_MAX)>(visitor);
}

inline ::forms::ShelfError::Kind ShelfError::kind() const
{
    auto cValue = static_cast<::forms::ShelfError::Kind>(::forms_shelf_error_kind(::forms_cxx::need(*this)));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms::ShelfError ShelfError::new_full()
{
    auto cValue = ::forms_cxx::adopt<::forms::ShelfError>(::forms_shelf_error_new_full());
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms_cxx::result<::std::optional<uint32_t>> ShelfError::try_as_no_such() const noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    uint32_t cOut1{};
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_shelf_error_as_no_such(::forms_cxx::raw(*this), &cOut1, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::std::optional<uint32_t>(cOut1));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus == 1)
        return ::std::optional<uint32_t>();
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::std::optional<uint32_t>(cOut1);
}
inline ::std::optional<uint32_t> ShelfError::as_no_such() const
{
    return try_as_no_such().value();
}

inline ::forms::ShelfError ShelfError::new_no_such(uint32_t value)
{
    auto cValue = ::forms_cxx::adopt<::forms::ShelfError>(::forms_shelf_error_new_no_such(value));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms_cxx::result<::std::optional<::forms::Error2>> ShelfError::try_as_io() const noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    ::forms_error_2 *cOut1 = nullptr;
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_shelf_error_as_io(::forms_cxx::raw(*this), &cOut1, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::std::optional<::forms::Error2>(::forms_cxx::adopt<::forms::Error2>(cOut1)));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus == 1)
        return ::std::optional<::forms::Error2>();
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::std::optional<::forms::Error2>(::forms_cxx::adopt<::forms::Error2>(cOut1));
}
inline ::std::optional<::forms::Error2> ShelfError::as_io() const
{
    return try_as_io().value();
}

inline ::std::string ShelfError::to_string() const
{
    auto cValue = ::forms_cxx::take(::forms_shelf_error_to_string(::forms_cxx::need(*this)));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::std::string ShelfError::debug() const
{
    auto cValue = ::forms_cxx::take(::forms_shelf_error_debug(::forms_cxx::need(*this)));
    ::forms_cxx::later().rethrow();
    return cValue;
}

template <class V> auto ShelfError::visit(V &&visitor) const
{
    const ::forms::ShelfError::Kind cKind = kind();
    switch (cKind) {
    case static_cast<::forms::ShelfError::Kind>(::FORMS_SHELF_ERROR_FULL): return ::forms_cxx::visited<::forms::ShelfError::Kind, static_cast<::forms::ShelfError::Kind>(::FORMS_SHELF_ERROR_FULL)>(visitor);
    case static_cast<::forms::ShelfError::Kind>(::FORMS_SHELF_ERROR_NO_SUCH): return ::forms_cxx::visited<::forms::ShelfError::Kind, static_cast<::forms::ShelfError::Kind>(::FORMS_SHELF_ERROR_NO_SUCH)>(visitor, as_no_such());
    case static_cast<::forms::ShelfError::Kind>(::FORMS_SHELF_ERROR_IO): return ::forms_cxx::visited<::forms::ShelfError::Kind, static_cast<::forms::ShelfError::Kind>(::FORMS_SHELF_ERROR_IO)>(visitor, as_io());
    default: break;
    }
    return ::forms_cxx::visited<::forms::ShelfError::Kind, static_cast<::forms::ShelfError::Kind>(UINT32_MAX)>(visitor);
}

inline ::forms_cxx::result<::forms::Shelf> Shelf::try_new_(::std::string_view label) noexcept
{
    ::forms_error *cErr = nullptr;
    ::forms_shelf *cOut1 = nullptr;
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_shelf_new(::forms_cxx::text(label), &cOut1, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::forms_cxx::adopt<::forms::Shelf>(cOut1));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::forms_cxx::adopt<::forms::Shelf>(cOut1);
}
inline ::forms::Shelf Shelf::new_(::std::string_view label)
{
    return try_new_(label).value();
}

inline Shelf::Shelf(::std::string_view label) : Shelf(Shelf::new_(label)) {}

inline ::forms_cxx::result<void> Shelf::try_with_way(::forms::Way way) noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_shelf_with_way(::forms_cxx::raw(*this), static_cast<::forms_way>(way), &cErr);
    if (const auto cThrown = cLater.thrown()) {
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return {};
}
inline Shelf & Shelf::with_way(::forms::Way way) &
{
    try_with_way(way).value();
    return *this;
}
inline Shelf && Shelf::with_way(::forms::Way way) &&
{
    try_with_way(way).value();
    return ::std::move(*this);
}

inline ::forms_cxx::result<void> Shelf::try_put(::forms::Thing &&thing) noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    if (!::forms_cxx::raw(thing))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_shelf_put(::forms_cxx::raw(*this), ::forms_cxx::slot(thing), &cErr);
    if (const auto cThrown = cLater.thrown()) {
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return {};
}
inline void Shelf::put(::forms::Thing &&thing)
{
    try_put(::std::move(thing)).value();
}

inline ::forms_cxx::result<void> Shelf::try_name(::std::string_view label) noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_shelf_name(::forms_cxx::raw(*this), ::forms_cxx::text(label), &cErr);
    if (const auto cThrown = cLater.thrown()) {
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return {};
}
inline Shelf & Shelf::name(::std::string_view label) &
{
    try_name(label).value();
    return *this;
}
inline Shelf && Shelf::name(::std::string_view label) &&
{
    try_name(label).value();
    return ::std::move(*this);
}

inline size_t Shelf::len() const
{
    auto cValue = ::forms_shelf_len(::forms_cxx::need(*this));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline bool Shelf::is_empty() const
{
    auto cValue = ::forms_shelf_is_empty(::forms_cxx::need(*this)) != 0;
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms_cxx::result<::std::optional<::forms_cxx::borrowed<const ::forms::Thing>>> Shelf::try_look_up(const ::forms::Thing &wanted) const noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    if (!::forms_cxx::raw(wanted))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    ::forms_thing *cOut2 = nullptr;
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_look_up(::forms_cxx::raw(*this), ::forms_cxx::raw(wanted), &cOut2, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::std::optional<::forms_cxx::borrowed<const ::forms::Thing>>(::forms_cxx::adopt<::forms_cxx::borrowed<const ::forms::Thing>>(cOut2)));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus == 1)
        return ::std::optional<::forms_cxx::borrowed<const ::forms::Thing>>();
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::std::optional<::forms_cxx::borrowed<const ::forms::Thing>>(::forms_cxx::adopt<::forms_cxx::borrowed<const ::forms::Thing>>(cOut2));
}
inline ::std::optional<::forms_cxx::borrowed<const ::forms::Thing>> Shelf::look_up(const ::forms::Thing &wanted) const
{
    return try_look_up(wanted).value();
}

inline ::std::string_view Shelf::label() const &
{
    auto cValue = ::forms_cxx::text(::forms_shelf_label(::forms_cxx::need(*this)));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms::ThingSlice Shelf::things() const
{
    auto cValue = ::forms_cxx::adopt<::forms::ThingSlice>(::forms_shelf_things(::forms_cxx::need(*this)));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms::Things Shelf::iter() const
{
    auto cValue = ::forms_cxx::adopt<::forms::Things>(::forms_shelf_iter(::forms_cxx::need(*this)));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms_cxx::result<::forms::ThingVec> Shelf::try_into_things() && noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    ::forms_thing_vec *cOut1 = nullptr;
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_shelf_into_things(::forms_cxx::slot(*this), &cOut1, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::forms_cxx::adopt<::forms::ThingVec>(cOut1));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::forms_cxx::adopt<::forms::ThingVec>(cOut1);
}
inline ::forms::ThingVec Shelf::into_things() &&
{
    return ::std::move(*this).try_into_things().value();
}

template <class F1> inline ::forms_cxx::result<void> Shelf::try_retain(F1 &&keep) noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    const ::forms_cxx::callback<::forms_fn_thing_bool, F1> cCall1(::std::forward<F1>(keep));
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_shelf_retain(::forms_cxx::raw(*this), cCall1.c, &cErr);
    if (const auto cThrown = cCall1.thrown()) {
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (const auto cThrown = cLater.thrown()) {
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return {};
}
template <class F1> inline void Shelf::retain(F1 &&keep)
{
    try_retain(::std::forward<F1>(keep)).value();
}

inline ::forms::BTreeSetString Shelf::words() const
{
    auto cValue = ::forms_cxx::adopt<::forms::BTreeSetString>(::forms_shelf_words(::forms_cxx::need(*this)));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms::BTreeMapStringU64 Shelf::counts() const
{
    auto cValue = ::forms_cxx::adopt<::forms::BTreeMapStringU64>(::forms_shelf_counts(::forms_cxx::need(*this)));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms_cxx::result<size_t> Shelf::try_read_from(::std::istream &from) noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    const ::forms_cxx::stream<::forms_reader, ::forms_cxx::source> cCall1(::forms_cxx::source{&from});
    size_t cOut2{};
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_shelf_read_from(::forms_cxx::raw(*this), cCall1.c, &cOut2, &cErr);
    if (const auto cThrown = cCall1.thrown()) {
        if (cStatus == 0)
            static_cast<void>(cOut2);
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(cOut2);
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return cOut2;
}
inline size_t Shelf::read_from(::std::istream &from)
{
    return try_read_from(from).value();
}

inline ::forms_cxx::result<void> Shelf::try_write_to(::std::ostream &to) const noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    const ::forms_cxx::stream<::forms_writer, ::forms_cxx::sink> cCall1(::forms_cxx::sink{&to});
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_shelf_write_to(::forms_cxx::raw(*this), cCall1.c, &cErr);
    if (const auto cThrown = cCall1.thrown()) {
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (const auto cThrown = cLater.thrown()) {
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return {};
}
inline void Shelf::write_to(::std::ostream &to) const
{
    try_write_to(to).value();
}

inline ::forms_cxx::result<void> Shelf::try_extend_all(::forms_cxx::span<const ::forms::Thing *const> all) noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    const auto cList1 = ::forms_cxx::handles<::forms_thing>(all);
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_shelf_extend_all(::forms_cxx::raw(*this), cList1.data(), cList1.size(), &cErr);
    if (const auto cThrown = cLater.thrown()) {
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return {};
}
inline void Shelf::extend_all(::forms_cxx::span<const ::forms::Thing *const> all)
{
    try_extend_all(all).value();
}

inline ::std::string_view Shelf::get_label() const &
{
    auto cValue = ::forms_cxx::text(::forms_shelf_get_label(::forms_cxx::need(*this)));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms_cxx::result<void> Shelf::try_set_label(::std::string_view label) noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_shelf_set_label(::forms_cxx::raw(*this), ::forms_cxx::text(label), &cErr);
    if (const auto cThrown = cLater.thrown()) {
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return {};
}
inline void Shelf::set_label(::std::string_view label)
{
    try_set_label(label).value();
}

inline ::forms::Way Shelf::way() const
{
    auto cValue = static_cast<::forms::Way>(::forms_shelf_way(::forms_cxx::need(*this)));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms_cxx::result<void> Shelf::try_set_way(::forms::Way way) noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_shelf_set_way(::forms_cxx::raw(*this), static_cast<::forms_way>(way), &cErr);
    if (const auto cThrown = cLater.thrown()) {
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return {};
}
inline void Shelf::set_way(::forms::Way way)
{
    try_set_way(way).value();
}

inline ::forms::Shelf Shelf::clone() const
{
    auto cValue = ::forms_cxx::adopt<::forms::Shelf>(::forms_shelf_clone(::forms_cxx::need(*this)));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms::Shelf Shelf::default_()
{
    auto cValue = ::forms_cxx::adopt<::forms::Shelf>(::forms_shelf_default());
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::std::string Shelf::to_string() const
{
    auto cValue = ::forms_cxx::take(::forms_shelf_to_string(::forms_cxx::need(*this)));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::std::string Shelf::debug() const
{
    auto cValue = ::forms_cxx::take(::forms_shelf_debug(::forms_cxx::need(*this)));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline bool Shelf::eq(const ::forms::Shelf &other) const
{
    auto cValue = ::forms_shelf_eq(::forms_cxx::need(*this), ::forms_cxx::need(other)) != 0;
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms_cxx::result<::forms_cxx::borrowed<const ::forms::Thing>> Shelf::try_index(size_t at) const noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    ::forms_thing *cOut2 = nullptr;
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_shelf_index(::forms_cxx::raw(*this), at, &cOut2, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::forms_cxx::adopt<::forms_cxx::borrowed<const ::forms::Thing>>(cOut2));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::forms_cxx::adopt<::forms_cxx::borrowed<const ::forms::Thing>>(cOut2);
}
inline ::forms_cxx::borrowed<const ::forms::Thing> Shelf::index(size_t at) const
{
    return try_index(at).value();
}

inline ::forms_cxx::result<::forms_cxx::borrowed<::forms::Thing>> Shelf::try_index_mut(size_t at) noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    ::forms_thing *cOut2 = nullptr;
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_shelf_index_mut(::forms_cxx::raw(*this), at, &cOut2, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::forms_cxx::adopt<::forms_cxx::borrowed<::forms::Thing>>(cOut2));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::forms_cxx::adopt<::forms_cxx::borrowed<::forms::Thing>>(cOut2);
}
inline ::forms_cxx::borrowed<::forms::Thing> Shelf::index_mut(size_t at)
{
    return try_index_mut(at).value();
}

inline ::forms_cxx::result<::forms::ThingIterator> Shelf::try_into_iter() && noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    ::forms_thing_iterator *cOut1 = nullptr;
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_shelf_into_iter(::forms_cxx::slot(*this), &cOut1, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::forms_cxx::adopt<::forms::ThingIterator>(cOut1));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::forms_cxx::adopt<::forms::ThingIterator>(cOut1);
}
inline ::forms::ThingIterator Shelf::into_iter() &&
{
    return ::std::move(*this).try_into_iter().value();
}

inline ::forms_cxx::iterator<::forms::Things> Shelf::begin() const
{
    return ::forms_cxx::iterator<::forms::Things>(iter());
}

inline ::forms_cxx::iterator<::forms::Things> Shelf::end() const
{
    return ::forms_cxx::iterator<::forms::Things>();
}

inline ::forms_cxx::result<::std::optional<::forms_cxx::borrowed<const ::forms::Thing>>> Things::try_next() noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    ::forms_thing *cOut1 = nullptr;
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_things_next(::forms_cxx::raw(*this), &cOut1, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::std::optional<::forms_cxx::borrowed<const ::forms::Thing>>(::forms_cxx::adopt<::forms_cxx::borrowed<const ::forms::Thing>>(cOut1)));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus == 1)
        return ::std::optional<::forms_cxx::borrowed<const ::forms::Thing>>();
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::std::optional<::forms_cxx::borrowed<const ::forms::Thing>>(::forms_cxx::adopt<::forms_cxx::borrowed<const ::forms::Thing>>(cOut1));
}
inline ::std::optional<::forms_cxx::borrowed<const ::forms::Thing>> Things::next()
{
    return try_next().value();
}

inline ::forms_cxx::iterator<::forms::Things> Things::begin()
{
    return ::forms_cxx::iterator<::forms::Things>(this);
}

inline ::forms_cxx::iterator<::forms::Things> Things::end()
{
    return ::forms_cxx::iterator<::forms::Things>();
}

template <class F0> inline ::forms_cxx::result<::forms::Sieve> Sieve::try_new_(F0 &&ask) noexcept
{
    ::forms_error *cErr = nullptr;
    const ::forms_cxx::callback<::forms_fn_u32_bool, F0> cCall0(::std::forward<F0>(ask));
    ::forms_sieve *cOut1 = nullptr;
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_sieve_new(cCall0.c, &cOut1, &cErr);
    if (const auto cThrown = cCall0.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::forms_cxx::adopt<::forms::Sieve>(cOut1));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::forms_cxx::adopt<::forms::Sieve>(cOut1));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::forms_cxx::adopt<::forms::Sieve>(cOut1);
}
template <class F0> inline ::forms::Sieve Sieve::new_(F0 &&ask)
{
    return try_new_(::std::forward<F0>(ask)).value();
}

inline bool Sieve::passes(uint32_t number) const
{
    auto cValue = ::forms_sieve_passes(::forms_cxx::need(*this), number) != 0;
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms_cxx::result<::forms::Wrapper> Wrapper::try_new_(::std::string_view text) noexcept
{
    ::forms_error *cErr = nullptr;
    ::forms_wrapper *cOut1 = nullptr;
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_wrapper_new(::forms_cxx::text(text), &cOut1, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::forms_cxx::adopt<::forms::Wrapper>(cOut1));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::forms_cxx::adopt<::forms::Wrapper>(cOut1);
}
inline ::forms::Wrapper Wrapper::new_(::std::string_view text)
{
    return try_new_(text).value();
}

inline Wrapper::Wrapper(::std::string_view text) : Wrapper(Wrapper::new_(text)) {}

inline ::std::string_view Wrapper::as_str() const &
{
    auto cValue = ::forms_cxx::text(::forms_wrapper_as_str(::forms_cxx::need(*this)));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms::Change Change::new_(uint32_t old, uint32_t new_)
{
    auto cValue = ::forms_cxx::adopt<::forms::Change>(::forms_change_new(old, new_));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline Change::Change(uint32_t old, uint32_t new_) : Change(Change::new_(old, new_)) {}

inline uint32_t Change::step() const
{
    auto cValue = ::forms_change_step(::forms_cxx::need(*this));
    ::forms_cxx::later().rethrow();
    return cValue;
}

} // namespace forms

namespace forms::inner {

inline uint16_t Deep::number() const
{
    auto cValue = ::forms_deep_number(::forms_cxx::need(*this));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline void Deep::set_number(uint16_t number)
{
    ::forms_deep_set_number(::forms_cxx::need(*this), number);
    ::forms_cxx::later().rethrow();
}

inline ::forms::inner::Deep Deep::from_fields(uint16_t number)
{
    auto cValue = ::forms_cxx::adopt<::forms::inner::Deep>(::forms_deep_from_fields(number));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::std::string Deep::debug() const
{
    auto cValue = ::forms_cxx::take(::forms_deep_debug(::forms_cxx::need(*this)));
    ::forms_cxx::later().rethrow();
    return cValue;
}

} // namespace forms::inner

namespace forms {

inline size_t ThingSlice::len() const
{
    auto cValue = ::forms_thing_slice_len(::forms_cxx::need(*this));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms_cxx::result<::forms_cxx::borrowed<const ::forms::Thing>> ThingSlice::try_get(size_t index) const noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    ::forms_thing *cOut2 = nullptr;
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_thing_slice_get(::forms_cxx::raw(*this), index, &cOut2, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::forms_cxx::adopt<::forms_cxx::borrowed<const ::forms::Thing>>(cOut2));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::forms_cxx::adopt<::forms_cxx::borrowed<const ::forms::Thing>>(cOut2);
}
inline ::forms_cxx::borrowed<const ::forms::Thing> ThingSlice::get(size_t index) const
{
    return try_get(index).value();
}

inline ::forms_cxx::borrowed<const ::forms::Thing> ThingSlice::operator[](size_t index) const
{
    return get(index);
}

inline ::forms_cxx::list_iterator<::forms::ThingSlice> ThingSlice::begin() const
{
    return ::forms_cxx::list_iterator<::forms::ThingSlice>(this, 0);
}

inline ::forms_cxx::list_iterator<::forms::ThingSlice> ThingSlice::end() const
{
    return ::forms_cxx::list_iterator<::forms::ThingSlice>(this, len());
}

inline size_t ThingVec::len() const
{
    auto cValue = ::forms_thing_vec_len(::forms_cxx::need(*this));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms_cxx::result<::forms_cxx::borrowed<const ::forms::Thing>> ThingVec::try_get(size_t index) const noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    ::forms_thing *cOut2 = nullptr;
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_thing_vec_get(::forms_cxx::raw(*this), index, &cOut2, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::forms_cxx::adopt<::forms_cxx::borrowed<const ::forms::Thing>>(cOut2));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::forms_cxx::adopt<::forms_cxx::borrowed<const ::forms::Thing>>(cOut2);
}
inline ::forms_cxx::borrowed<const ::forms::Thing> ThingVec::get(size_t index) const
{
    return try_get(index).value();
}

inline ::forms::ThingVec ThingVec::new_()
{
    auto cValue = ::forms_cxx::adopt<::forms::ThingVec>(::forms_thing_vec_new());
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ThingVec::ThingVec() : ThingVec(ThingVec::new_()) {}

inline ::forms_cxx::result<void> ThingVec::try_push(::forms::Thing &&value) noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    if (!::forms_cxx::raw(value))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_thing_vec_push(::forms_cxx::raw(*this), ::forms_cxx::slot(value), &cErr);
    if (const auto cThrown = cLater.thrown()) {
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return {};
}
inline void ThingVec::push(::forms::Thing &&value)
{
    try_push(::std::move(value)).value();
}

inline ::forms_cxx::borrowed<const ::forms::Thing> ThingVec::operator[](size_t index) const
{
    return get(index);
}

inline ::forms_cxx::list_iterator<::forms::ThingVec> ThingVec::begin() const
{
    return ::forms_cxx::list_iterator<::forms::ThingVec>(this, 0);
}

inline ::forms_cxx::list_iterator<::forms::ThingVec> ThingVec::end() const
{
    return ::forms_cxx::list_iterator<::forms::ThingVec>(this, len());
}

inline size_t BTreeSetString::len() const
{
    auto cValue = ::forms_b_tree_set_string_len(::forms_cxx::need(*this));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms_cxx::result<bool> BTreeSetString::try_contains(::std::string_view key) const noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    uint8_t cOut2{};
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_b_tree_set_string_contains(::forms_cxx::raw(*this), ::forms_cxx::text(key), &cOut2, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(cOut2 != 0);
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return cOut2 != 0;
}
inline bool BTreeSetString::contains(::std::string_view key) const
{
    return try_contains(key).value();
}

inline ::forms::StringIterator BTreeSetString::iter() const
{
    auto cValue = ::forms_cxx::adopt<::forms::StringIterator>(::forms_b_tree_set_string_iter(::forms_cxx::need(*this)));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms_cxx::iterator<::forms::StringIterator> BTreeSetString::begin() const
{
    return ::forms_cxx::iterator<::forms::StringIterator>(iter());
}

inline ::forms_cxx::iterator<::forms::StringIterator> BTreeSetString::end() const
{
    return ::forms_cxx::iterator<::forms::StringIterator>();
}

inline size_t BTreeMapStringU64::len() const
{
    auto cValue = ::forms_b_tree_map_string_u64_len(::forms_cxx::need(*this));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms_cxx::result<::std::optional<uint64_t>> BTreeMapStringU64::try_get(::std::string_view key) const noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    uint64_t cOut2{};
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_b_tree_map_string_u64_get(::forms_cxx::raw(*this), ::forms_cxx::text(key), &cOut2, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::std::optional<uint64_t>(cOut2));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus == 1)
        return ::std::optional<uint64_t>();
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::std::optional<uint64_t>(cOut2);
}
inline ::std::optional<uint64_t> BTreeMapStringU64::get(::std::string_view key) const
{
    return try_get(key).value();
}

inline ::forms::StringU64Iterator BTreeMapStringU64::iter() const
{
    auto cValue = ::forms_cxx::adopt<::forms::StringU64Iterator>(::forms_b_tree_map_string_u64_iter(::forms_cxx::need(*this)));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms_cxx::iterator<::forms::StringU64Iterator> BTreeMapStringU64::begin() const
{
    return ::forms_cxx::iterator<::forms::StringU64Iterator>(iter());
}

inline ::forms_cxx::iterator<::forms::StringU64Iterator> BTreeMapStringU64::end() const
{
    return ::forms_cxx::iterator<::forms::StringU64Iterator>();
}

inline ::forms_cxx::result<::std::optional<::forms::Thing>> ThingIterator::try_next() noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    ::forms_thing *cOut1 = nullptr;
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_thing_iterator_next(::forms_cxx::raw(*this), &cOut1, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::std::optional<::forms::Thing>(::forms_cxx::adopt<::forms::Thing>(cOut1)));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus == 1)
        return ::std::optional<::forms::Thing>();
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::std::optional<::forms::Thing>(::forms_cxx::adopt<::forms::Thing>(cOut1));
}
inline ::std::optional<::forms::Thing> ThingIterator::next()
{
    return try_next().value();
}

inline ::forms_cxx::iterator<::forms::ThingIterator> ThingIterator::begin()
{
    return ::forms_cxx::iterator<::forms::ThingIterator>(this);
}

inline ::forms_cxx::iterator<::forms::ThingIterator> ThingIterator::end()
{
    return ::forms_cxx::iterator<::forms::ThingIterator>();
}

inline ::forms_cxx::result<::std::optional<::std::string_view>> StringIterator::try_next() noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    ::forms_str cOut1{};
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_string_iterator_next(::forms_cxx::raw(*this), &cOut1, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::std::optional<::std::string_view>(::forms_cxx::text(cOut1)));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus == 1)
        return ::std::optional<::std::string_view>();
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::std::optional<::std::string_view>(::forms_cxx::text(cOut1));
}
inline ::std::optional<::std::string_view> StringIterator::next()
{
    return try_next().value();
}

inline ::forms_cxx::iterator<::forms::StringIterator> StringIterator::begin()
{
    return ::forms_cxx::iterator<::forms::StringIterator>(this);
}

inline ::forms_cxx::iterator<::forms::StringIterator> StringIterator::end()
{
    return ::forms_cxx::iterator<::forms::StringIterator>();
}

inline ::forms_cxx::result<::std::optional<::std::tuple<::std::string_view, uint64_t>>> StringU64Iterator::try_next() noexcept
{
    if (!::forms_cxx::raw(*this))
        return ::forms_cxx::moved_from();
    ::forms_error *cErr = nullptr;
    ::forms_str cOut1{};
    uint64_t cOut2{};
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_string_u64_iterator_next(::forms_cxx::raw(*this), &cOut1, &cOut2, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::std::optional<::std::tuple<::std::string_view, uint64_t>>(::std::tuple<::std::string_view, uint64_t>(::forms_cxx::text(cOut1), cOut2)));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus == 1)
        return ::std::optional<::std::tuple<::std::string_view, uint64_t>>();
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::std::optional<::std::tuple<::std::string_view, uint64_t>>(::std::tuple<::std::string_view, uint64_t>(::forms_cxx::text(cOut1), cOut2));
}
inline ::std::optional<::std::tuple<::std::string_view, uint64_t>> StringU64Iterator::next()
{
    return try_next().value();
}

inline ::forms_cxx::iterator<::forms::StringU64Iterator> StringU64Iterator::begin()
{
    return ::forms_cxx::iterator<::forms::StringU64Iterator>(this);
}

inline ::forms_cxx::iterator<::forms::StringU64Iterator> StringU64Iterator::end()
{
    return ::forms_cxx::iterator<::forms::StringU64Iterator>();
}

} // namespace forms

namespace forms::inner {

inline ::forms::inner::Deep deep(uint16_t number)
{
    auto cValue = ::forms_cxx::adopt<::forms::inner::Deep>(::forms_inner_deep(number));
    ::forms_cxx::later().rethrow();
    return cValue;
}

} // namespace forms::inner

namespace forms {

inline ::std::string_view name()
{
    auto cValue = ::forms_cxx::text(::forms_name());
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline double step()
{
    auto cValue = ::forms_step();
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline int32_t add(int32_t left, int32_t right)
{
    auto cValue = ::forms_add(left, right);
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms_cxx::result<::std::optional<uint32_t>> try_half(uint32_t number) noexcept
{
    ::forms_error *cErr = nullptr;
    uint32_t cOut1{};
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_half(number, &cOut1, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::std::optional<uint32_t>(cOut1));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus == 1)
        return ::std::optional<uint32_t>();
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::std::optional<uint32_t>(cOut1);
}
inline ::std::optional<uint32_t> half(uint32_t number)
{
    return try_half(number).value();
}

inline ::forms_cxx::result<int64_t> try_parse(::std::string_view text) noexcept
{
    ::forms_error *cErr = nullptr;
    int64_t cOut1{};
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_parse(::forms_cxx::text(text), &cOut1, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(cOut1);
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return cOut1;
}
inline int64_t parse(::std::string_view text)
{
    return try_parse(text).value();
}

inline ::forms_cxx::result<::std::optional<::std::tuple<int32_t, int32_t>>> try_minmax(::forms_cxx::span<const int32_t> numbers) noexcept
{
    ::forms_error *cErr = nullptr;
    int32_t cOut2{};
    int32_t cOut3{};
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_minmax(numbers.data(), numbers.size(), &cOut2, &cOut3, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::std::optional<::std::tuple<int32_t, int32_t>>(::std::tuple<int32_t, int32_t>(cOut2, cOut3)));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus == 1)
        return ::std::optional<::std::tuple<int32_t, int32_t>>();
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::std::optional<::std::tuple<int32_t, int32_t>>(::std::tuple<int32_t, int32_t>(cOut2, cOut3));
}
inline ::std::optional<::std::tuple<int32_t, int32_t>> minmax(::forms_cxx::span<const int32_t> numbers)
{
    return try_minmax(numbers).value();
}

inline ::forms_cxx::result<::std::array<uint8_t, 4>> try_bytes_of(uint32_t number) noexcept
{
    ::forms_error *cErr = nullptr;
    ::std::array<uint8_t, 4> cOut1 = {};
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_bytes_of(number, cOut1.data(), &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(cOut1);
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return cOut1;
}
inline ::std::array<uint8_t, 4> bytes_of(uint32_t number)
{
    return try_bytes_of(number).value();
}

inline ::std::vector<uint32_t> squares(uint32_t until)
{
    auto cValue = ::forms_cxx::take<uint32_t, ::forms_u32_vec, ::forms_u32_vec_free>(::forms_squares(until));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms_cxx::result<::std::string> try_repeat(::std::string_view text, size_t times) noexcept
{
    ::forms_error *cErr = nullptr;
    ::forms_string cOut2{};
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_repeat(::forms_cxx::text(text), times, &cOut2, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::forms_cxx::take(cOut2));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::forms_cxx::take(cOut2);
}
inline ::std::string repeat(::std::string_view text, size_t times)
{
    return try_repeat(text, times).value();
}

inline ::forms_cxx::result<void> try_reverse(::forms_cxx::span<uint8_t> numbers) noexcept
{
    ::forms_error *cErr = nullptr;
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_reverse(numbers.data(), numbers.size(), &cErr);
    if (const auto cThrown = cLater.thrown()) {
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return {};
}
inline void reverse(::forms_cxx::span<uint8_t> numbers)
{
    try_reverse(numbers).value();
}

inline ::forms_cxx::result<::std::optional<char32_t>> try_scalar(uint32_t code) noexcept
{
    ::forms_error *cErr = nullptr;
    uint32_t cOut1{};
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_scalar(code, &cOut1, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::std::optional<char32_t>(static_cast<char32_t>(cOut1)));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus == 1)
        return ::std::optional<char32_t>();
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::std::optional<char32_t>(static_cast<char32_t>(cOut1));
}
inline ::std::optional<char32_t> scalar(uint32_t code)
{
    return try_scalar(code).value();
}

inline ::forms_cxx::result<::forms::Way> try_turned(::forms::Way way) noexcept
{
    ::forms_error *cErr = nullptr;
    ::forms_way cOut1{};
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_turned(static_cast<::forms_way>(way), &cOut1, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(static_cast<::forms::Way>(cOut1));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return static_cast<::forms::Way>(cOut1);
}
inline ::forms::Way turned(::forms::Way way)
{
    return try_turned(way).value();
}

inline double both(const ::forms_point &left, const ::forms_point &right)
{
    auto cValue = ::forms_both(&left, &right);
    ::forms_cxx::later().rethrow();
    return cValue;
}

template <class F1> inline ::forms_cxx::result<void> try_each_word(::std::string_view text, F1 &&f) noexcept
{
    ::forms_error *cErr = nullptr;
    const ::forms_cxx::callback<::forms_fn_str_void, F1> cCall1(::std::forward<F1>(f));
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_each_word(::forms_cxx::text(text), cCall1.c, &cErr);
    if (const auto cThrown = cCall1.thrown()) {
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (const auto cThrown = cLater.thrown()) {
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return {};
}
template <class F1> inline void each_word(::std::string_view text, F1 &&f)
{
    try_each_word(text, ::std::forward<F1>(f)).value();
}

inline ::forms_cxx::result<::forms::U8ListListListListListListListListListListListListListListListListListListListListListListListListListList> try_deep() noexcept
{
    ::forms_error *cErr = nullptr;
    ::forms_u8_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list_list *cOut0 = nullptr;
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_forms_deep(&cOut0, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::forms_cxx::adopt<::forms::U8ListListListListListListListListListListListListListListListListListListListListListListListListListList>(cOut0));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::forms_cxx::adopt<::forms::U8ListListListListListListListListListListListListListListListListListListListListListListListListListList>(cOut0);
}
inline ::forms::U8ListListListListListListListListListListListListListListListListListListListListListListListListListList deep()
{
    return try_deep().value();
}

inline ::forms_cxx::result<::std::optional<::forms_cxx::span<const uint8_t>>> try_parent(::std::string_view path) noexcept
{
    ::forms_error *cErr = nullptr;
    ::forms_bytes cOut1{};
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_parent(::forms_cxx::text(path), &cOut1, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(::std::optional<::forms_cxx::span<const uint8_t>>(::forms_cxx::view<const uint8_t>(cOut1)));
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus == 1)
        return ::std::optional<::forms_cxx::span<const uint8_t>>();
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return ::std::optional<::forms_cxx::span<const uint8_t>>(::forms_cxx::view<const uint8_t>(cOut1));
}
inline ::std::optional<::forms_cxx::span<const uint8_t>> parent(::std::string_view path)
{
    return try_parent(path).value();
}

inline ::forms_point point_default()
{
    auto cValue = ::forms_point_default();
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::std::string point_debug(const ::forms_point &self)
{
    auto cValue = ::forms_cxx::take(::forms_point_debug(&self));
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline bool point_eq(const ::forms_point &self, const ::forms_point &other)
{
    auto cValue = ::forms_point_eq(&self, &other) != 0;
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline int32_t point_partial_cmp(const ::forms_point &self, const ::forms_point &other)
{
    auto cValue = ::forms_point_partial_cmp(&self, &other);
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms_cxx::result<::forms_point> try_point_from_str(::std::string_view text) noexcept
{
    ::forms_error *cErr = nullptr;
    ::forms_point cOut1{};
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_point_from_str(::forms_cxx::text(text), &cOut1, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(cOut1);
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return cOut1;
}
inline ::forms_point point_from_str(::std::string_view text)
{
    return try_point_from_str(text).value();
}

inline ::forms_point point_from_f64_f64(double value_0, double value_1)
{
    auto cValue = ::forms_point_from_f64_f64(value_0, value_1);
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms_cxx::result<::forms_point> try_point_try_from_i64(int64_t value) noexcept
{
    ::forms_error *cErr = nullptr;
    ::forms_point cOut1{};
    const ::forms_cxx::later cLater;
    const int32_t cStatus = ::forms_point_try_from_i64(value, &cOut1, &cErr);
    if (const auto cThrown = cLater.thrown()) {
        if (cStatus == 0)
            static_cast<void>(cOut1);
        ::forms_error_free(cErr);
        return ::forms_cxx::error(cThrown);
    }
    if (cStatus != 0)
        return ::forms_cxx::error(static_cast<::forms_cxx::status>(cStatus), cErr);
    return cOut1;
}
inline ::forms_point point_try_from_i64(int64_t value)
{
    return try_point_try_from_i64(value).value();
}

inline ::forms_point point_neg(::forms_point self)
{
    auto cValue = ::forms_point_neg(self);
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline ::forms_point point_add(::forms_point self, ::forms_point other)
{
    auto cValue = ::forms_point_add(self, other);
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline void point_add_assign(::forms_point &self, ::forms_point other)
{
    ::forms_point_add_assign(&self, other);
    ::forms_cxx::later().rethrow();
}

inline double point_area(const ::forms_point &self)
{
    auto cValue = ::forms_point_area(&self);
    ::forms_cxx::later().rethrow();
    return cValue;
}

inline bool point_is_big(const ::forms_point &self)
{
    auto cValue = ::forms_point_is_big(&self) != 0;
    ::forms_cxx::later().rethrow();
    return cValue;
}

} // namespace forms

inline bool operator==(const ::forms_point &a, const ::forms_point &b)
{
    return ::forms::point_eq(a, b);
}
inline bool operator!=(const ::forms_point &a, const ::forms_point &b)
{
    return !::forms::point_eq(a, b);
}
inline bool operator<(const ::forms_point &a, const ::forms_point &b)
{
    return ::forms::point_partial_cmp(a, b) == -1;
}
inline bool operator<=(const ::forms_point &a, const ::forms_point &b)
{
    return (::forms::point_partial_cmp(a, b) + 1) / 2 == 0;
}
inline bool operator>(const ::forms_point &a, const ::forms_point &b)
{
    return ::forms::point_partial_cmp(a, b) == 1;
}
inline bool operator>=(const ::forms_point &a, const ::forms_point &b)
{
    return (::forms::point_partial_cmp(a, b) & ~1) == 0;
}
inline ::forms_point operator+(::forms_point self, ::forms_point other)
{
    return ::forms::point_add(self, other);
}
inline ::forms_point & operator+=(::forms_point &self, ::forms_point other)
{
    ::forms::point_add_assign(self, other);
    return self;
}
inline ::forms_point operator-(::forms_point self)
{
    return ::forms::point_neg(self);
}
namespace forms {

inline ::forms_cxx::borrowed<const ::forms::Thing> Shelf::operator[](size_t at) const
{
    return index(at);
}

} // namespace forms

namespace forms::inner {

} // namespace forms::inner

namespace forms {

} // namespace forms

#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

#endif
