# %% [markdown] lang="es"
# # Tarea 4: descenso de gradiente estocástico
#
# En 1847 Cauchy necesitaba calcular órbitas de astros, y en vez de despejar las ecuaciones propuso pararse en
# cualquier punto y caminar cuesta abajo. En 1951 Robbins y Monro mostraron que ni siquiera hace falta saber
# bien hacia dónde es abajo: basta una estimación ruidosa, si los pasos son chicos. Juntas, esas dos ideas son
# el descenso de gradiente estocástico (*SGD*), con el que se entrenan casi todas las redes neuronales.
#
# **Qué vas a aprender**
#
# - Qué hace la tasa de aprendizaje, y por qué hay un valor desde el cual el descenso sube.
# - Cómo se parten los datos en mini-lotes sin perder, repetir ni desordenar ejemplos.
# - La pérdida y el gradiente de la regresión logística, también donde la exponencial se desborda.
# - Por qué hay que barajar en cada época, y qué pasa cuando los datos vienen ordenados por clase.
# - Cómo se comprueba un gradiente con diferencias centrales antes de confiar en él.
# - Cómo se escribe un optimizador con *momentum* en Keras.
#
# La tarea tiene siete ejercicios y 100 puntos: seis en NumPy, donde está la matemática, y uno en Keras,
# donde está la práctica.

# %% [markdown] lang="en"
# # Assignment 4: stochastic gradient descent
#
# In 1847 Cauchy had to compute the orbits of heavenly bodies, and in place of solving the equations he proposed
# to stand anywhere and walk downhill. In 1951 Robbins and Monro showed that one need not even know well which way is
# down: a noisy estimate is enough, if the steps are small. Together those two ideas are stochastic gradient
# descent (*SGD*), by which nearly all neural networks are trained.
#
# **What you will learn**
#
# - What the learning rate does, and why there is a value above which the descent climbs.
# - How to cut the data into mini-batches without losing, repeating or misplacing examples.
# - The loss and the gradient of logistic regression, also where the exponential overflows.
# - Why to shuffle in each epoch, and what happens when the data come sorted by class.
# - How to check a gradient by central differences before trusting it.
# - How to write an optimizer with *momentum* in Keras.
#
# There are seven exercises and 100 points: six in NumPy, where the mathematics is, and one in Keras, where
# the practice is.

# %% [markdown] lang="es"
# ## Convenciones
#
# En SGD casi todos los errores son de convención: por cuánto se divide, quién baraja, qué se anota. En esta
# tarea vale lo siguiente:
#
# - **El sesgo se suma**: la regresión logística calcula $z = X w + b$. (En la tarea 1 el umbral se restaba.)
# - **Una fila por ejemplo**: `X` tiene forma `(N, d)`, los pesos `w` forma `(d,)`, el sesgo `b` es un número
#   y las etiquetas `y`, con forma `(N,)`, son 0 o 1.
# - **Las pérdidas y sus gradientes son promedios** sobre los ejemplos con que se calculan. El gradiente de un
#   lote se divide por el tamaño *de ese lote*.
# - **El último lote, más chico, se conserva**; todos los demás tienen exactamente `batch_size` ejemplos.
# - **El azar viene solo de `rng`**, un generador de NumPy como `np.random.default_rng(0)`. La misma semilla
#   da la misma respuesta. Cuántos números le pides, y en qué orden, es asunto tuyo.
# - **Las funciones no modifican los arreglos que reciben**, no recuerdan nada entre una llamada y otra, y no
#   imprimen. (El generador `rng` sí avanza: para eso está.)
# - Donde la respuesta es un número sirve cualquier cosa de forma `()`: un `float`, un `np.float64`, un arreglo
#   sin dimensiones. Una lista de números puede ser una lista o un arreglo de una dimensión.
# - **Números grandes**: la regresión logística se prueba con $|z|$ de hasta 1000. Una advertencia (*warning*)
#   de `overflow` no cuesta nada; un `nan` sí.
# - Los ejercicios 1 a 6 se corrigen con NumPy y sin Keras, en `float64`. Nunca se prueban lotes vacíos,
#   `steps = 0` ni `epochs = 0`.

# %% [markdown] lang="en"
# ## Conventions
#
# In SGD almost all mistakes are of convention: what to divide by, who shuffles, what is noted down. In this
# assignment:
#
# - **The bias is added**: logistic regression computes $z = X w + b$. (In assignment 1 the threshold was
#   subtracted.)
# - **One row per example**: `X` has shape `(N, d)`, the weights `w` have shape `(d,)`, the bias `b` is a
#   number, and the labels `y`, of shape `(N,)`, are 0 or 1.
# - **Losses and their gradients are means** over the examples they are computed on. The gradient of a batch
#   is divided by the size *of that batch*.
# - **The last batch, a smaller one, is kept**; all others have exactly `batch_size` examples.
# - **Chance comes from `rng` alone**, a NumPy generator such as `np.random.default_rng(0)`. The same seed
#   gives the same answer. How many numbers you draw from it, and in which order, is up to you.
# - **Functions do not modify the arrays they take**, remember nothing between calls, and do not print. (The
#   generator `rng` does move on: that is what it is for.)
# - Where the answer is a number, anything of shape `()` will do: a `float`, an `np.float64`, an array without
#   dimensions. A list of numbers may be a list or a one-dimensional array.
# - **Large numbers**: logistic regression is tried with $|z|$ up to 1000. An `overflow` warning costs
#   nothing; a `nan` does.
# - Exercises 1 to 6 are graded with NumPy and without Keras, in `float64`. Empty batches, `steps = 0` and
#   `epochs = 0` are never tried.

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
#    `a4_sgd.ipynb` con ese mismo nombre por la vía que indique tu curso. Si te falta un ejercicio,
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
#    `a4_sgd.ipynb` under that very name, the way your course tells you. If an exercise is
#    missing, hand in all the same: the others are graded.

# %%
import numpy as np

from autograder import check

# %% tags=["display"]
import matplotlib.pyplot as plt

