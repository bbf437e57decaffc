"""
es = "Tomas el máximo de cada canal en vez del promedio."
en = "You take the maximum of each channel in place of the mean."

[fails]
feature_extractor = ["test_weights_of_a_file"]
"""


def feature_extractor(weights, size):
    base = keras.applications.VGG16(
        weights=weights, include_top=False, input_shape=(size, size, 3), pooling="max"
    )
    base.trainable = False
    return base
