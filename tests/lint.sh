#!/bin/sh
# SPDX-License-Identifier: MIT
# "showprocfields --lint" finds nothing in the built-in tables, and finds each mistake of its
# catalogue (lib/lint.c) in a table that makes it: that rule and no other, in that line.
set -u
LC_ALL=C
export LC_ALL
PATH=$(pwd -P):$PATH
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
cd "$tmp" || exit 1
failed=0

showprocfields --lint >out 2>&1
status=$?
if [ $status -ne 0 ] || [ -s out ]; then
	echo "not ok the built-in tables (exit code $status):"
	cut -c 1-160 out | head -n 40
	failed=1
fi

# table RULE LINE: the table on standard input has this one finding; "good": it has none.
table()
{
	{
		printf '# a comment, so that lines are those of the file\ndataset bad\nkernel a.c:b\nsummary c\n'
		cat
	} >bad
	showprocfields --lint --table bad >out 2>&1
	status=$?
	if [ "$1" = good ]; then
		[ $status -eq 0 ] && ! [ -s out ] && return
	elif [ $status -eq 1 ] && [ "$(wc -l <out)" -eq 1 ] &&
		grep -q "^bad:$2:[0-9]*: /proc/bad: $1 " out; then
		return
	fi
	echo "not ok $1 in line $2 (exit code $status):"
	cat bad out
	failed=1
}

# L2: two strings without an end
table L2 5 <<'END'
rec|{a%s}{b%s}
doc a: one
doc b: two
END
table good 0 <<'END'
rec|{a%w} {b%s}
doc a: one
doc b: two
END

# L3: two rows of one depth claim one name and the same values
table L3 7 <<'END'
rec
 set a|A: {%u}
 set a|a: {%u}
doc a: one
END
table good 0 <<'END'
rec
 set a|A: {%u}
 set b|a: {%u}
doc a: one
doc b: two
END

# L4: two catch-all rows take the same values
table L4 7 <<'END'
rec
 set|{@%[a-z]}: {=%d}
 set|{@%[a-z]}:  {=%d}
END
table good 0 <<'END'
rec
 set|{@%[a-z]}: {=%u}
 set|{@%[a-z]}: {=%[a-z]}
END

# L5: a row hidden behind an earlier one
table L5 7 <<'END'
rec
 set a|State: {%s}
 set b|State: off {n%d}
doc a: one
doc b: two
doc n: three
END
table good 0 <<'END'
rec
 set b|State: off {n%d}
 set a|State: {%s}
doc a: one
doc b: two
doc n: three
END

# L6: a field without a meaning
table L6 5 <<'END'
rec|{a%u} {b%u}
doc a: one
END

# L8: a derived name that a field has too
table L8 5 <<'END'
rec|{a%u} {b%u}
doc a: one
doc b: two
derive b kb_bytes(a)
END
table good 0 <<'END'
rec|{a%u} {b%u}
doc a: one
doc b: two
derive c kb_bytes(a)
END

# L1 and L7 are about the table as a whole.
printf '%s\n' 'dataset bad' 'rec|{a%q}' >bad
if showprocfields --lint --table bad >out 2>&1 || ! grep -q 'bad:2:' out; then
	echo "not ok a table that does not compile:"
	cat out
	failed=1
fi
printf 'dataset good\nkernel a.c:b\nsummary c\nrec|{a%%u}\ndoc a: one\n\ndataset bad\nrec|{a%%u}\ndoc a: one\n' >bad
if showprocfields --lint --table bad >out 2>&1 || ! grep -q '^bad:[0-9]*:[0-9]*: /proc/bad: L7 ' out ||
	[ "$(wc -l <out)" -ne 1 ]; then
	echo "not ok a table without kernel and summary:"
	cat out
	failed=1
fi

[ $failed = 0 ] && echo "the built-in tables and the catalogue are as they should be"
[ $failed = 0 ]
