#!/bin/sh
# Installs the Debian packages named, or prints the one command that does and fails.
set -eu

command="apt-get install -y --no-install-recommends $*"

if ! command -v apt-get >/dev/null 2>&1; then
    echo "This system lacks what these Debian packages bring: $*" >&2
    echo "Install their like here (on macOS: brew install pango), then run make again." >&2
    exit 1
fi

if [ "$(id -u)" = 0 ]; then
    as_root=
elif sudo -n true 2>/dev/null; then
    as_root=sudo
else
    echo "Some system packages are missing. Run this, then make again:" >&2
    echo "  sudo $command" >&2
    exit 1
fi

echo "Installing system packages: $*"
# The list of packages may be old or missing: fetch it when the install fails.
# shellcheck disable=SC2086 # words on purpose
$as_root env DEBIAN_FRONTEND=noninteractive $command >/dev/null 2>&1 || {
    $as_root apt-get update >/dev/null
    $as_root env DEBIAN_FRONTEND=noninteractive $command >/dev/null
}
