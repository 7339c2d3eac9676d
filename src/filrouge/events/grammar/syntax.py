"""Who fills which slot of a predicate: the arguments of verbs and event nouns, read from a Universal Dependencies
parse.

Slots are those of the active voice: passives, causatives ("s'est fait écarter"), participles, relative clauses and
infinitives are turned back to it. An argument is the index of a noun phrase's head in the sentence's tokens.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from filrouge.events.grammar.finite import finite_words
from filrouge.events.grammar.verbs import makes_known
from filrouge.events.grammar.voice import has_child, is_active_perfect, is_passive
from filrouge.lexicon.grammar import grammar
from filrouge.mentions.mention import Sentence
from filrouge.mentions.misparses import SUBJECTS

Arguments = Mapping[str, tuple[int, ...]]
"""Slot ("subject", "object" or a preposition) -> heads, in text order."""

CONTRACTED = {
    "du": "de", "des": "de", "d'": "de", "au": "à", "aux": "à", "duquel": "de", "desquels": "de", "desquelles": "de",
    "dont": "de", "auquel": "à", "auxquels": "à", "auxquelles": "à", "qu'": "que",
}  # fmt: skip
_CLAUSES = ("acl", "advcl", "xcomp", "ccomp", "conj", "parataxis", "root", "csubj")
_NEAR = 4


def preposition(sentence: Sentence, head: int) -> str | None:
    """The preposition that introduces the phrase of `head`, without its article ("du" -> "de"), or None."""
    if sentence.tokens[sentence.tokens[head].head].text.casefold() == "auprès":
        return "auprès"  # "auprès | du bureau", an adverb with what is near it to a parse
    for i in sentence.children(head):
        if sentence.tokens[i].dep == "case":
            word = sentence.tokens[i].text.casefold()
            after = any(sentence.tokens[j].text.casefold() == "après" for j in sentence.children(i))
            return "d'après" if after else CONTRACTED.get(word, word)
    return CONTRACTED.get(sentence.tokens[head].text.casefold()) if sentence.tokens[head].pos == "PRON" else None


def governors(sentence: Sentence, index: int) -> Iterator[tuple[int, int]]:
    """(governor, dependent) pairs from the trigger up to the root."""
    below = index
    for head in sentence.ancestors(index):
        yield head, below
        below = head


def mark_of(sentence: Sentence, index: int) -> str:
    """The subordinating words of a clause, "pour", "si", "avant que"..., in lower case; empty for a main clause."""
    return " ".join(
        sentence.tokens[i].text.casefold()
        for i in sentence.children(index)
        if sentence.tokens[i].dep in ("mark", "case")
    )


def is_definite(sentence: Sentence, index: int) -> bool:
    """True for a noun with a definite article, a demonstrative or a possessive."""
    return any(
        sentence.tokens[i].feature("Poss") == "Yes" or sentence.tokens[i].text.casefold() in grammar().definite
        for i in sentence.children(index)
        if sentence.tokens[i].dep in ("det", "case")
    )


def with_conjuncts(sentence: Sentence, head: int) -> Iterator[int]:
    """The head itself and the heads that are coordinated with it ("Apple et Google")."""
    yield head
    for i in sentence.children(head):
        if sentence.tokens[i].dep == "conj" and sentence.tokens[i].pos in ("NOUN", "PROPN", "PRON", "NUM", "X", "SYM"):
            yield from with_conjuncts(sentence, i)


def _relative_antecedent(sentence: Sentence, index: int) -> int | None:
    """The noun that a relative pronoun stands for: the governor of its clause."""
    token = sentence.tokens[index]
    if "Rel" not in (token.feature("PronType") or "") and token.text.casefold() not in grammar().relatives:
        return None
    for clause in (index, *sentence.ancestors(index)):
        if sentence.tokens[clause].dep in ("acl:relcl", "advcl:cleft") and sentence.tokens[clause].head != clause:
            return sentence.tokens[clause].head
    # A relative clause that the parse hung elsewhere ("..., qui a été limogé" as a conjunct): the noun before its
    # pronoun.
    return next((i for i in range(index - 1, -1, -1) if sentence.tokens[i].pos in ("NOUN", "PROPN")), None)


def antecedent(sentence: Sentence, index: int) -> int:
    """The index itself, or that of the noun its relative pronoun stands for."""
    found = _relative_antecedent(sentence, index) if sentence.tokens[index].pos in ("PRON", "SCONJ") else None
    return index if found is None else found


def _own_slots(sentence: Sentence, index: int) -> dict[str, list[int]]:
    """The slots that the predicate's own children fill, as written (passive not yet turned)."""
    slots: dict[str, list[int]] = defaultdict(list)
    lenders = [
        i for i in sentence.children(index) if sentence.tokens[i].dep in ("aux:caus", "aux:pass", "aux:tense", "advmod")
    ]
    for i in (*sentence.children(index), *(j for lender in lenders for j in sentence.children(lender))):
        dep = sentence.tokens[i].dep
        if dep in SUBJECTS and i > index and _is_contracted(sentence, i):
            slots[preposition(sentence, i) or "oblique"].append(i)  # "se sont emparés | du palais"
        elif dep in SUBJECTS:
            slots["object" if _is_misread_object(sentence, index, i) else "subject"].append(i)
        elif dep in ("obj", "obj:lvc") or (dep == "xcomp" and sentence.tokens[i].pos == "PROPN"):
            # A proper noun is no predicate: where a parse calls it one, it is the object ("ont retiré Lyra de leurs
            # rayons").
            slots["object"].append(i)
        elif dep == "xcomp" and sentence.tokens[i].pos == "NOUN":
            # "est devenu président", "l'a nommé directeur"
            slots["attribute"].append(i)
        elif dep in ("iobj", "obj:agent", "iobj:agent"):
            slots["object" if _is_unmarked_object(sentence, index, i) else "à" if dep == "iobj" else "par"].append(i)
        elif dep.startswith("obl") or dep == "nmod":
            slots["par" if dep == "obl:agent" else preposition(sentence, i) or "oblique"].append(i)
    if slots["subject"] and not slots["object"] and not is_passive(sentence, index):
        slots["object"] = [i for i in slots["oblique"] if _is_bare_object(sentence, index, i)]
    return slots


