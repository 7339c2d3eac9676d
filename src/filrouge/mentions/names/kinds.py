"""What kind of thing a name stands for: one ordered policy over all that an article says about it."""

import re
from collections import Counter
from collections.abc import Callable, Sequence

from filrouge.lexicon.names import Kind, cues, gazetteer, words
from filrouge.mentions.names.evidence import Evidence, key_of, top
from filrouge.mentions.names.learned import guessed
from filrouge.mentions.names.runs import is_first_name, may_be_first_name
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
    if kind == "place" and evidence.plays > evidence.located:
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
            kind = "host" if "host" in last else last[-1]
            kind = kind or (_trade(form) if not is_first_name(form[0]) else None)
            if kind:
                return kind
    return None


def _trade(form: Sequence[Word]) -> Kind | None:
    """What a name's first two words or its first say: "Banque du Liban", "Université", "Laiteries", as in « une
    laiterie ».
    """
    first = form[0].low
    company = cues().before.get((first.removesuffix("s"),)) == "company"
    told = cues().inside_first.get(f"{first} {form[1].low}") or cues().inside_first.get(first)
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


def _host_by_shape(evidence: Evidence) -> Kind | None:
    """NordHost, CloudBox: what only hosting companies call themselves."""
    return "host" if any(_HOSTING.search(word.text) for form in evidence.forms for word in form) else None


def _quoted_speaker(evidence: Evidence) -> Kind | None:
    """« a précisé Cook »: behind its verb of speech an unknown name is a person's."""
    return "person" if evidence.inverted and len(evidence.longest) <= 3 else None


def _learned(evidence: Evidence) -> Kind | None:
    """What annotated names have taught, where the recogniser sees one, of it and of those in a row with it: « entre
    Longvilly et Moinet »; no product buys a firm.
    """
    row = [evidence, *evidence.row]
    seen = [one for name in row for one in name.seen]
    votes = sum((name.statistical for name in row), Counter[Kind]())
    kind = guessed(seen, votes) if evidence.statistical else None
    return "company" if kind == "product" and evidence.deals else kind


def _unsure_title(evidence: Evidence) -> Kind | None:
    """La Presse, Le Point: known names of several words, in capitals."""
    return _unsure(evidence) if all(len(form) > 1 for form in evidence.forms) else None


def _unsure(evidence: Evidence) -> Kind | None:
    """Orange, Match, Elle: known, and words of the language as well."""
    return _gazetteer(evidence, sure=False)


def _located(evidence: Evidence) -> Kind | None:
    """« à Ploërmel », « en Moldavie »: places take these without an article."""
    return "place" if evidence.located and evidence.located * 2 >= len(evidence.forms) else None


def _neighbours(evidence: Evidence) -> Kind | None:
    """« dont Twilio, Okta et Zendesk »: things named in a row are of a kind."""
    return top(evidence.neighbours)


def _row(evidence: Evidence) -> Kind | None:
    """« les communes de Tarcento, Nimis et Faedis »: what is sure of one in a row holds for all."""
    return top(evidence.neighbours) if len(evidence.neighbours) == 1 else None


def _articled(evidence: Evidence) -> Kind | None:
    """« le Valbrol », « l'Asec Mimosas »: an article before one word makes a thing, before capitals or more a body."""
    if evidence.articled * 2 < len(evidence.forms) or not evidence.articled:
        return None
    body = evidence.longest[-1].acronym or len(evidence.longest) > 1 or evidence.feminine * 2 > evidence.articled
    return "organization" if body else "product"


def _two_plain_words(evidence: Evidence) -> Kind | None:
    """Two or three plain words, the first a rare first name, or one that speaks: « a déclaré Cook »."""
    form = evidence.longest
    plain = all(word.text[1:].islower() and word.text.replace("-", "").isalpha() for word in form if len(word.text) > 1)
    if plain and 2 <= len(form) <= 4 and (may_be_first_name(form[0]) or evidence.speaks or len(form) == 2):
        return "person"
    return "person" if plain and evidence.speaks else None


def _otherwise(_: Evidence) -> Kind | None:
    """A single unknown word in the press is a company's, a site's or a brand's."""
    return "company"


POLICY: tuple[Callable[[Evidence], Kind | None], ...] = (
    _fixed,  # @MinSante, boursier.com
    _sure,  # Amazon, though « l'hébergeur Amazon »
    _hosts,  # l'hébergeur Elbe GmbH
    _known_head,  # Toyota Motor Corp
    _own_words,  # Artisan Partners, though Artisan is a plain word
    _first_name,  # John Matze, though « PDG de Parler John Matze »
    _cue_words,  # l'hébergeur Epik
    _host_by_shape,  # NordHost
    _unsure_title,  # La Presse
    _quoted_speaker,  # a précisé Cook
    _row,  # « les communes de Tarcento, Nimis et Faedis »
    _lone_first_name,  # Jessica
    _learned,  # Kolmar, where training knows better than what follows
    _unsure,  # Orange, where nothing around it speaks
    _located,  # à Ploërmel
    _neighbours,  # Twilio, Okta et Zendesk
    _articled,  # le Valbrol
    _two_plain_words,  # Xiaoyu Wang
    _otherwise,
)


_HOSTING = re.compile(
    r"[Hh]ost(?:ing|er|s|ix)?$|^Host(?=[A-Z])|[a-z]Cloud|^Cloud[A-Z]|[Ss]ervers?$|[Dd]ata[Cc]ent|VPS$"
)
KNOWN = frozenset([_fixed, _sure])
STRONG = frozenset([_fixed, _sure, _hosts, _own_words, _known_head, _first_name, _cue_words])


Ruling = tuple[Kind, Callable[[Evidence], Kind | None]]


def decided(evidence: Evidence) -> Ruling:
    """The kind of a name and the line of the policy that knew it: the first that answers."""
    return next((kind, decide) for decide in POLICY if (kind := decide(evidence)))
