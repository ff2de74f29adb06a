# SPDX-License-Identifier: MIT
"""Readers of files that are no text: compressed, arrays of words, registers. Written from
scripts/kconfig/confdata.c, Documentation/admin-guide/mm/pagemap.rst and include/uapi/linux/pci_regs.h,
by offset and not by sequence, so that a field that is forgotten shows."""

import gzip
import re
import struct

from values_text import bits, number, whole


def named(value, names):
    """The same as bits() where names are of bit numbers."""
    return bits(value, {1 << bit: name for bit, name in names.items()})


# ---- config.gz ----------------------------------------------------------------------------------


def config(data, _machine):
    if data[:2] == b"\x1f\x8b":
        data = gzip.decompress(data)
    lines = data.decode().split("\n")
    head = {"arch": None, "tool": None, "title": None, "date": None}
    if not lines[0].endswith("#"):
        head["arch"] = lines.pop(0)[2:]
    opening = []
    while lines[0].startswith("#") and not re.match("# CONFIG_.* is not set$", lines[0]):
        opening.append(lines.pop(0)[2:])
    head["tool"] = opening[1][len("Automatically generated ") :]
    head["title"] = opening[2]
    head["date"] = opening[3] or None
    records = []
    while len(lines) > 1:
        line = lines.pop(0)
        unset = re.match("# (CONFIG_[A-Za-z0-9_]+) is not set$", line)
        end = re.match("# end of (.*)$", line)
        setting = re.match('(CONFIG_[A-Za-z0-9_]+)=(?:"(.*)"|(-?[0-9]+)|(.*))$', line)
        if setting and setting.group(2) is not None:
            record = {"name": setting.group(1), "string": setting.group(2)}
            if "\\" in record["string"]:
                record["string_decoded"] = re.sub(r"\\(.)", r"\1", record["string"])
            records.append(record)
        elif setting and setting.group(3):
            records.append({"name": setting.group(1), "value": number(setting.group(3))})
        elif setting:
            records.append({"name": setting.group(1), "value": setting.group(4)})
        elif unset:
            records.append({"name": unset.group(1)})
        elif end:
            records.append({"end_of": end.group(1)})
        elif lines[:1] == ["#"] and lines[2] == "#":
            records.append({"heading": lines[1][2:]})
            del lines[:3]
        else:
            records.append({"blank": line})
    return {"head": head, "records": records}


# ---- a word for each page -----------------------------------------------------------------------

PAGE_FLAGS = (
    "LOCKED ERROR REFERENCED UPTODATE DIRTY LRU ACTIVE SLAB WRITEBACK RECLAIM BUDDY MMAP ANON "
    "SWAPCACHE SWAPBACKED COMPOUND_HEAD COMPOUND_TAIL HUGE UNEVICTABLE HWPOISON NOPAGE KSM THP "
    "OFFLINE ZERO_PAGE IDLE PGTABLE"
).split()
PAGEMAP = {55: "soft_dirty", 56: "exclusive", 57: "uffd_wp", 58: "guard", 61: "file",
           62: "swapped", 63: "present"}


def words(data, machine):
    mark = ">" if machine.order == "big" else "<"
    return [word for (word,) in struct.iter_unpack(mark + "Q", data)]


def pages(name):
    def reader(data, machine):
        records = []
        for frame, word in enumerate(words(data, machine)):
            record = {"pfn": frame, name: whole(word)}
            if name == "flags":
                record["flags_list"] = named(word, dict(enumerate(PAGE_FLAGS)))
            records.append(record)
        return {"records": records}

    return reader


