"""French tokens as the Universal Dependencies treebanks cut them, with rules for the glued text of pages scraped from the press.

What is cut: elisions ("l'", "qu'"), inverted clitics ("-t-il"), quotes, dashes, a full stop without its space
("services.Amazon"), a line that lost its break ("déclaréUne recherche"). What stays whole: hyphenated compounds and names,
domain names, addresses, handles, abbreviations, versions, a letter in brackets ("traité(e)"). "du" and "aux" are one token.
"""

import re

from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.vocab import Vocab

LOWER = "a-zß-öø-ÿœāăąćčďđēėęěğīįıłńňőřśşšťūůűźżž"
UPPER = "A-ZÀ-ÖØ-ÞŒŸĀĂĄĆČĎĐĒĖĘĚĞĪĮİŁŃŇŐŘŚŞŠŤŪŮŰŹŻŽ"
ALPHA = LOWER + UPPER
QUOTES = "\"«»“”„‟‹›"
APOSTROPHES = "'’‘ʼ´`"
UNITS = "h|km|m|cm|mm|kg|g|mg|ha|Go|Mo|To|Ko|GHz|MHz|MW|kW|GW|kWh|MWh|GWh|cv|mn|min"

# A page that lost its line breaks glues the next sentence's first word to the last one: "a-t-elle déclaréUne recherche".
SENTENCE_OPENERS = (
    "Le La Les Un Une Des Du De Il Elle Ils Elles On Ce Cet Cette Ces Dans En Au Aux Mais Selon Pour Après Avec Et Nous Vous Je "
    "Son Sa Ses Leur Leurs Si Qui Que Par Sur Depuis Lors Alors À Ainsi Cependant Toutefois Or Car Notre Votre Plusieurs"
).split()
ELIDED_OPENERS = "L|D|S|C|J|N|Qu|Lorsqu|Puisqu"

# Words that end a sentence no more than "M." does. Capitals with dots (U.S.A., J.-P.) need no list: a full stop is cut only
# after a lower-case letter, a digit or two capitals.
ABBREVIATIONS = (
    "MM. Mme. Mmes. Mlle. Dr. Pr. Me. Mgr. St. Ste. Jr. Sr. Mr. Mrs. Ms. Inc. Corp. Ltd. Co. Cie. Vol. vol. No. no. art. Art. "
    "cf. Cf. etc. p. pp. av. ap. apr. env. ex. al. éd. éds. fig. chap. tél. Tél. boul. bd. janv. févr. avr. juil. sept. oct. "
    "nov. déc. vs. c.-à-d. i.e. e.g. p.ex. a.m. p.m. ndlr. dép. min. max. hab. Gén. Col. Cdt. Capt. Lt."
).split()
WHOLE_WORDS = (
    "aujourd'hui Aujourd'hui AUJOURD'HUI quelqu'un Quelqu'un quelqu'une l'on L'on c'est-à-dire C'est-à-dire rendez-vous "
    "Rendez-vous RENDEZ-VOUS garde-à-vous chez-soi n'roll"
).split()

_CLITICS = "ils?|elles?|on|je|tu|nous|vous|ce|moi|toi|l[ea]s?|lui|leur|en|y"
_NO_DEMONSTRATIVE = "(?<!elui)(?<!elle)(?<!elles)(?<!eux)(?<!usque)(?<!ar)(?<!oi)(?<!oilà)(?<!ela)"

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
    rf"(?<=\d)(?:{UNITS})",
    rf"(?<=[{ALPHA}])/",
]
_INFIXES = [
    rf"[{QUOTES}]|…|\.\.+|--+|[–—―]",
    # l'homme, qu'il; but O'Neill, N'Golo, prud'hommes and presqu'île are one word.
    rf"(?<=^[ldcjnmstyLDCJYZ]['’])(?=[{ALPHA}\d])|(?<=[^{ALPHA}][ldcjnmstyLDCJ]['’])(?=[{ALPHA}\d])",
    rf"(?<=^[NMST]['’])(?=[{LOWER}]|[{UPPER}]{{2}})",
    rf"(?<=(?<!el)(?<!res)[qQ]u['’])(?=[{ALPHA}\d])|(?<=QU['’])(?=[{ALPHA}\d])",
    # dit-il, a-t-elle, est-ce, donnez-le-moi; not Isle-sur-le-Doubs, where the hyphen goes on.
    rf"(?<=[{ALPHA}])(?<!-[tT])(?=-(?:t[-'’])?(?:{_CLITICS})(?![{ALPHA}\d'’-]))",
    rf"(?<=[{UPPER}])(?<!-T)(?=-(?:T-)?(?:ILS?|ELLES?|ON|JE|TU|NOUS|VOUS|CE)(?![{ALPHA}\d-]))",
    rf"(?<=[{LOWER}])(?=-l[ea]s?-(?:moi|toi|lui|nous|vous|leur)(?![{ALPHA}-]))",
    rf"(?<=[{LOWER}]){_NO_DEMONSTRATIVE}(?=-(?:là|ci)(?![{ALPHA}-]))",
    # services.Amazon, l'UE.Le; not lemonde.fr, Boursier.com, U.S.A.
    rf"(?<=[{LOWER}\d)])\.(?=[{UPPER}](?:[{LOWER}'’{UPPER}]|$))(?!\.(?:Com|Fr|Net|Org|Io|Js)\b)",
    rf"(?<=[{UPPER}]{{2}})\.(?=[{UPPER}][{LOWER}'’])",
    rf"(?<=[{ALPHA}\d)])[,;!?](?=[{ALPHA}])|(?<=[{ALPHA})]):(?=[{ALPHA}])",
    rf"(?<=[{LOWER}]{{3}})(?=(?:{'|'.join(SENTENCE_OPENERS)})$|(?:{ELIDED_OPENERS})['’])",
    rf"\((?![{ALPHA}]{{1,3}}\)?)|(?<=[{ALPHA}\d])\)(?=[{ALPHA}])",
    rf"(?<=[{LOWER}])\.(?=[{QUOTES}])",
    rf"(?<=[{LOWER}])(?<!\bkm)/(?=[{LOWER}])|(?<=[{ALPHA}]{{3}})/(?=[{ALPHA}]{{3}})",
    r"(?<=\d)h(?=\d)",
]
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/\S*", re.IGNORECASE)
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
    words = [*ABBREVIATIONS, *WHOLE_WORDS, *(word.replace("'", "’") for word in WHOLE_WORDS)]
    return {word: [{ORTH: word}] for word in words}
