"""What a parser gets wrong although the sentence itself proves it, put right: rules over Universal Dependencies."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from filrouge.lexicon.conjugation import is_participle_form
from filrouge.mentions.coordinations import with_coordinations
from filrouge.mentions.mention import PAST_PARTICIPLE, Name, Sentence, Span, Token

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:caus")
_PARTITIVE = ("de", "d'", "du", "des")  # "de nombreux clients partent": the only words like a preposition at a subject
_ARTICLES = ("l'", "l’", "le", "la", "les", "un", "une", "des")
_UP_TO = ("jusqu'", "jusque", "près", "entre", "environ")  # "entre dix et vingt personnes", "jusqu'à cent personnes"
_CLAUSES = {"obl:mod": "advcl", "obl": "advcl", "obl:arg": "advcl", "nmod": "acl", "amod": "acl", "obj": "ccomp"}
_FUTURE = ("erons", "erez", "drons", "drez", "rrons", "rrez")  # "nous jouerons", "vous viendrez": taken for presents
_LARGE_NUMBERS = ("cent", "cents", "mille")
_BEFORE_VERB = ("AUX", "PRON", "ADV")


def mend(sentence: Sentence, names: Sequence[Span | Name]) -> Sentence:
    """The sentence with subjects that stand behind a preposition made adjuncts.

    The name right before the verb, if one does, is the subject instead: in "après l'incendie Renault a suspendu la
    production" the parser takes "incendie" for it. A participle with an auxiliary is a verb, whatever the tagger says
    ("peu après que Telvia l'ait bannie"), what is a subject behind an article is a noun ("l'opposant Paul Roy a été
    arrêté"), a finite verb that hangs on the noun right before it is its adjective ("a saisi la Cour
    constitutionnelle le 12 avril"), a form with an auxiliary is no finite one ("s'est
    rompu"), and the future of "nous" and "vous" is no present.
    """
    sentence = with_coordinations(_with_prime_ministers(_with_counted_nouns(sentence)))
    tokens = list(sentence.tokens)
    for index, token in enumerate(sentence.tokens):
        verb = token.head
        if token.dep in SUBJECTS and index < verb and token.pos == "NOUN" and _has_preposition(sentence, index):
            tokens[index] = replace(token, dep="obl:mod")
            if name := _name_before(sentence, verb, names):
                _make_subject(tokens, name, verb, token.dep)
        elif token.dep in SUBJECTS and token.pos == "VERB" and _has_article(sentence, index):
            _make_noun(tokens, index)
        elif (
            token.pos in ("NOUN", "ADJ", "PROPN") and is_participle_form(token.text) and _has_auxiliary(sentence, index)
        ):
            tokens[index] = replace(token, pos="VERB", morph=PAST_PARTICIPLE, dep=_CLAUSES.get(token.dep, token.dep))
        elif token.pos == "VERB" and token.feature("VerbForm") == "Fin" and _is_compound(sentence, index):
            tokens[index] = replace(token, morph=PAST_PARTICIPLE)
        elif _is_adjective(sentence, index):
            _make_adjective(tokens, index)
        elif token.pos == "VERB" and token.text.casefold().endswith(_FUTURE):
            tokens[index] = replace(token, morph=token.morph.replace("Tense=Pres", "Tense=Fut"))
    return _with_subjects_behind_colons(replace(sentence, tokens=tuple(tokens)))


def _with_subjects_behind_colons(sentence: Sentence) -> Sentence:
    """The sentence with what stands between a colon and a verb as its subject, not what stands before the colon: "Autre
    épilogue : | le responsable | a été réintégré".
    """
    tokens = list(sentence.tokens)
    for verb, token in enumerate(sentence.tokens):
        subject = next((i for i in sentence.children(verb) if sentence.tokens[i].dep in SUBJECTS), verb)
        if token.pos == "VERB" and (own := _behind_colon(sentence, subject, verb)) is not None:
            tokens[own] = replace(tokens[own], head=verb, dep=tokens[subject].dep)
            tokens[subject] = replace(tokens[subject], dep="parataxis")
    return replace(sentence, tokens=tuple(tokens))


def _behind_colon(sentence: Sentence, subject: int, verb: int) -> int | None:
    """The noun behind a colon and before the verb that hangs on what stands before the colon."""
    colon = next((i for i in range(subject + 1, verb) if sentence.tokens[i].text == ":"), None)
    if colon is None:
        return None
    hung = (i for i in sentence.children(subject) if colon < i < verb and sentence.tokens[i].pos in ("NOUN", "PROPN"))
    return next((i for i in hung if not _has_case(sentence, i)), None)


def _has_case(sentence: Sentence, index: int) -> bool:
    return any(sentence.tokens[i].dep == "case" for i in sentence.children(index))


def _with_prime_ministers(sentence: Sentence) -> Sentence:
    """The sentence with "ministre" as the noun of "Premier ministre", which parsers take for a name and its adjective,
    or for more of the name before it ("a nommé Paul Roy Premier ministre"), and with what "ex-" stands before as its
    noun.
    """
    tokens = list(sentence.tokens)
    for first, second in pairwise(range(len(tokens))):
        premier, minister = tokens[first], tokens[second]
        if premier.text.casefold() in ("premier", "première") and minister.text.casefold() == "ministre":
            if minister.dep.startswith("flat") and minister.head == premier.head != first:
                tokens[second] = replace(minister, dep="appos")
            _subordinate(tokens, first, second, "premier")
            tokens[second] = replace(tokens[second], lemma="ministre")
    for index, token in enumerate(tokens):
        if token.text.casefold() == "ex-" and token.pos == "NOUN":
            behind = (i for i in (index + 1, index + 2) if i < len(tokens) and tokens[i].head == index)
            if (noun := next((i for i in behind if tokens[i].pos == "NOUN"), None)) is not None:
                _subordinate(tokens, index, noun, "ex-")
    return replace(sentence, tokens=tuple(tokens))


def _with_counted_nouns(sentence: Sentence) -> Sentence:
    """The sentence with what hundreds and thousands count as the noun: "deux cents | habitants" is no "cents"."""
    tokens = list(sentence.tokens)
    for number, noun in pairwise(range(len(tokens))):
        counted = tokens[noun].head == number and tokens[noun].pos in ("ADJ", "NOUN") and tokens[noun].dep == "amod"
        if counted and tokens[number].pos == "NOUN" and tokens[number].text.casefold() in _LARGE_NUMBERS:
            _subordinate(tokens, number, noun, tokens[number].lemma)
            tokens[number] = replace(tokens[number], pos="NUM", dep="nummod")
    return replace(sentence, tokens=tuple(tokens))


def _subordinate(tokens: list[Token], word: int, noun: int, lemma: str) -> None:
    """Make the noun's adjective of a word that a parse put above it or beside it; the noun takes its place."""
    above = tokens[word]
    if tokens[noun].head == word:
        tokens[noun] = replace(tokens[noun], head=noun if above.head == word else above.head, dep=above.dep)
        tokens[:] = [replace(t, head=noun) if t.head == word and i != noun else t for i, t in enumerate(tokens)]
    tokens[noun] = replace(tokens[noun], pos="NOUN")
    tokens[word] = replace(above, pos="ADJ", lemma=lemma, head=noun, dep="amod")


def _is_compound(sentence: Sentence, index: int) -> bool:
    """True for the participle of a compound tense, which the tagger takes for a finite verb: "s'est | rompu"."""
    before = [i for i in sentence.children(index) if sentence.tokens[i].dep in ("aux:tense", "aux:pass") and i < index]
    return bool(before) and is_participle_form(sentence.tokens[index].text.casefold())


def _has_article(sentence: Sentence, index: int) -> bool:
    before = sentence.tokens[index - 1] if index else None
    return before is not None and before.head == index and before.text.casefold() in _ARTICLES


def _make_noun(tokens: list[Token], index: int) -> None:
    """Make a noun with its article of what was a verb with its object, and of a name right behind it its bearer's."""
    tokens[index] = replace(tokens[index], pos="NOUN", lemma=tokens[index].text.casefold(), morph="")
    tokens[index - 1] = replace(tokens[index - 1], pos="DET", dep="det")
    behind = index + 1
    if behind < len(tokens) and tokens[behind].pos == "PROPN" and tokens[behind].head == index:
        tokens[behind] = replace(tokens[behind], dep="appos")


def _is_adjective(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    bare = not any(sentence.tokens[i].dep in (*SUBJECTS, "mark", "obj") or i < index for i in sentence.children(index))
    finite = token.pos == "VERB" and token.feature("VerbForm") == "Fin"
    if token.dep == "xcomp":  # what completes a verb without a word of its own is an infinitive
        return finite and bare and index > 0 and sentence.tokens[index - 1].pos in ("NOUN", "PROPN")
    return finite and bare and token.dep in ("acl", "amod") and token.head == index - 1


def _make_adjective(tokens: list[Token], index: int) -> None:
    """Make an adjective of its noun, and let what hung on it hang on the verb above."""
    noun = index - 1
    tokens[index] = replace(tokens[index], pos="ADJ", dep="amod", morph="", head=noun)
    for i, token in enumerate(tokens):
        if token.head == index and i != index:
            tokens[i] = replace(token, head=tokens[noun].head)


def _has_auxiliary(sentence: Sentence, index: int) -> bool:
    return any(sentence.tokens[i].dep in ("aux:tense", "aux:pass") for i in sentence.children(index))


def _has_preposition(sentence: Sentence, index: int) -> bool:
    cases = [sentence.tokens[i] for i in sentence.children(index) if sentence.tokens[i].dep == "case" and i < index]
    words = {token.text.casefold() for token in cases if token.pos == "ADP"}
    return bool(words) and not words & {*_PARTITIVE, *_UP_TO}


def _name_before(sentence: Sentence, verb: int, names: Sequence[Span | Name]) -> range | None:
    """The tokens of the name that ends right before the verb and its auxiliaries, where a noun or name precedes it."""
    last = verb - 1
    while last >= 0 and sentence.tokens[last].pos in _BEFORE_VERB:
        last -= 1
    for name in names:
        inside = [i for i, token in enumerate(sentence.tokens) if name.start <= token.start and token.end <= name.end]
        if inside and inside[-1] == last and inside[0] > 0 and sentence.tokens[inside[0] - 1].pos in ("NOUN", "PROPN"):
            return range(inside[0], last + 1)
    return None


def _make_subject(tokens: list[Token], name: range, verb: int, dep: str) -> None:
    first = name.start
    tokens[first] = replace(tokens[first], head=verb, dep=dep)
    for i in name[1:]:
        if tokens[i].head not in name:
            tokens[i] = replace(tokens[i], head=first, dep="flat:name")
