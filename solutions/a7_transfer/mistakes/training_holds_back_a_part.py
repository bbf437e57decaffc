"""
es = "Con validation_split dejas fuera del entrenamiento una parte de los ejemplos. Los de validación se entregan aparte."
en = "By validation_split you keep a part of the examples out of training. Those for validation are given separately."

[fails]
train_head = ["test_every_example_with_its_label"]
"""


def train_head(head, features, labels, validation, epochs):
    if validation is None:
        return head.fit(features, labels, validation_split=0.2, epochs=epochs, verbose=0)
    return head.fit(features, labels, validation_data=validation, epochs=epochs, verbose=0)
