# SPDX-License-Identifier: MIT
"""How bytes and numbers of a file look as JSON values: what the readers of values_*.py share."""


def text(data):
    """Bytes as text; what is not UTF-8 is shown as hex digits."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return {"_bytes": data.hex()}


def key(data):
    """The name of a field that stands in the file: %XX where it begins so or is not text."""
    try:
        name = data.decode("utf-8")
    except UnicodeDecodeError:
        return "".join(chr(b) if b < 0x80 and b != 0x25 else "%%%02X" % b for b in data)
    if name[:1] in ("_", "%"):
        return "%%%02X" % ord(name[0]) + name[1:]
    return name


def whole(value):
    """An integer; beyond 2^53-1 its digits."""
    return value if abs(value) < 1 << 53 else str(value)


def number(data, base=10):
    """Digits as an integer."""
    return whole(int(data, base))


def optional(words, names, have=number):
    """A map of names to words, null where the line has no more of them."""
    return {name: have(words[i]) if i < len(words) else None for i, name in enumerate(names)}


def bits(value, names):
    """The names of the bits that are set, those without a name last as one number."""
    found = [name for bit, name in sorted(names.items()) if value & bit]
    rest = value & ~sum(names)
    return found + (["0x%x" % rest] if rest else [])


def unescape(data):
    """Bytes that the kernel wrote as a backslash and three octal digits."""
    parts = data.split(b"\\")
    out = parts[0]
    for part in parts[1:]:
        digits = part[:3]
        if len(digits) == 3 and digits.isdigit() and not set(digits) & set(b"89"):
            out += bytes([int(digits, 8) & 255]) + part[3:]
        else:
            out += b"\\" + part
    return out
