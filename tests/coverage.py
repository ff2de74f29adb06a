#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes COVERAGE.md: what is read, what it is tested with, and who else reads it.

All of it is read off the tree: the tables of handlers/*.c, fixtures/ with its MANIFEST and
links.tsv, the golden files, and coverage-others.tsv. No program has to be built; that the tables
do what they say is for other tests to show. Start at main().

usage: coverage.py >COVERAGE.md        in the top directory of the sources
"""

import collections
import os
import re
import sys

TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"|([A-Za-z_]\w*)|(/\*.*?\*/)|([^\s"])', re.S)
NUMBERS = ("[pid]", "[tid]", "[fd]", "[irq]", "[n]", "[n2]")


# ---- the tables, as the C compiler puts them together -------------------------------------------


def tokens(text):
    """(kind, text) of each token: "s" a string, "w" a word, "c" any other character."""
    out = []
    for m in TOKEN.finditer(text):
        if m.group(1) is not None:
            out.append(("s", m.group(1)))
        elif m.group(2):
            out.append(("w", m.group(2)))
        elif m.group(4):
            out.append(("c", m.group(4)))
    return out


def arguments(toks, at):
    """The arguments of a macro's call whose "(" is at `at`, and the place behind its ")"."""
    args, depth, at = [[]], 1, at + 1
    while True:
        kind, text = toks[at]
        if kind == "c" and text in "()":
            depth += 1 if text == "(" else -1
            if not depth:
                return args, at + 1
        if kind == "c" and text == "," and depth == 1:
            args.append([])
        else:
            args[-1].append(toks[at])
        at += 1


def strings(toks, macros):
    """The concatenated string literals of the tokens, macros expanded."""
    out, at = "", 0
    while at < len(toks):
        kind, text = toks[at]
        at += 1
        if kind == "s":
            out += text.encode().decode("unicode_escape")
        elif kind == "w" and text in macros:
            names, body = macros[text]
            if names is not None:
                args, at = arguments(toks, at)
                known = {("w", name): arg for name, arg in zip(names, args)}
                # An argument may be the name of a macro that the body calls.
                body = [t for token in body for t in known.get(token, [token])]
            out += strings(body, macros)
    return out


def tables_of(path):
    """The texts of the tables in a C file, in their order."""
    with open(path, encoding="utf-8") as f:
        text = f.read().replace("\\\n", " ")
    macros, statement = {}, []
    for line in text.split("\n"):
        m = re.match(r"#(define|undef)\s+(\w+)(\(([^)]*)\))?(.*)", line)
        if m and m.group(1) == "undef":
            macros.pop(m.group(2), None)
        elif m:
            names = None if m.group(3) is None else re.findall(r"\w+", m.group(4))
            macros[m.group(2)] = (names, tokens(m.group(5)))
        elif statement or re.match(r"const char procrec_\w+\[\] =", line):
            statement += tokens(line)
            if statement[-1:] == [("c", ";")]:
                yield strings(statement, macros)
                statement = []


class Dataset:
    """What the page says of one dataset."""

    def __init__(self, text, source):
        lines = text.split("\n")
        words = lines[0].split()
        self.name, self.source = words[1], source
        self.patterns = [p for word in words[2:] or words[1:2] for p in expand(word)]
        self.shape = shape(lines)
        self.refused = any(line.startswith("refused") for line in lines)
        self.kernels = {}  # version: captured
        self.machines = {}  # architecture: captured
        self.golden = 0


def expand(pattern):
    """What "@net/x" and "@task/x" stand for."""
    for macro, forms in (
        ("@net/", ("net/", "[pid]/net/", "[pid]/task/[tid]/net/")),
        ("@task/", ("[pid]/", "[pid]/task/[tid]/")),
    ):
        if pattern.startswith(macro):
            return [form + pattern[len(macro):] for form in forms]
    return [pattern]


def shape(lines):
    """What makes a record, and whether there are lists or maps in it."""
    rows = []
    for line in lines:
        m = re.match(r"( *)(rec|set|obj|lst)( [^|]*)?(\|(.*))?$", line)
        if m:
            rows.append((len(m.group(1)), m.group(2), (m.group(3) or "").split(), m.group(5)))
        elif line == "link":
            return "link"
        elif line.startswith("refused"):
            return "refused: " + line[len("refused "):]
    records = [row for row in rows if row[1] == "rec"]
    if any("bytes" in row[2] for row in records):
        return "words"
    if any(row[3] is None or "file" in row[2] for row in records):
        kind = "file"
    elif any(row[0] for row in rows) or any("{nl}" in row[3] for row in records):
        kind = "block"
    else:
        kind = "line"
    nested = any(row[1] in ("obj", "lst") for row in rows) or any(
        re.search(r"\{[^{}%|]*?(?:\*[^{}]*:|=\*)", row[3] or "") for row in rows
    )
    return kind + ", nested" if nested else kind


# ---- which table a file is for: lib/path.c says it for programs ---------------------------------


def weight(pattern):
    """How much a segment of a pattern says: text, text with numbers in it, or anything."""
    if re.fullmatch(r"\[[^]]*\]", pattern):
        return 0
    return 1 if any(number in pattern for number in NUMBERS) else 2


def matches(pattern, segment):
    if weight(pattern):
        for number in NUMBERS:
            pattern = pattern.replace(number, "\0")
        return re.fullmatch(re.escape(pattern).replace(re.escape("\0"), "[0-9]+"), segment)
    if pattern not in NUMBERS or segment.isdecimal():
        return True
    return pattern == "[pid]" and segment in ("self", "thread-self")


def find(datasets, path):
    """The dataset of a file below proc/: the pattern with the most literal segments."""
    name = path.split("/")
    best, most = None, -1
    for dataset in datasets:
        for pattern in dataset.patterns:
            segments = pattern.split("/")
            if segments[-1].endswith("...]"):
                segments += segments[-1:] * (len(name) - len(segments))
            if len(segments) != len(name):
                continue
            literals = sum(map(weight, segments))
            if literals > most and all(map(matches, segments, name)):
                best, most = dataset, literals
    return best


def lines_of(path):
    with open(path, encoding="utf-8") as f:
        for line in f:
            if not line.startswith("#") and line.strip():
                yield line.rstrip("\n").split("\t")


def add_fixtures(datasets):
    """Enters kernels and architectures of the fixtures; returns how many files there are."""
    counts = collections.Counter()
    origin = {line[0]: line[1:4] for line in lines_of("fixtures/MANIFEST")}
    paths = [line[0] for line in lines_of("fixtures/links.tsv")]
    for directory, below, files in os.walk("fixtures"):
        below.sort()
        paths += [os.path.join(directory, name)[len("fixtures/"):] for name in sorted(files)]
    for path in paths:
        tree, _, name = path.rpartition("/proc/")
        if not tree or tree.startswith("unknown/"):
            continue
        known = path
        while known not in origin:
            known = os.path.dirname(known)
        kind, kernel, machine = origin[known]
        counts[kind] += 1
        dataset = find(datasets, name)
        if not dataset:
            counts["other"] += 1
            continue
        kernel = kernel if kernel == "-" else re.match(r"\d+\.\d+(\.\d+)?", kernel).group()
        if kernel.count(".") == 2 and not kernel.startswith("2."):
            kernel = kernel.rpartition(".")[0]
        for seen, what in ((dataset.kernels, kernel), (dataset.machines, machine)):
            seen[what] = seen.get(what, False) or kind == "captured"
    return counts


def add_golden(datasets):
    """Counts the golden files of each dataset."""
    names = {dataset.name: dataset for dataset in datasets}
    for file in sorted(os.listdir("tests/golden")):
        if file.endswith(".json"):
            with open(os.path.join("tests/golden", file), encoding="utf-8") as f:
                m = re.search(r'"dataset":"/proc/([^"]*)"', f.read())
            names[m.group(1)].golden += 1


# ---- the page -----------------------------------------------------------------------------------


def version(kernel):
    return [int(n) for n in re.findall(r"\d+", kernel)]


def marked(seen, key):
    """A list of what was captured and what was made by hand, the latter with a star."""
    names = sorted((name for name in seen if name != "-"), key=key)
    out = [name if seen[name] else name + "\\*" for name in names]
    if "-" in seen and not out:
        out = ["\\*"]
    return " ".join(out)


def title(source):
    """What a C file says it holds: "net_sock.c - tables of the socket lists in net/ and ..."."""
    with open(source, encoding="utf-8") as f:
        comment = " ".join(line.strip(" */\n") for line in list(f)[2:6])
    m = re.search(r" - tables of (.*?)[.:](?: |$)", comment)
    return m.group(1)[0].upper() + m.group(1)[1:]


def code(text):
    return "`" + text.replace("|", "\\|") + "`"


def write_page(datasets, others, counts):
    read = [dataset for dataset in datasets if not dataset.refused]
    captured = [d for d in read if any(d.kernels.values())]
    made = [d for d in read if d.kernels and d not in captured]
    alone = [d for d in read if d.name not in others]
    kernels = {k: True for d in read for k, c in d.kernels.items() if c}
    machines = {m: True for d in read for m, c in d.machines.items() if c}
    oldest = min((k for d in read for k in d.kernels if k != "-"), key=version)
    print("# What is read, what it is tested with, and who else reads it\n")
    print("Written by `tests/coverage.py`; `tests/coverage.sh` finds out where it is stale. What")
    print("the fields of a dataset are, `showprocfields --describe DATASET` says.\n")
    print("| | |\n| --- | --- |")
    for label, value in (
        ("datasets that are read", len(read)),
        ("... with a fixture that a kernel wrote", len(captured)),
        ("... with fixtures made by hand alone, from the kernel's source", len(made)),
        ("... with no fixture: " + ", ".join(code(d.name) for d in read if not d.kernels),
         len(read) - len(captured) - len(made)),
        ("... with a golden file whose values somebody checked", sum(d.golden > 0 for d in read)),
        ("... that no other program is known to read", len(alone)),
        ("datasets that are known and refused", len(datasets) - len(read)),
        ("fixtures: files and links that a kernel wrote, and files made by hand",
         "%d, %d" % (counts["captured"], counts["hand"])),
        ("kernels that wrote fixtures", marked(kernels, version)),
        ("oldest kernel whose layouts are among those made by hand", oldest),
        ("architectures that fixtures come from", marked(machines, str)),
        ("golden files", sum(d.golden for d in datasets)),
    ):
        if value:
            print("| %s | %s |" % (label, value))
    print("\n**shape**: what makes a record: the whole `file`, a `line`, a `block` of lines or")
    print("`words` of bytes; `nested` where there are lists or maps of several rows in it; a")
    print("`link`'s text. **kernels**, **architectures**: of the fixtures; with a \\* those made")
    print("by hand, \\* alone for no kernel in particular. **golden**: files with checked values.")
    print("**others**: who else reads it as data, (part): some of its fields or layouts only;")
    print("kept by hand in `tests/coverage-others.tsv`.")
    for source in sorted({dataset.source for dataset in datasets}):
        print("\n## %s (`%s`)\n" % (title(source), source))
        print("| dataset | shape | kernels | architectures | golden | others |")
        print("| --- | --- | --- | --- | --: | --- |")
        for d in sorted((d for d in datasets if d.source == source), key=lambda d: d.name):
            print("| %s | %s | %s | %s | %s | %s |" % (
                code(d.name), d.shape, marked(d.kernels, version), marked(d.machines, str),
                d.golden or "", others.get(d.name, "")))
    print("\n## What others read and nothing here does\n")
    names = {dataset.name for dataset in datasets}
    for name in sorted(set(others) - names):
        print("- %s: %s" % (code(name), others[name]))


def main():
    datasets = []
    for name in sorted(os.listdir("handlers")):
        if name.endswith(".c") and name != "all.c":
            source = "handlers/" + name
            datasets += [Dataset(text, source) for text in tables_of(source)]
    counts = add_fixtures(datasets)
    add_golden(datasets)
    others = {line[0]: line[1] for line in lines_of("tests/coverage-others.tsv")}
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    write_page(datasets, others, counts)


main()
