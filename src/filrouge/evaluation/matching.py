"""Which claim answers which question: mentions one to one, then events by the mentions that they share."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from filrouge.evaluation.answer import Named, Told
from filrouge.evaluation.gold import Extent, Gold, GoldMention
from filrouge.evaluation.measures import lies_in, overlap

Match = dict[int, int]  # index of the claim -> index of what was asked


def gold_mentions(gold: Gold) -> list[tuple[int, GoldMention]]:
    """Every mention with its event (index), in the gold's order."""
    return [(number, mention) for number, event in enumerate(gold.events) for mention in event.mentions]


def match_told(told: Sequence[Told], asked: Sequence[tuple[int, GoldMention]]) -> Match:
    """A trigger that overlaps the gold's is best matched, the longest overlap first; then one that lies inside the
    clause.
    """
    pairs = []
    for i, claim in enumerate(told):
        for j, (_, mention) in enumerate(asked):
            if claim.article != mention.article:
                continue
            if shared := overlap(claim.span, mention.trigger):
                pairs.append((0, -shared, i, j))
            elif lies_in(claim.span, mention.clause):
                pairs.append((1, abs(claim.span[0] - mention.trigger[0]), i, j))
    return _one_to_one((i, j) for _, _, i, j in sorted(pairs))


def match_names(names: Sequence[Named], asked: Sequence[tuple[str, Extent]]) -> Match:
    """Names by the share of the longer one that the two have in common, the largest first."""
    pairs = [
        (-overlap(name.span, span) / max(name.span[1] - name.span[0], span[1] - span[0]), i, j)
        for i, name in enumerate(names)
        for j, (article, span) in enumerate(asked)
        if name.article == article and overlap(name.span, span)
    ]
    return _one_to_one((i, j) for _, i, j in sorted(pairs))


def _one_to_one(pairs: Iterable[tuple[int, int]]) -> Match:
    match: Match = {}
    taken: set[int] = set()
    for i, j in pairs:
        if i not in match and j not in taken:
            match[i] = j
            taken.add(j)
    return match


def neutral_told(told: Sequence[Told], match: Match, asked: Sequence[tuple[int, GoldMention]], gold: Gold) -> set[int]:
    """The claims that count neither way: on an optional clause, or a second word of a clause that is already taken."""
    return {
        i
        for i, claim in enumerate(told)
        if i not in match
        and (
            any(article == claim.article and overlap(claim.span, span) for article, span in gold.optional)
            or any(m.article == claim.article and lies_in(claim.span, m.clause) for _, m in asked)
        )
    }


def align_events(told: Sequence[Told], match: Match, asked: Sequence[tuple[int, GoldMention]]) -> Match:
    """Claimed events to the gold's: each to the one that at least half of its matched mentions tell, the best
    attested first; each of the gold's once.
    """
    votes: dict[int, Counter[int]] = defaultdict(Counter)
    for i, j in match.items():
        votes[told[i].event][asked[j][0]] += 1
    aligned: Match = {}
    used: set[int] = set()
    for event, count in sorted(votes.items(), key=lambda vote: -max(vote[1].values())):
        for answer, number in count.most_common():
            if answer not in used and 2 * number >= sum(count.values()):
                aligned[event] = answer
                used.add(answer)
                break
    return aligned
