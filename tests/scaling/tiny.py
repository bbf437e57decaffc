"""The tiny assignment of a class: two exercises, of which one calls the other, and a known mistake."""

from __future__ import annotations

TINY: dict[str, str] = {
    "a0_tiny.py": '''# %% [markdown] lang="es"
# # Dobles

# %% [markdown] lang="en"
# # Doubles

# %%
import numpy as np

from autograder import check

# %% exercise="double"
def double(x):
    """Twice x, for a number or an array."""
    ### BEGIN SOLUTION
    return 2.0 * np.asarray(x)
    ### END SOLUTION

# %% exercise="quadruple"
def quadruple(x):
    """Four times x, by doubling twice."""
    ### BEGIN SOLUTION
    return double(double(x))
    ### END SOLUTION

# %% exercise="halve"
def halve(x):
    """Half of x."""
    ### BEGIN SOLUTION
    return np.asarray(x) / 2.0
    ### END SOLUTION
''',
    "assignment.toml": """[title]
es = "Dobles"
en = "Doubles"

[limits]
call_s = 5
total_s = 30
memory_mib = 1024
""",
    "checks/public/test_double.py": """from autograder.checks import assert_close, check


@check(points=10, es="duplica un número", en="doubles a number")
def test_doubles_a_number(student):
    assert_close(student.double(3.0), 6.0)
""",
    "checks/public/test_quadruple.py": """from autograder.checks import assert_close, check


@check(points=20, es="cuadruplica un número", en="quadruples a number")
def test_quadruples_a_number(student):
    assert_close(student.quadruple(1.0), 4.0)
""",
    "checks/hidden/test_double.py": """from autograder.checks import assert_close, assert_pure, check


@check(points=25, es="duplica un arreglo", en="doubles an array")
def test_doubles_an_array(student, reference, rng):
    x = rng.normal(size=(3, 2))
    assert_close(student.double(x), reference.double(x))


@check(points=5, es="no modifica su argumento", en="leaves its argument alone")
def test_leaves_its_argument_alone(student, rng):
    assert_pure(student.double, rng.normal(size=3))
""",
    "checks/hidden/test_quadruple.py": """from autograder.checks import assert_close, check


@check(points=25, es="cuadruplica un arreglo", en="quadruples an array")
def test_quadruples_an_array(student, reference, rng):
    x = rng.normal(size=4)
    assert_close(student.quadruple(x), reference.quadruple(x))
""",
    "checks/hidden/test_halve.py": """from autograder.checks import assert_close, check


@check(points=15, es="divide un arreglo", en="halves an array")
def test_halves_an_array(student, reference, rng):
    x = rng.normal(size=4)
    assert_close(student.halve(x), reference.halve(x))
""",
    "mistakes/adds_two.py": '''"""
es = "Sumas 2 en vez de multiplicar por 2."
en = "You add 2 instead of multiplying by 2."

[fails]
double = ["test_doubles_a_number", "test_doubles_an_array"]
"""


def double(x):
    return np.asarray(x) + 2.0
''',
}
POINTS = {"double": 40.0, "quadruple": 45.0, "halve": 15.0}
