from autograder.checks import assert_equal, check


@check(points=20, es="El doble de tres es seis", en="Twice three is six")
def test_twice_three(student):
    assert_equal(student.double(3), 6)
