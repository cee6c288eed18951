"""Forked children that run ranges of cases, and a parent that survives whatever the cases do.

A child says in shared memory which case it is in. When it dies or stops moving, the range is cut around that case: what
came before and after runs again in new children, the case itself alone in its own. Only a case that fails alone is
blamed, so damage done by one case and noticed in the next costs neither.
"""

import gc
import mmap
import os
import resource
import selectors
import signal
import struct
import time
import traceback

from .capture import CaseTimeout

# Before a child's answer: the first case it did not run, how it ended, the length of what follows.
_HEADER = struct.Struct("<qBq")
_ENDED, _TIMED_OUT, _FAILED = 0, 1, 2
# In place of a case number in shared memory.
_PREPARING, _ANSWERING = 2**63 - 1, 2**63 - 2
_PIPE_CHUNK = 1 << 20
# A case may wait (a sleep, a lock, the network) this many times longer than it may compute.
WALL_FACTOR = 5
# What the parent adds before it takes a silent child for dead: starting up, writing the answer, a busy machine.
GRACE_SECONDS = 3.0


class ChildFailed(Exception):
    """A child met an error of its own, not one of the engine's; the text is its traceback."""


class Limits:
    """``seconds_per_case``: CPU seconds; ``memory_mb``: what a child may allocate beyond what the import took."""

    def __init__(self, seconds_per_case, memory_mb, batch, workers=None, timeouts_per_class=20):
        self.seconds_per_case = float(seconds_per_case)
        self.memory_bytes = int(memory_mb) * 1024 * 1024
        self.batch = int(batch)
        self.workers = int(workers or len(os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else [0]))
        self.timeouts_per_class = int(timeouts_per_class)


class Watch:
    """Which case is running: told to the parent, and to the timer that ends a case which takes too long."""

    def __init__(self, memory, seconds_per_case):
        self._memory = memory
        self._cpu_limit = seconds_per_case
        self._wall_limit = seconds_per_case * WALL_FACTOR
        self._position = -1
        self._armed = False
        self._seen = (-1, 0.0, 0.0)
        self._parent = os.getppid()

    def begin(self, position):
        self._position = position
        self._memory[:8] = position.to_bytes(8, "little")
        self._armed = True

    def end(self):
        self._armed = False

    def start(self):
        """Start ticking. A tick costs the child a microsecond and a case nothing."""
        tick = max(0.01, min(0.25, self._cpu_limit / 4))
        signal.signal(signal.SIGALRM, self._tick)
        signal.setitimer(signal.ITIMER_REAL, tick, tick)

    def stop(self):
        signal.setitimer(signal.ITIMER_REAL, 0)
        self._memory[:8] = _ANSWERING.to_bytes(8, "little")

    def _tick(self, _signum, _frame):
        if os.getppid() != self._parent:
            os._exit(0)
        wall, cpu = time.monotonic(), time.process_time()
        position, since_wall, since_cpu = self._seen
        if position != self._position:
            self._seen = (self._position, wall, cpu)
        elif self._armed and (cpu - since_cpu >= self._cpu_limit or wall - since_wall >= self._wall_limit):
            raise CaseTimeout()


class Job:
    """The cases from ``start`` up to ``stop`` of one class (by its number in the request)."""

    __slots__ = ("klass", "start", "stop")

    def __init__(self, klass, start, stop):
        self.klass = klass
        self.start = start
        self.stop = stop


def run(jobs, work, limits):
    """Runs every job and returns ``[(job, result)]``, ordered by class and start; together they cover every case.

    ``work(job, watch)`` runs in a child and returns ``(next, timed_out, answer)``: ``answer()`` gives the bytes for the
    cases from ``job.start`` up to ``next``; the rest becomes a new job. A result is those bytes, or the outcome of cases
    that no child survived: ``"crash"``, ``"timeout"``, or ``"skipped"`` when too many cases of a class timed out before.
    Raises ChildFailed.
    """
    return _Pool(work, limits).run(jobs)


class _Running:
    __slots__ = ("job", "pid", "reader", "memory", "parts", "position", "moved")


