"""Names of one article brought together by their parts, so that each has one kind throughout."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import permutations

from filrouge.lexicon.names import Kind, cues, gazetteer
from filrouge.mentions.mention import Name, Sentence
from filrouge.mentions.names import context
from filrouge.mentions.names.candidates import CLUBS, Candidate, extended
from filrouge.mentions.names.evidence import Evidence, key_of, top
from filrouge.mentions.names.fusion import covered
from filrouge.mentions.names.kinds import KNOWN, STRONG, Ruling, decided, is_person_form
from filrouge.mentions.names.learned import Occurrence
from filrouge.mentions.names.matches import plays
from filrouge.mentions.names.statements import has_lived, stated
from filrouge.mentions.names.words import Word

Key = tuple[str, ...]

_ROW_GAPS = frozenset(
    [",", "et", "ou", ", et", "&", "ainsi que", ", d'", "et d'", "et à", "et de", ", de", "et le", "et la"]
)


def typed(
    sentences: Sequence[Sentence],
    rows: Sequence[Sequence[Word]],
    found: Sequence[Candidate],
    statistical: Sequence[Name],
) -> list[tuple[Candidate, Kind, bool]]:
    """Each candidate with its kind and whether that is stated, not guessed: one name, one kind in the whole article."""
    found = _extended(rows, found)
    keys = [key_of(rows[one.sentence][one.first : one.last]) for one in found]
    votes = _votes(rows, statistical)
    evidence = {key: Evidence() for key in sorted(set(keys))}
    for one, key in zip(found, keys, strict=True):
        place = Occurrence(rows[one.sentence], one.first, one.last, sentences[one.sentence])
        _witness(place, one.kind, evidence[key], votes)
    own = {key: decided(said) for key, said in evidence.items()}
    groups = _groups(own, evidence)
    merged = _merged(evidence, groups)
    _tell_rows(rows, found, [groups[key] for key in keys], merged)
    of_group = {key: decided(said) for key, said in merged.items()}
    kind = {key: _kind(evidence[key], own[key], of_group[groups[key]].kind) for key in evidence}
    told = {key: _is_told(kind[key], own[key], of_group[groups[key]]) for key in kind}
    return [(one, kind[key], told[key]) for one, key in zip(found, keys, strict=True)]


def _is_told(kind: Kind, *rulings: Ruling) -> bool:
    """Whether a rule that knows, no guess, gave the kind."""
    return any(kind == ruling.kind and ruling.clues & STRONG for ruling in rulings)


def _votes(rows: Sequence[Sequence[Word]], statistical: Sequence[Name]) -> dict[int, tuple[int, Kind]]:
    """From each word (its offset) to the recogniser's span over it: where that begins, and its kind."""
    return {word.start: (name.start, name.type) for name, _, inside in covered(rows, statistical) for word in inside}


def _extended(rows: Sequence[Sequence[Word]], found: Sequence[Candidate]) -> list[Candidate]:
    result: list[Candidate] = []
    for one in found:
        if result and result[-1].sentence == one.sentence and one.first < result[-1].last:
            continue
        company = "company" in gazetteer().kinds.get(key_of(rows[one.sentence][one.first : one.last]), ())
        result.append(extended(rows[one.sentence], one) if company else one)
    return result


def _witness(one: Occurrence, kind: Kind | None, evidence: Evidence, votes: Mapping[int, tuple[int, Kind]]) -> None:
    row, form = one.row, tuple(one.row[one.first : one.last])
    evidence.forms.append(form)
    evidence.seen.append(one)
    evidence.fixed.update([kind] if kind else [])
    announced = context.before(row, one.first)
    apposed = None if announced else context.apposed(row, one.first, one.last)
    evidence.before.update([announced[0]] if announced else [apposed] if apposed else [])
    evidence.direct.update([announced[0]] if announced and announced[1] else [])
    told = context.after(row, one.last) or stated(row, one.first, one.last)
    evidence.after.update([told] if told else [])
    evidence.after.update(["person"] if has_lived(row, one.last) else [])
    evidence.deals += context.deals(row, one.last)
    evidence.inverted += context.inverted(row, one.first)
    evidence.located += context.located(row, one.first, one.last)
    evidence.plays += plays(row, one.first, one.last)
    evidence.person = evidence.person or is_person_form(form)
    evidence.statistical.update(kind for _, kind in sorted({votes[word.start] for word in form if word.start in votes}))


