"""Addresses: never fetched unasked; within limits of time, size, kind and redirections. All on the loopback."""

import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from filrouge.articles import Limits, Reading, read_articles

PROSE = "Été 2021 : la mairie de Brest a fermé le pont de la Penfeld, où l'on passait à pied."


class _Site(BaseHTTPRequestHandler):
    asked: list[str] = []  # noqa: RUF012 - shared on purpose

    def do_GET(self) -> None:
        self.asked.append(self.path)
        path = self.path.partition("?")[0].strip("/")
        getattr(self, f"answer_{path.replace('-', '_')}", self.answer_nothing)()

    def reply(self, kind: str, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def answer_text(self) -> None:
        self.reply("text/plain; charset=iso-8859-1", PROSE.encode("latin-1"))

    def answer_page(self) -> None:
        self.reply("text/html; charset=iso-8859-1", self.server.page.encode("latin-1"))  # type: ignore[attr-defined]

    def answer_nothing(self) -> None:
        self.reply("text/html", b"", 404)

    def answer_picture(self) -> None:
        self.reply("image/png", b"\x89PNG")

    def answer_packed(self) -> None:
        self.reply("text/html", b"\x1f\x8b", Content_Encoding="gzip")

    def answer_large(self) -> None:
        self.reply("text/html", b" " * 2_000_000)

    def answer_moved(self) -> None:
        self.reply("text/plain", b"", 302, Location="/text")

    def answer_circle(self) -> None:
        self.reply("text/plain", b"", 302, Location=f"/circle?{len(self.asked)}")

    def answer_to_a_file(self) -> None:
        self.reply("text/plain", b"", 302, Location="file:///etc/hostname")

    def answer_to_ftp(self) -> None:
        self.reply("text/plain", b"", 302, Location="ftp://localhost/a.txt")

    def answer_drip(self) -> None:
        self.reply("text/plain", b"")
        for _ in range(300):
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(0.1)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the test's output is no log."""


@pytest.fixture
def site(page: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    for proxy in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(proxy, raising=False)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    server.page = page().replace("utf-8", "x-wrong")  # type: ignore[attr-defined]
    _Site.asked.clear()
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def only_problem(reading: Reading) -> str:
    (problem,) = reading.problems
    assert problem.severity == "error"
    assert "\n" not in str(problem)
    return str(problem)


def test_nothing_is_fetched_unasked(site: str) -> None:
    reading = read_articles(f"{site}/text")
    assert "nothing is fetched unless you say --fetch" in only_problem(reading)
    assert _Site.asked == []


def test_text_and_pages_are_read_as_the_server_says_they_are_encoded(site: str) -> None:
    page, text = read_articles([f"{site}/text", f"{site}/page"], fetch=True)
    assert text.text == PROSE
    assert text.converted
    assert "La mairie de Brest a fermé mardi le pont de la Penfeld, où l'on" in page.text
    assert (page.path, page.url) == (f"{site}/page", f"{site}/page")


def test_a_redirection_is_followed(site: str) -> None:
    (article,) = read_articles(f"{site}/moved", fetch=True)
    assert (article.path, article.text) == (f"{site}/moved", PROSE)
    assert _Site.asked == ["/moved", "/text"]


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("nothing", "answers 404 (Not Found)"),
        ("picture", "answers with image/png (plain), which is no article"),
        ("packed", "answers with text/html (gzip)"),
        ("large", "is larger than 1 MB"),
        ("circle", "answers 302"),
        ("to-a-file", "is not allowed"),
        ("to-ftp", "is not on the web"),
        ("drip", "takes more than 1 s"),
        ("à-la-une", "answers 404"),
    ],
)
def test_what_is_no_article_is_one_line_and_the_good_one_is_kept(site: str, path: str, says: str) -> None:
    begun = time.monotonic()
    limits = Limits(page_mb=1, fetch_seconds=1, redirects=2)
    reading = read_articles([f"{site}/{path}", f"{site}/text"], fetch=True, limits=limits)
    assert says in only_problem(reading)
    assert [article.text for article in reading] == [PROSE]
    assert time.monotonic() - begun < 15  # what drips does so for half a minute


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:1/x", "http://", "http://[::1", "http://127.0.0.1:x/", "http://a\tb/"]
)
def test_an_address_that_leads_nowhere_is_one_line(address: str) -> None:
    assert "cannot be fetched" in only_problem(read_articles(address, fetch=True, limits=Limits(fetch_seconds=3)))
