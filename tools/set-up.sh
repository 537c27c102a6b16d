#!/bin/sh
# Makes .venv with newsconv and every extra in it, and the system libraries it loads.
set -eu
cd "$(dirname "$0")/.."

minimum='import sys; sys.exit(sys.version_info < (3, 11))'

find_python() {
    for candidate in python3 python3.13 python3.12 python3.11; do
        # A name on the path may be a stub that only says "not installed": run it.
        if "$candidate" -c "$minimum" >/dev/null 2>&1; then
            echo "$candidate"
            return
        fi
    done
    echo "newsconv needs Python 3.11 or later; none was found as python3," >&2
    echo "python3.13, python3.12 or python3.11. Install one, then run make again." >&2
    return 1
}

missing_libraries() {
    [ "$(uname)" = Linux ] || return 0
    .venv/bin/python - <<'PYTHON'
import ctypes

packages = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}
for library, package in packages.items():
    try:
        ctypes.CDLL(library)
    except OSError:
        print(package)
PYTHON
}

# A .venv whose interpreter is gone, or older than asked for, is made anew.
if ! .venv/bin/python -c "$minimum" >/dev/null 2>&1; then
    python=$(find_python)
    if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        sh tools/system-packages.sh "python$version-venv"
    fi
    echo "Making .venv with $("$python" --version)"
    "$python" -m venv --clear .venv
fi

echo "Installing newsconv with all its extras into .venv"
# `pip install --group` came with pip 25.1.
.venv/bin/python -m pip install --quiet --disable-pip-version-check --upgrade \
    'pip>=25.1'
.venv/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[all]'

packages=$(missing_libraries)
if [ -n "$packages" ]; then
    # shellcheck disable=SC2086 # one word a package
    sh tools/system-packages.sh $packages
fi
