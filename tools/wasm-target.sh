#!/usr/bin/env bash
# Makes sure that this machine can compile for wasm32-unknown-unknown; does nothing where it can. The
# page has a std of its own besides, made for size and without the words of panics, which is a
# twentieth of the single file; where its source cannot be had, the page is larger than its budget.
# Writes $KOPPELBORD_CACHE/wasm.env, which the other tools source. Never writes into the toolchain
# except through rustup itself. KOPPELBORD_WASM=std tries what is done without a rustup that can fetch.
source "$(dirname "$0")/env.sh"

TARGET=wasm32-unknown-unknown
ENV_FILE="$KOPPELBORD_CACHE/wasm.env"
VERSION="$(rustc --version | awk '{ print $2 }')"
# For the lints, where the toolchain has none; and for the page.
PLAIN="$KOPPELBORD_CACHE/sysroot-$VERSION"
LEAN="$KOPPELBORD_CACHE/sysroot-lean-$VERSION-$(cksum <"$ROOT/tools/lean-std.mjs" | cut -d" " -f1)"
# How the page and its std are compiled, beside what the profile says; unstable, hence RUSTC_BOOTSTRAP.
LEAN_FLAGS="-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none"
# What the compiler's own passes make larger for speed, and what they make alike where one of them is off:
# 17 KB of the single file. Copies of more than two words are calls. Those that this compiler does not know are left out.
LLVM_ARGS="-max-store-memcpy=2 -disable-lsr -disable-machine-licm -disable-machine-cse -enable-pre=false -enable-load-pre=false -sink-common-insts -hoist-common-insts"
WORK=
trap '[ -z "$WORK" ] || rm -rf "$WORK"' EXIT

command -v rustc >/dev/null || die "no Rust compiler" "install Rust 1.95 or newer (rustup.rs, or your distribution)"

# compiles [RUSTC-ARGUMENT…]: can an empty crate be compiled for the target?
compiles() {
  local out
  out="$(mktemp -d)"
  printf 'pub fn nothing() -> Option<u8> { None }\n' >"$out/empty.rs"
  local rc=0
  rustc --target "$TARGET" --crate-type rlib --out-dir "$out" "$@" "$out/empty.rs" >/dev/null 2>&1 || rc=1
  rm -rf "$out"
  return $rc
}

# The address of a Debian mirror that apt on this machine already uses.
mirror() {
  cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null |
    awk '/^deb / { for (i = 2; i <= NF; i++) if ($i ~ /^https?:/) { print $i; break } }
         /^URIs:/ { print $2 }' | grep -E '/debian/?$' | head -n 1 || true
}

# The source of std of exactly the compiler's version, linked to as $1/library.
source_of_std() {
  local own found
  own="$(rustc --print sysroot)/lib/rustlib/src/rust/library"
  if [ "${KOPPELBORD_WASM:-}" != std ]; then
    if [ ! -e "$own/Cargo.lock" ] && command -v rustup >/dev/null; then
      timeout 300 rustup component add rust-src || true
    fi
    if [ -e "$own/Cargo.lock" ]; then
      ln -s "$own" "$1/library"
      return
    fi
  fi
  debian_source "$1" || return 1
  found="$(find "$1/unpacked" -path '*/rustc-*/library/Cargo.lock' -not -path '*/vendor/*' | head -n 1)"
  [ -n "$found" ] || { echo "the package holds no library/Cargo.lock"; return 1; }
  ln -s "$(dirname "$found")" "$1/library"
}

# Debian's rust-src of exactly the compiler's version, unpacked into $1.
debian_source() {
  local to="$1" apt="$1/apt" from version
  command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || return 1
  from="$(mirror)"
  mkdir -p "$apt/lists/partial" "$apt/archives/partial"
  printf 'Types: deb\nURIs: %s\nSuites: trixie-backports trixie\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n' \
    "${from:-http://deb.debian.org/debian}" >"$apt/own.sources"
  local options=(-o "Dir::Etc::sourcelist=$apt/own.sources" -o "Dir::Etc::sourceparts=-"
    -o "Dir::State::lists=$apt/lists" -o "Dir::Cache=$apt" -o "APT::Sandbox::User=root" -q)
  apt-get update "${options[@]}" || true
  version="$(apt-cache madison rust-src "${options[@]}" | awk -v v="$VERSION" '$3 ~ "^" v "[+~-]" { print $3; exit }')"
  [ -n "$version" ] || { echo "no rust-src $VERSION in Debian"; return 1; }
  (cd "$to" && apt-get download "${options[@]}" "rust-src=$version" && mkdir unpacked &&
    dpkg-deb --fsys-tarfile rust-src_*.deb | tar -x -C unpacked --wildcards './usr/src/rustc-*/library')
}

# Each long step runs in a shell of its own, so that `set -e` holds inside it.
if [ "${1:-}" = --step ]; then
  STEP="$2"
  shift 2
