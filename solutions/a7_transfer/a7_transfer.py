# %% [markdown] lang="es"
# # Tarea 7: transferencia de aprendizaje
#
# VGG16 aprendió a distinguir mil clases de fotografías con más de un millón de ejemplos, y eso tomó semanas.
# Tú tienes treinta imágenes por clase. La gracia de la transferencia es que lo que VGG16 aprendió en sus
# convoluciones (bordes, texturas, formas) sirve también para clases que nunca vio. Se le quita la parte de
# arriba, que decide entre las mil clases, se congela el resto, y se entrena una **cabeza** nueva y pequeña
# encima. Si después hace falta, se dejan aprender también las últimas capas de la base, muy despacio.
#
# **Qué vas a aprender**
#
# - Por qué hay que entregarle a una red preentrenada las imágenes *exactamente* como ella las vio.
# - Cómo se obtiene de una red un extractor de características, y cómo se congela de verdad.
# - Por qué conviene calcular las características una sola vez.
# - Cómo se construye y se entrena una cabeza cuya pérdida calza con su salida.
# - Cómo se arma el modelo completo sin que la base se mueva, y cómo se afina después.
#
# La tarea tiene siete ejercicios y 100 puntos, todos en Keras.

# %% [markdown] lang="en"
# # Assignment 7: transfer learning
#
# VGG16 learned, from more than a million examples, to tell a thousand classes of photographs apart, and that
# took weeks. You have thirty images a class. The point of transfer is that what VGG16 learned in its
# convolutions (edges, textures, shapes) also serves for classes that it has never seen. Its top, which
# decides between the thousand classes, is taken off, the rest is frozen, and a new, small **head** is trained
# on it. If need be, the last layers of the base are then allowed to learn, too, very slowly.
#
# **What you will learn**
#
# - Why a pretrained network must be given images *exactly* as it saw them.
# - How to get a feature extractor out of a network, and how to freeze it for real.
# - Why it pays to compute the features only once.
# - How to build and train a head whose loss fits its output.
# - How to put the whole model together without the base moving, and how to fine-tune it afterwards.
#
# There are seven exercises and 100 points, all of them in Keras.

# %% [markdown] lang="es"
# ## Convenciones
#
# - **Las imágenes** son arreglos `(N, alto, ancho, 3)`. Recién leídas son `uint8`, de 0 a 255, en el orden
#   rojo, verde, azul (RGB). *Preprocesadas* son `float32`, en el orden azul, verde, rojo (BGR), con la media
#   de cada color restada. Nunca se dividen por 255: VGG16 no se entrenó así.
# - **La base** es un modelo de imágenes preprocesadas a un vector por imagen, `(N, d)`: sus
#   *características*. VGG16 entrega $d = 512$; la red chica de esta tarea, $d = 64$.
# - **La cabeza** es un modelo de características a clases, `(N, C)`, también cuando $C = 2$. Puede entregar
#   logits o probabilidades, con tal de que su pérdida calce.
# - **Las etiquetas** son índices de clase: enteros entre 0 y $C - 1$, de forma `(N,)`.
# - **El último lote** puede ser más chico, y no se bota.
# - Las funciones no modifican los arreglos que reciben. A los modelos sí se les puede cambiar `trainable`, y
#   entrenarlos los cambia. Lo que imprimen, como la barra de avance de Keras, no cuenta.
# - Antes de cada prueba se fijan las semillas de NumPy, de Python y de Keras. Cuántos números al azar usa tu
#   código no importa.
# - **La exactitud** se mide con imágenes que tu código no recibe. El mínimo sale de repetir la solución con
#   40 semillas: la media menos una holgura de al menos cuatro desviaciones. Si quedas apenas por debajo, se
#   repite con otras imágenes y vale el promedio.

# %% [markdown] lang="en"
# ## Conventions
#
# - **Images** are arrays `(N, height, width, 3)`. As they are read they are `uint8`, from 0 to 255, in the
#   order red, green, blue (RGB). *Preprocessed* they are `float32`, in the order blue, green, red (BGR), less
#   the mean of each colour. They are never divided by 255: VGG16 was not trained so.
# - **The base** is a model from preprocessed images to one vector each, `(N, d)`: their *features*. VGG16
#   gives $d = 512$; this assignment's small network, $d = 64$.
# - **The head** is a model from features to classes, `(N, C)`, also where $C = 2$. It may give logits or
#   probabilities, as long as its loss fits.
# - **Labels** are class indices: integers from 0 to $C - 1$, of shape `(N,)`.
# - **The last batch** may be smaller, and is not dropped.
# - Functions do not modify the arrays that they are given. Of models they may change `trainable`, and
#   training changes them. What they print, like Keras' progress bar, does not count.
# - Before each check the seeds of NumPy, Python and Keras are set. How many random numbers your code draws
#   does not matter.
# - **Accuracy** is measured on images that your code is not given. The least that is asked for comes from
#   repeating the solution with 40 seeds: the mean less a margin of at least four deviations. Where you are
#   just below, it is repeated with other images, and the mean counts.

