#!/bin/sh
# SPDX-License-Identifier: MIT
# "make install" gives what a stranger needs: a small program is compiled against the installed
# library with pkg-config, shared and static, and run; the archive shows no names without our prefix;
# the programs run from where they were installed and are the files that the linker wrote, no libtool
# wrappers.
set -eu
: "${srcdir=.}" "${CC=cc}" "${MAKE=make}" "${PKG_CONFIG=pkg-config}"
if ! [ -e .libs/libprocrec.so ] || ! [ -e .libs/libprocrec.a ]; then
	echo "install.sh: this build lacks the shared or the static library"
	exit 77
fi
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

fail()
{
	echo "install.sh: $*"
	exit 1
}

# This runs below "make check", whose own flags (TESTS=, the job server) are not for this make.
unset MAKEFLAGS MFLAGS MAKELEVEL
$MAKE install DESTDIR="$tmp" >"$tmp/log" 2>&1 || {
	cat "$tmp/log"
	fail "make install failed"
}
prefix=$(sed -n 's/^prefix=//p' lib/procrec.pc)
root=$tmp$prefix
PKG_CONFIG_PATH=$(dirname "$(find "$root" -name procrec.pc)")
export PKG_CONFIG_PATH
package()
{
	"$PKG_CONFIG" --define-variable=prefix="$root" "$@" procrec
}
LD_LIBRARY_PATH=$(package --variable=libdir)
export LD_LIBRARY_PATH

version=$(package --modversion)
grep -q "^#define PROCREC_VERSION \"$version\"\$" "$(package --variable=includedir)/procrec.h" ||
	fail "configure.ac says version $version, procrec.h does not"

cat >"$tmp/small.c" <<'EOF'
#include <procrec.h>
#include <stdio.h>

int main(int argc, char **argv)
{
	procrec_reader *r;
	procrec_error e;
	const procrec_node *rec, *n;
	int rc;

	if (argc != 2 || procrec_open(&r, argv[1], NULL, &e) < 0)
		return 2;
	while ((rc = procrec_next(r, &rec)) > 0)
		if ((n = procrec_get(rec, "MemTotal")))
			printf("%llu\n", (unsigned long long)n->v.u);
	procrec_close(r);
	return rc < 0;
}
EOF
mkdir -p "$tmp/proc"
printf 'MemTotal:       16316412 kB\nMemFree:          123456 kB\n' >"$tmp/proc/meminfo"
flags=$(package --cflags)
libs=$(package --libs)
for link in "$libs" "-Wl,-Bstatic $libs -Wl,-Bdynamic"; do
	# shellcheck disable=SC2086
	$CC -Wall -Werror $flags -o "$tmp/small" "$tmp/small.c" $link ||
		fail "does not compile with: $flags $link"
	found=$("$tmp/small" "$tmp/proc/meminfo") || fail "the small program failed with: $link"
	[ "$found" = 16316412 ] || fail "the small program printed '$found' with: $link"
done

if nm -g --defined-only "$(package --variable=libdir)/libprocrec.a" |
	awk 'NF == 3 && $3 !~ /^procrec_/ { print $3; found = 1 } END { exit !found }'; then
	fail "the installed archive shows the names above, which may be a program's own"
fi

for program in "$root"/bin/*; do
	name=${program##*/}
	"$program" --version >"$tmp/version" </dev/null || fail "$name --version failed"
	grep -q -F "$version" "$tmp/version" || fail "$name --version does not say $version"
	cmp -s "$program" "$name" || fail "$name as built is not the program that is installed"
done
