from autograder.checks import assert_equal, check


@check(points=20, es="Dobla cada número de una lista", en="Every number of a list is doubled")
def test_doubles_every_number(student, reference, rng):
    numbers_that_nobody_has_seen = rng.integers(10, 99, 5)
    assert_equal(
        student.double(numbers_that_nobody_has_seen), reference.double(numbers_that_nobody_has_seen)
    )
