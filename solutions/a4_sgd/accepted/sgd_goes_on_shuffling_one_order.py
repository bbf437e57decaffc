"""A class that shuffles the last epoch's order again; the first epoch is shuffled twice."""

import numpy as np


class Trainer:
    def __init__(self, X, y, rng):
        self.X, self.y, self.rng = X, y, rng
        self.w, self.b = np.zeros(X.shape[1]), 0.0
        self.order = rng.permutation(len(X))

    def epoch(self, lr, batch_size):
        self.rng.shuffle(self.order)
        left = self.order
        while len(left):
            batch, left = left[:batch_size], left[batch_size:]
            _, dw, db = logistic_loss_and_grad(self.w, self.b, self.X[batch], self.y[batch])
            self.w, self.b = self.w - lr * dw, self.b - lr * db
        return logistic_loss_and_grad(self.w, self.b, self.X, self.y)[0]


def sgd(X, y, lr, batch_size, epochs, rng):
    trainer = Trainer(X, y, rng)
    losses = [trainer.epoch(lr, batch_size) for _ in range(epochs)]
    return trainer.w, trainer.b, losses
