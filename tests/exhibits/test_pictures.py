"""Each kind of picture: its marks, its words in both languages, and numbers of any size."""

from __future__ import annotations

import math
import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.evidence import Evidence, Table
from autograder.exhibits import evidence_html, evidence_lines
from autograder.exhibits.captions import caption
from autograder.exhibits.drawn import drawn
from autograder.exhibits.svg import GOOD, HEIGHT, WIDTH, YOURS, ticks
from autograder.pictures import Confusion, Curve, Errors, Learning, LinePath, Picture
from autograder.results import LANGUAGES

RIGHT = ((-1.0, 0.0), (0.0, 1.0), (1.0, 1.0))
CURVE = Curve("step", (-1.0, 0.0, 1.0), (0.0, 0.5, 1.0), RIGHT, (0.0, 0.5, 1.0), jumps=True)
SLOPED = Curve("df", (-1.0, 1.0), (0.0, 1.0), RIGHT, (0.0, None, 1.0), "f", (0.5, 0.5))
ERRORS = Errors(("dW1", "db1"), (0.5, 0.0), ((2, 3), ()), ((1.0, 0.0, 0.0, 0.25, 0.0, 0.0), ()))
LINES = LinePath(
    ((0.0, 0.0), (1.0, 1.0)), (0, 1), ((0.0, 0.0, 0.5), (1.0, -1.0, 0.5)), (1.0, 1.0, 1.5)
)
LEARNING = Learning((1.5, None, 1.25), ((1.0, 1.0), (3.0, 0.25)))
CONFUSION = Confusion(("3", "5"), ((8, 2), (0, 10)))
PICTURES: dict[str, Picture] = {
    "curve": CURVE,
    "with a slope": SLOPED,
    "errors": ERRORS,
    "lines": LINES,
    "learning": LEARNING,
    "confusion": CONFUSION,
}


def parsed(picture: Picture) -> ET.Element:
    return ET.fromstring(drawn(picture))


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES.keys())
def test_a_picture_is_small_and_brings_no_style_script_or_link(picture: Picture) -> None:
    """So it needs nothing that a page's policy forbids, and takes the page's colours."""
    root = parsed(picture)
    assert len(drawn(picture)) < 20_000
    assert {element.tag for element in root.iter()} <= {
        *["svg", "line", "polyline", "circle", "rect", "text"]
    }
    names = {name for element in root.iter() for name in element.attrib}
    assert not {name for name in names if name.startswith("on")}
    assert not names & {"style", "href", "id"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES.keys())
def test_a_picture_is_hidden_from_those_who_hear_the_page_and_said_instead(
    picture: Picture, language: str
) -> None:
    html = evidence_html(Evidence(pictures=(picture,)), [language])
    assert html.startswith('<figure class="shown"><svg') and 'aria-hidden="true"' in html
    said = re.search("<figcaption>(.*)</figcaption>", html)
    assert said is not None and len(re.sub("<.*?>", "", said[1])) > 30


@pytest.mark.parametrize(
    ("picture", "said"),
    [
        (CURVE, "at 0, your function gives 0.5 and 1 is right."),
        (SLOPED, "Dotted green line: the slope of your own `f`."),
        (ERRORS, "`dW1` 0.5, `db1` 0."),
        (LINES, "The last one is `1 x1 - 1 x2 = 0.5`. The dashed blue one is right"),
        (LEARNING, "yours, from 1.5 to 1.25. Dashed blue line: that of the solution on average"),
        (CONFUSION, "right about 18 of 20. What it confuses most: it took a 3 for a 5, 2 times."),
    ],
    ids=PICTURES.keys(),
)
def test_the_words_say_what_there_is_to_see(picture: Picture, said: str) -> None:
    assert said in caption(picture).en


def test_words_have_nothing_to_say_of_what_is_not_there() -> None:
    assert "farthest" not in caption(SLOPED).en
    assert "confuses" not in caption(Confusion(("0",), ((3,),))).en
    assert "without numbers" in caption(Learning((None,), ())).en
    assert "darker" not in caption(Errors(("a", "b"), (1.0, 0.0), ((), ()), ((), ()))).en


def test_the_students_line_and_the_right_points_are_told_apart_without_colour() -> None:
    root = parsed(SLOPED)
    strokes = {line.get("stroke"): line.get("stroke-dasharray") for line in root.iter("polyline")}
    assert strokes[YOURS] is None
    assert len(set(strokes.values())) == 3
    assert sum(dot.get("fill") == GOOD for dot in root.iter("circle")) == len(RIGHT)


