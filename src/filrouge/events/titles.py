"""The titles and functions that an article gives its people: "le PDG de X, John Y", "John Y, directeur général de
X".
"""

from filrouge.events.cast import Cast
from filrouge.events.event import Title
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.people import is_title
from filrouge.mentions.mention import Sentence

FORMER = ("ancien", "ex")
_BESIDE = ("appos", "flat:name", "flat", "nmod", "nmod:appos")


def give_titles(sentences: tuple[Sentence, ...], cast: Cast) -> None:
    """Give every person of the cast the titles that stand beside the name, with the organisation they are held at,
    if said.
    """
    for (number, index), (member, mention) in sorted(cast.at.items()):
        if mention.how != "name" or cast.members[member].type != "person":
            continue
        sentence = sentences[number]
        above = sentence.tokens[index].head
        beside = [i for i in sentence.children(index) if sentence.tokens[i].dep in _BESIDE]
        if sentence.tokens[index].dep in _BESIDE:
            beside.append(above)
        for i in beside:
            if is_title(sentence.tokens[i].lemma) and (number, i) not in cast.at:
                _give(sentence, number, i, member, cast)


def _give(sentence: Sentence, number: int, index: int, member: int, cast: Cast) -> None:
    title = Title(_phrase(sentence, index), _held_at(sentence, number, index, cast))
    if title not in cast.members[member].titles:
        cast.members[member].titles.append(title)
    if gender := sentence.tokens[index].feature("Gender"):
        cast.members[member].genders[gender] += 1


def _phrase(sentence: Sentence, index: int) -> str:
    """The title's own words: the noun, the adjectives beside it and a bare complement ("directeur général par
    intérim", "ancien ministre").
    """
    last = index
    for i in sentence.children(index):
        child = sentence.tokens[i]
        bare = (
            child.dep == "nmod"
            and child.pos == "NOUN"
            and not any(sentence.tokens[j].dep == "det" for j in sentence.children(i))
        )
        if (child.dep == "amod" and i == last + 1) or (bare and i <= last + 2):
            last = i
    first = index - 1 if index > 0 and sentence.tokens[index - 1].lemma.casefold() in FORMER else index
    return " ".join(token.text for token in sentence.tokens[first : last + 1])


def is_post(title: Title) -> bool:
    """True for a function that can be got and lost: no founder or owner, and nobody who only was something."""
    words = title.text.casefold().split()
    return bool(words) and not title.text.casefold().startswith(FORMER) and words[0] not in grammar().standing


def is_former(sentence: Sentence, title: int) -> bool:
    """True for "l'ancien patron", "l'ex patron", "l'ex-patron"."""
    before = sentence.tokens[title - 1].lemma.casefold() if title > 0 else ""
    return before in FORMER or sentence.tokens[title].lemma.casefold().startswith("ex-")


def _held_at(sentence: Sentence, number: int, index: int, cast: Cast) -> int | None:
    for i in sentence.subtree(index):
        found = cast.stands_at(number, i)
        if found and i > index and cast.members[found[0]].type in ("company", "host", "organization"):
            return found[0]
    return None
