# %% [markdown] lang="es"
# # Tarea 2: funciones de activación
#
# El escalón del perceptrón tiene un defecto: su derivada es cero, y sin derivada no hay cómo repartir el
# error entre las neuronas ocultas. En 1986 Rumelhart, Hinton y Williams entrenaron redes de varias capas
# con un escalón suavizado, la sigmoide. Décadas después las redes profundas aprendieron mejor con algo aún
# más simple, la ReLU, y en 2015 Clevert, Unterthiner y Hochreiter le suavizaron el lado negativo y la
# llamaron ELU. En esta tarea escribes las cuatro, con sus derivadas.
#
# **Qué vas a aprender**
#
# - Qué forma tiene cada función de activación, hacia dónde tiende y qué tan empinada es.
# - Cómo escribir una fórmula para que no se desborde: qué produce un `nan` y cómo se evita.
# - Cómo pasa el error hacia atrás a través de una activación: una multiplicación elemento a elemento.
# - Qué vale una derivada en una esquina, donde no hay una sola respuesta.
# - Cómo se escribe una activación en Keras, y por qué la derivada automática puede fallar aunque el valor
#   esté bien.
#
# La tarea tiene doce ejercicios y 100 puntos: diez en NumPy, donde está la matemática, y dos en Keras,
# donde está la práctica.

# %% [markdown] lang="en"
# # Assignment 2: activation functions
#
# The perceptron's step has a flaw: its derivative is zero, and without a derivative there is no way to
# share the error out among the hidden neurons. In 1986 Rumelhart, Hinton and Williams trained networks of
# several layers with a smoothed step, the sigmoid. Decades later deep networks learned better with
# something simpler still, the ReLU, and in 2015 Clevert, Unterthiner and Hochreiter smoothed its negative
# side and called it ELU. In this assignment you write all four, with their derivatives.
#
# **What you will learn**
#
# - What each activation function looks like, where it tends to and how steep it is.
# - How to write a formula so that it does not overflow: what produces a `nan` and how to avoid it.
# - How the error goes back through an activation: an elementwise multiplication.
# - What a derivative is worth at a corner, where there is more than one answer.
# - How to write an activation in Keras, and why the automatic derivative may fail though the value is right.
#
# There are twelve exercises and 100 points: ten in NumPy, where the mathematics is, and two in Keras,
# where the practice is.

# %% [markdown] lang="es"
# ## Convenciones
#
# Los apuntes, Keras y los libros no siempre escriben lo mismo. En esta tarea vale lo siguiente:
#
# - **Todo es elemento a elemento**: la respuesta tiene la forma de la entrada. La entrada `z` puede ser un
#   número, una lista de números (o de listas) o un arreglo de cualquier forma, con decimales o enteros.
# - **Las respuestas son decimales** (`float`), no booleanos ni enteros. Si la entrada es `float32`, la
#   respuesta puede ser `float32` o `float64`; y `relu` de enteros puede responder enteros.
# - **Las derivadas son funciones de $z$**: `d_sigmoid(z)` recibe lo mismo que `sigmoid(z)`, la entrada de
#   la activación, y no su salida $a = f(z)$.
# - **Números grandes**: las funciones se prueban con $\pm 1000$ y con $\pm\infty$; las derivadas, con
#   $\pm 1000$. Una advertencia de desborde (`overflow`) no resta puntos. Un `nan` sí.
# - **En una esquina sirve cualquier subderivada**: la derivada de ReLU en 0 es cualquier número de
#   $[0, 1]$, y la de ELU en 0, cualquiera entre 1 y $\alpha$. Siempre se usa $\alpha > 0$.
# - **Las funciones no modifican sus argumentos**, no recuerdan nada entre una llamada y otra, y no imprimen.
#   El resultado puede ser una vista de la entrada.
# - Donde la respuesta es un número, sirve cualquier cosa de forma `()`: un `float`, un `np.float64`, un
#   arreglo sin dimensiones. Donde es un arreglo, sirve también una lista; pero tus otras funciones, que van
#   a calcular con ella, agradecen un arreglo.
# - Los ejercicios 1 a 10 se corrigen en un entorno con NumPy, y sin Keras ni SciPy. Nunca se prueban
#   arreglos vacíos.

# %% [markdown] lang="en"
# ## Conventions
#
# Lecture notes, Keras and textbooks do not always write the same thing. In this assignment:
#
# - **Everything is elementwise**: the answer has the shape of the input. The input `z` may be a number, a
#   list of numbers (or of lists), or an array of any shape, of floats or integers.
# - **Answers are floats**, neither booleans nor integers. If the input is `float32`, the answer may be
#   `float32` or `float64`; and `relu` of integers may answer integers.
# - **Derivatives are functions of $z$**: `d_sigmoid(z)` takes what `sigmoid(z)` takes, the activation's
#   input, and not its output $a = f(z)$.
# - **Large numbers**: the functions are tried at $\pm 1000$ and at $\pm\infty$; the derivatives, at
#   $\pm 1000$. An `overflow` warning costs nothing. A `nan` does.
# - **At a corner any subderivative will do**: the derivative of ReLU at 0 is any number in $[0, 1]$, and
#   that of ELU at 0 is any between 1 and $\alpha$. Always $\alpha > 0$.
# - **Functions do not modify their arguments**, remember nothing between calls, and do not print. The
#   result may be a view of the input.
# - Where the answer is a number, anything of shape `()` will do: a `float`, an `np.float64`, an array
#   without dimensions. Where it is an array, a list will do, too; but your other functions, which will
#   compute with it, are better off with an array.
# - Exercises 1 to 10 are graded in an environment with NumPy, and without Keras or SciPy. Empty arrays are
#   never tried.

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
#    `a2_activations.ipynb` con ese mismo nombre por la vía que indique tu curso. Si te falta un ejercicio,
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
#    `a2_activations.ipynb` under that very name, the way your course tells you. If an exercise is
#    missing, hand in all the same: the others are graded.

# %%
import numpy as np

from autograder import check

# %% tags=["display"]
import matplotlib.pyplot as plt

z = np.linspace(-6, 6, 600)  # an even number of points: none of them is 0

# %% [markdown] lang="es"
# ## El paisaje
#
# ![Cuatro gráficos, de la sigmoide, la tangente hiperbólica, ReLU y ELU con α = 1; en cada uno la función es una línea azul continua y su derivada una línea naranja segmentada](figures/activations.png)
#
# En cada cuadro, la línea continua es $f$ y la segmentada es $f'$. Antes de escribir nada, mira tres cosas:
#
# - **Los extremos.** La sigmoide y la tangente hiperbólica se aplanan en ambos: se *saturan*. ReLU y ELU
#   crecen sin límite hacia la derecha.
# - **La derivada.** La de la sigmoide nunca pasa de $1/4$. Al componer diez capas se multiplican diez
#   derivadas, y $(1/4)^{10}$ es menos de un millonésimo: el gradiente *se desvanece*. La de ReLU es 1 en
#   toda la mitad derecha.
# - **El cero.** ReLU tiene ahí una esquina. ELU con $\alpha = 1$ no.

