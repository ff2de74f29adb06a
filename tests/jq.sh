#!/bin/sh
# SPDX-License-Identifier: MIT
# jq as a judge of our JSON: it reads the documents of every fixture, finds in them what an envelope
# has, and what it writes of them is printed as the same files. Documents with decimals are only
# read: jq may write 0.10 as 0.1. check_jansson.c has the other judge.
set -u
LC_ALL=C
export LC_ALL
: "${JQ:=jq}"
command -v "$JQ" >/dev/null || {
	echo "there is no jq"
	exit 77
}
PATH=$(pwd -P):$PATH
cd "${srcdir:-.}/fixtures" || exit 1
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
failed=0

# One document a line. Exit code 1 says that not all lines were known, 2 that there is no document.
find . -path '*/proc/*' -type f | sort >"$tmp/all"
: >"$tmp/names"
while read -r file; do
	proc2json --compact "$file" 2>/dev/null
	[ $? -lt 2 ] && echo "$file" >>"$tmp/names"
done <"$tmp/all" >"$tmp/documents"

# Documents without decimals: a point that is in no string.
: >"$tmp/exact"
: >"$tmp/exact-names"
awk -v exact="$tmp/exact" 'FILENAME != ARGV[2] { name[FNR] = $0; next }
	{
		rest = $0
		gsub(/"([^"\\]|\\.)*"/, "", rest)
		if (rest !~ /[0-9]\.[0-9]/) {
			print >exact
			print name[FNR] >(exact "-names")
		}
	}' "$tmp/names" "$tmp/documents"
# Of a compressed file the text is printed; gzip -f lets what is not compressed pass.
while read -r file; do
	case $file in
	*.gz) gzip -cdf "$file" ;;
	*) cat "$file" ;;
	esac
done <"$tmp/exact-names" >"$tmp/texts"

read=$("$JQ" -c 'select((.source | type) == "string" and (.dataset | startswith("/proc/"))
	and (.records | type) == "array" and all(.records[]; type == "object"))' \
	<"$tmp/documents" | wc -l)
written=$(wc -l <"$tmp/names")
if [ "$read" -ne "$written" ]; then
	echo "not ok: jq reads $read of $written documents"
	failed=1
fi

"$JQ" . <"$tmp/exact" >"$tmp/jq" || failed=1
json2proc <"$tmp/jq" >"$tmp/printed" || failed=1
if ! cmp "$tmp/printed" "$tmp/texts"; then
	echo "not ok: jq's JSON prints something else"
	failed=1
fi
echo "jq reads $read documents; $(wc -l <"$tmp/exact") of them, as jq writes them, print the files"
[ "$failed" = 0 ] && [ "$written" -gt 500 ]
