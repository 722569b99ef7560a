# The commands that a person needs; CMake does the work (CMakePresets.json).
# `make demo` and `make test` install the Debian packages that are missing (tools/install-deps.sh).
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
PREFIX ?= /usr/local
FUZZ_SECONDS ?= 60

.PHONY: all build demo test bench install accept accept-header accept-export format fuzz clean

all: build

build:
	@tools/install-deps.sh build
	@cmake --preset release -DFERRULE_LINKS=$(if $(LINKS),ON,OFF) >build-release.log 2>&1 || { cat build-release.log; exit 1; }
	@rm -f build-release.log
	@cmake --build --preset release -j $(JOBS)

demo:
	@tools/install-deps.sh build demo
	@$(MAKE) --no-print-directory build
	@examples/demo.sh build/ferrule

test:
	@tools/install-deps.sh build test
	cmake --preset test
	cmake --build --preset test -j $(JOBS)
	ctest --preset test -j $(JOBS)

bench: build
	@bench/run.sh build/ferrule build
	@echo
	@bench/header.sh build/ferrule build
	@echo
	@bench/export.sh build/ferrule build

# LINKS=1: bindgen and cbindgen too, as links to ferrule.
install: build
	cmake --install build --prefix $(PREFIX)

# Rewrite the expected files of tests/golden with what comes out now. Say why in the commit.
accept: build
	@tests/golden/run.sh --accept build/ferrule $(CASES)

# The same for tests/header.
accept-header: build
	@tests/header/run.sh --accept build/ferrule $(CASES)

# The same for tests/export/golden.
accept-export: build
	@tests/export/golden/run.sh --accept build/ferrule $(CC) $(CXX) $(CASES)

format:
	@tools/install-deps.sh test
	tools/check-format.sh --fix

fuzz:
	@tools/install-deps.sh build fuzz
	cmake --preset fuzz
	cmake --build --preset fuzz -j $(JOBS)
	@tests/fuzz/run.sh build-fuzz $(FUZZ_SECONDS)

clean:
	rm -rf build build-test build-fuzz