def test_the_right_points_of_a_step_are_not_joined() -> None:
    assert GOOD not in {line.get("stroke") for line in parsed(CURVE).iter("polyline")}


def test_a_gradient_has_a_square_for_each_number_and_one_where_it_is_large() -> None:
    squares = list(parsed(ERRORS).iter("rect"))
    assert [float(each.get("fill-opacity", "")) for each in squares] == [
        *[1.0, 0.0, 0.0, 0.25, 0.0, 0.0],
        0.0,
    ]


@pytest.mark.parametrize(
    "line",
    [(0.5, 0.5, 0.0), (1.0, 0.0, 0.5), (0.0, -2.0, -1.0), (1e-8, 2e-8, 1e-8), (3e5, -1e5, 2e5)],
    ids=str,
)
def test_a_line_is_where_its_equation_says(line: tuple[float, float, float]) -> None:
    """Read back from the pixels: both ends fulfil it, and stand outside of what is shown."""
    root = parsed(LinePath(((0.0, 0.0), (1.0, 1.0)), (0, 1), (line,), (9.0, 9.0, 1e9)))
    inner = next(element for element in root.iter("svg") if element.get("x"))
    wide, high = float(inner.get("width", "")), float(inner.get("height", ""))
    (drawn_line,) = root.iter("polyline")
    w1, w2, b = (value / math.hypot(*line[:2]) for value in line)
    for point in drawn_line.get("points", "").split():
        px, py = map(float, point.split(","))
        x1, x2 = -0.5 + 2 * px / wide, 1.5 - 2 * py / high
        assert w1 * x1 + w2 * x2 == pytest.approx(b, abs=0.01)
        assert not (0 < px < wide and 0 < py < high)


def test_a_line_without_weights_is_not_drawn() -> None:
    yours = [line for line in parsed(LINES).iter("polyline") if line.get("stroke") == YOURS]
    assert len(yours) == 1


@pytest.mark.parametrize(
    ("low", "high", "want"),
    [
        (0.0, 1.0, [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        (-3.0, 3.0, [-2.0, 0.0, 2.0]),
        (0.49, 0.531, [0.49, 0.5, 0.51, 0.52, 0.53]),
    ],
    ids=str,
)
def test_ticks_are_round_and_few(low: float, high: float, want: list[float]) -> None:
    assert list(ticks(low, high)) == want


sizes = st.one_of(st.floats(-1e300, 1e300), st.floats(-3, 3), st.none())
numbers = st.floats(-1e300, 1e300)


@given(st.lists(sizes, min_size=3, max_size=3).map(tuple), st.lists(sizes, max_size=30).map(tuple))
def test_numbers_of_any_size_are_drawn_within_the_picture(
    at: tuple[float | None, ...], losses: tuple[float | None, ...]
) -> None:
    pictures = (
        Curve("f", (-1.0, 0.0, 1.0), at, RIGHT, at),
        Learning(losses, ((1.0, 1.0),)),
        LinePath(
            ((0.0, 0.0), (1.0, 1.0)),
            (0, 1),
            ((at[0] or 0.0, at[1] or 0.0, 1e300),),
            (1.0, 1.0, 1.0),
        ),
    )
    for picture in pictures:
        html = drawn(picture)
        coordinates = re.findall(r' (?:points|x|y|cx|cy|x1|y1|x2|y2)="([^"]*)"', html)
        values = [float(v) for group in coordinates for v in re.split("[ ,]", group) if v]
        assert all(math.isfinite(v) and abs(v) < 10_100 for v in values)
        assert "nan" not in html and "inf" not in html
        assert caption(picture).es
    root = parsed(pictures[0])
    assert (float(root.get("width", "")), float(root.get("height", ""))) == (WIDTH, HEIGHT)


def test_a_terminal_says_the_words_of_a_picture() -> None:
    lines = evidence_lines(Evidence(pictures=(CURVE, ERRORS)), "en")
    assert lines == [caption(CURVE).en]  # of gradients the sentence has said the same


def test_names_are_escaped() -> None:
    evil = "<script>"
    html = evidence_html(
        Evidence(
            got=Table((1,), (evil,)),
            want=Table((1,), (evil,)),
            pictures=(
                Curve(evil, (0.0, 1.0), (0.0, 1.0), RIGHT, (0.0, 1.0, 1.0)),
                Confusion((evil,), ((1,),)),
            ),
        ),
        ["es", "en"],
    )
    assert evil not in html and "&lt;script&gt;" in html
