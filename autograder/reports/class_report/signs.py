"""Lines of an answer that are unusual in a notebook of this course, found by reading it.

They prove nothing: a student may have copied a line from a forum, or tried something out. Whether
they gained anything is another matter, and the sandbox's. The report quotes them for a person.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby

from autograder.reports.class_report.tokens import tokens

LONGEST = 160

# What is looked for, in a line whose strings are empty and whose tokens stand one space apart.
PATTERNS = {
    # Modules beyond the notebook: the interpreter, the machine, the grader; and files.
    "sign_reaches": re.compile(
        r"^(?:import|from)\b(?:.*[ ,])?(?:autograder|builtins|ctypes|gc|importlib|inspect|IPython"
        r"|multiprocessing|nbgrader|os|pytest|resource|shutil|signal|socket|subprocess|sys|threading"
        r"|urllib|requests)\b|(?<![.\w] )(?<!\w)open \("
    ),
    # Names by which code looks into the interpreter, or runs text as code.
    "sign_interpreter": re.compile(
        r"\b(?:__builtins__|__import__|__subclasses__|__globals__|__code__|__traceback__|_getframe"
        r"|currentframe|get_ipython|tb_frame|f_back|f_globals|f_locals)\b"
        r"|(?<!\. )\b(?:eval|exec|setattr|delattr) \("
    ),
    # Something like `np.allclose = ...`, also as one target of several.
    "sign_replaces": re.compile(r"(?:^|[;=] )(?:np|numpy|keras|tf|tensorflow)(?: \. \w+)+ =(?!=)"),
    # Methods by which a value answers for itself when it is compared.
    "sign_compares": re.compile(
        r"\bdef (?:__eq__|__ne__|__array__|__array_ufunc__|__array_function__)\b"
    ),
}


@dataclass(frozen=True, slots=True)
class Sign:
    """An unusual line. exercise: whose cell holds it; "" for a cell of the student's own."""

    kind: str
    exercise: str
    line: str


def signs(source: str, exercise: str, handed_out: Collection[str]) -> Iterator[Sign]:
    """The unusual lines of a cell. handed_out: lines that are in everybody's notebook, stripped."""
    lines = source.split("\n")
    for number, in_line in groupby(tokens(source), key=lambda token: token.line):
        quoted = lines[number].strip()
        if quoted in handed_out:
            continue
        code = " ".join('""' if token.kind == "string" else token.text for token in in_line)
        for kind, pattern in PATTERNS.items():
            if pattern.search(code):
                yield Sign(kind, exercise, quoted[:LONGEST])
