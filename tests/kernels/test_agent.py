"""The agent inside a kernel: cells, calls, helpers, handles, and what it says of errors."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from autograder.assignment import Limits
from autograder.kernels.kernel import Kernel, Outcome, Request, same_value
from autograder.kernels.local import LocalKernel
from autograder.kernels.process import ProcessKernel, start_kernel
from autograder.kernels.wire import Handle, Opaque

RESERVED = ("double", "relu")


@pytest.fixture
def kernel() -> LocalKernel:
    return LocalKernel()


def run(kernel: Kernel, source: str, **options: Any) -> Outcome:
    return kernel.request(Request("run", source=source, **options))


def helper(kernel: Kernel, source: str, *, calls_s: float = 2.0) -> Outcome:
    return run(kernel, source, role="helper", reserved=RESERVED, calls_s=calls_s)


def call(kernel: Kernel, name: str, *args: Any, **options: Any) -> Outcome:
    return kernel.request(Request("call", name=name, args=args, **options))


# --------------------------------------------------------------------------- cells and calls


def test_a_cell_defines_what_is_called(kernel: LocalKernel) -> None:
    assert run(kernel, "def double(x):\n    return 2 * x").status == "returned"
    assert call(kernel, "double", 3).value == 6


def test_a_cell_may_use_the_magics_of_a_notebook(kernel: LocalKernel) -> None:
    assert run(kernel, "%time\n!true\ny = 5").status == "returned"
    assert run(kernel, "def f():\n    return y").status == "returned"
    assert call(kernel, "f").value == 5


def test_keyword_arguments_arrive_by_name(kernel: LocalKernel) -> None:
    run(kernel, "def power(x, *, n):\n    return x ** n")
    assert call(kernel, "power", 2, kwargs={"n": 5}).value == 32


def test_arrays_arrive_as_the_functions_own_and_writable(kernel: LocalKernel) -> None:
    run(kernel, "def fill(x):\n    x[0] = 9.0\n    return x")
    given = np.zeros(2)
    outcome = call(kernel, "fill", given)
    np.testing.assert_array_equal(outcome.value, [9.0, 0.0])
    np.testing.assert_array_equal(given, [0.0, 0.0])


def test_the_echo_holds_the_arguments_as_they_were_after_the_call(kernel: LocalKernel) -> None:
    run(kernel, "def push(items, x):\n    items.append(x)\n    x += 1")
    outcome = call(kernel, "push", [1], np.zeros(2), echo=True)
    items, x = outcome.echo
    assert items[0] == 1
    np.testing.assert_array_equal(items[1], [1.0, 1.0])
    np.testing.assert_array_equal(x, [1.0, 1.0])


def test_a_name_that_is_not_there_is_undefined(kernel: LocalKernel) -> None:
    assert call(kernel, "double", 1).status == "undefined"


def test_a_builtin_is_no_answer_to_an_exercise(kernel: LocalKernel) -> None:
    assert call(kernel, "sum", [1, 2]).status == "undefined"


def test_a_name_that_cannot_be_called_says_its_type(kernel: LocalKernel) -> None:
    run(kernel, "double = 3")
    outcome = call(kernel, "double", 1)
    assert outcome.status == "not_callable"
    assert outcome.error is not None
    assert outcome.error.type == "int"


def test_spaces_do_not_see_each_other(kernel: LocalKernel) -> None:
    run(kernel, "def f():\n    return 'one'", space="one")
    run(kernel, "def f():\n    return 'two'", space="two")
    assert call(kernel, "f", space="one").value == "one"
    assert call(kernel, "f", space="two").value == "two"
    assert call(kernel, "f", space="three").status == "undefined"


def test_the_names_of_a_live_notebook_are_called_as_they_are() -> None:
    kernel = LocalKernel({"double": lambda x: 2 * x})
    assert call(kernel, "double", 4).value == 8


def test_the_same_seed_gives_the_same_random_numbers(kernel: LocalKernel) -> None:
    run(
        kernel,
        "import random, numpy as np\ndef draw():\n    return random.random(), np.random.rand()",
    )
    draws = []
    for seed in (1, 1, 2):
        kernel.request(Request("seed", seed=seed))
        draws.append(call(kernel, "draw").value)
    assert draws[0] == draws[1] != draws[2]


# --------------------------------------------------------------------------- errors


@pytest.mark.parametrize(
    ("source", "kind", "line", "text"),
    [
        ("x = 1\ny = 1 / 0", "ZeroDivisionError", 2, "y = 1 / 0"),
        ("x = 1\nprint(undefined_name)", "NameError", 2, "print(undefined_name)"),
        ("def f(x)\n    return x", "SyntaxError", 1, "def f(x)"),
        ("def f(x):\nreturn x", "IndentationError", 2, "return x"),
        ("print 'hello'", "SyntaxError", 1, "print 'hello'"),
        ("x = 1\n\nimport no_such", "ModuleNotFoundError", 3, "import no_such"),
        ("open('data.csv')", "FileNotFoundError", 1, "open('data.csv')"),
        ("raise SystemExit(3)", "SystemExit", 1, "raise SystemExit(3)"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt", 1, "raise KeyboardInterrupt"),
    ],
    ids=[
        "zero division",
        "unknown name",
        "missing colon",
        "no indentation",
        "Python 2",
        "missing module",
        "missing file",
        "exit",
        "interrupt",
    ],
)
def test_a_cell_that_stops_names_the_error_and_the_line(
    kernel: LocalKernel, source: str, kind: str, line: int, text: str
) -> None:
    outcome = run(kernel, source)
    assert outcome.status == "raised"
    assert outcome.error is not None
    assert (outcome.error.type, outcome.error.line) == (kind, line)
    assert outcome.error.text == text


def test_a_null_byte_in_a_cell_is_only_an_error(kernel: LocalKernel) -> None:
    assert run(kernel, "x = 1\0").status == "raised"


def test_a_call_that_raises_names_the_line_of_the_students_code(kernel: LocalKernel) -> None:
    run(kernel, "import json\ndef f(x):\n    y = x\n    return json.loads(y)")
    outcome = call(kernel, "f", "{")
    assert outcome.error is not None
    assert (outcome.error.type, outcome.error.line) == ("JSONDecodeError", 4)
    assert outcome.error.text == "return json.loads(y)"


def test_endless_recursion_is_an_error_like_any_other(kernel: LocalKernel) -> None:
    run(kernel, "def f(n):\n    return f(n + 1)")
    outcome = call(kernel, "f", 1)
    assert outcome.error is not None
    assert (outcome.error.type, outcome.error.line) == ("RecursionError", 2)
    assert call(kernel, "f", 1).status == "raised"


def test_a_wrong_number_of_arguments_is_an_error_of_the_call(kernel: LocalKernel) -> None:
    run(kernel, "def f():\n    return 1")
    outcome = call(kernel, "f", 1)
    assert outcome.error is not None
    assert outcome.error.type == "TypeError"
    assert outcome.error.line is None


@pytest.mark.parametrize(
    "raised",
    ["ValueError", "SystemExit", "OutOfRange"],
    ids=["an exception", "an exit", "an exception of its own"],
)
def test_an_error_whose_text_raises_again_is_reported_by_its_type(
    kernel: LocalKernel, raised: str
) -> None:
    run(
        kernel,
        "class OutOfRange(BaseException): pass\n"
        "class Evil(Exception):\n"
        "    def __str__(self):\n"
        f"        raise {raised}()\n"
        "def f():\n"
        "    raise Evil()",
    )
    outcome = call(kernel, "f")
    assert outcome.status == "raised"
    assert outcome.error is not None
    assert outcome.error.type == "Evil"


def test_a_call_beyond_its_limit_stops_and_names_the_line(kernel: LocalKernel) -> None:
    run(kernel, "def f():\n    n = 0\n    while True:\n        n += 1")
    start = time.monotonic()
    outcome = call(kernel, "f", limit_s=0.2)
    assert time.monotonic() - start < 1.5
    assert outcome.status == "out_of_time"
    assert outcome.error is not None
    assert outcome.error.line in (3, 4)
    assert call(kernel, "f", limit_s=0.2).status == "out_of_time"


def test_a_loop_that_catches_exceptions_stops_all_the_same(kernel: LocalKernel) -> None:
    run(
        kernel,
        "def f():\n    while True:\n        try:\n            pass\n"
        "        except Exception:\n            pass",
    )
    assert call(kernel, "f", limit_s=0.2).status == "out_of_time"


def test_a_cell_beyond_its_limit_stops(kernel: LocalKernel) -> None:
    assert run(kernel, "while True:\n    pass", limit_s=0.2).status == "out_of_time"


def test_a_call_that_waits_beyond_its_limit_stops_too(kernel: LocalKernel) -> None:
    run(kernel, "import time\ndef f(n):\n    time.sleep(n)")
    outcome = call(kernel, "f", 30, limit_s=0.2)
    assert outcome.status == "out_of_time"
    assert outcome.waited
    assert outcome.error is not None
    assert outcome.error.line == 3


def test_a_call_that_computes_is_not_said_to_wait(kernel: LocalKernel) -> None:
    run(kernel, "def f():\n    while True: pass")
    outcome = call(kernel, "f", limit_s=0.2)
    assert not outcome.waited
    assert outcome.computed_s == pytest.approx(0.2, abs=0.15)


# --------------------------------------------------------------------------- what is printed


def test_what_is_printed_is_kept_and_changes_no_answer(kernel: LocalKernel) -> None:
    run(
        kernel,
        "import sys, warnings\n"
        "def f():\n"
        "    print('hello')\n"
        "    print('oh', file=sys.stderr)\n"
        "    warnings.warn('careful')\n"
        "    return 1",
    )
    outcome = call(kernel, "f")
    assert outcome.value == 1
    assert outcome.printed.startswith("hello\noh\n")


def test_long_output_is_cut_and_the_rest_is_counted(kernel: LocalKernel) -> None:
    outcome = run(kernel, "for _ in range(1000):\n    print('x' * 99)")
    assert outcome.status == "returned"
    assert len(outcome.printed) < 17_000
    assert outcome.printed.endswith("[… +84000]")


def test_a_cell_that_takes_the_streams_away_gives_them_back(kernel: LocalKernel) -> None:
    run(kernel, "import sys\nsys.stdout = sys.stderr = None")
    assert run(kernel, "print('hello')").printed == "hello\n"


# --------------------------------------------------------------------------- helpers


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("def mine(x):\n    return x + 1", "mine"),
        ("class mine:\n    def __init__(self, x): pass", "mine"),
        ("from math import sqrt as mine", "mine"),
        ("mine = lambda x: x", "mine"),
        ("LIMIT = 5\ndef mine(x):\n    return min(x, LIMIT)", "mine"),
        ("print('hello')\n1 / 0\ndef mine(x):\n    return x", "mine"),
        ("import no_such_module\ndef mine(x):\n    return x", "mine"),
        ("%matplotlib inline\ndef mine(x):\n    return x", "mine"),
    ],
    ids=[
        "function",
        "class",
        "import",
        "lambda",
        "a value and its user",
        "after what fails",
        "after a failed import",
        "with a magic",
    ],
)
def test_a_helper_cell_defines_its_names(kernel: LocalKernel, source: str, name: str) -> None:
    helper(kernel, source)
    assert call(kernel, name, 3).status == "returned"


def test_a_helper_may_refer_to_an_exercise(kernel: LocalKernel) -> None:
    run(kernel, "def relu(x):\n    return max(0, x)")
    helper(kernel, "ACTIVATIONS = {'relu': relu}\nalias = relu")
    run(kernel, "def use(name, x):\n    return ACTIVATIONS[name](x)")
    assert call(kernel, "use", "relu", 3).value == 3
    assert call(kernel, "alias", -3).value == 0


@pytest.mark.parametrize(
    "source",
    [
        "def double(x):\n    return 0",
        "class double: pass",
        "double = lambda x: 0",
        "from math import sqrt as double",
        "a, double = 1, 2",
        "double: int = 3",
    ],
    ids=["function", "class", "lambda", "import", "unpacking", "annotation"],
)
def test_a_helper_does_not_touch_an_exercise(kernel: LocalKernel, source: str) -> None:
    run(kernel, "def double(x):\n    return 2 * x")
    helper(kernel, source)
    assert call(kernel, "double", 3).value == 6


@pytest.mark.parametrize(
    "source",
    ["effects.append(1)", "print(effects.append(1))", "assert effects.append(1)", "noted(1)"],
    ids=["a method of what is no helper's", "a print", "an assertion", "a call"],
)
def test_the_experiments_of_a_helper_are_not_run(kernel: LocalKernel, source: str) -> None:
    run(kernel, "effects = []\ndef seen():\n    return effects\nnoted = effects.append")
    helper(kernel, source)
    assert call(kernel, "seen").value == []


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("table = {'and': (np.array([1.0, 1.0]), 1.5)}", 1.5),
        ("table = {}\nfor name, b in [('and', 1.5)]:\n    table[name] = (0, b)", 1.5),
        ("table = {}\ntable['and'] = (0, float('1.5'))", 1.5),
        ("table = dict()\ntable.update({'and': (0, 1.5)})", 1.5),
        (
            "from collections import namedtuple\nSpec = namedtuple('Spec', 'w b')\n"
            "table = {'and': Spec(0, 1.5)}",
            1.5,
        ),
        ("try:\n    import numba\nexcept ImportError:\n    table = {'and': (0, 1.5)}", 1.5),
        ("with open('/dev/null') as file:\n    table = {'and': (0, 1.5)}", 1.5),
        ("print(1 / 0)\nx = 1 / 0\nif x: pass\ntable = {'and': (0, abs(-1.5))}", 1.5),
        ("import sys\nsys.exit()\ntable = {'and': (0, 1.5)}", 1.5),
        ("table = {'and': (0, 1.5)}\ntable['or'], double = make(), 3", 1.5),
    ],
    ids=[
        "an array in a table",
        "a loop",
        "an item",
        "a method",
        "a named tuple",
        "an import that fails",
        "a block",
        "after errors",
        "after an exit",
        "beside an exercise",
    ],
)
def test_what_a_helper_makes_by_calls_is_made(
    kernel: LocalKernel, source: str, value: float
) -> None:
    run(kernel, "import numpy as np\ndef double(x):\n    return 2 * x")
    helper(kernel, source)
    run(kernel, "def b(name):\n    return table[name][1]")
    assert call(kernel, "b", "and").value == value
    assert call(kernel, "double", 3).value == 6


def test_an_endless_statement_of_a_helper_keeps_none_of_the_next(kernel: LocalKernel) -> None:
    source = "n = 0\n" + 4 * "while True: n += 1\n" + "t = dict(a=1)\ndef mine(x):\n    return t"
    assert helper(kernel, source, calls_s=0.5).value == {"n": ""}
    assert call(kernel, "mine", 3).value == {"a": 1}


def test_where_no_time_is_left_only_definitions_are_run(kernel: LocalKernel) -> None:
    source = "t = dict(a=1)\ndef mine(x):\n    return x"
    assert helper(kernel, source, calls_s=0).value == {"t": ""}
    assert call(kernel, "mine", 3).value == 3
    assert helper(kernel, "t = dict(a=1)").value == {}


def test_the_names_that_a_helper_does_not_make_are_told_with_why(kernel: LocalKernel) -> None:
    source = "a, b = 1 / 0, 2\ntable = []\nfor i in (1, 0): table.append(1 / i)\nc = 3"
    assert helper(kernel, source).value == {
        "a": "ZeroDivisionError: division by zero",
        "b": "ZeroDivisionError: division by zero",
        "i": "ZeroDivisionError: division by zero",
        "table": "ZeroDivisionError: division by zero",
    }


@pytest.mark.parametrize(
    "source",
    ["def f(:", "\0", "(" * 5000 + ")" * 5000, "x = " + "-" * 20_000 + "1", "  x = 1\n y = 2"],
    ids=["syntax error", "null byte", "many brackets", "many signs", "bad indentation"],
)
def test_a_helper_that_is_no_python_is_left_out(kernel: LocalKernel, source: str) -> None:
    assert helper(kernel, source).status == "returned"
    run(kernel, "def f():\n    return 1")
    assert call(kernel, "f").value == 1


# --------------------------------------------------------------------------- handles

LAYER = """
import numpy as np
class Weight:
    def __init__(self, name, value):
        self.name, self.value = name, value
    def __array__(self, dtype=None, copy=None):
        return np.asarray(self.value)
    def assign(self, value):
        self.value = value
