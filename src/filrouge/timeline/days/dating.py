"""Joint dating: the days of every event and of every article's publication, narrowed together until nothing moves.

The unknowns are sets of days; the constraints are what each expression says seen from its article's publication, that
what is told as past is not later than the article and what is announced not earlier, and the order that connectives
state. Each constraint only ever takes days away (arc consistency, Mackworth 1977, AC-3 with priorities: the finest
words speak first), never all of them: words that would leave no day are set aside and shown as a disagreement. Every
narrowing keeps the words that caused it and the unknowns it leaned on, so that a date comes with its proof.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import groupby

from filrouge.timeline.days.claims import Claim, publications, said
from filrouge.timeline.days.clues import Clue, nearest, within
from filrouge.timeline.days.distance import at_distance
from filrouge.timeline.days.propagation import Constraint, propagate
from filrouge.timeline.days.ranking import ranked
from filrouge.timeline.days.reach import NEWS, since, span, until, while_news
from filrouge.timeline.days.unknowns import ALWAYS, Answers, Narrowing, Order, Questions, Told
from filrouge.timeline.timeline import Step
from filrouge.when import When

_MONTH = 40  # days
_BEARS = {
    "clause": "",
    "governor": "said in the clause above",
    "sentence": "said in the sentence",
    "title": "said in the title",
    "lead": "said in the lead",
    "context": "said before",
}


def solve(questions: Questions) -> Answers:
    """Narrow all unknowns as far as the words allow."""
    return _Solver(questions).run()


_Words = Claim | Told | Order | Clue


class _Solver:
    def __init__(self, questions: Questions) -> None:
        self.q = questions
        published = [when if when else ALWAYS for when in questions.published]
        self.answers = Answers(questions.events, [ALWAYS] * questions.events + published)
        self.supposed: set[tuple[int, int]] = set()  # plans of which only the story's time says the year
        self.strong = Counter(c.event for c in questions.claims if not c.weak)

    def run(self) -> Answers:
        """The answers, once nothing moves any more."""
        propagate(self._constraints(), self._unknowns, self.answers.log)
        return self.answers

    def _unknowns(self, words: _Words | tuple[Clue, ...]) -> tuple[int, ...]:
        """The unknowns that words bear on."""
        if isinstance(words, Order):
            return words.first, words.second
        if isinstance(words, Claim | Told):
            return words.event, self.q.events + words.account
        return (self.q.events + (words[0] if isinstance(words, tuple) else words).account,)

    def _constraints(self) -> list[Constraint]:
        """The constraints, those that speak first in front: fine words before vague ones, words before inference."""
        tiers: dict[tuple[int, int], list[Constraint]] = defaultdict(list)
        claim, today, told, news, order = self._claim, self._today, self._told, self._news, self._order
        tiers[-1, 0] += [(self._read, tuple(clues)) for _, clues in groupby(self.q.clues, key=lambda c: c.account)]
        for grade, c in ranked(self.q.claims, self.q.published):
            tiers[int(c.weak), grade].append((claim, c))
            if c.today is not None:
                tiers[2, 1].append((today, c))
        for t in self.q.told:
            tiers[0, 1].append((told, t))
            if t.news:
                tiers[2, 0].append((news, t))
        tiers[0, 3] += [(order, o) for o in self.q.orders]
        undated = (c for c in self.q.claims if self.q.published[c.account] is None and c.bears_on_publication)
        tiers[0, 6] += [(self._suppose, c) for c in undated if not c.weak]
        return [constraint for key in sorted(tiers) for constraint in tiers[key]]

    def _narrow(
        self, unknown: int, days: When, words: _Words, why: str, leans_on: tuple[int, ...] = (), dates: bool = True
    ) -> bool:
        """Keep only `days`, as the words say; False where that takes nothing away, or would take all."""
        old = self.answers.days[unknown]
        new = old & days
        if not new or (new.runs == old.runs and new.approximate == old.approximate):
            return False
        self.answers.narrow(Narrowing(unknown, Step(words.quote, days.edtf, why), leans_on, dates), new)
        return True

    def _read(self, clues: Sequence[Clue]) -> None:
        """What an article's dates say of its publication; of one of unknown date, only if that leaves few days."""
        publication = self.q.events + clues[0].account
        published = self.answers.days[publication]
        left = published & self.q.window if self.q.window and not published.is_bounded else published
        if not left:
            return
        steps = []
        for clue in clues:
            if (kept := clue.days(left)) and kept.runs != left.runs:
                steps.append((clue, kept))
                left = kept
        shared = [clue for clue, _ in steps if clue.shared]
        if shared and (kept := nearest(clues, left)) != left:
            steps.append((shared[0], kept))
        if shared or published.is_bounded or (left.is_bounded and span(left) <= _MONTH):
            for clue, kept in steps:
                self._narrow(publication, kept, clue, clue.why)
            return
        for clue in clues:
            if clue.time.direction == "past" and (day := within(clue.time, self.q.core)) and day.is_day:
                self._narrow(publication, since(day), clue, clue.why)

    def _claim(self, c: Claim) -> bool:
        if c in self.answers.aside or (c.weak and self.strong[c.event]):
            return False
        publication = self.q.events + c.account
        when = self._seen(c, self.answers.days[publication], self.answers.days[c.event])
        if when and c.weak:
            when = when.about()  # what goes on from a sentence may be of the day after
        leans = (publication,) if c.bears_on_publication else ()
        moved = False
        if when:
            known = self.answers.days[c.event]
            if known & when:
                moved = self._narrow(c.event, when, c, _BEARS.get(c.how, c.how), leans, not c.vague)
            elif not known & when.loosened():
                self.answers.aside[c] = when
                return False
        return self._publication(c, publication) or moved

    def _seen(self, c: Claim, published: When, known: When) -> When | None:
        """The days that the words mean; from an article of unknown date only if the story's time, or what is known of
        the event, leaves few of them.
        """
        if published.is_bounded and (self.q.published[c.account] or span(published) <= _MONTH):
            return said(c, published)
        when = said(c, published & self.q.window if self.q.window else published)
        if not c.bears_on_publication:
            return when
        left = when & known if when and known.is_bounded else when
        if left and c.direction == "past":
            left &= until(published)
        narrow = left and left.is_bounded and span(left) <= max(_MONTH, c.fineness)
        return left if narrow else None

    def _suppose(self, c: Claim) -> bool:
        """A named day of which nothing says the year is of the story's time, as far as its article leaves it."""
        publication = self.q.events + c.account
        published, core = self.answers.days[publication], self.q.core
        if core is None or c in self.answers.aside or self._dated(c.event) or not published & core:
            return False
        left = core & (since(published) if c.direction == "future" else until(published))
        day = within(c.time, left)
        if day is None:
            return False
        if c.direction == "future":
            self.supposed.add((c.account, c.event))
        moved = self._narrow(c.event, day, c, _BEARS.get(c.how, c.how), (publication,))
        return self._publication(c, publication) or moved

    def _publication(self, c: Claim, publication: int) -> bool:
        """What the event's known days say of the article that words them so."""
        known = self.answers.days[c.event]
        if not known.is_bounded or not self._dates_article(c.event, c.account) or c.direction == "future":
            return False  # plans slip: what was announced for "dans une semaine" may have come later
        published = self.answers.days[publication]
        if published.is_day or (not published.is_bounded and c.is_of_any_year):
            return False
        if self.q.window and not published.is_bounded:
            published &= self.q.window
        kept = publications(c, known, published)
        if not kept or kept.runs == published.runs:
            return False
        return self._narrow(publication, kept, c, "dates its article", (c.event,))

    def _today(self, c: Claim) -> bool:
        """ "Ce lundi": the article came out on a Monday."""
        weekday = c.today
        publication = self.q.events + c.account
        published = self.answers.days[publication]
        if weekday is None or not published.is_bounded or (published.size or 0) > 2 * NEWS:
            return False  # of a whole month it would leave every Monday
        days = published.on_weekdays(weekday)
        return self._narrow(publication, days, c, "names the day its article came out")

    def _told(self, t: Told) -> bool:
        publication = self.q.events + t.account
        published, known = self.answers.days[publication], self.answers.days[t.event]
        if t.status == "happened":
            event, article = until(published), since(known)
        else:
            event, article = since(published), until(known)
        if not known & event:
            return False
        why = "past for its article" if t.status == "happened" else "still to come for its article"
        bounds = event != ALWAYS and known != ALWAYS
        moved = bounds and self._narrow(t.event, event, t, why, (publication,), dates=False)
        if article == ALWAYS or not self._dated(t.event) or not self._dates_article(t.event, t.account):
            return moved
        return self._narrow(publication, article, t, why, (t.event,)) or moved

    def _dates_article(self, event: int, account: int) -> bool:
        tie = (account, event)
        return event not in self.q.loose and tie not in self.q.faint and tie not in self.supposed

    def _dated(self, event: int) -> bool:
        return self.answers.days[event] != ALWAYS

    def _news(self, t: Told) -> bool:
        known = self.answers.days[t.event]
        if not known.is_bounded or (t.account, t.event) in self.q.faint:
            return False
        publication = self.q.events + t.account
        return self._narrow(publication, while_news(known), t, "what an article opens with is news", (t.event,))

    def _order(self, o: Order) -> bool:
        if o.relation == "same":
            moved = self._follow(o.first, self.answers.days[o.second], o, o.second)
            return self._follow(o.second, self.answers.days[o.first], o, o.first) or moved
        if o.relation == "reports":
            return self._report(o)
        ahead = at_distance(o.offset, self.answers.days[o.second], 1)
        back = at_distance(o.offset, self.answers.days[o.first], -1)
        if ahead is not None or back is not None:
            moved = ahead is not None and self._follow(o.first, self._about(o.first, ahead), o, o.second)
            return (back is not None and self._follow(o.second, self._about(o.second, back), o, o.first)) or moved
        later, earlier = (o.first, o.second) if o.relation == "after" else (o.second, o.first)
        moved = self._follow(later, since(self.answers.days[earlier]), o, earlier)
        return self._follow(earlier, until(self.answers.days[later]), o, later) or moved

    def _report(self, o: Order) -> bool:
        """An announcement comes after what it makes known, and within days of it."""
        known = self.answers.days[o.second]
        if not known.size or known.size > NEWS:
            return False
        return self._narrow(o.first, while_news(known), o, "what is announced is news", (o.second,))

    def _about(self, event: int, days: When) -> When:
        """The days as they are told where nothing else is known of the event, else what they can really mean."""
        return days if not self._dated(event) else days.loosened()

    def _follow(self, event: int, days: When, o: Order, other: int) -> bool:
        return days != ALWAYS and self._narrow(event, days, o, "says what came first", (other,))
