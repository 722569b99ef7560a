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
#define @P@_CXX_EXCEPTIONS 1
#else
#define @P@_CXX_EXCEPTIONS 0
#endif
#if defined(__clang__)
#define @P@_CXX_LIFETIMEBOUND [[clang::lifetimebound]]
#else
#define @P@_CXX_LIFETIMEBOUND
#endif
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#if !defined(__clang__) && __GNUC__ >= 9
#pragma GCC diagnostic ignored "-Winit-list-lifetime"
#endif
#endif

/** What all classes of this library are made with. */
namespace @p@_cxx {

/** The same numbers in every library: see @p@_OK in the header for C. */
enum class status : std::int32_t {
    ok = 0,
    none = 1,
    error = -1,
    null_arg = -2,
    bad_utf8 = -3,
    bad_value = -4,
    range = -5,
    panic = -6,
    poisoned = -7,
    busy = -8,
    dead = -9,
    wrong_thread = -10
};

template <class T> class loan;
template <class T> struct traits;
/** `type` is the class of C's handles; nothing for other types. */
template <class C> struct class_of {
};

/**
 * What went wrong. Copies share one object. Where Rust has an error of its own, as<T>() gives it.
 */
class error : public std::exception {
    struct state {
        status code = status::error;
        ::@p@_error *object = nullptr;
        std::string text;
        std::exception_ptr thrown;
        std::shared_ptr<state> whole; /* whose source it is, and which has the object */
        state() = default;
        state(const state &) = delete;
        state &operator=(const state &) = delete;
        ~state()
        {
            if (!whole)
                ::@p@_error_free(object);
        }
    };
    std::shared_ptr<state> state_;

