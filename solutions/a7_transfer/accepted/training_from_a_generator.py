"""A generator of batches, the last one smaller, in an order of its own."""


def train_head(head, features, labels, validation, epochs):
    batch_size, rng = 16, np.random.default_rng(0)
    steps = -(-len(features) // batch_size)

    def batches():
        while True:
            order = rng.permutation(len(features))
            for i in range(steps):
                chosen = order[i * batch_size : (i + 1) * batch_size]
                yield features[chosen], labels[chosen]

    return head.fit(
        batches(), steps_per_epoch=steps, validation_data=validation, epochs=epochs, verbose=0
    )
