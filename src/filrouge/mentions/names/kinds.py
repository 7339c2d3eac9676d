"""What kind of thing a name stands for: what all clues of an article and all that was learned speak most for."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from filrouge.lexicon.names import Kind, cues, gazetteer, words
from filrouge.mentions.names.evidence import Evidence, key_of, top
from filrouge.mentions.names.learned import KINDS, heard
from filrouge.mentions.names.runs import is_first_name
from filrouge.mentions.names.words import Word


def _gazetteer(evidence: Evidence, sure: bool) -> Kind | None:
    votes: Counter[Kind] = Counter()
    for form in evidence.forms:
        key = key_of(form)
        kinds = gazetteer().kinds.get(key, ())
        if kinds and (key not in gazetteer().ambiguous) == sure:
            votes[_of_several(kinds, evidence)] += 1
    return top(votes)


def _of_several(kinds: tuple[Kind, ...], evidence: Evidence) -> Kind:
    """Of a name's several kinds the one that the words around it speak for: "la ville de Suez", "le groupe Suez"."""
    votes = evidence.before + evidence.after + evidence.statistical + Counter(place=evidence.located)
    return max(kinds, key=lambda kind: (votes[kind], -kinds.index(kind)))


def _fixed(evidence: Evidence) -> Kind | None:
    """@donk_enby, le tribunal de commerce de Lille: typed where they were found."""
    return top(evidence.fixed)


def _sure(evidence: Evidence) -> Kind | None:
    """Amazon, l'Unesco, Bruxelles; not the Trégor of Yann Trégor; Lens where it beats Lille is the club."""
    kind = _gazetteer(evidence, sure=True)
    if kind == "place" and _plays(evidence):
        return "organization"
    return None if kind == "place" and any(is_person_form(form) for form in evidence.forms) else kind


def _hosts(evidence: Evidence) -> Kind | None:
    """Hetzner GmbH where an article says « chez l'hébergeur Hetzner »."""
    return "host" if (evidence.before + evidence.after)["host"] else None


def _own_words(evidence: Evidence) -> Kind | None:
    """Elbe Partners, Air Sénégal, Université de Lille: the name says what it is."""
    for form in sorted(evidence.forms, key=len, reverse=True):
        if len(form) > 1 and key_of(form) not in gazetteer().kinds and not set(evidence.direct) - {"company", "person"}:
            last = [cues().inside_last.get(word.low.rstrip(".")) for word in form[1:]]
            begun = _trade(form) if not is_first_name(form[0]) else None
            if kind := "host" if "host" in last else begun or last[-1]:
                return kind
    return None


def _trade(form: Sequence[Word]) -> Kind | None:
    """What a name's first two words or its first say: "Banque du Liban", "Université", "hôpital", "Laiteries", as in
    « une laiterie ».
    """
    first = form[0].low
    company = cues().before.get((first.removesuffix("s"),)) == "company"
    head = cues().heads.get(first) if form[0].text.islower() else None
    told = head or cues().inside_first.get(f"{first} {form[1].low}") or cues().inside_first.get(first)
    return told or ("company" if company else None)


def _first_name(evidence: Evidence) -> Kind | None:
    """Shane Grant, M. Faber when Emmanuel Faber is in the article."""
    named = any(is_person_form(form) for form in evidence.forms)
    return "person" if evidence.person or named else None


def is_person_form(form: Sequence[Word]) -> bool:
    """Whether a name of several words begins with a first name or an initial, and has no company's last word."""
    if len(form) < 2 or form[0].low in words().particles:
        return False
    if form[-1].low.rstrip(".") in cues().inside_last or key_of(form) in gazetteer().kinds:
        return False
    return is_first_name(form[0]) or (form[0].text.endswith(".") and form[0].text[0].isupper())


def _known_head(evidence: Evidence) -> Kind | None:
    """Toyota Motor, Havas Paris: a known company goes by more words; a place's name with more of them says nothing."""
    for form in evidence.forms:
        heads = [key for n in range(len(form) - 1, 0, -1) if (key := key_of(form[:n])) in gazetteer().kinds]
        kinds = gazetteer().kinds[heads[0]] if heads and heads[0] not in gazetteer().ambiguous else ()
        if kinds and len(form) > 1 and kinds[0] not in ("place", "person") and key_of(form) not in gazetteer().kinds:
            return kinds[0]
    return None


def _lone_first_name(evidence: Evidence) -> Kind | None:
    """« Jessica et Sandrine l'ont découvert »."""
    return "person" if all(len(form) == 1 and is_first_name(form[0]) for form in evidence.forms) else None


