import pytest

from quiz.grading.korean_names import names_other_than


@pytest.mark.parametrize(
    ("said", "known"),
    [
        *(("김성은", "김정은"), ("김종일", "김정일"), ("최성희", "최선희")),
        *(("Kim Yong-il", "Kim Jong Il"), ("Kim Jong-pil", "Kim Jong Il")),
        *(("Lim Jong Un", "Kim Jong Un"), ("Ким Чен Ын", "Ким Чен Ир")),
        ("Ri Yong Ho", "Ri Yong Gil"),
    ],
)
def test_another_syllable_of_names_names_another(said: str, known: str) -> None:
    assert names_other_than(said, known)
    assert names_other_than(known, said)


@pytest.mark.parametrize(
    ("said", "known"),
    [
        *(("김정눈", "김정은"), ("Kim Jomg Un", "Kim Jong Un")),
        *(("김게관", "김계관"), ("김정운", "김정은"), ("이용호", "리용호")),
        *(("Kim Jung Un", "Kim Jong Un"), ("Gim Jeong-eun", "Kim Jong Un")),
        *(("Lee Yong-ho", "Ri Yong Ho"), ("Ким Ен Нам", "Ким Ён Нам")),
        ("Putin", "Putyn"),
    ],
)
def test_a_sound_spelt_otherwise_names_the_same(said: str, known: str) -> None:
    assert not names_other_than(said, known)


def test_what_is_no_korean_name_is_not_read_as_one() -> None:
    assert not names_other_than("Vladimir Putin", "Kim Jong Un")
    assert not names_other_than("가" * 1_000, "김정은")
    assert not names_other_than("kim" * 1_000, "김정은")
