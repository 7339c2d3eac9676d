"""The press that signs a dispatch in its dateline: "PARIS (Reuters) -", which is no prose and is never parsed."""

import re
from collections.abc import Iterator

from filrouge.articles.article import Article
from filrouge.articles.written import words
from filrouge.lexicon.names import media, name_key
from filrouge.mentions.mention import Name

_SIGNED = re.compile(r"\(([^()\n]{2,40})\)\s*[-–—]\s*$")


def signatures(article: Article) -> Iterator[Name]:
    """The agencies and media of the article's datelines, in text order; what else stands in brackets there is a
    region: "VALDORNE (Drôme) -".
    """
    for start, end in sorted(article.header):
        signed = _SIGNED.search(article.text[start:end])
        if signed and _is_press(signed[1]):
            yield Name(start + signed.start(1), start + signed.end(1), signed[1], "organization", stated=True)


def _is_press(text: str) -> bool:
    agencies = {agency.casefold() for agency in words()["agencies"]}
    return text.casefold() in agencies or name_key([text]) in media()