# %% [markdown] lang="en"
# ## The landscape
#
# ![Four plots, of the sigmoid, the hyperbolic tangent, ReLU, and ELU with α = 1; in each the function is a solid blue line and its derivative a dashed orange line](figures/activations.png)
#
# In each frame the solid line is $f$ and the dashed one is $f'$. Before you write anything, look at three
# things:
#
# - **The ends.** The sigmoid and the hyperbolic tangent become flat at both: they *saturate*. ReLU and
#   ELU grow without bound to the right.
# - **The derivative.** That of the sigmoid is never above $1/4$. Composing ten layers multiplies ten
#   derivatives, and $(1/4)^{10}$ is less than a millionth: the gradient *vanishes*. That of ReLU is 1 on
#   the whole right half.
# - **Zero.** ReLU has a corner there. ELU with $\alpha = 1$ has none.

# %% [markdown] lang="es"
# ## 1. La sigmoide
#
# $$\sigma(z) = \frac{1}{1 + e^{-z}} = \frac{e^{z}}{1 + e^{z}}$$
#
# Lleva cualquier número al intervalo $(0, 1)$, así que su salida se puede leer como una probabilidad.
# Además $\sigma(0) = 1/2$ y $\sigma(-z) = 1 - \sigma(z)$.
#
# Las dos fórmulas son iguales en el pizarrón y distintas en el computador. El mayor `float64` es cerca de
# $1.8 \cdot 10^{308}$, y $e^z$ lo sobrepasa desde $z \approx 709.8$: el resultado es `inf`. Con `inf` hay
# cuentas que tienen sentido y otras que no:
#
# $$\frac{1}{1 + \infty} = 0, \qquad\text{pero}\qquad \frac{\infty}{\infty} = 0 \cdot \infty = \infty - \infty = \mathtt{nan}.$$
#
# ![En escala logarítmica, e elevado a z crece hasta 1.8 por 10 elevado a 308 en z = 709.8 y de ahí en adelante es infinito; e elevado a menos el valor absoluto de z nunca pasa de 1, y muy lejos del origen se vuelve 0](figures/overflow.png)
#
# La figura muestra la cura que sirve casi siempre: elevar $e$ solo a números que no sean positivos. La
# exponencial $e^{-|z|}$ está siempre entre 0 y 1. Muy lejos se redondea a 0, y eso no le hace daño a nadie.
#
# **Ejercicio.** Escribe `sigmoid(z)`.
#
# - Recibe `z`: un número, una lista de números o un arreglo de cualquier forma.
# - Devuelve decimales con la forma de `z`.
# - Casos de borde: correcta también en $\pm 1000$ y en $\pm\infty$, donde vale 0 o 1; nunca `nan`.
# - Ejemplo: `sigmoid([0.0, np.log(3)])` entrega `array([0.5, 0.75])`, porque con $e^z = 3$ es $3/4$.

# %% [markdown] lang="en"
# ## 1. The sigmoid
#
# $$\sigma(z) = \frac{1}{1 + e^{-z}} = \frac{e^{z}}{1 + e^{z}}$$
#
# It takes any number into the interval $(0, 1)$, so its output can be read as a probability. Moreover
# $\sigma(0) = 1/2$ and $\sigma(-z) = 1 - \sigma(z)$.
#
# The two formulas are equal on the blackboard and different in the computer. The largest `float64` is
# about $1.8 \cdot 10^{308}$, and $e^z$ is above it from $z \approx 709.8$ on: the result is `inf`. With
# `inf` some computations make sense and others do not:
#
# $$\frac{1}{1 + \infty} = 0, \qquad\text{but}\qquad \frac{\infty}{\infty} = 0 \cdot \infty = \infty - \infty = \mathtt{nan}.$$
#
# ![On a logarithmic scale, e to the z grows up to 1.8 times 10 to the 308 at z = 709.8 and is infinite from there on; e to minus the absolute value of z is never above 1, and very far from the origin it becomes 0](figures/overflow.png)
#
# The figure shows the cure that nearly always works: raise $e$ only to numbers that are not positive. The
# exponential $e^{-|z|}$ is always between 0 and 1. Very far away it is rounded to 0, and that does no harm.
#
# **Exercise.** Write `sigmoid(z)`.
#
# - It takes `z`: a number, a list of numbers, or an array of any shape.
# - It returns floats in the shape of `z`.
# - Edge cases: right at $\pm 1000$ and at $\pm\infty$, too, where it is 0 or 1; never `nan`.
# - Example: `sigmoid([0.0, np.log(3)])` gives `array([0.5, 0.75])`, because with $e^z = 3$ it is $3/4$.

# %% exercise="sigmoid"
def sigmoid(z):
    """The logistic function 1 / (1 + e^-z), element by element.

    z: a number, a list of numbers, or an array of any shape; infinities too.
    Returns floats between 0 and 1, in the shape of z; never nan.

    Example: sigmoid([0.0, np.log(3)]) -> array([0.5, 0.75])
    """
    ### BEGIN SOLUTION
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))  # never above 1, so it cannot overflow
    return np.where(z >= 0, 1.0, e) / (1.0 + e)
    ### END SOLUTION

# %% tags=["display"]
plt.figure(figsize=(5, 2.5))
plt.plot(z, sigmoid(z))
plt.xlabel("$z$")
plt.ylabel(r"$\sigma(z)$")
plt.show()
print(sigmoid([-np.inf, -1000, 0, 1000, np.inf]))

# %% [markdown] lang="es"
# ## 2. La tangente hiperbólica
#
# $$\tanh z = \frac{e^{z} - e^{-z}}{e^{z} + e^{-z}} = 2\,\sigma(2z) - 1$$
#
# Es la misma curva que la sigmoide, estirada al intervalo $(-1, 1)$ y el doble de rápida. Pasa por el
# origen y es impar: $\tanh(-z) = -\tanh z$. Que su salida esté centrada en cero suele ayudar a la capa
# que viene.
#
# NumPy trae `np.tanh`, y puedes usarla. Pero comprueba antes la igualdad de la derecha con lápiz y papel:
# multiplica arriba y abajo por $e^{z}$. Con ella la función sale de la que ya tienes, sin ninguna
# exponencial nueva que cuidar.
#
# **Ejercicio.** Escribe `tanh(z)`.
#
# - Recibe `z`: un número, una lista de números o un arreglo de cualquier forma.
# - Devuelve decimales con la forma de `z`.
# - Casos de borde: correcta también en $\pm 1000$ y en $\pm\infty$, donde vale -1 o 1; nunca `nan`.
# - Ejemplo: `tanh([0.0, np.log(2)])` entrega `array([0., 0.6])`: con $e^{2z} = 4$ es $(4 - 1)/(4 + 1)$.

