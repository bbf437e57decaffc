# %% [markdown] lang="es"
# # Tarea 3: el perceptrón multicapa
#
# En la tarea 1 dos capas de perceptrones resolvieron XOR; en la tarea 2 cambiaste el escalón por funciones
# que se pueden derivar. Ahora juntas las dos cosas. Un perceptrón multicapa (MLP, por *multilayer
# perceptron*) es una composición de capas: cada una multiplica por una matriz, suma un sesgo y aplica una
# activación. En 1989 Cybenko, y Hornik, Stinchcombe y White, demostraron que con una sola capa oculta,
# suficientemente ancha, se aproxima cualquier función continua tan bien como se quiera.
#
# **Qué vas a aprender**
#
# - Cómo se escribe una red completa como productos de matrices, un lote a la vez.
# - De qué tamaño deben ser los pesos iniciales para que la señal no se apague ni explote.
# - Cómo se mide el error: el error cuadrático medio y la entropía cruzada, binaria y de varias clases.
# - Cómo calcular softmax y su logaritmo sin que se desborden.
# - Por qué sin activaciones, por muchas capas que pongas, la red entera es una sola capa lineal.
# - Cómo se escribe la misma red en Keras, con los mismos pesos y la misma respuesta.
#
# La tarea tiene once ejercicios y 100 puntos: ocho en NumPy, donde está la matemática, y tres en Keras,
# donde está la práctica.

# %% [markdown] lang="en"
# # Assignment 3: the multilayer perceptron
#
# In assignment 1 two layers of perceptrons solved XOR; in assignment 2 you replaced the step by functions
# that can be differentiated. Now you put the two together. A multilayer perceptron (MLP) is a composition
# of layers: each multiplies by a matrix, adds a bias and applies an activation. In 1989 Cybenko, and
# Hornik, Stinchcombe and White, proved that a single hidden layer, if wide enough, approximates any
# continuous function as closely as one likes.
#
# **What you will learn**
#
# - How to write a whole network as matrix products, one batch at a time.
# - How large the initial weights must be so that the signal neither dies out nor explodes.
# - How the error is measured: mean squared error and cross-entropy, binary and with several classes.
# - How to compute softmax and its logarithm without overflow.
# - Why, without activations, however many layers you put in, the whole network is one linear layer.
# - How to write the same network in Keras, with the same weights and the same answer.
#
# There are eleven exercises and 100 points: eight in NumPy, where the mathematics is, and three in Keras,
# where the practice is.

# %% [markdown] lang="es"
# ## Convenciones
#
# Los apuntes, Keras y los libros no siempre escriben lo mismo. En esta tarea vale lo siguiente:
#
# - **Una fila por ejemplo**: un lote es `X` con forma `(N, d)`. Los pesos de una capa son `W` con forma
#   `(d_in, d_out)` y `b` con forma `(d_out,)`: una columna de `W` y un número de `b` por neurona. La capa
#   calcula `Z = X @ W + b` y luego `A = f(Z)`. El `MLP` de los apuntes usa vectores columna y no tiene
#   sesgo: su $W x$ es aquí `X @ W` más `b`, con `W` transpuesta.
# - **El sesgo se suma.** El umbral de la tarea 1, que se restaba, quedó atrás.
# - **Una red** es `params = [(W1, b1), ..., (WL, bL)]`: cualquier secuencia de pares. $L$ cuenta las capas
#   con pesos; los apuntes cuentan también la entrada. `sizes` es la lista de los anchos, con la entrada al
#   comienzo: `[3, 4, 2]` son 3 entradas, 4 neuronas ocultas y 2 salidas, es decir, $L = 2$.
# - **`activations`** es una lista de $L$ nombres, uno por capa: `"linear"`, `"sigmoid"`, `"tanh"`, `"relu"`
#   o `"elu"` (con $\alpha = 1$). También la última capa tiene el suyo.
# - **Las pérdidas son promedios** sobre los $N$ ejemplos; el error cuadrático, sobre los $N$ ejemplos y
#   sobre las salidas, sin un 1/2. Los logaritmos son naturales.
# - **La entropía cruzada recibe logits** `Z` de forma `(N, C)`, la salida de una capa `"linear"`, y clases
#   `y` de forma `(N,)`: enteros entre 0 y $C - 1$. La entropía cruzada *binaria* recibe probabilidades.
# - **Las funciones no modifican sus argumentos**, no recuerdan nada entre una llamada y otra, y no imprimen.
#   Una advertencia de desborde (`overflow`) no resta puntos. Un `nan` sí.
# - Donde la respuesta es un número, sirve cualquier cosa de forma `()`. Un par puede ser una tupla o una
#   lista. Si los datos son `float32`, la respuesta puede ser `float32` o `float64`.
# - Los ejercicios 1 a 8 se corrigen en un entorno con NumPy y sin Keras. Nunca se prueban lotes vacíos ni
#   logits infinitos.

# %% [markdown] lang="en"
# ## Conventions
#
# Lecture notes, Keras and textbooks do not always write the same thing. In this assignment:
#
# - **One row per example**: a batch is `X` of shape `(N, d)`. A layer's weights are `W` of shape
#   `(d_in, d_out)` and `b` of shape `(d_out,)`: a column of `W` and a number of `b` for each neuron. The
#   layer computes `Z = X @ W + b` and then `A = f(Z)`. The `MLP` of the lecture notes uses column vectors
#   and has no bias: its $W x$ is `X @ W` plus `b` here, with `W` transposed.
# - **The bias is added.** The threshold of assignment 1, which was subtracted, is left behind.
# - **A network** is `params = [(W1, b1), ..., (WL, bL)]`: any sequence of pairs. $L$ counts the layers with
#   weights; the lecture notes count the input, too. `sizes` is the list of the widths, beginning with the
#   input: `[3, 4, 2]` is 3 inputs, 4 hidden neurons and 2 outputs, that is, $L = 2$.
# - **`activations`** is a list of $L$ names, one per layer: `"linear"`, `"sigmoid"`, `"tanh"`, `"relu"` or
#   `"elu"` (with $\alpha = 1$). The last layer has its own, too.
# - **Losses are means** over the $N$ examples; the squared error, over the $N$ examples and over the
#   outputs, without a 1/2. Logarithms are natural.
# - **Cross-entropy takes logits** `Z` of shape `(N, C)`, the output of a `"linear"` layer, and classes `y`
#   of shape `(N,)`: integers from 0 to $C - 1$. *Binary* cross-entropy takes probabilities.
# - **Functions do not modify their arguments**, remember nothing between calls, and do not print. An
#   `overflow` warning costs nothing. A `nan` does.
# - Where the answer is a number, anything of shape `()` will do. A pair may be a tuple or a list. If the
#   data are `float32`, the answer may be `float32` or `float64`.
# - Exercises 1 to 8 are graded in an environment with NumPy and without Keras. Empty batches and infinite
#   logits are never tried.

