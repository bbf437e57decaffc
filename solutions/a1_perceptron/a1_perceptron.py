# %% [markdown] lang="es"
# # Tarea 1: el perceptrón
#
# En 1958 Frank Rosenblatt presentó el perceptrón, una máquina que aprendía de ejemplos a partir de la
# neurona artificial de McCulloch y Pitts (1943). En 1969 Minsky y Papert mostraron lo que una sola
# neurona no puede hacer. En esta tarea recorres las dos mitades de esa historia.
#
# **Qué vas a aprender**
#
# - Qué calcula una neurona: una suma ponderada, un umbral y un escalón.
# - Por qué los pesos y el umbral describen una recta, y cómo leer una compuerta lógica como una recta.
# - Por qué un perceptrón no puede con XOR y por qué dos capas sí pueden.
# - Cómo aprende el perceptrón, cuándo termina y cuántos errores puede cometer como máximo.
# - Cómo se escribe lo mismo en Keras, y en qué se convierte ahí el umbral.
#
# La tarea tiene nueve ejercicios y 100 puntos: siete en NumPy, donde está la matemática, y dos en Keras,
# donde está la práctica.

# %% [markdown] lang="en"
# # Assignment 1: the perceptron
#
# In 1958 Frank Rosenblatt presented the perceptron, a machine that learned from examples, built on the
# artificial neuron of McCulloch and Pitts (1943). In 1969 Minsky and Papert showed what a single neuron
# cannot do. In this assignment you walk through both halves of that story.
#
# **What you will learn**
#
# - What a neuron computes: a weighted sum, a threshold and a step.
# - Why the weights and the threshold describe a line, and how to read a logic gate as a line.
# - Why one perceptron cannot do XOR, and why two layers can.
# - How the perceptron learns, when it stops, and how many mistakes it can make at most.
# - How to write the same thing in Keras, and what the threshold turns into there.
#
# There are nine exercises and 100 points: seven in NumPy, where the mathematics is, and two in Keras,
# where the practice is.

# %% [markdown] lang="es"
# ## Convenciones
#
# Los apuntes, Keras y los libros no siempre escriben lo mismo. En esta tarea vale lo siguiente:
#
# - **El umbral se resta.** El perceptrón es $\hat y = f(X w - b)$. Aquí $b$ es un *umbral*: el sesgo
#   (*bias*) de una capa `Dense` de Keras es $-b$.
# - **El escalón vale 1 en el borde**: $f(0) = 1$. Una suma que llega justo al umbral activa la neurona.
# - **Una fila por ejemplo**: un lote es `X` con forma `(N, d)`, los pesos son `w` con forma `(d,)`, el
#   umbral `b` es un número y las etiquetas `y`, con forma `(N,)`, son enteros 0 o 1 (nunca -1).
# - **Las respuestas 0 o 1 son enteros con signo** (`int`), no booleanos ni decimales. Más adelante las
#   vas a restar, y en enteros sin signo (`np.uint8`) `0 - 1` no es -1, sino 255. La capa de Keras es la
#   excepción: responde `0.` o `1.`
# - **Las funciones no modifican sus argumentos**, no recuerdan nada entre una llamada y otra, y no imprimen.
#   El resultado puede ser una *vista* de un argumento.
# - **Los decimales se comparan con una tolerancia relativa de $10^{-6}$**, así que el orden en que sumas no
#   importa. Las respuestas enteras se comparan exactamente; donde una suma llega justo al umbral, o le
#   falta apenas, los números son fracciones exactas en binario y el redondeo no decide nada.
# - Donde la respuesta es un número, sirve cualquier cosa de forma `()`: un `float`, un `np.float64`, un
#   arreglo sin dimensiones. Una lista de números puede ser una lista o un arreglo de una dimensión.
# - Los ejercicios 1 a 7 se corrigen en un entorno con NumPy y sin Keras. Nunca se prueban lotes vacíos
#   ni `epochs = 0`.

# %% [markdown] lang="en"
# ## Conventions
#
# Lecture notes, Keras and textbooks do not always write the same thing. In this assignment:
#
# - **The threshold is subtracted.** The perceptron is $\hat y = f(X w - b)$. Here $b$ is a *threshold*:
#   the bias of a Keras `Dense` layer is $-b$.
# - **The step is 1 on the edge**: $f(0) = 1$. A sum that just reaches the threshold fires the neuron.
# - **One row per example**: a batch is `X` of shape `(N, d)`, the weights are `w` of shape `(d,)`, the
#   threshold `b` is a number, and the labels `y`, of shape `(N,)`, are the integers 0 or 1 (never -1).
# - **Answers 0 or 1 are signed integers** (`int`), neither booleans nor floats. You will subtract them
#   later on, and in unsigned integers (`np.uint8`) `0 - 1` is not -1 but 255. The Keras layer is the
#   exception: it answers `0.` or `1.`
# - **Functions do not modify their arguments**, remember nothing between calls, and do not print. The
#   result may be a *view* of an argument.
# - **Real numbers are compared with a relative tolerance of $10^{-6}$**, so the order in which you add does
#   not matter. Integer answers are compared exactly; where a sum just reaches the threshold, or barely
#   falls short of it, the numbers are exact binary fractions and round-off decides nothing.
# - Where the answer is a number, anything of shape `()` will do: a `float`, an `np.float64`, an array
#   without dimensions. A list of numbers may be a list or a one-dimensional array.
# - Exercises 1 to 7 are graded in an environment with NumPy and without Keras. Empty batches and
#   `epochs = 0` are never tried.

# %% [markdown] lang="es"
# ## Cómo se trabaja y cómo se entrega
#
# 1. En cada ejercicio escribe tu código donde dice `ESCRIBE TU CÓDIGO AQUÍ` y borra la línea `raise`.
#    No cambies los nombres de las funciones ni sus argumentos, y no borres celdas.
# 2. Ejecuta la celda `check("...")` que viene después. Corre de inmediato, en tu computador y sin
#    internet, las pruebas *públicas* del ejercicio, y te dice qué propiedad se cumple y cuál no.
#    Puedes ejecutarla cuantas veces quieras.
# 3. La nota incluye además pruebas *ocultas*, con otros datos y otras formas, que valen la mayor parte de
#    los puntos. Si tu función cumple el enunciado, y no solo el ejemplo, también las pasa. Los errores no se arrastran: si un ejercicio usa
#    otro anterior que te quedó malo, se corrige con una versión correcta de ese.
# 4. Puedes agregar celdas con tus propias funciones. Al corregir se ejecutan solo sus definiciones
#    (importaciones, funciones, clases y constantes), no los cálculos ni los gráficos.
# 5. Antes de entregar: reinicia el kernel, ejecuta todo desde arriba, guarda, y entrega
#    `a1_perceptron.ipynb` con ese mismo nombre por la vía que indique tu curso. Si te falta un ejercicio,
#    entrega igual: los demás se corrigen.

