"""Edits of Python source: mutants, which change what a guard means, and rewritings, which change nothing but its text.

Each edit of a function is a copy of its syntax tree with one place changed. ``mutants(function)`` and
``rewritings(function)`` yield ``(kind, line, before, after, tree, helper)``: the edited function, and the source of a
method that the edit adds beside it, or None.
"""

import ast
import copy

SWAPS = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
HELPER = "_condition_of_its_own"


def mutants(function):
    """One edit for each way to get a guard wrong."""
    for path, node in guards(function):
        for kind, replacement in changes(node, is_test(function, path)):
            yield edit(function, kind, path, node, replacement)


def edit(function, kind, path, node, replacement):
    tree = replaced(function, path, replacement)
    return kind, node.lineno, ast.unparse(node), ast.unparse(replacement), tree, None


def guards(function):
    """``(path, node)`` of every expression that decides something; a path is a tuple of field names and positions."""
    for path, node in walk(function, ()):
        if isinstance(node, (ast.If, ast.IfExp, ast.While, ast.Assert)):
            yield from expressions(node.test, path + ("test",))
        elif isinstance(node, ast.For):
            yield from expressions(node.iter, path + ("iter",))
        elif isinstance(node, (ast.Assign, ast.AnnAssign, ast.Return)) and node.value is not None:
            if isinstance(node.value, (ast.Compare, ast.BoolOp, ast.BinOp, ast.Tuple, ast.Set, ast.List, ast.UnaryOp)):
                yield from expressions(node.value, path + ("value",))


def walk(node, path):
    """Statements and conditional expressions, but nothing of what is only said to the user."""
    for name, value in ast.iter_fields(node):
        children = value if isinstance(value, list) else [value]
        for position, child in enumerate(children):
            if not isinstance(child, ast.AST) or isinstance(child, (ast.Raise, ast.FunctionDef, ast.JoinedStr)):
                continue
            here = path + ((name, position) if isinstance(value, list) else (name,))
            yield here, child
            yield from walk(child, here)


def expressions(node, path):
    yield path, node
    for name, value in ast.iter_fields(node):
        children = value if isinstance(value, list) else [value]
        for position, child in enumerate(children):
            if isinstance(child, ast.expr) and not isinstance(child, ast.JoinedStr):
                yield from expressions(child, path + ((name, position) if isinstance(value, list) else (name,)))


def is_test(function, path):
    return path[-1] == "test" and isinstance(at(function, path[:-1]), (ast.If, ast.IfExp, ast.While, ast.Assert))


def changes(node, test):
    """``(kind, replacement)`` for one expression."""
    if test:
        yield "forced_true", ast.Constant(True)
        yield "forced_false", ast.Constant(False)
        if not isinstance(node, ast.UnaryOp):
            yield "not_added", ast.UnaryOp(ast.Not(), node)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "not_removed", node.operand
    if isinstance(node, ast.Compare):
        for position, op in enumerate(node.ops):
            ops = list(node.ops)
            ops[position] = SWAPS[type(op)]()
            yield "operator", ast.Compare(node.left, ops, node.comparators)
    if isinstance(node, ast.BoolOp):
        yield "and_or", ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
        for position in range(len(node.values)):
            rest = node.values[:position] + node.values[position + 1 :]
            yield "conjunct_dropped", rest[0] if len(rest) == 1 else ast.BoolOp(node.op, rest)
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)) and not isinstance(node.value, bool):
        yield "constant", ast.Constant(node.value + 1)
        yield "constant", ast.Constant(node.value - 1)
    if isinstance(node, (ast.Tuple, ast.List, ast.Set)) and isinstance(getattr(node, "ctx", ast.Load()), ast.Load):
        for position in range(len(node.elts) if len(node.elts) > 1 else 0):
            yield "member_dropped", rebuilt(node, elts=node.elts[:position] + node.elts[position + 1 :])


def rebuilt(node, **fields):
    made = copy.copy(node)
    for name, value in fields.items():
        setattr(made, name, value)
    return made


def at(node, path):
    for step in path:
        node = node[step] if isinstance(step, int) else getattr(node, step)
    return node


def replaced(function, path, replacement):
    """A copy of a function with the node at ``path`` replaced."""
    tree = copy.deepcopy(function)
    owner = at(tree, path[:-1])
    if isinstance(path[-1], int):
        owner[path[-1]] = copy.deepcopy(replacement)
    else:
        setattr(owner, path[-1], copy.deepcopy(replacement))
    return tree


def rewritings(function):
    """One edit for each way to say the same in other words."""
    yield from renamed_locals(function)
    yield from reordered(function)
    yield from extracted(function)
    yield from reworded(function)
    yield from swapped(function)
    yield "moved", function.lineno, "", "", copy.deepcopy(function), None


