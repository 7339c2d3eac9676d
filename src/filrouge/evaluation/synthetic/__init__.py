"""Stories whose truth is known: made-up events told by many articles in other words, by the seed always the same.

What happened is told by verbs and nouns and by a part of its words; dates are exact, vague, wrong or left out; who did
it is often not said; a few actors are in much of the news, short names stand for long ones, and some share a surname.
There are near-misses: the same again to the same ones weeks later, the same on the same day to others, one thing after
the other to the same ones.
"""

from filrouge.evaluation.synthetic.story import make_story, pairwise

__all__ = ["make_story", "pairwise"]
