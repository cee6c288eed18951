"""Syntax trees of live classes and modules, each file parsed once."""

import ast
import functools
import inspect
import sys


@functools.lru_cache(maxsize=None)
def file_text(path):
    """A source file's lines. Raises OSError, SyntaxError (undecodable)."""
    with open(path, encoding="utf-8") as stream:
        return stream.read()


@functools.lru_cache(maxsize=None)
def file_tree(path):
    """A source file's Module node. Raises OSError, SyntaxError."""
    return ast.parse(file_text(path), path)


def module_path(module_name):
    """The source file of a loaded module, or None (built in, compiled, not loaded)."""
    path = getattr(sys.modules.get(module_name), "__file__", None)
    return path if isinstance(path, str) and path.endswith(".py") else None


def class_tree(cls):
    """The ClassDef of a live class, or None when it has no source (built in, generated)."""
    path = module_path(cls.__module__)
    if path is None or "<locals>" in cls.__qualname__:
        return None
    try:
        node = file_tree(path)
    except (OSError, SyntaxError, ValueError):
        return None
    for part in cls.__qualname__.split("."):
        # The last definition of a name is the one that is live.
        found = [child for child in blocks(node) if isinstance(child, ast.ClassDef) and child.name == part]
        if not found:
            return None
        node = found[-1]
    return node


def blocks(node):
    """The statements of a body, those under its ``if``, ``try`` and ``with`` included."""
    for child in node.body:
        yield child
        if isinstance(child, (ast.If, ast.Try, ast.With)):
            for inner in blocks(child):
                yield inner
            for branch in [getattr(child, "orelse", []), getattr(child, "finalbody", [])]:
                for inner in blocks(ast.Module(body=branch, type_ignores=[])):
                    yield inner
            for handler in getattr(child, "handlers", []):
                for inner in blocks(handler):
                    yield inner


def methods(cls):
    """The functions a class body defines, by name: ``{name: FunctionDef}``."""
    tree = class_tree(cls)
    if tree is None:
        return {}
    return {node.name: node for node in blocks(tree) if isinstance(node, ast.FunctionDef)}


@functools.lru_cache(maxsize=None)
def imports_of(module_name):
    """Names a module imports anywhere (type-checking blocks included), as ``{local name: "module:name"}``.

    ``import a.b as c`` gives ``{"c": "a.b"}``. Empty when the module has no source.
    """
    path = module_path(module_name)
    if path is None:
        return {}
    try:
        tree = file_tree(path)
    except (OSError, SyntaxError, ValueError):
        return {}
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            base = absolute(module_name, path, node.module, node.level)
            for alias in node.names:
                found[alias.asname or alias.name] = "%s:%s" % (base, alias.name)
        elif isinstance(node, ast.Import):
            for alias in node.names:
                found[alias.asname or alias.name.partition(".")[0]] = (
                    alias.name if alias.asname else alias.name.partition(".")[0]
                )
    return found


def absolute(module_name, path, target, level):
    """The absolute name of a ``from`` import's module."""
    if level == 0:
        return target or ""
    parts = module_name.split(".")
    drop = level - 1 if path.endswith("__init__.py") else level
    base = parts[: len(parts) - drop] if drop else parts
    return ".".join(base + ([target] if target else []))


def docstring(value):
    """A class's or function's own docstring, cleaned of indentation; empty when it has none."""
    own = vars(value).get("__doc__") if isinstance(value, type) else getattr(value, "__doc__", None)
    return inspect.cleandoc(own) if isinstance(own, str) else ""
