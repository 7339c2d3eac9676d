"""What one sentence tells with two words."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from filrouge.events.event import Account
from filrouge.timeline.coreference.gathering import gather
from filrouge.timeline.coreference.joining import told_together
from filrouge.timeline.entities.identity import identify

Groups = list[list[int]]


@pytest.mark.parametrize(
    ("told_by", "groups", "together"),
    [
        ({0: 1}, [[0], [1], [2]], [[0, 1], [2]]),
        ({0: 1}, [[0], [1, 2]], [[0, 1, 2]]),
        ({0: 1}, [[0, 2], [1]], [[0, 2], [1]]),  # something else is told by the same word
        ({0: 1, 1: 2}, [[0], [1], [2]], [[0, 1, 2]]),
        ({}, [[0], [1], [2]], [[0], [1], [2]]),
    ],
)
def test_what_a_sentence_tells_with_two_words_is_one_event(
    account: Callable[..., Account], told_by: Mapping[int, int], groups: Groups, together: Groups
) -> None:
    said = account(
        "La plainte a été déposée puis retirée.", (), [("lawsuit", w, {}) for w in ("plainte", "déposée", "retirée")]
    )
    events = tuple(replace(event, told_by=told_by.get(i)) for i, event in enumerate(said.events))
    accounts = [replace(said, events=events)]
    assert told_together(groups, gather(accounts, identify(accounts), {}).evidence) == together
