"""Run by root only: give up root, then become bubblewrap.

Root's files are often closed to others (a home folder with mode 0700), and bubblewrap started by
root would keep too much power. So: in a mount namespace of its own, show the sources of the
sandbox below a fresh tmpfs that anybody may enter; then change to an unprivileged user for good,
and execute bubblewrap with the staged paths.

Runs as `python -I -S launch.py PLAN_FD`. The plan is JSON: uid, stage ([source, staged path] pairs
below `top`), links ([path, what it points to] pairs) and command, bubblewrap's. Imports the
standard library only.
"""

from __future__ import annotations

import ctypes
import json
import os
import stat
import sys
from typing import Any, NoReturn

CLONE_NEWNS = 0x00020000
MS_NOSUID, MS_NODEV = 2, 4
MS_BIND, MS_REC, MS_PRIVATE = 4096, 16384, 1 << 18

libc = ctypes.CDLL(None, use_errno=True)


def main() -> NoReturn:
    with os.fdopen(int(sys.argv[1]), "rb") as file:
        plan: dict[str, Any] = json.load(file)
    os.umask(0o022)
    try:
        stage(plan["stage"], plan["top"])
        for path, target in plan["links"]:
            os.symlink(target, path)
        become(plan["uid"])
        check_readable(plan["stage"])
    except OSError as error:
        sys.exit(f"launch: {error}")
    os.chdir("/")
    os.execve(plan["command"][0], plan["command"], {})


def stage(pairs: list[list[str]], top: str) -> None:
    """Bind every source to its staged path, in a mount namespace that nobody else sees."""
    call("unshare", CLONE_NEWNS)
    mount("none", "/", None, MS_REC | MS_PRIVATE)
    # Opened before `top` is covered, since a source may lie below it.
    opened = [(os.open(source, os.O_PATH), target) for source, target in pairs]
    mount("tmpfs", top, "tmpfs", MS_NOSUID | MS_NODEV, "mode=0755,size=1m")
    for descriptor, target in opened:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            os.makedirs(target, mode=0o755, exist_ok=True)
        else:
            os.makedirs(os.path.dirname(target), mode=0o755, exist_ok=True)
            os.close(os.open(target, os.O_CREAT | os.O_WRONLY, 0o644))
        mount(f"/proc/self/fd/{descriptor}", target, None, MS_BIND | MS_REC)
        os.close(descriptor)


def become(uid: int) -> None:
    """Change to an unprivileged user and group, with no way back."""
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)
    # Bytes: the modules that decode may lie where only root could read them.
    with open("/proc/self/status", "rb") as file:
        held = [line for line in file if line.startswith((b"CapPrm", b"CapEff"))]
    powerless = all(int(line.split()[1], 16) == 0 for line in held)
    if 0 in (*os.getresuid(), *os.getresgid()) or os.getgroups() or not powerless:
        raise PermissionError("root could not be given up")


def check_readable(pairs: list[list[str]]) -> None:
    for source, target in pairs:
        wanted = os.R_OK | os.X_OK if os.path.isdir(target) else os.R_OK
        if not os.access(target, wanted):
            raise PermissionError(
                f"{source} cannot be read by others than its owner; run: chmod -R o+rX '{source}'"
            )


def mount(source: str, target: str, kind: str | None, flags: int, data: str | None = None) -> None:
    call(
        "mount",
        source.encode(),
        target.encode(),
        kind.encode() if kind else None,
        ctypes.c_ulong(flags),
        data.encode() if data else None,
    )


def call(name: str, *arguments: object) -> None:
    if getattr(libc, name)(*arguments) != 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{name}{arguments}: {os.strerror(code)}")


if __name__ == "__main__":
    main()
