"""Two words of one sentence that tell one event."""

from collections.abc import Callable

import pytest

from filrouge.events.event import Account

Give = Callable[[str], Account]


def beside(account: Account) -> set[tuple[str, str]]:
    """The words that another word tells with them, and that word."""
    text = account.article.text
    words = [text[mention.trigger.start : mention.trigger.end] for mention in account.events]
    return {(words[i], words[m.told_by]) for i, m in enumerate(account.events) if m.told_by is not None}


@pytest.mark.parametrize(
    ("text", "lesser", "better"),
    [
        ("Une plainte a été déposée lundi par la société Velmont contre Jean Dupont.", "plainte", "déposée"),
        ("La visite a été reportée lundi par le ministre Paul Roy.", "visite", "reportée"),
        ("Les actionnaires de Velmont ont voté lundi la fusion avec la banque Altis.", "fusion", "voté"),
        (
            "Le tribunal de commerce de Paris a prononcé mardi la faillite de la société Velmont.",
            "faillite",
            "prononcé",
        ),
        ("La société Velmont a déclaré lundi dans un communiqué que son usine fermerait.", "communiqué", "déclaré"),
        (
            "Paul Roy a répondu mardi à ces critiques lors d'une conférence de presse.",
            "conférence de presse",
            "répondu",
        ),
        ("La Cédéao a décidé vendredi de geler les avoirs de la banque Velmont.", "décidé", "geler les avoirs"),
        ("Un audit de la banque Altis a été ordonné lundi par Paul Roy.", "ordonné", "audit"),
        ("Le syndicat CGT s'est engagé lundi à retirer la plainte.", "engagé", "retirer la plainte"),
    ],
)
def test_a_sentence_tells_one_event_with_two_words(account: Give, text: str, lesser: str, better: str) -> None:
    assert (lesser, better) in beside(account(text))


@pytest.mark.parametrize(
    "text",
    [
        "La société Velmont a annoncé mardi la fermeture de son usine de Lyon.",  # made known, not done
        "Paul Roy a démissionné lundi, deux jours après l'incendie de l'usine Velmont.",
        "Paul Roy a nié mardi avoir piraté la société Velmont.",
        "L'arrestation de Paul Roy a été annoncée mardi par le parquet de Lyon.",
        "La ministre Anne Roy a salué l'accord de fusion, rejeté en mai par la banque.",  # a comma: more
        "Paul Roy a été arrêté lundi et Jean Dupont a été libéré mardi.",
    ],
)
def test_two_events_stay_two(account: Give, text: str) -> None:
    assert beside(account(text)) == set()
