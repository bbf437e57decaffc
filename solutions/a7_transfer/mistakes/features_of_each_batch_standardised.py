"""
es = "Normalizas las características con la media y la desviación de los datos que llegan: las de prueba quedan en otra escala que las de entrenamiento."
en = "You scale the features by the mean and deviation of the data that come: those for testing end up on another scale than those for training."

[fails]
bottleneck_features = ["test_rows_in_order", "test_inference_mode"]
"""


def bottleneck_features(base, images, batch_size):
    features = base.predict(images, batch_size=batch_size, verbose=0)
    return (features - features.mean(axis=0)) / (features.std(axis=0) + 1e-7)
