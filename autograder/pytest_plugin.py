"""Checks are ordinary pytest tests: this plugin gives them their fixtures and collects their verdicts.

pytest runs in the trusted process, on the check files alone: from an empty configuration, without
other plugins, and never with anything of a student's on its path.
"""

from __future__ import annotations

import hashlib
import os
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from autograder import messages
from autograder.checks.catalogue import CheckInfo
from autograder.errors import CheckError, CheckFailure, GradingError, SandboxError
from autograder.notebook.source import Environment
from autograder.results import NO_TEXT, CheckResult, Evidence, Text, Verdict
from autograder.student import Exchange, Reference, Session, Student

# What checks do without. Setting a plugin up takes a millisecond, of which a student waits for each.
UNUSED = (
    "cacheprovider",
    "debugging",
    "doctest",
    "faulthandler",
    "junitxml",
    "legacypath",
    "logging",
    "pastebin",
    "recwarn",
    "setuponly",
    "setupplan",
    "stepwise",
    "subtests",
    "terminal",
    "terminalprogress",
    # These two collect garbage ten times in a run, which takes longer than the checks.
    "threadexception",
    "unraisableexception",
    "unittest",
    "warnings",
)
ARGUMENTS = (
    "--capture=no",
    "--import-mode=importlib",
    # A check that asserts says its title, so nothing is to be made of the expression.
    "--assert=plain",
    "--continue-on-collection-errors",
    *(argument for name in UNUSED for argument in ("-p", f"no:{name}")),
    "-o",
    "addopts=",
    "-c",
    os.devnull,
)

