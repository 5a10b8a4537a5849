#!/usr/bin/env bash
# All tests, one suite after another; every suite runs even when an earlier one fails.
# Each suite's output goes to the screen and to target/tests/; at the end one line a suite.
source "$(dirname "$0")/env.sh"
cd "$ROOT"

LOGS="$ROOT/target/tests"
mkdir -p "$LOGS"
PASSED=0 FAILED=0 TABLE=()

# suite NAME COMMAND…: runs one suite and counts what its runner says at its end.
suite() {
  local name="$1" start=$SECONDS rc=0 passed failed log="$LOGS/$1.log"
  shift
  say "suite $name: $*"
  "$@" 2>&1 </dev/null | tee "$log" || rc=1
  # cargo: "test result: ok. 3 passed; 0 failed", node: "pass 3", playwright: "3 passed (2s)".
  read -r passed failed < <(sed 's/\x1b\[[0-9;]*m//g' "$log" | awk '
    /^test result:/ { p += $4; f += $6 }
    /^(#|ℹ) pass [0-9]+$/ { p += $3 } /^(#|ℹ) fail [0-9]+$/ { f += $3 }
    /^ +[0-9]+ passed \(/ { p += $1 } /^ +[0-9]+ failed$/ { f += $1 }
    END { print p + 0, f + 0 }')
  if [ "$rc" != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
  PASSED=$((PASSED + passed)) FAILED=$((FAILED + failed))
  TABLE+=("$(printf '%-12s %5d passed %3d failed %5d s' "$name" "$passed" "$failed" $((SECONDS - start)))")
  return $rc
}

# A fresh clone in CI would compile every crate anew: there the compiler's output outlives the clone.
if [ "${CI:-}" = true ] && [ -z "${CARGO_TARGET_DIR:-}" ]; then
  export CARGO_TARGET_DIR="$KOPPELBORD_CACHE/target"
  if [ "$(du -sm "$CARGO_TARGET_DIR" 2>/dev/null | cut -f1)" -gt 8000 ] 2>/dev/null; then rm -rf "$CARGO_TARGET_DIR"; fi
fi

"$ROOT/tools/setup.sh" test
source "$KOPPELBORD_CACHE/wasm.env"

suite lints tools/check.sh || true
suite native cargo test --locked --no-fail-fast || true
if suite build tools/build.sh; then
  suite output node --test --test-reporter=spec tests/build/*.test.mjs || true
  suite chromium npx --no-install playwright test -c tests/journeys --grep-invert @tempo || true
  suite firefox node --test --test-reporter=spec tests/firefox/*.test.mjs || true
fi

say "in $SECONDS s:"
printf '  %s\n' "${TABLE[@]}" | tee "$LOGS/summary.txt"
printf '%d passed, %d failed\n' "$PASSED" "$FAILED"
[ "$FAILED" = 0 ]
