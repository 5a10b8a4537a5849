# The commands of Koppelbord. `make help` lists them; the work itself is in tools/.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: run test build check bench soak cijfers fmt clean help setup

run: build ## build the page and serve it on a local port
	@. tools/env.sh && node tools/serve.mjs

test: ## everything: lints, native tests, both pages, browser journeys
	@tools/test.sh

build: setup ## make dist/ (for a host) and dist/koppelbord.html (one file)
	@tools/build.sh

check: ## formatting and lints, native and wasm32, warnings denied
	@tools/setup.sh && tools/check.sh

bench: build ## times of the solver, the fold, the vault and the page (nothing is judged)
	@cargo bench --benches
	@tools/bench-browser.sh
	@. tools/env.sh && npx --no-install playwright test -c tests/journeys --workers 1 --trace off --grep @tempo

soak: build ## the property tests at length and Chromium killed often: make soak CASES=5000 KILLS=50
	@PROPTEST_CASES=$(or $(CASES),5000) cargo test --release --locked -- --include-ignored
	@. tools/env.sh && KOPPELBORD_SOAK=$(or $(KILLS),50) npx --no-install playwright test -c tests/journeys gedood

cijfers: ## the figures that notes quote: sizes, tests, times, lines
	@. tools/env.sh && node tools/cijfers.mjs

fmt: ## format the Rust sources
	@cargo fmt

clean: ## remove what was built in this clone (tools outside it stay)
	@rm -rf target dist node_modules test-results

setup:
	@tools/setup.sh

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile
