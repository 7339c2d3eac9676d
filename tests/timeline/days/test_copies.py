"""Copies of one agency text are one source."""

from filrouge.timeline.days.copies import copied, sources

AGENCY = "Le tribunal de Strasbourg a condamné mercredi l'hébergeur à une amende de 40 000 euros."
CUT = "Le tribunal de Strasbourg a condamné mercredi l’hébergeur à une amende de 40 000 euros, selon l'AFP."
OWN = "L'hébergeur devra payer 40 000 euros, a décidé mercredi la justice strasbourgeoise."


def test_a_cut_or_lengthened_copy_is_a_copy() -> None:
    assert copied(AGENCY, CUT)
    assert copied(CUT, AGENCY)


def test_the_same_news_in_other_words_is_no_copy() -> None:
    assert not copied(AGENCY, OWN)


def test_short_passages_are_alike_by_chance() -> None:
    assert not copied("a-t-il déclaré", "a-t-il déclaré")


def test_sources_point_to_the_first_of_their_kind() -> None:
    assert sources([AGENCY, OWN, CUT]) == [0, 1, 0]
    assert sources([]) == []
