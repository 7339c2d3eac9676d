"""Domains, hosts, IP addresses and handles: what fires, and all that only looks like one."""

import pytest

from filrouge.mentions.names.addresses import find_addresses


def found(text: str) -> list[tuple[str, str]]:
    return [(address.kind, address.text) for address in find_addresses(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le domaine exemple.com a été saisi.", [("domain", "exemple.com")]),
        ("Amazon.com a suspendu le contrat.", [("domain", "Amazon.com")]),
        ("(Boursier.com) — Le titre recule.", [("domain", "Boursier.com")]),
        ("Le site www.service-public.fr est en panne.", [("domain", "www.service-public.fr")]),
        ("Voir https://www.lemonde.fr/politique/article.html pour la suite.", [("domain", "www.lemonde.fr")]),
        ("Les données de impots.gouv.fr, en ligne.", [("domain", "impots.gouv.fr")]),
        ("Le forum a migré vers ns1.hebergeur.net.", [("domain", "ns1.hebergeur.net")]),
        ("Booking.Com conteste l'amende.", [("domain", "Booking.Com")]),
        ("Le miroir exemple7x2k.onion reste ouvert.", [("onion", "exemple7x2k.onion")]),
        ("Il a ouvert un compte sur mail.ru hier.", [("domain", "mail.ru")]),
        ("Le site bbc.co.uk a révélé l'affaire.", [("domain", "bbc.co.uk")]),
        ("L'adresse 203.0.113.45 est bloquée.", [("ip", "203.0.113.45")]),
        ("Le serveur répond sur 192.168.0.1:8080.", [("ip", "192.168.0.1")]),
        ("L'adresse IP 10.0.0.1 est privée.", [("ip", "10.0.0.1")]),
        ("L'adresse 2001:db8:85a3::8a2e:370:7334 aussi.", [("ip", "2001:db8:85a3::8a2e:370:7334")]),
        ("Le compte @jean_dupont a disparu.", [("handle", "@jean_dupont")]),
        ("selon @MinSante.", [("handle", "@MinSante")]),
        ("JEAN.FR et MARIE.COM ferment.", [("domain", "JEAN.FR"), ("domain", "MARIE.COM")]),
    ],
)
def test_fires(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "La version 4.10.2 corrige la faille.",
        "La version 1.2.3.4 du micrologiciel est vulnérable.",
        "Le règlement, section 3.2.1.4, le prévoit.",
        "Le point 12.4.1.1 de l'ordre du jour.",
        "Le chapitre 3.2.1.4 le dit.",
        "Il a eu lieu le 10.03.2021 à 9.30.",
        "Le titre perd 3.50 euros, à 1.500.000.",
        "Appelez le 01.23.45.67.89 ou le 04.91.13.89.00.",
        "Il héberge ses services.Amazon a réagi.",
        "C'est fini.La police enquête.",
        "Il est parti.En mars, il revient.",
        "Le fichier rapport.pdf a fuité avec data.csv.",
        "M.Faber et J.Dupont ont refusé.",
        "J.K. Rowling et l'U.S. Army, p.ex. en 2020.",
        "Le cadre Node.js et ASP.NET évoluent.",
        "Écrivez à contact@exemple.fr pour réserver.",
        "Un score de 6.2 contre 3.1.",
        "La note est de 3.14.15.92 points environ.",
        "Rendez-vous à 12:30:45, ratio 4:3.",
        "Le ratio 16:9:4 est faux.",
        "La référence 300.400.500.600 n'existe pas.",
        "Le prix @ 3 euros, et c'est tout @.",
        "e.g. ceci, i.e. cela, etc.",
        "Les soldes commencent le 12.01.22.",
        "Le vol AF447.Les recherches continuent.",
    ],
)
def test_abstains(text: str) -> None:
    assert found(text) == []


def test_offsets_quote_the_text() -> None:
    text = "Voir https://www.example.org/a et @nom, ou 203.0.113.9."
    assert [text[a.start : a.end] for a in find_addresses(text)] == ["www.example.org", "@nom", "203.0.113.9"]
