import pytest

from quiz.language.folding import first_sounds, slavic


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
        ("조선로동당", "조선로동당"),
        ("푸틴", "푸틴"),
        ("", ""),
    ],
)
def test_a_first_sound_is_written_as_in_the_south(north: str, south: str) -> None:
    assert first_sounds(north) == south
