"""Symbolic execution: statements.

An ``if`` forks the state and merges it again, so values become conditionals and nothing is explored twice.
"""

import ast
import importlib

from .state import Died, Exits, merge

UNROLL_LIMIT = 64


class Statements:
    """The part of the machine that runs blocks."""

    def run_block(self, statements, state):
        """Execute statements in order. Returns the Exits; a block that dies entirely has none."""
        exits = Exits()
        for statement in statements:
            try:
                step = self.run_statement(statement, state)
            except Died as death:
                exits.raised.append(death.site)
                return exits
            if step is None:
                continue
            exits.absorb(step)
            if not step.falls:
                return exits
            state.adopt(step.falls[0])
        exits.falls = [state]
        return exits

    def run_statement(self, node, state):
        """None when control simply goes on in ``state``, else the Exits."""
        method = getattr(self, "run_" + type(node).__name__, None)
        if method is None:
            self.havoc([node], state, "statement %s" % type(node).__name__)
            return None
        return method(node, state)

    def run_Pass(self, node, state):
        return None

    run_Global = run_Nonlocal = run_Pass

    def run_Continue(self, node, state):
        return Exits(continues=[state])

    def run_Break(self, node, state):
        return Exits(breaks=[state])

    def run_Expr(self, node, state):
        if not isinstance(node.value, ast.Constant):
            self.value(node.value, state)

    def run_Return(self, node, state):
        value = self.nodes.const(None) if node.value is None else self.value(node.value, state)
        return Exits(returns=[(state, value)])

    def run_Raise(self, node, state):
        name, message = self.exception_of(node.exc, state)
        self.dies(state, "raise", node.lineno, exception=name, message=message)

    def run_Assert(self, node, state):
        test = self.value(node.test, state)
        known = self.nodes.truth(test)
        if known is True:
            return None
        failing = state.fork(self.nodes.negate(test))
        message = self.template(node.msg, state) if node.msg is not None else None
        index = self.site("assert", failing, node.lineno, exception="AssertionError", message=message)
        state.after = state.after + (index,)
        if known is False:
            raise Died(index)
        return None

    def run_Assign(self, node, state):
        value = self.value(node.value, state)
        for target in node.targets:
            self.assign(target, value, state, node.value)

    def run_AnnAssign(self, node, state):
        if node.value is not None:
            self.assign(node.target, self.value(node.value, state), state)

    def run_AugAssign(self, node, state):
        operand = ast.BinOp(left=_as_load(node.target), op=node.op, right=node.value)
        ast.copy_location(operand, node)
        ast.fix_missing_locations(operand)
        self.assign(node.target, self.value(operand, state), state)

    def run_Delete(self, node, state):
        for target in node.targets:
            self.havoc([target], state, "del")

    def run_FunctionDef(self, node, state):
        state.env[node.name] = self.cannot("nested function %s" % node.name, node.lineno)

    run_ClassDef = run_AsyncFunctionDef = run_FunctionDef

    def run_If(self, node, state):
        return self.branch(
            self.truthiness(self.value(node.test, state), state),
            state,
            lambda then: self.run_block(node.body, then),
            lambda other: self.run_block(node.orelse, other),
        )

    def branch(self, test, state, run_then, run_other):
        """Fork on a condition, run both sides, and merge what falls through."""
        known = self.nodes.truth(test)
        if known is not None:
            return run_then(state) if known else run_other(state)
        prefix = state.path
        negated = self.nodes.negate(test)
        sides = [run_then(state.fork(test)), run_other(state.fork(negated))]
        exits = Exits()
        falls = []
        for side in sides:
            exits.absorb(side)
            falls += side.falls
        if not falls:
            return exits
        # A side that only raised leaves its negation as precedence, not as part of what later guards say.
        only_raised = not (exits.returns or exits.breaks or exits.continues)
        if len(falls) == 1:
            fall = falls[0]
            if only_raised:
                condition = test if sides[0].falls else negated
                rest = fall.path[len(prefix) :]
                fall.path = prefix + (rest[1:] if rest[:1] == (condition,) else rest)
        else:
            complete = only_raised and [fall.path for fall in falls] == [prefix + (test,), prefix + (negated,)]
            fall = merge(self.nodes, falls, prefix, complete)
        fall.after += tuple(index for index in exits.raised if index not in fall.after)
        exits.falls = [fall]
        return exits

    def run_For(self, node, state):
        iterable = self.value(node.iter, state)
        items = self.known_items(iterable, state)
        if items is not None and len(items) <= UNROLL_LIMIT:
            return self.unroll(node, items, state)
        return self.quantify(node, iterable, state)

    def unroll(self, node, items, state):
        """A loop over known items, one after another; ``continue`` rejoins before the next, ``break`` after the last."""
        exits = Exits()
        start = state.path
        left = []
        alive = state
        for item in items:
            prefix = alive.path
            self.assign(node.target, item, alive)
            step = self.run_block(node.body, alive)
            exits.returns += step.returns
            exits.raised += step.raised
            left += step.breaks
            onward = step.falls + step.continues
            if not onward:
                alive = None
                break
            whole = not step.returns and not step.breaks
            alive = merge(self.nodes, onward, prefix, whole) if len(onward) > 1 or whole else onward[0]
        if alive is not None and node.orelse:
            step = self.run_block(node.orelse, alive)
            exits.absorb(step)
            alive = step.falls[0] if step.falls else None
        if alive is not None:
            left.append(alive)
        if left:
            merged = merge(self.nodes, left, start, not exits.returns) if len(left) > 1 else left[0]
            merged.after += tuple(index for index in exits.raised if index not in merged.after)
            exits.falls = [merged]
        return exits

    def quantify(self, node, iterable, state):
        """A loop over something unknown: what its body does, it does for some element."""
        rest = self.nodes.rows[iterable]
        if rest[0] == "call" and rest[1] == "kwargs.items" and self.attach_rest(node, rest, state):
            return None
        if rest[0] != "obj":
            self.check(self.nodes.add("call", "iter", iterable), state, node.lineno)
        variable = self.variable()
        inside = state.fork(self.nodes.add("enter", variable, iterable))
        self.assign(node.target, self.nodes.add("var", variable), inside)
        step = self.run_block(node.body, inside)
        self.havoc(node.body, state, "loop over an unknown iterable", quiet=True)
        exits = Exits()
        prefix = state.path
        for returned, value in step.returns:
            condition = self.nodes.conjunction(returned.path[len(prefix) :])
            early = state.fork(condition)
            exits.returns.append((early, value))
            state.path = state.path + (self.nodes.negate(condition),)
        exits.falls = [state]
        return exits

    def run_While(self, node, state):
        self.value(node.test, state)
        self.havoc(node.body, state, "while loop")

    def run_With(self, node, state):
        for item in node.items:
            value = self.value(item.context_expr, state)
            if item.optional_vars is not None:
                self.assign(item.optional_vars, value, state)
        return self.run_block(node.body, state)

    def run_Try(self, node, state):
        """A handler that re-raises changes nothing; one that swallows makes what the body assigned unknown."""
        before = len(self.sites)
        fallback = state.fork()
        exits = self.run_block(node.body, state)
        swallows = [handler for handler in node.handlers if not _reraises(handler.body)]
        fragile = [site for site in self.sites[before:] if site["kind"] in ("raise", "assert", "implicit", "import")]
        if swallows and fragile:
            del self.sites[before:]
            self._seen = {key: index for key, index in self._seen.items() if index < before}
            self.havoc(node.body + [s for h in swallows for s in h.body], fallback, "try with a handler that swallows")
            exits = Exits(falls=[fallback])
        for part in (node.orelse, node.finalbody):
            if part and exits.falls:
                step = self.run_block(part, exits.falls[0])
                exits.falls = step.falls
                exits.absorb(step)
        return exits

    run_TryStar = run_Try

    def run_Import(self, node, state):
        for alias in node.names:
            module = self.import_module(alias.name, node.lineno, state)
            state.env[alias.asname or alias.name.split(".")[0]] = module

    def run_ImportFrom(self, node, state):
        package = self.frame.globals.get("__package__") or ""
        name = node.module or ""
        if node.level:
            base = package.rsplit(".", node.level - 1)[0] if node.level > 1 else package
            name = base + ("." + name if name else "")
        module = self.import_module(name, node.lineno, state)
        for alias in node.names:
            bound = alias.asname or alias.name
            if self.nodes.is_live(module):
                state.env[bound] = self.attribute(module, alias.name, state, node.lineno)
            else:
                state.env[bound] = self.nodes.add("attr", module, alias.name)

    def import_module(self, name, line, state):
        """A module that is not installed here is a fact of the environment, and importing it raises."""
        try:
            return self.nodes.const(importlib.import_module(name), name)
        except Exception as error:  # an engine's optional dependency may fail to import in any way
            module = self.nodes.env_raises("import %s" % name, error)
            self.site("import", state, line, value=module, exception=type(error).__name__)
            return module

    def havoc(self, statements, state, why, quiet=False):
        """Forget what the statements assign: their effect is not modelled."""
        for statement in statements:
            for part in ast.walk(statement):
                if isinstance(part, ast.Name) and isinstance(part.ctx, (ast.Store, ast.Del)):
                    state.env[part.id] = self.nodes.add("opaque", why) if quiet else self.cannot(why, statement.lineno)
                elif isinstance(part, ast.Attribute) and isinstance(part.ctx, (ast.Store, ast.Del)):
                    base = state.env.get(part.value.id) if isinstance(part.value, ast.Name) else None
                    found = self.heap_object(state, base) if base is not None else None
                    if found is not None:
                        number = self.nodes.rows[base][1]
                        state.writable(number).slots[part.attr] = self.cannot(why, statement.lineno)
        if not quiet:
            self.cannot(why, statements[0].lineno)


def _reraises(body):
    return any(isinstance(part, ast.Raise) for statement in body for part in ast.walk(statement))


def _as_load(target):
    if isinstance(target, ast.Name):
        return ast.copy_location(ast.Name(id=target.id, ctx=ast.Load()), target)
    if isinstance(target, ast.Attribute):
        return ast.copy_location(ast.Attribute(value=target.value, attr=target.attr, ctx=ast.Load()), target)
    return ast.copy_location(ast.Subscript(value=target.value, slice=target.slice, ctx=ast.Load()), target)
