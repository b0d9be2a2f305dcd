# Two commands do everything on a fresh machine: make trace, make test.
CLAIM ?= Google is registered with the SECP
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/installed

.PHONY: trace test lint types contracts golden bench quality clean

trace: $(STAMP)
	@$(BIN)/provenance trace --refresh "$(CLAIM)"
	@printf '\nAsk for another:  make trace CLAIM="Facebook has 45 million users in Pakistan"\n'

test: lint types contracts
	$(BIN)/pytest -n auto

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

contracts: $(STAMP)
	$(BIN)/lint-imports

golden: $(STAMP)
	UPDATE_GOLDEN=1 $(BIN)/pytest -q tests/golden

bench: $(STAMP)
	$(BIN)/python -m benchmarks

quality: $(STAMP)
	$(BIN)/python -m benchmarks.quality

$(STAMP): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt torch
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	$(BIN)/python -m compileall -q provenance  # the first run is as quick as the next
	@touch $(STAMP)

clean:
	rm -rf .venv build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
