"""The three repairs by what was written before: backprop, train_step and dense_backward."""

import numpy as np


def fix_the_bug_1(params, X, y):
    return backprop(params, X, y, ["sigmoid", "linear"], "cross_entropy")


def fix_the_bug_2(params, X, y, lr):
    return train_step(params, X, y, ["relu", "linear"], "cross_entropy", lr)


def fix_the_bug_3(W, b, X, T):
    loss, ((dW1, db1), (dW2, db2)) = backprop([(W, b)] * 2, X, T, ["tanh", "tanh"], "mse")
    return loss, np.add(dW1, dW2), np.add(db1, db2)
