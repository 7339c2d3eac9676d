"""Which body "la haute juridiction", "le parquet" and "l'agence" are, by their names."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account

Give = Callable[[str], Account]
Meant = Callable[[str, str], str | None]

COURT = "La Cour constitutionnelle a annulé mardi l'élection. "
BANK = "La Banque centrale du Kambala a relevé mardi son taux. "
TRIBUNAL = "Le tribunal de commerce de Lille a placé vendredi Textinord en redressement. "


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (COURT + "La haute juridiction a ordonné un vote.", "La haute", "Cour constitutionnelle"),
        (BANK + "L'institut d'émission a vendu des devises.", "L'institut", "Banque centrale du Kambala"),
        (
            "L'Agence nationale de santé a suspendu le sirop. Le laboratoire Pharmex l'a retiré. L'agence a parlé.",
            "L'agence",
            "Agence nationale de santé",
        ),
        (TRIBUNAL + "Un. Deux. Trois. Quatre. Cinq. Le tribunal a tranché.", "Le tribunal", "tribunal de commerce"),
        ("L'Arcom a statué. Le gendarme de l'audiovisuel a infligé une amende à Telvia.", "Le gendarme", "Arcom"),
        ("L'hôpital de Lunel a fermé. L'établissement a été vendu.", "L'établissement", "hôpital de Lunel"),
        ("La haute juridiction a tranché. La Cour de cassation a annulé le vote.", "La haute", "Cour de cassation"),
    ],
)
def test_a_body_by_its_name(meant: Meant, text: str, words: str, name: str) -> None:
    assert (meant(text, words) or "").startswith(name)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (TRIBUNAL + "Le tribunal administratif a tranché.", "Le tribunal"),
        (TRIBUNAL + "La haute juridiction a tranché.", "La haute"),
        ("L'hôpital de Lunel a fermé. L'établissement de Sète a été vendu.", "L'établissement"),
        ("L'association Telmi a parlé. Le parquet a tranché.", "Le parquet"),
        ("La police a parlé. La Police fédérale a arrêté deux hommes.", "La police"),
    ],
)
def test_no_body_of_that_name(meant: Meant, text: str, words: str) -> None:
    assert meant(text, words) is None


def test_a_body_by_the_first_word_of_its_name(account: Give) -> None:
    given = account(COURT + "Un opposant a salué la décision. La Cour a rejeté un recours lundi.")
    assert [e.name for e in given.entities if e.type == "organization"] == ["Cour constitutionnelle"]
