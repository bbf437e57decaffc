"""A notebook behind the boundary: what a check is told when the student's code does not answer."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
import pytest

from autograder.assignment import Limits
from autograder.checks.calls import last_call
from autograder.errors import CheckFailure, GradingError
from autograder.kernels import process_tree
from autograder.kernels.kernel import Kernel, Outcome, Request
from autograder.kernels.local import LocalKernel
from autograder.kernels.process import start_kernel
from autograder.kernels.wire import Handle
from autograder.notebook.plan import Step
from autograder.notebook.source import Environment
from autograder.results import Text
from autograder.student import Reference, Session, Student, replay

NUMPY = Step("given", "import numpy as np")
OTHER = Step("solution", "def other():\n    return 1", "other")
LIMITS = Limits(call_s=0.5, total_s=20, memory_mib=1024)


class Kernels:
    """A factory that counts what it starts."""

    def __init__(self, start: Callable[[Environment, Limits], Kernel]) -> None:
        self._start = start
        self.started: list[Kernel] = []

    def __call__(self, environment: Environment, limits: Limits) -> Kernel:
        kernel = self._start(environment, limits)
        self.started.append(kernel)
        return kernel


class Notebook:
    """A session whose exercise `f` is one cell, and whose exercise `other` returns 1."""

    def __init__(
        self, source: str, start: Callable[[Environment, Limits], Kernel], limits: Limits
    ) -> None:
        self.kernels = Kernels(start)
        steps = [NUMPY, Step("solution", source, "f"), OTHER]
        self.session = Session(steps, self.kernels, limits)
        self.student = Student(self.session)

    def enter(self, exercise: str = "f", seed: int = 1) -> Student:
        self.session.enter(exercise, "bare", seed)
        return self.student

    def failure(self, name: str = "f", *args: Any) -> CheckFailure:
        """Why a call in a new check gives no answer."""
        self.enter("other" if name == "other" else "f")
        with pytest.raises(CheckFailure) as caught:
            getattr(self.student, name)(*args)
        return caught.value

    def sentence(self, *args: Any) -> str:
        return self.failure("f", *args).text.en

    def other_answers(self) -> bool:
        return bool(self.enter("other").other() == 1)


def local(*_: object) -> Kernel:
    return LocalKernel()


def notebook(source: str, limits: Limits = LIMITS) -> Notebook:
    return Notebook(source, local, limits)


# --------------------------------------------------------------------------- answers


def test_a_name_is_called_in_the_notebook() -> None:
    student = notebook("def f(x, *, n=2):\n    return x * n").enter()
    np.testing.assert_array_equal(student.f(np.ones(2)), [2.0, 2.0])
    assert student.f(3, n=5) == 15


@pytest.mark.parametrize("dtype", ["uint8", "int8", "uint32", "uint64", "float16"])
def test_an_answer_may_be_subtracted_from_whatever_its_integers_are(dtype: str) -> None:
    answer = notebook(f"def f():\n    return (np.array([0, 1], '{dtype}'), 3)").enter().f()[0]
    np.testing.assert_array_equal(answer - np.int8(1), [-1, 0])
    assert not answer.flags.writeable


def test_integers_beyond_int64_stay_what_they_are() -> None:
    assert notebook("def f():\n    return np.array([2**64 - 1])").enter().f()[0] == 2**64 - 1


def test_a_function_that_is_named_again_explains_its_last_outcome() -> None:
    student = notebook("def f(x):\n    raise KeyError(x)").enter()
    outcome = student.f.outcome(7)
    assert "KeyError" in student.f.fail(outcome).text.en


def test_an_answer_is_read_only() -> None:
    answer = notebook("def f():\n    return [np.ones(2)]").enter().f()
    with pytest.raises(ValueError, match="read-only"):
        answer[0][0] = 2


def test_no_kernel_is_started_before_it_is_needed() -> None:
    case = notebook("def f():\n    return 1")
    case.enter()
    assert case.kernels.started == []
    assert case.other_answers()
    assert len(case.kernels.started) == 1


def test_every_check_starts_from_its_seed() -> None:
    case = notebook("def f():\n    return np.random.rand()")
    one, again, another = (case.enter(seed=seed).f() for seed in (1, 1, 2))
    assert one == again != another


def test_the_last_call_is_how_the_sentence_begins() -> None:
    student = notebook("def f(x):\n    return x").enter()
    student.f(np.ones((7, 4)))
    assert last_call().en == "`f(array of 7×4)`"


def test_private_names_are_not_looked_up() -> None:
    with pytest.raises(AttributeError):
        _ = notebook("def f(): pass").student._f


def test_a_layer_is_used_by_its_handle() -> None:
    case = notebook(
        "class Layer:\n    n = 3\n    def __call__(self, x):\n        return self.n * x\n"
        "def f():\n    return Layer()\ndef size(layer):\n    return layer.n"
    )
    student = case.enter()
    layer = student.f()
    assert layer(2) == 6
    assert layer.get("n") == 3
    assert student.size(layer) == 3
    layer(2.0)
    assert last_call().en == "`Layer(…)(2.0)`"
    with pytest.raises(CheckFailure, match=r"`Layer.get\('k'\)` stopped with AttributeError"):
        layer.get("k")


def test_what_a_cell_prints_is_kept_by_exercise() -> None:
    case = notebook("print('hola')\ndef f():\n    return 1")
    case.enter().f()
    assert case.session.printed == {"f": "hola\n"}


# --------------------------------------------------------------------------- sentences


@pytest.mark.parametrize(
    ("source", "es", "en"),
    [
        (
            "def f(x)\n    return x",
            "La celda de `f` se detuvo con SyntaxError: expected ':' en la línea 1: `def f(x)`.",
            "The cell of `f` stopped with SyntaxError: expected ':' in line 1: `def f(x)`.",
        ),
        (
            "import nmpy\ndef f(x): pass",
            "La celda de `f` se detuvo con ModuleNotFoundError: No module named 'nmpy' en la línea 1:"
            " `import nmpy`.",
            "The cell of `f` stopped with ModuleNotFoundError: No module named 'nmpy' in line 1:"
            " `import nmpy`.",
        ),
        (
            "y = z + 1\ndef f(x): pass",
            "La celda de `f` se detuvo con NameError: name 'z' is not defined en la línea 1: `y = z + 1`.",
            "The cell of `f` stopped with NameError: name 'z' is not defined in line 1: `y = z + 1`.",
        ),
        (
            "def F(x):\n    return x",
            "`f` no está definida. Tu celda define `F`: ¿le cambiaste el nombre?",
            "`f` is not defined. Your cell defines `F`: did you rename it?",
        ),
        (
            "x = 1",
            "`f` no está definida. Revisa que la celda la defina con ese nombre exacto.",
            "`f` is not defined. Make sure that the cell defines it under exactly this name.",
        ),
        (
            "f = 3",
            "`f` tiene que ser una función, pero es de tipo int.",
            "`f` must be a function, but it is of type int.",
        ),
        (
            "def f(x):\n    raise NotImplementedError()",
            "`f(2)` todavía no está implementada (NotImplementedError).",
            "`f(2)` is not implemented yet (NotImplementedError).",
        ),
        (
            "def f(x):\n    y = x\n    return y / 0",
            "`f(2)` se detuvo con ZeroDivisionError: division by zero en la línea 3: `return y / 0`.",
            "`f(2)` stopped with ZeroDivisionError: division by zero in line 3: `return y / 0`.",
        ),
        (
            "def f(x):\n    return helper(x)",
            "`f(2)` se detuvo con NameError: name 'helper' is not defined en la línea 2:"
            " `return helper(x)`.",
            "`f(2)` stopped with NameError: name 'helper' is not defined in line 2:"
            " `return helper(x)`.",
        ),
        (
            "def f():\n    return 1",
            "`f(2)` se detuvo con TypeError: f() takes 0 positional arguments but 1 was given.",
            "`f(2)` stopped with TypeError: f() takes 0 positional arguments but 1 was given.",
        ),
        (
            "def f(x):\n    while True: pass",
            "`f(2)` no terminó en 0.5 s de cálculo en la línea 2: `while True: pass`. ¿Hay un"
            " ciclo que no se detiene?",
            "`f(2)` did not finish within 0.5 s of computing in line 2: `while True: pass`. Is there a"
            " loop that never ends?",
        ),
        (
            "while True: pass\ndef f(x): pass",
            "La celda de `f` no terminó en 0.5 s de cálculo en la línea 1: `while True: pass`. ¿Hay"
            " un ciclo que no se detiene?",
            "The cell of `f` did not finish within 0.5 s of computing in line 1: `while True: pass`. Is"
            " there a loop that never ends?",
        ),
    ],
    ids=[
        "syntax error",
        "missing module",
        "unknown name",
        "renamed",
        "undefined",
        "no function",
        "stub",
        "error in a call",
        "unknown name in a call",
        "wrong number of arguments",
        "endless call",
        "endless cell",
    ],
)
def test_no_answer_is_explained_in_both_languages(source: str, es: str, en: str) -> None:
    assert notebook(source).failure("f", 2).text == Text(es=es, en=en)


def test_an_unavailable_exercise_is_not_called() -> None:
    reason = Text(es="Falta.", en="It is missing.")
    session = Session([OTHER], local, LIMITS, unavailable={"f": reason})
    with pytest.raises(CheckFailure) as caught:
        session.enter("f", "bare", 1)
    assert caught.value.text == reason
    assert caught.value.blocked


def test_a_function_that_was_renamed_after_a_helper_of_its_own_is_said_by_the_other_name() -> None:
    """The cell's first definition may be a helper; the renamed function is the likelier one."""
    case = notebook("def clip(x):\n    return x\n\ndef ff(x):\n    return clip(x)")
    assert "`ff`" in case.sentence(1)


