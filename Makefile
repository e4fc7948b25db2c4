# make run      install what is missing, build the archive if there is none, start the bot
# make test     the whole gate
# make soak     the whole bot under 20,000 random updates while Telegram fails: see docs/soak.md
# make install  the base install only: no torch
# make format   put the code in its one format
# make lock     pin the newest allowed versions of everything in constraints.txt

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt

.PHONY: install run test soak format lock
.DELETE_ON_ERROR:

install: $(VENV)/base.installed

run: install
	@$(BIN)/python -m knowledge_base status >/dev/null 2>&1 \
		|| $(BIN)/python -m ingest sync --yes knowledge_base/documents
	@exec $(BIN)/python -m bot

test: $(VENV)/dev.installed
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

soak: $(VENV)/dev.installed
	$(BIN)/python -m tests.soak --updates 20000

format: $(VENV)/dev.installed
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

$(VENV)/base.installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed: make PYTHON=python3.11 run" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing the base packages into $(VENV) (about a minute) ..." >&2
	@$(PIP) --editable .
	@touch $@

$(VENV)/dev.installed: $(VENV)/base.installed
	@echo "Installing what the tests need, torch among it (some minutes) ..." >&2
	@$(PIP) --editable '.[dev,postgresql,sentence-transformers,speech,evaluation]'
	@touch $@

# Everything at its newest allowed version, written down.
lock:
	rm -rf $(VENV)-lock && $(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/pip install --quiet --editable '.[dev,postgresql,sentence-transformers,evaluation]'
	{ sed -n '/^#/p' constraints.txt; \
	  $(VENV)-lock/bin/pip freeze --exclude-editable | sed 's/+cpu$$//'; } > constraints.new
	mv constraints.new constraints.txt && rm -rf $(VENV)-lock
