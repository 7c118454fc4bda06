# Thin wrappers over .venv; the README has demo and test without make as well.
PYTHON ?= python3
BIN = .venv/bin
STAMP = .venv/.installed

.PHONY: demo test check bench serve generate format clean

demo: .venv/.core
	$(BIN)/punchout demo

serve: .venv/.core
	$(BIN)/punchout serve

test: .venv/.test
	$(BIN)/python -m pytest -n auto

check: .venv/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m punchout.generate --check

generate: .venv/.test
	$(BIN)/python -m punchout.generate

format: .venv/.test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: .venv/.test
	$(BIN)/python -m benchmarks

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/.core: .venv/bin/python pyproject.toml constraints.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

.venv/.test: .venv/bin/python pyproject.toml constraints.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[server,postgres,tls,test,dev]'
	@touch $@ .venv/.core

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
