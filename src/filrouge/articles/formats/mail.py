"""Mails as files (.eml): the article is what the mail says, and each document that hangs on it is one of its own."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from functools import partial
from io import BytesIO

from filrouge.articles.blob import Blob, Draft, Item, Task, read_whole
from filrouge.articles.decoding import decode
from filrouge.articles.fields import Fields, read_when
from filrouge.articles.formats import page
from filrouge.articles.formats.archive import refuse_deep
from filrouge.articles.formats.extra import foreign
from filrouge.articles.formats.naming import format_of_name
from filrouge.errors import InputError

_SOFT_END = re.compile(r"(?m)(?<=[^\n] )\r?\n(?=[^\r\n>])")


def read(blob: Blob, task: Task) -> Iterator[Item]:
    """The mail, as plain text if it has that, and what hangs on it in a format that is read."""
    refuse_deep(blob, task)
    data = read_whole(blob, task, "document_mb", "save its text as .txt")
    with foreign("mail"):
        mail = message_from_bytes(data, policy=policy.default)
        body, attachments = mail.get_body(("plain", "html")), list(_attached(mail))
        fields = _fields(mail)
    if body is not None and (text := _text(body)).strip():
        yield from _body(blob, task, body, text, fields)
    elif not attachments:
        raise InputError("holds no text to read")
    for name, format, content in attachments:
        task.count()
        yield blob.inside(name, format, partial(BytesIO, content))


def _body(blob: Blob, task: Task, body: MIMEPart, text: str, fields: Fields) -> Iterator[Draft]:
    if body.get_content_subtype() == "plain":
        yield Draft(blob.name, text, fields=fields, provenance=blob.provenance())
        return
    markup = replace(blob, open=partial(BytesIO, text.encode("utf-8", "replace")), charset="utf-8")
    for draft in page.read(markup, task):
        yield replace(draft, fields=replace(fields, url=draft.fields.url if draft.fields else None))


def _fields(mail: EmailMessage) -> Fields:
    sent, sender = mail["date"], mail["from"]
    names = [address.display_name or address.addr_spec for address in sender.addresses] if sender else []
    return Fields(
        title=str(mail["subject"] or "").strip() or None,
        source=", ".join(filter(None, names)) or None,
        sent=read_when(str(sent)) if sent else None,
    )


def _text(part: MIMEPart) -> str:
    """The text of a part; lines that only the mail's width has ended go on (RFC 3676)."""
    content = part.get_payload(decode=True)
    data = content if isinstance(content, bytes) else b""
    try:
        text = data.decode(part.get_content_charset("utf-8"))
    except (LookupError, UnicodeError):
        text = decode(data)[0]
    return _SOFT_END.sub("", text) if part.get_param("format") == "flowed" else text


def _attached(mail: EmailMessage) -> Iterator[tuple[str, str, bytes]]:
    """The name, the format and the bytes of each document that hangs on the mail."""
    for part in mail.iter_attachments():
        name = part.get_filename() or ""
        format, content = format_of_name(name), part.get_payload(decode=True)
        if format and isinstance(content, bytes):
            yield name, format, content
