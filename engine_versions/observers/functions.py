"""Symbolic execution: calling the engine's own functions: arguments, bodies, and what ``**kwargs`` holds."""

import inspect

from .source import function_tree
from .state import Died, HeapObject, merge

DEPTH_LIMIT = 6


class Functions:
    """The part of the machine that binds arguments and executes bodies in place."""

    def call_function(self, function, arguments, keywords, state, line, cls=None):
        """Execute a function of the engine in place; anything else is opaque."""
        function = inspect.unwrap(function)
        tree = function_tree(function)
        if tree is None or not self.policy.is_engine_module(function.__module__):
            return self.cannot("call of %s" % getattr(function, "__qualname__", "?"), line)
        if self.frame is not None and self.frame.depth >= DEPTH_LIMIT:
            return self.cannot("call of %s: deeper than %d" % (function.__qualname__, DEPTH_LIMIT), line)
        env = self.bind(function, tree, arguments, keywords, state, line)
        return self.execute(function, tree, env, state, cls)

    def execute(self, function, tree, env, state, cls):
        """Run a body with the given local names; returns the node of its value and leaves its effects in ``state``."""
        frame = self.frame
        caller = state.env
        prefix = state.path
        self.frame = self.make_frame(function, tree, cls)
        state.env = env
        try:
            exits = self.run_block(tree.body, state.fork())
        finally:
            self.frame = frame
        ends = exits.returns + [(fall, self.nodes.const(None)) for fall in exits.falls]
        raised = tuple(index for index in exits.raised if index not in state.after)
        if not ends:
            state.env = caller
            state.after = state.after + raised
            raise Died(exits.raised[-1] if exits.raised else None)
        for end, value in ends:
            end.env = {"return": value}
        merged = merge(self.nodes, [end for end, _ in ends], prefix, True)
        value = merged.env["return"]
        state.env, state.heap, state.path = caller, merged.heap, prefix
        state.after = tuple(dict.fromkeys(merged.after + raised))
        return value

    def bind(self, function, tree, arguments, keywords, state, line):
        """The local names a call starts with; a call that does not fit the signature is a TypeError."""
        signature = tree.args
        names = [argument.arg for argument in signature.posonlyargs + signature.args]
        env = dict(zip(names, arguments))
        rest = list(arguments[len(names) :])
        keywords = dict(keywords)
        spread = keywords.pop("**", None)
        keyword_only = [argument.arg for argument in signature.kwonlyargs]
        extra = {}
        for name, value in keywords.items():
            if name in env and name not in keyword_only and name in names[: len(arguments)]:
                self.dies(state, "raise", line, exception="TypeError")
            if name in names or name in keyword_only:
                env[name] = value
            else:
                extra[name] = value
        defaults = _defaults(function)
        missing = [name for name in names + keyword_only if name not in env]
        if spread is not None:
            self.bind_spread(spread, env, missing, defaults, signature.kwarg is not None, names + keyword_only, state, line)
        else:
            for name in missing:
                if name not in defaults:
                    self.dies(state, "raise", line, exception="TypeError")
                env[name] = self.nodes.const(defaults[name])
        if extra and signature.kwarg is None or rest and signature.vararg is None:
            self.dies(state, "raise", line, exception="TypeError")
        if signature.vararg is not None:
            env[signature.vararg.arg] = self.nodes.add("tuple", *rest)
        if signature.kwarg is not None:
            env[signature.kwarg.arg] = self.rest_mapping(spread, extra, names + keyword_only, state)
        return env

    def rest_mapping(self, spread, extra, named, state):
        """What the callee's ``**kwargs`` holds."""
        if spread is None:
            return self.new_object(state, HeapObject("kwargs", slots=extra, source="nothing"))
        outer = self.heap_object(state, spread)
        if outer is not None and outer.kind == "kwargs":
            inner = HeapObject("kwargs", slots=dict(outer.slots, **extra), taken=outer.taken | set(named), source=outer.source)
        else:
            inner = HeapObject("kwargs", slots=extra, taken=named, source=spread)
        for name in named:
            inner.slots.pop(name, None)
        return self.new_object(state, inner)

    def bind_spread(self, spread, env, missing, defaults, takes_rest, named, state, line):
        """Parameters filled from ``**mapping``."""
        outer = self.heap_object(state, spread)
        if outer is not None and outer.kind == "kwargs":
            for name in missing:
                default = self.nodes.const(defaults[name]) if name in defaults else None
                env[name] = self.from_kwargs(outer, name, default, state)
            return
        mapping = self.nodes.add("mapping", spread)
        self.check(mapping, state, line)
        if not takes_rest:
            stray = state.fork(self.nodes.add("extra_keys", spread, tuple(missing)))
            index = self.site("raise", stray, line, exception="TypeError")
            state.after = state.after + (index,)
        for name in missing:
            key = self.nodes.const(name)
            held = self.nodes.compare("in", key, spread)
            item = self.nodes.add("item", spread, key)
            if name in defaults:
                env[name] = self.nodes.conditional(held, item, self.nodes.const(defaults[name]))
                continue
            absent = state.fork(self.nodes.negate(held))
            index = self.site("raise", absent, line, exception="TypeError")
            state.after = state.after + (index,)
            env[name] = item

    def from_kwargs(self, found, name, default, state):
        """The node of ``kwargs.get(name, default)``; a name met here for the first time becomes a field."""
        if name in found.slots:
            slot = found.slots[name]
            fallback = default if default is not None else self.nodes.const(None)
            return self.nodes.conditional(self.is_set(slot), self.replace_unset(slot, fallback), fallback)
        if name in found.taken or found.source == "nothing":
            return default if default is not None else self.nodes.add("unset", name)
        if found.source is not None:
            key = self.nodes.const(name)
            item = self.nodes.add("item", found.source, key)
            if default is None:
                return item
            return self.nodes.conditional(self.nodes.compare("in", key, found.source), item, default)
        return self.field(name, default, "kwargs")

    def field(self, name, default, origin):
        """The node of an input of the constructor. Without a default it is required, or asked for when given."""
        known = self.fields.get(name)
        if default is None:
            return self.nodes.add("input", name)
        if known is None and self.nodes.is_const(default):
            self.fields[name] = {"name": name, "default": default, "required": False, "origin": origin}
            return self.nodes.add("field", name)
        if known is not None and known.get("default") == default:
            return self.nodes.add("field", name)
        if known is None:
            self.fields[name] = {"name": name, "required": False, "origin": origin}
        return self.nodes.conditional(self.nodes.add("provided", name), self.nodes.add("input", name), default)


def _defaults(function):
    """Parameter name to default value, of a live function."""
    return {
        name: parameter.default
        for name, parameter in inspect.signature(function).parameters.items()
        if parameter.default is not inspect.Parameter.empty
    }
