"""Landmarks: the names a producer's result rests on, resolved in the live library and fingerprinted from its source."""

import hashlib
import importlib
import inspect
import os
import sys

from . import fingerprints, package_sources, targets
from .values import class_name


class Missing(Exception):
    """A landmark that does not resolve; the text says at which part."""


def landmarks_of(target, source):
    """The landmarks of a target class as ``(name, kind)``: the class, its constructor, its validator methods.

    A constructor that the library does not write (a dataclass's, pydantic's) is told by the class's fields.
    """
    names = [(target.name, "class")]
    if source is not None and source("__init__"):
        names.append((target.name + ".__init__", "constructor"))
    return names + [("%s.%s" % (target.name, method), "validator") for method in target.validators]


def resolve(name):
    """The live object of ``module:qualname``, and its owner: the first name after the colon. Raises Missing."""
    module_name, _, path = name.partition(":")
    try:
        module = targets.import_module(module_name)
    except targets.EngineImportFailed as error:
        raise Missing(str(error)) from error
    if module is None:
        raise Missing("no module %s" % module_name)
    value, owner = module, None
    for part in path.split("."):
        try:
            value = inspect.getattr_static(value, part) if isinstance(value, type) else getattr(value, part)
        except AttributeError as error:
            raise Missing("%s has no %s" % (getattr(value, "__qualname__", module_name), part)) from error
        except Exception as error:  # a lazy module runs engine code for an attribute
            raise Missing("%s.%s: %s" % (module_name, part, targets.describe(error))) from error
        owner = value if owner is None else owner
    return value, owner


def alias_of(name, owner):
    """Where a landmark really lives, when the name given is a re-export of it; else None."""
    if not isinstance(owner, type) and not inspect.isfunction(owner):
        return None
    module_name, _, path = name.partition(":")
    home = class_name(owner)
    if home == "%s:%s" % (module_name, path.partition(".")[0]):
        return None
    return home + "".join(path.partition(".")[1:])


def kind_of(value):
    """What a landmark is: class, function or constant."""
    if isinstance(value, type):
        return "class"
    return "function" if callable(value) or isinstance(value, (classmethod, staticmethod, property)) else "constant"


class Reader:
    """Fingerprints of live landmarks, from the source of the package they are in."""

    def __init__(self, engine):
        package = engine["import_name"].partition(".")[0]
        self.sources = package_sources.Sources(package, package_root(package), engine.get("environment_calls", ()))

    def class_definition(self, name):
        """The definition of the class in ``module:Class.…``, or None when it has no source."""
        module_name, _, path = name.partition(":")
        module = self.sources.module(module_name)
        found = [] if module is None else self.sources.lookup(module, path.partition(".")[0])
        classes = [item for item in found if hasattr(item.node, "bases")]
        return classes[-1] if classes else None

    def has_method(self, name):
        """A function that says whether the class ``name``, or a base of it in the package, writes a method."""
        definition = self.class_definition(name)
        if definition is None:
            return None
        return lambda method: fingerprints.Reach(self.sources).add_method(definition, method)

    def fingerprint(self, name):
        """SHA-256 of what a landmark means, or None when the library has no Python source for it."""
        module_name, _, path = name.partition(":")
        head, _, rest = path.partition(".")
        reach = fingerprints.Reach(self.sources)
        definition = self.class_definition(name)
        if definition is not None and not rest:
            reach.add_context(definition)
            reach.add(definition)
            for method in sorted(fingerprints.IMPLICIT - {"__init__", "__post_init__"}):
                reach.add_method(definition, method)
        elif definition is not None:
            if not reach.add_method(definition, rest):
                reach.add(definition)  # an attribute: it is in the body of the class
        else:
            module = self.sources.module(module_name)
            for found in [] if module is None else self.sources.lookup(module, head):
                reach.add(found)
        return reach.close() if reach.digests else None

    def documentation(self, name):
        """SHA-256 of the docstrings of a class, its fields, its constructor and its bases; None without a source."""
        definition = self.class_definition(name)
        if definition is None:
            return None
        texts = fingerprints.Reach(self.sources).documentation(definition)
        return hashlib.sha256("\0".join(texts).encode("utf-8", "surrogatepass")).hexdigest()

    def packages_present(self):
        """Names, other than the engine's, that the sources import or ask for and that are installed, sorted.

        What a guard does may depend on them; a result made without one is no result for an environment with it.
        """
        return sorted((self.sources.foreign | self.sources.questions) & installed_names())


def package_root(package):
    """The folder a package, or a single module, is installed in."""
    module = importlib.import_module(package)
    if getattr(module, "__path__", None):
        return os.path.dirname(os.path.abspath(list(module.__path__)[0]))
    return os.path.dirname(os.path.abspath(module.__file__))


def installed_names():
    """Names of distributions and top-level modules outside the standard library, from the folders of ``sys.path``."""
    names = set()
    for folder in sys.path:
        if os.path.basename(folder) not in ("site-packages", "dist-packages") or not os.path.isdir(folder):
            continue
        for entry in os.listdir(folder):
            stem, _, ending = entry.partition(".")
            if entry.endswith((".dist-info", ".egg-info")):
                distribution = entry.partition("-")[0]
                names.update((distribution, distribution.replace("_", "-")))
            elif ending in ("", "py") or ending.endswith("so"):
                names.add(stem)
    return names
