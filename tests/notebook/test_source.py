"""The solved notebook is read into cells, and a header that is not understood names its cell."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from autograder.errors import AssignmentError
from autograder.notebook.source import Cell, exercises, read_source

SOLUTION = "def f(x):\n    ### BEGIN SOLUTION\n    return x\n    ### END SOLUTION\n"


def read(folder: Path, text: str) -> tuple[Cell, ...]:
    path = folder / "a.py"
    path.write_text(text, encoding="utf-8")
    return read_source(path)


def test_a_header_says_what_a_cell_is(tmp_path: Path) -> None:
    cells = read(
        tmp_path,
        '# %% [markdown] lang="es"\n# Hola\n\n'
        '# %% [markdown] lang="en"\n# Hello\n\n'
        "# %%\nimport numpy as np\n\n"
        '# %% tags=["display"]\nprint(1)\n\n'
        '# %% environment="keras"\nimport keras\n\n'
        f'# %% exercise="f"\n{SOLUTION}\n'
        f'# %% exercise="g" environment="keras"\n{SOLUTION}',
    )
    source = SOLUTION.strip()
    assert cells == (
        Cell("markdown", "Hola", language="es"),
        Cell("markdown", "Hello", language="en"),
        Cell("code", "import numpy as np"),
        Cell("code", "print(1)", display=True),
        Cell("code", "import keras", environment="keras"),
        Cell("code", source, exercise="f"),
        Cell("code", source, exercise="g", environment="keras"),
    )
    assert list(exercises(cells)) == ["f", "g"]


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (f'# %% exercize="f"\n{SOLUTION}', ["cell 2", "exercize", "known are"]),
        ('# %% [markdown] lang="fr"\n# Bonjour', ["cell 2", 'lang="es" or lang="en"']),
        ("# %% [markdown]\n# Hola", ["cell 2", "prose needs"]),
        ('# %% lang="es"\nx = 1', ["cell 2", "code is shared"]),
        ("# %% [raw]\n# x", ["cell 2", "raw cell"]),
        ('# %% environment="torch"\nx = 1', ["cell 2", "torch", "bare"]),
        ('# %% tags=["hide"]\nx = 1', ["cell 2", "hide", "display"]),
        ('# %% exercise="f"\ndef f(x):\n    return x', ["cell 2", "'f'", "BEGIN/END SOLUTION"]),
        ('# %% exercise="f"\n### BEGIN SOLUTION\nx = 1', ["cell 2", "'f'", "BEGIN/END SOLUTION"]),
        (
            f'# %% exercise="f" tags=["display"]\n{SOLUTION}',
            ["cell 2"],
        ),
        (
            f'# %% [markdown] lang="es" exercise="f"\n# {SOLUTION}',
            ["cell 2"],
        ),
    ],
    ids=[
        "an unknown key",
        "an unknown language",
        "prose without a language",
        "code with a language",
        "a raw cell",
        "an unknown environment",
        "an unknown tag",
        "no solution region",
        "half a solution region",
        "an exercise that is never run",
        "an exercise of prose",
    ],
)
def test_a_header_that_is_not_understood_names_its_cell(
    tmp_path: Path, cell: str, words: list[str]
) -> None:
    with pytest.raises(AssignmentError) as caught:
        read(tmp_path, f'# %%\nx = 1\n\n{cell}\n\n# %% exercise="other"\n{SOLUTION}')
    for word in (str(tmp_path), *words):
        assert word in str(caught.value)


def test_a_notebook_without_exercises_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AssignmentError, match="has no exercise"):
        read(tmp_path, "# %%\nx = 1\n")


def test_an_exercise_that_stands_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AssignmentError, match="'f' stands twice"):
        read(tmp_path, f'# %% exercise="f"\n{SOLUTION}\n# %% exercise="f"\n{SOLUTION}')


def test_names_that_differ_by_case_are_two_exercises(tmp_path: Path) -> None:
    cells = read(tmp_path, f'# %% exercise="f"\n{SOLUTION}\n# %% exercise="F"\n{SOLUTION}')
    assert list(exercises(cells)) == ["f", "F"]


def test_a_changed_notebook_is_read_again(tmp_path: Path) -> None:
    read(tmp_path, f'# %% exercise="f"\n{SOLUTION}')
    path = tmp_path / "a.py"
    before = path.stat().st_mtime_ns
    path.write_text(f'# %% exercise="g"\n{SOLUTION}', encoding="utf-8")
    os.utime(path, ns=(before + 10**9, before + 10**9))
    assert list(exercises(read_source(path))) == ["g"]
