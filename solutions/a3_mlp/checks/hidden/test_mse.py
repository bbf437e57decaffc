"""mse: any shape, a perfect answer, purity."""

from autograder.checks import assert_close, assert_matches, assert_pure, check


@check(
    points=2.5,
    es="Es correcto para arreglos de cualquier forma",
    en="It is right for arrays of any shape",
)
def test_any_shape(student, reference, rng):
    n = int(rng.integers(5, 9))
    for shape in ((n, 3), (n,), (n, 1), (1, 4), (2, 3, 4)):
        Y, T = rng.normal(size=shape), rng.normal(size=shape)
        assert_matches(student.mse, reference.mse, Y, T)


@check(
    points=0.5,
    es="Es 0 si la respuesta es perfecta, y crece con el cuadrado del error",
    en="It is 0 if the answer is perfect, and grows with the square of the error",
)
def test_perfect(student, rng):
    Y = rng.normal(size=(4, 3))

    assert_close(student.mse(Y, Y), 0.0)
    assert_close(student.mse(Y + 3.0, Y), 9.0)


@check(
    points=1,
    es="No modifica Y ni T, y responde lo mismo dos veces",
    en="It does not modify Y or T, and answers the same twice",
)
def test_is_pure(student, rng):
    Y, T = rng.normal(size=(4, 3)), rng.normal(size=(4, 3))

    assert_close(student.mse(Y, T), 0.0, atol=float("inf"))  # an answer at all
    assert_pure(student.mse, Y, T)
