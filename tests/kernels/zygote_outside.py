"""The trusted side of warm kernels, for test_zygote.py: `python zygote_outside.py ACCOUNT`.

As outside.py, whose requests and accounts these are, with functions of its own.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import logging
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import outside
from outside import alive, replace

from autograder.assignment import Limits
from autograder.errors import SandboxError
from autograder.kernels import kernel, process_tree, warm, zygote
from autograder.kernels.kernel import Request
from autograder.kernels.process import ProcessKernel, start_kernel
from autograder.kernels.warm import WarmKernels, probe_warm

REQUEST_S = 60.0
KEPT: dict[str, WarmKernels] = {}


def shared() -> WarmKernels:
    """Warm kernels that all tests use which do not end a zygote."""
    return KEPT.setdefault("kernels", WarmKernels())


def printed(running: kernel.Kernel, code: str) -> str:
    """What the code prints in a kernel, or how it ended."""
    outcome = running.request(Request("run", source=code, limit_s=REQUEST_S))
    if outcome.error is not None:
        return f"{outcome.error.type}: {outcome.error.message}"
    return outcome.printed if outcome.status == "returned" else outcome.status


def is_warm(running: Any) -> bool:
    return isinstance(running._process, zygote.Child)


def one_after_another(codes: list[str], environment: str = "bare", **limits: Any) -> Any:
    """What each code prints in a warm kernel of its own."""
    answers = []
    for code in codes:
        running = shared()(environment, Limits(**limits))  # type: ignore[arg-type]
        assert is_warm(running)
        answers.append(printed(running, code))
        running.close()
    return answers


def cold_and_warm(code: str, environment: str) -> Any:
    """What the code prints after the same seed, in a cold and in a warm kernel."""
    answers = []
    for start in (start_kernel, shared()):
        running = start(environment, Limits())  # type: ignore[operator]
        running.request(Request("seed", seed=7))
        answers.append(printed(running, code))
        running.close()
    return answers


def memory(codes: list[str]) -> Any:
    """Own memory of a warm kernel after each code in MiB, and after it was closed."""
    running: Any = shared()("bare", Limits())
    used = [running._process.memory_mib()]
    for code in codes:
        printed(running, code)
        used.append(running._process.memory_mib())
    running.close()
    return [*used, running._process.memory_mib()]


def killed(code: str) -> Any:
    """Run code, close the kernel, and tell what is left of it and whether the zygote lives."""
    kernels = shared()
    kernels("bare", Limits()).close()
    open_before = len(os.listdir("/proc/self/fd"))
    running: Any = kernels("bare", Limits())
    mother = running._process._zygote
    printed(running, code)
    members = process_tree.tree(running._process.pid)
    began = time.monotonic()
    running.close()
    running.close()
    found = {
        "members": len(members),
        "seconds": time.monotonic() - began,
        "left": [pid for pid in members if alive(pid)],
        "descriptors": len(os.listdir("/proc/self/fd")) - open_before,
    }
    following: Any = kernels("bare", Limits())
    found["zygote"] = following._process._zygote is mother
    following.close()
    return found


def zygote_killed() -> Any:
    """What a running kernel reports when its zygote is killed, and how the next one starts."""
    with WarmKernels() as kernels:
        running: Any = kernels("bare", Limits())
        first = running._process._zygote.pid
        members = process_tree.tree(running._process.pid)
        os.kill(first, signal.SIGKILL)
        answer = printed(running, "while True: pass")
        following: Any = kernels("bare", Limits())
        return {
            "answer": answer,
            "left": [pid for pid in members if alive(pid)],
            "warm": is_warm(following),
            "other": following._process._zygote.pid != first,
            "next": printed(following, "print(1)"),
        }


def orphaned() -> Any:
    """Start a warm kernel in a process that is then killed; what is left of it soon after."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        running: Any = WarmKernels()("bare", Limits())
        running._process.channel.settimeout(1)
        members = process_tree.tree(running._process._zygote._sandbox.pid)
        os.write(writer, json.dumps(members).encode())
        printed(running, "while True: pass")
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


def beside_each_other() -> Any:
    """Which kernels are warm when several are open, and what the lasting ones answer."""
    kernels = shared()
    student: Any = kernels("bare", Limits())
    second: Any = kernels("bare", Limits())
    lasting: list[Any] = [kernels.lasting("bare", Limits()) for _ in range(2)]
    zygotes = {id(each._process._zygote) for each in (student, *lasting)}
    for each in (student, second, *lasting):
        printed(each, f"number = {id(each)}")
    right = all(
        printed(each, "print(number)") == f"{id(each)}\n" for each in (student, second, *lasting)
    )
    seen = printed(
        student, "import os; print(*sorted(int(n) for n in os.listdir('/proc') if n.isdigit()))"
    )
    lasting[0].close()
    found = {
        "seen": [int(number) for number in seen.split()],
        "refused": refusal_of_a_second_student(),
        "warm": [is_warm(each) for each in (student, second, *lasting)],
        "zygotes": len(zygotes),
        "right": right,
        "other lives": printed(lasting[1], "print('alive')"),
    }
    for each in (student, second, lasting[1]):
        each.close()
    return found


