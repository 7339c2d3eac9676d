"""Equal values as one object."""

from typing import Any, TypeVar

Kept = TypeVar("Kept")


class Once(dict[Any, Any]):
    """Gives equal values as one object: a large story holds the same few over and over."""

    def __call__(self, value: Kept) -> Kept:
        kept: Kept = self.setdefault(value, value)
        return kept

    def mapping(self, value: dict[Any, Any]) -> dict[Any, Any]:
        kept: dict[Any, Any] = self.setdefault((dict, *value.items()), value)  # () is also a clause without words
        return kept
