"""A light Keras notebook: one exercise in NumPy, two that build and call a small network.

Once as an assignment of ours, and once as the plain asserts that a stock grader runs, which ask the
same of the same functions. Half of the points are for hidden checks.
"""

from __future__ import annotations

NAME = "b_light"
POINTS = {"standardize": 20, "build_network": 50, "predict_class": 30}

STANDARDIZE = '''def standardize(X):
    """The columns of X with mean 0 and standard deviation 1."""
    ### BEGIN SOLUTION
    return (X - X.mean(axis=0)) / X.std(axis=0)
    ### END SOLUTION
'''
BUILD_NETWORK = '''def build_network(inputs, hidden):
    """A network with one hidden layer of ReLU neurons, and one linear output."""
    ### BEGIN SOLUTION
    return keras.Sequential(
        [
            keras.Input((inputs,)),
            keras.layers.Dense(hidden, activation="relu"),
            keras.layers.Dense(1),
        ]
    )
    ### END SOLUTION
'''
PREDICT_CLASS = '''def predict_class(network, X):
    """The classes of the rows of X, integers 0 or 1, of shape (N,): 1 where the output is positive."""
    ### BEGIN SOLUTION
    return (np.asarray(network(X))[:, 0] > 0).astype(int)
    ### END SOLUTION
'''
SOLVED = {
    "standardize": STANDARDIZE,
    "build_network": BUILD_NETWORK,
    "predict_class": PREDICT_CLASS,
}
LINEAR = """def build_network(inputs, hidden):
    layers = [keras.Input((inputs,)), keras.layers.Dense(hidden), keras.layers.Dense(1)]
    return keras.Sequential(layers)
"""
BY_VARIANCE = """def standardize(X):
    return (X - X.mean(axis=0)) / X.var(axis=0)
"""
STEP_BY_STEP = """def build_network(inputs, hidden):
    network = keras.Sequential()
    network.add(keras.Input((inputs,)))
    network.add(keras.layers.Dense(hidden))
    network.add(keras.layers.ReLU())
    network.add(keras.layers.Dense(1))
    return network
"""


def answers(number: int) -> dict[str, str]:
    """What student `number` answers otherwise than the solved notebook: every other one does."""
    other = (
        {},
        {"build_network": LINEAR},
        {},
        {"standardize": BY_VARIANCE},
        {},
        {"build_network": STEP_BY_STEP},
    )
    return other[number % len(other)]


