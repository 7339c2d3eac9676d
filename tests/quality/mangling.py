"""Stories that no newspaper would print, each from its seed: sentences cut, shuffled, shouted and sown with what breaks
programs, and accounts whose dates, names and types are another's.
"""

import os
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from filrouge import read_articles
from filrouge.articles.article import Article, Publication
from filrouge.events.account import give_account
from filrouge.events.event import Account, EventMention
from filrouge.exports.document import Json, to_document
from filrouge.lexicon.event_types import event_types
from filrouge.mentions.extract import extract
from filrouge.mentions.pipeline import load
from filrouge.timeline.story import build_story
from filrouge.timeline.timeline import Timeline
from filrouge.when import When

ROOT = Path(__file__).parents[2]
SOWN = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
BLANKS, UNSEEN = SOWN["blanks"], SOWN["unseen"]
FOREIGN = [SOWN[kind] for kind in ("unseen", "signs", "scripts", "dates", "dates", "numbers", "words", "words")]


@dataclass(frozen=True)
class Mangled:
    """A mangled story: its timeline, the text of its articles by id, and what to do to build it again, reordered."""

    timeline: Timeline
    texts: dict[str, str]
    again: Callable[[], Timeline]


@cache
def _pool() -> tuple[str, ...]:
    """Sentences: those of the five articles, and the examples of every event type."""
    articles = sorted((ROOT / "corpus" / "articles").iterdir())
    told = [s for path in articles for s in path.read_text("utf-8-sig").replace("\n", ". ").split(". ") if s.strip()]
    return (*told, *(text for kind in event_types().values() for text in [e.text for e in kind.examples]))


def _accounts_of(articles: Sequence[Article]) -> list[Account]:
    return [give_account(mentions) for mentions in extract(articles, pipeline())]


pipeline = cache(load)


def _mangled(accounts: list[Account], random: Random) -> Mangled:
    texts = {account.article.id: account.article.text for account in accounts}
    return Mangled(build_story(accounts), texts, lambda: build_story(random.sample(accounts, len(accounts))))


# -- articles ---------------------------------------------------------------------------------------------------------


def mangled_articles(seed: int) -> Mangled:
    """The timeline of articles whose words, signs, dates, blanks and bytes are mangled; what cannot be read is left
    out.
    """
    random = Random(seed)
    with TemporaryDirectory() as folder:
        for number in range(random.randint(1, 4)):
            Path(folder, f"{number}.txt").write_bytes(_bytes(_text(random), random))
        reading = read_articles([folder])
    assert all("\n" not in str(problem) for problem in reading.problems)
    return _mangled(_accounts_of(reading.articles), random)


def _text(random: Random) -> str:
    head = random.choice(SOWN["heads"]).format(
        d=random.randint(0, 32), m=random.randint(0, 13), y=random.choice([0, 1999, 2021])
    )
    kind = random.random()
    if kind < 0.04:
        return random.choice([*SOWN["alone"], head])
    body = [_sentence(random) for _ in range(random.randint(1, 9))]
    if kind < 0.08:
        body *= random.choice([2, 20])
    if kind > 0.95:  # headlines and nothing else
        body = [sentence.rstrip(". ").upper() if random.random() < 0.5 else sentence.rstrip(". ") for sentence in body]
    return head + random.choice(BLANKS) + random.choice([" ", ". ", *BLANKS]).join(body)


def _sentence(random: Random) -> str:
    words = random.choice(_pool()).split(" ")
    for _ in range(random.choice([0, 0, 1, 1, 2, 5])):
        _mangle(words, random)
    return random.choice([" "] * 9 + BLANKS).join(words)


def _mangle(words: list[str], random: Random) -> None:
    """One fault."""
    at = random.randrange(len(words) + 1)
    fault = random.random()
    if fault < 0.5:
        words.insert(at, random.choice(random.choice(FOREIGN)))
    elif fault < 0.6:
        del words[at : at + random.randint(1, 4)]
    elif fault < 0.7:
        random.shuffle(words)
    elif fault < 0.8:
        words[:] = [random.choice([str.upper, str.lower, str.title, str.swapcase])(word) for word in words]
    elif words:
        at = random.randrange(len(words))
        inside = random.randrange(len(words[at]) + 1)
        words[at] = words[at][:inside] + random.choice([*UNSEEN, *BLANKS, "-", "'", "’", "."]) + words[at][inside:]