class Layer:
    def __init__(self, n):
        self.n, self.kernel = n, Weight("kernel", n)
        self.weights = [self.kernel]
    def __call__(self, x):
        return self.n * x
def make(n):
    return Layer(n)
def size(layer):
    return layer.n
"""


def verb(kernel: Kernel, handle: Handle, name: str, *args: Any) -> Outcome:
    return kernel.request(Request("verb", handle=handle.number, verb=name, args=args))


def test_a_layer_stays_in_the_kernel_and_answers_by_its_handle(kernel: LocalKernel) -> None:
    run(kernel, LAYER)
    layer = call(kernel, "make", 3).value
    assert isinstance(layer, Handle)
    assert layer.type == "Layer"
    assert verb(kernel, layer, "call", 2).value == 6
    assert verb(kernel, layer, "get", "n").value == 3
    assert call(kernel, "size", layer).value == 3


def test_the_same_object_has_the_same_handle(kernel: LocalKernel) -> None:
    run(kernel, LAYER + "one = Layer(1)\ndef again():\n    return one")
    assert call(kernel, "again").value == call(kernel, "again").value


def test_an_unknown_attribute_is_an_error_of_the_layer(kernel: LocalKernel) -> None:
    run(kernel, LAYER)
    layer = call(kernel, "make", 3).value
    outcome = verb(kernel, layer, "get", "colour")
    assert outcome.error is not None
    assert outcome.error.type == "AttributeError"


def test_an_object_that_is_given_back_inside_a_structure_is_found_again(
    kernel: LocalKernel,
) -> None:
    run(kernel, LAYER + "def total(pairs):\n    return sum(l.n * w for l, w in pairs)")
    one, two = call(kernel, "make", 1).value, call(kernel, "make", 2).value
    assert call(kernel, "total", [(one, 10), (two, 100)]).value == 210


def test_objects_of_earlier_checks_do_not_pile_up(kernel: LocalKernel) -> None:
    """The solved notebook's kernel serves a whole class; a model of 60 MB a check would fill it."""
    run(
        kernel,
        "import gc\nclass Model: pass\ndef make():\n    return Model()\n"
        "def alive():\n"
        "    gc.collect()\n"
        "    return sum(type(o) is Model for o in gc.get_objects())",
    )
    for seed in range(20):
        kernel.request(Request("seed", seed=seed))
        call(kernel, "make")
    kernel.request(Request("seed", seed=20))
    assert call(kernel, "alive").value <= 1