# %% [markdown] lang="es"
# ## 1. Descenso de gradiente
#
# El gradiente $\nabla f(\theta)$ apunta hacia donde $f$ crece más rápido, así que se camina al revés:
#
# $$\theta_{t+1} = \theta_t - \eta\, \nabla f(\theta_t), \qquad t = 0, 1, \dots$$
#
# La tasa de aprendizaje $\eta$ decide todo lo demás. Mira lo que pasa con una parábola,
# $f(\theta) = \tfrac{L}{2} \theta^2$: su gradiente es $L \theta$, y cada paso multiplica a $\theta$ por
# $1 - \eta L$.
#
# ![Tres parábolas con los puntos que visita el descenso. Con tasa menor que 1/L baja por un mismo lado; entre 1/L y 2/L salta de un lado al otro y también baja; con tasa mayor que 2/L cada salto llega más arriba que el anterior](figures/rates.png)
#
# - Si $\eta < 1/L$, se acerca por un solo lado. Si $1/L < \eta < 2/L$, salta de un lado al otro, y llega.
# - Si $\eta > 2/L$, entonces $|1 - \eta L| > 1$ y cada paso lo aleja: el descenso *diverge*.
#
# En varias dimensiones, $f(\theta) = \tfrac12 \theta^\top A\, \theta - c \cdot \theta$ con $A$ simétrica y de
# valores propios positivos es una parábola en cada dirección propia de $A$. Si $\theta^*$ es el mínimo,
#
# $$\theta_t - \theta^* = (I - \eta A)^t\, (\theta_0 - \theta^*),$$
#
# y manda la dirección más curva: $L$ es el mayor valor propio de $A$. Las direcciones planas, mientras tanto,
# avanzan muy de a poco. Esa tensión es la que intenta aliviar el *momentum* del ejercicio 7.
#
# **Ejercicio.** Escribe `gradient_descent(grad, theta0, lr, steps)`.
#
# - Recibe `grad`, una función que a un punto con forma `(d,)` le asigna su gradiente, con forma `(d,)`;
#   `theta0`, el punto de partida, con forma `(d,)`; la tasa `lr`; y `steps`, cuántos pasos dar.
# - Devuelve el camino completo, con forma `(steps + 1, d)`: la primera fila es `theta0`, y cada fila que sigue
#   es el punto después de un paso.
# - Da siempre todos los pasos, también si el camino diverge. `theta0` no debe cambiar.
# - Ejemplo: con $f(\theta) = \theta_1^2 + \theta_2^2$,
#   `gradient_descent(lambda theta: 2 * theta, np.array([4.0, -8.0]), 0.25, 2)` entrega
#   `array([[4., -8.], [2., -4.], [1., -2.]])`.

# %% [markdown] lang="en"
# ## 1. Gradient descent
#
# The gradient $\nabla f(\theta)$ points to where $f$ grows fastest, so walk the other way:
#
# $$\theta_{t+1} = \theta_t - \eta\, \nabla f(\theta_t), \qquad t = 0, 1, \dots$$
#
# The learning rate $\eta$ decides all the rest. See what happens with a parabola,
# $f(\theta) = \tfrac{L}{2} \theta^2$: its gradient is $L \theta$, and each step multiplies $\theta$ by
# $1 - \eta L$.
#
# ![Three parabolas with the points that the descent visits. With a rate below 1/L it goes down on one side; between 1/L and 2/L it jumps from one side to the other and goes down, too; with a rate above 2/L each jump lands higher than the one before](figures/rates.png)
#
# - If $\eta < 1/L$, it gets closer from one side. If $1/L < \eta < 2/L$, it jumps from side to side, and
#   arrives.
# - If $\eta > 2/L$, then $|1 - \eta L| > 1$ and each step takes it further away: the descent *diverges*.
#
# In several dimensions, $f(\theta) = \tfrac12 \theta^\top A\, \theta - c \cdot \theta$ with a symmetric $A$
# whose eigenvalues are positive is a parabola along each eigenvector of $A$. If $\theta^*$ is the minimum,
#
# $$\theta_t - \theta^* = (I - \eta A)^t\, (\theta_0 - \theta^*),$$
#
# and the most curved direction is in command: $L$ is the largest eigenvalue of $A$. Meanwhile the flat
# directions make very little headway. That tension is what the *momentum* of exercise 7 tries to ease.
#
# **Exercise.** Write `gradient_descent(grad, theta0, lr, steps)`.
#
# - It takes `grad`, a function that gives the gradient, of shape `(d,)`, at a point of shape `(d,)`;
#   `theta0`, the starting point, of shape `(d,)`; the rate `lr`; and `steps`, how many steps to take.
# - It returns the whole path, of shape `(steps + 1, d)`: the first row is `theta0`, and each row that follows
#   is the point after one step.
# - It always takes all the steps, also if the path diverges. `theta0` must not change.
# - Example: with $f(\theta) = \theta_1^2 + \theta_2^2$,
#   `gradient_descent(lambda theta: 2 * theta, np.array([4.0, -8.0]), 0.25, 2)` gives
#   `array([[4., -8.], [2., -4.], [1., -2.]])`.

# %% exercise="gradient_descent"
def gradient_descent(grad, theta0, lr, steps):
    """The path of gradient descent from theta0.

    grad: a function from a point (d,) to the gradient there (d,). theta0: (d,), the start.
    lr: a number > 0, the learning rate. steps: int, how many steps to take.
    Returns (steps + 1, d): theta0, and the point after each step.

    Example: gradient_descent(lambda theta: 2 * theta, np.array([4., -8.]), 0.25, 2)
             -> array([[4., -8.], [2., -4.], [1., -2.]])
    """
    ### BEGIN SOLUTION
    path = [np.array(theta0, dtype=float)]  # a copy: theta0 is the caller's
    for _ in range(steps):
        path.append(path[-1] - lr * grad(path[-1]))
    return np.array(path)
    ### END SOLUTION

# %% tags=["display"]
A = np.diag([1.0, 8.0])  # L = 8: the limit is 2 / L = 0.25
t1, t2 = np.meshgrid(np.linspace(-4.5, 4.5, 201), np.linspace(-2.5, 2.5, 201))
figure, axes = plt.subplots(1, 3, figsize=(13, 3), sharey=True)
for axis, lr in zip(axes, [0.05, 0.22, 0.26]):
    path = gradient_descent(lambda theta: A @ theta, np.array([-4.0, 1.0]), lr, 20)
    axis.contour(t1, t2, (t1**2 + 8 * t2**2) / 2, levels=12, cmap="Greys", alpha=0.6)
    axis.plot(*path.T, "o-", markersize=3)
    axis.set(title=rf"$\eta = {lr}$", xlabel=r"$\theta_1$", xlim=(-4.5, 4.5), ylim=(-2.5, 2.5))
