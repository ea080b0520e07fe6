#!/usr/bin/env bash
# Prepares everything the desk needs on a bare Debian: Python's venv module, the system libraries
# of Qt, and .venv with the locked, hashed packages. Does nothing, quickly, when all is there.
set -euo pipefail
cd "$(dirname "$0")/.."

VENV=.venv
LOCK=requirements-dev.lock
STAMP=$VENV/.installed

say() { printf '%s\n' "$@" >&2; }
die() { say "$@"; exit 1; }

# soname=Debian package. The first list is needed always, the second only to open windows on a display.
ALWAYS="
libglib-2.0.so.0=libglib2.0-0 libgthread-2.0.so.0=libglib2.0-0 libGL.so.1=libgl1 libEGL.so.1=libegl1
libfontconfig.so.1=libfontconfig1 libfreetype.so.6=libfreetype6 libdbus-1.so.3=libdbus-1-3
libxkbcommon.so.0=libxkbcommon0 libX11.so.6=libx11-6 libbrotlidec.so.1=libbrotli1
libgssapi_krb5.so.2=libgssapi-krb5-2 libzstd.so.1=libzstd1 libz.so.1=zlib1g
"
ON_DISPLAY="
libxcb-cursor.so.0=libxcb-cursor0 libxcb-icccm.so.4=libxcb-icccm4 libxcb-keysyms.so.1=libxcb-keysyms1
libxkbcommon-x11.so.0=libxkbcommon-x11-0 libxcb-image.so.0=libxcb-image0
libxcb-render-util.so.0=libxcb-render-util0 libxcb-randr.so.0=libxcb-randr0 libxcb-shape.so.0=libxcb-shape0
libxcb-sync.so.1=libxcb-sync1 libxcb-xfixes.so.0=libxcb-xfixes0 libxcb-xkb.so.1=libxcb-xkb1
libX11-xcb.so.1=libx11-xcb1 libxcb-shm.so.0=libxcb-shm0 libxcb-render.so.0=libxcb-render0
libxcb-util.so.1=libxcb-util1 libcups.so.2=libcups2
"

missing_packages() {
    local wanted=$ALWAYS known entry packages=""
    [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || wanted="$wanted $ON_DISPLAY"
    known=" $(PATH=$PATH:/sbin:/usr/sbin ldconfig -p | awk '{print $1}' | tr '\n' ' ') "
    for entry in $wanted; do
        case "$known" in *" ${entry%%=*} "*) ;; *) packages="$packages ${entry#*=}" ;; esac
    done
    [ -e /usr/share/zoneinfo/Asia/Shanghai ] || packages="$packages tzdata"
    # shellcheck disable=SC2086
    [ -z "$packages" ] || printf '%s\n' $packages | sort -u | tr '\n' ' '
}

install_packages() {
    local packages=$*
    if [ "$(id -u)" != 0 ]; then
        die "Missing system packages. Please run, then try again:" "    sudo apt-get install -y $packages"
    fi
    command -v apt-get >/dev/null || die "Missing system packages, and no apt-get to install them: $packages"
    say "Installing system packages: $packages"
    export DEBIAN_FRONTEND=noninteractive
    # The package lists may be absent or old: refresh them only when the first try fails.
    # shellcheck disable=SC2086
    apt-get install -y --no-install-recommends $packages </dev/null >/dev/null 2>&1 && return
    apt-get update </dev/null >/dev/null || say "apt-get update failed; trying with the package lists as they are."
    # shellcheck disable=SC2086
    apt-get install -y --no-install-recommends $packages </dev/null >/dev/null || die "apt-get could not install: $packages"
}

is_python311() { # a pyenv shim may be on the path without a 3.11 behind it: only a run tells
    "$1" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' >/dev/null 2>&1
}

find_python() { # prints a Python 3.11 that can make environments
    local candidate
    for candidate in "${PYTHON:-}" python3.11 /usr/bin/python3.11 python3; do
        [ -n "$candidate" ] && is_python311 "$candidate" || continue
        "$candidate" -c 'import venv, ensurepip' >/dev/null 2>&1 || continue
        printf '%s\n' "$candidate"
        return
    done
    return 1
}

packages=$(missing_packages)
# shellcheck disable=SC2086
[ -z "$packages" ] || install_packages $packages

wanted=$(sha256sum <"$LOCK")
if [ "$(cat "$STAMP" 2>/dev/null)" = "$wanted" ] && [ -x $VENV/bin/python ] && is_python311 $VENV/bin/python; then
    exit 0
fi

if ! { [ -x $VENV/bin/python ] && is_python311 $VENV/bin/python; }; then
    python=$(find_python) || { install_packages python3.11 python3.11-venv; python=$(find_python); } ||
        die "Python 3.11 with its venv module is needed and was not found."
    say "Making $VENV with $("$python" --version)"
    "$python" -m venv --clear $VENV
fi
$VENV/bin/python -m pip --version >/dev/null 2>&1 || $VENV/bin/python -m ensurepip --upgrade >/dev/null
rm -f "$STAMP"
say "Installing the locked packages"
$VENV/bin/python -m pip install --quiet --disable-pip-version-check --no-input --no-deps --only-binary :all: \
    --require-hashes -r "$LOCK" </dev/null
printf '%s\n' "$wanted" >"$STAMP"
