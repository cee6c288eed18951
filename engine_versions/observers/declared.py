"""Symbolic construction of classes whose constructor is made by a library: pydantic and msgspec.

What the library does with a value is declared, not written out, so the value becomes a ``coerced`` node that carries
the declared type; the validators the class adds are Python, and are executed like any other method. msgspec checks no
types when a Struct is constructed, so there only ``__post_init__`` speaks.
"""

import enum
import inspect
import json

from . import field_styles
from .field_types import Describer
from .state import HeapObject


def construct_declared(machine, cls, made, state, style, new_field):
    """Fill an object's attributes from its declared fields and run what the class adds.

    ``new_field(name, default, required, origin)`` declares an input and returns its node. Returns what becomes of a
    kwarg that is no field: ``reject``, ``swallow`` or ``attribute``.
    """
    describer = Describer(field_styles.is_model)
    records, _ = field_styles.list_fields(cls, describer)
    for met in describer.found:
        if isinstance(met, type) and issubclass(met, enum.Enum):
            machine.enum_reference(met)
    number = machine.nodes.rows[made][1]
    checks = style != "msgspec"
    validators = field_validators(cls) if checks else {}
    if checks:
        run_before(machine, cls, state)
    for record in records:
        name = record.get("alias") or record["name"]
        value = new_field(record)
        if checks:
            value = validated(machine, cls, record, name, value, validators.get(record["name"], ()), state)
        state.writable(number).slots[record["name"]] = value
    run_after(machine, cls, made, state, checks)
    return unknown_fields(cls, style)


def validated(machine, cls, record, name, value, validators, state):
    """The value a field ends up with when it is given: coerced to its type, and through its validators in order.

    A default is not validated, unless the field says so, which is why all of this happens under ``name is given``.
    """
    nodes = machine.nodes
    given = nodes.add("provided", name)
    prefix = state.path
    state.path = prefix + (given,)
    current = nodes.add("input", name)
    for mode, function in [entry for entry in validators if entry[0] == "before"]:
        current = call_validator(machine, cls, function, current, state)
    declared_type = type_of(record)
    if declared_type is not None:
        current = nodes.add("coerced", machine.reify(current, state), json.dumps(declared_type, sort_keys=True))
        machine.site("declared", state, 0, field=name, value=current, exception="ValidationError")
    for mode, function in [entry for entry in validators if entry[0] != "before"]:
        current = call_validator(machine, cls, function, current, state) if mode == "after" else machine.cannot("validator of mode %s" % mode, 0)
    state.path = prefix
    return nodes.conditional(given, current, value)


def type_of(record):
    """The declared type with the field's own bounds, or None when the annotation could not be read."""
    annotation = next((entry["node"] for entry in record["types"] if entry["source"] == "annotation"), None)
    if annotation is None:
        return None
    return {"kind": "constrained", "of": annotation, "bounds": record["bounds"]} if record.get("bounds") else annotation


def call_validator(machine, cls, function, value, state):
    """Call a validator as pydantic does: on the class when it is a classmethod, with an ``info`` it may ask for."""
    method = inspect.ismethod(function)
    target = function.__func__ if method else function
    arguments = [machine.nodes.const(cls), value] if method else [value]
    wanted = len(inspect.signature(target).parameters)
    while len(arguments) < wanted:
        arguments.append(machine.nodes.add("opaque", "validation info"))
    return machine.call_function(target, arguments, {}, state, 0, cls=cls)


def decorators(cls):
    return getattr(cls, "__pydantic_decorators__", None)


def field_validators(cls):
    """``{field: [(mode, function)]}`` in the order of definition."""
    found = {}
    for decorator in getattr(decorators(cls), "field_validators", {}).values():
        for name in decorator.info.fields:
            found.setdefault(name, []).append((decorator.info.mode, decorator.func))
    return found


def run_before(machine, cls, state):
    """Model validators that see the kwargs before any field does; what they change is not followed."""
    for decorator in getattr(decorators(cls), "model_validators", {}).values():
        if decorator.info.mode != "after":
            rest = machine.new_object(state, HeapObject("kwargs"))
            function = decorator.func
            target = function.__func__ if inspect.ismethod(function) else function
            if decorator.info.mode == "before" and len(inspect.signature(target).parameters) == 2:
                machine.call_function(target, [machine.nodes.const(cls), rest], {}, state, 0, cls=cls)
            else:
                machine.cannot("model validator of mode %s" % decorator.info.mode, 0)


def run_after(machine, cls, made, state, checks):
    post = "__post_init__" if not checks or not hasattr(cls, "model_fields") else "model_post_init"
    descriptor = machine.class_attribute(cls, post)
    if inspect.isfunction(descriptor) and not descriptor.__module__.startswith("pydantic"):
        extra = [machine.nodes.const(None)] if post == "model_post_init" else []
        machine.call_method(made, post, extra, {}, state, 0)
    if not checks:
        return
    for name, decorator in getattr(decorators(cls), "model_validators", {}).items():
        if decorator.info.mode == "after":
            machine.call_method(made, name, [], {}, state, 0)


#: What each kind of constructor raises, and says, when it is given a kwarg it does not know.
REFUSALS = {
    "msgspec": ("TypeError", "Unexpected keyword argument"),
    "pydantic": ("ValidationError", "Extra inputs are not permitted"),
    "pydantic_dataclass": ("ValidationError", "Unexpected keyword argument"),
}
PYTHON_REFUSAL = ("TypeError", "got an unexpected keyword argument")


def unknown_fields(cls, style):
    if style == "msgspec":
        return "reject"
    config = getattr(cls, "model_config", None) or getattr(cls, "__pydantic_config__", None) or {}
    extra = config.get("extra") if isinstance(config, dict) else None
    return {"forbid": "reject", "allow": "attribute"}.get(extra, "swallow")
