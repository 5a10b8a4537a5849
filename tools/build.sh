#!/usr/bin/env bash
# Builds both shapes of the page into dist/. Needs what tools/setup.sh sets up.
source "$(dirname "$0")/env.sh"
cd "$ROOT"

if [ -e tools/css.mjs ]; then node tools/css.mjs || die "the style could not be built" "see the lines above"; fi
cargo fetch --locked >/dev/null 2>&1 || long "fetching the crates" cargo fetch --locked || die "the crates could not be fetched" "connect to a crate registry, or run: cargo fetch"
source tools/page.sh
# Trunk removes and lays target/trunk anew; cargo builds only what changed. NO_COLOR in any
# other form than true or false makes this trunk stop.
unset NO_COLOR
long "building the program (trunk, profile web)" trunk build --release --cargo-profile web --offline ||
  die "the program could not be built" "see the lines above"
node tools/finish.mjs || die "the pages could not be made" "see the lines above"
