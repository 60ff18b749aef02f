# 全部任务都在这里 · The one task file. `make help` lists what can be done.
#
# Everything lands in .venv/ and build/; stamps in .venv/ make a second run cost nothing.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
MAKEFLAGS += --no-builtin-rules

VENV := .venv
BIN := $(VENV)/bin
LOCKS := generator/requirements
SYSTEM := sh generator/tools/system.sh
PYTEST := $(BIN)/python -m pytest -n 2 --dist worksteal

.PHONY: help demo test test-heavy test-all lint bench lock fonts word-template reference clean

help: ## 列出任务 · list the tasks
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 20

demo: $(VENV)/demo.stamp ## 签署并生成示例承诺书与网站，放在 build/ · sign and build the sample letters and site into build/
	sh generator/tools/demo.sh $(BIN)/pledgebook . demo-build build

test: $(VENV)/test.stamp ## 运行测试 · run the tests
	$(PYTEST) -m "not heavy"

test-heavy: $(VENV)/heavy.stamp ## 只运行费时的测试 · run only the heavy tests
	$(PYTEST) -m heavy

test-all: test test-heavy ## 运行全部测试 · run all tests

lint: $(VENV)/dev.stamp ## 检查代码 · check style, types and layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/bench.stamp ## 测量速度与内存 · measure time and memory beside their floor
	$(BIN)/python generator/tools/bench

# UPGRADE=--upgrade takes newer releases; without it only what pyproject.toml changed moves.
# `uv` resolves for every platform and Python at once; it is not needed for anything else.
lock: $(VENV)/node.stamp ## 重新锁定依赖 · lock the dependencies again (UPGRADE=--upgrade for newer ones)
	$(BIN)/python -m pip install --quiet --target $(VENV)/uv --upgrade uv
	$(call resolve,test,--group dev --extra cluster --extra database --extra office --extra token pyproject.toml $(LOCKS)/build.in)
	$(call resolve,demo,--constraint $(LOCKS)/test.txt --extra office pyproject.toml $(LOCKS)/build.in)
	$(call resolve,heavy,--group heavy)
	$(call resolve,bench,--constraint $(LOCKS)/test.txt --group bench)
	$(SYSTEM) npm $(VENV) $(LOCKS) $(if $(UPGRADE),update,install) --package-lock-only

# The files name no index, link or host: whoever installs chooses where from, the hashes say what.
define resolve
$(VENV)/uv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
  --no-header --no-annotate --no-emit-index-url --no-emit-find-links $(UPGRADE) $(2) \
  --output-file $(LOCKS)/$(1).txt
endef

fonts: $(VENV)/heavy.stamp ## 重新制作承诺书字体 · make the letter fonts again
	$(BIN)/python generator/tools/make_fonts.py

word-template: $(VENV)/dev.stamp ## 重新制作 Word 模板 · make the Word templates again
	$(BIN)/python generator/tools/make_word_template.py

reference: $(VENV)/dev.stamp ## 重新生成语言参考与编辑器模式 · make the reference and the editors' schemas again
	$(BIN)/python generator/tools/reference

clean: ## 删除环境与生成物 · delete the environment and what was built
	rm -rf $(VENV) build demo-build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(BIN)/python:
	$(SYSTEM) packages venv demo
	$(SYSTEM) venv $(VENV)

$(VENV)/demo.stamp: $(BIN)/python $(LOCKS)/demo.txt pyproject.toml generator/tools/system.sh
	$(SYSTEM) packages demo
	$(SYSTEM) python $(VENV) $(LOCKS)/demo.txt
	$(SYSTEM) program $(VENV)
	@touch $@

$(VENV)/dev.stamp: $(VENV)/demo.stamp $(LOCKS)/test.txt
	$(SYSTEM) python $(VENV) $(LOCKS)/test.txt
	@touch $@

$(VENV)/test.stamp: $(VENV)/dev.stamp
	$(SYSTEM) packages test
	@touch $@

$(VENV)/bench.stamp: $(VENV)/test.stamp $(LOCKS)/bench.txt
	$(SYSTEM) python $(VENV) $(LOCKS)/bench.txt
	@touch $@

$(VENV)/heavy.stamp: $(VENV)/test.stamp $(VENV)/node.stamp $(LOCKS)/package-lock.json
	$(SYSTEM) packages heavy
	cp $(LOCKS)/package.json $(LOCKS)/package-lock.json $(VENV)/editor
	$(SYSTEM) npm $(VENV) $(VENV)/editor ci
	@touch $@

$(VENV)/node.stamp: $(VENV)/dev.stamp $(LOCKS)/heavy.txt
	$(SYSTEM) python $(VENV) $(LOCKS)/heavy.txt
	@mkdir -p $(VENV)/editor
	@touch $@
