"""Slices of the images, called in inference mode."""


def bottleneck_features(base, images, batch_size):
    rows = []
    for start in range(0, len(images), batch_size):
        rows.append(base(images[start : start + batch_size], training=False).numpy())
    return np.concatenate(rows)
