"""Appositions by their surface: a noun phrase behind a name and a comma says who that name is, wherever the parse hung
it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from filrouge.events.grammar.voice import has_child
from filrouge.lexicon.conjugation import is_participle_form
from filrouge.lexicon.people import described_types, is_civility, is_title
from filrouge.mentions.mention import PAST_PARTICIPLE, Name, Sentence, Token
from filrouge.mentions.misparses import SUBJECTS

_PHRASE = 9
_PARTICIPLES = ("é", "ée", "u", "ue")
_LOOSE = ("appos", "conj", "nmod", "parataxis", "obl:mod", "dep")


def suits(kind: str, noun: str) -> bool:
    """True if the noun can say what a name of this type is; names of things are too often typed wrong to be exact."""
    types = described_types(noun)
    return "person" in types if kind == "person" else bool(types - {"person"})


def with_appositions(sentence: Sentence, names: Sequence[Name]) -> Sentence:
    """The sentence with the appositions of its names hung on them: "le renvoi de Paul Renard, son PDG, ..." and "le
    patron de Telvia | Paul Renard".
    """
    tokens = list(sentence.tokens)
    spans = [(name, inside) for name in names if (inside := _inside(tokens, name))]
    for name, inside in spans:
        top = _top(tokens, inside)
        if name.type == "place" and inside[0] and tokens[inside[0] - 1].text == "(":
            tokens[top] = replace(tokens[top], dep="parataxis")  # "la ville de Lunel (Hérault)": where, not who
        if (noun := _noun_behind(sentence, inside[-1])) is not None and suits(name.type, tokens[noun].lemma):
            _hang_noun(tokens, noun, top)
        elif name.type == "person" and (bare := _bare_title_behind(tokens, inside[-1])) is not None:
            if tokens[bare].pos != "NOUN":
                tokens[bare] = replace(tokens[bare], pos="NOUN", lemma=tokens[bare].text.casefold(), morph="")
            _hang_noun(tokens, bare, top)
        elif (participle := _participle_behind(sentence, inside[-1])) is not None:
            tokens[participle] = replace(tokens[participle], pos="VERB", morph=PAST_PARTICIPLE, head=top, dep="acl")
        called = _with_title(tokens, inside)
        if name.type == "person" and (title := _title_before(tokens, called)) is not None:
            top = _top(tokens, called)
            tokens[top] = replace(tokens[top], head=title, dep="appos")
    for (before, first), (name, second) in pairwise(spans):
        if second[0] == first[-1] + 1 and name.type == "person" != before.type:
            _part(tokens, first, second)
    return replace(sentence, tokens=tuple(tokens))


def _hang_noun(tokens: list[Token], noun: int, top: int) -> None:
    """Make the noun an apposition of the name, which takes its place if that was the subject's."""
    if tokens[noun].dep in SUBJECTS:
        above = tokens[top].head
        tokens[top] = replace(tokens[top], head=tokens[noun].head, dep=tokens[noun].dep)
        for i in range(noun + 1, len(tokens)):
            if tokens[i].head == above and tokens[i].dep == "acl:relcl":
                tokens[i] = replace(tokens[i], head=top)  # "Paul Roy, fondateur de Telvia, | qui devient président"
    tokens[noun] = replace(tokens[noun], head=top, dep="appos")


def _part(tokens: list[Token], first: Sequence[int], second: Sequence[int]) -> None:
    """Two names that the parse glued into one behind a title: the second is who bears it."""
    title = tokens[_top(tokens, first)].head
    if is_title(tokens[title].lemma):
        tokens[second[0]] = replace(tokens[second[0]], head=title, dep="appos")
        for i in second[1:]:
            tokens[i] = replace(tokens[i], head=second[0], dep="flat:name")


def _inside(tokens: Sequence[Token], name: Name) -> list[int]:
    return [i for i, token in enumerate(tokens) if name.start <= token.start and token.end <= name.end]


def _top(tokens: Sequence[Token], inside: Sequence[int]) -> int:
    return next((i for i in inside if tokens[i].head not in inside or tokens[i].head == i), inside[0])


def _with_title(tokens: Sequence[Token], inside: list[int]) -> list[int]:
    """The tokens of a name with the courtesy title or the title before it: "Me | Paul Roy", "le général | Paul Roy"."""
    before = inside[0] - 1
    if before >= 0 and is_civility(tokens[before].text):
        return [before, *inside]
    named = before > 0 and is_title(tokens[before].lemma) and tokens[before - 1].pos == "DET"
    return [before - 1, before, *inside] if named else inside


def _title_before(tokens: Sequence[Token], inside: Sequence[int]) -> int | None:
    """The title that a name between commas belongs to: "de son entraîneur, | Paul Roy, ..."; none where the name is
    the subject of what follows.
    """
    first, last = inside[0], inside[-1]
    closed = last + 1 == len(tokens) or tokens[last + 1].text in (",", ".", "(", ";", ":")
    top = _top(tokens, inside)
    others = (token for i, token in enumerate(tokens) if i not in inside)
    second = any(token.head == tokens[top].head and token.dep in SUBJECTS for token in others)
    loose = tokens[top].dep not in SUBJECTS or second  # "Selon son patron, | Paul Roy, | l'usine rouvrira lundi"
    if not (closed and loose and first > 1 and tokens[first - 1].text == ","):
        return None
    for i in range(first - 2, max(-1, first - 2 - _PHRASE), -1):
        if tokens[i].pos in ("AUX", "PUNCT", "CCONJ") or (tokens[i].pos == "VERB" and tokens[i].dep != "acl"):
            return None  # "la ministre | chargée | du Numérique, Anne Roy" goes on
        if tokens[i].pos == "NOUN" and is_title(tokens[i].lemma):
            named = (j for j in range(i + 1, first - 1) if tokens[j].pos == "PROPN")
            return i if all(_is_where(tokens, i, j) for j in named) else None
    return None


