"""Quotations, which may run over several sentences, and the verb of speech that says whose they are."""

from collections.abc import Iterator

from filrouge.events.grammar.verbs import lemma_of
from filrouge.lexicon.status import status_cues
from filrouge.mentions.mention import Mentions, Sentence, Span

_PAIRS = {"«": "»", "“": "”"}
_LONGEST = 1500  # characters: a quotation that nothing closes is none
_BEHIND = 3  # tokens from the end of a quotation to the verb that says whose it is, auxiliaries and clitics included

_ENDS = frozenset(".!?»”")

Place = tuple[int, int]
"""A token: index of its sentence, index in the sentence."""


def quoted_by(mentions: Mentions, position: int) -> Place | None:
    """The verb of speech to which the quotation around `position` belongs: behind it (« ... », a déclaré X), put into
    it (« ..., a déclaré X, ... »), or before it (X a déclaré : « ... »).
    """
    found = quotation_around(mentions.article.text, position)
    if found is None:
        return None
    verbs = [(number, i) for number, i in _speech_verbs(mentions, found)]
    behind = (place for place in verbs if _is_right_behind(mentions.sentences[place[0]], place[1], found))
    inside = (place for place in verbs if _is_inside(mentions.sentences[place[0]], place[1], found))
    before = (place for place in reversed(verbs) if _introduces(mentions, place, found))
    return next((place for places in (behind, inside, before) for place in places), None)


def quotation_around(text: str, position: int) -> Span | None:
    """The quotation that holds the position, its marks included; None outside of guillemets."""
    for opening, closing in _PAIRS.items():
        start = text.rfind(opening, max(0, position - _LONGEST), position)
        if start >= 0 and text.find(closing, start, position) < 0:
            end = text.find(closing, position, start + _LONGEST)
            if end >= 0 and text.find(opening, position, end) < 0:
                return Span(start, end + 1)
    return None


def _speech_verbs(mentions: Mentions, quotation: Span) -> Iterator[Place]:
    """The verbs of speech in the sentences that the quotation touches, and in those beside them."""
    near = [n for n, s in enumerate(mentions.sentences) if s.start < quotation.end and quotation.start < s.end]
    if not near:
        return
    for number in range(max(0, near[0] - 1), min(len(mentions.sentences), near[-1] + 2)):
        sentence = mentions.sentences[number]
        for i, token in enumerate(sentence.tokens):
            if token.pos in ("VERB", "AUX", "PROPN", "NOUN") and lemma_of(sentence, i) in status_cues().speech:
                yield number, i


def _is_right_behind(sentence: Sentence, verb: int, quotation: Span) -> bool:
    between = [token for token in sentence.tokens[:verb] if token.start >= quotation.end]
    spoken = [token for token in between if token.pos != "PUNCT"]
    return sentence.tokens[verb].start >= quotation.end and len(spoken) <= _BEHIND


def _is_inside(sentence: Sentence, verb: int, quotation: Span) -> bool:
    token = sentence.tokens[verb]
    return quotation.start <= token.start < quotation.end and token.dep == "parataxis:insert"


def _introduces(mentions: Mentions, place: Place, quotation: Span) -> bool:
    """True for the verb before the colon that a quotation follows."""
    end = mentions.sentences[place[0]].tokens[place[1]].end
    between = mentions.article.text[end : quotation.start].rstrip()
    return end <= quotation.start and between.endswith(":") and not _ENDS & set(between)
