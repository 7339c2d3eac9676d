"""What the page is given: offsets as JavaScript counts, dates as days, words in both languages."""

import ast
import re
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from filrouge.articles.article import Article, Basis
from filrouge.events.event import EntityType, Role, Status
from filrouge.exports.html.data import to_data, utf16
from filrouge.exports.html.page import SCRIPTS
from filrouge.exports.html.words import words
from filrouge.exports.reading import read_timeline
from filrouge.timeline.decisions import Action, Decision, Outcome, Reference
from filrouge.timeline.timeline import DatedArticle, Dating, Entity, Event, Quote, Speaker, Step, Telling, Timeline
from filrouge.when import Precision, When

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "src" / "filrouge" / "exports" / "html" / "assets"
SAMPLE = read_timeline(Path(__file__).with_name("sample.json"))
TEXT = "🔥 Incendie 🔥 à Brest. Le feu 🔥 a pris lundi."


def told(text: str, trigger: str, expression: str | None = None, body: str | None = None) -> Timeline:
    """One event of one article; `body` is the text that is at hand, if it is not the article's."""

    def quote(words: str) -> Quote:
        return Quote("a", text.index(words), text.index(words) + len(words), words)

    sentence = quote(text[text.index("Le feu") :])
    telling = Telling(quote(trigger), sentence, quote(expression) if expression else None, "2021-01", "happened")
    article = Article("a", "a.txt", text if body is None else body, "0" * 64)
    steps = (Step(sentence, "2021", "x"), Step(sentence, "2021-01", "x"))
    event = Event("1", "accident", "Le feu", "happened", Dating(When.month(2021, 1), steps), (), (telling,), 0.5)
    return Timeline((DatedArticle(article, None),), (), (event,))


@pytest.mark.parametrize("word", ["Incendie", "Brest", "pris", "lundi"])
def test_offsets_count_as_javascript_does(word: str) -> None:
    units, start = utf16(TEXT), TEXT.index(word)
    encoded = TEXT.encode("utf-16-le")[2 * units(start) : 2 * units(start + len(word))]
    assert encoded.decode("utf-16-le") == word


def test_a_telling_points_into_its_article() -> None:
    telling = to_data(told(TEXT, "pris", "lundi"))["events"][0]["tellings"][0]
    spoken = {key: _cut(TEXT, telling[key]) for key in ("trigger", "date", "quote")}
    assert spoken == {"trigger": "pris", "date": "lundi", "quote": "Le feu 🔥 a pris lundi."}
    assert telling["text"] is None


def test_without_the_article_a_telling_brings_its_quote_and_points_into_that() -> None:
    telling = to_data(told(TEXT, "pris", "Incendie", body=""))["events"][0]["tellings"][0]
    assert telling["text"] == "Le feu 🔥 a pris lundi."
    assert _cut(telling["text"], telling["trigger"]) == "pris"
    assert (telling["date"], telling["said"]) == (None, "Incendie")  # its place is not in the quote


def _cut(text: str, span: list[int]) -> str:
    return text.encode("utf-16-le")[2 * span[0] : 2 * span[1]].decode("utf-16-le")


def test_what_an_analyst_decided_comes_with_the_event() -> None:
    timeline = told(TEXT, "pris")
    decision = Decision("date_event", (Reference("1"),), to="2021-01-11", by="C. Vasseur")
    decided = replace(timeline, decisions=(Outcome(decision, events=("1",)), Outcome(decision, events=("2",))))
    assert to_data(timeline)["events"][0]["decisions"] == []
    assert to_data(decided)["events"][0]["decisions"] == [
        {"do": "date_event", "to": "2021-01-11", "grounds": "C. Vasseur"}
    ]


def test_whoever_says_so_is_named_and_marked() -> None:
    timeline = told(TEXT, "pris")
    (event,) = timeline.events
    at = TEXT.index("Le feu")
    said = replace(event.tellings[0], speaker=Speaker(Quote("a", at, at + 6, "Le feu"), "e"))
    pompiers = Entity("e", "organization", "Pompiers", (), (), ())
    whole = replace(timeline, entities=(pompiers,), events=(replace(event, tellings=(said,)),))
    data = to_data(whole)
    (telling,) = data["events"][0]["tellings"]
    assert (telling["credit"], _cut(TEXT, telling["speaker"])) == ("Le feu (Pompiers)", "Le feu")
    assert [entity["name"] for entity in data["entities"]] == ["Pompiers"]
    assert to_data(timeline)["events"][0]["tellings"][0]["credit"] is None