# %% [markdown] lang="en"
# ## 2. The hyperbolic tangent
#
# $$\tanh z = \frac{e^{z} - e^{-z}}{e^{z} + e^{-z}} = 2\,\sigma(2z) - 1$$
#
# It is the same curve as the sigmoid, stretched to the interval $(-1, 1)$ and twice as fast. It goes
# through the origin and is odd: $\tanh(-z) = -\tanh z$. That its output is centred at zero tends to help
# the next layer.
#
# NumPy has `np.tanh`, and you may use it. But first check the equality on the right with pencil and paper:
# multiply top and bottom by $e^{z}$. With it the function comes out of the one you already have, without
# any new exponential to take care of.
#
# **Exercise.** Write `tanh(z)`.
#
# - It takes `z`: a number, a list of numbers, or an array of any shape.
# - It returns floats in the shape of `z`.
# - Edge cases: right at $\pm 1000$ and at $\pm\infty$, too, where it is -1 or 1; never `nan`.
# - Example: `tanh([0.0, np.log(2)])` gives `array([0., 0.6])`: with $e^{2z} = 4$ it is $(4 - 1)/(4 + 1)$.

# %% exercise="tanh"
def tanh(z):
    """The hyperbolic tangent, element by element.

    z: a number, a list of numbers, or an array of any shape; infinities too.
    Returns floats between -1 and 1, in the shape of z; never nan.

    Example: tanh([0.0, np.log(2)]) -> array([0., 0.6])
    """
    ### BEGIN SOLUTION
    z = np.asarray(z, dtype=float)
    return 2.0 * sigmoid(2.0 * z) - 1.0
    ### END SOLUTION

# %% tags=["display"]
plt.figure(figsize=(5, 2.5))
plt.plot(z, tanh(z), label=r"$\tanh(z)$")
plt.plot(z, 2 * sigmoid(z) - 1, "--", label=r"$2\,\sigma(z) - 1$")
plt.xlabel("$z$")
plt.legend()
plt.show()

# %% [markdown] lang="es"
# ## 3. ReLU
#
# La unidad lineal rectificada deja pasar lo positivo y apaga lo negativo:
#
# $$\mathrm{ReLU}(z) = \max(0, z)$$
#
# No se satura hacia la derecha, cuesta una comparación y apaga neuronas de verdad: muchas salidas son
# exactamente 0. Es la activación con que se empieza casi siempre.
#
# Dos trampas. El `max` de Python compara *dos cosas*, no elemento a elemento, y con un arreglo da un error.
# Y multiplicar por una máscara, `z * (z > 0)`, parece lo mismo, pero en $-\infty$ calcula
# $-\infty \cdot 0$: `nan`.
#
# **Ejercicio.** Escribe `relu(z)`.
#
# - Recibe `z`: un número, una lista de números o un arreglo de cualquier forma.
# - Devuelve números con la forma de `z`.
# - Casos de borde: correcta también en $\pm 1000$ y en $\pm\infty$; nunca `nan`. El arreglo que recibe no
#   debe cambiar.
# - Ejemplo: `relu([-1.5, 0.0, 2.0])` entrega `array([0., 0., 2.])`.

# %% [markdown] lang="en"
# ## 3. ReLU
#
# The rectified linear unit lets what is positive pass and turns off what is negative:
#
# $$\mathrm{ReLU}(z) = \max(0, z)$$
#
# It does not saturate to the right, costs one comparison, and really turns neurons off: many outputs are
# exactly 0. It is the activation one nearly always begins with.
#
# Two traps. Python's `max` compares *two things*, not element by element, and raises an error for an array.
# And multiplying by a mask, `z * (z > 0)`, looks the same, but at $-\infty$ it computes
# $-\infty \cdot 0$: `nan`.
#
# **Exercise.** Write `relu(z)`.
#
# - It takes `z`: a number, a list of numbers, or an array of any shape.
# - It returns numbers in the shape of `z`.
# - Edge cases: right at $\pm 1000$ and at $\pm\infty$, too; never `nan`. The array that it takes must not
#   change.
# - Example: `relu([-1.5, 0.0, 2.0])` gives `array([0., 0., 2.])`.

# %% exercise="relu"
def relu(z):
    """The rectified linear unit max(0, z), element by element.

    z: a number, a list of numbers, or an array of any shape; infinities too.
    Returns numbers >= 0 in the shape of z; never nan.

    Example: relu([-1.5, 0.0, 2.0]) -> array([0., 0., 2.])
    """
    ### BEGIN SOLUTION
    return np.maximum(z, 0.0)
    ### END SOLUTION

# %% tags=["display"]
plt.figure(figsize=(5, 2.5))
plt.plot(z, relu(z))
plt.xlabel("$z$")
plt.ylabel("ReLU$(z)$")
plt.show()

# %% [markdown] lang="es"
# ## 4. ELU
#
# Una neurona con ReLU que quedó del lado negativo para todos los ejemplos tiene derivada cero y no vuelve
# a aprender: se dice que *murió*. La unidad lineal exponencial conserva el lado derecho y, en el
# izquierdo, baja suavemente hasta $-\alpha$:
#
# $$\mathrm{ELU}(z) = \begin{cases} z & \text{si } z > 0 \\ \alpha\,(e^{z} - 1) & \text{si } z \le 0 \end{cases}$$
#
# Ojo con `np.where(z > 0, ..., ...)`: calcula *las dos* ramas para todos los elementos, y después elige. En
# $z = 1000$ la rama que nadie elige se desborda. Para el valor no importa, porque `np.where` la descarta;
# pero si en vez de elegir sumas las ramas multiplicadas por máscaras, $\infty \cdot 0$ te deja un `nan`.
#
# **Ejercicio.** Escribe `elu(z, alpha=1.0)`.
#
# - Recibe `z`: un número, una lista de números o un arreglo de cualquier forma; y `alpha`, un número
#   mayor que 0.
# - Devuelve decimales con la forma de `z`.
# - Casos de borde: correcta también en $\pm 1000$ y en $\pm\infty$; nunca `nan`. Con una lista de enteros
#   la respuesta sigue siendo decimal.
# - Ejemplo: `elu([-np.log(2), 3.0])` entrega `array([-0.5, 3.])`, porque $e^{-\log 2} = 1/2$; y con
#   `alpha=2.0`, `array([-1., 3.])`.

# %% [markdown] lang="en"
# ## 4. ELU
#
# A ReLU neuron that has ended up on the negative side for every example has derivative zero and never
# learns again: it is said to be *dead*. The exponential linear unit keeps the right side and, on the left
# one, goes down smoothly to $-\alpha$:
#
# $$\mathrm{ELU}(z) = \begin{cases} z & \text{if } z > 0 \\ \alpha\,(e^{z} - 1) & \text{if } z \le 0 \end{cases}$$
#
# Mind `np.where(z > 0, ..., ...)`: it computes *both* branches for every element, and then chooses. At
# $z = 1000$ the branch that nobody chooses overflows. For the value that does not matter, because
# `np.where` discards it; but if instead of choosing you add up the branches multiplied by masks,
# $\infty \cdot 0$ leaves you a `nan`.
#
# **Exercise.** Write `elu(z, alpha=1.0)`.
#
# - It takes `z`: a number, a list of numbers, or an array of any shape; and `alpha`, a number above 0.
# - It returns floats in the shape of `z`.
# - Edge cases: right at $\pm 1000$ and at $\pm\infty$, too; never `nan`. For a list of integers the
#   answer is still made of floats.
# - Example: `elu([-np.log(2), 3.0])` gives `array([-0.5, 3.])`, because $e^{-\log 2} = 1/2$; and with
#   `alpha=2.0`, `array([-1., 3.])`.

