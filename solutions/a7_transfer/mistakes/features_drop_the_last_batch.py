"""
es = "Botas el último lote cuando queda más chico: n // batch_size cuenta solo los lotes completos."
en = "You drop the last batch where it is smaller: n // batch_size counts only the full ones."

[fails]
bottleneck_features = ["test_one_row_each", "test_rows_in_order", "test_inference_mode"]
"""


def bottleneck_features(base, images, batch_size):
    n = max(1, len(images) // batch_size)
    parts = [images[i * batch_size : (i + 1) * batch_size] for i in range(n)]
    return np.concatenate([base.predict(part, verbose=0) for part in parts])