# %% [markdown] lang="es"
# ## Cómo se trabaja y cómo se entrega
#
# 1. En cada ejercicio escribe tu código donde dice `ESCRIBE TU CÓDIGO AQUÍ` y borra la línea `raise`.
#    No cambies los nombres de las funciones ni sus argumentos, y no borres celdas.
# 2. Ejecuta la celda `check("...")` que viene después. Corre de inmediato, en tu computador y sin
#    internet, las pruebas *públicas* del ejercicio, y te dice qué propiedad se cumple y cuál no.
# 3. La nota incluye además pruebas *ocultas*, con otros datos y otras formas.
# 4. Puedes agregar celdas con tus propias funciones. Al corregir se ejecutan solo sus definiciones
#    (importaciones, funciones, clases y constantes), no los cálculos ni los gráficos.
# 5. Antes de entregar: reinicia el kernel, ejecuta todo desde arriba, guarda, y entrega
#    `a7_transfer.ipynb` con ese mismo nombre. Si te falta un ejercicio, entrega igual.
# 6. La carpeta `data`, que viene con la tarea, tiene la red chica y el dibujante de imágenes. Déjala junto
#    al notebook.

# %% [markdown] lang="en"
# ## How to work and how to hand in
#
# 1. In each exercise write your code where it says `YOUR CODE HERE` and delete the `raise` line. Do not
#    rename the functions or their arguments, and do not delete cells.
# 2. Run the `check("...")` cell that follows. It runs the exercise's *public* checks at once, on your
#    computer and without internet, and tells you which property holds and which does not.
# 3. The grade also counts *hidden* checks, with other data and other shapes.
# 4. You may add cells with functions of your own. When grading, only their definitions (imports,
#    functions, classes and constants) are run, not the computations or the plots.
# 5. Before handing in: restart the kernel, run everything from the top, save, and hand in
#    `a7_transfer.ipynb` under that very name. If an exercise is missing, hand in all the same.
# 6. The folder `data`, which comes with the assignment, holds the small network and what draws the images.
#    Keep it beside the notebook.

# %%
import sys

import numpy as np

from autograder import check

sys.path.insert(0, "data")
import rendered

# %% environment="keras"
import os
import tempfile

import keras
import small_vgg


def pictures(seed, n, n_test):
    """n images a class to learn from, their labels, n_test others to test with, and theirs."""
    return (*rendered.target_task(n, seed), *rendered.target_task(n_test, seed + 2**31))


def small_base(size=32):
    """The small pretrained network: preprocessed images (N, size, size, 3) -> features (N, 64)."""
    return small_vgg.pretrained("data/small_vgg.npz", size)


def random_weights(seed):
    """The path of a file with random weights for VGG16 without its top."""
    keras.utils.set_random_seed(seed)
    path = os.path.join(tempfile.gettempdir(), "vgg16_random.weights.h5")
    keras.applications.VGG16(weights=None, include_top=False).save_weights(path)
    return path


def borrowed_base(size=32):
    """Somebody else's base, with batch normalisation and dropout in it: images -> features (N, 6)."""
    inputs = keras.Input((size, size, 3))
    x = keras.layers.Conv2D(4, 3, strides=2, name="conv1")(inputs)
    x = keras.layers.ReLU()(keras.layers.BatchNormalization(name="norm1")(x))
    x = keras.layers.Dropout(0.5)(keras.layers.MaxPooling2D(4)(x))
    x = keras.layers.Conv2D(6, 2, name="conv2")(x)
    x = keras.layers.BatchNormalization(name="norm2")(x)
    return keras.Model(inputs, keras.layers.GlobalAveragePooling2D()(x))


def borrowed_head(n_features, n_classes):
    """Somebody else's head: logits, and a loss that expects them."""
    head = keras.Sequential([keras.Input((n_features,)), keras.layers.Dense(n_classes)])
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    head.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss, metrics=["accuracy"])
    return head

# %% [markdown] lang="es"
# ## Las imágenes y la red chica
#
# Para no depender de internet, esta tarea trae una red con las mismas trece convoluciones de VGG16, con los
# mismos nombres, pero ocho veces más angosta: pesa medio megabyte en vez de 59. Aprendió a distinguir 48
# clases de figuras (ocho formas, tres texturas, dos familias de colores) dibujadas por un programa, sobre
# imágenes de 32 por 32 pixeles. Tu tarea son cinco formas que **nunca vio**: luna, flecha, corazón, trébol y
# gancho, de cualquier color, con cualquier textura, en cualquier posición y con cualquier luz.
#
# ![cinco filas de imágenes, una por clase](figures/pictures.png)
#
# `pictures(seed, n, n_test)` dibuja `n` imágenes por clase para aprender y otras `n_test` para probar.
# Otra semilla, otras imágenes.
#
# Todo lo que sigue vale igual para la VGG16 verdadera. Donde haya internet, `weights="imagenet"` la descarga
# una sola vez (59 MB); `find_weights("imagenet")`, de `autograder.pretrained`, hace lo mismo, comprueba que
# el archivo llegó entero, y si no hay internet dice qué archivo dejar y dónde.

