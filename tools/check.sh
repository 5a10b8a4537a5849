#!/usr/bin/env bash
# Formatting and lints, natively and for wasm32; any warning is a fault.
source "$(dirname "$0")/env.sh"
cd "$ROOT"
source "$KOPPELBORD_CACHE/wasm.env"

FAULTS=0
cargo fmt --check || { say "check: run make fmt"; FAULTS=1; }
cargo clippy --locked --all-targets --quiet -- -D warnings || FAULTS=1
cargo clippy --locked --lib --bins --target wasm32-unknown-unknown --quiet -- -D warnings || FAULTS=1
[ "$FAULTS" = 0 ] && say "check: formatting and lints are in order" || die "check: see above"
