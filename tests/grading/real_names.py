"""Real names to be fair to: CLDR's countries, cities and languages, and leaders.

And the slips of the fingers that people make in them, on the keyboards of Korea, of
America and of Russia.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from babel import Locale

from quiz.facts.base import FactBase
from quiz.facts.entities import Alias, Entity, EntityId, EntityType, PlaceLevel
from quiz.language.jamo import keystrokes, syllables
from quiz.language.normalise import key
from quiz.language.text import Text

LEADERS = """
이오시프 스탈린|Joseph Stalin|Иосиф Сталин
니키타 흐루쇼프|Nikita Khrushchev|Никита Хрущёв
레오니트 브레즈네프|Leonid Brezhnev|Леонид Брежнев
유리 안드로포프|Yuri Andropov|Юрий Андропов
콘스탄틴 체르넨코|Konstantin Chernenko|Константин Черненко
미하일 고르바초프|Mikhail Gorbachev|Михаил Горбачёв
보리스 옐친|Boris Yeltsin|Борис Ельцин
블라디미르 푸틴|Vladimir Putin|Владимир Путин
드미트리 메드베데프|Dmitry Medvedev|Дмитрий Медведев
뱌체슬라프 몰로토프|Vyacheslav Molotov|Вячеслав Молотов
안드레이 그로미코|Andrei Gromyko|Андрей Громыко
알렉세이 코시긴|Alexei Kosygin|Алексей Косыгин
세르게이 라브로프|Sergey Lavrov|Сергей Лавров
세르게이 쇼이구|Sergei Shoigu|Сергей Шойгу
김일성|Kim Il Sung|Ким Ир Сен
김정일|Kim Jong Il|Ким Чен Ир
김정은|Kim Jong Un|Ким Чен Ын
김영남|Kim Yong Nam|Ким Ён Нам
김여정|Kim Yo Jong|Ким Ё Чжон
최룡해|Choe Ryong Hae|Цой Рён Хэ
최선희|Choe Son Hui|Цой Сон Хи
리용호|Ri Yong Ho|Ли Ён Хо
박헌영|Pak Hon Yong|Пак Хон Ён
이승만|Syngman Rhee|Ли Сын Ман
박정희|Park Chung Hee|Пак Чон Хи
전두환|Chun Doo Hwan|Чон Ду Хван
노태우|Roh Tae Woo|Ро Дэ У
김영삼|Kim Young Sam|Ким Ён Сам
김대중|Kim Dae Jung|Ким Дэ Чжун
노무현|Roh Moo Hyun|Но Му Хён
이명박|Lee Myung Bak|Ли Мён Бак
박근혜|Park Geun Hye|Пак Кын Хе
문재인|Moon Jae In|Мун Чжэ Ин
윤석열|Yoon Suk Yeol|Юн Сок Ёль
이재명|Lee Jae Myung|Ли Чжэ Мён
해리 트루먼|Harry Truman|Гарри Трумэн
드와이트 아이젠하워|Dwight Eisenhower|Дуайт Эйзенхауэр
존 케네디|John Kennedy|Джон Кеннеди
린든 존슨|Lyndon Johnson|Линдон Джонсон
리처드 닉슨|Richard Nixon|Ричард Никсон
제럴드 포드|Gerald Ford|Джеральд Форд
지미 카터|Jimmy Carter|Джимми Картер
로널드 레이건|Ronald Reagan|Рональд Рейган
빌 클린턴|Bill Clinton|Билл Клинтон
버락 오바마|Barack Obama|Барак Обама
도널드 트럼프|Donald Trump|Дональд Трамп
조 바이든|Joe Biden|Джо Байден
마오쩌둥|Mao Zedong|Мао Цзэдун
저우언라이|Zhou Enlai|Чжоу Эньлай
덩샤오핑|Deng Xiaoping|Дэн Сяопин
장쩌민|Jiang Zemin|Цзян Цзэминь
후진타오|Hu Jintao|Ху Цзиньтао
시진핑|Xi Jinping|Си Цзиньпин
호찌민|Ho Chi Minh|Хо Ши Мин
아베 신조|Shinzo Abe|Синдзо Абэ
고이즈미 준이치로|Junichiro Koizumi|Дзюнъитиро Коидзуми
윈스턴 처칠|Winston Churchill|Уинстон Черчилль
마거릿 대처|Margaret Thatcher|Маргарет Тэтчер
샤를 드골|Charles de Gaulle|Шарль де Голль
앙겔라 메르켈|Angela Merkel|Ангела Меркель
"""

QWERTY = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
KOREAN = ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "ㅋㅌㅊㅍㅠㅜㅡ")
RUSSIAN = ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")
KINDS_OF_SLIP = ("neighbour", "transposed", "missing", "doubled")


@dataclass(frozen=True)
class NameList:
    """Entities of one sort in one base, with their names in three languages."""

    title: str
    kind: EntityType
    names: tuple[tuple[str, str, str], ...]

    def entities(self) -> dict[EntityId, Entity]:
        """Each name in Korean, English and Russian as an entity."""
        level = PlaceLevel.CITY if self.kind is EntityType.PLACE else None
        found = {}
        for place, (korean, english, russian) in enumerate(self.names):
            id_ = EntityId(f"{self.title}:{place}")
            found[id_] = Entity(
                id=id_,
                type=self.kind,
                name=Text(korean, english),
                aliases=(Alias(russian, "ru"),),
                level=level,
            )
        return found

    def base(self) -> FactBase:
        """A world of nothing but these."""
        return FactBase(entities=self.entities())


@cache
def lists() -> tuple[NameList, ...]:
    """Every list of names."""
    ko, en, ru = (Locale.parse(code) for code in ("ko", "en", "ru"))
    known = set(ko.territories) & set(en.territories) & set(ru.territories)
    countries = sorted(code for code in known if len(code) == 2 and code.isalpha())
    # A city that English spells as its zone does is left out of CLDR's English.
    cities = {
        zone: zone.rpartition("/")[2].replace("_", " ")
        for zone in sorted(set(ko.time_zones) & set(ru.time_zones))
        if "city" in ko.time_zones[zone]
        and "city" in ru.time_zones[zone]
        and not zone.startswith("Etc")
    }
    tongues = sorted(set(ko.languages) & set(en.languages) & set(ru.languages))
    return (
        NameList(
            "countries",
            EntityType.PLACE,
            _three(
                (ko.territories[c], en.territories[c], ru.territories[c])
                for c in countries
            ),
        ),
        NameList(
            "cities",
            EntityType.PLACE,
            _three(
                (
                    ko.time_zones[zone]["city"],
                    en.time_zones.get(zone, {}).get("city", city),
                    ru.time_zones[zone]["city"],
                )
                for zone, city in cities.items()
            ),
        ),
        NameList(
            "languages",
            EntityType.TOPIC,
            _three(
                (ko.languages[c], en.languages[c], ru.languages[c]) for c in tongues
            ),
        ),
        NameList(
            "leaders",
            EntityType.PERSON,
            _three(tuple(line.split("|")) for line in LEADERS.split("\n") if line),
        ),
    )


def _three(rows: Iterator[tuple[str, ...]]) -> tuple[tuple[str, str, str], ...]:
    return tuple((korean, english, russian) for korean, english, russian in rows)


def slips(name: str, kind: str) -> Iterator[str]:
    """The name with one key pressed otherwise, at each place in turn."""
    pressed = keystrokes(name.casefold())
    for place, char in enumerate(pressed):
        if not char.isalpha():
            continue
        for typed in _slipped(pressed, place, kind):
            if key(typed) != key(name):
                yield syllables(typed)


def _slipped(pressed: str, place: int, kind: str) -> Iterator[str]:
    before, char, after = pressed[:place], pressed[place], pressed[place + 1 :]
    if kind == "neighbour":
        near = neighbours(char)
        if near:  # one of them, by where it stands: not always the same side
            yield before + near[place % len(near)] + after
    elif kind == "transposed":
        if after[:1].isalpha():
            yield before + after[0] + char + after[1:]
    elif kind == "missing":
        yield before + after
    else:
        yield before + char + char + after


@cache
def neighbours(char: str) -> str:
    """The keys beside this one, left and right of it and in the rows around it."""
    for rows in (QWERTY, KOREAN, RUSSIAN):
        for row, keys in enumerate(rows):
            column = keys.find(char)
            if column >= 0:
                beside = keys[max(0, column - 1) : column] + keys[column + 1 :][:1]
                above = rows[row - 1][column : column + 2] if row else ""
                below = rows[row + 1][max(0, column - 1) :][:2] if row < 2 else ""
                return beside + above + below
    return ""