# %% [markdown] lang="en"
# ## The images and the small network
#
# So as not to depend on the internet, this assignment brings a network with VGG16's same thirteen
# convolutions, under the same names, but eight times narrower: it weighs half a megabyte instead of 59. It
# learned to tell apart 48 classes of figures (eight shapes, three textures, two families of colours) drawn
# by a program, on images of 32 by 32 pixels. Your task is five shapes that it has **never seen**: moon,
# arrow, heart, clover and hook, of any colour, with any texture, in any position and in any light.
#
# ![five rows of images, one for each class](figures/pictures.png)
#
# `pictures(seed, n, n_test)` draws `n` images a class to learn from, and `n_test` others to test with.
# Another seed, other images.
#
# All that follows holds for the real VGG16 as well. Where there is internet, `weights="imagenet"` downloads
# it once (59 MB); `find_weights("imagenet")`, of `autograder.pretrained`, does the same, makes sure that the
# file has arrived whole, and where there is no internet says which file to put where.

# %% tags=["display"] environment="keras"
import matplotlib.pyplot as plt

images, labels, test_images, test_labels = pictures(0, 30, 100)
figure, axes = plt.subplots(5, 10, figsize=(8, 4))
for row, name in zip(range(5), rendered.NAMES):
    for axis, image in zip(axes[row], images[labels == row]):
        axis.imshow(image)
        axis.axis("off")
    axes[row, 0].set_title(name, loc="left", fontsize=9)
plt.show()

# %% [markdown] lang="es"
# ## 1. Como la red las vio
#
# VGG16 se entrenó con imágenes en el orden azul, verde, rojo, a las que se les había restado el color medio
# de ImageNet: 103.939 de azul, 116.779 de verde y 123.68 de rojo. Una red preentrenada no sabe de pixeles:
# sabe de los números que recibió. Con los colores al revés, o divididos por 255, igual responde algo, y
# muchas veces acierta. Por eso este error es tan común y tan difícil de ver: con RGB en vez de BGR la
# exactitud puede bajar menos de un punto. Aquí se corrige mirando los números.
#
# Ojo con `uint8`: no tiene negativos, y $10 - 104$ da $162$.
#
# **Ejercicio.** Escribe `preprocess(images)`.
#
# - Recibe `images`, `uint8` de forma `(N, alto, ancho, 3)`, en RGB. No las modifica.
# - Devuelve `float32` de la misma forma: BGR menos `(103.939, 116.779, 123.68)`.
# - Ejemplo: el pixel rojo `(255, 0, 0)` pasa a `(-103.939, -116.779, 131.32)`.

# %% [markdown] lang="en"
# ## 1. As the network saw them
#
# VGG16 was trained with images in the order blue, green, red, less the mean colour of ImageNet: 103.939 of
# blue, 116.779 of green and 123.68 of red. A pretrained network knows nothing of pixels: it knows the
# numbers that it was given. With the colours reversed, or divided by 255, it still answers something, and is
# often right. That is why this error is so common and so hard to see: with RGB for BGR the accuracy may drop
# by less than a point. Here it is graded by looking at the numbers.
#
# Mind `uint8`: it has no negatives, and $10 - 104$ gives $162$.
#
# **Exercise.** Write `preprocess(images)`.
#
# - It takes `images`, `uint8` of shape `(N, height, width, 3)`, in RGB. It does not modify them.
# - It returns `float32` of the same shape: BGR less `(103.939, 116.779, 123.68)`.
# - Example: the red pixel `(255, 0, 0)` becomes `(-103.939, -116.779, 131.32)`.

# %% exercise="preprocess" environment="keras"
def preprocess(images):
    """Images as VGG16 wants them: blue, green, red, less the mean of ImageNet's.

    images: uint8 (N, h, w, 3), red-green-blue. Not modified.
    Returns float32 (N, h, w, 3).

    Example: preprocess(np.zeros((1, 1, 1, 3), np.uint8)) -> [[[[-103.939, -116.779, -123.68]]]]
    """
    ### BEGIN SOLUTION
    mean = np.array([103.939, 116.779, 123.68], dtype="float32")
    return images[..., ::-1].astype("float32") - mean
    ### END SOLUTION

