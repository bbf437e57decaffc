"""The trainable variables in their order, each assigned as a tensor."""

import keras


def load_params(model, params):
    arrays = []
    for pair in params:
        arrays += pair
    for variable, array in zip(model.trainable_variables, arrays):
        variable.assign(keras.ops.convert_to_tensor(array, dtype=variable.dtype))
