# SPDX-License-Identifier: MIT
# What awk makes of any file without knowing it: each line as a JSON array of words.
BEGIN { printf "[" }
{
	printf "%s[", (NR > 1 ? "," : "")
	for (i = 1; i <= NF; i++) {
		gsub(/["\\]/, "\\\\&", $i)
		printf "%s\"%s\"", (i > 1 ? "," : ""), $i
	}
	printf "]"
}
END { print "]" }