axes[0].set_ylabel(r"$\theta_2$")
plt.show()

# %% [markdown] lang="es"
# ## 2. Mini-lotes
#
# El gradiente de una pérdida promedio es el promedio de los gradientes de todos los ejemplos. Con un millón
# de ejemplos, cada paso cuesta un millón de cuentas. Pero el promedio sobre unos pocos ejemplos elegidos al
# azar apunta, en promedio, en la misma dirección, y cuesta mucho menos. Por eso los datos se *barajan* y se
# cortan en lotes: cada lote da un paso, y una pasada por todos los lotes es una *época*.
#
# ![Dos épocas sobre diez ejemplos con lotes de cuatro: en cada época los diez índices vienen en otro orden, cortados en dos lotes de cuatro y un último lote de dos](figures/batches.png)
#
# Es un procedimiento sencillo en el que es muy fácil equivocarse, porque los errores no se notan: si se pierde el
# último lote, o un ejemplo sale dos veces, la red aprende casi igual de bien. Fíjate en que se barajan
# *índices*, y no los datos: con los mismos índices se toman después las filas de `X` y las etiquetas de `y`, y
# cada ejemplo se queda con la suya.
#
# **Ejercicio.** Escribe `minibatches(n, batch_size, rng, shuffle=True)`.
#
# - Recibe `n`, cuántos ejemplos hay; `batch_size`, el tamaño de los lotes; `rng`, un generador de NumPy; y
#   `shuffle`.
# - Devuelve una lista de $\lceil n / B \rceil$ arreglos de enteros: los índices de cada lote. Entre todos,
#   cada índice de 0 a `n - 1` aparece exactamente una vez.
# - Todos los lotes tienen `batch_size` índices, salvo el último, que tiene los que sobran. Si `batch_size` es
#   mayor que `n`, hay un solo lote.
# - Con `shuffle=True` el orden sale de `rng`, y es otro cada vez que se llama. Con `shuffle=False`, los índices
#   van en orden: 0, 1, 2, ...
# - Ejemplo: `minibatches(5, 2, np.random.default_rng(0), shuffle=False)` entrega
#   `[array([0, 1]), array([2, 3]), array([4])]`.

# %% [markdown] lang="en"
# ## 2. Mini-batches
#
# The gradient of a mean loss is the mean of the gradients of all the examples. With a million examples, each
# step costs a million computations. But the mean over a few examples chosen at random points, on average, in
# the same direction, and costs much less. So the data are *shuffled* and cut into batches: each batch takes
# one step, and one pass over all the batches is an *epoch*.
#
# ![Two epochs over ten examples in batches of four: in each epoch the ten indices come in another order, cut into two batches of four and a last batch of two](figures/batches.png)
#
# It is a simple procedure that is very easy to get wrong, because the mistakes do not show: if the last
# batch is lost, or an example comes up twice, the network learns nearly as well. Notice that *indices* are
# shuffled, and not the data: the same indices then take the rows of `X` and the labels of `y`, and each
# example keeps its own.
#
# **Exercise.** Write `minibatches(n, batch_size, rng, shuffle=True)`.
#
# - It takes `n`, how many examples there are; `batch_size`, the size of the batches; `rng`, a NumPy generator;
#   and `shuffle`.
# - It returns a list of $\lceil n / B \rceil$ arrays of integers: the indices of each batch. Among them all,
#   each index from 0 to `n - 1` appears exactly once.
# - All batches have `batch_size` indices, but for the last, which has those that are left. If `batch_size` is
#   larger than `n`, there is a single batch.
# - With `shuffle=True` the order comes from `rng`, and is another one at each call. With `shuffle=False` the
#   indices are in order: 0, 1, 2, ...
# - Example: `minibatches(5, 2, np.random.default_rng(0), shuffle=False)` gives
#   `[array([0, 1]), array([2, 3]), array([4])]`.

# %% exercise="minibatches"
def minibatches(n, batch_size, rng, shuffle=True):
    """The indices of n examples, cut into batches; the last one may be smaller.

    n: int, how many examples. batch_size: int. rng: a NumPy generator, for the order.
    shuffle: bool; in order where it is False.
    Returns a list of int arrays; each index from 0 to n - 1 is in exactly one of them.

    Example: minibatches(5, 2, rng, shuffle=False) -> [array([0, 1]), array([2, 3]), array([4])]
    """
    ### BEGIN SOLUTION
    order = rng.permutation(n) if shuffle else np.arange(n)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]
    ### END SOLUTION

# %% tags=["display"]
rng = np.random.default_rng(0)
for epoch in range(3):
    print("  |  ".join(" ".join(map(str, batch)) for batch in minibatches(10, 4, rng)))

# %% [markdown] lang="es"
# ## 3. Regresión logística: pérdida y gradiente
#
# Para aprender hace falta algo que aprender. La regresión logística es una neurona con sigmoide: da la
# probabilidad de la clase 1,
#
# $$z_i = x_i \cdot w + b, \qquad p_i = \sigma(z_i) = \frac{1}{1 + e^{-z_i}}.$$
#
# ![A la izquierda, la curva de la sigmoide sobre los ejemplos de las dos clases: p es la altura de la curva y la flecha p - y es lo que le falta o le sobra. A la derecha, la pérdida de un ejemplo según z, una curva para y = 1 y otra para y = 0: lejos del cero, cada una es una recta](figures/logistic.png)
#
# Su pérdida es la entropía cruzada, el promedio de $-\log p_i$ en la clase 1 y de $-\log(1 - p_i)$ en la
# clase 0. Escrita en función de $z$,
#
# $$\ell(w, b) = \frac1N \sum_{i=1}^{N} \Big( \log\big(1 + e^{z_i}\big) - y_i\, z_i \Big),$$
#
# y al derivar casi todo se cancela. El error $p_i - y_i$ de cada ejemplo se reparte entre sus entradas:
#
# $$\frac{\partial \ell}{\partial w} = \frac1N \sum_{i=1}^{N} (p_i - y_i)\, x_i = \frac1N X^\top (p - y), \qquad
# \frac{\partial \ell}{\partial b} = \frac1N \sum_{i=1}^{N} (p_i - y_i).$$
#
# **Cuidado con los extremos.** Si $z = 1000$, entonces $e^z$ es `inf`; si $z = -1000$, $p$ es exactamente 0 y
# $\log p$ es `-inf`. Sin embargo, la pérdida es un número común y corriente: un ejemplo con $z = 1000$ y
# etiqueta 0 cuesta 1000. En NumPy, `np.logaddexp(0, z)` calcula $\log(1 + e^z)$ sin desbordarse.
#
# **Ejercicio.** Escribe `logistic_loss_and_grad(w, b, X, y)`.
#
# - Recibe `w` con forma `(d,)`; `b`, un número; `X` con forma `(N, d)`; e `y` con forma `(N,)`, de 0 y 1, como
#   enteros o decimales.
# - Devuelve `(loss, dw, db)`: la pérdida, un número; `dw`, con forma `(d,)`; y `db`, un número.
# - Caso de borde: con $|z|$ de hasta 1000, los tres son finitos y los gradientes son correctos. (Si para
#   lograrlo acotas las probabilidades lejos de 0 y de 1, la pérdida de los ejemplos extremos sale menor que la
#   exacta. También se acepta.)
# - Ejemplo: con `w = 0` y `b = 0`, todas las probabilidades son 1/2 y la pérdida es $\log 2 = 0.693...$, sin
#   importar los datos. Si `X = np.array([[2.0, 4.0], [4.0, 0.0]])` e `y = np.array([1, 0])`, los errores
#   $p - y$ son -1/2 y 1/2, y el gradiente es `dw = array([0.5, -1.0])`, `db = 0.0`.

