"""Symbolic execution: assignment to names, items and attributes."""

import ast

from .state import merge


class Assignment:
    """The part of the machine that stores values."""

    def assign(self, target, value, state, source=None):
        if isinstance(target, ast.Name):
            state.env[target.id] = value
        elif isinstance(target, ast.Attribute):
            self.set_attribute(self.eval(target.value, state), target.attr, value, state, target.lineno)
        elif isinstance(target, (ast.Tuple, ast.List)):
            items = self.known_items(value, state)
            if items is None or len(items) != len(target.elts) or any(isinstance(e, ast.Starred) for e in target.elts):
                for position, element in enumerate(target.elts):
                    inner = element.value if isinstance(element, ast.Starred) else element
                    part = self.nodes.add("item", value, self.nodes.const(position))
                    self.assign(inner, part if inner is element else self.cannot("starred target", target.lineno), state)
                return
            for element, item in zip(target.elts, items):
                self.assign(element, item, state)
        elif isinstance(target, ast.Subscript):
            self.set_item(target, value, state, source)

    def set_item(self, target, value, state, source):
        container = self.eval(target.value, state)
        key = self.eval(target.slice, state)
        found = self.heap_object(state, container)
        if found is None or found.kind not in ("dict", "list"):
            self.cannot("item assignment", target.lineno)
            return
        number = self.nodes.rows[container][1]
        name = target.value.id if isinstance(target.value, ast.Name) else None
        if found.kind == "dict" and self.nodes.is_const(key) and isinstance(self.nodes.live(key), str):
            self.site(
                "accumulate",
                state,
                target.lineno,
                field=self.nodes.live(key),
                accumulator=number,
                variable=name,
                message=self.template(source, state),
            )
        state.writable(number).slots[key] = value

    def set_attribute(self, owner, name, value, state, line):
        row = self.nodes.rows[owner]
        if row[0] == "if":
            self.set_on_leaves(owner, name, value, state, line)
            return
        found = self.heap_object(state, owner)
        if found is None:
            if not self.nodes.is_live(owner):
                self.cannot("attribute assignment on an unknown object", line)
            return
        descriptor = self.class_attribute(found.cls, name)
        if isinstance(descriptor, property):
            if descriptor.fset is None:
                self.dies(state, "raise", line, exception="AttributeError")
            self.call_function(descriptor.fset, [owner, value], {}, state, line, cls=found.cls)
            return
        number = row[1]
        before = found.slots.get(name)
        state.writable(number).slots[name] = value
        if before is not None and before != value and number == self.subject:
            self.site("reassign", state, line, field=name, value=value, before=before)

    def set_on_leaves(self, owner, name, value, state, line):
        _, test, then, other = self.nodes.rows[owner]
        prefix = state.path
        sides = []
        for condition, leaf in ((test, then), (self.nodes.negate(test), other)):
            side = state.fork(condition)
            self.set_attribute(leaf, name, value, side, line)
            sides.append(side)
        state.adopt(merge(self.nodes, sides, prefix, True))
