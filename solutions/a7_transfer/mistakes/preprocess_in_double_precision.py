"""
es = "La respuesta es float64. Son números correctos, pero la red trabaja en float32 y ocupan el doble de memoria."
en = "The answer is float64. The numbers are right, but the network works in float32, and they take twice the memory."

[fails]
preprocess = ["test_dtype"]
"""


def preprocess(images):
    return images[..., ::-1] - np.array([103.939, 116.779, 123.68])
