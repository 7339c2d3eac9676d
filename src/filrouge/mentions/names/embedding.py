"""What the trained name finder sees of a word: its hashed attributes, and what the lexicon and the text know of it.

A few thousand annotated sentences teach nobody that Tarente is a town. Lists of names and of words that announce names
do; here they are features, not rules, so that the finder learns how far to trust them.
"""

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Any

from spacy.strings import hash_string  # type: ignore[attr-defined]
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, with_array

from filrouge.letters import unaccented
from filrouge.lexicon.names import cues, first_names, gazetteer, name_key, surnames, words
from filrouge.mentions.names.words import HELD_ARTICLES

FEATURES = ("known", "class", "capitals", "beginning", "ending")
_FIRST_SEED = 8  # where spaCy's MultiHashEmbed begins to count: the same tables for the same attributes
_AFFIX = 4
_START = 0.3  # what weight the lexical tables have at first beside trained ones
_CACHED_WORDS = 50_000
_SPREAD = 0x9E3779B97F4A7C15  # odd: rows of hashes become one number each, alike only where the rows are
_OPENING = frozenset('.!?:;«»"“”–—-•…([|')
_Key = tuple[str, ...]


@registry.architectures("filrouge_name_embed.v1")  # type: ignore[untyped-decorator]
def name_embed(width: int, attrs: list[str], rows: list[int], lexical_rows: list[int]) -> Model[Any, Any]:
    """Embed token attributes and lexical features: one table of `rows` or `lexical_rows` each, mixed to `width`."""
    tables = [*rows, *lexical_rows]
    embeddings: list[Model[Any, Any]] = [
        HashEmbed(width, size, column=column, seed=_FIRST_SEED + column, dropout=0.0)
        for column, size in enumerate(tables)
    ]
    mixer = Maxout(width, width * len(tables), nP=3, dropout=0.0, normalize=True)
    embed: Model[Any, Any] = chain(concatenate(*embeddings), mixer)
    extractor: Model[Any, Any] = Model("extract_name_features", _extract, attrs={"columns": attrs})
    model: Model[Any, Any] = chain(extractor, list2ragged(), with_array(_once_each(embed)), ragged2list())
    return model


def _once_each(embed: Model[Any, Any]) -> Model[Any, Any]:
    """The layer `embed`, which in use sees each distinct row once: words come back, in a text and its neighbours."""
    return Model("once_each", _forward_once_each, init=_initialize, layers=[embed])


def _initialize(model: Model[Any, Any], X: Any = None, Y: Any = None) -> None:  # noqa: ANN401, N803 (as thinc calls)
    model.layers[0].initialize(X=X, Y=Y)


def _forward_once_each(model: Model[Any, Any], rows: Any, is_train: bool) -> tuple[Any, Callable[..., Any]]:  # noqa: ANN401
    if is_train or not len(rows):
        return model.layers[0](rows, is_train)
    xp = model.ops.xp
    weights = xp.asarray([_SPREAD * (2 * column + 1) % 2**64 for column in range(rows.shape[1])], dtype="uint64")
    _, firsts, places = xp.unique((rows * weights).sum(axis=1), return_index=True, return_inverse=True)
    return model.layers[0].predict(rows[firsts])[places], lambda _: rows


def copy_encoder(source: Model[Any, Any], target: Model[Any, Any]) -> None:
    """Give `target`, an encoder over `name_embed`, the weights of `source`, one over the same attributes alone."""
    old, new = _parts(source), _parts(target)
    for mine, other in zip(new["hashembed"], old["hashembed"], strict=False):
        mine.set_param("E", other.get_param("E").copy())
    (mixer,), (own,) = old["maxout"], new["maxout"]
    weights: Any = own.get_param("W") * _START
    weights[:, :, : mixer.get_dim("nI")] = mixer.get_param("W")
    own.set_param("W", weights)
    own.set_param("b", mixer.get_param("b").copy())
    new["layernorm"][0].from_bytes(old["layernorm"][0].to_bytes())
    target.layers[1].from_bytes(source.layers[1].to_bytes())


def _parts(encoder: Model[Any, Any]) -> dict[str, list[Model[Any, Any]]]:
    """The layers of an encoder's embedding that hold weights, by their names."""
    names = ("hashembed", "maxout", "layernorm")
    return {name: [layer for layer in encoder.layers[0].walk() if layer.name == name] for name in names}


