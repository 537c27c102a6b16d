#!/bin/sh
# Installs npm's packages that `newsconv verify` and the tests of conformance use, into
# node_modules of this checkout. Says so, and is content, where there is no npm.
set -eu
cd "$(dirname "$0")/.."

# The versions that docs/reference/conformance.md was made with.
packages="
 @daisy/ace-axe-runner-puppeteer@1.4.6
 @daisy/ace-cli@1.4.6
 axe-core@4.14.1
 html-validate@10.17.0
 vnu-jar@26.9.27
"

if ! command -v npm >/dev/null 2>&1; then
    echo "There is no npm, so Ace, axe, Nu and html-validate are left out."
    exit 0
fi

echo "Installing validators from npm into node_modules"
# Their scripts would fetch a browser and a Java; Debian's and pip's are used. A lock
# file would name registries.
# shellcheck disable=SC2086 # one word a package
npm install --prefix . --ignore-scripts --no-save --no-package-lock \
    --no-audit --no-fund --loglevel=error $packages >/dev/null || {
    echo "npm failed, so Ace, axe, Nu and html-validate are left out." >&2
    # In CI what is left out is a failure.
    [ "${CI:-}" != true ]
}