# %% [markdown] lang="en"
# ## How to work and how to hand in
#
# 1. In each exercise write your code where it says `YOUR CODE HERE` and delete the `raise` line. Do not
#    rename the functions or their arguments, and do not delete cells.
# 2. Run the `check("...")` cell that follows. It runs the exercise's *public* checks at once, on your
#    computer and without internet, and tells you which property holds and which does not. Run it as
#    often as you like.
# 3. The grade also counts *hidden* checks, with other data and other shapes, which are worth most of the
#    points. If your function does what the statement says, and not just what the example shows, it
#    passes those too. Errors are not carried forward: an exercise that uses an earlier one which you got wrong is graded with a right
#    version of that one.
# 4. You may add cells with functions of your own. When grading, only their definitions (imports,
#    functions, classes and constants) are run, not the computations or the plots.
# 5. Before handing in: restart the kernel, run everything from the top, save, and hand in
#    `a1_perceptron.ipynb` under that very name, the way your course tells you. If an exercise is
#    missing, hand in all the same: the others are graded.

# %%
import numpy as np

from autograder import check

corners = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])

# %% tags=["display"]
import matplotlib.pyplot as plt

# %% [markdown] lang="es"
# ## 1. El escalón de Heaviside
#
# ![Una neurona: las entradas x1 a xd se multiplican por los pesos w1 a wd y se suman; a la suma se le resta el umbral b, y el escalón f entrega la salida ŷ](figures/neuron.png)
#
# Una neurona suma lo que recibe y decide: se activa o no se activa. La decisión la toma el escalón,
# y es lo que hace interesante a la neurona: sin él solo quedaría una función lineal, y componer
# funciones lineales da otra función lineal.
#
# $$f(z) = \begin{cases} 1 & \text{si } z \ge 0 \\ 0 & \text{si } z < 0 \end{cases}$$
#
# ![El escalón: vale 0 a la izquierda de z = 0 y 1 a la derecha; en z = 0 el punto lleno está arriba, en 1](figures/heaviside.png)
#
# Fíjate en el punto lleno de la figura: en $z = 0$ el escalón vale 1.
#
# **Ejercicio.** Escribe `heaviside(z)`.
#
# - Recibe `z`: un número, una lista de números o un arreglo de cualquier forma.
# - Devuelve enteros 0 o 1 con la misma forma de `z`.
# - Casos de borde: $f(0) = 1$, y también $f(-0.0) = 1$. Vale para todo número, por chico o grande que
#   sea, también infinito: un `-1e-300` ya está a la izquierda de cero.
# - Ejemplo: `heaviside([-1.5, 0.0, 2.0])` entrega `array([0, 1, 1])`, y `heaviside(-3)` entrega `0`.

# %% [markdown] lang="en"
# ## 1. The Heaviside step
#
# ![A neuron: the inputs x1 to xd are multiplied by the weights w1 to wd and added up; the threshold b is subtracted from the sum, and the step f gives the output ŷ](figures/neuron.png)
#
# A neuron adds up what it receives and decides: it fires or it does not. The step takes that decision,
# and it is what makes the neuron interesting: without it only a linear function would be left, and a
# composition of linear functions is one more linear function.
#
# $$f(z) = \begin{cases} 1 & \text{if } z \ge 0 \\ 0 & \text{if } z < 0 \end{cases}$$
#
# ![The step: 0 to the left of z = 0 and 1 to the right; at z = 0 the filled point is the upper one, at 1](figures/heaviside.png)
#
# Look at the filled point in the figure: at $z = 0$ the step is 1.
#
# **Exercise.** Write `heaviside(z)`.
#
# - It takes `z`: a number, a list of numbers, or an array of any shape.
# - It returns integers 0 or 1 in the shape of `z`.
# - Edge cases: $f(0) = 1$, and $f(-0.0) = 1$ too. It holds for every number, however small or large,
#   infinity included: `-1e-300` is to the left of zero already.
# - Example: `heaviside([-1.5, 0.0, 2.0])` gives `array([0, 1, 1])`, and `heaviside(-3)` gives `0`.

# %% exercise="heaviside"
def heaviside(z):
    """The step function: 1 where z >= 0, 0 elsewhere.

    z: a number, a list of numbers, or an array of any shape.
    Returns ints, 0 or 1, in the shape of z.

    Example: heaviside([-1.5, 0.0, 2.0]) -> array([0, 1, 1])
    """
    ### BEGIN SOLUTION
    z = np.asarray(z)
    return (z >= 0).astype(int)
    ### END SOLUTION

# %% tags=["display"]
z = np.linspace(-2, 2, 401)
plt.figure(figsize=(5, 2))
plt.plot(z, heaviside(z), ".", markersize=2)
plt.plot(0, heaviside(0), "o")
plt.xlabel("$z$")
plt.ylabel("$f(z)$")
plt.show()

# %% [markdown] lang="es"
# ## 2. El perceptrón
#
# El perceptrón compara la suma ponderada de sus entradas con un umbral:
#
# $$\hat y = f(w \cdot x - b) = f\Big(\sum_{j=1}^{d} w_j x_j - b\Big)$$
#
# Para un lote de $N$ ejemplos, uno por fila de $X$, una sola multiplicación los calcula todos:
# $\hat y = f(X w - b)$.
#
# ![La recta w · x = b en el plano: el vector w es perpendicular a ella y apunta hacia el lado donde la salida es 1; su distancia con signo al origen es b dividido por la norma de w](figures/line.png)
#
# Los puntos donde $w \cdot x = b$ forman una recta en el plano (un hiperplano en general). El vector $w$
# es perpendicular a ella y apunta hacia el lado donde $\hat y = 1$; el umbral dice cuán lejos está del
# origen: a distancia $b / \lVert w \rVert$ en la dirección de $w$. La recta misma pertenece al lado 1,
# porque $f(0) = 1$.
#
# **Ejercicio.** Escribe `perceptron(X, w, b)`.
#
# - Recibe `X` con forma `(N, d)`, `w` con forma `(d,)` y `b`, un número.
# - Devuelve enteros 0 o 1 con forma `(N,)`: una respuesta por fila, también cuando `N = 1`.
# - Casos de borde: una fila justo en el umbral, $w \cdot x = b$, responde 1, y una a la que le falta
#   apenas responde 0. Los pesos pueden ser todos cero.
# - Ejemplo: con `X = np.array([[1., 2.], [0., 0.], [3., 1.]])`, `w = np.array([1., -1.])` y `b = 0.5`,
#   las sumas $w \cdot x$ son -1, 0 y 2, y la respuesta es `array([0, 0, 1])`.

