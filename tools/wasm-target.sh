#!/usr/bin/env bash
# Makes sure that this machine can compile for wasm32-unknown-unknown; does nothing where it can.
# Writes $KOPPELBORD_CACHE/wasm.env, which the other tools source. Never writes into the toolchain
# except through rustup itself. KOPPELBORD_WASM=std skips the first two roads, to try the third.
source "$(dirname "$0")/env.sh"

TARGET=wasm32-unknown-unknown
ENV_FILE="$KOPPELBORD_CACHE/wasm.env"
VERSION="$(rustc --version | awk '{ print $2 }')"
SYSROOT="$KOPPELBORD_CACHE/sysroot-$VERSION"
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

# rust-src of exactly the compiler's version, unpacked into $1.
fetch_source() {
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

# A sysroot of our own: links to the toolchain, a real source tree, a real folder for the target.
build_std() {
  local work="$1" toolchain source part
  toolchain="$(rustc --print sysroot)"
  source="$(find "$work/unpacked" -path '*/rustc-*/library/Cargo.lock' -not -path '*/vendor/*' | head -n 1)"
  [ -n "$source" ] || { echo "the package holds no library/Cargo.lock"; return 1; }
  source="$(dirname "$source")"
  local new="$work/sysroot"
  mkdir -p "$new/lib/rustlib/src/rust" "$new/lib/rustlib/$TARGET/lib"
  for part in "$toolchain"/*; do [ "$(basename "$part")" = lib ] || ln -s "$part" "$new/"; done
  for part in "$toolchain"/lib/*; do [ "$(basename "$part")" = rustlib ] || ln -s "$part" "$new/lib/"; done
  for part in "$toolchain"/lib/rustlib/*; do
    case "$(basename "$part")" in src | "$TARGET") ;; *) ln -s "$part" "$new/lib/rustlib/" ;; esac
  done
  cp -r "$source" "$new/lib/rustlib/src/rust/library"
  printf '#!/bin/sh\nexec "%s" --sysroot="%s" "$@"\n' "$toolchain/bin/rustc" "$new" >"$work/rustc"
  chmod +x "$work/rustc"
  mkdir -p "$work/empty/src"
  printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n' >"$work/empty/Cargo.toml"
  : >"$work/empty/src/lib.rs"
  (cd "$work/empty" && env -u CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS RUSTC="$work/rustc" RUSTC_BOOTSTRAP=1 \
    RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR="$work/target" \
    cargo build --release -Zbuild-std=std,panic_abort,proc_macro --target "$TARGET")
  cp "$work/target/$TARGET/release/deps/"*.rlib "$new/lib/rustlib/$TARGET/lib/"
  rm -f "$new/lib/rustlib/$TARGET/lib/"libempty-*.rlib
  rm -rf "$SYSROOT"
  mv "$new" "$SYSROOT"
}

write_env() {
  local text=""
  [ -z "$1" ] || text="export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=\"$1\""
  printf '# written by tools/wasm-target.sh for rustc %s\n%s\n' "$VERSION" "$text" >"$ENV_FILE"
}

if [ -n "${STEP:-}" ]; then
  "$STEP" "$@"
  exit
fi
if [ "${KOPPELBORD_WASM:-}" != std ]; then
  if compiles; then
    write_env ""
    say "wasm32 target: present in the toolchain"
    exit 0
  fi
  if command -v rustup >/dev/null && timeout 120 rustup target add "$TARGET" >/dev/null 2>&1 && compiles; then
    write_env ""
    say "wasm32 target: added by rustup"
    exit 0
  fi
fi
if [ -d "$SYSROOT" ] && compiles "--sysroot=$SYSROOT"; then
  write_env "--sysroot=$SYSROOT"
  say "wasm32 target: our own std, built before"
  exit 0
fi
WORK="$(mktemp -d "$KOPPELBORD_CACHE/std-XXXXXX")"
long "fetching the source of std $VERSION" "$0" --step fetch_source "$WORK" ||
  die "no wasm32 target, and no source of std $VERSION" "run: rustup target add $TARGET"
long "building std for $TARGET" "$0" --step build_std "$WORK" ||
  die "std could not be built for $TARGET" "run: rustup target add $TARGET"
compiles "--sysroot=$SYSROOT" || die "our own std does not compile an empty crate" "remove $SYSROOT and try again"
write_env "--sysroot=$SYSROOT"
say "wasm32 target: our own std, in $SYSROOT"
