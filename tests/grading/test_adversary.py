"""What students, foreigners and the sloppy type to the shipped questions."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quiz.content.packs import load
from quiz.grading.grade import Grade
from quiz.grading.index import build_index
from quiz.grading.judge import grade
from quiz.questions.generation import generate
from quiz.questions.index import FactIndex

Typed = Callable[[str, str], Grade]
CONTENT = Path(__file__).parents[2]

CITY = "korea-russia:choe-son-hui-lavrov-talks-2025/where.city"
SITE = "korea-russia:putin-kim-jong-un-vostochny-2023/where.site"
PRESIDENT = "korea-russia:kim-il-sung-president/who.holder"
GUEST = "korea-russia:shevardnadze-pyongyang-1986/who.visitor"
DEFENCE = "korea-russia:shoigu-pyongyang-2023/office.visitor"
FOREIGN = "korea-russia:ivanov-pyongyang-2000/office.visitor"
STALIN = "korea-russia:kim-il-sung-stalin-1949/capacity.host"
RECEIVED = "korea-russia:kim-il-sung-stalin-1949/who.host"
LAPSE = "korea-russia:treaty-1961-lapse/when.day"
MONTH = "korea-russia:kim-jong-il-russia-2011/when.month"
COUNT = "us-korea-russia:george-w-bush-in-russia/count"
YALTA = "us-korea-russia:roosevelt-yalta-1945/who.visitor"
DAYS = "us-korea-russia:clinton-south-korea-1998/when.whole"
GIFTS = "korea-russia:putin-gift-2019/what.items"
CARBINES = "korea-russia:putin-gift-2023/what.items"
FEBRUARY = "korea-russia:putin-gift-february-2024/what.items"
DROPPED = "korea-russia:treaty-2000-signing/what.dropped"
SUPREME = "korea-russia:kim-jong-un-supreme-commander-2011/when.year"
NAM = "korea-russia:kim-yong-nam-moscow-2015/who.visitor"
HOST = "korea-russia:putin-kim-jong-un-pyongyang-2024/who.host"
CHIEF = "korea-russia:naryshkin-pyongyang-2024/who.visitor"
CRIMEA = "us-korea-russia:roosevelt-yalta-1945/where.city"
TREATY = "korea-russia:treaty-1961-signing/document"
ENVOY = "korea-russia:shoigu-pyongyang-2025-06-04/office.visitor"
GAP = "korea-russia:kim-il-sung-gorbachev-1986/cloze.city"
STAY = "korea-russia:putin-north-korea-2024/length"
MENDED = "korea-russia:naryshkin-pyongyang-2024/correct.visitor"
THRICE = "us-korea-russia:clinton-in-south-korea/count"


@pytest.fixture(scope="module")
def typed() -> Typed:
    """Puts what is typed to a question of the shipped decks."""
    loaded = load([CONTENT])
    index = build_index(loaded.base)
    asked = generate(FactIndex(loaded.base), loaded.templates).questions
    questions = {str(question.id): question for question in asked}

    return lambda id_, text: grade(questions[id_], text, loaded.base, index)


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        (
            CITY,
            "모스크바요|Moskva|모스크바인듯요ㅎㅎ|ahtmzmqk|모스크바?|모스크바 (러시아)",
        ),
        (CITY, "모스코바|마스크바|moscou|москве|в Москве|모스크 바|모스크바 크렘린"),
        (PRESIDENT, "김일성 수령님|金日成|김일셩|Kim Ilsung|Kim Il Seong|rladlftjd"),
        (PRESIDENT, "김일성 장군|김 일성이요.|Ким Ир Сэн|KIM IL-SUNG|김 일 성"),
        (GUEST, "세바르드나제|쉐바르드나제|셰바르나제|셰바르드나드제|Shevarnadze"),
        (GUEST, "에두아르드 셰바르드나제|Э. Шеварднадзе|E.Shevardnadze|Sheverdnadze"),
        (DEFENCE, "국방부 장관|러시아연방 국방부장관|러시아 국방상"),
        (DEFENCE, "Defense Minister of Russia|Russian minister of defence"),
        (FOREIGN, "러시아 외무장관|러 외무장관|러시아 외교장관|러시아의 외무장관"),
        (LAPSE, "96.9.10|10 sept 1996|Sept. 10th, 1996|1996/9/10|19960910"),
        (LAPSE, "1996년9월10일|1996년 구월 십일|10/9/96|10 сентября 1996"),
        (STALIN, "소련 수상|소련 내각 수상|각료회의 의장|Soviet premier"),
        (MONTH, "8/11년|8월 11년"),
        (MONTH, "2011.8|11.8|2011 8월|2011년8월달|201108|2011년 8월 즈음|Aug '11"),
        (COUNT, "일곱번|칠|일곱 차례|7회요|약 7번|seven times|семь раз|7 visits"),
        (THRICE, "3번 (1993, 1996, 1998)|세번이요|thrice|3 times!"),
        (SITE, "보스토치니|보스토츠니|보스또치니|космодром Восточный"),
        (SITE, "러시아 극동 보스토치니 우주기지|Vostochniy spaceport"),
        (YALTA, "루즈벨트 대통령|FDR|F. D. Roosevelt|Roosvelt|루스밸트"),
        (DAYS, "11월 20일부터 22일|11/20-22|98.11.20-22|Nov 20-22|11월 20, 21, 22일"),
        (GIFTS, "샤시카 찻잔 세트|칼, 찻잔|기병도 유리 찻잔|a sabre, tea glasses"),
        (CARBINES, "카빈총 우주복 장갑|소총과 장갑|rifle and a space suit glove"),
        (FEBRUARY, "자동차|아우르스|aurus|리무진|러시아제 자동차|car"),
        (DROPPED, "군사원조|자동 군사개입|군사 원조 의무|즉각 군사 원조"),
        (SUPREME, "이천십일|2,011|'11|２０１１|twenty eleven|2011년 말|2011~"),
        (NAM, "Kim Young Nam|kim yeong nam|김영남 상임위원장"),
        (HOST, "김정운|김젇은|김정은이욬ㅋ|김정은(국무위원장)|ㄱㅣㅁㅈㅓㅇㅇㅡㄴ"),
        (CRIMEA, "Yalta, Crimea|Yalta, Ukraine|Yalta, Russia|Yalta, USSR|Ялта, Крым"),
        (CRIMEA, "크림반도 얄타|우크라이나 얄타|Yalta in Crimea|얄타, 소련"),
        (TREATY, "북소우호협력조약|조소상호원조조약|북소조약"),
        (DEFENCE, "министр обороны России|Министр обороны РФ"),
        (ENVOY, "секретарь Совета безопасности РФ|секретарь Совбеза России"),
        (GAP, "모스크바에서 회담|held talks in Moscow|모스크바에서 만났다"),
        (STAY, "21 час|около 21 часа|스물한 시간"),
        (CHIEF, "나리쉬킨|Narishkin|S. Naryshkin|Нарышкин|나르시킨"),
    ],
)
def test_what_knows_the_answer_is_right(
    typed: Typed, question: str, texts: str
) -> None:
    for text in texts.split("|"):
        assert typed(question, text).is_right, text


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        (CITY, "러시아|Moscva|모스크와"),
        (PRESIDENT, "김일상|Kim il-sun|김"),
        (DEFENCE, "국방장관|defence minister"),
        (FOREIGN, "외무장관|Foreign minister|외무부 장관"),
        (STALIN, "수상|내각 수상|의장|premier"),
        (RECEIVED, "수상|소련 수상|premier"),
        (LAPSE, "September 1996|1996|9월 10일|1996년 13월|1996년 9월 초|1990년대"),
        (MONTH, "2011년 여름|2011|2011년 0월"),
        (SITE, "아무르주|우주기지|우주발사장|cosmodrome"),
        (TREATY, "조약|1961년 조약|the 1961 treaty|우호조약|1961 treety|1961년 조얏"),
        (STAY, "하루|거의 하루|сутки|a day"),
        (MENDED, "라브로프|Lavrov"),
        (DAYS, "11월 20일|20일~22일|2박3일"),
        (NAM, "김용남"),
    ],
)
def test_what_is_nearly_an_answer_is_asked_again(
    typed: Typed, question: str, texts: str
) -> None:
    for text in texts.split("|"):
        assert typed(question, text).asks_again, text


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        (CRIMEA, "Yalta, Turkey|Yalta, Japan|Yalta, Moscow|Crimea"),
        (TREATY, "1958년 조약|선언|조중 우호조약"),
        (GAP, "평양에서 회담|모스크바에서 회담하지 않았다"),
        (STAY, "이틀|1박 2일"),
        (CITY, "상트페테르부르크|Moscow (Idaho)|크렘린|Minsk"),
        (PRESIDENT, "김정일|수령|김평일"),
        (GUEST, "그로미코|X. Shevardnadze"),
        (DEFENCE, "국방차관|안보회의 서기|북한 국방상|장관|북한 국방부 장관"),
        (LAPSE, "1995년 9월 10일|2000"),
        (RECEIVED, "북한 수상|러시아 대통령|국방상"),
        (COUNT, "다섯 번|9번"),
        (SITE, "블라디보스토크|모스크바"),
        (YALTA, "Theodore Roosevelt|T. Roosevelt|시어도어 루스벨트|트루먼"),
        (HOST, "김여정|김정은 or 김정일|김정은 여동생|김정남"),
        (CHIEF, "A. Naryshkin|라브로프"),
        (SUPREME, "2012|2011~2012"),
        (DROPPED, "경제 원조|철도 연결"),
    ],
)
def test_what_does_not_know_the_answer_is_wrong(
    typed: Typed, question: str, texts: str
) -> None:
    for text in texts.split("|"):
        assert typed(question, text).verdict == "wrong", text
