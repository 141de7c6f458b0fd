.DEFAULT_GOAL := help
PYTHON ?= .venv/bin/python

help: ## list these targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12

setup: ## make .venv with the project and what its tests need
	python3 -m venv .venv && .venv/bin/pip install -e '.[dev]'

check: ## everything that CI holds a change to, except the fresh install
	$(PYTHON) -m ruff check . && $(PYTHON) -m ruff format --check . && $(PYTHON) -m mypy && .venv/bin/lint-imports && $(PYTHON) -m pytest -q

fix: ## sort imports, format, mend what can be mended
	$(PYTHON) -m ruff check --fix . && $(PYTHON) -m ruff format .

test: ## run the tests with coverage
	$(PYTHON) -m coverage run -m pytest -q && $(PYTHON) -m coverage report

explore: ## run the laws on examples that were never drawn before
	HYPOTHESIS_PROFILE=explore $(PYTHON) -m pytest -q $$(grep -rl hypothesis tests --include='test_*.py')

ci: ## what CI runs: the README's two commands in a clean environment, then every check
	bash .ci/run

bench: ## measure speed on this machine
	$(PYTHON) benchmarks/speed.py

.PHONY: help setup check fix test explore ci bench