    error(std::shared_ptr<state> whole, status code, ::@p@_error *object)
        : state_(std::make_shared<state>())
    {
        state_->whole = std::move(whole);
        state_->object = object;
        state_->code = code;
        if (object) {
            const ::@p@_str message = ::@p@_error_message(object);
            state_->text.assign(message.ptr ? message.ptr : "", message.len);
        }
    }

public:
    /** Takes `object`, which may be NULL. */
    error(status code, ::@p@_error *object) : error(std::shared_ptr<state>(), code, object) {}
    error(status code, const char *text) : state_(std::make_shared<state>())
    {
        state_->code = code;
        state_->text = text;
    }
    /** An exception of a callback, which went around Rust. */
    explicit error(std::exception_ptr thrown) : error(status::error, "a callback threw")
    {
        state_->thrown = std::move(thrown);
    }
    status code() const noexcept { return state_->code; }
    const char *what() const noexcept override { return state_->text.c_str(); }
    /** Valid as long as a copy of this. */
    std::string_view message() const noexcept @P@_CXX_LIFETIMEBOUND { return state_->text; }
    /** The number of the enum's constant, if Rust's error is an enum without data; otherwise -1. */
    std::int32_t kind() const noexcept { return ::@p@_error_kind(state_->object); }
    /** Rust's error, if it is a T; lives as long as a copy of this. */
    template <class T> std::optional<loan<T>> as() const noexcept @P@_CXX_LIFETIMEBOUND;
    /** What led to it, if Rust says so. */
    std::optional<error> source() const
    {
        const ::@p@_error *from = state_->object ? ::@p@_error_source(state_->object) : nullptr;
        if (!from)
            return std::nullopt;
        return error(state_, status::error, const_cast<::@p@_error *>(from));
    }
    /** What a callback threw; null if it was not a callback. */
    std::exception_ptr thrown() const noexcept { return state_->thrown; }
    /** C's object; may be NULL. It stays with this. */
    ::@p@_error *get() const noexcept { return state_->object; }
};

/** Throws it, or what a callback threw. Without exceptions: says what it is, and aborts. */
[[noreturn]] inline void raise(const error &what)
{
#if @P@_CXX_EXCEPTIONS
    if (what.thrown())
        std::rethrow_exception(what.thrown());
    throw what;
#else
    std::fprintf(stderr, "@p@: %s\n", what.what());
    std::abort();
#endif
}

/** A value, or an error. */
template <class T> class [[nodiscard]] result {
    std::variant<::@p@_cxx::error, T> held_;

public:
    result(::@p@_cxx::error what) : held_(std::in_place_index<0>, std::move(what)) {}
    result(T value) : held_(std::in_place_index<1>, std::move(value)) {}
    bool has_value() const noexcept { return held_.index() == 1; }
    explicit operator bool() const noexcept { return has_value(); }
    /** Throws the error, if that is what there is. */
    T &value() &
    {
        check();
        return *std::get_if<1>(&held_);
    }
    const T &value() const &
    {
        check();
        return *std::get_if<1>(&held_);
    }
    T value() &&
    {
        check();
        return std::move(*std::get_if<1>(&held_));
    }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    /** Only if there is no value. */
    const ::@p@_cxx::error &error() const noexcept { return *std::get_if<0>(&held_); }

private:
    void check() const
    {
        if (!has_value())
            ::@p@_cxx::raise(error());
    }
};

template <> class [[nodiscard]] result<void> {
    std::optional<::@p@_cxx::error> what_;

public:
    result() = default;
    result(::@p@_cxx::error what) : what_(std::move(what)) {}
    bool has_value() const noexcept { return !what_; }
    explicit operator bool() const noexcept { return has_value(); }
    void value() const
    {
        if (what_)
            ::@p@_cxx::raise(*what_);
    }
    const ::@p@_cxx::error &error() const noexcept { return *what_; }
};

/** Pointer and length: std::span is not there before C++20. */
template <class T> class span {
    T *data_ = nullptr;
    std::size_t size_ = 0;

public:
    using element_type = T;
    using value_type = std::remove_cv_t<T>;
    using iterator = T *;
    constexpr span() noexcept = default;
    constexpr span(T *data, std::size_t size) noexcept : data_(data), size_(size) {}
    template <std::size_t N> constexpr span(T (&array)[N]) noexcept : data_(array), size_(N) {}
    /** A container that has data() and size(): std::vector, std::array, std::string. */
    template <class C,
              class = std::enable_if_t<!std::is_same_v<std::decay_t<C>, span> &&
                                       std::is_convertible_v<
                                           std::remove_pointer_t<decltype(std::declval<C &>().data())> (*)[],
                                           T (*)[]>>,
              class = decltype(std::declval<C &>().size())>
    constexpr span(C &&container) noexcept : data_(container.data()), size_(container.size())
    {
    }
    /** For the call that it is an argument of. */
    template <class U = T, class = std::enable_if_t<std::is_const_v<U>>>
    constexpr span(std::initializer_list<std::remove_cv_t<U>> list) noexcept
        : data_(list.size() ? &*list.begin() : nullptr), size_(list.size())
    {
    }
    constexpr T *data() const noexcept { return data_; }
    constexpr std::size_t size() const noexcept { return size_; }
    constexpr bool empty() const noexcept { return size_ == 0; }
    constexpr T *begin() const noexcept { return data_; }
    constexpr T *end() const noexcept { return data_ ? data_ + size_ : data_; }
    constexpr T &operator[](std::size_t index) const noexcept { return data_[index]; }
};

/** Numbers from a low end to a high end, either of which may be left out. */
template <class T> class range {
    T low_, high_;
    std::uint32_t bounds_;
    constexpr range(T low, T high, std::uint32_t bounds) noexcept
        : low_(low), high_(high), bounds_(bounds)
    {
    }

public:
    /** low..high: without `high`. */
    constexpr range(T low, T high) noexcept : range(low, high, 0) {}
    /** low..=high: with `high`. */
    static constexpr range inclusive(T low, T high) noexcept { return range(low, high, 2); }
    static constexpr range from(T low) noexcept { return range(low, T(), 8); }
    static constexpr range below(T high) noexcept { return range(T(), high, 4); }
    static constexpr range up_to(T high) noexcept { return range(T(), high, 4 | 2); }
    static constexpr range all() noexcept { return range(T(), T(), 4 | 8); }
    constexpr T low() const noexcept { return low_; }
    constexpr T high() const noexcept { return high_; }
    /** As C takes them. */
    constexpr std::uint32_t bounds() const noexcept { return bounds_; }
};

/** A time span as Rust has it; std::chrono's convert to it. Less than nothing is a bad value. */
class duration {
    ::@p@_duration value_;

public:
    duration(::@p@_duration value) noexcept : value_(value) {}
    template <class Rep, class Period>
    duration(std::chrono::duration<Rep, Period> value) noexcept : value_()
    {
        const auto whole = std::chrono::duration_cast<std::chrono::duration<std::int64_t>>(value);
        const auto rest = std::chrono::duration_cast<std::chrono::nanoseconds>(value - whole);
        value_.secs = static_cast<std::uint64_t>(whole.count());
        value_.nanos = whole.count() < 0 || rest.count() < 0
                           ? UINT32_MAX /* which Rust refuses */
                           : static_cast<std::uint32_t>(rest.count());
    }
    std::uint64_t seconds() const noexcept { return value_.secs; }
    std::uint32_t nanoseconds() const noexcept { return value_.nanos; }
    ::@p@_duration get() const noexcept { return value_; }
    /** Nothing if it is too long: more than 292 years. */
    std::optional<std::chrono::nanoseconds> to_chrono() const noexcept
    {
        constexpr std::uint64_t most =
            static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) / 1000000000u - 1;
        if (value_.secs > most)
            return std::nullopt;
        return std::chrono::nanoseconds(static_cast<std::int64_t>(value_.secs) * 1000000000 +
                                        value_.nanos);
    }
};

