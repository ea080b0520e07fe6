# make run    open the desk (ARGS="--demo" and the like are passed on)
# make test   everything that has to hold before a change is taken in
# make bench  the measured ratios, as a table and in out/bench.json
# make setup | lint | format | lock | translations | clean   for developers

PY := .venv/bin/python
ARGS ?=
JOBS ?= 2

.DEFAULT_GOAL := run
.PHONY: setup run test bench lint format lock translations clean

setup:
	@scripts/setup.sh

run: setup
	$(PY) main.py $(ARGS)

test: lint
	$(PY) -m pytest -n $(JOBS) --dist worksteal $(ARGS)

bench: setup
	$(PY) -m tests.bench.run $(ARGS)

lint: setup
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy

format: setup
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

# uv.lock, from which these are made, names the package index that was asked and so stays out of the repository.
lock:
	uv lock --quiet
	uv export --frozen --quiet --no-header --no-emit-project --no-dev --format requirements-txt -o requirements.lock
	uv export --frozen --quiet --no-header --no-emit-project --group dev --format requirements-txt -o requirements-dev.lock

# FILL="a.json b.json" brings translations in: {context: {source: translation}}
translations: setup
	$(PY) scripts/translations.py update $(if $(FILL),--fill $(FILL))

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache out
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