def test_after_two_losses_an_exercise_is_not_called_any_more() -> None:
    case = notebook("def f():\n    while True: pass")
    case.failure()
    case.failure()
    start = time.monotonic()
    with pytest.raises(CheckFailure) as caught:
        case.enter()
    assert caught.value.blocked
    assert time.monotonic() - start < 0.1
    assert case.other_answers()


BURNS = """
import time

def f(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass
"""


def test_the_time_of_the_whole_notebook_is_limited() -> None:
    case = notebook(BURNS, Limits(call_s=0.5, total_s=0.7, memory_mib=1024))
    case.enter().f(0.4)
    case.failure("f", 0.4)
    text = case.failure("f", 0.4).text
    assert text == Text(
        es="El notebook completo usó todo su tiempo (0.7 s de cálculo), así que esto no se revisó.",
        en="The whole notebook used up its time (0.7 s of computing), so this was not looked at.",
    )


def test_the_time_that_the_whole_notebook_waits_is_limited_too() -> None:
    case = notebook(
        "import time\ndef f(n):\n    time.sleep(n)",
        Limits(call_s=0.5, total_s=0.7, memory_mib=1024),
    )
    case.enter().f(0.4)
    case.failure("f", 0.4)
    assert case.sentence(0.4).startswith("The whole notebook used up its time (0.7 s of waiting)")