def _bytes(text: str, random: Random) -> bytes:
    data = text.encode(random.choice(["utf-8"] * 12 + SOWN["encodings"]), errors="replace")
    if random.random() < 0.05:
        at = random.randrange(len(data) + 1)
        data = data[:at] + random.randbytes(3) + data[at:]
    return data


# -- accounts ---------------------------------------------------------------------------------------------------------


def mangled_accounts(seed: int) -> Mangled:
    """The timeline of real accounts whose publications, entities, dates, types and statuses are mangled."""
    random = Random(seed)
    chosen = random.sample(_real_accounts(), random.randint(1, 6))
    return _mangled([_account(account, random) for account in chosen], random)


@cache
def _real_accounts() -> tuple[Account, ...]:
    """The accounts of the golden sets."""
    golden = (ROOT / "tests" / "golden").glob("*/*")
    reading = read_articles(sorted(str(path) for path in golden if path.name != "expected.txt"))
    return tuple(_accounts_of(reading.articles))


def _account(account: Account, random: Random) -> Account:
    article = account.article
    if random.random() < 0.7:
        when = random.choice([None, *SOWN["published"]])
        published = Publication(When.parse(when), "metadata") if when else None
        article = replace(article, published=published)
    names = [entity.name for entity in account.entities] or ["X"]
    entities = tuple(
        replace(
            entity,
            name=random.choice(names) if random.random() < 0.1 else entity.name,
            type=random.choice(account.entities).type if random.random() < 0.1 else entity.type,
            aliases=(*entity.aliases, *random.sample(names, random.choice([0, 0, 0, 1]))),
        )
        for entity in account.entities
    )
    times = account.times if random.random() < 0.8 else ()
    events = tuple(_event(event, account, random) for event in account.events)
    return replace(account, article=article, entities=entities, events=events, times=times)


def _event(event: EventMention, account: Account, random: Random) -> EventMention:
    other = random.choice(account.events)
    kind = random.random()
    if kind < 0.1:
        return replace(event, dates=other.dates, figures=other.figures)
    if kind < 0.2:
        return replace(event, type=random.choice(list(event_types())), lemma=other.lemma)
    if kind < 0.3:
        return replace(
            event, status=random.choice(["happened", "planned", "alleged", "denied"]), certainty=random.random()
        )
    if kind < 0.4:
        return replace(event, participants=other.participants, speaker=other.speaker, hinted=other.hinted)
    if kind < 0.5:
        return replace(event, order=tuple(replace(o, other=random.randrange(len(account.events))) for o in event.order))
    if kind < 0.6:
        return replace(event, participants=(), dates=(), order=(), figures=(), speaker=None, fresh=not event.fresh)
    return event


# -- stories ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class MangledStory:
    """A story made to break what reads it, by its name."""

    name: str
    make: Callable[[int], Mangled]
    seed: int

    def mangled(self) -> Mangled:
        """The story, made and built."""
        return _made(self.make, self.seed)

    def document(self) -> Json:
        """The JSON values of its timeline."""
        return to_document(self.mangled().timeline)

    def texts(self) -> dict[str, str]:
        """The articles' texts by their ids."""
        return self.mangled().texts


_made = cache(lambda make, seed: make(seed))
_SEEDS = range(*map(int, os.environ.get("FILROUGE_MANGLED", "0:16").split(":")))
MANGLED = [
    MangledStory(f"mangled-{kind}-{seed}", make, seed)
    for kind, make in (("articles", mangled_articles), ("accounts", mangled_accounts))
    for seed in _SEEDS
]
"""The stories that the tests try; `FILROUGE_MANGLED=1000:2000 pytest tests/quality -k mangled` tries others."""