# %% [markdown] lang="en"
# ## 3. Logistic regression: loss and gradient
#
# To learn, there must be something to learn. Logistic regression is a neuron with a sigmoid: it gives the
# probability of class 1,
#
# $$z_i = x_i \cdot w + b, \qquad p_i = \sigma(z_i) = \frac{1}{1 + e^{-z_i}}.$$
#
# ![On the left, the sigmoid's curve over the examples of both classes: p is the height of the curve, and the arrow p - y is what it lacks or has in excess. On the right, the loss of one example as a function of z, one curve for y = 1 and another for y = 0: far from zero, each is a straight line](figures/logistic.png)
#
# Its loss is the cross-entropy, the mean of $-\log p_i$ in class 1 and of $-\log(1 - p_i)$ in class 0. As a
# function of $z$,
#
# $$\ell(w, b) = \frac1N \sum_{i=1}^{N} \Big( \log\big(1 + e^{z_i}\big) - y_i\, z_i \Big),$$
#
# and when it is differentiated nearly everything cancels. The error $p_i - y_i$ of each example is shared out
# among its inputs:
#
# $$\frac{\partial \ell}{\partial w} = \frac1N \sum_{i=1}^{N} (p_i - y_i)\, x_i = \frac1N X^\top (p - y), \qquad
# \frac{\partial \ell}{\partial b} = \frac1N \sum_{i=1}^{N} (p_i - y_i).$$
#
# **Mind the extremes.** If $z = 1000$, then $e^z$ is `inf`; if $z = -1000$, $p$ is exactly 0 and $\log p$ is
# `-inf`. Yet the loss is a perfectly ordinary number: an example with $z = 1000$ and label 0 costs 1000. In
# NumPy, `np.logaddexp(0, z)` computes $\log(1 + e^z)$ without overflow.
#
# **Exercise.** Write `logistic_loss_and_grad(w, b, X, y)`.
#
# - It takes `w` of shape `(d,)`; `b`, a number; `X` of shape `(N, d)`; and `y` of shape `(N,)`, of 0 and 1, as
#   integers or floats.
# - It returns `(loss, dw, db)`: the loss, a number; `dw`, of shape `(d,)`; and `db`, a number.
# - Edge case: with $|z|$ up to 1000, all three are finite and the gradients are right. (If, to get there, you
#   keep the probabilities away from 0 and 1, the loss of extreme examples comes out smaller than the exact
#   one. That is accepted, too.)
# - Example: with `w = 0` and `b = 0`, all probabilities are 1/2 and the loss is $\log 2 = 0.693...$, whatever
#   the data. If `X = np.array([[2.0, 4.0], [4.0, 0.0]])` and `y = np.array([1, 0])`, the errors $p - y$ are
#   -1/2 and 1/2, and the gradient is `dw = array([0.5, -1.0])`, `db = 0.0`.

# %% exercise="logistic_loss_and_grad"
def logistic_loss_and_grad(w, b, X, y):
    """The mean cross-entropy of logistic regression, z = X @ w + b, and its gradient.

    w: (d,). b: a number. X: (N, d). y: (N,), 0 or 1.
    Returns (loss, dw, db): loss a number, dw (d,), db a number; finite for |z| up to 1000.

    Example: logistic_loss_and_grad(np.zeros(2), 0., np.array([[2., 4.], [4., 0.]]), np.array([1, 0]))
             -> (0.6931, array([0.5, -1.]), 0.)
    """
    ### BEGIN SOLUTION
    z = X @ w + b
    loss = np.mean(np.logaddexp(0, z) - y * z)
    e = np.exp(-np.abs(z))  # at most 1: never overflows
    p = np.where(z >= 0, 1, e) / (1 + e)
    dz = (p - y) / len(y)  # the 1/N enters here, once
    return loss, X.T @ dz, dz.sum()
    ### END SOLUTION

# %% tags=["display"]
rng = np.random.default_rng(0)
y = np.repeat([0, 1], 50)
X = rng.normal(size=(100, 2)) + np.where(y == 1, 1.0, -1.0)[:, np.newaxis]
slopes = np.linspace(-1, 4, 101)
results = [logistic_loss_and_grad(np.array([slope, 1.0]), 0.0, X, y) for slope in slopes]
plt.figure(figsize=(5, 3))
plt.plot(slopes, [loss for loss, dw, db in results], label=r"$\ell$")
plt.plot(slopes, [dw[0] for loss, dw, db in results], "--", label=r"$\partial \ell / \partial w_1$")
plt.axhline(0, color="gray", linewidth=0.8)
plt.xlabel("$w_1$")
plt.legend()
plt.show()

