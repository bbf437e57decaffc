"""`check("...")` in a student's own process: the public checks, in the notebook's language."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from autograder import selfcheck
from autograder.assignment import Assignment, Limits
from autograder.errors import NotebookError, UsageError
from autograder.kernels.local import LocalKernel
from autograder.notebook.build import stub
from autograder.release.stage import stage
from autograder.results import CheckResult, ExerciseResult, Text
from autograder.selfcheck.hints import Asked
from autograder.selfcheck.progress import Progress
from autograder.selfcheck.ready import path_of, report_from_json, report_to_json
from autograder.selfcheck.uses import first_to_look_at, uses
from autograder.student import compiled

DOUBLE = "def double(x):\n    return 2.0 * np.asarray(x)\n"
QUADRUPLE = "def quadruple(x):\n    return double(double(x))\n"


@pytest.fixture
def released(tiny: Assignment, tmp_path: Path) -> Path:
    """What a Spanish student has: the notebook's folder with its public checks."""
    folder = tmp_path / "released"
    stage(tiny, "es", folder)
    return folder


def names(*sources: str) -> dict[str, object]:
    import numpy as np

    namespace: dict[str, object] = {"np": np}
    for source in sources:
        exec(source, namespace)
    return namespace


def run(
    folder: Path, namespace: dict[str, object], name: str | None = None, ran: tuple[str, ...] = ()
) -> selfcheck.Report:
    checks = selfcheck.find_checks(folder)
    kernel = LocalKernel(namespace)
    return selfcheck.report(
        checks, lambda *_: kernel, name, compiled(ran), defined=namespace.keys()
    )


def test_check_says_what_passes(released: Path) -> None:
    report = run(released, names(DOUBLE), "double")

    assert str(report) == "double: la prueba pública pasa.\n  ✔ duplica un número"


def test_check_says_what_fails_and_for_which_input(released: Path) -> None:
    report = run(released, names("def double(x):\n    return x + 2.0"), "double")

    text = str(report)
    assert "double: la prueba pública todavía no pasa." in text
    assert "✘ duplica un número" in text
    assert "`double(0.0)` devolvió 2.0, pero se esperaba 0.0." in text


def test_check_speaks_the_notebooks_language(tiny: Assignment, tmp_path: Path) -> None:
    stage(tiny, "en", tmp_path / "english")

    report = run(tmp_path / "english", names(DOUBLE), "double")

    assert "✔ doubles a number" in str(report)


def test_check_without_a_name_runs_every_exercise(released: Path) -> None:
    report = run(released, names(DOUBLE, QUADRUPLE))

    assert [exercise.name for exercise in report.exercises] == ["double", "quadruple"]
    assert all(c.status == "passed" for e in report.exercises for c in e.checks)


def test_check_says_that_a_stub_is_not_written_yet(released: Path) -> None:
    stub = "def double(x):\n    raise NotImplementedError()"

    report = run(released, names(stub), "double")

    assert "todavía no está implementada" in str(report)


def test_check_waits_for_slow_code(released: Path) -> None:
    slow = "import time\ndef double(x):\n    time.sleep(0.3)\n    return 2.0 * x"

    assert "la prueba pública pasa" in str(run(released, names(slow), "double"))


def test_check_of_an_unknown_exercise_names_the_nearest(released: Path) -> None:
    with pytest.raises(UsageError, match="Quisiste decir «double»"):
        run(released, names(), "doubel")


