"""Evidence: what a hidden check may show of it."""

from __future__ import annotations

import pytest

from autograder.evidence import Evidence, Table
from autograder.pictures import Confusion, Curve, Errors, Learning, LinePath, Picture
from autograder.text import Text

CALL, INPUTS = Text("`f(x)`", "`f(x)`"), (("n", Text("1", "1")),)
GOT, WANT = Table((2, 2), ("0", "1", "2", "3")), Table((2, 2), ("0", "5", "6", "3"))
CURVE = Curve("f", (0.0,), (1.0,), ((0.0, 2.0),), (1.0,))
ERRORS = Errors(("dW", "db"), (0.5, 0.0), ((1, 2), (1,)), ((1.0, 0.0), (0.0,)))
LEARNING, CONFUSION = Learning((1.0,), ((1.0, 0.5),)), Confusion(("0",), ((3,),))


def test_a_hidden_check_shows_the_two_numbers_of_its_sentence_and_no_other() -> None:
    shown = Evidence(CALL, INPUTS, GOT, WANT, (1, 2), (0, 1)).of_hidden()
    one, five = Table((), ("1",)), Table((), ("5",))
    assert shown == Evidence(CALL, INPUTS, one, five, (), (0, 1))


@pytest.mark.parametrize("want", [WANT, Table((4,), ("0", "5", "6", "3"))], ids=["same", "other"])
def test_a_hidden_check_shows_no_number_where_its_sentence_has_none(want: Table) -> None:
    """A wrong shape, a wrong type, or an answer that is not finite."""
    assert Evidence(CALL, INPUTS, GOT, want).of_hidden() == Evidence(CALL, INPUTS)


def test_a_single_number_is_in_the_sentence_of_a_hidden_check_too() -> None:
    shown = Evidence(CALL, got=Table((), ("1",)), want=Table((), ("2",)), place=())
    assert shown.of_hidden() == shown


@pytest.mark.parametrize(
    ("picture", "left"),
    [
        (CURVE, None),
        (LinePath(((0.0, 1.0),), (1,), ((1.0, 2.0, 3.0),), (0.0, 1.0, 2.0)), None),
        (ERRORS, Errors(("dW", "db"), (0.5, 0.0), ((), ()), ((), ()))),
        (LEARNING, LEARNING),
        (CONFUSION, CONFUSION),
    ],
    ids=["curve", "line", "errors", "learning", "confusion"],
)
def test_a_hidden_check_shows_no_picture_of_right_values(
    picture: Picture, left: Picture | None
) -> None:
    shown = Evidence(CALL, pictures=(picture, CURVE)).of_hidden()
    assert shown == Evidence(CALL, pictures=(left,) if left else ())


@pytest.mark.parametrize(
    ("shape", "rows"),
    [((), 1), ((4,), 1), ((2, 2), 2), ((4, 1), 4)],
    ids=str,
)
def test_a_table_is_read_by_row(shape: tuple[int, ...], rows: int) -> None:
    table = Table(shape, GOT.values if shape else ("7",))
    assert len(list(table.rows())) == rows
    assert [value for row in table.rows() for value in row] == list(table.values)
