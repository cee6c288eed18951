"""Syntax trees in a normal form: what a definition says, without positions, comments, docstrings and ``pass``."""

import ast
import hashlib

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
    body = [item for item in body if not isinstance(item, ast.Pass) and not is_text(item)]
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
