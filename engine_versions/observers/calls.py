"""Symbolic execution: calls.

Three things can happen to a call: the interpreter makes it (everything is known and the callee is pure or a fact of
the environment), its body is executed symbolically in place (it belongs to the engine and its source is there), or it
is kept as a node (a builtin or a method the evaluator knows) or named as opaque.
"""

import ast
import enum
import inspect
import types

from .classes import MODELLED_BUILTINS, defining
from .source import function_tree

# Methods that the evaluator models on unknown values.
MODELLED_METHODS = frozenset(
    "lower upper strip lstrip rstrip startswith endswith split replace get keys values items issubset issuperset union "
    "intersection difference isdisjoint copy format join count index isdigit isidentifier title capitalize".split()
)
PURE = (str, int, float, bool, bytes, list, tuple, set, frozenset, dict, range, type(None))


class Calls:
    """The part of the machine that decides what happens to a call."""

    def eval_Call(self, node, state):
        line = node.lineno
        if isinstance(node.func, ast.Name) and node.func.id == "super" and "super" not in state.env:
            return self.cannot("bare super()", line)
        if isinstance(node.func, ast.Attribute):
            if _is_super(node.func.value):
                return self.call_super(node, state)
            receiver = self.eval(node.func.value, state)
            special = self.announce(receiver, node, state)
            if special is not None:
                return special
            arguments, keywords = self.arguments(node, state)
            return self.call_method(receiver, node.func.attr, arguments, keywords, state, line, node)
        function = self.eval(node.func, state)
        if self.nodes.is_live(function) and self.nodes.live(function) in (any, all) and len(node.args) == 1:
            quantified = self.quantifier(self.nodes.live(function), node.args[0], state)
            if quantified is not None:
                return quantified
        arguments, keywords = self.arguments(node, state)
        return self.call(function, arguments, keywords, state, line, node)

    def arguments(self, node, state):
        """Positional nodes and keyword nodes; a ``**mapping`` stands under the key ``**``."""
        positional = []
        for argument in node.args:
            if isinstance(argument, ast.Starred):
                items = self.known_items(self.eval(argument.value, state), state)
                positional += items if items is not None else [self.cannot("* argument", node.lineno)]
            else:
                positional.append(self.eval(argument, state))
        keywords = {}
        for keyword in node.keywords:
            value = self.eval(keyword.value, state)
            if keyword.arg is not None:
                keywords[keyword.arg] = value
                continue
            found = self.heap_object(state, value)
            if found is not None and (found.kind == "dict" or (found.kind == "kwargs" and found.source == "nothing")):
                for key, slot in found.slots.items():
                    keywords[key if isinstance(key, str) else self.nodes.live(key)] = slot
            else:
                keywords["**"] = value
        return positional, keywords

    # -- dispatch -----------------------------------------------------------------------------------------------

    def call(self, function, arguments, keywords, state, line, node=None):
        row = self.nodes.rows[function]
        for argument in arguments:
            if self.nodes.kind(argument) == "env" and not self.nodes.is_live(argument):
                return argument  # evaluating the argument raises, so the call is never made
        if row[0] == "if":
            return self.choose(
                row[1],
                state,
                lambda side: self.call(row[2], arguments, keywords, side, line, node),
                lambda side: self.call(row[3], arguments, keywords, side, line, node),
            )
        if row[0] == "attr" and self.heap_object(state, row[1]) is not None:
            return self.call_method(row[1], row[2], arguments, keywords, state, line, node)
        if not self.nodes.is_live(function):
            if row[0] == "env":
                return function
            return self.cannot("call of %s" % self.nodes.text(function), line)
        target = self.nodes.live(function)
        special = getattr(self, "builtin_" + str(getattr(target, "__name__", "")), None)
        if special is not None and getattr(target, "__module__", None) == "builtins" and not keywords:
            result = special(arguments, state, line)
            if result is not None:
                return result
        known = self.call_live(target, arguments, keywords, line)
        if known is not None:
            return known
        if isinstance(target, type):
            return self.construct(target, arguments, keywords, state, line)
        if inspect.ismethod(target):
            owner = self.nodes.const(target.__self__)
            return self.call_function(target.__func__, [owner] + arguments, keywords, state, line, cls=_owner(target))
        if inspect.isfunction(target) or hasattr(target, "__wrapped__"):
            return self.call_function(target, arguments, keywords, state, line)
        name = getattr(target, "__name__", "?")
        if name in MODELLED_BUILTINS and not keywords:
            return self.nodes.add("call", name, *[self.reify(argument, state) for argument in arguments])
        return self.cannot("call of %s" % name, line)

    def call_live(self, target, arguments, keywords, line):
        """The interpreter's own answer, when every argument is known and the callee is pure or about the environment."""
        nodes = self.nodes
        if "**" in keywords or not all(nodes.is_live(a) for a in list(arguments) + list(keywords.values())):
            return None
        name = self.policy.call_name(target)
        environment = self.policy.is_environment_call(name)
        pure = _is_pure(target) or self.policy.is_pure_call(name)
        if not (environment or pure):
            return None
        tainted = environment or any(nodes.kind(a) == "env" for a in list(arguments) + list(keywords.values()))
        shown = ", ".join([nodes.text(a) for a in arguments] + ["%s=%s" % (k, nodes.text(a)) for k, a in keywords.items()])
        text = "%s(%s)" % (name, shown)
        try:
            result = target(*[nodes.live(a) for a in arguments], **{k: nodes.live(a) for k, a in keywords.items()})
        except Exception as error:  # whatever the environment raises is the fact to record
            return nodes.env_raises(text, error) if environment else None
        if type(result).__name__ in ("dict_values", "dict_keys", "dict_items"):
            result = tuple(result)
        return nodes.env(text, result) if tainted else nodes.const(result)

    def call_method(self, receiver, name, arguments, keywords, state, line, node=None):
        row = self.nodes.rows[receiver]
        if row[0] == "if" and self.leaves_matter(receiver, state):
            return self.choose(
                row[1],
                state,
                lambda side: self.call_method(row[2], name, arguments, keywords, side, line, node),
                lambda side: self.call_method(row[3], name, arguments, keywords, side, line, node),
            )
        found = self.heap_object(state, receiver)
        if found is not None:
            if found.kind == "object":
                return self.call_on_object(found, receiver, name, arguments, keywords, state, line)
            handler = getattr(self, "%s_%s" % (found.kind, name), None)
            if handler is None:
                return self.cannot("%s.%s()" % (found.kind, name), line)
            return handler(receiver, found, arguments, state, line)
        if self.nodes.is_live(receiver):
            target = self.nodes.live(receiver)
            method = getattr(target, name, None)
            if method is None:
                return self.check(self.nodes.add("attr", receiver, name), state, line)
            if isinstance(target, PURE) or isinstance(target, enum.Enum) or type(target).__name__ == "mappingproxy":
                known = self.nodes.fold(
                    [receiver] + arguments, lambda owner, *rest: getattr(owner, name)(*rest), lambda: name
                ) if not keywords else None
                if known is not None:
                    return known
            elif callable(method):
                return self.call(self.nodes.const(method), arguments, keywords, state, line, node)
        if row[0] == "env" and not self.nodes.is_live(receiver):
            return receiver
        if name in MODELLED_METHODS and not keywords:
            return self.nodes.add(
                "meth", name, self.reify(receiver, state), *[self.reify(argument, state) for argument in arguments]
            )
        # Whatever the unknown object is, a plain value has no such method: the evaluator knows that much.
        return self.nodes.add("meth", name, self.reify(receiver, state), *[self.reify(a, state) for a in arguments])

    def call_on_object(self, found, receiver, name, arguments, keywords, state, line):
        descriptor = self.class_attribute(found.cls, name)
        if isinstance(descriptor, staticmethod):
            return self.call_function(descriptor.__func__, arguments, keywords, state, line)
        if isinstance(descriptor, classmethod):
            owner = self.nodes.const(found.cls)
            return self.call_function(descriptor.__func__, [owner] + arguments, keywords, state, line, cls=found.cls)
        if inspect.isfunction(descriptor) or hasattr(descriptor, "__wrapped__"):
            return self.call_function(
                descriptor, [receiver] + arguments, keywords, state, line, cls=defining(found.cls, name)
            )
        slot = found.slots.get(name)
        if slot is not None:
            return self.call(slot, arguments, keywords, state, line)
        return self.cannot("method %s" % name, line)

    def call_super(self, node, state):
        """``super().name(...)``: the next class after the one whose method is running."""
        receiver = state.env.get(self.frame.function.args.args[0].arg) if self.frame.function.args.args else None
        name = node.func.attr
        arguments, keywords = self.arguments(node, state)
        found = self.heap_object(state, receiver) if receiver is not None else None
        subject = found.cls if found is not None else self.nodes.live(receiver) if self.nodes.is_live(receiver) else None
        order = list(getattr(subject, "__mro__", ()))
        after = order[order.index(self.frame.cls) + 1 :] if self.frame.cls in order else order[1:]
        for base in after:
            if name not in vars(base):
                continue
            descriptor = vars(base)[name]
            function = getattr(descriptor, "__func__", descriptor)
            if isinstance(function, types.FunctionType):
                if found is not None and name == "__init__" and function_tree(function) is None:
                    return self.initialise(base, receiver, arguments, keywords, state, node.lineno)
                first = [] if isinstance(descriptor, staticmethod) else [receiver]
                return self.call_function(function, first + arguments, keywords, state, node.lineno, cls=base)
            break
        return self.nodes.const(None)


PURE_CALLABLES = (
    (isinstance, issubclass, len, int, str, float, bool, set, frozenset, list, tuple, dict, abs, min, max, sum, sorted)
    + (type, repr, round, any, all, range, callable, hasattr, getattr, enumerate, zip)
)


def _is_pure(target):
    owner = getattr(target, "__self__", None)
    return any(target is known for known in PURE_CALLABLES) or (owner is not None and isinstance(owner, PURE))


def _is_super(node):
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "super"


def _owner(method):
    owner = method.__self__
    cls = owner if isinstance(owner, type) else type(owner)
    return defining(cls, method.__name__)
