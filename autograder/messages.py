"""Every sentence of ours that a student may read, in Spanish and in English.

Sentences of one assignment (titles of checks, hints, mistakes) stand in its own folder.
`say("undefined", name="sigmoid")` fills one in.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from autograder.results import LANGUAGES, Text, Verdict

LONGEST = 4000  # characters of a student's own text that are shown

# What a check is, by its verdict, in one character.
SIGNS: dict[Verdict, str] = {"passed": "✔", "failed": "✘", "blocked": "–", "error": "!"}

SENTENCES: dict[str, Text] = {
    # ---------------------------------------------------------------- the file
    "unreadable_file": Text(
        es="No se pudo abrir {name}: tiene que ser un archivo normal, no un enlace ni una carpeta.",
        en="{name} could not be opened: it must be an ordinary file, not a link or a folder.",
    ),
    "notebook_too_big": Text(
        es="El notebook pesa más de {limit} MB. Borra las salidas (Kernel → Restart & Clear "
        "Output), "
        "guárdalo y entrégalo de nuevo.",
        en="The notebook is larger than {limit} MB. Clear its outputs (Kernel → Restart & Clear "
        "Output), save it and hand it in again.",
    ),
    "notebook_not_json": Text(
        es="El archivo no es un notebook válido: está cortado o dañado. Ábrelo en Jupyter, "
        "guárdalo "
        "y entrégalo de nuevo.",
        en="The file is not a valid notebook: it is cut off or damaged. Open it in Jupyter, save "
        "it "
        "and hand it in again.",
    ),
    "notebook_without_cells": Text(
        es="El archivo no tiene celdas de notebook. Revisa que entregaste el .ipynb de la tarea.",
        en="The file holds no notebook cells. Make sure that you handed in the assignment's "
        ".ipynb.",
    ),
    "notebook_too_many_cells": Text(
        es="El notebook tiene más de {limit} celdas, así que no se lee.",
        en="The notebook has more than {limit} cells, so it is not read.",
    ),
    "notebook_missing": Text(
        es="No se encontró el notebook de la tarea en lo que entregaste.",
        en="The assignment's notebook was not found in what you handed in.",
    ),
    # ---------------------------------------------------------------- the cells
    "cell_missing": Text(
        es="Falta la celda de `{exercise}`: parece que se borró. Cópiala de nuevo desde la tarea "
        "original.",
        en="The cell of `{exercise}` is missing: it seems to have been deleted. Copy it again from "
        "the original assignment.",
    ),
    "cell_twice": Text(
        es="La celda de `{exercise}` está repetida. Se corrigió la última que lo define.",
        en="The cell of `{exercise}` stands more than once. The last one that defines it was "
        "graded.",
    ),
    "cell_found_by_name": Text(
        es="La celda de `{exercise}` perdió su identificación; se corrigió la celda que lo define.",
        en="The cell of `{exercise}` lost its identity; the cell that defines it was graded.",
    ),
    "cell_elsewhere": Text(
        es="La respuesta de `{exercise}` no está en la celda que tenía para ella; se corrigió otra "
        "celda tuya que lo define.",
        en="The answer to `{exercise}` is not in the cell made for it; another cell of yours that "
        "defines it was graded.",
    ),
    "helper_stopped": Text(
        es="La celda tuya que define `{name}` se detuvo con {error}, así que `{name}` no existe al "
        "corregir.",
        en="Your own cell that defines `{name}` stopped with {error}, so there is no `{name}` when "
        "grading.",
    ),
    "helper_out_of_time": Text(
        es="La celda tuya que define `{name}` tarda demasiado, así que al corregir `{name}` no existe "
        "o está a medias. Calcúlalo dentro de tu respuesta.",
        en="Your own cell that defines `{name}` takes too long, so when grading there is no `{name}`, "
        "or half of it. Compute it within your answer.",
    ),
    "not_attempted": Text(
        es="Todavía no hay respuesta para `{exercise}`.",
        en="There is no answer for `{exercise}` yet.",
    ),
    "cell_raised": Text(
        es="La celda de `{exercise}` se detuvo con {error}{place}.",
        en="The cell of `{exercise}` stopped with {error}{place}.",
    ),
    "cell_out_of_time": Text(
        es="La celda de `{exercise}` no terminó en {limit}{place}. {hint}",
        en="The cell of `{exercise}` did not finish within {limit}{place}. {hint}",
    ),
    "cell_out_of_memory": Text(
        es="La celda de `{exercise}` pidió más memoria que la permitida.",
        en="The cell of `{exercise}` asked for more memory than is allowed.",
    ),
    "cell_died": Text(
        es="El proceso de Python terminó mientras corría la celda de `{exercise}`.",
        en="The Python process ended while the cell of `{exercise}` was running.",
    ),
    "renamed": Text(
        es="`{name}` no está definida. Tu celda define `{found}`: ¿le cambiaste el nombre?",
        en="`{name}` is not defined. Your cell defines `{found}`: did you rename it?",
    ),
    "undefined": Text(
        es="`{name}` no está definida. Revisa que la celda la defina con ese nombre exacto.",
        en="`{name}` is not defined. Make sure that the cell defines it under exactly this name.",
    ),
    "not_callable": Text(
        es="`{name}` tiene que ser una función, pero es de tipo {type}.",
        en="`{name}` must be a function, but it is of type {type}.",
    ),
    "blocked": Text(
        es="No se revisó, porque algo anterior de `{exercise}` falló.",
        en="Not looked at, because something earlier in `{exercise}` failed.",
    ),
    "blocked_by_another": Text(
        es="No se revisó: usa `{name}`, que no llegó a responder.",
        en="Not looked at: it uses `{name}`, which gave no answer.",
    ),
    "passed_on_its_own": Text(
        es="Se revisó con versiones correctas de {names}, que tu notebook todavía no tiene.",
        en="Looked at with right versions of {names}, which your notebook does not have yet.",
    ),
    "not_run": Text(
        es="Esta prueba no llegó a ejecutarse. No es culpa tuya: avísale a tu docente.",
        en="This check was never run. It is not your fault: tell your instructor.",
    ),
    "ours": Text(
        es="Falló algo del corrector, no de tu respuesta: {error}. Tu docente lo revisará.",
        en="Something of the grader failed, not of your answer: {error}. Your instructor will "
        "look at it.",
    ),
    # ---------------------------------------------------------------- calls
    "raised": Text(
        es="{call} se detuvo con {error}{place}.",
        en="{call} stopped with {error}{place}.",
    ),
    "not_implemented": Text(
        es="{call} todavía no está implementada (NotImplementedError).",
        en="{call} is not implemented yet (NotImplementedError).",
    ),
    "library_not_here": Text(
        es="{call} usa {library}. Este ejercicio se escribe con NumPy: esa biblioteca no existe "
        "aquí.",
        en="{call} uses {library}. This exercise is written with NumPy: that library does not "
        "exist here.",
    ),
    "no_gradient": Text(
        es="{call} no tiene derivada automática respecto de {name}: el resultado no depende de {name}, "
        "o en el camino hay algo que no se deriva, como NumPy, un `cast` a entero o una comparación. "
        "Usa las operaciones de `keras.ops`.",
        en="{call} has no automatic derivative by {name}: the result does not depend on {name}, or "
        "something on the way is not differentiated, such as NumPy, a `cast` to integers or a "
        "comparison. Use the operations of `keras.ops`.",
    ),
    "out_of_time": Text(
        es="{call} no terminó en {limit}{place}. {hint}",
        en="{call} did not finish within {limit}{place}. {hint}",
    ),
    "out_of_time_total": Text(
        es="El notebook completo usó todo su tiempo ({limit}), así que esto no se revisó.",
        en="The whole notebook used up its time ({limit}), so this was not looked at.",
    ),
    "seconds_of_computing": Text(es="{seconds} s de cálculo", en="{seconds} s of computing"),
    "seconds_of_waiting": Text(es="{seconds} s de espera", en="{seconds} s of waiting"),
    "never_ends_computing": Text(
        es="¿Hay un ciclo que no se detiene?", en="Is there a loop that never ends?"
    ),
    "never_ends_waiting": Text(
        es="¿Espera algo que no llega, como `input` o `sleep`?",
        en="Does it wait for something that does not come, such as `input` or `sleep`?",
    ),
    "out_of_memory": Text(
        es="{call} pidió más memoria que la permitida ({limit} MiB).",
        en="{call} asked for more memory than is allowed ({limit} MiB).",
    ),
    "died": Text(
        es="El proceso de Python terminó durante {call}.",
        en="The Python process ended during {call}.",
    ),
    "violated": Text(
        es="La respuesta de {call} no llegó en una forma que se pueda leer; lo que sigue de este "
        "ejercicio no se revisó.",
        en="The answer of {call} did not arrive in a readable form; what follows in this exercise was "
        "not looked at.",
    ),
    "after_violation": Text(
        es="No se revisó: varias respuestas anteriores de tu notebook no llegaron en una forma que se "
        "pueda leer.",
        en="Not looked at: several earlier answers of your notebook did not arrive in a readable form.",
    ),
    "line": Text(es=" en la línea {line}: `{text}`", en=" in line {line}: `{text}`"),
    # ---------------------------------------------------------------- comparing
    "nothing_returned": Text(
        es="{call} no devolvió nada (None). ¿Falta un `return`?",
        en="{call} returned nothing (None). Is a `return` missing?",
    ),
    "wrong_type": Text(
        es="{call} devolvió {got}, pero debía devolver {want}.",
        en="{call} returned {got}, but should return {want}.",
    ),
    "wrong_length": Text(
        es="{call} debía devolver {n} valores ({names}), pero devolvió {got}.",
        en="{call} should return {n} values ({names}), but returned {got}.",
    ),
    "wrong_length_of_one": Text(
        es="{call} debía devolver un solo valor ({names}), pero devolvió {got}.",
        en="{call} should return a single value ({names}), but returned {got}.",
    ),
    "wrong_shape": Text(
        es="{call} devolvió la forma {got}, pero debía ser {want}.",
        en="{call} returned shape {got}, but it should be {want}.",
    ),
    "not_finite": Text(
        es="{call} devolvió {got} en {place}, donde el valor correcto es finito.",
        en="{call} returned {got} at {place}, where the right value is finite.",
    ),
    "wrong_value": Text(
        es="{call} devolvió {got}, pero se esperaba {want}.",
        en="{call} returned {got}, but {want} was expected.",
    ),
    "wrong_values": Text(
        es="{call}: {count} de {total} valores difieren. En el primero, {place}, devolvió {got}, "
        "pero se esperaba {want}{tolerance}.",
        en="{call}: {count} of {total} values differ. At the first, {place}, it returned {got}, "
        "but {want} was expected{tolerance}.",
    ),
    "one_wrong_value": Text(
        es="{call}: {count} de {total} valores difiere. En {place} devolvió {got}, pero se "
        "esperaba {want}{tolerance}.",
        en="{call}: {count} of {total} values differs. At {place} it returned {got}, but {want} "
        "was expected{tolerance}.",
    ),
    "tolerance": Text(es=" (tolerancia relativa {rtol:g})", en=" (relative tolerance {rtol:g})"),
    "changed_argument": Text(
        es="{call} modificó su argumento número {number}. Trabaja sobre una copia.",
        en="{call} changed its argument number {number}. Work on a copy.",
    ),
    "not_repeatable": Text(
        es="{call} no dio la misma respuesta la segunda vez: recuerda algo entre una llamada y "
        "otra.",
        en="{call} did not give the same answer the second time: it remembers something between "
        "calls.",
    ),
    "did_not_raise": Text(
        es="{call} debía lanzar {error}, pero devolvió {got}.",
        en="{call} should raise {error}, but returned {got}.",
    ),
    "raised_another": Text(
        es="{call} debía lanzar {error}, pero lanzó {got}.",
        en="{call} should raise {error}, but raised {got}.",
    ),
    "assertion": Text(es="No se cumple: {title}", en="This does not hold: {title}"),
    "differs_transposed": Text(
        es="Es la respuesta correcta, transpuesta.", en="It is the right answer, transposed."
    ),
    "differs_in_sign": Text(
        es="Es la respuesta correcta con el signo opuesto.",
        en="It is the right answer with the opposite sign.",
    ),
    "differs_by_factor": Text(
        es="Es la respuesta correcta multiplicada por {factor}.",
        en="It is the right answer times {factor}.",
    ),
    "differs_zero": Text(es="Todos los valores son cero.", en="All of the values are zero."),
    "differs_in_row": Text(
        es="Solo difiere la fila {at}, contando desde 0.",
        en="Only row {at} differs, counting from 0.",
    ),
    "differs_in_rows": Text(
        es="Solo difieren las filas {at}, contando desde 0.",
        en="Only rows {at} differ, counting from 0.",
    ),
    "differs_in_column": Text(
        es="Solo difiere la columna {at}, contando desde 0.",
        en="Only column {at} differs, counting from 0.",
    ),
    "differs_in_columns": Text(
        es="Solo difieren las columnas {at}, contando desde 0.",
        en="Only columns {at} differ, counting from 0.",
    ),
    "wrong_gradients": Text(
        es="{call}: {wrong}.{right}",
        en="{call}: {wrong}.{right}",
    ),
    "gradient_is_off": Text(
        es="{name} tiene un error relativo de {error:.2g}{how}",
        en="{name} has a relative error of {error:.2g}{how}",
    ),
    "gradients_are_right": Text(es=" Están bien: {names}.", en=" These are right: {names}."),
    # ---------------------------------------------------------------- words
    "integers": Text(es="números enteros", en="integers"),
    "floats": Text(es="números reales", en="real numbers"),
    "booleans": Text(es="valores lógicos (True o False)", en="truth values (True or False)"),
    "an_integer": Text(es="un número entero", en="an integer"),
    "a_float": Text(es="un número real", en="a real number"),
    "a_boolean": Text(es="un valor lógico (True o False)", en="a truth value (True or False)"),
    "an_array": Text(es="un arreglo", en="an array"),
    "shape": Text(es="{shape}", en="{shape}"),
    "shape_of_one": Text(es="{shape}, un solo número", en="{shape}, a single number"),
    "array_of_length": Text(es="arreglo de largo {shape}", en="array of length {shape}"),
    "array_of_shape": Text(es="arreglo de {shape}", en="array of {shape}"),
    "a_value_of_type": Text(es="un valor de tipo `{type}`", en="a value of type `{type}`"),
    "an_array_of_dtype": Text(
        es="un arreglo de tipo (dtype) {dtype}", en="an array of dtype {dtype}"
    ),
    "a_large_array": Text(
        es="un arreglo demasiado grande ({mib} MiB)", en="an array that is too large ({mib} MiB)"
    ),
    "a_large_value": Text(es="un valor demasiado grande", en="a value that is too large"),
    "a_deep_value": Text(
        es="un valor demasiado grande o con demasiados niveles",
        en="a value that is too large or nested too deeply",
    ),
    "a_huge_integer": Text(es="un número entero enorme", en="a huge integer"),
    "a_layer": Text(es="una capa o un modelo de Keras", en="a Keras layer or model"),
    "your_call": Text(es="tu código", en="your code"),
    # ---------------------------------------------------------------- what there is to show
    "your_result": Text(es="Con tu código", en="With your code"),
    "right_result": Text(es="Correcto", en="Right"),
    "smallest_inputs": Text(
        es="La entrada más chica que falla: {inputs}", en="The smallest input that fails: {inputs}"
    ),
    "hint": Text(es="Pista", en="Hint"),
    "picture_curve": Text(
        es="Línea y puntos naranjos: tu `{name}`. Puntos azules: los valores correctos.",
        en="Orange line and points: your `{name}`. Blue points: the right values.",
    ),
    "picture_slope": Text(
        es="Línea verde punteada: la pendiente de tu propia `{of}`.",
        en="Dotted green line: the slope of your own `{of}`.",
    ),
    "picture_farthest": Text(
        es="Donde más se apartan, en {x}, tu función entrega {got} y lo correcto es {want}.",
        en="Where they are farthest apart, at {x}, your function gives {got} and {want} is right.",
    ),
    "picture_errors": Text(
        es="Error relativo de cada gradiente, de 0 a 1: {errors}.",
        en="Relative error of each gradient, from 0 to 1: {errors}.",
    ),
    "picture_errors_cells": Text(
        es="Cada cuadro es un número del gradiente; mientras más oscuro, más equivocado.",
        en="Each square is a number of the gradient; the darker, the more wrong.",
    ),
    "picture_line_path": Text(
        es="La recta de tu perceptrón después de cada época, cada vez más marcada, entre los ejemplos "
        "de clase 1 (círculos llenos) y de clase 0 (vacíos).",
        en="The line of your perceptron after each epoch, ever stronger, among the examples of class "
        "1 (filled circles) and of class 0 (empty ones).",
    ),
    "picture_last_line": Text(es="La última es {line}.", en="The last one is {line}."),
    "picture_right_line": Text(
        es="La azul cortada es la correcta, {line}.", en="The dashed blue one is right, {line}."
    ),
    "picture_learning": Text(
        es="Pérdida L(e) después de cada época e. Línea continua naranja: la tuya, {yours}.",
        en="Loss L(e) after each epoch e. Solid orange line: yours, {yours}.",
    ),
    "picture_usual": Text(
        es="Línea azul cortada: la de la solución en promedio, {usual}.",
        en="Dashed blue line: that of the solution on average, {usual}.",
    ),
    "picture_from_to": Text(es="de {first} a {last}", en="from {first} to {last}"),
    "picture_no_numbers": Text(es="sin números que dibujar", en="without numbers to draw"),
    "picture_confusion": Text(
        es="Cuántos ejemplos de cada clase (filas) tomó tu red por cada clase (columnas): acertó en "
        "{hits} de {total}.",
        en="How many examples of each class (rows) your network took for each class (columns): it "
        "was right about {hits} of {total}.",
    ),
    "picture_most_confused": Text(
        es="Lo que más confunde: tomó un {own} por un {other}, {count} veces.",
        en="What it confuses most: it took a {own} for a {other}, {count} times.",
    ),
    # ---------------------------------------------------------------- in the notebook
    "progress": Text(
        es="Pasan sus pruebas públicas {done} de {n} ejercicios.",
        en="{done} of {n} exercises pass their public checks.",
    ),
    "checking": Text(
        es="Revisando `{exercise}`: van {done} de {n} pruebas.",
        en="Checking `{exercise}`: {done} of {n} checks are over.",
    ),
    "left_to_do": Text(es="Te falta: {names}.", en="Left to do: {names}."),
    "nothing_left": Text(
        es="No te falta nada: todas las pruebas públicas pasan.",
        en="Nothing is left to do: all public checks pass.",
    ),
    "exercise_unattempted": Text(
        es="○ {exercise}: sin responder todavía.", en="○ {exercise}: not answered yet."
    ),
    "hint_number": Text(es="Pista {number} de {n}: {hint}", en="Hint {number} of {n}: {hint}"),
    "ask_for_a_hint": Text(
        es='¿Una pista? `check("{exercise}", hint=True)`',
        en='A hint? `check("{exercise}", hint=True)`',
    ),
    "ask_for_another_hint": Text(
        es='¿Otra pista? `check("{exercise}", hint=True)` de nuevo.',
        en='Another hint? `check("{exercise}", hint=True)` again.',
    ),
    "no_more_hints": Text(
        es="No hay más pistas de `{exercise}`. Haz el caso de arriba con lápiz y papel.",
        en="There are no more hints for `{exercise}`. Do the case above with pencil and paper.",
    ),
    "no_hints": Text(
        es="No hay pistas para esto. Vuelve a leer el enunciado de `{exercise}`, y haz el caso de "
        "arriba con lápiz y papel.",
        en="There are no hints for this. Read the statement of `{exercise}` again, and do the case "
        "above with pencil and paper.",
    ),
    "uses_failing_one": Text(
        es="`{exercise}` usa {names}, que todavía no pasa sus propias pruebas: mira ahí primero.",
        en="`{exercise}` uses {names}, which does not pass its own checks yet: look there first.",
    ),
    "uses_failing": Text(
        es="`{exercise}` usa {names}, que todavía no pasan sus propias pruebas: mira ahí primero.",
        en="`{exercise}` uses {names}, which do not pass their own checks yet: look there first.",
    ),
    "interrupted": Text(
        es="Detuviste la revisión: no se revisó nada más.",
        en="You stopped the check: nothing else was looked at.",
    ),
    "interrupted_in": Text(
        es="Detuviste la revisión cuando iba en `{exercise}`: no se revisó nada más. Si esperaste "
        "mucho, busca en `{exercise}` un ciclo que no termina.",
        en="You stopped the check while it was at `{exercise}`: nothing else was looked at. If the "
        "wait was long, look for a loop that never ends in `{exercise}`.",
    ),
    "stops_here": Text(
        es="El notebook no corre de principio a fin: la celda de código número {number}, `{line}`, "
        "se detiene con {why}.",
        en="The notebook does not run from top to bottom: its code cell number {number}, `{line}`, "
        "stops with {why}.",
    ),
    "not_answered": Text(es="Sin responder: {names}.", en="Not answered: {names}."),
    "ready": Text(
        es="El notebook está listo para entregar.", en="The notebook is ready to be handed in."
    ),
    "not_ready_yet": Text(
        es="Se puede entregar así, pero todavía le falta lo que se dice arriba.",
        en="It can be handed in as it is, but still lacks what is said above.",
    ),
    "which_notebook": Text(
        es='No sé cómo se llama este notebook. Dilo así: check(ready="nombre.ipynb")',
        en='The name of this notebook is not known. Say it: check(ready="name.ipynb")',
    ),
    "did_not_run": Text(
        es="No se pudo revisar {name}: {why}", en="{name} could not be looked at: {why}"
    ),
    "exercise_passed": Text(
        es="{exercise}: las {n} pruebas públicas pasan.",
        en="{exercise}: all {n} public checks pass.",
    ),
    "exercise_passed_one": Text(
        es="{exercise}: la prueba pública pasa.",
        en="{exercise}: the public check passes.",
    ),
    "exercise_partly": Text(
        es="{exercise}: pasan {passed} de {n} pruebas públicas.",
        en="{exercise}: {passed} of {n} public checks pass.",
    ),
    "exercise_partly_one": Text(
        es="{exercise}: pasa 1 de {n} pruebas públicas.",
        en="{exercise}: 1 of {n} public checks passes.",
    ),
    "exercise_failed": Text(
        es="{exercise}: todavía no pasa ninguna de las {n} pruebas públicas.",
        en="{exercise}: none of the {n} public checks passes yet.",
    ),
    "exercise_failed_one": Text(
        es="{exercise}: la prueba pública todavía no pasa.",
        en="{exercise}: the public check does not pass yet.",
    ),
    "no_such_exercise": Text(
        es="No hay un ejercicio llamado «{name}». {hint}",
        en="There is no exercise called “{name}”. {hint}",
    ),
    "did_you_mean": Text(es="¿Quisiste decir «{name}»?", en="Did you mean “{name}”?"),
    "exercises_are": Text(es="Los ejercicios son: {names}.", en="The exercises are: {names}."),
    "no_checks_here": Text(
        es="No encontré la carpeta «checks» junto a este notebook. Ábrelo desde la carpeta de la "
        "tarea.",
        en="There is no folder “checks” beside this notebook. Open it from the assignment's "
        "folder.",
    ),
    # ---------------------------------------------------------------- in the class report
    "class_report": Text(es="Informe del curso", en="Class report"),
    "class_report_is_private": Text(
        es="Solo para docentes: tiene los nombres, los puntajes y el código de todo el curso.",
        en="For instructors only: it holds everybody's names, scores and code.",
    ),
    "submissions": Text(es="entregas", en="submissions"),
    "submissions_of_one": Text(es="entrega", en="submission"),
    "mean": Text(es="promedio", en="mean"),
    "mean_of": Text(es="promedio, de {worth} puntos", en="mean, of {worth} points"),
    "median": Text(es="mediana", en="median"),
    "to_look_at": Text(es="entregas que conviene mirar", en="submissions worth a look"),
    "to_look_at_of_one": Text(es="entrega que conviene mirar", en="submission worth a look"),
    "class_scores": Text(es="Puntajes", en="Scores"),
    "class_exercises": Text(es="Por ejercicio", en="By exercise"),
    "class_failing": Text(es="Pruebas que más fallan", en="Checks that most fail"),
    "class_mistakes": Text(es="Errores más comunes", en="Most common mistakes"),
    "class_look": Text(es="Entregas que conviene mirar", en="Submissions worth a look"),
    "class_similar": Text(es="Entregas parecidas", en="Similar submissions"),
    "class_times": Text(es="Tiempo", en="Time"),
    "class_everybody": Text(es="Todo el curso", en="Everybody"),
    "points_range": Text(es="puntos", en="points"),
    "students": Text(es="estudiantes", en="students"),
    "student": Text(es="estudiante", en="student"),
    "check": Text(es="prueba", en="check"),
    "mistake": Text(es="error", en="mistake"),
    "automatic": Text(es="automático", en="automatic"),
    "full_exercises": Text(es="ejercicios completos", en="full exercises"),
    "look": Text(es="por mirar", en="to look at"),
    "has_full": Text(es="todo el puntaje", en="full marks"),
    "has_some": Text(es="una parte", en="some marks"),
    "has_none": Text(es="nada", en="no marks"),
    "left_as_it_was": Text(es="sin responder", en="not answered"),
    "students_by_exercise": Text(
        es="Cuántos estudiantes, según el puntaje automático.",
        en="How many students, by the automatic score.",
    ),
    "of_those_who_tried": Text(
        es="Cuántos no la pasan, de quienes respondieron el ejercicio.",
        en="How many do not pass it, of those who answered the exercise.",
    ),
    "as_they_read_it": Text(
        es="El error reconocido, con las palabras que leyó cada estudiante.",
        en="The mistake that was recognised, in the words that each student read.",
    ),
    "scores_by_exercise": Text(
        es="«Puntaje» es el del libro de notas, también lo puesto a mano; por ejercicio, el automático.",
        en="“Score” is the gradebook's, by hand where somebody gave it; by exercise, the automatic one.",
    ),
    "more_of_them": Text(es="Y {n} más", en="And {n} more"),
    "no_check_fails": Text(es="Ninguna falla.", en="None fails."),
    "no_mistake_was_recognised": Text(
        es="No se reconoció ningún error conocido.", en="No known mistake was recognised."
    ),
    "what_a_look_means": Text(
        es="Son observaciones, con lo que se vio y dónde. Ninguna dice que alguien hizo algo malo, y "
        "ninguna cambia un puntaje: un ciclo sin fin o una línea copiada de un foro también salen aquí.",
        en="These are observations, with what was seen and where. None says that somebody did wrong, "
        "and none changes a score: an endless loop or a line copied from a forum is listed, too.",
    ),
    "nothing_to_look_at": Text(es="No hay ninguna.", en="There are none."),
    "what_similar_means": Text(
        es="Código en común que casi nadie más escribió, sin contar lo que venía en la tarea ni las "
        "respuestas correctas conocidas. Los nombres de variables y los comentarios no cuentan. Estudiar "
        "juntos, o un mismo ejemplo de internet, da lo mismo que copiar: hay que leerlo y preguntar.",
        en="Code in common that hardly anybody else wrote, leaving out what came with the assignment and "
        "known right answers. Names of variables and comments do not count. Studying together, or one "
        "example from the internet, looks the same as copying: read it, and ask.",
    ),
    "pairs_share_much": Text(
        es="Hay {n} pares con bastante en común.", en="{n} pairs have much in common."
    ),
    "pairs_share_much_of_one": Text(
        es="Hay {n} par con bastante en común.", en="{n} pair has much in common."
    ),
    "shown_are_the_first": Text(
        es="Se muestran los {n} que más comparten.", en="Shown are the {n} that share the most."
    ),
    "share_in_common": Text(
        es="{share} % en común ({n} marcas)", en="{share}% in common ({n} marks)"
    ),
    "shared_in": Text(es="En común en:", en="In common in:"),
    "nothing_similar": Text(
        es="No hay pares que compartan tanto.", en="No pair has that much in common."
    ),
    "own_cells": Text(es="celdas propias", en="own cells"),
    "time_median": Text(es="mediana por entrega", en="median of a submission"),
    "time_nine_tenths": Text(
        es="nueve de cada diez tardan menos", en="nine in ten take less than this"
    ),
    "time_longest": Text(es="la más larga", en="the longest"),
    "time_total": Text(es="en total", en="in all"),
    "what_time_means": Text(
        es="Lo que tardó corregir cada una, con el diagnóstico. Las que pasaron un límite de tiempo o de "
        "memoria están entre las que conviene mirar.",
        en="What it took to grade each, diagnosis included. Those that met a limit of time or memory are "
        "among the ones worth a look.",
    ),
    "saw_killed": Text(
        es="El proceso de Python terminó al corregir", en="The Python process ended while grading"
    ),
    "saw_out_of_time": Text(es="Se le acabó el tiempo", en="It ran out of time"),
    "saw_out_of_memory": Text(
        es="Pidió más memoria que la permitida", en="It asked for more memory than is allowed"
    ),
    "saw_unreadable_answers": Text(
        es="Una respuesta no llegó en una forma que se pueda leer",
        en="An answer did not arrive in a readable form",
    ),
    "saw_fault_of_ours": Text(
        es="Falló algo del corrector; falta que alguien lo revise",
        en="Something of the grader failed; it waits for a person",
    ),
    "saw_unreadable_file": Text(
        es="No se pudo leer el archivo entregado", en="The file handed in could not be read"
    ),
    "saw_no_sandbox": Text(es="Se corrigió sin aislamiento", en="It was graded without a sandbox"),
    "sign_reaches": Text(
        es="Código que va más allá del notebook: archivos, procesos, el corrector o Python mismo",
        en="Code that reaches beyond the notebook: files, processes, the grader, or Python itself",
    ),
    "sign_interpreter": Text(
        es="Código que mira dentro de Python, o ejecuta texto como código",
        en="Code that looks into Python itself, or runs text as code",
    ),
    "sign_replaces": Text(
        es="Una línea que reemplaza algo de una biblioteca",
        en="A line that replaces something of a library",
    ),
    "sign_compares": Text(
        es="Un método con el que un valor decide a qué es igual",
        en="A method by which a value decides what it is equal to",
    ),
    # ---------------------------------------------------------------- pretrained weights
    "weights_small_missing": Text(
        es="No encontré los pesos de la red chica en {path}. Abre el notebook desde la carpeta de "
        "la tarea, que trae la carpeta «data».",
        en="The weights of the small network are not at {path}. Open the notebook from the "
        "assignment's folder, which holds the folder “data”.",
    ),
    "weights_small_damaged": Text(
        es="El archivo {path} está dañado. Cópialo de nuevo desde la tarea original.",
        en="The file {path} is damaged. Copy it again from the original assignment.",
    ),
    "weights_damaged": Text(
        es="El archivo {path} está incompleto o dañado: su suma MD5 no es la que debe ser. Bórralo "
        "y vuelve a intentarlo, o reemplázalo por {url}",
        en="The file {path} is incomplete or damaged: its MD5 sum is not what it should be. Delete "
        "it and try again, or replace it by {url}",
    ),
    "weights_corrupted": Text(
        es="Lo que se descargó de {url} llegó dañado, y no se guardó. Inténtalo de nuevo. Si sigue "
        "igual, descárgalo con otra conexión y déjalo en {path}",
        en="What was downloaded from {url} arrived damaged, and was not kept. Try again. If it "
        "stays so, download it over another connection and put it at {path}",
    ),
    "weights_not_downloaded": Text(
        es="No se pudo descargar {url} ({reason}). Sin internet, descárgalo en otro computador y "
        "deja el archivo en {path}; o sigue con la red chica, que no necesita internet.",
        en="{url} could not be downloaded ({reason}). Without internet, download it on another "
        "computer and put the file at {path}; or go on with the small network, which needs none.",
    ),
    "weights_no_file": Text(
        es="No hay ningún archivo {path}. Revisa el nombre, o usa «imagenet» para descargarlo.",
        en="There is no file {path}. Look at its name, or use “imagenet” to download one.",
    ),
    "weights_of_another": Text(
        es="El archivo {path} no tiene los pesos de VGG16: debe ser un .h5 con sus {n} "
        "convoluciones, sin otras.",
        en="The file {path} does not hold VGG16's weights: it must be an .h5 with its {n} "
        "convolutions and no others.",
    ),
    # ---------------------------------------------------------------- in the report
    "printed": Text(es="lo que imprimió tu código", en="what your code printed"),
    "cut": Text(es="[…sigue; se cortó aquí]", en="[…there was more; cut here]"),
    "no_response": Text(es="Sin respuesta.", en="No response."),
    "submission": Text(es="entrega", en="submission"),
    "score": Text(es="puntaje", en="score"),
    "in_the_gradebook": Text(es="en el libro de notas", en="in the gradebook"),
    "time": Text(es="tiempo", en="time"),
    "what_happened": Text(es="qué pasó", en="what happened"),
    "unattempted": Text(es="(sin responder todavía)", en="(not answered yet)"),
    "nobody_graded": Text(es="No se corrigió ninguna entrega.", en="No submission was graded."),
    "class_summary": Text(
        es="{n} entregas, promedio {mean} de {worth}; con todo el puntaje: {full}.",
        en="{n} submissions, mean {mean} of {worth}; with full marks: {full}.",
    ),
    "class_summary_of_one": Text(
        es="1 entrega, con {mean} de {worth} puntos.",
        en="1 submission, with {mean} of {worth} points.",
    ),
    "complete_exercises": Text(
        es="Ejercicios con todo el puntaje: {n} de {total}.",
        en="Exercises with full marks: {n} of {total}.",
    ),
    "late_penalty": Text(
        es="Entrega atrasada: se descontaron {points} puntos.",
        en="Handed in late: {points} points were taken off.",
    ),
    "graded_by_hand": Text(
        es="Este puntaje lo puso tu docente; el automático era {score}.",
        en="Your instructor gave this score; the automatic one was {score}.",
    ),
    "comment": Text(es="Comentario de tu docente", en="Your instructor's comment"),
    "diagnosis": Text(es="Lo que pasó", en="What happened"),
    "your_answer": Text(es="Tu respuesta", en="Your answer"),
    "your_output": Text(es="Lo que imprimió tu código", en="What your code printed"),
    "status_passed": Text(es="Se cumple", en="Holds"),
    "status_failed": Text(es="No se cumple", en="Does not hold"),
    "status_blocked": Text(es="No se revisó", en="Not looked at"),
    "status_error": Text(es="Falta que alguien lo revise", en="Waits for a person"),
    "exercise": Text(es="ejercicio", en="exercise"),
    "checks": Text(es="pruebas", en="checks"),
    "hidden_check": Text(es="prueba oculta", en="hidden check"),
    "grader_failed": Text(
        es="Algo del corrector falló, y no tu respuesta. Tu profesor o profesora lo va a revisar.",
        en="Something of the grader failed, not of your answer. Your instructor will look at it.",
    ),
    "not_to_be_trusted": Text(
        es="**Corregido sin aislamiento**: este puntaje no es de fiar.",
        en="**Graded without a sandbox**: this score is not to be trusted.",
    ),
    "more_submissions": Text(
        es="_Hay más entregas; aquí no caben._", en="_There are more submissions than fit here._"
    ),
    "unsandboxed": Text(
        es="SIN AISLAMIENTO: esta corrección no protegió la nota.",
        en="UNSANDBOXED: this grading did not protect the grade.",
    ),
}


def say(key: str, **values: Any) -> Text:
    """The sentence `key` with its blanks filled, in both languages.

    A value that is itself a Text fills each language with its own words.
    """
    sentence = SENTENCES[key]
    return Text(
        es=sentence.es.format(**{name: _word(value, "es") for name, value in values.items()}),
        en=sentence.en.format(**{name: _word(value, "en") for name, value in values.items()}),
    )


def public_checks(exercise: str, *, passed: int, n: int) -> Text:
    """How many of the `n` public checks of an exercise pass, with the plurals right."""
    if passed == n:
        key = "exercise_passed" if n > 1 else "exercise_passed_one"
    elif passed:
        key = "exercise_partly" if passed > 1 else "exercise_partly_one"
    else:
        key = "exercise_failed" if n > 1 else "exercise_failed_one"
    return say(key, exercise=exercise, passed=passed, n=n)


def smallest_inputs(inputs: Sequence[tuple[str, Text]]) -> Text:
    """The smallest input that fails, by name: `n = 7`, `size = 1`."""
    listed = (
        ", ".join(f"`{name} = {value[lang]}`" for name, value in inputs) for lang in LANGUAGES
    )
    return say("smallest_inputs", inputs=Text(*listed))


def plain(text: str, language: str = "en") -> str:
    """The text without control, bidirectional and invisible characters, and not too long."""
    kept = "".join(
        character
        for character in text[: LONGEST + 1]
        if character in "\n\t"
        or (
            unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co")
            and character not in "\ufffe\uffff"
        )  # no characters at all, and forbidden in XML
    )
    return kept if len(text) <= LONGEST else f"{kept[:LONGEST]}\n{SENTENCES['cut'][language]}"


def pattern(*keys: str) -> re.Pattern[str]:
    """What matches the English sentences of these keys, with anything in their blanks."""
    sentences = (re.split(r"\{\w+\}", SENTENCES[key].en) for key in keys)
    return re.compile("|".join(".*".join(map(re.escape, parts)) for parts in sentences), re.DOTALL)


def _word(value: Any, language: str) -> Any:
    return value[language] if isinstance(value, Text) else value