# %% [markdown] lang="en"
# ## 2. The perceptron
#
# The perceptron compares the weighted sum of its inputs with a threshold:
#
# $$\hat y = f(w \cdot x - b) = f\Big(\sum_{j=1}^{d} w_j x_j - b\Big)$$
#
# For a batch of $N$ examples, one per row of $X$, a single product computes them all:
# $\hat y = f(X w - b)$.
#
# ![The line w · x = b in the plane: the vector w is perpendicular to it and points to the side where the output is 1; its signed distance from the origin is b divided by the norm of w](figures/line.png)
#
# The points where $w \cdot x = b$ form a line in the plane (a hyperplane in general). The vector $w$ is
# perpendicular to it and points to the side where $\hat y = 1$; the threshold says how far it lies from
# the origin: at distance $b / \lVert w \rVert$ in the direction of $w$. The line itself belongs to
# side 1, because $f(0) = 1$.
#
# **Exercise.** Write `perceptron(X, w, b)`.
#
# - It takes `X` of shape `(N, d)`, `w` of shape `(d,)` and `b`, a number.
# - It returns integers 0 or 1 of shape `(N,)`: one answer per row, also when `N = 1`.
# - Edge cases: a row exactly on the threshold, $w \cdot x = b$, answers 1, and one that barely falls
#   short of it answers 0. The weights may all be zero.
# - Example: with `X = np.array([[1., 2.], [0., 0.], [3., 1.]])`, `w = np.array([1., -1.])` and `b = 0.5`,
#   the sums $w \cdot x$ are -1, 0 and 2, and the answer is `array([0, 0, 1])`.

# %% exercise="perceptron"
def perceptron(X, w, b):
    """The perceptron's answer for every row: f(X @ w - b), with f(0) = 1.

    X: (N, d), one row per example. w: (d,), the weights. b: a number, the threshold.
    Returns (N,) ints, 0 or 1.

    Example: perceptron(np.array([[1., 2.], [3., 1.]]), np.array([1., -1.]), 0.5) -> array([0, 1])
    """
    ### BEGIN SOLUTION
    return heaviside(X @ w - b)
    ### END SOLUTION

# %% tags=["display"]
points = np.random.default_rng(0).uniform(-2, 2, size=(400, 2))
plt.figure(figsize=(4, 4))
plt.scatter(*points.T, c=perceptron(points, np.array([1.0, 2.0]), 1.0), cmap="cividis", s=12)
plt.arrow(0, 0, 1, 2, width=0.03, color="tab:red", length_includes_head=True)
plt.xlabel("$x_1$")
plt.ylabel("$x_2$")
plt.title(r"$w = (1, 2),\; b = 1$")
plt.axis("equal")
plt.show()

# %% [markdown] lang="es"
# ## 3. Compuertas lógicas
#
# Con entradas 0 o 1, el plano tiene solo cuatro puntos que importan: las esquinas de un cuadrado. Una
# compuerta es una recta que deja las esquinas con salida 1 a un lado y las demás al otro.
#
# | $x_1$ | $x_2$ | `and` | `or` | `nand` | `nor` |
# |:-:|:-:|:-:|:-:|:-:|:-:|
# | 0 | 0 | 0 | 0 | 1 | 1 |
# | 0 | 1 | 0 | 1 | 1 | 0 |
# | 1 | 0 | 0 | 1 | 1 | 0 |
# | 1 | 1 | 1 | 1 | 0 | 0 |
#
# ![Las cuatro compuertas: en cada cuadrado, los puntos llenos son las esquinas con salida 1, y una recta los separa de los puntos vacíos](figures/gates.png)
#
# Hay infinitas rectas que sirven. Conviene que ninguna esquina quede pegada a la recta: un poco de
# error de redondeo bastaría para cambiar la respuesta.
#
# **Ejercicio.** Escribe `gate(name)`.
#
# - Recibe `name`: `"and"`, `"or"`, `"nand"` o `"nor"`.
# - Devuelve `(w, b)`: pesos `w` con forma `(2,)` y umbral `b`, un número, tales que
#   `perceptron(corners, w, b)` sea la columna de la tabla.
# - Además, en las cuatro esquinas $\lvert w \cdot x - b \rvert \ge 0.1$, y la misma compuerta entrega
#   siempre los mismos valores.
# - Ejemplo (que no es ninguna de las cuatro): la compuerta que responde $x_1$, sin mirar $x_2$, sería
#   `w = np.array([1.0, 0.0])`, `b = 0.5`.

# %% [markdown] lang="en"
# ## 3. Logic gates
#
# With inputs 0 or 1 only four points of the plane matter: the corners of a square. A gate is a line that
# leaves the corners with output 1 on one side and the others on the other side.
#
# | $x_1$ | $x_2$ | `and` | `or` | `nand` | `nor` |
# |:-:|:-:|:-:|:-:|:-:|:-:|
# | 0 | 0 | 0 | 0 | 1 | 1 |
# | 0 | 1 | 0 | 1 | 1 | 0 |
# | 1 | 0 | 0 | 1 | 1 | 0 |
# | 1 | 1 | 1 | 1 | 0 | 0 |
#
# ![The four gates: in each square the filled points are the corners with output 1, and a line separates them from the empty points](figures/gates.png)
#
# Infinitely many lines will do. It is wise to keep every corner away from the line: otherwise a little
# round-off is enough to change the answer.
#
# **Exercise.** Write `gate(name)`.
#
# - It takes `name`: `"and"`, `"or"`, `"nand"` or `"nor"`.
# - It returns `(w, b)`: weights `w` of shape `(2,)` and a threshold `b`, a number, such that
#   `perceptron(corners, w, b)` is the column of the table.
# - Moreover, at the four corners $\lvert w \cdot x - b \rvert \ge 0.1$, and the same gate always gives
#   the same values.
# - Example (which is none of the four): the gate that answers $x_1$, whatever $x_2$ is, would be
#   `w = np.array([1.0, 0.0])`, `b = 0.5`.

