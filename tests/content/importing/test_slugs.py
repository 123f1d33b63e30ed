import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.content.importing.slugs import slug


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("São Paulo", "sao-paulo"),
        ("N’Djamena", "ndjamena"),
        ("George H. W. Bush", "george-h-w-bush"),
        ("Al ‘Ula", "al-ula"),
        ("Sainte-Mère-Église", "sainte-mere-eglise"),
        ("2001-07-26", "2001-07-26"),
        ("평양", "pyeongyang"),
        ("김정일", "gimjeongil"),
        ("Хрущёв", "hruscev"),
        ("", ""),
    ],
)
def test_an_id_reads_like_the_name(name: str, found: str) -> None:
    assert slug(name) == found


def test_a_name_in_no_known_script_still_has_an_id_of_its_own() -> None:
    assert slug("東京") != slug("京都")
    assert slug("東京") == slug("東京")


@given(st.text(min_size=1, max_size=30))
def test_every_name_makes_an_id_that_the_format_takes(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9][a-z0-9.-]*", slug(name))
