"""Indices in place of pairs, lists of Z and A, in columns and transposed at the end."""


def mlp_forward(X, params, activations):
    A, Z = [X.T], [None]
    for i in range(len(params)):
        Z.append(params[i][0].T @ A[i] + params[i][1].reshape(-1, 1))
        A.append(activation(Z[-1], activations[i]))
    return A[-1].T, (Z, A)
