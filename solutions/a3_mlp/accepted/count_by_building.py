"""Builds the network and counts what is in it."""

import keras


def count_params(sizes):
    layers = [keras.layers.Dense(units) for units in sizes[1:]]
    return keras.Sequential([keras.Input((sizes[0],)), *layers]).count_params()