def test_check_away_from_the_assignments_folder_says_where_to_go(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no folder “checks” beside this notebook"):
        selfcheck.find_checks(tmp_path)


def test_html_escapes_what_the_student_wrote(released: Path) -> None:
    code = "def double(x):\n    raise ValueError('<script>alert(1)</script>')"

    html = run(released, names(code), "double")._repr_html_()

    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_check_in_a_live_ipython_finds_the_notebooks_names(released: Path) -> None:
    code = (
        "from IPython.core.interactiveshell import InteractiveShell\n"
        "shell = InteractiveShell.instance()\n"
        f"shell.run_cell({DOUBLE!r})\n"
        "shell.run_cell('import numpy as np')\n"
        "from autograder import check\n"
        "print(check('double'))\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=released, capture_output=True, text=True, check=True
    )

    assert "✔ duplica un número" in done.stdout


def live(folder: Path, *cells: str) -> str:
    """What `check("double")` prints in an IPython that has run those cells."""
    code = (
        "from IPython.core.interactiveshell import InteractiveShell\n"
        "shell = InteractiveShell.instance()\n"
        "shell.showtraceback = shell.showsyntaxerror = lambda *a, **k: None\n"
        f"for cell in {['import numpy as np', *cells]!r}:\n"
        "    shell.run_cell(cell, store_history=True)\n"
        "shell.run_cell('from autograder import check\\nprint(check(\"double\"))', store_history=True)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_check_in_a_live_ipython_asks_whether_a_function_was_renamed(released: Path) -> None:
    said = live(released, "def doble(x):\n    return 2.0 * x")
    assert "`double` no está definida. Tu celda define `doble`: ¿le cambiaste el nombre?" in said


def test_check_in_a_live_ipython_tells_a_syntax_error_and_its_line(released: Path) -> None:
    """Also where an earlier version is still there: it is not what will be handed in."""
    said = live(released, DOUBLE, "%matplotlib inline\ndef double(x)\n    return 2.0 * x")
    assert "La celda de `double` se detuvo con SyntaxError: expected ':' en la línea 2" in said


def test_check_in_a_live_ipython_goes_by_the_last_cell_that_defines_the_function(
    released: Path,
) -> None:
    said = live(released, "def double(x:", DOUBLE, "1 +", "# double\n%time double(3)")
    assert "✔ duplica un número" in said


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("def doble(x):\n    return 2.0 * x", "Tu celda define `doble`"),
        (
            "def double(x)\n    return 2.0 * x",
            "se detuvo con SyntaxError: expected ':' en la línea 1",
        ),
        ("double = np.vectorise(abs)", "se detuvo con AttributeError: module 'numpy' has no"),
    ],
    ids=["renamed", "a syntax error", "an error"],
)
def test_check_notebook_says_why_a_function_is_not_there(
    released: Path, source: str, says: str
) -> None:
    path = released / "a0_tiny.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == "solution_double":
            cell["source"] = source
    path.write_text(json.dumps(notebook), encoding="utf-8")

    report = selfcheck.check_notebook(path, "double")

    assert says in str(report)


def test_check_notebook_runs_it_from_top_to_bottom(released: Path) -> None:
    path = released / "a0_tiny.ipynb"

    report = selfcheck.check_notebook(path)

    assert [e.score for e in report.exercises] == [10.0, 20.0]


def test_check_notebook_refuses_what_is_no_notebook(tmp_path: Path) -> None:
    path = tmp_path / "work.ipynb"
    path.write_text(json.dumps({"cells": "none"}))

    with pytest.raises(NotebookError, match="not a valid notebook"):
        selfcheck.check_notebook(path)


# --------------------------------------------------------------------------- not attempted

STUB = stub(
    """def double(x):
    '''Twice x, for a number or an array.'''
    ### BEGIN SOLUTION
    ### END SOLUTION
""".replace("'''", '"""'),
    "es",
)


@pytest.mark.parametrize(
    "ran",
    [(STUB,), (STUB.replace("# ESCRIBE", "# mi idea:\n    # ESCRIBE"),), ("import numpy as np",)],
    ids=["as it was handed out", "with a comment", "its cell was not run"],
)
def test_what_nobody_has_written_yet_is_a_state_of_its_own(
    released: Path, ran: tuple[str, ...]
) -> None:
    namespace = names(*(source for source in ran if "def" in source))
    report = run(released, namespace, "double", ran)

    assert not report.exercises[0].attempted
    assert str(report) == "○ double: sin responder todavía."
    html = report._repr_html_().partition("</style>")[2]
    assert 'class="unattempted"' in html and "failed" not in html and "✘" not in html


def test_a_function_that_was_renamed_was_attempted(released: Path) -> None:
    source = "def doble(x):\n    return 2.0 * x"
    assert "Tu celda define `doble`" in str(run(released, names(source), "double", (source,)))


