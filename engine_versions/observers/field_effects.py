"""What a class does with the fields nobody set, and with names it does not know: seen on a live instance."""

import ast

from . import field_trees
from .values import Undecodable, class_name, decode, encode, resolve

PROBE_NAME = "llem_observers_unknown_field"


def construct(name, kwargs):
    """An instance of a class by ``module:qualname``. Raises Undecodable for a name that is not there."""
    return resolve(name)(**kwargs)


def default_instance(target):
    """``(instance, None)``, or ``(None, "Type: first line")`` when the class cannot be built from its placeholders."""
    try:
        kwargs = {key: decode(value, construct) for key, value in target.placeholders.items()}
        return target.cls(**kwargs), None
    except Undecodable as error:
        return None, "placeholder: %s" % error
    except (Exception, SystemExit) as error:
        return None, type(error).__name__


def effective_values(instance, records):
    """Attributes of a default instance that differ from the declared default: ``{field: value}``.

    A field without such an attribute is left out; so is one whose default is unknown and whose attribute names no
    value.
    """
    found = {}
    for record in records:
        try:
            value = encode(getattr(instance, record["name"]))
        except Exception:  # a property of the engine's may raise anything; then the attribute has no value to report
            continue
        if "default" not in record or value != record["default"]:
            found[record["name"]] = value
    return found


def unknown_fields(target):
    """What happens to a kwarg the class does not know: reject, attribute (kept), swallow; None if it cannot be tried."""
    try:
        kwargs = {key: decode(value, construct) for key, value in target.placeholders.items()}
        kwargs[PROBE_NAME] = True
        instance = target.cls(**kwargs)
    except (Exception, SystemExit):
        return "reject"
    return "attribute" if hasattr(instance, PROBE_NAME) else "swallow"


def resolvers(cls, names):
    """Methods that say what unset fields become: ``[{"method", "values": {field: value}}]``, by name of method.

    Found by shape: a static or class method that needs no arguments and returns a dict literal most of whose keys are
    fields. The syntax is looked at first, so that nothing else of the engine's is called. Only then is it run.
    """
    found = []
    for owner in cls.__mro__[:-1]:
        for name, tree in sorted(field_trees.methods(owner).items()):
            member = vars(owner).get(name)
            if not isinstance(member, (staticmethod, classmethod)) or not needs_nothing(tree, member):
                continue
            keys = returned_keys(tree)
            if len(keys) < 2 or 2 * len(keys & names) <= len(keys):
                continue
            try:
                values = getattr(cls, name)()
            except Exception:  # a resolver that fails on this machine resolves nothing here
                continue
            if isinstance(values, dict) and not any(known["method"] == name for known in found):
                known = {key: encode(value) for key, value in values.items() if key in names}
                found.append({"method": name, "class": class_name(owner), "values": known})
    return found


def needs_nothing(tree, member):
    arguments = tree.args
    positional = len(arguments.posonlyargs) + len(arguments.args) - (1 if isinstance(member, classmethod) else 0)
    return positional <= len(arguments.defaults) and all(item is not None for item in arguments.kw_defaults)


def returned_keys(tree):
    """String keys of the dict literals a function returns, directly or through a local of its own."""
    literals, keys = {}, set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict) and isinstance(node.targets[0], ast.Name):
            literals[node.targets[0].id] = node.value
    for node in ast.walk(tree):
        if isinstance(node, ast.Return):
            value = literals.get(node.value.id) if isinstance(node.value, ast.Name) else node.value
            if isinstance(value, ast.Dict):
                keys.update(key.value for key in value.keys if isinstance(key, ast.Constant))
    return {key for key in keys if isinstance(key, str)}
