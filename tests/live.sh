#!/bin/sh
# SPDX-License-Identifier: MIT
# The machine that the tests run on: every file that a table knows comes back byte for byte, as this
# user and, where this user is root, as nobody. A kernel newer than the tables may have lines that
# they do not know: those are shown and do not fail.
set -u
out=$(mktemp) || exit 1
trap 'rm -f "$out"' EXIT
failed=0

check()
{
	"$@" >"$out" 2>&1
	grep -v -e '^Pass' -e '^Skip' "$out"
	if grep -q '^Fail' "$out" || ! grep -q '^Pass' "$out"; then
		failed=1
	fi
}

check ./regentest-all-proc-files
check ./regentest-all-proc-files --via-json
if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null; then
	# nobody may not be able to enter the build's directory
	copy=$(mktemp -d) && chmod 755 "$copy" && cp ./regentest-all-proc-files "$copy" &&
		check setpriv --reuid=65534 --regid=65534 --clear-groups \
			"$copy/regentest-all-proc-files"
	rm -rf "$copy"
fi
exit "$failed"
