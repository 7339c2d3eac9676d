"""JSON: an object that is an article, or a list of such, alone or in the object that a news service answers with."""

from collections.abc import Iterator, Mapping

from filrouge.articles.blob import Blob, Draft, Task, read_whole
from filrouge.articles.decoding import decode
from filrouge.articles.fields import has_text_key, read_fields
from filrouge.articles.formats.json_lines import read_json, read_object, text_of
from filrouge.articles.own import OwnTimeline, is_own_document
from filrouge.articles.problem import Problem
from filrouge.errors import InputError

_WANTED = 'it must be a JSON object with the article in "text", or a list of such objects'


def read(blob: Blob, task: Task) -> Iterator[Draft | Problem]:
    """The article of each object; a faulty one is a problem."""
    text, encoding = decode(read_whole(blob, task, "document_mb", "save it as .jsonl, an article a line"))
    found = read_json(text, _WANTED)
    if is_own_document(found):
        raise OwnTimeline
    rows = found if isinstance(found, list) else _listed(read_object(found, _WANTED), task)
    for number, row in enumerate([found] if rows is None else rows, 1):
        task.count()
        name, place = (blob.name, None) if rows is None else (f"{blob.name}:{number}", number)
        try:
            data = read_object(row, _WANTED)
            yield Draft(name, text_of(data, task, _WANTED), encoding, read_fields(data), blob.provenance(row=place))
        except OwnTimeline:
            raise
        except InputError as error:
            yield Problem(name, str(error))


def _listed(answer: Mapping[str, object], task: Task) -> list[object] | None:
    """The articles of {"status": "ok", "articles": [{...}, {...}]}; None where the object is no such answer."""
    lists = [value for value in answer.values() if isinstance(value, list) and value and isinstance(value[0], dict)]
    return lists[0] if len(lists) == 1 and not has_text_key(answer, task.text_column) else None
