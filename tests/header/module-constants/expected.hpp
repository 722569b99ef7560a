#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <new>

constexpr static const uint32_t DEPTH = 16;

constexpr static const uint32_t TWICE = (DEPTH * 2);

constexpr static const uint32_t LARGEST = UINT32_MAX;

enum class Mode {
  MODE_FIRST_MODE = 1,
  MODE_SECOND_MODE,
};

struct Setup {
  Mode startMode;
  uint32_t treeDepth;
};

constexpr static const Setup DEFAULT_SETUP = Setup{
  /* .startMode = */ Mode::MODE_FIRST_MODE,
  /* .treeDepth = */ DEPTH
};

constexpr static const Mode LAST = Mode::MODE_SECOND_MODE;

extern "C" {

void setup(const Setup *setup);

}  // extern "C"
