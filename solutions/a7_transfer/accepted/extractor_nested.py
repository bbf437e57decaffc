"""VGG16 as a layer of another model; its freezing reaches inside."""


def feature_extractor(weights, size):
    vgg = keras.applications.VGG16(weights=weights, include_top=False)
    base = keras.Sequential(
        [keras.Input((size, size, 3)), vgg, keras.layers.GlobalAveragePooling2D()]
    )
    base.trainable = False
    return base