# %% [markdown] lang="es"
# ## 2. El extractor de características
#
# Lo que interesa de VGG16 son sus trece convoluciones. Las tres capas densas de arriba (124 de sus 138
# millones de parámetros) solo saben de las mil clases de ImageNet. Sin ellas, de una imagen de 224 por 224
# sale un mapa de 7 por 7 con 512 canales; el promedio de cada canal deja un vector de 512 números, que no
# depende del tamaño de la imagen.
#
# *Congelar* es decirle a Keras que no entrene esos pesos: `trainable = False`. Puesto en un modelo, vale
# para todas sus capas.
#
# **Ejercicio.** Escribe `feature_extractor(weights, size)`.
#
# - `weights` es `None` (pesos al azar), `"imagenet"`, o la ruta de un archivo con los pesos de VGG16 sin su
#   parte superior. `size` es el lado de las imágenes, 32 o más.
# - Devuelve la VGG16 de `keras.applications` sin la parte superior, promediada y congelada: de
#   `(N, size, size, 3)` a `(N, 512)`. No preprocesa: las imágenes llegan preprocesadas.
# - Ejemplo: `feature_extractor(None, 32).count_params()` entrega `14714688`.

# %% [markdown] lang="en"
# ## 2. The feature extractor
#
# What is of interest in VGG16 are its thirteen convolutions. The three dense layers on top (124 of its 138
# million parameters) only know about ImageNet's thousand classes. Without them, an image of 224 by 224
# becomes a map of 7 by 7 with 512 channels; the mean of each channel leaves a vector of 512 numbers, which
# does not depend on the image's size.
#
# *To freeze* is to tell Keras not to train those weights: `trainable = False`. Set on a model, it holds for
# all of its layers.
#
# **Exercise.** Write `feature_extractor(weights, size)`.
#
# - `weights` is `None` (random weights), `"imagenet"`, or the path of a file with VGG16's weights without
#   its top. `size` is the side of the images, 32 or more.
# - It returns the VGG16 of `keras.applications` without its top, averaged and frozen: from
#   `(N, size, size, 3)` to `(N, 512)`. It does not preprocess: the images come preprocessed.
# - Example: `feature_extractor(None, 32).count_params()` gives `14714688`.

# %% exercise="feature_extractor" environment="keras"
def feature_extractor(weights, size):
    """VGG16 without its top, average pooled and frozen.

    weights: None (random), "imagenet", or the path of a file with its weights.
    size: pixels a side, 32 or more.
    Returns a keras.Model from (N, size, size, 3) to (N, 512).

    Example: feature_extractor(None, 32).count_params() -> 14714688
    """
    ### BEGIN SOLUTION
    base = keras.applications.VGG16(
        weights=weights, include_top=False, input_shape=(size, size, 3), pooling="avg"
    )
    base.trainable = False
    return base
    ### END SOLUTION

# %% tags=["display"] environment="keras"
# With internet, or with the file in Keras' folder, the real one:
# from autograder.pretrained import find_weights
# base = feature_extractor(str(find_weights("imagenet")), 224)
base = small_base()
print([(layer.name, layer.output.shape[1:]) for layer in base.layers if "pool" in layer.name])

# %% [markdown] lang="es"
# ## 3. Las características, una sola vez
#
# Mientras la base está congelada, de cada imagen sale siempre el mismo vector. Pasarla por trece
# convoluciones en cada época sería calcular lo mismo una y otra vez: se calcula una vez y se guarda. Después,
# entrenar la cabeza toma segundos.
#
# Así se ve una imagen a medida que avanza por la red chica: primero bordes y colores, después partes, y al
# final algo que ya no se parece a una imagen, pero que distingue formas.
#
# ![una imagen y las respuestas de los bloques 1 a 4](figures/maps.png)
#
# Al recorrer los datos por lotes hay tres descuidos clásicos: botar el último lote si quedó más chico,
# desordenar las filas, de modo que ya no correspondan a sus etiquetas, y dejar la red en modo de
# entrenamiento, en que el dropout apaga neuronas y la normalización por lotes usa los promedios del lote.
#
# **Ejercicio.** Escribe `bottleneck_features(base, images, batch_size)`.
#
# - Recibe `base`, un modelo de imágenes a características, e `images`, ya preprocesadas: no las preprocesa
#   de nuevo. La base puede ser cualquiera, también una con dropout o normalización por lotes.
# - Devuelve `(N, d)`: la fila $i$ es la de la imagen $i$, en modo de inferencia, para cualquier $N$.
# - Ejemplo: con `small_base()`, 5 imágenes y `batch_size = 2` la forma es `(5, 64)`.

