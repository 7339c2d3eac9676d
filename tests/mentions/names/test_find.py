"""Names in press sentences of all beats: what is found and as what, and what is no name."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filrouge.mentions.mention import Name, Sentence
from filrouge.mentions.names.find import find_names

Find = Callable[..., list[tuple[str, str]]]
Read = Callable[[str], tuple[str, list[tuple[str, str]]]]

FOUND = [
    # politics and justice
    "Le ministre de l'Économie [Bruno Vasseur](person) a reçu [Ursula von der Leyen](person) à [Bercy](place).",
    "M. [Tavernost](person) a démissionné, a annoncé lundi le [parquet de Lille](organization).",
    "Le [tribunal de commerce de Nanterre](organization) a placé [Casino](company) en sauvegarde.",
    "La [cour d'appel de Rennes](organization) a relaxé [Yann Le Goff](person).",
    "Le [ministère de l'Intérieur](organization) dément.",
    "Le député [Aurélien Kerbrat](person), élu du [Finistère](place), quitte [Renaissance](organization).",
    "La [Cour suprême des États-Unis](organization) a tranché contre [Donald Trump](person).",
    "Selon l'[AFP](organization), [Emmanuel Macron](person) se rendra à [Kigali](place) mardi.",
    "Le procureur de [Bobigny](place), [Éric Mathais](person), a ouvert une enquête.",
    "[Marine Le Pen](person) et [Jordan Bardella](person) étaient à [Perpignan](place).",
    "L'ancien Premier ministre [Dominique de Villepin](person) a écrit au [Monde](organization).",
    "Le chancelier [Friedrich Merz](person) a parlé au [Bundestag](organization).",
    # business
    "Le fonds activiste [Elliott](company) est entré au capital de [Pernod Ricard](company).",
    "[Société Générale](company) et [BNP Paribas](company) reculent à [Paris](place).",
    "Le groupe [Vortalis](company) a racheté l'américain [Brightwell](company) pour 2 milliards.",
    "[Delphine Arnaud](person), PDG de [Vortalis](company), a salué l'accord.",
    "[Kerlouan Partners](company) détient 12 % de [Vortalis SA](company).",
    "[Marks & Spencer](company) ferme ses magasins en [France](place).",
    "Le lyonnais [Tournelune](company) lève dix millions auprès d'[Eurazeo](company).",
    "[Antoine de Saint-Loup](person) dirigera [Danone](company).",
    "L'action [Atos](company) plonge, malgré l'offre de [Daniel Kretinsky](person).",
    "Le titre [TotalEnergies](company) gagne 2 %.",
    "La [Banque centrale européenne](organization) a relevé ses taux.",
    "[EssilorLuxottica](company) a signé avec [Meta Platforms](company).",
    # technology
    "Le réseau social [Mastodon](company) a été banni par [Apple](company) et [Google](company).",
    "L'hébergeur [Hetzner](host) a coupé le site.",
    "Le forum est désormais hébergé par [Zeronode](host), connu pour [Epik](host).",
    "Le registrar [Njalla](host) a suspendu le domaine [exemple-forum.org](host).",
    "Les serveurs de [Cloudflare](host) sont tombés en panne.",
    "L'application [Sillon](product) est disponible sur l'[App Store](product).",
    "La version 4.10.2 de [WordPress](product) corrige la faille.",
    "Le rançongiciel [Karakol](product) a touché l'hôpital.",
    "Le compte [@mairie_tulle](person) a été piraté.",
    "[OpenAI](company) a présenté [ChatGPT](product) à [San Francisco](place).",
    "L'adresse [203.0.113.9](host) appartient à [OVH](host).",
    "Le pirate « [Silver fox](person) » a été arrêté à [Riga](place).",
    "[Amazon Web Services](host) et [AWS](host) désignent le même service.",
    # sport and culture
    "L'attaquant [Kouadio Sangaré](person) quitte le [PSG](organization) pour l'[AS Monaco](organization).",
    "[Kylian Mbappé](person) a marqué contre l'[Italie](place) au [Stade de France](place).",
    "Le film « [Les Choses bleues](product) » sort mercredi.",
    "La chanteuse [Aya Nakamura](person) sera au [Festival de Cannes](event).",
    "Le [Tour de France](event) partira de [Bilbao](place).",
    "La [Fédération française de football](organization) a sanctionné [Hugo Lestrade](person).",
    "Le roman « [La Nuit des eaux](product) » a reçu le prix Goncourt.",
    # disasters and society
    "Un séisme a frappé [Marrakech](place), au [Maroc](place).",
    "La tempête [Ulrika](event) a balayé la [Galice](place).",
    "Le maire de [Varzy](place), [Yann Trégor](person), a ouvert le gymnase.",
    "La [CGT](organization) et la [CFDT](organization) appellent à la grève.",
    "L'ONG [NetBlocks](organization) le confirme à [Reuters](organization).",
    "Le [Samu](organization) est arrivé à [Saint-Étienne](place).",
    "« Nous tiendrons », a promis [Fatima El Amrani](person).",
    "Le [conseil municipal](organization) a voté.",
    "L'[université de Strasbourg](organization) ferme ses portes.",
    "[MSF](organization) et [Amnesty International](organization) dénoncent le blocus de [Gaza](place).",
    # abroad
    "Le président [Bassirou Diomaye Faye](person) a reçu la [Cédéao](organization) à [Dakar](place).",
    "[Hydro-Québec](company) négocie avec [New York](place).",
    "Au [Devoir](organization), [Geneviève Lacasse](person) dit regretter.",
    "La [Finma](organization) enquête sur [Credit Suisse](company), à [Zurich](place).",
    "[Mohammed ben Salmane](person) reçoit [Vladimir Poutine](person) à [Riyad](place).",
    "Le [Hamas](organization) et [Israël](place) négocient au [Caire](place).",
    "L'[ONU](organization) et l'[Union européenne](organization) condamnent.",
    "[Cheikh Oumar Baldé](person) et le cheikh [Hamdane](person) ont refusé.",
    "La [Haute Ecole d'ingénierie d'Yverdon](organization) publie une étude.",
    "Des manifestants pro-[Poutine](person) ont défilé à [Belgrade](place).",
]

ABSTAINS = [
    "Selon lui, les salariés sont partis lundi 3 mars.",
    "Fondée en 2018, l'entreprise emploie dix personnes.",
    "Les Américains et les Lyonnais ont voté en Janvier.",
    "Bonjour à tous, et merci.",
    "La Big Tech est critiquée sur Internet.",
    "Le PDG et le DRH ont signé un CDI.",
    "Boycottée par ses clients, la marque recule.",
    "L'État paiera, a dit le Premier ministre.",
    "La Bourse recule, le CAC 40 aussi.",
    "Le Président et la Ministre se taisent.",
    "Exit les masques, place au vaccin contre la Covid-19.",
    "« Il faut partir », a-t-il dit.",
    "Grâce à vous, tout va bien.",
    "La version 4.10.2 coûte 3.50 euros.",
    "UN VIOLENT INCENDIE RAVAGE UNE USINE",
    "Un Français sur deux a voté Mardi.",
    "Épaulé par son frère, il gagne.",
    "Mais elle a dit non. Puis il est parti.",
    "Dimanche, tout était fermé.",
    "Le kilo coûte 500 FCFA au marché.",
    "Elle match après match, but après but, orange et free.",
]


@pytest.mark.parametrize("marked", FOUND)
def test_found(marked: str, names_in: Find, expected: Read) -> None:
    text, names = expected(marked)
    assert names_in(text) == names


@pytest.mark.parametrize("text", ABSTAINS)
def test_abstains(text: str, names_in: Find) -> None:
    assert names_in(text) == []


def test_there_are_enough_sentences() -> None:
    assert len(FOUND) >= 60


def test_a_name_known_mid_sentence_is_found_at_the_start_and_in_titles(names_in: Find) -> None:
    text = "ZORBECK FERME SON USINE\nLe groupe Zorbeck a plié. Zorbeck quitte Dijon."
    assert names_in(text) == [
        ("ZORBECK", "company"),
        ("Zorbeck", "company"),
        ("Zorbeck", "company"),
        ("Dijon", "place"),
    ]


def test_surname_is_the_person(names_in: Find) -> None:
    text = "Le maire Yann Trégor a parlé. Trégor est venu. La décision de Trégor surprend."
    assert names_in(text) == [("Yann Trégor", "person"), ("Trégor", "person"), ("Trégor", "person")]


def test_a_noun_tells_the_family_firm_from_the_family(names_in: Find) -> None:
    text = "La scierie Maraudin a brûlé. Odile Maraudin est venue."
    assert names_in(text) == [("Maraudin", "company"), ("Odile Maraudin", "person")]


def test_a_full_name_is_no_firm_though_its_surname_is_one(names_in: Find) -> None:
    text = "Le groupe Vortalis plie. Chez Vortalis, on attend. Philippe Vortalis part."
    assert names_in(text)[-1] == ("Philippe Vortalis", "person")


def test_names_in_a_row_are_of_a_kind(names_in: Find) -> None:
    text = "Plusieurs fournisseurs, dont Microsoft, Zelbrax et Orvono, ont refusé."
    assert names_in(text) == [("Microsoft", "company"), ("Zelbrax", "company"), ("Orvono", "company")]


def test_inverted_subject(names_in: Find) -> None:
    assert names_in("« C'est fini », ajouta Zielinsky.") == [("Zielinsky", "person")]


def test_english_possessive_is_left_off(names_in: Find) -> None:
    text = "Le groupe Vortalis plie. C'est Vortalis's Dupré qui parle."
    assert ("Vortalis", "company") in names_in(text)[1:]


def test_a_recogniser_adds_bears_out_and_votes(names_in: Find) -> None:
    text = "Zorbeck attend. On parle de la Brume à Vesoul."
    assert names_in(text, (("Zorbeck", "person"), ("Brume", "event"))) == [
        ("Zorbeck", "person"),
        ("Brume", "event"),
        ("Vesoul", "place"),
    ]


def test_a_recogniser_does_not_break_what_the_lexicon_knows(names_in: Find) -> None:
    text = "Le tribunal de commerce de Nanterre a jugé Amazon lundi."
    found = names_in(text, (("commerce de Nanterre", "place"), ("Amazon lundi", "product"), ("lundi", "event")))
    assert found == [("tribunal de commerce de Nanterre", "organization"), ("Amazon", "company")]


@pytest.mark.parametrize(
    ("marked", "spans"),
    [
        ("L'ancien patron de [Legrand](company) [Gilles Aubert](person) part.", (("Legrand Gilles Aubert", "person"),)),
        ("« Non. » Ajouta [Zielinsky](person).", (("Ajouta Zielinsky", "company"), ("Zielinsky", "person"))),
        ("Le site Web de la société est fermé.", (("Web de la société", "product"),)),
        ("Le juge [Xavier Dupré de Corvelle](person) sort.", (("Xavier Dupré de Corvelle", "person"),)),
        ("Les élus du [Val d'Yonne](place) se réunissent.", (("Val d'Yonne", "place"),)),
        ("M. [Tavernost](person) attend lundi.", (("M. Tavernost", "person"), ("lundi", "event"))),
    ],
)
def test_fusion(marked: str, spans: tuple[tuple[str, str], ...], names_in: Find, expected: Read) -> None:
    text, names = expected(marked)
    assert names_in(text, spans) == names


def test_what_is_sure_of_one_in_a_row_holds_for_all(names_in: Find) -> None:
    text = "On vote dans les communes de Zorac, Vorsy et Brumel."
    seen = (("Zorac", "person"), ("Vorsy", "company"), ("Brumel", "person"))
    assert names_in(text, seen) == [("Zorac", "place"), ("Vorsy", "place"), ("Brumel", "place")]


@pytest.mark.parametrize(
    "marked",
    [
        "Son application, [Vorsel](product), plaît.",
        "Le patron du groupe, [Vorsel](person), part.",
        "Fermée après l'imprimerie, [Vorsel](person) la regrette.",
        "[Vorsel](place) est une ville.",
        "[Vorsel](company) était une société.",
        "[Vorsel](person) est en ville.",
    ],
)
def test_what_a_comma_or_a_verb_says_of_a_name(marked: str, names_in: Find, expected: Read) -> None:
    text, names = expected(marked)
    assert names_in(text, (("Vorsel", "person"),)) == names


@pytest.mark.parametrize(
    "marked",
    [
        "À [Metz](place), l'EPAR complet est disponible.",
        "À [Metz](place), les patients atteints de la maladie de Paget attendent.",
        "À [Metz](place), le produit a été conservé pendant 24 heures.",
        "À [Metz](place), on cite le principe de Zorbeckhof.",
        "À [Metz](place), le comité exécutif a tranché.",
        "À [Metz](place), le patron préside le comité exécutif.",
        "À [Metz](place), on note qu'une ICP est un geste.",
        "À [Metz](place), le lecteur salue [Yann Zorbeck](person).",
        "À [Metz](place), la scierie [ZTG](company) ferme.",
    ],
)
def test_what_a_recogniser_passes_over(marked: str, names_in: Find, expected: Read) -> None:
    text, names = expected(marked)
    assert names_in(text, (("Metz", "place"),)) == names


@pytest.mark.parametrize("known", ["Commission", "Conseil", "Parlement"])
def test_an_institution_that_a_recogniser_sees(known: str, names_in: Find) -> None:
    assert names_in(f"La proposition du {known} est prête.", ((known, "organization"),)) == [(known, "organization")]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("hôpital Sainte-Ondine", "place"),
        ("musée Vandersteel", "place"),
        ("clinique Morzelin", "place"),
        ("centre hospitalier Sud Armançon", "place"),
        ("mairie de Paris", "organization"),
        ("parquet de Paris", "organization"),
        ("Institut Vortalis Santé", "organization"),
    ],
)
def test_how_a_name_begins_tells_more_than_how_it_ends(name: str, kind: str, names_in: Find) -> None:
    assert names_in(f"On parle de {name} ce soir.", ((name, kind),)) == [(name, kind)]


def test_what_plays_a_match_is_a_club(names_in: Find) -> None:
    assert (
        names_in("Trémazan a battu Ploudal 2-1.", (("Trémazan", "place"), ("Ploudal", "place")))[0][1] == "organization"
    )


def test_a_trade_makes_a_company(names_in: Find) -> None:
    assert names_in("La cimenterie Bélanger ferme.") == [("Bélanger", "company")]
    assert names_in("On parle de Laiteries Zorbeck.") == [("Laiteries Zorbeck", "company")]


def test_no_product_hires(names_in: Find) -> None:
    assert names_in("Enfin Telvia embauche.", (("Telvia", "product"),)) == [("Telvia", "company")]
    assert names_in("Enfin Telvia tombe.", (("Telvia", "product"),)) == [("Telvia", "product")]


def test_one_word_over_two_sentences_or_names_is_none(names_in: Find) -> None:
    text = "Le patron d'Amazon/Apple part."
    assert names_in(text, (("Amazon/Apple", "company"),)) == [("Amazon", "company"), ("Apple", "company")]


def test_names_face_to_face(names_in: Find) -> None:
    text = "La rencontre Trump-Poutine et le train Nantes-Paris, à Saint-Denis."
    assert names_in(text) == [
        ("Trump", "person"),
        ("Poutine", "person"),
        ("Nantes", "place"),
        ("Paris", "place"),
        ("Saint-Denis", "place"),
    ]


def test_a_film_is_no_company(names_in: Find) -> None:
    assert names_in("Le film Dumb Money sort mercredi.") == [("Dumb Money", "product")]


@given(
    st.lists(
        st.sampled_from(
            [
                "Jean",
                "Dupont",
                "de",
                "la",
                "Banque",
                "France",
                "Paris",
                "l'",
                "AWS",
                "@nom",
                "exemple.com",
                "«",
                "»",
                ",",
                ".",
                "-",
                "&",
                "le",
                "PDG",
                "MATZE",
                "Orange",
                "a",
                "dit",
                "ex-",
                "8chan",
            ]
        ),
        max_size=25,
    ),
    st.booleans(),
)
def test_names_never_overlap(tagger: Callable[[str], list[Sentence]], parts: list[str], shouted: bool) -> None:
    text = " ".join(parts).replace("l' ", "l'").replace(" - ", "-")
    sentences = tagger(text.upper() if shouted else text)
    found = find_names(sentences, [Name(0, len(text), text, "event")] if text else [])
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 <= name.start < name.end <= len(text) for name in found)


def test_nothing_in_nothing_out(names_in: Find) -> None:
    assert names_in("") == []


@pytest.mark.parametrize("word", ["LEVÉE", "Ouf", "Placement", "Rappelez-vous", "Fallait-il", "Mouais"])
def test_a_kicker_or_a_cry_alone_is_no_name_whatever_the_recogniser_says(
    word: str, names_in: Find, expected: Read
) -> None:
    text, names = expected(f"{word} ! À [Metz](place), le groupe [Vorsel](company) a plié.")
    assert names_in(text, ((word, "company"), ("Metz", "place"), ("Vorsel", "company"))) == names


@pytest.mark.parametrize("word", ["Zorbeck", "Saint-Ouen", "Libération"])
def test_other_words_alone_are_names_where_the_recogniser_says_so(word: str, names_in: Find, expected: Read) -> None:
    text, _ = expected(f"{word} ! À [Metz](place), le groupe [Vorsel](company) a plié.")
    assert word in [name for name, _ in names_in(text, ((word, "company"), ("Metz", "place")))]
