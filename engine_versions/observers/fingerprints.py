"""Fingerprints of definitions: what they mean by their syntax, with everything they may reach.

A fingerprint is a SHA-256 over the normalised syntax trees (no positions, comments, docstrings or ``pass``) of a
definition and of all definitions of the same package it may reach: module-level functions, classes and constants by
name, through imports, and methods by the names of the attributes that are used anywhere on the way, on every class on
the way. So an equal fingerprint means that nothing the definition does has changed. Only sources are read: the answer
does not depend on the interpreter's version, on paths, or on what is installed beside the engine.
"""

import ast
import fnmatch
import hashlib
import inspect
import os

# Methods that Python calls by itself when an object is made or an attribute is set.
IMPLICIT = frozenset(
    "__init__ __new__ __post_init__ __setattr__ __getattr__ __getattribute__ __init_subclass__ __set_name__ "
    "__set__ __get__ __call__ __class_getitem__".split()
)
# Decorators that leave a method to be called by name; any other one (a validator's) registers it with the class.
PLAIN_DECORATORS = frozenset(
    "property classmethod staticmethod abstractmethod cached_property setter getter deleter wraps lru_cache cache".split()
)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Definition:
    """One top-level binding, or one method, of a module: its tree, its own digest, and what it refers to."""

    __slots__ = ("module", "name", "node", "digest", "names", "attributes")

    def __init__(self, module, name, node):
        self.module = module
        self.name = name
        self.node = node
        shape = class_shape(node) if isinstance(node, ast.ClassDef) else [node]
        parts = []
        for item in shape:
            dump(item, parts)
        self.digest = hashlib.sha256("".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
        self.names, self.attributes = references(shape)


def class_shape(node):
    """What a class says outside the methods that are called by name: bases, decorators, fields, registered methods."""
    body = [item for item in node.body if not isinstance(item, FUNCTIONS) or registered(item)]
    return node.bases + node.keywords + node.decorator_list + body


def registered(function):
    """Whether a decorator hands a method to the class's machinery, as a validator's does."""
    return any(last_name(decorator) not in PLAIN_DECORATORS for decorator in function.decorator_list)


def last_name(node):
    """``c`` of ``a.b.c`` and of ``a.b.c(...)``; empty for other expressions."""
    if isinstance(node, ast.Call):
        node = node.func
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def is_text(statement):
    """Whether a statement is a bare string: a docstring of a module, class, function or attribute."""
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    )


def dump(node, parts):
    """Appends the normalised form of a tree to ``parts``. The same for every Python that can parse the source."""
    if isinstance(node, ast.AST):
        parts.append(type(node).__name__)
        parts.append("(")
        for field in node._fields:
            value = getattr(node, field, None)
            if field in ("ctx", "type_comment", "kind") or value is None or value == []:
                continue
            parts.append(field)
            parts.append("=")
            dump(value, parts)
        parts.append(")")
    elif isinstance(node, list):
        for item in node:
            if not isinstance(item, ast.Pass) and not is_text(item):
                dump(item, parts)
                parts.append(",")
    else:
        parts.append("%s:%r" % (type(node).__name__, node))


def references(nodes):
    """Global names a tree may read (dotted as far as attributes go), and names of attributes it uses.

    An import inside a function counts as the name of what it imports.
    """
    names, attributes = set(), set()
    waiting = list(nodes)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Name):
            names.add(node.id)
        elif isinstance(node, ast.Attribute):
            attributes.add(node.attr)
            dotted = dotted_name(node)
            if dotted is not None:
                names.add(dotted)
        elif isinstance(node, ast.Constant):
            continue
        elif isinstance(node, ast.ImportFrom):
            names.update((node.level, node.module or "", alias.name) for alias in node.names)
        elif isinstance(node, ast.Import):
            names.update((0, alias.name, None) for alias in node.names)
        elif isinstance(node, ast.Call) and len(node.args) >= 2 and last_name(node) in ("getattr", "setattr", "hasattr"):
            if isinstance(node.args[1], ast.Constant):
                attributes.add(node.args[1].value)
        waiting.extend(ast.iter_child_nodes(node))
    return names, attributes


def dotted_name(node):
    """``a.b.c`` of an attribute chain on a name, else None."""
    parts = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return None
    return ".".join([node.id] + parts[::-1])


