"""
es = "La red todavía tiene su parte superior, que decide entre las clases de ImageNet. Usa include_top=False."
en = "The network still has its top, which decides between the classes of ImageNet. Use include_top=False."

[fails]
feature_extractor = ["test_parameters", "test_shape", "test_weights_of_a_file"]
"""


def feature_extractor(weights, size):
    base = keras.applications.VGG16(weights=weights, include_top=True, input_shape=(size, size, 3))
    base.trainable = False
    return base
