"""
es = "Reemplazas por 0 los logaritmos infinitos, así que una predicción segura y equivocada no cuesta nada. Tiene que costar mucho."
en = "You replace infinite logarithms by 0, so a prediction that is sure and wrong costs nothing. It must cost much."

[fails]
binary_cross_entropy = ["test_sure_and_wrong"]
"""

import numpy as np


def binary_cross_entropy(p, y):
    with np.errstate(divide="ignore"):
        log_p, log_q = np.log(p), np.log(1 - p)
    log_p, log_q = np.nan_to_num(log_p, neginf=0.0), np.nan_to_num(log_q, neginf=0.0)
    return -np.mean(y * log_p + (1 - y) * log_q)