def _is_where(tokens: Sequence[Token], title: int, name: int) -> bool:
    """True for a name in the complement of a title, "la porte-parole de la Sûreté du Québec", not for its bearer's."""
    while name != title and tokens[name].head != name:
        if tokens[name].dep.startswith("nmod") and any(t.head == name and t.dep == "case" for t in tokens):
            return True
        name = tokens[name].head
    return False


def _noun_behind(sentence: Sentence, last: int) -> int | None:
    """The head noun of a determined phrase right behind a name and a comma, if it can be an apposition: no subject, no
    member of a list.
    """
    tokens, position = sentence.tokens, last + 1
    if position + 2 >= len(tokens) or tokens[position].text != "," or tokens[position + 1].pos != "DET":
        return None
    noun = next((i for i in _phrase_behind(tokens, position + 2) if tokens[i].pos == "NOUN"), None)
    if noun is None or not (tokens[noun].dep in _LOOSE or _is_closed_subject(sentence, noun, last)):
        return None
    in_list = tokens[noun].dep == "conj" and (
        has_child(sentence, noun, "cc") or any(_is_later_conjunct(sentence, i, noun) for i in range(noun, len(tokens)))
    )
    return None if in_list else noun


def _participle_behind(sentence: Sentence, last: int) -> int | None:
    """The participle right behind a name and a comma: "Thierry Roy, | parti à la retraite fin 2023"."""
    index = last + 2
    if index >= len(sentence.tokens) or sentence.tokens[last + 1].text != ",":
        return None
    token = sentence.tokens[index]
    alone = (
        token.pos in ("ADJ", "NOUN")
        and token.dep in (*_LOOSE, "advcl", "amod", "ccomp", "xcomp")
        and not has_child(sentence, index, "aux:tense", "aux:pass", "cop", "det", "cc")
    )
    joined = (  # "a succédé à Paul Roy, | mort trois ans plus tard": no second thing that the subject did
        token.dep == "conj"
        and token.feature("VerbForm") == "Part"
        and sentence.tokens[last].dep not in SUBJECTS
        and token.head < last
        and not has_child(sentence, index, "aux:tense", "aux:pass", "aux", "cop", "cc", "obj", *SUBJECTS)
    )
    return index if (alone or joined) and token.text.islower() and is_participle_form(token.text) else None


def _is_closed_subject(sentence: Sentence, noun: int, last: int) -> bool:
    """True for the "subject" that a comma parts from its verb: the name before it is the subject in "Paul Roy, le maire
    de Lunel, | a démissionné".
    """
    verb = sentence.tokens[noun].head
    first = min((verb, *(i for i in sentence.children(verb) if sentence.tokens[i].dep.startswith(("aux", "expl")))))
    return (
        sentence.tokens[noun].dep in SUBJECTS
        and sentence.tokens[first - 1].text == ","
        and first - 1 > noun
        and last not in sentence.ancestors(verb)
        and sentence.tokens[last].dep not in SUBJECTS
        and not _is_introduced(sentence, last)
    )


def _is_introduced(sentence: Sentence, last: int) -> bool:
    """True for a name behind a preposition: "Par décret lu à la RTK, la présidente, Anne Roy, a été limogée"."""
    above = sentence.tokens[last].head
    top = above if sentence.tokens[last].dep.startswith("flat") else last
    return has_child(sentence, top, "case")


def _bare_title_behind(tokens: Sequence[Token], last: int) -> int | None:
    """The title without an article right behind a name and a comma: "Carla Mendes, | présidente du Brésil"."""
    if last + 2 >= len(tokens) or tokens[last + 1].text != ",":
        return None
    first = last + 2
    if tokens[first].pos == "ADJ" and first + 1 < len(tokens) and tokens[first + 1].head != last:
        first += 1  # "Paul Roy, | ancien ministre"
    title = tokens[first]
    done = title.pos == "VERB" and title.text.endswith(_PARTICIPLES)  # "Paul Roy, | accusé du meurtre de sa femme"
    return first if title.text.islower() and is_title(title.text) and not done else None


def _phrase_behind(tokens: Sequence[Token], start: int) -> Iterator[int]:
    """The indices from `start` while adjectives lead on to the noun."""
    for i in range(start, min(start + 3, len(tokens))):
        yield i
        if tokens[i].pos not in ("ADJ", "NUM"):
            return


def _is_later_conjunct(sentence: Sentence, index: int, noun: int) -> bool:
    same = sentence.tokens[index].head in (noun, sentence.tokens[noun].head)
    return index > noun and sentence.tokens[index].dep == "conj" and same