# %% [markdown] lang="es"
# ## 4. Una época
#
# Una época toma los lotes uno por uno, y cada lote da un paso con su propio gradiente:
#
# $$w \leftarrow w - \eta\, \frac{\partial \ell_{\mathcal B}}{\partial w}, \qquad b \leftarrow b - \eta\, \frac{\partial \ell_{\mathcal B}}{\partial b},
# \qquad \ell_{\mathcal B} = \text{la pérdida promedio de los ejemplos del lote } \mathcal B.$$
#
# Tres detalles deciden si está bien, y ninguno se nota en la exactitud de la red:
#
# - Cada lote usa los parámetros *nuevos*, los que dejó el lote anterior. Los gradientes de `w` y de `b`, en
#   cambio, se calculan en un mismo punto.
# - Cada lote se divide por su propio tamaño. Si $N = 10$ y los lotes son de $B = 4$, el último lote tiene 2
#   ejemplos y su gradiente es un promedio de 2. Cuando $B$ divide a $N$, este error no se ve: por eso nunca
#   se prueba solo ese caso.
# - De `X` y de `y` se toman los mismos índices.
#
# **Ejercicio.** Escribe `sgd_epoch(X, y, w, b, lr, batches)`.
#
# - Recibe `X` con forma `(N, d)`; `y` con forma `(N,)`; `w` con forma `(d,)`; `b`, un número; la tasa `lr`; y
#   `batches`, una lista de arreglos de índices como la que entrega `minibatches`. Los lotes pueden ser de
#   cualquier tamaño.
# - Devuelve `(w, b)` después de un paso por cada lote, en el orden de la lista. Los arreglos que recibe no
#   cambian.
# - Ejemplo: con `X = np.array([[0.0, 2.0], [1.0, -1.5]])`, `y = np.array([1, 0])`, `w = np.array([1.0, 0.0])`,
#   `b = 0.0`, `lr = 1.0` y `batches = [np.array([0]), np.array([1])]`. En el primer lote $z = 0$, así que
#   $p - y = -1/2$, y se llega a `w = [1, 1]`, `b = 0.5`. Con esos, en el segundo $z = 1 - 1.5 + 0.5 = 0$ otra
#   vez, $p - y = 1/2$, y se llega a `(array([0.5, 1.75]), 0.0)`.

# %% [markdown] lang="en"
# ## 4. One epoch
#
# An epoch takes the batches one by one, and each batch takes one step with its own gradient:
#
# $$w \leftarrow w - \eta\, \frac{\partial \ell_{\mathcal B}}{\partial w}, \qquad b \leftarrow b - \eta\, \frac{\partial \ell_{\mathcal B}}{\partial b},
# \qquad \ell_{\mathcal B} = \text{the mean loss of the examples in batch } \mathcal B.$$
#
# Three details decide whether it is right, and none of them shows in the network's accuracy:
#
# - Each batch uses the *new* parameters, those that the batch before it left. The gradients of `w` and `b`,
#   though, are computed at one and the same point.
# - Each batch is divided by its own size. If $N = 10$ and the batches are of $B = 4$, the last one has 2
#   examples and its gradient is a mean of 2. Where $B$ divides $N$ this mistake cannot be seen: that is why
#   that case alone is never tried.
# - The same indices are taken from `X` and from `y`.
#
# **Exercise.** Write `sgd_epoch(X, y, w, b, lr, batches)`.
#
# - It takes `X` of shape `(N, d)`; `y` of shape `(N,)`; `w` of shape `(d,)`; `b`, a number; the rate `lr`; and
#   `batches`, a list of arrays of indices such as `minibatches` gives. The batches may be of any size.
# - It returns `(w, b)` after one step for each batch, in the list's order. The arrays it takes do not change.
# - Example: with `X = np.array([[0.0, 2.0], [1.0, -1.5]])`, `y = np.array([1, 0])`, `w = np.array([1.0, 0.0])`,
#   `b = 0.0`, `lr = 1.0` and `batches = [np.array([0]), np.array([1])]`. In the first batch $z = 0$, so
#   $p - y = -1/2$, and we get to `w = [1, 1]`, `b = 0.5`. With those, in the second $z = 1 - 1.5 + 0.5 = 0$
#   again, $p - y = 1/2$, and we get to `(array([0.5, 1.75]), 0.0)`.

# %% exercise="sgd_epoch"
def sgd_epoch(X, y, w, b, lr, batches):
    """One pass of SGD for logistic regression: one step per batch, each from where the last one ended.

    X: (N, d). y: (N,), 0 or 1. w: (d,). b: a number. lr: a number > 0.
    batches: a list of int arrays, the indices of each batch.
    Returns (w, b) after the last batch; the arguments stay as they are.

    Example: sgd_epoch(np.array([[0., 2.], [1., -1.5]]), np.array([1, 0]), np.array([1., 0.]), 0., 1.,
             [np.array([0]), np.array([1])]) -> (array([0.5, 1.75]), 0.)
    """
    ### BEGIN SOLUTION
    for batch in batches:
        _, dw, db = logistic_loss_and_grad(w, b, X[batch], y[batch])
        w, b = w - lr * dw, b - lr * db
    return w, b
    ### END SOLUTION

# %% tags=["display"]
w, b, rng = np.zeros(2), 0.0, np.random.default_rng(0)
for epoch in range(5):
    w, b = sgd_epoch(X, y, w, b, 0.5, minibatches(len(X), 8, rng))
    print(f"epoch {epoch}   w = {np.round(w, 3)}   b = {b:.3f}   loss = {logistic_loss_and_grad(w, b, X, y)[0]:.4f}")

# %% [markdown] lang="es"
# ## 5. SGD
#
# Ahora todo junto: partir de cero y repetir épocas, *barajando de nuevo antes de cada una*.
#
# ¿Es tan importante barajar? Piensa en datos que vienen ordenados por clase, como salen de muchas carpetas:
# primero todos los 0 y después todos los 1. Sin barajar, la primera mitad de la época empuja al modelo a
# responder siempre 0, la segunda a responder siempre 1, y la época termina en cualquier parte salvo en el
# medio. Después de escribir la función vas a ver cuánto cuesta.
#
# **Ejercicio.** Escribe `sgd(X, y, lr, batch_size, epochs, rng)` para la regresión logística.
#
# - Recibe `X` con forma `(N, d)`; `y` con forma `(N,)`, de 0 y 1; la tasa `lr`; el tamaño de los lotes; cuántas
#   épocas; y `rng`, un generador de NumPy.
# - Parte de `w` con `d` ceros y de `b = 0`. Cada época baraja de nuevo y toma cada ejemplo una vez, también
#   los del último lote.
# - Devuelve `(w, b, losses)`. `losses` tiene `epochs` números: `losses[e]` es la pérdida de *todo* el conjunto
#   con los parámetros de después de la época `e`.
# - Ejemplo: si `batch_size` es al menos $N$, cada época es un solo paso y el orden da igual. Con
#   `X = np.array([[2.0], [-2.0]])` e `y = np.array([1, 0])`, el primer gradiente es `dw = [-1]`, `db = 0`, así
#   que `sgd(X, y, 0.5, 2, 1, rng)` entrega `(array([0.5]), 0.0, [0.3132...])`: los dos ejemplos quedan con
#   $|z| = 1$ del lado correcto, y $\log(1 + e^{-1}) = 0.3132...$

