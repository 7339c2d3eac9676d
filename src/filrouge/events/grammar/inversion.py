"""Speakers behind their verb: "« ... », a martelé à la tribune Bertrand Lasserre", "..., a-t-elle expliqué".

A parse makes of an inverted subject an object, an oblique or part of the phrase before it. Behind a verb of speech that
follows a quotation or a comma it is the first noun phrase that no preposition introduces.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from filrouge.events.grammar.mainverbs import PRESENT
from filrouge.events.grammar.verbs import lemma_of, makes_known, present_lemma
from filrouge.events.grammar.voice import has_child
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.names import cues
from filrouge.lexicon.people import described_types
from filrouge.lexicon.status import status_cues
from filrouge.mentions.dates.expression import TimeMention
from filrouge.mentions.mention import Sentence, Token
from filrouge.mentions.misparses import SUBJECTS

QUOTES = frozenset({"»", '"', "”"})
_PAUSES = frozenset({",", "–", "—"})
_STOPS = frozenset({".", ";", ":", "«", "»", "(", "?", "!"})
_LED = ("ADP", "SCONJ", "CCONJ")
_INSIDE = ("DET", "ADJ", "NUM")
_AUXILIARIES = ("aux", "expl")
_REFLEXIVE = ("s'", "s’", "se")


def with_speakers(sentence: Sentence, times: Sequence[TimeMention]) -> Sentence:
    """The sentence with each speaker behind a verb of speech as its subject."""
    sentence = _with_made_known(_with_spoken_verbs(sentence))
    for verb, token in enumerate(sentence.tokens):
        if token.pos == "VERB" and lemma_of(sentence, verb) in status_cues().speech:
            first = _first_of_verb(sentence, verb)
            if _is_put_in(sentence, verb, first):
                speaker = _clitic(sentence, verb) or _bare_phrase(sentence, verb, times)
                if speaker is not None and (token.dep != "conj" or _is_somebody(sentence, speaker)):
                    sentence = _with_subject(sentence, verb, speaker, first)
    return sentence


def _with_spoken_verbs(sentence: Sentence) -> Sentence:
    """The sentence with the verbs that a tagger took for nouns behind a quotation: "», souffle Paul Roy"."""
    wrong = [i for i, token in enumerate(sentence.tokens) if token.pos != "VERB" and _is_spoken(sentence, i)]
    if not wrong:
        return sentence
    tokens = list(sentence.tokens)
    for i in wrong:
        dep = "parataxis" if tokens[i].dep.startswith(_AUXILIARIES) else tokens[i].dep
        tokens[i] = replace(tokens[i], lemma=present_lemma(tokens[i].text) or "", pos="VERB", morph=PRESENT, dep=dep)
        if tokens[i - 1].text.casefold() in _REFLEXIVE:
            tokens[i - 1] = replace(tokens[i - 1], head=i, dep="expl:pv")
    return replace(sentence, tokens=tuple(tokens))


def _with_made_known(sentence: Sentence) -> Sentence:
    """The sentence with "faire" as the auxiliary of "savoir" and "valoir", which a parse may make its object."""
    tokens = list(sentence.tokens)
    for made, token in enumerate(sentence.tokens):
        if token.pos == "VERB" and token.lemma == "faire":
            known = next((i for i in sentence.children(made) if made < i and _is_made_known(sentence, i)), None)
            if known is not None:
                root = token.head == made
                tokens[:] = [replace(t, head=known) if t.head == made else t for t in tokens]
                tokens[known] = replace(tokens[known], head=known if root else token.head, dep=token.dep)
                tokens[made] = replace(token, pos="AUX", head=known, dep="aux:caus")
    return replace(sentence, tokens=tuple(tokens))


def _is_made_known(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.feature("VerbForm") == "Inf" and f"faire {token.lemma}" in status_cues().speech


def _is_spoken(sentence: Sentence, index: int) -> bool:
    """True for the present of a verb of speech right behind a quotation, with somebody behind it."""
    if not 1 < index < len(sentence.tokens) - 1 or not sentence.tokens[index].text.islower():
        return False
    first = index - 1 if sentence.tokens[index - 1].text.casefold() in _REFLEXIVE else index
    before = first - 2 if sentence.tokens[first - 1].text == "," else first - 1
    behind = sentence.tokens[index + 1]
    somebody = behind.pos in ("DET", "PROPN") or behind.text.casefold() in grammar().inverted
    said = present_lemma(sentence.tokens[index].text) in status_cues().speech
    return said and somebody and sentence.tokens[before].text in QUOTES


def _first_of_verb(sentence: Sentence, verb: int) -> int:
    """Where the verb begins, with its auxiliaries and clitics."""
    return min(verb, *(i for i in sentence.children(verb) if sentence.tokens[i].dep.startswith(_AUXILIARIES)), verb)


def _is_put_in(sentence: Sentence, verb: int, first: int) -> bool:
    """True behind a quotation, or behind a comma if nothing before it is the verb's subject."""
    bare = sentence.tokens[verb].feature("VerbForm") == "Inf" and not makes_known(sentence, verb)
    if first == 0 or bare:
        return False
    before = sentence.tokens[first - 1].text
    quoted = before in QUOTES or (before == "," and first > 1 and sentence.tokens[first - 2].text in QUOTES)
    subjects = (i for i in sentence.children(verb) if i < first and sentence.tokens[i].dep in SUBJECTS)
    added = sentence.tokens[verb].dep == "conj" and not has_child(sentence, verb, "cc")
    main = added or sentence.tokens[verb].dep in ("root", "parataxis", "parataxis:insert")
    alone = main and next(subjects, None) is None
    return quoted or (before in _PAUSES and alone)


