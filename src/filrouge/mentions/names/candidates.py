"""Stretches of a sentence that are names, or would be if the rest of the article says so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from filrouge.lexicon.names import Kind, cues, gazetteer, words
from filrouge.mentions.names import context
from filrouge.mentions.names.addresses import Address
from filrouge.mentions.names.institutions import body_matches, headed_matches
from filrouge.mentions.names.known import Match, gazetteer_matches
from filrouge.mentions.names.runs import is_first_name, may_be_first_name, runs, stands_as_name
from filrouge.mentions.names.words import Word

Source = Literal["address", "body", "gazetteer", "run", "opening", "echo", "statistical", "quotation"]

CLUBS = frozenset(["AC", "AJ", "AS", "CA", "CS", "EA", "ES", "FC", "JS", "RC", "SC", "SM", "SO", "UA", "US", "VC"])
_MAX_QUOTED = 6
_LENT_TO = frozenset(["loi", "prix"])
_DISEASES = frozenset(["maladie", "syndrome"])
_MAX_LENT = 3
_PUBLIC_BANKS = frozenset(["centrale", "mondiale", "africaine", "asiatique", "européenne"])
_PEOPLE = re.compile(r"(?:ais|ois|aises?|oises?|iens?|iennes?|ains?|aines?|éens?|éennes?)$")
_COUNTING = frozenset(["les", "des", "aux", "un", "une", "ces", "deux", "trois", "quatre", "jeune", "jeunes", "autres"])
_EXTENSIONS = frozenset(
    ["france", "europe", "international", "monde", "afrique", "canada", "belgique", "suisse", "usa", "uk"]
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name over `words[first:last]` of a sentence. An "opening" one stands where its capital proves nothing."""

    sentence: int
    first: int
    last: int
    source: Source
    kind: Kind | None = None


def candidates(sentence: Sequence[Word], addresses: Sequence[Address]) -> list[Candidate]:
    """The candidates of one sentence, in order, none overlapping; addresses' offsets are the article's."""
    if not sentence:
        return []
    number = sentence[0].sentence
    found = [*_addresses(sentence, addresses)]
    found += [one for one in _quoted(sentence) if _indices(found).isdisjoint(range(one.first, one.last))]
    taken = _indices(found) | _notions(sentence)
    for match, source in _known(sentence):
        if taken.isdisjoint(range(match.first, match.last)):
            key = tuple(part for word in sentence[match.first : match.last] for part in word.key)
            kind: Kind | None = None if key in gazetteer().kinds or _is_bank(key) else match.kinds[0]
            found.append(Candidate(number, match.first, match.last, source, kind))
            taken |= set(range(match.first, match.last))
    if sentence[0].shouted:
        found += _shouted_people(sentence, taken)
    else:
        found = [_continued(sentence, one, taken) for one in found]
        for first, last in runs(sentence, taken):
            found += _accepted(sentence, first, last)
    return sorted(found, key=lambda c: c.first)


def _is_bank(key: Sequence[str]) -> bool:
    """Whether an institution is a bank that may be a business: the Banque cantonale vaudoise, no central bank."""
    return key[0] == "banque" and key[1] not in _PUBLIC_BANKS


def _indices(found: Sequence[Candidate]) -> set[int]:
    return {i for candidate in found for i in range(candidate.first, candidate.last)}


def _quoted(sentence: Sequence[Word]) -> Iterator[Candidate]:
    """Names in quotes behind the word that says what they are: "le film « Les Rues bleues »"."""
    for word in sentence[1:]:
        opening = re.search(r"[«\"'](?= ?$)", word.gap)
        if not opening or not word.text[0].isupper():
            continue
        closing = {"«": "»"}.get(opening.group(), opening.group())
        ends = range(word.index + 1, min(word.index + _MAX_QUOTED, len(sentence)) + 1)
        last = next((e for e in ends if e == len(sentence) or sentence[e].gap.strip()), None)
        closed = last is not None and last < len(sentence) and sentence[last].gap.strip().startswith(closing)
        announced = context.before(sentence, word.index) if closed else None
        if last is not None and announced and announced[1]:
            yield Candidate(word.sentence, word.index, last, "quotation", announced[0])


