"""A present that begins or ends with a weekday does so with the next one, where the parse says that it is no past."""

import pytest

from filrouge.mentions.dates import find_dates
from filrouge.mentions.dates.expression import Direction


@pytest.mark.parametrize(
    ("text", "parsed", "edtf"),
    [
        ("Elle prend les commandes dès lundi.", None, "2021-07-12"),
        ("Les cours sont suspendus jusqu'à lundi.", None, "2021-07-12"),
        ("Le maire a suspendu les cours dès lundi.", "past", "2021-07-05"),
        ("La compagnie a interrompu ses vols jusqu'à lundi inclus.", "past", "2021-07-12"),
        ("L'accès a été interdit par le préfet jusqu'à lundi.", "past", "2021-07-12"),
        ("Le préfet avait interdit l'accès jusqu'à lundi.", "past", "2021-07-05"),
        ("La panne a duré jusqu'à lundi.", "past", "2021-07-05"),
        ("La route était coupée jusqu'à lundi.", "past", "2021-07-05"),
        ("Les cours sont suspendus depuis lundi.", None, "2021-07-05"),
    ],
)
def test_a_weekday_with_a_boundary(text: str, parsed: Direction | None, edtf: str) -> None:
    time = find_dates(text, published="2021-07-07", directions=lambda start, end: parsed)[0]
    assert time.when is not None
    assert time.when.edtf == edtf