# --------------------------------------------------------------------------- bounds of a session


class FakeKernel:
    """A kernel that plays what is asked of it, without running anything."""

    sandbox = "bubblewrap"

    def __init__(self, play: Callable[[Request], Outcome | None]) -> None:
        self._play = play
        self.alive = True

    def request(self, request: Request, answer: object = None) -> Outcome:
        if not self.alive:
            return Outcome("died")
        outcome = self._play(request)
        if outcome is None:
            self.alive = False
            return Outcome("died")
        return outcome

    def close(self) -> None:
        self.alive = False


def fake(play: Callable[[Request], Outcome | None]) -> Kernels:
    return Kernels(lambda *_: FakeKernel(play))


def test_cells_that_end_the_kernel_again_and_again_do_not_start_it_without_end() -> None:
    """A start costs 0.5 s, or 5 s with Keras: two thousand of them would stop a batch."""
    kernels = fake(lambda request: None if request.role == "helper" else Outcome("returned"))
    helpers = [Step("helper", f"class A{i}: os._exit(0)") for i in range(200)]
    session = Session([OTHER, *helpers], kernels, LIMITS)
    session.enter("other", "bare", 1)
    with contextlib.suppress(CheckFailure):
        Student(session).other()
    assert len(kernels.started) <= 20


