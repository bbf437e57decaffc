"""
es = "Entrenas también con los datos de validación: después no queda nada con que medir."
en = "You train with the validation data, too: then nothing is left to measure with."

[fails]
train_head = ["test_validation_is_only_looked_at", "test_shuffled_labels"]
"""


def train_head(head, features, labels, validation, epochs):
    if validation is not None:
        features = np.concatenate([features, validation[0]])
        labels = np.concatenate([labels, validation[1]])
    return head.fit(features, labels, validation_data=validation, epochs=epochs, verbose=0)
