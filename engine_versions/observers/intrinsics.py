"""Symbolic execution: builtins and container methods whose effect on things under construction is spelled out."""

import ast

from .state import HeapObject


class Intrinsics:
    """``builtin_<name>`` returns the node of a call of a builtin, or None to leave it to the general treatment;
    ``<kind>_<method>`` is a method of a heap object of that kind."""

    def builtin_isinstance(self, arguments, state, line):
        if len(arguments) != 2:
            return None
        value, types = arguments
        row = self.nodes.rows[value]
        if row[0] == "if" and self.leaves_matter(value, state):
            return self.nodes.conditional(
                row[1],
                self.builtin_isinstance([row[2], types], state, line),
                self.builtin_isinstance([row[3], types], state, line),
            )
        found = self.heap_object(state, value)
        if found is not None and self.nodes.is_live(types):
            made = found.cls if found.kind == "object" else {"list": list, "names": set}.get(found.kind, dict)
            return self.nodes.const(issubclass(made, self.nodes.live(types)))
        folded = self.nodes.fold(arguments, isinstance, lambda: "isinstance(%s)" % self.nodes.text(value))
        return self.nodes.add("isinst", self.reify(value, state), self.reify(types, state)) if folded is None else folded

    def builtin_getattr(self, arguments, state, line):
        name = self.known_text(arguments[1]) if len(arguments) > 1 else None
        if name is None:
            return self.nodes.add("call", "getattr", *[self.reify(argument, state) for argument in arguments])
        if len(arguments) == 2:
            return self.attribute(arguments[0], name, state, line)
        held = self.has_attribute(arguments[0], name, state)
        known = self.nodes.truth(held)
        if known is False:
            return arguments[2]
        if known is True:
            return self.attribute(arguments[0], name, state, line)
        return self.choose(
            held, state, lambda side: self.attribute(arguments[0], name, side, line), lambda side: arguments[2]
        )

    def builtin_hasattr(self, arguments, state, line):
        name = self.known_text(arguments[1])
        if name is None:
            return self.cannot("hasattr with an unknown name", line)
        return self.has_attribute(arguments[0], name, state)

    def builtin_setattr(self, arguments, state, line):
        name = self.known_text(arguments[1])
        if name is None:
            self.cannot("setattr with an unknown name", line)
        else:
            self.set_attribute(arguments[0], name, arguments[2], state, line)
        return self.nodes.const(None)

    def known_text(self, node):
        value = self.nodes.live(node) if self.nodes.is_live(node) else None
        return value if isinstance(value, str) else None

    def builtin_len(self, arguments, state, line):
        found = self.heap_object(state, arguments[0])
        if found is not None and found.kind in ("dict", "list"):
            conditions = [self.is_set(slot) for slot in found.slots.values()]
            if all(self.nodes.truth(condition) is not None for condition in conditions):
                return self.nodes.const(sum(1 for condition in conditions if self.nodes.truth(condition)))
            count = self.nodes.add("count", *conditions)
            self.holds.setdefault(count, set()).add(self.nodes.rows[arguments[0]][1])
            return count
        return None

    def builtin_set(self, arguments, state, line):
        found = self.heap_object(state, arguments[0]) if arguments else None
        return arguments[0] if found is not None and found.kind == "names" else None

    def builtin_list(self, arguments, state, line):
        items = self.known_items(arguments[0], state) if arguments else []
        if items is None or self.nodes.is_live(arguments[0] if arguments else -1):
            return None
        return self.new_object(state, HeapObject("list", slots=dict(enumerate(items))))

    def builtin_dict(self, arguments, state, line):
        found = self.heap_object(state, arguments[0]) if arguments else None
        return self.new_object(state, found.copy()) if found is not None and found.kind in ("dict", "kwargs") else None

    def builtin_type(self, arguments, state, line):
        found = self.heap_object(state, arguments[0]) if len(arguments) == 1 else None
        return self.nodes.const(found.cls) if found is not None and found.kind == "object" else None

    def builtin_enumerate(self, arguments, state, line):
        items = self.known_items(arguments[0], state)
        if items is None:
            return None
        return self.nodes.add(
            "tuple", *[self.nodes.add("tuple", self.nodes.const(n), item) for n, item in enumerate(items)]
        )

    def builtin_zip(self, arguments, state, line):
        columns = [self.known_items(argument, state) for argument in arguments]
        if any(column is None for column in columns):
            return None
        return self.nodes.add("tuple", *[self.nodes.add("tuple", *row) for row in zip(*columns)])

    def quantifier(self, function, argument, state):
        """``any``/``all`` over a generator: unrolled over what is known, a quantified node over what is not."""
        if not isinstance(argument, (ast.GeneratorExp, ast.ListComp)) or len(argument.generators) != 1:
            return None
        generator = argument.generators[0]
        iterable = self.eval(generator.iter, state)
        items = self.known_items(iterable, state)
        inner = state.fork()
        every = function is all
        if items is not None:
            results = []
            for item in items:
                self.assign(generator.target, item, inner)
                results.append(self.filtered(generator, argument.elt, inner, every))
            if not results:
                return self.nodes.const(every)
            return self.nodes.junction("and" if every else "or", results)
        variable = self.variable()
        self.assign(generator.target, self.nodes.add("var", variable), inner)
        body = self.filtered(generator, argument.elt, inner, every)
        return self.nodes.add("every" if every else "some", variable, self.reify(iterable, state), body)

    def filtered(self, generator, element, state, every):
        """The element's condition, where the generator's own ``if`` lets it through."""
        tests = [self.truthiness(self.eval(test, state), state) for test in generator.ifs]
        value = self.truthiness(self.eval(element, state), state)
        if every:
            return self.nodes.junction("or", [self.nodes.negate(test) for test in tests] + [value])
        return self.nodes.junction("and", tests + [value])

    # -- the kwargs mapping -------------------------------------------------------------------------------------

    def kwargs_pop(self, receiver, found, arguments, state, line):
        value = self.kwargs_get(receiver, found, arguments, state, line, popping=True)
        name = self.known_text(arguments[0])
        if name is not None:
            rest = state.writable(self.nodes.rows[receiver][1])
            rest.taken = rest.taken | {name}
            rest.slots.pop(name, None)
        return value

    def kwargs_get(self, receiver, found, arguments, state, line, popping=False):
        name = self.known_text(arguments[0])
        if name is None:
            return self.cannot("kwargs by an unknown name", line)
        if len(arguments) > 1:
            return self.from_kwargs(found, name, arguments[1], state)
        if not popping:
            return self.from_kwargs(found, name, self.nodes.const(None), state)
        held = self.provided(found, name, state)
        if self.nodes.truth(held) is not True:
            failing = state.fork(self.nodes.negate(held))
            index = self.site("raise", failing, line, exception="KeyError")
            state.after = state.after + (index,)
        return self.from_kwargs(found, name, None, state)

    def kwargs_keys(self, receiver, found, arguments, state, line):
        return self.new_object(state, HeapObject("names", slots=found.slots, taken=found.taken, source=found.source))

    def kwargs_items(self, receiver, found, arguments, state, line):
        return self.nodes.add("call", "kwargs.items", receiver)

    def kwargs_copy(self, receiver, found, arguments, state, line):
        return self.new_object(state, found.copy())

    def attach_rest(self, node, row, state):
        """``for key, value in kwargs.items(): setattr(self, key, value)``: what is left becomes attributes."""
        found = self.heap_object(state, row[2])
        if found is None or found.kind != "kwargs":
            return False
        calls = [
            part
            for statement in node.body
            for part in ast.walk(statement)
            if isinstance(part, ast.Call) and isinstance(part.func, ast.Name) and part.func.id == "setattr"
        ]
        guarded = any(isinstance(part, ast.If) for statement in node.body for part in ast.walk(statement))
        if found.source == "nothing" and not found.slots:
            return True
        if len(calls) != 1 or guarded or found.source is not None:
            return False
        owner = self.eval(calls[0].args[0], state)
        if self.heap_object(state, owner) is None:
            return False
        target = state.writable(self.nodes.rows[owner][1])
        # The condition is the path since the constructor began; `merge` joins it with what other branches say.
        target.open_when = target.open_when + (self.nodes.const(True),)
        return True

    # -- dicts and lists made by the code -----------------------------------------------------------------------

    def dict_get(self, receiver, found, arguments, state, line):
        fallback = arguments[1] if len(arguments) > 1 else self.nodes.const(None)
        if not self.nodes.is_const(arguments[0]):
            return self.cannot("dict.get by an unknown key", line)
        slot = found.slots.get(arguments[0])
        return fallback if slot is None else self.replace_unset(slot, fallback)

    def dict_pop(self, receiver, found, arguments, state, line):
        value = self.dict_get(receiver, found, arguments, state, line)
        state.writable(self.nodes.rows[receiver][1]).slots.pop(arguments[0], None)
        return value

    def dict_items(self, receiver, found, arguments, state, line):
        if self.known_items(receiver, state) is not None:
            return self.nodes.add(
                "tuple",
                *[self.nodes.add("tuple", key, self.reify(slot, state)) for key, slot in found.slots.items()],
            )
        # Which entries are there depends on the path; a loop over them is treated as a loop over something unknown.
        unknown = {key: self.nodes.conditional(self.is_set(slot), self.nodes.add("opaque", "entry"), self.nodes.add("unset", "")) for key, slot in found.slots.items()}
        return self.new_object(state, HeapObject("list", slots=unknown))

    dict_keys = dict_values = dict_items

    def dict_copy(self, receiver, found, arguments, state, line):
        return self.new_object(state, found.copy())

    def list_append(self, receiver, found, arguments, state, line):
        self._heap_count += 1
        state.writable(self.nodes.rows[receiver][1]).slots["item%d" % self._heap_count] = arguments[0]
        return self.nodes.const(None)
