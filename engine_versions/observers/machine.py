"""Symbolic execution of constructors and validators: the machine, and what it has found.

Each function body is executed once, forward, on symbolic inputs (``statements``, ``expressions``, ``calls`` and the other
parts). Every place where the library would complain, rewrite a field, or could raise on an ill-typed value is recorded as
a site with the path that leads to it.

The method is that of the weakest-precondition line of work on hyper-parameter constraints (Rak-amnouykit et al.,
ISSTA 2022), run forwards, with known values evaluated by the interpreter itself.
"""

from .assignment import Assignment
from .attributes import Attributes
from .calls import Calls
from .classes import Classes
from .expressions import Expressions
from .functions import Functions
from .intrinsics import Intrinsics
from .messages import Messages
from .nodes import Nodes
from .state import Died
from .statements import Statements


class Frame:
    """One activation of a function: where it is, what its names resolve to, and how deep the inlining goes."""

    __slots__ = ("file", "name", "globals", "cls", "depth", "function")

    def __init__(self, file, name, module_globals, cls, depth, function=None):
        self.file = file
        self.name = name
        self.globals = module_globals
        self.cls = cls
        self.depth = depth
        self.function = function


class Machine(Statements, Assignment, Expressions, Attributes, Calls, Messages, Functions, Classes, Intrinsics):
    """One target class's execution: the node table, the heap numbering, and the sites found so far.

    ``policy`` says what belongs to the engine's package (and is inlined) and which calls are facts of the environment.
    """

    def __init__(self, policy):
        self.policy = policy
        self.nodes = Nodes()
        self.sites = []
        self.opaque = []
        self.fields = {}
        self.enums = {}
        self.holds = {}
        self.subject = None
        self.frame = None
        self._heap_count = 0
        self._variables = 0
        self._seen = {}

    def new_object(self, state, heap_object):
        self._heap_count += 1
        state.heap[self._heap_count] = heap_object
        return self.nodes.add("obj", self._heap_count)

    def heap_object(self, state, node):
        """The heap object behind a node, or None."""
        row = self.nodes.rows[node]
        return state.heap.get(row[1]) if row[0] == "obj" else None

    def variable(self):
        self._variables += 1
        return "v%d" % self._variables

    def site(self, kind, state, line, **facts):
        """Record a site; the same site on the same path is recorded once. Returns its index."""
        value = facts.get("value")
        key = (kind, state.path, line, self.frame.file, facts.get("field"), value)
        if key in self._seen:
            return self._seen[key]
        index = len(self.sites)
        self._seen[key] = index
        record = {
            "kind": kind,
            "path": state.path,
            "after": list(state.after),
            "line": line,
            "file": self.frame.file,
            "method": self.frame.name,
        }
        record.update({name: fact for name, fact in facts.items() if fact is not None})
        self.sites.append(record)
        return index

    def dies(self, state, kind, line, **facts):
        index = self.site(kind, state, line, **facts)
        state.after = state.after + (index,)
        raise Died(index)

    def cannot(self, what, line):
        """Name a construct that was not modelled, and give the node that stands for its value."""
        note = {"what": what, "line": line, "file": self.frame.file, "method": self.frame.name}
        if note not in self.opaque:
            self.opaque.append(note)
        return self.nodes.add("opaque", what)

    def check(self, node, state, line, end_line=None):
        """The implicit site of an expression: evaluating it may raise for some values."""
        if self.nodes.may_raise(node):
            self.site("implicit", state, line, value=node, end_line=end_line if end_line != line else None)
        return node

    def make_frame(self, function, tree, cls):
        depth = 0 if self.frame is None else self.frame.depth + 1
        code = function.__code__
        return Frame(code.co_filename, function.__qualname__, function.__globals__, cls, depth, tree)

    def enum_reference(self, cls):
        """The name of an Enum, whose members are then part of the report."""
        name = self.policy.class_name(cls)
        mixin = "str" if issubclass(cls, str) else "int" if issubclass(cls, int) else None
        self.enums[name] = {"mixin": mixin, "members": [[member.name, self.nodes.const(member.value)] for member in cls]}
        return name

    def value(self, expression, state):
        """Evaluate an expression of a statement, with its implicit site."""
        return self.check(self.eval(expression, state), state, expression.lineno, expression.end_lineno)
