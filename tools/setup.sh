#!/usr/bin/env bash
# Makes sure of everything that building (and, with "test", testing) needs.
# What is there already is left as it is; what cannot be had is named with what to do.
source "$(dirname "$0")/env.sh"
cd "$ROOT"

"$ROOT/tools/wasm-target.sh"
source "$KOPPELBORD_CACHE/wasm.env"

# tool NAME VERSION HOME CRATE [CARGO-ARGUMENT…]
tool() {
  local name="$1" version="$2" home="$3" crate="$4" there
  shift 4
  [ -x "$home/bin/$name" ] && return
  there="$(command -v "$name" || true)"
  if [ -n "$there" ] && "$there" --version 2>/dev/null | grep -qw "$version"; then
    mkdir -p "$home/bin" && ln -sf "$there" "$home/bin/$name"
    return
  fi
  # A half-built tool must not look like a whole one: install beside, then move.
  rm -rf "$home.part"
  long "building $crate $version, once on this machine (4 to 10 minutes)" \
    env -u CARGO_TARGET_DIR -u RUSTFLAGS cargo install "$crate" --version "$version" --root "$home.part" "$@" ||
    die "$crate $version could not be built" "run by hand: cargo install $crate --version $version --root $home"
  rm -rf "$home" && mv "$home.part" "$home"
}
tool trunk "$TRUNK_VERSION" "$TRUNK_HOME" trunk --locked
# Without --locked: its lock file names a crate version that the registry may not serve.
tool wasm-bindgen "$BINDGEN_VERSION" "$BINDGEN_HOME" wasm-bindgen-cli

command -v xz >/dev/null || debian xz-utils
if ! command -v node >/dev/null || ! command -v npm >/dev/null; then debian nodejs npm; fi
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || die "Node $(node -v) is too old" "install Node 20 or newer"
STAMP="node_modules/.koppelbord-$(cat package.json package-lock.json .npmrc | sha256sum | cut -c1-16)"
if [ ! -e "$STAMP" ]; then
  long "node packages" npm ci --no-progress || die "the node packages could not be installed" "run by hand: npm ci"
  : >"$STAMP"
fi

if [ "${1:-}" = test ]; then
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || debian chromium
  command -v firefox-esr >/dev/null || command -v firefox >/dev/null || debian firefox-esr
fi
say "tools: ready"