# %% [markdown] lang="es"
# ## Cómo se trabaja y cómo se entrega
#
# 1. En cada ejercicio escribe tu código donde dice `ESCRIBE TU CÓDIGO AQUÍ` y borra la línea `raise`.
#    No cambies los nombres de las funciones ni sus argumentos, y no borres celdas.
# 2. Ejecuta la celda `check("...")` que viene después. Corre de inmediato, en tu computador y sin
#    internet, las pruebas *públicas* del ejercicio, y te dice qué propiedad se cumple y cuál no.
#    Puedes ejecutarla cuantas veces quieras.
# 3. La nota incluye además pruebas *ocultas*, con otros datos y otras formas. Si tu función cumple el
#    enunciado, y no solo el ejemplo, también las pasa. Los errores no se arrastran: si un ejercicio usa
#    otro anterior que te quedó malo, se corrige con una versión correcta de ese.
# 4. Puedes agregar celdas con tus propias funciones. Al corregir se ejecutan solo sus definiciones
#    (importaciones, funciones, clases y constantes), no los cálculos ni los gráficos.
# 5. Antes de entregar: reinicia el kernel, ejecuta todo desde arriba, guarda, y entrega
#    `a3_mlp.ipynb` con ese mismo nombre por la vía que indique tu curso. Si te falta un ejercicio,
#    entrega igual: los demás se corrigen.

# %% [markdown] lang="en"
# ## How to work and how to hand in
#
# 1. In each exercise write your code where it says `YOUR CODE HERE` and delete the `raise` line. Do not
#    rename the functions or their arguments, and do not delete cells.
# 2. Run the `check("...")` cell that follows. It runs the exercise's *public* checks at once, on your
#    computer and without internet, and tells you which property holds and which does not. Run it as
#    often as you like.
# 3. The grade also counts *hidden* checks, with other data and other shapes. If your function does what
#    the statement says, and not just what the example shows, it passes those too. Errors are not
#    carried forward: an exercise that uses an earlier one which you got wrong is graded with a right
#    version of that one.
# 4. You may add cells with functions of your own. When grading, only their definitions (imports,
#    functions, classes and constants) are run, not the computations or the plots.
# 5. Before handing in: restart the kernel, run everything from the top, save, and hand in
#    `a3_mlp.ipynb` under that very name, the way your course tells you. If an exercise is missing, hand
#    in all the same: the others are graded.

# %%
import itertools

import numpy as np

from autograder import check

# %% tags=["display"]
import matplotlib.pyplot as plt

# %% [markdown] lang="es"
# ## Lo que ya tienes
#
# La celda que sigue trae, escritas y probadas, las activaciones de la tarea 2. `activation(Z, name)` las
# aplica elemento a elemento; `"linear"` es la identidad.

# %% [markdown] lang="en"
# ## What you already have
#
# The next cell brings, written and tested, the activations of assignment 2. `activation(Z, name)` applies
# them element by element; `"linear"` is the identity.

# %%
def activation(Z, name):
    """A = f(Z), for name "linear", "sigmoid", "tanh", "relu" or "elu" (alpha = 1)."""
    if name == "linear":
        return Z
    if name == "sigmoid":
        return 0.5 * (1 + np.tanh(0.5 * Z))
    if name == "tanh":
        return np.tanh(Z)
    if name == "relu":
        return np.maximum(Z, 0)
    if name == "elu":
        return np.where(Z > 0, Z, np.expm1(np.minimum(Z, 0)))
    raise ValueError(f"unknown activation: {name}")

# %% [markdown] lang="es"
# ## 1. Los pesos iniciales
#
# ![Una red con 3 entradas, 4 neuronas ocultas y 2 salidas; entre las columnas de neuronas están los pesos W1, de 3 por 4, y W2, de 4 por 2, y sobre cada columna de neuronas su sesgo, b1 y b2](figures/network.png)
#
# Antes de entrenar, los pesos tienen que valer algo. ¿Cero? Entonces todas las neuronas de una capa calculan
# lo mismo, reciben la misma corrección y siguen siendo iguales para siempre. Hay que romper esa simetría con
# números al azar. ¿De qué tamaño? Si las entradas de una neurona son independientes de sus pesos, y estos
# tienen media 0 y desviación $s$, entonces
#
# $$\operatorname{Var}(z_j) = \sum_{i=1}^{n_{\text{in}}} \mathbb{E}[x_i^2]\, s^2 = n_{\text{in}}\, s^2\, \mathbb{E}[x^2].$$
#
# Una ReLU anula la mitad de los $z$, y deja $\mathbb{E}[a^2] = \tfrac12 \operatorname{Var}(z)$. Para que la
# señal pase de una capa a la siguiente con el mismo tamaño se necesita $\tfrac12 n_{\text{in}} s^2 = 1$:
#
# $$s = \sqrt{\frac{2}{n_{\text{in}}}}, \qquad b = 0.$$
#
# Es la inicialización de He (2015). La figura muestra el tamaño de la señal, capa a capa, en una red ReLU de
# 30 capas: con la mitad de esa desviación se apaga, con el doble explota.
#
# ![El tamaño de la señal, en escala logarítmica, contra el número de la capa: una recta horizontal para s = raíz de 2/n, una que baja para la mitad de s y una que sube para el doble de s](figures/scale.png)
#
# **Ejercicio.** Escribe `init_params(sizes, rng)`.
#
# - Recibe `sizes`, una lista o tupla de $L + 1$ enteros, los anchos de las capas con la entrada al comienzo;
#   y `rng`, un generador de NumPy, como el que entrega `np.random.default_rng(0)`. Todo lo que saques al azar
#   tiene que salir de `rng`: así la misma semilla da los mismos pesos, y otra semilla da otros.
# - Devuelve `params`, una lista de $L$ pares `(W, b)`: `W` con forma `(n_in, n_out)` y `b` con forma
#   `(n_out,)`.
# - Cada `W` tiene media 0 y desviación $\sqrt{2 / n_{\text{in}}}$; sirve cualquier distribución (normal,
#   uniforme, ...). Cada capa tiene sus propios números, y cada `b` es cero.
# - Ejemplo: `params = init_params([3, 4, 2], np.random.default_rng(0))` tiene dos pares, con formas `(3, 4)`,
#   `(4,)`, `(4, 2)` y `(2,)`.

# %% [markdown] lang="en"
# ## 1. The initial weights
#
# ![A network with 3 inputs, 4 hidden neurons and 2 outputs; between the columns of neurons stand the weights W1, 3 by 4, and W2, 4 by 2, and above each column of neurons its bias, b1 and b2](figures/network.png)
#
# Before training, the weights must be something. Zero? Then all the neurons of a layer compute the same,
# receive the same correction, and stay the same for ever. That symmetry must be broken with random numbers.
# How large? If a neuron's inputs are independent of its weights, and these have mean 0 and standard
# deviation $s$, then
#
# $$\operatorname{Var}(z_j) = \sum_{i=1}^{n_{\text{in}}} \mathbb{E}[x_i^2]\, s^2 = n_{\text{in}}\, s^2\, \mathbb{E}[x^2].$$
#
# A ReLU sets half of the $z$ to zero, and leaves $\mathbb{E}[a^2] = \tfrac12 \operatorname{Var}(z)$. For the
# signal to go from one layer to the next at the same size, $\tfrac12 n_{\text{in}} s^2 = 1$ is needed:
#
# $$s = \sqrt{\frac{2}{n_{\text{in}}}}, \qquad b = 0.$$
#
# That is He's initialisation (2015). The figure shows the size of the signal, layer by layer, in a ReLU
# network of 30 layers: with half of that deviation it dies out, with twice as much it explodes.
#
# ![The size of the signal, on a logarithmic scale, against the number of the layer: a horizontal line for s = root of 2/n, one that falls for half of s and one that rises for twice s](figures/scale.png)
#
# **Exercise.** Write `init_params(sizes, rng)`.
#
# - It takes `sizes`, a list or tuple of $L + 1$ integers, the widths of the layers, beginning with the input;
#   and `rng`, a NumPy generator, like the one that `np.random.default_rng(0)` gives. Whatever you draw must
#   come from `rng`: then the same seed gives the same weights, and another seed gives others.
# - It returns `params`, a list of $L$ pairs `(W, b)`: `W` of shape `(n_in, n_out)` and `b` of shape
#   `(n_out,)`.
# - Every `W` has mean 0 and standard deviation $\sqrt{2 / n_{\text{in}}}$; any distribution will do (normal,
#   uniform, ...). Every layer has numbers of its own, and every `b` is zero.
# - Example: `params = init_params([3, 4, 2], np.random.default_rng(0))` has two pairs, of shapes `(3, 4)`,
#   `(4,)`, `(4, 2)` and `(2,)`.

