"""
es = "Preprocesas las imágenes de nuevo: ya venían en BGR y con la media restada."
en = "You preprocess the images again: they came in BGR already, less the mean."

[fails]
bottleneck_features = ["test_rows_in_order", "test_inference_mode"]
"""


def bottleneck_features(base, images, batch_size):
    return base.predict(preprocess(images), batch_size=batch_size, verbose=0)
