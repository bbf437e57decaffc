# %% [markdown] lang="es"
# # Dobles y triples
#
# Dos ejercicios chicos, con $2x$ y $3x$.
#
# ![una recta](figures/line.png)

# %% [markdown] lang="en"
# # Doubles and triples
#
# Two small exercises, with $2x$ and $3x$.
#
# ![a line](figures/line.png)

# %%
import numpy as np

from autograder import check

# %% [markdown] lang="es"
# Escribe `double`.

# %% [markdown] lang="en"
# Write `double`.


# %% exercise="double"
def double(x):
    """Twice x."""
    ### BEGIN SOLUTION
    sum_of_two = np.asarray(x) + np.asarray(x)
    return sum_of_two
    ### END SOLUTION


# %% tags=["display"]
print(double(21))


# %% exercise="triple"
def triple(x):
    """Three times x."""
    ### BEGIN SOLUTION
    sum_of_three = double(x) + np.asarray(x)
    return sum_of_three
    ### END SOLUTION