def test_no_more_cells_are_run_when_the_time_of_the_notebook_is_over() -> None:
    """A thousand slow cells, each within its own limit, would take hours."""
    ran: list[str] = []

    def play(request: Request) -> Outcome:
        ran.append(request.op)
        return Outcome("returned", waited_s=0.01)

    helpers = [Step("helper", f"class A{i}: time.sleep(1)") for i in range(200)]
    session = Session([OTHER, *helpers], fake(play), Limits(call_s=0.1, total_s=0.2))
    session.enter("other", "bare", 1)
    with pytest.raises(CheckFailure) as caught:
        Student(session).other()
    assert len(ran) < 40
    assert caught.value.text.en.startswith("The whole notebook used up its time")


def test_a_kernel_is_started_again_after_a_death_with_the_cells_run_anew() -> None:
    ran: list[str] = []

    def play(request: Request) -> Outcome | None:
        if request.op == "run":
            ran.append(request.source)
        return None if request.name == "deadly" else Outcome("returned", value=1)

    kernels = fake(play)
    session = Session([NUMPY, OTHER], kernels, LIMITS)
    session.enter("f", "bare", 1)
    with pytest.raises(CheckFailure, match="ended during `deadly"):
        Student(session).deadly()
    session.enter("other", "bare", 1)
    assert Student(session).other() == 1
    assert ran == [NUMPY.source, OTHER.source] * 2
    assert len(kernels.started) == 2


def violating(*names: str) -> Kernels:
    """Kernels that break the protocol, and are ended, when one of these functions is called."""

    def start(*_: object) -> Kernel:
        kernel = FakeKernel(lambda request: play(request))

        def play(request: Request) -> Outcome:
            if request.name in names:
                kernel.close()
                return Outcome("violated")
            return Outcome("returned", value=1)

        return kernel

    return Kernels(start)


def test_a_violation_costs_its_exercise_and_nothing_else() -> None:
    kernels = violating("f")
    session = Session([OTHER], kernels, LIMITS)
    session.enter("f", "bare", 1)
    with pytest.raises(CheckFailure, match="did not arrive in a readable form"):
        Student(session).f()
    with pytest.raises(CheckFailure) as caught:
        session.enter("f", "bare", 1)
    assert caught.value.blocked  # not called a second time
    session.enter("other", "bare", 1)
    assert Student(session).other() == 1
    assert len(kernels.started) == 2


def test_a_notebook_that_violates_again_and_again_is_not_answered_any_more() -> None:
    names = ("f", "g", "h")
    kernels = violating(*names)
    session = Session([OTHER], kernels, LIMITS)
    for name in names:
        session.enter(name, "bare", 1)
        with pytest.raises(CheckFailure, match="did not arrive in a readable form"):
            getattr(Student(session), name)()
    with pytest.raises(CheckFailure) as caught:
        session.enter("other", "bare", 1)
    assert caught.value.blocked
    # Nothing of this exercise failed: the sentence must not say so.
    assert "earlier in `other`" not in caught.value.text.en
    assert len(kernels.started) == 3


def test_a_picture_that_is_not_drawn_for_a_violation_counts_as_one() -> None:
    kernels = violating("f")
    session = Session([OTHER], kernels, LIMITS)
    session.enter("f", "bare", 1)
    assert Student(session).f.aside() is None
    with pytest.raises(CheckFailure):
        session.enter("f", "bare", 1)


# --------------------------------------------------------------------------- the solved notebook


def reference(source: str, exercise: str = "f", start: Any = local) -> Reference:
    session = Session([NUMPY, Step("solution", source, exercise)], start, LIMITS)
    session.enter(exercise, "bare", 1)
    return Reference(session)


@pytest.mark.parametrize(
    "source",
    [
        "def f(): return 1 / 0",
        "def g(): pass",
        "f = 3",
        "def f(:",
        "def f():\n    while True: pass",
    ],
    ids=["raises", "undefined", "no function", "syntax error", "endless"],
)
def test_a_reference_without_an_answer_is_a_fault_of_ours(source: str) -> None:
    with pytest.raises(GradingError, match="the solved notebook's f"):
        reference(source).f()


def test_a_reference_layer_without_an_answer_is_a_fault_of_ours() -> None:
    layer = reference("class f:\n    def __call__(self):\n        return 1 / 0").f()
    with pytest.raises(GradingError, match="solved notebook"):
        layer()


