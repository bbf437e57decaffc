"""
es = "Tu capa no suma b. Sin sesgo, la entrada cero siempre da cero."
en = "Your layer does not add b. Without a bias, an input of zero always gives zero."

[fails]
dense = ["test_values", "test_bias_in_every_row", "test_any_shape", "test_square", "test_batch_of_one"]
"""


def dense(X, W, b):
    return X @ W