# %% exercise="gate"
def gate(name):
    """The weights and the threshold of a perceptron that is a logic gate.

    name: "and", "or", "nand" or "nor".
    Returns (w, b): w (2,) and b, a number, with |w @ x - b| >= 0.1 at the four corners.

    Example: w, b = gate("and"); perceptron(np.array([[0, 1], [1, 1]]), w, b) -> array([0, 1])
    """
    ### BEGIN SOLUTION
    weights = {
        "and": ([1.0, 1.0], 1.5),
        "or": ([1.0, 1.0], 0.5),
        "nand": ([-1.0, -1.0], -1.5),
        "nor": ([-1.0, -1.0], -0.5),
    }
    w, b = weights[name]
    return np.array(w), b
    ### END SOLUTION

# %% tags=["display"]
grid = np.stack(np.meshgrid(np.linspace(-0.5, 1.5, 201), np.linspace(-0.5, 1.5, 201)), axis=-1)
figure, axes = plt.subplots(1, 4, figsize=(12, 3), sharey=True)
for axis, name in zip(axes, ["and", "or", "nand", "nor"]):
    w, b = gate(name)
    axis.contourf(*grid.T, perceptron(grid.reshape(-1, 2), w, b).reshape(201, 201).T, cmap="cividis", alpha=0.5)
    axis.scatter(*corners.T, c=perceptron(corners, w, b), cmap="cividis", edgecolors="black", s=80, zorder=3)
    axis.set_title(name)
plt.show()

# %% [markdown] lang="es"
# ## 4. XOR: una recta no basta, dos capas sí
#
# XOR responde 1 cuando sus entradas son distintas. Ninguna recta separa sus esquinas, y la demostración
# cabe en dos líneas. Si existieran $w_1, w_2, b$, entonces
#
# $$\underbrace{-b < 0}_{(0,0)\,\to\,0}, \qquad \underbrace{w_1 - b \ge 0}_{(1,0)\,\to\,1}, \qquad
# \underbrace{w_2 - b \ge 0}_{(0,1)\,\to\,1}, \qquad \underbrace{w_1 + w_2 - b < 0}_{(1,1)\,\to\,0}.$$
#
# Al sumar las dos del medio, $w_1 + w_2 \ge 2b$; de la última y la primera, $w_1 + w_2 < b < 2b$.
# Contradicción.
#
# La salida es mirar los puntos con otros ojos. Dos perceptrones ocultos, $h_1$ y $h_2$, dan una nueva
# representación de cada entrada, y en el plano $(h_1, h_2)$ una recta sí alcanza:
#
# ![A la izquierda, las esquinas de XOR con las rectas de dos perceptrones ocultos, que encierran en una franja a las dos esquinas con salida 1. A la derecha, las mismas esquinas en el plano de las salidas ocultas h1 y h2: quedan tres puntos, y una sola recta separa el de salida 1](figures/xor.png)
#
# **Ejercicio.** Escribe `xor(X)` con perceptrones en dos capas. Ya tienes `perceptron` y `gate`: elige
# qué compuertas van en la capa oculta y cuál en la salida.
#
# - Recibe `X` con forma `(N, 2)`; sus entradas son 0 o 1, como enteros o como decimales, en cualquier
#   orden y con repeticiones.
# - Devuelve enteros 0 o 1 con forma `(N,)`.
# - Ejemplo: `xor(np.array([[1, 0], [1, 1], [1, 0]]))` entrega `array([1, 0, 1])`.

# %% [markdown] lang="en"
# ## 4. XOR: one line is not enough, two layers are
#
# XOR answers 1 when its inputs differ. No line separates its corners, and the proof takes two lines. If
# there were such $w_1, w_2, b$, then
#
# $$\underbrace{-b < 0}_{(0,0)\,\to\,0}, \qquad \underbrace{w_1 - b \ge 0}_{(1,0)\,\to\,1}, \qquad
# \underbrace{w_2 - b \ge 0}_{(0,1)\,\to\,1}, \qquad \underbrace{w_1 + w_2 - b < 0}_{(1,1)\,\to\,0}.$$
#
# Adding the two in the middle, $w_1 + w_2 \ge 2b$; from the last and the first, $w_1 + w_2 < b < 2b$.
# A contradiction.
#
# The way out is to look at the points with other eyes. Two hidden perceptrons, $h_1$ and $h_2$, give a
# new representation of every input, and in the plane $(h_1, h_2)$ one line is enough:
#
# ![On the left, the corners of XOR with the lines of two hidden perceptrons, which enclose the two corners with output 1 in a strip. On the right, the same corners in the plane of the hidden outputs h1 and h2: three points are left, and a single line separates the one with output 1](figures/xor.png)
#
# **Exercise.** Write `xor(X)` with perceptrons in two layers. You already have `perceptron` and `gate`:
# choose which gates go into the hidden layer and which one is the output.
#
# - It takes `X` of shape `(N, 2)`; its entries are 0 or 1, as integers or as floats, in any order and
#   with repetitions.
# - It returns integers 0 or 1 of shape `(N,)`.
# - Example: `xor(np.array([[1, 0], [1, 1], [1, 0]]))` gives `array([1, 0, 1])`.

# %% exercise="xor"
def xor(X):
    """Exclusive or of the two columns, by perceptrons in two layers.

    X: (N, 2), entries 0 or 1.
    Returns (N,) ints: 1 where the two entries differ, else 0.

    Example: xor(np.array([[1, 0], [1, 1], [1, 0]])) -> array([1, 0, 1])
    """
    ### BEGIN SOLUTION
    h1 = perceptron(X, *gate("or"))
    h2 = perceptron(X, *gate("nand"))
    H = np.column_stack([h1, h2])  # (N, 2), the hidden representation
    return perceptron(H, *gate("and"))
    ### END SOLUTION

