"""Norms stored in the bundled vocabulary: a word with a curly apostrophe is the same word."""

from itertools import product

from spacy.lookups import Lookups
from spacy.util import registry

ELIDED = "l d c j m n s t qu jusqu lorsqu puisqu quoiqu quelqu".split()
WHOLE = ("aujourd'hui", "c'est-à-dire", "l'on", "quelqu'un", "quelqu'une")


@registry.misc("filrouge_norms.v1")
def norms() -> Lookups:
    """The lookups that spaCy reads norms from, "lexeme_norm": every case of l’, qu’ and of the words with an apostrophe."""
    lookups = Lookups()
    words = [*(f"{word}'" for word in ELIDED), *WHOLE]
    written = {form(word).replace("'", mark): word for word, mark, form in product(words, "’ʼ", (str, str.capitalize, str.upper))}
    lookups.add_table("lexeme_norm", written)
    return lookups