# %% [markdown] lang="en"
# ## 3. The features, only once
#
# As long as the base is frozen, each image gives always the same vector. To send it through thirteen
# convolutions in every epoch would be computing the same thing over and over: it is computed once and kept.
# After that, training the head takes seconds.
#
# This is what becomes of an image as it goes through the small network: first edges and colours, then parts,
# and in the end something that does not look like an image any more, but tells shapes apart.
#
# ![an image and the responses of blocks 1 to 4](figures/maps.png)
#
# In going through the data batch by batch there are three classic slips: to drop the last batch where it is
# smaller, to change the order of the rows, so that they no longer belong to their labels, and to leave the
# network in training mode, where dropout switches neurons off and batch normalisation uses the batch's means.
#
# **Exercise.** Write `bottleneck_features(base, images, batch_size)`.
#
# - It takes `base`, a model from images to features, and `images`, already preprocessed: it does not
#   preprocess them again. The base may be any, also one with dropout or batch normalisation.
# - It returns `(N, d)`: row $i$ is that of image $i$, in inference mode, for any $N$.
# - Example: with `small_base()`, 5 images and `batch_size = 2` the shape is `(5, 64)`.

# %% exercise="bottleneck_features" environment="keras"
def bottleneck_features(base, images, batch_size):
    """What the base makes of each image, batch by batch, as it does when it is used.

    base: a keras.Model from images to features (N, d).
    images: float32 (N, h, w, 3), already preprocessed.
    Returns an array (N, d): row i belongs to image i.

    Example: bottleneck_features(small_base(), np.zeros((5, 32, 32, 3)), 2).shape -> (5, 64)
    """
    ### BEGIN SOLUTION
    return base.predict(images, batch_size=batch_size)
    ### END SOLUTION

# %% tags=["display"] environment="keras"
features = bottleneck_features(base, preprocess(images), 64)
test_features = bottleneck_features(base, preprocess(test_images), 64)
figure, axes = plt.subplots(5, 1, figsize=(8, 4), sharex=True)
for row, name in zip(range(5), rendered.NAMES):
    axes[row].bar(range(64), features[labels == row].mean(axis=0) - features.mean(axis=0))
    axes[row].set_ylabel(name, rotation=0, ha="right")
plt.show()

# %% [markdown] lang="es"
# ## 4. La cabeza
#
# La cabeza recibe las características y decide la clase. Con una sola capa densa ya es una regresión
# logística; puedes agregarle una capa oculta o dropout. Lo importante es que **la pérdida calce con la
# salida**:
#
# | salida de la última capa | pérdida |
# |---|---|
# | logits, sin activación | `SparseCategoricalCrossentropy(from_logits=True)` |
# | softmax | `SparseCategoricalCrossentropy()`, que es `from_logits=False` |
#
# *Sparse* quiere decir que las etiquetas son índices de clase y no vectores de ceros y unos. Si la salida es
# softmax y la pérdida cree que son logits, hay versiones de Keras que lo reparan sin avisar y otras que no:
# el gradiente se achica y la red aprende poco. Una forma rápida de revisar: con $C$ clases, la pérdida de una
# red que todavía no sabe nada está cerca de $\log C$.
#
# **Ejercicio.** Escribe `build_head(n_features, n_classes)`.
#
# - Devuelve un modelo compilado de `(N, n_features)` a `(N, n_classes)`. Con dos clases son dos salidas.
# - Se entrena con etiquetas que son índices de clase. El optimizador es a gusto, con una tasa que en 40
#   épocas le permita ajustarse a 50 ejemplos fáciles.
# - Ejemplo: `build_head(64, 5)(np.zeros((3, 64))).shape` es `(3, 5)`.

# %% [markdown] lang="en"
# ## 4. The head
#
# The head takes the features and decides on the class. With a single dense layer it is already a logistic
# regression; you may add a hidden layer or dropout. What matters is that **the loss fits the output**:
#
# | output of the last layer | loss |
# |---|---|
# | logits, no activation | `SparseCategoricalCrossentropy(from_logits=True)` |
# | softmax | `SparseCategoricalCrossentropy()`, which is `from_logits=False` |
#
# *Sparse* means that labels are class indices and not vectors of zeros and ones. Where the output is a
# softmax and the loss takes it for logits, some versions of Keras repair it without a word and others do not:
# the gradient shrinks and the network learns little. A quick test: with $C$ classes, the loss of a network
# that knows nothing yet is near $\log C$.
#
# **Exercise.** Write `build_head(n_features, n_classes)`.
#
# - It returns a compiled model from `(N, n_features)` to `(N, n_classes)`. With two classes there are two
#   outputs.
# - It is trained with labels that are class indices. The optimizer is up to you, at a rate that lets it fit
#   50 easy examples in 40 epochs.
# - Example: `build_head(64, 5)(np.zeros((3, 64))).shape` is `(3, 5)`.