def test_a_function_under_quite_another_name_is_known_by_its_docstring(released: Path) -> None:
    source = STUB.replace("def double", "def two_times").replace("raise", "return 2.0 * x  #")
    assert "Tu celda define `two_times`" in str(run(released, names(source), "double", (source,)))


@pytest.mark.parametrize("name", ["Double", "DOUBLE", "duoble"])
def test_a_name_in_other_letters_is_near(released: Path, name: str) -> None:
    source = f"def {name}(x):\n    return 2.0 * x"
    assert f"Tu celda define `{name}`" in str(run(released, names(source), "double", (source,)))


def test_the_last_cell_that_defines_a_function_says_whether_it_was_attempted(
    released: Path,
) -> None:
    both = (DOUBLE, STUB)
    assert not run(released, names(*both), "double", both).exercises[0].attempted
    assert run(released, names(*both[::-1]), "double", both[::-1]).exercises[0].attempted


# --------------------------------------------------------------------------- the whole notebook


def test_the_whole_notebook_shows_how_far_it_is_and_what_is_left(released: Path) -> None:
    report = run(released, names(DOUBLE), None, (DOUBLE,))

    lines = str(report).splitlines()
    assert lines[0] == "[██████████░░░░░░░░░░] Pasan sus pruebas públicas 1 de 2 ejercicios."
    assert lines[-2:] == ["○ quadruple: sin responder todavía.", "Te falta: `quadruple`."]
    html = report._repr_html_()
    assert "width:50%" in html and "Te falta: " in html


def test_nothing_is_left_where_everything_passes(released: Path) -> None:
    assert str(run(released, names(DOUBLE, QUADRUPLE))).endswith(
        "todas las pruebas públicas pasan."
    )


# --------------------------------------------------------------------------- one calls another

WRONG = "def double(x):\n    return x + 2.0"


def test_the_cause_may_be_in_an_exercise_that_is_called(released: Path) -> None:
    ran = (WRONG, QUADRUPLE)
    report = run(released, names(*ran), "quadruple", ran)

    said = "usa `double`, que todavía no pasa sus propias pruebas: mira ahí primero."
    assert f"  → `quadruple` {said}" in str(report).splitlines()
    assert "<code>quadruple</code> usa <code>double</code>, que" in report._repr_html_()
    assert [exercise.name for exercise in report.exercises] == ["quadruple"]
    assert said in str(run(released, names(*ran), None, ran))


def test_a_called_exercise_that_was_renamed_is_named_with_its_new_name(released: Path) -> None:
    ran = (WRONG.replace("double", "Double"), QUADRUPLE)
    said = str(run(released, names(*ran), "quadruple", ran))
    assert "mira ahí primero. `double` no está definida. Tu celda define `Double`" in said


@pytest.mark.parametrize(
    "ran",
    [
        (DOUBLE, QUADRUPLE.replace("double(double(x))", "double(x)")),
        (WRONG, "def quadruple(x):\n    return 5.0 * x  # not double(x)"),
        (WRONG, "def quadruple(x, double=5.0):\n    return double * x"),
    ],
    ids=["it passes", "it is not called", "it is another thing"],
)
def test_nothing_is_said_of_an_exercise_that_is_not_to_blame(
    released: Path, ran: tuple[str, ...]
) -> None:
    assert "mira ahí primero" not in str(run(released, names(*ran), "quadruple", ran))


def test_of_several_exercises_the_first_cause_is_named() -> None:
    used = uses({"c": "def c(): b()", "b": "def b(): return a"}, ["a", "b", "c"])
    assert used == {"a": frozenset(), "b": {"a"}, "c": {"a", "b"}}
    assert first_to_look_at("c", ["a", "b"], used) == ["a"]
    assert first_to_look_at("c", ["b"], used) == ["b"]
    around = uses({"a": "def a(): b()", "b": "def b(): a()"}, ["a", "b"])
    assert around == {"a": {"b"}, "b": {"a"}}


# --------------------------------------------------------------------------- hints


def hinted(*hints: str) -> ExerciseResult:
    title = Text("t", "t")
    checks = [
        CheckResult(f"test_{i}", title, "public", "failed", 1.0, title, hint=Text(hint, hint))
        for i, hint in enumerate(hints)
    ]
    return ExerciseResult("double", (*checks, CheckResult("p", title, "public", "passed", 1.0)))