# %% [markdown] lang="en"
# ## 5. SGD
#
# Now all of it together: start from zero and repeat epochs, *shuffling anew before each of them*.
#
# Is shuffling so important? Think of data that come sorted by class, as they come out of many folders: first
# all the 0s and then all the 1s. Without shuffling, the first half of the epoch pushes the model to answer 0
# always, the second half to answer 1 always, and the epoch ends anywhere but in the middle. Once you have
# written the function you will see what that costs.
#
# **Exercise.** Write `sgd(X, y, lr, batch_size, epochs, rng)` for logistic regression.
#
# - It takes `X` of shape `(N, d)`; `y` of shape `(N,)`, of 0 and 1; the rate `lr`; the size of the batches; how
#   many epochs; and `rng`, a NumPy generator.
# - It starts from `w` with `d` zeros and `b = 0`. Each epoch shuffles anew and takes every example once, those
#   of the last batch included.
# - It returns `(w, b, losses)`. `losses` has `epochs` numbers: `losses[e]` is the loss of the *whole* set with
#   the parameters after epoch `e`.
# - Example: if `batch_size` is at least $N$, each epoch is a single step, and the order does not matter. With
#   `X = np.array([[2.0], [-2.0]])` and `y = np.array([1, 0])`, the first gradient is `dw = [-1]`, `db = 0`, so
#   `sgd(X, y, 0.5, 2, 1, rng)` gives `(array([0.5]), 0.0, [0.3132...])`: both examples end up with $|z| = 1$
#   on the right side, and $\log(1 + e^{-1}) = 0.3132...$

# %% exercise="sgd"
def sgd(X, y, lr, batch_size, epochs, rng):
    """Train logistic regression by SGD from w = 0 and b = 0, shuffling anew in each epoch.

    X: (N, d). y: (N,), 0 or 1. lr: a number > 0. batch_size, epochs: ints. rng: a NumPy generator.
    Returns (w, b, losses): w (d,), b a number, losses a list of `epochs` numbers, the loss of the
    whole set after each epoch.

    Example: sgd(np.array([[2.], [-2.]]), np.array([1, 0]), 0.5, 2, 1, np.random.default_rng(0))
             -> (array([0.5]), 0., [0.3133])
    """
    ### BEGIN SOLUTION
    w, b, losses = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        batches = [order[start : start + batch_size] for start in range(0, len(X), batch_size)]
        w, b = sgd_epoch(X, y, w, b, lr, batches)
        losses.append(logistic_loss_and_grad(w, b, X, y)[0])
    return w, b, losses
    ### END SOLUTION

# %% tags=["display"]
figure, axes = plt.subplots(1, 2, figsize=(11, 3))
for batch_size in (1, 10, 100):
    _, _, losses = sgd(X, y, 0.05, batch_size, 20, np.random.default_rng(0))
    axes[0].plot(range(1, 21), losses, "o-", markersize=3, label=f"$B = {batch_size}$")

rng = np.random.default_rng(0)
labels = np.repeat([0, 1], [200, 100])  # sorted by class, and the clouds overlap
points = rng.normal(size=(300, 2)) + 0.5 * (2 * labels - 1)[:, np.newaxis]
w, b, sorted_losses = np.zeros(2), 0.0, []
for epoch in range(20):
    w, b = sgd_epoch(points, labels, w, b, 0.3, minibatches(300, 16, rng, shuffle=False))
    sorted_losses.append(logistic_loss_and_grad(w, b, points, labels)[0])
_, _, losses = sgd(points, labels, 0.3, 16, 20, rng)
axes[1].plot(range(1, 21), losses, "o-", markersize=3, label="shuffle=True")
axes[1].plot(range(1, 21), sorted_losses, "s--", markersize=3, label="shuffle=False")
for axis in axes:
    axis.set(xlabel="epoch", ylabel=r"$\ell$", xticks=[1, 5, 10, 15, 20])
    axis.legend()
plt.show()

# %% [markdown] lang="es"
# ## 6. Comprobar un gradiente
#
# Un gradiente equivocado casi nunca se nota: la pérdida baja igual, solo que peor. Antes de confiar en uno se
# lo compara con otro que no comparte su fórmula: la *diferencia central*, componente por componente,
#
# $$n_j = \frac{f(\theta + \varepsilon e_j) - f(\theta - \varepsilon e_j)}{2 \varepsilon},$$
#
# donde $e_j$ es el vector con un 1 en la componente $j$ y ceros en las demás.
#
# ![Una curva con su tangente en theta. La secante que une los puntos en theta menos épsilon y theta más épsilon es casi paralela a la tangente; la que parte de theta y va solo hacia adelante se desvía](figures/central.png)
#
# La diferencia central se equivoca en algo proporcional a $\varepsilon^2$, y la de un solo lado,
# $(f(\theta + \varepsilon) - f(\theta)) / \varepsilon$, en algo proporcional a $\varepsilon$: mucho más. ¿Por qué no
# elegir un $\varepsilon$ diminuto? Porque entonces se restan dos números casi iguales y solo queda el redondeo.
# Con `float64`, $\varepsilon = 10^{-5}$ es un buen compromiso. Con `float32` no hay ninguno bueno.
#
# Un error de 0.001 es grande si la derivada vale 0.01, y pequeño si vale 1000. Por eso se mira el error
# *relativo*, y el peor de todos, porque basta una componente mala. Si $a$ es el gradiente que se comprueba,
#
# $$\text{error} = \max_j\; \frac{|a_j - n_j|}{\max\big(|a_j| + |n_j|,\; 10^{-8}\big)}.$$
#
# El $10^{-8}$ evita dividir 0 por 0 donde la función no depende de una componente.
#
# **Ejercicio.** Escribe `gradient_check(f, theta, grad, eps=1e-5)`.
#
# - Recibe `f`, una función que a un punto con forma `(d,)` le asigna un número; `theta`, el punto, con forma
#   `(d,)`; `grad`, un *arreglo* con forma `(d,)`, el gradiente que se comprueba en ese punto; y `eps`.
# - Devuelve el error relativo máximo, un número. Con un gradiente correcto es menor que $10^{-6}$ o algo así;
#   con uno equivocado, mucho mayor.
# - `theta` queda como estaba.
# - Ejemplo: con $f(\theta) = \theta_1^2 + 3 \theta_2$ en el punto $(3, 1)$, el gradiente es $(6, 3)$.
#   `gradient_check(lambda theta: theta[0] ** 2 + 3 * theta[1], np.array([3.0, 1.0]), np.array([12.0, 3.0]))`
#   entrega 0.333..., porque $|12 - 6| / (12 + 6) = 1/3$.