# %% tags=["display"]
plt.figure(figsize=(3.5, 3.5))
plt.contourf(*grid.T, xor(grid.reshape(-1, 2)).reshape(201, 201).T, cmap="cividis", alpha=0.5)
plt.scatter(*corners.T, c=xor(corners), cmap="cividis", edgecolors="black", s=80, zorder=3)
plt.xlabel("$x_1$")
plt.ylabel("$x_2$")
plt.show()

# %% [markdown] lang="es"
# ## 5. Un paso de aprendizaje
#
# Hasta aquí tú elegiste los pesos. Ahora los va a elegir el perceptrón, mirando un ejemplo a la vez.
# Sea $e = y - \hat y$ su error. Si acierta, $e = 0$ y nada cambia. Si debió responder 1 y respondió 0,
# $e = 1$: la suma quedó corta, así que conviene subir los pesos en la dirección de $x$ y *bajar* el
# umbral. Si debió responder 0, $e = -1$ y se hace lo contrario. La tasa de aprendizaje $\eta$ dice
# cuánto:
#
# $$\hat y = f(w \cdot x - b), \qquad w \leftarrow w + \eta\,(y - \hat y)\,x, \qquad b \leftarrow b - \eta\,(y - \hat y).$$
#
# El signo del umbral es el contrario al de los pesos porque $b$ entra restando. ¿Va en la dirección
# correcta? Con los nuevos pesos, la suma $z = w \cdot x - b$ de ese mismo ejemplo pasa a ser
#
# $$z + \eta\,(y - \hat y)\,\big(\lVert x \rVert^2 + 1\big),$$
#
# que sube cuando $e = 1$ y baja cuando $e = -1$. Siempre hacia el lado correcto, aunque no siempre lo
# suficiente para llegar de una vez.
#
# **Ejercicio.** Escribe `perceptron_step(w, b, x, y, lr)`.
#
# - Recibe `w` y `x`, ambos con forma `(d,)`; `b`, un número; `y`, la etiqueta 0 o 1; `lr`, la tasa $\eta > 0$.
# - Devuelve `(w, b)` después del paso: `w` con forma `(d,)` y `b`, un número.
# - Casos de borde: si el ejemplo está bien clasificado, devuelve los mismos valores; si está justo en el
#   umbral, $\hat y = 1$. Los arreglos `w` y `x` que recibe no deben cambiar.
# - Ejemplo: `perceptron_step(np.array([1.0, -1.0]), 0.5, np.array([0.5, 2.0]), 1, 0.25)`. La suma es
#   $0.5 - 2 - 0.5 = -2$, responde 0 y debía responder 1, así que el resultado es
#   `(array([1.125, -0.5]), 0.25)`.

# %% [markdown] lang="en"
# ## 5. One step of learning
#
# So far you chose the weights. Now the perceptron will choose them, looking at one example at a time.
# Let $e = y - \hat y$ be its error. If it is right, $e = 0$ and nothing changes. If it should have
# answered 1 and answered 0, $e = 1$: the sum fell short, so the weights should go up in the direction of
# $x$ and the threshold should go *down*. If it should have answered 0, $e = -1$ and the opposite is
# done. The learning rate $\eta$ says how much:
#
# $$\hat y = f(w \cdot x - b), \qquad w \leftarrow w + \eta\,(y - \hat y)\,x, \qquad b \leftarrow b - \eta\,(y - \hat y).$$
#
# The sign of the threshold is opposite to that of the weights because $b$ is subtracted. Is it the right
# direction? With the new weights, the sum $z = w \cdot x - b$ of that very example becomes
#
# $$z + \eta\,(y - \hat y)\,\big(\lVert x \rVert^2 + 1\big),$$
#
# which rises when $e = 1$ and falls when $e = -1$. Always to the right side, though not always far
# enough to get there at once.
#
# **Exercise.** Write `perceptron_step(w, b, x, y, lr)`.
#
# - It takes `w` and `x`, both of shape `(d,)`; `b`, a number; `y`, the label 0 or 1; `lr`, the rate $\eta > 0$.
# - It returns `(w, b)` after the step: `w` of shape `(d,)` and `b`, a number.
# - Edge cases: if the example is classified right, it returns the same values; if it is exactly on the
#   threshold, $\hat y = 1$. The arrays `w` and `x` that it takes must not change.
# - Example: `perceptron_step(np.array([1.0, -1.0]), 0.5, np.array([0.5, 2.0]), 1, 0.25)`. The sum is
#   $0.5 - 2 - 0.5 = -2$, it answers 0 and should have answered 1, so the result is
#   `(array([1.125, -0.5]), 0.25)`.

# %% exercise="perceptron_step"
def perceptron_step(w, b, x, y, lr):
    """One update of the perceptron's learning rule, for a single example.

    w: (d,), the weights. b: a number, the threshold. x: (d,), the example. y: 0 or 1, its label.
    lr: a number > 0, the learning rate.
    Returns (w, b) after the step; the arguments stay as they are.

    Example: perceptron_step(np.array([1., -1.]), 0.5, np.array([0.5, 2.]), 1, 0.25)
             -> (array([1.125, -0.5]), 0.25)
    """
    ### BEGIN SOLUTION
    error = y - heaviside(w @ x - b)  # 1: fired too little, -1: fired too much, 0: right
    return w + lr * error * x, b - lr * error
    ### END SOLUTION

# %% tags=["display"]
w, b, x, y = np.array([1.0, -1.0]), 0.5, np.array([0.5, 2.0]), 1
for step in range(4):
    print(f"w = {w}   b = {b}   w·x - b = {w @ x - b}   y = {y}")
    w, b = perceptron_step(w, b, x, y, lr=0.25)

