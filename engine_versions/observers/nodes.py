"""Expressions of guards as one table of hash-consed nodes.

A node is a tuple ``(kind, ...)`` whose children are indices into the table, so an expression that is used a hundred
times is stored once: sharing is the let-binding that keeps symbolic execution linear in the source.

Beside a node the table may hold the live object it stands for (a module constant, a class, the answer of a call about
the environment), which lets operations on known values be done by the interpreter itself instead of being modelled.
"""

import json
import operator

from . import values

COMPARE = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
    "is": operator.is_,
    "is_not": operator.is_not,
    "in": lambda a, b: a in b,
    "not_in": lambda a, b: a not in b,
}
NEGATED = {"==": "!=", "!=": "==", "is": "is_not", "is_not": "is", "in": "not_in", "not_in": "in"}
ARITHMETIC = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
    "**": operator.pow,
    "|": operator.or_,
    "&": operator.and_,
    "^": operator.xor,
}

# Which slots of a row hold children.
CHILDREN = {
    **dict.fromkeys(
        ("const", "env", "field", "input", "provided", "var", "unset", "unknown_fields", "opaque", "obj"), slice(0, 0)
    ),
    **dict.fromkeys(("not", "and", "or", "if", "isinst", "item", "list", "tuple", "set", "dict", "count", "slice"), slice(1, None)),
    **dict.fromkeys(("attr", "hasattr", "extra_keys", "enum", "mapping", "coerced"), slice(1, 2)),
    **dict.fromkeys(("cmp", "bin", "neg", "call", "meth", "some", "every", "enter"), slice(2, None)),
}

# Kinds whose evaluation cannot raise once their children have been evaluated.
QUIET = frozenset(
    "field input provided const not and or if isinst hasattr var new list tuple count obj".split()
)


class Nodes:
    """The table. Methods named after a construct return the index of its node, simplified where that is exact."""

    def __init__(self):
        self.rows = []
        self._index = {}
        self._live = {}
        self.environment = {}

    def add(self, *row):
        found = self._index.get(row)
        if found is None:
            found = len(self.rows)
            self._index[row] = found
            self.rows.append(row)
        return found

    def kind(self, node):
        return self.rows[node][0]

    # -- known values -------------------------------------------------------------------------------------------

    def const(self, value, name=None):
        """A value known at observation time; ``name`` says which constant of the library it came from."""
        encoded = values.encode(value)
        key = json.dumps(encoded, sort_keys=True)
        opaque = isinstance(encoded, dict) and "$object" in encoded
        node = self.add("const", key, name, id(value) if opaque else 0)
        self._live.setdefault(node, value)
        return node

    def env(self, text, value):
        """A value the environment decides (a package is there, a variable is set); ``text`` is its name."""
        node = self.add("env", text)
        self._live[node] = value
        self.environment[text] = {"value": values.encode(value)}
        return node

    def env_raises(self, text, error):
        """A name or call that raises in this environment: a package that is missing, a name that is not bound."""
        self.environment[text] = {"raises": type(error).__name__}
        return self.add("env", text)

    def is_live(self, node):
        return node in self._live

    def live(self, node):
        return self._live[node]

    def is_const(self, node):
        return self.kind(node) == "const"

    def fold(self, children, compute, text):
        """The node of ``compute(*live children)`` when all children are known and computing does not raise.

        A result that rests on the environment stays a fact of the environment, named by ``text``.
        """
        if not all(self.is_live(child) for child in children):
            return None
        try:
            result = compute(*[self.live(child) for child in children])
        except Exception:  # the library's own error on its own constants: left symbolic, so it is reported as a guard
            return None
        if type(result).__name__ in ("dict_values", "dict_keys", "dict_items"):
            result = tuple(result)
        if any(self.kind(child) == "env" for child in children):
            return self.env(text(), result)
        return self.const(result)

    def text(self, node):
        """A short readable form, for names of environment facts and for messages."""
        row = self.rows[node]
        kind = row[0]
        if kind == "const":
            return row[2] or row[1]
        if kind in ("field", "input", "env"):
            return row[1]
        if kind in ("cmp", "bin"):
            return "%s %s %s" % (self.text(row[2]), row[1], self.text(row[3]))
        if kind == "attr":
            return "%s.%s" % (self.text(row[1]), row[2])
        if kind == "not":
            return "not %s" % self.text(row[1])
        return kind

    # -- constructs ---------------------------------------------------------------------------------------------

    def truth(self, node):
        """True or False when the truth of a node is known without the environment, else None."""
        if self.is_const(node):
            try:
                return bool(self.live(node))
            except Exception:
                return None
        return None

    def negate(self, node):
        row = self.rows[node]
        if row[0] == "not":
            return row[1]
        known = self.truth(node)
        if known is not None:
            return self.const(not known)
        if row[0] == "cmp" and row[1] in NEGATED:
            return self.add("cmp", NEGATED[row[1]], row[2], row[3])
        return self.add("not", node)

    def compare(self, op, left, right):
        folded = self.fold(
            [left, right], COMPARE[op], lambda: "%s %s %s" % (self.text(left), op, self.text(right))
        )
        return self.add("cmp", op, left, right) if folded is None else folded

    def binary(self, op, left, right):
        folded = self.fold(
            [left, right], ARITHMETIC[op], lambda: "%s %s %s" % (self.text(left), op, self.text(right))
        )
        return self.add("bin", op, left, right) if folded is None else folded

    def conditional(self, test, then, other):
        """``then if test else other``."""
        known = self.truth(test)
        if known is not None:
            return then if known else other
        if then == other:
            return then
        row = self.rows[test]
        if row[0] == "not":
            return self.conditional(row[1], other, then)
        return self.add("if", test, then, other)

    def junction(self, kind, operands):
        """``and`` / ``or`` with Python's value semantics, in order; known operands are folded away."""
        stop = kind == "or"
        kept = []
        for position, operand in enumerate(operands):
            known = self.truth(operand)
            last = position == len(operands) - 1
            if known is None:
                kept.append(operand)
            elif known == stop:
                kept.append(operand)
                break
            elif last:
                kept.append(operand)
        if len(kept) == 1:
            return kept[0]
        flat = []
        for operand in kept:
            row = self.rows[operand]
            flat.extend(row[1:] if row[0] == kind else (operand,))
        return self.add(kind, *flat)

    def all_of(self, *operands):
        """``and`` where only the truth of the result is used, so that known operands vanish."""
        return self._tested("and", operands, True)

    def any_of(self, *operands):
        """``or`` where only the truth of the result is used."""
        return self._tested("or", operands, False)

    def _tested(self, kind, operands, neutral):
        kept = [operand for operand in operands if self.truth(operand) is not neutral]
        if not kept:
            return self.const(neutral)
        decided = next((place for place, operand in enumerate(kept) if self.truth(operand) is not None), None)
        if decided is not None:
            # What comes before may raise before the answer is known; what comes after is never looked at.
            kept = kept[: decided + 1] if any(self.may_raise(operand) for operand in kept[:decided]) else [kept[decided]]
        return self.junction(kind, kept)

    def conjunction(self, path):
        """One node for a path: conditions in order; a loop entry quantifies what follows it."""
        conditions = []
        for position, node in enumerate(path):
            row = self.rows[node]
            if row[0] == "enter":
                conditions.append(self.add("some", row[1], row[2], self.conjunction(path[position + 1 :])))
                break
            conditions.append(node)
        return self.all_of(*conditions)

    def disjunction(self, operands):
        return self.any_of(*operands)

    def may_raise(self, node, seen=None):
        """Whether evaluating a node could raise for some values; a cheap over-approximation."""
        seen = set() if seen is None else seen
        if node in seen:
            return False
        seen.add(node)
        row = self.rows[node]
        kind = row[0]
        if kind == "const":
            return False
        if kind == "env":
            return "raises" in self.environment[row[1]]
        children = self.children(node)
        if any(self.may_raise(child, seen) for child in children):
            return True
        if kind in QUIET or row[:2] in (("call", "fstring"), ("call", "kwargs.items"), ("meth", "format")):
            return False
        if kind == "cmp":
            if row[1] in ("==", "!=", "is", "is_not"):
                return False
            if row[1] in ("in", "not_in") and self.is_const(row[3]):
                return not isinstance(self.live(row[3]), (list, tuple, range))
        return True

    def children(self, node):
        row = self.rows[node]
        if row[0] == "new":
            return tuple(child for _, child in row[2])
        return row[CHILDREN[row[0]]]

    def reachable(self, roots):
        """All nodes under the roots, in table order."""
        seen = set()
        stack = list(roots)
        while stack:
            node = stack.pop()
            if node not in seen:
                seen.add(node)
                stack.extend(self.children(node))
        return sorted(seen)

    def export(self, roots):
        """``(rows, renumber)``: the JSON rows of everything under the roots, and old index to new index."""
        kept = self.reachable(roots)
        renumber = {node: position for position, node in enumerate(kept)}
        rows = []
        for node in kept:
            row = self.rows[node]
            kind = row[0]
            if kind == "const":
                body = [kind, json.loads(row[1])]
                rows.append(body + [row[2]] if row[2] else body)
            elif kind == "new":
                rows.append([kind, row[1], {name: renumber[child] for name, child in row[2]}])
            else:
                slots = range(*CHILDREN[kind].indices(len(row)))
                rows.append(
                    [
                        renumber[part] if slot in slots else list(part) if isinstance(part, tuple) else part
                        for slot, part in enumerate(row)
                    ]
                )
        return rows, renumber
