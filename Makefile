# The two commands of the README are `make demo` and `make test`; both set up what they need.

PYTHON ?= python3
VENV ?= .venv
BIN := $(abspath $(VENV))/bin
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
READY := $(VENV)/.ready
export PATH := $(BIN):$(PATH)

.PHONY: demo test lint setup build verify bench clean

demo: setup
	$(BIN)/autograder demo

test: lint /usr/lib/postgresql /usr/bin/chromium
	$(BIN)/python -m pytest --numprocesses 2 --dist loadgroup
	$(BIN)/autograder build --check

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

build: setup
	$(BIN)/autograder build

# An hour or so, on a machine that does nothing else; BENCH="memory floor" runs only those.
bench: setup
	$(BIN)/python -m tests.benchmarks $(BENCH)

verify: setup
	$(BIN)/autograder verify

setup: /usr/bin/bwrap $(READY)

/usr/bin/bwrap:
	@echo "bubblewrap is not installed; it keeps students' code in. Installing it with apt."
	$(SUDO) apt-get update -qq
	$(SUDO) apt-get install -y -qq bubblewrap

# Only the tests need it: they keep a gradebook in a server of their own.
/usr/lib/postgresql:
	$(SUDO) apt-get update -qq
	$(SUDO) apt-get install -y -qq --no-install-recommends postgresql

# The pages that people read are opened in it, by the tests.
/usr/bin/chromium:
	$(SUDO) apt-get update -qq
	$(SUDO) apt-get install -y -qq --no-install-recommends chromium

# Python without ensurepip (Debian packages it apart) cannot make a virtual environment.
$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or later is needed; name one with PYTHON=..."; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null \
		|| { echo "Installing python3-venv with apt."; \
		     $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq python3-venv; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check \
		--constraint constraints.txt --editable '.[test]'
	touch $@

clean:
	rm -rf $(VENV) .build .mypy_cache .ruff_cache .pytest_cache
