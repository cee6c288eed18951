"""Command line of the observers: one request in, one report out, whatever the engine does in between.

The engine is imported in a forked child, so that a report is written even when engine code ends the process.
"""

import importlib
import json
import os
import shutil
import sys
import tempfile
import traceback

from . import hygiene

COMMANDS = ("environment", "probe", "fields", "guards", "replay")
# How a child says that the disk refused its report (EX_IOERR of sysexits.h); any other end is the engine's doing.
REFUSED = 74
USAGE = "usage: observers %s --request REQUEST.json --output OUTPUT.json | serve --request REQUEST.json --socket PATH"


class BadRequest(Exception):
    """The request cannot be used; the text says what is wrong with it."""


class ProducerFailed(Exception):
    """Code in v<safe>/producers/ failed to load or to answer; the text says how."""


def main(arguments):
    """Runs one command line. Returns the exit status: 0 when a report was written (also one that holds an error)."""
    options = parse(arguments)
    if options is None:
        sys.stderr.write(USAGE % "|".join(COMMANDS) + "\n")
        return 2
    if options["command"] == "serve":
        from . import server

        return server.serve(read_request(options["request"]), os.path.abspath(options["socket"]))
    return supervise(options["command"], os.path.abspath(options["request"]), os.path.abspath(options["output"]))


def parse(arguments):
    """``{"command", "request", "output" or "socket"}``, or None when the arguments are not of that form."""
    command, rest = (arguments[0], arguments[1:]) if arguments else (None, [])
    names = ("--request", "--socket") if command == "serve" else ("--request", "--output")
    if command not in COMMANDS + ("serve",) or len(rest) != 4 or {rest[0], rest[2]} != set(names):
        return None
    return {"command": command, rest[0][2:]: rest[1], rest[2][2:]: rest[3]}


def supervise(command, request, output):
    """Answers a request in a child process and makes sure that a report is there when it has ended."""
    child = os.fork()
    if child == 0:
        answer(command, request, output)
    _, status = os.waitpid(child, 0)
    return settle(command, output, status)


def settle(command, output, status):
    """After a child has ended: 0 if it left a report or one could be written for it, 1 when the disk refuses."""
    shutil.rmtree(scratch_of(output), ignore_errors=True)
    if os.path.exists(output):
        return 0
    if os.WIFEXITED(status) and os.WEXITSTATUS(status) == REFUSED:
        return 1
    try:
        write(output, failure(command, "engine_exited", "the engine's code ended the process (%s)" % ending(status)))
    except OSError as error:
        complain(output, error)
        return 1
    return 0


def complain(output, error):
    """Says on the error stream, whatever the engine made of ``sys.stderr``, that a report cannot be written."""
    os.write(2, ("cannot write %s: %s\n" % (os.path.basename(output), error.strerror or error)).encode("utf-8", "replace"))


def ending(status):
    """How a process ended, in words, from its wait status."""
    return "signal %d" % os.WTERMSIG(status) if os.WIFSIGNALED(status) else "exit status %d" % os.WEXITSTATUS(status)


def scratch_of(output):
    """The scratch folder of the request that is answered in ``output``."""
    return output + ".scratch"


def answer(command, request, output):
    """In a child process: observes, writes the report and ends the process. Does not return."""
    status = 0
    try:
        hygiene.no_input()
        os.makedirs(scratch_of(output), mode=0o700, exist_ok=True)
        tempfile.tempdir = None  # decided anew from TMPDIR
        write(output, report(command, request, scratch_of(output)))
    except OSError as error:
        complain(output, error)
        status = REFUSED
    finally:
        hygiene.leave(status)


def report(command, path, scratch):
    """The whole report for a request file: what was observed, or the error."""
    try:
        request = read_request(path)
        hygiene.confine(scratch, request["engine"].get("environment", {}))
        observed = observe(command, request)
        envelope = {
            "schema_version": 1,
            "command": command,
            "python": ".".join(map(str, sys.version_info[:3])),
            "library_version": library_version(request),
        }
        envelope.update(observed)
        return envelope
    except BaseException as error:  # engine code may raise anything, SystemExit and KeyboardInterrupt included
        return explain(command, error)


def read_request(path):
    """A request file. Raises BadRequest when it is not a JSON object with an ``engine``."""
    try:
        with open(path, encoding="utf-8") as stream:
            request = json.load(stream)
    except (OSError, ValueError) as error:
        raise BadRequest("cannot read the request %s: %s" % (os.path.basename(path), error)) from error
    if not isinstance(request, dict) or not isinstance(request.get("engine"), dict):
        raise BadRequest("the request must be an object with the content of engine.yaml under 'engine'")
    return request


def observe(command, request):
    """The answer of the command's module, or of the version's own producer code when the request names some.

    The probe looks at a producer's code, and is never replaced by it.
    """
    default = importlib.import_module("." + command, __package__).observe
    code = request.get("producer_code")
    return producer(code).observe(request, default) if code and command != "probe" else default(request)


def producer(path):
    """The module of an archived producer, which exports ``observe(request, default)``."""
    from importlib import util

    try:
        spec = util.spec_from_file_location("llem_observers_producer", path)
        module = util.module_from_spec(spec)
        spec.loader.exec_module(module)
    except Exception as error:
        raise ProducerFailed("%s: %s: %s" % (os.path.basename(path), type(error).__name__, error)) from error
    if not callable(getattr(module, "observe", None)):
        raise ProducerFailed("%s has no function observe(request, default)" % os.path.basename(path))
    return module


def library_version(request):
    """The version of the engine that is loaded: its ``__version__``, else what its distribution's metadata says."""
    name = request["engine"]["import_name"]
    version = getattr(sys.modules.get(name), "__version__", None)
    if isinstance(version, str):
        return version
    from importlib import metadata

    try:
        return metadata.version(request.get("distribution", name))
    except metadata.PackageNotFoundError:
        return None


def explain(command, error):
    """The report for an exception: the expected ones in one line, ours with their traceback as ``detail``."""
    from . import targets

    kinds = {
        BadRequest: "bad_request",
        ProducerFailed: "producer_failed",
        targets.EngineImportFailed: "engine_import_failed",
        targets.TargetModuleMissing: "module_missing",
    }
    kind = kinds.get(type(error))
    if kind is not None:
        return failure(command, kind, str(error))
    if isinstance(error, (SystemExit, KeyboardInterrupt)):
        return failure(command, "engine_exited", "the engine's code ended the process (%s)" % targets.describe(error))
    found = failure(command, "observer_failed", targets.describe(error))
    found["error"]["detail"] = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    return found


def failure(command, kind, message):
    """A report that holds an error."""
    return {"schema_version": 1, "command": command, "error": {"kind": kind, "message": message}}


def write(output, document):
    """Writes a report so that a reader finds all of it or nothing. Raises OSError."""
    text = json.dumps(document, allow_nan=False, separators=(",", ":"))
    part = "%s.%d.part" % (output, os.getpid())
    try:
        with open(part, "w", encoding="utf-8") as stream:
            stream.write(text)
        os.replace(part, output)
    except OSError:
        if os.path.exists(part):
            os.unlink(part)
        raise
