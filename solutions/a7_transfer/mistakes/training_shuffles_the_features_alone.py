"""
es = "Desordenas las características sin las etiquetas: cada ejemplo queda con la clase de otro."
en = "You shuffle the features without the labels: each example ends up with the class of another."

[fails]
train_head = ["test_every_example_with_its_label", "test_accuracy"]
"""


def train_head(head, features, labels, validation, epochs):
    order = np.random.default_rng(0).permutation(len(features))
    return head.fit(features[order], labels, validation_data=validation, epochs=epochs, verbose=0)
