"""
es = "Usas el operador ^ de Python, que solo existe para enteros. X también puede traer decimales, 0. y 1., y para eso están los perceptrones."
en = "You use Python's operator ^, which exists for ints only. X may also hold floats, 0. and 1., and that is what the perceptrons are for."

[fails]
xor = ["test_any_order", "test_batch_of_one", "test_is_pure", "test_any_number_of_rows"]
"""


def xor(X):
    return X[:, 0] ^ X[:, 1]
