"""The filter, run by a small interpreter: what it refuses, what it lets through, rule by rule."""

from __future__ import annotations

import errno
import re
import struct
from pathlib import Path

import pytest

from autograder.errors import SandboxError
from autograder.kernels import seccomp
from autograder.kernels.seccomp import ALLOW, KILL, MACHINES, NUMBERS, REFUSE, RULES, Rule

X86_64, AARCH64 = MACHINES["x86_64"], MACHINES["aarch64"]


def verdict(program: bytes, number: int, arguments: tuple[int, ...] = (), audit: int = 0) -> int:
    """What the kernel would return for a system call: the few instructions that the filter uses."""
    words = [argument & (1 << 64) - 1 for argument in (*arguments, *[0] * (6 - len(arguments)))]
    data = struct.pack("=IIQ6Q", number, audit or X86_64.audit, 0, *words)
    lines = list(struct.iter_unpack("=HBBI", program))
    accumulator, at = 0, 0
    for _ in range(len(lines)):
        code, yes, no, operand = lines[at]
        at += 1
        if code == seccomp.LOAD:
            (accumulator,) = struct.unpack_from("=I", data, operand)
        elif code == seccomp.AND:
            accumulator &= operand
        elif code == seccomp.JUMP:
            at += operand
        elif code == seccomp.RETURN:
            return operand
        else:
            tests = {
                seccomp.EQUAL: accumulator == operand,
                seccomp.AT_LEAST: accumulator >= operand,
                seccomp.HAS_BIT: bool(accumulator & operand),
            }
            at += yes if tests[code] else no
    raise AssertionError("the filter does not end")


def refusing_arguments(rule: Rule) -> list[tuple[int, ...]]:
    """Arguments that the rule refuses: at the place where it looks, each value once."""
    if rule.argument is None:
        return [()]
    values = [*rule.argument.values]
    if rule.argument.test == "is not":
        values = [value for value in (16, 17, 38, 40, 0x0040000) if value not in values]
    if rule.argument.test == "has":
        values = [1 << bit | 17 for bit in range(32) if values[0] >> bit & 1]
    return [(*[0] * rule.argument.index, value) for value in values]


def calls(rule: Rule, column: int) -> list[int]:
    return [number for call in rule.calls if (number := NUMBERS[call][column]) is not None]


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_refuses_its_calls_and_nothing_else_does(rule: Rule, machine: str) -> None:
    target = MACHINES[machine]
    whole = seccomp.program(machine=machine)
    without = seccomp.program([other for other in RULES if other is not rule], machine)

    for number in calls(rule, target.column):
        for arguments in refusing_arguments(rule):
            assert verdict(whole, number, arguments, target.audit) == REFUSE | rule.error
            assert verdict(without, number, arguments, target.audit) == ALLOW


@pytest.mark.parametrize(
    ("call", "arguments"),
    [
        pytest.param("clone", (0x3D0F00,), id="a thread"),
        pytest.param("clone", (17,), id="a process"),
        pytest.param("socket", (1, 1, 0), id="a unix socket"),
        pytest.param("socket", (2, 1, 0), id="an internet socket"),
        pytest.param("fcntl", (3, 1), id="asking for a flag"),
        pytest.param("fcntl", (3, 1030, 0), id="copying a descriptor"),
        pytest.param("ioctl", (1, 0x5401), id="asking for a terminal"),
        pytest.param("mmap", (0, 4096, 3, 0x22), id="private memory"),
        pytest.param("mmap", (0, 4096, 3, 0x01, 3), id="a shared file"),
        pytest.param("personality", (0xFFFFFFFF,), id="asking for the personality"),
    ],
)
@pytest.mark.parametrize("machine", MACHINES)
def test_ordinary_use_is_let_through(call: str, arguments: tuple[int, ...], machine: str) -> None:
    target = MACHINES[machine]
    number = NUMBERS[call][target.column]

    assert number is not None
    assert verdict(seccomp.program(machine=machine), number, arguments, target.audit) == ALLOW


def test_the_upper_half_of_an_argument_hides_nothing() -> None:
    """The kernel ignores it; so must the filter."""
    program = seccomp.program(machine="x86_64")
    socket, fcntl = 41, 72

    assert verdict(program, socket, (1 << 32 | 40,)) == REFUSE | errno.EPERM
    assert verdict(program, fcntl, (3, 1 << 32 | 6)) == REFUSE | errno.EPERM


def test_calls_of_another_processor_end_the_process() -> None:
    i386 = 0x40000003

    for machine in MACHINES:
        assert verdict(seccomp.program(machine=machine), 20, audit=i386) == KILL
    assert verdict(seccomp.program(machine="x86_64"), 20, audit=AARCH64.audit) == KILL


def test_x32_calls_end_the_process() -> None:
    assert verdict(seccomp.program(machine="x86_64"), 0x40000000 | 39) == KILL
    assert verdict(seccomp.program(machine="x86_64"), 0xFFFFFFFF) == KILL


def test_calls_newer_than_the_rules_do_not_exist() -> None:
    program = seccomp.program(machine="x86_64")

    assert verdict(program, seccomp.NEWEST_CALL) == ALLOW
    assert verdict(program, seccomp.NEWEST_CALL + 1) == REFUSE | errno.ENOSYS


def test_every_rule_has_a_name_of_its_own_and_a_reason() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.reason and rule.calls for rule in RULES)
    assert {call for rule in RULES for call in rule.calls} == set(NUMBERS)


def test_an_unknown_processor_is_refused() -> None:
    with pytest.raises(SandboxError, match="no system call filter for riscv64"):
        seccomp.program(machine="riscv64")


HEADERS = {
    0: ("/usr/include/x86_64-linux-gnu/asm/unistd_64.h", r"#define __NR_(\w+)\s+(\d+)"),
    1: ("/usr/include/asm-generic/unistd.h", r"#define __NR(?:3264)?_(\w+)\s+(\d+)"),
}


@pytest.mark.parametrize("column", HEADERS)
def test_numbers_are_those_of_the_kernel_headers(column: int) -> None:
    path, pattern = HEADERS[column]
    if not Path(path).exists():
        pytest.skip(f"the kernel's headers are not installed ({path})")
    known = {name: int(number) for name, number in re.findall(pattern, Path(path).read_text())}

    ours = {name: numbers[column] for name, numbers in NUMBERS.items() if name in known}
    assert ours == {name: known[name] for name in ours}
    assert len(ours) > 60