# %% exercise="init_params"
def init_params(sizes, rng):
    """Random weights of deviation sqrt(2 / n_in) (He), and biases of zero.

    sizes: L + 1 ints, the widths of the layers, the input's first. rng: a numpy Generator.
    Returns a list of L pairs (W, b): W (n_in, n_out) with mean 0, b (n_out,) zeros.

    Example: init_params([3, 4, 2], np.random.default_rng(0)) -> two pairs, the first (3, 4), (4,)
    """
    ### BEGIN SOLUTION
    params = []
    for n_in, n_out in itertools.pairwise(sizes):
        W = rng.normal(0.0, np.sqrt(2 / n_in), size=(n_in, n_out))
        params.append((W, np.zeros(n_out)))
    return params
    ### END SOLUTION

# %% tags=["display"]
rng = np.random.default_rng(0)
A = rng.normal(size=(200, 100))
for layer, (W, b) in enumerate(init_params([100] * 11, rng), start=1):
    A = np.maximum(A @ W + b, 0)
    if layer % 2 == 0:
        print(f"layer {layer:2d}   root of the mean of a² = {np.sqrt(np.mean(A**2)):.3f}")

# %% [markdown] lang="es"
# ## 2. Una capa densa
#
# Una neurona suma sus entradas con pesos: $z = x \cdot w + b$. Una capa son $d_{\text{out}}$ neuronas que
# miran la misma entrada, y un lote son $N$ entradas. Todo cabe en un solo producto de matrices:
#
# $$Z = X W + b, \qquad Z_{ij} = \sum_{k=1}^{d_{\text{in}}} X_{ik} W_{kj} + b_j.$$
#
# ![Z, de N por d_out, es el producto de X, de N por d_in, con W, de d_in por d_out, más b, una sola fila de d_out números que se repite en las N filas](figures/dense.png)
#
# El sesgo $b$ es una fila que se suma a todas las filas. NumPy lo hace solo: al sumar `(N, d_out)` con
# `(d_out,)` alinea las formas por la derecha.
#
# **Ejercicio.** Escribe `dense(X, W, b)`.
#
# - Recibe `X` con forma `(N, d_in)`, `W` con forma `(d_in, d_out)` y `b` con forma `(d_out,)`.
# - Devuelve `Z` con forma `(N, d_out)`, también cuando `N = 1`. No lleva activación.
# - Ejemplo: con `X = [[1, 2], [3, 4]]`, `W = [[1, 0, -1], [0, 1, 2]]` y `b = [10, 20, 30]`, el resultado es
#   `[[11, 22, 33], [13, 24, 35]]`.

# %% [markdown] lang="en"
# ## 2. A dense layer
#
# A neuron adds up its inputs with weights: $z = x \cdot w + b$. A layer is $d_{\text{out}}$ neurons that look
# at the same input, and a batch is $N$ inputs. All of it fits in a single matrix product:
#
# $$Z = X W + b, \qquad Z_{ij} = \sum_{k=1}^{d_{\text{in}}} X_{ik} W_{kj} + b_j.$$
#
# ![Z, N by d_out, is the product of X, N by d_in, with W, d_in by d_out, plus b, a single row of d_out numbers that is repeated in the N rows](figures/dense.png)
#
# The bias $b$ is a row that is added to all rows. NumPy does that alone: when it adds `(N, d_out)` and
# `(d_out,)`, it aligns the shapes on the right.
#
# **Exercise.** Write `dense(X, W, b)`.
#
# - It takes `X` of shape `(N, d_in)`, `W` of shape `(d_in, d_out)` and `b` of shape `(d_out,)`.
# - It returns `Z` of shape `(N, d_out)`, also when `N = 1`. It has no activation.
# - Example: with `X = [[1, 2], [3, 4]]`, `W = [[1, 0, -1], [0, 1, 2]]` and `b = [10, 20, 30]`, the result is
#   `[[11, 22, 33], [13, 24, 35]]`.

# %% exercise="dense"
def dense(X, W, b):
    """A dense layer without its activation: X @ W + b.

    X: (N, d_in), one row per example. W: (d_in, d_out). b: (d_out,), added to every row.
    Returns Z (N, d_out).

    Example: dense(np.array([[1., 2.]]), np.array([[1., 0.], [0., 1.]]), np.array([10., 20.]))
             -> array([[11., 22.]])
    """
    ### BEGIN SOLUTION
    return X @ W + b
    ### END SOLUTION

# %% tags=["display"]
X = np.array([[1.0, 2.0], [3.0, 4.0]])
W = np.array([[1.0, 0.0, -1.0], [0.0, 1.0, 2.0]])
b = np.array([10.0, 20.0, 30.0])
print(dense(X, W, b))

# %% [markdown] lang="es"
# ## 3. La red completa
#
# Una red es una capa después de otra: la salida de una es la entrada de la siguiente.
#
# $$A_0 = X, \qquad Z_\ell = A_{\ell-1} W_\ell + b_\ell, \qquad A_\ell = f_\ell(Z_\ell), \qquad \ell = 1, \dots, L, \qquad Y = A_L.$$
#
# Cada capa tiene su propia activación $f_\ell$, y la última también: `"linear"` si se quieren números
# cualesquiera o logits, `"sigmoid"` si se quiere una probabilidad. La función no decide: usa los nombres que
# le dan.
#
# Mira XOR otra vez, ahora con dos neuronas ReLU y sin ningún escalón:
# $y = \mathrm{ReLU}(x_1 + x_2) - 2\, \mathrm{ReLU}(x_1 + x_2 - 1)$.
#
# ![La red ReLU de XOR: sobre el eje s = x1 + x2, las dos rampas ocultas h1, que sube desde s = 0, y h2, que sube desde s = 1, y la salida h1 menos 2 h2, que vale 0 en s = 0, 1 en s = 1 y 0 en s = 2](figures/xor.png)
#
# Junto con la salida, la red devuelve lo que calculó en el camino: el *cache*. Para calcular los gradientes,
# en la tarea 5, harán falta las entradas de cada capa y las sumas $Z_\ell$, y volver a calcularlas sería un
# desperdicio. Aquí su forma es tuya: una lista, un diccionario, lo que quieras. No se revisa.
#
# **Ejercicio.** Escribe `mlp_forward(X, params, activations)`.
#
# - Recibe `X` con forma `(N, d)`; `params`, una lista o tupla de $L$ pares `(W, b)`; y `activations`, una
#   lista o tupla de $L$ nombres.
# - Devuelve `(Y, cache)`: `Y` con forma `(N, d_L)`, y el cache, que puede ser cualquier cosa.
# - Las filas no se mezclan: la respuesta para un ejemplo es la misma, esté solo o en un lote. `params` tiene
#   que quedar como estaba.
# - Ejemplo: con `X = [[1, 2]]`, una capa `W1 = [[1, -1, 0], [0, 1, 2]]`, `b1 = [0, 0, -5]` con `"relu"` y
#   otra `W2 = [[2], [3], [7]]`, `b2 = [-1]` con `"linear"`: $Z_1 = (1, 1, -1)$, $A_1 = (1, 1, 0)$, y la
#   salida es `Y = [[4]]`.

