from autograder.checks import assert_equal, check


@check(points=60, es="El triple de dos es seis", en="Three times two is six")
def test_three_times_two(student):
    assert_equal(student.triple(2), 6)
