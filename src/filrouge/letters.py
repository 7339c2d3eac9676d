"""The letters that texts are compared by: without accents, which capitals often lack, and without case."""

from unicodedata import combining, normalize


def unaccented(text: str) -> str:
    """The text without its accents: "PUBLIE" for "PUBLIÉ"."""
    return "".join(letter for letter in normalize("NFD", text) if not combining(letter))


def plain(text: str) -> str:
    """Lower case without accents, curly quotes made straight: the letters two spellings share."""
    if text.isascii():
        return text.lower()
    decomposed = normalize("NFKD", text.replace("’", "'").replace("œ", "oe").replace("Œ", "Oe"))
    return "".join(letter for letter in decomposed if not combining(letter)).casefold()
