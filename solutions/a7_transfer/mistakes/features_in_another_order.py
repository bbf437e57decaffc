"""
es = "Desordenas las imágenes: las filas ya no corresponden a sus etiquetas."
en = "You shuffle the images: the rows no longer belong to their labels."

[fails]
bottleneck_features = ["test_rows_in_order", "test_inference_mode"]
"""


def bottleneck_features(base, images, batch_size):
    order = np.arange(len(images))[::-1]
    return base.predict(images[order], batch_size=batch_size, verbose=0)
