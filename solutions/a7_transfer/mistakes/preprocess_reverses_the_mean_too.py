"""
es = "Das vuelta también la media, así que al azul le restas la del rojo. La lista 103.939, 116.779, 123.68 ya está en azul, verde, rojo."
en = "You reverse the mean as well, so that blue loses the mean of red. The list 103.939, 116.779, 123.68 is in blue, green, red already."

[fails]
preprocess = ["test_three_pixels", "test_any_images", "test_each_image_by_itself"]
"""


def preprocess(images):
    mean = np.array([123.68, 116.779, 103.939], dtype="float32")
    return images[..., ::-1].astype("float32") - mean