def _is_contracted(sentence: Sentence, index: int) -> bool:
    """True for what "du", "au" or "aux" introduces."""
    cases = (sentence.tokens[i] for i in sentence.children(index) if sentence.tokens[i].dep == "case")
    return any(case.text.casefold() in ("du", "au", "aux") for case in cases)


def _is_unmarked_object(sentence: Sentence, verb: int, child: int) -> bool:
    """True for "nous", "vous" with a participle in the plural, whose object they are: "La Cnil vous a condamnés"."""
    agrees = sentence.tokens[verb].feature("VerbForm") == "Part" and sentence.tokens[verb].text.endswith("s")
    return (
        agrees and sentence.tokens[child].text.casefold() in ("nous", "vous") and not has_child(sentence, verb, "obj")
    )


def _is_bare_object(sentence: Sentence, verb: int, child: int) -> bool:
    """True for a noun phrase right behind its verb that no preposition introduces: an object, unless it is a date."""
    token = sentence.tokens[child]
    dated = grammar().date_words | grammar().time_units
    return (
        token.pos in ("NOUN", "PROPN")
        and verb < child <= verb + _NEAR
        and not {token.text.casefold(), token.lemma.casefold()} & dated
    )


def _is_misread_object(sentence: Sentence, verb: int, child: int) -> bool:
    """True for the "subject" behind an infinitive ("avoir nommé Anne Roy"), which has none, or a second one behind its
    verb.
    """
    infinitive = any(
        sentence.tokens[i].feature("VerbForm") == "Inf"
        for i in (verb, *sentence.children(verb))
        if i == verb or sentence.tokens[i].dep == "aux:tense"
    )
    taken = any(sentence.tokens[i].dep == "nsubj" for i in sentence.children(verb) if i < verb)
    behind = child > verb and sentence.tokens[child].dep == "nsubj"
    return (infinitive or taken) and behind and not makes_known(sentence, verb)


