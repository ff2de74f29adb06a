#!/bin/sh
# SPDX-License-Identifier: MIT
# Values: every value of the files that people use most, on every fixture, against the independent
# reading of values.py. What one person checked in chosen files is golden.sh.
set -u
programs=$(pwd -P)
cd "${srcdir:-.}" || exit 1
python=${PYTHON:-$(command -v python3)}
if [ -z "$python" ] || ! "$python" -c 'import ipaddress' 2>/dev/null; then
	echo "skipped: no python3"
	exit 77
fi
PYTHONDONTWRITEBYTECODE=1 "$python" tests/values.py "$programs/proc2json" fixtures