def test_a_reference_that_was_lost_twice_is_never_the_students_fault() -> None:
    """Its session serves a whole class: a slow moment must not cost everybody the exercise."""
    lost = fake(lambda r: None if r.op == "call" else Outcome("returned"))
    session = Session([Step("solution", "def f(): pass", "f")], lost, LIMITS)
    for _ in range(4):
        with pytest.raises((GradingError, CheckFailure)) as caught:
            session.enter("f", "bare", 1)
            Reference(session).f()
        assert caught.type is GradingError


def test_calls_of_the_reference_are_not_the_last_call() -> None:
    source = "class f:\n    weights = []\n    def __call__(self, x):\n        return x"
    case, ours = notebook("def f(x):\n    return x"), reference(source)
    case.enter().f(3)
    layer = ours.f()
    layer(5)
    layer.weights()
    assert last_call().en == "`f(3)`"


# --------------------------------------------------------------------------- replay

LAYER = (
    "class Layer:\n    def __init__(self, n):\n        self.n = n\n"
    "    def __call__(self, x):\n        return self.n * x\n"
    "def f(n):\n    return Layer(n)\n"
    "def pair(n):\n    return (Layer(n), Layer(2 * n))\n"
    "def size(layer):\n    return layer.n\n"
    "def total(layers):\n    return sum(layer.n for layer in layers)\n"
)


def replayed(asks: Callable[[Student], object]) -> list[tuple[Outcome, Outcome]]:
    """The recorded outcomes of a student beside those of a notebook whose kernel has older objects."""
    case = notebook(LAYER)
    asks(case.enter())
    other = notebook(LAYER.replace("self.n = n", "self.n = 10 * n"))
    for n in range(5):
        other.enter().f(100 + n)
    other.enter()
    return list(replay(other.session, case.session.exchanges))


def test_a_replay_asks_another_notebook_the_same() -> None:
    pairs = replayed(lambda student: student.f(3)(2))
    assert [pair[0].status for pair in pairs] == ["returned", "returned"]
    assert [outcome.value for outcome in pairs[1]] == [6, 60]


@pytest.mark.parametrize(
    "asks",
    [
        lambda student: student.size(student.f(3)),
        lambda student: student.total([student.f(1), student.f(2)]),
        lambda student: student.size(student.pair(3)[0]),
        lambda student: student.pair(3)[0](1),
    ],
    ids=["as an argument", "in a list", "from a tuple", "called from a tuple"],
)
def test_a_replay_finds_the_counterpart_of_a_layer(asks: Callable[[Student], object]) -> None:
    recorded, other = replayed(asks)[-1]
    assert recorded.value == 3
    assert other.value == 30


# --------------------------------------------------------------------------- in the real sandbox


@pytest.fixture
def sandboxed() -> Iterator[Callable[..., Notebook]]:
    """sandboxed(source) is a notebook in the real sandbox; without one the test fails."""
    made: list[Notebook] = []

    def make(source: str, limits: Limits = LIMITS) -> Notebook:
        made.append(Notebook(source, start_kernel, limits))
        return made[-1]

    yield make
    for case in made:
        assert case.session.sandbox == "bubblewrap"
        case.session.close()


Sandboxed = Callable[..., Notebook]


def statuses(case: Notebook) -> Sequence[str]:
    return [exchange.outcome.status for exchange in case.session.exchanges]


def test_an_endless_loop_is_stopped_and_its_kernel_kept(sandboxed: Sandboxed) -> None:
    case = sandboxed("def f():\n    while True: pass")
    assert case.sentence() == (
        "`f()` did not finish within 0.5 s of computing in line 2: `while True: pass`. "
        "Is there a loop that never ends?"
    )
    assert case.other_answers()
    assert len(case.kernels.started) == 1


def test_a_loop_that_catches_everything_is_ended_from_outside(sandboxed: Sandboxed) -> None:
    case = sandboxed(
        "import time\ndef f():\n    while True:\n        try:\n            time.sleep(1)\n"
        "        except BaseException: pass"
    )
    start = time.monotonic()
    assert case.sentence() == (
        "`f()` did not finish within 0.5 s of waiting. Does it wait for something that does not "
        "come, such as `input` or `sleep`?"
    )
    assert time.monotonic() - start < 6
    assert case.other_answers()
    assert len(case.kernels.started) == 2