# %% [markdown] lang="en"
# ## 3. The whole network
#
# A network is one layer after another: the output of one is the input of the next.
#
# $$A_0 = X, \qquad Z_\ell = A_{\ell-1} W_\ell + b_\ell, \qquad A_\ell = f_\ell(Z_\ell), \qquad \ell = 1, \dots, L, \qquad Y = A_L.$$
#
# Every layer has its own activation $f_\ell$, and so does the last: `"linear"` if any numbers, or logits, are
# wanted, `"sigmoid"` if a probability is. The function does not decide: it uses the names that it is given.
#
# Look at XOR again, now with two ReLU neurons and no step at all:
# $y = \mathrm{ReLU}(x_1 + x_2) - 2\, \mathrm{ReLU}(x_1 + x_2 - 1)$.
#
# ![The ReLU network for XOR: over the axis s = x1 + x2, the two hidden ramps h1, which rises from s = 0, and h2, which rises from s = 1, and the output h1 minus 2 h2, which is 0 at s = 0, 1 at s = 1 and 0 at s = 2](figures/xor.png)
#
# Together with the output, the network returns what it computed on the way: the *cache*. To compute the
# gradients, in assignment 5, the inputs of every layer and the sums $Z_\ell$ will be needed, and computing
# them again would be a waste. Its form here is up to you: a list, a dictionary, whatever you like. It is not
# looked at.
#
# **Exercise.** Write `mlp_forward(X, params, activations)`.
#
# - It takes `X` of shape `(N, d)`; `params`, a list or tuple of $L$ pairs `(W, b)`; and `activations`, a list
#   or tuple of $L$ names.
# - It returns `(Y, cache)`: `Y` of shape `(N, d_L)`, and the cache, which may be anything.
# - Rows do not mix: the answer for an example is the same whether it is alone or in a batch. `params` must
#   stay as it was.
# - Example: with `X = [[1, 2]]`, a layer `W1 = [[1, -1, 0], [0, 1, 2]]`, `b1 = [0, 0, -5]` with `"relu"` and
#   another `W2 = [[2], [3], [7]]`, `b2 = [-1]` with `"linear"`: $Z_1 = (1, 1, -1)$, $A_1 = (1, 1, 0)$, and
#   the output is `Y = [[4]]`.

# %% exercise="mlp_forward"
def mlp_forward(X, params, activations):
    """The output of a multilayer perceptron, and what it computed on the way.

    X: (N, d). params: L pairs (W, b). activations: L names, one per layer, the last included.
    Returns (Y, cache): Y (N, d_L); the cache in any form.

    Example: Y, cache = mlp_forward(np.ones((5, 3)), init_params([3, 4, 2], rng), ["relu", "linear"])
             Y.shape -> (5, 2)
    """
    ### BEGIN SOLUTION
    A, cache = X, []
    for (W, b), name in zip(params, activations):
        Z = dense(A, W, b)
        cache.append((A, Z))
        A = activation(Z, name)
    return A, cache
    ### END SOLUTION

# %% tags=["display"]
corners = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
xor_params = [
    (np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([0.0, -1.0])),
    (np.array([[1.0], [-2.0]]), np.array([0.0])),
]
grid = np.stack(np.meshgrid(np.linspace(-0.5, 1.5, 201), np.linspace(-0.5, 1.5, 201)), axis=-1)
Y, _ = mlp_forward(grid.reshape(-1, 2), xor_params, ["relu", "linear"])
at_corners, _ = mlp_forward(corners, xor_params, ["relu", "linear"])
plt.figure(figsize=(4.5, 3.5))
plt.contourf(*grid.T, Y.reshape(201, 201).T, levels=20, cmap="cividis")
plt.colorbar(label="$y$")
plt.scatter(*corners.T, c=at_corners[:, 0], cmap="cividis", edgecolors="white", s=80, zorder=3)
plt.xlabel("$x_1$")
plt.ylabel("$x_2$")
plt.show()

# %% [markdown] lang="es"
# ## 4. El error cuadrático medio
#
# Para aprender, la red necesita un número que diga cuánto se equivoca. Si la respuesta correcta es un vector
# de números reales, ese número es el error cuadrático medio (MSE, por *mean squared error*):
#
# $$\mathrm{MSE}(Y, T) = \frac{1}{N\,k} \sum_{i=1}^{N} \sum_{j=1}^{k} (Y_{ij} - T_{ij})^2.$$
#
# Se promedia sobre los $N$ ejemplos *y* sobre las $k$ salidas, sin un 1/2, igual que en Keras.
#
# **Ejercicio.** Escribe `mse(Y, T)`.
#
# - Recibe `Y` y `T`, dos arreglos de la misma forma: `(N,)`, `(N, 1)`, `(N, k)` o cualquier otra.
# - Devuelve un número. Es 0 si `Y` y `T` son iguales.
# - Ejemplo: con `Y = [[1, 2], [3, 4]]` y `T = [[1, 0], [0, 5]]` las diferencias son 0, 2, 3 y -1, y el
#   resultado es $(0 + 4 + 9 + 1) / 4 = 3.5$.

# %% [markdown] lang="en"
# ## 4. The mean squared error
#
# To learn, the network needs a number that says how wrong it is. If the right answer is a vector of real
# numbers, that number is the mean squared error (MSE):
#
# $$\mathrm{MSE}(Y, T) = \frac{1}{N\,k} \sum_{i=1}^{N} \sum_{j=1}^{k} (Y_{ij} - T_{ij})^2.$$
#
# It is a mean over the $N$ examples *and* over the $k$ outputs, without a 1/2, as in Keras.
#
# **Exercise.** Write `mse(Y, T)`.
#
# - It takes `Y` and `T`, two arrays of the same shape: `(N,)`, `(N, 1)`, `(N, k)` or any other.
# - It returns a number. It is 0 if `Y` and `T` are equal.
# - Example: with `Y = [[1, 2], [3, 4]]` and `T = [[1, 0], [0, 5]]` the differences are 0, 2, 3 and -1, and
#   the result is $(0 + 4 + 9 + 1) / 4 = 3.5$.

# %% exercise="mse"
def mse(Y, T):
    """The mean of (Y - T)^2 over the examples and the outputs.

    Y, T: arrays of one shape, the outputs and the targets.
    Returns a number.

    Example: mse(np.array([[1., 2.], [3., 4.]]), np.array([[1., 0.], [0., 5.]])) -> 3.5
    """
    ### BEGIN SOLUTION
    return np.mean((Y - T) ** 2)
    ### END SOLUTION

# %% tags=["display"]
targets = np.array([[0.0], [1.0], [1.0], [0.0]])
print("XOR, with its weights:   ", mse(at_corners, targets))
print("always answering one half:", mse(np.full((4, 1), 0.5), targets))

