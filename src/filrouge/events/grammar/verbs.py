"""The infinitives that a word may be a form of, whatever the lemmatizer made of it."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from filrouge.events.grammar.voice import has_child
from filrouge.lexicon.conjugation import forms, is_participle_form, present
from filrouge.lexicon.event_types import event_types
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.status import status_cues
from filrouge.mentions.mention import Sentence

_INFINITIVE = ("er", "ir", "re")
_PLAIN_TENSES = ("aient", "èrent", "irent", "eront", "iront", "dront")


@cache
def _known_verbs() -> frozenset[str]:
    triggers = {p.lemma for t in event_types().values() for f in t.frames for p in f.patterns if p.kind == "verb"}
    cues = status_cues()
    listed = triggers | cues.planned | cues.alleged | cues.denied | cues.cancelling | cues.factive | cues.speech
    lent = grammar().object_control | grammar().dative_control | grammar().support_agent | grammar().support_patient
    return frozenset(verb for verb in listed | lent if verb.endswith(_INFINITIVE))


@cache
def _lemmas_by_form() -> Mapping[str, tuple[str, ...]]:
    table: dict[str, list[str]] = defaultdict(list)
    for lemma in sorted(_known_verbs()):
        for form in forms(lemma):
            table[form].append(lemma)
    return {form: tuple(lemmas) for form, lemmas in table.items()}


@cache
def _presents() -> Mapping[str, str]:
    return {form: lemma for lemma in sorted(_known_verbs(), reverse=True) for form in present(lemma)}


def present_lemma(form: str) -> str | None:
    """The known verb that the word is a third person of the present of, or None."""
    return _presents().get(form.casefold())


def finite_lemma(form: str) -> str | None:
    """The known verb that the word is a third person of: of the present, or of a tense that no noun looks like
    ("bondissaient"); None for others.
    """
    if form.casefold().endswith(_PLAIN_TENSES):
        return next(iter(_lemmas_by_form().get(form.casefold(), ())), None)
    return present_lemma(form)


def known_participle(form: str) -> str | None:
    """The known verb that the word is a past participle of, or None."""
    lemmas = _lemmas_by_form().get(form.casefold(), ()) if is_participle_form(form.casefold()) else ()
    return next(iter(lemmas), None)


def verb_lemmas(sentence: Sentence, index: int) -> tuple[str, ...]:
    """The infinitives that the token may belong to, the likeliest first; none if it cannot be a verb.

    The lexicon's verbs are known by their forms ("boycottée", "prendra"), others by the lemmatizer.
    """
    token = sentence.tokens[index]
    by_form = _lemmas_by_form().get(token.text.casefold(), ())
    if token.pos == "VERB":
        lemma = token.lemma.casefold()
        trusted = (lemma,) if lemma in _known_verbs() or not by_form else ()
        return tuple(dict.fromkeys((*trusted, *by_form)))
    if token.pos == "ADJ" and not is_participle_form(token.text.casefold()):
        governs = has_child(sentence, index, "nsubj") and has_child(sentence, index, "obj", "obl:arg", "xcomp")
        return by_form if governs else ()  # "Telvia ferme son usine"
    if token.pos in ("ADJ", "AUX") or has_child(sentence, index, "aux:tense", "aux:pass"):
        return by_form
    finite = not token.text.casefold().endswith(("ant", "er", "ir", "re"))
    if finite and has_child(sentence, index, "nsubj", "nsubj:pass") and not has_child(sentence, index, "cop"):
        return by_form  # "Claire Morel hérite de la présidence", taken for a noun
    # "Boycottée par son hébergeur": a participle at the start of a sentence is often taken for a name.
    unsure = index == 0 and token.pos in ("PROPN", "NOUN", "X")
    return by_form if unsure and is_participle_form(token.text.casefold()) else ()


def lemma_of(sentence: Sentence, index: int) -> str:
    """The word's lemma in lower case; for a verb the likeliest infinitive, "faire savoir" for that of speech."""
    if makes_known(sentence, index):
        return f"faire {sentence.tokens[index].lemma}"
    return next(iter(verb_lemmas(sentence, index)), sentence.tokens[index].lemma.casefold())


def makes_known(sentence: Sentence, index: int) -> bool:
    """True for the infinitive of "a fait | savoir", "fait | valoir": its subject says it."""
    spoken = f"faire {sentence.tokens[index].lemma}" in status_cues().speech
    return spoken and has_child(sentence, index, "aux:caus")
