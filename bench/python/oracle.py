"""What the library does with configurations that nobody who mines it has chosen.

``python oracle.py REQUEST.json OUTPUT.ndjson`` with ``{"modes": [...], "seed": N, "classes": [{"class", "placeholders",
"size"}], "words"?: [...]}`` writes one line for each configuration: its kwargs and what became of it. Values are drawn without a look at
any guard, and neither the observers nor the miner have a part in it: fields come from the signature, the documentation
and an instance; an outcome is what a caller of the public API sees.

With ``"configurations": FILE`` nothing is drawn: each line of the file is a list of a class and kwargs, encoded as
``docs/architecture.md`` says under Values, and gets one line of output. A class or value that this version does not have
gives the outcome ``unbuilt``.
"""

import ast
import copy
import enum
import importlib
import inspect
import json
import logging
import os
import random
import re
import sys
import warnings

NUMBERS = (0, 1, -1, 2, 3, 4, 5, 7, 8, 16, 20, 32, 50, 64, 128, 256, 512, 1000, -5, 2**24, 2**24 + 1, 10**20)
FLOATS = (0.0, 1.0, 0.5, -0.5, 2.0, 1e-3, 0.999, 1.5, 6.0, 1200.0, float("inf"), float("nan"), -1.0, 4.0)
# Words that configurations are full of, and texts that other types are read from.
WORDS = tuple(
    " x never static dynamic auto offloaded paged hybrid gptq awq int8 float8 fp4 nf4 bf16 mxfp4 nvfp4 float32 bfloat16 "
    "float16 quest abs_max hadamard cuda cpu gemm GEMM c4 online STATIC Dynamic ue8m0 ptb exllama sinq lefthash selfhash "
    "1 7 -3 2.5 true".split(" ")
)
KEYS = ("a", "version", "bias", "group_size", "mode", "hidden_size", "greenlist_ratio", "context_width", "seeding_scheme")
MISSING = object()


class Counter(logging.Handler):
    """Counts what the library logs as a warning or worse."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record):
        self.count += 1


class Subject:
    """A class as a user knows it: the names it takes, and what its documentation calls their defaults."""

    def __init__(self, spec):
        module, _, name = spec["class"].partition(":")
        self.name = spec["class"]
        self.cls = getattr(importlib.import_module(module), name)
        self.size = spec["size"]
        self.placeholders = spec["placeholders"]
        parameters = list(inspect.signature(self.cls).parameters.values())
        named = [item for item in parameters if item.kind not in (item.VAR_KEYWORD, item.VAR_POSITIONAL)]
        self.defaults = {item.name: None if item.default is item.empty else item.default for item in named}
        if any(item.kind == item.VAR_KEYWORD for item in parameters) and not named:
            # Nothing but ``**kwargs``: an instance shows what it knows, and the documentation the rest.
            self.defaults.update(attributes(self.cls))
        documented = documented_defaults(inspect.getdoc(self.cls) or "")
        for key, value in documented.items():
            if key in self.defaults or not named:
                self.defaults[key] = value if value is not None else self.defaults.get(key)
        self.fields = sorted(self.defaults)
        validate = getattr(self.cls, "validate", None)
        # What a base class of another package calls so judges nothing that the engine wrote.
        self.validates = getattr(validate, "__module__", "").partition(".")[0] == module.partition(".")[0]
        self.strict = self.validates and "strict" in inspect.signature(validate).parameters


def attributes(cls):
    """The public attributes of a default instance; none where it cannot be made (a package that is missing)."""
    try:
        made = cls()
    except ImportError:
        return {}
    return {key: value for key, value in vars(made).items() if not key.startswith("_")}


def documented_defaults(text):
    """Names from an ``Args:`` section, each with the literal after "defaults to"; None where there is no literal."""
    found = {}
    for name, kind in re.findall(r"^ *(\w+) ?\(([^\n]*)\):", text, re.M):
        literal = re.search(r"defaults to `*([^`]+?)`*$", kind)
        try:
            found[name] = ast.literal_eval(literal.group(1)) if literal else None
        except (ValueError, SyntaxError):
            found[name] = None
    return found


def any_value(rnd, words, depth=0):
    """A JSON value of any type."""
    kind = rnd.random()
    if kind < 0.12:
        return None
    if kind < 0.24:
        return rnd.choice((True, False))
    if kind < 0.45:
        return rnd.choice(NUMBERS)
    if kind < 0.62:
        return rnd.choice(FLOATS)
    if kind < 0.80 or depth > 2:
        return rnd.choice(words)
    if kind < 0.90:
        return [any_value(rnd, words, depth + 1) for _ in range(rnd.choice((0, 1, 1, 2, 2, 3)))]
    return {rnd.choice(KEYS): any_value(rnd, words, depth + 1) for _ in range(rnd.choice((0, 1, 1, 2)))}


def typed_value(rnd, words, default):
    """A value that somebody might write: of the default's type, or None."""
    if rnd.random() < 0.15:
        return None
    if isinstance(default, bool):
        return rnd.choice((True, False))
    if isinstance(default, int):
        return rnd.choice((default, 0, 1, -1, 2, 3, 4, 8, 16, 32, 64, 128, 256, 512))
    if isinstance(default, float):
        return rnd.choice((default, 0.0, 1.0, 0.5, -1.0, 2.0, 0.01))
    if isinstance(default, str) and not isinstance(default, enum.Enum):
        return rnd.choice((default,) + words)
    return rnd.choice((None, True, False, 0, 1, 2, 4, 50, -1, 0.5, 1.0, 2.0, [1], [], {}) + words[:12])


