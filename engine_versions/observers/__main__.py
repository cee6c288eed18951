"""``python engine_versions/observers <command> --request REQUEST.json --output OUTPUT.json``

Kept to syntax that any Python can parse, so that an interpreter that is too old is told so in the report.
"""

import os
import sys

OLDEST = (3, 9)


def refuse_old_python(arguments):
    """Writes the report that says this Python is too old. Returns the exit status."""
    message = "Python %s is too old for the observers, which need %d.%d or newer" % ((sys.version.split()[0],) + OLDEST)
    if "--output" in arguments[:-1]:
        with open(arguments[arguments.index("--output") + 1], "w") as stream:
            stream.write(
                '{"schema_version": 1, "command": "%s", "error": {"kind": "python_too_old", "message": "%s"}}'
                % (arguments[0].replace("\\", "").replace('"', ""), message)
            )
    sys.stderr.write(message + "\n")
    return 2


def load_package():
    """Loads this folder as the package ``llem_observers`` and takes it, and relative entries, off ``sys.path``.

    A directory that is run is put first on ``sys.path``: an engine's ``import probe`` would find ours.
    """
    import importlib.util

    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [entry for entry in sys.path if os.path.isabs(entry) and os.path.abspath(entry) != here]
    spec = importlib.util.spec_from_file_location(
        "llem_observers", os.path.join(here, "__init__.py"), submodule_search_locations=[here]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["llem_observers"] = package
    spec.loader.exec_module(package)
    return importlib.import_module("llem_observers.cli")


if __name__ == "__main__":
    if sys.version_info < OLDEST:
        sys.exit(refuse_old_python(sys.argv[1:]))
    sys.exit(load_package().main(sys.argv[1:]))
