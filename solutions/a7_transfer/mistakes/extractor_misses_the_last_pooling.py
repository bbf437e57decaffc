"""
es = "Tomas la última convolución, y la base termina una capa después, en block5_pool. Lo que sale es otro promedio."
en = "You take the last convolution, and the base ends one layer later, in block5_pool. What comes out is another average."

[fails]
feature_extractor = ["test_weights_of_a_file"]
"""


def feature_extractor(weights, size):
    vgg = keras.applications.VGG16(weights=weights, include_top=False, input_shape=(size, size, 3))
    last = vgg.get_layer("block5_conv3").output
    base = keras.Model(vgg.input, keras.layers.GlobalAveragePooling2D()(last))
    base.trainable = False
    return base
