"""Coordinations that a parser gets wrong: what stands behind "et" hung on the noun before it, not on the verb."""

from dataclasses import replace

from filrouge.lexicon.conjugation import is_participle_form
from filrouge.mentions.mention import PAST_PARTICIPLE, Sentence, Token

_CONJUNCTIONS = ("et", "puis", "mais")
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:caus", "expl:subj")
_AGREEING = ("és", "us", "e", "es")  # of "avoir" the participle does not agree with an object behind it


def with_coordinations(sentence: Sentence) -> Sentence:
    """The sentence with participles that share an auxiliary made verbs ("a donné raison aux frondeurs et | démis Paul
    Roy"), and names that a second clause begins with made its subject ("n'a pas commenté l'offre et | Telvia | a
    publié").
    """
    tokens = list(sentence.tokens)
    for index in range(2, len(tokens) - 1):
        if tokens[index - 1].text.casefold() not in _CONJUNCTIONS or tokens[index].dep != "conj":
            continue
        if (verb := _with_same_auxiliary(sentence, index)) is not None:
            _make_verb(tokens, index, verb)
        elif (verb := _verb_without_subject(sentence, index)) is not None:
            tokens[index] = replace(tokens[index], head=verb, dep="nsubj")
            tokens[verb] = replace(tokens[verb], dep="conj")
    return replace(sentence, tokens=tuple(tokens))


def _with_same_auxiliary(sentence: Sentence, index: int) -> int | None:
    """The verb with "avoir" that a participle taken for a noun goes with: its object follows, its article is missing,
    and the noun before has one.
    """
    token, above = sentence.tokens[index], sentence.tokens[index].head
    behind = sentence.tokens[index + 1]
    bare = not any(i < index - 1 for i in sentence.children(index)) and sentence.tokens[above].pos == "NOUN"
    determined = any(sentence.tokens[i].dep in ("det", "case") for i in sentence.children(above))
    invariable = is_participle_form(token.text) and not token.text.endswith(_AGREEING)
    if not (
        invariable and token.pos in ("NOUN", "ADJ") and bare and determined and behind.pos in ("PROPN", "DET", "NUM")
    ):
        return None
    return next((i for i in sentence.ancestors(index) if _has_perfect(sentence, i)), None)


def _has_perfect(sentence: Sentence, index: int) -> bool:
    auxiliaries = [sentence.tokens[i] for i in sentence.children(index) if sentence.tokens[i].dep.startswith("aux")]
    return [token.lemma for token in auxiliaries] == ["avoir"]


def _make_verb(tokens: list[Token], index: int, verb: int) -> None:
    """Make a participle of a noun, beside the verb; the name or noun behind it is its object."""
    above = tokens[index].head
    tokens[index] = replace(tokens[index], pos="VERB", morph=PAST_PARTICIPLE, head=verb, dep="conj")
    for i in range(index + 1, len(tokens)):
        if tokens[i].head in (index, above) and tokens[i].dep in ("appos", "nmod", "flat:name", "obj"):
            tokens[i] = replace(tokens[i], head=index, dep="obj")
            return


def _verb_without_subject(sentence: Sentence, index: int) -> int | None:
    """The verb in a compound tense, right behind a coordinated name and without a subject."""
    if sentence.tokens[index].pos != "PROPN" or sentence.tokens[sentence.tokens[index].head].pos == "VERB":
        return None
    last = max(i for i in (index, *sentence.children(index)) if i == index or sentence.tokens[i].dep == "flat:name")
    if last + 1 >= len(sentence.tokens) or sentence.tokens[last + 1].pos != "AUX":
        return None
    verb = sentence.tokens[last + 1].head
    subject = any(sentence.tokens[i].dep in _SUBJECTS for i in sentence.children(verb))
    return None if verb < last or subject or sentence.tokens[verb].pos != "VERB" else verb