def pagemap(data, machine):
    records = []
    for word in words(data, machine):
        record = {"entry": "%016x" % word}
        record["flags_list"] = named(word >> 55 << 55, PAGEMAP)
        where = word & (1 << 55) - 1
        if where and word >> 63 & 1:
            record["pfn"] = whole(where)
        if where and word >> 62 & 1:
            record["swap_type"] = where % 32
            record["swap_offset"] = whole(where // 32)
        records.append(record)
    return {"records": records}


# ---- registers of PCI ---------------------------------------------------------------------------

COMMAND = dict(enumerate("IO MEMORY MASTER SPECIAL INVALIDATE VGA_PALETTE PARITY WAIT SERR "
                         "FAST_BACK INTX_DISABLE".split()))
STATUS = {0: "IMM_READY", 3: "INTERRUPT", 4: "CAP_LIST", 5: "66MHZ", 6: "UDF", 7: "FAST_BACK",
          8: "PARITY", 9: "DEVSEL_MEDIUM", 10: "DEVSEL_SLOW", 11: "SIG_TARGET_ABORT",
          12: "REC_TARGET_ABORT", 13: "REC_MASTER_ABORT", 14: "SIG_SYSTEM_ERROR",
          15: "DETECTED_PARITY"}
CLASSES = {1: "STORAGE", 2: "NETWORK", 3: "DISPLAY", 4: "MULTIMEDIA", 5: "MEMORY", 6: "BRIDGE",
           7: "COMMUNICATION", 8: "SYSTEM", 9: "INPUT", 10: "DOCKING", 11: "PROCESSOR",
           12: "SERIAL", 13: "WIRELESS", 14: "INTELLIGENT", 15: "SATELLITE", 16: "CRYPT",
           17: "SIGNAL_PROCESSING", 18: "ACCELERATOR"}
# Offset and size of identifiers, offset of numbers of one byte.
ALL = {"vendor_id": (0, 2), "device_id": (2, 2), "command": (4, 2), "status": (6, 2),
       "revision": (8, 1), "class": (9, 3), "header_type": (14, 1), "bist": (15, 1)}
DEVICE = {"cardbus_cis": (0x28, 4), "subsystem_vendor_id": (0x2C, 2), "subsystem_id": (0x2E, 2),
          "rom_address": (0x30, 4), "capability_list": (0x34, 1), "reserved": (0x35, 7)}
DEVICE_NUMBERS = {"interrupt_line": 0x3C, "interrupt_pin": 0x3D, "min_gnt": 0x3E, "max_lat": 0x3F}
BRIDGE = {"io_base": (0x1C, 1), "io_limit": (0x1D, 1), "sec_status": (0x1E, 2),
          "memory_base": (0x20, 2), "memory_limit": (0x22, 2), "pref_memory_base": (0x24, 2),
          "pref_memory_limit": (0x26, 2), "pref_base_upper32": (0x28, 4),
          "pref_limit_upper32": (0x2C, 4), "io_base_upper16": (0x30, 2),
          "io_limit_upper16": (0x32, 2), "capability_list": (0x34, 1), "reserved": (0x35, 3),
          "rom_address": (0x38, 4), "bridge_control": (0x3E, 2)}
BRIDGE_NUMBERS = {"primary_bus": 0x18, "secondary_bus": 0x19, "subordinate_bus": 0x1A,
                  "sec_latency_timer": 0x1B, "interrupt_line": 0x3C, "interrupt_pin": 0x3D}
CARDBUS = {"capability_list": (0x14, 1), "reserved": (0x15, 1), "sec_status": (0x16, 2),
           "memory_base_0": (0x1C, 4), "memory_limit_0": (0x20, 4), "memory_base_1": (0x24, 4),
           "memory_limit_1": (0x28, 4), "io_base_0": (0x2C, 4), "io_limit_0": (0x30, 4),
           "io_base_1": (0x34, 4), "io_limit_1": (0x38, 4), "bridge_control": (0x3E, 2),
           "subsystem_vendor_id": (0x40, 2), "subsystem_id": (0x42, 2),
           "legacy_mode_base": (0x44, 4)}
CARDBUS_NUMBERS = {"primary_bus": 0x18, "card_bus": 0x19, "subordinate_bus": 0x1A,
                   "sec_latency_timer": 0x1B, "interrupt_line": 0x3C, "interrupt_pin": 0x3D}
HEADERS = [("device", DEVICE, DEVICE_NUMBERS, 6, 0x40), ("bridge", BRIDGE, BRIDGE_NUMBERS, 2, 0x40),
           ("cardbus", CARDBUS, CARDBUS_NUMBERS, 1, 0x48)]


def pci(data, _machine):
    def at(place):
        return int.from_bytes(data[place[0] : sum(place)], "little")

    def identifiers(places):
        return {name: "%0*x" % (2 * place[1], at(place)) for name, place in places.items()}

    record = identifiers(ALL)
    record["cache_line_size"], record["latency_timer"] = data[12], data[13]
    end, kind = 0x10, data[14] & 0x7F
    if kind < 3:
        name, places, numbers, bars, header = HEADERS[kind]
        record["header"] = name
        if len(data) >= header:
            end = header
            record.update(identifiers(places))
            record.update({name: data[offset] for name, offset in numbers.items()})
            record["bars"] = identifiers({"bar%d" % i: (0x10 + 4 * i, 4) for i in range(bars)})
    record["registers"] = ["%08x" % at((i, 4)) for i in range(end, len(data), 4)]
    record["command_list"] = named(at((4, 2)), COMMAND)
    record["status_list"] = named(at((6, 2)), STATUS)
    if "sec_status" in record:
        record["sec_status_list"] = named(int(record["sec_status"], 16), STATUS)
    if data[11] in CLASSES:
        record["class_name"] = CLASSES[data[11]]
    return {"records": [record]}


READERS = [
    (r"config\.gz", config),
    (r"kpagecount", pages("mapcount")),
    (r"kpageflags", pages("flags")),
    (r"kpagecgroup", pages("inode")),
    (r"\d+/pagemap", pagemap),
    (r"bus/pci/[^/]+/[^/]+\.\d", pci),
]
