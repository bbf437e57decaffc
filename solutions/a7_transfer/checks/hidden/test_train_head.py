"""train_head: exactly the examples it was given, with their labels, and pictures it has never seen."""

import tomllib
from pathlib import Path

import numpy as np

from autograder.checks import as_layer, check, expect

EPOCHS, PER_CLASS, TEST_PER_CLASS, CLASSES = 30, 30, 100, 5
SHOWN, FEW_EPOCHS = 100, 10  # with shuffled labels: of the examples held out, those shown; epochs
THRESHOLDS = Path(__file__).parents[2] / "thresholds.toml"


def rows(X, y):
    """Each example with its label, as something that can be counted."""
    return [(row.tobytes(), int(label)) for row, label in zip(X.astype("float32"), y, strict=True)]


def counted(listed):
    """How often each example was met."""
    counts = {}
    for each in listed:
        counts[each] = counts.get(each, 0) + 1
    return counts


def history(answer):
    """The numbers of each epoch by name, out of what fit returned; anything else fails."""
    numbers = answer if isinstance(answer, dict) else None
    if hasattr(answer, "get") and numbers is None:
        numbers = answer.get("history")
    expect(
        isinstance(numbers, dict) and all(isinstance(each, list) for each in numbers.values()),
        es="train_head debería devolver lo que devuelve fit.",
        en="train_head should return what fit returns.",
    )
    return numbers


def train_recorded(student, rng, validation):
    """Train a recorder for 3 epochs; the examples given, those it met, and the validation ones."""
    X, y = rng.normal(size=(70, 5)).astype("float32"), rng.integers(0, 3, size=70)
    V, v = rng.normal(size=(9, 5)).astype("float32"), rng.integers(0, 3, size=9)
    head = as_layer(student.Recorder(3))
    answer = student.train_head(head, X, y, (V, v) if validation else None, 3)
    seen_x, seen_y = head.invoke("seen")
    return rows(X, y), rows(seen_x, seen_y), rows(V, v), answer


@check(
    points=4,
    es="En cada época pasan todos los ejemplos, una vez y con su etiqueta",
    en="In each epoch all examples pass, once and with their labels",
)
def test_every_example_with_its_label(student, rng):
    given, seen, _, _ = train_recorded(student, rng, validation=False)
    times = counted(seen)

    expect(
        not set(seen) - set(given),
        es="El entrenamiento usó ejemplos que no se entregaron, o con la etiqueta de otro.",
        en="Training used examples that were not given, or with the label of another.",
    )
    expect(
        all(times.get(each, 0) == 3 for each in given),
        es=f"En 3 épocas se usaron {len(seen)} ejemplos, y deberían ser {3 * len(given)}: cada uno "
        "3 veces.",
        en=f"In 3 epochs {len(seen)} examples were used, and they should be {3 * len(given)}: each "
        "of them 3 times.",
    )


@check(
    points=3,
    es="Los ejemplos de validación se miran, y nunca se entrena con ellos",
    en="The validation examples are looked at, and never trained with",
)
def test_validation_is_only_looked_at(student, rng):
    _, seen, held_out, answer = train_recorded(student, rng, validation=True)

    expect(
        not {each for each, _ in seen} & {each for each, _ in held_out},
        es="Entrenaste con los ejemplos de validación.",
        en="You trained with the validation examples.",
    )
    expect(
        len(history(answer).get("val_loss", [])) == 3,
        es="Falta la pérdida de validación de cada época en lo que devuelves.",
        en="What you return lacks the validation loss of each epoch.",
    )


def examples(reference, seed):
    """Features and labels of pictures to learn from, and of others to test with."""
    images, labels, test_images, test_labels = reference.pictures(seed, PER_CLASS, TEST_PER_CLASS)
    base = reference.small_base()
    features, test_features = (
        reference.bottleneck_features(base, reference.preprocess(each), 64)
        for each in (images, test_images)
    )
    return features, labels, test_features, test_labels


