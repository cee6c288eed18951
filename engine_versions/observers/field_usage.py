"""Evidence of a type where none is declared or documented: how the class, and its neighbours, use the name."""

import ast
import os
import re

from . import field_trees
from .field_sources import is_name
from .field_types import Scope, resolve_tree
from .values import class_name, encode

ORDER = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
MAX_NEIGHBOURS = 200
EQUAL = (ast.Eq, ast.NotEq, ast.Is, ast.IsNot)


def usage(cls, names):
    """What the methods of a class do with some of its fields.

    ``{field: {"instances": [class], "equals": [value], "ordered": [value], "given": [value]}}``: classes it is tested
    against, constants it is compared with for equality and for order, and values it is assigned or looked up with.
    """
    found = {}
    for owner in cls.__mro__[:-1]:
        scope = Scope(owner.__module__, owner)
        for tree in field_trees.methods(owner).values():
            for node in ast.walk(tree):
                for name, kind, value in facts(node, scope):
                    if name in names:
                        kinds = found.setdefault(name, {})
                        values = kinds.setdefault(kind, [])
                        if value not in values:
                            values.append(value)
    return found


def facts(node, scope):
    """``(field, kind, value)`` of one expression or statement."""
    if isinstance(node, ast.Call) and is_name(node.func, "isinstance") and len(node.args) == 2:
        classes = node.args[1].elts if isinstance(node.args[1], ast.Tuple) else [node.args[1]]
        for item in classes:
            live = resolve_tree(item, scope)
            if isinstance(live, type):
                yield field_name(node.args[0]), "instances", class_name(live)
    elif isinstance(node, ast.Compare) and len(node.ops) == 1:
        for subject, other in ((node.left, node.comparators[0]), (node.comparators[0], node.left)):
            known, value = live_value(other, scope)
            if known and value is not None:
                if isinstance(node.ops[0], ORDER):
                    yield field_name(subject), "ordered", encode(value)
                elif isinstance(node.ops[0], EQUAL):
                    yield field_name(subject), "equals", encode(value)
    elif isinstance(node, ast.Assign) and len(node.targets) == 1:
        known, value = live_value(node.value, scope)
        if known and value is not None:
            yield field_name(node.targets[0]), "given", encode(value)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("get", "pop"):
        if len(node.args) == 2 and isinstance(node.args[0], ast.Constant):
            known, value = live_value(node.args[1], scope)
            if known and value is not None:
                yield node.args[0].value, "given", encode(value)


def field_name(node):
    """The field an expression stands for: ``self.x``, ``x``, ``anything["x"]``; None for any other."""
    if isinstance(node, ast.Attribute) and is_name(node.value, "self"):
        return node.attr
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str):
        return node.slice.value
    return None


def live_value(node, scope):
    """``(known, value)`` of a constant expression or of a module's own string, number or Enum member."""
    try:
        return True, ast.literal_eval(node)
    except (ValueError, SyntaxError, TypeError):
        if isinstance(node, ast.Name) and node.id not in scope.globals:
            return False, None
        value = resolve_tree(node, scope)
        return isinstance(value, (str, int, float)), value


def namesakes(cls, names):
    """How the modules beside a class's own (and in the packages beside it) spell parameters of the same name.

    ``{field: {"annotations": [(source, module name)], "given": [value]}}``: annotations, and constants in the spelling
    ``name=constant`` (calls and messages), each once, in order of module. A neighbour's parameter is no declaration of
    the field, so this is the weakest evidence there is.
    """
    path = field_trees.module_path(cls.__module__)
    # Beside a module without a package stand modules of other projects.
    if path is None or not names or not package_of(path, cls.__module__):
        return {}
    alternatives = "|".join(map(re.escape, sorted(names)))
    annotated = re.compile(r"\b(%s)\s*:\s*([^=#\n]+?)\s*(?:=.*?)?,?\s*(?:\).*)?$" % alternatives, re.M)
    given = re.compile(r"\b(%s)=(True|False|-?\d+(?:\.\d+)?|\"\w+\"|'\w+')(?![\w.])" % alternatives)
    found = {}
    for file, module in neighbours(path, package_of(path, cls.__module__)):
        with open(file, encoding="utf-8", errors="replace") as stream:
            text = stream.read()
        for name, annotation in annotated.findall(text):
            known = found.setdefault(name, {"annotations": [], "given": []})["annotations"]
            if is_expression(annotation) and annotation not in [source for source, _ in known]:
                known.append((annotation, module))
        for name, literal in given.findall(text):
            known = found.setdefault(name, {"annotations": [], "given": []})["given"]
            if encode(ast.literal_eval(literal)) not in known:
                known.append(encode(ast.literal_eval(literal)))
    return found


def package_of(path, module_name):
    """The package a module belongs to; '' when it stands alone."""
    return module_name if os.path.basename(path) == "__init__.py" else module_name.rpartition(".")[0]


def neighbours(path, package):
    """``(file, module name)`` of the modules in a file's folder and in the packages directly below it, sorted."""
    folder, found = os.path.dirname(path), []
    for name in sorted(os.listdir(folder)):
        inner = os.path.join(folder, name)
        if name.endswith(".py"):
            found.append((inner, "%s.%s" % (package, name[:-3])))
        elif os.path.isfile(os.path.join(inner, "__init__.py")):
            files = sorted(file for file in os.listdir(inner) if file.endswith(".py"))
            found.extend((os.path.join(inner, file), "%s.%s.%s" % (package, name, file[:-3])) for file in files)
    return found[:MAX_NEIGHBOURS]


def is_expression(text):
    try:
        ast.parse(text.strip(), mode="eval")
    except SyntaxError:
        return False
    return True
