"""Fields that only the source knows: what a constructor takes out of ``**kwargs``, and how the class treats its fields.

A plain class may declare nothing but ``**kwargs``. The names it takes are then the string constants its constructor
looks up (``kwargs.pop("x", d)``, ``kwargs.get("x", d)``, ``kwargs["x"]``), in itself, in the methods it hands ``kwargs``
to, and in the parents it forwards them to.
"""

import ast
import inspect

from . import field_trees, source
from .field_types import Scope, resolve_tree
from .values import encode

LOOKUPS = {"pop": "kwargs.pop", "get": "kwargs.get", "setdefault": "kwargs.get"}
MAX_DEPTH = 4
WARNING_CATEGORIES = ("FutureWarning", "DeprecationWarning", "PendingDeprecationWarning")


class Lookup:
    """One name taken out of kwargs: where it was found, and the default that stands beside it."""

    __slots__ = ("name", "origin", "default", "has_default", "owner", "annotation", "line")

    def __init__(self, name, origin, default, has_default, owner, annotation, line):
        self.name = name
        self.origin = origin
        self.default = default
        self.has_default = has_default
        self.owner = owner
        self.annotation = annotation
        self.line = line


class Forward:
    """A call that hands ``**kwargs`` on to a parent's constructor, with the names it fixes itself."""

    __slots__ = ("parent", "explicit", "positional")

    def __init__(self, parent, explicit, positional):
        self.parent = parent
        self.explicit = explicit
        self.positional = positional


def keyword_parameter(function):
    """The name of a function's ``**kwargs`` parameter, or None."""
    for parameter in inspect.signature(function).parameters.values():
        if parameter.kind is inspect.Parameter.VAR_KEYWORD:
            return parameter.name
    return None


def scan_kwargs(cls, owner, function, keyword, depth=0):
    """Lookups and forwards of ``keyword`` in one function and in the methods it passes it to, in order of source."""
    tree = source.function_tree(function)
    if tree is None or depth > MAX_DEPTH:
        return [], []
    lookups, forwards = [], []
    annotations = annotated_values(tree)
    loops = literal_loops(tree)
    for node in ast.walk(tree):
        for name, origin, default in lookups_of(node, keyword, loops):
            lookups.append(
                Lookup(name, origin, default, default is not None, owner, annotations.get(id(node)), node.lineno)
            )
        if isinstance(node, ast.Call) and passes(node, keyword):
            parent = parent_constructor(cls, owner, node)
            if parent is not None:
                explicit = {item.arg for item in node.keywords if item.arg is not None}
                forwards.append(Forward(parent, explicit, len(node.args)))
                continue
            method = own_method(cls, node)
            inner = receiving_parameter(method, node, keyword) if method is not None else None
            if inner is not None:
                more, handed = scan_kwargs(cls, owner, method, inner, depth + 1)
                lookups.extend(more)
                forwards.extend(handed)
    lookups.sort(key=lambda lookup: lookup.line)
    return lookups, forwards


def lookups_of(node, keyword, loops):
    """``(name, origin, default node)`` of each name one expression takes out of kwargs; the default may be None."""
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and is_name(node.func.value, keyword)
        and node.func.attr in LOOKUPS
        and node.args
    ):
        default = node.args[1] if len(node.args) > 1 else None
        if default is None and node.func.attr == "get":
            default = ast.Constant(value=None)
        return [(name, LOOKUPS[node.func.attr], default) for name in constant_names(node.args[0], loops)]
    if isinstance(node, ast.Subscript) and is_name(node.value, keyword) and isinstance(node.ctx, ast.Load):
        return [(name, "kwargs.get", None) for name in constant_names(node.slice, loops)]
    return []


def constant_names(node, loops):
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    return loops.get(node.id, []) if isinstance(node, ast.Name) else []


def literal_loops(tree):
    """Loop variables over a literal sequence of strings: ``{name: [strings]}``."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.For) and isinstance(node.target, ast.Name):
            if isinstance(node.iter, (ast.Tuple, ast.List, ast.Set)):
                items = [item.value for item in node.iter.elts if isinstance(item, ast.Constant)]
                found[node.target.id] = [item for item in items if isinstance(item, str)]
    return found


def annotated_values(tree):
    """Annotations of ``self.x: T = <expression>``, by the identity of each node inside the expression."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.AnnAssign) and node.value is not None:
            for inner in ast.walk(node.value):
                found[id(inner)] = ast.unparse(node.annotation)
    return found


