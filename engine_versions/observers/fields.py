"""The ``fields`` observer: every parameter of every target class, with all the evidence there is of each.

    {"classes": [{
        "class": "module:qualname", "public_name", "style", "bases": [name], "accepts_kwargs": bool,
        "unknown_fields": "reject" | "attribute" | "swallow" | null, "construct": {"placeholders", "validate"},
        "fields": [{
            "name", "origin", "declared_in": "module:qualname", "required": bool,
            "default"?: value, "default_text"?: source, "instance_value"?: value,
            "types": [{"source": "annotation", "node": node}
                    | {"source": "docstring", "text", "names": {word: class name}}
                    | {"source": "usage", "instances"?, "equals"?, "ordered"?, "given"?}
                    | {"source": "namesake", "nodes": [node], "given": [value]}],
            "bounds"?, "description"?, "deprecated"?: text, "deprecation_warning"?: text, "alias"?}],
        "resolvers": [{"method", "class", "values": {field: value}}],
        "construction_error"?: text}],
     "definitions": [enum or class records that annotations refer to; classes without instance facts]}

Nothing is judged here: a field may have several types, and which one holds is for the reader of this report.
"""

import sys

from . import field_docs, field_effects, field_sources, field_styles, field_usage, targets
from .field_types import Describer, Scope
from .values import Undecodable, class_name, resolve

MAX_DEFINITIONS = 400


def observe(request):
    """The answer to one request. Raises what ``targets.load`` raises."""
    found = targets.load(request)
    target_classes = [target.cls for target in found]
    describer = Describer(lambda cls: cls in target_classes or field_styles.is_model(cls))
    answer = {"classes": [target_record(target, describer) for target in found]}
    answer["definitions"] = definitions(describer, target_classes)
    return answer


def target_record(target, describer):
    """One target class's record, instance facts included."""
    record = class_record(target.cls, target.public_name, describer)
    record["construct"] = {"placeholders": target.placeholders, "validate": target.validate}
    record["unknown_fields"] = None
    instance, error = field_effects.default_instance(target)
    if error is not None:
        record["construction_error"] = error
        return record
    record["unknown_fields"] = field_effects.unknown_fields(target)
    values = field_effects.effective_values(instance, record["fields"])
    for field in record["fields"]:
        if field["name"] in values and field["name"] not in target.placeholders:
            field["instance_value"] = values[field["name"]]
    return record


def definitions(describer, target_classes):
    """Enums and models that annotations and docstrings refer to, and those they refer to in turn."""
    records, index = [], 0
    while index < len(describer.found) and index < MAX_DEFINITIONS:
        cls = describer.found[index]
        index += 1
        if cls in target_classes:
            continue
        if hasattr(cls, "__members__"):
            records.append(field_styles.enum_definition(cls))
        else:
            records.append(dict(class_record(cls, targets.public_name(cls), describer), role="model"))
    return records


def class_record(cls, public_name, describer):
    """What the class itself declares and documents, without building anything."""
    records, keyword = field_styles.list_fields(cls, describer)
    documentation = documented(cls)
    if keyword is not None:
        add_documented(records, documentation, keyword)
    names = {record["name"] for record in records}
    warnings = field_sources.deprecation_warnings(cls, names)
    for record in records:
        add_documentation(record, documentation.get(record["name"]), describer)
        if record["name"] in warnings:
            record["deprecation_warning"] = warnings[record["name"]]
    add_evidence(cls, [record for record in records if not record["types"]], describer)
    for record in records:
        meet_enums(record, describer)
    return {
        "class": class_name(cls),
        "public_name": public_name,
        "style": field_styles.style_of(cls),
        "bases": [class_name(base) for base in cls.__mro__[1:-1]],
        "accepts_kwargs": keyword is not None,
        "fields": records,
        "resolvers": field_effects.resolvers(cls, names),
    }


def meet_enums(record, describer):
    """Has the Enums described whose members a field has for a default, or meets in use."""
    values = [record.get("default")] + [value for item in record["types"] for value in item.get("given", [])]
    for value in values:
        if isinstance(value, dict) and "$enum" in value:
            try:
                describer.describe(resolve(value["$enum"]), None)
            except Undecodable:  # a class made inside a function has no name to find it by
                continue


def documented(cls):
    """Documentation of each field by the nearest class of the MRO that has some: ``{name: (entry, class)}``."""
    found = {}
    for owner in cls.__mro__[:-1]:
        for name, entry in field_docs.class_entries(owner).items():
            if name not in found:
                found[name] = (entry, owner)
    return found


def add_documented(records, documentation, keyword):
    """A class that takes any kwarg documents some that its source names nowhere: they are fields all the same."""
    known = {record["name"] for record in records}
    for name, (entry, owner) in documentation.items():
        if name not in known and name != keyword and "type_text" in entry:
            records.append(field_styles.field(name, "docstring", owner, False))


def add_documentation(record, found, describer):
    if found is None:
        return
    entry, owner = found
    if "description" in entry:
        record.setdefault("description", entry["description"])
    if "default_text" in entry and "default" not in record and not record["required"]:
        record.setdefault("default_text", entry["default_text"])
    if "type_text" in entry:
        words = field_docs.doc_names(entry["type_text"], Scope(owner.__module__, owner))
        for cls in words.values():
            describer.describe(cls, None)
        names = {word: class_name(cls) for word, cls in words.items()}
        record["types"].append({"source": "docstring", "text": entry["type_text"], "names": names})


def add_evidence(cls, records, describer):
    """Evidence of use for the fields that nothing declares or documents."""
    names = {record["name"] for record in records}
    if not names:
        return
    used = field_usage.usage(cls, names)
    for record in records:
        if record["name"] in used:
            record["types"].append(dict({"source": "usage"}, **used[record["name"]]))
    neighbours = field_usage.namesakes(cls, names - set(used))
    for record in records:
        found = neighbours.get(record["name"])
        if found is None:
            continue
        nodes = [
            describer.describe(text, Scope(module if module in sys.modules else cls.__module__))
            for text, module in found["annotations"]
        ]
        record["types"].append({"source": "namesake", "nodes": nodes, "given": found["given"]})
