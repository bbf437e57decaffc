"""How bubblewrap is found and what it is told: the sandbox's policy, and its refusals in words."""

from __future__ import annotations

import os
import pwd
import re
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from autograder.errors import SandboxError
from autograder.kernels.environments import DATA, PYTHON, Layout

# Only where the system's package manager puts it: a bwrap found through PATH may be anybody's.
PLACES = ("/usr/bin/bwrap", "/bin/bwrap", "/usr/local/bin/bwrap")
# The first version with --disable-userns; --size and --clearenv are older.
OLDEST = (0, 8, 0)
INSIDE_ID = 65534
STAGE = "/tmp"  # covered by a new one  # nosec B108

# No zero: memory that is mapped from it belongs to nobody (seccomp.py refuses the other ways).
DEVICES = ("null", "random", "urandom")
TMPFS_MIB = {"/work": 128, "/tmp": 64, "/dev/shm": 64}  # inside  # nosec B108

# What a program may see of the environment; nothing of ours is passed on but the last two.
VARIABLES = {
    "HOME": "/work",
    "USER": "student",
    "LOGNAME": "student",
    "PATH": "/usr/bin",
    "LANG": "C.UTF-8",
    "LD_LIBRARY_PATH": f"{PYTHON}/lib",
    "PYTHONHASHSEED": "0",
    "MPLBACKEND": "Agg",
    "MPLCONFIGDIR": "/work/.mpl",
    "IPYTHONDIR": "/work/.ipython",
    "KERAS_BACKEND": "tensorflow",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "TF_ENABLE_ONEDNN_OPTS": "0",
    "TF_NUM_INTRAOP_THREADS": "1",
    "TF_NUM_INTEROP_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "CUDA_VISIBLE_DEVICES": "",
    # Locks are refused inside (two sandboxes could signal each other through them).
    "HDF5_USE_FILE_LOCKING": "FALSE",
}
# OpenBLAS misjudges some processors; where it has been told better outside, it is told inside.
PASSED_ON = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")


@dataclass(frozen=True, slots=True)
class Flag:
    """Some arguments for bubblewrap, and what they are for."""

    name: str
    arguments: tuple[str, ...]
    reason: str


ISOLATION: tuple[Flag, ...] = (
    Flag(
        "all namespaces", ("--unshare-all", "--unshare-user"), "own users, processes, network, ipc"
    ),
    Flag("nested", ("--disable-userns",), "a user namespace within opens more of the kernel"),
    Flag("uid", ("--uid", str(INSIDE_ID), "--gid", str(INSIDE_ID)), "nobody, even inside"),
    Flag("die", ("--die-with-parent",), "a killed grader leaves nothing running"),
    Flag("first", ("--as-pid-1",), "bubblewrap's own first process would run without the filter"),
    Flag("session", ("--new-session",), "no controlling terminal to type into"),
    Flag("environment", ("--clearenv",), "variables hold tokens"),
)
# After everything is in its place.
SEALS: tuple[Flag, ...] = (
    Flag("read-only devices", ("--remount-ro", "/dev"), "a file system without bound"),
    Flag("read-only root", ("--remount-ro", "/"), "as /dev"),
)


@lru_cache(maxsize=8)
def find_bubblewrap(places: tuple[str, ...] = PLACES) -> str:
    """The path of a bubblewrap that can be trusted and is new enough.

    Raises SandboxError with what is wrong and its cure.
    """
    if sys.platform != "linux":
        raise SandboxError(
            f"grading needs Linux: bubblewrap does not exist for {sys.platform}. "
            "Grade on a Linux machine, in a virtual machine, or in CI; students need no sandbox."
        )
    if not os.path.exists(f"/proc/self/task/{os.getpid()}/children"):
        raise SandboxError(
            "this kernel does not list a process's children (CONFIG_PROC_CHILDREN): what runs in "
            "a sandbox could not be measured or ended. Grade on another machine."
        )
    for place in places:
        path = os.path.realpath(place)
        if os.path.isfile(path):
            break
    else:
        raise SandboxError(
            f"bubblewrap is not installed (looked at {', '.join(places)}). Install it with the "
            "system's package manager, e.g. sudo apt install bubblewrap. Do not use pip: the "
            "package of that name there is another one."
        )
    _require_trusted(path)
    said = subprocess.run(
        [path, "--version"], capture_output=True, text=True, env={}, timeout=10
    ).stdout
    version = tuple(int(number) for number in re.findall(r"\d+", said)[:3])
    if version < OLDEST:
        raise SandboxError(
            f"{path} is too old: {said.strip() or 'no version'}, and at least "
            f"{'.'.join(map(str, OLDEST))} is needed. Update the system's package."
        )
    return path


def _require_trusted(path: str) -> None:
    state = os.stat(path)
    if state.st_uid != 0 or state.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise SandboxError(
            f"{path} must belong to root and be writable by root only. "
            "Reinstall bubblewrap from the system's packages."
        )
    if state.st_mode & stat.S_ISUID:
        raise SandboxError(
            f"{path} is setuid root, which rules out bounded memory file systems. Enable "
            f"unprivileged user namespaces instead, and remove the bit: sudo chmod u-s {path}"
        )


