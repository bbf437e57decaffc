"""The probes find a closed sandbox closed, and every hole that is made in it."""

from __future__ import annotations

from typing import Any

import pytest

from autograder.assignment import Limits
from autograder.errors import SandboxError
from autograder.kernels import probes, seccomp
from autograder.kernels.environments import layout
from autograder.kernels.sandbox import settings


def test_every_probe_is_closed(outside: Any) -> None:
    assert outside("probed")["open"] == {}


def test_the_probes_take_less_than_a_second(outside: Any) -> None:
    assert outside("probed")["seconds"] < 1


@pytest.mark.parametrize("rule", [rule.name for rule in seccomp.RULES])
def test_a_missing_rule_is_found(ordinary: Any, rule: str) -> None:
    assert ordinary("probed_without", "rule", rule) == [f"calls: {rule}"]


def test_a_filter_without_rules_is_found(outside: Any) -> None:
    found = outside("probed_without", "rule", "any")

    assert found == [f"calls: {rule.name}" for rule in seccomp.RULES]


@pytest.mark.parametrize(
    ("kind", "what", "probe"),
    [
        ("flag", "uid", "user"),
        ("flag", "read-only root", "read only"),
        ("flag", "read-only devices", "read only"),
        ("argument", "network", "network"),
        ("argument", "proc", "processes"),
        ("argument", "size", "writable"),
        ("argument", "files", "files"),
        ("argument", "folders", "folders"),
        ("packages", "scipy", "packages"),
        ("packages", "masks", "packages"),
        ("namespace", "ipc", "namespaces"),
        ("namespace", "net", "namespaces"),
        ("namespace", "uts", "namespaces"),
        ("namespace", "cgroup", "namespaces"),
        ("flag", "first", "first process"),
        ("flag", "session", "processes"),
    ],
)
def test_a_hole_is_found(outside: Any, kind: str, what: str, probe: str) -> None:
    without = outside("probed_without", kind, what)

    if what == "masks" and not layout("bare").masks:
        assert without == []  # this Python brings no packages that have to be covered
    else:
        assert probe in without


def test_without_its_own_processes_nothing_starts(outside: Any) -> None:
    assert "does not start" in outside("refused", "probed_without", "namespace", "pid")


@pytest.mark.parametrize("limit", settings("bare", Limits())["rlimits"])
def test_a_missing_limit_is_found(ordinary: Any, limit: str) -> None:
    outside, inside = ordinary("allowed", limit), settings("bare", Limits())["rlimits"][limit]
    # Where the account has no more outside, there is nothing to find.
    there = outside is None or outside > inside

    assert ordinary("probed_without", "limit", limit) == (["limits"] if there else [])


def test_inherited_variables_are_found(outside: Any) -> None:
    found = outside("probed_without", "environment", "environment")

    # As root, a launcher stands between, which passes on none.
    assert found == ([] if outside.account == "root" else ["variables"])


def test_a_user_namespace_is_refused_by_two_walls(outside: Any) -> None:
    rules = ["namespaces", "clone into namespaces"]

    assert outside("nested_namespace", []) == "-1\n"
    assert outside("nested_namespace", ["nested"]) == "-1\n"
    assert outside("nested_namespace", rules) == "-1\n"
    assert outside("nested_namespace", [*rules, "nested"]) == "0\n"


def test_grading_is_refused_with_the_first_open_probe(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [
        probes.Probe("user", True, "", ""),
        probes.Probe("network", False, "network devices: lo, eth0", "Update bubblewrap."),
    ]
    monkeypatch.setattr(probes, "probe_sandbox", lambda: found)

    with pytest.raises(SandboxError, match=r"network: network devices: lo, eth0\. Update"):
        probes.require_sandbox()


def test_grading_goes_on_where_all_are_closed() -> None:
    probes.require_sandbox()
