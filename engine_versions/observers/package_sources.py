"""The sources of a package: which definitions a name means, through imports, without running anything."""

import ast
import fnmatch
import os

from .normal_syntax import FUNCTIONS, Definition, dotted_name, last_name


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
