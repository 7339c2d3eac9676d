"""The finite verb of a clause: which of its words carry mood and tense, and whether the clause is a main one."""

from filrouge.events.grammar.verbs import lemma_of
from filrouge.events.grammar.voice import has_child
from filrouge.lexicon.status import status_cues
from filrouge.mentions.mention import Sentence, Token

_AUXILIARIES = ("aux:tense", "aux:pass", "aux:caus", "aux", "cop")


def verb_group(sentence: Sentence, index: int) -> list[int]:
    """A verb with its auxiliaries; for a participle that shares those of a verb before it ("a été suspendu et banni"),
    with these.
    """
    own = [i for i in sentence.children(index) if sentence.tokens[i].dep in _AUXILIARIES]
    token = sentence.tokens[index]
    if not own and token.dep == "conj" and token.feature("VerbForm") == "Part" and token.head != index:
        own = [i for i in verb_group(sentence, token.head) if i != token.head]
    return [*own, index]


def finite_words(sentence: Sentence, index: int) -> list[Token]:
    """The finite ones among a verb and its auxiliaries."""
    group = (sentence.tokens[i] for i in verb_group(sentence, index))
    return [token for token in group if token.feature("VerbForm") == "Fin"]


def is_told_as_done(sentence: Sentence, index: int) -> bool:
    """True for a compound tense of the indicative: "a déclaré", "est parti", "avait annoncé"; not for "déclare"."""
    auxiliaries = (sentence.tokens[i] for i in verb_group(sentence, index) if i != index)
    return any(
        token.dep == "aux:tense" and token.feature("Tense") in ("Pres", "Imp") and token.feature("Mood") == "Ind"
        for token in auxiliaries
    )


def is_present(sentence: Sentence, verb: int) -> bool:
    """Whether the verb itself stands in the present: "se défend la directrice" is said to the paper, whatever day was
    told of before.
    """
    token = sentence.tokens[verb]
    return token.feature("Tense") == "Pres" and token.feature("Mood") == "Ind"


def is_meant(sentence: Sentence, verb: int) -> bool:
    """True for a verb that says with an infinitive what one will do: "entend porter plainte", not "a entendu"."""
    compound = has_child(sentence, verb, "aux:tense", "aux:pass", "obj")
    if compound or lemma_of(sentence, verb) not in status_cues().meaning:
        return False
    below = (sentence.tokens[i] for i in sentence.children(verb))
    return any(token.dep in ("xcomp", "ccomp") and token.feature("VerbForm") == "Inf" for token in below)


def is_main(sentence: Sentence, index: int, *through: str) -> bool:
    """True for the root, what is coordinated with it, and what hangs on these by the relations of `through`."""
    token = sentence.tokens[index]
    while token.dep in ("conj", *through) and token.head != index:
        index, token = token.head, sentence.tokens[token.head]
    return token.dep == "root"
