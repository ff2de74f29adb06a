# SPDX-License-Identifier: MIT
"""A second reading of /proc/net, for values.py: see there. READERS, at the end, says which
files."""

import socket

from values_text import bits, key, number, optional, text

# include/net/tcp_states.h
TCP_STATES = (
    "", "ESTABLISHED", "SYN_SENT", "SYN_RECV", "FIN_WAIT1", "FIN_WAIT2", "TIME_WAIT", "CLOSE",
    "CLOSE_WAIT", "LAST_ACK", "LISTEN", "CLOSING", "NEW_SYN_RECV",
)
# net/ipv4/tcp_ipv4.c get_tcp4_sock() and get_timewait4_sock()
TCP_TIMERS = ("none", "retransmit", "keepalive", "timewait", "probe")
# include/uapi/linux/net.h socket_state
SOCKET_STATES = ("FREE", "UNCONNECTED", "CONNECTING", "CONNECTED", "DISCONNECTING")
# include/linux/net.h sock_type
SOCKET_TYPES = {
    1: "STREAM", 2: "DGRAM", 3: "RAW", 4: "RDM", 5: "SEQPACKET", 6: "DCCP", 10: "PACKET",
}
# arch/mips/include/asm/socket.h
MIPS_SOCKET_TYPES = {**SOCKET_TYPES, 1: "DGRAM", 2: "STREAM"}
# include/uapi/linux/route.h
ROUTE_FLAGS = {
    0x1: "UP", 0x2: "GATEWAY", 0x4: "HOST", 0x8: "REINSTATE", 0x10: "DYNAMIC", 0x20: "MODIFIED",
    0x40: "MTU", 0x80: "WINDOW", 0x100: "IRTT", 0x200: "REJECT",
}


def named(fields, name, value):
    """A derived field is left out where there is nothing to say."""
    if value is not None:
        fields[name] = value


def address(digits, machine):
    """Words of eight hex digits, each printed as the machine's own integer."""
    if machine.order is None:
        return None
    words = [int(digits[i : i + 8], 16) for i in range(0, len(digits), 8)]
    data = b"".join(word.to_bytes(4, machine.order) for word in words)
    return socket.inet_ntop(socket.AF_INET if len(words) == 1 else socket.AF_INET6, data)


def tcp(data, machine):
    """net/ipv4/tcp_ipv4.c get_tcp4_sock(), get_openreq4(), get_timewait4_sock(): fields between
    blanks, some of them pairs; the last five are not there for the latter two"""
    records = []
    for line in data.split(b"\n")[1:-1]:
        words = line.decode().split()
        record = {"sl": number(words[0].rstrip(":"))}
        for side, word in (("local", words[1]), ("rem", words[2])):
            digits, port = word.split(":")
            record[side + "_address"] = digits
            named(record, side + "_ip", address(digits, machine))
            record[side + "_port_hex"] = port
            record[side + "_port"] = int(port, 16)
        record["st"] = words[3]
        record["state"] = TCP_STATES[int(words[3], 16)]
        record["tx_queue"], record["rx_queue"] = (number(x, 16) for x in words[4].split(":"))
        record["tr"], when = words[5].split(":")
        record["timer"] = TCP_TIMERS[int(record["tr"], 16)]
        record["tm_when"] = number(when, 16)
        named(record, "tm_when_seconds", machine.seconds(int(when, 16)))
        record["retrnsmt"] = number(words[6], 16)
        record.update(optional(words[7:11], ("uid", "timeout", "inode", "refcnt")))
        record["sk"] = words[11]
        record.update(
            optional(words[12:], ("rto", "ato", "quick_pingpong", "cwnd", "ssthresh"))
        )
        for name in ("rto", "ato"):
            if record[name] is not None:
                named(record, name + "_seconds", machine.seconds(record[name]))
        records.append(record)
    return {"records": records}


def unix(data, machine):
    """net/unix/af_unix.c unix_seq_show(): seven words, then, for those that have one, a path"""
    # A name may hold newlines: a line that does not begin like one belongs to the one above.
    lines = []
    for line in data.split(b"\n")[1:-1]:
        if line[:8].strip() and b": 0" in line[:20] and len(line.split()) >= 7:
            lines.append(line)
        else:
            lines[-1] += b"\n" + line
    records = []
    for line in lines:
        words = line.split(None, 6)
        inode, blank, path = words[6].partition(b" ")
        kind, state, flags = int(words[4], 16), int(words[5], 16), int(words[3], 16)
        record = {
            "num": text(words[0].rstrip(b":")),
            "refcnt": number(words[1], 16),
            "protocol": text(words[2]),
            "flags": text(words[3]),
            "flags_list": bits(flags, {0x10000: "ACCEPTCON"}),
            "type": text(words[4]),
        }
        types = MIPS_SOCKET_TYPES if machine.mips else SOCKET_TYPES
        named(record, "type_name", types.get(kind))
        record["st"] = text(words[5])
        record["state"] = SOCKET_STATES[state]
        record["inode"] = number(inode)
        record["path"] = text(path) if blank else None
        records.append(record)
    return {"records": records}


def route(data, machine):
    """net/ipv4/fib_trie.c fib_route_seq_show(): names of columns, then words between tabs"""
    records = []
    for line in data.split(b"\n")[1:-1]:
        words = line.split()
        record = {"iface": text(words[0])}
        for name, word in (("destination", words[1]), ("gateway", words[2])):
            record[name] = text(word)
            named(record, name + "_ip", address(word.decode(), machine))
        record["flags"] = text(words[3])
        record["flags_list"] = bits(int(words[3], 16), ROUTE_FLAGS)
        record.update(optional(words[4:7], ("refcnt", "use", "metric")))
        record["mask"] = text(words[7])
        named(record, "mask_ip", address(words[7].decode(), machine))
        record.update(optional(words[8:11], ("mtu", "window", "irtt")))
        records.append(record)
    return {"records": records}


def snmp(data, machine):
    """net/ipv4/proc.c snmp_seq_show(): a line of names, then one of values, for each protocol"""
    lines = data.split(b"\n")[:-1]
    records = []
    for names, values in zip(lines[::2], lines[1::2]):
        protocol, names = names.split(b":", 1)
        again, values = values.split(b":", 1)
        assert protocol == again
        counters = zip(names.split(), values.split())
        records.append(
            {"protocol": text(protocol), "counters": {key(n): number(v) for n, v in counters}}
        )
    return {"records": records}


def dev(data, machine):
    """net/core/net-procfs.c dev_seq_printf_stats(), names after the file's own headings"""
    names = ["rx_" + n for n in "bytes packets errs drop fifo frame compressed multicast".split()]
    names += ["tx_" + n for n in "bytes packets errs drop fifo colls carrier compressed".split()]
    records = []
    for line in data.split(b"\n")[2:-1]:
        iface, words = line.rsplit(b":", 1)
        record = {"iface": text(iface.lstrip(b" "))}
        record.update(optional(words.split(), names))
        records.append(record)
    return {"records": records}


# PID/net and PID/task/TID/net are the same files in other name spaces.
NET = r"(\d+/|\d+/task/\d+/)?net/"
READERS = [
    (NET + "tcp", tcp),
    (NET + "tcp6", tcp),
    (NET + "unix", unix),
    (NET + "route", route),
    (NET + "snmp", snmp),
    (NET + "netstat", snmp),
    (NET + "dev", dev),
]
