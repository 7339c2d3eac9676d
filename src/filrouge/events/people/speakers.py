"""Who says it: the speaker of reported speech, or the source that a clause names."""

from collections.abc import Iterator, Sequence

from filrouge.events.event import Speaker
from filrouge.events.grammar.quotations import quoted_by
from filrouge.events.grammar.syntax import arguments, governors, is_definite, preposition
from filrouge.events.grammar.verbs import lemma_of
from filrouge.events.people.cast import DOUBTFUL, Cast
from filrouge.events.people.interviews import Interview
from filrouge.events.people.stand_ins import stand_ins
from filrouge.lexicon.grammar import grammar
from filrouge.lexicon.status import status_cues
from filrouge.mentions.dates.expression import TimeMention
from filrouge.mentions.mention import Mentions, Sentence, Span

_SAID = ("ccomp", "xcomp", "parataxis", "parataxis:insert")
_LEFT_OUT = ("acl", "acl:relcl", "advcl", "parataxis", "parataxis:insert", "punct", "cop", "nsubj")
_NOBODY = frozenset({"on", "je", "j'", "nous", "ce", "c'", "cela", "ça"})


def speaker_of(
    mentions: Mentions, number: int, index: int, cast: Cast, interview: Interview | None = None
) -> Speaker | None:
    """Who says, by the article, what the trigger at `index` of a sentence tells; None where it says so itself. In the
    answers of an interview, it is who gives it.
    """
    answering = interview.speaker_at(mentions.sentences[number].tokens[index].start) if interview else None
    return _reported(mentions, number, index, cast) or answering


def _reported(mentions: Mentions, number: int, index: int, cast: Cast) -> Speaker | None:
    """Who says it by a verb of speech or a source beside it."""
    sentence = mentions.sentences[number]
    head = speaker_head(sentence, index)
    if head is None and (found := quoted_by(mentions, sentence.tokens[index].start)) is not None:
        number, verb = found
        sentence = mentions.sentences[number]
        head = subject_of_speech(sentence, verb)
    if head is None or sentence.tokens[head].text.casefold() in _NOBODY:
        return None
    named = {member for member, mention in stand_ins(sentence, number, head, cast) if mention.how != DOUBTFUL}
    if not named and sentence.tokens[head].pos == "PRON":
        return None  # "a-t-il dit", of nobody knows whom
    several = any(sentence.tokens[i].dep == "conj" for i in sentence.children(head))
    words = _phrase(sentence, head, mentions.times)
    return Speaker(words, named.pop() if len(named) == 1 and not several else None)


def speaker_head(sentence: Sentence, index: int) -> int | None:
    """The head of the noun phrase that says what the trigger tells: "selon X", the subject of a speech verb above it or
    put into it (", a déclaré X").
    """
    clauses = (index, *sentence.ancestors(index))
    sources = (source for i in clauses for source in _sources(sentence, i) if index not in sentence.subtree(source))
    if (source := next(sources, None)) is not None:
        return source
    verbs = (*_verbs_above(sentence, index), *(verb for i in clauses for verb in _verbs_put_in(sentence, i, index)))
    return next((head for verb in verbs if (head := subject_of_speech(sentence, verb)) is not None), None)


def subject_of_speech(sentence: Sentence, verb: int) -> int | None:
    """Who is the subject of a verb of speech, also of "a-t-elle ajouté"."""
    subjects = arguments(sentence, verb).get("subject", ())
    inverted = (i for i in sentence.children(verb) if sentence.tokens[i].dep == "expl:subj")
    return next((i for i in (*subjects, *inverted) if i != verb), None)


def _sources(sentence: Sentence, clause: int) -> Iterator[int]:
    """What "selon", "d'après", "de source" introduce beside a clause."""
    for i in sentence.children(clause):
        if sentence.tokens[i].dep.startswith("obl") and _is_source(sentence, i):
            yield i


