"""Describes what Python's json makes of texts, exactly: types, digits, bits and code units.

Reads one JSON list of texts from standard input, prints one JSON list of descriptions.
"""

import json
import struct
import sys


def units(text):
    return text.encode("utf-16-be", "surrogatepass").hex()


def describe(value):
    if value is None or isinstance(value, bool):
        return {None: "N", True: "T", False: "F"}[value]
    if isinstance(value, int):
        return "i%d" % value
    if isinstance(value, float):
        return "nan" if value != value else "f" + struct.pack(">d", value).hex()
    if isinstance(value, str):
        return "s" + units(value)
    if isinstance(value, list):
        return "[%s]" % ",".join(describe(item) for item in value)
    return "{%s}" % ",".join("%s=%s" % pair for pair in sorted((units(key), describe(item)) for key, item in value.items()))


def attempt(text):
    try:
        return describe(json.loads(text))
    except ValueError:
        return "error"


json.dump([attempt(text) for text in json.load(sys.stdin)], sys.stdout)
