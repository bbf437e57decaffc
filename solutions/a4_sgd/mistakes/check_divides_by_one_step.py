"""
es = "Entre theta - eps y theta + eps hay 2 eps: tu diferencia sale el doble."
en = "From theta - eps to theta + eps there are 2 eps: your difference comes out twice as large."

[fails]
gradient_check = ["test_right_and_wrong", "test_step", "test_accepts_the_true_gradient", "test_zero_component", "test_value"]
"""

import numpy as np


def gradient_check(f, theta, grad, eps=1e-5):
    n = np.array([(f(theta + step) - f(theta - step)) / eps for step in eps * np.eye(len(theta))])
    return np.max(np.abs(grad - n) / np.maximum(np.abs(grad) + np.abs(n), 1e-8))
