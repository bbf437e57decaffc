"""Which system calls a sandbox is refused, and the filter that the kernel runs to refuse them.

Namespaces decide what can be reached; this closes what they leave open (keyrings, file locks,
vsock, io_uring ...) and the calls through which kernels have been broken. The rules are data; a
small assembler turns them into classic BPF, so no library is needed.
"""

from __future__ import annotations

import errno
import platform
import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from autograder.errors import SandboxError

# Calls are numbered up to here; newer ones are unknown to the rules, so they do not exist inside.
NEWEST_CALL = 462

# name: number on x86_64, number on aarch64 (None: no such call there)
NUMBERS: dict[str, tuple[int | None, int | None]] = {
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "fsopen": (430, 430),
    "fsconfig": (431, 431),
    "fsmount": (432, 432),
    "fspick": (433, 433),
    "mount_setattr": (442, 442),
    "unshare": (272, 97),
    "setns": (308, 268),
    "clone": (56, 220),
    "clone3": (435, 435),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "kcmp": (312, 272),
    "pidfd_getfd": (438, 438),
    "process_madvise": (440, 440),
    "process_mrelease": (448, 448),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "io_setup": (206, 0),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    "kexec_load": (246, 104),
    "kexec_file_load": (320, 294),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "delete_module": (176, 106),
    "reboot": (169, 142),
    "swapon": (167, 224),
    "swapoff": (168, 225),
    "acct": (163, 89),
    "quotactl": (179, 60),
    "quotactl_fd": (443, 443),
    "sethostname": (170, 161),
    "setdomainname": (171, 162),
    "iopl": (172, None),
    "ioperm": (173, None),
    "modify_ldt": (154, None),
    "syslog": (103, 116),
    "vhangup": (153, 58),
    "clock_settime": (227, 112),
    "clock_adjtime": (305, 266),
    "adjtimex": (159, 171),
    "settimeofday": (164, 170),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    "flock": (73, 32),
    "fcntl": (72, 25),
    "inotify_init": (253, None),
    "inotify_init1": (294, 26),
    "inotify_add_watch": (254, 27),
    "fanotify_init": (300, 262),
    "fanotify_mark": (301, 263),
    "ioctl": (16, 29),
    "memfd_secret": (447, 447),
    "memfd_create": (319, 279),
    "shmget": (29, 194),
    "semget": (64, 190),
    "msgget": (68, 186),
    "mmap": (9, 222),
    "personality": (135, 92),
    "move_pages": (279, 239),
    "migrate_pages": (256, 238),
    "cachestat": (451, 451),
    "socket": (41, 198),
    "socketpair": (53, 199),
}


@dataclass(frozen=True, slots=True)
class Argument:
    """When to refuse: where it `is` a value, `has` a bit or `has all` bits of it, or `is not` any.

    Only the lower 32 bits are compared; the kernel itself takes no more of these arguments.
    """

    index: int
    test: Literal["is", "has", "has all", "is not"]
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """System calls that are refused with an error number, and why."""

    name: str
    reason: str
    calls: tuple[str, ...]
    argument: Argument | None = None
    error: int = errno.EPERM


# CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET
NEW_NAMESPACES = (
    0x00020000 | 0x02000000 | 0x04000000 | 0x08000000 | 0x10000000 | 0x20000000 | 0x40000000
)
# F_SETLK, F_SETLKW, F_OFD_SETLK, F_OFD_SETLKW, F_SETLEASE, F_NOTIFY
LOCK_COMMANDS = (6, 7, 37, 38, 1024, 1026)
# MAP_SHARED and MAP_ANONYMOUS together
SHARED_ANONYMOUS = 0x21
# TIOCSTI, TIOCLINUX
TYPING_REQUESTS = (0x5412, 0x541C)
# AF_UNIX, AF_INET, AF_INET6
ADDRESS_FAMILIES = (1, 2, 10)

