"""
es = "Sumas la media en vez de restarla."
en = "You add the mean in place of subtracting it."

[fails]
preprocess = ["test_three_pixels", "test_any_images", "test_each_image_by_itself"]
"""


def preprocess(images):
    mean = np.array([103.939, 116.779, 123.68], dtype="float32")
    return images[..., ::-1].astype("float32") + mean
