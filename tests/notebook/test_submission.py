"""A notebook that was handed in: bounded, and read for nothing but the source of its cells."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder import messages
from autograder.errors import NotebookError
from autograder.notebook.source import Cell
from autograder.notebook.submission import (
    MAX_CELLS,
    MAX_SOURCE,
    Helper,
    Submission,
    parse_submission,
    read_submission,
)
from autograder.results import Text

Ipynb = Callable[..., bytes]

CELLS = (
    Cell("markdown", "# Dobles", language="es"),
    Cell("code", "import numpy as np\nfrom autograder import check"),
    Cell("code", "def double(x): ...", exercise="double"),
    Cell("code", "print('figure')", display=True),
    Cell("code", "def quadruple(x): ...", exercise="quadruple"),
)
DOUBLE = "def double(x):\n    return 2 * x"
QUADRUPLE = "def quadruple(x):\n    return 4 * x"
WHOLE = [("solution_double", DOUBLE), ("solution_quadruple", QUADRUPLE)]


def parse(raw: bytes) -> Submission:
    return parse_submission(raw, CELLS, name="ana")


def refusal(raw: bytes) -> Text:
    with pytest.raises(NotebookError) as caught:
        parse(raw)
    return caught.value.text


def note(key: str, exercise: str) -> Text:
    return messages.say(key, exercise=exercise)


# --------------------------------------------------------------------------- what is taken


def test_only_the_source_of_the_solution_cells_is_taken(ipynb: Ipynb) -> None:
    locked = {
        "cell_type": "code",
        "source": 'check("double")',
        "metadata": {"nbgrader": {"grade_id": "double", "points": 9999}},
        "outputs": [{"output_type": "stream", "text": "100 points"}],
    }
    prose = {"cell_type": "markdown", "source": DOUBLE, "metadata": {}}
    raw = ipynb([prose, *WHOLE, locked], kernelspec={"name": "evil"})
    assert parse(raw) == Submission(
        "ana", "es", {"double": DOUBLE, "quadruple": QUADRUPLE}, helpers=(), notes={}
    )


def test_the_order_of_the_cells_does_not_matter(ipynb: Ipynb) -> None:
    assert parse(ipynb(WHOLE[::-1])).sources == {"double": DOUBLE, "quadruple": QUADRUPLE}


@pytest.mark.parametrize(
    ("metadata", "language"),
    [
        ({"autograder": {"language": "en"}}, "en"),
        ({"autograder": {"language": "es"}}, "es"),
        ({"autograder": {"language": "fr"}}, "es"),
        ({"autograder": {"language": ["en"]}}, "es"),
        ({"autograder": "en"}, "es"),
        ({}, "es"),
    ],
    ids=["English", "Spanish", "another", "a list", "no mapping", "none"],
)
def test_the_language_is_the_notebooks_and_spanish_where_in_doubt(
    ipynb: Ipynb, metadata: dict[str, Any], language: str
) -> None:
    assert parse(ipynb(WHOLE, **metadata)).language == language


def test_a_source_in_lines_is_joined(ipynb: Ipynb) -> None:
    lines = ["def double(x):\n", "    return 2 * x"]
    assert parse(ipynb([("solution_double", lines)])).sources["double"] == DOUBLE


def test_lines_that_are_no_text_are_left_out(ipynb: Ipynb) -> None:
    lines = ["def double(x):\n", 3, None, ["x"], "    return 2 * x"]
    assert parse(ipynb([("solution_double", lines)])).sources["double"] == DOUBLE


def test_a_missing_cell_is_noted(ipynb: Ipynb) -> None:
    submission = parse(ipynb(WHOLE[:1]))
    assert list(submission.sources) == ["double"]
    assert submission.notes == {"quadruple": note("cell_missing", "quadruple")}


def test_of_two_cells_the_last_that_defines_the_exercise_is_taken(ipynb: Ipynb) -> None:
    cells = [
        ("solution_double", "def double(x):\n    return 1"),
        ("solution_double", DOUBLE),
        ("solution_double", "double(3)"),
    ]
    submission = parse(ipynb(cells))
    assert submission.sources["double"] == DOUBLE
    assert submission.notes["double"] == note("cell_twice", "double")
    assert submission.helpers == ()


def test_of_two_cells_that_define_nothing_the_last_is_taken(ipynb: Ipynb) -> None:
    submission = parse(ipynb([("solution_double", "x = 1"), ("solution_double", "x = 2")]))
    assert submission.sources["double"] == "x = 2"


@pytest.mark.parametrize("grade_id", [None, "", "solution_dobule", "double_copy"], ids=repr)
def test_a_cell_without_its_identity_is_found_by_what_it_defines(
    ipynb: Ipynb, grade_id: str | None
) -> None:
    submission = parse(ipynb([(grade_id, DOUBLE), WHOLE[1]]))
    assert submission.sources == {"double": DOUBLE, "quadruple": QUADRUPLE}
    assert submission.notes == {"double": note("cell_found_by_name", "double")}
    assert submission.helpers == ()


def test_a_class_is_found_by_its_name_too(ipynb: Ipynb) -> None:
    cells = (Cell("code", "", exercise="Scale"),)
    raw = ipynb([(None, "class Scale(Layer):\n    pass")])
    assert parse_submission(raw, cells, name="ana").sources["Scale"].startswith("class Scale")


@pytest.mark.parametrize(
    "source",
    [
        "def doubled(x): pass",
        "class A:\n    def double(x): pass",
        "def f():\n    double = 3",
        "# def double(x)",
        '"""\ndef double(x): pass\n"""',
        "double(3)",
        "double.limit = 3",
        "double == 3",
        "f(double=3)",
        "d[double] = 3",
    ],
    ids=[
        "a longer name",
        "a method",
        "a local name",
        "a comment",
        "a text",
        "a call",
        "an attribute",
        "a comparison",
        "an argument",
        "an item",
    ],
)
def test_what_does_not_define_an_exercise_is_not_taken_for_it(ipynb: Ipynb, source: str) -> None:
    submission = parse(ipynb([(None, source)]))
    assert "double" not in submission.sources
    assert submission.notes["double"] == note("cell_missing", "double")


# --------------------------------------------------------------------------- where answers stand

STUB = "def double(x): ..."
CHECK = ("double", 'check("double")')


@pytest.mark.parametrize(
    "source",
    [
        "double = lambda x: 2 * x",
        "double = np.vectorize(lambda x: 2 * x)",
        "double: Callable = partial(mul, 2)",
        "helper = double = lambda x: 2 * x",
        "double, other = make()",
        "class double:\n    def __call__(self, x): pass",
        "from mine import twice as double",
        "@np.vectorize\ndef double(x):\n    return 2 * x",
        "async def double(x): pass",
        "if True:\n    def double(x):\n        return 2 * x",
        "%%time\ndef double(x):\n    return 2 * x",
        '!pip install "x\n%matplotlib inline\ndef double(x):\n    return 2 * x',
        "def double(x):\n    return 2 *",
        "print((1, 2)\ndef double(x):\n    return 2 * x",
        "  def double(x):\n      return 2 * x",
    ],
    ids=[
        "a lambda",
        "a call",
        "annotated",
        "two names",
        "unpacked",
        "a class",
        "an import",
        "decorated",
        "async",
        "in a branch",
        "timed",
        "after magics",
        "a syntax error",
        "after a bracket that is not closed",
        "indented",
    ],
)
def test_an_answer_of_any_form_is_found_by_its_name(ipynb: Ipynb, source: str) -> None:
    assert parse(ipynb([(None, source)])).sources == {"double": source}


@pytest.mark.parametrize("stub", [STUB, "", "# see below", "double", "x = 1"])
@pytest.mark.parametrize("below_the_check", [False, True])
def test_an_answer_in_a_new_cell_is_taken_where_its_own_cell_has_none(
    ipynb: Ipynb, stub: str, below_the_check: bool
) -> None:
    new: list[Any] = [(None, DOUBLE), CHECK]
    submission = parse(ipynb([("solution_double", stub), *new[:: -1 if below_the_check else 1]]))
    assert submission.sources["double"] == DOUBLE
    assert submission.notes["double"] == note("cell_elsewhere", "double")


def test_what_else_an_unused_answer_cell_holds_is_still_run(ipynb: Ipynb) -> None:
    own = ("solution_double", "FACTOR = 2")
    raw = ipynb([own, (None, "def double(x):\n    return FACTOR * x")])
    assert parse(raw).helpers == (Helper(None, "FACTOR = 2"),)


def test_of_two_definitions_the_one_counts_that_the_check_sees(ipynb: Ipynb) -> None:
    own, new = ("solution_double", "def double(x): return 1"), (None, DOUBLE)
    assert parse(ipynb([own, new, CHECK])).sources["double"] == DOUBLE
    assert parse(ipynb([own, CHECK, new])).sources["double"] == own[1]


def test_a_check_that_was_called_again_sees_what_is_above_it(ipynb: Ipynb) -> None:
    own, new = ("solution_double", "def double(x): return 1"), (None, DOUBLE)
    again = (None, 'check("double")')
    assert parse(ipynb([own, CHECK, new, again])).sources["double"] == DOUBLE


def test_without_a_check_cell_the_last_definition_counts(ipynb: Ipynb) -> None:
    raw = ipynb([(None, "def double(x): return 1"), (None, DOUBLE), (None, "double = 3")])
    assert parse(raw).sources["double"] == DOUBLE


def test_a_copy_of_the_stub_is_no_definition(ipynb: Ipynb) -> None:
    assert parse(ipynb([("solution_double", DOUBLE), (None, STUB)])).sources["double"] == DOUBLE


def test_an_answer_that_builds_on_the_one_above_it_is_taken_with_it(ipynb: Ipynb) -> None:
    rebound = "double = np.vectorize(double)"
    submission = parse(ipynb([("solution_double", DOUBLE), (None, rebound), CHECK]))
    assert submission.sources["double"] == f"{DOUBLE}\n\n{rebound}"
    assert submission.helpers == ()


def test_one_cell_may_answer_several_exercises(ipynb: Ipynb) -> None:
    whole = f"import math\n\n{DOUBLE}\n\nTABLE = make()\n{QUADRUPLE}\nprint(double(3))"
    submission = parse(ipynb([(None, whole)]))
    assert {name: source.strip() for name, source in submission.sources.items()} == {
        "double": DOUBLE,
        "quadruple": QUADRUPLE,
    }
    assert [(each.after, each.source.strip()) for each in submission.helpers] == [
        (None, "import math"),
        ("double", "TABLE = make()"),
        ("quadruple", "print(double(3))"),
    ]


def test_lines_of_a_shared_cell_keep_their_numbers(ipynb: Ipynb) -> None:
    source = parse(ipynb([(None, f"{DOUBLE}\n{QUADRUPLE}")])).sources["quadruple"]
    assert source.split("\n") == ["", "", *QUADRUPLE.split("\n")]


def test_an_answer_in_the_cell_of_another_exercise_is_found(ipynb: Ipynb) -> None:
    both = f"{DOUBLE}\n\n{QUADRUPLE}"
    for rest in ([], [("solution_quadruple", "# above")]):
        sources = parse(ipynb([("solution_double", both), *rest])).sources
        assert sources["double"] == DOUBLE
        assert sources["quadruple"].strip() == QUADRUPLE


def test_what_was_handed_out_is_no_helper_in_a_shared_cell_either(ipynb: Ipynb) -> None:
    given = "import numpy as np\nfrom autograder import check"
    whole = f'{given}\n{DOUBLE}\ncheck("double")\n{QUADRUPLE}\nprint("mine")'
    helpers = parse(ipynb([(None, whole)])).helpers
    assert [helper.source.strip() for helper in helpers] == ['print("mine")']


def test_a_whole_notebook_in_one_cell_with_an_error_is_still_read(ipynb: Ipynb) -> None:
    whole = f"{DOUBLE}\nx = (1,\n{QUADRUPLE}"
    sources = parse(ipynb([(None, whole)])).sources
    assert sources["quadruple"].strip() == QUADRUPLE


def test_a_notebook_of_2014_keeps_its_cells_in_worksheets(ipynb: Ipynb) -> None:
    cell = {
        "cell_type": "code",
        "input": DOUBLE,
        "metadata": {"nbgrader": {"grade_id": "solution_double"}},
    }
    raw = json.dumps({"worksheets": [{"cells": [cell]}], "nbformat": 3}).encode()
    assert parse(raw).sources == {"double": DOUBLE}


@pytest.mark.parametrize(
    "metadata",
    [None, [], 3, {"nbgrader": None}, {"nbgrader": []}, {"nbgrader": {"grade_id": ["x"]}}],
    ids=["null", "a list", "a number", "no nbgrader", "nbgrader is a list", "grade_id is a list"],
)
def test_metadata_of_any_form_are_only_missing(ipynb: Ipynb, metadata: Any) -> None:
    cell = {"cell_type": "code", "source": DOUBLE, "metadata": metadata}
    assert parse(ipynb([cell])).sources == {"double": DOUBLE}


@pytest.mark.parametrize(
    "cell",
    [
        None,
        3,
        "code",
        [],
        {},
        {"cell_type": "code"},
        {"cell_type": "code", "source": None},
        {"cell_type": "code", "source": {"a": 1}},
        {"cell_type": ["code"], "source": "x"},
        {"cell_type": "raw", "source": "x = 1"},
    ],
    ids=str,
)
def test_a_cell_of_any_form_is_only_left_out(ipynb: Ipynb, cell: Any) -> None:
    raw = json.dumps({"cells": [cell, *json.loads(ipynb(WHOLE))["cells"]]}).encode()
    assert set(parse(raw).sources) == {"double", "quadruple"}


def test_a_lone_surrogate_in_a_cell_is_replaced(ipynb: Ipynb) -> None:
    source = parse(ipynb([("solution_double", DOUBLE + "  # \ud800")])).sources["double"]
    assert source == DOUBLE + "  # ?"
    source.encode("utf-8")


def test_a_very_long_cell_is_cut(ipynb: Ipynb) -> None:
    raw = ipynb([("solution_double", DOUBLE + "#" * 2 * MAX_SOURCE)])
    assert len(parse(raw).sources["double"]) == MAX_SOURCE


def test_of_two_equal_keys_the_last_holds() -> None:
    raw = b'{"cells": [], "cells": [{"cell_type": "code", "source": "def double(x): pass"}]}'
    assert "double" in parse(raw).sources


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_notebook_in_any_encoding_of_json_is_read(ipynb: Ipynb, encoding: str) -> None:
    assert parse(ipynb(WHOLE).decode().encode(encoding)).sources["double"] == DOUBLE


# --------------------------------------------------------------------------- helpers


def test_own_cells_are_helpers_of_the_exercise_that_they_follow(ipynb: Ipynb) -> None:
    raw = ipynb(
        [(None, "first = 1"), WHOLE[0], (None, "second = 2"), WHOLE[1], (None, "third = 3")]
    )
    assert parse(raw).helpers == (
        Helper(None, "first = 1"),
        Helper("double", "second = 2"),
        Helper("quadruple", "third = 3"),
    )


def test_a_helper_follows_a_cell_that_was_found_by_its_name_too(ipynb: Ipynb) -> None:
    raw = ipynb([(None, DOUBLE), (None, "second = 2"), (None, QUADRUPLE), (None, "third = 3")])
    assert parse(raw).helpers == (Helper("double", "second = 2"), Helper("quadruple", "third = 3"))


@pytest.mark.parametrize(
    "source",
    [
        "import numpy as np\nfrom autograder import check",
        "  import numpy as np\n\n\nfrom autograder   import check\n",
        "print('figure')",
        'check("double")',
        "",
        "  \n ",
    ],
    ids=["given", "given, spaced", "a figure", "a grade cell", "empty", "blank"],
)
def test_cells_that_were_handed_out_are_no_helpers(ipynb: Ipynb, source: str) -> None:
    assert parse(ipynb([*WHOLE, (None, source)])).helpers == ()


def test_a_grade_cell_is_no_helper_whatever_it_holds(ipynb: Ipynb) -> None:
    assert parse(ipynb([*WHOLE, ("double", "import os")])).helpers == ()


# --------------------------------------------------------------------------- what is refused


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        (b"", "notebook_not_json"),
        (b"PK\x03\x04 a zip", "notebook_not_json"),
        (b'{"cells": [', "notebook_not_json"),
        (b'{"cells": "\xff\xfe"}', "notebook_not_json"),
        (b"\x00" * 100, "notebook_not_json"),
        (b"[" * 200_000, "notebook_not_json"),
        (b'{"cells": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "notebook_not_json"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "notebook_not_json"),
        (b'{"cells": [' + b"9" * 10_000 + b"]}", "notebook_not_json"),
        (b"[]", "notebook_without_cells"),
        (b"3", "notebook_without_cells"),
        (b"null", "notebook_without_cells"),
        (b'"cells"', "notebook_without_cells"),
        (b"{}", "notebook_without_cells"),
        (b'{"cells": {}}', "notebook_without_cells"),
        (b'{"cells": "x"}', "notebook_without_cells"),
        (b'{"cells": null}', "notebook_without_cells"),
        (b'{"worksheets": []}', "notebook_without_cells"),
        (b'{"worksheets": [3]}', "notebook_without_cells"),
        (b'{"worksheets": [{"cells": 3}]}', "notebook_without_cells"),
    ],
    ids=[
        "empty",
        "a zip",
        "cut off",
        "not UTF-8",
        "null bytes",
        "unclosed lists",
        "deep lists",
        "deep objects",
        "a long number",
        "a list",
        "a number",
        "null",
        "a text",
        "no cells",
        "cells are an object",
        "cells are a text",
        "cells are null",
        "no worksheet",
        "a worksheet that is a number",
        "a worksheet without cells",
    ],
)
def test_what_is_no_notebook_is_refused_with_a_sentence(raw: bytes, key: str) -> None:
    assert refusal(raw) == messages.say(key)


def test_a_file_over_the_limit_is_refused_before_it_is_parsed() -> None:
    start = time.monotonic()
    assert refusal(b"[" * (25 * 2**20)) == messages.say("notebook_too_big", limit=20)
    assert time.monotonic() - start < 1.0


def test_too_many_cells_are_refused(ipynb: Ipynb) -> None:
    assert parse(ipynb([(None, "x = 1")] * MAX_CELLS)).sources == {}
    text = refusal(ipynb([(None, "x = 1")] * (MAX_CELLS + 1)))
    assert text == messages.say("notebook_too_many_cells", limit=MAX_CELLS)


def test_many_cells_of_one_exercise_are_read_quickly(ipynb: Ipynb) -> None:
    raw = ipynb([("solution_double", DOUBLE)] * MAX_CELLS)
    start = time.monotonic()
    assert parse(raw).sources == {"double": DOUBLE}
    assert time.monotonic() - start < 2.0


@pytest.mark.parametrize(
    "text", ["(", "%\n", "\\", "\n", "a=", "@a\n", '"', '"""', "def ", "if a:\n "], ids=repr
)
def test_cells_of_any_text_are_read_quickly(ipynb: Ipynb, text: str) -> None:
    cell = (None, "double\n" + text * (MAX_SOURCE // len(text)))
    start = time.process_time()
    parse(ipynb([cell] * 20))
    assert time.process_time() - start < 5.0


def test_definitions_are_looked_for_within_a_bound(ipynb: Ipynb) -> None:
    filler = (None, "# double\n" + "x" * (MAX_SOURCE - 9))
    hidden = (None, DOUBLE)

    assert parse(ipynb([hidden, *[filler] * 2])).sources == {"double": DOUBLE}
    assert parse(ipynb([*[filler] * 2, hidden])).sources == {}


MEASURE = """
import re
from pathlib import Path
from autograder.errors import NotebookError
from autograder.notebook.submission import MAX_BYTES, parse_submission

def peak_kib():
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])

raw = b'{"cells": [], "x": [' + b"[]," * (MAX_BYTES // 3 - 100) + b"[]]}"
before = peak_kib()
try:
    parse_submission(raw, (), name="ana")
except NotebookError:
    pass
print(peak_kib() - before)
"""


def test_a_notebook_of_many_small_values_stays_within_memory() -> None:
    """Empty lists take 20 times their text; one process reads the notebooks of a whole class."""
    done = subprocess.run([sys.executable, "-c", MEASURE], capture_output=True, check=True)
    assert int(done.stdout) < 200 * 1024


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=10,
)
code_cells = st.fixed_dictionaries(
    {},
    optional={
        "cell_type": st.just("code") | json_values,
        "source": st.sampled_from([DOUBLE, QUADRUPLE, "x = 1"]) | json_values,
        "input": json_values,
        "metadata": st.fixed_dictionaries(
            {},
            optional={
                "nbgrader": st.fixed_dictionaries(
                    {}, optional={"grade_id": st.just("solution_double") | json_values}
                )
                | json_values
            },
        )
        | json_values,
    },
)
notebooks = st.fixed_dictionaries(
    {},
    optional={
        "cells": st.lists(code_cells | json_values, max_size=5) | json_values,
        "worksheets": st.lists(json_values, max_size=2) | json_values,
        "metadata": json_values,
    },
)


@settings(max_examples=200)
@given(notebooks | json_values)
def test_arbitrary_json_gives_a_submission_or_a_refusal(notebook: Any) -> None:
    try:
        submission = parse(json.dumps(notebook).encode())
    except NotebookError as error:
        assert error.text.es
        assert error.text.en
    else:
        assert set(submission.sources) <= {"double", "quadruple"}
        json.dumps(submission.sources).encode("utf-8")


@settings(max_examples=200)
@given(st.binary(max_size=300))
def test_arbitrary_bytes_give_a_submission_or_a_refusal(raw: bytes) -> None:
    with contextlib.suppress(NotebookError):
        parse(raw)


# --------------------------------------------------------------------------- the file


def test_a_file_is_read(tmp_path: Path, ipynb: Ipynb) -> None:
    path = tmp_path / "ana.ipynb"
    path.write_bytes(ipynb(WHOLE))
    assert read_submission(path, CELLS, name="ana").sources["double"] == DOUBLE


def _symlink(path: Path) -> None:
    (path.parent / "real.ipynb").write_text("{}")
    path.symlink_to("real.ipynb")


def _broken_link(path: Path) -> None:
    path.symlink_to("nowhere.ipynb")


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _folder(path: Path) -> None:
    path.mkdir()


def _nothing(path: Path) -> None:
    pass


@pytest.mark.parametrize("make", [_symlink, _broken_link, _fifo, _folder, _nothing])
def test_what_is_no_ordinary_file_is_refused_at_once(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    path = tmp_path / "ana.ipynb"
    make(path)
    start = time.monotonic()
    with pytest.raises(NotebookError) as caught:
        read_submission(path, CELLS, name="ana")
    assert time.monotonic() - start < 1.0
    assert caught.value.text == messages.say("unreadable_file", name="ana.ipynb")


def test_no_more_of_a_file_is_read_than_its_limit(tmp_path: Path) -> None:
    path = tmp_path / "ana.ipynb"
    with path.open("wb") as file:
        file.truncate(50 * 2**30)
    start = time.monotonic()
    with pytest.raises(NotebookError) as caught:
        read_submission(path, CELLS, name="ana")
    assert time.monotonic() - start < 2.0
    assert caught.value.text == messages.say("notebook_too_big", limit=20)
