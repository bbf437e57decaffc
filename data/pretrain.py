"""Makes small_vgg.npz: `python data/pretrain.py` trains the small network in the source task.

While it learns, every convolution is followed by a batch normalisation, without which thirteen layers
hardly move. Afterwards each is folded into the convolution before it, which changes no output; what
is stored has VGG16's layers and nothing else.
"""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

import keras
import numpy as np
from rendered import SIZE, SOURCE, source_task
from small_vgg import DEPTHS, WIDTHS, convolutions, pretrained, save, small_vgg

FILE = Path(__file__).with_name("small_vgg.npz")
SEED = 0
N_TRAIN, N_TEST = 24_000, 3_000
EPOCHS, BATCH, RATE = 10, 64, 3e-3
MEAN = np.array([103.939, 116.779, 123.68], np.float32)  # blue, green, red, as for VGG16


def main() -> None:
    start = time.monotonic()
    keras.utils.set_random_seed(SEED)
    X, y = source_task(N_TRAIN, SEED)
    X_test, y_test = source_task(N_TEST, SEED + 1)
    model, features = learner()
    steps = EPOCHS * N_TRAIN // BATCH
    model.compile(
        optimizer=keras.optimizers.Adam(keras.optimizers.schedules.CosineDecay(RATE, steps)),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    rng = np.random.default_rng(SEED)
    for epoch in range(EPOCHS):
        # A picture turned or mirrored is as good as another one.
        history = model.fit(turned(preprocess(X), rng), y, batch_size=BATCH, verbose=0)
        loss, accuracy = history.history["loss"][0], history.history["accuracy"][0]
        print(f"epoch {epoch + 1}: loss {loss:.3f}, accuracy {accuracy:.3f}", flush=True)
    test = preprocess(X_test)
    accuracy = model.evaluate(test, y_test, batch_size=256, verbose=0)[1]
    folded = fold(model)
    save(folded, FILE)
    moved = np.abs(pretrained(FILE, SIZE).predict(test[:256], verbose=0) - features(test[:256]))
    digest = hashlib.sha256(FILE.read_bytes()).hexdigest()
    print(f"accuracy on {N_TEST} new pictures of {len(SOURCE)} classes: {accuracy:.3f}")
    print(f"folding and half precision move a feature by {moved.max():.4f} at most")
    print(f"{time.monotonic() - start:.0f} s, {FILE.stat().st_size} bytes, sha256 {digest}")


def preprocess(images: np.ndarray) -> np.ndarray:
    """As VGG16 wants it: uint8 RGB -> float32 blue-green-red less the mean colour."""
    return images[..., ::-1].astype(np.float32) - MEAN


def turned(images: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Each picture turned by some quarters, and half of them mirrored."""
    turns, mirrored = rng.integers(4, size=len(images)), rng.random(len(images)) < 0.5
    turned = images.copy()
    for k in range(4):
        turned[turns == k] = np.rot90(images[turns == k], k, axes=(1, 2))
    turned[mirrored] = turned[mirrored, :, ::-1]
    return turned


def learner() -> tuple[keras.Model, keras.Model]:
    """The network with batch normalisation and a head, and the part of it without the head."""
    inputs = x = keras.Input((SIZE, SIZE, 3))
    for block, (depth, width) in enumerate(zip(DEPTHS, WIDTHS, strict=True), start=1):
        for number in range(1, depth + 1):
            name = f"block{block}_conv{number}"
            x = keras.layers.Conv2D(width, 3, padding="same", use_bias=False, name=name)(x)
            x = keras.layers.BatchNormalization(momentum=0.97, name=f"{name}_norm")(x)
            x = keras.layers.ReLU()(x)
        x = keras.layers.MaxPooling2D(2)(x)
    features = keras.layers.GlobalAveragePooling2D()(x)
    logits = keras.layers.Dense(len(SOURCE))(features)
    return keras.Model(inputs, logits), keras.Model(inputs, features)


def fold(model: keras.Model) -> keras.Model:
    """The same function of an image without batch normalisation: scale and shift go into the weights."""
    folded = small_vgg(SIZE, WIDTHS)
    for layer in convolutions(folded):
        (kernel,) = model.get_layer(layer.name).get_weights()
        norm = model.get_layer(f"{layer.name}_norm")
        gamma, beta, mean, variance = norm.get_weights()
        scale = gamma / np.sqrt(variance + norm.epsilon)
        layer.set_weights([kernel * scale, beta - mean * scale])
    return folded


if __name__ == "__main__":
    main()