# %% exercise="build_head" environment="keras"
def build_head(n_features, n_classes):
    """A compiled classifier of features, for labels that are class indices.

    Returns a keras.Model from (N, n_features) to (N, n_classes), also where n_classes is 2.

    Example: build_head(64, 5)(np.zeros((3, 64))).shape -> (3, 5)
    """
    ### BEGIN SOLUTION
    head = keras.Sequential([keras.Input((n_features,)), keras.layers.Dense(n_classes)])
    head.compile(
        optimizer=keras.optimizers.Adam(0.01),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    return head
    ### END SOLUTION

# %% [markdown] lang="es"
# ## 5. Entrenar la cabeza
#
# Ahora sí: `fit`, con las características en vez de las imágenes. Los datos de validación se usan para mirar
# cómo va, en cada época; **nunca** para aprender. Si una sola imagen de prueba se cuela en el entrenamiento,
# la exactitud que informas ya no dice nada.
#
# Hay una prueba que lo delata: con las etiquetas en desorden no hay nada que aprender, así que con imágenes
# nuevas la red debe acertar como al azar, una de cada $C$. Si acierta más, algo se filtró.
#
# La clase `Recorder`, que ya está escrita, es una cabeza que anota cada ejemplo con que se la entrena. Las
# pruebas la usan para ver que pasen todos, en cada época y con su propia etiqueta, y ninguno más.
#
# **Ejercicio.** Escribe `train_head(head, features, labels, validation, epochs)`.
#
# - Recibe una cabeza ya compilada, `features` `(N, d)`, `labels` `(N,)`, y `validation`, que es un par
#   `(features, labels)` o `None`. Entrena la cabeza, en el lugar, con su método `fit`.
# - Cada época usa los $N$ ejemplos una vez, en cualquier orden y con lotes de cualquier tamaño.
# - Devuelve lo que devuelve `fit`: en `history.history` está `"loss"`, una por época, y con validación
#   también `"val_loss"`.

# %% [markdown] lang="en"
# ## 5. Training the head
#
# Now for `fit`, with the features in place of the images. The validation data are there to watch how it goes,
# in each epoch; **never** to learn from. If a single test image slips into training, the accuracy that you
# report means nothing any more.
#
# One test gives it away: with the labels in disorder there is nothing to learn, so that on new images the
# network must be right as often as by chance, one time in $C$. Where it is right more often, something leaked.
#
# The class `Recorder`, which is already written, is a head that notes each example that it is trained with.
# The checks use it to see that all of them pass, in each epoch and with their own labels, and no others.
#
# **Exercise.** Write `train_head(head, features, labels, validation, epochs)`.
#
# - It takes a head that is compiled, `features` `(N, d)`, `labels` `(N,)`, and `validation`, which is a pair
#   `(features, labels)` or `None`. It trains the head, in place, by its method `fit`.
# - Each epoch uses the $N$ examples once, in any order and in batches of any size.
# - It returns what `fit` returns: `history.history` holds `"loss"`, one for each epoch, and with validation
#   `"val_loss"`, too.

# %% environment="keras"
class Recorder(keras.Model):
    """A head that notes each example that it is trained with, and its label."""

    def __init__(self, n_classes):
        super().__init__()
        self.dense = keras.layers.Dense(n_classes)
        self.noted = lambda: None  # a place for notes that Keras leaves alone
        self.noted.x, self.noted.y = [], []
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        self.compile(optimizer="sgd", loss=loss)

    def compile(self, *args, **kwargs):
        super().compile(*args, **{**kwargs, "run_eagerly": True})

    def call(self, x):
        return self.dense(x)

    def train_step(self, data):
        x, y, _ = keras.utils.unpack_x_y_sample_weight(data)
        self.noted.x.append(np.asarray(x, dtype="float32"))
        self.noted.y.append(np.asarray(y).reshape(-1))
        return super().train_step(data)

    def seen(self):
        """The examples and labels of all steps, one below the other."""
        return np.concatenate(self.noted.x), np.concatenate(self.noted.y)

# %% exercise="train_head" environment="keras"
def train_head(head, features, labels, validation, epochs):
    """Train a compiled head with all the examples, in every epoch.

    features: (N, d); labels: (N,) class indices.
    validation: a pair (features, labels) that is only looked at, or None.
    Returns the history that fit returns: history.history["loss"] has one number an epoch.

    Example: train_head(head, F, y, (F_val, y_val), 5).history["val_loss"] has 5 numbers
    """
    ### BEGIN SOLUTION
    return head.fit(features, labels, validation_data=validation, epochs=epochs, verbose=0)
    ### END SOLUTION

# %% tags=["display"] environment="keras"
head = build_head(64, 5)
history = train_head(head, features, labels, (test_features, test_labels), 40)
plt.figure(figsize=(6, 3))
for name in ("accuracy", "val_accuracy"):
    plt.plot(history.history.get(name, []), label=name)
plt.axhline(0.2, color="grey", linestyle=":")
plt.legend()
plt.show()

# %% [markdown] lang="es"
# ## 6. Base y cabeza, juntas
#
# Para usar el resultado hace falta un solo modelo, de imágenes preprocesadas a clases: la cabeza aplicada a
# la base. Al entrenarlo la base no se debe mover, y eso tiene dos partes. Los pesos: la base se congela
# *antes* de compilar. Y los promedios de la normalización por lotes, que no son pesos entrenables: se
# actualizan en cada paso en que la capa trabaja en modo de entrenamiento. En Keras, una capa de normalización
# congelada trabaja siempre en modo de inferencia; por eso se congela la base entera, y no solo sus
# convoluciones. Muchos escriben además `base(images, training=False)`. En un modelo funcional de Keras 3 eso
# por sí solo no basta: `fit` les vuelve a decir a todas las capas que se está entrenando. VGG16 no tiene
# normalización por lotes, pero casi todas las redes que vinieron después sí.
#
# **Ejercicio.** Escribe `assemble(base, head, size)`.
#
# - Recibe una base de imágenes `(N, size, size, 3)` a características, y una cabeza compilada.
# - Devuelve un modelo compilado con la misma pérdida que la cabeza (`head.loss`), que entrega lo que la
#   cabeza dice de las características de la base. Usa la misma base y la misma cabeza, no copias.
# - Después de `fit`, la base es idéntica, bit a bit, y la cabeza cambió.

# %% [markdown] lang="en"
# ## 6. Base and head together
#
# To use the result one needs a single model, from preprocessed images to classes: the head applied to the
# base. While it is trained the base must not move, and that has two parts. The weights: the base is frozen
# *before* compiling. And the averages of batch normalisation, which are no trainable weights: they are
# updated in every step in which the layer works in training mode. In Keras, a normalisation layer that is
# frozen always works in inference mode; that is why the whole base is frozen, and not its convolutions alone.
# Many also write `base(images, training=False)`. In a functional model of Keras 3 that is not enough by
# itself: `fit` tells all layers anew that this is training. VGG16 has no batch normalisation, but almost all
# networks that came after it do.
#
# **Exercise.** Write `assemble(base, head, size)`.
#
# - It takes a base from images `(N, size, size, 3)` to features, and a compiled head.
# - It returns a model that is compiled with the head's own loss (`head.loss`), and gives what the head says
#   of the base's features. It uses the same base and the same head, no copies.
# - After `fit` the base is the same, bit for bit, and the head has changed.

# %% exercise="assemble" environment="keras"
def assemble(base, head, size):
    """One compiled model from preprocessed images to classes, in which only the head learns.

    base: a model from images (N, size, size, 3) to features; head: a compiled model of them.
    Returns a keras.Model, compiled with the head's loss. Fitting it leaves the base as it was.

    Example: assemble(small_base(), build_head(64, 5), 32)(np.zeros((2, 32, 32, 3))).shape -> (2, 5)
    """
    ### BEGIN SOLUTION
    base.trainable = False
    images = keras.Input((size, size, 3))
    model = keras.Model(images, head(base(images)))
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=head.loss, metrics=["accuracy"])
    return model
    ### END SOLUTION

