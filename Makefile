# Two commands, each of which installs all it needs: make demo, make test.
# Paths are relative throughout, so that a checkout may lie in a folder with spaces.

.DEFAULT_GOAL := help
.PHONY: help demo test fuzz nightly docs conformance bench lock gallery clean

python := .venv/bin/python
formats := pdf epub html json

help:
	@echo "make demo    build the example press digest: PDF, EPUB, HTML and JSON in out/"
	@echo "make test    run ruff, mypy and the whole test suite"
	@echo "make docs    build the documentation's site in out/docs"
	@echo "make fuzz    feed the readers what a fuzzer makes up, 30 s each; nightly: 5 min"
	@echo "make conformance   ask validators about all there is, and count it for the docs"
	@echo "make bench   measure speed, memory, and how well languages are told"
	@echo "make lock    write the hashes of what make demo makes to tests/demo.lock.json"
	@echo "make gallery make the pictures of pages that docs/gallery shows"
	@echo "make clean   remove what the others made"

demo: .venv/installed
	@mkdir -p out
	$(python) -m newsconv digest examples/digest.toml --force --quiet \
		$(formats:%=--output out/digest.%)
	@echo "The example press digest is in:"
	@for format in $(formats); do echo "  $$(pwd)/out/digest.$$format"; done

test: .venv/installed-test .venv/installed-node .venv/installed-wheels
	$(python) -m ruff check
	$(python) -m ruff format --check
	$(python) -m mypy
	$(python) -m pytest --numprocesses auto --dist loadfile

# Material advertises its successor on each run.
docs: .venv/installed-docs
	@NO_MKDOCS_2_WARNING=1 $(python) -m mkdocs build --strict --quiet
	@echo "The documentation is in $$(pwd)/out/docs/index.html"

# Seconds for each target; a crash ends the run and leaves the input in crash-….
fuzz_seconds := 30

fuzz: .venv/installed-test
	@for target in text json manifest; do \
		echo "Fuzzing $$target for $(fuzz_seconds) seconds"; \
		$(python) tests/fuzz/targets.py $$target -verbosity=0 \
			-max_total_time=$(fuzz_seconds) || exit 1; \
	done

nightly:
	$(MAKE) fuzz fuzz_seconds=300

conformance: .venv/installed-test .venv/installed-node
	NEWSCONV_CONFORMANCE=all $(python) -m pytest -m conformance
	$(python) -m tests.conformance.table

bench: .venv/installed
	$(python) bench/speed.py
	$(python) bench/languages.py
	$(python) bench/digest.py
	$(python) bench/length.py
	$(python) bench/corpus.py

lock: .venv/installed-test
	$(python) tools/lock.py

gallery: .venv/installed-test
	$(python) tools/gallery.py

clean:
	rm -rf .venv node_modules out build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/installed: pyproject.toml tools/set-up.sh tools/system-packages.sh
	@sh tools/set-up.sh
	@touch $@

.venv/installed-test: .venv/installed
	@echo "Installing the test tools"
	@$(python) -m pip install --quiet --disable-pip-version-check \
		--editable '.[all,verify]' --group test --group docs
	@touch $@

.venv/installed-wheels: .venv/installed pyproject.toml tools/pythons.py
	@echo "Getting what newsconv needs in each Python that is here"
	@$(python) tools/pythons.py
	@touch $@

.venv/installed-docs: .venv/installed
	@echo "Installing what makes the documentation"
	@$(python) -m pip install --quiet --disable-pip-version-check --group docs
	@touch $@

.venv/installed-node: .venv/installed tools/node-packages.sh
	@sh tools/node-packages.sh
	@touch $@