def test_hints_are_shown_one_more_each_time_that_they_are_asked_for() -> None:
    exercise, asked = hinted("uno", "dos", "uno", ""), Asked()
    report = selfcheck.Report((exercise,), "es")

    assert "uno" not in str(report)
    assert str(report).endswith('¿Una pista? `check("double", hint=True)`')
    first = str(report.with_hints(asked.one_more([exercise])))
    assert "Pista 1 de 2: uno" in first and "dos" not in first and "¿Otra pista?" in first
    second = str(report.with_hints(asked.one_more([exercise])))
    assert "Pista 1 de 2: uno" in second and "Pista 2 de 2: dos" in second
    assert "No hay más pistas" not in second
    assert "No hay más pistas de `double`" in str(report.with_hints(asked.one_more([exercise])))


def test_an_exercise_without_hints_says_so() -> None:
    exercise = hinted("")
    report = selfcheck.Report((exercise,), "en")
    assert "hint" not in str(report)
    assert "There are no hints for this" in str(report.with_hints(Asked().one_more([exercise])))


def test_an_exercise_that_passed_begins_its_hints_anew() -> None:
    failing, asked = hinted("uno", "dos"), Asked()
    asked.one_more([failing])
    assert asked.one_more([hinted()]) == ()
    assert asked.one_more([failing]) == (("double", 1),)


def test_all_hints_at_once_are_for_a_terminal() -> None:
    text = str(selfcheck.Report((hinted("uno", "dos"),), "es").with_all_hints())
    assert "Pista 2 de 2: dos" in text and "hint=True" not in text


# --------------------------------------------------------------------------- before handing in


def rewritten(released: Path, change: Callable[[list[dict[str, Any]]], object]) -> Path:
    """The released notebook after `change` did something to the list of its cells."""
    path = released / "a0_tiny.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    change(notebook["cells"])
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path


def at(cells: list[dict[str, Any]], grade_id: str) -> int:
    return next(i for i, cell in enumerate(cells) if cell["id"] == grade_id)


def code(cells: list[dict[str, Any]], source: str) -> dict[str, Any]:
    """A new code cell."""
    return dict(cells[at(cells, "code-1")], id="new", source=source)


def test_a_complete_notebook_is_ready(released: Path) -> None:
    report = selfcheck.check_notebook(released / "a0_tiny.ipynb")
    assert report.notes == ()
    assert str(report).endswith("El notebook está listo para entregar.")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda cells: cells.pop(at(cells, "solution_double")), "Falta la celda de `double`"),
        (
            lambda cells: cells.insert(0, dict(cells[at(cells, "solution_double")], id="again")),
            "`double`",
        ),
        (
            lambda cells: cells[at(cells, "solution_double")].update(source=STUB),
            "! Sin responder: `double`.",
        ),
        (
            lambda cells: cells.insert(3, code(cells, "\nx = 1 / 0\ny = 2")),
            "celda de código número 3, `x = 1 / 0`, se detiene con ZeroDivisionError",
        ),
        (
            lambda cells: cells[at(cells, "solution_double")]["metadata"].clear(),
            "`double`",
        ),
    ],
    ids=["missing", "twice", "not answered", "it stops", "its identity is gone"],
)
def test_what_is_amiss_is_said_before_the_notebook_is_handed_in(
    released: Path, change: Callable[[list[dict[str, Any]]], object], says: str
) -> None:
    report = selfcheck.check_notebook(rewritten(released, change))
    assert any(line.startswith("! ") and says in line for line in str(report).splitlines()), report
    assert str(report).endswith("todavía le falta lo que se dice arriba.")


def test_a_cell_that_calls_what_is_not_written_yet_is_not_to_blame(released: Path) -> None:
    def change(cells: list[dict[str, Any]]) -> None:
        cells[at(cells, "solution_double")]["source"] = STUB
        cells.append(code(cells, "double(2)"))

    notes = selfcheck.check_notebook(rewritten(released, change)).notes
    assert notes is not None
    assert [note.en for note in notes] == ["Not answered: `double`."]


