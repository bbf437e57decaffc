"""
es = "Faltan paréntesis: σ * 1 - σ es siempre 0. La derivada es σ (1 - σ)."
en = "Parentheses are missing: σ * 1 - σ is always 0. The derivative is σ (1 - σ)."

[fails]
d_sigmoid = ["test_values", "test_keeps_the_shape", "test_any_shape", "test_central_differences", "test_scalars_and_lists", "test_is_pure"]
"""


def d_sigmoid(z):
    a = sigmoid(z)
    return a * 1 - a
