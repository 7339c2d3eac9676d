"""What is seen of a name and around it, as features: what its kind is learned from, and then guessed by."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from filrouge.lexicon.names import cues, gazetteer, name_key, surnames
from filrouge.lexicon.nouns import noun_types
from filrouge.mentions.mention import Sentence, Token
from filrouge.mentions.names.runs import is_first_name, may_be_first_name
from filrouge.mentions.names.words import Word

_NEAR = 5  # words
_CONTENT = ("NOUN", "VERB", "ADJ")
_COMPLEMENTS = ("obj", "obl:arg", "obl", "xcomp")
_MAX_CONJUNCTS = 4
_ENDINGS = (2, 3, 4)
_BEGINNINGS = (2, 3)
_CACHED_WORDS = 50_000


def spelling(form: Sequence[Word]) -> list[str]:
    """How a name is spelt: what an unknown one tells of itself."""
    first, last = form[0].low, form[-1].low
    return [
        f"words={min(len(form), 5)}",
        "shape=" + " ".join(_shape(word.text) for word in form[:4]),
        *(f"ending={last[-size:]}" for size in _ENDINGS if len(last) > size),
        *(f"beginning={first[:size]}" for size in _BEGINNINGS if len(first) > size),
    ]


def _shape(text: str) -> str:
    """ "ACR3" for "OCDE", "Xx" for "Lyon", "xX" for "iPhone", a hyphen at its end for "Lyon-Part-Dieu"."""
    plain = text.replace("-", "")
    if plain.isupper() and len(plain) > 1:
        kind = f"ACR{min(len(plain), 5)}"
    elif plain[:1].isupper() and plain[1:].islower():
        kind = "Xx"
    elif any(c.isdigit() for c in plain):
        kind = "9"
    else:
        kind = "x" if plain.islower() else "xX"
    return kind + "-" * ("-" in text)


def own_words(form: Sequence[Word]) -> list[str]:
    """A name's words, and what the lexicon knows of them."""
    found = [f"first={form[0].low}", f"last={form[-1].low}", *(f"inside={word.low}" for word in form[1:-1])]
    known = gazetteer().kinds
    found += [f"known={kind}" for kind in known.get(tuple(part for word in form for part in word.key), ())]
    for at, word in enumerate(form):
        place = "first" if at == 0 else "last" if at == len(form) - 1 else "inside"
        if len(form) > 1:
            found += [f"part={kind} {place}" for kind in known.get(word.key, ())]
        if word.low in surnames():
            found.append(f"surname {place}")
        if is_first_name(word) or may_be_first_name(word):
            found.append(f"first name {'sure' if is_first_name(word) else 'maybe'} {place}")
        if at and (kind := cues().inside_last.get(word.low.rstrip("."))):
            found.append(f"inside last={kind}")
    if kind := cues().inside_first.get(form[0].low):
        found.append(f"inside first={kind}")
    return found


def around(row: Sequence[Word], first: int, last: int) -> list[str]:
    """The words and signs beside the name `row[first:last]`, and what the sentence is about."""
    before, after = _sign(row[first].gap)[-1:], _sign(row[last].gap)[:1] if last < len(row) else "."
    left, right = _plain(row, first - 1), _plain(row, last)
    found = [
        f"left sign={before}",
        f"right sign={after}",
        f"left={before}{left}",
        f"right={after}{right}",
        f"left two={_plain(row, first - 2)} {before}{left}",
        f"right two={after}{right} {_plain(row, last + 1)}",
        f"both={left} {after}{right}",
        f"opens={first == 0}",
    ]
    found += _near("left", row[max(0, first - _NEAR) : first])
    found += _near("right", row[last : last + _NEAR])
    rest = [*row[:first], *row[last:]]
    about = {f"about={word.lemma.casefold()}" for word in rest if word.pos in _CONTENT and not word.capital}
    about |= {f"about kind={kind}" for word in rest for kind in _speaks_for(word)}
    about |= {f"beside={kind}" for word in rest if word.capital for kind in gazetteer().kinds.get(word.key, ())}
    return found + sorted(about)


