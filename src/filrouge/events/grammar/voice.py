"""The voice of a verb: passive, reflexive, causative ("s'est fait écarter"), or a bare participle that is passive."""

from filrouge.lexicon.conjugation import is_participle_form
from filrouge.lexicon.grammar import grammar
from filrouge.mentions.mention import Sentence
from filrouge.mentions.misparses import SUBJECTS


def has_child(sentence: Sentence, index: int, *deps: str) -> bool:
    return any(sentence.tokens[i].dep in deps for i in sentence.children(index))


def is_participle(sentence: Sentence, index: int) -> bool:
    """True for a past participle, also one that the tagger took for a name or an adjective ("Nommée lundi, ...")."""
    token = sentence.tokens[index]
    if token.feature("VerbForm") == "Part":
        return token.feature("Tense") != "Pres"
    return (
        token.pos in ("PROPN", "NOUN", "ADJ", "X")
        and token.dep in ("advcl", "acl")
        and is_participle_form(token.text.casefold())
    )


def is_reflexive(sentence: Sentence, index: int) -> bool:
    """True if the verb has a reflexive clitic ("s'est retiré")."""
    return any(
        sentence.tokens[i].text.casefold() in ("se", "s'", "me", "te", "nous", "vous", "m'", "t'")
        and sentence.tokens[i].dep in ("expl:pv", "expl:comp", "expl:pass", "expl", "obj", "iobj", "obl:arg")
        and (sentence.tokens[i].text.casefold() in ("se", "s'") or sentence.tokens[i].dep.startswith("expl"))
        for i in sentence.children(index)
    )


def auxiliary_verb(sentence: Sentence, index: int) -> int | None:
    """For a conjunct that shares the auxiliary of its first verb ("a été suspendu et banni"): that verb."""
    token = sentence.tokens[index]
    if token.dep == "conj" and is_participle(sentence, index):
        first = token.head
        if not has_child(sentence, index, "aux:tense", "aux:pass", "aux", "cop") and is_participle(sentence, first):
            return first
    return None


def is_causative_passive(sentence: Sentence, index: int) -> bool:
    """True for the infinitive of "s'est fait évincer", "s'est vu retirer": its subject undergoes it."""
    token = sentence.tokens[index]
    head = sentence.tokens[token.head]
    return (
        token.dep == "xcomp"
        and head.lemma in ("faire", "voir", "laisser")
        and token.head != index
        and is_reflexive(sentence, token.head)
    )


def _has_been(sentence: Sentence, index: int) -> bool:
    """True for "a été dissous" whose auxiliary the parse calls a copula."""
    return is_participle(sentence, index) and any(
        sentence.tokens[i].dep == "cop" and sentence.tokens[i].text.casefold() == "été"
        for i in sentence.children(index)
    )


def _has_avoir(sentence: Sentence, index: int) -> bool:
    """True for a compound tense with "avoir" and no "été": active, whatever the parse calls its subject."""
    return any(
        sentence.tokens[i].dep == "aux:tense" and sentence.tokens[i].lemma == "avoir" for i in sentence.children(index)
    )


def is_active_perfect(sentence: Sentence, index: int) -> bool:
    """True for "l'a bannie": a deed, and no state as in "elle a été bannie", "elle a été en panne"."""
    return _has_avoir(sentence, index) and not has_child(sentence, index, "aux:pass", "cop")


def is_passive(sentence: Sentence, index: int) -> bool:
    """True if the verb is passive: by its auxiliary, its subject, a causative reflexive, or as a bare past
    participle.
    """
    token = sentence.tokens[index]
    if (
        has_child(sentence, index, "aux:pass")
        or _has_been(sentence, index)
        or (has_child(sentence, index, "nsubj:pass") and not _has_avoir(sentence, index))
    ):
        return token.lemma not in grammar().unaccusative
    if is_causative_passive(sentence, index):
        return True
    if has_child(sentence, index, "aux:caus"):
        return is_reflexive(sentence, index) or any(is_reflexive(sentence, i) for i in sentence.children(index))
    if (first := auxiliary_verb(sentence, index)) is not None:
        return is_passive(sentence, first)
    if has_child(sentence, index, "aux:tense", "aux", *SUBJECTS):
        return False
    bare = is_participle(sentence, index) or (token.pos == "ADJ" and token.text.casefold().rstrip("es").endswith("é"))
    return bare and token.lemma not in grammar().unaccusative
