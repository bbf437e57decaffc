"""
es = "Botas los ejemplos del último lote: n // 32 * 32 no son todos."
en = "You drop the examples of the last batch: n // 32 * 32 are not all of them."

[fails]
train_head = ["test_history", "test_every_example_with_its_label"]
"""


def train_head(head, features, labels, validation, epochs):
    n = len(features) // 32 * 32
    return head.fit(features[:n], labels[:n], validation_data=validation, epochs=epochs, verbose=0)
