"""add_weight in place of Dense, kernels first and then biases; the derivative of each activation by its output."""

import keras
from keras import ops


class BackpropMLP(keras.Model):
    def __init__(self, sizes, activations, **kwargs):
        super().__init__(**kwargs)
        self.names = tuple(activations)
        self.loss_tracker = keras.metrics.Mean(name="loss")
        shapes = [(sizes[i], sizes[i + 1]) for i in range(len(sizes) - 1)]
        self.kernels = [self.add_weight(shape=shape, name=f"kernel{i}") for i, shape in enumerate(shapes)]
        self.biases = [self.add_weight(shape=(m,), name=f"bias{i}") for i, (_, m) in enumerate(shapes)]

    def outputs_of(self, x):
        outputs = [ops.convert_to_tensor(x, "float32")]
        for W, b, name in zip(self.kernels, self.biases, self.names):
            outputs.append(keras_activation(outputs[-1] @ W + b, name))
        return outputs

    def call(self, x):
        return self.outputs_of(x)[-1]

    def gradients(self, x, y):
        outputs = self.outputs_of(x)
        p = ops.softmax(outputs[-1])
        right = ops.expand_dims(ops.cast(y, "int32"), 1) == ops.arange(p.shape[1], dtype="int32")
        delta = ops.where(right, p - 1, p) / ops.cast(ops.shape(p)[0], "float32")
        dW, db = [], []
        for layer in reversed(range(len(self.kernels))):
            a = outputs[layer + 1]
            slopes = {
                "linear": lambda a: 1.0,
                "sigmoid": lambda a: a * (1 - a),
                "tanh": lambda a: 1 - a**2,
                "relu": lambda a: ops.cast(a > 0, "float32"),
                "elu": lambda a: ops.where(a > 0, 1.0, a + 1),
            }
            delta = delta * slopes[self.names[layer]](a)
            dW.insert(0, ops.transpose(outputs[layer]) @ delta)
            db.insert(0, ops.sum(delta, axis=0))
            delta = delta @ ops.transpose(self.kernels[layer])
        return dW + db

    def train_step(self, data):
        x, y, *_ = data
        loss = ops.mean(
            keras.losses.sparse_categorical_crossentropy(y, self(x, training=True), from_logits=True)
        )
        self.optimizer.apply_gradients(zip(self.gradients(x, y), self.trainable_variables))
        self.loss_tracker.update_state(loss)
        return {"loss": self.loss_tracker.result()}