COURSE = {
    f"{NAME}.py": f"""# %% [markdown] lang="es"
# # Una red pequeña

# %% [markdown] lang="en"
# # A small network

# %%
import numpy as np

from autograder import check

# %% exercise="standardize"
{STANDARDIZE}
# %% environment="keras"
import keras

# %% exercise="build_network" environment="keras"
{BUILD_NETWORK}
# %% exercise="predict_class" environment="keras"
{PREDICT_CLASS}""",
    "assignment.toml": """[title]
es = "Una red pequeña"
en = "A small network"

[limits]
call_s = 60
total_s = 300
""",
    "checks/public/test_standardize.py": """import numpy as np

from autograder.checks import assert_close, check


@check(points=10, es="un ejemplo de tres filas", en="an example of three rows")
def test_three_rows(student):
    X = np.array([[1.0, 0.0], [2.0, 4.0], [3.0, 8.0]])
    assert_close(student.standardize(X), (X - [2.0, 4.0]) / np.sqrt([2 / 3, 32 / 3]))
""",
    "checks/hidden/test_standardize.py": """from autograder.checks import assert_close, assert_pure, check


@check(points=10, es="cualquier matriz, que no se modifica", en="any matrix, which is not changed")
def test_any_matrix(student, reference, rng):
    X = rng.normal(3.0, 2.0, size=(50, 4))
    assert_close(student.standardize(X), reference.standardize(X))
    assert_pure(student.standardize, X)
""",
    "checks/public/test_build_network.py": """from autograder.checks import as_layer, check, expect


@check(points=25, es="las formas de sus pesos", en="the shapes of its weights")
def test_shapes(student):
    network = as_layer(student.build_network(2, 3))
    shapes = [weight.shape for weight in network.trainable()]
    expect(
        shapes == [(2, 3), (3,), (3, 1), (1,)],
        es=f"Los pesos tienen las formas {shapes}.",
        en=f"The weights have the shapes {shapes}.",
    )
""",
    "checks/hidden/test_build_network.py": """from autograder.checks import as_layer, assert_close, check


@check(points=25, es="calcula una red de dos capas", en="computes a network of two layers")
def test_computes(student, reference, rng):
    shapes = ((4, 5), (5,), (5, 1), (1,))
    weights = [rng.normal(size=shape).astype("float32") for shape in shapes]
    X = rng.normal(size=(20, 4)).astype("float32")
    outputs = []
    for notebook in (student, reference):
        network = as_layer(notebook.build_network(4, 5))
        network.assign_trainable(weights)
        outputs.append(network(X))
    assert_close(*outputs, rtol=1e-4, atol=1e-5)
""",
    "checks/public/test_predict_class.py": """import numpy as np

from autograder.checks import assert_equal, check


@check(points=15, es="una red que calcula x0 - x1", en="a network that computes x0 - x1")
def test_a_difference(student):
    network = student.build_network(2, 2)
    weights = [[[1, -1], [-1, 1]], [0, 0], [[1], [-1]], [0]]
    network.assign_trainable([np.array(each, dtype="float32") for each in weights])
    X = np.array([[2, 1], [1, 2], [-1, -3]], dtype="float32")
    assert_equal(student.predict_class(network, X), np.array([1, 0, 1]))
""",
    "checks/hidden/test_predict_class.py": """import numpy as np

from autograder.checks import assert_equal, check


@check(points=15, es="muchas filas", en="many rows")
def test_many_rows(student, rng):
    network = student.build_network(3, 6)
    X = rng.normal(size=(200, 3)).astype("float32")
    outputs = np.asarray(network(X))[:, 0]
    assert_equal(student.predict_class(network, X), (outputs > 0).astype(int))
""",
    "mistakes/network_is_linear.py": f'''"""
es = "Falta la activación ReLU de la capa oculta."
en = "The hidden layer's ReLU activation is missing."

[fails]
build_network = ["test_computes"]
"""


{LINEAR}''',
    "mistakes/standardize_by_variance.py": f'''"""
es = "Divides por la varianza, y no por la desviación estándar."
en = "You divide by the variance, not by the standard deviation."

[fails]
standardize = ["test_three_rows", "test_any_matrix"]
"""


{BY_VARIANCE}''',
}

# --------------------------------------------------------------------- as a stock grader has it

IMPORTS = "import numpy as np\nimport keras"
ASSERTS = {
    "standardize": {
        False: """X = np.array([[1.0, 0.0], [2.0, 4.0], [3.0, 8.0]])
assert np.allclose(standardize(X), (X - [2.0, 4.0]) / np.sqrt([2 / 3, 32 / 3]))
""",
        True: """rng = np.random.default_rng(1)
X = rng.normal(3.0, 2.0, size=(50, 4))
before, right = X.copy(), (X - X.mean(axis=0)) / X.std(axis=0)
assert np.allclose(standardize(X), right)
assert np.allclose(standardize(X), right) and np.array_equal(X, before)
""",
    },
    "build_network": {
        False: """network = build_network(2, 3)
shapes = [tuple(weight.shape) for weight in network.trainable_variables]
assert shapes == [(2, 3), (3,), (3, 1), (1,)]
""",
        True: """rng = np.random.default_rng(2)
shapes = ((4, 5), (5,), (5, 1), (1,))
weights = [rng.normal(size=shape).astype("float32") for shape in shapes]
X = rng.normal(size=(20, 4)).astype("float32")
network = build_network(4, 5)
network.set_weights(weights)
right = np.maximum(X @ weights[0] + weights[1], 0) @ weights[2] + weights[3]
assert np.allclose(np.asarray(network(X)), right, rtol=1e-4, atol=1e-5)
""",
    },
    "predict_class": {
        False: """network = build_network(2, 2)
weights = [[[1, -1], [-1, 1]], [0, 0], [[1], [-1]], [0]]
network.set_weights([np.array(each, dtype="float32") for each in weights])
X = np.array([[2, 1], [1, 2], [-1, -3]], dtype="float32")
assert np.array_equal(predict_class(network, X), [1, 0, 1])
""",
        True: """rng = np.random.default_rng(3)
network = build_network(3, 6)
X = rng.normal(size=(200, 3)).astype("float32")
outputs = np.asarray(network(X))[:, 0]
assert np.array_equal(predict_class(network, X), (outputs > 0).astype(int))
""",
    },
}
"""Exercise -> hidden -> the asserts, each worth half of the exercise's points."""