RULES: tuple[Rule, ...] = (
    Rule(
        "mounts",
        "the file system inside is final",
        (
            "mount",
            "umount2",
            "pivot_root",
            "chroot",
            "open_tree",
            "move_mount",
            "fsopen",
            "fsconfig",
            "fsmount",
            "fspick",
            "mount_setattr",
        ),
    ),
    Rule(
        "namespaces",
        "a new user namespace gives capabilities, and opens the kernel's least tried code",
        ("unshare", "setns"),
    ),
    Rule(
        "clone into namespaces",
        "as unshare; threads and plain processes stay possible",
        ("clone",),
        Argument(0, "has", (NEW_NAMESPACES,)),
    ),
    Rule(
        "clone3",
        "its flags lie in memory, where a filter cannot look; the C library falls back to clone",
        ("clone3",),
        error=errno.ENOSYS,
    ),
    Rule(
        "other processes' memory",
        "the agent is not to be read or steered from a child process",
        (
            "ptrace",
            "process_vm_readv",
            "process_vm_writev",
            "kcmp",
            "pidfd_getfd",
            "process_madvise",
            "process_mrelease",
        ),
    ),
    Rule("bpf", "programs in the kernel", ("bpf",)),
    Rule("performance counters", "they time what runs beside the sandbox", ("perf_event_open",)),
    Rule("page faults", "userfaultfd stretches races in the kernel", ("userfaultfd",)),
    Rule(
        "asynchronous calls",
        "io_uring makes system calls that no filter sees",
        ("io_uring_setup", "io_uring_enter", "io_uring_register", "io_setup"),
    ),
    Rule("keyrings", "they belong to no namespace", ("add_key", "request_key", "keyctl")),
    Rule(
        "the machine",
        "modules, restart, swap, host name, ports: an administrator's calls",
        (
            "kexec_load",
            "kexec_file_load",
            "init_module",
            "finit_module",
            "delete_module",
            "reboot",
            "swapon",
            "swapoff",
            "acct",
            "quotactl",
            "quotactl_fd",
            "sethostname",
            "setdomainname",
            "iopl",
            "ioperm",
            "modify_ldt",
            "syslog",
            "vhangup",
        ),
    ),
    Rule(
        "clocks",
        "the machine's time is everybody's",
        ("clock_settime", "clock_adjtime", "adjtimex", "settimeofday"),
    ),
    Rule(
        "file handles",
        "they open files without a path, past the mount namespace",
        ("name_to_handle_at", "open_by_handle_at"),
    ),
    Rule(
        "whole-file locks", "two sandboxes could signal each other through shared files", ("flock",)
    ),
    Rule(
        "record locks",
        "as whole-file locks; leases and notices too",
        ("fcntl",),
        Argument(1, "is", LOCK_COMMANDS),
    ),
    Rule(
        "file watches",
        "they tell when another sandbox reads a shared file",
        ("inotify_init", "inotify_init1", "inotify_add_watch", "fanotify_init", "fanotify_mark"),
    ),
    Rule("page cache", "as file watches", ("cachestat",)),
    Rule(
        "typing",
        "input typed into a terminal runs outside",
        ("ioctl",),
        Argument(1, "is", TYPING_REQUESTS),
    ),
    Rule(
        "memory without an owner",
        "it counts for no process and no folder, so no limit would hold",
        ("memfd_create", "memfd_secret", "shmget", "semget", "msgget"),
    ),
    Rule(
        "shared memory without a file",
        "as memory without an owner, once a process has let go of its pages",
        ("mmap",),
        Argument(3, "has all", (SHARED_ANONYMOUS,)),
    ),
    Rule(
        "page placement",
        "moving pages is for servers; the code is old and rarely tried",
        ("move_pages", "migrate_pages"),
    ),
    Rule(
        "personality",
        "it weakens the randomness of addresses",
        ("personality",),
        Argument(0, "is not", (0, 0xFFFFFFFF)),
    ),
    Rule(
        "sockets",
        "vsock, netlink, packet and crypto sockets pass by the network namespace",
        ("socket", "socketpair"),
        Argument(0, "is not", ADDRESS_FAMILIES),
    ),
)

# What a zygote needs in order to wall in its children, which are refused it in turn.
ZYGOTES_OWN = ("mounts", "namespaces", "clone into namespaces")