/* ---- handles ---- */

/** Marks constructors that take over a handle of C. */
struct adopt_t {
    explicit adopt_t() = default;
};

/** Has a handle of C, and frees it. A handle that was moved from is null, and stays so. */
template <class C, std::int32_t (*Free)(C *)> class handle {
    C *pointer_;

public:
    handle(adopt_t, C *pointer) noexcept : pointer_(pointer) {}
    handle(handle &&other) noexcept : pointer_(std::exchange(other.pointer_, nullptr)) {}
    handle &operator=(handle &&other) noexcept
    {
        if (this != &other) {
            static_cast<void>(Free(pointer_));
            pointer_ = std::exchange(other.pointer_, nullptr);
        }
        return *this;
    }
    handle(const handle &) = delete;
    handle &operator=(const handle &) = delete;
    /* A status has nowhere to go from here: of a handle of another thread nothing is freed. */
    ~handle() { static_cast<void>(Free(pointer_)); }
    explicit operator bool() const noexcept { return pointer_ != nullptr; }
    /** For functions of C; it stays with this. */
    C *get() const noexcept { return pointer_; }
    /** From here on it is yours to free. */
    C *release() noexcept { return std::exchange(pointer_, nullptr); }
    /** For functions of C that take it over. */
    C **slot() noexcept { return &pointer_; }
};

template <class T> class borrowed;

/** C's handle, also where a method of Rust has the name get(). */
template <class C, std::int32_t (*Free)(C *)> C *raw(const handle<C, Free> &from) noexcept
{
    return from.get();
}

template <class T> auto raw(const borrowed<T> &from) noexcept
{
    return ::@p@_cxx::raw(*from);
}

template <class C, std::int32_t (*Free)(C *)> C **slot(handle<C, Free> &from) noexcept
{
    return from.slot();
}

inline error moved_from()
{
    return error(status::dead, "a handle was moved from");
}

/** C's handle, where a null one has no status to be told by. */
template <class T> auto need(const T &from)
{
    auto *pointer = ::@p@_cxx::raw(from);
#if @P@_CXX_EXCEPTIONS
    if (!pointer)
        throw moved_from();
#endif
    return pointer;
}

template <class T, class C> T adopt(C *pointer) noexcept
{
    return T(adopt_t(), pointer);
}

/** A part of something that Rust lends: `const T` to read, `T` to change. What it is a part of
 * lives for at least as long, and is not changed meanwhile. */
