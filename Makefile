# The two commands of the README are `make demo` and `make test`; both set up what they need.

PYTHON ?= python3
VENV ?= .venv
BIN := $(abspath $(VENV))/bin
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
READY := $(VENV)/.ready
export PATH := $(BIN):$(PATH)

.PHONY: demo test lint setup build verify bench audit security fuzz clean

demo: setup
	$(BIN)/autograder demo

test: lint /usr/lib/postgresql /usr/bin/chromium
	$(BIN)/python -m pytest --numprocesses 2 --dist loadgroup --durations=60
	$(BIN)/autograder build --check

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/bandit --quiet --recursive --severity-level medium autograder

# Known faults of what is installed: whether there are any changes from day to day, so no test asks.
audit: setup
	@mkdir -p .build
	$(BIN)/pip-audit --requirement constraints.txt --no-deps --disable-pip --progress-spinner off \
		--output .build/audit.txt

build: setup
	$(BIN)/autograder build

# An hour or so, on a machine that does nothing else; BENCH="memory floor" runs only those.
bench: setup
	$(BIN)/python -m tests.benchmarks $(BENCH)

# A million frames and ten thousand notebooks, guided by coverage; atheris is installed apart.
FRAMES ?= 1000000
NOTEBOOKS ?= 10000
SECONDS ?= 1200
fuzz: setup .fuzz/.ready
	@for target in "frames $(FRAMES)" "notebooks $(NOTEBOOKS)"; do \
		PYTHONPATH=.:$$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))') \
			.fuzz/bin/python -m tests.fuzz $$target $(SECONDS) || exit 1; \
	done

.fuzz/.ready:
	$(BIN)/python -m venv .fuzz
	.fuzz/bin/python -m pip install --quiet --disable-pip-version-check 'atheris>=3,<4'
	touch $@

# The tables of SECURITY.md.
security: setup
	$(BIN)/python -m tests.teeth

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
	rm -rf $(VENV) .fuzz .build .mypy_cache .ruff_cache .pytest_cache
