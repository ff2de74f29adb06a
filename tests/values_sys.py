# SPDX-License-Identifier: MIT
"""A second reading of files in the root of /proc, for values.py: see there. READERS, at the end,
says which files."""

import re

from values_text import key, number, optional, text, whole

# fs/proc/stat.c show_stat() and proc(5)
CPU = "user nice system idle iowait irq softirq steal guest guest_nice".split()
# include/linux/interrupt.h; kernel/softirq.c softirq_to_name
SOFTIRQS = "HI TIMER NET_TX NET_RX BLOCK IRQ_POLL TASKLET SCHED HRTIMER RCU".split()


def meminfo(data, machine):
    """fs/proc/meminfo.c meminfo_proc_show(): a label, a colon, a number, and kB or nothing. The
    number may touch the colon."""
    record = {}
    for line in data.split(b"\n")[:-1]:
        label, value = line.split(b":")
        record[key(label)] = number(value.split()[0])
    size = record.get("Hugepagesize")
    for name in ("Total", "Free", "Rsvd", "Surp"):
        name = "HugePages_" + name
        if name in record and size is not None:
            record[name + "_bytes"] = record[name] * size * 1024
    return {"records": [record]}


def cpu_times(words, machine):
    """The columns of a cpu line, each also in seconds where the tick is known."""
    times = {}
    for name, value in optional(words, CPU).items():
        times[name] = value
        if machine.tick and value is not None:
            times[name + "_seconds"] = machine.seconds(int(value))
    return times


def stat(data, machine):
    """fs/proc/stat.c show_stat(): a word, then numbers"""
    record = {}
    for line in data.decode().splitlines():
        name, *words = line.split()
        if name == "cpu":
            record["cpu"] = cpu_times(words, machine)
        elif name.startswith("cpu"):
            record[name] = cpu_times(words, machine)
        elif name == "intr":
            record[name] = {"total": number(words[0]), "irqs": [number(x) for x in words[1:]]}
        elif name == "softirq":
            record[name] = {"total": number(words[0])}
            record[name].update(optional(words[1:], SOFTIRQS))
        else:
            record[name] = number(words[0])
    return {"records": [record]}


def diskstats(data, machine):
    """block/genhd.c diskstats_show(); the names are the documentation's and struct disk_stats'"""
    names = (
        "read_ios read_merges read_sectors read_ticks write_ios write_merges write_sectors "
        "write_ticks in_flight io_ticks time_in_queue discard_ios discard_merges discard_sectors "
        "discard_ticks flush_ios flush_ticks"
    ).split()
    records = []
    for line in data.decode().splitlines():
        words = line.split()
        record = {"major": number(words[0]), "minor": number(words[1]), "name": words[2]}
        # Up to 2.6.24 a partition has only what was asked of it, before requests are merged.
        short = "read_ios read_sectors write_ios write_sectors".split()
        for name, value in optional(words[3:], short if len(words) == 7 else names).items():
            record[name] = value
            if name.endswith("_sectors") and value is not None:
                record[name[:-7] + "bytes"] = whole(int(value) * 512)
        records.append(record)
    return {"records": records}


def locks(data, machine):
    """fs/locks.c lock_get_status(): id, blanks and -> for waiters, class, mode, type, pid, file,
    range"""
    records = []
    for line in data.decode().splitlines():
        prefix, arrow, rest = line.partition("-> ")
        if not arrow:
            prefix, rest = line.split(": ", 1)
        lock, _, blanks = prefix.partition(":")
        words = rest.split()
        record = {
            "id": number(lock),
            "level": max(len(blanks) - 1, 0),
            "blocked": bool(arrow),
            "class": words[0],
        }
        if words[1] == "MSNFS":
            record["share_mode"] = words[2]
        else:
            record["mode"], record["type"] = words[1], words[2]
        record["pid"] = number(words[3])
        major, minor, inode = words[4].rsplit(":", 2) if words[4][0] != "<" else (None,) * 3
        record["major"] = major
        if major:
            record["device"] = "%d:%d" % (int(major, 16), int(minor, 16))
        record["minor"] = minor
        record["inode"] = number(inode) if major else None
        record["no_inode"] = not major
        record["start"] = number(words[5])
        end = words[6]
        if end != "EOF":
            record["size"] = whole(int(end) - int(words[5]) + 1)
        record["end"] = number(end) if end != "EOF" else None
        record["to_eof"] = end == "EOF"
        records.append(record)
    return {"records": records}


