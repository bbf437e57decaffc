"""
es = "Restas la media de las imágenes que recibes. Así las de entrenamiento y las de prueba se preprocesan distinto; la media es siempre la de ImageNet."
en = "You subtract the mean of the images that you are given. So those for training and those for testing are preprocessed differently; the mean is always that of ImageNet."

[fails]
preprocess = ["test_three_pixels", "test_any_images", "test_each_image_by_itself"]
"""


def preprocess(images):
    bgr = images[..., ::-1].astype("float32")
    return bgr - bgr.mean(axis=(0, 1, 2))
