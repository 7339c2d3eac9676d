"""The date grammar behind the one function that a temporal-tagging benchmark asks of a tagger.

A scorer loads this file and calls `tag`; it needs no parse and no pipeline.
"""

import datetime

from filrouge.mentions.dates import find_dates


def tag(text: str, ref_date: datetime.date) -> list[tuple[int, int, str | None]]:
    """The time expressions of a text published on `ref_date`: start, end (code points, exclusive) and EDTF value or
    None."""
    return [(m.start, m.end, m.when.edtf if m.when else None) for m in find_dates(text, ref_date)]