def test_checks_that_the_notebook_calls_itself_wait_for_the_end(released: Path) -> None:
    def change(cells: list[dict[str, Any]]) -> None:
        cells.append(code(cells, "seen = check('double')\nassert seen is None"))
        cells.append(code(cells, "# ¿listo?\ncheck(ready=True)"))

    assert selfcheck.check_notebook(rewritten(released, change)).notes == ()


def test_a_report_goes_to_another_process_and_back(released: Path) -> None:
    report = selfcheck.check_notebook(released / "a0_tiny.ipynb")
    back = report_from_json(json.loads(json.dumps(report_to_json(report))))
    assert (back.exercises, back.notes, back.language) == (report.exercises, (), "es")


def test_the_notebooks_file_is_the_one_that_its_editor_names(
    released: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    only, other = released / "a0_tiny.ipynb", released / "other.ipynb"
    assert path_of(True, {}, released, "es") == only
    shutil.copy(only, other)
    with pytest.raises(UsageError, match="No sé cómo se llama este notebook"):
        path_of(True, {}, released, "es")
    assert path_of("other.ipynb", {}, released, "es") == other
    assert path_of(True, {"__vsc_ipynb_file__": str(other)}, released, "es") == other
    monkeypatch.setenv("JPY_SESSION_NAME", str(only))
    assert path_of(True, {}, released, "es") == only


# --------------------------------------------------------------------------- a real kernel

SHOWN_S = 0.1
TIMED = """
import time
def seconds(name):
    began = time.process_time()
    report = check(name)
    report._repr_html_(), str(report)
    return time.process_time() - began
print(*(seconds("double") for _ in range(5)))
"""


def in_a_kernel(folder: Path, *cells: str, stop_when: Path | None = None) -> list[list[Any]]:
    """What each cell shows in a kernel of Jupyter's own: printed text, data, or an error's lines.

    stop_when: once there is this file, the kernel is interrupted, as by the button that stops it.
    """
    from jupyter_client.manager import start_new_kernel

    manager, client = start_new_kernel(kernel_name="python3", cwd=str(folder))

    def stop() -> None:
        while stop_when is not None and not stop_when.exists():
            time.sleep(0.02)
        manager.interrupt_kernel()

    try:
        if stop_when is not None:
            threading.Thread(target=stop, daemon=True).start()
        shown = []
        for cell in cells:
            seen: list[Any] = []

            def hook(message: dict[str, Any], seen: list[Any] = seen) -> None:
                content = message["content"]
                if message["msg_type"] == "error":
                    assert stop_when is not None, content
                    seen.append(content["traceback"])
                if message["msg_type"] in ("stream", "execute_result", "display_data"):
                    seen.append(content.get("text") or content["data"])

            client.execute_interactive(cell, output_hook=hook, timeout=120)
            shown.append(seen)
        return shown
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


IMPORTS = "import numpy as np\nfrom autograder import check"


@pytest.mark.parametrize("answer", ["2.0 * x", "x + 2.0"], ids=["right", "wrong"])
def test_a_check_in_a_real_kernel_adds_less_than_a_tenth_of_a_second(
    released: Path, answer: str
) -> None:
    """Of computing, as a busy machine does not count; the student's own is some microseconds."""
    shown = in_a_kernel(
        released,
        IMPORTS,
        f"def double(x):\n    return {answer}",
        'check("double")',
        TIMED,
    )
    assert "autograder-check" in shown[2][0]["text/html"]
    assert shown[2][0]["text/plain"].startswith("double: la prueba pública")
    assert sorted(map(float, shown[3][-1].split()))[2] < SHOWN_S


def test_a_notebook_in_a_real_kernel_is_looked_at_in_another_process(released: Path) -> None:
    """The file counts, and not what the kernel happens to hold."""
    shown = in_a_kernel(
        released,
        "from autograder import check\nimport os\ndouble = 5",
        "check(ready=True)",
        "print(double)",
    )
    assert "El notebook está listo para entregar." in shown[1][0]["text/plain"]
    assert "El notebook está listo para entregar." in shown[1][0]["text/html"]
    assert shown[2] == ["5\n"]


def test_a_check_is_shown_once_wherever_in_a_cell_it_stands(released: Path) -> None:
    shown = in_a_kernel(
        released,
        IMPORTS,
        DOUBLE,
        'check("double")',
        'check("double")\nx = 1',
        'for _ in range(2):\n    check("double")',
        'kept = check("double")',
        "kept",
        'def all_of_it():\n    check("double")\nall_of_it()',
    )
    assert [len(seen) for seen in shown] == [0, 0, 1, 1, 2, 1, 1, 1]
    for seen in shown[2:]:
        for data in seen:
            assert data["text/plain"].endswith("✔ duplica un número")
            assert "✔" in data["text/html"]


def test_a_check_prints_its_text_once_where_there_is_no_notebook(released: Path) -> None:
    in_ipython = (
        "from IPython.core.interactiveshell import InteractiveShell\n"
        "shell = InteractiveShell.instance()\n"
        f"shell.run_cell({IMPORTS!r})\nshell.run_cell({DOUBLE!r})\n"
        "shell.run_cell('check(\"double\")\\nx = 1')\n"
    )
    in_python = f'{IMPORTS}\n{DOUBLE}\nfound = check("double")\nassert found.exercises'
    for code in (in_ipython, in_python):
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=released, capture_output=True, text=True, check=True
        )
        assert done.stdout.count("✔ duplica un número") == 1