# --------------------------------------------------------------------------- sameness


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (1, 1, True),
        (1, 1.0, False),
        (True, 1, False),
        (np.ones(2), np.ones(2), True),
        (np.ones(2), np.ones((2, 1)), False),
        (np.ones(2), np.ones(2, int), False),
        (np.array([np.nan, np.inf]), np.array([np.nan, np.inf]), True),
        (np.array([1.0]), np.array([1.0 + 1e-12]), True),
        (np.array([1.0]), np.array([1.001]), False),
        (np.array(2.0), 2.0, True),
        ([1, 2], (1, 2), True),
        ([1, 2], [1, 2, 3], False),
        ({"a": 1}, {"a": 1}, True),
        ({"a": 1}, {"b": 1}, False),
        (None, None, True),
        (None, 0, False),
        ("a", "a", True),
        (Handle(1, "Layer"), Handle(2, "Layer"), True),
        (Handle(1, "Layer"), Opaque("Layer"), False),
    ],
    ids=lambda value: None if not isinstance(value, bool) else ("same" if value else "different"),
)
def test_two_answers_are_the_same_in_structure_kind_and_numbers(
    one: Any, other: Any, same: bool
) -> None:
    assert same_value(one, other) is same
    assert same_value(other, one) is same


@pytest.mark.parametrize("scalar", [np.int64(3), np.float32(1.5), np.bool_(True)], ids=str)
def test_a_numpy_scalar_is_the_same_as_what_arrives_of_it(
    kernel: LocalKernel, scalar: np.generic
) -> None:
    run(kernel, "def keep(x):\n    return x")
    outcome = call(kernel, "keep", scalar, echo=True)
    assert same_value(scalar, outcome.value)
    assert same_value(scalar, outcome.echo[0])


