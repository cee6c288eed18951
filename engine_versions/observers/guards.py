"""The ``guards`` command: every place where a target class complains, rewrites or raises, and when.

The constructor and the validations declared in ``engine.yaml`` are executed symbolically (see ``machine``). What comes
out is syntax with its path condition; what it means is decided elsewhere.
"""

import dataclasses
import fnmatch
import inspect
import os
import sys

from . import targets, values
from .calls import NO_DEFAULT, dataclass_default
from .machine import Frame, Machine
from .source import function_tree, relative_file
from .state import Died, HeapObject, State

# Calls whose answer is a fact of the environment whatever the engine; engine.yaml adds the engine's own.
ENVIRONMENT_CALLS = (
    "importlib.metadata.version",
    "importlib.util.find_spec",
    "os.environ.get",
    "os.getenv",
    "os.environ.__getitem__",
    "platform.*",
    "shutil.which",
    "sys.*",
    "torch.*.is_available",
    "torch.*.device_count",
    "torch.*.get_device_capability",
)
PURE_CALLS = ("packaging.version.parse", "packaging.version.Version", "re.*", "math.*", "operator.*")


class Policy:
    """What of a call or class the machine may look into, for one engine."""

    def __init__(self, packages, environment_calls):
        self.packages = tuple(packages)
        self.environment_calls = tuple(environment_calls) + ENVIRONMENT_CALLS

    def is_engine_module(self, module):
        return bool(module) and module.split(".")[0] in self.packages

    def call_name(self, target):
        module = getattr(target, "__module__", None) or type(getattr(target, "__self__", None)).__module__
        name = getattr(target, "__qualname__", getattr(target, "__name__", "?"))
        if name == "Mapping.get" and getattr(target, "__self__", None) is os.environ:
            return "os.environ.get"
        if not isinstance(target, type) and module == "os" and name.startswith("_Environ."):
            return "os.environ." + name.split(".", 1)[1]
        return "%s.%s" % (module, name)

    def is_environment_call(self, name):
        return any(fnmatch.fnmatchcase(name, pattern) or fnmatch.fnmatchcase(name.rsplit(".", 1)[-1], pattern) for pattern in self.environment_calls)

    def is_pure_call(self, name):
        return any(fnmatch.fnmatchcase(name, pattern) for pattern in PURE_CALLS)

    def class_name(self, cls):
        return values.class_name(cls)


def observe(request):
    """``{"classes": [...]}`` for the target classes of the request, in the order they were found."""
    engine = request["engine"]
    policy = Policy(
        [engine["import_name"].split(".")[0]] + list(engine.get("inline_packages", ())),
        engine.get("environment_calls", ()),
    )
    return {"classes": [observe_class(target, engine, policy) for target in targets.load(request)]}


def observe_class(target, engine, policy):
    """The report of one class. ``target`` has ``cls``, ``name`` (``module:qualname``) and ``public_name``."""
    cls = target.cls
    machine = Machine(policy)
    state = State()
    made = machine.new_object(state, HeapObject("object", cls=cls))
    machine.subject = machine.nodes.rows[made][1]
    machine.frame = None
    alive = True
    try:
        start(machine, cls, made, state)
        for validation in target.validate:
            keywords = {name: machine.nodes.const(value) for name, value in validation.get("kwargs", {}).items()}
            machine.frame = _outside(cls)
            machine.call_method(made, validation["method"], [], keywords, state, 0)
    except Died:
        alive = False
    unknown = "reject" if not takes_rest(cls) else "swallow"
    subject = state.heap.get(machine.subject)
    if subject is not None and subject.open_when:
        unknown = "attribute"
    return report(machine, target, cls, state, made, alive, unknown)


