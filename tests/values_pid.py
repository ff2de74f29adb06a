# SPDX-License-Identifier: MIT
"""A second reading of files of a process, for values.py: see there. READERS, at the end, says
which files."""

import re

from values_text import key, number, optional, text, unescape, whole

# fs/proc/array.c task_state_array, and the letters that older kernels had
STATES = {
    "R": "running", "S": "sleeping", "D": "disk sleep", "T": "stopped", "t": "tracing stop",
    "X": "dead", "Z": "zombie", "P": "parked", "I": "idle",
}
# include/uapi/linux/sched.h
POLICIES = ("SCHED_NORMAL", "SCHED_FIFO", "SCHED_RR", "SCHED_BATCH", None, "SCHED_IDLE",
            "SCHED_DEADLINE", "SCHED_EXT")
# proc(5) /proc/pid/stat, fields 4 and following
STAT = (
    "ppid pgrp session tty_nr tpgid flags minflt cminflt majflt cmajflt utime stime cutime cstime "
    "priority nice num_threads itrealvalue starttime vsize rss rsslim startcode endcode startstack "
    "kstkesp kstkeip signal blocked sigignore sigcatch wchan nswap cnswap exit_signal processor "
    "rt_priority policy delayacct_blkio_ticks guest_time cguest_time start_data end_data start_brk "
    "arg_start arg_end env_start env_end exit_code"
).split()
TICKS = {
    "utime": "utime_seconds", "stime": "stime_seconds", "cutime": "cutime_seconds",
    "cstime": "cstime_seconds", "starttime": "starttime_seconds",
    "delayacct_blkio_ticks": "delayacct_blkio_seconds", "guest_time": "guest_time_seconds",
    "cguest_time": "cguest_time_seconds",
}
# signal(7), x86 and most others; the second list is what MIPS has behind 15
SIGNALS = (
    "HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP "
    "TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS"
).split()
MIPS_SIGNALS = (
    "HUP INT QUIT ILL TRAP ABRT EMT FPE KILL BUS SEGV SYS PIPE ALRM TERM USR1 USR2 CHLD PWR WINCH "
    "URG IO STOP TSTP CONT TTIN TTOU VTALRM PROF XCPU XFSZ"
).split()
# capabilities(7), by number
CAPABILITIES = (
    "CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID KILL SETGID SETUID SETPCAP LINUX_IMMUTABLE "
    "NET_BIND_SERVICE NET_BROADCAST NET_ADMIN NET_RAW IPC_LOCK IPC_OWNER SYS_MODULE SYS_RAWIO "
    "SYS_CHROOT SYS_PTRACE SYS_PACCT SYS_ADMIN SYS_BOOT SYS_NICE SYS_RESOURCE SYS_TIME "
    "SYS_TTY_CONFIG MKNOD LEASE AUDIT_WRITE AUDIT_CONTROL SETFCAP MAC_OVERRIDE MAC_ADMIN SYSLOG "
    "WAKE_ALARM BLOCK_SUSPEND AUDIT_READ PERFMON BPF CHECKPOINT_RESTORE"
).split()


def stat(data, machine):
    """fs/proc/array.c do_task_stat(): pid, name in parentheses, state, numbers. The name may hold
    all of these: it ends at the last parenthesis of the file."""
    pid, rest = data.split(b" (", 1)
    comm, rest = rest.rsplit(b") ", 1)
    words = rest.decode().split()
    record = {"pid": number(pid), "comm": text(comm), "state": words[0]}
    if words[0] in STATES:
        record["state_name"] = STATES[words[0]]
    for i, name in enumerate(STAT):
        word = words[1 + i] if 1 + i < len(words) else None
        record[name] = number(word) if word is not None else None
        if word is None:
            continue
        value = int(word)
        if name in TICKS and machine.tick:
            record[TICKS[name]] = machine.seconds(value)
        elif name == "tty_nr" and value:
            minor = value & 0xFF | value >> 12 & 0xFFF00
            record["tty"] = "%d:%d" % (value >> 8 & 0xFFF, minor)
        elif name == "rss" and machine.page:
            record["rss_bytes"] = whole(value * machine.page)
        elif name in ("signal", "blocked", "sigignore", "sigcatch"):
            record[name + "_list"] = signals("%x" % value, machine.mips)
        elif name == "exit_signal" and value > 0:
            names = MIPS_SIGNALS if machine.mips else SIGNALS
            record["exit_signal_name"] = "SIG" + names[value - 1]
        elif name == "policy" and POLICIES[value]:
            record["policy_name"] = POLICIES[value]
    return {"records": [record]}


def ranges(data):
    """The numbers in 0-3,8"""
    out = []
    for part in data.decode().split(",") if data else []:
        first, _, last = part.partition("-")
        out += range(int(first), int(last or first) + 1)
    return out


def signals(digits, mips=False):
    """Names of the bits of a signal mask, the lowest bit signal 1."""
    names = MIPS_SIGNALS if mips or len(digits) == 32 else SIGNALS
    out = []
    for bit in range(len(digits) * 4):
        if int(digits, 16) >> bit & 1:
            if bit < 31:
                out.append("SIG" + names[bit])
            else:
                out.append("SIGRTMIN" + ("+%d" % (bit - 31) if bit > 31 else ""))
    return out


