"""A notebook whose exercise trains a network: for how long, the check says."""

from __future__ import annotations

NAME = "b_training"

TRAIN = '''def train(X, y, epochs):
    """The loss after each epoch of training a small network on X (N, 2) and y (N,)."""
    ### BEGIN SOLUTION
    network = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(16, activation="tanh"),
            keras.layers.Dense(1, activation="sigmoid"),
        ]
    )
    network.compile(optimizer="adam", loss="binary_crossentropy")
    return network.fit(X, y, epochs=epochs, batch_size=32, verbose=0).history["loss"]
    ### END SOLUTION
'''
DATA = """X = np.random.default_rng(5).normal(size=(512, 2)).astype("float32")
y = (X[:, 0] * X[:, 1] > 0).astype("float32")
"""


def course(epochs: int) -> dict[str, str]:
    """The assignment: its one check trains once, for so many epochs."""
    return {
        f"{NAME}.py": f"""# %% [markdown] lang="es"
# # Entrenar

# %% [markdown] lang="en"
# # Training

# %%
import numpy as np

from autograder import check

# %% environment="keras"
import keras

# %% exercise="train" environment="keras"
{TRAIN}""",
        "assignment.toml": """[title]
es = "Entrenar"
en = "Training"

[limits]
call_s = 120
total_s = 300
""",
        "checks/hidden/test_train.py": f"""import numpy as np

from autograder.checks import check, expect

{DATA}

@check(points=10, es="aprende", en="it learns")
def test_learns(student):
    losses = student.train(X, y, {epochs})
    expect(
        len(losses) == {epochs} and losses[-1] < losses[0],
        es=f"La pérdida termina en {{losses[-1]}}.",
        en=f"The loss ends at {{losses[-1]}}.",
    )
""",
    }


def plain(epochs: int) -> str:
    """The student's own code alone, and the same call of it."""
    call = f"losses = train(X, y, {epochs})\nassert losses[-1] < losses[0]\n"
    return f"import numpy as np\nimport keras\n\n{TRAIN}\n{DATA}{call}"
