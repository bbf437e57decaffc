"""
es = "Falta promediar: lo que sale es un mapa por canal y no un número. Usa pooling=`avg`."
en = "The average is missing: what comes out is one map a channel and not one number. Use pooling=`avg`."

[fails]
feature_extractor = ["test_shape", "test_weights_of_a_file"]
"""


def feature_extractor(weights, size):
    base = keras.applications.VGG16(weights=weights, include_top=False, input_shape=(size, size, 3))
    base.trainable = False
    return base
