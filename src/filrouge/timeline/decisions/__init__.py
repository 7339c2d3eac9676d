"""What an analyst decides about a timeline: read from a file, looked up in the articles, carried out on the next run.

`decision` says what a decision is, `file` reads them, `soundness` refuses what makes no sense, `reference` finds what
they mean, `grouping` joins and divides as they say, `entries` changes single entries of the finished timeline.
"""

from filrouge.timeline.decisions.decision import ACTIONS, Action, Decision, Outcome, Reference

__all__ = ["ACTIONS", "Action", "Decision", "Outcome", "Reference"]
