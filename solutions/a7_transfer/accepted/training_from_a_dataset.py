"""A tf.data pipeline that shuffles examples together with their labels."""

import tensorflow as tf


def train_head(head, features, labels, validation, epochs):
    examples = tf.data.Dataset.from_tensor_slices((features, labels))
    batches = examples.shuffle(len(features), seed=1).batch(10)
    held_out = None
    if validation is not None:
        held_out = tf.data.Dataset.from_tensor_slices(tuple(validation)).batch(10)
    return head.fit(batches, validation_data=held_out, epochs=epochs, verbose=0)
