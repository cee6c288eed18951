"""Constructing one configuration after another and writing down what each did.

Runs in a child process (see ``workers.py``). What most cases have in common (one exception from one site, one warning) is
interned, so that a case ends as one number and thousands of cases as a short list.
"""

import logging
import sys
import time
import warnings

from .attribution import Accumulators, once_caches
from .domains import Domain, Effects
from .surroundings import Surroundings
from .values import class_name

MESSAGE_LIMIT = 4000
_TIMEOUT = ("timeout",)
_MEMORY = ("memory",)
_UNBUILT = ("unbuilt",)


class CaseTimeout(BaseException):
    """Raised inside a case by the timer. Not an Exception, so that the engine's handlers do not swallow it."""


class ClassReplay:
    """Replays the cases of one class of a request.

    ``full_messages`` keeps every distinct message; otherwise a site keeps the first one it produced, because the pool
    asks where, and only a witness is compared with a template.
    """

    def __init__(self, cls, spec, cases, sites, package_names, executable=None):
        self.cls = cls
        self.names = spec["fields"]
        self.validations = [(step["method"], step.get("kwargs") or {}) for step in spec["validate"]]
        self.domains = [Domain(spec["values"].get(name, ())) for name in self.names]
        self.cases = cases
        self.full = spec.get("messages", "first") == "all"
        self.sites = sites
        self.accumulators = Accumulators(sites, spec.get("accumulators", ()))
        self.executable = executable
        self.observations = _Interned()
        self.exceptions = _Interned()
        self.events = _Interned()
        self.effects = Effects()
        self.guards = _Interned()
        self.clear_caches = once_caches()
        self._case_events = []
        self._hooks = self._hook()
        self._put_hooks()
        self.surroundings = Surroundings(*_defining(cls, package_names))

    def refused(self):
        """``[field, value index, reason]`` of every value that cannot be built in this interpreter."""
        return [[name, *entry] for name, domain in zip(self.names, self.domains) for entry in domain.refused]

    def section(self, start, stop, codes, guards):
        """The part of the answer that holds the cases from ``start`` up to ``stop``."""
        section = {
            "start": start,
            "stop": stop,
            "exceptions": self.exceptions.items,
            "events": self.events.items,
            "effects": self.effects.table,
            "observations": [_observation(*key) for key in self.observations.items],
            "cases": codes,
        }
        if self.executable is not None:
            section["guards"] = self.guards.items
            section["case_guards"] = guards
        return section

    def run(self, start, stop, watch, seconds):
        """Replays cases until ``stop``, a case that used up its limits, or until ``seconds`` have passed.

        Returns ``(next, codes, guards)``; the cases from ``next`` on were not run.
        """
        codes = []
        guards = []
        end = time.monotonic() + seconds
        clear_caches = self.clear_caches
        restore = self.surroundings.restore
        number = self.observations.of
        position = start
        while position < stop:
            case = self.cases[position]
            watch.begin(position)
            try:
                if self.executable is not None:
                    guards.append(self.guards.of(self._guard_truth(case)))
                code = self._case(case)
                # Inside the try: the timer may speak until this has run.
                watch.end()
            except CaseTimeout:
                code = _TIMEOUT
            except MemoryError:
                code = _MEMORY
            watch.end()
            codes.append(number(code))
            position += 1
            if code is _TIMEOUT or code is _MEMORY:
                # What an interrupted case left behind (a lock, half a cache) must not reach the next one.
                break
            for clear in clear_caches:
                clear()
            restore()
            self._put_hooks()
            if time.monotonic() >= end:
                break
        guards.extend([-1] * (len(codes) - len(guards) if self.executable is not None else 0))
        return position, codes, guards

    def _guard_truth(self, case):
        kwargs, _ = self._kwargs(case)
        return () if kwargs is None else tuple(self.executable.evaluate(kwargs))

    def _kwargs(self, case):
        """The kwargs of a case, and ``(field, declared value, copier)`` for each; None when a value was refused."""
        kwargs = {}
        declared = []
        domains = self.domains
        names = self.names
        for index in range(0, len(case), 2):
            field = case[index]
            item = domains[field].items[case[index + 1]]
            if item is None:
                return None, None
            value, fresh = item
            kwargs[names[field]] = value if fresh is None else fresh()
            declared.append((field, value, fresh))
        return kwargs, declared

    def _case(self, case):
        kwargs, declared = self._kwargs(case)
        if kwargs is None:
            return _UNBUILT
        self._case_events = events = []
        stage = "construct"
        try:
            instance = self.cls(**kwargs)
            for stage, arguments in self.validations:
                try:
                    getattr(instance, stage)(**arguments)
                except Exception as error:
                    issues = self.accumulators.flushed(*self.sites.of_traceback(error.__traceback__))
                    if issues is None:
                        raise
                    self._announce(issues)
            stage = "read"
            effects = self._effects(instance, declared, kwargs)
        except (CaseTimeout, MemoryError):
            raise
        except BaseException as error:
            return ("raised", self._exception(error, stage), tuple(events), ())
        return ("returned", -1, tuple(events), effects)

    def _effects(self, instance, declared, kwargs):
        effects = []
        names = self.names
        for field, value, fresh in declared:
            name = names[field]
            try:
                # The usual answer, decided without a call of ours: what was passed, and cannot have changed.
                if fresh is None and getattr(instance, name, effects) is value:
                    continue
            except Exception:
                pass  # compare() reads it again and says what was raised.
            effect = self.effects.compare(instance, field, name, value, kwargs[name])
            if effect >= 0:
                effects.append(effect)
        return tuple(effects)

    def _exception(self, error, stage):
        chain, _ = self.sites.of_traceback(error.__traceback__)
        if not chain:
            chain = self._chain_of_wrapped(error)
        kind = type(error)
        if self.full:
            message = _message(error)
            key = (kind, stage, chain, message)
            return self.exceptions.of(key, lambda: self._exception_entry(error, stage, chain, message))
        key = (kind, stage, chain)
        return self.exceptions.of(key, lambda: self._exception_entry(error, stage, chain, _message(error)))

    def _exception_entry(self, error, stage, chain, message):
        entry = {"type": class_name(type(error)), "stage": stage, "message": message, "chain": list(chain)}
        locations = _locations(error)
        if locations:
            entry["locations"] = locations
        return entry

    def _chain_of_wrapped(self, error):
        """A validation library reports the engine's exception inside one of its own, raised from compiled code."""
        for item in _reported(error):
            inner = item.get("ctx", {}).get("error") if isinstance(item.get("ctx"), dict) else None
            if isinstance(inner, BaseException) and inner.__traceback__ is not None:
                chain, _ = self.sites.of_traceback(inner.__traceback__)
                if chain:
                    return chain
        return ()

    def _announce(self, issues):
        for key, message in issues.items():
            known = (key, message) if self.full else key
            self._add(self.events.of(("announced", known), lambda key=key, message=message: {
                "kind": "announced", "field": key, "message": message[:MESSAGE_LIMIT]
            }))

    def _add(self, event):
        if event not in self._case_events:
            self._case_events.append(event)

    def _hook(self):
        """What takes the place of showing a warning, and of handing a log record to handlers."""
        stop_code = ClassReplay._case.__code__
        sites = self.sites
        flushed = self.accumulators.flushed

        def record(kind, what, frame, text):
            chain, frames = sites.of_stack(frame, stop_code)
            issues = flushed(chain, frames)
            if issues is not None:
                self._announce(issues)
                return
            message = text() if self.full else None
            self._add(self.events.of((kind, what, chain, message), lambda: {
                "kind": kind,
                "category": what,
                "message": (text() if message is None else message)[:MESSAGE_LIMIT],
                "chain": list(chain),
            }))

        def show_warning(warning):
            record("warning", class_name(warning.category), sys._getframe(1), lambda: _message(warning.message))

        def call_handlers(logger, entry):
            record("log", "%s %s" % (entry.levelname, entry.name), sys._getframe(1), lambda: _log_message(entry))

        warnings.resetwarnings()
        warnings.simplefilter("always")
        return show_warning, call_handlers

    def _put_hooks(self):
        show_warning, call_handlers = self._hooks
        warnings._showwarnmsg = show_warning
        # Every record that passes its logger's level and filters comes through here exactly once, whatever handlers
        # the logger and its parents have and whether or not it propagates. Setting it anew costs every logger its
        # method cache, hence the question.
        if logging.Logger.callHandlers is not call_handlers:
            logging.Logger.callHandlers = call_handlers