# %% [markdown] lang="es"
# ## 5. La entropía cruzada binaria
#
# Si la respuesta es sí o no, la red entrega una probabilidad $p$ de que sea sí, y la pérdida mide cuánta
# probabilidad le dio a lo que ocurrió:
#
# $$\mathrm{BCE}(p, y) = -\frac{1}{N} \sum_{i=1}^{N} \big[\, y_i \log p_i + (1 - y_i) \log (1 - p_i) \,\big].$$
#
# ![Las pérdidas −log p, para y = 1, y −log(1 − p), para y = 0, contra p entre 0 y 1: cada una vale 0 donde la predicción es segura y correcta, y crece sin límite donde es segura y equivocada; la línea punteada es el corte en −log ε](figures/binary.png)
#
# Una predicción segura y equivocada cuesta infinito, y $0 \cdot \log 0$ es `nan` en el computador. Como la
# sigmoide de un número grande se redondea a 1, eso ocurre de verdad. La solución usual es recortar $p$ al
# intervalo $[\varepsilon, 1 - \varepsilon]$; Keras usa $\varepsilon = 10^{-7}$. Si es más grande se pierde
# precisión, y si es más chico que la mitad de la precisión de la máquina, unos $10^{-16}$, entonces
# $1 - \varepsilon$ es igual a 1 y no se ha recortado nada.
#
# **Ejercicio.** Escribe `binary_cross_entropy(p, y)`.
#
# - Recibe `p`, probabilidades entre 0 y 1, ambos incluidos; e `y`, etiquetas 0 o 1, como enteros o como
#   decimales. Son arreglos de la misma forma: `(N,)` o `(N, 1)`.
# - Devuelve un número: el promedio sobre los $N$ ejemplos.
# - Casos de borde: donde `p` es exactamente 0 o 1 el aporte es finito. Si la predicción es correcta, es 0
#   (con un error de a lo más $10^{-6}$); si es equivocada, es grande: entre 15 y 1000. Usa un $\varepsilon$ de
#   a lo más $10^{-7}$.
# - Ejemplo: con `p = [0.5, 0.25, 0.75]` e `y = [1, 0, 1]` el resultado es
#   $(\log 2 + \log \frac43 + \log \frac43) / 3 \approx 0.4228$.

# %% [markdown] lang="en"
# ## 5. Binary cross-entropy
#
# If the answer is yes or no, the network gives a probability $p$ of yes, and the loss measures how much
# probability it gave to what happened:
#
# $$\mathrm{BCE}(p, y) = -\frac{1}{N} \sum_{i=1}^{N} \big[\, y_i \log p_i + (1 - y_i) \log (1 - p_i) \,\big].$$
#
# ![The losses −log p, for y = 1, and −log(1 − p), for y = 0, against p from 0 to 1: each is 0 where the prediction is sure and right, and grows without limit where it is sure and wrong; the dotted line is the cut at −log ε](figures/binary.png)
#
# A prediction that is sure and wrong costs infinitely much, and $0 \cdot \log 0$ is `nan` in the computer.
# Since the sigmoid of a large number is rounded to 1, this really happens. The usual cure is to clip $p$ to
# the interval $[\varepsilon, 1 - \varepsilon]$; Keras uses $\varepsilon = 10^{-7}$. If it is larger, precision
# is lost, and if it is smaller than half the precision of the machine, some $10^{-16}$, then
# $1 - \varepsilon$ equals 1 and nothing was clipped.
#
# **Exercise.** Write `binary_cross_entropy(p, y)`.
#
# - It takes `p`, probabilities from 0 to 1, both included; and `y`, labels 0 or 1, as integers or as floats.
#   They are arrays of the same shape: `(N,)` or `(N, 1)`.
# - It returns a number: the mean over the $N$ examples.
# - Edge cases: where `p` is exactly 0 or 1 the share is finite. If the prediction is right it is 0 (with an
#   error of at most $10^{-6}$); if it is wrong it is large: between 15 and 1000. Use an $\varepsilon$ of at
#   most $10^{-7}$.
# - Example: with `p = [0.5, 0.25, 0.75]` and `y = [1, 0, 1]` the result is
#   $(\log 2 + \log \frac43 + \log \frac43) / 3 \approx 0.4228$.

# %% exercise="binary_cross_entropy"
def binary_cross_entropy(p, y):
    """The mean of -log p where y = 1, and of -log(1 - p) where y = 0.

    p: probabilities from 0 to 1, both included. y: labels, 0 or 1, of p's shape.
    Returns a number, finite for p of 0 and 1.

    Example: binary_cross_entropy(np.array([0.5, 0.25]), np.array([1, 0])) -> 0.4904
    """
    ### BEGIN SOLUTION
    epsilon = 1e-12
    p = np.clip(p, epsilon, 1 - epsilon)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    ### END SOLUTION

# %% tags=["display"]
p = np.linspace(0, 1, 201)
plt.figure(figsize=(5, 3))
for label in (0, 1):
    losses = [binary_cross_entropy(np.array([value]), np.array([label])) for value in p]
    plt.plot(p, losses, label=f"$y = {label}$")
plt.ylim(0, 5)
plt.xlabel("$p$")
plt.legend()
plt.show()

# %% [markdown] lang="es"
# ## 6. Softmax
#
# Con $C$ clases, la red termina en $C$ números cualesquiera, los *logits*. Softmax los convierte en
# probabilidades: los hace positivos con la exponencial y los divide por su suma, *fila por fila*.
#
# $$\mathrm{softmax}(Z)_{ij} = \frac{e^{Z_{ij}}}{\sum_{c=1}^{C} e^{Z_{ic}}}.$$
#
# ![A la izquierda, tres logits como barras: 1, 3 y 2. A la derecha, sus probabilidades: 0.09, 0.67 y 0.24. Abajo los mismos logits, corridos en 100, dan las mismas probabilidades](figures/softmax.png)
#
# Si se suma lo mismo a todos los logits de una fila, arriba y abajo aparece el mismo factor, y las
# probabilidades no cambian. Esa libertad salva la cuenta: $e^{1000}$ se desborda, e $\infty / \infty$ es
# `nan`; pero si a cada fila se le resta *su propio* máximo, la exponencial más grande es $e^0 = 1$ y el
# denominador nunca es menor que 1. Restarle a todas el máximo del lote entero no basta: una fila con logits
# mucho más bajos que otra se convertiría en $0 / 0$.
#
# **Ejercicio.** Escribe `softmax(Z)`.
#
# - Recibe `Z` con forma `(N, C)`, los logits: una fila por ejemplo, una columna por clase.
# - Devuelve un arreglo `(N, C)` de números no negativos; cada fila suma 1.
# - Casos de borde: finito y correcto con logits de $\pm 1000$, también si en un mismo lote hay filas muy
#   distintas. `Z` no debe cambiar.
# - Ejemplo: `softmax(np.log([[1.0, 2.0, 5.0]]))` entrega `array([[0.125, 0.25, 0.625]])`.

