"""Automatic mutants: the solved notebook's answers with one small fault each.

The operators are those of mutation testing (DeMillo, Lipton and Sayward, 1978), chosen for what
goes wrong in array code: arithmetic and comparison, constants, axes and keyword arguments, indices
and slices, swapped operands, a lost transposition, a lost copy, a lost statement.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

import libcst as cst
from libcst.metadata import MetadataWrapper, ParentNodeProvider, PositionProvider

from autograder.notebook.build import BEGIN, END
from autograder.notebook.source import Cell

REMOVED = "(removed)"

ARITHMETIC: dict[type[cst.CSTNode], type[cst.BaseBinaryOp]] = {
    cst.Add: cst.Subtract,
    cst.Subtract: cst.Add,
    cst.Multiply: cst.Divide,
    cst.Divide: cst.Multiply,
    cst.FloorDivide: cst.Divide,
    cst.Modulo: cst.Multiply,
    cst.Power: cst.Multiply,
}
ORDERED = (cst.Subtract, cst.Divide, cst.Power, cst.MatrixMultiply)
DROPPED = (cst.Add, cst.Subtract, cst.Multiply, cst.Divide)
IN_PLACE: dict[type[cst.CSTNode], type[cst.BaseAugOp]] = {
    cst.AddAssign: cst.SubtractAssign,
    cst.SubtractAssign: cst.AddAssign,
    cst.MultiplyAssign: cst.DivideAssign,
    cst.DivideAssign: cst.MultiplyAssign,
}
COMPARISON: dict[type[cst.CSTNode], tuple[type[cst.BaseCompOp], ...]] = {
    cst.LessThan: (cst.LessThanEqual, cst.GreaterThan),
    cst.LessThanEqual: (cst.LessThan, cst.GreaterThan),
    cst.GreaterThan: (cst.GreaterThanEqual, cst.LessThan),
    cst.GreaterThanEqual: (cst.GreaterThan, cst.LessThan),
    cst.Equal: (cst.NotEqual,),
    cst.NotEqual: (cst.Equal,),
    cst.In: (cst.NotIn,),
    cst.NotIn: (cst.In,),
    cst.Is: (cst.IsNot,),
    cst.IsNot: (cst.Is,),
}
NAMES = {
    "True": "False",
    "False": "True",
    "maximum": "minimum",
    "minimum": "maximum",
    "max": "min",
    "min": "max",
    "argmax": "argmin",
    "sum": "mean",
    "mean": "sum",
    "zeros": "ones",
    "ones": "zeros",
    "zeros_like": "ones_like",
    "ones_like": "zeros_like",
}
SYMMETRIC = ("maximum", "minimum")
COPIES = ("array", "asarray", "copy", "ascontiguousarray", "convert_to_tensor")
AXES = {"0": "1", "1": "0", "-1": "0"}
TIGHT = (
    cst.BinaryOperation,
    cst.UnaryOperation,
    cst.Comparison,
    cst.BooleanOperation,
    cst.Attribute,
    cst.Subscript,
)


@dataclass(frozen=True, slots=True)
class Mutant:
    """An answer with one fault. line, becomes: the first line that differs, before and after."""

    exercise: str
    number: int
    line: str
    becomes: str
    source: str

    @property
    def change(self) -> tuple[str, str, str]:
        """What names it, also after other lines of the cell have changed."""
        return self.exercise, self.line, self.becomes


def all_mutants(cells: Iterable[Cell]) -> list[Mutant]:
    """The mutants of every exercise among the cells, in their order."""
    return [mutant for cell in cells if cell.exercise for mutant in mutants(cell)]


def mutants(cell: Cell) -> tuple[Mutant, ...]:
    """The mutants of an exercise's solution, in the order of its lines; no two of them alike."""
    assert cell.exercise is not None
    wrapper = MetadataWrapper(cst.parse_module(cell.source))
    finder = _Edits(_solution_lines(cell.source))
    wrapper.visit(finder)
    found: dict[str, Mutant] = {}
    seen = {ast.dump(ast.parse(cell.source))}
    for old, new in finder.edits:
        changed = wrapper.module.deep_replace(old, new)
        source = changed.code if isinstance(changed, cst.Module) else ""
        try:
            meaning = ast.dump(ast.parse(source))
        except SyntaxError:
            continue
        if meaning not in seen:
            seen.add(meaning)
            found[meaning] = _mutant(cell, source)
    return tuple(sorted(found.values(), key=lambda mutant: mutant.number))