def _shouted_people(sentence: Sequence[Word], taken: set[int]) -> Iterator[Candidate]:
    """First name and surname in a headline of capitals: "THIERRY HERZOG CONDAMNÉ"."""
    for left, right in pairwise(sentence):
        free = taken.isdisjoint((left.index, right.index)) and right.gap == " "
        if free and is_first_name(left) and len(right.text) > 2 and right.low not in words().openers:
            yield Candidate(left.sentence, left.index, right.index + 1, "run")


def _continued(sentence: Sequence[Word], one: Candidate, taken: set[int]) -> Candidate:
    """A known name with the capitals that go on it: "Toyota Motor Corp", "Texas Tribune"; `taken` is updated."""
    last = one.last
    if one.source != "gazetteer" or one.kind:
        return one
    while last < len(sentence) and last not in taken and sentence[last].gap == " " and _continues(sentence, last):
        taken.add(last)
        last += 1
    return Candidate(one.sentence, one.first, last, one.source)


def _continues(sentence: Sequence[Word], at: int) -> bool:
    word = sentence[at]
    plain = word.low not in words().calendar | words().demonyms | cues().person_titles | cues().civilities
    known = word.key in gazetteer().kinds and word.low not in cues().inside_last
    return word.capital and plain and not known and not word.opens and not may_be_first_name(word)


def _notions(sentence: Sequence[Word]) -> set[int]:
    """The words of notions with capitals that are nobody's name: "Big Tech", "CAC 40"."""
    found: set[int] = set()
    for left, right in pairwise(sentence):
        if left.capital and (*left.key, *right.key) in words().never:
            found |= {left.index, right.index}
    return found


def _addresses(sentence: Sequence[Word], addresses: Sequence[Address]) -> Iterator[Candidate]:
    for address in addresses:
        inside = [w.index for w in sentence if w.start < address.end and address.start < w.end]
        if inside:
            kind: Kind | None = "person" if address.kind == "handle" else "host"
            known = gazetteer().kinds.get(sentence[inside[0]].key)
            kind = known[0] if known else kind
            if address.kind == "domain" and not known and _acts(sentence, inside[0], inside[-1] + 1):
                kind = "company"
            yield Candidate(sentence[0].sentence, inside[0], inside[-1] + 1, "address", kind)


def _acts(sentence: Sequence[Word], first: int, last: int) -> bool:
    """Whether a domain is told of as a company: the subject of a verb, and no cue of an address before it."""
    bare = first == 0 or sentence[first].opens or sentence[first - 1].low in ("que", "qu'", "et", "par", "mais")
    return bare and last < len(sentence) and sentence[last].gap == " " and sentence[last].pos in ("VERB", "AUX")


def _known(sentence: Sequence[Word]) -> list[tuple[Match, Source]]:
    """Known names, the longest first: gazetteer, institutions, capitalised institutions with their complements."""
    listed: list[tuple[Match, Source]] = []
    listed += [(match, "gazetteer") for match in gazetteer_matches(sentence) if _locks(sentence, match)]
    listed += [(match, "body") for match in body_matches(sentence) if not sentence[match.first].shouted]
    known = {match.first for match, source in listed if source == "gazetteer" and match.last - match.first > 1}
    listed += [(match, "body") for match in headed_matches(sentence) if match.first not in known]
    return sorted(listed, key=lambda pair: (pair[0].first - pair[0].last, pair[0].first, pair[1] != "gazetteer"))