# --------------------------------------------------------------------------- the bare kernel


@pytest.fixture(scope="module")
def bare() -> Iterator[ProcessKernel]:
    kernel = start_kernel("bare", Limits(memory_mib=1024))
    assert kernel.sandbox == "bubblewrap"
    yield kernel
    kernel.close()


@pytest.mark.parametrize(
    "source",
    [
        "import keras",
        "import tensorflow as tf",
        "from keras import layers, ops",
        "from tensorflow.keras.layers import Dense",
        "import torch.nn as nn",
        "from scipy.special import expit",
        "from sklearn.linear_model import LogisticRegression as LR",
        "import keras\nf = keras.ops.sigmoid",
        "from autograder import check\ncheck('double')",
    ],
    ids=lambda source: source.replace("\n", "; "),
)
def test_an_unused_library_does_no_harm(bare: ProcessKernel, source: str) -> None:
    assert run(bare, source).status == "returned"


@pytest.mark.parametrize(
    ("source", "library"),
    [
        ("import keras\nkeras.ops.sigmoid(0.0)", "keras.ops.sigmoid"),
        ("import keras as k\nk.activations.relu(1)", "keras.activations.relu"),
        ("import tensorflow as tf\ntf.constant(1.0)", "tensorflow.constant"),
        ("from tensorflow.keras.layers import Dense\nDense(1)", "tensorflow.keras.layers.Dense"),
        ("from scipy.special import expit\nexpit(0)", "scipy.special.expit"),
        ("import scipy.special as sp\nsp.softmax([1, 2])", "scipy.special.softmax"),
        ("from sklearn.metrics import log_loss as l\nl([0], [1])", "sklearn.metrics.log_loss"),
        ("import torch\n1 + torch.pi", "torch.pi"),
        ("import keras\nclass L(keras.layers.Layer): pass", "keras.layers.Layer"),
        ("import jax\nwith jax.disable_jit(): pass", "jax.disable_jit"),
        ("import torch\nwith torch.no_grad: pass", "torch.no_grad"),
        ("import numpy as np, torch\nnp.asarray(torch.pi)", "torch.pi"),
        ("import torch\n[x for x in torch.pi]", "torch.pi"),
        ("import torch\nbool(torch.pi)", "torch.pi"),
        ("import torch\nlen(torch.pi)", "torch.pi"),
        ("import torch\ntorch.pi // 2", "torch.pi"),
        ("import torch\n@torch.no_grad()\ndef f(): pass", "torch.no_grad"),
        ("import keras\nkeras.version()", "keras.version"),
        ("import keras\nkeras.x.y = 1\nkeras.x.y[0]", "keras.x.y"),
    ],
    ids=lambda text: text.replace("\n", "; "),
)
def test_the_first_use_of_a_library_says_which(
    bare: ProcessKernel, source: str, library: str
) -> None:
    outcome = run(bare, source)
    assert outcome.status == "raised"
    assert outcome.error is not None
    assert (outcome.error.type, outcome.error.message) == ("NotHere", library)


@pytest.mark.parametrize("name", ["autograder.results", "nbgrader", "pytest", "nbformat.v9"])
def test_what_is_no_part_of_the_environment_does_not_exist(bare: ProcessKernel, name: str) -> None:
    outcome = run(bare, f"import {name}")
    assert outcome.error is not None
    assert outcome.error.type == "ModuleNotFoundError"


def test_a_notebooks_figures_can_be_drawn(bare: ProcessKernel) -> None:
    source = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()"
    outcome = run(bare, source)
    assert outcome.status == "returned", outcome.error
