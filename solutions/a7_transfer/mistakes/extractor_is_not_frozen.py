"""
es = "La base queda entrenable. Congélala antes de entregarla: base.trainable = False."
en = "The base is left trainable. Freeze it before handing it over: base.trainable = False."

[fails]
feature_extractor = ["test_frozen"]
"""


def feature_extractor(weights, size):
    return keras.applications.VGG16(
        weights=weights, include_top=False, input_shape=(size, size, 3), pooling="avg"
    )