def _is_somebody(sentence: Sentence, index: int) -> bool:
    """True for a word that can only speak: "ouvert une enquête, a confirmé | son porte-parole"."""
    token = sentence.tokens[index]
    return token.pos != "NOUN" or "person" in described_types(lemma_of(sentence, index))


def _clitic(sentence: Sentence, verb: int) -> int | None:
    """The inverted pronoun: "a-t-elle expliqué", "dit-il"."""
    near = range(max(0, verb - 3), min(len(sentence.tokens), verb + 2))
    return next((i for i in near if sentence.tokens[i].text.casefold() in grammar().inverted), None)


def _bare_phrase(sentence: Sentence, verb: int, times: Sequence[TimeMention]) -> int | None:
    """The head of the first noun phrase behind the verb that no preposition introduces; a name may follow a noun that
    one does ("à la tribune Bertrand Lasserre").
    """
    behind_noun = None
    for i in _words_behind(sentence, verb):
        token, left = sentence.tokens[i], _left_edge(sentence, i, verb)
        dated = any(time.start <= token.start < time.end for time in times)
        if token.pos not in ("NOUN", "PROPN") or dated or token.dep == "flat:name":
            continue
        before = sentence.tokens[left - 1]
        if token.pos == "PROPN" and left != i and i - 1 > verb and sentence.tokens[i - 1].pos != "DET":
            before = sentence.tokens[i - 1]  # "à la tribune Bertrand": a name has its own left edge
        if before.pos in ("NOUN", "PROPN", "ADJ") and token.pos == "PROPN":
            behind_noun = behind_noun or i
        elif before.pos not in (*_LED, "NOUN", "PROPN") or (before.pos not in _LED and left != i):
            return i
    return behind_noun


def _words_behind(sentence: Sentence, verb: int) -> Iterator[int]:
    for i in range(verb + 1, len(sentence.tokens)):
        token = sentence.tokens[i]
        if token.text in _STOPS or token.text.casefold() in grammar().relatives or token.feature("VerbForm") == "Fin":
            return
        yield i


def _left_edge(sentence: Sentence, noun: int, verb: int) -> int:
    left = noun
    while left - 1 > verb and sentence.tokens[left - 1].pos in _INSIDE:
        left -= 1
    return left


def _with_subject(sentence: Sentence, verb: int, speaker: int, first: int) -> Sentence:
    tokens = list(sentence.tokens)
    if tokens[verb].dep == "conj":
        tokens[verb] = replace(tokens[verb], dep="parataxis")
    for i in sentence.children(verb):
        if i != speaker and (tokens[i].dep in SUBJECTS or _is_said_before(sentence, i, first)):
            tokens[i] = replace(tokens[i], dep="parataxis")  # a word of the quotation, or the clause that is told
    tokens[speaker] = replace(_freed(tokens[speaker]), head=verb, dep="nsubj")
    for i in sentence.children(speaker):
        if i < first:
            tokens[i] = replace(tokens[i], head=verb)
    name = _name_behind(sentence, verb, speaker)
    if name is not None:
        tokens[name] = replace(tokens[name], head=speaker, dep="appos")
    return replace(sentence, tokens=tuple(tokens))


def _is_said_before(sentence: Sentence, index: int, first: int) -> bool:
    """True for the main clause before the verb that a parse made an adverbial: "L'usine | fermera, a fait savoir X"."""
    finite = sentence.tokens[index].feature("VerbForm") == "Fin" or has_child(sentence, index, "aux:tense", "aux:pass")
    return index < first and sentence.tokens[index].dep == "advcl" and finite and not has_child(sentence, index, "mark")


def _name_behind(sentence: Sentence, verb: int, speaker: int) -> int | None:
    """The name behind a comma that a parse hung on the verb: "s'insurge son avocat, | Me Paul Roy"."""
    last = max(i for i in sentence.subtree(speaker) if i >= speaker)
    place = last + 2 if sentence.tokens[min(last + 1, len(sentence.tokens) - 1)].text == "," else last + 1
    if place >= len(sentence.tokens) or sentence.tokens[place].head != verb:
        return None
    token = sentence.tokens[place]
    return place if token.pos == "PROPN" or token.text.casefold() in cues().civilities else None


def _freed(token: Token) -> Token:
    """An inverted pronoun without its hyphens: "-t-elle" is "elle"."""
    hyphens = token.text.rpartition("-")
    return token if hyphens[0] not in ("", "-t") else replace(token, text=hyphens[2], start=token.end - len(hyphens[2]))
