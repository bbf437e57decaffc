"""The trusted side of the sandbox's tests, as a process: `python outside.py ACCOUNT`.

Takes one request a line (a function of this file and its arguments) and answers one line, both
JSON. So the same tests run as root and as an ordinary user. As the latter it gives up root for
good; what the user could not reach (Python below root's closed home folder) is shown to it at the
same paths, as it would be on a machine of its own.
"""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from autograder.assignment import Limits  # noqa: E402
from autograder.kernels import bubblewrap, launch, probes, sandbox, seccomp  # noqa: E402
from autograder.kernels.environments import Bind, Layout, layout  # noqa: E402
from autograder.kernels.sandbox import Sandbox, settings, start_program  # noqa: E402

ORDINARY_ID = 54321
ANSWER_S = 60.0


def become_ordinary() -> None:
    closed = {first_closed(place) for place in (sys.prefix, sys.base_prefix, str(HERE))} - {None}
    for folder in closed:
        needed = [sys.prefix, sys.base_prefix, str(HERE.parents[1])]
        below = [os.path.realpath(path) for path in needed]
        pairs = [[path, path] for path in dict.fromkeys(below) if path.startswith(f"{folder}/")]
        launch.stage(pairs, str(folder))
    launch.become(ORDINARY_ID)
    os.environ["HOME"] = "/nonexistent"


def first_closed(path: str) -> str | None:
    """The outermost folder on the way to `path` that others may not enter."""
    real = Path(os.path.realpath(path))
    for folder in [*reversed(real.parents), real]:
        if not folder.stat().st_mode & 0o001:
            return str(folder)
    return None


def layout_with_inside(environment: str, data: tuple[Path, ...] = ()) -> Layout:
    known = layout(environment, data)  # type: ignore[arg-type]
    return dataclasses.replace(
        known, binds=(*known.binds, Bind(HERE / "inside.py", "/agent/inside.py"))
    )


def start(environment: str = "bare", *, unsafe: bool = False, **limits: Any) -> Sandbox:
    data = tuple(map(Path, limits.pop("data", ())))
    told = settings(environment, Limits(**limits), program="inside")  # type: ignore[arg-type]
    return start_program(layout_with_inside(environment, data), told, unsafe=unsafe)


def ask(box: Sandbox, code: str) -> str | None:
    """What the code printed inside; None where the sandbox ended instead of answering."""
    try:
        box.channel.settimeout(ANSWER_S)
        box.channel.sendall(json.dumps(code).encode() + b"\n")
        line = box.channel.makefile("rb").readline()
    except ConnectionError:
        return None
    return json.loads(line) if line else None


# What a test may ask for.


def inside(codes: list[str], environment: str = "bare", unsafe: bool = False, **limits: Any) -> Any:
    """Run each code in one sandbox. Answers, memory after each in MiB, exit status after the kill."""
    box = start(environment, unsafe=unsafe, **limits)
    answers, memory = [], []
    for code in codes:
        answers.append(ask(box, code))
        memory.append(box.memory_mib())
    box.kill()
    return {
        "answers": answers,
        "memory": memory,
        "status": box.exit_status(),
        "memory after": box.memory_mib(),
        "said": box.startup_errors(),
        "name": box.name,
    }


def killed(code: str) -> Any:
    """Run code, kill the sandbox twice, and tell what is left of it."""
    open_before = len(os.listdir("/proc/self/fd"))
    box = start()
    ask(box, code)
    members = sandbox.process_tree.tree(box.pid)
    began = time.monotonic()
    box.kill()
    box.kill()
    return {
        "members": len(members),
        "seconds": time.monotonic() - began,
        "left": [pid for pid in members if os.path.exists(f"/proc/{pid}")],
        "status": box.exit_status(),
        "channel": box.channel.fileno(),
        "descriptors": len(os.listdir("/proc/self/fd")) - open_before,
    }


def orphaned() -> Any:
    """Start a sandbox in a process that is then killed, and tell what is left of it a second later."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        box = start()
        # Busy, so that it does not end just because its channel is closed.
        box.channel.sendall(json.dumps("while True: pass").encode() + b"\n")
        os.write(writer, json.dumps(sandbox.process_tree.tree(box.pid)).encode())
        time.sleep(60)
        os._exit(1)
    members = json.loads(os.read(reader, 4096))
    os.close(reader)
    os.close(writer)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    deadline = time.monotonic() + 5
    while (left := [pid for pid in members if alive(pid)]) and time.monotonic() < deadline:
        time.sleep(0.01)
    return {"members": len(members), "left": left}


def orphaned_without(flag: str) -> list[int]:
    """What is left of an orphaned sandbox that a flag of bubblewrap's is missing from; it is ended."""
    with contextlib.ExitStack() as holes:
        without_flag(holes, flag)
        left: list[int] = orphaned()["left"]
    for pid in left:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    return left


