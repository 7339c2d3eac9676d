"""French tokens as the Universal Dependencies treebanks cut them, with rules for the glued text of pages scraped from
the press.

What is cut: elisions ("l'", "qu'"), inverted clitics ("-t-il"), quotes, dashes, a full stop without its space
("services.Amazon"), a line that lost its break ("déclaréUne recherche"). What stays whole: hyphenated compounds and
names, domain names, addresses, handles, abbreviations, versions, a letter in brackets ("traité(e)"). "du" and "aux" are
one token.
"""

import re
from functools import cache

from spacy.symbols import ORTH  # type: ignore[import-not-found]
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.vocab import Vocab

from filrouge.lexicon.tables import read_table

LOWER = "a-zß-öø-ÿœāăąćčďđēėęěğīįıłńňőřśşšťūůűźżž"
UPPER = "A-ZÀ-ÖØ-ÞŒŸĀĂĄĆČĎĐĒĖĘĚĞĪĮİŁŃŇŐŘŚŞŠŤŪŮŰŹŻŽ"
ALPHA = LOWER + UPPER
QUOTES = '"«»“”„‟‹›'
APOSTROPHES = "'’‘ʼ´`"

_CLITICS = "ils?|elles?|on|je|tu|nous|vous|ce|moi|toi|l[ea]s?|lui|leur|en|y"
_NO_DEMONSTRATIVE = "(?<!elui)(?<!elle)(?<!elles)(?<!eux)(?<!usque)(?<!ar)(?<!oi)(?<!oilà)(?<!ela)"


@cache
def _words(key: str) -> tuple[str, ...]:
    return tuple(read_table("tokens.toml")[key])


def _any(key: str) -> str:
    return "|".join(sorted(_words(key), key=len, reverse=True))


_PREFIXES = [
    rf"[{QUOTES}{APOSTROPHES}]",
    r"[(\[{<>)\]}¿¡*•·▪►●■◆→⇒✓|§~^†©®™]",
    r"…|\.\.+|[,;:!?]|\.(?!\d)",
    r"--+|[–—―−]",
    rf"-(?=[{ALPHA}{QUOTES}(\[])",
    r"[$£€¥]|[nN]°(?=\d)|\+(?=[A-Za-z])",
    rf"M\.(?=[{UPPER}][{LOWER}])",
    rf"/(?=[{ALPHA}])",
]
_SUFFIXES = [
    rf"[{QUOTES}]",
    rf"(?<=[{ALPHA}]{{3}})(?<![qQ]u)(?<!QU)['’‘]|(?<=[\d!?.,»])['’]|(?<=['’])['’]",
    r"[\]}<>*•·►■→|~^†©®™]",
    rf"(?<!\([{ALPHA}])(?<!\([{ALPHA}]{{2}})(?<!\([{ALPHA}]{{3}})\)|(?<=[\s\d]\([{ALPHA}])\)",
    r"\(",
    r"…|\.\.+|[,;:!?]",
    r"--+|[–—―−]|(?<=.)-",
    rf"(?<=[{LOWER}\d%€$£°²³{QUOTES})\]{APOSTROPHES}])\.",
    rf"(?<=[{UPPER}{LOWER}°][{UPPER}])\.",
    r"(?<=\d)(?:[%€$£¥]|°C?|M€|Md€|k€)",
    rf"(?<=\d)(?:{_any('units')})",
    rf"(?<=[{ALPHA}])/",
]
_INFIXES = [
    rf"[{QUOTES}]|…|\.\.+|--+|[–—―]",
    # l'homme, qu'il; but O'Neill, N'Golo, prud'hommes and presqu'île are one word.
    rf"(?<=^[ldcjnmstyLDCJYZ]['’])(?=[{ALPHA}\d])|(?<=[^{ALPHA}][ldcjnmstyLDCJ]['’])(?=[{ALPHA}\d])",
    rf"(?<=[{LOWER}]{{3}}[LDSCJN]['’])(?=[{ALPHA}])",
    rf"(?<=^[NMST]['’])(?=[{LOWER}]|[{UPPER}]{{2}})",
    rf"(?<=(?<!el)(?<!res)[qQ]u['’])(?=[{ALPHA}\d])|(?<=QU['’])(?=[{ALPHA}\d])",
    # dit-il, a-t-elle, est-ce, donnez-le-moi; not Isle-sur-le-Doubs, where the hyphen goes on.
    rf"(?<=[{ALPHA}])(?<!-[tT])(?=-(?:t[-'’])?(?:{_CLITICS})(?![{ALPHA}\d'’-]))",
    rf"(?<=[{UPPER}])(?<!-T)(?=-(?:T-)?(?:ILS?|ELLES?|ON|JE|TU|NOUS|VOUS|CE)(?![{ALPHA}\d-]))",
    rf"(?<=[{LOWER}])(?=-l[ea]s?-(?:moi|toi|lui|nous|vous|leur)(?![{ALPHA}-]))",
    rf"(?<=[{LOWER}]){_NO_DEMONSTRATIVE}(?=-(?:là|ci)(?![{ALPHA}-]))",
    rf"(?<=\b[eE]x-)(?=[{UPPER}][{LOWER}])",  # l'ex-Twitter; not ex-PDG
    # services.Amazon, l'UE.Le; not lemonde.fr, Boursier.com, U.S.A.
    rf"(?<=[{LOWER}\d)])\.(?=[{UPPER}](?:[{LOWER}'’{UPPER}]|$))(?!\.(?:Com|Fr|Net|Org|Io|Js)\b)",
    rf"(?<=[{UPPER}]{{2}})\.(?=[{UPPER}][{LOWER}'’])",
    rf"(?<=[{ALPHA}\d)])[,;!?](?=[{ALPHA}])|(?<=[{ALPHA})]):(?=[{ALPHA}])",
    rf"(?<=[{LOWER}]{{3}})(?=(?:{_any('glued_openers')})$|(?:{_any('glued_elisions')})['’])",
    rf"\((?![{ALPHA}]{{1,3}}\)?)|(?<=[{ALPHA}\d])\)(?=[{ALPHA}])",
    rf"(?<=[{LOWER}])\.(?=[{QUOTES}])",
    rf"(?<=[{LOWER}])(?<!\bkm)/(?=[{LOWER}])|(?<=[{LOWER}]{{3}}|[{UPPER}]{{3}})/(?=[{UPPER}][{LOWER}])",
    r"(?<=\d)h(?=\d)",
]
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/\S*", re.IGNORECASE
)
_HANDLE = re.compile(r"[@#]\w[\w.]*\w|[@#]\w")


def build_tokenizer(vocab: Vocab) -> Tokenizer:
    """A spaCy tokenizer for French press text over `vocab`."""
    return Tokenizer(
        vocab,
        rules=_rules(),
        prefix_search=re.compile("|".join(f"^(?:{p})" for p in _PREFIXES)).search,
        suffix_search=re.compile("|".join(f"(?:{p})$" for p in _SUFFIXES)).search,
        infix_finditer=re.compile("|".join(f"(?:{p})" for p in _INFIXES)).finditer,
        token_match=_HANDLE.fullmatch,
        url_match=_ADDRESS.fullmatch,
    )


def _rules() -> dict[str, list[dict[int, str]]]:
    whole = _words("whole")
    words = [*_words("abbreviations"), *whole, *(word.replace("'", "’") for word in whole)]
    return {word: [{ORTH: word}] for word in words}
