import pytest

from quiz.language.folding import first_sounds, loanword, slavic


@pytest.mark.parametrize(
    "spellings",
    [
        ("Хрущёв", "Khrushchyov", "Khruschev", "Khrushchev", "Хрущев"),
        ("Горбачёв", "Gorbachev", "Gorbachyov"),
        ("Андрей", "Andrei", "Andrey", "Andrej"),
        ("Восточный", "Vostochny", "Vostochnyy", "Vostochnyi"),
        ("Ельцин", "Eltsin"),
        ("Жуков", "Zhukov", "Zukov"),
    ],
)
def test_spellings_of_one_slavic_name_fold_together(spellings: tuple[str, ...]) -> None:
    assert len({slavic(name) for name in spellings}) == 1


def test_different_names_do_not_fold_together() -> None:
    names = ("Putin", "Rasputin", "Medvedev", "Khrushchev", "Kozlov", "Kozyrev")

    assert len({slavic(name) for name in names}) == len(names)


@pytest.mark.parametrize(
    ("north", "south"),
    [
        ("리용호", "이용호"),
        ("로동신문", "노동신문"),
        ("련합", "연합"),
        ("녀성", "여성"),
        ("조선로동당", "조선노동당"),
        ("최고령도자", "최고영도자"),
        ("혁명력사", "혁명역사"),
        ("푸틴", "푸틴"),
        ("", ""),
    ],
)
def test_a_first_sound_is_written_as_in_the_south(north: str, south: str) -> None:
    assert first_sounds(north) == south


@pytest.mark.parametrize(
    "spellings",
    [
        ("푸틴", "뿌찐", "푸친"),
        ("스탈린", "쓰딸린"),
        ("고르바초프", "고르바쵸프", "고르바쵸브"),
        ("레오니트", "레오니드"),
        ("블라디미르", "블라지미르"),
        ("블라디보스토크", "블라디보스톡", "블라지보스또크"),
        ("모스크바", "모스끄바"),
        ("로켓", "로케트"),
        ("메드베데프", "메드베제프", "메드베제브"),
        ("브레주네프", "브레쥬네프"),
        ("도네츠크", "도네쯔크"),
        ("소련", "쏘련"),
        ("코제먀코", "코제미아코"),
        ("타냐", "타니아"),
    ],
)
def test_old_and_northern_spellings_of_a_foreign_name_fold_together(
    spellings: tuple[str, ...],
) -> None:
    assert len({loanword(name) for name in spellings}) == 1


def test_different_foreign_names_do_not_fold_together() -> None:
    names = ("푸틴", "스탈린", "레닌", "옐친", "이란", "이라크", "옴스크", "톰스크")

    assert len({loanword(name) for name in names}) == len(names)