# %% tags=["display"] environment="keras"
model = assemble(base, head, 32)
outputs = model.predict(preprocess(test_images), verbose=0)
print("accuracy on images never seen:", (outputs.argmax(axis=1) == test_labels).mean())

# %% [markdown] lang="es"
# ## 7. Afinar
#
# Con la cabeza ya entrenada, se puede dejar que aprendan también las últimas capas de la base, las más
# propias de la tarea original. Con una tasa muy baja: un paso grande borra en un instante lo que tomó semanas
# aprender. Dos cosas que conviene saber de Keras:
#
# - `compile` es lo que hace valer los cambios de `trainable`. Si el modelo ya se entrenó y no se compila de
#   nuevo, sigue entrenando lo mismo que antes.
# - En `model.layers` hay capas sin pesos (la entrada, `MaxPooling2D`, `Flatten`, `Dropout`), que no cuentan;
#   y puede haber una capa que es a su vez un modelo. Que su propio `trainable` sea `True` no dice nada de las
#   capas que tiene adentro, y asignarle `True` otra vez no las alcanza: pásalo antes por `False`.
#
# Las funciones `stack` y `nest`, ya escritas, entregan modelos de ambos tipos, entrenados ya una vez.
#
# **Ejercicio.** Escribe `fine_tune(model, n_layers, lr)`.
#
# - De las capas de `model.layers` que tienen pesos, quedan entrenables las últimas `n_layers`, enteras, y
#   ninguna otra. `n_layers` es al menos 1 y a lo más el número de esas capas.
# - El modelo queda compilado con la tasa `lr` y con la pérdida que tenía (`model.loss`). El optimizador es a
#   gusto. Devuelve el mismo modelo, no una copia.