def test_words_that_bear_on_a_date_twice_are_one_step_with_the_last_say() -> None:
    assert [step["says"] for step in to_data(told(TEXT, "pris"))["events"][0]["steps"]] == ["2021-01"]


@pytest.mark.parametrize(
    ("edtf", "runs"),
    [
        ("1970-01-02", [[1, 1]]),
        ("1969-12-31/..", [[-1, None]]),
        ("../1970-01-01", [[None, 0]]),
        ("[1970-01-01,1970-01-08]", [[0, 0], [7, 7]]),
    ],
)
def test_days_are_counted_from_1970(edtf: str, runs: list[list[int | None]]) -> None:
    timeline = told(TEXT, "pris")
    published = Dating(When.parse(edtf), basis="metadata")
    dated = DatedArticle(timeline.articles[0].article, published)
    assert to_data(Timeline((dated,), (), timeline.events))["dates"][edtf]["runs"] == runs


def test_every_date_that_is_said_is_in_the_table_and_nothing_else() -> None:
    data = to_data(SAMPLE)
    said = {step["says"] for event in data["events"] for step in event["steps"]}
    said |= {event["date"] for event in data["events"] if event["date"]}
    assert said
    assert said <= set(data["dates"])
    assert data["dates"]["2022-05-09"]["fr"] == "9 mai 2022"
    assert data["dates"]["2022-05-09"]["en"] == "9 May 2022"


def test_the_title_names_who_is_in_most_events() -> None:
    assert to_data(SAMPLE)["title"].split(", ")[0] == "piscine Foch"
    assert to_data(Timeline((), (), ()))["title"] == ""


@pytest.mark.parametrize(
    ("url", "kept"),
    [("https://example.org/a", True), ("http://example.org", True), ("javascript:alert(1)", False), ("data:x", False)],
)
def test_only_web_addresses_become_links(url: str, kept: bool) -> None:
    article = Article("a", "a.txt", "", "0" * 64, url=url)
    data = to_data(Timeline((DatedArticle(article, None),), (), ()))
    assert data["articles"][0]["url"] == (url if kept else None)


def test_the_words_are_in_both_languages_with_the_same_gaps() -> None:
    for key, says in words().items():
        assert says["fr"].strip(), key
        assert says["en"].strip(), key
        assert says["fr"].count("{}") == says["en"].count("{}"), key


def test_every_word_that_the_program_says_is_there() -> None:
    program = "\n".join((ASSETS / f"{name}.js").read_text("utf-8") for name in SCRIPTS)
    template = (ASSETS / "timeline.html.j2").read_text("utf-8")
    said = set(re.findall(r'\bsay\("(\w+)"', program)) | set(re.findall(r'data-say(?:-\w+)?="(\w+)"', template))
    assert len(said) > 50
    assert said <= set(words())
    assert {path.stem for path in ASSETS.glob("*.js")} == set(SCRIPTS)


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        *(("status", Status), ("entity", EntityType), ("role", Role), ("precision", Precision), ("basis", Basis)),
        ("do", Action),
    ],
)
def test_every_value_of_the_timeline_is_in_both_languages(kind: str, values: object) -> None:
    assert get_args(values)
    assert {f"{kind}_{value}" for value in get_args(values)} <= set(words())


def test_every_reason_for_a_date_is_in_both_languages() -> None:
    modules = (ROOT / "src" / "filrouge" / "timeline").rglob("*.py")
    reasons = {why for module in modules for why in _reasons(module)}
    assert len(reasons) >= 8
    missing = {f"why {reason}" for reason in reasons} - set(words())
    assert not missing, "add them to src/filrouge/exports/html/assets/words.toml"


def _reasons(module: Path) -> set[str]:
    """The phrases that steps are made with: those of `_BEARS`, and those that a `Step` or a narrowing is made with."""
    tree = ast.parse(module.read_text("utf-8"))
    made = [n for n in ast.walk(tree) if isinstance(n, ast.Call)]
    calls = [n for n in made if getattr(n.func, "id", "") == "Step" or getattr(n.func, "attr", "") == "_narrow"]
    tables = [
        n.value for n in ast.walk(tree) if isinstance(n, ast.Assign) and getattr(n.targets[0], "id", "") == "_BEARS"
    ]
    values = [v for table in tables if isinstance(table, ast.Dict) for v in table.values]
    phrases = [c for n in (*calls, *values) for c in ast.walk(n) if isinstance(c, ast.Constant)]
    return {c.value for c in phrases if isinstance(c.value, str) and " " in c.value.strip() == c.value}
