#!/usr/bin/env bash
# Builds both shapes of the page into dist/. Needs what tools/setup.sh sets up.
source "$(dirname "$0")/env.sh"
cd "$ROOT"
source "$KOPPELBORD_CACHE/wasm.env"

if [ -e tools/css.mjs ]; then node tools/css.mjs || die "the style could not be built" "see the lines above"; fi
cargo fetch --locked >/dev/null 2>&1 || long "fetching the crates" cargo fetch --locked || die "the crates could not be fetched" "connect to a crate registry, or run: cargo fetch"
# What the program says of itself names no folder of the machine that built it.
# Hashes as a loop instead of written out: 2 KB of the single file.
FLAGS="-Csymbol-mangling-version=v0 --cfg=sha2_backend_soft=\"compact\" ${KOPPELBORD_PAGE:-${CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS:-}} --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src=crates --remap-path-prefix=$ROOT=koppelbord"
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="${FLAGS# }"
# The page's own std asks for flags that only an unstable compiler takes; see tools/wasm-target.sh.
if [ -n "${KOPPELBORD_PAGE:-}" ]; then export RUSTC_BOOTSTRAP=1; fi
# Trunk removes and lays target/trunk anew; cargo builds only what changed. NO_COLOR in any
# other form than true or false makes this trunk stop.
unset NO_COLOR
long "building the program (trunk, profile web)" trunk build --release --cargo-profile web --offline ||
  die "the program could not be built" "see the lines above"
node tools/finish.mjs || die "the pages could not be made" "see the lines above"
