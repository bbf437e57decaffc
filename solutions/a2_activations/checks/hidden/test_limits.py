"""limits: the other three rows, purity."""

from autograder.checks import Text, assert_close, assert_pure, check, expect, parts


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
    symbol = {"f": "f(z)", "df": "f'(z)"}[key]
    for got, limit, end in zip(at_the_ends(student, name, key), want, ("-∞", "+∞"), strict=True):
        hint = Text(
            es=f"Se trata del límite de {symbol} cuando z tiende a {end}.",
            en=f"This is the limit of {symbol} as z tends to {end}.",
        )
        assert_close(got, limit, hint=hint)


@check(
    points=1.5,
    es="Los límites de la tangente hiperbólica y de su derivada son correctos",
    en="The limits of the hyperbolic tangent and of its derivative are right",
)
def test_tanh(student):
    assert_ends(student, "tanh", "f", (-1.0, 1.0))
    assert_ends(student, "tanh", "df", (0.0, 0.0))


@check(
    points=1.5,
    es="Los límites de ReLU y de su derivada son correctos",
    en="The limits of ReLU and of its derivative are right",
)
def test_relu(student):
    assert_ends(student, "relu", "f", (0.0, float("inf")))
    assert_ends(student, "relu", "df", (0.0, 1.0))


@check(
    points=1.5,
    es="Los límites de ELU y de su derivada son correctos",
    en="The limits of ELU and of its derivative are right",
)
def test_elu(student):
    assert_ends(student, "elu", "f", (-1.0, float("inf")))
    assert_ends(student, "elu", "df", (0.0, 1.0))


@check(
    points=0.5,
    es="El mismo nombre entrega siempre los mismos límites",
    en="The same name always gives the same limits",
)
def test_is_pure(student):
    for name in ("sigmoid", "relu"):
        for key in ("f", "df"):
            at_the_ends(student, name, key)  # an answer at all
        assert_pure(student.limits, name)
