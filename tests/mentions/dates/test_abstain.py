"""What looks like a date and is none: nothing here may get a value. The sentences are published on 17 February 2021."""

import pytest

from filrouge.mentions.dates import find_dates

NAMES = """
La pharmacie est ouverte 24 heures sur 24, 7 jours sur 7.
Elle habite rue du 8-Mai-1945, il habite avenue du 11-Novembre-1918.
La manifestation est partie de la place du 14-Juillet vers la station Quatre-Septembre.
Le collège du 1er Mai et le stade du 14 Juillet.
La cathédrale Notre-Dame de l'Assomption domine la ville.
Robinson et Vendredi vivent sur l'île. Vendredi pêche. Robinson le regarde.
Vendredi ou la Vie sauvage est un roman.
Mercredi Addams vit dans un manoir.
Le rover roule sur Mars. La planète Mars est rouge. Le groupe Mars rachète Wrigley. Une barre Mars.
Avril Lavigne chante. Jane Avril dansait. Monsieur Janvier est sorti.
Il travaille à France 2, elle au Monde 2.
Le journal de 20 heures, 20 Minutes et M6.
Il a écrit dans Aujourd'hui en France et dans le Journal du dimanche.
L'Évènement du jeudi a disparu.
Le Printemps de Bourges et le printemps arabe.
Le père Noël vend des sapins de Noël sur le marché de Noël. Jean-Noël Barrot et Noël Mamère discutent.
Les statues de l'île de Pâques.
Toussaint Louverture est né à Saint-Domingue.
C'est un poisson d'avril.
Le Premier ministre, le second tour, la troisième voie, une seconde fois.
Sept à huit personnes regardent Sept à Huit.
"""

NUMBERS = """
Il attend une seconde. Elle a 37 ans et vit au 4e étage.
Le match s'est fini sur le score de 1-1, puis 21-19, 6-4 et 7-5.
Le loyer est de 1.500 euros, la hausse de 2,05% à 54,72 euros.
Installez la version 4.10.2, puis la 12.4 et la 192.168.10.12.
Appelez le 01 02 03 04 05 ou le 06.12.34.56.78, le 3615 ou le 112.
Il a vendu 2000 exemplaires, de 1500 à 2000 postes, plus de 2018 voix.
Un Boeing 747, un Airbus A320, une Peugeot 2008 et Windows 2000.
L'article 49-3, l'article L. 123-4, le règlement 2016/679/UE.
Les 3/4 des Français, une chance sur 10, 10-12 personnes.
De 2 à 3 % des élus, entre 10 et 15 kilomètres, du 38 au 42.
La nationale 7, la départementale 1999, la place numéro 12.
Il y a trois personnes dans deux bureaux.
Il y a du monde, il y a mille raisons, il y a de quoi.
Numéro de compte 20200101123, code 75011, n° 2010-626.
L'ISBN est 978-2-07-036822-8.
Un lundi, un jour, un matin, au jour le jour, du jour au lendemain.
"""

WORDS = """
Il a été licencié. Elle avait été passée sous silence. Ils ont été 12 à partir.
L'été, il fait chaud. En hiver, la nuit tombe tôt. Les soirs d'été.
La nuit, tous les chats sont gris. Le soir, il lit.
De nos jours, un de ces jours, le jour J, à jour, mettre à jour.
Le monde de demain, les métiers d'aujourd'hui, les villes de demain.
Son avis ne date pas d'hier. Il n'est pas né d'hier.
Il marche, il tire, il dîne, il second, ils mars.
Une première semaine, un second mois, un dernier jour.
Elle est restée trois jours. Il a pris deux semaines de congé.
La guerre a duré quatre ans, le voyage dix mois.
Le second marché, le plan de route, une journée sans fin.
La France du futur, le passé, le présent, l'avenir.
Fin de partie. Le début des travaux. Au milieu du gué. La fin des haricots.
"""

SENTENCES = [line for table in (NAMES, NUMBERS, WORDS) for line in table.strip().splitlines()]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_abstains(sentence: str) -> None:
    assert [(m.text, m.when.edtf) for m in find_dates(sentence, "2021-02-17") if m.when] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Ces jours-là, la veille des élections, il doutait.",
        "Deux mois après la séance, il partait.",
        "Au lendemain de la guerre, tout manquait.",
        "La première semaine, il dormait.",
        "Trois jours plus tard, elle revenait.",
    ],
)
def test_what_only_an_event_could_date_keeps_its_expression_without_a_value(sentence: str) -> None:
    found = find_dates(sentence, "2021-02-17")
    assert [m.when for m in found] == [None]
    assert found[0].needs == "antecedent"
    assert found[0].antecedent is None