class _Pool:
    def __init__(self, work, limits):
        self._work = work
        self._limits = limits
        self._selector = selectors.DefaultSelector()
        self._queue = []
        self._done = []
        self._timeouts = {}

    def run(self, jobs):
        self._queue = list(reversed(jobs))
        running = []
        # Pages the collector never touches stay shared between the children.
        gc.collect()
        gc.freeze()
        try:
            while self._queue or running:
                while self._queue and len(running) < self._limits.workers:
                    self._next(running)
                for key, _ in self._selector.select(0.1):
                    self._read(key.data, running)
                self._end_silent(running)
        finally:
            for child in running:
                _kill(child.pid)
                os.waitpid(child.pid, 0)
            self._selector.close()
            gc.unfreeze()
        self._done.sort(key=lambda entry: (entry[0].klass, entry[0].start))
        return self._done

    def _next(self, running):
        job = self._queue.pop()
        if self._timeouts.get(job.klass, 0) >= self._limits.timeouts_per_class:
            self._done.append((job, "skipped"))
        else:
            running.append(self._start(job))

    def _start(self, job):
        memory = mmap.mmap(-1, 8)
        memory[:8] = _PREPARING.to_bytes(8, "little")
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            _child(job, self._work, self._limits, memory, writer)
        os.close(writer)
        child = _Running()
        child.job, child.pid, child.reader, child.memory, child.parts = job, pid, reader, memory, []
        child.position, child.moved = None, time.monotonic()
        self._selector.register(reader, selectors.EVENT_READ, child)
        return child

    def _read(self, child, running):
        data = os.read(child.reader, _PIPE_CHUNK)
        if data:
            child.parts.append(data)
            child.moved = time.monotonic()
            return
        self._finish(child, running)
        self._settle(child, "crash")

    def _end_silent(self, running):
        """End children that show no progress: code that neither returns nor lets the interpreter run the timer."""
        now = time.monotonic()
        for child in list(running):
            position = bytes(child.memory[:8])
            if position != child.position:
                child.position, child.moved = position, now
            elif now - child.moved > self._limits.seconds_per_case * WALL_FACTOR + GRACE_SECONDS:
                self._finish(child, running)
                self._settle(child, "timeout")

    def _finish(self, child, running):
        running.remove(child)
        self._selector.unregister(child.reader)
        os.close(child.reader)
        _kill(child.pid)
        os.waitpid(child.pid, 0)

    def _settle(self, child, failure):
        job = child.job
        position = int.from_bytes(child.memory[:8], "little")
        child.memory.close()
        data = b"".join(child.parts)
        if len(data) >= _HEADER.size:
            stopped, ended, length = _HEADER.unpack_from(data)
            payload = data[_HEADER.size :]
            if len(payload) == length:
                self._answered(job, stopped, ended, payload)
                return
        if failure == "timeout":
            self._timeouts[job.klass] = self._timeouts.get(job.klass, 0) + 1
        if position == _PREPARING:
            # Building the values of the class was fatal, so no case of it can run.
            self._done.append((job, failure))
        elif position == _ANSWERING:
            self._halve(job, failure)
        elif job.stop - job.start == 1 or failure == "timeout":
            self._cut(job, position)
            self._done.append((Job(job.klass, position, position + 1), failure))
        else:
            self._cut(job, position)
            self._queue.append(Job(job.klass, position, position + 1))

    def _answered(self, job, stopped, ended, payload):
        if ended == _FAILED:
            raise ChildFailed(payload.decode("utf-8", "replace"))
        self._done.append((Job(job.klass, job.start, stopped), payload))
        if ended == _TIMED_OUT:
            self._timeouts[job.klass] = self._timeouts.get(job.klass, 0) + 1
        if stopped < job.stop:
            self._queue.append(Job(job.klass, stopped, job.stop))

    def _cut(self, job, position):
        if position + 1 < job.stop:
            self._queue.append(Job(job.klass, position + 1, job.stop))
        if job.start < position:
            self._queue.append(Job(job.klass, job.start, position))

    def _halve(self, job, failure):
        if job.stop - job.start == 1:
            self._done.append((job, failure))
            return
        middle = (job.start + job.stop) // 2
        self._queue.append(Job(job.klass, middle, job.stop))
        self._queue.append(Job(job.klass, job.start, middle))


def _child(job, work, limits, memory, writer):
    """The whole life of a child; never returns."""
    try:
        os.setpgid(0, 0)
        _silence()
        _limit(limits)
        # Garbage of a few thousand short cases costs less than looking for it.
        gc.disable()
        watch = Watch(memory, limits.seconds_per_case)
        watch.start()
        stopped, timed_out, answer = work(job, watch)
        watch.stop()
        _unlimit_memory()
        payload = answer()
        _write_all(writer, _HEADER.pack(stopped, _TIMED_OUT if timed_out else _ENDED, len(payload)) + payload)
    except BaseException:
        # The engine's exceptions end in an observation, so this one is ours and must not pass for a crash of a case.
        payload = traceback.format_exc().encode("utf-8", "replace")
        _write_all(writer, _HEADER.pack(job.start, _FAILED, len(payload)) + payload)
    finally:
        # Skips atexit handlers and buffers that belong to the parent.
        os._exit(0)


def _silence():
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    if null > 2:
        os.close(null)


def _limit(limits):
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    used = _address_space()
    if used is not None:
        _lower(resource.RLIMIT_AS, used + limits.memory_bytes)
    # The last resort against a child that outlives its parent inside compiled code.
    _lower(resource.RLIMIT_CPU, int(60 + 10 * limits.seconds_per_case))


def _unlimit_memory():
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


def _lower(which, wanted):
    hard = resource.getrlimit(which)[1]
    if hard != resource.RLIM_INFINITY:
        wanted = min(wanted, hard)
    resource.setrlimit(which, (wanted, hard))


def _address_space():
    """Bytes of address space in use, or None where the system does not say (the limit is then not set)."""
    try:
        with open("/proc/self/statm") as statm:
            return int(statm.read().split()[0]) * resource.getpagesize()
    except OSError:
        return None


def _write_all(descriptor, data):
    view = memoryview(data)
    while view:
        written = os.write(descriptor, view)
        view = view[written:]


def _kill(pid):
    for kill in (os.killpg, os.kill):
        try:
            kill(pid, signal.SIGKILL)
        except OSError:
            pass