# %% [markdown] lang="es"
# ## 6. Entrenar el perceptrón
#
# Entrenar es dar pasos: se recorren los ejemplos en orden, uno a uno, y después de cada uno se usan los
# pesos *nuevos* para el siguiente. Una pasada por todos los ejemplos es una *época*. Si en una época
# completa no hay errores, los pesos ya no van a cambiar más, y se termina.
#
# ¿Termina siempre? Si alguna recta separa las clases, sí: es el teorema de Novikoff (1962). Sean
# $w^*, b^*$ con $\lVert w^* \rVert^2 + b^{*2} = 1$ que separan con margen $\gamma > 0$, es decir,
# $w^* \cdot x - b^* \ge \gamma$ en la clase 1 y $\le -\gamma$ en la clase 0, y sea
# $\lVert x \rVert^2 + 1 \le R^2$ para todo ejemplo. Entonces, partiendo de cero,
#
# $$\text{errores en total} \;\le\; \Big(\frac{R}{\gamma}\Big)^2,$$
#
# sin importar el orden, ni cuántos ejemplos hay, ni la tasa: como se parte de cero, $\eta$ solo cambia la
# escala de $w$ y de $b$, y la recta es la misma. Pero si ninguna recta separa, como en XOR, el
# perceptrón se equivoca en todas las épocas para siempre. Por eso hay un máximo de épocas.
#
# **Ejercicio.** Escribe `perceptron_train(X, y, lr, epochs)`.
#
# - Recibe `X` con forma `(N, d)`; `y` con forma `(N,)`, enteros 0 o 1; la tasa `lr`; y `epochs`, el
#   máximo de épocas.
# - Parte de `w` con `d` ceros y `b = 0`, y toma los ejemplos en el orden en que vienen, sin desordenarlos.
# - Devuelve `(w, b, errors)`. `errors` es una lista de enteros: `errors[t]` cuenta los ejemplos mal
#   clasificados durante la época `t`, cada uno visto *antes* de su propia actualización.
# - Termina después de la primera época sin errores, cuyo 0 es la última entrada de `errors`; si no hay tal
#   época, termina después de `epochs` épocas.
# - Ejemplo: la compuerta OR, con las esquinas en el orden de la tabla y `lr = 0.5`:
#   `perceptron_train(corners, np.array([0, 1, 1, 1]), 0.5, 10)` entrega
#   `(array([0.5, 0.5]), 0.5, [2, 2, 1, 0])`. Sigue las primeras dos épocas con lápiz y papel: es la
#   mejor manera de entender el algoritmo. Al comenzar, $w \cdot x - b = 0$, y $f(0) = 1$.

# %% [markdown] lang="en"
# ## 6. Training the perceptron
#
# Training means taking steps: go through the examples in order, one by one, and after each of them use
# the *new* weights for the next. One pass over all examples is an *epoch*. If a whole epoch has no
# mistakes, the weights will never change again, and training stops.
#
# Does it always stop? If some line separates the classes, yes: that is Novikoff's theorem (1962). Let
# $w^*, b^*$ with $\lVert w^* \rVert^2 + b^{*2} = 1$ separate them with margin $\gamma > 0$, that is,
# $w^* \cdot x - b^* \ge \gamma$ in class 1 and $\le -\gamma$ in class 0, and let
# $\lVert x \rVert^2 + 1 \le R^2$ for every example. Then, starting from zero,
#
# $$\text{mistakes in all} \;\le\; \Big(\frac{R}{\gamma}\Big)^2,$$
#
# whatever the order, the number of examples, or the rate: since it starts from zero, $\eta$ only changes
# the scale of $w$ and $b$, and the line is the same. But if no line separates, as in XOR, the perceptron
# makes mistakes in every epoch, for ever. That is why there is a maximum of epochs.
#
# **Exercise.** Write `perceptron_train(X, y, lr, epochs)`.
#
# - It takes `X` of shape `(N, d)`; `y` of shape `(N,)`, integers 0 or 1; the rate `lr`; and `epochs`,
#   the maximum of epochs.
# - It starts from `w` with `d` zeros and `b = 0`, and takes the examples in the order they come, without
#   shuffling.
# - It returns `(w, b, errors)`. `errors` is a list of integers: `errors[t]` counts the examples
#   classified wrong during epoch `t`, each one seen *before* its own update.
# - It stops after the first epoch without mistakes, whose 0 is the last entry of `errors`; if there is no
#   such epoch, it stops after `epochs` epochs.
# - Example: the gate OR, with the corners in the order of the table and `lr = 0.5`:
#   `perceptron_train(corners, np.array([0, 1, 1, 1]), 0.5, 10)` gives
#   `(array([0.5, 0.5]), 0.5, [2, 2, 1, 0])`. Follow the first two epochs with pencil and paper: it is
#   the best way to understand the algorithm. At the start $w \cdot x - b = 0$, and $f(0) = 1$.

# %% exercise="perceptron_train"
def perceptron_train(X, y, lr, epochs):
    """Train a perceptron, one example at a time in the given order, from w = 0 and b = 0.

    X: (N, d). y: (N,) ints, 0 or 1. lr: a number > 0. epochs: int, the most epochs to run.
    Returns (w, b, errors): w (d,), b a number, errors a list of ints with the mistakes of each
    epoch, counted before each update. Stops after an epoch without mistakes: its 0 is the last.

    Example: perceptron_train(corners, np.array([0, 1, 1, 1]), 0.5, 10)
             -> (array([0.5, 0.5]), 0.5, [2, 2, 1, 0])
    """
    ### BEGIN SOLUTION
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        mistakes = 0
        for x, label in zip(X, y):
            mistakes += int(heaviside(w @ x - b) != label)
            w, b = perceptron_step(w, b, x, label, lr)
        errors.append(mistakes)
        if mistakes == 0:
            break
    return w, b, errors
    ### END SOLUTION

# %% tags=["display"]
plt.figure(figsize=(6, 3))
for name, labels in {"and": [0, 0, 0, 1], "or": [0, 1, 1, 1], "xor": [0, 1, 1, 0]}.items():
    w, b, errors = perceptron_train(corners, np.array(labels), lr=0.5, epochs=12)
    plt.plot(range(1, len(errors) + 1), errors, "o-", label=name)
plt.xlabel("$t$")
plt.ylabel("errors")
plt.legend()
plt.show()

# %% [markdown] lang="es"
# ## 7. La frontera de decisión
#
# Para dibujar la recta $w \cdot x = b$ de un perceptrón con dos entradas se despeja $x_2$:
#
# $$w_1 x_1 + w_2 x_2 = b.$$
#
# Cuando $w_2 = 0$ la recta es vertical: a un $x_1$ le corresponden todos los $x_2$, o ninguno, y no hay
# número que devolver. Ahí lo honesto es avisar con un error, no entregar un `inf` que aparezca tres
# celdas más abajo.
#
# **Ejercicio.** Escribe `decision_boundary(w, b, x1)`.
#
# - Recibe `w` con forma `(2,)`; `b`, un número; y `x1`, un número o un arreglo de cualquier forma. También
#   pueden ser enteros.
# - Devuelve $x_2$, con la forma de `x1`, tal que el punto $(x_1, x_2)$ está en la recta.
# - Caso de borde: si $w_2 = 0$, lanza `ValueError`, y solo entonces: una recta muy empinada todavía tiene
#   respuesta.
# - Ejemplo: `decision_boundary(np.array([1.0, 2.0]), 3.0, 1.0)` entrega `1.0`, porque
#   $1 \cdot 1 + 2 \cdot 1 = 3$.