# %% [markdown] lang="en"
# ## 6. Checking a gradient
#
# A wrong gradient hardly ever shows: the loss goes down all the same, only worse. Before trusting one, compare
# it with another that does not share its formula: the *central difference*, component by component,
#
# $$n_j = \frac{f(\theta + \varepsilon e_j) - f(\theta - \varepsilon e_j)}{2 \varepsilon},$$
#
# where $e_j$ is the vector with a 1 in component $j$ and zeros in the others.
#
# ![A curve with its tangent at theta. The secant through the points at theta minus epsilon and theta plus epsilon is nearly parallel to the tangent; the one that starts at theta and goes forward only turns away from it](figures/central.png)
#
# The central difference errs by something proportional to $\varepsilon^2$, and the one-sided one,
# $(f(\theta + \varepsilon) - f(\theta)) / \varepsilon$, by something proportional to $\varepsilon$: much more. Why not
# choose a tiny $\varepsilon$? Because then two nearly equal numbers are subtracted, and only the round-off is
# left. In `float64`, $\varepsilon = 10^{-5}$ is a good compromise. In `float32` there is no good one.
#
# An error of 0.001 is large where the derivative is 0.01, and small where it is 1000. So one looks at the
# *relative* error, and at the worst of all, because a single bad component is enough. If $a$ is the gradient
# to be checked,
#
# $$\text{error} = \max_j\; \frac{|a_j - n_j|}{\max\big(|a_j| + |n_j|,\; 10^{-8}\big)}.$$
#
# The $10^{-8}$ avoids dividing 0 by 0 where the function does not depend on a component.
#
# **Exercise.** Write `gradient_check(f, theta, grad, eps=1e-5)`.
#
# - It takes `f`, a function that gives a number at a point of shape `(d,)`; `theta`, the point, of shape
#   `(d,)`; `grad`, an *array* of shape `(d,)`, the gradient to be checked at that point; and `eps`.
# - It returns the largest relative error, a number. For a right gradient it is below $10^{-6}$ or so; for a
#   wrong one, much larger.
# - `theta` is left as it was.
# - Example: with $f(\theta) = \theta_1^2 + 3 \theta_2$ at the point $(3, 1)$ the gradient is $(6, 3)$.
#   `gradient_check(lambda theta: theta[0] ** 2 + 3 * theta[1], np.array([3.0, 1.0]), np.array([12.0, 3.0]))`
#   gives 0.333..., because $|12 - 6| / (12 + 6) = 1/3$.

# %% exercise="gradient_check"
def gradient_check(f, theta, grad, eps=1e-5):
    """The largest relative error of a gradient, compared with central differences.

    f: a function from a point (d,) to a number. theta: (d,), the point. grad: (d,), the gradient to
    be checked. eps: a number > 0, the step of the differences.
    Returns max_j |a_j - n_j| / max(|a_j| + |n_j|, 1e-8), a number; theta stays as it is.

    Example: gradient_check(lambda theta: theta[0] ** 2 + 3 * theta[1], np.array([3., 1.]),
             np.array([12., 3.])) -> 0.3333
    """
    ### BEGIN SOLUTION
    steps = eps * np.eye(len(theta))  # row j moves component j alone
    numeric = np.array([f(theta + step) - f(theta - step) for step in steps]) / (2 * eps)
    errors = np.abs(grad - numeric) / np.maximum(np.abs(grad) + np.abs(numeric), 1e-8)
    return errors.max()
    ### END SOLUTION

# %% tags=["display"]
theta = np.array([0.5, -0.3, 0.2])  # w and b of the logistic regression above, in one vector
def loss(theta):
    return logistic_loss_and_grad(theta[:2], theta[2], X, y)[0]

_, dw, db = logistic_loss_and_grad(theta[:2], theta[2], X, y)
print("error:", gradient_check(loss, theta, np.append(dw, db)))
print("error, db / 2:", gradient_check(loss, theta, np.append(dw, db / 2)))
steps = 10.0 ** np.arange(-13, 0)
plt.figure(figsize=(5, 3))
plt.loglog(steps, [gradient_check(loss, theta, np.append(dw, db), eps) for eps in steps], "o-")
plt.xlabel(r"$\varepsilon$")
plt.ylabel("error")
plt.show()

# %% [markdown] lang="es"
# ## 7. Momentum, en Keras
#
# En un valle largo y angosto el descenso zigzaguea: la dirección angosta obliga a dar pasos chicos, y a lo
# largo casi no se avanza. En 1964 Polyak propuso que el punto tuviera *inercia*, como una bolita que rueda:
#
# $$v \leftarrow \mu\, v - \eta\, g, \qquad w \leftarrow w + v,$$
#
# donde $g$ es el gradiente en $w$, $\mu$ es el *momentum* y la velocidad $v$ parte en cero. A lo ancho, los
# gradientes cambian de signo y se cancelan; a lo largo, se acumulan. Con un gradiente constante $g$, la
# velocidad llega a $-\eta\, g / (1 - \mu)$: con $\mu = 0.9$, diez veces el paso del descenso simple. Por eso basta
# una tasa menor, y el camino es más suave.
#
# ![Las curvas de nivel de un valle angosto. El descenso simple zigzaguea y avanza poco; con momentum y una tasa menor, en la misma cantidad de pasos, el camino es más suave y llega al mínimo](figures/momentum.png)
#
# Un optimizador de Keras hereda de `keras.optimizers.Optimizer` y tiene dos partes más:
#
# - `build(self, variables)` se llama una vez, cuando se conocen las variables. Llama primero a
#   `super().build(variables)` y después crea lo que el optimizador recuerda de cada variable. Con
#   `self.add_variable_from_reference(variable, name="velocity")` se obtiene una variable de la misma forma, llena
#   de ceros.
# - `update_step(self, gradient, variable, learning_rate)` se llama en cada paso, una vez por variable, y le
#   asigna su nuevo valor con `variable.assign(...)`. `self._get_variable_index(variable)` dice cuál es.
#
# **Ejercicio.** Completa `class Momentum(keras.optimizers.Optimizer)`. El constructor ya está escrito.
#
# - `Momentum(learning_rate, momentum=0.9)` actualiza cada variable con la fórmula de arriba. Cada variable
#   tiene su propia velocidad, de su misma forma, que parte en cero y se conserva entre un paso y el siguiente.
# - Las variables pueden ser varias y de cualquier forma. Con `momentum=0` es el descenso de gradiente.
# - Ejemplo: con `Momentum(0.1)`, una variable que parte en 1 y un gradiente que siempre vale 1: la velocidad es
#   -0.1, -0.19, -0.271, y la variable pasa por 0.9, 0.71, 0.439.