def renamed_locals(function):
    parameters = {argument.arg for argument in ast.walk(function.args) if isinstance(argument, ast.arg)}
    stored = {node.id for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    shared = {name for node in ast.walk(function) if isinstance(node, (ast.Global, ast.Nonlocal)) for name in node.names}
    for name in sorted(stored - parameters - shared):
        tree = copy.deepcopy(function)
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and node.id == name:
                node.id = "renamed_" + name
        yield "local_renamed", function.lineno, name, "renamed_" + name, tree, None


def reordered(function):
    """Neighbouring guards that only raise, or only note an issue under another key, in the other order."""
    for path, body in bodies(function, ()):
        for position in range(len(body) - 1):
            first, second = body[position : position + 2]
            if independent(first, second):
                tree = copy.deepcopy(function)
                statements = at(tree, path)
                statements[position : position + 2] = statements[position + 1], statements[position]
                yield "reordered", first.lineno, ast.unparse(first.test), ast.unparse(second.test), tree, None


def independent(first, second):
    if not all(isinstance(item, ast.If) and not item.orelse and len(item.body) == 1 for item in (first, second)):
        return False
    if all(isinstance(item.body[0], ast.Raise) for item in (first, second)):
        return True
    keys = [noted(item.body[0]) for item in (first, second)]
    return None not in keys and keys[0] != keys[1]


def noted(statement):
    """The constant key under which an assignment stores, or None."""
    target = statement.targets[0] if isinstance(statement, ast.Assign) else None
    return target.slice.value if isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Constant) else None


def bodies(node, path):
    for name, value in ast.iter_fields(node):
        if isinstance(value, list) and value and isinstance(value[0], ast.stmt):
            yield path + (name,), value
            for position, child in enumerate(value):
                if not isinstance(child, ast.FunctionDef):
                    yield from bodies(child, path + (name, position))


def extracted(function):
    """The condition of a guard becomes a method, which gets what locals it reads."""
    if not function.args.args or function.args.args[0].arg != "self":
        return
    local = {node.id for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    local |= {argument.arg for argument in ast.walk(function.args) if isinstance(argument, ast.arg)} - {"self"}
    for path, node in walk(function, ()):
        if not isinstance(node, ast.If) or any(isinstance(part, (ast.NamedExpr, ast.comprehension)) for part in ast.walk(node.test)):
            continue
        names = {part.id for part in ast.walk(node.test) if isinstance(part, ast.Name)}
        if names & {"super", "__class__"}:
            continue
        needed = sorted(names & local)
        call = ast.parse("self.%s(%s)" % (HELPER, ", ".join(needed)), mode="eval").body
        helper = "def %s(%s):\n    return %s" % (HELPER, ", ".join(["self"] + needed), ast.unparse(node.test))
        yield "helper_extracted", node.lineno, ast.unparse(node.test), helper, replaced(function, path + ("test",), call), helper


def reworded(function):
    """Every text that a raise or a warning says, in other words."""
    tree = copy.deepcopy(function)
    said = [node for node in ast.walk(tree) if isinstance(node, ast.Raise)]
    said += [node for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and says(node.value)]
    changed = 0
    for statement in said:
        for text in ast.walk(statement):
            if isinstance(text, ast.Constant) and isinstance(text.value, str) and " " in text.value:
                text.value = text.value.replace(" ", " really ", 1)
                changed += 1
    if changed:
        yield "reworded", function.lineno, "", "", tree, None


def says(call):
    name = ast.unparse(call.func)
    return name.startswith(("logger.", "warnings."))


def swapped(function):
    """The first two operands of ``and`` and ``or`` change places where neither can raise."""
    for path, node in guards(function):
        if isinstance(node, ast.BoolOp) and all(quiet(value) for value in node.values[:2]):
            values = [node.values[1], node.values[0]] + node.values[2:]
            yield edit(function, "operands_swapped", path, node, ast.BoolOp(node.op, values))


def quiet(node):
    """Whether evaluating an expression as a condition raises for no value of the attributes it reads."""
    if isinstance(node, ast.Compare):
        parts = [node.left] + node.comparators
        return all(isinstance(op, (ast.Is, ast.IsNot, ast.Eq, ast.NotEq)) for op in node.ops) and all(map(simple, parts))
    if isinstance(node, ast.UnaryOp):
        return isinstance(node.op, ast.Not) and quiet(node.operand)
    return simple(node)


def simple(node):
    own = isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "self"
    return own or isinstance(node, ast.Constant)