template <class T> class borrowed {
    std::remove_const_t<T> value_;

public:
    template <class C>
    borrowed(adopt_t how, C *pointer) noexcept : value_(how, const_cast<std::remove_const_t<C> *>(pointer))
    {
    }
    T &operator*() noexcept @P@_CXX_LIFETIMEBOUND { return value_; }
    const T &operator*() const noexcept @P@_CXX_LIFETIMEBOUND { return value_; }
    T *operator->() noexcept @P@_CXX_LIFETIMEBOUND { return &value_; }
    const T *operator->() const noexcept @P@_CXX_LIFETIMEBOUND { return &value_; }
    operator T &() noexcept @P@_CXX_LIFETIMEBOUND { return value_; }
    operator const T &() const noexcept @P@_CXX_LIFETIMEBOUND { return value_; }
    explicit operator bool() const noexcept { return ::@p@_cxx::raw(value_) != nullptr; }
};

/** Somebody else's handle, to read for as long as that lives. */
template <class T> class loan {
    T value_;

public:
    template <class C>
    explicit loan(C *pointer) noexcept
        : value_(adopt_t(), const_cast<std::remove_const_t<C> *>(pointer))
    {
    }
    loan(const loan &other) noexcept : value_(adopt_t(), ::@p@_cxx::raw(other.value_)) {}
    loan &operator=(const loan &) = delete;
    ~loan() { static_cast<void>(std::exchange(*::@p@_cxx::slot(value_), nullptr)); }
    const T &operator*() const noexcept @P@_CXX_LIFETIMEBOUND { return value_; }
    const T *operator->() const noexcept @P@_CXX_LIFETIMEBOUND { return &value_; }
    operator const T &() const noexcept @P@_CXX_LIFETIMEBOUND { return value_; }
};

template <class T> std::optional<loan<T>> error::as() const noexcept
{
    const auto *cause = state_->object ? traits<T>::of_error(state_->object) : nullptr;
    if (!cause)
        return std::nullopt;
    return std::optional<loan<T>>(std::in_place, cause);
}

/* ---- texts and lists ---- */

inline ::@p@_str text(std::string_view from) noexcept
{
    ::@p@_str to = {from.data(), from.size()};
    return to;
}

inline std::string_view text(::@p@_str from) noexcept
{
    return std::string_view(from.ptr ? from.ptr : "", from.len);
}

inline std::vector<::@p@_str> texts(span<const std::string_view> from)
{
    std::vector<::@p@_str> to;
    to.reserve(from.size());
    for (std::string_view one : from)
        to.push_back(text(one));
    return to;
}

template <class C, class T> std::vector<const C *> handles(span<const T *const> from)
{
    std::vector<const C *> to;
    to.reserve(from.size());
    for (const T *one : from)
        to.push_back(one ? ::@p@_cxx::raw(*one) : nullptr);
    return to;
}

template <class C, class T> C view(span<T> from) noexcept
{
    C to = {from.data(), from.size()};
    return to;
}

template <class T, class C> span<T> view(C from) noexcept
{
    return span<T>(from.ptr, from.len);
}

inline std::string take(::@p@_string from)
{
    struct guard {
        ::@p@_string *text;
        ~guard() { ::@p@_string_free(text); }
    } free_after = {&from};
    return std::string(from.ptr ? from.ptr : "", from.len);
}

template <class T, class C, void (*Free)(C *)> std::vector<T> take(C from)
{
    struct guard {
        C *list;
        ~guard() { Free(list); }
    } free_after = {&from};
    return from.len ? std::vector<T>(from.ptr, from.ptr + from.len) : std::vector<T>();
}

/* ---- callbacks ---- */

/** What a callback is given, as C++ has it: texts, lists and handles that are lent. The rest, and
 * handles to be freed or changed, are as C has them. */