def _sign(gap: str) -> str:
    return gap.strip().replace("«", '"').replace("»", '"')


def _plain(row: Sequence[Word], at: int) -> str:
    """The word there, every name alike; a sign of its own outside the sentence."""
    if not 0 <= at < len(row):
        return "<>"
    return "X" if row[at].capital and not row[at].opens else row[at].low


def _near(side: str, near: Sequence[Word]) -> Iterator[str]:
    for word in near:
        if word.pos in _CONTENT and not word.capital:
            yield f"{side} near={word.lemma.casefold()}"
        yield from (f"{side} kind={kind}" for kind in _speaks_for(word))


def _speaks_for(word: Word) -> tuple[str, ...]:
    return () if word.capital else _kinds_of(word.low, word.lemma.casefold())


@lru_cache(maxsize=_CACHED_WORDS)
def _kinds_of(text: str, lemma: str) -> tuple[str, ...]:
    """What a common word says of a name near it: the kind that it announces, what it is a noun for itself."""
    forms = (name_key([text]), name_key([lemma]))
    cue = next((cues().before[key] for key in forms if key in cues().before), None) or cues().predicate.get(forms[1])
    return (*([cue] if cue else []), *(f"a {kind}" for kind in sorted(noun_types(lemma))))


def governed(sentence: Sentence, start: int, end: int) -> list[str]:
    """What the parse says of the name between these offsets: its relation, its governor, what hangs on it."""
    tokens = sentence.tokens
    inside = {at for at, token in enumerate(tokens) if token.start < end and start < token.end}
    top = next((at for at in sorted(inside) if tokens[at].head not in inside or tokens[at].head == at), None)
    if top is None:
        return []
    case = _case(sentence, top, inside)
    found = [f"relation={tokens[top].dep}", f"relation={tokens[top].dep} {case}"]
    at = top
    for _ in range(_MAX_CONJUNCTS):
        if tokens[at].dep != "conj" or tokens[at].head == at:
            break
        at = tokens[at].head
        found += [f"joined to={kind}" for kind in gazetteer().kinds.get(name_key([tokens[at].text]), ())]
        case = _case(sentence, at, inside)
    if tokens[at].head != at:
        found += _governor(sentence, at, f"{tokens[at].dep} {case}")
    return [*found, *_dependents(sentence, top, inside)]


def _case(sentence: Sentence, at: int, inside: Collection[int]) -> str:
    """The preposition of a noun that is no part of the name: "de" in « PDG de Renault »."""
    cases = [sentence.tokens[child] for child in sentence.children(at) if child not in inside]
    return next((token.lemma.casefold() for token in reversed(cases) if token.dep == "case"), "")


def _governor(sentence: Sentence, at: int, relation: str) -> Iterator[str]:
    """What governs the token, as what, and the complements that stand beside a subject: « X signe au club »."""
    head = sentence.tokens[sentence.tokens[at].head]
    lemma = _lemma(head)
    yield f"governor={lemma}"
    yield f"governor={lemma} {relation}"
    for kind in _kinds_of(head.text.casefold(), head.lemma.casefold()):
        yield f"governor kind={kind} {relation}"
    if relation.startswith("nsubj"):
        for child in sentence.children(sentence.tokens[at].head):
            if sentence.tokens[child].dep in _COMPLEMENTS:
                yield f"does={lemma} {_lemma(sentence.tokens[child])}"


def _dependents(sentence: Sentence, at: int, inside: Collection[int]) -> Iterator[str]:
    for child in sentence.children(at):
        token = sentence.tokens[child]
        if child not in inside:
            yield f"has={token.dep} {_lemma(token)}"
            yield from (
                f"has kind={token.dep} {kind}" for kind in _kinds_of(token.text.casefold(), token.lemma.casefold())
            )


def _lemma(token: Token) -> str:
    return "X" if token.text[:1].isupper() else token.lemma.casefold()
