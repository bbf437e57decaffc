"""Keras has the same function."""


def preprocess(images):
    return keras.applications.vgg16.preprocess_input(images.astype("float32"))
