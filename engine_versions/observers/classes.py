"""Symbolic execution: constructing instances: Enums, plain classes, dataclasses."""

import dataclasses
import enum
import types

from .source import function_tree
from .state import HeapObject

# Builtins that the evaluator models on unknown values.
MODELLED_BUILTINS = frozenset(
    "len int str float bool set frozenset list tuple dict abs min max sum sorted type repr round any all iter callable".split()
)

# The default of a field that has none, which None cannot say.
NO_DEFAULT = object()


class Classes:
    """The part of the machine that constructs."""

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
            return self.call_function(init, [made] + arguments, keywords, state, line, cls=defining(cls, "__init__"))
        if not dataclasses.is_dataclass(cls):
            if arguments or keywords:
                self.dies(state, "raise", line, exception="TypeError")
            return self.nodes.const(None)
        self.initialise_dataclass(cls, made, arguments, keywords, state, line)
        post = self.class_attribute(cls, "__post_init__")
        if isinstance(post, types.FunctionType):
            self.call_function(post, [made], {}, state, line, cls=defining(cls, "__post_init__"))
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


def dataclass_default(field):
    """The default of a dataclass field (its factory called once), or the marker for none."""
    if field.default is not dataclasses.MISSING:
        return field.default
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return NO_DEFAULT


def defining(cls, name):
    """The class of the MRO that writes a name; the class itself when none does."""
    return next((base for base in cls.__mro__ if name in vars(base)), cls)
