import pytest

from quiz.language.lists import join
from quiz.language.text import Lang


@pytest.mark.parametrize(
    ("items", "korean", "english"),
    [
        ([], "", ""),
        (["푸틴"], "푸틴", "푸틴"),
        (["푸틴", "김정은"], "푸틴과 김정은", "푸틴 and 김정은"),
        (["러시아", "북한"], "러시아와 북한", "러시아 and 북한"),
        (["金", "北"], "金 및 北", "金 and 北"),
        (["A", "B", "C"], "A, B, C", "A, B and C"),
    ],
)
def test_a_list_reads_as_a_phrase(items: list[str], korean: str, english: str) -> None:
    assert join(items, Lang.KO) == korean
    assert join(items, Lang.EN) == english