# %% exercise="elu"
def elu(z, alpha=1.0):
    """The exponential linear unit: z where z > 0, alpha (e^z - 1) elsewhere, element by element.

    z: a number, a list of numbers, or an array of any shape; infinities too. alpha: a number > 0.
    Returns floats in the shape of z; never nan.

    Example: elu([-np.log(2), 3.0]) -> array([-0.5, 3.])
    """
    ### BEGIN SOLUTION
    z = np.asarray(z, dtype=float)
    left = alpha * np.expm1(np.minimum(z, 0.0))  # e^z - 1, exact near 0 and never overflowing
    return np.where(z > 0, z, left)
    ### END SOLUTION

# %% tags=["display"]
plt.figure(figsize=(5, 2.5))
for alpha in (0.5, 1.0, 2.0):
    plt.plot(z, elu(z, alpha), label=rf"$\alpha = {alpha}$")
plt.ylim(-2.2, 3)
plt.xlabel("$z$")
plt.ylabel("ELU$(z)$")
plt.legend()
plt.show()

# %% [markdown] lang="es"
# ## 5. La derivada de la sigmoide
#
# Por la regla de la cadena, y reconociendo después la misma sigmoide,
#
# $$\sigma'(z) = \frac{e^{-z}}{(1 + e^{-z})^2} = \sigma(z)\,\big(1 - \sigma(z)\big).$$
#
# Muchos libros lo escriben $a\,(1 - a)$, con $a = \sigma(z)$. Es cómodo, pero no confundas las letras: la
# función de este ejercicio recibe $z$. Y mira la fórmula del medio: en $z = -1000$ es
# $\infty / \infty^2$, otra vez `nan`.
#
# **Ejercicio.** Escribe `d_sigmoid(z)`.
#
# - Recibe `z`, la entrada de la sigmoide: un número, una lista de números o un arreglo de cualquier forma.
# - Devuelve $\sigma'(z)$: decimales con la forma de `z`.
# - Caso de borde: finita y correcta en $\pm 1000$, donde es 0.
# - Ejemplo: `d_sigmoid([0.0, np.log(3)])` entrega `array([0.25, 0.1875])`: $3/4 \cdot 1/4 = 3/16$.

# %% [markdown] lang="en"
# ## 5. The derivative of the sigmoid
#
# By the chain rule, and recognising the same sigmoid afterwards,
#
# $$\sigma'(z) = \frac{e^{-z}}{(1 + e^{-z})^2} = \sigma(z)\,\big(1 - \sigma(z)\big).$$
#
# Many books write it $a\,(1 - a)$, with $a = \sigma(z)$. That is handy, but do not mix up the letters: the
# function of this exercise takes $z$. And look at the formula in the middle: at $z = -1000$ it is
# $\infty / \infty^2$, a `nan` again.
#
# **Exercise.** Write `d_sigmoid(z)`.
#
# - It takes `z`, the input of the sigmoid: a number, a list of numbers, or an array of any shape.
# - It returns $\sigma'(z)$: floats in the shape of `z`.
# - Edge case: finite and right at $\pm 1000$, where it is 0.
# - Example: `d_sigmoid([0.0, np.log(3)])` gives `array([0.25, 0.1875])`: $3/4 \cdot 1/4 = 3/16$.

# %% exercise="d_sigmoid"
def d_sigmoid(z):
    """The derivative of the sigmoid at z, element by element.

    z: the sigmoid's input (not its output): a number, a list of numbers, or an array of any shape.
    Returns floats between 0 and 1/4, in the shape of z; finite at +-1000.

    Example: d_sigmoid([0.0, np.log(3)]) -> array([0.25, 0.1875])
    """
    ### BEGIN SOLUTION
    a = sigmoid(z)
    return a * (1.0 - a)
    ### END SOLUTION

# %% tags=["display"]
h = 1e-5
plt.figure(figsize=(5, 2.5))
plt.plot(z, d_sigmoid(z), label=r"$\sigma'(z)$")
plt.plot(z[::20], (sigmoid(z[::20] + h) - sigmoid(z[::20] - h)) / (2 * h), "o", markersize=4, label=r"$\Delta\sigma / \Delta z$")
plt.xlabel("$z$")
plt.legend()
plt.show()

# %% [markdown] lang="es"
# ## 6. La derivada de la tangente hiperbólica
#
# $$\frac{d}{dz} \tanh z = \frac{4\,e^{2z}}{(e^{2z} + 1)^2} = 1 - \tanh^2 z$$
#
# En $z = 0$ vale 1, cuatro veces lo que la sigmoide. Por eso el gradiente se desvanece más despacio con
# $\tanh$; pero también se desvanece.
#
# **Ejercicio.** Escribe `d_tanh(z)`.
#
# - Recibe `z`, la entrada de la tangente hiperbólica: un número, una lista de números o un arreglo de
#   cualquier forma.
# - Devuelve su derivada: decimales con la forma de `z`.
# - Caso de borde: finita y correcta en $\pm 1000$, donde es 0.
# - Ejemplo: `d_tanh([0.0, np.log(2)])` entrega `array([1., 0.64])`: $1 - 0.6^2$.

# %% [markdown] lang="en"
# ## 6. The derivative of the hyperbolic tangent
#
# $$\frac{d}{dz} \tanh z = \frac{4\,e^{2z}}{(e^{2z} + 1)^2} = 1 - \tanh^2 z$$
#
# At $z = 0$ it is 1, four times that of the sigmoid. That is why the gradient vanishes more slowly with
# $\tanh$; but it does vanish.
#
# **Exercise.** Write `d_tanh(z)`.
#
# - It takes `z`, the input of the hyperbolic tangent: a number, a list of numbers, or an array of any
#   shape.
# - It returns its derivative: floats in the shape of `z`.
# - Edge case: finite and right at $\pm 1000$, where it is 0.
# - Example: `d_tanh([0.0, np.log(2)])` gives `array([1., 0.64])`: $1 - 0.6^2$.

# %% exercise="d_tanh"
def d_tanh(z):
    """The derivative of the hyperbolic tangent at z, element by element.

    z: the input of tanh (not its output): a number, a list of numbers, or an array of any shape.
    Returns floats between 0 and 1, in the shape of z; finite at +-1000.

    Example: d_tanh([0.0, np.log(2)]) -> array([1., 0.64])
    """
    ### BEGIN SOLUTION
    return 1.0 - tanh(z) ** 2
    ### END SOLUTION

# %% tags=["display"]
layers = np.arange(1, 11)
plt.figure(figsize=(5, 2.5))
for at in (0.0, 1.0, 2.0):
    plt.semilogy(layers, d_sigmoid(at) ** layers, "o-", color="tab:blue", alpha=1 - at / 3)
    plt.semilogy(layers, d_tanh(at) ** layers, "s--", color="tab:orange", alpha=1 - at / 3)
