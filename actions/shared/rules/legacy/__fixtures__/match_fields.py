"""The match grammar of the older corpora, evaluated the plain way, for a test to compare with.

Reads one JSON list of ``{"fields": {path: spec}, "config": {...}}`` from standard input, prints one JSON list of
``true``, ``false`` or the name of the exception.
"""

import json
import sys

MISSING = None


def at_path(config, path):
    for part in path.split("."):
        if not isinstance(config, dict) or part not in config:
            return MISSING
        config = config[part]
    return config


def resolve(value, own_path, config):
    """Replaces ``@`` references by what they lead to, in lists and mappings too."""
    if isinstance(value, str) and value.startswith("@"):
        name = value[1:]
        parent = own_path.rpartition(".")[0]
        return at_path(config, name if "." in name or not parent else parent + "." + name)
    if isinstance(value, list):
        return [resolve(item, own_path, config) for item in value]
    if isinstance(value, dict):
        return {key: resolve(item, own_path, config) for key, item in value.items()}
    return value


def whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def names(value):
    return value if isinstance(value, list) else [value]


def container(value):
    if not isinstance(value, (list, tuple, set)):
        raise TypeError("not a container")
    return value


def sized(value):
    return type(value) in (str, list, tuple, set, frozenset, dict)


OPERATORS = {
    "==": lambda a, b: a == b,
    "equals": lambda a, b: a == b,
    "!=": lambda a, b: a is not None and b is not None and a != b,
    "not_equal": lambda a, b: a is not None and b is not None and a != b,
    "<": lambda a, b: a is not None and b is not None and a < b,
    "<=": lambda a, b: a is not None and b is not None and a <= b,
    ">": lambda a, b: a is not None and b is not None and a > b,
    ">=": lambda a, b: a is not None and b is not None and a >= b,
    "in": lambda a, b: a in container(b),
    "not_in": lambda a, b: a is not None and a not in container(b),
    "present": lambda a, b: a is not None,
    "absent": lambda a, b: a is None,
    "type_is": lambda a, b: type(a).__name__ in names(b),
    "type_is_not": lambda a, b: a is not None and type(a).__name__ not in names(b),
    "divisible_by": lambda a, b: whole(a) and whole(b) and b != 0 and a % b == 0,
    "not_divisible_by": lambda a, b: whole(a) and whole(b) and b != 0 and a % b != 0,
    "multiple_of": lambda a, b: type(a) in (int, float) and a % b == 0,
    "min_len": lambda a, b: sized(a) and len(a) >= b,
    "max_len": lambda a, b: sized(a) and len(a) <= b,
}


def holds(spec, path, config):
    value = at_path(config, path)
    if not isinstance(spec, dict):
        return value == resolve(spec, path, config)
    return all(OPERATORS[operator](value, resolve(operand, path, config)) for operator, operand in spec.items())


def attempt(case):
    try:
        return all(holds(spec, path, case["config"]) for path, spec in case["fields"].items())
    except TypeError:
        return "TypeError"


json.dump([attempt(case) for case in json.load(sys.stdin)], sys.stdout)
