#!/bin/sh
# SPDX-License-Identifier: MIT
# The shared library exports what lib/procrec.h declares, no more and no less, and needs libc alone;
# the static one has no name that is jansson's.
# "tests/exports.sh --fix" writes lib/procrec.map anew from the header. Not about what the functions
# do: that is tests/check_*.c.
set -eu
LC_ALL=C
export LC_ALL
: "${srcdir=.}" "${CC=cc}"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# Every procrec_ function or object that a preprocessed header declares. What is between braces,
# attributes, types and static functions is taken out first; then a function is a name in front of
# the outermost parentheses, and an object is the name that an "extern" without any ends in.
declared()
{
	$CC -E -P -I"$srcdir/lib" "$srcdir/lib/procrec.h" | awk '
	function words(s,    n, i, w) {
		n = split(s, w, /[^A-Za-z0-9_()]+/)
		for (i = 1; i <= n; i++)
			if (w[i] ~ /^procrec_[a-z0-9_]+\(\)$/)
				print substr(w[i], 1, length(w[i]) - 2)
	}
	function declaration(s,    i, c, depth, flat) {
		if (s ~ /^[ ]*(typedef|static)[ ]/)
			return
		gsub(/__attribute__ *\(\([^;]*\)\)/, "", s)
		gsub(/ *\(/, "(", s)
		for (i = 1; i <= length(s); i++) {
			c = substr(s, i, 1)
			if (c == "(" && depth++ == 0)
				flat = flat "()"
			else if (c == ")")
				depth--
			else if (depth == 0)
				flat = flat c
			if (c == ")" && depth == 0)
				flat = flat " "
		}
		if (flat ~ /\(\)/)
			words(flat)
		else if (flat ~ /^ *extern .*procrec_/ && flat !~ /["{]/) {
			gsub(/\[[^]]*\]/, "", flat)
			sub(/ *$/, "", flat)
			sub(/^.*[^A-Za-z0-9_]/, "", flat)
			print flat
		}
	}
	{ text = text " " $0 }
	END {
		for (i = 1; i <= length(text); i++) {
			c = substr(text, i, 1)
			if (c == "{")
				braces++
			else if (c == "}") {
				if (--braces == 0 && s ~ /\) *$/)
					s = ""
			} else if (braces == 0 && c == ";") {
				declaration(s)
				s = ""
			} else if (braces == 0)
				s = s c
		}
	}' | sort -u
}

declared >"$tmp/declared"
if ! [ -s "$tmp/declared" ]; then
	echo "exports.sh: found no declaration in lib/procrec.h" >&2
	exit 1
fi

if [ "${1-}" = --fix ]; then
	map=$srcdir/lib/procrec.map
	{
		sed '/^global:/q' "$map"
		sed 's/.*/	&;/' "$tmp/declared"
		sed -n '/^local:/,$p' "$map"
	} >"$tmp/map"
	cat "$tmp/map" >"$map"
	exit
fi

lib=.libs/libprocrec.so
if ! [ -e "$lib" ]; then
	echo "exports.sh: no shared library in this build"
	exit 77
fi

nm -D --defined-only "$lib" | awk '$2 ~ /^[BDGRSTVWi]$/ { sub(/@.*/, "", $3); print $3 }' |
	sort -u >"$tmp/exported"
status=0
if ! diff "$tmp/declared" "$tmp/exported" >"$tmp/diff"; then
	status=1
	echo "lib/procrec.h and the exports of libprocrec.so differ"
	sed -n 's/^< /declared, but not exported: /p; s/^> /exported, but not declared: /p' "$tmp/diff"
	echo "tests/exports.sh --fix writes lib/procrec.map from the header"
fi
if grep -v '^procrec_' "$tmp/exported"; then
	status=1
	echo "the names above do not begin with procrec_"
fi

# The archive brings its inner names along: with libjansson.a they would be there twice.
archive=.libs/libprocrec.a
if [ -e "$archive" ] && echo '#include <jansson.h>' | $CC ${CPPFLAGS-} -E -P - >"$tmp/jansson" 2>&1; then
	nm -g --defined-only "$archive" | awk 'NF == 3 { print $3 }' | sort -u >"$tmp/inner"
	if grep -v '^static' "$tmp/jansson" | grep -o '[A-Za-z_][A-Za-z0-9_]*(' | tr -d '(' | sort -u |
		comm -12 - "$tmp/inner" | grep .; then
		status=1
		echo "the names above are jansson's"
	fi
fi

readelf -d "$lib" | sed -n 's/.*(NEEDED).*\[\(.*\)\].*/\1/p' >"$tmp/needed"
if grep -v -e '^libc\.' -e '^ld-' "$tmp/needed"; then
	status=1
	echo "libprocrec.so needs the libraries above; it may need libc alone"
fi
exit $status
