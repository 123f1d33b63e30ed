import unicodedata

import pytest

from quiz.language.particles import Ending, attach, choose, ending

CASES = [
    # Hangul
    ("김정은", "이", "김정은이"),
    ("푸틴", "이", "푸틴이"),
    ("고르바초프", "이", "고르바초프가"),
    ("평양", "은", "평양은"),
    ("러시아", "은", "러시아는"),
    ("소련", "을", "소련을"),
    ("모스크바", "을", "모스크바를"),
    ("김정일", "과", "김정일과"),
    ("라브로프", "과", "라브로프와"),
    ("서울", "으로", "서울로"),
    ("평양", "으로", "평양으로"),
    ("모스크바", "으로", "모스크바로"),
    ("7월", "으로", "7월로"),
    ("대통령", "으로서", "대통령으로서"),
    ("총리", "으로서", "총리로서"),
    ("하산", "으로부터", "하산으로부터"),
    ("푸틴", "이라", "푸틴이라"),
    ("메드베데프", "이라고", "메드베데프라고"),
    ("조약", "이나", "조약이나"),
    ("선언", "이었다", "선언이었다"),
    ("총리", "이었다", "총리였다"),
    ("총리", "이었습니다", "총리였습니다"),
    ("총리", "이에요", "총리예요"),
    ("김정은", "의", "김정은의"),
    ("러시아", "에서", "러시아에서"),
    ("러시아", "과의", "러시아와의"),
    ("소련", "과의", "소련과의"),
    ("푸틴", "는", "푸틴은"),
    ("스탈린", "가", "스탈린이"),
    ("스탈린", "로", "스탈린으로"),
    # digits, as they are read
    ("1949", "은", "1949는"),
    ("1950", "은", "1950은"),
    ("1961", "으로", "1961로"),
    ("3", "이", "3이"),
    ("6", "과", "6과"),
    ("10", "을", "10을"),
    ("100", "을", "100을"),
    ("2000", "이", "2000이"),
    ("10,000", "은", "10,000은"),
    ("1000000000000", "은", "1000000000000는"),
    ("0", "이", "0이"),
    ("3.5", "을", "3.5를"),
    ("2.10", "이", "2.10이"),
    ("1/2", "이", "1/2이"),
    ("１９６１", "으로", "１９６１로"),
    ("Ⅱ", "은", "Ⅱ는"),
    # units
    ("30%", "이", "30%가"),
    ("10km", "을", "10km를"),
    ("20 ㎏", "을", "20 ㎏을"),
    ("5kg", "을", "5kg을"),
    ("36°C", "은", "36°C는"),
    # acronyms and single letters
    ("KTX", "은", "KTX는"),
    ("TASS", "이", "TASS가"),
    ("UN", "은", "UN은"),
    ("USSR", "은", "USSR은"),
    ("USSR", "으로", "USSR로"),
    ("IL", "으로", "IL로"),
    ("FM", "으로", "FM으로"),
    ("A", "을", "A를"),
    ("OPEC", "이", "OPEC이"),
    # words
    ("Putin", "이", "Putin이"),
    ("Kremlin", "으로", "Kremlin으로"),
    ("Khasan", "은", "Khasan은"),
    ("Moscow", "으로", "Moscow로"),
    ("Kim Jong Il", "으로", "Kim Jong Il로"),
    ("Sputnik", "을", "Sputnik을"),
    ("Rice", "이", "Rice가"),
    ("Adele", "으로", "Adele로"),
    ("Madeleine", "은", "Madeleine은"),
    ("Yankee", "을", "Yankee를"),
    ("Quebec", "을", "Quebec을"),
    ("Pittsburgh", "은", "Pittsburgh는"),
    ("Путин", "이", "Путин이"),
    ("Москва", "은", "Москва는"),
    # brackets, quotes and signs
    ("김정은(金正恩)", "이", "김정은(金正恩)이"),
    ("NATO(북대서양 조약 기구)", "은", "NATO(북대서양 조약 기구)는"),
    ("《모스크바 선언》", "을", "《모스크바 선언》을"),
    ("‘세기의 회담’", "이", "‘세기의 회담’이"),
    ('"푸틴"', "과", '"푸틴"과'),
    ("(주)", "은", "(주)는"),
    ("조약 [1961]", "은", "조약 [1961]은"),
    ("어디?", "을", "어디?를"),
]


@pytest.mark.parametrize(("word", "particle", "said"), CASES)
def test_a_word_takes_the_particle_that_a_reader_expects(
    word: str, particle: str, said: str
) -> None:
    assert attach(word, particle) == said


def test_a_composed_or_decomposed_word_takes_the_same_particle() -> None:
    decomposed = unicodedata.normalize("NFD", "평양")

    assert attach(decomposed, "으로").endswith("으로")


def test_a_reading_decides_where_the_letters_do_not() -> None:
    assert attach("金正恩", "이", "김정은") == "金正恩이"
    assert attach("Apple", "으로", "애플") == "Apple로"


@pytest.mark.parametrize(
    ("particle", "both"),
    [("은", "은(는)"), ("이", "이(가)"), ("으로", "(으)로"), ("이라", "(이)라")],
)
def test_an_unknown_sound_gets_both_forms(particle: str, both: str) -> None:
    assert attach("金", particle) == f"金{both}"
    assert choose(particle, Ending.UNKNOWN) == both


@pytest.mark.parametrize("word", ["", "...", "()", "🙂", "金正恩"])
def test_what_cannot_be_read_is_unknown(word: str) -> None:
    assert ending(word) is Ending.UNKNOWN
