import pytest

from quiz.grading.states import are_of_other_states, of_any_order, states_told


@pytest.mark.parametrize(
    ("said", "known", "are_other"),
    [
        *(("조소조약", "북소 조약", False), ("북러 선언", "조로선언", False)),
        *(("조소조약", "소련 조약", False), ("조선 선언", "조소 선언", False)),
        *(
            ("Sino-Korean treaty", "Soviet–Korean treaty", True),
            ("남북", "북러", False),
        ),
        *(("조중 조약", "조소 조약", True), ("한미", "한일", True)),
    ],
)
def test_states_are_told_apart_by_how_they_are_shortened(
    said: str, known: str, *, are_other: bool
) -> None:
    assert are_of_other_states(said, known) is are_other


def test_two_states_are_one_pair_in_either_order() -> None:
    pairs = ("북러 조약", "러북 조약", "조로 조약", "로·조 조약")

    assert len({of_any_order(pair).replace("·", "") for pair in pairs}) == 1
    assert of_any_order("조중 조약") != of_any_order("조소 조약")


def test_states_are_read_by_name_too() -> None:
    assert states_told("소련과 조선의 조약") == {"ussr", "north-korea"}
    assert states_told("Russian treaty") == {"russia"}
