"""The layers with weights, one by one, and the model returned."""


def load_params(model, params):
    pairs = iter(params)
    for layer in model.layers:
        if len(layer.weights):
            W, b = next(pairs)
            layer.kernel.assign(W)
            layer.bias.assign(b)
    return model
