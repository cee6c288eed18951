"""What a case may change outside itself, and putting it back: the next case must not notice the one before.

Checks run after every case, so the usual answer ("nothing changed") has to cost a microsecond: dictionaries are compared
with a copy (identity of the values decides almost always), and logging is watched through a mark in a cache that every
change of a level empties.
"""

import logging
import os
import warnings

# Larger containers in a module are watched by their length only: comparing a registry of thousands after each case
# would cost more than the case.
COMPARED_ITEMS = 64
_MARK = -987654321


class Surroundings:
    """Taken once in a child, before its first case.

    ``modules`` and ``classes`` are those of the engine that define the class under replay and its bases. State the engine
    keeps elsewhere is separated by the process: a batch is a child of its own.
    """

    def __init__(self, modules, classes):
        self._environ = dict(os.environ._data)
        self._cwd = os.getcwd()
        self._filters = warnings.filters
        self._filter_items = list(warnings.filters)
        self._loggers = [
            (logger, logger.level, logger.disabled, logger.propagate, list(logger.handlers), list(logger.filters))
            for logger in [logging.root, *logging.Logger.manager.loggerDict.values()]
            if isinstance(logger, logging.Logger)
        ]
        self._disable = logging.root.manager.disable
        self._modules = [(vars(module), dict(vars(module))) for module in modules]
        self._containers = []
        for module in modules:
            for name, value in list(vars(module).items()):
                if type(value) in (list, dict, set) and not name.startswith("__"):
                    self._containers.append((value, type(value)(value)))
        self._classes = [(cls, vars(cls), dict(vars(cls))) for cls in classes]
        self._mark()

    def restore(self):
        """Undo what the case changed."""
        if os.environ._data != self._environ:
            self._restore_environ()
        try:
            moved = os.getcwd() != self._cwd
        except OSError:
            moved = True
        if moved:
            os.chdir(self._cwd)
        if warnings.filters is not self._filters or warnings.filters != self._filter_items:
            self._filters[:] = self._filter_items
            warnings.filters = self._filters
            # Tells the C implementation that its cached view of the filters is stale.
            warnings._filters_mutated()
        if _MARK not in logging.root._cache:
            self._restore_logging()
        for live, kept in self._modules:
            if _differs(live, kept):
                _replace(live, kept)
        for live, kept in self._containers:
            if len(live) != len(kept) or (len(kept) <= COMPARED_ITEMS and _differs(live, kept)):
                live.clear()
                (live.extend if type(live) is list else live.update)(kept)
        for cls, live, kept in self._classes:
            if _differs(live, kept):
                _replace_attributes(cls, live, kept)

    def _restore_environ(self):
        for key in list(os.environ):
            if os.environ.encodekey(key) not in self._environ:
                del os.environ[key]
        for key, value in self._environ.items():
            if os.environ._data.get(key) != value:
                os.environ[os.environ.decodekey(key)] = os.environ.decodevalue(value)

    def _restore_logging(self):
        logging.disable(self._disable)
        for logger, level, disabled, propagate, handlers, filters in self._loggers:
            if logger.level != level:
                logger.setLevel(level)
            logger.disabled = disabled
            logger.propagate = propagate
            logger.handlers[:] = handlers
            logger.filters[:] = filters
        self._mark()

    def _mark(self):
        logging.root._cache[_MARK] = True


def _differs(live, kept):
    try:
        return live != kept
    except Exception:
        # A value was replaced by one that refuses to be compared.
        return True


def _replace_attributes(cls, live, kept):
    for name in [name for name in live if name not in kept]:
        type.__delattr__(cls, name)
    for name, value in kept.items():
        if live.get(name, _MARK) is not value:
            type.__setattr__(cls, name, value)


def _replace(live, kept):
    for name in [name for name in live if name not in kept]:
        del live[name]
    for name, value in kept.items():
        if live.get(name, _MARK) is not value:
            live[name] = value