def _solution_lines(source: str) -> set[int]:
    """The numbers of the lines between the marks, from 1."""
    inside, numbers = False, set()
    for number, line in enumerate(source.splitlines(), start=1):
        if BEGIN in line:
            inside = True
        elif END in line:
            inside = False
        elif inside:
            numbers.add(number)
    return numbers


def _mutant(cell: Cell, source: str) -> Mutant:
    before, after = cell.source.splitlines(), source.splitlines()
    for kind, i, i_end, j, j_end in SequenceMatcher(None, before, after, False).get_opcodes():
        if kind != "equal":
            line = _code(before[i]) if i < i_end else ""
            becomes = _code(after[j]) if j < j_end else REMOVED
            return Mutant(str(cell.exercise), i + 1, line, becomes, source)
    raise AssertionError("a mutant that does not differ")


def _code(line: str) -> str:
    """A line without its indentation and its comment."""
    return line.split("  #")[0].strip()


class _Edits(cst.CSTVisitor):
    """Collects (node, its replacement) for the lines of a solution."""

    METADATA_DEPENDENCIES = (PositionProvider, ParentNodeProvider)

    def __init__(self, lines: set[int]) -> None:
        super().__init__()
        self._lines = lines
        self.edits: list[tuple[cst.CSTNode, cst.CSTNode]] = []

    def on_visit(self, node: cst.CSTNode) -> bool:
        if isinstance(node, cst.Annotation):
            return False
        if isinstance(node, cst.BaseExpression | cst.BaseStatement | cst.Arg | cst.BaseSlice):
            position = self.get_metadata(PositionProvider, node)
            if position.start.line in self._lines:
                self.edits += [(node, new) for new in self._replacements(node)]
        return True

    def _replacements(self, node: cst.CSTNode) -> Iterator[cst.CSTNode]:
        match node:
            case cst.BinaryOperation():
                yield from self._binary(node)
            case cst.UnaryOperation(operator=cst.Minus() | cst.Not()):
                yield self._alone(node, node.expression)
            case cst.BooleanOperation():
                other = cst.Or if isinstance(node.operator, cst.And) else cst.And
                yield node.with_changes(operator=other())
            case cst.Comparison(comparisons=[only]):
                for operator in COMPARISON.get(type(only.operator), ()):
                    target = only.with_changes(operator=operator())
                    yield node.with_changes(comparisons=[target])
            case cst.Integer():
                yield from self._integer(node)
            case cst.Float():
                value = float(node.value)
                yield node.with_changes(value=repr(2.0 * value if value else 1.0))
            case cst.Name(value=name) if name in NAMES and not self._is_keyword(node):
                yield node.with_changes(value=NAMES[name])
            case cst.Attribute(attr=cst.Name(value="T")):
                yield self._alone(node, node.value)
            case cst.Call():
                yield from self._call(node)
            case cst.Slice():
                if node.lower is not None:
                    yield node.with_changes(lower=None)
                if node.upper is not None:
                    yield node.with_changes(upper=None)
            case cst.If() | cst.IfExp():
                yield node.with_changes(test=_negated(node.test))
            case cst.SimpleStatementLine(body=[statement]):
                yield from self._statement(node, statement)

    def _binary(self, node: cst.BinaryOperation) -> Iterator[cst.CSTNode]:
        operator = type(node.operator)
        if operator in ARITHMETIC:
            yield self._alone(node, node.with_changes(operator=ARITHMETIC[operator]()))
        if operator in ORDERED:
            swapped = node.with_changes(left=_closed(node.right), right=_closed(node.left))
            yield self._alone(node, swapped)
        if operator in DROPPED:
            yield self._alone(node, node.left)

    def _integer(self, node: cst.Integer) -> Iterator[cst.CSTNode]:
        parent = self.get_metadata(ParentNodeProvider, node)
        negative = isinstance(parent, cst.UnaryOperation)
        holder = self.get_metadata(ParentNodeProvider, parent) if negative else parent
        if isinstance(holder, cst.Arg) and holder.keyword and holder.keyword.value == "axis":
            yield node.with_changes(value="1" if node.value == "0" else "0")
            return
        value = int(node.value, 0)
        yield node.with_changes(value=str(value + 1))
        if value >= 1:
            yield node.with_changes(value=str(value - 1))

    def _call(self, node: cst.Call) -> Iterator[cst.CSTNode]:
        plain = [arg for arg in node.args if arg.keyword is None and not arg.star]
        name = node.func.attr.value if isinstance(node.func, cst.Attribute) else ""
        if name in COPIES and plain:
            yield self._alone(node, plain[0].value)
        elif name == "copy" and isinstance(node.func, cst.Attribute):
            yield self._alone(node, node.func.value)
        if len(plain) >= 2 and name not in SYMMETRIC:
            first, second = plain[:2]
            changed = {
                first: first.with_changes(value=second.value),
                second: second.with_changes(value=first.value),
            }
            yield node.with_changes(args=[changed.get(arg, arg) for arg in node.args])
        for index, arg in enumerate(node.args):
            if arg.keyword is not None:
                rest = [*node.args[:index], *node.args[index + 1 :]]
                if rest and index == len(node.args) - 1:
                    rest[-1] = rest[-1].with_changes(comma=cst.MaybeSentinel.DEFAULT)
                yield node.with_changes(args=rest)

    def _statement(
        self, line: cst.SimpleStatementLine, statement: cst.BaseSmallStatement
    ) -> Iterator[cst.CSTNode]:
        nothing = line.with_changes(body=[cst.Pass()])
        match statement:
            case cst.AugAssign():
                yield nothing
                if type(statement.operator) in IN_PLACE:
                    other = IN_PLACE[type(statement.operator)]()
                    yield line.with_changes(body=[statement.with_changes(operator=other)])
            case cst.Expr(value=cst.SimpleString()) | cst.Expr(value=cst.ConcatenatedString()):
                return
            case cst.Assign() if _rebinds(statement):
                yield nothing
            case cst.Expr() | cst.Raise() | cst.Continue() | cst.Break():
                yield nothing

    def _alone(self, node: cst.BaseExpression, new: cst.BaseExpression) -> cst.BaseExpression:
        """`new` in the place of `node`, in parentheses where its neighbours might take it apart."""
        if new.lpar:
            return new
        if node.lpar:
            return new.with_changes(lpar=node.lpar, rpar=node.rpar)
        return _closed(new) if isinstance(self._parent(node), TIGHT) else new

    def _parent(self, node: cst.CSTNode) -> cst.CSTNode | None:
        return self.get_metadata(ParentNodeProvider, node, None)

    def _is_keyword(self, node: cst.Name) -> bool:
        parent = self._parent(node)
        return isinstance(parent, cst.Arg) and parent.keyword is node


def _closed(node: cst.BaseExpression) -> cst.BaseExpression:
    """An expression in parentheses, unless nothing could take it apart."""
    if node.lpar or isinstance(
        node, cst.Name | cst.Call | cst.Attribute | cst.Subscript | cst.Integer | cst.Float
    ):
        return node
    return node.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])


def _rebinds(statement: cst.Assign) -> bool:
    """Whether a lost assignment leaves its name with another value, rather than with none."""
    targets = [each.target for each in statement.targets]
    if not all(isinstance(target, cst.Name) for target in targets):
        return True
    read = {node.id for node in ast.walk(_python(statement.value)) if isinstance(node, ast.Name)}
    return any(isinstance(target, cst.Name) and target.value in read for target in targets)


def _python(node: cst.BaseExpression) -> ast.AST:
    return ast.parse(f"({cst.Module([]).code_for_node(node)})")


def _negated(test: cst.BaseExpression) -> cst.BaseExpression:
    space = cst.SimpleWhitespace(" ")
    return cst.UnaryOperation(operator=cst.Not(whitespace_after=space), expression=_closed(test))
