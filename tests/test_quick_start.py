"""What our programs leave out when they start is left out, and nothing misses it."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import sys
from autograder.quick_start import UNUSED, leave_out_unused
if {left_out}:
    leave_out_unused()
import nbformat, jsonschema
nbformat.validate(nbformat.v4.new_notebook())
print(sys.modules.get(UNUSED) is not None, "iri" in jsonschema.FormatChecker.checkers)
"""


def said(*, left_out: bool) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", CODE.format(left_out=left_out)],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def test_the_grammar_is_left_out_and_notebooks_are_still_validated() -> None:
    assert said(left_out=True) == ["False", "False"]


def test_without_it_the_grammar_is_imported_as_soon_as_notebooks_are() -> None:
    # Where this fails, jsonschema no longer imports it, and quick_start.py has had its day.
    assert said(left_out=False)[0] == "True"