# %% [markdown] lang="en"
# ## 7. Momentum, in Keras
#
# In a long and narrow valley the descent zigzags: the narrow direction forces small steps, and along the
# valley there is hardly any headway. In 1964 Polyak proposed that the point have *inertia*, like a ball that
# rolls:
#
# $$v \leftarrow \mu\, v - \eta\, g, \qquad w \leftarrow w + v,$$
#
# where $g$ is the gradient at $w$, $\mu$ is the *momentum*, and the velocity $v$ starts from zero. Across the
# valley the gradients change sign and cancel; along it they add up. With a constant gradient $g$ the velocity
# gets to $-\eta\, g / (1 - \mu)$: with $\mu = 0.9$, ten times the step of the plain descent. So a smaller rate is
# enough, and the path is smoother.
#
# ![The contour lines of a narrow valley. The plain descent zigzags and gets little further; with momentum and a smaller rate, in as many steps, the path is smoother and reaches the minimum](figures/momentum.png)
#
# A Keras optimizer inherits from `keras.optimizers.Optimizer` and has two more parts:
#
# - `build(self, variables)` is called once, when the variables are known. It calls `super().build(variables)`
#   first and then creates what the optimizer remembers of each variable. A variable of the same shape, full of
#   zeros, comes from `self.add_variable_from_reference(variable, name="velocity")`.
# - `update_step(self, gradient, variable, learning_rate)` is called in each step, once per variable, and gives
#   it its new value by `variable.assign(...)`. `self._get_variable_index(variable)` tells which one it is.
#
# **Exercise.** Complete `class Momentum(keras.optimizers.Optimizer)`. Its constructor is already written.
#
# - `Momentum(learning_rate, momentum=0.9)` updates each variable by the formula above. Each variable has a
#   velocity of its own, of its own shape, which starts from zero and is kept from one step to the next.
# - There may be several variables, of any shape. With `momentum=0` it is gradient descent.
# - Example: with `Momentum(0.1)`, a variable that starts from 1 and a gradient that is always 1: the velocity
#   is -0.1, -0.19, -0.271, and the variable goes through 0.9, 0.71, 0.439.

# %% environment="keras"
import keras

# %% exercise="Momentum" environment="keras"
class Momentum(keras.optimizers.Optimizer):
    """Gradient descent with momentum: v <- momentum v - learning_rate g, w <- w + v, from v = 0.

    learning_rate: a number > 0. momentum: a number in [0, 1).

    Example: Momentum(0.1) takes a variable from 1 to 0.9, 0.71, 0.439 if its gradient is always 1.
    """

    def __init__(self, learning_rate, momentum=0.9, **kwargs):
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.momentum = momentum

    ### BEGIN SOLUTION
    def build(self, variables):
        super().build(variables)
        self.velocities = [
            self.add_variable_from_reference(variable, name="velocity") for variable in variables
        ]

    def update_step(self, gradient, variable, learning_rate):
        velocity = self.velocities[self._get_variable_index(variable)]
        velocity.assign(self.momentum * velocity - learning_rate * gradient)
        variable.assign(variable + velocity)
    ### END SOLUTION

# %% tags=["display"]
curvature = np.array([1.0, 50.0])  # f = (t1² + 50 t2²) / 2, narrower than the valley of exercise 1

def valley(optimizer, steps):
    """The path of an optimizer down the valley, (steps + 1, 2)."""
    theta = keras.Variable([-4.0, 0.5])
    path = [keras.ops.convert_to_numpy(theta)]
    for _ in range(steps):
        gradient = keras.ops.convert_to_tensor((curvature * path[-1]).astype("float32"))
        optimizer.apply_gradients([(gradient, theta)])
        path.append(keras.ops.convert_to_numpy(theta))
    return np.array(path)

t1, t2 = np.meshgrid(np.linspace(-4.5, 1.5, 201), np.linspace(-0.7, 0.7, 201))
plt.figure(figsize=(7, 3))
plt.contour(t1, t2, (t1**2 + 50 * t2**2) / 2, levels=10, cmap="Greys", alpha=0.6)
for lr, momentum, style in [(0.035, 0.0, "s--"), (0.012, 0.8, "o-")]:
    path = valley(Momentum(lr, momentum=momentum), 40)
    plt.plot(*path.T, style, markersize=3, label=rf"$\eta = {lr},\ \mu = {momentum}$")
plt.xlabel(r"$\theta_1$")
plt.ylabel(r"$\theta_2$")
plt.legend()
plt.show()

# %% [markdown] lang="es"
# ## Lo que queda
#
# Tienes todo lo que hace falta para entrenar, menos una cosa. La regresión logística tiene una sola capa y su
# gradiente cabe en una línea. En una red de varias capas la pérdida depende de los primeros pesos a través de
# todos los demás. En la próxima tarea calculas ese gradiente con la regla de la cadena, capa por capa y hacia
# atrás, y lo compruebas con tu `gradient_check`.

# %% [markdown] lang="en"
# ## What is left
#
# You have all it takes to train, but for one thing. Logistic regression has a single layer, and its gradient
# fits in one line. In a network of several layers the loss depends on the first weights through all the
# others. In the next assignment you compute that gradient by the chain rule, layer by layer and backward, and
# check it with your `gradient_check`.