# %% [markdown] lang="en"
# ## 6. Softmax
#
# With $C$ classes the network ends in $C$ numbers of any kind, the *logits*. Softmax turns them into
# probabilities: it makes them positive by the exponential and divides them by their sum, *row by row*.
#
# $$\mathrm{softmax}(Z)_{ij} = \frac{e^{Z_{ij}}}{\sum_{c=1}^{C} e^{Z_{ic}}}.$$
#
# ![On the left, three logits as bars: 1, 3 and 2. On the right, their probabilities: 0.09, 0.67 and 0.24. Below, the same logits, moved by 100, give the same probabilities](figures/softmax.png)
#
# If the same number is added to all logits of a row, the same factor turns up above and below, and the
# probabilities do not change. That freedom saves the computation: $e^{1000}$ overflows, and $\infty / \infty$
# is `nan`; but if from each row *its own* maximum is subtracted, the largest exponential is $e^0 = 1$ and the
# denominator is never less than 1. Subtracting the maximum of the whole batch from all of them is not enough:
# a row whose logits are much lower than those of another would become $0 / 0$.
#
# **Exercise.** Write `softmax(Z)`.
#
# - It takes `Z` of shape `(N, C)`, the logits: one row per example, one column per class.
# - It returns an array `(N, C)` of numbers that are not negative; each row adds up to 1.
# - Edge cases: finite and right with logits of $\pm 1000$, also when very different rows are in one batch.
#   `Z` must not change.
# - Example: `softmax(np.log([[1.0, 2.0, 5.0]]))` gives `array([[0.125, 0.25, 0.625]])`.

# %% exercise="softmax"
def softmax(Z):
    """Probabilities from logits: exp(Z) divided by the sum of its row.

    Z: (N, C), one row per example.
    Returns (N, C); each row sums to 1. Finite for logits of +-1000.

    Example: softmax(np.log([[1.0, 2.0, 5.0]])) -> array([[0.125, 0.25, 0.625]])
    """
    ### BEGIN SOLUTION
    E = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return E / np.sum(E, axis=1, keepdims=True)
    ### END SOLUTION

# %% tags=["display"]
for logits in ([1.0, 3.0, 2.0], [101.0, 103.0, 102.0], [10.0, 30.0, 20.0], [1000.0, -1000.0, 0.0]):
    print(logits, "->", np.round(softmax(np.array([logits])), 4))

# %% [markdown] lang="es"
# ## 7. La entropía cruzada
#
# La pérdida de un ejemplo es menos el logaritmo de la probabilidad que la red le dio a la clase correcta:
#
# $$\mathrm{CE}(Z, y) = -\frac{1}{N} \sum_{i=1}^{N} \log \mathrm{softmax}(Z)_{i\,y_i}
#  = \frac{1}{N} \sum_{i=1}^{N} \Big( \log \sum_{c=1}^{C} e^{Z_{ic}} - Z_{i\,y_i} \Big).$$
#
# Con logits `[1000, 0]` y clase 1, softmax entrega 0 para esa clase y su logaritmo es $-\infty$, pero la
# pérdida es 1000: la segunda fórmula nunca pasa por esa probabilidad. Lo que se puede desbordar ahí es el
# logaritmo de la suma, y se arregla con el truco de antes. Si $m_i$ es el máximo de la fila,
#
# $$\log \sum_{c} e^{Z_{ic}} = m_i + \log \sum_{c} e^{Z_{ic} - m_i}.$$
#
# Una red que no sabe nada, y lo reconoce, les da la misma probabilidad a todas las clases: su pérdida es
# $\log C$. Con pesos al azar es algo mayor, porque además está segura de lo que no sabe. Es lo primero que
# conviene mirar al comenzar un entrenamiento.
#
# **Ejercicio.** Escribe `cross_entropy(Z, y)`.
#
# - Recibe `Z` con forma `(N, C)`, los logits; e `y` con forma `(N,)`, las clases: enteros entre 0 y $C - 1$.
# - Devuelve un número: el promedio sobre los $N$ ejemplos.
# - Casos de borde: finito y exacto con logits de $\pm 1000$; en el lote pueden faltar clases, así que $C$ no
#   se puede deducir de `y`. `Z` no debe cambiar.
# - Ejemplo: con `Z = np.log([[1.0, 2.0, 5.0], [1.0, 1.0, 2.0]])` e `y = [2, 0]` las probabilidades son
#   0.625 y 0.25, y el resultado es $-(\log 0.625 + \log 0.25) / 2 \approx 0.9281$.

# %% [markdown] lang="en"
# ## 7. Cross-entropy
#
# The loss of an example is minus the logarithm of the probability that the network gave to the right class:
#
# $$\mathrm{CE}(Z, y) = -\frac{1}{N} \sum_{i=1}^{N} \log \mathrm{softmax}(Z)_{i\,y_i}
#  = \frac{1}{N} \sum_{i=1}^{N} \Big( \log \sum_{c=1}^{C} e^{Z_{ic}} - Z_{i\,y_i} \Big).$$
#
# With logits `[1000, 0]` and class 1, softmax gives 0 for that class and its logarithm is $-\infty$, but the
# loss is 1000: the second formula never goes through that probability. What may overflow there is the
# logarithm of the sum, and the earlier trick mends it. If $m_i$ is the maximum of the row,
#
# $$\log \sum_{c} e^{Z_{ic}} = m_i + \log \sum_{c} e^{Z_{ic} - m_i}.$$
#
# A network that knows nothing, and admits it, gives the same probability to all classes: its loss is
# $\log C$. With random weights it is somewhat larger, since it is also sure of what it does not know. That is
# the first thing to look at when a training begins.
#
# **Exercise.** Write `cross_entropy(Z, y)`.
#
# - It takes `Z` of shape `(N, C)`, the logits, and `y` of shape `(N,)`, the classes: integers from 0 to
#   $C - 1$.
# - It returns a number: the mean over the $N$ examples.
# - Edge cases: finite and exact with logits of $\pm 1000$; classes may be missing from the batch, so $C$
#   cannot be told from `y`. `Z` must not change.
# - Example: with `Z = np.log([[1.0, 2.0, 5.0], [1.0, 1.0, 2.0]])` and `y = [2, 0]` the probabilities are
#   0.625 and 0.25, and the result is $-(\log 0.625 + \log 0.25) / 2 \approx 0.9281$.

# %% exercise="cross_entropy"
def cross_entropy(Z, y):
    """The mean of -log softmax(Z)[i, y[i]] over the examples.

    Z: (N, C), logits. y: (N,) ints, classes from 0 to C - 1.
    Returns a number, finite for logits of +-1000.

    Example: cross_entropy(np.log([[1.0, 2.0, 5.0]]), np.array([2])) -> 0.4700
    """
    ### BEGIN SOLUTION
    Z = Z - np.max(Z, axis=1, keepdims=True)
    log_sums = np.log(np.sum(np.exp(Z), axis=1))
    return np.mean(log_sums - Z[np.arange(len(y)), y])
    ### END SOLUTION

# %% tags=["display"]
rng = np.random.default_rng(0)
X, y = rng.normal(size=(500, 20)), rng.integers(0, 10, size=500)
Z, _ = mlp_forward(X, init_params([20, 50, 10], rng), ["relu", "linear"])
print(f"random weights:  {cross_entropy(Z, y):.3f}")
print(f"logits all zero: {cross_entropy(np.zeros((500, 10)), y):.3f}")
print(f"log 10:          {np.log(10):.3f}")

