"""Runs observers on edited copies of an engine's source.

``python mutate.py REQUEST.json OUTPUT.ndjson`` with ``{"observers", "engine", "kinds": "mutants" | "rewritings",
"classes"?: [names], "sample"?: N, "seed", "only"?: [ids], "replay"?: {id: request}, "as_is"?: {class: request}}``. The
engine is imported once; each edit lives in a forked child, which executes the edited module under its own name and
answers ``guards`` for the class that the edit is about, or ``replay`` with the request given for it. Lines with id 0 are
about the source as it is.
"""

import ast
import importlib
import io
import json
import os
import random
import sys
import tempfile
import textwrap

import edits


def main():
    with open(sys.argv[1], encoding="utf-8") as stream:
        request = json.load(stream)
    sys.path.insert(0, request["observers"])
    targets = importlib.import_module("observers.targets")
    found = targets.load({"engine": request["engine"]})
    modules = {}
    for target in found:
        module = sys.modules[target.cls.__module__]
        with open(module.__file__, encoding="utf-8") as stream:
            modules[module.__name__] = (stream.read(), module)
    work = [item for target in found for item in edits_of(target, modules, request)]
    for number, item in enumerate(work):
        item["id"] = number + 1
    if request.get("sample") and request["sample"] < len(work):
        work = sorted(random.Random(request["seed"]).sample(work, request["sample"]), key=lambda item: item["id"])
    if "only" in request:
        work = [item for item in work if item["id"] in request["only"]]
    with open(sys.argv[2], "w", encoding="utf-8") as output:
        write_base(output, request, modules)
        for item in work:
            item["answer"] = in_child(lambda item=item: answer(item, request, modules))
            del item["source"]
            output.write(json.dumps(item) + "\n")


def write_base(output, request, modules):
    """The source as it is, through the same doors; one line, or one per replay request."""

    def observe():
        for name in modules:
            install(modules[name][1], modules[name][0])
        return importlib.import_module("observers.guards").observe({"engine": request["engine"]})

    if "replay" not in request:
        output.write(json.dumps({"id": 0, "answer": in_child(observe)}) + "\n")
        return
    for name, asked in request["as_is"].items():
        done = in_child(lambda asked=asked: importlib.import_module("observers.replay").observe(asked))
        output.write(json.dumps({"id": 0, "class": name, "answer": done}) + "\n")


def edits_of(target, modules, request):
    """The edits of a class's own constructor and validators, each with the source of the whole module."""
    if request.get("classes") is not None and target.name not in request["classes"]:
        return
    source, module = modules[target.cls.__module__]
    tree = ast.parse(source)
    own = next((node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == target.cls.__name__), None)
    wanted = {"__init__", "__post_init__"} | set(target.validators)
    make = getattr(edits, request["kinds"])
    for function in own.body if own else ():
        if not isinstance(function, ast.FunctionDef) or function.name not in wanted:
            continue
        for kind, line, before, after, edited, helper in make(function):
            yield {
                "class": target.name,
                "method": function.name,
                "kind": kind,
                "line": line,
                "before": before,
                "after": after,
                "source": spliced(source, function, edited, helper, request["kinds"] == "rewritings"),
            }


def spliced(source, function, edited, helper, moved):
    """The module's source with one function replaced; ``moved`` puts comments around and into it."""
    lines = source.split("\n")
    first = min([function.lineno] + [decorator.lineno for decorator in function.decorator_list]) - 1
    text = ast.unparse(ast.fix_missing_locations(edited))
    if moved:
        head, _, body = text.partition(":\n")
        text = "# A comment\n\n# and another.\n" + head + ":\n\n    # One more.\n" + body
    if helper is not None:
        text += "\n\n" + helper
    indent = " " * function.col_offset
    return "\n".join(lines[:first] + textwrap.indent(text, indent).split("\n") + lines[function.end_lineno :])


def install(module, text):
    """Executes source in a module that is already imported, as if its file had held it all along."""
    path = module.__file__
    source = importlib.import_module("observers.source")
    source.module_tree.cache_clear()
    # What the observers read of this file is what it would hold.
    source.open = lambda name, **options: io.StringIO(text) if name == path else open(name, **options)
    before = dict(vars(module))
    exec(compile(text, path, "exec"), vars(module))
    # A package that has already handed out a class must hand out the new one.
    parts = module.__name__.split(".")
    for length in range(1, len(parts)):
        package = sys.modules[".".join(parts[:length])]
        for name, value in before.items():
            if isinstance(value, type) and vars(package).get(name) is value:
                setattr(package, name, vars(module)[name])


def answer(item, request, modules):
    module = modules[item["class"].partition(":")[0]][1]
    install(module, item["source"])
    asked = request.get("replay", {}).get(str(item["id"]))
    if asked is not None:
        return importlib.import_module("observers.replay").observe(asked)
    return importlib.import_module("observers.guards").observe({"engine": request["engine"], "classes": [item["class"]]})


def in_child(work):
    """What ``work`` returns in a forked child, or ``{"error"}`` when the edited source cannot even be loaded."""
    descriptor, path = tempfile.mkstemp(prefix="mutant-")
    os.close(descriptor)
    child = os.fork()
    if child == 0:
        try:
            try:
                result = work()
            except Exception as error:
                result = {"error": "%s: %s" % (type(error).__name__, error)}
            with open(path, "w", encoding="utf-8") as stream:
                json.dump(result, stream)
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    try:
        with open(path, encoding="utf-8") as stream:
            text = stream.read()
        return json.loads(text) if text else {"error": "the process ended"}
    finally:
        os.unlink(path)


if __name__ == "__main__":
    main()