plt.xlabel("$L$")
plt.ylabel(r"$\sigma'(z)^L$ (o),  $\tanh'(z)^L$ (s)")
plt.show()

# %% [markdown] lang="es"
# ## 7. La derivada de ReLU
#
# $$\mathrm{ReLU}'(z) = \begin{cases} 1 & \text{si } z > 0 \\ 0 & \text{si } z < 0 \end{cases}$$
#
# ¿Y en $z = 0$? Ahí hay una esquina, y muchas rectas tocan el gráfico sin cruzarlo:
#
# ![A la izquierda ReLU y a la derecha ELU con α = 1/2, cada una con varias rectas que pasan por su esquina en z = 0; sus pendientes van de 0 a 1 en ReLU y de α a 1 en ELU](figures/kink.png)
#
# La pendiente de cualquiera de ellas es una *subderivada*, y sirve. Cada biblioteca elige una y sigue
# adelante; Keras con TensorFlow usa 0. Lo que no sirve es un `nan`.
#
# **Ejercicio.** Escribe `d_relu(z)`.
#
# - Recibe `z`, la entrada de ReLU: un número, una lista de números o un arreglo de cualquier forma.
# - Devuelve su derivada: decimales (`0.` y `1.`, no `False` y `True`, ni `0` y `1`) con la forma de `z`.
# - Casos de borde: en $z = 0$, cualquier número de $[0, 1]$; finita y correcta en $\pm 1000$.
# - Ejemplo: `d_relu([-1.5, 2.0])` entrega `array([0., 1.])`.

# %% [markdown] lang="en"
# ## 7. The derivative of ReLU
#
# $$\mathrm{ReLU}'(z) = \begin{cases} 1 & \text{if } z > 0 \\ 0 & \text{if } z < 0 \end{cases}$$
#
# And at $z = 0$? There is a corner there, and many lines touch the graph without crossing it:
#
# ![On the left ReLU and on the right ELU with α = 1/2, each with several lines through its corner at z = 0; their slopes go from 0 to 1 for ReLU and from α to 1 for ELU](figures/kink.png)
#
# The slope of any of them is a *subderivative*, and will do. Every library chooses one and goes on; Keras
# with TensorFlow takes 0. What will not do is a `nan`.
#
# **Exercise.** Write `d_relu(z)`.
#
# - It takes `z`, the input of ReLU: a number, a list of numbers, or an array of any shape.
# - It returns its derivative: floats (`0.` and `1.`, not `False` and `True`, nor `0` and `1`) in the shape
#   of `z`.
# - Edge cases: at $z = 0$, any number in $[0, 1]$; finite and right at $\pm 1000$.
# - Example: `d_relu([-1.5, 2.0])` gives `array([0., 1.])`.

# %% exercise="d_relu"
def d_relu(z):
    """The derivative of ReLU at z, element by element; at 0, any number from 0 to 1.

    z: the input of ReLU (not its output): a number, a list of numbers, or an array of any shape.
    Returns floats, 0. or 1. away from 0, in the shape of z.

    Example: d_relu([-1.5, 2.0]) -> array([0., 1.])
    """
    ### BEGIN SOLUTION
    return (np.asarray(z) > 0).astype(float)
    ### END SOLUTION

# %% tags=["display"]
plt.figure(figsize=(5, 2.5))
plt.plot(z, relu(z), label="ReLU")
plt.plot(z, d_relu(z), "--", label="ReLU'")
plt.plot(0, d_relu(0.0), "o")
plt.ylim(-0.5, 3)
plt.xlabel("$z$")
plt.legend()
plt.show()

# %% [markdown] lang="es"
# ## 8. La derivada de ELU
#
# Se deriva cada rama por separado:
#
# $$\mathrm{ELU}'(z) = \begin{cases} 1 & \text{si } z > 0 \\ \alpha\,e^{z} & \text{si } z < 0 \end{cases}$$
#
# Donde $z < 0$ también se puede escribir $\mathrm{ELU}(z) + \alpha$. Si $\alpha = 1$ las dos ramas llegan
# a 1 en cero y no hay esquina; si no, cualquier número entre 1 y $\alpha$ sirve ahí.
#
# **Ejercicio.** Escribe `d_elu(z, alpha=1.0)`.
#
# - Recibe `z`, la entrada de ELU: un número, una lista de números o un arreglo de cualquier forma; y
#   `alpha`, un número mayor que 0.
# - Devuelve su derivada: decimales con la forma de `z`.
# - Casos de borde: en $z = 0$, cualquier número entre 1 y `alpha`; finita y correcta en $\pm 1000$. Con una
#   lista de enteros la respuesta sigue siendo decimal.
# - Ejemplo: `d_elu([-np.log(2), 3.0])` entrega `array([0.5, 1.])`; con `alpha=3.0`, `array([1.5, 1.])`.

# %% [markdown] lang="en"
# ## 8. The derivative of ELU
#
# Differentiate each branch on its own:
#
# $$\mathrm{ELU}'(z) = \begin{cases} 1 & \text{if } z > 0 \\ \alpha\,e^{z} & \text{if } z < 0 \end{cases}$$
#
# Where $z < 0$ it may also be written $\mathrm{ELU}(z) + \alpha$. If $\alpha = 1$ both branches reach 1 at
# zero and there is no corner; otherwise any number between 1 and $\alpha$ will do there.
#
# **Exercise.** Write `d_elu(z, alpha=1.0)`.
#
# - It takes `z`, the input of ELU: a number, a list of numbers, or an array of any shape; and `alpha`, a
#   number above 0.
# - It returns its derivative: floats in the shape of `z`.
# - Edge cases: at $z = 0$, any number between 1 and `alpha`; finite and right at $\pm 1000$. For a list of
#   integers the answer is still made of floats.
# - Example: `d_elu([-np.log(2), 3.0])` gives `array([0.5, 1.])`; with `alpha=3.0`, `array([1.5, 1.])`.

# %% exercise="d_elu"
def d_elu(z, alpha=1.0):
    """The derivative of ELU at z, element by element; at 0, any number between 1 and alpha.

    z: the input of ELU (not its output): a number, a list of numbers, or an array of any shape.
    alpha: a number > 0.
    Returns floats in the shape of z; finite at +-1000.

    Example: d_elu([-np.log(2), 3.0]) -> array([0.5, 1.])
    """
    ### BEGIN SOLUTION
    z = np.asarray(z, dtype=float)
    return np.where(z > 0, 1.0, alpha * np.exp(np.minimum(z, 0.0)))
    ### END SOLUTION

# %% tags=["display"]
plt.figure(figsize=(5, 2.5))
for alpha in (0.5, 1.0, 2.0):
    plt.plot(z, d_elu(z, alpha), label=rf"$\alpha = {alpha}$")
plt.xlabel("$z$")
plt.ylabel("ELU'$(z)$")
plt.legend()
plt.show()