def draw(rnd, subject, mode, words):
    kwargs = copy.deepcopy(subject.placeholders)
    wanted = rnd.choice((1, 1, 2, 2, 3, 4, 5, 6, 8))
    for name in rnd.sample(subject.fields, min(wanted, len(subject.fields))):
        kwargs[name] = any_value(rnd, words) if mode == "any" else typed_value(rnd, words, subject.defaults[name])
    return kwargs


def observe(subject, kwargs, counter):
    """``(outcome, dormant fields, name of the exception)``: refused, else without effect, else warned about, else ok."""
    counter.count = 0
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            made = subject.cls(**copy.deepcopy(kwargs))
            if subject.validates:
                made.validate()
        except Exception as error:
            return "error", [], type(error).__name__
        warned = bool(caught) or counter.count > 0
        dormant = {name for name, value in kwargs.items() if not kept(value, getattr(made, name, MISSING)) and not aliased(subject, kwargs, name, made)}
        if subject.strict:
            try:
                made.validate(strict=True)
            except ValueError as error:
                dormant |= set(re.findall(r"^- `(\w+)`: ", str(error), re.M))
    return ("dormant" if dormant else "warn" if warned else "ok"), sorted(dormant), ""


def aliased(subject, kwargs, name, made):
    """Whether a kwarg that is no attribute is another name of one: the instance holds its text there, or is another
    with another value."""
    if hasattr(made, name):
        return False
    texts = [value.lower() for value in getattr(made, "__dict__", {}).values() if isinstance(value, str)]
    if isinstance(kwargs[name], str) and kwargs[name].lower() in texts:
        return True
    return any(state(subject, dict(kwargs, **{name: other})) not in (None, state_of(made)) for other in WORDS + (2, 3, True, False))


def state(subject, kwargs):
    try:
        return state_of(subject.cls(**copy.deepcopy(kwargs)))
    except Exception:  # refused: says nothing
        return None


def state_of(made):
    return {key: repr(value) for key, value in getattr(made, "__dict__", {}).items()}