def passes(call, keyword):
    """Whether a call hands kwargs on, as ``**kwargs`` or as an argument."""
    return any(item.arg is None and is_name(item.value, keyword) for item in call.keywords) or any(
        is_name(argument, keyword) for argument in call.args
    )


def parent_constructor(cls, owner, call):
    """The class whose constructor ``super().__init__(...)`` or ``Parent.__init__(self, ...)`` reaches, or None."""
    if not (isinstance(call.func, ast.Attribute) and call.func.attr == "__init__"):
        return None
    base = call.func.value
    order = cls.__mro__
    if isinstance(base, ast.Call) and is_name(base.func, "super"):
        following = order[order.index(owner) + 1 :]
    else:
        named = resolve_tree(base, Scope(owner.__module__))
        if named not in order:
            return None
        following = order[order.index(named) :]
    return next((parent for parent in following if "__init__" in vars(parent) and parent is not object), None)


def own_method(cls, call):
    """The live function a ``self.method(...)`` call reaches, or None."""
    if isinstance(call.func, ast.Attribute) and is_name(call.func.value, "self"):
        method = inspect.getattr_static(cls, call.func.attr, None)
        return method if inspect.isfunction(method) else None
    return None


def receiving_parameter(method, call, keyword):
    """The name under which a method gets kwargs: its own ``**`` parameter, or the one at the argument's place."""
    if any(item.arg is None and is_name(item.value, keyword) for item in call.keywords):
        return keyword_parameter(method)
    parameters = list(inspect.signature(method).parameters.values())[1:]
    for position, argument in enumerate(call.args):
        if is_name(argument, keyword) and position < len(parameters):
            return parameters[position].name
    return None


def default_of(node, owner):
    """``{"default": value}`` of a default expression, or ``{"default_text": source}`` when only running would tell."""
    try:
        return {"default": encode(ast.literal_eval(node))}
    except (ValueError, SyntaxError):
        live = resolve_tree(node, Scope(owner.__module__, owner))
        return {"default": encode(live)} if live is not None else {"default_text": ast.unparse(node)[:200]}


def is_name(node, name):
    return isinstance(node, ast.Name) and node.id == name


# -- how the class treats its fields --------------------------------------------------------------------------------


def deprecation_warnings(cls, names):
    """Deprecations announced in code: ``{field: message}`` for a warning of a deprecation category under a condition
    that mentions exactly one field."""
    found = {}
    for owner in cls.__mro__[:-1]:
        scope = Scope(owner.__module__) if owner.__module__ else None
        for tree in field_trees.methods(owner).values():
            for node in ast.walk(tree):
                if isinstance(node, ast.If):
                    mentioned = {name for name in mentions(node.test) if name in names}
                    message = warning_message(node.body, scope) if len(mentioned) == 1 else None
                    if message is not None:
                        found.setdefault(mentioned.pop(), message)
    return found


def warning_message(body, scope):
    """The text of a deprecation warning raised directly in these statements, or None when there is none."""
    texts = {}
    for statement in body:
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            texts[statement.targets[0].id] = constant_text(statement.value, texts)
        call = statement.value if isinstance(statement, ast.Expr) else None
        if not isinstance(call, ast.Call) or not ast.unparse(call.func).endswith("warn") or not call.args:
            continue
        given = call.args[1:] + [item.value for item in call.keywords if item.arg == "category"]
        if any(ast.unparse(item).rpartition(".")[2] in WARNING_CATEGORIES for item in given):
            return constant_text(call.args[0], texts) or ""
    return None


def constant_text(node, texts):
    """A message's text where it is constant; the parts of an f-string that vary are left as their source."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.Name):
        return texts.get(node.id)
    if isinstance(node, ast.JoinedStr):
        parts = []
        for part in node.values:
            parts.append(part.value if isinstance(part, ast.Constant) else "{%s}" % ast.unparse(part.value))
        return "".join(str(part) for part in parts)
    return None


def mentions(test):
    """Names a condition reads: ``self.x``, ``x``, and string constants looked up (``"x" in kwargs``)."""
    for node in ast.walk(test):
        if isinstance(node, ast.Attribute) and is_name(node.value, "self"):
            yield node.attr
        elif isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
