#!/bin/sh
# SPDX-License-Identifier: MIT
# The tree's housekeeping: the style of .clang-format, a licence line in every source and script, every
# source in Makefile.am and every table of handlers/ in handlers/all.c. "tests/format.sh --fix" puts
# the style and Makefile.am's list of handlers right.
set -eu
LC_ALL=C
export LC_ALL
: "${srcdir=.}"
cd "$srcdir"
status=0

sources=$(find lib handlers converters regen tests -name '*.[ch]' | sort)
scripts=$(find bootstrap .ci bench fixtures tests \( -name golden -o -path 'fixtures/*/*' \) -prune \
	-o -type f \
	-exec awk 'FNR == 1 && /^#!/ { print FILENAME } { nextfile }' {} + 2>/dev/null | sort)
lists="configure.ac Makefile.am lib/procrec.pc.in lib/procrec_jansson.pc.in lib/procrec.map"

# clang-format's other versions lay some things out in other ways: only 14's word counts.
format=
for f in clang-format-14 clang-format; do
	if $f --version 2>/dev/null | grep -q 'version 14\.'; then
		format=$f
		break
	fi
done
# No file's name has a blank in it: the lists split as they should.
# shellcheck disable=SC2086
if [ "${1-}" = --fix ]; then
	[ -z "$format" ] || $format -i $sources
	fixed=$(mktemp)
	printf '%s\n' handlers/*.c | awk '
	NR == FNR { list = list (NR > 1 ? " \\\n" : "") "\t" $0; next }
	/^handlers_sources =/ { print; print list; inside = 1 }
	!inside { print }
	inside && !/\\$/ { inside = 0 }' - Makefile.am >"$fixed"
	cmp -s "$fixed" Makefile.am || cat "$fixed" >Makefile.am
	rm -f "$fixed"
elif [ -z "$format" ]; then
	echo "format.sh: no clang-format 14 here; the style is not checked"
elif ! $format --dry-run -Werror $sources; then
	status=1
	echo "tests/format.sh --fix lays these files out as .clang-format says"
fi

for file in $sources $scripts $lists; do
	if ! head -n 2 "$file" | grep -q 'SPDX-License-Identifier: MIT'; then
		status=1
		echo "$file: no SPDX line"
	fi
done

for file in $sources; do
	case $file in
	tests/check_*.c) name=${file%.c} ;;
	*) name=$file ;;
	esac
	if ! grep -q "[[:space:]]$name\([[:space:]]\|\$\)" Makefile.am; then
		status=1
		echo "$file: not in Makefile.am"
	fi
done

# A table is a "const char NAME[]" of its own; handlers/all.c lists them all.
for table in $(sed -n 's/^const char \(procrec_[a-z0-9_]*\)\[\].*/\1/p' handlers/*.c); do
	if ! grep -q "^[[:space:]]$table,\$" handlers/all.c; then
		status=1
		echo "$table: not in handlers/all.c"
	fi
done
exit $status
