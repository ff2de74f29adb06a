#!/bin/sh
# SPDX-License-Identifier: MIT
# Values: the JSON of chosen fixtures against golden files that somebody read. Each line of
# golden/MANIFEST.* is the file's name, the arguments of proc2json, and how the values were checked,
# between tabs. Every dataset has one at least.
set -u
programs=$(pwd -P)
cd "${srcdir:-.}" || exit 1
failed=0 passed=0
got=$(mktemp) || exit 1
seen=$(mktemp) || exit 1
trap 'rm -f "$got" "$seen"' EXIT

tab=$(printf '\t')
for manifest in tests/golden/MANIFEST.*; do
	while IFS="$tab" read -r name args how; do
		case $name in '' | '#'*) continue ;; esac
		if [ -z "$how" ]; then
			echo "not ok $name: $manifest does not say how its values were checked"
			failed=$((failed + 1))
			continue
		fi
		# shellcheck disable=SC2086 # arguments are words
		"$programs/proc2json" --compact $args >"$got" 2>/dev/null
		if cmp -s "$got" "tests/golden/$name"; then
			passed=$((passed + 1))
		else
			echo "not ok $name (proc2json --compact $args):"
			diff "tests/golden/$name" "$got" | cut -c 1-400
			failed=$((failed + 1))
		fi
		sed 's/.*"dataset":"\/proc\/\([^"]*\)".*/\1/' "tests/golden/$name" | head -n 1 >>"$seen"
	done <"$manifest"
done

# A golden file that no manifest names is not tested.
for file in tests/golden/*.json; do
	if ! cut -f 1 tests/golden/MANIFEST.* | grep -qx -- "${file##*/}"; then
		echo "not ok ${file##*/}: no manifest names it"
		failed=$((failed + 1))
	fi
done
# Those that are refused have no values.
awk '/"dataset / { name = $0; sub(/.*"dataset /, "", name); sub(/[ \\].*/, "", name); names[name] = 1 }
	/"refused / { delete names[name] }
	END { for (name in names) print name }' handlers/*.c | sort |
	while read -r dataset; do
		grep -qxF -- "$dataset" "$seen" || echo "$dataset"
	done >"$got"
while read -r dataset; do
	echo "not ok $dataset: no golden file"
	failed=$((failed + 1))
done <"$got"
echo "$passed golden files agree, $failed complaints"
[ "$failed" = 0 ] && [ "$passed" -gt 20 ]
