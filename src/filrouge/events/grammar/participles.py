"""Participles that a tagger took for little words, "a dissous l'Assemblée" as "a sous l'Assemblée", or for a name,
"Relaxé, Paul Roy a quitté la salle"; and those that a parser took for the main verb, "Le groupe se nommant Zerkalo a
revendiqué l'attaque".
"""

from dataclasses import replace

from filrouge.events.grammar.verbs import known_participle
from filrouge.events.grammar.voice import has_child
from filrouge.mentions.mention import PAST_PARTICIPLE, Sentence, Token
from filrouge.mentions.misparses import SUBJECTS

_LITTLE = ("ADP", "ADV", "PRON")
_BELOW = ("ccomp", "conj", "xcomp")


def with_participles(sentence: Sentence) -> Sentence:
    """The sentence with its participles verbs: behind their auxiliary, their copula or their noun."""
    tokens = list(sentence.tokens)
    for i, token in enumerate(sentence.tokens):
        lemma = known_participle(token.text) if token.pos in _LITTLE or _is_to_come(sentence, i) else None
        if lemma is None:
            continue
        verb = replace(token, lemma=lemma, pos="VERB", morph=PAST_PARTICIPLE)
        if has_child(sentence, i, "cop"):
            tokens[i] = verb
            _make_passive(tokens, i)
        elif token.dep == "amod":
            tokens[i] = replace(verb, dep="acl")
        elif i and sentence.tokens[i - 1].lemma == "avoir":
            _take_over(tokens, i, verb)
    return _below_main_verb(_with_opening(replace(sentence, tokens=tuple(tokens))))


def _is_to_come(sentence: Sentence, index: int) -> bool:
    """True for what will be done, "les machines seront | éteintes | dimanche"; not for what will be so, "sera prête",
    nor for opening hours, "sera ouvert".
    """
    token = sentence.tokens[index]
    copulas = (sentence.tokens[i] for i in sentence.children(index) if sentence.tokens[i].dep == "cop")
    if token.pos != "ADJ" or not any(copula.feature("Tense") == "Fut" for copula in copulas):
        return False
    lemma = known_participle(token.text) or ""
    done = token.text.rstrip("es").endswith("é") if lemma.endswith("er") else lemma != "ouvrir"
    return done and lemma != ""


def _with_opening(sentence: Sentence) -> Sentence:
    """The sentence with the participle that opens it, taken for a second subject, what it adds to the first:
    "Relaxé, son associé a quitté la salle".
    """
    first = sentence.tokens[0]
    subjects = [t for t in sentence.tokens[1:] if t.head == first.head and t.dep in SUBJECTS]
    lemma = known_participle(first.text) if first.dep in SUBJECTS and first.pos != "VERB" and subjects else None
    if lemma is None or "," not in [token.text for token in sentence.tokens[1:6]]:
        return sentence
    return replace(
        sentence,
        tokens=(replace(first, lemma=lemma, pos="VERB", morph=PAST_PARTICIPLE, dep="advcl"), *sentence.tokens[1:]),
    )


def _below_main_verb(sentence: Sentence) -> Sentence:
    """The sentence with its finite verb the root where a participle is, and the participle said of their subject."""
    root = next((i for i, token in enumerate(sentence.tokens) if token.dep == "root"), 0)
    if sentence.tokens[root].feature("VerbForm") != "Part" or has_child(sentence, root, "aux:tense", "aux:pass", "cop"):
        return sentence
    verb = next((i for i in sentence.children(root) if i > root and _is_finite(sentence, i)), None)
    if verb is None or any(token.text in (":", ";", "«") for token in sentence.tokens[root:verb]):
        return sentence
    tokens = list(sentence.tokens)
    own = any(tokens[i].dep in SUBJECTS for i in sentence.children(verb))
    noun = None if own else next((i for i in sentence.children(root) if tokens[i].dep in SUBJECTS and i < root), None)
    if noun is None and not own:
        return sentence
    passive = has_child(sentence, verb, "aux:pass")
    for i in sentence.children(root):
        if i > verb or (tokens[i].dep in SUBJECTS and not own):
            tokens[i] = replace(tokens[i], head=verb)
    if noun is not None:
        tokens[noun] = replace(tokens[noun], head=verb, dep="nsubj:pass" if passive else "nsubj")
    tokens[verb] = replace(tokens[verb], head=verb, dep="root")
    tokens[root] = replace(tokens[root], head=verb if noun is None else noun, dep="advcl" if noun is None else "acl")
    return replace(sentence, tokens=tuple(tokens))


def _is_finite(sentence: Sentence, verb: int) -> bool:
    """True for a finite verb, simple or compound, that the parse hung on the participle without a word between."""
    token = sentence.tokens[verb]
    auxiliaries = [sentence.tokens[i] for i in sentence.children(verb) if sentence.tokens[i].dep.startswith("aux")]
    finite = any(one.feature("VerbForm") == "Fin" for one in (token, *auxiliaries))
    return token.pos == "VERB" and token.dep in _BELOW and finite and not has_child(sentence, verb, "mark", "cc")


def _make_passive(tokens: list[Token], verb: int) -> None:
    names = {"cop": "aux:pass", "nsubj": "nsubj:pass"}
    for i, token in enumerate(tokens):
        if token.head == verb and token.dep in names:
            tokens[i] = replace(token, dep=names[token.dep])


def _take_over(tokens: list[Token], index: int, verb: Token) -> None:
    """Make the participle the verb of the auxiliary before it; what it was a preposition of is its object."""
    auxiliary = index - 1
    governor = tokens[auxiliary].head if tokens[auxiliary].dep.startswith("aux") else auxiliary
    old, introduced = tokens[governor], verb.head if verb.dep == "case" else None
    tokens[index] = replace(verb, head=index if old.dep == "root" else old.head, dep=old.dep)
    for i, token in enumerate(tokens):
        if token.head == governor and i not in (governor, index) and (i < index or governor == auxiliary):
            introduced_too = token.dep == "obj" and _has(tokens, i, "case")
            tokens[i] = replace(token, head=index, dep="obl:mod" if introduced_too else token.dep)
    tokens[auxiliary] = replace(tokens[auxiliary], pos="AUX", head=index, dep="aux:tense")
    if introduced is not None and _has(tokens, introduced, "det"):
        tokens[introduced] = replace(tokens[introduced], pos="NOUN", head=index, dep="obj")


def _has(tokens: list[Token], index: int, dep: str) -> bool:
    return any(token.head == index and token.dep == dep for token in tokens)
