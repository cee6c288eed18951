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
from .classes import NO_DEFAULT, dataclass_default
from .declared import PYTHON_REFUSAL, REFUSALS, construct_declared
from .executable import Executable
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
    policy = policy_of(request["engine"])
    return {"classes": [report(walk(target, policy), target) for target in targets.load(request)]}


def compile_executable(cls, engine):
    """The guards of a target class as Python code; see ``executable``."""
    target = targets.Target(cls, engine)
    walked = walk(target, policy_of(engine))
    machine = walked.machine
    enums = {name: dict(found, cls=values.resolve(name)) for name, found in machine.enums.items()}
    return Executable(machine.nodes, machine.fields, enums, kept_sites(machine))


def policy_of(engine):
    return Policy(
        [engine["import_name"].split(".")[0]] + list(engine.get("inline_packages", ())),
        engine.get("environment_calls", ()),
    )


class Walked:
    """A target class after its execution: the machine with its sites, the final state, and the object made."""

    __slots__ = ("machine", "state", "made", "alive", "unknown_fields")

    def __init__(self, machine, state, made, alive, unknown_fields):
        self.machine = machine
        self.state = state
        self.made = made
        self.alive = alive
        self.unknown_fields = unknown_fields


def walk(target, policy):
    """Execute a target's constructor and validations symbolically."""
    cls = target.cls
    machine = Machine(policy)
    state = State()
    made = machine.new_object(state, HeapObject("object", cls=cls))
    machine.subject = machine.nodes.rows[made][1]
    machine.frame = _outside(cls)
    unknown = "swallow" if takes_rest(cls) else "reject"
    alive = True
    try:
        if target.style in ("pydantic", "pydantic_dataclass", "msgspec"):
            unknown = construct_declared(machine, cls, made, state, target.style, declared_field(machine, state))
        else:
            start(machine, cls, made, state)
        for validation in target.validate:
            keywords = {name: machine.nodes.const(value) for name, value in validation.get("kwargs", {}).items()}
            machine.frame = _outside(cls)
            machine.call_method(made, validation["method"], [], keywords, state, 0)
    except Died:
        alive = False
    if state.heap[machine.subject].open_when:
        unknown = "attribute"
    return Walked(machine, state, made, alive, unknown)


def declared_field(machine, state):
    """Declares an input for a field record; what it was given stands for itself until its type is looked at."""

    def declare(record):
        name = record.get("alias") or record["name"]
        default = NO_DEFAULT
        if not record["required"]:
            try:
                default = values.decode(record.get("default"), _no_instances)
            except values.Undecodable:
                machine.fields[name] = {"name": name, "required": False, "origin": record["origin"]}
                return machine.cannot("default of %s" % name, 0)
        return parameter_field(machine, state, name, default, NO_DEFAULT, record["origin"])

    return declare


def _no_instances(name, kwargs):
    raise values.Undecodable("an instance of %s" % name)


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


def kept_sites(machine):
    """The sites worth reporting, those that only report collected issues marked: a dict whose entries are never
    reported is data, and filling it is no complaint."""
    flushed = set()
    for site in machine.sites:
        held = set().union(*[machine.holds.get(node, ()) for node in site["path"]])
        if held and site["kind"] in ("raise", "log", "warn"):
            site["flush"] = True
            flushed |= held
    return [site for site in machine.sites if site["kind"] != "accumulate" or site["accumulator"] in flushed]


def report(walked, target):
    """The JSON report of one class."""
    machine, state, made, alive = walked.machine, walked.state, walked.made, walked.alive
    cls = target.cls
    unknown = walked.unknown_fields
    nodes = machine.nodes
    kept = kept_sites(machine)
    renumber_site = {id(site): position for position, site in enumerate(kept)}
    numbers = {index: renumber_site[id(site)] for index, site in enumerate(machine.sites) if id(site) in renumber_site}
    sites = [dict(site) for site in kept]
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
    opened = nodes.any_of(*state.heap[machine.subject].open_when) if unknown == "attribute" else nodes.const(True)
    rows, renumber = nodes.export(roots + [opened])
    attributes_when = renumber[opened]
    for site in sites:
        site["path"] = [renumber[node] for node in site["path"]]
        site["after"] = [numbers[index] for index in site["after"] if index in numbers]
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
    exception, message = REFUSALS.get(target.style, PYTHON_REFUSAL)
    return {
        "class": target.name,
        "public_name": target.public_name,
        "bases": [values.class_name(base) for base in cls.__mro__[1:-1]],
        "construct": {"placeholders": target.placeholders, "validate": target.validate},
        "fields": fields,
        "unknown_fields": unknown,
        "refuses_with": {"exception": exception, "message": message},
        "attributes_when": attributes_when,
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