template <class A, class = void> struct given {
    A value;
    explicit given(A from) noexcept : value(from) {}
    A get() const noexcept { return value; }
};
template <> struct given<::@p@_str, void> {
    ::@p@_str value;
    explicit given(::@p@_str from) noexcept : value(from) {}
    std::string_view get() const noexcept { return text(value); }
};
template <class A>
struct given<A, std::void_t<decltype(std::declval<A>().ptr), decltype(std::declval<A>().len)>> {
    using item = std::remove_pointer_t<decltype(std::declval<A>().ptr)>;
    A value;
    explicit given(A from) noexcept : value(from) {}
    span<item> get() const noexcept { return span<item>(value.ptr, value.len); }
};
template <class C> struct given<const C *, std::void_t<typename class_of<C>::type>> {
    using item = typename class_of<C>::type;
    loan<item> value;
    explicit given(const C *from) noexcept : value(from) {}
    const item &get() const noexcept { return *value; }
};

/** What a callback gives, as C has it. A handle is Rust's from here on. */
template <class R, class V> R returned(V &&value)
{
    using from = std::decay_t<V>;
    if constexpr (!std::is_pointer_v<R> || std::is_pointer_v<from>)
        return static_cast<R>(value);
    else if constexpr (std::is_convertible_v<from, std::optional<typename class_of<
                                                       std::remove_pointer_t<R>>::type>> &&
                       !std::is_same_v<from, typename class_of<std::remove_pointer_t<R>>::type>)
        return value ? std::exchange(*::@p@_cxx::slot(*value), nullptr) : nullptr;
    else
        return std::exchange(*::@p@_cxx::slot(value), nullptr);
}

inline void put(::@p@_sink *sink, std::string_view text)
{
    ::@p@_sink_put(sink, text.data(), text.size());
}

inline void put(::@p@_sink *sink, span<const std::uint8_t> bytes)
{
    ::@p@_sink_put(sink, bytes.data(), bytes.size());
}

/** Whether `C` is what C has for a class. */
template <class C, class = void> struct is_handle : std::false_type {
};
template <class C> struct is_handle<C, std::void_t<typename class_of<C>::type>> : std::true_type {
};

/** The last parameters of a callback that are there for its result: a text's sink, the place of a
 * value that may be missing; of one that gives a status, that of the value and the error's sink. */
template <class R, class... A> struct places {
    template <class L> static constexpr bool is_place()
    {
        using to = std::remove_pointer_t<L>;
        if constexpr (!std::is_pointer_v<L>)
            return false;
        else if constexpr (std::is_same_v<to, ::@p@_sink>)
            return true;
        else
            return !std::is_const_v<to> && !is_handle<to>::value;
    }
    template <std::size_t Last> static constexpr bool is_place_at()
    {
        if constexpr (Last >= sizeof...(A))
            return false;
        else
            return is_place<std::tuple_element_t<sizeof...(A) - 1 - Last, std::tuple<A...>>>();
    }
    static constexpr bool ends_in_sink()
    {
        if constexpr (sizeof...(A) == 0)
            return false;
        else
            return std::is_same_v<std::tuple_element_t<sizeof...(A) - 1, std::tuple<A...>>,
                                  ::@p@_sink *>;
    }
    static constexpr bool is_status = std::is_same_v<R, std::int32_t> && ends_in_sink();
    static constexpr bool is_maybe = std::is_same_v<R, std::uint8_t> && is_place_at<0>();
    static constexpr bool is_text = std::is_void_v<R> && ends_in_sink();
    static constexpr std::size_t count = is_status                ? (is_place_at<1>() ? 2 : 1)
                                         : is_maybe || is_text ? 1
                                                               : 0;
};

/** Puts what a callback gives into its place. */
template <class P, class V> void set(P *place, V &&value)
{
    if constexpr (std::is_same_v<P, ::@p@_sink>)
        ::@p@_cxx::put(place, value);
    else
        *place = ::@p@_cxx::returned<P>(std::forward<V>(value));
}

template <class V> struct is_result : std::false_type {
};
template <class T> struct is_result<result<T>> : std::true_type {
};
template <class V> struct is_optional : std::false_type {
};
template <class T> struct is_optional<std::optional<T>> : std::true_type {
};

