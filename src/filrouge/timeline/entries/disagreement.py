"""What the sources of one event do not agree on: days, figures, whether it happened. Nothing is averaged, nothing
dropped.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from filrouge.events.event import Account, EventMention, Figure
from filrouge.timeline.coreference.evidence import Evidence
from filrouge.timeline.coreference.gathering import stem
from filrouge.timeline.days.claims import Claim
from filrouge.timeline.days.unknowns import Answers
from filrouge.timeline.timeline import Conflict, Quote, Step

_OWN = 1  # dates of the clause or title itself; what is said a clause further may be said of something else
_SLACK = 0.02  # part: "près de 2 000" for 1 980 is rounding, not disagreement


def conflicts(
    accounts: Sequence[Account], group: Sequence[Evidence], e: int, claims: Sequence[Claim], answers: Answers
) -> tuple[Conflict, ...]:
    """The disagreements about event `e`; `claims` are what is said of its days. The side that leads stands first."""
    told = [(accounts[one.account], one.mention) for one in group]
    return (*_about_days(e, claims, answers), *_about_status(told), *_about_figures(told))


def _about_days(e: int, claims: Sequence[Claim], answers: Answers) -> Iterator[Conflict]:
    aside = [c for c in claims if c in answers.aside and c.rank <= _OWN]
    when = answers.event(e)
    if not aside or when is None:
        return
    leading = [c for c in claims if c not in answers.aside and c.rank <= _OWN]
    sides = [Step(c.quote, when.edtf) for c in sorted(leading, key=lambda c: (c.fineness, *c.place))[:3]]
    others = [Step(c.quote, answers.aside[c].edtf) for c in aside]
    if sides:
        yield Conflict("date", (*sides, *sorted(others, key=lambda s: (s.says, s.quote.article, s.quote.start))))


def _about_status(told: Sequence[tuple[Account, EventMention]]) -> Iterator[Conflict]:
    sides: dict[str, list[tuple[Account, EventMention]]] = defaultdict(list)
    for account, m in told:
        sides[m.status].append((account, m))
    if sides["denied"] and sides["happened"]:
        ranked = sorted((s for s in ("happened", "denied")), key=lambda s: -len(sides[s]))
        yield Conflict("status", tuple(_said(s, *sides[s][0]) for s in ranked))


def _said(status: str, account: Account, m: EventMention) -> Step:
    return Step(Quote.of(account.article, m.clause), status)


def _about_figures(told: Sequence[tuple[Account, EventMention]]) -> Iterator[Conflict]:
    """Figures of one unit on which articles differ; an article that states several of a unit compares nothing."""
    by_unit: dict[str, dict[str, list[tuple[Account, Figure]]]] = defaultdict(lambda: defaultdict(list))
    for account, m in told:
        for figure in m.figures:
            by_unit[stem(figure.unit)][account.article.id].append((account, figure))
    for unit in sorted(by_unit):
        sides = [stated[0] for stated in by_unit[unit].values() if len({f.value for _, f in stated}) == 1]
        if len(sides) > 1 and not all(_close(sides[0][1].value, f.value) for _, f in sides):
            ranked = sorted(sides, key=lambda s: (-sum(_close(s[1].value, f.value) for _, f in sides), s[1].value))
            yield Conflict(f"figure: {ranked[0][1].unit}", tuple(_stated(account, f) for account, f in ranked))


def _close(first: float, second: float) -> bool:
    return abs(first - second) <= _SLACK * max(abs(first), abs(second))


def _stated(account: Account, figure: Figure) -> Step:
    return Step(Quote.of(account.article, figure.span), f"{figure.value:g} {figure.unit}")
