"""Python values to JSON and back, so that nothing a guard can tell apart is lost.

The twin of ``actions/shared/rules/value.ts``; the table of encodings is there.
"""

import enum
import math

SAFE_INT = 2**53 - 1


class Undecodable(Exception):
    """A value of a request that cannot be built in this interpreter; the text says which and why."""


def class_name(cls):
    """``module:qualname`` of a class or function."""
    return "%s:%s" % (getattr(cls, "__module__", "?"), getattr(cls, "__qualname__", getattr(cls, "__name__", "?")))


def encode(value, depth=0):
    """The JSON form of a value. Never fails: what cannot be written down is named by its class."""
    if depth > 12:
        return {"$object": class_name(type(value))}
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, enum.Enum):
        mixin = "str" if isinstance(value, str) else "int" if isinstance(value, int) else None
        return {
            "$enum": class_name(type(value)),
            "name": value.name,
            "value": encode(value.value, depth + 1),
            "mixin": mixin,
        }
    kind = type(value)
    if kind is int:
        return value if -SAFE_INT <= value <= SAFE_INT else {"$int": str(value)}
    if kind is float:
        if math.isinf(value) or math.isnan(value) or value == int(value):
            return {"$float": repr(value)}
        return value
    if kind is str:
        return value
    if kind is list:
        return [encode(item, depth + 1) for item in value]
    if kind is tuple:
        return {"$tuple": [encode(item, depth + 1) for item in value]}
    if kind in (set, frozenset):
        items = sorted((encode(item, depth + 1) for item in value), key=repr)
        return {"$set" if kind is set else "$frozenset": items}
    if kind is dict:
        if all(type(key) is str and not key.startswith("$") for key in value):
            return {key: encode(item, depth + 1) for key, item in value.items()}
        return {"$dict": [[encode(key, depth + 1), encode(item, depth + 1)] for key, item in value.items()]}
    if isinstance(value, type):
        return {"$ref": class_name(value), "bases": [class_name(base) for base in value.__mro__[1:]]}
    if callable(value) and hasattr(value, "__qualname__"):
        return {"$ref": class_name(value)}
    return {"$object": class_name(kind), "bases": [class_name(base) for base in kind.__mro__[1:-1]]}


def decode(value, construct):
    """The value an encoding stands for.

    ``construct(class_name, kwargs)`` builds an instance for ``$new``. Raises Undecodable for an encoding that names no
    value (``$object``) or is malformed.
    """
    if isinstance(value, list):
        return [decode(item, construct) for item in value]
    if not isinstance(value, dict):
        return value
    tag = next((key for key in value if key.startswith("$")), None)
    if tag is None:
        return {key: decode(item, construct) for key, item in value.items()}
    body = value[tag]
    if tag == "$int":
        return int(body)
    if tag == "$float":
        return float(body)
    if tag == "$tuple":
        return tuple(decode(item, construct) for item in body)
    if tag == "$set":
        return {decode(item, construct) for item in body}
    if tag == "$frozenset":
        return frozenset(decode(item, construct) for item in body)
    if tag == "$dict":
        return {decode(key, construct): decode(item, construct) for key, item in body}
    if tag == "$new":
        return construct(body, {key: decode(item, construct) for key, item in value.get("kwargs", {}).items()})
    if tag == "$enum":
        return getattr(resolve(body), value["name"])
    if tag == "$ref":
        return resolve(body)
    raise Undecodable("cannot build a value from %s" % tag)


def resolve(name):
    """The live object ``module:qualname`` names. Raises Undecodable when it is not there."""
    import importlib

    module, _, path = name.partition(":")
    try:
        target = importlib.import_module(module)
        for part in path.split("."):
            target = getattr(target, part)
    except (ImportError, AttributeError) as error:
        raise Undecodable("cannot resolve %s: %s" % (name, error)) from error
    return target