# %% [markdown] lang="es"
# ## 9. Los extremos
#
# Lo que una activación hace lejos del cero decide cómo aprende la red: una $f$ acotada se satura, y donde
# $f'$ tiende a cero el gradiente se desvanece. Los apuntes resumen esto en una tabla de límites. Aquí la
# completas tú, con números que un programa pueda usar:
#
# | | $f(-\infty)$ | $f(+\infty)$ | $f'(-\infty)$ | $f'(+\infty)$ |
# |:-:|:-:|:-:|:-:|:-:|
# | `"heaviside"` | 0 | 1 | 0 | 0 |
# | `"sigmoid"` | ? | ? | ? | ? |
# | `"tanh"` | ? | ? | ? | ? |
# | `"relu"` | ? | ? | ? | ? |
# | `"elu"`, $\alpha = 1$ | ? | ? | ? | ? |
#
# Un límite puede ser infinito: en Python ese número existe, y se escribe `float("inf")` o `np.inf`.
#
# **Ejercicio.** Escribe `limits(name)`.
#
# - Recibe `name`: uno de los cinco nombres de la tabla.
# - Devuelve el diccionario `{"f": (izquierda, derecha), "df": (izquierda, derecha)}`: los límites de la
#   función y los de su derivada cuando $z \to -\infty$ y cuando $z \to +\infty$, en ese orden.
# - Ejemplo: `limits("heaviside")` entrega `{"f": (0.0, 1.0), "df": (0.0, 0.0)}`.

# %% [markdown] lang="en"
# ## 9. The ends
#
# What an activation does far from zero decides how the network learns: a bounded $f$ saturates, and where
# $f'$ tends to zero the gradient vanishes. The lecture notes sum this up in a table of limits. Here you
# complete it, with numbers that a program can use:
#
# | | $f(-\infty)$ | $f(+\infty)$ | $f'(-\infty)$ | $f'(+\infty)$ |
# |:-:|:-:|:-:|:-:|:-:|
# | `"heaviside"` | 0 | 1 | 0 | 0 |
# | `"sigmoid"` | ? | ? | ? | ? |
# | `"tanh"` | ? | ? | ? | ? |
# | `"relu"` | ? | ? | ? | ? |
# | `"elu"`, $\alpha = 1$ | ? | ? | ? | ? |
#
# A limit may be infinite: in Python that number exists, and is written `float("inf")` or `np.inf`.
#
# **Exercise.** Write `limits(name)`.
#
# - It takes `name`: one of the five names in the table.
# - It returns the dictionary `{"f": (left, right), "df": (left, right)}`: the limits of the function and
#   those of its derivative as $z \to -\infty$ and as $z \to +\infty$, in that order.
# - Example: `limits("heaviside")` gives `{"f": (0.0, 1.0), "df": (0.0, 0.0)}`.

# %% exercise="limits"
def limits(name):
    """Where an activation function and its derivative tend to, at -infinity and at +infinity.

    name: "heaviside", "sigmoid", "tanh", "relu" or "elu" (alpha = 1).
    Returns {"f": (left, right), "df": (left, right)}, numbers; float("inf") where there is no bound.

    Example: limits("heaviside") -> {"f": (0.0, 1.0), "df": (0.0, 0.0)}
    """
    ### BEGIN SOLUTION
    inf = float("inf")
    table = {
        "heaviside": {"f": (0.0, 1.0), "df": (0.0, 0.0)},
        "sigmoid": {"f": (0.0, 1.0), "df": (0.0, 0.0)},
        "tanh": {"f": (-1.0, 1.0), "df": (0.0, 0.0)},
        "relu": {"f": (0.0, inf), "df": (0.0, 1.0)},
        "elu": {"f": (-1.0, inf), "df": (0.0, 1.0)},
    }
    return table[name]
    ### END SOLUTION

# %% tags=["display"]
far = np.array([-50.0, 50.0])
for name, f, df in (("sigmoid", sigmoid, d_sigmoid), ("tanh", tanh, d_tanh), ("relu", relu, d_relu), ("elu", elu, d_elu)):
    print(f"{name:8} {limits(name)}   f(-50), f(50) = {f(far)}   f'(-50), f'(50) = {df(far)}")

# %% [markdown] lang="es"
# ## 10. El error pasa hacia atrás
#
# En una red la activación está en medio de un camino que termina en la pérdida $\mathcal{L}$. Hacia
# adelante, $A = f(Z)$. Hacia atrás llega la derivada de la pérdida respecto de la salida, y hay que
# entregar la derivada respecto de la entrada:
#
# ![Hacia adelante, Z entra a f y sale A, que lleva a la pérdida L. Hacia atrás, la derivada de L respecto de A se multiplica elemento a elemento por f'(Z) y sale la derivada de L respecto de Z](figures/chain.png)
#
# Cada $A_{ij}$ depende de su propio $Z_{ij}$ y de ningún otro. Por la regla de la cadena,
#
# $$\frac{\partial \mathcal{L}}{\partial Z_{ij}} = \frac{\partial \mathcal{L}}{\partial A_{ij}}\, f'(Z_{ij}), \qquad\text{es decir,}\qquad dZ = dA \odot f'(Z).$$
#
# El producto es elemento a elemento, no de matrices, y la derivada se evalúa en $Z$, lo que *entró* a la
# activación. No se divide por nada: si la pérdida es un promedio, su $1/N$ ya viene en $dA$. Esta función
# es la mitad de la retropropagación; la otra mitad son las capas densas, en la tarea 5.
#
# **Ejercicio.** Escribe `activation_backward(dA, Z, name)`.
#
# - Recibe `dA` y `Z`, arreglos de la misma forma `(N, d)`; y `name`, uno de `"linear"` ($f(z) = z$),
#   `"sigmoid"`, `"tanh"`, `"relu"`, `"elu"` ($\alpha = 1$).
# - Devuelve `dZ`, con la forma de `Z`.
# - Casos de borde: finita y correcta donde `Z` es $\pm 1000$; donde `Z` es 0, cualquier subderivada. Los
#   arreglos que recibe no deben cambiar.
# - Ejemplo: con `dA = np.array([[1., 2.], [3., 4.]])` y `Z = np.array([[-1., 2.], [0.5, -3.]])`,
#   `activation_backward(dA, Z, "relu")` entrega `array([[0., 2.], [3., 0.]])`.

# %% [markdown] lang="en"
# ## 10. The error goes back
#
# In a network the activation is in the middle of a path that ends at the loss $\mathcal{L}$. Forwards,
# $A = f(Z)$. Backwards, the derivative of the loss by the output arrives, and the derivative by the input
# must be handed on:
#
# ![Forwards, Z goes into f and A comes out, which leads to the loss L. Backwards, the derivative of L by A is multiplied element by element by f'(Z), and the derivative of L by Z comes out](figures/chain.png)
#
# Each $A_{ij}$ depends on its own $Z_{ij}$ and on no other. By the chain rule,
#
# $$\frac{\partial \mathcal{L}}{\partial Z_{ij}} = \frac{\partial \mathcal{L}}{\partial A_{ij}}\, f'(Z_{ij}), \qquad\text{that is,}\qquad dZ = dA \odot f'(Z).$$
#
# The product is elementwise, not one of matrices, and the derivative is evaluated at $Z$, what *went into*
# the activation. Nothing is divided: if the loss is a mean, its $1/N$ is already in $dA$. This function is
# one half of backpropagation; the other half are the dense layers, in assignment 5.
#
# **Exercise.** Write `activation_backward(dA, Z, name)`.
#
# - It takes `dA` and `Z`, arrays of the same shape `(N, d)`; and `name`, one of `"linear"` ($f(z) = z$),
#   `"sigmoid"`, `"tanh"`, `"relu"`, `"elu"` ($\alpha = 1$).
# - It returns `dZ`, in the shape of `Z`.
# - Edge cases: finite and right where `Z` is $\pm 1000$; where `Z` is 0, any subderivative. The arrays that
#   it takes must not change.
# - Example: with `dA = np.array([[1., 2.], [3., 4.]])` and `Z = np.array([[-1., 2.], [0.5, -3.]])`,
#   `activation_backward(dA, Z, "relu")` gives `array([[0., 2.], [3., 0.]])`.

