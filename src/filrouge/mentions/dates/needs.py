"""What must be known before an expression has a value."""

from filrouge.mentions.dates.expression import (
    About,
    Anaphoric,
    Both,
    Containing,
    Expression,
    Name,
    Needs,
    Nth,
    Offset,
    Part,
    Period,
    Range,
    Rolling,
    Unanchored,
)


def needs(expression: Expression) -> Needs:
    """What must be known before the expression has a value."""
    inner = [needs(part) for part in _parts(expression)]
    if "antecedent" in inner or isinstance(expression, Anaphoric | Unanchored):
        return "antecedent"
    if "publication" in inner or isinstance(expression, Name):
        return "publication"
    if isinstance(expression, Period | Rolling):
        return expression.base
    if isinstance(expression, Offset):
        return expression.base if isinstance(expression.base, str) else "nothing"
    return "nothing"


def _parts(expression: Expression) -> tuple[Expression, ...]:
    if isinstance(expression, Part | Nth | Containing | About):
        return (expression.of,)
    if isinstance(expression, Both):
        return expression.first, expression.second
    if isinstance(expression, Range):
        return expression.first, expression.last
    if isinstance(expression, Offset) and not isinstance(expression.base, str):
        return (expression.base,)
    return ()
