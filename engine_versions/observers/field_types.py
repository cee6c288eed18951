"""Annotations, reported as a neutral structure: what the library declares, with no opinion on what it means.

A node is one of

    {"kind": "any"}                         also ``object`` and unbound type variables
    {"kind": "none"}
    {"kind": "class", "class": name, "role"?: "enum" | "model"}      "resolved": false for a name that has no live class
    {"kind": "generic", "class": name, "args": [node]}
    {"kind": "tuple", "items": [node]}      of fixed length
    {"kind": "union", "of": [node]}
    {"kind": "literal", "values": [value]}
    {"kind": "constrained", "of": node, "bounds": {}, "description"?, "deprecated"?}
    {"kind": "unresolved", "text": source, "reason": one word}

An annotation that exists only as text is evaluated where it was written; where that fails (names imported for type
checkers only, ``X | Y`` before Python 3.10) its syntax is read instead, so one bad name costs that name and not the
field.
"""

import ast
import builtins
import enum
import sys
import typing

from . import field_trees
from .values import class_name, encode

BOUNDS = ("ge", "gt", "le", "lt", "multiple_of", "min_length", "max_length", "pattern", "strict")
MAX_DEPTH = 16
TRANSPARENT = ("ClassVar", "Final", "Required", "NotRequired", "ReadOnly", "InitVar", "Unpack")


class Scope:
    """Where an annotation was written: the module's globals and the class's own names."""

    def __init__(self, module_name, owner=None):
        self.module_name = module_name
        self.globals = vars(sys.modules[module_name]) if module_name in sys.modules else {}
        self.locals = dict(vars(owner)) if owner is not None else {}

    def lookup(self, name):
        """The live object behind a name. Raises NameError."""
        for names in (self.locals, self.globals, vars(builtins)):
            if name in names:
                return names[name]
        raise NameError(name)

    def imported_as(self, name):
        """``module:name`` when the module imports the name for type checkers only, else None."""
        return field_trees.imports_of(self.module_name).get(name)


