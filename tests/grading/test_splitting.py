import pytest

from quiz.grading.splitting import names_in_a_row, split, without_numbers

KNOWN = {"김정일", "푸틴", "조·소 우호조약", "신조약", "사과", "A and B", "Putin"}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("푸틴", ["푸틴"]),
        ("푸틴, 김정일", ["푸틴", "김정일"]),
        ("푸틴; 김정일", ["푸틴", "김정일"]),
        ("푸틴/김정일", ["푸틴", "김정일"]),
        ("푸틴·김정일", ["푸틴", "김정일"]),
        ("푸틴 및 김정일", ["푸틴", "김정일"]),
        ("푸틴 그리고 김정일", ["푸틴", "김정일"]),
        ("Putin and Kim", ["Putin", "Kim"]),
        ("Putin & Kim", ["Putin", "Kim"]),
        ("Putin, Lavrov, and Kim", ["Putin", "Lavrov", "Kim"]),
        ("푸틴과 김정일", ["푸틴", "김정일"]),
        ("푸틴과김정일", ["푸틴", "김정일"]),
        ("푸틴하고 김정일", ["푸틴", "김정일"]),
        ("사과", ["사과"]),
        ("사과와 푸틴", ["사과", "푸틴"]),
        ("조·소 우호조약", ["조·소 우호조약"]),
        ("조·소 우호조약, 신조약", ["조·소 우호조약", "신조약"]),
        ("A and B", ["A and B"]),
        ("Putin and A and B", ["Putin", "A and B"]),
        ("A and B and Putin", ["A and B", "Putin"]),
        ("A, A and B and Putin", ["A", "A and B", "Putin"]),
        ("누군과누구", ["누군과누구"]),
        ("", []),
        (",,", []),
    ],
)
def test_a_list_is_taken_apart_but_no_known_name_is(
    text: str, parts: list[str]
) -> None:
    assert split(text, KNOWN.__contains__) == parts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        *(("카빈총 우주복 장갑", ["카빈총", "우주복 장갑"]),),
        *(("우주복 장갑 카빈총", ["우주복 장갑", "카빈총"]),),
        *(("카빈총 장갑", ["카빈총", "장갑"]), ("카빈총 모자", ["카빈총 모자"])),
        *(("카빈총", ["카빈총"]), ("카빈총 " * 40, ["카빈총 " * 40])),
    ],
)
def test_names_side_by_side_are_taken_apart_where_all_are_known(
    text: str, names: list[str]
) -> None:
    known = {"카빈총", "장갑", "우주복 장갑"}

    assert names_in_a_row(text, known.__contains__) == names


@pytest.mark.parametrize(
    "text",
    [
        "1. 김일성 2. 흐루쇼프",
        "1) 김일성\n2) 흐루쇼프",
        "(1) 김일성, (2) 흐루쇼프",
        "1 김일성 2 흐루쇼프",
    ],
)
def test_the_numbers_of_a_list_are_left_out(text: str) -> None:
    assert without_numbers(text) == "김일성; 흐루쇼프"


@pytest.mark.parametrize("text", ["2 horses", "1. 김일성 3. 흐루쇼프", "말 1 마리"])
def test_other_numbers_stay(text: str) -> None:
    assert without_numbers(text) == text
