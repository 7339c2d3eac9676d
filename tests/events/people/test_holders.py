"""Who "le chef de l'État", "l'officier" and "l'ancien maire" are: the bearer of such a title, or nobody."""

from collections.abc import Callable

import pytest

Meant = Callable[[str, str], str | None]

MAROU = "Le président du Kambala, Idriss Marou, a été renversé mardi. "
KONARE = "Le colonel Issa Konaré, qui dirige la junte, a parlé. "
VIAL = "Le ministre de l'Industrie, Marc Vial, a parlé. "


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (MAROU + "Le chef de l'État est retenu chez lui.", "Le chef", "Idriss Marou"),
        (MAROU + "Le président kambalais est retenu chez lui.", "Le président", "Idriss Marou"),
        (MAROU + "L'ancien président a quitté le pays.", "L'ancien", "Idriss Marou"),
        (KONARE + "L'officier a promis un vote.", "L'officier", "Issa Konaré"),
        (KONARE + "Le chef de la junte a promis un vote.", "Le chef", "Issa Konaré"),
        ("Moussa Tandia, Premier ministre, a parlé. Le chef du gouvernement est parti.", "Le chef", "Moussa Tandia"),
        ("Moussa Tandia, Premier ministre, a parlé. Le Premier ministre est parti.", "Le Premier", "Moussa Tandia"),
        ("L'ancien maire de Lagnac, Hervé Coustou, a parlé. L'ex-maire est parti.", "L'ex-maire", "Hervé Coustou"),
        (VIAL + "Paul Renard, président de Telvia, a parlé. Le ministre est parti.", "Le ministre", "Marc Vial"),
        (VIAL + "Claire Brun a parlé. Odile Roy a parlé. Karim Saïd a parlé. Lyon dort. Le ministre est parti.",
         "Le ministre", "Marc Vial"),
        ("Paul Renard, président du groupe Telvia, a parlé. Le président du groupe est parti.",
         "Le président", "Paul Renard"),
        ("Nora Petit a été nommée lundi directrice générale de Telvia. La nouvelle directrice générale est partie.",
         "La nouvelle", "Nora Petit"),
        ("Nora Petit a remporté le tournoi. Odile Roy a pleuré. La gagnante est partie.", "La gagnante", "Nora Petit"),
        ("La procureure de Nantes, Anne Roy, a parlé. La magistrate est partie.", "La magistrate", "Anne Roy"),
        ("L'avocat de la famille, Me Yann Kerbrat, a porté plainte. L'avocat a fait appel.",
         "L'avocat", "Yann Kerbrat"),
        ("Le maire arrêté. Olivier Daumas, maire de Brassac, est en prison.", "Le maire", "Olivier Daumas"),
        ("Le Premier ministre Tom Peeters a parlé. Le Premier ministre démissionnaire est parti.",
         "Le Premier ministre d", "Tom Peeters"),
    ],
)  # fmt: skip
def test_the_bearer_of_a_title(meant: Meant, text: str, words: str, name: str) -> None:
    assert meant(text, words) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (VIAL + "Le ministre de la Santé est parti.", "Le ministre"),
        (VIAL + "Le Premier ministre est parti.", "Le Premier"),
        ("Moussa Tandia, Premier ministre, a parlé. Le ministre est parti.", "Le ministre"),
        ("Paul Renard, président de Telvia, a parlé. Le chef de l'État est parti.", "Le chef"),
        ("Paul Renard, président de Telvia, a parlé. Le président du syndicat est parti.", "Le président"),
        (MAROU + "Le président français est parti.", "Le président"),
        ("L'ancien maire de Lagnac, Hervé Coustou, a parlé. Le maire est parti.", "Le maire"),
        ("Le maire de Lagnac, Hervé Coustou, a parlé. Le futur maire est parti.", "Le futur"),
        (VIAL + "L'autre ministre est parti.", "L'autre"),
        ("Le directeur financier, Luc Hardy, a parlé. Le directeur général est parti.", "Le directeur"),
        ("Le ministre Marc Vial et le ministre Luc Roy ont parlé. Le ministre est parti.", "Le ministre"),
        ("Paul Roy n'est pas maire. Le maire est parti.", "Le maire"),
        ("Marc Lin a parlé. Le colonel est parti.", "Le colonel"),
        ("Le maire est parti. Lyon dort. Le préfet a vu Paul Roy, maire de Lagnac.", "Le préfet"),
    ],
)
def test_nobody_with_that_title(meant: Meant, text: str, words: str) -> None:
    assert meant(text, words) is None
