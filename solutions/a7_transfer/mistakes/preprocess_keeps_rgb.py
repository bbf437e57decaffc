"""
es = "Dejas los colores en el orden rojo, verde, azul. VGG16 los espera al revés: azul, verde, rojo."
en = "You leave the colours in the order red, green, blue. VGG16 expects them the other way round: blue, green, red."

[fails]
preprocess = ["test_three_pixels", "test_any_images", "test_each_image_by_itself"]
"""


def preprocess(images):
    mean = np.array([103.939, 116.779, 123.68], dtype="float32")
    return images.astype("float32") - mean
