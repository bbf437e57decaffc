"""Tries from inside what a sandbox must refuse, and reports what it found in one line of JSON.

Asked with one line of JSON: files, folders and a variable that must not be seen, addresses that
must not be reached, system calls that must fail. Imports the standard library only.
"""

from __future__ import annotations

import ctypes
import importlib.util
import json
import os
import resource
import socket
import time
from collections.abc import Callable, Iterator
from typing import Any

PR_GET_DUMPABLE = 3
READ_ONLY = (
    "/",
    "/usr",
    "/agent",
    "/agent/kernels/agent",
    "/env/site-packages",
    "/python",
    "/dev",
    "/proc/sys/kernel",
)
CONNECT_S = 1.0
MANY_PIDS = 300
LEFT_S = 60

Asked = dict[str, Any]


def serve(channel: socket.socket, environment: str) -> None:
    """Answer one question: {probe: what is wrong with it, or an empty text}."""
    with channel, channel.makefile("rw", encoding="ascii") as line:
        asked: Asked = json.loads(line.readline()) | {"channel": channel.fileno()}
        if asked.get("leave"):
            leave_behind(asked)
        found = {name: "; ".join(probe(asked)) for name, probe in PROBES.items()}
        found |= {f"calls: {name}": "; ".join(calls(rule)) for name, rule in asked["calls"].items()}
        line.write(json.dumps(found) + "\n")


def user(asked: Asked) -> Iterator[str]:
    if 0 in (*os.getresuid(), *os.getresgid()):
        yield "it runs as root"
    if os.getuid() != asked["uid"] or os.getgid() != asked["uid"]:
        yield f"it runs as user {os.getuid()} of group {os.getgid()}"
    status = dict(
        line.split(":\t", 1) for line in _read("/proc/self/status").splitlines() if ":\t" in line
    )
    for name, value in status.items():
        if name.startswith("Cap") and int(value, 16):
            yield f"{name} is {value}"
    for name, wanted in (("NoNewPrivs", "1"), ("Seccomp", "2")):
        if status.get(name) != wanted:
            yield f"{name} is {status.get(name)}"


def namespaces(asked: Asked) -> Iterator[str]:
    for outside in asked["namespaces"]:
        if os.readlink(f"/proc/self/ns/{outside.partition(':')[0]}") == outside:
            yield f"{outside} is that of outside"


def files(asked: Asked) -> Iterator[str]:
    for path in asked["files"]:
        try:
            with open(path, "rb"):
                yield f"{path} can be read"
        except OSError:
            pass


def folders(asked: Asked) -> Iterator[str]:
    yield from (f"{path} can be seen" for path in asked["folders"] if os.path.exists(path))


def variables(asked: Asked) -> Iterator[str]:
    for path in ("/proc/1/environ", "/proc/self/environ"):
        try:
            if asked["token"] in _read(path):
                yield f"a variable of the grader is in {path}"
        except OSError:
            pass
    if asked["token"] in os.environ.values():
        yield "a variable of the grader is in the environment"


def descriptors(asked: Asked) -> Iterator[str]:
    for descriptor in range(resource.getrlimit(resource.RLIMIT_NOFILE)[0]):
        try:
            os.fstat(descriptor)
        except OSError:
            continue
        if descriptor not in (0, 1, 2, asked["channel"]):
            yield f"descriptor {descriptor} was inherited"
    null = os.stat(os.devnull).st_rdev
    yield from (
        f"descriptor {n} is not /dev/null" for n in (0, 1, 2) if os.fstat(n).st_rdev != null
    )


def network(asked: Asked) -> Iterator[str]:
    tries: list[tuple[int, Any]] = [(socket.AF_INET, ("127.0.0.1", asked["port"]))]
    tries.append((socket.AF_UNIX, "\0" + asked["abstract"]))
    for family, address in tries:
        with socket.socket(family, socket.SOCK_STREAM) as attempt:
            attempt.settimeout(CONNECT_S)
            try:
                attempt.connect(address)
                yield f"a listener outside was reached ({socket.AddressFamily(family).name})"
            except OSError:
                pass
    devices = [
        line.split(":")[0].strip() for line in _read("/proc/net/dev").splitlines() if ":" in line
    ]
    if devices != ["lo"]:
        yield f"network devices: {', '.join(devices)}"


def processes(asked: Asked) -> Iterator[str]:
    seen = {int(name) for name in os.listdir("/proc") if name.isdigit()}
    others = seen - {1, os.getpid()}
    if others or os.getpid() > 100:
        yield f"other processes can be seen: {sorted(others)[:5]}"
    if os.getsid(0) != 1:
        yield "its session began outside"


def first_process(asked: Asked) -> Iterator[str]:
    if "Seccomp:\t2" not in _read("/proc/1/status"):
        yield "process 1 runs without the filter"
    for name in ("mem", "environ", "fd/0"):
        try:
            with open(f"/proc/1/{name}", "rb"):
                yield f"{name} of process 1 is open"
        except OSError:
            pass