ENDLESS = "def double(x):\n    while True:\n        pass"


def test_an_endless_loop_is_stopped_and_the_other_exercises_are_checked(released: Path) -> None:
    """Within twice the seconds that a call has when it is graded, here 1.5."""
    shown = in_a_kernel(
        released,
        IMPORTS,
        ENDLESS,
        QUADRUPLE,
        "check()",
        "def quadruple(x):\n    return 4.0 * x",
        "check()",
    )
    said = shown[3][-1]["text/plain"]
    assert "no terminó en 3 s de cálculo en la línea 2: `while True:`. ¿Hay un ciclo" in said
    assert "No se revisó: usa `double`, que no llegó a responder." in said  # not waited for again
    assert "quadruple: la prueba pública pasa." in shown[5][-1]["text/plain"]


def test_an_interrupt_ends_the_whole_check_with_a_sentence(released: Path) -> None:
    called = released / "called"
    counting = f"def double(x):\n    open({str(called)!r}, 'a').write('x')\n    while True: pass"
    shown = in_a_kernel(
        released,
        IMPORTS,
        counting,
        QUADRUPLE,
        "for _ in range(3):\n    check()",
        stop_when=called,
    )
    (lines,) = shown[3]
    assert lines == [
        "Detuviste la revisión cuando iba en `double`: no se revisó nada más. Si esperaste mucho, "
        "busca en `double` un ciclo que no termina."
    ]
    assert called.read_text() == "x"


def test_an_interrupt_ends_what_is_run_from_top_to_bottom(released: Path) -> None:
    def change(cells: list[dict[str, Any]]) -> None:
        cells.insert(3, code(cells, "raise KeyboardInterrupt"))

    with pytest.raises(selfcheck.Stopped, match="Detuviste la revisión: no se revisó nada más"):
        selfcheck.check_notebook(rewritten(released, change))


def test_a_system_without_alarms_has_checks_without_limits(
    released: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Windows, where the way to stop an endless loop is the interrupt."""
    monkeypatch.delattr(signal, "setitimer")
    assert "la prueba pública pasa" in str(run(released, names(DOUBLE), "double"))


def test_the_limit_of_a_call_ships_with_the_checks(released: Path) -> None:
    assert selfcheck.find_checks(released).call_s == 1.5
    settings = released / "checks" / "checks.toml"
    settings.write_text(settings.read_text().replace("call_s", "# call_s"))
    assert selfcheck.find_checks(released).call_s == Limits().call_s


def test_a_bar_moves_while_a_whole_notebook_takes_its_time(released: Path) -> None:
    said: list[str] = []
    progress = Progress(selfcheck.find_checks(released), shown=True)
    progress._start -= 10
    progress._show = lambda html, text: said.append(text)  # type: ignore[method-assign]
    checks, kernel = selfcheck.find_checks(released), LocalKernel(names(DOUBLE, QUADRUPLE))
    selfcheck.report(checks, lambda *_: kernel, None, told=progress.one_more)
    assert said[-1] == "Revisando `quadruple`: van 2 de 2 pruebas."
