"""limits: the row that the statement gives, and the sigmoid's."""

from autograder.checks import assert_close, check, expect, parts


def at_the_ends(student, name, key):
    """The two numbers that the student's table holds for a function ("f") or its derivative ("df")."""
    answer = student.limits(name)
    expect(
        isinstance(answer, dict) and key in answer,
        es=f'`limits("{name}")` tiene que entregar un diccionario con las claves "f" y "df".',
        en=f'`limits("{name}")` must give a dictionary with the keys "f" and "df".',
    )
    return parts(answer[key], "-inf", "+inf")


def assert_ends(student, name, key, want):
    for got, limit in zip(at_the_ends(student, name, key), want, strict=True):
        assert_close(got, limit)


@check(
    points=1,
    es="El escalón va de 0 a 1 y su derivada es 0 en ambos extremos",
    en="The step goes from 0 to 1, and its derivative is 0 at both ends",
)
def test_heaviside(student):
    assert_ends(student, "heaviside", "f", (0.0, 1.0))
    assert_ends(student, "heaviside", "df", (0.0, 0.0))


@check(
    points=2,
    es="Los límites de la sigmoide y de su derivada son correctos",
    en="The limits of the sigmoid and of its derivative are right",
)
def test_sigmoid(student):
    assert_ends(student, "sigmoid", "f", (0.0, 1.0))
    assert_ends(student, "sigmoid", "df", (0.0, 0.0))