def _groups(own: Mapping[Key, Ruling], evidence: Mapping[Key, Evidence]) -> dict[Key, Key]:
    """From each name to the fuller one that it is short for in this article; to itself where there is none."""
    fuller: defaultdict[Key, list[Key]] = defaultdict(list)
    for key in sorted(own, key=lambda key: (-len(key), key)):
        for short in _short_forms(key):
            fuller[short].append(key)
    bare = {key for key, said in evidence.items() if _is_bare_place(key, said)}
    return {key: next((other for other in fuller[key] if _is_short_for(key, other, own, bare)), key) for key in own}


def _short_forms(full: Key) -> set[Key]:
    """What a name of several words may be cut to: its beginnings, its ends, its initials."""
    parts = {full[:n] for n in range(1, len(full))} | {full[n:] for n in range(1, len(full))}
    return parts | {("".join(part[0] for part in full if part[0].isalpha()),)} if len(full) > 1 else set()


def _is_bare_place(key: Key, said: Evidence) -> bool:
    """Whether a town's name stands nowhere as a place does: beside Yann Trégor, « Trégor » is the man."""
    return gazetteer().kinds.get(key) == ("place",) and not said.located and not said.before["place"]


def _is_short_for(short: Key, full: Key, own: Mapping[Key, Ruling], bare: Collection[Key]) -> bool:
    surname = own[full].kind == "person" and short in bare
    if short in gazetteer().kinds and short not in gazetteer().ambiguous and not surname:
        return False
    if own[full].kind == "person" or full[0].upper() in CLUBS:
        return full[-len(short) :] == short
    if len(short) == 1 and len(full) > 2 and short[0] == "".join(part[0] for part in full if part[0].isalpha()):
        return True
    return full[: len(short)] == short and any(part.rstrip(".") in cues().inside_last for part in full[len(short) :])


def _merged(evidence: Mapping[Key, Evidence], groups: Mapping[Key, Key]) -> dict[Key, Evidence]:
    merged: defaultdict[Key, Evidence] = defaultdict(Evidence)
    for key, group in groups.items():
        merged[group].add(evidence[key])
    return dict(merged)


def _kind(said: Evidence, own: Ruling, of_group: Kind) -> Kind:
    """A name's kind by what is known of it, else its group's; "la scierie Maraudin" is none of the Maraudin family, nor
    is Philippe Aumontel the firm of his name.
    """
    kind = own.kind
    if kind == "person" and any(is_person_form(form) for form in said.forms):
        return kind
    if own.clues & KNOWN and not (of_group == "person" and kind == "place"):
        return kind
    announced = top(said.direct)
    if of_group == "person" and announced and not said.direct["person"] and not said.person:
        return announced
    return of_group


def _tell_rows(
    rows: Sequence[Sequence[Word]], found: Sequence[Candidate], groups: Sequence[Key], merged: Mapping[Key, Evidence]
) -> None:
    """Tell each name that only weak rules type of the names in a row with it: the kinds of the sure ones, all that is
    said of the others.
    """
    rulings = {key: decided(said) for key, said in merged.items()}
    group = dict(zip(found, groups, strict=True))
    unsure: set[tuple[Key, Key]] = set()
    for chain in _chains(rows, found):
        keys = [group[one] for one in chain]
        for key, other in permutations(keys, 2):
            if rulings[key].clues & STRONG or key == other:
                continue
            if rulings[other].clues & STRONG:
                merged[key].neighbours[rulings[other].kind] += 1
            else:
                unsure.add((key, other))
    for key, other in sorted(unsure):
        merged[key].row.append(merged[other])


def _chains(rows: Sequence[Sequence[Word]], found: Sequence[Candidate]) -> Iterable[list[Candidate]]:
    chain: list[Candidate] = []
    for one in found:
        if chain and _in_a_row(rows[one.sentence], chain[-1], one):
            chain.append(one)
            continue
        if _is_row(rows, chain):
            yield chain
        chain = [one]
    if _is_row(rows, chain):
        yield chain


def _is_row(rows: Sequence[Sequence[Word]], chain: Sequence[Candidate]) -> bool:
    """Whether names stand in a row: three of them, or two with a conjunction; "À Séville, Sangaré" is none."""
    if len(chain) != 2:
        return len(chain) > 2
    return _between(rows[chain[0].sentence], chain[0], chain[1]).strip(", ").split(" ")[0] in ("et", "ou", "&", "ainsi")


def _in_a_row(row: Sequence[Word], left: Candidate, right: Candidate) -> bool:
    if left.sentence != right.sentence or right.first - left.last > 2:
        return False
    return _between(row, left, right) in _ROW_GAPS


def _between(row: Sequence[Word], left: Candidate, right: Candidate) -> str:
    between = "".join(word.gap + word.text for word in row[left.last : right.first]) + row[right.first].gap
    return between.strip().rstrip('"« ')