# %% [markdown] lang="en"
# ## 7. The decision boundary
#
# To draw the line $w \cdot x = b$ of a perceptron with two inputs, solve for $x_2$ in
#
# $$w_1 x_1 + w_2 x_2 = b.$$
#
# When $w_2 = 0$ the line is vertical: to one $x_1$ belong all the $x_2$, or none, and there is no number
# to return. The honest thing is to raise an error there, not to give an `inf` that turns up three cells
# further down.
#
# **Exercise.** Write `decision_boundary(w, b, x1)`.
#
# - It takes `w` of shape `(2,)`; `b`, a number; and `x1`, a number or an array of any shape. They may be
#   integers, too.
# - It returns $x_2$, in the shape of `x1`, such that the point $(x_1, x_2)$ is on the line.
# - Edge case: if $w_2 = 0$, it raises `ValueError`, and only then: a very steep line still has an answer.
# - Example: `decision_boundary(np.array([1.0, 2.0]), 3.0, 1.0)` gives `1.0`, because
#   $1 \cdot 1 + 2 \cdot 1 = 3$.

# %% exercise="decision_boundary"
def decision_boundary(w, b, x1):
    """The x2 for which (x1, x2) lies on the line w @ x = b.

    w: (2,). b: a number. x1: a number or an array of any shape.
    Returns x2 in the shape of x1. Raises ValueError where w2 = 0: the line is vertical.

    Example: decision_boundary(np.array([1., 2.]), 3., 1.) -> 1.0
    """
    ### BEGIN SOLUTION
    w1, w2 = w
    if w2 == 0:
        raise ValueError("w2 = 0: the line is vertical and x2 is not a function of x1")
    return (b - w1 * x1) / w2
    ### END SOLUTION

# %% tags=["display"]
rng = np.random.default_rng(1)
X = np.concatenate([rng.normal([0, 0], 0.6, size=(40, 2)), rng.normal([2.5, 2], 0.6, size=(40, 2))])
y = np.repeat([0, 1], 40)
w, b, errors = perceptron_train(X, y, lr=0.5, epochs=100)
x1 = np.linspace(-2, 5, 2)
plt.figure(figsize=(5, 4))
plt.scatter(*X.T, c=y, cmap="cividis", edgecolors="black", s=25)
plt.plot(x1, decision_boundary(w, b, x1), color="tab:red")
plt.ylim(-2, 4.5)
plt.xlabel("$x_1$")
plt.ylabel("$x_2$")
plt.title(f"errors = {errors}")
plt.show()

# %% [markdown] lang="es"
# ## 8. El perceptrón como capa de Keras
#
# Una capa de Keras son `units` neuronas que miran la misma entrada. Sus pesos se juntan en una matriz,
# una columna por neurona, y cada neurona tiene su propio umbral:
#
# $$\hat Y = f(X K - \theta), \qquad X: (N, d), \quad K: (d, \text{units}), \quad \theta: (\text{units},), \quad \hat Y: (N, \text{units}).$$
#
# Una capa propia hereda de `keras.layers.Layer` y tiene tres partes: `__init__` guarda la configuración;
# `build(self, input_shape)`, que Keras llama una vez, cuando llega la primera entrada y por fin se conoce
# $d$, crea los pesos con `self.add_weight(shape=..., initializer=..., name=...)`; y
# `call(self, inputs)` calcula la salida con `keras.ops`, que funciona en cualquier motor.
#
# Ojo: el escalón tiene derivada 0 en todas partes salvo en el borde, así que esta capa no se puede
# entrenar con `fit`. De ese problema nacen las funciones de activación de la tarea 2.
#
# **Ejercicio.** Completa `class Perceptron(keras.layers.Layer)`. El constructor ya está escrito.
#
# - `Perceptron(units)` tiene los pesos `kernel`, con forma `(d, units)`, y `threshold`, con forma
#   `(units,)`, como atributos con esos nombres y creados de modo que Keras los conozca (aparecen en
#   `layer.weights`). Sus valores iniciales son libres.
# - Llamada con una entrada `(N, d)`, para cualquier `N`, devuelve `(N, units)` con valores `0.` o `1.`
#   en el tipo de la capa, que es `float32`, no booleanos ni enteros.
# - Sirve también dentro de un modelo, como los que arma `network` en la celda que sigue. Ahí Keras llama a
#   `call` con una entrada que todavía no tiene valores ni número de filas, así que NumPy no sirve.
# - Caso de borde: también aquí $f(0) = 1$.
# - Ejemplo: con `kernel = [[1, -1], [1, -1]]` y `threshold = [1.5, -1.5]`, la capa calcula AND en la
#   primera columna y NAND en la segunda: `layer(np.array([[1., 1.], [0., 1.]]))` entrega
#   `[[1., 0.], [0., 1.]]`.

# %% [markdown] lang="en"
# ## 8. The perceptron as a Keras layer
#
# A Keras layer is `units` neurons that look at the same input. Their weights are put together in a
# matrix, one column per neuron, and each neuron has its own threshold:
#
# $$\hat Y = f(X K - \theta), \qquad X: (N, d), \quad K: (d, \text{units}), \quad \theta: (\text{units},), \quad \hat Y: (N, \text{units}).$$
#
# A layer of your own inherits from `keras.layers.Layer` and has three parts: `__init__` keeps the
# configuration; `build(self, input_shape)`, which Keras calls once, when the first input arrives and $d$
# is known at last, creates the weights with `self.add_weight(shape=..., initializer=..., name=...)`; and
# `call(self, inputs)` computes the output with `keras.ops`, which works on any backend.
#
# Mind this: the derivative of the step is 0 everywhere but on the edge, so this layer cannot be trained
# with `fit`. Out of that problem come the activation functions of assignment 2.
#
# **Exercise.** Complete `class Perceptron(keras.layers.Layer)`. Its constructor is already written.
#
# - `Perceptron(units)` has the weights `kernel`, of shape `(d, units)`, and `threshold`, of shape
#   `(units,)`, as attributes of those names and created so that Keras knows them (they are in
#   `layer.weights`). Their initial values are up to you.
# - Called on an input `(N, d)`, for any `N`, it returns `(N, units)` with values `0.` or `1.` in the
#   layer's dtype, which is `float32`, neither booleans nor integers.
# - It works inside a model, too, like those that `network` makes in the cell that follows. There Keras
#   calls `call` with an input that has neither values nor a number of rows yet, so NumPy will not do.
# - Edge case: here, too, $f(0) = 1$.
# - Example: with `kernel = [[1, -1], [1, -1]]` and `threshold = [1.5, -1.5]`, the layer computes AND in
#   the first column and NAND in the second: `layer(np.array([[1., 1.], [0., 1.]]))` gives
#   `[[1., 0.], [0., 1.]]`.

