# What every script in test/ begins with: the project as working directory,
# and what several of them do.
# shellcheck shell=bash

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit

# A script that make started calls make again, on its own terms.
unset MAKEFLAGS MFLAGS MAKELEVEL

export PG_CONFIG=${PG_CONFIG:-pg_config}
export LC_ALL=C.UTF-8

have() {
	command -v "$1" >/dev/null 2>&1
}

as_root() {
	if ((EUID == 0)); then
		"$@"
	elif have sudo; then
		sudo "$@"
	else
		echo "this needs root, and there is no sudo: $*" >&2
		return 1
	fi
}

# Says what comes next, apart from what it prints.
say() {
	printf '\n== %s\n' "$*"
}

# Compiles the extension; arguments go to make.
build() {
	make --no-print-directory -s -j"$(nproc)" "$@"
}

# Puts what was built where the server looks for it.
install_extension() {
	local directory root=
	for directory in "$("$PG_CONFIG" --pkglibdir)" "$("$PG_CONFIG" --sharedir)/extension"; do
		[ -w "$directory" ] || root=as_root
	done
	$root make --no-print-directory -s install PG_CONFIG="$PG_CONFIG" >/dev/null
}

# What compiles the core outside the server, where test/unit/memory.c stands in
# for palloc and libpgport, which must come last, has the rest.
core_compile=(-DFRONTEND -D_GNU_SOURCE -Wno-ignored-attributes -Isrc -Itest/unit)

# core_objects DIRECTORY COMPILER...: the core and its memory, each file by the
# compiler and its options, into DIRECTORY.
core_objects() {
	local directory=$1
	shift
	core_compile+=(-I"$("$PG_CONFIG" --includedir-server)")
	read -ra xml_cflags <<<"$(make --no-print-directory -s xml-flags FLAGS=CFLAGS)"
	read -ra xml_libs <<<"$(make --no-print-directory -s xml-flags FLAGS=LIBS)"
	core_compile+=("${xml_cflags[@]}")
	# shellcheck disable=SC2034
	core_link=(-L"$("$PG_CONFIG" --pkglibdir)" -lpgport "${xml_libs[@]}")
	make --no-print-directory -s tables
	printf '%s\n' src/core/*.c test/unit/memory.c |
		DIRECTORY=$directory xargs -P "$(nproc)" -I {} bash -c \
			'source=$1; shift; "$@" -c "$source" -o "$DIRECTORY/$(basename "$source" .c).o"' \
			compile {} "$@" "${core_compile[@]}"
}
