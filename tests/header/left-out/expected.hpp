#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

constexpr static const uint8_t TWICE = 1;

struct Empty {

};

extern "C" {

void f(const uint8_t data[4], const Empty *empty);

}  // extern "C"
