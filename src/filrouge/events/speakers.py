"""Who says it: the speaker of reported speech, or the source that a clause names."""

from filrouge.events.status import governors
from filrouge.events.syntax import arguments
from filrouge.events.verbs import lemma_of
from filrouge.mentions.mention import Sentence


def speaker_head(sentence: Sentence, index: int, speech_verbs: frozenset[str]) -> int | None:
    """The head of the noun phrase that says what the trigger tells: subject of the speech verb above it, or "selon
    X".
    """
    for i in (index, *sentence.ancestors(index)):
        for child in sentence.children(i):
            if sentence.tokens[child].dep.startswith("obl") and any(
                sentence.tokens[j].text.casefold() == "selon" for j in sentence.children(child)
            ):
                return child
    for head, below in governors(sentence, index):
        if lemma_of(sentence, head) in speech_verbs and sentence.tokens[below].dep in (
            "ccomp",
            "xcomp",
            "parataxis",
            "parataxis:insert",
        ):
            return next(iter(arguments(sentence, head).get("subject", ())), None)
    return None
