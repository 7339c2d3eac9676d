"""Names of one article brought together by their parts, so that each has one kind throughout."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from filrouge.lexicon.names import Kind, cues, gazetteer
from filrouge.mentions.mention import Name
from filrouge.mentions.names import context
from filrouge.mentions.names.candidates import Candidate, extended
from filrouge.mentions.names.kinds import KNOWN, STRONG, Evidence, decided, is_person_form, key_of, top
from filrouge.mentions.names.words import Word

Key = tuple[str, ...]

_ROW_GAPS = frozenset(
    [",", "et", "ou", ", et", "&", "ainsi que", ", d'", "et d'", "et à", "et de", ", de", "et le", "et la"]
)
_PARTICLES = ("de", "du", "d'", "von", "van", "der", "le", "la")


def typed(
    rows: Sequence[Sequence[Word]], found: Sequence[Candidate], statistical: Sequence[Name]
) -> list[tuple[Candidate, Kind]]:
    """Each candidate with its kind: one name, one kind in the whole article."""
    found = _extended(rows, found)
    evidence = {key: Evidence() for key in sorted({_key(rows, one) for one in found})}
    for one in found:
        _witness(rows[one.sentence], one, evidence[_key(rows, one)], statistical)
    groups = _groups(evidence)
    merged = _merged(evidence, groups)
    for key, kinds in _neighbours(rows, found, merged, groups).items():
        merged[key].neighbours.update(kinds)
    return [(one, _kind(evidence[_key(rows, one)], merged[groups[_key(rows, one)]])) for one in found]


def _extended(rows: Sequence[Sequence[Word]], found: Sequence[Candidate]) -> list[Candidate]:
    result: list[Candidate] = []
    for one in found:
        if result and result[-1].sentence == one.sentence and one.first < result[-1].last:
            continue
        company = "company" in gazetteer().kinds.get(key_of(rows[one.sentence][one.first : one.last]), ())
        result.append(extended(rows[one.sentence], one) if company else one)
    return result


def _key(rows: Sequence[Sequence[Word]], one: Candidate) -> Key:
    return key_of(rows[one.sentence][one.first : one.last])


def _witness(row: Sequence[Word], one: Candidate, evidence: Evidence, statistical: Sequence[Name]) -> None:
    form = tuple(row[one.first : one.last])
    evidence.forms.append(form)
    evidence.fixed.update([one.kind] if one.kind else [])
    announced = context.before(row, one.first)
    apposed = None if announced else context.apposed(row, one.first)
    evidence.before.update([announced[0]] if announced else [apposed] if apposed else [])
    evidence.direct.update([announced[0]] if announced and announced[1] else [])
    stated = context.after(row, one.last)
    evidence.after.update([stated] if stated else [])
    evidence.speaks += context.speaks(row, one.first, one.last)
    evidence.articled += context.articled(row, one.first)
    evidence.feminine += one.first > 0 and row[one.first - 1].low in ("la", "une", "cette", "l'")
    evidence.located += context.located(row, one.first, one.last)
    evidence.person = evidence.person or is_person_form(form)
    evidence.statistical.update(n.type for n in statistical if n.start < form[-1].end and form[0].start < n.end)


def _groups(evidence: Mapping[Key, Evidence]) -> dict[Key, Key]:
    """From each name to the fuller one that it is short for in this article; to itself where there is none."""
    full = sorted(evidence, key=lambda key: (-len(key), key))
    return {key: next((other for other in full if _is_short_for(key, other, evidence)), key) for key in evidence}


def _is_short_for(short: Key, full: Key, evidence: Mapping[Key, Evidence]) -> bool:
    if len(short) >= len(full) or len(full) < 2 or (short in gazetteer().kinds and short not in gazetteer().ambiguous):
        return False
    if decided(evidence[full])[0] == "person":
        return full[-len(short) :] == short
    initials = "".join(part[0] for part in full if part[0].isalpha())
    if len(short) == 1 and len(full) > 2 and short[0] == initials:
        return True
    return full[: len(short)] == short and any(part.rstrip(".") in cues().inside_last for part in full[len(short) :])


def _merged(evidence: Mapping[Key, Evidence], groups: Mapping[Key, Key]) -> dict[Key, Evidence]:
    merged: defaultdict[Key, Evidence] = defaultdict(Evidence)
    for key, group in groups.items():
        merged[group].add(evidence[key])
    return dict(merged)


def _kind(own: Evidence, group: Evidence) -> Kind:
    kind, rule = decided(own)
    if rule in KNOWN:
        return kind
    of_group = decided(group)[0]
    announced = top(own.direct)
    if of_group == "person" and announced and not own.direct["person"] and not own.person:
        return announced
    return of_group


def _neighbours(
    rows: Sequence[Sequence[Word]],
    found: Sequence[Candidate],
    merged: Mapping[Key, Evidence],
    groups: Mapping[Key, Key],
) -> dict[Key, list[Kind]]:
    """For each name that only weak rules type, the kinds of the surely typed names that stand in a row with it."""
    kinds: defaultdict[Key, list[Kind]] = defaultdict(list)
    for chain in _chains(rows, found):
        keys = [groups[_key(rows, one)] for one in chain]
        sure = [(key, kind) for key in keys for kind, rule in [decided(merged[key])] if rule in STRONG]
        for key in keys:
            if decided(merged[key])[1] not in STRONG:
                kinds[key] += [kind for other, kind in sure if other != key]
    return kinds


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
