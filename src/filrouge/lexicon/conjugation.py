"""The forms of French verbs, so that a trigger is found even where the tagger has never met its verb.

The first group (-er, with its spelling changes), the second (-ir/-iss-) and -dre verbs are made by rule, the
irregular ones stand in `irregular_verbs.toml`. Source: the conjugation tables of any French grammar.
"""

from collections.abc import Mapping
from functools import cache

from filrouge.lexicon.tables import read_table

_PARTICIPLE = ("é", "ée", "és", "ées")
_ER_STRONG = (
    "er", "ons", "ez", "ais", "ait", "ions", "iez", "aient", "ai", "as", "a", "âmes", "âtes", "èrent", "ant", "ât",
    *_PARTICIPLE,
)  # fmt: skip
_ER_WEAK = ("e", "es", "ent")
_FUTURE = ("ai", "as", "a", "ons", "ez", "ont", "ais", "ait", "ions", "iez", "aient")
_IR = (
    "ir",
    "is",
    "it",
    "issons",
    "issez",
    "issent",
    "issais",
    "issait",
    "issaient",
    "isse",
    "irent",
    "issant",
    "i",
    "ie",
    "ies",
)
_RE = ("re", "s", "", "ons", "ez", "ent", "ais", "ait", "aient", "it", "irent", "ant", "u", "ue", "us", "ues")
_SOFTENED = {"c": "ç", "g": "ge"}
_HARD_VOWELS = "aâo"


def _weak_stem(stem: str) -> str:
    """The stem before a mute e: appel- -> appell-, lev- -> lèv-, cèd-, envoi-."""
    if stem.endswith(("oy", "uy")):
        return stem[:-1] + "i"
    if stem.endswith(("appel", "rappel", "jet", "épel", "renouvel", "interpel")) and not stem.endswith(
        ("appell", "jett")
    ):
        return stem + stem[-1]
    for i in (len(stem) - 2, len(stem) - 3):
        if i > 0 and stem[i] in "eé" and all(c not in "aeiouyéèê" for c in stem[i + 1 :]) and len(stem) - i == 2:
            return stem[:i] + "è" + stem[i + 1 :]
    return stem


def _first_group(lemma: str) -> set[str]:
    stem, weak = lemma[:-2], _weak_stem(lemma[:-2])
    if stem.endswith("ay"):
        return _first_group_of(stem, stem) | _first_group_of(stem, stem[:-1] + "i")  # "paye", "paie"
    return _first_group_of(stem, weak)


def _first_group_of(stem: str, weak: str) -> set[str]:
    hard = stem[:-1] + _SOFTENED[stem[-1]] if stem[-1] in _SOFTENED else stem
    if hard.endswith("gge"):
        hard = stem + "e"
    strong = {(hard if ending[0] in _HARD_VOWELS else stem) + ending for ending in _ER_STRONG}
    return (
        strong | {weak + ending for ending in _ER_WEAK} | {f"{s}er{ending}" for s in (stem, weak) for ending in _FUTURE}
    )


@cache
def _irregular() -> Mapping[str, tuple[str, ...]]:
    raw = read_table("irregular_verbs.toml")
    return {lemma: tuple(forms.split()) for lemma, forms in raw["forms"].items()}


def _irregular_base(lemma: str) -> str | None:
    """The longest listed verb that the lemma ends with: "reprendre" -> "prendre"."""
    fitting = [base for base in _irregular() if lemma.endswith(base)]
    return max(fitting, key=len, default=None)


@cache
def forms(lemma: str) -> frozenset[str]:
    """The simple forms of a verb by its infinitive; empty for what does not end like one."""
    base = _irregular_base(lemma)
    if base is not None:
        prefix = lemma.removesuffix(base)
        return frozenset({prefix + form for form in _irregular()[base]} | {lemma})
    if len(lemma) < 4:
        return frozenset()
    if lemma.endswith("er"):
        return frozenset(_first_group(lemma))
    if lemma.endswith("ir"):
        return frozenset({lemma[:-2] + ending for ending in _IR} | {lemma + ending for ending in _FUTURE})
    if lemma.endswith("dre"):
        return frozenset({lemma[:-2] + ending for ending in _RE} | {lemma[:-1] + ending for ending in _FUTURE})
    return frozenset()


@cache
def present(lemma: str) -> frozenset[str]:
    """The third persons of the present, singular and plural: the tense of headlines."""
    base = _irregular_base(lemma)
    if base is not None:
        return frozenset(lemma.removesuffix(base) + form for form in _irregular()[base][:2])
    endings = {"er": ("e", "ent"), "ir": ("it", "issent"), "re": ("", "ent")}.get(lemma[-2:], ())
    stem = _weak_stem(lemma[:-2]) if lemma.endswith("er") else lemma[:-2]
    stems = (stem, stem[:-1] + "i") if lemma.endswith("ayer") else (stem,)  # "paye", "paie"
    return frozenset(stem + ending for stem in stems for ending in endings) & forms(lemma)


def is_participle_form(form: str) -> bool:
    """True for a form that ends as past participles do ("boycottée", "banni", "élue", "mis"); "violente" is none."""
    if form.rstrip("es").endswith(("ent", "ant")):
        return False
    return form.rstrip("es").endswith(("é", "i", "u", "t")) or form.endswith(("is", "ise", "ises", "ée", "é", "ées"))


def is_future_form(form: str) -> bool:
    """True for a form that ends as the third persons of the future do ("tiendra", "fermeront"); "montra" is none."""
    return form.endswith(("era", "ira", "dra", "rra", "eront", "iront", "dront", "rront"))


def is_conditional_form(form: str) -> bool:
    """True for a form that ends as the third persons of the conditional do ("fermerait"); "montrait" is none."""
    return form.endswith(("erait", "irait", "drait", "rrait", "eraient", "iraient", "draient", "rraient"))


def is_past_form(form: str, lemma: str) -> bool:
    """True for the past of a verb whose stem ends as a future's does: "tirait", "démarra", "s'effondraient"."""
    return lemma.endswith("rer") and form.removeprefix(lemma.removesuffix("er")) in ("a", "ait", "aient")
