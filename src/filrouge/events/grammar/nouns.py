"""Who fills which slot of an event noun: its complements, what its verb lends it, and whom it hits."""

from collections import defaultdict
from collections.abc import Iterator

from filrouge.events.grammar.syntax import CONTRACTED, Arguments, arguments, opened, preposition
from filrouge.events.grammar.voice import has_child
from filrouge.lexicon.grammar import grammar
from filrouge.mentions.mention import Sentence
from filrouge.mentions.misparses import SUBJECTS

_NEAR = 4


def noun_arguments(sentence: Sentence, index: int) -> Arguments:
    """The slots of the event noun at `index`: its complements by preposition, and the subject its support verb lends.

    The possessive ("son départ") fills "de" with the determiner itself; "medium" is the subject of the verb that a
    noun of speech goes with ("dans un communiqué, le groupe a salué..."), "victim" whom the event hits, "number" how
    many there are.
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
    if not slots["de"]:
        slots["de"].extend(_relative_owner(sentence, index))
    slots["victim"] = list(_victims(sentence, index))
    slots["number"] = [i for i in sentence.children(index) if sentence.tokens[i].dep == "nummod"]
    if sentence.tokens[head].pos == "VERB" and preposition(sentence, index) in grammar().mediums:
        slots["medium"].extend(arguments(sentence, head).get("subject", ()))
    return opened(sentence, {slot: heads for slot, heads in slots.items() if heads})


def _relative_owner(sentence: Sentence, noun: int) -> Iterator[int]:
    """The "dont" whose antecedent has what the object of its clause names: "Paul Roy, | dont les salariés réclament le
    départ".
    """
    token = sentence.tokens[noun]
    if token.dep != "obj" or not has_child(sentence, noun, "det"):
        return
    clause = (i for i in sentence.subtree(token.head) if i < token.head)
    yield from (i for i in clause if sentence.tokens[i].text.casefold() == "dont")


def _is_supported(sentence: Sentence, noun: int, verb: int) -> bool:
    """True for the noun of a support verb: its object, or the oblique of a verb without one ("procéder à la
    fermeture"); "faire suite à une plainte" is none.
    """
    dep = sentence.tokens[noun].dep
    oblique = dep in ("obl:arg", "obl:mod") and preposition(sentence, noun) in ("à", "de")
    return dep.startswith("obj") or (oblique and sentence.tokens[verb].lemma in grammar().oblique_support)


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


def _next_complements(sentence: Sentence, index: int) -> Iterator[tuple[str, int]]:
    """Complements right behind a noun and its date, wherever the parse hung them: "l'attaque du 6 mars | contre le
    palais". What "de" says of a complement is that one's own: "la nomination de Paul Roy à la tête | de Telvia".
    """
    position, behind = index + 1, False
    while position < len(sentence.tokens):
        token = sentence.tokens[position]
        word = token.text.casefold()
        if token.pos == "ADP" and position < token.head < position + _NEAR and sentence.tokens[token.head].pos != "NUM":
            joint = CONTRACTED.get(word, word)
            if behind and joint == "de":
                return
            yield joint, token.head
            position, behind = token.head + 1, True
        elif token.pos in ("ADJ", "NUM") or word in grammar().date_words:
            position += 1
        else:
            return
