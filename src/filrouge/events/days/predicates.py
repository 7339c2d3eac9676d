"""What a time expression is said of: the verb or noun of its sentence that it dates, before any trigger is asked."""

from collections.abc import Container, Iterator, Sequence

from filrouge.events.grammar.clauses import clause_around, only_verb
from filrouge.events.grammar.voice import has_child
from filrouge.lexicon.grammar import grammar
from filrouge.mentions.dates.expression import Duration, Recurring, TimeMention, Unanchored
from filrouge.mentions.mention import Sentence, Token

_UNDATING = (Duration, Recurring, Unanchored)
_ASIDE = ("appos", "amod", "acl", "parataxis")
_WHEN = ("lorsque", "lorsqu'", "quand", "où")


def dated_predicates(
    sentence: Sentence, times: Sequence[TimeMention], triggers: Container[int]
) -> list[tuple[TimeMention, int]]:
    """The time expressions that name days, each with the token that it is said of, or tokens."""
    dated = [(time, _predicate_of(sentence, time, above, triggers)) for time, above in dating_times(sentence, times)]
    return dated + [(time, verb) for time in times for verb in _told_behind(sentence, time)]


def dating_times(sentence: Sentence, times: Sequence[TimeMention]) -> list[tuple[TimeMention, int]]:
    """The time expressions of the sentence that name days, each with the token that governs it from outside."""
    found = []
    for time in times:
        if isinstance(time.expression, _UNDATING) or not sentence.start <= time.start < sentence.end:
            continue
        tokens = [i for i, t in enumerate(sentence.tokens) if t.start < time.end and time.start < t.end]
        if tokens:
            outer = next((i for i in tokens if sentence.tokens[i].head not in tokens), tokens[0])
            found.append((time, sentence.tokens[outer].head if outer != sentence.tokens[outer].head else outer))
    return found


def _predicate_above(sentence: Sentence, index: int, triggers: Container[int]) -> int:
    """The nearest trigger or verb at or above a token: what a time expression that hangs there is said of."""
    for i in (index, *sentence.ancestors(index)):
        token = sentence.tokens[i]
        if i in triggers or token.pos == "VERB" or has_child(sentence, i, "cop") or is_announcement(token):
            return i
        if is_aside(sentence, i):
            return i
    return index


def is_aside(sentence: Sentence, index: int) -> bool:
    """Whether a word says between commas what somebody is: "le club, | champion de France en 2019, a été
    relégué"; a date in it is none of the verb's.
    """
    token = sentence.tokens[index]
    nominal = token.head < index and sentence.tokens[token.head].pos in ("NOUN", "PROPN", "PRON")
    if token.pos not in ("NOUN", "ADJ", "VERB") or token.dep not in _ASIDE or not nominal:
        return False
    inside = [i for i in sentence.subtree(index) if sentence.tokens[i].pos != "PUNCT"]
    around = (*sentence.tokens[: min(inside)][-1:], *sentence.tokens[max(inside) + 1 :][:1])
    return [edge.text for edge in around] == [",", ","]


def is_announcement(token: Token) -> bool:
    """Whether a noun makes something known: "l'annonce", "la révélation"."""
    return token.pos == "NOUN" and token.lemma in grammar().announcements


def _predicate_of(sentence: Sentence, time: TimeMention, above: int, triggers: Container[int]) -> int:
    """What a time expression is said of: the noun it hangs on, the only verb of its clause, else what the parse
    says.
    """
    own = [i for i, token in enumerate(sentence.tokens) if token.start < time.end and time.start < token.end]
    parsed = _predicate_above(sentence, above, triggers)
    if sentence.tokens[max(0, own[0] - 1)].text == "," and is_aside(sentence, parsed):
        parsed = _predicate_above(sentence, sentence.tokens[parsed].head, triggers)
    behind = _verb_right_before(sentence, time)
    if behind in triggers and (parsed < behind or sentence.tokens[behind].head == above):
        return behind
    if (parsed == above and sentence.tokens[above].pos != "VERB") or is_aside(sentence, parsed):
        return parsed
    clause = clause_around(sentence, own[0])
    verb = only_verb(sentence, clause, own)
    if verb is None or (parsed in clause and (parsed in triggers or verb not in triggers)):
        return parsed
    return verb


def _verb_right_before(sentence: Sentence, time: TimeMention) -> int:
    """The verb that a time expression follows with no more than prepositions between, or what it makes of something:
    "une enquête ouverte en | février", "un rapport rendu public le | 11 mai", however the parse hangs it; -1 if there
    is none.
    """
    before = [
        i for i, token in enumerate(sentence.tokens) if token.start < time.start and token.pos not in ("ADP", "DET")
    ]
    if len(before) > 1 and before[-2] + 1 == before[-1] and sentence.tokens[before[-1]].pos == "ADJ":
        before.pop()
    return before[-1] if before and sentence.tokens[before[-1]].pos == "VERB" else -1


def _told_behind(sentence: Sentence, time: TimeMention) -> Iterator[int]:
    """The verb of a clause that tells what a date brought: "a basculé le 4 janvier, lorsque le tribunal l'a
    condamné".
    """
    following = [i for i, token in enumerate(sentence.tokens) if token.start >= time.end and token.text != ","][:1]
    for i in following:
        word = sentence.tokens[i]
        late = any(token.pos == "VERB" for token in sentence.tokens[:i])
        if late and word.text.casefold() in _WHEN and sentence.tokens[word.head].pos == "VERB" and word.head > i:
            yield word.head