# %% exercise="activation_backward"
def activation_backward(dA, Z, name):
    """The derivative of the loss by an activation's input, from that by its output.

    dA: (N, d), the derivative by A = f(Z). Z: (N, d), what went into the activation.
    name: "linear", "sigmoid", "tanh", "relu" or "elu" (alpha = 1).
    Returns dZ (N, d) = dA * f'(Z), element by element.

    Example: activation_backward(np.array([[1., 2.]]), np.array([[-1., 2.]]), "relu")
             -> array([[0., 2.]])
    """
    ### BEGIN SOLUTION
    derivatives = {
        "linear": np.ones_like,
        "sigmoid": d_sigmoid,
        "tanh": d_tanh,
        "relu": d_relu,
        "elu": d_elu,
    }
    return dA * derivatives[name](Z)
    ### END SOLUTION

# %% tags=["display"]
Z = z[np.newaxis]
plt.figure(figsize=(6, 3))
for name in ("linear", "sigmoid", "tanh", "relu", "elu"):
    plt.plot(z, activation_backward(np.ones_like(Z), Z, name)[0], label=name)
plt.xlabel("$Z$")
plt.ylabel("$dZ$")
plt.legend()
plt.show()

# %% [markdown] lang="es"
# ## 11. ELU como capa de Keras
#
# En Keras no escribes la derivada: el motor la obtiene solo, anotando cada operación de `call` y
# aplicando la regla de la cadena hacia atrás. Para eso todo tiene que pasar por `keras.ops`
# (`keras.ops.where`, `keras.ops.exp`, `keras.ops.expm1`, `keras.ops.minimum`, ...): lo que pasa por NumPy
# queda fuera de la cuenta.
#
# La regla de la cadena tiene una consecuencia inesperada. Al derivar
# `where(z > 0, z, alpha * (exp(z) - 1))`, a la rama que no se eligió le llega un 0, que se multiplica por
# la derivada de esa rama. En $z = 1000$ eso es $0 \cdot e^{1000} = 0 \cdot \infty$: el valor está bien y
# la derivada es `nan`. Un solo `nan` en el gradiente arruina todos los pesos. La cura es que la rama
# descartada tampoco se desborde: dale a la exponencial un argumento que nunca sea positivo.
#
# Otra sorpresa está en $z = 0$. Ahí `maximum(z, 0)` entrega una de sus subderivadas, y `minimum(z, 0)` una
# de las suyas. Si *sumas* las dos piezas se suman también las subderivadas, y el resultado puede quedar
# fuera del intervalo permitido: $1 + \alpha$, por ejemplo. Con `where` se elige una pieza y el problema
# no aparece.
#
# **Ejercicio.** Completa `class ELU(keras.layers.Layer)`. El constructor ya está escrito; falta `call`.
#
# - `ELU(alpha=1.0)` es una capa sin pesos. Llamada con un tensor de cualquier forma, devuelve ELU elemento
#   a elemento, en el tipo de la capa (`float32` si nadie pide otro).
# - Casos de borde: el valor *y la derivada automática* son finitos y correctos en $\pm 1000$ y en 0, donde
#   sirve cualquier derivada entre 1 y `alpha`.
# - Ejemplo: `ELU(alpha=2.0)(np.array([[-np.log(2), 3.0]]))` entrega `[[-1., 3.]]`.

# %% [markdown] lang="en"
# ## 11. ELU as a Keras layer
#
# In Keras you do not write the derivative: the backend finds it alone, by noting down each operation of
# `call` and applying the chain rule backwards. For that everything must go through `keras.ops`
# (`keras.ops.where`, `keras.ops.exp`, `keras.ops.expm1`, `keras.ops.minimum`, ...): what goes through NumPy
# is left out.
#
# The chain rule has an unexpected consequence. When `where(z > 0, z, alpha * (exp(z) - 1))` is
# differentiated, the branch that was not chosen receives a 0, which is multiplied by that branch's
# derivative. At $z = 1000$ this is $0 \cdot e^{1000} = 0 \cdot \infty$: the value is right and the
# derivative is `nan`. A single `nan` in the gradient ruins all the weights. The cure is that the discarded
# branch must not overflow either: give the exponential an argument that is never positive.
#
# Another surprise is at $z = 0$. There `maximum(z, 0)` gives one of its subderivatives, and
# `minimum(z, 0)` one of its own. If you *add* the two pieces, the subderivatives are added, too, and the
# result may lie outside the interval that is allowed: $1 + \alpha$, for example. With `where` one piece is
# chosen and the problem does not come up.
#
# **Exercise.** Complete `class ELU(keras.layers.Layer)`. Its constructor is already written; `call` is
# missing.
#
# - `ELU(alpha=1.0)` is a layer without weights. Called on a tensor of any shape it returns ELU, element by
#   element, in the layer's dtype (`float32` unless someone asks for another).
# - Edge cases: the value *and the automatic derivative* are finite and right at $\pm 1000$ and at 0, where
#   any derivative between 1 and `alpha` will do.
# - Example: `ELU(alpha=2.0)(np.array([[-np.log(2), 3.0]]))` gives `[[-1., 3.]]`.

# %% environment="keras"
import keras
import tensorflow as tf

# %% exercise="ELU" environment="keras"
class ELU(keras.layers.Layer):
    """The exponential linear unit as a layer: z where z > 0, alpha (e^z - 1) elsewhere.

    alpha: a number > 0. Input and output of any one shape, in the layer's dtype. No weights.
    Values and automatic derivatives are finite everywhere, at +-1000 too.

    Example: ELU(alpha=2.0)(np.array([[-np.log(2), 3.0]])) -> [[-1., 3.]]
    """

    def __init__(self, alpha=1.0, **kwargs):
        super().__init__(**kwargs)
        self.alpha = alpha

    ### BEGIN SOLUTION
    def call(self, inputs):
        left = self.alpha * keras.ops.expm1(keras.ops.minimum(inputs, 0.0))
        return keras.ops.where(inputs > 0, inputs, left)
    ### END SOLUTION

# %% tags=["display"]
x = tf.Variable(np.float32([-1000, -2, -0.5, 0, 0.5, 2, 1000]))
with tf.GradientTape() as tape:
    a = ELU(alpha=0.5)(x)
