"""Symbolic execution: attributes, and what values under construction hold."""

MISSING = object()


class Attributes:
    """The part of the machine that reads objects the executed code is still building."""

    def attribute(self, owner, name, state, line):
        row = self.nodes.rows[owner]
        if row[0] == "if" and self.leaves_matter(owner, state):
            return self.choose(
                row[1],
                state,
                lambda side: self.attribute(row[2], name, side, line),
                lambda side: self.attribute(row[3], name, side, line),
            )
        found = self.heap_object(state, owner)
        if found is not None:
            return self.object_attribute(found, owner, name, state, line)
        folded = self.nodes.fold(
            [owner], lambda value: getattr(value, name), lambda: "%s.%s" % (self.nodes.text(owner), name)
        )
        return self.nodes.add("attr", owner, name) if folded is None else folded

    def object_attribute(self, found, owner, name, state, line):
        if found.kind != "object":
            return self.nodes.add("attr", owner, name)
        descriptor = self.class_attribute(found.cls, name)
        if isinstance(descriptor, property) and descriptor.fget is not None:
            return self.call_function(descriptor.fget, [owner], {}, state, line, cls=found.cls)
        inherited = MISSING if descriptor is MISSING else descriptor
        value = found.slots.get(name)
        for condition in found.open_when:
            given = self.nodes.all_of(condition, self.nodes.add("provided", name))
            if name not in self.fields and inherited is MISSING:
                fallback = value if value is not None else self.nodes.add("unset", name)
                value = self.nodes.conditional(given, self.nodes.add("input", name), fallback)
        if value is None or self.nodes.truth(self.is_set(value)) is not True:
            if inherited is not MISSING:
                bound = self.nodes.add("attr", owner, name) if _is_method(inherited) else self.nodes.const(inherited, "%s.%s" % (found.cls.__name__, name))
                return bound if value is None else self.replace_unset(value, bound)
            if value is None:
                if name == "__class__":
                    return self.nodes.const(found.cls)
                if name == "__dict__":
                    return self.cannot("__dict__", line)
                self.dies(state, "raise", line, exception="AttributeError")
        return value

    def replace_unset(self, node, replacement):
        row = self.nodes.rows[node]
        if row[0] == "unset":
            return replacement
        if row[0] == "if":
            return self.nodes.conditional(
                row[1], self.replace_unset(row[2], replacement), self.replace_unset(row[3], replacement)
            )
        return node

    def has_attribute(self, owner, name, state):
        """The condition under which ``hasattr(owner, name)`` holds."""
        row = self.nodes.rows[owner]
        if row[0] == "if" and self.leaves_matter(owner, state):
            return self.nodes.conditional(
                row[1], self.has_attribute(row[2], name, state), self.has_attribute(row[3], name, state)
            )
        found = self.heap_object(state, owner)
        if found is None:
            folded = self.nodes.fold([owner], lambda value: hasattr(value, name), lambda: "hasattr(%s)" % name)
            return self.nodes.add("hasattr", owner, name) if folded is None else folded
        if found.kind == "object" and self.class_attribute(found.cls, name) is not MISSING:
            return self.nodes.const(True)
        held = [self.is_set(found.slots[name])] if name in found.slots else []
        if name not in self.fields:
            provided = self.nodes.add("provided", name)
            held += [self.nodes.all_of(condition, provided) for condition in found.open_when]
        return self.nodes.disjunction(held)

    def class_attribute(self, cls, name):
        for base in getattr(cls, "__mro__", ()):
            if name in vars(base):
                return vars(base)[name]
        return MISSING

    def provided(self, kwargs, name, state):
        """The condition that a kwargs mapping holds a name."""
        if name in kwargs.slots:
            return self.is_set(kwargs.slots[name])
        if name in kwargs.taken:
            return self.nodes.const(False)
        if kwargs.source is None:
            return self.nodes.add("provided", name)
        if kwargs.source == "nothing":
            return self.nodes.const(False)
        return self.nodes.compare("in", self.nodes.const(name), kwargs.source)

    def is_set(self, node):
        """The condition that a slot holds a value (it may have been set on some paths only)."""
        row = self.nodes.rows[node]
        if row[0] == "unset":
            return self.nodes.const(False)
        if row[0] == "if":
            then, other = self.is_set(row[2]), self.is_set(row[3])
            if then == other:
                return then
            return self.nodes.any_of(
                self.nodes.all_of(row[1], then), self.nodes.all_of(self.nodes.negate(row[1]), other)
            )
        return self.nodes.const(True)

    def known_items(self, node, state):
        """The elements of an iterable whose length is known, as nodes, or None."""
        found = self.heap_object(state, node)
        if found is not None:
            if found.kind == "kwargs" and found.source == "nothing":
                return [self.nodes.const(name) for name in found.slots]
            if found.kind == "list" and all(self.nodes.truth(self.is_set(s)) is True for s in found.slots.values()):
                return list(found.slots.values())
            if found.kind == "dict" and all(self.nodes.truth(self.is_set(s)) is True for s in found.slots.values()):
                return list(found.slots)
            return None
        row = self.nodes.rows[node]
        if row[0] in ("list", "tuple", "set"):
            return list(row[1:])
        if self.nodes.is_const(node):
            value = self.nodes.live(node)
            if isinstance(value, (list, tuple, range, dict)) or (isinstance(value, type) and hasattr(value, "__members__")):
                return [self.nodes.const(item) for item in value]
            if isinstance(value, (set, frozenset)):
                return [self.nodes.const(item) for item in sorted(value, key=repr)]
        return None

    def reify(self, node, state):
        """An expression for a value under construction, so that it can stand inside another expression."""
        found = self.heap_object(state, node)
        if found is None:
            row = self.nodes.rows[node]
            if row[0] == "if" and self.leaves_matter(node, state):
                return self.nodes.conditional(row[1], self.reify(row[2], state), self.reify(row[3], state))
            return node
        if found.kind == "object":
            slots = tuple(sorted((name, self.reify(slot, state)) for name, slot in found.slots.items()))
            return self.nodes.add("new", self.policy.class_name(found.cls), slots)
        if found.kind in ("list", "dict") and any(
            self.nodes.truth(self.is_set(slot)) is not True for slot in found.slots.values()
        ):
            return self.nodes.add("opaque", "a %s whose entries depend on the path" % found.kind)
        if found.kind == "list":
            return self.nodes.add("list", *[self.reify(slot, state) for slot in found.slots.values()])
        if found.kind == "dict":
            parts = [part for key, slot in found.slots.items() for part in (key, self.reify(slot, state))]
            folded = self.nodes.fold(parts, lambda *flat: dict(zip(flat[::2], flat[1::2])), lambda: "dict")
            return self.nodes.add("dict", *parts) if folded is None else folded
        return self.nodes.add("opaque", "the %s mapping" % found.kind)


def _is_method(value):
    return callable(value) or isinstance(value, (classmethod, staticmethod))