def _cue_words(evidence: Evidence) -> Kind | None:
    """l'hébergeur Epik, Okta, une société californienne; « selon le quotidien Le Devoir, le groupe » is no group."""
    return top(evidence.direct) or top(evidence.before + evidence.after)


def _announced(evidence: Evidence) -> Kind | None:
    """« la scierie Maraudin »: a noun right before the name says more than a complement or an apposition."""
    return top(evidence.direct)


def _host_by_shape(evidence: Evidence) -> Kind | None:
    """NordHost, CloudBox: what only hosting companies call themselves."""
    return "host" if any(_HOSTING.search(word.text) for form in evidence.forms for word in form) else None


def _quoted_speaker(evidence: Evidence) -> Kind | None:
    """« a précisé Cook »: behind its verb of speech an unknown name is a person's."""
    return "person" if evidence.inverted and len(evidence.longest) <= 3 else None


def _unsure_title(evidence: Evidence) -> Kind | None:
    """La Presse, Le Point: known names of several words, in capitals."""
    return _unsure(evidence) if all(len(form) > 1 for form in evidence.forms) else None


def _unsure(evidence: Evidence) -> Kind | None:
    """Orange, Match, Elle: known, and words of the language as well."""
    return _gazetteer(evidence, sure=False)


def _plays(evidence: Evidence) -> Kind | None:
    """« Trémazan a battu Lille »: what plays a match is a club."""
    return "organization" if evidence.plays > evidence.located else None


def _deals(evidence: Evidence) -> Kind | None:
    """« Telvia rachète Nordacom »: no product buys a firm, nor hires."""
    return "company" if evidence.deals else None


def _neighbours(evidence: Evidence) -> Kind | None:
    """« dont Twilio, Okta et Zendesk »: things named in a row are of a kind."""
    return top(evidence.neighbours)


Clue = Callable[[Evidence], Kind | None]

CLUES: tuple[tuple[Clue, float], ...] = (
    (_sure, 5.0),  # Amazon, though « l'hébergeur Amazon »
    (_fixed, 4.0),  # @MinSante, boursier.com
    (_known_head, 3.0),  # Toyota Motor Corp
    (_first_name, 3.0),  # John Matze, though « PDG de Parler John Matze »
    (_own_words, 2.5),  # Artisan Partners, though Artisan is a plain word
    (_host_by_shape, 2.5),  # NordHost
    (_plays, 2.5),  # Trémazan a battu Lille
    (_hosts, 2.0),  # l'hébergeur Elbe GmbH
    (_cue_words, 2.0),  # PDG d'Ordivex
    (_announced, 2.0),  # l'hébergeur Epik
    (_unsure_title, 2.0),  # La Presse
    (_quoted_speaker, 2.0),  # a précisé Cook
    (_lone_first_name, 2.0),  # Jessica
    (_neighbours, 2.0),  # Twilio, Okta et Zendesk
    (_deals, 1.5),  # Telvia rachète
    (_unsure, 1.0),  # Orange
)
"""What speaks for a kind, and how much, in nats, beside what was learned. A log-linear fit on names that neither it nor
the recogniser has learned from gives most of them less (1.2 for a cue word, 1.7 for a sure entry), and does alike
there; with more, guesses in a long article do not outweigh what it says once.
"""

_ROW = 0.3
"""What counts of what speaks for the kinds of the names in a row with it: « entre Longvilly et Moinet »."""


_HOSTING = re.compile(
    r"[Hh]ost(?:ing|er|s|ix)?$|^Host(?=[A-Z])|[a-z]Cloud|^Cloud[A-Z]|[Ss]ervers?$|[Dd]ata[Cc]ent|VPS$"
)
KNOWN = frozenset([_fixed, _sure])
STRONG = frozenset([_fixed, _sure, _hosts, _own_words, _known_head, _first_name, _cue_words])


@dataclass(frozen=True)
class Ruling:
    """The kind of a name, and the clues that speak for it."""

    kind: Kind
    clues: frozenset[Clue]


def decided(evidence: Evidence) -> Ruling:
    """The kind that most speaks for: clues, what annotated names have taught, the recogniser, the names in a row."""
    clues = [(clue, kind, weight) for clue, weight in CLUES if (kind := clue(evidence))]
    scores = heard(evidence.seen, evidence.statistical)
    for name in evidence.row:
        scores += _ROW * heard(name.seen, name.statistical)
    for _, kind, weight in clues:
        scores[KINDS.index(kind)] += weight
    likeliest = KINDS[int(scores.argmax())]
    return Ruling(likeliest, frozenset(clue for clue, kind, _ in clues if kind == likeliest))
