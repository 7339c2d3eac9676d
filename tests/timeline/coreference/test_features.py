"""The comparison's table: each feature is weighted, documented and silent where nothing is known."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from filrouge.evaluation.fit import PRIOR
from filrouge.events.event import Account, Role, Status, Unnamed
from filrouge.lexicon.comparison import comparison
from filrouge.mentions.mention import Span
from filrouge.timeline.coreference.apart import days_apart, forbidden, tolerance
from filrouge.timeline.coreference.blocking import pairs
from filrouge.timeline.coreference.evidence import Material
from filrouge.timeline.coreference.features import FEATURES, compare, score
from filrouge.timeline.coreference.gathering import borrowed, dated, gather
from filrouge.timeline.coreference.own_days import known_days
from filrouge.timeline.entities.identity import identify
from filrouge.when import When

Maker = Callable[..., Account]
AGAINST = {"number", "generic", "rival", "others", "denied", "gap", "apart", "unlike", "status", "sentence", "bare"}


def material(*accounts: Account) -> Material:
    return gather(accounts, identify(accounts), {})


def test_every_feature_has_a_weight_a_prior_and_a_reason() -> None:
    assert set(comparison().weights) == {*FEATURES, "bias"} == set(PRIOR)
    assert all(feature.__doc__ for feature in FEATURES.values())


@pytest.mark.parametrize("name", sorted(FEATURES))
def test_weights_have_the_sign_that_their_feature_means(name: str) -> None:
    weight = comparison().weights[name]
    assert weight <= 0 if name in AGAINST else weight >= 0


def test_a_comparison_is_symmetric(account: Maker) -> None:
    who = [("Bulle", "company"), ("Nuage", "host")]
    first = account("Nuage suspend Bulle.", who, [("suspension", "suspend", {"Nuage": "agent", "Bulle": "patient"})])
    second = account("Bulle est bannie.", who[:1], [("removal", "bannie", {"Bulle": "patient"})])
    story = material(first, second)
    a, b = story.evidence
    assert compare(a, b, story) == compare(b, a, story)


def test_the_score_is_the_sum_of_its_rows(account: Maker) -> None:
    made = account("Bulle ferme.", [("Bulle", "company")], [("outage", "ferme", {"Bulle": "patient"})])
    story = material(made)
    rows = compare(story.evidence[0], story.evidence[0], story)
    assert score(rows) == pytest.approx(sum(row.value * row.weight for row in rows), abs=1e-3)
    assert all(row.value for row in rows)


@pytest.mark.parametrize(
    ("adverb", "reason"),
    [
        ("également ", "the ones did it after the others"),
        ("lui aussi ", "the ones did it after the others"),
        ("aussitôt ", None),
    ],
)
def test_who_does_the_like_in_turn_does_another_thing(account: Maker, adverb: str, reason: str | None) -> None:
    who = [("Bulle", "company"), ("Nuage", "company"), ("Cumulus", "company")]
    first = account("Nuage a retiré Bulle.", who[:2], [("removal", "retiré", {"Nuage": "agent", "Bulle": "patient"})])
    second = account(
        f"Cumulus a {adverb}retiré Bulle.",
        [who[0], who[2]],
        [("removal", "retiré", {"Cumulus": "agent", "Bulle": "patient"})],
    )
    story = material(first, second)
    assert forbidden(*story.evidence, story) == reason


@pytest.mark.parametrize(
    ("post", "reason"),
    [
        ("vice-président", "they are about other posts"),
        ("directeur financier", "they are about other posts"),
        ("président-directeur général", None),
        ("patron", None),
    ],
)
def test_other_posts_are_other_appointments(account: Maker, post: str, reason: str | None) -> None:
    who = [("Paul Brun", "person")]
    first = account("Paul Brun est nommé président.", who, [("appointment", "nommé", {"Paul Brun": "patient"})])
    second = account(f"Paul Brun devient {post}.", who, [("appointment", "devient", {"Paul Brun": "patient"})])
    story = material(first, second)
    assert forbidden(*story.evidence, story) == reason


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("perquisitionné", "placé en garde à vue", "their words tell other deeds"),
        ("mis en examen", "placé en détention provisoire", "their words tell other deeds"),
        ("arrêté", "interpellé", None),
        ("arrêté", "recherché", None),
    ],
)
def test_other_deeds_are_other_events(account: Maker, one: str, other: str, reason: str | None) -> None:
    who = [("Paul Brun", "person")]
    first = account(f"Paul Brun a été {one}.", who, [("investigation", one, {"Paul Brun": "patient"})])
    second = account(f"Paul Brun a été {other}.", who, [("investigation", other, {"Paul Brun": "patient"})])
    story = material(first, second)
    assert forbidden(*story.evidence, story) == reason


@pytest.mark.parametrize(
    ("one", "other", "deed", "apart"),
    [
        (("departure", "démissionné"), ("departure", "claqué la porte"), 1.0, 0.0),
        (("departure", "démissionné"), ("departure", "démissionné"), 0.0, 0.0),  # the same word is another feature
        (("departure", "démissionné"), ("departure", "limogé"), 0.0, 1.0),
        (("departure", "débarqué"), ("investigation", "débarqué"), 0.0, 1.0),  # dismissed, and come to search
        (("departure", "démissionné"), ("departure", "passé"), 0.0, 0.0),
        (("other", "démissionné"), ("departure", "claqué la porte"), 1.0, 0.0),
        (("ruling", "rendu"), ("ruling", "condamné"), 0.0, 0.0),
    ],
)
def test_deeds_that_triggers_tell(
    account: Maker, one: tuple[str, str], other: tuple[str, str], deed: float, apart: float
) -> None:
    who = [("Paul Brun", "person")]
    story = material(
        *(account(f"Paul Brun a {t}.", who, [(kind, t, {"Paul Brun": "agent"})]) for kind, t in (one, other))
    )
    assert (FEATURES["deed"](*story.evidence, story), FEATURES["apart"](*story.evidence, story)) == (deed, apart)


@pytest.mark.parametrize(
    ("kind", "trigger", "lemma", "value"),
    [
        ("statement", "déclaré", "déclarer", 0.0),
        ("statement", "démenti", "démentir", 1.0),
        ("launch", "lancé", "lancer", 1.0),
    ],
)
def test_a_plain_verb_of_speech_in_common_tells_nothing(
    account: Maker, kind: str, trigger: str, lemma: str, value: float
) -> None:
    made = (account(f"Bulle a {trigger}.", [("Bulle", "company")], [(kind, trigger, {})]) for _ in range(2))
    story = material(*(replace(one, events=tuple(replace(m, lemma=lemma) for m in one.events)) for one in made))
    assert FEATURES["trigger"](*story.evidence, story) == value


@pytest.mark.parametrize(
    ("text", "trigger", "lemma", "deeds"),
    [
        ("La cour a prononcé jeudi la faillite de Bulle.", "prononcé", "prononcer", {"bankruptcy"}),
        ("La cour a rendu son verdict.", "rendu", "rendre", {"conviction"}),
        ("La cour a évoqué la faillite de Bulle.", "évoqué", "évoquer", set()),  # no verb that leaves it to its object
    ],
)
def test_a_light_verb_tells_the_deed_of_its_object(
    account: Maker, text: str, trigger: str, lemma: str, deeds: set[str]
) -> None:
    made = account(text, [("Bulle", "company")], [("ruling", trigger, {})])
    made = replace(made, events=tuple(replace(m, lemma=lemma) for m in made.events))
    assert material(made).evidence[0].deeds == deeds


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        (("financial", "en faillite"), ("ruling", "prononce la faillite"), True),
        (("financial", "en faillite"), ("ruling", "condamne"), False),
        (("outage", "ferme"), ("launch", "rouvre"), False),  # opposites
    ],
)
def test_one_deed_brings_types_together(
    account: Maker, one: tuple[str, str], other: tuple[str, str], near: bool
) -> None:
    who = [("Bulle", "company")]
    story = material(*(account(f"Bulle {t}.", who, [(kind, t, {"Bulle": "patient"})]) for kind, t in (one, other)))
    assert (FEATURES["type"](*story.evidence, story) > 0) is near
    assert (forbidden(*story.evidence, story) is None) is near


def test_strangers_have_nothing_but_the_bias_and_their_types_for_them(account: Maker) -> None:
    first = account("Bulle ferme.", [("Bulle", "company")], [("outage", "ferme", {"Bulle": "patient"})])
    second = account("Paul Brun meurt.", [("Paul Brun", "person")], [("casualty", "meurt", {"Paul Brun": "patient"})])
    story = material(first, second)
    assert score(compare(*story.evidence, story)) < -3


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        ("2021-03-01", "2021-03-01", 0),
        ("2021-03-01", "2021-03", 0),
        ("2021-03-01", "2021-03-04", 3),
        ("2021-01", "2021-03", 29),
        ("2021-03-10/..", "2021-03-01", 9),
        ("[2021-03-01,2021-03-08]", "2021-03-05", 3),
    ],
)
def test_days_apart(first: str, second: str, days: int) -> None:
    assert days_apart(When.parse(first), When.parse(second)) == days
    assert days_apart(When.parse(second), When.parse(first)) == days


def test_vague_dates_may_differ_more_than_exact_ones() -> None:
    day, month, year = (When.parse(edtf) for edtf in ("2021-03-01", "2021-03", "2021"))
    assert tolerance(day, day) < tolerance(day, month) < tolerance(day, year)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Bulle démantelée\n\nBulle a été dissoute lundi. " + "Rien d'autre. " * 6, 1.0),
        ("Bulle démantelée\n\n" + "Rien d'autre. " * 6 + "Bulle a été dissoute lundi.", 0.0),  # no longer the lead
        ("Bulle est démantelée. Bulle a été dissoute lundi. " + "Rien d'autre. " * 6, 0.0),  # no title
    ],
)
def test_a_title_tells_what_the_text_below_it_tells(account: Maker, text: str, value: float) -> None:
    told = [("removal", "démantelée", {"Bulle": "patient"}), ("removal", "dissoute", {"Bulle": "patient"})]
    story = material(account(text, [("Bulle", "company")], told))
    assert FEATURES["headline"](*story.evidence, story) == value


@pytest.mark.parametrize(
    ("first", "second", "value"),
    [
        ("réapparue", "refait surface", 0.5),  # one deed in other words
        ("réapparue", "vendue", 0.0),
    ],
)
def test_the_text_goes_into_the_deed_of_its_first_sentence(
    account: Maker, first: str, second: str, value: float
) -> None:
    told = [("launch", first, {"Bulle": "patient"}), ("launch", second, {"Bulle": "patient"})]
    text = f"Bulle est {first}. Bulle a {second} dimanche. " + "Rien de plus. " * 20
    story = material(account(text, [("Bulle", "company")], told))
    assert FEATURES["headline"](*story.evidence, story) == value


def test_a_clause_without_long_words_and_one_without_participants_go_together(account: Maker) -> None:
    made = account("Il l'a tué. On a pu le voir.", [], [("casualty", "tué", {}), ("statement", "voir", {})])
    assert [one.who for one in material(made).evidence] == [{}, {}]


def test_an_article_whose_publication_is_found_out_tells_nothing_that_came_later(account: Maker) -> None:
    who = [("Bulle", "company")]
    told = account("Bulle est réapparue.", who, [("launch", "réapparue", {"Bulle": "agent"})], published="2021-01")
    later = account("Bulle a été relancée.", who, [("launch", "relancée", {"Bulle": "agent"})])
    story, days = material(told, later), [None, When.parse("2021-02-02")]
    for published, why in (("2021-01", None), ("2021-01-18", "the one was told as past before the other took place")):
        known = dated(story, [told, later], [When.parse(published), When.parse("2021-03-10")], days)
        assert forbidden(*known.evidence, known) == why


@pytest.mark.parametrize(
    ("days", "kept"), [("2021-02-01/2021-02-08", False), ("2021-01-17", True), ("2021-01-30/2021-02-02", True)]
)
def test_no_days_are_borrowed_by_which_the_article_was_out(account: Maker, days: str, kept: bool) -> None:
    told = account("Bulle est réapparue.", [("Bulle", "company")], [("launch", "réapparue", {})], published="2021-01")
    assert borrowed(material(told).evidence[0], When.parse(days)) == (When.parse(days) if kept else None)


def _with_unnamed(made: Account, *found: tuple[Role, str]) -> Account:
    """The account with what takes part in its events without a name."""
    unnamed = tuple(Unnamed(role, lemma, Span(0, 1)) for role, lemma in found)
    return replace(made, events=tuple(replace(one, unnamed=unnamed) for one in made.events))


@pytest.mark.parametrize(
    ("one", "other", "same", "apart"),
    [
        (("patient", "usine"), ("patient", "site"), True, False),
        (("patient", "usine"), ("agent", "usine"), True, False),
        (("agent", "mouvement"), ("agent", "mouvement"), True, False),  # of no kind: the same noun
        (("patient", "mairie"), ("patient", "villa"), False, True),
        (("patient", "mairie"), ("patient", "lettre"), False, False),  # of other classes: both may be in it
        (("agent", "policier"), ("agent", "pompier"), False, False),  # who does it is told more loosely
        (("patient", "mouvement"), ("patient", "villa"), False, False),
    ],
)
def test_kinds_of_what_has_no_name(
    account: Maker, one: tuple[Role, str], other: tuple[Role, str], same: bool, apart: bool
) -> None:
    made = (account(f"On a fermé, {n}.", (), [("outage", "fermé", {})]) for n in ("a", "b"))
    story = material(*(_with_unnamed(m, found) for m, found in zip(made, (one, other), strict=True)))
    found = [FEATURES[name](*story.evidence, story) > 0 for name in ("unnamed", "others")]
    assert found == [same, apart]


def _by(account: Maker, *agents: str, several: bool = False) -> Account:
    """ "Telvia" cut off by the named agents, and by a provider or several without a name."""
    cast = [("Telvia", "company"), *((name, "company") for name in agents)]
    parts = {"Telvia": "patient", **dict.fromkeys(agents, "agent")}
    made = account(f"Telvia a été coupée par {' et '.join(agents)}.", cast, [("suspension", "coupée", parts)])
    unnamed = (Unnamed("agent", "fournisseur", Span(0, 1), several),) if several or not agents else ()
    return replace(made, events=tuple(replace(one, unnamed=unnamed) for one in made.events))


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ((["Ostrel"], False), ([], True), 1.0),  # "Ostrel" and "ses fournisseurs"
        ((["Ostrel"], False), (["Ostrel", "Valeo"], False), 1.0),
        ((["Ostrel"], False), (["Valeo"], False), 0.0),
        (([], True), (["Ostrel", "Valeo"], False), 0.0),
        (([], False), ([], True), 1.0),  # "son fournisseur" and "ses fournisseurs"
    ],
)
def test_one_and_several(
    account: Maker, one: tuple[list[str], bool], other: tuple[list[str], bool], value: float
) -> None:
    story = material(*(_by(account, *names, several=several) for names, several in (one, other)))
    assert FEATURES["number"](*story.evidence, story) == value


def test_who_has_no_name_brings_mentions_together_that_share_nothing_else(account: Maker) -> None:
    first = account("La mine a fermé.", (), [("outage", "fermé", {})])
    second = account("On a arraché la mine.", (), [("other", "arraché", {})])
    assert list(pairs(material(first, second))) == []
    mine: tuple[Role, str] = ("patient", "mine")
    assert list(pairs(material(_with_unnamed(first, mine), _with_unnamed(second, mine)))) == [(0, 1)]


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("2021-03-03", "2021-03", 1.0),
        ("2021-03-03", "2021-03-03", 1.0),
        ("2021-03-03/2021-03-09", "2021-03-08/2021-03-12", 0.0),
        ("2021-03-03", "2021-04", 0.0),
        ("2021-03-03", "2021/..", 0.0),  # no span
        ("2021-03-03", None, 0.0),
    ],
)
def test_days_among_vaguer_ones(account: Maker, one: str, other: str | None, value: float) -> None:
    accounts = [account(f"Fermé, {n}.", (), [("outage", "Fermé", {})]) for n in "ab"]
    days = {(a, 0): When.parse(edtf) for a, edtf in enumerate((one, other)) if edtf}
    story = gather(accounts, identify(accounts), days)
    first, second = story.evidence
    assert FEATURES["within"](first, second, story) == FEATURES["within"](second, first, story) == value


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [("accident", "accident", 1.0), ("accident", "casualty", 0.0), ("statement", "statement", 0.0)],
)
def test_types_of_which_a_story_has_few(account: Maker, one: str, other: str, value: float) -> None:
    story = material(*(account(f"Fermé, {kind}.", (), [(kind, "Fermé", {})]) for kind in (one, other)))
    assert FEATURES["rare"](*story.evidence, story) == value


@pytest.mark.parametrize(
    ("second", "shares"),
    [
        ("Elle ferme, dit Bulle.", True),
        ("Elle ferme. Bulle se tait.", False),  # another sentence
        ("Elle ferme, dit Nuage.", False),
    ],
)
def test_who_is_named_around_both(account: Maker, second: str, shares: bool) -> None:
    who = [("Bulle", "company"), ("Nuage", "company")]
    told = [("outage", "ferme", {})]
    made = account("Bulle dit que cela ferme. Nuage aussi.", who, told), account(second, who, told)
    story = material(*(_with_sentences(one) for one in made))
    assert (FEATURES["setting"](*story.evidence, story) > 0) is shares


def _with_sentences(made: Account) -> Account:
    """The account with its first sentence as that of its events, of which the clauses are the bare triggers."""
    first = Span(0, made.article.text.index(".") + 1)
    return replace(made, events=tuple(replace(one, sentence=first, clause=one.trigger) for one in made.events))


@pytest.mark.parametrize(
    ("kind", "one", "other", "apart"),
    [
        ("departure", "denied", "happened", True),  # "il ne démissionnera pas", "a démissionné"
        ("departure", "denied", "denied", False),
        ("departure", "denied", "planned", False),
        ("departure", "alleged", "happened", False),
        ("security_incident", "denied", "happened", False),  # "aucune donnée n'a été volée"
        ("statement", "denied", "happened", False),
    ],
)
def test_what_somebody_does_not_do_is_not_what_he_does(
    account: Maker, kind: str, one: Status, other: Status, apart: bool
) -> None:
    story = material(*(account(f"Fermé, {s}.", (), [(kind, "Fermé", {})], status=s) for s in (one, other)))
    why = forbidden(*story.evidence, story)
    assert why == ("what somebody does not do is no part of what he does" if apart else None)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (("other", "tranché"), ("other", "servi"), "their words have nothing in common, and they are of no type"),
        (("other", "tranché"), ("other", "tranché"), None),
        (("other", "démissionné"), ("other", "claqué la porte"), None),
        (("other", "tranché"), ("outage", "coupé"), None),
    ],
)
def test_two_of_no_type_have_a_word_in_common(
    account: Maker, one: tuple[str, str], other: tuple[str, str], reason: str | None
) -> None:
    who = [("Bulle", "company")]
    story = material(*(account(f"Bulle a {t}.", who, [(kind, t, {"Bulle": "agent"})]) for kind, t in (one, other)))
    assert forbidden(*story.evidence, story) == reason


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("Bulle a fermé le 3 mars 2021.", "Bulle a été fermé mercredi 3 mars 2021.", 1.0),
        ("Bulle a fermé le 3 mars 2021.", "Bulle a été fermé le 4 mars 2021.", 0.0),
        ("Bulle a fermé en mars 2021.", "Bulle a été fermé en mars 2021.", 0.0),  # no day
        ("Bulle a fermé le 3 mars 2021.", "Bulle a été fermé.", 0.0),
    ],
)
def test_the_same_day_said_twice(account: Maker, one: str, other: str, value: float) -> None:
    accounts = [account(text, [("Bulle", "company")], [("outage", "fermé", {})]) for text in (one, other)]
    story = gather(accounts, identify(accounts), known_days(accounts, [None, None]))
    assert FEATURES["dated"](*story.evidence, story) == value


@pytest.mark.parametrize(
    ("one", "other", "status", "denied"),
    [
        ("happened", "happened", 0.0, 0.0),
        ("planned", "happened", 1.0, 0.0),
        ("denied", "happened", 1.0, 1.0),
        ("denied", "denied", 0.0, 0.0),
    ],
)
def test_what_is_denied_is_further_from_what_happened(
    account: Maker, one: Status, other: Status, status: float, denied: float
) -> None:
    made = (account(f"Fermé, {n}.", (), [("outage", "Fermé", {})], status=s) for n, s in enumerate((one, other)))
    story = material(*made)
    assert [FEATURES[name](*story.evidence, story) for name in ("status", "denied")] == [status, denied]


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [("outage", "outage", 0.0), ("statement", "statement", 1.0), ("other", "outage", 0.425), ("other", "other", 0.85)],
)
def test_a_type_that_says_much_speaks_beside_one_that_says_little(
    account: Maker, one: str, other: str, value: float
) -> None:
    story = material(*(account(f"Bulle, {n}.", (), [(kind, "Bulle", {})]) for n, kind in enumerate((one, other))))
    assert FEATURES["generic"](*story.evidence, story) == value