/** What callbacks threw that Rust kept, until the call of Rust returns that called them. */
inline std::exception_ptr &pending() noexcept
{
    static thread_local std::exception_ptr thrown;
    return thrown;
}

struct later {
    std::exception_ptr thrown() const noexcept { return std::exchange(pending(), nullptr); }
    void rethrow() const
    {
        if (std::exception_ptr what = thrown())
            ::@p@_cxx::raise(error(std::move(what)));
    }
};

/** What C++ gives Rust to call: kept until Rust drops it. An exception is kept as well, and goes on
 * where the call of Rust returns; until then the callback is not called any more and gives zero. */
template <class F> class called {
public:
    F function;
    template <class G> explicit called(G &&from) : function(std::forward<G>(from)) {}
    std::exception_ptr thrown()
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        return thrown_;
    }
    template <class R, class... A> R call(A... arguments) noexcept
    {
        return call_by<R>(
            [this](auto &&...all) -> decltype(auto) {
                return function(std::forward<decltype(all)>(all)...);
            },
            arguments...);
    }
    /** The same by way of `with`. */
    template <class R, class W, class... A> R call_by(W with, A... arguments) noexcept
    {
#if @P@_CXX_EXCEPTIONS
        try {
            if (!thrown())
                return give<R>(with, arguments...);
        } catch (...) {
            const std::lock_guard<std::mutex> lock(mutex_);
            std::exception_ptr &place = is_kept_ ? pending() : thrown_;
            if (!place)
                place = std::current_exception();
        }
        if constexpr (places<R, A...>::is_status)
            return static_cast<R>(status::error); /* so that Rust ends */
        else
            return R();
#else
        return give<R>(with, arguments...);
#endif
    }

    /** The call that it was given to has returned. */
    void keep()
    {
        const std::lock_guard<std::mutex> lock(mutex_);
        is_kept_ = true;
        thrown_ = nullptr;
    }

private:
    std::mutex mutex_;
    std::exception_ptr thrown_;
    bool is_kept_ = false;

    template <class W, class T, std::size_t... I>
    static decltype(auto) apply(W &with, T &all, std::index_sequence<I...>)
    {
        return with(std::get<I>(all).get()...);
    }
    /* The value of a callback that gives a status, at the place `at`, if there is one. */
    template <class V, class T, std::size_t At> static std::int32_t finish(V &&value, T &raw)
    {
        using type = std::decay_t<V>;
        if constexpr (is_result<type>::value) {
            if (!value) {
                ::@p@_cxx::put(std::get<std::tuple_size_v<T> - 1>(raw), value.error().message());
                return static_cast<std::int32_t>(status::error);
            }
            if constexpr (std::is_same_v<type, result<void>>)
                return 0;
            else
                return finish<decltype(*std::forward<V>(value)), T, At>(*std::forward<V>(value), raw);
        } else if constexpr (is_optional<type>::value) {
            if (!value)
                return static_cast<std::int32_t>(status::none);
            return finish<decltype(*std::forward<V>(value)), T, At>(*std::forward<V>(value), raw);
        } else {
            if constexpr (At + 1 < std::tuple_size_v<T>)
                ::@p@_cxx::set(std::get<At>(raw), std::forward<V>(value));
            return 0;
        }
    }
    template <class R, class W, class... A> static R give(W &with, A... arguments)
    {
        using place = places<R, A...>;
        constexpr std::size_t inputs = sizeof...(A) - place::count;
        using numbers = std::make_index_sequence<inputs>;
        std::tuple<given<A>...> all(arguments...);
        std::tuple<A...> raw(arguments...);
        if constexpr (place::is_status) {
            if constexpr (std::is_void_v<decltype(apply(with, all, numbers()))>) {
                apply(with, all, numbers());
                return 0;
            } else {
                auto value = apply(with, all, numbers());
                return finish<decltype(std::move(value)), std::tuple<A...>, inputs>(std::move(value), raw);
            }
        } else if constexpr (place::is_maybe) {
            auto value = apply(with, all, numbers());
            if (value)
                ::@p@_cxx::set(std::get<inputs>(raw), *std::move(value));
            return static_cast<R>(value ? 1 : 0);
        } else if constexpr (place::is_text) {
            ::@p@_cxx::put(std::get<inputs>(raw), apply(with, all, numbers()));
        } else if constexpr (std::is_void_v<R>) {
            static_cast<void>(apply(with, all, numbers()));
        } else {
            return ::@p@_cxx::returned<R>(apply(with, all, numbers()));
        }
        static_cast<void>(raw);
    }
};

