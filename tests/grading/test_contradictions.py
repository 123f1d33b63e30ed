import pytest

from quiz.grading.contradictions import contradict, denies, may_be_another


@pytest.mark.parametrize(
    ("said", "known"),
    [
        *(("North Korea", "South Korea"), ("남한", "북한"), ("상원 의장", "하원 의장")),
        *(("러시아 외무차관", "러시아 외무장관"), ("부총리", "총리")),
        *(("대원수", "원수"), ("Deputy Foreign Minister", "Foreign Minister")),
        *(("조중 조약", "조소 조약"), ("George H. Bush", "George W. Bush")),
    ],
)
def test_opposites_and_ranks_are_never_slips(said: str, known: str) -> None:
    assert contradict(said, known)
    assert contradict(known, said)


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("Nort Korea", "North Korea"),
        ("외무잔관", "외무장관"),
        ("총이", "총리"),
        ("Ким Чен Ы", "Ким Чен Ын"),
        ("Ri Yong H", "Ri Yong Ho"),
    ],
)
def test_a_slip_contradicts_nothing(said: str, known: str) -> None:
    assert not contradict(said, known)


@pytest.mark.parametrize(
    ("said", "known"),
    [
        *(("Putina", "Putin"), ("이바노바", "이바노프"), ("Pyeongchang", "Pyeongyang")),
        ("김성은", "김정은"),
    ],
)
def test_what_may_be_another_is_left_open(said: str, known: str) -> None:
    assert may_be_another(said, known)


@pytest.mark.parametrize(
    ("said", "known"),
    [
        *(
            ("Putni", "Putin"),
            ("Kruschev", "Khrushchev"),
            ("Vladivistok", "Vladivostok"),
        ),
        ("펴양", "평양"),
    ],
)
def test_slips_apart_are_slips(said: str, known: str) -> None:
    assert not may_be_another(said, known)


@pytest.mark.parametrize(
    ("said", "known"),
    [
        *(("no military aid", "military aid"), ("비군사 원조", "군사 원조")),
        *(("not Khrushchev", "Khrushchev"), ("без Путина", "Путин")),
    ],
)
def test_one_word_that_denies_is_no_slip(said: str, known: str) -> None:
    assert contradict(said, known)


def test_a_name_that_begins_like_a_denial_may_have_a_slip() -> None:
    assert not contradict("No Kwang Chok", "No Kwang Chol")
    assert not contradict("No Kwang Chol", "Ro Kwang Chol")


@pytest.mark.parametrize("said", ["김정은 아님", "김정은이 아니다.", "김정은 말고"])
def test_what_is_named_as_not_so_is_denied(said: str) -> None:
    assert denies(said)
    assert not denies("김정은")
