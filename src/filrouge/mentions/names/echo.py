"""One article's names made consistent: a name known from one place is found in all others, titles included."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from filrouge.lexicon.names import cues, first_names, gazetteer, words
from filrouge.mentions.names.candidates import Candidate
from filrouge.mentions.names.runs import is_first_name, is_kicker, is_known_subject, may_be_first_name
from filrouge.mentions.names.words import Word

Form = tuple[str, ...]

_MIN_SHORT = 4
_MAX_FORM = 8
_PARTICIPLE = ("é", "ée", "és", "ées", "ue", "ues", "ant")


def echoed(rows: Sequence[Sequence[Word]], found: Sequence[Candidate]) -> list[Candidate]:
    """The accepted candidates, the opening ones that the article bears out, and the other places of known names."""
    sure = [one for one in found if one.source != "opening"]
    known = {form for one in sure for form in _forms(rows[one.sentence][one.first : one.last], one)}
    alone = _standing_alone(rows, found, known)
    known |= {_text(rows[one.sentence][one.first : one.last]) for one in alone}
    result = list(sure)
    taken: defaultdict[int, set[int]] = defaultdict(set)
    for one in sure:
        taken[one.sentence] |= set(range(one.first, one.last))
    forms = _Known(frozenset(known))
    for number, row in enumerate(rows):
        result += _occurrences(row, taken[number], forms)
    return sorted(result, key=lambda one: (one.sentence, one.first))


def _text(form: Sequence[Word]) -> Form:
    return tuple(_bare(word.text) for word in form)


def _bare(text: str) -> str:
    return text.removesuffix("'s") if len(text) > 3 else text


def _forms(form: Sequence[Word], one: Candidate) -> Iterator[Form]:
    """A name and the short ones that it goes by: Emmanuel Faber, Faber; Tikehau Capital, Tikehau."""
    if one.source == "body" or all(word.shouted for word in form):
        return
    text = _text(form)
    if len(form) > 1 or stands_for_itself(form[0]):
        yield text
    if len(form) > 1 and may_be_first_name(form[0]):
        yield text[_surname_start(form) :]
        yield text[-1:]
    elif len(form) > 1 and _is_short_name(form[0]) and one.source != "gazetteer":
        yield text[:1]
    if len(form) > 2:
        yield ("".join(word.text[0] for word in form if word.text[0].isupper()),)


def _surname_start(form: Sequence[Word]) -> int:
    """Where the surname begins: behind the first names, with its particles ("de Saint-Affrique")."""
    at = 1
    while at < len(form) - 1 and is_first_name(form[at]):
        at += 1
    return at


def stands_for_itself(word: Word) -> bool:
    """Whether a single word's occurrence in one place makes a name of it everywhere."""
    return word.acronym or (len(word.text) > 1 and word.low not in words().openers)


def _is_short_name(word: Word) -> bool:
    ordinary = word.low in words().openers or word.low in words().demonyms or word.low in cues().inside_first
    place = "place" in gazetteer().kinds.get(word.key, ())
    return len(word.text) >= _MIN_SHORT and not ordinary and not place and word.low not in first_names().sure


def _standing_alone(rows: Sequence[Sequence[Word]], found: Sequence[Candidate], known: set[Form]) -> list[Candidate]:
    """Opening candidates that nothing else in the article names, accepted on what the tagger and the next word say."""
    small = {word.text for row in rows for word in row if word.text.islower()}
    return [
        one
        for one in found
        if one.source == "opening"
        and _is_borne_out(rows[one.sentence], one, small)
        and not rows[one.sentence][one.first].shouted
    ]


def _is_borne_out(row: Sequence[Word], one: Candidate, small: set[str]) -> bool:
    """« Zorbeck a signé. »: a proper noun to the tagger, never written small, a verb, a comma or nothing behind it."""
    word = row[one.first]
    after = row[one.last] if one.last < len(row) else None
    if is_known_subject(row, one.first):
        return True
    if word.low.endswith(_PARTICIPLE) and after is not None and after.pos == "ADP":
        return False
    if one.last - one.first == 1 and is_kicker(word):
        return False
    quoted = word.index > 0 and (after is None or after.gap[:1] in "\"'»" or after.gap[:2] in (" »", ' "'))
    if word.low in small or (word.pos not in ("PROPN", "X") and not quoted):
        return word.acronym and word.low not in small and one.last - one.first == 1
    return (
        quoted
        or after is None
        or after.gap.strip()[:1] in (",", ":", "(")
        or after.pos in ("VERB", "AUX", "CCONJ", "ADP", "ADV", "PRON")
    )


class _Known:
    """The forms of an article's names, by their first word; folded, for headlines in capitals."""

    def __init__(self, forms: frozenset[Form]) -> None:
        self.plain = _by_first_word(forms)
        self.folded = _by_first_word({tuple(part.casefold() for part in form) for form in forms})

    def longest(self, row: Sequence[Word], first: int, taken: set[int]) -> int | None:
        """The end of the longest known name that begins at a word and takes none of the words in `taken`."""
        shouted = row[first].shouted
        if first in taken or not (shouted or row[first].capital):
            return None
        texts = [
            _bare(word.text).casefold() if shouted else _bare(word.text) for word in row[first : first + _MAX_FORM]
        ]
        for form in (self.folded if shouted else self.plain).get(texts[0], ()):
            span = row[first : first + len(form)]
            joined = all(word.gap in ("", " ", "-") and word.index not in taken for word in span[1:])
            if tuple(texts[: len(form)]) == form and joined:
                return first + len(form)
        return None


def _by_first_word(forms: Iterable[Form]) -> dict[str, list[Form]]:
    """Forms under their first word, the longest first."""
    found: defaultdict[str, list[Form]] = defaultdict(list)
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        if form and len(form) <= _MAX_FORM:
            found[form[0]].append(form)
    return dict(found)


def _occurrences(row: Sequence[Word], taken: set[int], known: _Known) -> Iterator[Candidate]:
    at = 0
    while at < len(row):
        last = known.longest(row, at, taken)
        if last:
            yield Candidate(row[0].sentence, at, last, "echo")
        at = last or at + 1
