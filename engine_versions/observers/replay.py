"""What the live library does with given kwargs: the ``replay`` command.

The request, per class: the domain of values of each field and cases that pick from them; the answer, per class: tables
of distinct exceptions, events (warnings, log records, announcements) and effects (attributes that are not what was
declared), and one number per case. ``actions/shared/replay/protocol.ts`` holds the types of both.
"""

import importlib
import json

from .attribution import Sites
from .capture import ClassReplay
from .domains import Cases
from .targets import EngineImportFailed, import_engine, import_module
from .values import Undecodable, resolve
from .workers import Job, Limits, run

SECONDS_PER_BATCH = 2.0


class RequestInvalid(Exception):
    """The request does not have the form of the protocol; the text names the key."""


def observe(request):
    """Answers a ``replay`` request (see the module's docstring).

    ``parity: true`` adds, for each case, the truth of each executable guard as ``guards.compile_executable`` gives
    it. Raises RequestInvalid.
    """
    packages = [_get(_get(request, "engine", dict), "import_name", str)]
    limits = Limits(**_get(request, "limits", dict))
    specs = _get(request, "classes", list)
    for package in packages:
        import_engine(package)
    sites = Sites(packages)
    answers = []
    classes = []
    cases = []
    jobs = []
    for number, spec in enumerate(specs):
        name = _get(spec, "class", str)
        answer = {"class": name, "refused": [], "sections": []}
        answers.append(answer)
        cases.append(_cases(spec, name))
        try:
            # In the parent, so that each child does not import the module again.
            import_module(name.partition(":")[0])
            classes.append(resolve(name))
        except (Undecodable, EngineImportFailed) as error:
            classes.append(None)
            answer["error"] = str(error)
            continue
        total = len(cases[-1])
        jobs.extend(Job(number, start, min(start + limits.batch, total)) for start in range(0, total, limits.batch))

    package_names = {name.partition(".")[0] for name in packages}

    def work(job, watch):
        spec = specs[job.klass]
        cls = classes[job.klass]
        executable = _executable(cls, request["engine"]) if request.get("parity") else None
        replay = ClassReplay(cls, spec, cases[job.klass], sites, package_names, executable)
        stopped, codes, guards = replay.run(job.start, job.stop, watch, SECONDS_PER_BATCH)
        timed_out = bool(codes) and replay.observations.items[codes[-1]][0] == "timeout"

        def answer():
            section = replay.section(job.start, stopped, codes, guards)
            section["files"] = sites.files
            section["refused"] = replay.refused()
            return json.dumps(section, separators=(",", ":")).encode("ascii")

        return stopped, timed_out, answer

    for job, result in run(jobs, work, limits):
        answer = answers[job.klass]
        if isinstance(result, bytes):
            section = json.loads(result)
            answer["refused"] = section.pop("refused")
        else:
            section = {"start": job.start, "stop": job.stop, "outcome": result}
        answer["sections"].append(section)
    return {"classes": answers}


def _executable(cls, engine):
    guards = importlib.import_module("%s.guards" % __package__)
    return guards.compile_executable(cls, engine)


def _cases(spec, name):
    for key, kind in (("fields", list), ("values", dict), ("validate", list)):
        _get(spec, key, kind)
    try:
        return Cases(_get(spec, "cases", str))
    except ValueError as error:
        raise RequestInvalid("replay request: the cases of %s cannot be read: %s" % (name, error)) from error


def _get(mapping, key, kind):
    value = mapping.get(key)
    if not isinstance(value, kind):
        raise RequestInvalid("replay request: key %s is not a %s" % (key, kind.__name__))
    return value