# %% [markdown] lang="es"
# ## 8. Sin activaciones, una sola capa
#
# ¿Para qué sirve la activación? Quítala. Dos capas `"linear"` calculan
#
# $$(X W_1 + b_1) W_2 + b_2 = X \underbrace{(W_1 W_2)}_{W} + \underbrace{(b_1 W_2 + b_2)}_{b},$$
#
# que es *una* capa, con otros pesos. Con tres, con cien capas pasa lo mismo: componer funciones afines da
# otra función afín. La profundidad sin activaciones no agrega nada.
#
# ![Arriba, una cadena de tres capas lineales desde X hasta Y; abajo, una sola capa, con W = W1 W2 W3 y b = (b1 W2 + b2) W3 + b3, que llega a la misma Y](figures/collapse.png)
#
# Fíjate en el camino de $b_1$: entra en la primera capa, y de ahí en adelante lo multiplican las matrices
# que vienen *después*.
#
# **Ejercicio.** Escribe `collapse(params)`.
#
# - Recibe `params`, una lista o tupla de $L \ge 1$ pares `(W, b)`.
# - Devuelve `(W, b)`, la única capa que calcula lo mismo que la red con todas sus activaciones `"linear"`:
#   `W` con forma `(d, d_L)` y `b` con forma `(d_L,)`.
# - Casos de borde: con $L = 1$ devuelve la misma capa. Los arreglos de `params` no deben cambiar.
# - Ejemplo: con `W1 = [[1, 2], [0, 1]]`, `b1 = [1, -1]`, `W2 = [[1], [3]]` y `b2 = [5]` resulta
#   `W = [[7], [3]]` y `b = [3]`.

# %% [markdown] lang="en"
# ## 8. Without activations, a single layer
#
# What is the activation for? Take it away. Two `"linear"` layers compute
#
# $$(X W_1 + b_1) W_2 + b_2 = X \underbrace{(W_1 W_2)}_{W} + \underbrace{(b_1 W_2 + b_2)}_{b},$$
#
# which is *one* layer, with other weights. With three, with a hundred layers it is the same: composing affine
# functions gives another affine function. Depth without activations adds nothing.
#
# ![Above, a chain of three linear layers from X to Y; below, a single layer, with W = W1 W2 W3 and b = (b1 W2 + b2) W3 + b3, that arrives at the same Y](figures/collapse.png)
#
# Mind the path of $b_1$: it enters in the first layer, and from there on it is multiplied by the matrices
# that come *after*.
#
# **Exercise.** Write `collapse(params)`.
#
# - It takes `params`, a list or tuple of $L \ge 1$ pairs `(W, b)`.
# - It returns `(W, b)`, the one layer that computes the same as the network with all its activations
#   `"linear"`: `W` of shape `(d, d_L)` and `b` of shape `(d_L,)`.
# - Edge cases: with $L = 1$ it returns the same layer. The arrays in `params` must not change.
# - Example: with `W1 = [[1, 2], [0, 1]]`, `b1 = [1, -1]`, `W2 = [[1], [3]]` and `b2 = [5]` the result is
#   `W = [[7], [3]]` and `b = [3]`.

# %% exercise="collapse"
def collapse(params):
    """The one layer that computes what a network of linear layers computes.

    params: L >= 1 pairs (W, b).
    Returns (W, b): W (d, d_L), b (d_L,), with X @ W + b equal to the network's output.

    Example: collapse([(np.array([[2.]]), np.array([1.])), (np.array([[3.]]), np.array([4.]))])
             -> (array([[6.]]), array([7.]))
    """
    ### BEGIN SOLUTION
    (W, b), *rest = params
    for W_next, b_next in rest:
        W, b = W @ W_next, b @ W_next + b_next
    return W, b
    ### END SOLUTION

# %% tags=["display"]
rng = np.random.default_rng(0)
params = [(W, rng.normal(size=len(b))) for W, b in init_params([4, 50, 50, 50, 2], rng)]
X = rng.normal(size=(6, 4))
deep, _ = mlp_forward(X, params, ["linear"] * 4)
with_relu, _ = mlp_forward(X, params, ["relu"] * 3 + ["linear"])
one_layer = dense(X, *collapse(params))
print("four linear layers against one:", np.abs(deep - one_layer).max())
print("with ReLU against one:         ", np.abs(with_relu - one_layer).max())

# %% [markdown] lang="es"
# ## 9. La misma red en Keras
#
# En Keras una capa densa con su activación es `keras.layers.Dense(units, activation="relu")`. Su `kernel`
# tiene forma `(d_in, d_out)` y su `bias` forma `(d_out,)`: la misma convención de esta tarea. Keras conoce los
# cinco nombres de `activations`. Solo se dice el ancho de salida de cada capa: el de entrada lo deduce de la
# capa anterior, y para la primera hay que decirle cuántas columnas tiene `X`, con `keras.Input((d,))`. Así el
# modelo tiene sus pesos desde que se construye, sin esperar a la primera llamada.
#
# Una pila de capas es `keras.Sequential([...])`. Ojo: `keras.Input` no es una capa con pesos, así que una red
# con `sizes = [3, 4, 2]` tiene dos `Dense` y no tres.
#
# **Ejercicio.** Escribe `build_mlp(sizes, activations)`.
#
# - Recibe `sizes`, $L + 1$ enteros, y `activations`, $L$ nombres, como antes.
# - Devuelve un modelo de Keras, sin compilar, con $L$ capas densas y todos sus pesos entrenables. Sus valores
#   iniciales son libres.
# - Con entrada `(N, d)` devuelve `(N, d_L)`: lo mismo que `mlp_forward` con los mismos pesos, salvo el
#   redondeo de `float32`. La última capa también usa la activación que le toca.
# - Ejemplo: `build_mlp([3, 4, 2], ["relu", "linear"])` tiene pesos con formas `(3, 4)`, `(4,)`, `(4, 2)` y
#   `(2,)`.

# %% [markdown] lang="en"
# ## 9. The same network in Keras
#
# In Keras a dense layer with its activation is `keras.layers.Dense(units, activation="relu")`. Its `kernel`
# has shape `(d_in, d_out)` and its `bias` shape `(d_out,)`: the same convention as in this assignment. Keras
# knows the five names in `activations`. Only the output width of each layer is told: it finds the input width
# from the layer before, and for the first it must be told how many columns `X` has, by `keras.Input((d,))`.
# Then the model has its weights as soon as it is built, without waiting for the first call.
#
# A stack of layers is `keras.Sequential([...])`. Mind this: `keras.Input` is not a layer with weights, so a
# network with `sizes = [3, 4, 2]` has two `Dense` and not three.
#
# **Exercise.** Write `build_mlp(sizes, activations)`.
#
# - It takes `sizes`, $L + 1$ integers, and `activations`, $L$ names, as before.
# - It returns a Keras model, not compiled, with $L$ dense layers and all its weights trainable. Their initial
#   values are up to you.
# - For an input `(N, d)` it returns `(N, d_L)`: the same as `mlp_forward` with the same weights, but for the
#   rounding of `float32`. The last layer, too, uses the activation that is its own.
# - Example: `build_mlp([3, 4, 2], ["relu", "linear"])` has weights of shapes `(3, 4)`, `(4,)`, `(4, 2)` and
#   `(2,)`.

# %% environment="keras"
import keras

# %% exercise="build_mlp" environment="keras"
def build_mlp(sizes, activations):
    """A Keras model of dense layers, one for each activation, with its weights already made.

    sizes: L + 1 ints, the input's width first. activations: L names, the last layer's included.
    Returns a keras.Model from (N, sizes[0]) to (N, sizes[-1]).

    Example: build_mlp([3, 4, 2], ["relu", "linear"])(np.zeros((5, 3))).shape -> (5, 2)
    """
    ### BEGIN SOLUTION
    model = keras.Sequential([keras.Input((sizes[0],))])
    for units, name in zip(sizes[1:], activations):
        model.add(keras.layers.Dense(units, activation=name))
    return model
    ### END SOLUTION

# %% tags=["display"]
build_mlp([3, 4, 2], ["relu", "linear"]).summary()