def test_an_endless_cell_that_catches_everything_costs_only_its_exercise(
    sandboxed: Sandboxed,
) -> None:
    case = sandboxed(
        "import time\ndef f(): pass\nwhile True:\n    try:\n        time.sleep(1)\n"
        "    except BaseException: pass"
    )
    assert case.sentence().startswith("The cell of `f` did not finish within 0.5 s of waiting.")
    assert case.other_answers()


@pytest.mark.parametrize(
    ("source", "en"),
    [
        (
            "import os\ndef f():\n    os._exit(0)",
            "The Python process ended during `f()`.",
        ),
        (
            "import os\ndef f(): pass\nos._exit(0)",
            "The Python process ended while the cell of `f` was running.",
        ),
        (
            "import os, signal\ndef f():\n    os.kill(os.getpid(), signal.SIGKILL)",
            "The Python process ended during `f()`.",
        ),
        (
            "import ctypes\ndef f():\n    ctypes.string_at(0)",
            "The Python process ended during `f()`.",
        ),
    ],
    ids=["exit in a call", "exit in a cell", "a signal", "a crash"],
)
def test_a_process_that_ends_costs_only_its_exercise(
    sandboxed: Sandboxed, source: str, en: str
) -> None:
    case = sandboxed(source)
    assert case.sentence() == en
    assert case.other_answers()


def test_a_busy_machine_takes_nobodys_time(sandboxed: Sandboxed) -> None:
    """Two others want the same processor: the clock runs three times as fast as the work."""
    case = sandboxed(BURNS, Limits(call_s=1.0, total_s=20, memory_mib=1024))
    case.enter().f(0.01)
    (process,) = (kernel._process for kernel in case.kernels.started)  # type: ignore[attr-defined]
    processor = min(os.sched_getaffinity(0))
    for pid in process_tree.tree(process.pid):
        os.sched_setaffinity(pid, {processor})
    hog = f"import os\nos.sched_setaffinity(0, {{{processor}}})\nwhile True: pass"
    hogs = [subprocess.Popen([sys.executable, "-c", hog]) for _ in range(2)]
    try:
        start = time.monotonic()
        assert case.enter().f(0.7) is None
        assert time.monotonic() - start > 1.0
    finally:
        for process in hogs:
            process.kill()
            process.wait()


def test_sys_exit_is_an_error_like_any_other(sandboxed: Sandboxed) -> None:
    case = sandboxed("import sys\ndef f():\n    sys.exit(3)")
    assert case.sentence() == "`f()` stopped with SystemExit: 3 in line 3: `sys.exit(3)`."
    assert case.other_answers()
    assert len(case.kernels.started) == 1


def test_an_array_beyond_the_memory_is_refused_to_the_student(sandboxed: Sandboxed) -> None:
    case = sandboxed("def f():\n    return np.ones(2**32)")
    assert "emory" in case.sentence()
    assert case.other_answers()


def test_processes_that_take_memory_together_are_ended(sandboxed: Sandboxed) -> None:
    case = sandboxed(
        "import os, time\n"
        "def f():\n"
        "    for _ in range(8):\n"
        "        if os.fork() == 0:\n"
        "            taken = np.ones(12 * 2**20)\n"
        "            time.sleep(20)\n"
        "    time.sleep(20)",
        Limits(call_s=8, total_s=30, memory_mib=600),
    )
    assert case.sentence() == "`f()` asked for more memory than is allowed (600 MiB)."
    assert case.other_answers()


PRINTS = """
import re
from pathlib import Path
from autograder.assignment import Limits
from autograder.kernels.process import start_kernel
from autograder.notebook.plan import Step
from autograder.student import Session, Student

source = '''
import os, sys
line = "x" * 2**20
def shout():
    for _ in range(300):
        print(line)
    for _ in range(30):
        os.write(1, line.encode())
        sys.stderr.write(line)
shout()
def f():
    shout()
    return 5
'''
session = Session([Step("solution", source, "f")], start_kernel, Limits(call_s=20, memory_mib=1024))
session.enter("f", "bare", 1)
answer = Student(session).f()
session.close()
peak_kib = int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
print(answer, len(session.printed["f"]) < 20_000, peak_kib // 1024)
"""