def _is_source(sentence: Sentence, head: int) -> bool:
    """True for a noun phrase that "selon", "d'après" introduce, and for "de source policière"."""
    cases = [i for i in sentence.children(head) if sentence.tokens[i].dep == "case"]
    cases += [j for i in cases for j in sentence.children(i) if sentence.tokens[j].dep == "fixed"]
    words = " ".join(sentence.tokens[i].text.casefold() for i in sorted(cases)).replace("d' ", "d'")
    return bool({words, f"{words} {sentence.tokens[head].text.casefold()}"} & status_cues().source_prepositions)


def _verbs_above(sentence: Sentence, index: int) -> Iterator[int]:
    """The verbs of speech whose clause, or whose news, the trigger is: "X a déclaré que...", "X a annoncé la
    fermeture"; what a relative clause adds is the article's own.
    """
    known = sentence.tokens[index].pos == "NOUN" and is_definite(sentence, index)
    for head, below in governors(sentence, index):
        lemma, dep = lemma_of(sentence, head), sentence.tokens[below].dep
        spoken = dep in _SAID and lemma in status_cues().speech - grammar().learning
        if (spoken and _is_before_or_behind_colon(sentence, below, head)) or (
            dep in ("obj", "nsubj:pass") and lemma in grammar().announcing
        ):
            yield head
        if dep == "acl:relcl" or (known and dep.startswith(("obl", "nmod"))):
            return  # "a affirmé qu'Amazon l'a banni après l'attaque": that there was one is no claim of his


def _is_before_or_behind_colon(sentence: Sentence, below: int, head: int) -> bool:
    """True for a subordinate clause, and for a main one that stands where quotations stand: "X a répondu : il part"."""
    if not sentence.tokens[below].dep.startswith("parataxis") or below < head:
        return True
    return any(token.text == ":" for token in sentence.tokens[head:below])


def _verbs_put_in(sentence: Sentence, clause: int, index: int) -> Iterator[int]:
    """The verbs of speech put into or behind a clause: ", a réagi X", ", comme l'a indiqué X"."""
    for i in sentence.children(clause):
        token = sentence.tokens[i]
        marks = [sentence.tokens[j].text.casefold() for j in sentence.children(i) if sentence.tokens[j].dep == "mark"]
        like = token.dep == "advcl" and "comme" in marks
        put_in = token.dep.startswith("parataxis") and _is_inverted(sentence, i)
        if (like or put_in) and lemma_of(sentence, i) in status_cues().speech and index not in sentence.subtree(i):
            yield i


def _is_inverted(sentence: Sentence, verb: int) -> bool:
    subject = subject_of_speech(sentence, verb)
    return subject is not None and (subject > verb or sentence.tokens[subject].dep == "expl:subj")


def _phrase(sentence: Sentence, head: int, times: Sequence[TimeMention]) -> Span:
    """The noun phrase with its complements and appositions, without its preposition, a bare date ("M. Roy lundi") and
    what clauses add.
    """
    dated = {i for i, token in enumerate(sentence.tokens) if any(t.start <= token.start < t.end for t in times)}
    kept, agenda = {head}, [head]
    while agenda:
        above = agenda.pop()
        for i in sentence.children(above):
            introduces = above == head and i < head and sentence.tokens[i].dep in ("case", "cc", "mark")
            bare_date = i in dated and preposition(sentence, i) is None
            apart = introduces or bare_date or _is_source(sentence, i)
            if sentence.tokens[i].dep not in _LEFT_OUT and not apart and i not in kept:
                kept.add(i)
                agenda.append(i)
    first = last = head
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept or (last + 2 in kept and sentence.tokens[last + 1].pos == "PUNCT"):
        last += 1
    clitic = sentence.tokens[first].text.rfind("-") + 1 if sentence.tokens[head].pos == "PRON" else 0  # "a-t-elle dit"
    return Span(sentence.tokens[first].start + clitic, sentence.tokens[last].end)