print("ELU ", np.round(a.numpy(), 3))
print("ELU'", np.round(tape.gradient(a, x).numpy(), 3))

# %% [markdown] lang="es"
# ## 12. Entropía cruzada desde los logits
#
# Una neurona con sigmoide a la salida dice la probabilidad $p = \sigma(z)$ de que la etiqueta sea 1. Si la
# etiqueta es $y$, la entropía cruzada es $-y \log p - (1 - y) \log(1 - p)$. Pero $\sigma(-1000)$ es 0 en el
# computador, y $\log 0 = -\infty$: la sigmoide perdió la información que el logaritmo necesitaba. Por eso las
# bibliotecas piden el número de *antes* de la sigmoide, el **logit** $z$, y hacen la cuenta de una vez.
# Reemplazando $p$ y simplificando queda
#
# $$\ell(y, z) = \log(1 + e^{z}) - y\,z = \mathrm{softplus}(z) - y\,z, \qquad \frac{\partial \ell}{\partial z} = \sigma(z) - y.$$
#
# ![Las pérdidas softplus(−z), para y = 1, y softplus(z), para y = 0, en función del logit z, con sus asíntotas; abajo sus derivadas σ(z) − 1 y σ(z)](figures/cross_entropy.png)
#
# Escrita así, $e^{z}$ vuelve a desbordarse. `keras.ops.softplus` es la misma función, programada con
# cuidado: ni su valor ni su derivada se desbordan. Una fórmula famosa,
# $\max(z, 0) - y z + \log(1 + e^{-|z|})$, tampoco se desborda y da el valor correcto, pero en $z = 0$ las
# subderivadas de $\max$ y de $|z|$ no se compensan, y la derivada automática queda mal. Y en $z = 0$ es
# justo donde parte una red recién inicializada.
#
# **Ejercicio.** Escribe `binary_cross_entropy_from_logits(y, z)` con `keras.ops`.
#
# - Recibe `y` con forma `(N,)`, etiquetas `0.` o `1.`; y `z` con forma `(N,)`, los logits. Ambos son
#   `float32`.
# - Devuelve el promedio de $\ell$ sobre los $N$ ejemplos: un tensor de forma `()`.
# - Casos de borde: el valor y la derivada automática son finitos y correctos en $\pm 1000$ y en 0.
# - Ejemplo: con `y = np.float32([1, 0])` y `z = np.float32([np.log(3), 0])` las probabilidades son $3/4$ y
#   $1/2$, y el resultado es $(\log \frac{4}{3} + \log 2) / 2 \approx 0.4904$.
#
# La función `loss_gradient(y, z)`, que ya está escrita, deriva tu pérdida con diferenciación automática.
# Con ella la prueban también las celdas de corrección.

# %% [markdown] lang="en"
# ## 12. Cross-entropy from logits
#
# A neuron with a sigmoid at its output tells the probability $p = \sigma(z)$ that the label is 1. If the
# label is $y$, the cross-entropy is $-y \log p - (1 - y) \log(1 - p)$. But $\sigma(-1000)$ is 0 in the
# computer, and $\log 0 = -\infty$: the sigmoid lost what the logarithm needed. That is why libraries
# ask for the number *before* the sigmoid, the **logit** $z$, and do the computation in one go.
# Substituting $p$ and simplifying leaves
#
# $$\ell(y, z) = \log(1 + e^{z}) - y\,z = \mathrm{softplus}(z) - y\,z, \qquad \frac{\partial \ell}{\partial z} = \sigma(z) - y.$$
#
# ![The losses softplus(−z), for y = 1, and softplus(z), for y = 0, against the logit z, with their asymptotes; below, their derivatives σ(z) − 1 and σ(z)](figures/cross_entropy.png)
#
# Written like that, $e^{z}$ overflows again. `keras.ops.softplus` is the same function, programmed with
# care: neither its value nor its derivative overflows. A famous formula,
# $\max(z, 0) - y z + \log(1 + e^{-|z|})$, does not overflow either and gives the right value, but at
# $z = 0$ the subderivatives of $\max$ and of $|z|$ do not make up for each other, and the automatic
# derivative comes out wrong. And $z = 0$ is just where a freshly initialised network begins.
#
# **Exercise.** Write `binary_cross_entropy_from_logits(y, z)` with `keras.ops`.
#
# - It takes `y` of shape `(N,)`, labels `0.` or `1.`; and `z` of shape `(N,)`, the logits. Both are
#   `float32`.
# - It returns the mean of $\ell$ over the $N$ examples: a tensor of shape `()`.
# - Edge cases: the value and the automatic derivative are finite and right at $\pm 1000$ and at 0.
# - Example: with `y = np.float32([1, 0])` and `z = np.float32([np.log(3), 0])` the probabilities are $3/4$
#   and $1/2$, and the result is $(\log \frac{4}{3} + \log 2) / 2 \approx 0.4904$.
#
# The function `loss_gradient(y, z)`, which is already written, differentiates your loss automatically. The
# checks use it, too.

# %% environment="keras"
def loss_gradient(y, z):
    """The automatic derivative of your loss by each logit: (N,), or None where nothing leads to them."""
    z = tf.convert_to_tensor(z)
    with tf.GradientTape() as tape:
        tape.watch(z)
        loss = tf.convert_to_tensor(binary_cross_entropy_from_logits(y, z))
    return tape.gradient(loss, z)

# %% exercise="binary_cross_entropy_from_logits" environment="keras"
def binary_cross_entropy_from_logits(y, z):
    """The mean binary cross-entropy of logits: log(1 + e^z) - y z, over the examples.

    y: (N,) float32, labels 0. or 1. z: (N,) float32, logits (before the sigmoid).
    Returns a scalar; it and its automatic derivative are finite at +-1000 and right at 0.

    Example: binary_cross_entropy_from_logits(np.float32([1]), np.float32([np.log(3)])) -> 0.2877
    """
    ### BEGIN SOLUTION
    return keras.ops.mean(keras.ops.softplus(z) - y * z)
    ### END SOLUTION

# %% tags=["display"]
logits = np.float32([-1000, -2, 0, 2, 1000])
for label in (0.0, 1.0):
    labels = np.full(5, label, dtype="float32")
    print(f"y = {label}   loss = {float(binary_cross_entropy_from_logits(labels, logits)):.4f}")
    print("   N x derivative =", np.round(5 * loss_gradient(labels, logits).numpy(), 4))

# %% [markdown] lang="es"
# ## Lo que queda
#
# Tienes las activaciones, sus derivadas y la manera en que el error las atraviesa. Falta aquello que va
# entre una activación y la siguiente: las capas densas. En la próxima tarea las compones en un perceptrón
# multicapa, y compruebas que sin activaciones, por muchas capas que pongas, la red entera es una sola capa
# lineal.

# %% [markdown] lang="en"
# ## What is left
#
# You have the activations, their derivatives, and the way in which the error passes through them. What is
# missing is what stands between one activation and the next: the dense layers. In the next assignment you
# compose them into a multilayer perceptron, and find that without activations, however many layers you put
# in, the whole network is one linear layer.