def read_only(asked: Asked) -> Iterator[str]:
    for folder in READ_ONLY:
        path = f"{folder}/.probe"
        try:
            with open(path, "wb"):
                pass
            os.unlink(path)
            yield f"{folder} can be written to"
        except OSError:
            pass


def writable(asked: Asked) -> Iterator[str]:
    if os.getcwd() != "/work":
        yield f"the working folder is {os.getcwd()}"
    for folder, mib in asked["writable"].items():
        state = os.statvfs(folder)
        if state.f_blocks * state.f_frsize > mib << 20:
            yield f"{folder} holds more than {mib} MiB"
        if os.stat(folder).st_mode & 0o077:
            yield f"{folder} is open to others"
        try:
            with open(f"{folder}/.probe", "wb") as file:
                file.write(b"x")
            os.unlink(f"{folder}/.probe")
        except OSError as error:
            yield f"{folder} cannot be written to: {error}"


def limits(asked: Asked) -> Iterator[str]:
    for name, wanted in asked["rlimits"].items():
        _, hard = resource.getrlimit(getattr(resource, f"RLIMIT_{name}"))
        if hard == resource.RLIM_INFINITY or hard > wanted:
            yield f"RLIMIT_{name} is {hard}, not {wanted}"
    if ctypes.CDLL(None).prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) != 0:
        yield "its memory can be dumped"
    if _read("/proc/self/oom_score_adj").strip() != "1000":
        yield "it is not the first to end where memory runs out"


def packages(asked: Asked) -> Iterator[str]:
    for name in asked["absent"]:
        spec = importlib.util.find_spec(name)
        # Our stand-in is a package of the same name as the grader, and the one exception.
        if spec is not None and not str(spec.origin).startswith("/agent/standin/"):
            yield f"{name} can be imported from {spec.origin}"
    for top in ("/usr", "/python", "/lib", "/lib64", "/opt"):
        for folder, inner, _ in os.walk(top):
            for name in {"site-packages", "dist-packages"}.intersection(inner):
                if os.listdir(f"{folder}/{name}"):
                    yield f"{folder}/{name} is not empty"


def zygote(asked: Asked) -> Iterator[str]:
    """/proc is of this namespace alone, and there is no process under any other number."""
    for line in _read("/proc/self/status").splitlines():
        if line.startswith("NSpid:") and line.split()[1:] != [str(os.getpid())]:
            yield f"/proc shows the processes of another namespace ({line})"
    for pid in range(3, MANY_PIDS):
        try:
            os.kill(pid, 0)
            yield f"process {pid} can be signalled"
        except ProcessLookupError:
            pass
    try:
        os.kill(-1, 0)
        yield "other processes can be signalled"
    except OSError:
        pass


LEFT = ".left"


def leave_behind(asked: Asked) -> None:
    """Files, a process, a listener and a changed library, for the next kernel to find."""
    for folder in asked["writable"]:
        with open(f"{folder}/{LEFT}", "wb") as file:
            file.write(b"x")
    os.environ[LEFT] = json.__dict__[LEFT] = "x"
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listener.bind("\0" + LEFT)
    listener.listen()
    if os.fork() == 0:
        os.setsid()
        time.sleep(LEFT_S)
        os._exit(0)
    listener.close()


def leftovers(asked: Asked) -> Iterator[str]:
    for folder in asked["writable"]:
        if os.path.exists(f"{folder}/{LEFT}"):
            yield f"{folder} holds files of another kernel"
    if LEFT in os.environ or LEFT in json.__dict__:
        yield "what another kernel changed is changed"
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as attempt:
        try:
            attempt.connect("\0" + LEFT)
            yield "a process of another kernel listens"
        except OSError:
            pass


def calls(rule: Asked) -> Iterator[str]:
    """Make system calls that must fail with the rule's error number.

    Their other arguments are no addresses: a call that is let through does nothing, and a process
    that clone makes ends at once, for want of a stack.
    """
    syscall = ctypes.CDLL(None, use_errno=True).syscall
    syscall.restype = ctypes.c_long
    for name, number, arguments in rule["tries"]:
        ctypes.set_errno(0)
        result = syscall(*(ctypes.c_long(value) for value in (number, *arguments)))
        error = ctypes.get_errno()
        if result != -1 or error != rule["error"]:
            yield f"{name} was let through ({os.strerror(error) if result == -1 else 'done'})"


def _read(path: str) -> str:
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


PROBES: dict[str, Callable[[Asked], Iterator[str]]] = {
    "user": user,
    "namespaces": namespaces,
    "files": files,
    "folders": folders,
    "variables": variables,
    "descriptors": descriptors,
    "network": network,
    "processes": processes,
    "first process": first_process,
    "read only": read_only,
    "writable": writable,
    "limits": limits,
    "packages": packages,
    "zygote": zygote,
    "leftovers": leftovers,
}
