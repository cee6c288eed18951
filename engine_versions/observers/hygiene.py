"""Keeps what engine code does at import away from the report, and its files in one scratch folder."""

import os
import sys


def confine(scratch, environment):
    """Points everything a library may write to into ``scratch``, and makes that the working directory.

    ``environment`` is engine.yaml's own, with ``{scratch}`` in its values. Home is moved too: in a container it is
    often read-only or not there. One thread per numeric library, because we fork.
    """
    variables = {
        "HOME": scratch,
        "TMPDIR": scratch,
        "XDG_CACHE_HOME": os.path.join(scratch, "cache"),
        "XDG_CONFIG_HOME": os.path.join(scratch, "config"),
        "XDG_DATA_HOME": os.path.join(scratch, "data"),
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
    }
    variables.update({name: value.replace("{scratch}", scratch) for name, value in environment.items()})
    os.environ.update(variables)
    os.chdir(scratch)


def no_input():
    """Gives the process an empty standard input, so that code that asks a question gets an end of file."""
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)


def leave(status):
    """Ends the process at once: exit handlers and non-daemon threads of the engine have no say."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):  # closed, full, or replaced by the engine
            continue
    os._exit(status)
