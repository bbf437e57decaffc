"""
es = "Restas en uint8, que no tiene negativos: 10 - 104 da 162. Convierte a float32 antes de restar."
en = "You subtract in uint8, which has no negatives: 10 - 104 gives 162. Convert to float32 before subtracting."

[fails]
preprocess = ["test_three_pixels", "test_any_images", "test_each_image_by_itself"]
"""


def preprocess(images):
    mean = np.array([103.939, 116.779, 123.68]).astype("uint8")
    return (images[..., ::-1] - mean).astype("float32")
