"""Times of the day, which stand beside a date: "mardi vers 21 h 45", "hier à midi", "Vers 0 h 40, jeudi"."""

from filrouge.mentions.dates.reading import Reading

_BEFORE = ("a", "vers", "des", "de", "jusqu'", "apres", "avant", "autour")
_HOURS = ("h", "heure", "heures", "hrs")
_NAMED = {"midi": "12:00", "minuit": "00:00"}


def clock_at(r: Reading, i: int) -> tuple[str, int] | None:
    """A time of the day at token `i` as "HH:MM", and the index after it."""
    named = _NAMED.get(r.key(i))
    if named:
        return named, i + 1
    hour = r.number(i, 0, 24)
    if hour is None:
        return None
    if r.key(i + 1) in _HOURS:
        minute = r.number(i + 2, 0, 59)
        if minute is not None and len(r.key(i + 2)) == 2:
            return f"{hour % 24:02d}:{minute:02d}", r.skip(i + 3, "min", "mn")
        return f"{hour % 24:02d}:00", i + 2
    minute = r.number(i + 2, 0, 59)
    if (
        r.key(i + 1) == ":"
        and r.token(i + 1).glued
        and r.token(i + 2).glued
        and minute is not None
        and len(r.key(i + 2)) == 2
    ):
        end = i + 3
        if r.key(end) == ":" and r.token(end).glued and r.number(end + 1, 0, 59) is not None:
            end += 2
        return f"{hour % 24:02d}:{minute:02d}", end
    return None


def clock_after(r: Reading, i: int) -> tuple[str, int] | None:
    """The time said after a date that ends before token `i`: ", à partir de 14 h 30"."""
    j = r.skip(i, ",")
    if r.key(j) == "a" and r.key(j + 1) == "partir":
        j += 3
    else:
        j = r.skip(j, *_BEFORE)
    return clock_at(r, j)


def clock_before(r: Reading, i: int) -> str | None:
    """The time said before a date that begins at token `i`: "vers 15 h 30, hier"."""
    last = i - 1 if r.key(i - 1) == "," else i
    for start in range(max(0, last - 4), last):
        found = clock_at(r, start)
        if found and found[1] == last:
            return found[0]
    return None
