#!/usr/bin/env bash
# Builds what tempo.spec.mjs times in the browser, compiled as the page is: target/bench-browser.
source "$(dirname "$0")/env.sh"
cd "$ROOT"
source tools/page.sh

name=matching-in-the-browser
long "building the bench for the browser" cargo build --locked --profile web --target wasm32-unknown-unknown --package "$name" ||
  die "the bench for the browser could not be built" "see the lines above"
wasm-bindgen --target no-modules --no-typescript --out-dir target/bench-browser --out-name matching "target/wasm32-unknown-unknown/web/$name.wasm"
node tools/smaller.mjs target/bench-browser/matching_bg.wasm target/bench-browser/matching_bg.wasm
