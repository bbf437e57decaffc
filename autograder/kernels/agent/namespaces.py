"""A second wall inside the sandbox: namespaces, folders and a filter of a process's own.

For a child of the zygote, which cannot be given them from outside. Each step is taken before any
student code runs, and none can be taken back afterwards.
"""

from __future__ import annotations

import ctypes
import fcntl
import os
import signal
import socket
import struct

CLONE_NEWNS, CLONE_NEWCGROUP, CLONE_NEWUTS, CLONE_NEWIPC = 0x20000, 0x2000000, 0x4000000, 0x8000000
CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET = 0x10000000, 0x20000000, 0x40000000
ALL = (
    CLONE_NEWUSER
    | CLONE_NEWNS
    | CLONE_NEWPID
    | CLONE_NEWIPC
    | CLONE_NEWNET
    | CLONE_NEWUTS
    | CLONE_NEWCGROUP
)
MS_NOSUID, MS_NODEV, MS_NOEXEC = 2, 4, 8
PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_CAPBSET_DROP = 4, 22, 24
PR_SET_NO_NEW_PRIVS, PR_CAP_AMBIENT = 38, 47
PR_CAP_AMBIENT_CLEAR_ALL, SECCOMP_MODE_FILTER = 4, 2
CAPABILITY_VERSION_3 = 0x20080522
SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP = 0x8913, 0x8914, 1

libc = ctypes.CDLL(None, use_errno=True)


def fork_into_namespaces(clone: int) -> int:
    """os.fork(), but the child is the first process of new namespaces of every kind.

    `clone` is the number of that system call: unshare and two forks would copy this process's map
    of memory once more. The caller must have one thread only. The C library is not told, so the
    child forks again before anything but simple code runs.
    """
    python = ctypes.pythonapi
    # PyDLL: without letting other code of Python's run in between.
    syscall = ctypes.PyDLL(None, use_errno=True).syscall
    syscall.restype = ctypes.c_long
    arguments = [ctypes.c_long(value) for value in (clone, ALL | signal.SIGCHLD, 0, 0, 0, 0)]
    python.PyOS_BeforeFork()
    pid: int = syscall(*arguments)
    error = ctypes.get_errno()
    if pid == 0:
        python.PyOS_AfterFork_Child()
        return 0
    python.PyOS_AfterFork_Parent()
    if pid < 0:
        raise OSError(error, f"clone: {os.strerror(error)}")
    return pid


def keep_ids(uid: int, gid: int) -> None:
    """Have the same user and group, alone, in the new user namespace as in the one outside."""
    # What cannot be dumped belongs to root, and so would the files that are written here.
    prctl(PR_SET_DUMPABLE, 1)
    for name, text in (
        ("setgroups", "deny"),
        ("uid_map", f"{uid} {uid} 1"),
        ("gid_map", f"{gid} {gid} 1"),
    ):
        _write(f"/proc/self/{name}", text)


def cover(folders: dict[str, int]) -> None:
    """Mount this namespace's /proc, and an empty memory file system on each folder: {path: bytes}."""
    _mount("proc", "/proc", MS_NOSUID | MS_NODEV | MS_NOEXEC)
    for path, size in folders.items():
        _mount("tmpfs", path, MS_NOSUID | MS_NODEV, f"mode=0700,size={size}")


def loopback() -> None:
    """Switch on the one network device, as bubblewrap does."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        asked = struct.pack("16sh22x", b"lo", 0)
        _, flags = struct.unpack("16sh22x", fcntl.ioctl(any_socket, SIOCGIFFLAGS, asked))
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sh22x", b"lo", flags | IFF_UP))


def drop_power() -> None:
    """No further user namespace, no capability, and no way to get one by executing a file."""
    _write("/proc/sys/user/max_user_namespaces", "0")
    for capability in range(_last_capability() + 1):
        prctl(PR_CAPBSET_DROP, capability)
    prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL)
    header = struct.pack("=Ii", CAPABILITY_VERSION_3, 0)
    call("capset", header, bytes(24))
    prctl(PR_SET_NO_NEW_PRIVS, 1)


def filter_calls(program: bytes) -> None:
    """Have the kernel refuse system calls from here on; `program` is seccomp.program()'s."""

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))

    length = len(program) // 8
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(Program(length, program)))


def prctl(option: int, *arguments: object) -> None:
    """Raises OSError where it fails."""
    given = [ctypes.c_ulong(a) if isinstance(a, int) else a for a in arguments]
    call("prctl", option, *given, *[ctypes.c_ulong(0)] * (4 - len(given)))


def call(name: str, *arguments: object) -> None:
    """Call a function of the C library that answers 0 when it is done. Raises OSError."""
    if getattr(libc, name)(*arguments) != 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{name}: {os.strerror(code)}")


def _mount(kind: str, path: str, flags: int, data: str = "") -> None:
    call("mount", kind.encode(), path.encode(), kind.encode(), ctypes.c_ulong(flags), data.encode())


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="ascii") as file:
        file.write(text)


def _last_capability() -> int:
    with open("/proc/sys/kernel/cap_last_cap", encoding="ascii") as file:
        return int(file.read())
