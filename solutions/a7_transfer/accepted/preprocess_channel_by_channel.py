"""Each colour by itself, stacked afterwards."""


def preprocess(images):
    red, green, blue = (images[..., i].astype("float32") for i in range(3))
    return np.stack(
        [blue - np.float32(103.939), green - np.float32(116.779), red - np.float32(123.68)], axis=-1
    )