# %% environment="keras"
import keras

def network(d, *layers):
    """A model that takes inputs (N, d) through the layers, one after the other."""
    return keras.Sequential([keras.Input((d,)), *layers])

# %% exercise="Perceptron" environment="keras"
class Perceptron(keras.layers.Layer):
    """A layer of perceptrons: f(inputs @ kernel - threshold), with f(0) = 1.

    units: int, the number of neurons. Input (N, d), output (N, units): 0. or 1. in the layer's dtype.
    Weights: kernel (d, units) and threshold (units,).

    Example: Perceptron(3)(np.zeros((5, 2))).shape -> (5, 3)
    """

    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    ### BEGIN SOLUTION
    def build(self, input_shape):
        d = input_shape[-1]
        self.kernel = self.add_weight(
            shape=(d, self.units), initializer="glorot_uniform", name="kernel"
        )
        self.threshold = self.add_weight(
            shape=(self.units,), initializer="zeros", name="threshold"
        )

    def call(self, inputs):
        z = keras.ops.matmul(inputs, self.kernel) - self.threshold
        return keras.ops.cast(z >= 0, self.compute_dtype)
    ### END SOLUTION

# %% tags=["display"]
model = network(2, Perceptron(2), Perceptron(1))
(w_or, b_or), (w_nand, b_nand), (w_and, b_and) = gate("or"), gate("nand"), gate("and")
model.layers[0].kernel.assign(np.column_stack([w_or, w_nand]))
model.layers[0].threshold.assign([b_or, b_nand])
model.layers[1].kernel.assign(np.reshape(w_and, (2, 1)))
model.layers[1].threshold.assign([b_and])
for corner, output in zip(corners, model.predict(corners, verbose=0)):
    print(corner, output)

# %% [markdown] lang="es"
# ## 9. Del umbral al sesgo
#
# La capa de Keras que vas a usar desde la próxima tarea es `keras.layers.Dense`, y ella *suma* un sesgo:
# antes de la activación calcula $X K + \beta$. El perceptrón *resta* un umbral: $X w - b$. Es la misma
# cuenta con otro nombre, y confundirlos cambia la recta de lugar sin que nada avise.
#
# **Ejercicio.** Escribe `to_dense(w, b)`: los pesos con que `keras.layers.Dense(1)` calcula
# $w \cdot x - b$ para cada fila.
#
# - Recibe `w` con forma `(d,)` y `b`, un número: un perceptrón de esta tarea.
# - Devuelve `(kernel, bias)`, dos arreglos de NumPy: `kernel` con forma `(d, 1)` y `bias` con forma
#   `(1,)`, en el orden en que `Dense` los guarda.
# - Ejemplo: `to_dense(np.array([1.0, 2.0]), 0.5)` entrega `(array([[1.], [2.]]), array([-0.5]))`.

# %% [markdown] lang="en"
# ## 9. From the threshold to the bias
#
# The Keras layer that you will use from the next assignment on is `keras.layers.Dense`, and it *adds* a
# bias: before the activation it computes $X K + \beta$. The perceptron *subtracts* a threshold:
# $X w - b$. It is the same computation under another name, and mixing them up moves the line without any
# warning.
#
# **Exercise.** Write `to_dense(w, b)`: the weights with which `keras.layers.Dense(1)` computes
# $w \cdot x - b$ for every row.
#
# - It takes `w` of shape `(d,)` and `b`, a number: a perceptron of this assignment.
# - It returns `(kernel, bias)`, two NumPy arrays: `kernel` of shape `(d, 1)` and `bias` of shape `(1,)`,
#   in the order in which `Dense` keeps them.
# - Example: `to_dense(np.array([1.0, 2.0]), 0.5)` gives `(array([[1.], [2.]]), array([-0.5]))`.

# %% exercise="to_dense" environment="keras"
def to_dense(w, b):
    """The weights of a keras.layers.Dense(1) that computes w @ x - b for every row x.

    w: (d,), a perceptron's weights. b: a number, its threshold.
    Returns (kernel, bias): kernel (d, 1), bias (1,).

    Example: to_dense(np.array([1., 2.]), 0.5) -> (array([[1.], [2.]]), array([-0.5]))
    """
    ### BEGIN SOLUTION
    kernel = np.reshape(w, (-1, 1))
    bias = np.array([-b])
    return kernel, bias
    ### END SOLUTION

# %% tags=["display"]
w, b = np.array([1.0, 2.0]), 0.5
dense = keras.layers.Dense(1)
dense.build((None, 2))
dense.set_weights(to_dense(w, b))
print(keras.ops.convert_to_numpy(dense(corners.astype("float32"))).ravel())
print(corners @ w - b)

# %% [markdown] lang="es"
# ## Lo que queda
#
# Un perceptrón es una recta; dos capas de perceptrones ya dibujan regiones. Pero la regla de aprendizaje
# de esta tarea solo sirve para la última capa, porque dice qué debió responder la salida y no dice qué
# debió responder cada neurona oculta. Para repartir el error hacia atrás se necesita una derivada, y la
# del escalón es cero. En la próxima tarea cambias el escalón por funciones que sí se pueden derivar.

# %% [markdown] lang="en"
# ## What is left
#
# A perceptron is a line; two layers of perceptrons already draw regions. But the learning rule of this
# assignment works for the last layer only: it says what the output should have answered, and not what
# each hidden neuron should have answered. To share the error out backwards one needs a derivative, and
# that of the step is zero. In the next assignment you replace the step by functions that can be
# differentiated.
