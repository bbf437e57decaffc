"""
es = "Das vuelta un eje de la imagen, y no el de los colores, que es el último."
en = "You reverse an axis of the image, and not that of the colours, which is the last one."

[fails]
preprocess = ["test_three_pixels", "test_any_images", "test_each_image_by_itself"]
"""


def preprocess(images):
    mean = np.array([103.939, 116.779, 123.68], dtype="float32")
    return images[:, :, ::-1].astype("float32") - mean