def _observation(status, exception=-1, events=(), effects=()):
    entry = {"status": status}
    if exception >= 0:
        entry["exception"] = exception
    if events:
        entry["events"] = list(events)
    if effects:
        entry["effects"] = list(effects)
    return entry


class _Interned:
    """Numbers equal keys equally; ``items`` holds what ``make`` gave for each (the key itself by default)."""

    def __init__(self):
        self.items = []
        self._index = {}

    def of(self, key, make=None):
        index = self._index.get(key)
        if index is None:
            index = self._index[key] = len(self.items)
            self.items.append(key if make is None else make())
        return index


def _message(error):
    try:
        return str(error)[:MESSAGE_LIMIT]
    except Exception as failure:
        return "<no text: %s>" % type(failure).__name__


def _log_message(entry):
    try:
        return entry.getMessage()
    except Exception as failure:
        return "<no text: %s>" % type(failure).__name__


def _reported(error):
    errors = getattr(error, "errors", None)
    if not callable(errors):
        return []
    try:
        items = errors()
    except Exception:
        return []
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _locations(error):
    """Where a validation library says the fault is: ``[{"type", "path"}]``, else []."""
    return [
        {"type": str(item.get("type")), "path": [str(part) for part in item.get("loc", ())]} for item in _reported(error)
    ]


def _defining(cls, package_names):
    """The engine's classes that make up ``cls``, and the modules that define them."""
    classes = [base for base in cls.__mro__ if base.__module__.partition(".")[0] in package_names]
    modules = [sys.modules[name] for name in dict.fromkeys(base.__module__ for base in classes) if name in sys.modules]
    return modules, classes