template <class F> struct kept {
    std::shared_ptr<called<F>> state;

    static void drop(void *user) noexcept { delete static_cast<std::shared_ptr<called<F>> *>(user); }
    template <class R, class... A> static R call(void *user, A... arguments)
    {
        return (*static_cast<std::shared_ptr<called<F>> *>(user))->template call<R>(arguments...);
    }
    template <class R, class... A> static void fill(R (*&into)(void *, A...)) noexcept
    {
        into = &kept::call<R, A...>;
    }
};

/** `C` has call, user and drop. */
template <class C, class F> class callback {
    using state = called<std::decay_t<F>>;
    std::shared_ptr<state> state_;

public:
    C c;
    explicit callback(F &&function)
        : state_(std::make_shared<state>(std::forward<F>(function))), c()
    {
        kept<std::decay_t<F>>::fill(c.call);
        c.user = new std::shared_ptr<state>(state_);
        c.drop = &kept<std::decay_t<F>>::drop;
    }
    callback(const callback &) = delete;
    callback &operator=(const callback &) = delete;
    ~callback() { state_->keep(); }
    std::exception_ptr thrown() const { return state_->thrown(); }
};

/* ---- objects of traits ---- */

/** `type` is C's table for the class `T`; fill() puts functions into it. */
template <class T> struct table_of;

/** An object that Rust has for as long as it wants. */
template <class T> class object {
    using state = called<std::shared_ptr<T>>;
    std::shared_ptr<state> state_;

    template <class V, class... P, class... A>
    static V invoke(T &to, V (T::*method)(P...), A &&...all)
    {
        return (to.*method)(static_cast<P>(std::forward<A>(all))...);
    }
    template <auto Method, class R, class... A> static R call(void *user, A... arguments) noexcept
    {
        state &to = **static_cast<std::shared_ptr<state> *>(user);
        return to.template call_by<R>(
            [&to](auto &&...all) -> decltype(auto) {
                return invoke(*to.function, Method, std::forward<decltype(all)>(all)...);
            },
            arguments...);
    }

public:
    typename table_of<T>::type c;
    explicit object(const std::shared_ptr<T> &from)
        : state_(std::make_shared<state>(from)), c()
    {
        c.size = sizeof c;
        c.user = new std::shared_ptr<state>(state_);
        c.drop = &kept<std::shared_ptr<T>>::drop;
        table_of<T>::fill(c);
    }
    object(const object &) = delete;
    object &operator=(const object &) = delete;
    ~object() { state_->keep(); }
    std::exception_ptr thrown() const { return state_->thrown(); }
    /** Has `into` call the method. */
    template <auto Method, class R, class... A> static void fill(R (*&into)(void *, A...)) noexcept
    {
        into = &object::call<Method, R, A...>;
    }
};

/** Reads for as long as Rust keeps it. */
struct source {
    std::istream *stream;
    std::ptrdiff_t operator()(std::uint8_t *into, std::size_t size)
    {
        if (stream->eof())
            return 0;
        stream->read(reinterpret_cast<char *>(into), static_cast<std::streamsize>(size));
        return stream->bad() ? -1 : static_cast<std::ptrdiff_t>(stream->gcount());
    }
};

/** Writes for as long as Rust keeps it. */
struct sink {
    std::ostream *stream;
    std::ptrdiff_t operator()(const std::uint8_t *from, std::size_t size)
    {
        stream->write(reinterpret_cast<const char *>(from), static_cast<std::streamsize>(size));
        return *stream ? static_cast<std::ptrdiff_t>(size) : -1;
    }
};

