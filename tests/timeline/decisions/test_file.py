"""What a decisions file may say, and the one line that a faulty one gets."""

from pathlib import Path

import pytest

from filrouge.errors import DecisionsError
from filrouge.timeline.decisions import ACTIONS, Decision, Reference
from filrouge.timeline.decisions.file import read_decisions


def read(tmp_path: Path, text: str) -> tuple[Decision, ...]:
    file = tmp_path / "decisions.toml"
    file.write_text(text, "utf-8")
    return read_decisions(file)


def test_every_field_is_read(tmp_path: Path) -> None:
    text = """
    [[decision]]
    same_events = ["6dee17", {article = "02.txt", words = "a  coupé"}]
    note = "one break, two papers"
    by = "C. Vasseur"
    """
    (found,) = read(tmp_path, text)
    assert found == Decision(
        "same_events", (Reference("6dee17"), Reference("a coupé", "02.txt")), "", "one break, two papers", "C. Vasseur"
    )
    assert found.place == f"{tmp_path / 'decisions.toml'}: decision 1"


def test_an_empty_file_decides_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, "# nothing yet\n") == ()


def test_every_action_can_be_written(tmp_path: Path) -> None:
    to = {"retype_event": "deal", "retype_entity": "company", "date_event": "2021-02-03"}
    for action in ACTIONS:
        grouping = action.startswith(("same", "different"))
        line = f"{action} = {['aaaaaa', 'bbbbbb'] if grouping else repr('aaaaaa')}"
        change = "" if grouping or action.startswith("drop") else f'to = "{to.get(action, "Bulle")}"'
        assert [d.do for d in read(tmp_path, f"[[decision]]\n{line}\n{change}\n")] == [action]


def test_a_file_of_windows_is_read(tmp_path: Path) -> None:
    file = tmp_path / "decisions.toml"
    file.write_bytes("\ufeff[[decision]]\r\ndrop_event = 'aaaaaa'\r\n".encode())
    assert [d.do for d in read_decisions(file)] == ["drop_event"]


def test_a_decision_written_twice_is_one(tmp_path: Path) -> None:
    assert len(read(tmp_path, '[[decision]]\ndrop_event = "aaaaaa"\n' * 2)) == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[decision", "is no TOML"),
        ("[[event]]\na = 1", "'event' is not known here; begin each decision with"),
        ("[decision]\ndrop_event = 'aaaaaa'", "begin each decision with [[decision]]"),
        ("[[decision]]\nnote = 'x'", "decision 1: says not what to do"),
        ("[[decision]]\nsame_event = ['a', 'b']", "decision 1: 'same_event' is not known; did you mean same_events?"),
        ("[[decision]]\ndrop_event = 'aaaaaa'\ndrop_entity = 'Bulle'", "make that 2 decisions"),
        ("[[decision]]\ndrop_event = 3", "decision 1 (drop_event): 3 is no reference"),
        ("[[decision]]\ndrop_event = {words = 'x', page = 2}", "is no reference"),
        ("[[decision]]\ndrop_event = ''", "decision 1 (drop_event): a reference is empty"),
        ("[[decision]]\ndrop_event = ['aaaaaa', 'bbbbbb']", "write an entry for each"),
        (
            "[[decision]]\ndrop_event = 'aaaaaa'\nnote = 3",
            'decision 1: note is no text; write it in quotes: note = "3"',
        ),
        ("[[decision]]\ndrop_event = 'aaaaaa'\nto = 'x'", "has nothing to change to; remove the line"),
        ("[[decision]]\nsame_events = ['aaaaaa', 'aaaaaa']", "needs a list of two or more that differ"),
        ("[[decision]]\nsame_events = 'aaaaaa'", "needs a list of two or more that differ"),
        ("[[decision]]\nrename_event = 'aaaaaa'", "add a line: to = ..."),
        ("[[decision]]\nretype_event = 'aaaaaa'\nto = 'scandal'", "'scandal' is no event type; choose one of accident"),
        ("[[decision]]\nretype_entity = 'Bulle'\nto = 'firm'", "'firm' is no entity type; choose one of person"),
        ("[[decision]]\ndate_event = 'aaaaaa'\nto = '2021-02-30'", "'2021-02-30' is not an EDTF date"),
        ("[[decision]]\ndate_event = 'aaaaaa'\nto = '2021-03/2021-02'", "is not an EDTF date"),
        ("[[decision]]\ndate_event = 'aaaaaa'\nto = '../..'", "leaves every day open"),
        ("[[decision]]\ndate_event = 'aaaaaa'\nto = 2021-02-03", "to is no text; write it in quotes"),
    ],
)
def test_a_faulty_file_is_one_line_that_names_it(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(DecisionsError) as error:
        read(tmp_path, text)
    message = str(error.value)
    assert message.startswith(f"{tmp_path / 'decisions.toml'}: ")
    assert says in message
    assert "\n" not in message


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DecisionsError, match="cannot be read"):
        read_decisions(tmp_path / "none.toml")


def entries(*lines: str) -> str:
    return "".join(f"[[decision]]\n{line}\n" for line in lines)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (entries("same_events = ['a1', 'b2']", "different_events = ['b2', 'a1']"), "contradicts"),
        (
            entries("same_events = ['a1', 'b2']", "same_events = ['b2', 'c3']", "different_events = ['a1', 'c3']"),
            "contr",
        ),
        (entries("same_entities = ['Bulle', 'Nuage']", "different_entities = ['Bulle', 'Nuage']"), "contradicts"),
        (entries("rename_event = 'a1'\nto = 'x'", "rename_event = 'a1'\nto = 'y'"), "says 'y' where"),
        (entries("date_event = 'a1'\nto = '2020'", "date_event = 'a1'\nto = '2021'"), "says '2021' where"),
    ],
)
def test_decisions_that_contradict_each_other_are_refused(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(DecisionsError, match="decision 1") as error:
        read(tmp_path, text)
    assert says in str(error.value)


def test_events_and_entities_of_one_name_do_not_contradict_each_other(tmp_path: Path) -> None:
    text = entries("same_events = ['Bulle', 'Nuage']", "different_entities = ['Bulle', 'Nuage']")
    assert len(read(tmp_path, text)) == 2
