"""Where French press text is cut into tokens, and where it is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.vocab import Vocab

from filrouge.mentions.pipeline import load
from filrouge.mentions.tokenizer import build_tokenizer

TOKENIZER = build_tokenizer(Vocab())

CUT = {
    "l'application d'Amazon": "l' application d' Amazon",
    "l’application qu’il": "l’ application qu’ il",
    "s'en va": "s' en va",
    "jusqu'au lendemain": "jusqu' au lendemain",
    "d'aujourd'hui": "d' aujourd'hui",
    "L'HOMME D'ÉTAT": "L' HOMME D' ÉTAT",
    "a-t-il dit": "a -t-il dit",
    "A-t-elle": "A -t-elle",
    "dit-elle.": "dit -elle .",
    "est-ce": "est -ce",
    "donnez-le-moi": "donnez -le -moi",
    "ce moment-là": "ce moment -là",
    "'Figaro'": "' Figaro '",
    "«Le Monde»": "« Le Monde »",
    "l'«accord»": "l' « accord »",
    "“quote”, ‘mot’": "“ quote ” , ‘ mot ’",
    "l'ex-Twitter": "l' ex- Twitter",
    "mot—mot": "mot — mot",
    "1939–1945": "1939 – 1945",
    "services.Amazon a": "services . Amazon a",
    "Epik.La société": "Epik . La société",
    "Parler.Le site": "Parler . Le site",
    "l'UE.Le reste": "l' UE . Le reste",
    "en 2021.Le site": "en 2021 . Le site",
    "déclaréUne recherche": "déclaré Une recherche",
    "plateformeL'application": "plateforme L' application",
    "le bien.«Non»": "le bien . « Non »",
    "fin...Puis": "fin ... Puis",
    "(AFP) [3].": "( AFP ) [ 3 ] .",
    "dit:le": "dit : le",
    "M.Dupont": "M. Dupont",
    "50% 100€ $50": "50 % 100 € $ 50",
    "14h30 à 18h": "14 h 30 à 18 h",
    "Facebook/Instagram et/ou": "Facebook / Instagram et / ou",
    "lemonde.fr, Amazon.com.": "lemonde.fr , Amazon.com .",
    "https://a.fr/x?y=1, puis": "https://a.fr/x?y=1 , puis",
}
WHOLE = [
    "Amazon.com",
    "Boursier.com",
    "lemonde.fr",
    "8kun.top",
    "U.S.A.",
    "J.-P.",
    "J.-C.",
    "M.",
    "etc.",
    "https://www.lemonde.fr/a?b=1",
    "jean.Dupont@gmail.com",
    "@pseudo_1",
    "#JeSuisLa",
    "2.0.1",
    "v2.1",
    "1,5",
    "12.000",
    "YouTube",
    "ExpressVPN",
    "CloudRoute",
    "WhatsApp",
    "LinkedIn",
    "OpenSource",
    "BlaBlaCar",
    "DaimlerChrysler",
    "aujourd'hui",
    "aujourd’hui",
    "quelqu'un",
    "prud'hommes",
    "presqu'île",
    "O'Neill",
    "N'Golo",
    "rendez-vous",
    "c'est-à-dire",
    "celui-ci",
    "elle-même",
    "New-York",
    "Penchienati-Bosetta",
    "ex-PDG",
    "Isle-sur-le-Doubs",
    "Aix-en-Provence",
    "2006-2007",
    "traité(e)",
    "AUTRE(S)",
    "km/h",
    "IIb/IIIa",
    "va-nu-pieds",
    "peut-être",
    "du",
    "aux",
]


@pytest.mark.parametrize(("text", "tokens"), CUT.items())
def test_cuts(text: str, tokens: str) -> None:
    assert [token.text for token in TOKENIZER(text)] == tokens.split()


@pytest.mark.parametrize("word", WHOLE)
def test_keeps_whole(word: str) -> None:
    assert [token.text for token in TOKENIZER(f"le {word} ici")] == ["le", word, "ici"]


@given(st.text(alphabet="abéÀL'’-.,«» \n\u00a0(M4/@#…hIl", max_size=40))
def test_loses_no_character(text: str) -> None:
    assert TOKENIZER(text).text == text


def test_line_breaks_and_no_break_spaces_are_tokens_of_their_own() -> None:
    assert [token.text for token in TOKENIZER("fermé.\n\nLe «\u00a0mot")] == [
        "fermé",
        ".",
        "\n\n",
        "Le",
        "«",
        "\u00a0",
        "mot",
    ]


def test_the_bundled_tokenizer_has_the_rules_of_the_code() -> None:
    """The bundle stores the rules: after a change here, write them again with `load().tokenizer.to_disk(...)`."""
    bundled = load().tokenizer
    for rules in ("prefix_search", "suffix_search", "infix_finditer", "token_match", "url_match"):
        assert getattr(bundled, rules).__self__.pattern == getattr(TOKENIZER, rules).__self__.pattern
    assert set(bundled.rules) == set(TOKENIZER.rules)