class Describer:
    """Turns annotations into nodes and remembers the Enums and models met on the way, in order of meeting."""

    def __init__(self, is_model):
        self.is_model = is_model
        self.found = []

    def describe(self, annotation, scope, depth=0):
        """The node of one annotation. Never raises: what cannot be read is an ``unresolved`` node with a reason."""
        if depth > MAX_DEPTH:
            return unresolved(annotation, "recursive")
        if isinstance(annotation, str):
            return self.from_text(annotation, scope, depth)
        if annotation is None or annotation is type(None):
            return {"kind": "none"}
        if annotation is typing.Any or annotation is object:
            return {"kind": "any"}
        forward = getattr(annotation, "__forward_arg__", None)
        if isinstance(forward, str):
            return self.from_text(forward, scope, depth)
        origin = typing.get_origin(annotation)
        if origin is not None or hasattr(annotation, "__metadata__"):
            return self.parametrised(annotation, origin, scope, depth + 1)
        if isinstance(annotation, type):
            return self.of_class(annotation)
        return self.of_form(annotation, scope, depth + 1)

    def parametrised(self, annotation, origin, scope, depth):
        metadata = getattr(annotation, "__metadata__", None)
        if metadata is not None:
            return constrained(self.describe(annotation.__origin__, scope, depth), metadata)
        args = typing.get_args(annotation)
        if origin is typing.Union or type(annotation).__name__ == "UnionType":
            return {"kind": "union", "of": [self.describe(arg, scope, depth) for arg in args]}
        if is_form(origin, "Literal"):
            return {"kind": "literal", "values": [encode(value) for value in args]}
        if getattr(origin, "_name", None) in TRANSPARENT and args:
            return self.describe(args[0], scope, depth)
        alias = getattr(origin, "__value__", None)
        if alias is not None:
            return self.describe(alias, scope, depth)
        if origin is tuple:
            return self.tuple_of(args, scope, depth)
        if isinstance(origin, type):
            if class_name(origin) == "collections.abc:Callable":
                return {"kind": "class", "class": "collections.abc:Callable"}
            node = self.of_class(origin)
            arguments = [self.describe(arg, scope, depth) for arg in args]
            return {"kind": "generic", "class": node["class"], "args": arguments} if node["kind"] == "class" else node
        return unresolved(annotation, "unsupported_form")

    def tuple_of(self, args, scope, depth):
        if len(args) == 2 and args[1] is Ellipsis:
            return {"kind": "generic", "class": "builtins:tuple", "args": [self.describe(args[0], scope, depth)]}
        if args == ((),):
            args = ()
        return {"kind": "tuple", "items": [self.describe(arg, scope, depth) for arg in args]}

    def of_class(self, cls):
        if cls is typing.Generic or cls is object:
            return {"kind": "any"}
        node = {"kind": "class", "class": class_name(cls)}
        if issubclass(cls, enum.Enum):
            node["role"] = "enum"
        elif self.is_model(cls):
            node["role"] = "model"
        if "role" in node and cls not in self.found:
            self.found.append(cls)
        return node

    def of_form(self, annotation, scope, depth):
        """Forms without parameters: NewType, type aliases, type variables, bare special forms, InitVar objects."""
        for attribute in ("__supertype__", "__value__"):
            inner = getattr(annotation, attribute, None)
            if inner is not None:
                return self.describe(inner, scope, depth)
        if isinstance(annotation, typing.TypeVar):
            if annotation.__bound__ is not None:
                return self.describe(annotation.__bound__, scope, depth)
            if annotation.__constraints__:
                return {"kind": "union", "of": [self.describe(item, scope, depth) for item in annotation.__constraints__]}
            return {"kind": "any"}
        if type(annotation).__name__ == "InitVar":
            return self.describe(annotation.type, scope, depth)
        name = getattr(annotation, "__name__", None) or getattr(annotation, "_name", None)
        if name == "LiteralString":
            return {"kind": "class", "class": "builtins:str"}
        if callable(annotation) and annotation is getattr(builtins, "callable", None):
            return {"kind": "class", "class": "collections.abc:Callable"}
        if annotation is getattr(builtins, "any", None):
            return {"kind": "any"}
        return unresolved(annotation, "not_a_type")

    # -- annotations that exist as text ---------------------------------------------------------------------------

    def from_text(self, text, scope, depth):
        try:
            # Text the library's own author wrote as code, evaluated where the interpreter itself would evaluate it.
            live = eval(text, dict(scope.globals), scope.locals)  # noqa: S307
        except Exception:
            try:
                tree = ast.parse(text.strip(), mode="eval").body
            except SyntaxError:
                return unresolved(text, "not_an_expression")
            return self.from_tree(tree, scope, depth + 1)
        return unresolved(text, "not_an_expression") if live == text else self.describe(live, scope, depth + 1)

    def from_tree(self, tree, scope, depth):
        if depth > MAX_DEPTH:
            return unresolved(source(tree), "recursive")
        if isinstance(tree, ast.Constant):
            if tree.value is None or isinstance(tree.value, str):
                return self.describe(tree.value, scope, depth)
            return unresolved(source(tree), "not_a_type")
        if isinstance(tree, ast.BinOp) and isinstance(tree.op, ast.BitOr):
            sides = [self.from_tree(side, scope, depth + 1) for side in (tree.left, tree.right)]
            return {"kind": "union", "of": sides}
        if isinstance(tree, ast.Subscript):
            return self.from_subscript(tree, scope, depth + 1)
        if isinstance(tree, (ast.Name, ast.Attribute)):
            return self.from_name(tree, scope, depth + 1)
        return unresolved(source(tree), "unsupported_form")

    def from_name(self, tree, scope, depth):
        live = resolve_tree(tree, scope)
        if live is not None:
            return self.describe(live, scope, depth)
        root, _, rest = source(tree).partition(".")
        imported = scope.imported_as(root)
        if imported is None:
            return unresolved(source(tree), "unknown_name")
        name = imported if not rest else imported + ("." if ":" in imported else ":") + rest
        return {"kind": "class", "class": name, "resolved": False}

    def from_subscript(self, tree, scope, depth):
        parts = tree.slice.elts if isinstance(tree.slice, ast.Tuple) else [tree.slice]
        head = resolve_tree(tree.value, scope)
        name = getattr(head, "_name", None) or getattr(head, "__name__", None) or source(tree.value).rpartition(".")[2]
        if name == "Literal":
            try:
                return {"kind": "literal", "values": [encode(ast.literal_eval(part)) for part in parts]}
            except ValueError:
                return unresolved(source(tree), "unsupported_form")
        if name == "Annotated" or name in TRANSPARENT:
            return self.from_tree(parts[0], scope, depth)
        if name == "Optional":
            return {"kind": "union", "of": [self.from_tree(parts[0], scope, depth), {"kind": "none"}]}
        if name == "Union":
            return {"kind": "union", "of": [self.from_tree(part, scope, depth) for part in parts]}
        if name == "Callable":
            return {"kind": "class", "class": "collections.abc:Callable"}
        if name in ("tuple", "Tuple"):
            if len(parts) == 2 and isinstance(parts[1], ast.Constant) and parts[1].value is Ellipsis:
                return {"kind": "generic", "class": "builtins:tuple", "args": [self.from_tree(parts[0], scope, depth)]}
            return {"kind": "tuple", "items": [self.from_tree(part, scope, depth) for part in parts]}
        base = self.from_tree(tree.value, scope, depth)
        if base["kind"] != "class":
            return base
        return {"kind": "generic", "class": base["class"], "args": [self.from_tree(part, scope, depth) for part in parts]}


def is_form(origin, name):
    """Whether an origin is the special form of that name, from typing or typing_extensions."""
    return origin is not None and getattr(origin, "_name", None) == name


def resolve_tree(tree, scope):
    """The live object a (dotted) name stands for, or None."""
    try:
        if isinstance(tree, ast.Name):
            return scope.lookup(tree.id)
        if isinstance(tree, ast.Attribute):
            return getattr(resolve_tree(tree.value, scope), tree.attr, None)
    except NameError:
        return None
    return None


def constrained(node, metadata):
    """``node`` with what ``Annotated`` metadata says of it; the node itself when it says nothing."""
    bounds, texts = {}, {}
    for item in metadata:
        read_bounds(item, bounds)
        for name in ("description", "deprecated"):
            text = getattr(item, name, None)
            if isinstance(text, str) and not isinstance(item, (str, type)):
                texts[name] = text
    if not bounds and not texts:
        return node
    return dict({"kind": "constrained", "of": node, "bounds": bounds}, **texts)


def read_bounds(item, bounds):
    """Adds the bounds one metadata object declares; works by attribute, so no validation library is imported."""
    if isinstance(item, (str, bytes, type)):
        return
    for inner in getattr(item, "metadata", None) or ():
        read_bounds(inner, bounds)
    for name in BOUNDS:
        value = getattr(item, name, None)
        if value is None or callable(value):
            continue
        bounds[name] = encode(getattr(value, "pattern", value) if name == "pattern" else value)


def unresolved(annotation, reason):
    """A node for what could not be read; the text is what the author wrote, without addresses of objects."""
    text = annotation if isinstance(annotation, str) else getattr(annotation, "__name__", None)
    return {"kind": "unresolved", "text": (text or type(annotation).__name__)[:200], "reason": reason}


def source(tree):
    """The source text of an expression."""
    return ast.unparse(tree)
