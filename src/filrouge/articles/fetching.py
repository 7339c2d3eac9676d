"""Articles from the web, only where the user asks for it: an address gives bytes within limits, or one clear line."""

from functools import partial
from http.client import HTTPException
from io import BytesIO
from threading import Thread
from urllib import request
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit

from filrouge import __version__
from filrouge.articles.blob import MEGABYTE, Blob, too_large
from filrouge.articles.formats.naming import format_of_type
from filrouge.articles.limits import Limits
from filrouge.errors import InputError

_HEADERS = {
    "User-Agent": f"filrouge/{__version__}",
    "Accept": "text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.8",
    "Accept-Encoding": "identity",
}
_KEPT = "%/:=&?~#+!$,;'@()*[]"  # what has a meaning in an address as it stands


def fetch(address: str, limits: Limits) -> Blob:
    """What the web has at an address. Raises InputError where it does not answer, too slowly, or with no article."""
    answers: list[Blob | InputError] = []
    # in a thread, since the timeouts of sockets begin anew with every byte that drips in
    worker = Thread(target=lambda: answers.append(_answer(address, limits)), daemon=True)
    worker.start()
    worker.join(limits.fetch_seconds)
    if not answers:
        raise InputError(f"takes more than {limits.fetch_seconds} s; try later, or use --limit fetch_seconds=N")
    if isinstance(answers[0], InputError):
        raise answers[0]
    return answers[0]


def _answer(address: str, limits: Limits) -> Blob | InputError:
    try:
        return _blob(address, limits)
    except InputError as error:
        return error
    except HTTPError as error:
        return InputError(f"answers {error.code} ({' '.join(error.reason.split())}); check the address")
    except (URLError, HTTPException, OSError, ValueError) as error:
        reason = " ".join(str(getattr(error, "reason", error)).split())
        return InputError(f"cannot be fetched ({reason}); check the address and the network")


def _blob(address: str, limits: Limits) -> Blob:
    asked = request.Request(_ascii(address), headers=_HEADERS)
    with _opener(limits).open(asked, timeout=limits.fetch_seconds) as response:
        kind = response.headers.get_content_type()
        format = format_of_type(kind)
        if format is None or response.headers.get("Content-Encoding", "identity") != "identity":
            packed = response.headers.get("Content-Encoding", "plain")
            raise InputError(f"answers with {kind} ({packed}), which is no article; save it as a file first")
        limit = {"html": "page_mb", "pdf": "pdf_mb"}.get(format, "text_mb")
        data = response.read(getattr(limits, limit) * MEGABYTE + 1)
        if len(data) > getattr(limits, limit) * MEGABYTE:
            raise too_large(limit, limits, "save it as a file first")
        charset = response.headers.get_content_charset()
        return Blob(address, format, partial(BytesIO, data), charset=charset, url=response.url)


def _ascii(address: str) -> str:
    """The address as HTTP sends it: "https://été.fr/à-la-une" in ASCII."""
    scheme, host, *rest = urlsplit(address)
    return urlunsplit((scheme, host.encode("idna").decode("ascii"), *(quote(part, safe=_KEPT) for part in rest)))


class _Redirects(request.HTTPRedirectHandler):
    """Follows so many redirections, to the web only."""

    def __init__(self, most: int) -> None:
        setattr(self, "max_redirections", most)  # noqa: B010 - a class variable to typeshed

    def redirect_request(self, *answer: object) -> request.Request | None:
        """The request of the next address, which comes last in the answer of `urllib`."""
        if not str(answer[-1]).startswith(("http://", "https://")):
            raise InputError("sends to an address that is not on the web; check it")
        return super().redirect_request(*answer)  # type: ignore[arg-type]


def _opener(limits: Limits) -> request.OpenerDirector:
    """What fetches by HTTP and nothing else: no files, no FTP."""
    opener = request.OpenerDirector()
    for handler in (
        request.ProxyHandler(),
        request.HTTPHandler(),
        request.HTTPSHandler(),
        _Redirects(limits.redirects),
        request.HTTPErrorProcessor(),
        request.HTTPDefaultErrorHandler(),
    ):
        opener.add_handler(handler)
    return opener
