"""Where a live function's syntax tree is found, parsed once per file."""

import ast
import functools
import inspect
import os
import sys


@functools.lru_cache(maxsize=None)
def module_tree(path):
    """The functions of a source file by first line (decorators included), as ``{line: FunctionDef}``."""
    with open(path, encoding="utf-8") as stream:
        tree = ast.parse(stream.read(), path)
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            first = min([node.lineno] + [decorator.lineno for decorator in getattr(node, "decorator_list", ())])
            found.setdefault(first, node)
    return found


def function_tree(function):
    """The FunctionDef of a live Python function, or None when it has no source (built in, generated, lambda)."""
    code = getattr(inspect.unwrap(function), "__code__", None)
    if code is None or code.co_filename.startswith("<"):
        return None
    try:
        found = module_tree(code.co_filename).get(code.co_firstlineno)
    except (OSError, SyntaxError):
        return None
    return found if isinstance(found, ast.FunctionDef) and found.name == code.co_name else None


@functools.lru_cache(maxsize=None)
def relative_file(path):
    """A source file relative to the folder it is imported from, with ``/``: the same wherever the engine is installed."""
    folders = sorted((folder for folder in sys.path if folder), key=len, reverse=True)
    for folder in folders:
        prefix = os.path.join(os.path.abspath(folder), "")
        if path.startswith(prefix):
            return path[len(prefix) :].replace(os.sep, "/")
    return os.path.basename(path)
