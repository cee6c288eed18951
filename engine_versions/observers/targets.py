"""Target classes: found by shape on the live library, named in no code.

``engine.yaml`` says which modules to look in and what a target looks like (``subclass_of``, ``shapes``); this module
answers with the classes that match. A class counts only in the module that defines it, so a re-export is not a second
target. Abstract classes and Enums are never targets: nobody constructs them as a configuration.
"""

import enum
import fnmatch
import importlib
import inspect
import os
import pkgutil
import sys

from .values import class_name


class EngineImportFailed(Exception):
    """The engine, or one of its target modules, cannot be imported; the text says which and why."""


class TargetModuleMissing(Exception):
    """A module that engine.yaml names is not in this version; ``modules`` lists all of them."""

    def __init__(self, modules):
        super().__init__("no such module in this version: %s" % ", ".join(modules))
        self.modules = modules


class Target:
    """One target class.

    ``name`` is ``module:qualname``; ``public_name`` the shortest dotted name it can be imported by; ``file`` is relative
    to the folder the package is installed in; ``style`` is plain, dataclass, pydantic, pydantic_dataclass or msgspec;
    ``validators`` are the validator methods it has (own or inherited), in engine.yaml's order, then by name;
    ``placeholders`` are kwargs in wire form (see values.py); ``validate`` lists ``{"method", "kwargs"}``.
    """

    __slots__ = ("cls", "name", "public_name", "file", "style", "validators", "placeholders", "validate")

    def __init__(self, cls, engine):
        self.cls = cls
        self.name = class_name(cls)
        self.public_name = public_name(cls)
        self.file = module_file(sys.modules[cls.__module__])
        self.style = style_of(cls)
        self.validators = validators_of(cls, engine.get("validator_methods", []))
        self.placeholders, self.validate = construction(cls, engine.get("construct", []))

    def facts(self):
        """The JSON form: everything but the class itself."""
        return {
            "class": self.name,
            "public_name": self.public_name,
            "file": self.file,
            "style": self.style,
            "validators": self.validators,
            "placeholders": self.placeholders,
            "validate": self.validate,
        }


def find(engine):
    """The facts of every target class, in the order of engine.yaml and of definition. Raises as ``scan`` and when a
    module is missing."""
    return [target.facts() for target in load({"engine": engine})]


def load(request):
    """The targets a request is about: all, or those ``request["classes"]`` names as ``module:qualname``.

    Raises TargetModuleMissing for a module that is not there, EngineImportFailed, and LookupError for a name in
    ``classes`` that is no target.
    """
    targets, missing = scan(request["engine"])
    if missing:
        raise TargetModuleMissing(missing)
    wanted = request.get("classes")
    if wanted is None:
        return targets
    known = {target.name: target for target in targets}
    unknown = [name for name in wanted if name not in known]
    if unknown:
        raise LookupError("not a target class: %s" % ", ".join(unknown))
    return [known[name] for name in wanted]


def scan(engine):
    """Targets found, and the modules named in engine.yaml that this version does not have.

    Raises EngineImportFailed when the engine itself, or a module that exists, fails to import.
    """
    import_engine(engine["import_name"])
    targets, missing, seen = [], [], set()
    for rule in engine["targets"]:
        select = rule.get("select", {})
        for pattern in rule["modules"]:
            modules = modules_of(pattern)
            if not modules:
                missing.append(pattern)
            for module in modules:
                for cls in classes_of(module):
                    if cls in seen or not selected(cls, select, engine) or excluded(cls, rule.get("exclude", [])):
                        continue
                    seen.add(cls)
                    targets.append(Target(cls, engine))
    return targets, missing


def import_engine(name):
    """Imports the engine's package. Raises EngineImportFailed, also for SystemExit and anything else it throws."""
    try:
        return importlib.import_module(name)
    except BaseException as error:
        raise EngineImportFailed("cannot import %s: %s" % (name, describe(error))) from error


def describe(error):
    """One line for an exception: its type and the first line of its text."""
    text = str(error).strip().splitlines()
    return "%s: %s" % (type(error).__name__, text[0]) if text else type(error).__name__


def modules_of(pattern):
    """The modules a pattern names: a dotted name, or ``package.*`` for a package and the modules directly in it.

    Empty when this version has no such module. Raises EngineImportFailed when one is there and does not import.
    """
    name = pattern[:-2] if pattern.endswith(".*") else pattern
    module = import_module(name)
    if module is None:
        return []
    if name == pattern:
        return [module]
    names = sorted(info.name for info in pkgutil.iter_modules(module.__path__, name + "."))
    return [module] + [found for found in map(import_module, names) if found is not None]


