from quiz.facts.claims import Claim, Source, SourceId, Status, Variant, families
from quiz.language.text import Text


def claim(status: Status, *others: int) -> Claim[int]:
    variants = tuple(Variant(value=other) for other in others)
    return Claim(value=6, status=status, sources=(SourceId("t:a"),), variants=variants)


def source(name: str, family: str = "") -> Source:
    return Source(id=SourceId(name), publisher=Text(name, name), family=family)


def test_another_version_of_a_disputed_value_may_be_true() -> None:
    assert claim(Status.DISPUTED, 9, 14).rivals == (9, 14)


def test_another_version_of_an_agreed_value_is_contradicted() -> None:
    for status in (Status.CONFIRMED, Status.SINGLE, Status.ARTICLE_ONLY):
        assert claim(status, 9, 14).rivals == ()


def test_only_a_confirmed_value_needs_no_one_to_say_so() -> None:
    confirmed = [status for status in Status if claim(status).is_confirmed]

    assert confirmed == [Status.CONFIRMED]


def test_sources_that_repeat_one_another_are_one_family() -> None:
    found = {
        s.id: s
        for s in (source("tass", "TASS"), source("yna", "TASS"), source("kremlin"))
    }

    assert families((SourceId("tass"), SourceId("yna")), found.__getitem__) == 1
    assert families((SourceId("tass"), SourceId("kremlin")), found.__getitem__) == 2
    assert families((), found.__getitem__) == 0