def test_600_megabytes_of_output_change_nothing_and_are_not_kept_here() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PRINTS], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    answer, is_short, peak_mib = done.stdout.split()
    assert (answer, is_short) == ("5", "True")
    assert int(peak_mib) < 300


def test_noise_on_stderr_changes_nothing(sandboxed: Sandboxed) -> None:
    case = sandboxed(
        "import os, sys, warnings, logging\n"
        "def f(x):\n"
        "    warnings.warn('overflow')\n"
        "    logging.error('no')\n"
        "    sys.stderr.write('Traceback (most recent call last):\\n')\n"
        "    os.write(2, b'Segmentation fault')\n"
        "    return np.exp(np.float64(1e4)) * 0 + np.float64(x) / 1"
    )
    assert np.isnan(case.enter().f(2.0))
    assert case.other_answers()


@pytest.mark.parametrize(
    ("source", "library"),
    [
        ("import keras\ndef f(x):\n    return keras.ops.sigmoid(x)", "keras.ops.sigmoid"),
        (
            "import tensorflow as whatever\ndef f(x):\n    return whatever.nn.relu(x)",
            "tensorflow.nn.relu",
        ),
        (
            "from scipy.special import expit as logistic\ndef f(x):\n    return logistic(x)",
            "scipy.special.expit",
        ),
    ],
    ids=["keras", "tensorflow by another name", "a function of scipy"],
)
def test_a_library_that_is_not_here_is_named_where_it_is_used(
    sandboxed: Sandboxed, source: str, library: str
) -> None:
    case = sandboxed(source)
    assert case.failure("f", 0).text == Text(
        es=f"`f(0)` usa `{library}`. Este ejercicio se escribe con NumPy: esa biblioteca no existe"
        " aquí.",
        en=f"`f(0)` uses `{library}`. This exercise is written with NumPy: that library does not"
        " exist here.",
    )
    assert case.other_answers()


def test_a_library_that_is_used_by_the_cell_itself_is_named_too(sandboxed: Sandboxed) -> None:
    case = sandboxed("from scipy.special import expit\nhalf = expit(0)\ndef f(x): return half")
    assert case.sentence(0).startswith("`f` uses `scipy.special.expit`.")


def test_an_unused_import_of_keras_does_no_harm(sandboxed: Sandboxed) -> None:
    case = sandboxed("import keras\nfrom keras import layers\ndef f(x):\n    return x")
    assert case.enter().f(3) == 3


AT_THE_SOCKET = (
    "import gc, os, socket, struct\n"
    "def channel():\n"
    "    return next(o for o in gc.get_objects() if isinstance(o, socket.socket))\n"
)


def test_garbage_at_the_agents_socket_costs_only_its_exercise(sandboxed: Sandboxed) -> None:
    case = sandboxed(
        AT_THE_SOCKET + "def f():\n    os.write(channel().fileno(), b'x' * 100)\n    return 1"
    )
    assert case.other_answers()
    assert case.failure().text == Text(
        es="La respuesta de `f()` no llegó en una forma que se pueda leer; lo que sigue de este "
        "ejercicio no se revisó.",
        en="The answer of `f()` did not arrive in a readable form; what follows in this exercise was "
        "not looked at.",
    )
    assert case.other_answers()
    with pytest.raises(CheckFailure) as caught:
        case.enter()
    assert caught.value.blocked


def test_a_closed_socket_costs_only_its_exercise(sandboxed: Sandboxed) -> None:
    case = sandboxed(AT_THE_SOCKET + "def f():\n    channel().close()\n    return 1")
    assert case.sentence() == "The Python process ended during `f()`."
    assert case.other_answers()


def test_a_long_list_is_a_wrong_answer_and_no_violation(sandboxed: Sandboxed) -> None:
    """An honest answer that is too large must not cost the rest of the notebook."""
    case = sandboxed("def f():\n    return list(range(30_000))")
    with contextlib.suppress(CheckFailure):
        case.enter().f()
    assert statuses(case) == ["returned"]
    assert case.other_answers()


def test_a_handle_number_from_nowhere_is_only_an_error(sandboxed: Sandboxed) -> None:
    case = sandboxed("def f(x):\n    return 1")
    case.enter()
    outcome = case.session.ask(case.session.request("call", name="f", args=(Handle(99, "Layer"),)))
    assert outcome.status == "raised"
    assert case.other_answers()
