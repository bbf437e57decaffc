"""
es = "No usas epochs: fit hace una sola época si no le dices otra cosa."
en = "You do not use epochs: fit makes a single one unless told otherwise."

[fails]
train_head = ["test_history", "test_every_example_with_its_label", "test_validation_is_only_looked_at", "test_accuracy"]
"""


def train_head(head, features, labels, validation, epochs):
    return head.fit(features, labels, validation_data=validation, verbose=0)