# %% [markdown] lang="en"
# ## 7. Fine-tuning
#
# Once the head is trained, the last layers of the base may learn, too, those that are most particular to the
# original task. At a very low rate: one large step wipes out in an instant what took weeks to learn. Two
# things that are good to know about Keras:
#
# - It is `compile` that makes changes of `trainable` count. If the model was trained before and is not
#   compiled again, it goes on training the same as before.
# - In `model.layers` there are layers without weights (the input, `MaxPooling2D`, `Flatten`, `Dropout`), which
#   do not count; and there may be a layer that is itself a model. That its own `trainable` is `True` says
#   nothing of the layers inside, and to assign `True` once more does not reach them: set it to `False` first.
#
# The functions `stack` and `nest`, already written, give models of both kinds, trained once before.
#
# **Exercise.** Write `fine_tune(model, n_layers, lr)`.
#
# - Of the layers in `model.layers` that have weights, the last `n_layers` become trainable, as a whole, and no
#   others. `n_layers` is at least 1 and at most the number of those layers.
# - The model is left compiled at the rate `lr` and with the loss that it had (`model.loss`). The optimizer is
#   up to you. It returns the same model, no copy.

# %% environment="keras"
def stack(frozen):
    """A small network whose layers all stand in model.layers, fitted once before it is handed out."""
    layers = [
        keras.Input((8, 8, 3)),
        keras.layers.Conv2D(4, 3, activation="tanh"),
        keras.layers.Conv2D(4, 3, activation="tanh"),
        keras.layers.MaxPooling2D(2),
        keras.layers.Conv2D(5, 2, activation="tanh"),
        keras.layers.Flatten(),
        keras.layers.Dense(6, activation="tanh"),
        keras.layers.Dropout(0.2),
        keras.layers.Dense(3),
    ]
    return fitted_once(keras.Sequential(layers), frozen)


def nest(frozen):
    """A small network, one of whose layers is a model with two layers of its own."""
    inside = keras.Sequential([
        keras.layers.Conv2D(4, 3, activation="tanh"),
        keras.layers.Conv2D(4, 3, activation="tanh"),
    ])
    layers = [
        keras.Input((8, 8, 3)),
        keras.layers.Conv2D(3, 1, activation="tanh"),
        inside,
        keras.layers.Flatten(),
        keras.layers.Dense(3),
    ]
    model = keras.Sequential(layers)
    fitted_once(model, frozen)
    if frozen:
        inside.trainable = True
        for layer in inside.layers:
            layer.trainable = False
    return model


def fitted_once(model, frozen):
    """The model, compiled and fitted for one step; all but its last layer frozen, or nothing."""
    for layer in model.layers[:-1]:
        layer.trainable = not frozen
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer="sgd", loss=loss)
    images = np.random.default_rng(0).normal(size=(4, 8, 8, 3)).astype("float32")
    model.fit(images, np.array([0, 1, 2, 0]), verbose=0)
    return model

# %% exercise="fine_tune" environment="keras"
def fine_tune(model, n_layers, lr):
    """Let the last layers of a model learn, slowly, and none of the others.

    model: a compiled keras.Model. Changed in place.
    n_layers: how many of the layers in model.layers that have weights shall learn, from the end.
    lr: the learning rate from now on. The loss stays model.loss.
    Returns the same model, ready to fit.

    Example: fine_tune(stack(True), 2, 1e-3) -> its two Dense layers learn
    """
    ### BEGIN SOLUTION
    layers = [layer for layer in model.layers if layer.weights]
    model.trainable = False  # where it is True already, True would not reach the layers inside
    model.trainable = True
    for layer in layers[: len(layers) - n_layers]:
        layer.trainable = False
    model.compile(optimizer=keras.optimizers.Adam(lr), loss=model.loss, metrics=["accuracy"])
    return model
    ### END SOLUTION

# %% tags=["display"] environment="keras"
model = fine_tune(model, 2, 1e-4)
history = model.fit(preprocess(images), labels, epochs=5)
outputs = model.predict(preprocess(test_images), verbose=0)
print("accuracy after fine-tuning:", (outputs.argmax(axis=1) == test_labels).mean())

# %% [markdown] lang="es"
# ## Lo que queda
#
# Con treinta imágenes por clase y una red que aprendió otra cosa, llegaste a una exactitud que con los
# pixeles solos no se alcanza ni de lejos. Así se resuelve hoy la mayoría de los problemas con imágenes: casi
# nadie parte de cero. Prueba ahora con tus propias fotografías y con la VGG16 verdadera: cambia
# `small_base()` por `feature_extractor("imagenet", 224)`, y todo lo demás queda igual.

# %% [markdown] lang="en"
# ## What is left
#
# With thirty images a class and a network that had learned something else, you reached an accuracy that the
# pixels alone do not come near. That is how most problems with images are solved today: hardly anybody
# starts from nothing. Try it now with your own photographs and the real VGG16: put
# `feature_extractor("imagenet", 224)` in place of `small_base()`, and everything else stays as it is.