def _extract(model: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> tuple[list[Any], Callable[..., list[Doc]]]:
    ops = model.ops
    features = []
    for doc in docs:
        attributes = doc.to_array(model.attrs["columns"])
        lexical = ops.xp.asarray(lexical_features([token.text for token in doc]), dtype="uint64")
        lexical = lexical.reshape((-1, len(FEATURES)))
        features.append(ops.asarray2i(ops.xp.hstack((attributes, lexical)), dtype="uint64"))
    return features, lambda _: []


def lexical_features(texts: Sequence[str]) -> list[list[int]]:
    """Per word, in the order of FEATURES: the known name that it is part of, what words like it do beside names, what
    its capital proves here, how it begins and ends. Numbers are hashes: only their being equal means anything.
    """
    known, capitals = _known_names(texts), _capitals(texts)
    return [
        [hash_string(known[at]), *_of_word(text)[:1], hash_string(capitals[at]), *_of_word(text)[1:]]
        for at, text in enumerate(texts)
    ]


def _known_names(texts: Sequence[str]) -> list[str]:
    """The gazetteer's longest matches from the left as BILOU tags with their kinds; empty where there is none."""
    found = [""] * len(texts)
    at = 0
    while at < len(texts):
        last, key = _longest_match(texts, at)
        for inside in range(at, last):
            place = "U" if last == at + 1 else "B" if inside == at else "L" if inside == last - 1 else "I"
            found[inside] = place + _tag(key)
        at = max(last, at + 1)
    return found


def _longest_match(texts: Sequence[str], first: int) -> tuple[int, _Key]:
    """Where the longest known name from `first` on ends, and its key; `first` itself where none begins."""
    best: tuple[int, _Key] = (first, ())
    if not _may_open(texts[first]):
        return best
    article = HELD_ARTICLES.get(texts[first - 1]) if first else None
    for key in [_key(texts[first]), *([(article, *_key(texts[first]))] if article else [])]:
        for last in range(first + 1, len(texts) + 1):
            if (key[:1] and key[0] not in _first_parts()) or len(key) > gazetteer().longest:
                break
            if last > best[0] and key in gazetteer().kinds and (len(key) > 1 or _is_written_so(texts[first], key)):
                best = last, key
            key += _key(texts[last]) if last < len(texts) else ()
    return best


@lru_cache(_CACHED_WORDS)
def _may_open(text: str) -> bool:
    return text[0].isupper() or text[0].isdigit() or _key(text)[:1] in _small_first_parts()


def _is_written_so(text: str, key: _Key) -> bool:
    if text.islower():
        return key in gazetteer().small
    return key not in gazetteer().acronyms or text.isupper()


def _tag(key: _Key) -> str:
    return "|".join(gazetteer().kinds[key]) + ("?" if key in gazetteer().ambiguous else "")


@lru_cache(_CACHED_WORDS)
def _key(text: str) -> _Key:
    return name_key([text])


@cache
def _first_parts() -> frozenset[str]:
    return frozenset(key[0] for key in gazetteer().kinds)


@cache
def _small_first_parts() -> frozenset[_Key]:
    return frozenset(key[:1] for key in gazetteer().small)


@lru_cache(_CACHED_WORDS)
def _of_word(text: str) -> tuple[int, int, int]:
    plain = unaccented(text.casefold())
    return hash_string(_word_class(text)), hash_string("^" + plain[:_AFFIX]), hash_string(plain[-_AFFIX:] + "$")


def _word_class(text: str) -> str:
    """The lists that hold a word, by their initials, with the kinds that it announces or heads."""
    low = text.casefold().replace("’", "'")
    last = low.rpartition("-")[2]
    lists = {
        "first": first_names().sure,
        "first?": first_names().ambiguous,
        "surname": surnames(),
        "title": cues().person_titles,
        "civility": cues().civilities,
        "demonym": words().demonyms,
        "calendar": words().calendar,
        "opener": words().openers,
        "particle": words().particles,
    }
    held = [name for name, listed in lists.items() if low in listed]
    held += ["first-"] if "-" in low and low.partition("-")[0] in first_names().sure else []
    held += ["surname-"] if "-" in low and last in surnames() else []
    held += ["acronym"] if text in words().common_acronyms else []
    held += [f"<{cues().before[(low,)]}"] if (low,) in cues().before else []
    held += [f">{cues().after[(low,)]}"] if (low,) in cues().after else []
    held += [f"({cues().inside_first[low]}"] if low in cues().inside_first else []
    held += [f"){cues().inside_last[low]}"] if low in cues().inside_last else []
    return " ".join(held)


def _capitals(texts: Sequence[str]) -> list[str]:
    """Per word: its case, whether a sentence may begin there, whether the text also has it in small letters."""
    small = {text for text in texts if text.islower()}
    shouted = sum(text.isupper() and len(text) > 2 for text in texts) * 2 > sum(len(text) > 2 for text in texts)
    found = []
    for at, text in enumerate(texts):
        opens = at == 0 or texts[at - 1][-1] in _OPENING or texts[at - 1].isspace()
        also_small = not text.islower() and text.casefold() in small
        found.append(f"{_case(text)}{opens:d}{also_small:d}{shouted:d}")
    return found


def _case(text: str) -> str:
    if text.islower():
        return "low"
    if text.isupper():
        return "upper" if len(text) > 1 else "one"
    if text[0].isupper():
        return "title" if text[1:].islower() else "mixed"
    return "digit" if text[0].isdigit() else "inner" if text[0].isalpha() else "sign"
