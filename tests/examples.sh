#!/bin/sh
# SPDX-License-Identifier: MIT
# The examples of --help, of the man pages and of the README are run as they stand there: each must be
# understood, and columns that are numbered must be what they are said to be. What they print is
# other tests' matter; what is on this machine decides it.
set -u
LC_ALL=C
export LC_ALL
PATH=$(pwd -P):$PATH
src=$(cd "${srcdir:-.}" && pwd -P) || exit 1
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
programs="proc2json proc2csv showprocfields json2proc regentest-all-proc-files"

for program in $programs; do
	$program --help | sed -n '/^Examples:$/,$s/^  //p'
	sed -n '/^\.SH EXAMPLES/,/^\.SH SEE/p' "$src/man/$program.1" | grep -v '^\.' |
		sed 's/\\e/\\/g; s/\\-/-/g'
done >"$tmp/all"
sed -n 's/^    \$ //p' "$src/README.md" >>"$tmp/all"
sort -u "$tmp/all" >"$tmp/examples"

cd "$tmp" || exit 1
cp "$src/fixtures/6.1-x86_64/proc/net/tcp6" tcp6-from-thursday
count=0 failed=0
while read -r example; do
	case $example in
	*jq*) command -v jq >/dev/null || continue ;;
	esac
	# less would wait for somebody
	echo "$example" | sed "s,/srv/sosreport-a,$src/fixtures/6.1-x86_64,; s/| less/| cat/" >run
	sh ./run >out 2>err </dev/null
	status=$?
	count=$((count + 1))
	# 1: the machine has lines that no table knows, or a file changed
	if [ $status -gt 1 ] || grep -qe '--help' -e '--as DATASET' err; then
		echo "not ok: $example: exit code $status"
		sed 's/^/    /' err
		failed=1
	fi
done <examples

# columns LIST COMMAND: the command is an example, and the columns that it names by number are these.
columns()
{
	grep -qF -- "$2" examples || {
		echo "not ok: no example: $2"
		failed=1
	}
	got=$(sh -c "${2%% |*}" 2>/dev/null | head -n 1 | cut -f "$1" | tr '\t' ' ')
	if [ "$got" != "$3" ]; then
		echo "not ok: $2: columns $1 are $got, not $3"
		failed=1
	fi
}
columns 2,3,5 "proc2csv --tsv '/proc/[pid]/status' | cut -f 2,3,5" "pid Name State"
columns 34 "proc2csv --tsv '/proc/[pid]/stat' | sort -t \"\$(printf '\\t')\" -k 34n" "rss_bytes"

# The library's example is C.
{
	printf '#include <stdio.h>\n#include <procrec.h>\nint main(void)\n{\n'
	sed -n '/^## The library/,/^## Where/s/^    //p' "$src/README.md" | grep -v '^#include'
	printf 'return 0;\n}\n'
} >example.c
if ! grep -q procrec_open example.c ||
	! ${CC:-cc} -std=c11 -Wall -Wextra -Werror -fsyntax-only -I"$src/lib" example.c; then
	echo "not ok: the example of the library"
	failed=1
fi

echo "$count examples"
[ "$failed" = 0 ] && [ "$count" -gt 15 ]
