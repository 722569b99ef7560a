#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

template<typename T = uint8_t>
struct List {
  List *next;
  T value;
};

extern "C" {

extern const List<uint64_t> EMPTY;

void list_free(List<uint8_t> *list, List<uint16_t> *words);

}  // extern "C"
