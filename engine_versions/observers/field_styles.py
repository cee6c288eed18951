"""Listing the fields of a class, one function per way of declaring them. Everything is read off the live class."""

import dataclasses
import enum
import inspect

from . import field_sources
from .field_types import Scope, read_bounds
from .values import class_name, encode

SKIPPED_KINDS = (inspect.Parameter.VAR_KEYWORD, inspect.Parameter.VAR_POSITIONAL)


def style_of(cls):
    """How a class is constructed: pydantic, msgspec, dataclass, typed_dict, named_tuple or plain.

    A dataclass that writes its own constructor is plain: its parameters decide what it takes.
    """
    if pydantic_fields(cls) is not None:
        return "pydantic"
    if hasattr(cls, "__struct_fields__"):
        return "msgspec"
    if issubclass(cls, dict) and hasattr(cls, "__required_keys__"):
        return "typed_dict"
    if issubclass(cls, tuple) and hasattr(cls, "_field_defaults"):
        return "named_tuple"
    owner = constructor_owner(cls)
    return "dataclass" if owner is not None and generated(owner) else "plain"


def is_model(cls):
    """Whether a class met in an annotation declares fields of its own that are worth listing."""
    return style_of(cls) != "plain"


def list_fields(cls, describer):
    """The fields of a class in order of declaration, and the name of its ``**kwargs`` parameter (or None)."""
    style = style_of(cls)
    if style == "plain":
        return plain(cls, describer)
    listing = {
        "pydantic": pydantic,
        "msgspec": msgspec,
        "typed_dict": typed_dict,
        "named_tuple": named_tuple,
        "dataclass": dataclass,
    }[style]
    return listing(cls, describer), None


def field(name, origin, owner, required, **more):
    """One field's record; see ``fields.observe`` for the keys."""
    record = {"name": name, "origin": origin, "declared_in": class_name(owner), "required": required, "types": []}
    record.update(more)
    return record


def declared(record, annotation, scope, describer):
    """Adds the declared type, and moves what ``Annotated`` says of the whole field up to the field."""
    node = describer.describe(annotation, scope)
    while node["kind"] == "constrained":
        record.setdefault("bounds", {}).update(node["bounds"])
        for key in ("description", "deprecated"):
            if key in node and key not in record:
                record[key] = node[key]
        node = node["of"]
    record["types"].append({"source": "annotation", "node": node})
    return record


# -- plain classes ------------------------------------------------------------------------------------------------------


def constructor_owner(cls):
    """The class of the MRO whose constructor runs, or None when it is built in."""
    return next((base for base in cls.__mro__[:-1] if inspect.isfunction(vars(base).get("__init__"))), None)


def generated(owner):
    """Whether a class's constructor was written by ``dataclasses``."""
    code = getattr(vars(owner)["__init__"], "__code__", None)
    return dataclasses.is_dataclass(owner) and (code is None or code.co_filename.startswith("<"))


def plain(cls, describer):
    owner = constructor_owner(cls)
    if owner is None:
        return [], None
    records = constructor_fields(cls, owner, describer, set())
    return records, field_sources.keyword_parameter(vars(owner)["__init__"])


def constructor_fields(cls, owner, describer, taken, skip=0):
    """Fields of one constructor and of those it forwards ``**kwargs`` to, without the names in ``taken``."""
    if generated(owner):
        return [record for record in dataclass(owner, describer)[skip:] if claim(record, taken)]
    function = vars(owner)["__init__"]
    parameters = list(inspect.signature(function).parameters.values())[1 + skip :]
    records = [
        record
        for record in (parameter_field(parameter, owner, describer) for parameter in parameters if parameter.kind not in SKIPPED_KINDS)
        if claim(record, taken)
    ]
    keyword = field_sources.keyword_parameter(function)
    if keyword is None:
        return records
    lookups, forwards = field_sources.scan_kwargs(cls, owner, function, keyword)
    for lookup in lookups:
        record = lookup_field(lookup, describer)
        if claim(record, taken):
            records.append(record)
    for forward in forwards:
        closed = set(taken) | forward.explicit
        inherited = constructor_fields(cls, forward.parent, describer, closed, forward.positional)
        records.extend(record for record in inherited if claim(record, taken))
    return records


def claim(record, taken):
    """Marks a field's name as taken. False when it already was."""
    if record["name"] in taken:
        return False
    taken.add(record["name"])
    return True


def parameter_field(parameter, owner, describer):
    empty = inspect.Parameter.empty
    record = field(parameter.name, "parameter", owner, parameter.default is empty)
    if parameter.default is not empty:
        record["default"] = encode(parameter.default)
    annotation = parameter.annotation
    if annotation is empty:
        annotation = own_annotation(owner, parameter.name, empty)
    return record if annotation is empty else declared(record, annotation, Scope(owner.__module__, owner), describer)


def own_annotation(owner, name, missing):
    """A class-level annotation of the same name, which a parameter without one stands for."""
    return vars(owner).get("__annotations__", {}).get(name, missing)