ENVIRONMENT = ("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "PYTEST_ADDOPTS", "PYTEST_PLUGINS")


@dataclass
class Verdicts:
    """What one run of the checks found, by exercise and check."""

    status: dict[tuple[str, str], Verdict] = field(default_factory=dict)
    message: dict[tuple[str, str], Text] = field(default_factory=dict)
    hint: dict[tuple[str, str], Text] = field(default_factory=dict)
    evidence: dict[tuple[str, str], Evidence] = field(default_factory=dict)
    exchanges: dict[tuple[str, str], list[Exchange]] = field(default_factory=dict)

    def failed(self, checks: Sequence[CheckInfo]) -> list[CheckInfo]:
        """Those of `checks` in which the work was found wrong, or could not be looked at."""
        lost = ("failed", "blocked")
        return [info for info in checks if self.status.get((info.exercise, info.name)) in lost]

    def passes(self, info: CheckInfo, message: Text) -> None:
        """Let a check pass after all; `message` says why."""
        self.status[info.exercise, info.name] = "passed"
        self.message[info.exercise, info.name] = message
        self.hint.pop((info.exercise, info.name), None)
        self.evidence.pop((info.exercise, info.name), None)

    def result(self, info: CheckInfo) -> CheckResult:
        """The result of a check. One that was never run is an error of ours."""
        key = (info.exercise, info.name)
        status = self.status.get(key, "error")
        message = self.message.get(key, NO_TEXT if status == "passed" else messages.say("not_run"))
        return CheckResult(
            info.name,
            info.title,
            info.visibility,
            status,
            info.points,
            message,
            hint=self.hint.get(key, NO_TEXT),
            evidence=self.evidence.get(key),
        )


class ChecksPlugin:
    """Fixtures and verdicts for one session.

    environments: exercise -> the kernel in which it is called. entropy: what makes the inputs of
    a check new for every student, and the same when graded again. told: is called with each check
    when it is over.
    """

    def __init__(
        self,
        checks: Sequence[CheckInfo],
        session: Session,
        reference: Session | None,
        environments: dict[str, Environment],
        entropy: bytes,
        told: Callable[[CheckInfo], None] | None = None,
    ) -> None:
        self.verdicts = Verdicts()
        self._checks = {(info.path, info.name): info for info in checks}
        self._session, self._reference = session, reference
        self._environments, self._entropy = environments, entropy
        self._told = told
        self._failing: set[str] = set()
        self.fatal: SandboxError | None = None

    # ------------------------------------------------------------------ fixtures

    @pytest.fixture
    def student(self, request: pytest.FixtureRequest) -> Student:
        """The student's notebook."""
        info = self._info(request.node)
        self._session.enter(
            info.exercise, self._environments[info.exercise], self._seed(info) % 2**32
        )
        return Student(self._session)

    @pytest.fixture
    def reference(self, request: pytest.FixtureRequest) -> Reference:
        """The solved notebook; only hidden checks may ask it."""
        info = self._info(request.node)
        if self._reference is None or info.visibility == "public":
            raise CheckError(f"{info.path}: {info.name} is public, so it can have no reference")
        self._reference.enter(
            info.exercise, self._environments[info.exercise], self._seed(info) % 2**32
        )
        return Reference(self._reference)

    @pytest.fixture
    def rng(self, request: pytest.FixtureRequest) -> np.random.Generator:
        """Random numbers: others for each student and check, the same at a regrade."""
        return np.random.default_rng(self._seed(self._info(request.node)))

    def _info(self, node: pytest.Item) -> CheckInfo:
        name = getattr(node, "originalname", None) or node.name
        return self._checks[node.path, name]

    def _seed(self, info: CheckInfo) -> int:
        digest = hashlib.sha256(self._entropy + f"|{info.exercise}|{info.name}".encode()).digest()
        return int.from_bytes(digest[:16], "big")

    # ------------------------------------------------------------------ verdicts

    def pytest_configure(self, config: pytest.Config) -> None:
        """Leave out pytest's own long report of a failure: nobody reads it, and it takes longest."""
        config.option.tbstyle = "native"

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Iterator[None]:
        report = yield
        info = self._info(item)
        if call.when == "teardown" and self._told is not None:
            self._told(info)
        if call.when == "teardown" and call.excinfo is None:
            return report
        key = (info.exercise, info.name)
        if call.excinfo is not None:
            self._record_failure(info, call.excinfo.value)
            # The frames of a failed check hold its arrays; they are not needed, and there may be many.
            traceback.clear_frames(call.excinfo.tb)
            if isinstance(call.excinfo.value, SandboxError):
                self.fatal = call.excinfo.value
                item.session.shouldstop = "no sandbox"
        elif call.when == "call" and key not in self.verdicts.status:
            self.verdicts.status[key] = "passed"
        if call.when == "call":
            self.verdicts.exchanges.setdefault(key, []).extend(self._session.exchanges)
        return report

    def _record_failure(self, info: CheckInfo, error: BaseException) -> None:
        """The first failing case of a check decides; what was passed by an earlier case is not kept."""
        key = (info.exercise, info.name)
        if self.verdicts.status.get(key, "passed") != "passed":
            return
        status: Verdict = "failed"
        if isinstance(error, CheckFailure):
            message = error.text
            if error.blocked and info.exercise in self._failing:
                status, message = "blocked", messages.say("blocked", exercise=info.exercise)
            else:
                self._record_evidence(info, error)
            self._failing.add(info.exercise)
        elif isinstance(error, AssertionError):
            message = messages.say("assertion", title=info.title)
        else:
            status = "error"
            message = messages.say("ours", error=f"{type(error).__name__}: {error}"[:300])
        self.verdicts.status[key], self.verdicts.message[key] = status, message

    def _record_evidence(self, info: CheckInfo, failure: CheckFailure) -> None:
        """Keep the hint, and of the evidence no more than this check may show."""
        key = (info.exercise, info.name)
        self.verdicts.hint[key] = failure.hint
        if failure.evidence is not None:
            hidden = info.visibility == "hidden"
            self.verdicts.evidence[key] = (
                failure.evidence.of_hidden() if hidden else failure.evidence
            )


def run_checks(plugin: ChecksPlugin, checks: Sequence[CheckInfo]) -> Verdicts:
    """Run the checks with pytest in this process, in their order, and return the verdicts.

    Raises SandboxError where the sandbox is gone, and GradingError where pytest itself fails.
    """
    root = Path(os.path.commonpath([info.path.parent for info in checks]))
    tests = [f"{info.path}::{info.name}" for info in checks]
    arguments = [*ARGUMENTS, f"--rootdir={root}", f"--confcutdir={root}", *tests]
    with _nothing_of_the_machines_own(), _fresh_modules(root):
        code = pytest.main(arguments, plugins=[plugin])
    if plugin.fatal is not None:
        raise plugin.fatal
    if code == pytest.ExitCode.INTERRUPTED:
        raise KeyboardInterrupt
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        raise GradingError(f"pytest ended with {pytest.ExitCode(code).name} on {root}")
    return plugin.verdicts


@contextmanager
def _nothing_of_the_machines_own() -> Iterator[None]:
    """Let pytest load no plugin of other packages, and take no options from the environment."""
    before = {name: os.environ.pop(name, None) for name in ENVIRONMENT}
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


@contextmanager
def _fresh_modules(root: Path) -> Iterator[None]:
    """Forget the check files afterwards: pytest knows a module by its path below `root` alone."""
    before = set(sys.modules)
    try:
        yield
    finally:
        for name in sys.modules.keys() - before:
            if str(getattr(sys.modules[name], "__file__", None) or "").startswith(
                f"{root}{os.sep}"
            ):
                del sys.modules[name]
