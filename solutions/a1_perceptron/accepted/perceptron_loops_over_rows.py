"""Plain Python, row by row; a list of ints may stand for a 1-D array."""


def perceptron(X, w, b):
    answers = []
    for row in X:
        total = sum(float(weight) * float(value) for weight, value in zip(w, row))
        answers.append(int(total >= b))
    return answers