def _locks(sentence: Sequence[Word], match: Match) -> bool:
    """Whether a gazetteer match is a name here as it stands: Amazon is, Orange and Harrison Ford's Ford are not."""
    span = sentence[match.first : match.last]
    if len(span) == 1 and (span[0].low in words().demonyms or _is_eponym(sentence, match.first)):
        return False
    if not match.sure:
        capitals = all(word.capital or len(word.text) < 4 for word in span)
        return len(span) > 1 and capitals and not span[0].shouted
    if match.kinds == ("person",):
        return not _follows_a_name(sentence, match.first)
    if len(span) > 1:
        return True
    before = sentence[match.first - 1] if match.first else None
    if (
        match.kinds == ("place",)
        and before is not None
        and span[0].gap == " "
        and not before.opens
        and _is_unknown(before)
    ):
        return False
    if before is not None and before.low in cues().civilities:
        return False
    named = before is not None and may_be_first_name(before) and before.capital and span[0].gap == " "
    return not (named and before is not None and (is_first_name(before) or not before.opens))


def _follows_a_name(sentence: Sequence[Word], at: int) -> bool:
    """Whether a known surname is the end of a longer name: "Dominique de *Villepin*"."""
    at -= 1
    while at >= 0 and sentence[at + 1].gap in ("", " ") and sentence[at].low in words().particles:
        at -= 1
    if at < 0 or sentence[at + 1].gap not in ("", " "):
        return False
    word = sentence[at]
    return word.capital and (may_be_first_name(word) or stands_as_name(word)) and not word.low.endswith("'")


def _is_unknown(word: Word) -> bool:
    """Whether a word before a place makes one name with it: "FC Séville", "Ocean Bretagne", but not "Google France"."""
    return stands_as_name(word) and word.key not in gazetteer().kinds and word.gap != ""


def _accepted(sentence: Sequence[Word], first: int, last: int) -> Iterator[Candidate]:
    """A run less the words at its edges that are no name; an "opening" one where its first capital proves nothing."""
    number = sentence[first].sentence
    while last > first + 1 and _ends_badly(sentence[last - 1]):
        last -= 1
    word = sentence[first]
    if last - first == 1 and (_is_people(sentence, first) or _is_eponym(sentence, first)):
        return
    if not word.opens or (last - first > 1 and (may_be_first_name(word) or word.pos == "PROPN" or word.acronym)):
        yield Candidate(number, first, last, "run")
    elif last - first > 1 and stands_as_name(sentence[first + 1]) and word.pos not in ("PROPN", "X"):
        yield Candidate(number, first + 1, last, "run")
    else:
        yield Candidate(number, first, last, "opening")


def _is_eponym(sentence: Sequence[Word], at: int) -> bool:
    """Whether a name is lent to a law, a prize or a disease: "la loi Veil", "la maladie osseuse de Paget"."""
    before = sentence[max(0, at - _MAX_LENT) : at]
    joined = all(not word.gap.strip() for word in sentence[at - len(before) + 1 : at + 1])
    lent = any(word.low in _DISEASES for word in before) or (bool(before) and before[-1].low in _LENT_TO)
    return joined and lent


def _is_people(sentence: Sequence[Word], at: int) -> bool:
    """Whether a capital is an inhabitant's: "des Spinaliens", "le jeune Dakarois"."""
    before = sentence[at - 1].low if at else ""
    return before in _COUNTING and bool(_PEOPLE.search(sentence[at].low)) and sentence[at].key not in gazetteer().kinds


def _ends_badly(word: Word) -> bool:
    titles = cues().person_titles | cues().civilities
    return (
        word.low in titles or word.low in words().demonyms or word.low in words().particles or word.key in words().never
    )


def extended(sentence: Sequence[Word], candidate: Candidate) -> Candidate:
    """A known company with the words that its branches add: "Amazon France", "Google LLC"."""
    last = candidate.last
    while last < len(sentence) and sentence[last].gap == " " and sentence[last].capital:
        low = sentence[last].low
        if low not in _EXTENSIONS and cues().inside_last.get(low.rstrip(".")) != "company":
            break
        last += 1
    return Candidate(candidate.sentence, candidate.first, last, candidate.source, candidate.kind)
