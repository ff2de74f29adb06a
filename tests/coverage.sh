#!/bin/sh
# SPDX-License-Identifier: MIT
# COVERAGE.md says what coverage.py reads off the tree. "tests/coverage.sh --fix" writes it anew.
set -u
LC_ALL=C
export LC_ALL
cd "${srcdir:-.}" || exit 1
python=${PYTHON:-$(command -v python3)}
if [ -z "$python" ] || ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 7))' 2>/dev/null; then
	echo "skipped: no python3"
	exit 77
fi
page=$(mktemp) || exit 1
trap 'rm -f "$page"' EXIT
"$python" -B tests/coverage.py >"$page" || exit 1
if [ "${1-}" = --fix ]; then
	cmp -s "$page" COVERAGE.md || cat "$page" >COVERAGE.md
elif ! diff COVERAGE.md "$page"; then
	echo "COVERAGE.md is stale; tests/coverage.sh --fix writes it anew"
	exit 1
fi