def softirqs(data, machine):
    """fs/proc/softirqs.c show_softirqs(): CPUs in the heading, a name and a count for each"""
    head, *lines = data.decode().splitlines()
    cpus = head.split()
    record = {}
    for line in lines:
        name, *words = line.split()
        assert len(words) == len(cpus)
        record[name.rstrip(":")] = {cpu: number(word) for cpu, word in zip(cpus, words)}
    return {"head": {"cpus": cpus}, "records": [record]}


def actions(words):
    """Names of those who handle an interrupt."""
    return words.split(", ") if words else None


def interrupts(data, machine):
    """kernel/irq/proc.c show_interrupts() and each architecture's arch_show_interrupts(): an
    interrupt, a colon, a count for each CPU, and then, for numbers, the chip, the number that it
    has there, how it is triggered and by whom it is handled, else a description"""
    head, *lines = data.decode().splitlines()
    cpus = head.split()
    records = []
    for line in filter(None, lines):        # mips set the last one apart, until 2.6.38
        irq, _, rest = line.partition(":")
        record = {"irq": irq.strip()}
        words = rest.split(None, len(cpus))
        counts = words[: len(cpus)]
        tail = words[len(cpus)].rstrip(" ") if len(words) > len(cpus) else ""
        if not counts or not counts[0].isdigit():
            record["handler"] = rest.strip()
        elif len(counts) < len(cpus) or (len(cpus) == 1 and record["irq"] in ("ERR", "Err", "MIS")):
            record["total"] = number(counts[0])
        elif record["irq"].upper() == "ERR":
            # Newer kernels print this one like the others: it counts the same, on the first CPU.
            record["counts"] = {cpu: number(count) for cpu, count in zip(cpus, counts)}
            record["description"] = tail
        else:
            record["counts"] = {cpu: number(count) for cpu, count in zip(cpus, counts)}
            if not record["irq"].isdigit():
                origin = re.fullmatch(r"\[(\w+|I/O)\] (.*)", tail)
                if origin:
                    record["class"], tail = origin.groups()
                if tail:
                    record["description"] = tail
            else:
                record.update(
                    old_chip(line[len(irq) + 2 + 11 * len(cpus):]) or chip(tail)
                )
        records.append(record)
    return {"head": {"cpus": cpus}, "records": records}


def old_chip(text):
    """What follows the counts until 2.6.38, where each architecture had a loop of its own: a name
    right in 9, 10 or 14 columns, on powerpc one with blanks of its own; and until 3.10, where the
    flow begins behind column 8 at least and may have dashes. None for others."""
    found = re.fullmatch(r"  (\S+) ( +)(Edge|Level) +(.*)", text)
    if found:
        name, blanks, trigger, users = found.groups()
        return {
            "chip": name, "chip_blanks": len(blanks), "trigger": trigger, "actions": actions(users),
        }
    found = re.fullmatch(r" ( *\S+)  (\S.*)", text)
    if found and len(found[1]) in (9, 10, 14) and found[1][0] == " ":
        return {"chip": found[1].strip(), "actions": actions(found[2])}
    found = re.fullmatch(r" ( *\S+)  +(\S.*)", text)
    if found and found[1][8:].find("-") >= 0 and not re.search(r" \d+-", text):
        at = found[1].index("-", 8)
        return {"chip": found[1][:at].strip(), "flow": found[1][at + 1:], "actions": actions(found[2])}
    return None


def chip(tail):
    """What follows the counts of a numbered interrupt, in the ways of several kernels. A chip's
    name may hold blanks."""
    # 4.0 and later with a domain: CHIP HWIRQ-flow, CHIP HWIRQ Level, CHIP HWIRQ
    found = re.fullmatch(r"(.*?) +(\d+)(?:-(\w+)| (Level|Edge))?(?: +(.*))?", tail)
    if found:
        name, hwirq, flow, trigger, users = found.groups()
        return {
            "chip": name, "hwirq": number(hwirq), "trigger": trigger, "flow": flow,
            "actions": actions(users),
        }
    found = re.fullmatch(r"(-) +(Level|Edge)? *(.*)", tail)
    if found:
        name, trigger, users = found.groups()
        return {
            "chip": name, "domain": "", "trigger": trigger, "flow": None, "actions": actions(users),
        }
    # before: CHIP-flow
    found = re.fullmatch(r"([\w-]+)-(\w+)(?: +(.*))?", tail)
    if found:
        name, flow, users = found.groups()
        return {"chip": name, "flow": flow, "actions": actions(users)}
    name, _, users = tail.partition("  ")
    return {"chip": name, "trigger": None, "actions": actions(users)}


READERS = [
    ("meminfo", meminfo),
    ("stat", stat),
    ("diskstats", diskstats),
    ("locks", locks),
    ("softirqs", softirqs),
    ("interrupts", interrupts),
]
