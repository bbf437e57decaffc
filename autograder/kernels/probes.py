"""Is the sandbox closed? Plants canaries outside, starts one, and tries everything from inside.

That bubblewrap is installed proves nothing: kernels, containers and security modules differ. So
every grading run asks first, and refuses to grade where one probe is open.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import socket
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from autograder.assignment import Limits
from autograder.errors import SandboxError
from autograder.kernels import bubblewrap, seccomp
from autograder.kernels.environments import FORBIDDEN, layout
from autograder.kernels.sandbox import Sandbox, settings, start_program

if TYPE_CHECKING:
    from autograder.kernels.zygote import Child, Zygote
    from autograder.notebook.source import Environment

PROGRAM = "kernels.agent.probes"
VARIABLE = "AUTOGRADER_CANARY"
ANSWER_S = 20.0
MAX_ANSWER = 65536


@dataclass(frozen=True, slots=True)
class Probe:
    """One thing that a sandbox must keep closed; detail says what was found, cure what to do."""

    name: str
    closed: bool
    detail: str
    cure: str


NAMESPACES = ("user", "mnt", "pid", "net", "ipc", "uts", "cgroup")
# What each probe of the inside tries, and what to do where it is open.
UPDATE = "Update bubblewrap and the kernel, and do not grade on this machine before it is closed."
PROMISES: dict[str, tuple[str, str]] = {
    "user": ("an ordinary user without capabilities or new privileges", UPDATE),
    "namespaces": ("everything that the kernel can hold apart is held apart", UPDATE),
    "files": ("files of the home and temporary folders cannot be read", UPDATE),
    "folders": (
        "the course, the grader and home folders cannot be seen",
        "Move the course out of the folder that holds Python or its packages.",
    ),
    "variables": ("the grader's environment variables cannot be read", UPDATE),
    "descriptors": ("no file of the grader stays open inside", UPDATE),
    "network": ("no network, and no socket of this machine", UPDATE),
    "processes": ("no process of this machine can be seen", UPDATE),
    "first process": (
        "the first process inside is bound by the filter, and closed to others",
        UPDATE,
    ),
    "read only": ("nothing but the working folders can be written to", UPDATE),
    "writable": ("the working folders can be written to, and are bounded", UPDATE),
    "limits": (
        "memory, processes and processor time are bounded",
        "Raise the limits of the shell that starts the grader; ulimit -a lists them.",
    ),
    "packages": (
        "packages that answer the exercises, and the grader, do not exist",
        "Grade from a virtual environment made with pip: python -m venv.",
    ),
}
CALLS_CURE = (
    "The kernel must support seccomp filters (CONFIG_SECCOMP_FILTER); in a container, start it "
    "with --security-opt seccomp=unconfined."
)


# What a zygote's child is asked beyond that.
ZYGOTE_PROMISES: dict[str, tuple[str, str]] = {
    "zygote": ("the process that kernels are forked from cannot be seen or signalled", UPDATE),
    "leftovers": ("nothing is left of the kernel before", UPDATE),
}


def require_sandbox() -> None:
    """Raise SandboxError where there is no sandbox, or one is open: which probe, its cure."""
    require_closed(probe_sandbox())


def require_closed(probes: Iterable[Probe]) -> None:
    """Raise SandboxError for the first probe that is open."""
    for probe in probes:
        if not probe.closed:
            raise SandboxError(f"the sandbox is open: {probe.name}: {probe.detail}. {probe.cure}")


def probe_sandbox() -> list[Probe]:
    """Start one sandbox and try every probe in it, in less than a second.

    Raises SandboxError where none can be started.
    """
    told = settings("bare", Limits(), program=PROGRAM)
    with _canaries("bare") as asked:
        sandbox = start_program(layout("bare"), told)
        try:
            found = _ask(sandbox, asked | {"rlimits": told["rlimits"]})
        finally:
            sandbox.kill()
    return _probes(found, PROMISES)


def probe_zygote(zygote: Zygote) -> list[Probe]:
    """Try every probe in a child of the zygote: after one that left things behind, beside another.

    Raises SandboxError where it has none.
    """
    told = settings(zygote.environment, Limits(), program=PROGRAM)
    with contextlib.ExitStack() as open_, _canaries(zygote.environment) as asked:
        asked |= {"rlimits": told["rlimits"]}
        # As a kernel of ours that lasts.
        lasting = zygote.fork(Limits(), student=False)
        open_.callback(lasting.kill)
        asked["namespaces"] += [*_namespaces(zygote.pid), *_namespaces(lasting.pid)]
        for leave in (True, False):
            child = zygote.fork(Limits(), program=PROGRAM)
            try:
                found = _ask(child, asked | {"leave": leave})
            finally:
                child.kill()
    return _probes(found, PROMISES | ZYGOTE_PROMISES)


def _probes(found: dict[str, object], promises: dict[str, tuple[str, str]]) -> list[Probe]:
    probes = [
        _probe(name, promise, found.get(name), cure) for name, (promise, cure) in promises.items()
    ]
    for rule in seccomp.RULES:
        promise = f"system calls: {rule.name} ({rule.reason})"
        probes.append(
            _probe(f"calls: {rule.name}", promise, found.get(f"calls: {rule.name}"), CALLS_CURE)
        )
    return probes


def _probe(name: str, promise: str, wrong: object, cure: str) -> Probe:
    if wrong == "":
        return Probe(name, True, promise, cure)
    return Probe(name, False, str(wrong)[:500] if wrong else "no answer", cure)


@contextlib.contextmanager
def _canaries(environment: Environment) -> Iterator[dict[str, Any]]:
    """Things outside that must not be found inside, described as the inside is asked for them."""
    token = secrets.token_hex(16)
    with contextlib.ExitStack() as planted:
        files = []
        for folder in {tempfile.gettempdir(), os.path.expanduser("~")}:
            with contextlib.suppress(OSError):
                file = planted.enter_context(tempfile.NamedTemporaryFile(dir=folder, prefix="."))
                file.write(token.encode())
                file.flush()
                os.chmod(file.name, 0o644)
                files.append(file.name)
        tcp = planted.enter_context(socket.create_server(("127.0.0.1", 0)))
        abstract = planted.enter_context(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM))
        abstract.bind("\0" + token)
        abstract.listen()
        for inherited in os.pipe():
            os.set_inheritable(inherited, True)
            planted.callback(os.close, inherited)
        os.environ[VARIABLE] = token
        planted.callback(os.environ.pop, VARIABLE, None)
        yield {
            "token": token,
            "uid": bubblewrap.INSIDE_ID,
            "namespaces": _namespaces(os.getpid()),
            "files": files,
            "folders": _folders(environment),
            "port": tcp.getsockname()[1],
            "abstract": token,
            "writable": bubblewrap.TMPFS_MIB,
            "absent": FORBIDDEN[environment],
            "calls": {rule.name: _tries(rule) for rule in seccomp.RULES},
        }


def _namespaces(pid: int) -> list[str]:
    """The namespaces that a process is in, as the kernel writes them: "net:[4026531840]"."""
    found = []
    for kind in NAMESPACES:
        with contextlib.suppress(FileNotFoundError):  # a kernel may lack one
            found.append(os.readlink(f"/proc/{pid}/ns/{kind}"))
    return found


def _folders(environment: Environment) -> list[str]:
    """The course (where we are), the grader, and home, unless something is shown below them."""
    shown = [
        *(bind.target for bind in layout(environment).binds),
        *bubblewrap.TMPFS_MIB,
        "/proc",
        "/dev",
    ]
    folders = {str(Path(__file__).resolve().parents[1]), os.path.expanduser("~")}
    with contextlib.suppress(OSError):
        folders.add(os.getcwd())
    return [
        folder
        for folder in folders
        if folder.strip("/") and not any(f"{path}/".startswith(f"{folder}/") for path in shown)
    ]


def _tries(rule: seccomp.Rule) -> dict[str, Any]:
    """System calls that the rule refuses: arguments that are wrong anyway but where it looks."""
    column = seccomp.MACHINES[os.uname().machine].column
    tries = []
    for call in rule.calls:
        number = seccomp.NUMBERS[call][column]
        if number is None:
            continue
        for value in _looked_at(rule.argument):
            arguments = [-1] * 6
            if rule.argument:
                arguments[rule.argument.index] = value
            tries.append([call, number, arguments])
    return {"error": rule.error, "tries": tries}


# Families that must not be opened: netlink, packet, crypto, vsock.
OTHER_FAMILIES = (16, 17, 38, 40)


def _looked_at(argument: seccomp.Argument | None) -> tuple[int, ...]:
    if argument is None:
        return (-1,)
    if argument.test == "is not":
        return OTHER_FAMILIES
    if argument.test == "has":
        return tuple(1 << bit for bit in range(32) if argument.values[0] >> bit & 1)
    return argument.values


def _ask(sandbox: Sandbox | Child, asked: dict[str, Any]) -> dict[str, object]:
    """Send the question and read one line, within ANSWER_S seconds and MAX_ANSWER bytes."""
    answer = b""
    deadline = time.monotonic() + ANSWER_S
    with contextlib.suppress(OSError):
        sandbox.channel.settimeout(ANSWER_S)
        sandbox.channel.sendall(json.dumps(asked).encode() + b"\n")
        while not answer.endswith(b"\n") and len(answer) < MAX_ANSWER:
            sandbox.channel.settimeout(max(0.01, deadline - time.monotonic()))
            received = sandbox.channel.recv(65536)
            if not received:
                break
            answer += received
    try:
        found = json.loads(answer)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        said = sandbox.startup_errors()
        meaning = bubblewrap.explain(said) or (
            "Run it by hand to see more: bwrap --unshare-all --ro-bind / / true"
        )
        raise SandboxError(f"the sandbox does not start: {said or 'it said nothing'}\n{meaning}")
    return found
