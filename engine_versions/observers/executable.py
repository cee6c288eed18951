"""Guards as Python code: the oracle that the evaluator in TypeScript is compared with.

Every node of a class's expression table becomes a closure over live objects, so an evaluation here is Python's own:
its comparisons, its truthiness, its exceptions. It rests on the same node table, so it checks the evaluator and the
normal form, not the symbolic execution; that is what the replay is for.
"""

from .nodes import ARITHMETIC, COMPARE

BUILTINS = {
    function.__name__: function
    for function in (len, int, str, float, bool, set, frozenset, list, tuple, dict, abs, min, max, sum, sorted, type)
    + (repr, round, any, all, iter, callable)
}


class NotModelled(Exception):
    """The expression reaches something that was not modelled; it has no truth value."""


class FactRaises(Exception):
    """A fact of the environment that raises here (a package that is missing, a name that is not bound)."""


class Executable:
    """The guards of one class. ``evaluate`` answers, for each site of the ``guards`` report and in its order, whether
    its condition holds; for an implicit site, whether its path is reached and evaluating its expression raises."""

    def __init__(self, nodes, fields, enums, sites):
        self.nodes = nodes
        self.fields = fields
        self.enums = enums
        self.compiled = {}
        self.guards = [self._guard(site) for site in sites]

    def evaluate(self, kwargs):
        return [guard(kwargs) for guard in self.guards]

    def _guard(self, site):
        claim = self._holds(site["value"]) if site["kind"] in ("implicit", "import") else None
        reached = self._path(site["path"], claim)

        def truth(kwargs):
            try:
                return reached((kwargs, {}))
            except Exception:  # getting there raises, or is not modelled: another guard's claim
                return False

        return truth

    def _path(self, path, claim):
        """Whether control gets through the path and, where there is a claim, the claim is true at its end."""
        if not path:
            return claim or (lambda scope: True)
        rest = self._path(path[1:], claim)
        row = self.nodes.rows[path[0]]
        if row[0] == "enter":
            items = self.compile(row[2])
            return lambda scope: any(rest((scope[0], dict(scope[1], **{row[1]: item}))) for item in items(scope))
        test = self.compile(path[0])
        return lambda scope: rest(scope) if test(scope) else False

    def _holds(self, node):
        """The claim of an implicit site: evaluating its expression raises."""
        value = self.compile(node)

        def raises(scope):
            try:
                bool(value(scope))
            except NotModelled:
                raise
            except Exception:  # whatever the expression raises is the claim
                return True
            return False

        return raises

    def compile(self, node):
        found = self.compiled.get(node)
        if found is None:
            row = self.nodes.rows[node]
            found = getattr(self, "_" + row[0])(node, row)
            self.compiled[node] = found
        return found

    def _parts(self, node):
        return [self.compile(child) for child in self.nodes.children(node)]

    def _const(self, node, row):
        value = self.nodes.live(node)
        return lambda scope: value

    def _env(self, node, row):
        if self.nodes.is_live(node):
            return self._const(node, row)

        def raises(scope):
            raise FactRaises(row[1])

        return raises

    def _opaque(self, node, row):
        def unknown(scope):
            raise NotModelled(row[1])

        return unknown

    _obj = _opaque

    def _unset(self, node, row):
        def unset(scope):
            raise AttributeError(row[1])

        return unset

    def _field(self, node, row):
        name = row[1]
        default = self.nodes.live(self.fields[name]["default"]) if "default" in self.fields[name] else None
        return lambda scope: scope[0].get(name, default)

    def _input(self, node, row):
        return lambda scope: scope[0][row[1]]

    def _provided(self, node, row):
        return lambda scope: row[1] in scope[0]

    def _var(self, node, row):
        return lambda scope: scope[1][row[1]]

    def _cmp(self, node, row):
        compare = COMPARE[row[1]]
        left, right = self._parts(node)
        return lambda scope: compare(left(scope), right(scope))

    def _bin(self, node, row):
        compute = ARITHMETIC[row[1]]
        left, right = self._parts(node)
        return lambda scope: compute(left(scope), right(scope))

    def _neg(self, node, row):
        (part,) = self._parts(node)
        return lambda scope: -part(scope)

    def _not(self, node, row):
        (part,) = self._parts(node)
        return lambda scope: not part(scope)

    def _and(self, node, row):
        return self._junction(node, False)

    def _or(self, node, row):
        return self._junction(node, True)

    def _junction(self, node, stop):
        parts = self._parts(node)

        def evaluate(scope):
            value = not stop
            for part in parts:
                value = part(scope)
                if bool(value) is stop:
                    return value
            return value

        return evaluate

    def _if(self, node, row):
        test, then, other = self._parts(node)
        return lambda scope: then(scope) if test(scope) else other(scope)

    def _isinst(self, node, row):
        value, types = self._parts(node)
        return lambda scope: isinstance(value(scope), types(scope))

    def _attr(self, node, row):
        (owner,) = self._parts(node)
        return lambda scope: getattr(owner(scope), row[2])

    def _hasattr(self, node, row):
        (owner,) = self._parts(node)
        return lambda scope: hasattr(owner(scope), row[2])

    def _item(self, node, row):
        container, key = self._parts(node)
        return lambda scope: container(scope)[key(scope)]

    def _slice(self, node, row):
        container, lower, upper, step = self._parts(node)
        return lambda scope: container(scope)[lower(scope) : upper(scope) : step(scope)]

    def _list(self, node, row):
        parts = self._parts(node)
        return lambda scope: [part(scope) for part in parts]

    def _tuple(self, node, row):
        parts = self._parts(node)
        return lambda scope: tuple(part(scope) for part in parts)

    def _set(self, node, row):
        parts = self._parts(node)
        return lambda scope: {part(scope) for part in parts}

    def _dict(self, node, row):
        parts = self._parts(node)
        pairs = list(zip(parts[::2], parts[1::2]))
        return lambda scope: {key(scope): value(scope) for key, value in pairs}

    def _count(self, node, row):
        parts = self._parts(node)
        return lambda scope: sum(1 for part in parts if part(scope))

    def _call(self, node, row):
        name = row[1]
        if name == "fstring":
            return lambda scope: "..."
        if name not in BUILTINS and name != "getattr":
            return self._opaque(node, ("opaque", name))
        parts = self._parts(node)
        if name == "getattr":
            return lambda scope: getattr(*[part(scope) for part in parts])
        function = BUILTINS[name]
        return lambda scope: function(*[part(scope) for part in parts])

    def _meth(self, node, row):
        owner, *arguments = self._parts(node)
        if row[1] == "format":
            return lambda scope: owner(scope)
        return lambda scope: getattr(owner(scope), row[1])(*[argument(scope) for argument in arguments])

    def _mapping(self, node, row):
        (part,) = self._parts(node)
        return lambda scope: (lambda **rest: None)(**part(scope))

    def _extra_keys(self, node, row):
        (part,) = self._parts(node)
        allowed = frozenset(row[2])
        return lambda scope: any(key not in allowed for key in part(scope).keys())

    def _enum(self, node, row):
        (part,) = self._parts(node)
        cls = self.enums[row[2]]["cls"]
        return lambda scope: cls(part(scope))

    def _coerced(self, node, row):
        # What a validation library does with a value is compiled code; the replay is its only oracle.
        return self._opaque(node, ("opaque", "coercion"))

    def _new(self, node, row):
        return self._opaque(node, ("opaque", row[1]))

    def _some(self, node, row):
        return self._quantifier(node, row[1], True)

    def _every(self, node, row):
        return self._quantifier(node, row[1], False)

    def _quantifier(self, node, variable, stop):
        items, where = self._parts(node)

        def evaluate(scope):
            for item in items(scope):
                if bool(where((scope[0], dict(scope[1], **{variable: item})))) is stop:
                    return stop
            return not stop

        return evaluate
