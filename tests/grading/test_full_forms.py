from collections.abc import Callable

import pytest

from quiz.grading.grade import Grade, Verdict

Put = Callable[..., Grade]


@pytest.mark.parametrize(
    ("wanted", "typed"),
    [
        *(
            ("gorbachev", "미하일 세르게예비치 고르바초프"),
            ("gorbachev", "Mikhail Sergeyevich Gorbachev"),
        ),
        *(("gorbachev", "M.S. Gorbachev"), ("chernenko", "K. U. Chernenko")),
        *(("sergei-ivanov", "S.B. Ivanov"), ("igor-ivanov", "Igor S. Ivanov")),
        *(("kim-jong-un", "김정은 金正恩"), ("kim-jong-un", "김정은 Kim Jong Un")),
        *(("kim-jong-un", "김정은인가요?"), ("kim-jong-un", "정답은 김정은이죠")),
        *(("kim-jong-un", "경애하는 김정은동지"), ("kim-jong-un", "최고령도자 김정은")),
        *(("kim-jong-un", "존경하는 김정은 위원장"), ("kim-jong-un", "김정은 원수님")),
        *(("kim-il-sung", "위대한 수령 김일성 동지"), ("kim-il-sung", "김일성 수령님")),
        ("kim-il-sung", "Great Leader Kim Il Sung"),
        ("kim-jong-il", "Dear Leader Kim Jong Il"),
    ],
)
def test_a_name_in_more_words_is_its_bearers(put: Put, wanted: str, typed: str) -> None:
    assert put(f"who:{wanted}", typed).verdict is Verdict.CORRECT


@pytest.mark.parametrize(
    ("wanted", "typed"),
    [
        *(("gorbachev", "미하일 푸틴 고르바초프"), ("gorbachev", "X. Y. Gorbachev")),
        *(("gorbachev", "Raisa Maximovna Gorbachev"), ("igor-ivanov", "S.B. Ivanov")),
        ("gorbachev", "Mikhail and Raisa Gorbachev"),
        *(("kim-jong-un", "김정은 金正日"), ("kim-jong-un", "김정은이 아니다")),
        *(("kim-jong-un", "김정은은 아닌 것 같아요"), ("kim-jong-un", "아마 김정일")),
        *(("kim-jong-un", "김정은 여동생"), ("kim-jong-un", "경애하는 김정일동지")),
        *(("kim-jong-un", "경애하는 원수님"), ("kim-jong-un", "not Kim Jong Un")),
    ],
)
def test_more_words_make_no_one_of_another(put: Put, wanted: str, typed: str) -> None:
    assert not put(f"who:{wanted}", typed).is_right
