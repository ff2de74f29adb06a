#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares proc2json with a second reading of the same files, value by value.

The second reading is in values_net.py, values_pid.py, values_sys.py and values_binary.py: plain splitting,
written from the kernel's formats and proc(5) and not from the tables, so that a word under a wrong
name is found even where the file is printed back perfectly. This file finds the fixtures, learns
each one's machine from an auxv of its tree, runs proc2json and compares. Start at main().

usage: values.py PROC2JSON FIXTURES [TREE...]
"""

import decimal
import json
import os
import re
import struct
import subprocess
import sys

import values_binary
import values_net
import values_pid
import values_sys

# A tree more or less makes no odds, a dataset that is no longer found does.
LEAST_COMPARISONS = 60000
LEAST_FILES = 250
# Fields that say how a line is laid out and nothing of what it means.
LAYOUT = re.compile(r".*\.unaligned")
# What is shown of each file; the rest is counted.
SHOWN = 8

READERS = values_net.READERS + values_pid.READERS + values_sys.READERS + values_binary.READERS


class Machine:
    """What cannot be read off a file itself: None where its tree does not say."""

    def __init__(self, proc):
        self.order = self.page = self.tick = None
        # MIPS numbers the types of its sockets in its own way.
        self.mips = "mips" in proc
        for name in sorted(os.listdir(proc)):
            path = os.path.join(proc, name, "auxv")
            if name.isdigit() and os.path.exists(path):
                with open(path, "rb") as file:
                    self.learn(file.read())
            if self.order:
                break

    def learn(self, auxv):
        """An auxv is pairs of words, 6 the page size and 17 the ticks per second, 0 the last."""
        for order, mark in (("little", "<"), ("big", ">")):
            for letter, size in (("Q", 8), ("I", 4)):
                count = len(auxv) // size
                words = struct.unpack(mark + letter * count, auxv[: count * size])
                pairs = dict(zip(words[::2], words[1::2]))
                if pairs.get(6) in (4096, 8192, 16384, 65536) and max(pairs) < 4096:
                    self.order, self.page, self.tick = order, pairs[6], pairs.get(17)
                    return

    def seconds(self, ticks):
        """Ticks as seconds with their hundredths, the digits that would be printed."""
        if self.tick is None:
            return None
        return decimal.Decimal(ticks * 100 // self.tick).scaleb(-2)


def files_of(tree):
    """Every file in a tree that a reader knows."""
    proc = os.path.join(tree, "proc")
    for folder, _, names in os.walk(proc):
        for name in names:
            path = os.path.join(folder, name)
            for pattern, reader in READERS:
                if re.fullmatch(pattern, os.path.relpath(path, proc)):
                    yield path, reader


def flatten(value, path, into):
    """Path and value of every leaf; an empty map or list is a leaf."""
    if isinstance(value, dict) and value:
        for key, below in value.items():
            flatten(below, path + "." + key if path else key, into)
    elif isinstance(value, list) and value:
        for number, below in enumerate(value):
            flatten(below, "%s[%d]" % (path, number), into)
    else:
        into[path] = value


def same(one, other):
    """Equal as JSON values: neither 1 and true nor 0.5 and 0.50 are."""
    return type(one) is type(other) and str(one) == str(other)


def compare(path, expected, document):
    """How many values were compared, and what differs."""
    want, got = {}, {}
    for part in ("head", "records", "foot"):
        nothing = [] if part == "records" else {}
        flatten(expected.get(part, nothing), part, want)
        flatten(document.get(part, nothing), part, got)
    wrong = []
    surplus = [field for field in got if field not in want and not LAYOUT.fullmatch(field)]
    for field in list(want) + surplus:
        here = want.get(field, "(nothing)")
        there = got.get(field, "(nothing)")
        if field not in want or field not in got or not same(here, there):
            wrong.append("not ok %s: %s: %r is right, found %r" % (path, field, here, there))
    return len(want), wrong


def run(program, tree, paths):
    """The documents of some files of one tree."""
    done = subprocess.run(
        [program, "--compact", "--root", tree, "--"] + paths, stdout=subprocess.PIPE, check=False
    )
    documents = json.loads(done.stdout, parse_float=decimal.Decimal)
    documents = [documents] if len(paths) == 1 else documents
    if done.returncode != 0 or len(documents) != len(paths):
        print("not ok %s: exit %d, %d documents" % (tree, done.returncode, len(documents)))
        return None
    return documents


def trees_of(fixtures):
    """Trees whose files are well-formed: all but those below unknown/."""
    for folder in (fixtures, os.path.join(fixtures, "hand")):
        for name in sorted(os.listdir(folder)):
            tree = os.path.join(folder, name)
            if os.path.isdir(os.path.join(tree, "proc")):
                yield tree


def main():
    program, fixtures, chosen = sys.argv[1], sys.argv[2], sys.argv[3:]
    files = values = failed = 0
    used = set()
    for tree in chosen or trees_of(fixtures):
        known = sorted(files_of(tree), key=lambda found: found[0])
        machine = Machine(os.path.join(tree, "proc"))
        documents = run(program, tree, [path for path, _ in known]) if known else []
        if documents is None:
            failed += 1
            continue
        for (path, reader), document in zip(known, documents):
            with open(path, "rb") as file:
                expected = reader(file.read(), machine)
            count, wrong = compare(path, expected, document)
            print("\n".join(wrong[:SHOWN]), end="\n" if wrong else "")
            if len(wrong) > SHOWN:
                print("not ok %s: and %d more" % (path, len(wrong) - SHOWN))
            files += 1
            values += count
            failed += bool(wrong)
            used.add(reader)
    print("%d values of %d files compared, %d files differ" % (values, files, failed))
    if not chosen:
        for pattern, reader in READERS:
            if reader not in used:
                print("not ok: no fixture is called", pattern)
                failed += 1
        if files < LEAST_FILES or values < LEAST_COMPARISONS:
            print("not ok: too few to mean anything")
            failed += 1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