def arguments(layout: Layout, *, staged: bool, seccomp_fd: int, nested: bool = False) -> list[str]:
    """What bubblewrap is told. Staged: sources are where the launcher of root puts them.

    Nested: a zygote runs in it, whose children get namespaces of their own.
    """
    flags = [flag for flag in ISOLATION if not (nested and flag.name == "nested")]
    listed: list[str] = [argument for flag in flags for argument in flag.arguments]
    for name, value in variables().items():
        listed += ["--setenv", name, value]
    for path, target in layout.links:
        if not (staged and _below_a_top(path)):
            listed += ["--symlink", target, path]
    for source, target in _sources(layout, staged=staged):
        listed += ["--ro-bind", source, target]
    for mask in layout.masks:
        listed += ["--size", "4096", "--tmpfs", mask, "--remount-ro", mask]
    listed += ["--proc", "/proc", *_dev()]
    for path, mib in TMPFS_MIB.items():
        listed += ["--perms", "0700", "--size", str(mib << 20), "--tmpfs", path]
    for path, target in working_links(layout).items():
        listed += ["--symlink", target, path]
    listed += [argument for flag in SEALS for argument in flag.arguments]
    listed += ["--seccomp", str(seccomp_fd), "--chdir", "/work"]
    return listed


def working_links(layout: Layout) -> dict[str, str]:
    """The links in the working folders: a notebook finds its data beside it, as a student's does."""
    has_data = any(bind.target.startswith(f"{DATA}/") for bind in layout.binds)
    return {f"{VARIABLES['HOME']}{DATA}": DATA} if has_data else {}


def _sources(layout: Layout, *, staged: bool) -> list[tuple[str, str]]:
    """What is bound where. Staged, whole trees: it is the binds that take bubblewrap's time."""
    if not staged:
        return [(str(bind.source), bind.target) for bind in layout.binds]
    tops = dict.fromkeys("/" + bind.target.split("/")[1] for bind in layout.binds)
    return [(stage_path(top), top) for top in tops]


def _below_a_top(path: str) -> bool:
    """Whether a link lies in a tree that is bound whole when staged, and must be made in it."""
    return path.count("/") > 1


def _dev() -> Iterator[str]:
    """A /dev of three files. Not bubblewrap's own --dev: a machine has only so many terminals."""
    yield from ("--size", "65536", "--tmpfs", "/dev")
    for name in DEVICES:
        yield from ("--dev-bind", f"/dev/{name}", f"/dev/{name}")
    yield from ("--symlink", "/proc/self/fd", "/dev/fd")


def variables() -> dict[str, str]:
    """The environment inside."""
    return VARIABLES | {name: os.environ[name] for name in PASSED_ON if name in os.environ}


def launch_plan(layout: Layout, command: list[str]) -> dict[str, Any]:
    """What launch.py is told, which root runs in place of the command itself."""
    return {
        "uid": unprivileged_id(),
        "top": STAGE,
        "stage": [[str(bind.source), stage_path(bind.target)] for bind in layout.binds],
        "links": [
            [stage_path(path), target] for path, target in layout.links if _below_a_top(path)
        ],
        "command": command,
    }


def stage_path(target: str) -> str:
    """Where the launcher shows, outside, what will be at `target` inside."""
    return f"{STAGE}{target}"


@lru_cache(maxsize=1)
def unprivileged_id() -> int:
    """A user id that no account has, for sandboxes that root starts."""
    for uid in range(65530, 65500, -1):
        try:
            pwd.getpwuid(uid)
        except KeyError:
            return uid
    raise SandboxError(
        "every user id from 65501 to 65530 has an account: none is left to grade with"
    )


def explain(said: str) -> str:
    """What bubblewrap's complaint means, and its cure; empty where it is not a known one."""
    for pattern, sentence in COMPLAINTS:
        if re.search(pattern, said):
            return sentence
    return ""


COMPLAINTS = (
    (
        r"(?m)^launch: .*(Operation not permitted|Invalid argument)",
        "root of a container lacks what it takes to give up root safely. Grade as an ordinary user "
        "of the container, or give it --cap-add SYS_ADMIN.",
    ),
    (
        r"setting up uid map: Permission denied|loopback: Failed RTM_NEWADDR",
        "AppArmor forbids user namespaces to bubblewrap (Ubuntu 23.10 and later). Give "
        "/usr/bin/bwrap a profile with the rule `userns,`, or run: "
        "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0",
    ),
    (
        r"No permissions to creat\w+ new namespace|Creating new namespace failed",
        "user namespaces are off. On a machine of your own run: "
        "sudo sysctl -w user.max_user_namespaces=10000 kernel.unprivileged_userns_clone=1. "
        "In Docker start the container with --security-opt seccomp=unconfined "
        "--security-opt apparmor=unconfined --security-opt systempaths=unconfined.",
    ),
    (
        r"Can't mount proc|mount proc on",
        "a container hides /proc. Start it with --security-opt systempaths=unconfined, "
        "or grade in a virtual machine.",
    ),
    (
        r"[Pp]ivot_root|Failed to make / slave",
        "this container may not change mounts. Start it with --security-opt seccomp=unconfined "
        "--security-opt apparmor=unconfined, or grade in a virtual machine.",
    ),
)
