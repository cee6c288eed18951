"""Symbolic execution: calls.

Three things can happen to a call: the interpreter makes it (everything is known and the callee is pure or a fact of
the environment), its body is executed symbolically in place (it belongs to the engine and its source is there), or it
is kept as a node (a builtin or a method the evaluator knows) or named as opaque.
"""

import ast
import dataclasses
import enum
import inspect
import logging
import types

from .source import function_tree
from .state import Died, HeapObject, merge

DEPTH_LIMIT = 6

# Builtins and methods that the evaluator models on unknown values.
MODELLED_BUILTINS = frozenset(
    "len int str float bool set frozenset list tuple dict abs min max sum sorted type repr round any all iter callable".split()
)
MODELLED_METHODS = frozenset(
    "lower upper strip lstrip rstrip startswith endswith split replace get keys values items issubset issuperset union "
    "intersection difference isdisjoint copy format join count index isdigit isidentifier title capitalize".split()
)
PURE = (str, int, float, bool, bytes, list, tuple, set, frozenset, dict, range, type(None))
LOG_CHANNELS = {"warn": "logger_warning", "error": "logger_error", "critical": "logger_error", "exception": "logger_error"}
SILENT_LOGS = ("debug", "info", "log", "setLevel", "isEnabledFor")


class Calls:
    """The part of the machine that deals with calls and with the text of messages."""

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

    # -- announcements ------------------------------------------------------------------------------------------

    def announce(self, receiver, node, state):
        """A call on a logger or on ``warnings``: a site, or nothing when it only informs. None if it is neither."""
        if not self.nodes.is_live(receiver):
            return None
        target = self.nodes.live(receiver)
        name = node.func.attr
        nothing = self.nodes.const(None)
        if isinstance(target, logging.Logger):
            if name in SILENT_LOGS or name.startswith(("info", "debug")):
                return nothing
            word = next((word for word in LOG_CHANNELS if name.startswith(word)), None)
            if word is None:
                return None
            channel = LOG_CHANNELS[word] + ("_once" if name.endswith("_once") else "")
            self.site("log", state, node.lineno, channel=channel, message=self.first_template(node, state))
            return nothing
        if isinstance(target, types.ModuleType) and target.__name__ == "warnings":
            if name in ("warn", "warn_explicit"):
                self.site("warn", state, node.lineno, channel="warnings_warn", message=self.first_template(node, state))
            return nothing
        return None

    def first_template(self, node, state):
        return self.template(node.args[0], state) if node.args else None

    def exception_of(self, node, state):
        """The class name and message template of what a ``raise`` statement raises."""
        if node is None:
            return "reraise", None
        if isinstance(node, ast.Call):
            message = self.template(node.args[0], state) if node.args else None
            return _name_of(node.func), message
        return _name_of(node), None

    def template(self, node, state):
        """A message with ``{…}`` where a value is filled in, or None when its text is not in the source."""
        if isinstance(node, ast.Constant):
            return node.value if isinstance(node.value, str) else str(node.value)
        if isinstance(node, ast.JoinedStr):
            return "".join(
                part.value if isinstance(part, ast.Constant) else "{%s}" % ast.unparse(part.value) for part in node.values
            )
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            left, right = self.template(node.left, state), self.template(node.right, state)
            return (left or "{…}") + (right or "{…}") if left or right else None
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
            return self.template(node.left, state)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
            return self.formatted(node, state)
        if isinstance(node, ast.Name):
            value = state.env.get(node.id)
            if value is not None and self.nodes.is_live(value) and isinstance(self.nodes.live(value), str):
                return self.nodes.live(value)
        return None

    def formatted(self, node, state):
        base = self.template(node.func.value, state)
        if base is None:
            return None
        for keyword in node.keywords:
            if keyword.arg is not None:
                filled = self.template(keyword.value, state) or "{%s}" % ast.unparse(keyword.value)
                base = base.replace("{%s}" % keyword.arg, filled)
        return base

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
                descriptor, [receiver] + arguments, keywords, state, line, cls=_defining(found.cls, name)
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

    # -- Python functions ---------------------------------------------------------------------------------------

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

    # -- classes ------------------------------------------------------------------------------------------------

    def construct(self, cls, arguments, keywords, state, line):
        if issubclass(cls, enum.Enum):
            if len(arguments) != 1:
                return self.cannot("call of Enum %s" % cls.__name__, line)
            folded = self.nodes.fold(arguments, cls, lambda: cls.__name__)
            if folded is not None:
                return folded
            return self.nodes.add("enum", self.reify(arguments[0], state), self.enum_reference(cls))
        if issubclass(cls, BaseException):
            return self.nodes.add("opaque", "an exception")
        name = cls.__name__
        if cls.__module__ == "builtins":
            if name in MODELLED_BUILTINS and not keywords:
                return self.nodes.add("call", name, *[self.reify(argument, state) for argument in arguments])
            if name == "dict" and not arguments:
                slots = {self.nodes.const(key): value for key, value in keywords.items() if key != "**"}
                if "**" not in keywords:
                    return self.new_object(state, HeapObject("dict", slots=slots))
            return self.cannot("call of %s" % name, line)
        if not self.policy.is_engine_module(cls.__module__):
            return self.cannot("construction of %s" % name, line)
        made = self.new_object(state, HeapObject("object", cls=cls))
        self.initialise(cls, made, arguments, keywords, state, line)
        return made

    def initialise(self, cls, made, arguments, keywords, state, line):
        """Run ``cls.__init__`` on an object; a generated dataclass constructor is written out from its fields."""
        init = self.class_attribute(cls, "__init__")
        if isinstance(init, types.FunctionType) and function_tree(init) is not None:
            return self.call_function(init, [made] + arguments, keywords, state, line, cls=_defining(cls, "__init__"))
        if not dataclasses.is_dataclass(cls):
            if arguments or keywords:
                self.dies(state, "raise", line, exception="TypeError")
            return self.nodes.const(None)
        self.initialise_dataclass(cls, made, arguments, keywords, state, line)
        post = self.class_attribute(cls, "__post_init__")
        if isinstance(post, types.FunctionType):
            self.call_function(post, [made], {}, state, line, cls=_defining(cls, "__post_init__"))
        return self.nodes.const(None)

    def initialise_dataclass(self, cls, made, arguments, keywords, state, line):
        fields = [field for field in dataclasses.fields(cls) if field.init]
        names = [field.name for field in fields]
        defaults = {field.name: dataclass_default(field) for field in fields if dataclass_default(field) is not NO_DEFAULT}
        env = dict(zip(names, arguments))
        keywords = dict(keywords)
        spread = keywords.pop("**", None)
        env.update({name: value for name, value in keywords.items() if name in names})
        missing = [name for name in names if name not in env]
        if set(keywords) - set(names):
            self.dies(state, "raise", line, exception="TypeError")
        if spread is not None:
            self.bind_spread(spread, env, missing, defaults, False, names, state, line)
        else:
            for name in missing:
                if name not in defaults:
                    self.dies(state, "raise", line, exception="TypeError")
                env[name] = self.nodes.const(defaults[name])
        number = self.nodes.rows[made][1]
        for field in dataclasses.fields(cls):
            if field.name in env:
                state.writable(number).slots[field.name] = env[field.name]
            elif dataclass_default(field) is not NO_DEFAULT:
                state.writable(number).slots[field.name] = self.nodes.const(dataclass_default(field))


NO_DEFAULT = object()


def dataclass_default(field):
    """The default of a dataclass field (its factory called once), or the marker for none."""
    if field.default is not dataclasses.MISSING:
        return field.default
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return NO_DEFAULT


def _defaults(function):
    """Parameter name to default value, of a live function."""
    return {
        name: parameter.default
        for name, parameter in inspect.signature(function).parameters.items()
        if parameter.default is not inspect.Parameter.empty
    }


PURE_CALLABLES = (
    (isinstance, issubclass, len, int, str, float, bool, set, frozenset, list, tuple, dict, abs, min, max, sum, sorted)
    + (type, repr, round, any, all, range, callable, hasattr, getattr, enumerate, zip)
)


def _is_pure(target):
    owner = getattr(target, "__self__", None)
    return any(target is known for known in PURE_CALLABLES) or (owner is not None and isinstance(owner, PURE))


def _is_super(node):
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "super"


def _name_of(node):
    while isinstance(node, ast.Call):
        node = node.func
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else "Exception"


def _owner(method):
    owner = method.__self__
    cls = owner if isinstance(owner, type) else type(owner)
    return _defining(cls, method.__name__)


def _defining(cls, name):
    return next((base for base in cls.__mro__ if name in vars(base)), cls)
