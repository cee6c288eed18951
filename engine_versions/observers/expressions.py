"""Symbolic execution: expressions."""

import ast
import builtins

from .state import Died, HeapObject, merge

COMPARISONS = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Is: "is",
    ast.IsNot: "is_not",
    ast.In: "in",
    ast.NotIn: "not_in",
}
OPERATORS = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
    ast.BitOr: "|",
    ast.BitAnd: "&",
    ast.BitXor: "^",
}

class Expressions:
    """The part of the machine that turns syntax into nodes."""

    def eval(self, node, state):
        method = getattr(self, "eval_" + type(node).__name__, None)
        return self.cannot("expression %s" % type(node).__name__, node.lineno) if method is None else method(node, state)

    def eval_Constant(self, node, state):
        return self.nodes.const(node.value)

    def eval_Name(self, node, state):
        if node.id in state.env:
            return state.env[node.id]
        if node.id in self.frame.globals:
            value = self.frame.globals[node.id]
            return self.nodes.const(value, node.id if _named_constant(value) else None)
        if hasattr(builtins, node.id):
            return self.nodes.const(getattr(builtins, node.id))
        return self.nodes.env_raises(node.id, NameError())

    def eval_Attribute(self, node, state):
        return self.attribute(self.eval(node.value, state), node.attr, state, node.lineno)

    def eval_Compare(self, node, state):
        left = self.eval(node.left, state)
        links = []
        for operator, comparator in zip(node.ops, node.comparators):
            right = self.eval(comparator, state)
            links.append(self.compare(COMPARISONS[type(operator)], left, right, state))
            left = right
        return links[0] if len(links) == 1 else self.nodes.junction("and", links)

    def compare(self, op, left, right, state):
        """A comparison; membership in what the caller provided, and in things under construction, is spelled out."""
        if op in ("in", "not_in"):
            member = self.membership(left, right, state)
            if member is not None:
                return member if op == "in" else self.nodes.negate(member)
        for number, (one, other) in enumerate(((left, right), (right, left))):
            row = self.nodes.rows[one]
            if row[0] == "count" and number == 0 and self.nodes.is_const(other):
                held = self.count_test(op, row[1:], self.nodes.live(other))
                if held is not None:
                    self.holds.setdefault(held, set()).update(self.holds.get(one, ()))
                    return held
            if row[0] == "if" and self.leaves_matter(one, state) and self.nodes.is_live(other):
                sides = [(row[2], other), (row[3], other)]
                if number:
                    sides = [(b, a) for a, b in sides]
                return self.nodes.conditional(
                    row[1], self.compare(op, *sides[0], state), self.compare(op, *sides[1], state)
                )
            if row[0] == "obj" and op in ("is", "is_not", "==", "!=") and self.nodes.is_const(other):
                return self.nodes.const(op in ("is_not", "!="))
        return self.nodes.compare(op, self.reify(left, state), self.reify(right, state))

    def count_test(self, op, conditions, bound):
        """``len(x) > 0`` and its spellings, of a collection whose entries are conditional."""
        if (op, bound) in ((">", 0), (">=", 1), ("!=", 0)):
            return self.nodes.disjunction(list(conditions))
        if (op, bound) in (("==", 0), ("<", 1), ("<=", 0)):
            return self.nodes.negate(self.nodes.disjunction(list(conditions)))
        return None

    def leaves_matter(self, node, state):
        """Whether a conditional has an object under construction, or an unset value, among its leaves."""
        row = self.nodes.rows[node]
        if row[0] == "if":
            return self.leaves_matter(row[2], state) or self.leaves_matter(row[3], state)
        return row[0] in ("obj", "unset")

    def membership(self, left, right, state):
        found = self.heap_object(state, right)
        if found is None:
            items = self.known_items(right, state) if not self.nodes.is_const(right) else None
            if items is not None and not self.nodes.is_live(right) and self.nodes.kind(right) in ("list", "tuple"):
                return self.nodes.disjunction([self.nodes.compare("==", left, item) for item in items])
            return None
        if found.kind in ("names", "kwargs") and self.nodes.is_const(left) and isinstance(self.nodes.live(left), str):
            return self.provided(found, self.nodes.live(left), state)
        if found.kind == "dict" and self.nodes.is_const(left):
            return self.is_set(found.slots[left]) if left in found.slots else self.nodes.const(False)
        return None

    def eval_BoolOp(self, node, state):
        """Later operands are evaluated only where the earlier ones let control through."""
        stop = isinstance(node.op, ast.Or)
        operands = []
        prefix = state.path
        inner = state.fork()
        for position, expression in enumerate(node.values):
            try:
                operand = self.eval(expression, inner)
            except Died:
                if position == 0:
                    raise
                break
            operands.append(operand)
            if self.nodes.truth(operand) is not None and self.nodes.truth(operand) == stop:
                break
            inner.path = inner.path + (self.nodes.negate(operand) if stop else operand,)
        state.after = inner.after
        state.path = prefix
        state.heap, state.env = inner.heap, inner.env
        return self.nodes.junction("or" if stop else "and", operands)

    def eval_UnaryOp(self, node, state):
        operand = self.eval(node.operand, state)
        if isinstance(node.op, ast.Not):
            return self.nodes.negate(self.truthiness(operand, state))
        if isinstance(node.op, ast.USub):
            folded = self.nodes.fold([operand], lambda value: -value, lambda: "-%s" % self.nodes.text(operand))
            return self.nodes.add("neg", "-", operand) if folded is None else folded
        return operand if isinstance(node.op, ast.UAdd) else self.cannot("operator ~", node.lineno)

    def truthiness(self, node, state):
        """What decides ``bool(node)``: for a collection under construction, whether it holds anything."""
        found = self.heap_object(state, node)
        if found is None:
            return node
        if found.kind in ("dict", "list"):
            held = self.nodes.disjunction([self.is_set(slot) for slot in found.slots.values()])
            self.holds.setdefault(held, set()).add(self.nodes.rows[node][1])
            return held
        if found.kind == "object":
            return self.nodes.const(True)
        return node

    def eval_BinOp(self, node, state):
        operator = OPERATORS.get(type(node.op))
        left = self.eval(node.left, state)
        right = self.eval(node.right, state)
        if operator is None:
            return self.cannot("operator %s" % type(node.op).__name__, node.lineno)
        return self.nodes.binary(operator, self.reify(left, state), self.reify(right, state))

    def eval_IfExp(self, node, state):
        test = self.truthiness(self.eval(node.test, state), state)
        known = self.nodes.truth(test)
        if known is not None:
            return self.eval(node.body if known else node.orelse, state)
        return self.choose(
            test,
            state,
            lambda side: self.eval(node.body, side),
            lambda side: self.eval(node.orelse, side),
        )

    def choose(self, test, state, run_then, run_other):
        """The value of a conditional expression whose sides may call, assign or die."""
        prefix = state.path
        outcomes = []
        for condition, run in ((test, run_then), (self.nodes.negate(test), run_other)):
            side = state.fork(condition)
            try:
                outcomes.append((side, run(side)))
            except Died as death:
                last = death
                state.after = state.after + (death.site,)
        if not outcomes:
            raise last
        after = state.after
        if len(outcomes) == 1:
            side, value = outcomes[0]
            state.adopt(side)
            state.path = prefix
        else:
            value = self.nodes.conditional(test, outcomes[0][1], outcomes[1][1])
            state.adopt(merge(self.nodes, [side for side, _ in outcomes], prefix, True))
        state.after = tuple(dict.fromkeys(state.after + after))
        return value

    def eval_NamedExpr(self, node, state):
        value = self.eval(node.value, state)
        self.assign(node.target, value, state)
        return value

    def display(self, kind, node, state):
        items = []
        for element in node.elts:
            if isinstance(element, ast.Starred):
                inner = self.known_items(self.eval(element.value, state), state)
                if inner is None:
                    return self.cannot("starred element", node.lineno)
                items += inner
            else:
                items.append(self.eval(element, state))
        build = {"list": list, "tuple": tuple, "set": set}[kind]
        folded = self.nodes.fold(items, lambda *values: build(values), lambda: kind)
        return self.nodes.add(kind, *[self.reify(item, state) for item in items]) if folded is None else folded

    def eval_Tuple(self, node, state):
        return self.display("tuple", node, state)

    def eval_Set(self, node, state):
        return self.display("set", node, state)

    def eval_List(self, node, state):
        if not node.elts:
            return self.new_object(state, HeapObject("list"))
        return self.display("list", node, state)

    def eval_Dict(self, node, state):
        if any(key is None for key in node.keys):
            return self.cannot("dict display with **", node.lineno)
        keys = [self.eval(key, state) for key in node.keys]
        items = [self.eval(value, state) for value in node.values]
        if all(self.nodes.is_const(key) for key in keys):
            return self.new_object(state, HeapObject("dict", slots=dict(zip(keys, items))))
        return self.nodes.add("dict", *[part for pair in zip(keys, items) for part in pair])

    def eval_JoinedStr(self, node, state):
        return self.nodes.add("call", "fstring", *[
            self.reify(self.eval(part.value, state), state)
            for part in node.values
            if isinstance(part, ast.FormattedValue)
        ])

    def eval_Subscript(self, node, state):
        container = self.eval(node.value, state)
        if isinstance(node.slice, ast.Slice):
            parts = [node.slice.lower, node.slice.upper, node.slice.step]
            bounds = [self.nodes.const(None) if part is None else self.eval(part, state) for part in parts]
            folded = self.nodes.fold(
                [container] + bounds, lambda c, lower, upper, step: c[lower:upper:step], lambda: "slice"
            )
            return self.nodes.add("slice", self.reify(container, state), *bounds) if folded is None else folded
        key = self.eval(node.slice, state)
        found = self.heap_object(state, container)
        if found is not None:
            return self.item_of(found, key, state, node.lineno)
        folded = self.nodes.fold(
            [container, key],
            lambda c, k: c[k],
            lambda: "%s[%s]" % (self.nodes.text(container), self.nodes.text(key)),
        )
        return self.nodes.add("item", self.reify(container, state), self.reify(key, state)) if folded is None else folded

    def item_of(self, found, key, state, line):
        if found.kind in ("dict", "list") and self.nodes.is_const(key):
            if found.kind == "list":
                slots = list(found.slots.values())
                position = self.nodes.live(key)
                return slots[position] if isinstance(position, int) and -len(slots) <= position < len(slots) else self.cannot("list item", line)
            if key in found.slots:
                return found.slots[key]
            missing = state.fork()
            self.dies(missing, "raise", line, exception="KeyError")
        if found.kind == "kwargs" and self.nodes.is_const(key):
            name = self.nodes.live(key)
            held = self.provided(found, name, state)
            if self.nodes.truth(held) is not True:
                failing = state.fork(self.nodes.negate(held))
                index = self.site("raise", failing, line, exception="KeyError")
                state.after = state.after + (index,)
            return self.from_kwargs(found, name, None, state)
        return self.cannot("item of a %s" % found.kind, line)

    def comprehension(self, node, state, kind):
        """A comprehension over one iterable: unrolled when it is known, quantified by its consumer when it is not."""
        if len(node.generators) != 1:
            return self.cannot("nested comprehension", node.lineno)
        generator = node.generators[0]
        iterable = self.eval(generator.iter, state)
        items = self.known_items(iterable, state)
        inner = state.fork()
        if items is not None and not generator.ifs and len(items) <= 64:
            results = []
            for item in items:
                self.assign(generator.target, item, inner)
                results.append(self.eval(node.elt, inner))
            build = set if kind == "set" else list
            folded = self.nodes.fold(results, lambda *values: build(values), lambda: kind)
            return self.nodes.add(kind, *[self.reify(r, state) for r in results]) if folded is None else folded
        variable = self.variable()
        self.assign(generator.target, self.nodes.add("var", variable), inner)
        conditions = [self.truthiness(self.eval(test, inner), inner) for test in generator.ifs]
        element = self.eval(node.elt, inner)
        condition = self.nodes.junction("and", conditions) if conditions else self.nodes.const(True)
        return self.nodes.add("call", "comprehension", self.nodes.add("enter", variable, self.reify(iterable, state)), condition, element)

    def eval_GeneratorExp(self, node, state):
        return self.comprehension(node, state, "list")

    eval_ListComp = eval_GeneratorExp

    def eval_SetComp(self, node, state):
        return self.comprehension(node, state, "set")


def _named_constant(value):
    return isinstance(value, (str, int, float, list, tuple, set, frozenset, dict)) and not isinstance(value, bool)
