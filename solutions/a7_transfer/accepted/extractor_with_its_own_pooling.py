"""The mean of each channel, as a layer that is added."""


def feature_extractor(weights, size):
    vgg = keras.applications.VGG16(
        weights=weights, include_top=False, input_shape=(size, size, 3)
    )
    for layer in vgg.layers:
        layer.trainable = False
    return keras.Model(vgg.input, keras.layers.GlobalAveragePooling2D()(vgg.output))
