"""Fingerprints of definitions: what they mean by their syntax, with everything they may reach.

A fingerprint is a SHA-256 over the normalised syntax trees (no positions, comments, docstrings or ``pass``) of a
definition and of all definitions of the same package it may reach: module-level functions, classes and constants by
name, through imports, and methods by the names of the attributes that are used anywhere on the way, on every class on
the way. So an equal fingerprint means that nothing the definition does has changed. Only sources are read: the answer
does not depend on the interpreter's version, on paths, or on what is installed beside the engine.
"""

import ast
import hashlib
import inspect

from .normal_syntax import dotted_name, is_text, last_name

# Methods that Python calls by itself when an object is made or an attribute is set.
IMPLICIT = frozenset(
    "__init__ __new__ __post_init__ __setattr__ __getattr__ __getattribute__ __init_subclass__ __set_name__ "
    "__set__ __get__ __call__ __class_getitem__".split()
)


class Reach:
    """Everything some definitions may reach, as ``{(module, name): digest}``."""

    def __init__(self, sources):
        self.sources = sources
        self.digests = {}
        self._classes = {}
        self._attributes = set()
        self._waiting = []

    def add(self, definition):
        """Adds a definition and, in ``close``, what it reaches."""
        key = (definition.module.name, definition.name)
        if key not in self.digests:
            self.digests[key] = definition.digest
            self._waiting.append(definition)

    def add_class(self, definition):
        """Adds a class that is constructed or handled on the way: its shape, and the methods Python calls by itself."""
        self.add(definition)
        self._methods_of(definition, IMPLICIT)

    def add_context(self, definition):
        """Says whose ``self`` it is: methods of this class and its bases count when their name is used."""
        self._methods_of(definition, frozenset())
        for base in definition.node.bases:
            name = dotted_name(base) if isinstance(base, ast.Attribute) else last_name(base)
            for found in self._resolve(definition.module, name or ""):
                if isinstance(found.node, ast.ClassDef):
                    self.add_context(found)

    def add_method(self, definition, name):
        """Adds the methods of one name in a class and its bases. Returns whether there is any."""
        self.add_context(definition)
        bodies = [
            self.sources.definition(owner.module, full_name, node)
            for owner, methods, _ in list(self._classes.values())
            for full_name, node in methods.get(name, ())
        ]
        for body in bodies:
            self.add(body)
        return bool(bodies)

    def documentation(self, definition):
        """The bare strings of a class and its bases: docstrings of classes and fields, and of constructors."""
        self.add_context(definition)
        texts = []
        for owner, methods, _ in self._classes.values():
            for body in [owner.node.body] + [node.body for _, node in methods.get("__init__", ())]:
                texts.extend(inspect.cleandoc(item.value.value) for item in body if is_text(item))
        return texts

    def _methods_of(self, definition, implicit):
        key = (definition.module.name, definition.name)
        known = self._classes.get(key)
        if known is None or not known[2]:
            self._classes[key] = (definition, self.sources.methods(definition), implicit)

    def close(self):
        """Follows references until nothing is new. Returns the SHA-256 over all that was reached."""
        while self._waiting:
            while self._waiting:
                self._follow(self._waiting.pop())
            for definition, methods, implicit in list(self._classes.values()):
                for name, bodies in methods.items():
                    if name in self._attributes or name in implicit:
                        for full_name, node in bodies:
                            self.add(self.sources.definition(definition.module, full_name, node))
        text = "".join("%s:%s=%s\n" % (module, name, digest) for (module, name), digest in sorted(self.digests.items()))
        return hashlib.sha256(text.encode("utf-8")).hexdigest()

    def _follow(self, definition):
        self._attributes |= definition.attributes
        for name in definition.names:
            for found in self._resolve(definition.module, name):
                if isinstance(found.node, ast.ClassDef):
                    self.add_class(found)
                else:
                    self.add(found)

    def _resolve(self, module, name):
        sources = self.sources
        if isinstance(name, tuple):
            level, target, item = name
            return sources.imported(module, level, target, item)
        head, _, rest = name.partition(".")
        if not rest:
            return sources.lookup(module, name)
        # ``logging.get_logger``: the head is a module of the package, the next name is in it.
        for what in module.bindings.get(head, ()):
            if isinstance(what, tuple):
                inner = self._submodule(module, what)
                if inner is not None:
                    return sources.lookup(inner, rest.partition(".")[0])
        return []

    def _submodule(self, module, binding):
        level, target, item = binding
        if item is None:
            return self.sources.module(target)
        parent = self.sources.source_of_import(module, level, target)
        return None if parent is None else self.sources.module("%s.%s" % (parent.name, item))
