"""``serve``: imports the engine once and answers each request in a forked child.

Protocol, over a unix socket only its owner can open: a client connects, sends one line
``{"command", "request", "output"}`` (the last two are paths), and reads one line ``{"status": 0}`` when the report is
in ``output``, ``{"status": 1}`` when it could not be written. A client that closes its connection gives the request
up: its child is killed. The server ends when its parent has, or when nothing was asked for ``idle_seconds``.
"""

import gc
import importlib
import json
import os
import select
import shutil
import signal
import socket
import time

from . import cli, hygiene, targets

IDLE_SECONDS = 300
LONGEST_LINE = 16384
LOOK_AGAIN_SECONDS = 0.5


class Client:
    """A connection: what it sent so far, and the child that answers it."""

    def __init__(self, connection):
        self.connection = connection
        self.received = b""
        self.child = None
        self.job = None


def serve(request, path):
    """Serves until there is no reason to. Returns the exit status."""
    parent = os.getppid()
    listener = listen(path)
    scratch = path + ".scratch"
    os.makedirs(scratch, mode=0o700, exist_ok=True)
    hygiene.no_input()
    stop = Stop()
    signal.signal(signal.SIGTERM, stop)
    clients = []
    try:
        warm(request["engine"], scratch)
        loop(listener, clients, lambda: stop.asked or os.getppid() != parent, float(request.get("idle_seconds", IDLE_SECONDS)))
    finally:
        for client in clients:
            drop(client)
        listener.close()
        if os.path.exists(path):
            os.unlink(path)
        shutil.rmtree(scratch, ignore_errors=True)
        hygiene.leave(0)


class Stop:
    """Handler of SIGTERM. It also notes the signal: an import that is interrupted may swallow the exception."""

    def __init__(self):
        self.asked = False

    def __call__(self, *_):
        self.asked = True
        raise SystemExit(0)


def listen(path):
    """A listening socket at ``path``, open to its owner only. Clients can connect before the engine is imported."""
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    mask = os.umask(0o177)
    try:
        listener.bind(path)
    finally:
        os.umask(mask)
    listener.listen(16)
    return listener


def warm(engine, scratch):
    """Imports the engine, its target modules and the observers, and keeps the garbage collector off what is shared.

    A failure is not reported here: the child that answers a request meets it again and reports it.
    """
    hygiene.confine(scratch, engine.get("environment", {}))
    try:
        targets.scan(engine)
    except targets.EngineImportFailed:
        return
    for command in cli.COMMANDS:
        importlib.import_module("." + command, __package__)
    gc.collect()
    gc.freeze()


def loop(listener, clients, over, idle_seconds):
    """Accepts, forks and reaps until ``over()`` or nothing was asked for too long."""
    last = time.monotonic()
    while not over() and (clients or time.monotonic() - last < idle_seconds):
        waiting = [listener] + [client.connection for client in clients]
        readable, _, _ = select.select(waiting, [], [], 0.005 if any(c.child for c in clients) else LOOK_AGAIN_SECONDS)
        if listener in readable:
            clients.append(Client(listener.accept()[0]))
        for client in list(clients):
            alive = receive(client, listener, clients) if client.connection in readable else True
            if not alive or finished(client):
                drop(client)
                clients.remove(client)
                last = time.monotonic()


def receive(client, listener, clients):
    """Reads from a client. False when it has gone or sends what is no request; starts the child on a whole line."""
    try:
        data = client.connection.recv(LONGEST_LINE)
    except OSError:
        return False
    if not data or client.child is not None:
        return False
    client.received += data
    if b"\n" not in client.received:
        return len(client.received) < LONGEST_LINE
    try:
        job = json.loads(client.received.decode("utf-8"))
        client.job = (job["command"], job["request"], job["output"])
    except (ValueError, KeyError, TypeError):
        return False
    if client.job[0] not in cli.COMMANDS or not all(isinstance(part, str) for part in client.job):
        return False
    client.child = start(client.job, listener, clients)
    return True


def start(job, listener, clients):
    """Forks the child that answers a job, in a process group of its own. Returns its process id."""
    child = os.fork()
    if child:
        return child
    os.setpgid(0, 0)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    listener.close()
    for other in clients:
        other.connection.close()
    cli.answer(*job)


def finished(client):
    """Whether a client's child has ended; it is told so."""
    if client.child is None:
        return False
    done, status = os.waitpid(client.child, os.WNOHANG)
    if not done:
        return False
    kill_group(client.child)
    client.child = None
    outcome = cli.settle(client.job[0], client.job[2], status)
    try:
        client.connection.sendall(b'{"status": %d}\n' % outcome)
    except OSError:
        return True
    return True


def drop(client):
    """Ends a client: its child, if any, and all that child started."""
    if client.child is not None:
        kill_group(client.child)
        try:
            os.kill(client.child, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(client.child, 0)
        shutil.rmtree(cli.scratch_of(client.job[2]), ignore_errors=True)
    client.connection.close()


def kill_group(group):
    """Kills what is left of a process group."""
    try:
        os.killpg(group, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass
