# 全部任务都在这里 · The one task file. `make help` lists what can be done.
#
# Everything lands in .venv/ and build/; stamps in .venv/ make a second run cost nothing.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
MAKEFLAGS += --no-builtin-rules
# Each of the hundreds of processes that the tests start would compile the whole program anew.
unexport PYTHONDONTWRITEBYTECODE

VENV := .venv
BIN := $(VENV)/bin
LOCKS := generator/requirements
SYSTEM := sh generator/tools/system.sh
PYTEST := $(BIN)/python -m pytest -n 2 --dist worksteal

.PHONY: help demo test test-heavy test-all reproduce soak lint bench bench-scale fuzz sbom audit lock fonts word-template reference clean

help: ## 列出任务 · list the tasks
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 22

demo: $(VENV)/demo.stamp ## 签署并生成示例承诺书与网站，放在 build/demo/ · sign and build the sample letters and site into build/demo/
	sh generator/tools/demo.sh $(BIN)/pledgebook . build/demo-book build/demo

test: $(VENV)/test.stamp ## 运行测试 · run the tests
	$(PYTEST) -m "not heavy"

test-heavy: $(VENV)/heavy.stamp ## 只运行费时的测试 · run only the heavy tests
	$(PYTEST) -m heavy

test-all: test test-heavy reproduce ## 运行全部测试 · run all tests

reproduce: $(VENV)/demo.stamp ## 在两种环境里生成示例，逐字节比较 · build the samples in two surroundings and compare every byte
	$(BIN)/pledgebook build --verify-reproducible --out $(VENV)/reproduced

# SEED=… draws the kills of an earlier run again.
soak: $(VENV)/test.stamp ## 反复在随机时刻终止生成，检查输出 · kill builds at random moments, for an hour (KILLS, SECONDS, SEED)
	PYTHONPATH=generator $(BIN)/python -m tests.cli.soak --kills $(or $(KILLS),5000) \
	  --seconds $(or $(SECONDS),3600) $(if $(SEED),--seed $(SEED))

lint: $(VENV)/dev.stamp ## 检查代码 · check style, types and layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/bench.stamp ## 测量速度与内存 · measure time and memory beside their floor
	$(BIN)/python generator/tools/bench

# FUZZ_SECONDS for all targets together; FUZZ_SEED and FUZZ_TARGET to repeat what was found.
fuzz: $(VENV)/test.stamp ## 用变异的输入寻找缺陷，限时 FUZZ_SECONDS 秒 · look for faults with mutated input, for FUZZ_SECONDS
	$(BIN)/python generator/tools/fuzz --out build/fuzz

sbom: $(VENV)/supply.stamp ## 生成软件物料清单 build/sbom.json · list what is shipped with the program in build/sbom.json
	sh generator/tools/sbom.sh $(VENV)/supply $(VENV)/shipped build/sbom.json

audit: $(VENV)/supply.stamp ## 查询锁定的依赖有无已知漏洞 · ask for known vulnerabilities of the locked packages
	PATH="$(VENV)/supply/bin:$$PATH" $(VENV)/supply/bin/python generator/tools/audit.py $(wildcard $(LOCKS)/*.txt)

bench-scale: $(VENV)/demo.stamp ## 测量书变大时的开销，很久 · measure what a growing book costs; takes long (LETTERS, SITES: how many)
	$(BIN)/python generator/tools/bench/scale.py $(if $(LETTERS),--letters $(LETTERS)) $(if $(SITES),--sites $(SITES))

# UPGRADE=--upgrade takes newer releases; without it only what pyproject.toml changed moves.
# `uv` resolves for every platform and Python at once; it is not needed for anything else.
lock: $(VENV)/node.stamp ## 重新锁定依赖 · lock the dependencies again (UPGRADE=--upgrade for newer ones)
	$(BIN)/python -m pip install --quiet --target $(VENV)/uv --upgrade uv
	$(call resolve,test,--group dev --extra cluster --extra database --extra office --extra token pyproject.toml $(LOCKS)/build.in)
	$(call resolve,demo,--constraint $(LOCKS)/test.txt --extra office pyproject.toml $(LOCKS)/build.in)
	$(call resolve,heavy,--group heavy)
	$(call resolve,bench,--constraint $(LOCKS)/test.txt --group bench)
	$(call resolve,supply,--group supply)
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
	rm -rf $(VENV) build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

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

# Tools that look at the locks have packages of their own, away from what they look at.
$(VENV)/supply.stamp: $(BIN)/python $(LOCKS)/supply.txt
	$(SYSTEM) venv $(VENV)/supply
	$(SYSTEM) python $(VENV)/supply $(LOCKS)/supply.txt
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
