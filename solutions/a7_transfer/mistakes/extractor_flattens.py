"""
es = "Aplanas el mapa en vez de promediarlo: con imágenes más grandes salen más de 512 números."
en = "You flatten the map in place of averaging it: with larger images more than 512 numbers come out."

[fails]
feature_extractor = ["test_weights_of_a_file"]
"""


def feature_extractor(weights, size):
    vgg = keras.applications.VGG16(weights=weights, include_top=False, input_shape=(size, size, 3))
    base = keras.Model(vgg.input, keras.layers.Flatten()(vgg.output))
    base.trainable = False
    return base
