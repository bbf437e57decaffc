"""
es = "Divides por 255. VGG16 se entrenó con valores de 0 a 255 menos la media: así recibe casi el mismo número en todas partes."
en = "You divide by 255. VGG16 was trained with values from 0 to 255 less the mean: this way it gets almost the same number everywhere."

[fails]
preprocess = ["test_three_pixels", "test_any_images", "test_each_image_by_itself"]
"""


def preprocess(images):
    mean = np.array([103.939, 116.779, 123.68], dtype="float32")
    return images[..., ::-1].astype("float32") / 255 - mean