def zygote_rules() -> tuple[Rule, ...]:
    """The rules for a zygote, which runs no student code."""
    return tuple(rule for rule in RULES if rule.name not in ZYGOTES_OWN)


@dataclass(frozen=True, slots=True)
class Machine:
    """A processor that filters are made for: its column in NUMBERS and its audit number."""

    column: Literal[0, 1]
    audit: int


MACHINES = {
    "x86_64": Machine(0, 0xC000003E),
    "aarch64": Machine(1, 0xC00000B7),
}

# Instructions (linux/bpf_common.h) and where struct seccomp_data keeps things.
LOAD, AND, EQUAL, AT_LEAST, HAS_BIT, JUMP, RETURN = 0x20, 0x54, 0x15, 0x35, 0x45, 0x05, 0x06
NUMBER_AT, AUDIT_AT, ARGUMENTS_AT = 0, 4, 16
ALLOW, REFUSE, KILL = 0x7FFF0000, 0x00050000, 0x80000000
X32_BIT = 0x40000000

Instruction = tuple[int, int, int, int]  # code, jump if true, jump if false, operand


def number(call: str) -> int | None:
    """The number of a call on this machine. Raises SandboxError as `program` does."""
    return NUMBERS[call][_machine(platform.machine()).column]


def program(rules: Sequence[Rule] | None = None, machine: str | None = None) -> bytes:
    """The filter for bubblewrap's --seccomp: struct sock_filter after struct sock_filter.

    Raises SandboxError on a processor for which the call numbers are not known.
    """
    target = _machine(machine or platform.machine())
    lines = [*_prologue(target), *_refusals(RULES if rules is None else rules, target)]
    lines.append((RETURN, 0, 0, ALLOW))
    return b"".join(struct.pack("=HBBI", *line) for line in lines)


def _machine(name: str) -> Machine:
    if name not in MACHINES:
        raise SandboxError(
            f"there is no system call filter for {name}; grade on {' or '.join(MACHINES)}"
        )
    return MACHINES[name]


def _prologue(target: Machine) -> Iterator[Instruction]:
    """Another processor's calls, whose numbers mean something else, end the process."""
    yield (LOAD, 0, 0, AUDIT_AT)
    yield (EQUAL, 1, 0, target.audit)
    yield (RETURN, 0, 0, KILL)
    yield (LOAD, 0, 0, NUMBER_AT)
    yield (AT_LEAST, 0, 1, X32_BIT)
    yield (RETURN, 0, 0, KILL)
    yield (AT_LEAST, 0, 1, NEWEST_CALL + 1)
    yield (RETURN, 0, 0, REFUSE | errno.ENOSYS)


def _refusals(rules: Iterable[Rule], target: Machine) -> Iterator[Instruction]:
    """For each call: compare its number, and pass over the rest where it is another."""
    for rule in rules:
        refuse = (RETURN, 0, 0, REFUSE | rule.error)
        for call in rule.calls:
            number = NUMBERS[call][target.column]
            if number is None:
                continue
            block = [refuse] if rule.argument is None else _looking(rule.argument, refuse)
            yield (EQUAL, 0, len(block), number)
            yield from block


def _looking(argument: Argument, refuse: Instruction) -> list[Instruction]:
    """Refuse by the argument's value, or load the call's number again and go on."""
    if argument.test == "has all":
        (mask,) = argument.values
        look = [(LOAD, 0, 0, ARGUMENTS_AT + 8 * argument.index), (AND, 0, 0, mask)]
        return [*look, (EQUAL, 0, 1, mask), refuse, (LOAD, 0, 0, NUMBER_AT)]
    count = len(argument.values)
    block: list[Instruction] = [(LOAD, 0, 0, ARGUMENTS_AT + 8 * argument.index)]
    for place, value in enumerate(argument.values):
        later = count - 1 - place
        if argument.test == "is not":
            block.append((EQUAL, later + 1, 0, value))
        else:
            block.append((EQUAL if argument.test == "is" else HAS_BIT, later + 1, 0, value))
    if argument.test != "is not":
        block.append((JUMP, 0, 0, 1))
    return [*block, refuse, (LOAD, 0, 0, NUMBER_AT)]