def capabilities(digits):
    """Names of the bits of a set of capabilities; what has none comes last as a number."""
    value = int(digits, 16)
    out = ["CAP_" + name for bit, name in enumerate(CAPABILITIES) if value >> bit & 1]
    rest = value >> len(CAPABILITIES) << len(CAPABILITIES)
    return out + (["0x%x" % rest] if rest else [])


def status(data, machine):
    """fs/proc/array.c proc_pid_status(): a label, a colon, a tab, and what each label calls for"""
    record = {}
    for line in data.split(b"\n")[:-1]:
        if not line:
            # Ubuntu's 4.4 prints an empty one.
            continue
        label, value = line.split(b":", 1)
        label = key(label)
        value = value[1:] if value[:1] == b"\t" else value
        words = value.split()
        if label in ("Uid", "Gid"):
            record[label] = optional(words, ("real", "effective", "saved", "fs"))
        elif label == "SigQ":
            record[label] = optional(value.split(b"/"), ("queued", "limit"))
        elif label == "Groups" or label.startswith("NS"):
            record[label] = [number(word) for word in words]
        elif label.startswith("x86_Thread_features"):
            record[label] = [text(word) for word in words]
        elif label.startswith(("Sig", "Shd")):
            record[label] = text(value)
            record[label + "_list"] = signals(value.decode())
        elif label.startswith("Cap"):
            record[label] = text(value)
            record[label + "_list"] = capabilities(value.decode())
        elif label in ("Cpus_allowed_list", "Mems_allowed_list"):
            record[label] = text(value)
            record[label[:-4] + ("cpus" if label[0] == "C" else "nodes")] = ranges(value)
        elif label == "Name" or label.startswith("Spec"):
            record[label] = text(value)
        elif label in ("Umask", "untag_mask", "Cpus_allowed", "Mems_allowed"):
            record[label] = text(value)
        elif label == "State":
            record[label] = text(value)
            record["State_name"] = STATES[value[:1].decode()]
        else:
            assert len(words) == 1 or words[1:] == [b"kB"], line
            record[label] = number(words[0])
            if label == "Seccomp":
                record["Seccomp_name"] = ("disabled", "strict", "filter")[int(value)]
    return {"records": [record]}


def maps(data, machine):
    """fs/proc/task_mmu.c show_map_vma(): %08lx-%08lx %4s %08llx %02x:%02x %lu, blanks, name"""
    records = []
    pattern = rb"([0-9a-f]+)-([0-9a-f]+) (....) ([0-9a-f]+) ([0-9a-f]+):([0-9a-f]+) (\d+) ?(.*)"
    for line in data.split(b"\n")[:-1]:
        start, end, perms, offset, major, minor, inode, name = re.fullmatch(pattern, line).groups()
        name = name.lstrip(b" ")
        record = {
            "start": text(start),
            "size": whole(int(end, 16) - int(start, 16)),
            "end": text(end),
            "perms": text(perms),
            "offset": number(offset, 16),
            "major": text(major),
            "device": "%d:%d" % (int(major, 16), int(minor, 16)),
            "minor": text(minor),
            "inode": number(inode),
            "pathname": text(name) if name else None,
        }
        if name.endswith(b" (deleted)"):
            record["deleted"] = True
        if b"\\012" in name:  # of all escapes maps has only this one
            record["pathname_decoded"] = text(name.replace(b"\\012", b"\n"))
        records.append(record)
    return {"records": records}


def mountinfo(data, machine):
    """fs/proc_namespace.c show_mountinfo(), as proc(5) numbers the fields"""
    records = []
    for line in data.split(b"\n")[:-1]:
        # The source may be empty, the options of the mount may not hold " - ".
        before, after = line.split(b" - ", 1)
        words = before.split(b" ")
        fs_type, source, super_options = after.split(b" ", 2)
        major, minor = words[2].split(b":")
        record = optional(words, ("mount_id", "parent_id"))
        record["major"], record["minor"] = number(major), number(minor)
        for name, word in (("root", words[3]), ("mount_point", words[4])):
            record[name] = text(word)
            record[name + "_decoded"] = text(unescape(word))
        if words[3].endswith(b"//deleted"):
            record["deleted"] = True
        record["mount_options"] = text(words[5])
        record["mount_options_list"] = [text(x) for x in words[5].split(b",")]
        tags = {}
        for word in words[6:]:
            tag, colon, value = word.partition(b":")
            tags[key(tag)] = number(value) if colon else True
        record["optional_fields"] = tags
        record["fs_type"] = text(fs_type)
        record["mount_source"] = text(source)
        record["mount_source_decoded"] = text(unescape(source))
        record["super_options"] = text(super_options)
        record["super_options_list"] = [text(x) for x in super_options.split(b",")]
        records.append(record)
    return {"records": records}


def io(data, machine):
    """fs/proc/base.c do_io_accounting(): a label, a colon and a number"""
    record = {}
    for line in data.decode().splitlines():
        label, value = line.split(": ")
        record[label] = number(value)
    return {"records": [record]}


TASK = r"\d+/(task/\d+/)?"
READERS = [
    (TASK + "stat", stat),
    (TASK + "status", status),
    (TASK + "maps", maps),
    (TASK + "mountinfo", mountinfo),
    (TASK + "io", io),
]
