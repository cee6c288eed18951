"""The values of a replay request as live objects, and what became of them in the object that was constructed."""

import array
import base64
import copy
import json
import sys

from .values import Undecodable, decode, encode, resolve

_IMMUTABLE = (type(None), bool, int, float, complex, str, bytes, range, type(Ellipsis))
MISSING = object()
TEXT_LIMIT = 200


def construct(name, kwargs):
    """Builds the instance a ``$new`` value stands for; raises Undecodable when the class refuses."""
    cls = resolve(name)
    try:
        return cls(**kwargs)
    except Exception as error:
        raise Undecodable("%s cannot be constructed: %s: %s" % (name, type(error).__name__, error)) from error


class Cases:
    """The cases of one class: each a flat sequence ``field, value, field, value, ...`` of indices.

    On the wire they are one base64 text of little-endian 16-bit numbers: for each case the number of its picks, then two
    numbers per pick. A pipeline sends hundreds of thousands of cases, and parsing them as JSON would take longer than
    running them.
    """

    __slots__ = ("_numbers", "_starts")

    def __init__(self, text):
        self._numbers = numbers = array.array("H")
        numbers.frombytes(base64.b64decode(text, validate=True))
        if sys.byteorder == "big":
            numbers.byteswap()
        self._starts = starts = []
        position = 0
        while position < len(numbers):
            starts.append(position)
            position += 1 + 2 * numbers[position]
        if position != len(numbers):
            raise ValueError("the last case is cut short")

    def __len__(self):
        return len(self._starts)

    def __getitem__(self, index):
        start = self._starts[index]
        return self._numbers[start + 1 : start + 1 + 2 * self._numbers[start]]


class Domain:
    """The values of one field.

    ``items`` has one entry per encoded value: ``(value, fresh)``, where ``fresh`` is None for a value that no code can
    change and otherwise a function that makes a copy; or None for a value that cannot be built here, which ``refused``
    lists as ``[index, reason]``.
    """

    __slots__ = ("items", "refused")

    def __init__(self, encoded_values):
        self.items = []
        self.refused = []
        for index, encoded in enumerate(encoded_values):
            try:
                value = decode(encoded, construct)
            except Undecodable as error:
                self.items.append(None)
                self.refused.append([index, str(error)])
            else:
                self.items.append((value, _copier(value)))


def _copier(value):
    kind = type(value)
    if kind in _IMMUTABLE or isinstance(value, type) or (kind in (tuple, frozenset) and _all_immutable(value)):
        return None
    if kind in (list, set) and _all_immutable(value):
        return lambda: value.copy()
    if kind is dict and _all_immutable(value.values()):
        return lambda: value.copy()
    if copy.deepcopy(value) is value:
        return None
    return lambda: copy.deepcopy(value)


def _all_immutable(items):
    return all(type(item) in _IMMUTABLE for item in items)


class Effects:
    """Interns the differences between what was declared and what the object holds.

    An entry of ``table`` has the ``field`` and a ``kind``: ``missing`` (no such attribute), ``unreadable`` (reading it
    raised) or ``differs`` with the encoded effective ``value``. What lets a reader tell a change from a change of
    representation comes with it: ``attributes`` of the object a dict became, and ``text`` of the object a str became.
    """

    def __init__(self):
        self.table = []
        self._index = {}

    def compare(self, instance, field, name, declared, passed):
        """The index of the effect on one field, or -1 when the object holds what was declared."""
        try:
            effective = getattr(instance, name, MISSING)
        except Exception as error:
            return self._intern((field, 1, type(error)), lambda: {"field": field, "kind": "unreadable"})
        if effective is MISSING:
            return self._intern((field, 0), lambda: {"field": field, "kind": "missing"})
        if effective is declared or _same(declared, passed, effective):
            return -1
        if type(effective) in _IMMUTABLE:
            key = (field, 2, type(effective), repr(effective), type(declared) is dict)
            return self._intern(key, lambda: {"field": field, "kind": "differs", "value": encode(effective)})
        entry = {"field": field, "kind": "differs", "value": encode(effective)}
        entry.update(_more(declared, effective))
        return self._intern(json.dumps(entry, sort_keys=True), lambda: entry)

    def _intern(self, key, make):
        index = self._index.get(key)
        if index is None:
            index = self._index[key] = len(self.table)
            self.table.append(make())
        return index


def _same(declared, passed, effective):
    """Equal under ``==``; or the very object that was passed, with nothing in it changed."""
    try:
        if bool(effective == declared):
            return True
    except Exception:
        return False
    return effective is passed and vars_of(passed) is not None and vars_of(passed) == vars_of(declared)


def vars_of(value):
    return getattr(value, "__dict__", None)


def _more(declared, effective):
    if type(declared) is dict and not isinstance(effective, dict):
        held = {key: getattr(effective, key, MISSING) for key in declared if type(key) is str}
        return {"attributes": {key: encode(value) for key, value in sorted(held.items()) if value is not MISSING}}
    if type(declared) is str and not isinstance(effective, (str, int, float, list, tuple, dict, set)):
        return {"text": str(effective)[:TEXT_LIMIT]}
    return {}