def import_module(name):
    """The module, or None when it does not exist. A module that exists and fails to import raises."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name is not None and (name == error.name or name.startswith(error.name + ".")):
            return None
        raise EngineImportFailed("cannot import %s: %s" % (name, describe(error))) from error
    except BaseException as error:
        raise EngineImportFailed("cannot import %s: %s" % (name, describe(error))) from error


def classes_of(module):
    """Classes the module itself defines, in order of definition."""
    return [
        value
        for value in list(vars(module).values())
        if isinstance(value, type) and getattr(value, "__module__", None) == module.__name__
    ]


def selected(cls, select, engine):
    """Whether a class is what ``select`` describes. Every key given must hold; within a key, any one of its items."""
    if inspect.isabstract(cls) or issubclass(cls, (enum.Enum, BaseException)):
        return False
    bases = select.get("subclass_of")
    if bases is not None and not any(matches(base, bases) for base in cls.__mro__[1:]):
        return False
    shapes = select.get("shapes")
    return shapes is None or any(has_shape(cls, shape, engine) for shape in shapes)


def has_shape(cls, shape, engine):
    """Whether a class is a dataclass, pydantic model, msgspec Struct, or has ``validators``."""
    if shape == "validators":
        return bool(validators_of(cls, engine.get("validator_methods", [])))
    if shape == "dataclass":
        return hasattr(cls, "__dataclass_fields__")
    return style_of(cls) in (shape, shape + "_dataclass")


def style_of(cls):
    """How a class takes its fields. Looks at what the styles leave on a class, so that none has to be imported.

    A class that is decorated as a dataclass but writes its own constructor is plain: the constructor decides.
    """
    dataclass = hasattr(cls, "__dataclass_fields__")
    if hasattr(cls, "__pydantic_validator__") or hasattr(cls, "__pydantic_core_schema__"):
        return "pydantic_dataclass" if dataclass else "pydantic"
    if hasattr(cls, "__struct_fields__"):
        return "msgspec"
    return "dataclass" if dataclass and generated(cls.__init__) else "plain"


def generated(function):
    """Whether a function was made from a string, as dataclasses make theirs."""
    return getattr(getattr(function, "__code__", None), "co_filename", "") == "<string>"


def excluded(cls, patterns):
    """Whether one of the globs matches the class."""
    return matches(cls, patterns)


def matches(cls, patterns):
    """Whether a glob matches a class, by its qualname or by ``module:qualname``."""
    names = (cls.__qualname__, class_name(cls))
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns for name in names)


def validators_of(cls, patterns):
    """Names of the engine's own methods that match a validator glob: in order of the globs, then by name.

    Methods of another package's base class (pydantic's ``validate``) judge nothing the engine wrote.
    """
    package = cls.__module__.partition(".")[0]
    own = {
        name
        for base in cls.__mro__[:-1]
        if base.__module__.partition(".")[0] == package
        for name, value in vars(base).items()
        if inspect.isfunction(value) or isinstance(value, (classmethod, staticmethod))
    }
    found = []
    for pattern in patterns:
        found.extend(sorted(name for name in own if name not in found and fnmatch.fnmatchcase(name, pattern)))
    return found


def construction(cls, rules):
    """Placeholder kwargs and validator calls for a class: all rules that match, later placeholders over earlier."""
    placeholders, validate = {}, []
    for rule in rules:
        if matches(cls, [rule["match"]]):
            placeholders.update(rule.get("placeholders", {}))
            validate.extend({"method": call["method"], "kwargs": call.get("kwargs", {})} for call in rule.get("validate", []))
    return placeholders, validate


def public_name(cls):
    """The shortest dotted name by which a class can be imported; its full name when no package re-exports it."""
    parts = cls.__module__.split(".")
    for length in range(1, len(parts)):
        package = ".".join(parts[:length])
        try:
            found = getattr(importlib.import_module(package), cls.__qualname__, None)
        except Exception:  # a lazy package may import anything here; whatever fails is no way to reach the class
            found = None
        if found is cls:
            return "%s.%s" % (package, cls.__qualname__)
    return "%s.%s" % (cls.__module__, cls.__qualname__)


def module_file(module):
    """A module's file relative to the folder its top-level package is installed in, with ``/``. None if it has none."""
    path = getattr(module, "__file__", None)
    if path is None:
        return None
    depth = module.__name__.count(".") + (1 if os.path.basename(path).startswith("__init__.") else 0)
    return "/".join(os.path.abspath(path).split(os.sep)[-depth - 1 :])