def refusal_of_a_second_student() -> str:
    """What the zygote itself says to a second child with a student's code, beside one of ours."""
    mother = zygote.Zygote("bare")
    try:
        mother.fork(Limits())
        mother.fork(Limits(), student=False)
        mother.fork(Limits())
    except SandboxError as error:
        return str(error).removeprefix("a zygote did not fork: ")
    finally:
        mother.close()
    return ""


def forked_grader() -> Any:
    """A forked process uses zygotes of its own, and leaves ours alone."""
    kernels = shared()
    kernels("bare", Limits()).close()
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        with kernels:
            answer = printed(kernels("bare", Limits()), "print('alive')")
        os.write(writer, answer.encode())
        os._exit(0)
    os.close(writer)
    with open(reader) as said:
        answer = said.read()
    os.waitpid(child, 0)
    running = kernels("bare", Limits())
    ours = printed(running, "print('alive')")
    running.close()
    return [answer, ours]


def fallen_back(change: list[str]) -> Any:
    """Kernels where no zygote's child can be made as it should be: what is said, and what they are."""
    said: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    with contextlib.ExitStack() as holes, changed_agent(holes, *change), WarmKernels() as kernels:
        warm.log.addHandler(handler)
        holes.callback(warm.log.removeHandler, handler)
        found: list[Any] = [kernels("bare", Limits()) for _ in range(2)]
        answers = [printed(each, "print(1)") for each in found]
        kinds = [is_warm(each) for each in found]
        for each in found:
            each.close()
    return {"said": said, "warm": kinds, "answers": answers}


def probed() -> Any:
    began = time.monotonic()
    found = probe_warm()
    return {
        "seconds": time.monotonic() - began,
        "open": {probe.name: probe.detail for probe in found if not probe.closed},
        "names": [probe.name for probe in found],
    }


def probed_with(changes: list[list[str]]) -> list[str]:
    """Names of the probes that are open when parts of the agent are changed."""
    with contextlib.ExitStack() as holes:
        for change in changes:
            holes.enter_context(changed_agent(holes, *change))
        return [probe.name for probe in probe_warm() if not probe.closed]


def nested_without_filter() -> str:
    """What unshare answers for a user namespace in a child that has no filter, and its error."""
    code = (
        "import ctypes; libc = ctypes.CDLL(None, use_errno=True)\n"
        "print(libc.unshare(0x10000000), ctypes.get_errno())"
    )
    with contextlib.ExitStack() as holes:
        holes.enter_context(changed_agent(holes, "zygote.py", "namespaces.filter_calls(", "bytes("))
        mother = zygote.Zygote("bare")
        holes.callback(mother.close)
        running = ProcessKernel(mother.fork(Limits()), 1000)
        running.wait_until_ready()
        return printed(running, code)


@contextlib.contextmanager
def changed_agent(holes: contextlib.ExitStack, name: str, old: str, new: str) -> Iterator[None]:
    """Zygotes with another agent inside: in its file `name`, `new` stands for `old`."""
    known = zygote.layout
    folder = Path(holes.enter_context(tempfile.TemporaryDirectory(dir="/var/tmp")))
    folder.chmod(0o755)

    def layout(environment: Any, data: Any = ()) -> Any:
        shown = known(environment, data)
        bind = next(bind for bind in shown.binds if bind.target == "/agent/kernels/agent")
        agent = folder / "agent"
        if not agent.exists():
            shutil.copytree(bind.source, agent, ignore=shutil.ignore_patterns("__pycache__"))
            file = agent / name
            text = file.read_text()
            assert old in text
            file.write_text(text.replace(old, new))
        other = dataclasses.replace(bind, source=agent)
        binds = tuple(other if each is bind else each for each in shown.binds)
        return dataclasses.replace(shown, binds=binds)

    replace(holes, zygote, "layout", layout)
    yield


FUNCTIONS: tuple[Callable[..., Any], ...] = (
    one_after_another,
    cold_and_warm,
    memory,
    killed,
    zygote_killed,
    orphaned,
    beside_each_other,
    forked_grader,
    fallen_back,
    probed,
    probed_with,
    nested_without_filter,
)

if __name__ == "__main__":
    vars(outside).update({function.__name__: function for function in FUNCTIONS})
    try:
        outside.main()
    finally:
        for kernels in KEPT.values():
            kernels.close()
        sys.stdout.flush()