def start(machine, cls, made, state):
    """Run the constructor on symbolic inputs: one field per parameter, and the rest of the kwargs."""
    machine.frame = _outside(cls)
    init = machine.class_attribute(cls, "__init__")
    tree = function_tree(init) if inspect.isfunction(init) else None
    arguments = {}
    rest = None
    if tree is not None:
        for name, parameter in list(inspect.signature(init).parameters.items())[1:]:
            if parameter.kind == parameter.VAR_KEYWORD:
                named = [argument.arg for argument in tree.args.args + tree.args.kwonlyargs]
                rest = machine.new_object(state, HeapObject("kwargs", taken=named))
            elif parameter.kind != parameter.VAR_POSITIONAL:
                arguments[name] = parameter_field(machine, state, name, parameter.default, parameter.empty, "parameter")
    elif dataclasses.is_dataclass(cls):
        for field in dataclasses.fields(cls):
            if field.init:
                default = dataclass_default(field)
                arguments[field.name] = parameter_field(machine, state, field.name, default, NO_DEFAULT, "dataclass")
    if rest is not None:
        arguments["**"] = rest
    machine.initialise(cls, made, [], arguments, state, getattr(tree, "lineno", 0))


def parameter_field(machine, state, name, default, empty, origin):
    if default is empty:
        machine.fields[name] = {"name": name, "required": True, "origin": origin}
        missing = state.fork(machine.nodes.negate(machine.nodes.add("provided", name)))
        machine.site("missing", missing, 0, field=name, exception="TypeError")
        return machine.nodes.add("input", name)
    node = machine.nodes.const(default)
    machine.fields[name] = {"name": name, "default": node, "required": False, "origin": origin}
    return machine.nodes.add("field", name)


def takes_rest(cls):
    try:
        parameters = inspect.signature(cls.__init__).parameters.values()
    except (TypeError, ValueError):
        return False
    return any(parameter.kind == parameter.VAR_KEYWORD for parameter in parameters)


def _outside(cls):
    """The frame of the call itself: nowhere in the engine."""
    module = sys.modules.get(cls.__module__)
    return Frame(getattr(module, "__file__", "") or "", cls.__qualname__, vars(module) if module else {}, cls, -1)


def report(machine, target, cls, state, made, alive, unknown):
    nodes = machine.nodes
    sites = [dict(site) for site in machine.sites]
    flushed = set()
    for site in sites:
        held = set().union(*[machine.holds.get(node, ()) for node in site["path"]])
        if held and site["kind"] in ("raise", "log", "warn"):
            site["flush"] = True
            flushed |= held
    # A dict that is never flushed is data, not a list of issues.
    kept = [index for index, site in enumerate(sites) if site["kind"] != "accumulate" or site["accumulator"] in flushed]
    renumber_site = {index: position for position, index in enumerate(kept)}
    sites = [sites[index] for index in kept]
    effective = {}
    machine.frame = _outside(cls)
    if alive:
        for name in machine.fields:
            quiet = len(machine.sites)
            try:
                value = machine.reify(machine.attribute(made, name, state.fork(), 0), state)
            except Died:
                continue
            del machine.sites[quiet:]
            effective[name] = value
    roots = [node for site in sites for node in site["path"]]
    roots += [site["value"] for site in sites if "value" in site]
    roots += list(effective.values())
    roots += [field["default"] for field in machine.fields.values() if "default" in field]
    roots += [member for found in machine.enums.values() for _, member in found["members"]]
    rows, renumber = nodes.export(roots)
    for site in sites:
        site["path"] = [renumber[node] for node in site["path"]]
        site["after"] = [renumber_site[index] for index in site["after"] if index in renumber_site]
        site["file"] = relative_file(site["file"])
        site.pop("before", None)
        if "value" in site:
            site["value"] = renumber[site["value"]]
    fields = []
    for field in machine.fields.values():
        out = {"name": field["name"], "required": field["required"], "origin": field["origin"]}
        if "default" in field:
            out["default"] = values.encode(nodes.live(field["default"]))
        fields.append(out)
    return {
        "class": target.name,
        "public_name": target.public_name,
        "bases": [values.class_name(base) for base in cls.__mro__[1:-1]],
        "fields": fields,
        "unknown_fields": unknown,
        "always_raises": not alive,
        "nodes": rows,
        "sites": sites,
        "effective": {name: renumber[node] for name, node in effective.items()},
        "environment": [dict(name=name, **fact) for name, fact in nodes.environment.items()],
        "enums": {
            name: {"mixin": found["mixin"], "members": [[label, renumber[node]] for label, node in found["members"]]}
            for name, found in machine.enums.items()
        },
        "opaque": [dict(note, file=relative_file(note["file"])) for note in machine.opaque],
    }
