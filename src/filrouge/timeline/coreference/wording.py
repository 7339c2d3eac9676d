"""What the words of two mentions say: the triggers, the deeds that they tell, the clauses around them."""

from filrouge.lexicon.comparison import comparison
from filrouge.timeline.coreference.evidence import Evidence, Material

_TALKATIVE = 4  # words beside the trigger: a clause that has so many says what it is about


def same_trigger(first: Evidence, second: Evidence, material: Material) -> float:
    """Whether the same word tells it; that both "said" tells nothing."""
    if not first.trigger & second.trigger:
        return 0.0
    return 0.0 if _only_says(first) and _only_says(second) else 1.0


def _only_says(one: Evidence) -> bool:
    return one.mention.type == "statement" and one.mention.lemma in comparison().speech


def same_deed(first: Evidence, second: Evidence, material: Material) -> float:
    """Whether other words tell the same deed: "a démissionné", "a claqué la porte"."""
    return 1.0 if first.deeds & second.deeds and not first.trigger & second.trigger else 0.0


def other_deed(first: Evidence, second: Evidence, material: Material) -> float:
    """Whether both tell deeds, and none in common."""
    return 1.0 if first.deeds and second.deeds and not first.deeds & second.deeds else 0.0


def same_words(first: Evidence, second: Evidence, material: Material) -> float:
    """Cosine of the clauses' words, rare words counting more."""
    weight = material.word_weight
    both = sum([weight[w] ** 2 for w in first.words if w in second.words])
    return both / (material.norms[first.words] * material.norms[second.words]) if both else 0.0


def other_words(first: Evidence, second: Evidence, material: Material) -> float:
    """How far two clauses that both say something, names left out, share none of their words."""
    said = min(len(first.words), len(second.words))
    return min(1.0, max(0, said - 1) / _TALKATIVE) * max(0.0, 1 - 3 * same_words(first, second, material))
