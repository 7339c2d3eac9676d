"""How good the results are, against what people made by hand."""

from filrouge.evaluation.gold import Gold, read_gold
from filrouge.evaluation.timeline import Evaluation, evaluate

__all__ = ["Evaluation", "Gold", "evaluate", "read_gold"]