def lookup_field(lookup, describer):
    record = field(lookup.name, lookup.origin, lookup.owner, False)
    if lookup.has_default:
        record.update(field_sources.default_of(lookup.default, lookup.owner))
    annotation = lookup.annotation
    if annotation is None:
        annotation = own_annotation(lookup.owner, lookup.name, None)
    scope = Scope(lookup.owner.__module__, lookup.owner)
    return record if annotation is None else declared(record, annotation, scope, describer)


# -- classes that declare their fields -----------------------------------------------------------------------------------


def annotation_owner(cls, name):
    """``(class, annotation)`` of the nearest class in the MRO that annotates a name; the annotation None if there is
    none."""
    for base in cls.__mro__:
        annotations = vars(base).get("__annotations__", {})
        if name in annotations:
            return base, annotations[name]
    return cls, None


def dataclass(cls, describer):
    records = []
    for item in cls.__dataclass_fields__.values():
        kind = getattr(item._field_type, "name", "")
        if kind == "_FIELD_CLASSVAR" or not item.init:
            continue
        owner, annotation = annotation_owner(cls, item.name)
        factory = item.default_factory
        required = item.default is dataclasses.MISSING and factory is dataclasses.MISSING
        record = field(item.name, "dataclass", owner, required)
        if item.default is not dataclasses.MISSING:
            record["default"] = encode(item.default)
        elif factory is not dataclasses.MISSING:
            record.update(made(factory))
        text = item.metadata.get("help") or item.metadata.get("description")
        if isinstance(text, str):
            record["description"] = text
        read_bounds_of(record, item.metadata)
        records.append(declared(record, item.type if annotation is None else annotation, Scope(owner.__module__, owner), describer))
    return records


def read_bounds_of(record, metadata):
    """Bounds that a dataclass field's metadata spells out, under the names the validation libraries use."""
    bounds = {}
    read_bounds(type("Metadata", (), {key: value for key, value in metadata.items() if isinstance(key, str)})(), bounds)
    if bounds:
        record["bounds"] = bounds


def made(factory):
    """The default a factory makes; only its name when it cannot be called without arguments."""
    name = getattr(factory, "__qualname__", type(factory).__name__)
    try:
        return {"default": encode(factory())}
    except Exception:
        return {"default_text": "%s()" % name}


def pydantic_fields(cls):
    """The FieldInfo table of a pydantic model or dataclass, or None."""
    for name in ("__pydantic_fields__", "model_fields"):
        table = getattr(cls, name, None)
        if isinstance(table, dict) and hasattr(cls, "__pydantic_core_schema__"):
            return table
    return None


def pydantic(cls, describer):
    records = []
    for name, info in pydantic_fields(cls).items():
        if getattr(info, "init", None) is False:
            continue
        owner, _ = annotation_owner(cls, name)
        record = field(name, "pydantic", owner, bool(info.is_required()))
        if not record["required"]:
            factory = getattr(info, "default_factory", None)
            record.update(made(factory) if factory is not None else {"default": encode(info.default)})
        bounds = {}
        read_bounds(info, bounds)
        if bounds:
            record["bounds"] = bounds
        if isinstance(info.description, str):
            record["description"] = info.description
        deprecated = getattr(info, "deprecated", None)
        if deprecated:
            record["deprecated"] = getattr(deprecated, "message", deprecated if isinstance(deprecated, str) else "")
        alias = info.validation_alias or info.alias
        if isinstance(alias, str) and alias != name:
            record["alias"] = alias
        records.append(declared(record, info.annotation, Scope(owner.__module__, owner), describer))
    return records


def msgspec(cls, describer):
    names = cls.__struct_fields__
    defaults = cls.__struct_defaults__
    first = len(names) - len(defaults)
    records = []
    for index, name in enumerate(names):
        owner, annotation = annotation_owner(cls, name)
        default = defaults[index - first] if index >= first else None
        required = index < first or type(default).__name__ == "NODEFAULT" or repr(default) == "NODEFAULT"
        record = field(name, "msgspec", owner, required)
        if not required:
            factory = getattr(default, "factory", None)
            record.update(made(factory) if factory is not None else {"default": encode(default)})
        records.append(declared(record, annotation, Scope(owner.__module__, owner), describer))
    return records


def typed_dict(cls, describer):
    return [
        declared(field(name, "typed_dict", cls, name in cls.__required_keys__), annotation, Scope(cls.__module__), describer)
        for name, annotation in cls.__annotations__.items()
    ]


def named_tuple(cls, describer):
    records = []
    for name in cls._fields:
        owner, annotation = annotation_owner(cls, name)
        record = field(name, "named_tuple", owner, name not in cls._field_defaults)
        if not record["required"]:
            record["default"] = encode(cls._field_defaults[name])
        records.append(record if annotation is None else declared(record, annotation, Scope(owner.__module__), describer))
    return records


# -- enums ---------------------------------------------------------------------------------------------------------------


def enum_definition(cls):
    """An Enum's members in order of definition, aliases included, and whether any other value is turned into one."""
    mixin = "str" if issubclass(cls, str) else "int" if issubclass(cls, int) else None
    return {
        "class": class_name(cls),
        "role": "enum",
        "mixin": mixin,
        "flag": issubclass(cls, enum.Flag),
        "members": [{"name": name, "value": encode(member.value)} for name, member in cls.__members__.items()],
    }