# %% [markdown] lang="es"
# ## 10. Los mismos pesos en Keras
#
# Para comprobar que dos redes son la misma se les ponen los mismos pesos y se comparan sus salidas. En Keras
# los pesos se cambian con `set_weights`: el de una capa recibe la lista de sus arreglos, `[kernel, bias]`, y
# el de un modelo, la lista de todos, capa por capa. `get_weights` los devuelve en el mismo orden. Cambian los
# valores *dentro* del modelo, que sigue siendo el mismo objeto.
#
# El modelo puede venir de otra persona. Entre sus capas puede haber algunas sin pesos: la entrada, un
# `Dropout`, una activación por separado. En `model.layers` aparecen todas, así que la capa número 2 del
# modelo no tiene por qué ser la número 2 de `params`. La función `borrowed_model`, que ya está escrita,
# entrega uno así; `plain_model` entrega uno que solo tiene capas densas.
#
# **Ejercicio.** Escribe `load_params(model, params)`.
#
# - Recibe `model`, un modelo de Keras cuyas capas con pesos son densas, una tras otra; y `params`, una lista
#   o tupla de pares `(W, b)`, uno por cada capa con pesos.
# - Cambia los pesos del modelo, en el lugar. No construye otro. No importa qué devuelva.
# - Ejemplo: después de `load_params(model, params)`, el primer arreglo de `model.get_weights()` es `W1`.

# %% [markdown] lang="en"
# ## 10. The same weights in Keras
#
# To find out whether two networks are the same, give them the same weights and compare their outputs. In
# Keras the weights are changed by `set_weights`: that of a layer takes the list of its arrays,
# `[kernel, bias]`, and that of a model the list of all of them, layer by layer. `get_weights` returns them in
# the same order. The values change *inside* the model, which stays the same object.
#
# The model may be somebody else's. Among its layers there may be some without weights: the input, a
# `Dropout`, an activation of its own. In `model.layers` all of them turn up, so the model's layer number 2
# need not be number 2 of `params`. The function `borrowed_model`, which is already written, gives such a
# model; `plain_model` gives one that has dense layers only.
#
# **Exercise.** Write `load_params(model, params)`.
#
# - It takes `model`, a Keras model whose layers with weights are dense, one after another; and `params`, a
#   list or tuple of pairs `(W, b)`, one for each layer with weights.
# - It changes the model's weights, in place. It does not build another one. What it returns does not matter.
# - Example: after `load_params(model, params)`, the first array of `model.get_weights()` is `W1`.

# %% environment="keras"
def borrowed_model(d, n1, n2, n_outputs):
    """Somebody else's model: three dense layers, and layers without weights among them."""
    inputs = keras.Input((d,))
    h1 = keras.layers.Activation("tanh")(keras.layers.Dense(n1)(inputs))
    h2 = keras.layers.Dense(n2, activation="tanh")(keras.layers.Dropout(0.5)(h1))
    return keras.Model(inputs, keras.layers.Dense(n_outputs)(h2))


def plain_model(d, n, n_outputs):
    """Another one: two dense layers and nothing else."""
    return keras.Sequential([keras.Input((d,)), keras.layers.Dense(n), keras.layers.Dense(n_outputs)])

# %% exercise="load_params" environment="keras"
def load_params(model, params):
    """Give a Keras model the weights of params, in place.

    model: its layers with weights are dense; it may have others without weights.
    params: pairs (W, b), one for each layer with weights.

    Example: load_params(model, params); model.get_weights()[0] -> W1, in float32
    """
    ### BEGIN SOLUTION
    model.set_weights([array for pair in params for array in pair])
    ### END SOLUTION

# %% tags=["display"]
sizes, activations = [3, 5, 4, 2], ["tanh", "elu", "sigmoid"]
params = init_params(sizes, np.random.default_rng(0))
X = np.random.default_rng(1).normal(size=(6, 3))
model = build_mlp(sizes, activations)
load_params(model, params)
Y, _ = mlp_forward(X, params, activations)
print("NumPy against Keras:", np.abs(Y - model.predict(X, verbose=0)).max())
for layer in borrowed_model(3, 5, 4, 2).layers:
    print(type(layer).__name__, [weight.shape for weight in layer.get_weights()])

# %% [markdown] lang="es"
# ## 11. Contar los parámetros
#
# ¿Cuántos números aprende una red? Cada capa tiene un peso por cada pareja de entrada y neurona, y un sesgo
# por neurona:
#
# $$\sum_{\ell=1}^{L} \big( n_{\ell-1}\, n_\ell + n_\ell \big).$$
#
# Es el número que aparece al pie de `model.summary()`, y se puede saber antes de construir nada. Una red
# `[784, 100, 10]`, que lee dígitos de 28 por 28 pixeles, ya tiene casi ochenta mil.
#
# **Ejercicio.** Escribe `count_params(sizes)`.
#
# - Recibe `sizes`, una lista o tupla de $L + 1$ enteros.
# - Devuelve un entero: cuántos pesos y sesgos tiene la red.
# - Ejemplo: `count_params([3, 4, 2])` entrega `26`, que es $(3 \cdot 4 + 4) + (4 \cdot 2 + 2)$.

# %% [markdown] lang="en"
# ## 11. Counting the parameters
#
# How many numbers does a network learn? Each layer has a weight for every pair of an input and a neuron, and
# a bias for every neuron:
#
# $$\sum_{\ell=1}^{L} \big( n_{\ell-1}\, n_\ell + n_\ell \big).$$
#
# It is the number at the foot of `model.summary()`, and it can be known before anything is built. A network
# `[784, 100, 10]`, which reads digits of 28 by 28 pixels, already has almost eighty thousand.
#
# **Exercise.** Write `count_params(sizes)`.
#
# - It takes `sizes`, a list or tuple of $L + 1$ integers.
# - It returns an integer: how many weights and biases the network has.
# - Example: `count_params([3, 4, 2])` gives `26`, which is $(3 \cdot 4 + 4) + (4 \cdot 2 + 2)$.

# %% exercise="count_params" environment="keras"
def count_params(sizes):
    """The number of weights and biases of a multilayer perceptron.

    sizes: L + 1 ints, the input's width first.
    Returns an int.

    Example: count_params([3, 4, 2]) -> 26
    """
    ### BEGIN SOLUTION
    return sum((n_in + 1) * n_out for n_in, n_out in itertools.pairwise(sizes))
    ### END SOLUTION

# %% tags=["display"]
for sizes in ([3, 4, 2], [784, 100, 10], [784, 500, 500, 10]):
    model = build_mlp(sizes, ["relu"] * (len(sizes) - 2) + ["linear"])
    print(sizes, count_params(sizes), model.count_params())

# %% [markdown] lang="es"
# ## Lo que queda
#
# Ya tienes una red de cualquier profundidad y un número que dice cuánto se equivoca. Sus pesos, eso sí,
# siguen siendo los del azar, y su pérdida es $\log C$ o algo peor. Falta moverlos para que la pérdida baje.
# ¿En qué dirección, cuánto, y con cuántos ejemplos a la vez? De eso trata la próxima tarea: el descenso
# de gradiente.

# %% [markdown] lang="en"
# ## What is left
#
# You have a network of any depth, and a number that says how wrong it is. Its weights, though, are still
# those of chance, and its loss is $\log C$ or somewhat worse. They must be moved so that the loss goes down.
# In which direction, how far, and with how many examples at a time? That is what the next assignment is
# about: gradient descent.