def _inherited_subject(sentence: Sentence, index: int) -> list[int]:
    """The subject of a predicate that has none of its own: from the clause that governs it."""
    token = sentence.tokens[index]
    head = token.head
    if head == index or not token.dep.startswith(_CLAUSES):
        return []
    if token.dep.startswith("acl"):
        return list(_planner(sentence, head)) if token.feature("VerbForm") == "Inf" else [head]
    if token.dep in ("conj", "parataxis") and not has_child(sentence, index, *SUBJECTS):
        return list(_surface_subject(sentence, head))
    if token.dep in ("xcomp", "advcl", "ccomp"):
        return list(_controller(sentence, head, token.dep))
    return []


def _planner(sentence: Sentence, head: int) -> Iterable[int]:
    """Who does the infinitive that completes a noun or an adjective: "X et Y ont été les premiers à retirer...", "X
    a pris la décision de fermer".
    """
    own = _own_slots(sentence, head)["subject"]
    verb = sentence.tokens[head].head
    if own or verb == head or sentence.tokens[verb].pos not in ("VERB", "AUX"):
        return own
    return _surface_subject(sentence, verb)


def _loose_subject(sentence: Sentence, index: int) -> list[int]:
    """For a main verb whose parse has no subject: the noun phrase that opens the sentence, if nothing governs it as
    a complement.
    """
    if sentence.tokens[index].dep != "root" or sentence.tokens[index].feature("VerbForm") == "Inf":
        return []
    joined = next((i for i in sentence.children(index) if 0 < i < index and sentence.tokens[i].dep == "cc"), None)
    if joined is not None and sentence.tokens[joined - 1].dep == "acl:relcl":
        return list(_surface_subject(sentence, joined - 1))  # "Paul Roy, qui préside | et a fondé Telvia, ..."
    for i in sentence.children(index):
        token = sentence.tokens[i]
        named = token.pos in ("PROPN", "NOUN", "PRON") and not has_child(sentence, i, "case", "mark")
        if i < index and named and not token.dep.startswith(("obl", "obj", "iobj", "expl", "advmod", "punct")):
            return [i]
    return []


def _controller(sentence: Sentence, head: int, dep: str) -> Iterable[int]:
    """Who the subject of an infinitive or participle is, in the clause of the verb that governs it."""
    governor = sentence.tokens[head]
    slots = _own_slots(sentence, head)
    if (
        dep == "xcomp"
        and governor.lemma in grammar().object_control
        and (controlled := slots["subject"] if is_passive(sentence, head) else slots["object"])
    ):
        return controlled
    if dep == "xcomp" and governor.lemma in grammar().dative_control and slots["à"]:
        return slots["à"]
    return _surface_subject(sentence, head)


def _surface_subject(sentence: Sentence, index: int) -> Iterable[int]:
    return _own_slots(sentence, index)["subject"] or _inherited_subject(sentence, index)


def arguments(sentence: Sentence, index: int) -> Arguments:
    """The slots of the verb at `index`, turned to the active voice, coordination opened, relative pronouns resolved."""
    slots = _own_slots(sentence, index)
    if not slots["subject"]:
        slots["subject"] = _inherited_subject(sentence, index) or _loose_subject(sentence, index)
    if is_passive(sentence, index):
        slots["object"], slots["subject"] = [*slots["subject"], *slots["object"]], slots.pop("par", [])
    elif slots["subject"] and (slots["object"] or is_active_perfect(sentence, index)):
        slots.pop("par", None)  # "a autorisé le rachat de Telvia | par Kalkor"
    return opened(sentence, slots)


def opened(sentence: Sentence, slots: Mapping[str, Iterable[int]]) -> Arguments:
    """The slots with coordination opened and relative pronouns resolved, each head once."""
    return {
        slot: tuple(dict.fromkeys(k for i in heads for j in with_conjuncts(sentence, i) for k in _meant(sentence, j)))
        for slot, heads in slots.items()
        if heads
    }


def _meant(sentence: Sentence, index: int) -> Iterator[int]:
    """The index itself, or what its relative pronoun stands for; with a verb in the plural, all that is coordinated:
    "Telvia et Ostrel, qui exigeaient son départ".
    """
    last = antecedent(sentence, index)
    finite = finite_words(sentence, sentence.tokens[index].head) if last != index else ()
    if any(token.feature("Number") == "Plur" for token in finite):
        while sentence.tokens[last].dep == "conj" and sentence.tokens[sentence.tokens[last].head].pos != "VERB":
            yield last
            last = sentence.tokens[last].head
    yield last
