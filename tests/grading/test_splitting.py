import pytest

from quiz.grading.splitting import split

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