def alive(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def from_thread() -> Any:
    """Start a sandbox in a thread that ends, and use it afterwards."""
    boxes: list[Sandbox] = []
    thread = threading.Thread(target=lambda: boxes.append(start()))
    thread.start()
    thread.join()
    answer = ask(boxes[0], "print('alive')")
    boxes[0].kill()
    return answer


def two(code: str) -> Any:
    """Run code in two sandboxes at once; the second's answer."""
    first, second = start(), start()
    ask(first, code)
    answer = ask(second, code)
    first.kill()
    second.kill()
    return answer


def served(environment: str, *, unsafe: bool = False) -> Any:
    """Start the agent itself, and tell whether it answers with a frame."""
    box = sandbox.start_sandbox(environment, Limits(), unsafe=unsafe)  # type: ignore[arg-type]
    box.channel.settimeout(ANSWER_S)
    try:
        return len(box.channel.recv(4096)) > 0 or box.startup_errors()
    finally:
        box.kill()


def broken(program: str) -> Any:
    box = start_program(layout("bare"), settings("bare", Limits(), program=program))
    box.channel.settimeout(ANSWER_S)
    nothing = box.channel.recv(1)
    while box.exit_status() is None:
        time.sleep(0.01)
    box.kill()
    return [len(nothing), box.exit_status(), box.startup_errors()]


def probed() -> Any:
    began = time.monotonic()
    found = probes.probe_sandbox()
    seconds = time.monotonic() - began
    return {
        "seconds": seconds,
        "open": {probe.name: probe.detail for probe in found if not probe.closed},
    }


def probed_without(kind: str, name: str) -> list[str]:
    """Names of the probes that are open when one part of the sandbox is left out or undone."""
    with contextlib.ExitStack() as holes:
        HOLES[kind](holes, name)
        return [probe.name for probe in probes.probe_sandbox() if not probe.closed]


def without_rule(holes: contextlib.ExitStack, name: str) -> None:
    """Without one rule of the filter, or without "any"."""
    rules = [rule for rule in seccomp.RULES if name not in (rule.name, "any")]
    replace(holes, seccomp, "program", functools.partial(seccomp.program, rules))


def without_flag(holes: contextlib.ExitStack, name: str) -> None:
    for group in ("ISOLATION", "SEALS"):
        flags = tuple(flag for flag in getattr(bubblewrap, group) if flag.name != name)
        replace(holes, bubblewrap, group, flags)


def without_limit(holes: contextlib.ExitStack, name: str) -> None:
    def start(shown: Layout, told: dict[str, Any]) -> Sandbox:
        rlimits = {key: value for key, value in told["rlimits"].items() if key != name}
        return start_program(shown, told | {"rlimits": rlimits})

    replace(holes, probes, "start_program", start)


def with_argument(holes: contextlib.ExitStack, name: str) -> None:
    """Other arguments for bubblewrap: a shared network, the machine's /proc, a folder, more space."""
    tell = bubblewrap.arguments
    folder = holes.enter_context(tempfile.TemporaryDirectory(dir="/var/tmp"))
    os.chmod(folder, 0o755)
    replace(holes, tempfile, "tempdir", folder)
    holes.callback(os.chdir, os.getcwd())
    os.chdir(folder)

    def arguments(*given: Any, **named: Any) -> list[str]:
        told = tell(*given, **named)
        seals = told.index("--remount-ro", told.index("--dev-bind"))
        if name == "network":
            return [*told, "--share-net"]
        if name == "proc":
            at = told.index("--proc")
            return [*told[:at], "--bind", "/proc", "/proc", *told[at + 2 :]]
        if name == "size":
            return [text.replace(str(128 << 20), str(256 << 20)) for text in told]
        return [*told[:seals], "--ro-bind", "/var/tmp", "/var/tmp", *told[seals:]]

    replace(holes, bubblewrap, "arguments", arguments)


def without_namespace(holes: contextlib.ExitStack, name: str) -> None:
    """Every kind of namespace is the sandbox's own but one."""
    tell = bubblewrap.arguments
    kinds = [kind for kind in ("user", "ipc", "pid", "net", "uts", "cgroup") if kind != name]

    def arguments(*given: Any, **named: Any) -> list[str]:
        told = tell(*given, **named)
        if name == "pid":
            told.remove("--as-pid-1")  # there is no such process then
        at = told.index("--unshare-all")
        return [*told[:at], *(f"--unshare-{kind}" for kind in kinds), *told[at + 1 :]]

    replace(holes, bubblewrap, "arguments", arguments)


def with_packages(holes: contextlib.ExitStack, name: str) -> None:
    known = layout("bare")
    if name == "scipy":
        source = next(bind.source for bind in known.binds if bind.target.endswith("/numpy"))
        scipy = Bind(source.with_name("scipy"), "/env/site-packages/scipy")
        shown = dataclasses.replace(known, binds=(*known.binds, scipy))
    else:
        shown = dataclasses.replace(known, masks=())
    replace(holes, probes, "layout", lambda _environment: shown)


def with_environment(holes: contextlib.ExitStack, name: str) -> None:
    """bubblewrap gets the grader's own variables, and is not told to clear them."""
    spawn = sandbox.spawn
    without_flag(holes, name)
    replace(holes, sandbox, "spawn", lambda *given: spawn(*given, environment=dict(os.environ)))


HOLES: dict[str, Callable[[contextlib.ExitStack, str], None]] = {
    "rule": without_rule,
    "flag": without_flag,
    "limit": without_limit,
    "argument": with_argument,
    "namespace": without_namespace,
    "packages": with_packages,
    "environment": with_environment,
}


def replace(holes: contextlib.ExitStack, module: Any, name: str, value: Any) -> None:
    """Set a module's attribute until `holes` is closed."""
    holes.callback(setattr, module, name, getattr(module, name))
    setattr(module, name, value)


def nested_namespace(without: list[str]) -> Any:
    """What unshare answers for a user namespace inside, with some rules and flags left out."""
    with contextlib.ExitStack() as holes:
        rules = [rule for rule in seccomp.RULES if rule.name not in without]
        flags = tuple(flag for flag in bubblewrap.ISOLATION if flag.name not in without)
        replace(holes, seccomp, "program", functools.partial(seccomp.program, rules))
        replace(holes, bubblewrap, "ISOLATION", flags)
        code = "import ctypes; print(ctypes.CDLL(None).unshare(0x10000000))"
        return inside([code])["answers"][0]


def started_without(what: str) -> str:
    """The message of a start on a machine that lacks something, played by an outer sandbox."""
    outer = ["bwrap", "--unshare-user", "--uid", "1000", "--dev-bind", "/", "/"]
    if what == "capability":
        outer = ["setpriv", "--bounding-set=-sys_admin", "--inh-caps=-sys_admin"]
    elif what == "user namespaces":
        outer += ["--disable-userns"]
    else:
        outer += ["--unshare-pid", "--proc", "/proc", "--tmpfs", "/proc/irq"]
    # Root is nobody in there, so nothing would belong to it.
    code = (
        "import outside; outside.bubblewrap._require_trusted = lambda path: None; "
        "print(outside.refused('start'))"
    )
    command = [*outer, sys.executable, "-c", code]
    environment = os.environ | {"PYTHONPATH": str(HERE)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    return done.stdout + done.stderr


def cautious() -> Any:
    """Start a sandbox as somebody whose new files are closed to others."""
    before = os.umask(0o077)
    try:
        return inside(["print('alive')"])["answers"][0]
    finally:
        os.umask(before)


def linked(path: str, target: str) -> Any:
    """What a folder inside holds that is reached through a link."""
    shown = layout_with_inside("bare")
    shown = dataclasses.replace(shown, links=(*shown.links, (path, target)))
    box = start_program(shown, settings("bare", Limits(), program="inside"))
    answer = ask(box, f"import os; print(os.listdir({path!r}))")
    box.kill()
    return answer


def start_with_a_private_file() -> None:
    with tempfile.NamedTemporaryFile() as file:
        known = layout("bare")
        private = Bind(Path(file.name), "/agent/private")
        shown = dataclasses.replace(known, binds=(*known.binds, private))
        start_program(shown, settings("bare", Limits(), program="inside")).kill()


def refused(call: str, *arguments: Any) -> str:
    """The message of the SandboxError that a function of this file raises."""
    try:
        globals()[call](*arguments)
    except sandbox.SandboxError as error:
        return str(error)
    return ""


def allowed(limit: str) -> int | None:
    """The hard limit outside; None where there is none."""
    _, hard = resource.getrlimit(getattr(resource, f"RLIMIT_{limit}"))
    return None if hard == resource.RLIM_INFINITY else hard


def main() -> None:
    # More than most machines allow, so that there is something to take away inside.
    for kind in (resource.RLIMIT_RTPRIO, resource.RLIMIT_NICE):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (20, 20))
    if sys.argv[1] == "ordinary" and os.geteuid() == 0:
        become_ordinary()
    for line in sys.stdin:
        name, arguments, options = json.loads(line)
        try:
            answer = {"answer": globals()[name](*arguments, **options)}
        except BaseException:
            answer = {"failed": traceback.format_exc()}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