fi

# build_std WORK SYSROOT FLAGS FEATURES: a sysroot of our own with links to the toolchain, a real source
# tree, made smaller where it is for the page, and a real folder for the target.
build_std() {
  local work="$1" to="$2" flags="$3" features="$4" toolchain source part
  toolchain="$(rustc --print sysroot)"
  source="$(readlink "$work/library")"
  local new="$work/sysroot"
  mkdir -p "$new/lib/rustlib/src/rust" "$new/lib/rustlib/$TARGET/lib"
  for part in "$toolchain"/*; do [ "$(basename "$part")" = lib ] || ln -s "$part" "$new/"; done
  for part in "$toolchain"/lib/*; do [ "$(basename "$part")" = rustlib ] || ln -s "$part" "$new/lib/"; done
  for part in "$toolchain"/lib/rustlib/*; do
    case "$(basename "$part")" in src | "$TARGET") ;; *) ln -s "$part" "$new/lib/rustlib/" ;; esac
  done
  cp -r "$source" "$new/lib/rustlib/src/rust/library"
  if [ -n "$flags" ]; then
    node "$ROOT/tools/lean-std.mjs" "$new/lib/rustlib/src/rust/library" || echo "std stays as it is"
  fi
  printf '#!/bin/sh\nexec "%s" --sysroot="%s" "$@"\n' "$toolchain/bin/rustc" "$new" >"$work/rustc"
  chmod +x "$work/rustc"
  mkdir -p "$work/empty/src"
  printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n[profile.release]\nopt-level = "z"\n' >"$work/empty/Cargo.toml"
  : >"$work/empty/src/lib.rs"
  (cd "$work/empty" && env -u CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS RUSTC="$work/rustc" RUSTC_BOOTSTRAP=1 \
    RUSTFLAGS="-Cembed-bitcode=yes $flags" CARGO_TARGET_DIR="$work/target" \
    cargo build --release -Zbuild-std=std,panic_abort,proc_macro -Zbuild-std-features="$features" --target "$TARGET")
  cp "$work/target/$TARGET/release/deps/"*.rlib "$new/lib/rustlib/$TARGET/lib/"
  rm -f "$new/lib/rustlib/$TARGET/lib/"libempty-*.rlib
  rm -rf "$to" "$work/target"
  mv "$new" "$to"
}

if [ -n "${STEP:-}" ]; then
  "$STEP" "$@"
  exit
fi

# own SYSROOT FLAGS FEATURES: a std of our own, built where it was not yet; fails without its source.
own() {
  if [ -d "$1" ]; then return; fi
  if [ -z "$WORK" ]; then
    WORK="$(mktemp -d "$KOPPELBORD_CACHE/std-XXXXXX")"
    long "fetching the source of std $VERSION" "$0" --step source_of_std "$WORK" || return 1
  fi
  [ -e "$WORK/library" ] || return 1
  long "building std for $TARGET${2:+, for the page}" "$0" --step build_std "$WORK" "$1" "$2" "$3" ||
    die "std could not be built for $TARGET" "see the lines above"
}

# toolchain: has it the target, or can rustup add it?
toolchain() {
  [ "${KOPPELBORD_WASM:-}" != std ] || return 1
  compiles && return
  command -v rustup >/dev/null && timeout 120 rustup target add "$TARGET" >/dev/null 2>&1 && compiles
}

FLAGS="" PAGE="" EXPORT=""
if ! toolchain; then
  own "$PLAIN" "" "" || die "no wasm32 target, and no source of std $VERSION" "run: rustup target add $TARGET"
  FLAGS="--sysroot=$PLAIN"
  compiles "$FLAGS" || die "our own std does not compile an empty crate" "remove $PLAIN and try again"
  EXPORT="export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=\"$FLAGS\""
fi
if own "$LEAN" "$LEAN_FLAGS" optimize_for_size; then
  # Nothing on the page is written by Debug (held by tests/architecture.rs): 5 KB.
  PAGE="--sysroot=$LEAN $LEAN_FLAGS -Zfmt-debug=none"
else
  say "the source of std $VERSION cannot be had: the page will be some 40 KB larger (try: rustup component add rust-src)"
fi
HOW=
for one in $LLVM_ARGS; do
  if compiles ${FLAGS:+"$FLAGS"} "-Cllvm-args=$one"; then HOW="$HOW -Cllvm-args=$one"; else say "this compiler knows no $one: the page will be larger"; fi
done
cat >"$ENV_FILE" <<END
# written by tools/wasm-target.sh for rustc $VERSION
$EXPORT
export KOPPELBORD_PAGE="$PAGE"
export KOPPELBORD_SMALL="${HOW# }"
END
say "wasm32 target: ${FLAGS:-as the toolchain has it}; the page: ${PAGE:-the same}"
