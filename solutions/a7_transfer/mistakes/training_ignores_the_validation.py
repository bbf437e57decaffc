"""
es = "No le entregas la validación a fit, así que no se sabe cómo va con ejemplos que no ha visto."
en = "You do not hand the validation to fit, so that nobody knows how it goes on examples it has not seen."

[fails]
train_head = ["test_validation_is_only_looked_at"]
"""


def train_head(head, features, labels, validation, epochs):
    return head.fit(features, labels, epochs=epochs, verbose=0)
