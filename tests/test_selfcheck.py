"""`check("...")` in a student's own process: the public checks, in the notebook's language."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from autograder import selfcheck
from autograder.assignment import Assignment
from autograder.errors import NotebookError, UsageError
from autograder.kernels.local import LocalKernel
from autograder.release.stage import stage

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


def run(folder: Path, namespace: dict[str, object], name: str | None = None) -> selfcheck.Report:
    checks = selfcheck.find_checks(folder)
    return selfcheck.report(checks, lambda *_: LocalKernel(namespace), name)


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
