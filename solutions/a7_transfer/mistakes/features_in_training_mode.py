"""
es = "Usas la base en modo de entrenamiento: el dropout apaga neuronas y la normalización usa los promedios del lote."
en = "You use the base in training mode: dropout switches neurons off, and normalisation uses the means of the batch."

[fails]
bottleneck_features = ["test_inference_mode"]
"""


def bottleneck_features(base, images, batch_size):
    starts = range(0, len(images), batch_size)
    parts = [base(images[i : i + batch_size], training=True) for i in starts]
    return np.concatenate([np.asarray(part) for part in parts])