def accuracy(student, seed, X, y, held_out, epochs=EPOCHS, validation=None):
    """How many of the examples held out a borrowed head gets right, trained with X and y.

    It begins at the weights of `seed`, however many random numbers were drawn before.
    """
    head = as_layer(student.borrowed_head(X.shape[1], CLASSES))
    start = np.random.default_rng(seed).normal(scale=0.1, size=(X.shape[1], CLASSES))
    head.invoke("set_weights", [start.astype("float32"), np.zeros(CLASSES, dtype="float32")])
    student.train_head(head, X, y, validation, epochs)
    outputs = np.asarray(head.predict(held_out[0]))
    expect(
        outputs.shape == (len(held_out[1]), CLASSES) and outputs.dtype.kind == "f",
        es=f"Después de entrenar, de {len(held_out[1])} ejemplos sale {outputs.shape}.",
        en=f"After training, of {len(held_out[1])} examples comes {outputs.shape}.",
    )
    return float((outputs.argmax(axis=1) == held_out[1]).mean())


def with_right_labels(student, seed, X, y, *held_out):
    """The accuracy of a head that learned from what there is to learn."""
    return accuracy(student, seed, X, y, held_out)


def shuffled_labels(rng, y):
    """Labels that say nothing: within each class, every label stands equally often."""
    shuffled = np.empty_like(y)
    for label in range(CLASSES):
        (those,) = np.nonzero(y == label)
        shuffled[those] = rng.permutation(np.arange(len(those)) % CLASSES)
    return shuffled


def with_shuffled_labels(student, seed, X, y, *held_out):
    """The accuracy of a head that had nothing to learn from, on the examples that it was shown."""
    shuffled = shuffled_labels(np.random.default_rng(seed), y)
    shown = tuple(each[:SHOWN] for each in held_out)
    return accuracy(student, seed, X, shuffled, shown, FEW_EPOCHS, validation=shown)


def threshold(name):
    """What thresholds.py has measured."""
    return tomllib.loads(THRESHOLDS.read_text(encoding="utf-8"))[name]


def mean_accuracy(draw, rng, limit, sign):
    """The accuracy of one draw; where it is short of tau by less than 3 sigma, that of up to four.

    draw: a seed -> accuracy. sign: 1 where tau is the least that is asked for, -1 where the most.
    """
    scores = [draw(int(rng.integers(2**31)))]
    while 0 < sign * (limit["tau"] - np.mean(scores)) <= 3 * limit["sigma"] and len(scores) < 4:
        scores.append(draw(int(rng.integers(2**31))))
    return float(np.mean(scores))


@check(
    points=3,
    es="Con 30 imágenes por clase, la red reconoce imágenes que nunca vio",
    en="With 30 images a class, the network recognises images that it has never seen",
)
def test_accuracy(student, reference, rng):
    limit = threshold("right_labels")

    def draw(seed):
        return with_right_labels(student, seed, *examples(reference, seed))

    mean = mean_accuracy(draw, rng, limit, 1)
    expect(
        mean >= limit["tau"],
        es=f"Acierta {mean:.1%} de las imágenes de prueba, y se espera al menos "
        f"{limit['tau']:.1%}: la media de {limit['seeds']} repeticiones, con holgura.",
        en=f"It is right on {mean:.1%} of the test images, and at least {limit['tau']:.1%} is "
        f"expected: the mean of {limit['seeds']} repetitions, with a margin.",
    )


@check(
    points=3,
    es="Con las etiquetas desordenadas no hay nada que aprender: acierta como al azar",
    en="With shuffled labels there is nothing to learn: it is right as often as by chance",
)
def test_shuffled_labels(student, reference, rng):
    limit = threshold("shuffled_labels")

    def draw(seed):
        X, y, *held_out = examples(reference, seed)
        # Another head learns the right labels first: nothing of it may be left.
        accuracy(student, seed, X, y, held_out, FEW_EPOCHS)
        return with_shuffled_labels(student, seed, X, y, *held_out)

    mean = mean_accuracy(draw, rng, limit, -1)
    expect(
        mean <= limit["tau"],
        es=f"Entrenada con etiquetas al azar acierta {mean:.1%} de las imágenes de prueba, y por "
        f"azar es a lo más {limit['tau']:.1%}: aprendió de algo que no debía usar.",
        en=f"Trained with random labels it is right on {mean:.1%} of the test images, and by "
        f"chance it is at most {limit['tau']:.1%}: it learned from something it was not to use.",
    )
