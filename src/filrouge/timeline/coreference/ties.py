"""Which events tie an article without a date to the rest of the story too weakly to date it.

Where nothing says when an article came out, its mentions are joined to others by words and names alone; a hearing, a
visit or a strike of another month looks the same, and one such tie would misdate every "lundi" of the article.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from filrouge.events.event import Account
from filrouge.timeline.coreference.evidence import Evidence, Material
from filrouge.timeline.coreference.features import log_odds

_FIRM = 0.7  # log odds, days left aside; of ties above it one in ten was wrong when known dates were hidden, below half


def faint_ties(
    accounts: Sequence[Account], material: Material, groups: Sequence[Sequence[int]]
) -> frozenset[tuple[int, int]]:
    """The (account, event) of which the account, without a date of its own, does not look enough like the others."""
    undated = {a for a, account in enumerate(accounts) if account.article.published is None}
    told = ([material.evidence[i] for i in group] for group in groups)
    return frozenset((a, e) for e, group in enumerate(told) for a in _faint(undated, group, material))


def _faint(undated: set[int], group: Sequence[Evidence], material: Material) -> Iterator[int]:
    for a in sorted({one.account for one in group} & undated):
        mine = [one for one in group if one.account == a]
        theirs = [one for one in group if one.account != a]
        if theirs and not any(_says_its_year(one) for one in mine) and not _is_firm(mine, theirs, material):
            yield a


def _says_its_year(one: Evidence) -> bool:
    """Whether the mention has a date that says something without the article's."""
    return any(claim.time.needs == "nothing" for claim in one.mention.dates[:1])


def _is_firm(mine: Sequence[Evidence], theirs: Sequence[Evidence], material: Material) -> bool:
    """Whether a mention of the article looks enough like one of another, their days left aside."""
    bare = (replace(one, days=None) for one in mine)
    return any(log_odds(one, other, material) >= _FIRM for one in bare for other in theirs)
