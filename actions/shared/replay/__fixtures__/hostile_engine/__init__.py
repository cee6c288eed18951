"""An engine whose configuration classes do what no configuration class should."""

import ctypes
import functools
import logging
import os
import signal
import sys
import time
import warnings

logger = logging.getLogger(__name__)
logger.addHandler(logging.StreamHandler())
logger.propagate = True

REGISTRY = []
MODE = "calm"


@functools.lru_cache(None)
def warning_once(self, *args):
    self.warning(*args)


logging.Logger.warning_once = warning_once


class Bomb:
    """Does what ``action`` says, and nothing for None."""

    label = "bomb"

    def __init__(self, action=None, payload=None, number=1):
        self.action = action
        self.payload = payload
        self.number = number
        if action is not None:
            getattr(self, "_" + action)()

    def _exit(self):
        sys.exit(3)

    def _exit_now(self):
        os._exit(0)

    def _segfault(self):
        ctypes.string_at(0)

    def _kill_group(self):
        os.killpg(0, signal.SIGKILL)

    def _spin(self):
        while True:
            pass

    def _spin_and_catch(self):
        while True:
            try:
                while True:
                    pass
            except BaseException:
                pass

    def _hang_in_c(self):
        # A block in compiled code with the signals held back: no handler of ours can run.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
        time.sleep(1000)

    def _eat_memory(self):
        eaten = []
        while True:
            eaten.append(bytearray(16 * 1024 * 1024))

    def _mutate(self):
        self.payload.append("changed")
        self.payload = list(self.payload[:1])

    def _mutate_in_place(self):
        self.payload.append("changed")

    def _environment(self):
        os.environ["HOSTILE"] = "1"
        os.environ.pop("HOME", None)
        os.chdir("/")
        logging.disable(logging.CRITICAL)
        logger.setLevel(logging.CRITICAL)
        warnings.simplefilter("ignore")
        REGISTRY.append(self)
        global MODE
        MODE = "angry"
        Bomb.label = "changed"

    def _look(self):
        marks = [
            os.environ.get("HOSTILE"),
            "HOME" not in os.environ,
            os.getcwd() == "/",
            REGISTRY != [],
            MODE != "calm",
            Bomb.label != "bomb",
            logger.isEnabledFor(logging.WARNING) is False,
        ]
        if any(marks):
            raise AssertionError("the case before is visible: %r" % (marks,))
        self._warn()

    def _warn(self):
        warnings.warn("look here", FutureWarning, stacklevel=2)

    def _warn_twice(self):
        for _ in range(2):
            warnings.warn("look here", FutureWarning)

    def _log(self):
        logger.warning("said %s", "twice at most")

    def _log_once(self):
        logger.warning_once("said once")

    def _print(self):
        print("::error::from the engine")
        sys.stderr.write("noise\n")
        os.write(1, b"noise\n")

    def _refuse(self):
        raise ValueError("number is %s" % self.number)

    def _no_text(self):
        class Mute(Exception):
            def __str__(self):
                raise RuntimeError("no")

        raise Mute()

    def _recurse(self):
        self._recurse()

    def _read_input(self):
        input()


class Unreadable:
    """An attribute that cannot be read, one that is dropped and one that changes its value."""

    def __init__(self, secret=None, dropped=None, doubled=1, table=None, kept=None, name=None):
        self._secret = secret
        self.doubled = doubled * 2
        self.table = Table(**table) if table is not None else None
        self.kept = tuple(kept) if kept is not None else None
        self.name = Named(name) if name is not None else None

    @property
    def secret(self):
        raise PermissionError("not yours")


class Table:
    def __init__(self, rows=0, columns=0):
        self.rows = rows
        self.columns = columns


class Named:
    def __init__(self, name):
        self._name = name

    def __str__(self):
        return "hostile." + self._name


class Strict:
    """Collects minor issues and raises or logs them, as `strict` says."""

    def __init__(self, beams=1, early=False, rate=1.0):
        self.beams = beams
        self.early = early
        self.rate = rate
        self.validate()

    def validate(self, strict=False):
        minor_issues = {}
        if self.rate < 0:
            raise ValueError("rate must not be negative")
        if self.beams == 1 and self.early:
            minor_issues["early"] = "`early` is set to %s" % self.early
        if self.beams == 1 and self.rate != 1.0:
            minor_issues["rate"] = "`rate` is not used"
        if minor_issues:
            if strict:
                raise ValueError("invalid: %s" % minor_issues)
            logger.warning_once("ignored: %s" % list(minor_issues))


class NeedsModel:
    def __init__(self, model, size=1):
        self.model = model
        self.size = size
        if size > 3:
            raise ValueError("size")
