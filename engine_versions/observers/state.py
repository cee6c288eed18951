"""The state of one symbolic execution: local names, objects under construction, and the path that led here."""


class HeapObject:
    """A mutable thing the executed code made: an object under construction, a kwargs mapping, a list or a dict.

    ``slots`` maps a name (an attribute, or the table index of a constant key) to a node. ``kind`` is one of
    ``object`` (``cls`` is its class; ``open_when`` the nodes under which every further kwarg became an attribute),
    ``kwargs`` (what a ``**kwargs`` parameter holds: all kwargs but those in ``taken``; ``slots`` are entries the
    caller added), ``dict``, ``list`` (slots by position), ``names`` (the set of names given by the caller).
    """

    __slots__ = ("kind", "cls", "slots", "open_when", "taken", "source", "label")

    def __init__(self, kind, cls=None, slots=None, taken=(), source=None, label=None):
        self.kind = kind
        self.cls = cls
        self.slots = dict(slots or {})
        self.open_when = ()
        self.taken = frozenset(taken)
        self.source = source
        self.label = label

    def copy(self):
        twin = HeapObject(self.kind, self.cls, self.slots, self.taken, self.source, self.label)
        twin.open_when = self.open_when
        return twin


class State:
    """Copied at every fork; heap objects are copied on write.

    ``path`` holds the conditions, in evaluation order, under which control is here; ``after`` the sites that would
    have raised earlier.
    """

    __slots__ = ("env", "heap", "path", "after")

    def __init__(self, env=None, heap=None, path=(), after=()):
        self.env = env if env is not None else {}
        self.heap = heap if heap is not None else {}
        self.path = path
        self.after = after

    def fork(self, condition=None):
        path = self.path if condition is None else self.path + (condition,)
        return State(dict(self.env), dict(self.heap), path, self.after)

    def writable(self, number):
        """The heap object, safe to change in this state only."""
        self.heap[number] = self.heap[number].copy()
        return self.heap[number]

    def adopt(self, other):
        """Become the other state (after a call or a branch produced it)."""
        self.env, self.heap, self.path, self.after = other.env, other.heap, other.path, other.after


class Died(Exception):
    """Control cannot get past this point: every way through raises, last at ``site``."""

    def __init__(self, site):
        super().__init__(site)
        self.site = site


class Exits:
    """Where a block of statements can leave: fall through, return, break, continue, or raise (at which sites)."""

    __slots__ = ("falls", "returns", "breaks", "continues", "raised")

    def __init__(self, falls=(), returns=(), breaks=(), continues=()):
        self.falls = list(falls)
        self.returns = list(returns)
        self.breaks = list(breaks)
        self.continues = list(continues)
        self.raised = []

    def absorb(self, other):
        """Take over the early exits of a block that ran inside this one."""
        self.returns += other.returns
        self.breaks += other.breaks
        self.continues += other.continues
        self.raised += other.raised


def merge(nodes, states, prefix, exhaustive):
    """One state for several that are mutually exclusive after the common ``prefix`` of their paths.

    Values that differ become conditionals on what each path added. When the states are not ``exhaustive`` (some
    control left by return or break) the merged path says that one of them was taken.
    """
    first = states[0]
    if len(states) == 1:
        merged = first.fork()
        if exhaustive:
            merged.path = prefix
        return merged
    tests = [nodes.conjunction(state.path[len(prefix) :]) for state in states]
    last = states[-1].fork()
    for test, state in zip(reversed(tests[:-1]), reversed(states[:-1])):
        last = _choose(nodes, test, state, last)
    last.path = prefix if exhaustive else prefix + (nodes.disjunction(tests),)
    after = []
    for state in states:
        after += [site for site in state.after if site not in after]
    last.after = tuple(after)
    return last


def _choose(nodes, test, then, other):
    unset = nodes.add("unset", "")
    env = {}
    for name in list(then.env) + [name for name in other.env if name not in then.env]:
        env[name] = nodes.conditional(test, then.env.get(name, unset), other.env.get(name, unset))
    heap = dict(other.heap)
    for number, here in then.heap.items():
        there = other.heap.get(number)
        if there is None:
            heap[number] = here
        elif there is not here:
            both = here.copy()
            keys = list(here.slots) + [key for key in there.slots if key not in here.slots]
            both.slots = {
                key: nodes.conditional(test, here.slots.get(key, unset), there.slots.get(key, unset)) for key in keys
            }
            both.taken = here.taken | there.taken
            negated = nodes.negate(test)
            shared = [node for node in here.open_when if node in there.open_when]
            both.open_when = tuple(
                shared
                + [nodes.all_of(test, node) for node in here.open_when if node not in shared]
                + [nodes.all_of(negated, node) for node in there.open_when if node not in shared]
            )
            heap[number] = both
    return State(env, heap, other.path, other.after)
