#!/usr/bin/env bash
# Sourced after env.sh by what compiles for the page: how its program is compiled.
source "$KOPPELBORD_CACHE/wasm.env"
# What the program says of itself names no folder of the machine that built it.
# Hashes as a loop instead of written out: 2 KB of the single file.
FLAGS="-Csymbol-mangling-version=v0 --cfg=sha2_backend_soft=\"compact\" ${KOPPELBORD_PAGE:-${CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS:-}} $KOPPELBORD_SMALL --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src=crates --remap-path-prefix=$ROOT=koppelbord"
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="${FLAGS# }"
# The page's own std asks for flags that only an unstable compiler takes; see tools/wasm-target.sh.
if [ -n "${KOPPELBORD_PAGE:-}" ]; then
  export RUSTC_BOOTSTRAP=1
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS --cfg=koppelbord_speed"
fi
