"""Plain Python: a tuple of lists, taken from a shuffled list until none is left."""

def minibatches(n, batch_size, rng, shuffle=True):
    left = list(range(n))
    if shuffle:
        rng.shuffle(left)
    batches = ()
    while left:
        batch, left = left[:batch_size], left[batch_size:]
        batches += (batch,)
    return batches
