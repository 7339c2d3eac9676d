"""Who fills which slot of a predicate: the arguments of verbs and event nouns, read from a Universal Dependencies
parse.

Slots are those of the active voice: passives, causatives ("s'est fait écarter"), participles, relative clauses and
infinitives are turned back to it. An argument is the index of a noun phrase's head in the sentence's tokens.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from filrouge.events.voice import has_child, is_passive
from filrouge.lexicon.grammar import grammar
from filrouge.mentions.mention import Sentence
from filrouge.mentions.misparses import SUBJECTS

Arguments = Mapping[str, tuple[int, ...]]
"""Slot ("subject", "object" or a preposition) -> heads, in text order."""

_CONTRACTED = {
    "du": "de", "des": "de", "d'": "de", "au": "à", "aux": "à", "duquel": "de", "desquels": "de", "desquelles": "de",
    "dont": "de", "auquel": "à", "auxquels": "à", "auxquelles": "à", "qu'": "que",
}  # fmt: skip
_CLAUSES = ("acl", "advcl", "xcomp", "ccomp", "conj", "parataxis", "root", "csubj")
_NEAR = 4


def preposition(sentence: Sentence, head: int) -> str | None:
    """The preposition that introduces the phrase of `head`, without its article ("du" -> "de"), or None."""
    for i in sentence.children(head):
        if sentence.tokens[i].dep == "case":
            word = sentence.tokens[i].text.casefold()
            after = any(sentence.tokens[j].text.casefold() == "après" for j in sentence.children(i))
            return "d'après" if after else _CONTRACTED.get(word, word)
    return _CONTRACTED.get(sentence.tokens[head].text.casefold()) if sentence.tokens[head].pos == "PRON" else None


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
    lenders = [i for i in sentence.children(index) if sentence.tokens[i].dep in ("aux:caus", "aux:pass", "advmod")]
    for i in (*sentence.children(index), *(j for lender in lenders for j in sentence.children(lender))):
        dep = sentence.tokens[i].dep
        if dep in SUBJECTS:
            slots["object" if _is_misread_object(sentence, index, i) else "subject"].append(i)
        elif dep in ("obj", "obj:lvc") or (dep == "xcomp" and sentence.tokens[i].pos == "PROPN"):
            # A proper noun is no predicate: where a parse calls it one, it is the object ("ont retiré Lyra de leurs
            # rayons").
            slots["object"].append(i)
        elif dep == "xcomp" and sentence.tokens[i].pos == "NOUN":
            # "est devenu président", "l'a nommé directeur"
            slots["attribute"].append(i)
        elif dep in ("iobj", "obj:agent", "iobj:agent"):
            slots["à" if dep == "iobj" else "par"].append(i)
        elif dep.startswith("obl") or dep == "nmod":
            slots["par" if dep == "obl:agent" else preposition(sentence, i) or "oblique"].append(i)
    if slots["subject"] and not slots["object"] and not is_passive(sentence, index):
        slots["object"] = [i for i in slots["oblique"] if _is_bare_object(sentence, index, i)]
    return slots


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
    return (infinitive or taken) and child > verb and sentence.tokens[child].dep == "nsubj"


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
    elif slots["subject"] and slots["object"]:
        slots.pop("par", None)  # "a autorisé le rachat de Telvia | par Kalkor"
    return _opened(sentence, slots)


def noun_arguments(sentence: Sentence, index: int) -> Arguments:
    """The slots of the event noun at `index`: its complements by preposition, and the subject its support verb lends.

    The possessive ("son départ") fills "de" with the determiner itself; "medium" is the subject of the verb that a
    noun of speech goes with ("dans un communiqué, le groupe a salué..."), "number" how many there are.
    """
    slots: dict[str, list[int]] = defaultdict(list)
    for i in sentence.children(index):
        dep = sentence.tokens[i].dep
        if dep.startswith(("nmod", "obl")):
            slots[preposition(sentence, i) or "apposition"].append(i)
        elif dep in ("appos", "flat:name"):
            slots["apposition"].append(i)
        elif dep == "det" and sentence.tokens[i].feature("Poss") == "Yes":
            slots["de"].append(i)
    head = sentence.tokens[index].head
    if sentence.tokens[head].pos == "VERB" and _is_supported(sentence, index, head):
        lemma = sentence.tokens[head].lemma
        for kind, lemmas in (
            ("support_agent", grammar().support_agent),
            ("support_patient", grammar().support_patient),
        ):
            if lemma in lemmas:
                slots[kind].extend(arguments(sentence, head).get("subject", ()))
    for case, complement in _next_complements(sentence, index):
        if complement not in slots[case]:
            slots[case].append(complement)
    slots["victim"] = list(_victims(sentence, index))
    slots["number"] = [i for i in sentence.children(index) if sentence.tokens[i].dep == "nummod"]
    if sentence.tokens[head].pos == "VERB" and preposition(sentence, index) in grammar().mediums:
        slots["medium"].extend(arguments(sentence, head).get("subject", ()))
    return _opened(sentence, {slot: heads for slot, heads in slots.items() if heads})


def _victims(sentence: Sentence, noun: int) -> Iterator[int]:
    """Whom the event of a noun hits, by the verb that it is the agent or the subject of, or as a target: "Telvia
    paralysée par une panne", "l'intrusion qui paralyse Telvia", "Telvia a été la cible d'une attaque".
    """
    token = sentence.tokens[noun]
    governor = sentence.tokens[token.head]
    if token.dep.startswith("nmod") and governor.lemma.casefold() in grammar().targets:
        yield from arguments(sentence, token.head).get("subject", ())
    clauses = [i for i in sentence.children(noun) if sentence.tokens[i].dep == "acl:relcl"]
    for verb in (*clauses, *((token.head,) if token.dep in (*SUBJECTS, "obl:agent") else ())):
        slots = arguments(sentence, verb)
        if noun in slots.get("subject", ()):
            yield from (i for i in slots.get("object", ()) if sentence.tokens[i].pos in ("NOUN", "PROPN"))


def _is_supported(sentence: Sentence, noun: int, verb: int) -> bool:
    """True for the noun of a support verb: its object, or the oblique of a verb without one ("procéder à la
    fermeture"); "faire suite à une plainte" is none.
    """
    dep = sentence.tokens[noun].dep
    oblique = dep in ("obl:arg", "obl:mod") and preposition(sentence, noun) in ("à", "de")
    return dep.startswith("obj") or (oblique and sentence.tokens[verb].lemma in grammar().oblique_support)


def _next_complements(sentence: Sentence, index: int) -> Iterator[tuple[str, int]]:
    """Complements right behind a noun and its date, wherever the parse hung them: "l'attaque du 6 mars | contre le
    palais". What "de" says of a complement is that one's own: "la nomination de Paul Roy à la tête | de Telvia".
    """
    position, behind = index + 1, False
    while position < len(sentence.tokens):
        token = sentence.tokens[position]
        word = token.text.casefold()
        if token.pos == "ADP" and position < token.head < position + _NEAR and sentence.tokens[token.head].pos != "NUM":
            joint = _CONTRACTED.get(word, word)
            if behind and joint == "de":
                return
            yield joint, token.head
            position, behind = token.head + 1, True
        elif token.pos in ("ADJ", "NUM") or word in grammar().date_words:
            position += 1
        else:
            return


def _opened(sentence: Sentence, slots: Mapping[str, Iterable[int]]) -> Arguments:
    return {
        slot: tuple(dict.fromkeys(antecedent(sentence, j) for i in heads for j in with_conjuncts(sentence, i)))
        for slot, heads in slots.items()
        if heads
    }
