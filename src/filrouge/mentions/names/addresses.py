"""Domain names, host names, IP addresses and handles, by rule.

What looks like one and is not: versions (4.10.2), prices (3.50), times (9.30), dates (10.03.2021), sections (3.2.1.4),
phone numbers (01.23.45.67.89), file names (rapport.pdf), abbreviations (M.Faber), glued sentences (services.Amazon).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from filrouge.lexicon.names import domains

AddressKind = Literal["domain", "ip", "onion", "handle"]

_LABEL = r"[a-z0-9À-ÿ](?:[a-z0-9À-ÿ-]{0,61}[a-z0-9À-ÿ])?"
_DOMAIN = re.compile(
    rf"(?<![\w@./:-])(?P<scheme>https?://)?(?P<host>(?:{_LABEL}\.)+(?P<tld>[a-z]{{2,18}}))(?![\w@-]|\.\w)(?P<path>/[^\s»\")]*)?",
    re.IGNORECASE,
)
_BYTE = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
_IPV4 = re.compile(
    rf"(?<![\w.,:/-])(?:https?://)?(?P<ip>{_BYTE}(?:\.{_BYTE}){{3}})(?::\d{{1,5}}|/\d{{1,2}})?(?![\w-]|[.,]\d)"
)
_IPV6 = re.compile(
    r"(?<![\w:.])(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){7}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6})(?![\w:])", re.I
)
_HANDLE = re.compile(r"(?<![\w.@/+-])@(?P<name>[A-Za-z_](?:[\w.]{0,28}\w)?)(?!\w|@|\.\w)")
_NOT_AN_ADDRESS = re.compile(
    r"(?:version|versions|v\.?|firmware|article|articles|section|chapitre|annexe|paragraphe|§|alinéa|point|figure|tableau|art\.)\s*$",
    re.IGNORECASE,
)
_ADDRESS_WORDS = re.compile(r"(?:\bip\b|adresses?|serveurs?|hôtes?|réseau|https?://)", re.IGNORECASE)
_LOOK_BACK = 60


@dataclass(frozen=True, slots=True)
class Address:
    """A domain, IP address or handle: offsets into the text that was searched, without scheme, port and path."""

    start: int
    end: int
    text: str
    kind: AddressKind


def find_addresses(text: str) -> tuple[Address, ...]:
    """All addresses and handles of `text`, in order."""
    found = [*_domains(text), *_ips(text), *_handles(text)]
    return tuple(sorted(found, key=lambda a: (a.start, a.end)))


def _domains(text: str) -> Iterator[Address]:
    for match in _DOMAIN.finditer(text):
        host = match["host"]
        if match["scheme"] or _is_domain(host, match["tld"], bool(match["path"])):
            kind: AddressKind = "onion" if match["tld"].lower() == "onion" else "domain"
            yield Address(match.start("host"), match.end("host"), host, kind)


def _is_domain(host: str, tld: str, has_path: bool) -> bool:
    words, lexicon = host.casefold().split("."), domains()
    if host.casefold() in lexicon.not_domains or tld.casefold() not in lexicon.top_level:
        return False
    if all(label.isdigit() for label in words[:-1]) or len(words[0]) == 1 == len(words) - 1:
        return False
    if not has_path and words[0] != "www" and _is_glued(host, tld):
        return False
    return (
        words[0] == "www"
        or has_path
        or tld.casefold() in lexicon.generic
        or tld.casefold() not in lexicon.file_suffixes
    )


def _is_glued(host: str, tld: str) -> bool:
    """Whether the last dot is a full stop: "services.Amazon", "fini.La", "M.Faber"; "Boursier.Com" is not glued."""
    name = host[: -len(tld) - 1]
    if tld[0].isupper() and not (tld.isupper() and name.isupper()):
        return tld.casefold() not in domains().generic
    return len(name.rsplit(".", 1)[-1]) == 1 and len(tld) <= 2


def _ips(text: str) -> Iterator[Address]:
    for match in _IPV4.finditer(text):
        start, parts = match.start("ip"), match["ip"].split(".")
        before = text[max(0, start - _LOOK_BACK) : start]
        small = all(int(part) < 100 for part in parts)
        if not _NOT_AN_ADDRESS.search(before) and (not small or _ADDRESS_WORDS.search(before)):
            yield Address(start, match.end("ip"), match["ip"], "ip")
    for match in _IPV6.finditer(text):
        if re.search(r"[a-f]", match.group(), re.I) or "::" in match.group() or match.group().count(":") == 7:
            yield Address(match.start(), match.end(), match.group(), "ip")


def _handles(text: str) -> Iterator[Address]:
    for match in _HANDLE.finditer(text):
        if len(match["name"]) >= 2:
            yield Address(match.start(), match.end(), match.group(), "handle")