class Module:
    """The top-level bindings of a source file."""

    def __init__(self, name, path):
        self.name = name
        self.package = name if os.path.basename(path) == "__init__.py" else name.rpartition(".")[0]
        with open(path, encoding="utf-8") as stream:
            tree = ast.parse(stream.read())
        self.bindings = {}
        self.stars = []
        self._read(tree.body)

    def _read(self, body):
        """Collects bindings, in branches too: which branch runs depends on the environment, so all of them count."""
        for node in body:
            if isinstance(node, FUNCTIONS + (ast.ClassDef,)):
                self._bind(node.name, node)
            elif isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    if alias.name == "*":
                        self.stars.append((node.level, node.module or ""))
                    else:
                        self._bind(alias.asname or alias.name, (node.level, node.module or "", alias.name))
            elif isinstance(node, ast.Import):
                for alias in node.names:
                    target = alias.name if alias.asname else alias.name.partition(".")[0]
                    self._bind(alias.asname or target, (0, target, None))
            elif isinstance(node, ast.If):
                if last_name(node.test) != "TYPE_CHECKING":
                    self._read(node.body)
                self._read(node.orelse)
            elif isinstance(node, ast.Try):
                for part in (node.body, *(handler.body for handler in node.handlers), node.orelse, node.finalbody):
                    self._read(part)
            elif isinstance(node, (ast.With, ast.For, ast.While)):
                self._read(node.body)
            else:
                for name in assigned(node):
                    self._bind(name, node)

    def _bind(self, name, what):
        self.bindings.setdefault(name, []).append(what)


def assigned(node):
    """Names that a statement binds or changes in place (``X[...] = ``, ``X += ``, ``X.update(...)``)."""
    targets = []
    if isinstance(node, ast.Assign):
        targets = node.targets
    elif isinstance(node, (ast.AnnAssign, ast.AugAssign)):
        targets = [node.target]
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        targets = [node.value.func] if isinstance(node.value.func, ast.Attribute) else []
    names = []
    for target in targets:
        for part in target.elts if isinstance(target, (ast.Tuple, ast.List)) else [target]:
            while isinstance(part, (ast.Attribute, ast.Subscript, ast.Starred)):
                part = part.value
            if isinstance(part, ast.Name):
                names.append(part.id)
    return names


class Sources:
    """The sources of one package, read when they are needed.

    ``root`` is the folder the package is installed in; ``foreign`` collects the top-level names of all other packages
    that were met, ``questions`` the strings that were handed to calls about the environment.
    """

    def __init__(self, package, root, environment_calls=()):
        self.package = package
        self.root = root
        self.environment_calls = list(environment_calls)
        self.foreign = set()
        self.questions = set()
        self._modules = {}
        self._definitions = {}

    def module(self, name):
        """A module of the package, or None when it has no source there."""
        if name not in self._modules:
            self._modules[name] = self._load(name)
        return self._modules[name]

    def _load(self, name):
        parts = name.split(".")
        if parts[0] != self.package:
            self.foreign.add(parts[0])
            return None
        base = os.path.join(self.root, *parts)
        for path in (os.path.join(base, "__init__.py"), base + ".py"):
            if os.path.isfile(path):
                return Module(name, path)
        return None

    def imported(self, module, level, target, name):
        """Definitions behind ``from <level dots><target> import <name>`` as written in ``module``."""
        source = self.source_of_import(module, level, target)
        return [] if source is None or name is None else self.lookup(source, name)

    def lookup(self, module, name, seen=()):
        """Definitions of a name in a module, through its imports. Empty when it is not of this package."""
        if (module.name, name) in seen:
            return []
        seen = (*seen, (module.name, name))
        found = []
        for index, what in enumerate(module.bindings.get(name, ())):
            if isinstance(what, tuple):
                level, target, item = what
                if item is None:
                    self.imported(module, level, target, None)
                    continue
                source = self.source_of_import(module, level, target)
                if source is not None:
                    found.extend(self.lookup(source, item, seen))
            else:
                found.append(self.definition(module, "%s#%d" % (name, index), what))
        if not found and name not in module.bindings:
            for level, target in module.stars:
                source = self.source_of_import(module, level, target)
                if source is not None:
                    found.extend(self.lookup(source, name, seen))
        return found

    def source_of_import(self, module, level, target):
        """The module that ``from <dots><target>`` names, or None when it is not of this package."""
        if level:
            base = module.package.split(".")
            base = base[: len(base) - level + 1]
            target = ".".join(base + ([target] if target else []))
        return self.module(target)

    def definition(self, module, name, node):
        """The (cached) definition of a tree."""
        key = (module.name, name)
        if key not in self._definitions:
            found = Definition(module, name, node)
            self._definitions[key] = found
            self.questions.update(environment_questions(node, self.environment_calls))
        return self._definitions[key]

    def methods(self, definition):
        """The methods in a class's body, as ``{name: [definitions]}``: a property has several of one name."""
        found = {}
        for item in definition.node.body:
            if isinstance(item, FUNCTIONS):
                bodies = found.setdefault(item.name, [])
                bodies.append(("%s.%s#%d" % (definition.name, item.name, len(bodies)), item))
        return found


def environment_questions(node, patterns):
    """Strings that a tree hands to calls whose answer depends on the environment."""
    asked = set()
    inside = isinstance(node, FUNCTIONS) and any(fnmatch.fnmatchcase(node.name, pattern) for pattern in patterns)
    for call in ast.walk(node):
        if not isinstance(call, ast.Call):
            continue
        name = dotted_name(call.func) or last_name(call)
        if inside or any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns):
            asked.update(item.value for item in call.args if isinstance(item, ast.Constant) and isinstance(item.value, str))
    return asked


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
