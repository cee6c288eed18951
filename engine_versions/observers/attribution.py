"""Where in the engine something happened: files and lines of the engine's own frames, never message text.

A *chain* is a flat tuple ``(file, line, file, line, ...)`` of the frames that lie inside the engine's packages,
innermost first; ``file`` indexes the ``files`` table of the answer. The same chain serves an exception (its traceback),
a warning and a log record (the stack at the call), so that a reader attributes all three alike.
"""

import importlib
import logging
import os
import sys

MAX_FRAMES = 24


class Sites:
    """Numbers the engine's files and takes chains.

    ``packages`` are importable names; a file belongs to the engine when it lies inside one of them. File names are
    relative to the folder the package is installed in, so that the answer says nothing about the machine.
    """

    def __init__(self, packages):
        self.files = []
        self._index = {}
        self._roots = []
        for name in packages:
            module = importlib.import_module(name)
            folders = list(getattr(module, "__path__", None) or [])
            depth = name.count(".") + 1
            if folders:
                roots = [os.path.join(folder, "") for folder in folders]
            else:
                roots = [module.__file__]
            for root in roots:
                base = root.rstrip(os.sep)
                for _ in range(depth):
                    base = os.path.dirname(base)
                self._roots.append((root, base))
        self._wrapper_codes = _logger_wrapper_codes()
        self._logging_file = logging.__file__

    def file_index(self, filename):
        """The index of a file of the engine, or -1 for any other file."""
        index = self._index.get(filename)
        if index is None:
            index = self._index[filename] = self._number(filename)
        return index

    def _number(self, filename):
        full = os.path.abspath(filename)
        for root, base in self._roots:
            if full == root or (root.endswith(os.sep) and full.startswith(root)):
                name = os.path.relpath(full, base).replace(os.sep, "/")
                if name not in self.files:
                    self.files.append(name)
                return self.files.index(name)
        return -1

    def of_traceback(self, traceback):
        """The chain of an exception, and the engine frames it passed (innermost first, for accumulators)."""
        chain = []
        frames = []
        index = self._index
        while traceback is not None:
            frame = traceback.tb_frame
            filename = frame.f_code.co_filename
            number = index.get(filename)
            if number is None:
                number = self.file_index(filename)
            if number >= 0:
                chain.append((number, traceback.tb_lineno))
                frames.append(frame)
            traceback = traceback.tb_next
        chain.reverse()
        frames.reverse()
        return _flat(chain), frames

    def of_stack(self, frame, stop_code):
        """The chain of a call that ``frame`` made (a warning or log call), up to the frame running ``stop_code``.

        Helpers that an engine hangs on ``logging.Logger`` (``warning_once``) are the call, not the site, so they are
        left out.
        """
        chain = []
        frames = []
        index = self._index
        wrappers = self._wrapper_codes
        logging_file = self._logging_file
        while frame is not None:
            code = frame.f_code
            if code is stop_code:
                break
            filename = code.co_filename
            if filename != logging_file and code not in wrappers:
                number = index.get(filename)
                if number is None:
                    number = self.file_index(filename)
                if number >= 0:
                    chain.append((number, frame.f_lineno))
                    frames.append(frame)
            frame = frame.f_back
        return _flat(chain), frames


class Accumulators:
    """The sites that flush a dict of minor issues, with the name of that dict."""

    def __init__(self, sites, entries):
        self._sites = sites
        self._by_line = {(entry["file"], entry["line"]): entry["variable"] for entry in entries}
        self._by_number = {}
        self.any = bool(entries)

    def flushed(self, chain, frames):
        """``{key: message}`` when a frame of the chain is at a flush site, else None.

        A key or a message that is not a str is written as its ``repr``: both are the engine's text.
        """
        if not self.any:
            return None
        for position, frame in enumerate(frames):
            if 2 * position >= len(chain):
                break
            place = (chain[2 * position], chain[2 * position + 1])
            variable = self._by_number.get(place, self)
            if variable is self:
                name = self._sites.files[place[0]]
                variable = self._by_number[place] = self._by_line.get((name, place[1]))
            if variable is not None:
                issues = frame.f_locals.get(variable)
                if isinstance(issues, dict):
                    return {_text(key): _text(message) for key, message in issues.items()}
        return None


def _flat(chain):
    if len(chain) > MAX_FRAMES:
        # A runaway recursion: where it started and where it ended says all there is to say.
        chain = chain[: MAX_FRAMES // 2] + chain[-MAX_FRAMES // 2 :]
    return tuple([number for place in chain for number in place])


def _text(value):
    return value if type(value) is str else repr(value)


def logger_classes():
    """Every class a logger of this process has, ``logging.Logger`` first."""
    classes = [logging.Logger]
    for logger in list(logging.Logger.manager.loggerDict.values()):
        if isinstance(logger, logging.Logger) and type(logger) not in classes:
            classes.append(type(logger))
    return classes


def added_logger_methods():
    """The functions that engines hung on loggers: on their classes or on single loggers."""
    found = []
    holders = [vars(cls) for cls in logger_classes()]
    holders += [vars(logger) for logger in logging.Logger.manager.loggerDict.values() if isinstance(logger, logging.Logger)]
    for holder in holders:
        for value in list(holder.values()):
            function = getattr(value, "__func__", value)
            if callable(function) and hasattr(function, "__module__") and hasattr(function, "__qualname__"):
                if function.__module__ != "logging" and function not in found:
                    found.append(function)
    return found


def once_caches():
    """The ``cache_clear`` of every cache that makes a log call happen once per process.

    That is a cached method of a logger, or a cached helper in the module that such a method comes from.
    """
    caches = []
    modules = []
    for function in added_logger_methods():
        caches.append(function)
        module = sys.modules.get(function.__module__)
        if module is not None and module not in modules:
            modules.append(module)
    for module in modules:
        caches.extend(value for value in list(vars(module).values()) if callable(value))
    clears = []
    for cache in caches:
        clear = getattr(cache, "cache_clear", None)
        if callable(clear) and clear not in clears:
            clears.append(clear)
    return clears


def _logger_wrapper_codes():
    codes = set()
    for function in added_logger_methods():
        function = getattr(function, "__wrapped__", function)
        code = getattr(function, "__code__", None)
        if code is not None:
            codes.add(code)
    return codes
