"""Norms stored in the bundled vocabulary: a word with a curly apostrophe is the same word."""

from spacy.lookups import Lookups
from spacy.util import registry

ELIDED = ("l", "d", "c", "j", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu")
WHOLE = ("aujourd'hui", "c'est-à-dire", "l'on", "quelqu'un", "quelqu'une")


@registry.misc("filrouge_norms.v1")  # type: ignore[untyped-decorator]
def norms() -> Lookups:
    """The lookups that spaCy reads norms from, "lexeme_norm": every case of l’, qu’ and of the words with an
    apostrophe.
    """
    lookups = Lookups()
    words = [*(f"{word}'" for word in ELIDED), *WHOLE]
    cases = {form: word for word in words for form in (word, word.capitalize(), word.upper())}
    lookups.add_table("lexeme_norm", {form.replace("'", mark): word for form, word in cases.items() for mark in "’ʼ"})
    return lookups
