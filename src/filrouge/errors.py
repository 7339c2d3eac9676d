"""What can go wrong, one class each; every class knows its exit code."""


class FilrougeError(Exception):
    """Base of all errors that filrouge raises on purpose.

    The message is one line that says what is wrong, where, and what to do about it.
    """

    exit_code = 1


class InputError(FilrougeError):
    """An input that cannot be read: missing, empty, binary, malformed."""

    exit_code = 3


class NoArticles(InputError):  # noqa: N818 (it is what happened)
    """Nothing readable was found in any of the inputs."""

    exit_code = 4


class OutputError(FilrougeError):
    """A result that cannot be written where it was asked for."""

    exit_code = 5


class ModelError(FilrougeError):
    """A language pipeline that cannot be loaded or lacks what filrouge needs."""

    exit_code = 6


class LexiconError(FilrougeError):
    """A data file of the lexicon that does not say what it must."""

    exit_code = 7


class EvaluationError(FilrougeError):
    """A gold or timeline file that cannot be scored."""

    exit_code = 8


class DecisionsError(FilrougeError):
    """A decisions file that cannot be read, or decisions that contradict each other."""

    exit_code = 9