def kept(given, held):
    """Whether an instance still says what it was given: as it is, converted, or as the object made from it."""
    if given is None or given is held or given == held:
        return True
    if held is MISSING:
        return False
    if isinstance(held, enum.Enum):
        return held.value == given
    if isinstance(given, (list, tuple)) and isinstance(held, (list, tuple, set)):
        return len(given) == len(held) and all(item in held for item in given)
    if isinstance(given, dict) and not isinstance(held, dict) and hasattr(held, "__dict__"):
        return all(getattr(held, str(name), None) == value for name, value in given.items())
    if isinstance(given, str) or isinstance(held, str):
        return str(given) == str(held) or reads_as(given, held) or reads_as(held, given)
    return False


def reads_as(text, value):
    for read in (int, float):
        try:
            if isinstance(text, str) and read(text) == value:
                return True
        except (ValueError, OverflowError):
            pass
    return False


def clearers():
    """The caches by which a library says something only once."""
    return [
        value.cache_clear
        for name, module in list(sys.modules.items())
        if name.endswith(".logging") and not name.startswith("logging")
        for value in vars(module).values()
        if callable(value) and hasattr(value, "cache_clear")
    ]


def decode(value):
    """The Python value of an encoding. Raises ImportError, AttributeError or LookupError for what is not there."""
    if isinstance(value, list):
        return [decode(item) for item in value]
    if not isinstance(value, dict):
        return value
    tag = next((key for key in value if key.startswith("$")), None)
    if tag is None:
        return {key: decode(item) for key, item in value.items()}
    body = value[tag]
    simple = {"$int": int, "$float": float}
    many = {"$tuple": tuple, "$set": set, "$frozenset": frozenset}
    if tag in simple:
        return simple[tag](body)
    if tag in many:
        return many[tag](decode(item) for item in body)
    if tag == "$dict":
        return {decode(key): decode(item) for key, item in body}
    if tag == "$new":
        return named(body)(**decode(value.get("kwargs", {})))
    if tag == "$enum":
        return named(body)[value["name"]]
    if tag == "$ref":
        return named(body)
    raise LookupError("no value for %s" % tag)


def named(name):
    module, _, path = name.partition(":")
    found = importlib.import_module(module)
    for part in path.split("."):
        found = getattr(found, part)
    return found


def given(request):
    """``(mode, subject, kwargs)`` for each configuration of the file; the last two are None where they cannot be built."""
    subjects = {}
    for spec in request["classes"]:
        try:
            subjects[spec["class"]] = Subject(spec)
        except (ImportError, AttributeError):
            subjects[spec["class"]] = None
    with open(request["configurations"], encoding="utf-8") as stream:
        for line in stream:
            name, encoded = json.loads(line)
            try:
                yield "given", subjects[name], None if subjects[name] is None else decode(encoded)
            except Exception:  # an instance that cannot be made, or a value that this version does not know
                yield "given", None, None


def drawn(request):
    words = tuple(request.get("words", WORDS))
    for mode in request["modes"]:
        for spec in request["classes"]:
            subject = Subject(spec)
            rnd = random.Random("%s %s %s" % (request["seed"], mode, subject.name))
            for _ in range(subject.size if subject.fields else 1):
                yield mode, subject, draw(rnd, subject, mode, words)


def main():
    with open(sys.argv[1], encoding="utf-8") as stream:
        request = json.load(stream)
    packages = {spec["class"].partition(":")[0].partition(".")[0] for spec in request["classes"]}
    for package in packages:
        importlib.import_module(package)
    counter = Counter()
    for package in packages:
        logger = logging.getLogger(package)
        logger.handlers = [counter]
        logger.setLevel(logging.WARNING)
    clear = None
    with open(sys.argv[2], "w", encoding="utf-8") as output:
        for mode, subject, kwargs in given(request) if "configurations" in request else drawn(request):
            if kwargs is None:
                output.write('{"outcome": "unbuilt"}\n')
                continue
            clear = clear or clearers()
            for forget in clear:
                forget()
            outcome, fields, exception = observe(subject, kwargs, counter)
            line = {"class": subject.name, "mode": mode}
            if mode != "given":
                line["kwargs"] = kwargs
            output.write(json.dumps(dict(line, outcome=outcome, fields=fields, exception=exception)) + "\n")


if __name__ == "__main__":
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    main()
