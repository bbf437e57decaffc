"""
es = "No usas el argumento weights: la red queda siempre con pesos al azar."
en = "You do not use the argument weights: the network is always left with random weights."

[fails]
feature_extractor = ["test_weights_of_a_file"]
"""


def feature_extractor(weights, size):
    base = keras.applications.VGG16(
        weights=None, include_top=False, input_shape=(size, size, 3), pooling="avg"
    )
    base.trainable = False
    return base