template <class C, class F> class stream {
    std::shared_ptr<called<F>> state_;

    template <class B> static std::ptrdiff_t call(void *user, B *bytes, std::size_t size)
    {
        called<F> &to = **static_cast<std::shared_ptr<called<F>> *>(user);
        const std::ptrdiff_t got = to.template call<std::ptrdiff_t>(bytes, size);
        return to.thrown() || pending() ? -1 : got;
    }
    template <class B>
    static void fill(std::ptrdiff_t (*&into)(void *, B *, std::size_t)) noexcept
    {
        into = &stream::call<B>;
    }

public:
    C c;
    explicit stream(F from) : state_(std::make_shared<called<F>>(from)), c()
    {
        if constexpr (std::is_same_v<F, source>)
            fill(c.read);
        else
            fill(c.write);
        c.user = new std::shared_ptr<called<F>>(state_);
        c.drop = &kept<F>::drop;
    }
    stream(const stream &) = delete;
    stream &operator=(const stream &) = delete;
    ~stream() { state_->keep(); }
    std::exception_ptr thrown() const { return state_->thrown(); }
};

/* ---- enums with data ---- */

/** Tells a visitor which variant it is given. */
template <auto Kind> using is = std::integral_constant<decltype(Kind), Kind>;

template <class K, K Kind, class V> auto visited(V &visitor)
{
    return visitor(is<Kind>());
}

template <class K, K Kind, class V, class... H>
auto visited(V &visitor, std::optional<std::tuple<H...>> held)
{
    return std::apply([&](auto &...one) { return visitor(is<Kind>(), one...); }, held.value());
}

template <class K, K Kind, class V, class H> auto visited(V &visitor, std::optional<H> held)
{
    return visitor(is<Kind>(), held.value());
}

/* ---- iterators ---- */

/** Over what has next(); an input iterator. */
template <class I> class iterator {
    using next_type = decltype(std::declval<I &>().next());
    struct state {
        std::optional<I> owned;
        I *source = nullptr;
        next_type item;
    };
    std::shared_ptr<state> state_;

    void step()
    {
        state_->item = state_->source->next();
        if (!state_->item)
            state_.reset();
    }

public:
    using iterator_category = std::input_iterator_tag;
    using value_type = typename next_type::value_type;
    using difference_type = std::ptrdiff_t;
    using pointer = value_type *;
    using reference = value_type &;

    iterator() noexcept = default;
    explicit iterator(I *source) : state_(std::make_shared<state>())
    {
        state_->source = source;
        step();
    }
    explicit iterator(I source) : state_(std::make_shared<state>())
    {
        state_->owned.emplace(std::move(source));
        state_->source = &*state_->owned;
        step();
    }
    reference operator*() const noexcept { return *state_->item; }
    pointer operator->() const noexcept { return &*state_->item; }
    iterator &operator++()
    {
        step();
        return *this;
    }
    void operator++(int) { step(); }
    friend bool operator==(const iterator &a, const iterator &b) noexcept
    {
        return a.state_ == b.state_;
    }
    friend bool operator!=(const iterator &a, const iterator &b) noexcept { return !(a == b); }
};

/** Over what has size() and operator[]. */
template <class L> class list_iterator {
    const L *list_ = nullptr;
    std::size_t index_ = 0;

public:
    using iterator_category = std::input_iterator_tag;
    using value_type = decltype(std::declval<const L &>()[0]);
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = value_type;

    list_iterator() noexcept = default;
    list_iterator(const L *list, std::size_t index) noexcept : list_(list), index_(index) {}
    reference operator*() const { return (*list_)[index_]; }
    list_iterator &operator++() noexcept
    {
        ++index_;
        return *this;
    }
    list_iterator operator++(int) noexcept
    {
        list_iterator before = *this;
        ++index_;
        return before;
    }
    friend bool operator==(const list_iterator &a, const list_iterator &b) noexcept
    {
        return a.index_ == b.index_;
    }
    friend bool operator!=(const list_iterator &a, const list_iterator &b) noexcept
    {
        return !(a == b);
    }
};

} // namespace @p@_cxx

