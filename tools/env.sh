#!/usr/bin/env bash
# Sourced by the other tools: where things are kept, and one way to speak.
# Everything that is fetched or built for the project as a whole lies outside the clone,
# so that a second clone (and CI) does not build it again.

set -euo pipefail

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
KOPPELBORD_CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/koppelbord"
export KOPPELBORD_CACHE
TRUNK_VERSION=0.21.14
# The command-line tool must be of exactly the version that the lock file names.
BINDGEN_VERSION="$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[" ]|version|=/, ""); print; exit }' "$ROOT/Cargo.lock")"
TRUNK_HOME="$KOPPELBORD_CACHE/tools/trunk-$TRUNK_VERSION"
BINDGEN_HOME="$KOPPELBORD_CACHE/tools/wasm-bindgen-$BINDGEN_VERSION"
export PATH="$TRUNK_HOME/bin:$BINDGEN_HOME/bin:$ROOT/node_modules/.bin:$PATH"
# No Node package may fetch a browser of its own.
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 PUPPETEER_SKIP_DOWNLOAD=1
mkdir -p "$KOPPELBORD_CACHE/tools"

say() { printf '%s\n' "[koppelbord] $*"; }

# One line on what is missing and one on what to do about it.
die() {
  printf '%s\n' "[koppelbord] ERROR: $1" >&2
  [ $# -gt 1 ] && printf '%s\n' "[koppelbord] TO DO: $2" >&2
  exit 1
}

# Runs a long command: its output goes to a log, a dot-line every 20 seconds goes to the screen.
long() {
  local what="$1" log start pid
  shift
  log="$(mktemp "${TMPDIR:-/tmp}/koppelbord-XXXXXX.log")"
  start=$SECONDS
  say "$what … (log: $log)"
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    sleep 1
    if [ $(((SECONDS - start) % 20)) -eq 19 ]; then
      say "  $what: $((SECONDS - start)) s, $(tail -n 1 "$log" | cut -c1-90)"
      sleep 1
    fi
  done
  if ! wait "$pid"; then
    tail -n 25 "$log" >&2
    return 1
  fi
  say "  $what: done in $((SECONDS - start)) s"
  [ -n "${KEEP:-}" ] || rm -f "$log"
}

# Installs Debian packages where we may; says what to do where we may not.
debian() {
  command -v apt-get >/dev/null || die "$* is not installed" "install $* and run this again"
  local sudo=()
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || die "$* is not installed" "run: sudo apt-get install $*"
    sudo=(sudo -n)
  fi
  long "apt-get update" "${sudo[@]}" apt-get update -q || say "  the package lists could not all be refreshed; going on"
  long "installing $*" "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" ||
    die "$* could not be installed" "run by hand: apt-get install $*"
}
