"""A TimeBank's events are read where they stand, and asked of the accounts as far as the lexicon covers them."""

from pathlib import Path

import pytest

from filrouge.errors import EvaluationError
from filrouge.evaluation.timebank import main, read_timebank, timebank_shares
from filrouge.events.event import Account, DateClaim, EventMention
from filrouge.mentions.dates import find_dates
from filrouge.mentions.mention import Span

TIMEML = """<?xml version="1.0" encoding="UTF-8"?>
<TimeML><DCT><TIMEX3 tid="t1" type="DATE" value="2021-03-10"/></DCT>
<TEXT>Le ministre a <EVENT class="OCCURRENCE" eid="e1" eiid="ei1" pos="VERB" pred="DÉMISSIONNER">démissionné</EVENT> \
<TIMEX3 tid="t2" type="DATE" value="2021-03-03">le 3 mars</TIMEX3>. Sa <EVENT class="OCCURRENCE" eid="e2" eiid="ei2" \
pos="NOUN" pred="NOMINATION">nomination</EVENT> avait surpris. Il <EVENT class="STATE" eid="e3" eiid="ei3" pos="VERB" \
pred="MOURIR">meurt</EVENT> d'envie de <EVENT class="OCCURRENCE" eid="e4" eiid="ei4" pos="VERB" \
pred="RESPIRER">respirer\
</EVENT>.</TEXT>
<TLINK eventInstanceID="ei1" relType="IS_INCLUDED" relatedToTime="t2"/>
<TLINK eventInstanceID="ei2" relType="BEFORE" relatedToTime="t2"/></TimeML>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.tml").write_text(TIMEML, encoding="utf-8")
    return tmp_path


def test_reads_occurrences_with_the_dates_their_links_give(folder: Path) -> None:
    (document,) = read_timebank(folder)
    text = document.article.text
    read = [
        (text[o.span.start : o.span.end], o.kind, [text[t.span.start : t.span.end] for t in o.times])
        for o in document.occurrences
    ]
    assert read == [("démissionné", "verb", ["le 3 mars"]), ("nomination", "noun", []), ("respirer", "verb", [])]
    assert document.article.published is not None and document.article.published.when.edtf == "2021-03-10"


def _account(folder: Path, *, dated: bool) -> Account:
    (document,) = read_timebank(folder)
    text = document.article.text
    start = text.index("démissionné")
    times = [t for t in find_dates(text, published="2021-03-10") if t.text == "le 3 mars"]
    dates = tuple(DateClaim(time, "clause") for time in times) if dated else ()
    trigger = Span(start, start + len("démissionné"))
    event = EventMention("departure", trigger, trigger, Span(0, len(text)), "happened", dates=dates)
    return Account(document.article, (), (event,))


@pytest.mark.parametrize("dated", [True, False])
def test_shares(folder: Path, dated: bool) -> None:
    shares = {s.name: s for s in timebank_shares(read_timebank(folder), [_account(folder, dated=dated)])}
    assert (shares["verbs"].found, shares["verbs"].asked) == (1, 1)  # "respirer" is no trigger, "meurt" no occurrence
    assert (shares["nouns"].found, shares["nouns"].asked) == (0, 1)
    assert shares["nouns"].missed == ("one.tml: nomination",)
    assert (shares["dates"].found, shares["dates"].asked) == (int(dated), 1)
    assert shares["dates"].percent == (100.0 if dated else 0.0)


HOUR = """<TimeML><DCT><TIMEX3 tid="t1" type="DATE" value="2021-03-10"/></DCT>
<TEXT>Il a <EVENT class="OCCURRENCE" eid="e1" eiid="ei1" pos="VERB" pred="DÉMISSIONNER">démissionné</EVENT> \
<TIMEX3 tid="t2" type="DATE" value="2021-03-03">le 3 mars</TIMEX3> à <TIMEX3 tid="t3" type="TIME" \
value="VALUE">midi</TIMEX3>. Il s'est <EVENT class="OCCURRENCE" eid="e2" eiid="ei2" pos="VERB" \
pred="DÉMISSIONNER">démissionné</EVENT>.<EVENT class="OCCURRENCE" eid="e3" eiid="ei3" pos="NOUN" pred="DÉMISSION"/>
</TEXT><TLINK eventInstanceID="ei1" relType="IS_INCLUDED" relatedToTime="t3"/></TimeML>
"""


@pytest.mark.parametrize(("value", "found"), [("2021-03-03T12:00", 1), ("2021-03-04T12:00", 0), ("PAST_REF", 0)])
def test_an_hour_is_given_by_its_day(tmp_path: Path, value: str, found: int) -> None:
    (tmp_path / "one.tml").write_text(HOUR.replace("VALUE", value), encoding="utf-8")
    shares = {s.name: s for s in timebank_shares(read_timebank(tmp_path), [_account(tmp_path, dated=True)])}
    assert (shares["dates"].found, shares["dates"].asked) == (found, 1)


def test_neither_an_event_without_words_nor_a_verb_in_another_voice_is_asked(tmp_path: Path) -> None:
    (tmp_path / "one.tml").write_text(HOUR, encoding="utf-8")
    (document,) = read_timebank(tmp_path)
    assert [o.lemma for o in document.occurrences] == ["démissionner", "se démissionner"]
    shares = {s.name: s for s in timebank_shares([document], [_account(tmp_path, dated=True)])}
    assert shares["verbs"].asked == 1
    assert "nouns" not in shares


def test_an_empty_folder_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(EvaluationError, match=r"no \.tml file"):
        read_timebank(tmp_path)
    assert main([str(tmp_path)]) == EvaluationError.exit_code
    assert "no .tml file" in capsys.readouterr().err


def test_what_is_not_timeml_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "bad.tml").write_text("<TimeML><TEXT>", encoding="utf-8")
    with pytest.raises(EvaluationError, match=r"bad\.tml"):
        read_timebank(tmp_path)
