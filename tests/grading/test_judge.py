import difflib
import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.facts.base import FactBase
from quiz.facts.dates import parse_date
from quiz.facts.entities import EntityId
from quiz.grading.grade import Grade, Verdict
from quiz.grading.index import AliasIndex, full_names
from quiz.grading.judge import grade, grade_choice
from quiz.grading.numbers import grade_number
from quiz.language.messages import say
from quiz.language.text import Lang, Text
from quiz.questions.question import (
    Choices,
    Misconception,
    NumberAnswer,
    Option,
    Question,
)

Put = Callable[..., Grade]

UN, IL, PUTIN = "who:kim-jong-un", "who:kim-jong-il", "who:putin"
KHRUSHCHEV, GORBACHEV = "who:khrushchev", "who:gorbachev"
VOSTOCHNY = "where:vostochny@amur russia"
TREATY, MONTH, DAY = "doc:treaty-1961", "month:1961-07", "day:2000-02-09"
YEAR = "year:1961@1961-07"
RANGE = "range:2001-07-26/2001-08-18"
TRIP_YEAR = "year:2001@2001-07-26/2001-08-18"
BOTH = "who:kim-jong-il+putin"

# (wanted, typed, verdict, score, who or what it was confused with)
ROWS = [
    (UN, "김정은", "correct", 1, ""),
    (UN, "김 정은", "correct", 1, ""),
    (UN, "김정은 위원장", "correct", 1, ""),
    (UN, "김정은 국무위원장입니다.", "correct", 1, ""),
    (UN, "김정은이 ", "correct", 1, ""),
    (UN, "김정은은", "correct", 1, ""),
    (UN, "kim jong-un", "correct", 1, ""),
    (UN, "KIM JONG UN", "correct", 1, ""),
    (UN, "Gim Jeong-eun", "correct", 1, ""),
    (UN, "Kim Chongun", "correct", 1, ""),
    (UN, "金正恩", "correct", 1, ""),
    (UN, "Ким Чен Ын", "correct", 1, ""),
    (UN, "Chairman Kim Jong Un", "correct", 1, ""),
    (UN, "김정일", "wrong", 0, "test:kim-jong-il"),
    (UN, "Kim Jong Il", "wrong", 0, "test:kim-jong-il"),
    (UN, "김", "incomplete", 0.5, ""),
    (UN, "Kim", "incomplete", 0.5, ""),
    (UN, "김정운", "typo", 1, ""),
    (UN, "김정으ㄴ", "correct", 1, ""),
    (UN, "rlawjddms", "correct", 1, ""),
    (UN, "Kim Jung Un", "typo", 1, ""),
    (UN, "위원장", "wrong", 0, ""),
    (UN, "김정", "wrong", 0, ""),
    (IL, "김정은", "wrong", 0, "test:kim-jong-un"),
    (PUTIN, "푸틴", "correct", 1, ""),
    (PUTIN, "푸틴 대통령", "correct", 1, ""),
    (PUTIN, "뿌찐", "correct", 1, ""),
    (PUTIN, "Путин", "correct", 1, ""),
    (PUTIN, "Poutine", "close", 0, ""),
    (PUTIN, "ㅔㅕ샤ㅜ", "correct", 1, ""),
    (PUTIN, "V. Putin", "correct", 1, ""),
    (KHRUSHCHEV, "흐루시초프", "correct", 1, ""),
    (KHRUSHCHEV, "흐루쇼프 서기장", "correct", 1, ""),
    (KHRUSHCHEV, "후르쇼프", "close", 0, ""),
    (KHRUSHCHEV, "Khruschev", "correct", 1, ""),
    (KHRUSHCHEV, "Kruschev", "typo", 1, ""),
    (KHRUSHCHEV, "Хрущев", "correct", 1, ""),
    (KHRUSHCHEV, "Khrushchyov", "correct", 1, ""),
    (KHRUSHCHEV, "브레즈네프", "wrong", 0, "test:brezhnev"),
    (GORBACHEV, "고르바쵸프", "typo", 1, ""),
    ("who:chernenko", "Chernyenko", "typo", 1, ""),
    (GORBACHEV, "모름", "skipped", 0, ""),
    (UN, unicodedata.normalize("NFD", "김정은"), "correct", 1, ""),
    (UN, "김\u200b정은", "correct", 1, ""),
    (UN, "Kim Jŏngŭn", "correct", 1, ""),
    (UN, "Kim Chŏng-ŭn", "correct", 1, ""),
    ("who:medvedev", "Medvedyev", "typo", 1, ""),
    ("who:medvedev", "푸틴", "wrong", 0, "test:putin"),
    (PUTIN, "푸틴 총리", "correct", 1, ""),
    (PUTIN, "김정은과 푸틴", "wrong", 0, ""),
    (VOSTOCHNY, "보스토치니", "correct", 1, ""),
    (VOSTOCHNY, "보스토치니 우주기지에서", "correct", 1, ""),
    (VOSTOCHNY, "Vostochnyy", "correct", 1, ""),
    (VOSTOCHNY, "러시아", "incomplete", 0.5, ""),
    (VOSTOCHNY, "아무르 주", "incomplete", 0.5, ""),
    (VOSTOCHNY, "블라디보스토크", "wrong", 0, "test:vladivostok"),
    ("where:russia@moscow", "모스크바", "correct", 1, ""),
    ("where:vladivostok", "블라디보스톡", "correct", 1, ""),
    ("where:moscow", "모스코바", "typo", 1, ""),
    ("where:ussr", "쏘련", "correct", 1, ""),
    ("where:ussr", "러시아", "wrong", 0, "test:russia"),
    ("where:pyongyang", "P'yongyang", "correct", 1, ""),
    (TREATY, "조소우호조약", "correct", 1, ""),
    (TREATY, "조ㆍ소 우호조약", "correct", 1, ""),
    (TREATY, "조･소우호조약", "correct", 1, ""),
    (TREATY, "조러 친선조약", "wrong", 0, "test:treaty-2000"),
    ("doc:treaty-2024", "포괄적 전략적 동반자관계에 관한 조약", "correct", 1, ""),
    (TREATY, "조약", "incomplete", 0.5, ""),
    (TREATY, "1962 treaty", "wrong", 0, ""),
    (TREATY, "1961 treaty", "correct", 1, ""),
    (TREATY, "1961 treety", "typo", 1, ""),
    (MONTH, "1961년 7월", "correct", 1, ""),
    (MONTH, "July 1961", "correct", 1, ""),
    (MONTH, "61.7", "correct", 1, ""),
    (MONTH, "1961-07", "correct", 1, ""),
    (MONTH, "1961년 7월 6일", "correct", 1, ""),
    (MONTH, "1961", "incomplete", 0.5, ""),
    (MONTH, "1961년 9월", "partial", 0.5, ""),
    (MONTH, "7월", "incomplete", 0.25, ""),
    (MONTH, "1966년 7월", "wrong", 0, ""),
    (MONTH, "1960년대", "incomplete", 0.1, ""),
    (MONTH, "천구백육십일년 칠월", "correct", 1, ""),
    (MONTH, "１９６１．７", "correct", 1, ""),
    (YEAR, "1961", "correct", 1, ""),
    (YEAR, "'61", "correct", 1, ""),
    (YEAR, "1960", "wrong", 0, ""),
    (YEAR, "1961년 9월", "correct", 1, ""),
    (YEAR, "1960s", "incomplete", 0.25, ""),
    ("year:1949@1949~", "1950", "correct", 1, ""),
    (DAY, "2000.2.9", "correct", 1, ""),
    (DAY, "Feb 9, 2000", "correct", 1, ""),
    (DAY, "09/02/2000", "correct", 1, ""),
    (DAY, "2000년 2월", "incomplete", 0.67, ""),
    (DAY, "2000년 2월 19일", "partial", 0.67, ""),
    (DAY, "2000-02-30", "unparsed", 0, ""),
    (DAY, "어제", "unparsed", 0, ""),
    (RANGE, "2001.7.26~8.18", "correct", 1, ""),
    (RANGE, "2001년 7월 26일부터 8월 18일까지", "correct", 1, ""),
    (RANGE, "2001년 7월 26일", "incomplete", 0.5, ""),
    (RANGE, "2001년 7월~8월", "partial", 0.5, ""),
    (RANGE, "2001", "partial", 0.25, ""),
    ("number:3", "세 번", "correct", 1, ""),
    ("number:3", "3회", "correct", 1, ""),
    ("number:3", "삼", "correct", 1, ""),
    ("number:3", "three times", "correct", 1, ""),
    ("number:3", "4", "wrong", 0, ""),
    (BOTH, "푸틴, 김정일", "correct", 1, ""),
    (BOTH, "김정일과 푸틴", "correct", 1, ""),
    (BOTH, "푸틴, 푸틴", "partial", 0.5, ""),
    (BOTH, "푸틴, 김정은", "wrong", 0, "test:kim-jong-un"),
    (BOTH, "Putin and Kim Jong Il", "correct", 1, ""),
]

MORE_ROWS = [
    # A place that is not the event's own, however near it lies.
    ("where:russia@vostochny amur", "모스크바", "wrong", 0, "test:moscow"),
    ("where:ussr@moscow", "러시아", "incomplete", 0.5, ""),
    ("where:moscow@russia", "Moscow, Russia", "correct", 1, ""),
    ("where:moscow@russia", "러시아 모스크바", "correct", 1, ""),
    ("where:moscow@russia", "in Moscow", "correct", 1, ""),
    ("where:moscow@russia", "Moscow, North Korea", "wrong", 0, ""),
    # Another day of the same trip, another month of the same visit.
    ("day:2023-09-12@2023-09-12/2023-09-17", "9월 13일", "partial", 0.33, ""),
    ("month:2001-07@2001-07-26/2001-08-18", "2001년 8월", "partial", 0.5, ""),
    ("day:2001-07-26@2001-07-26/2001-08-18", "2001.7.26~8.18", "correct", 1, ""),
    ("day:2001-08-18@2001-07-26/2001-08-18", "2001.7.26~8.18", "correct", 1, ""),
    ("day:2001-08-18@2001-07-26/2001-08-18", "2001.7.26", "partial", 0.33, ""),
    # What is not an answer at all.
    (UN, "🙂🙂", "unparsed", 0, ""),
    (UN, "가" * 5000, "unparsed", 0, ""),
    (UN, "   ", "unparsed", 0, ""),
    (UN, "?", "skipped", 0, ""),
    (UN, "I don't know", "skipped", 0, ""),
    (UN, "\u202e김정은\u202c", "correct", 1, ""),
    (UN, "ＫＩＭ ＪＯＮＧ ＵＮ", "correct", 1, ""),
    # One name is asked for, and only one.
    (UN, "김정은, 푸틴", "wrong", 0, ""),
    (UN, "김정은(김정일)", "wrong", 0, ""),
    (UN, "김정은(金正恩)", "correct", 1, ""),
    (PUTIN, "Putin (푸틴)", "correct", 1, ""),
    (PUTIN, "푸틴, 블라디미르 푸틴", "correct", 1, ""),
    # Titles and particles around a name, and in its misspelling.
    (PUTIN, "러시아의 푸틴 대통령이", "correct", 1, ""),
    (PUTIN, "푸틴대통령", "correct", 1, ""),
    (PUTIN, "the Russian president Vladimir Putin", "correct", 1, ""),
    (PUTIN, "It was Putin.", "correct", 1, ""),
    (GORBACHEV, "고르바쵸프 대통령", "typo", 1, ""),
    (UN, "김 위원장", "incomplete", 0.5, ""),
    (PUTIN, "김 위원장", "wrong", 0, ""),
    # A Korean family name says too little even where only one is known.
    ("who:choe-son-hui", "최", "incomplete", 0.5, ""),
    ("who:ri-yong-ho", "이용호", "correct", 1, ""),
    ("who:sergei-ivanov", "이바노프", "incomplete", 0.5, ""),
    ("who:sergei-ivanov", "세르게이 이바노프", "correct", 1, ""),
    (PUTIN, "스딸린", "wrong", 0, "test:stalin"),
    (PUTIN, "모스크바", "wrong", 0, ""),
    ("where:moscow", "모스크바 시", "correct", 1, ""),
    ("where:moscow", "the city of Moscow", "correct", 1, ""),
    # A short name that several share asks which.
    ("doc:treaty-2024", "신조약", "incomplete", 0.5, ""),
    (TREATY, "신조약", "wrong", 0, ""),
    # Dates.
    (YEAR, "1961년경", "correct", 1, ""),
    (YEAR, "7월", "incomplete", 0, ""),
    (YEAR, "5", "unparsed", 0, ""),
    (YEAR, "20세기", "incomplete", 0.25, ""),
    ("year:1949@1949~", "1951", "wrong", 0, ""),
    ("year:1949", "1950", "wrong", 0, ""),
    (MONTH, "1961. 7. 32.", "unparsed", 0, ""),
    (DAY, "2000", "incomplete", 0.33, ""),
    (DAY, "2월 9일", "incomplete", 0.5, ""),
    (DAY, "1999년 2월 9일", "wrong", 0, ""),
    (RANGE, "26 July – 18 August 2001", "correct", 1, ""),
    (RANGE, "2001.7.26~8.19", "partial", 0.5, ""),
    (RANGE, "2001.7.25~8.18", "partial", 0.5, ""),
    (RANGE, "2001년 8월 18일", "incomplete", 0.5, ""),
    (RANGE, "1999년", "wrong", 0, ""),
    (RANGE, "7월 26일~8월 18일", "correct", 1, ""),
    (RANGE, "7월 26일", "incomplete", 0.5, ""),
    (RANGE, "9월 1일", "wrong", 0, ""),
    (RANGE, "2001.7.26~", "incomplete", 0.5, ""),
    (RANGE, "2001.7.27~8.17", "partial", 0.25, ""),
    (RANGE, "2002.7.26~8.18", "wrong", 0, ""),
    (RANGE, "2001년 7월", "incomplete", 0.25, ""),
    ("range:1991-12/..", "1991년 12월부터", "correct", 1, ""),
    (DAY, "9월 9일", "wrong", 0, ""),
    (DAY, "9일", "incomplete", 0, ""),
    (DAY, "2월 10일", "partial", 0.33, ""),
    (DAY, "2000년 3월 9일", "partial", 0.33, ""),
    (DAY, "2000년대", "incomplete", 0.1, ""),
    (MONTH, "1970년대", "wrong", 0, ""),
    (MONTH, "20세기", "incomplete", 0.1, ""),
    (MONTH, "1960년대 말", "wrong", 0, ""),
    # An open end is right where that end was asked, and is asked again elsewhere.
    (YEAR, "1961~", "correct", 1, ""),  # as people end what they say: 1961년이요~
    (YEAR, "~1961", "incomplete", 0.5, ""),
    (YEAR, "since 1961", "incomplete", 0.5, ""),
    (YEAR, "1962년부터", "wrong", 0, ""),
    ("year:1991@1991-12/..", "1991~", "correct", 1, ""),
    ("year:1991@1991-12/..", "1991년부터", "correct", 1, ""),
    ("year:1991@1991-12/..", "~1991", "incomplete", 0.5, ""),
    (TRIP_YEAR, "since 2001", "correct", 1, ""),
    # No calendar has a month 0.
    (YEAR, "1961-00", "unparsed", 0, ""),
    (YEAR, "1961년 0월", "unparsed", 0, ""),
    (MONTH, "0월", "unparsed", 0, ""),
    (MONTH, "8월", "wrong", 0, ""),
    ("month:1961-07@1961-07-06", "1961년 7월 8일", "correct", 1, ""),
    ("month:1949-03@1949-03~", "1949년 4월", "correct", 1, ""),
    ("month:1949-03@1949-03~", "1949", "incomplete", 0.5, ""),
    ("month:1949-03@1949-03~", "1949년 6월", "partial", 0.5, ""),
    ("century:19XX", "20세기", "correct", 1, ""),
    ("century:19XX", "19세기", "wrong", 0, ""),
    ("decade:196X", "1970년대", "wrong", 0, ""),
    ("decade:196X", "1960년대", "correct", 1, ""),
    ("decade:196X", "1961", "correct", 1, ""),
    ("decade:196X", "20세기", "incomplete", 0.25, ""),
    # Numbers.
    ("number:3", "세 번입니다", "correct", 1, ""),
    ("number:3", "총 3회", "correct", 1, ""),
    ("number:3", "많이", "unparsed", 0, ""),
    ("number:13", "열세 번", "correct", 1, ""),
    # Sets.
    (BOTH, "푸틴 김정일", "correct", 1, ""),
    (BOTH, "푸틴", "partial", 0.5, ""),
    (BOTH, "푸틴, 김정일, 김정은", "partial", 0.5, "test:kim-jong-un"),
    (BOTH, "푸틴, 김", "incomplete", 0.5, ""),
    (BOTH, "뿌찐 및 김정닐", "typo", 1, ""),
    (BOTH, "고르바초프와 메드베데프", "wrong", 0, "test:gorbachev"),
    (BOTH, ",".join(chr(0xAC00 + 28 * i) for i in range(13)), "unparsed", 0, ""),
    # The other keyboard mode, whatever is asked; with what stands around a name.
    (UN, "Rlawjddms", "correct", 1, ""),
    (UN, "rlawjddmsdl", "correct", 1, ""),
    (UN, "rlawjddms dnldnjswkd", "correct", 1, ""),
    (PUTIN, "ㅍㅣㅁㅇㅑㅡㅑㄱ ㅔㅕ샤ㅜ", "correct", 1, ""),
    (UN, "rlawjddlf", "wrong", 0, "test:kim-jong-il"),
    # Nobody is named for a slip in another's name, nor for a Korean family name.
    (UN, "rlawjdlf", "wrong", 0, ""),
    (UN, "Chernenco", "wrong", 0, ""),
    (UN, "Kim Jong-nam", "wrong", 0, ""),
    (PUTIN, "최", "wrong", 0, ""),
    (PUTIN, "최선희", "wrong", 0, "test:choe-son-hui"),
    (UN, "ahfma", "skipped", 0, ""),
    (MONTH, "1961sus 7dnjf", "correct", 1, ""),
    (MONTH, "ㅓㅕㅣㅛ 1961", "correct", 1, ""),
    ("number:3", "tp qjs", "correct", 1, ""),
    # Other ways to spell a foreign name in Korean are right, and shown.
    (PUTIN, "푸친", "typo", 1, ""),
    ("who:medvedev", "메드베제프", "typo", 1, ""),
    ("who:brezhnev", "브레쥬네프", "typo", 1, ""),
    ("where:moscow", "모스끄바", "typo", 1, ""),
    # As near to two is nobody's yet; another real name is no misspelling.
    ("who:sergei-ivanov", "이바노포", "close", 0, ""),
    ("where:north-korea", "South Korea", "wrong", 0, ""),
    ("where:north-korea", "Nort Korea", "typo", 1, ""),
    (UN, "김정남", "wrong", 0, ""),
    # The order and the initials of a library or a Russian form.
    (PUTIN, "Putin, Vladimir", "correct", 1, ""),
    (PUTIN, "푸틴 블라디미르", "correct", 1, ""),
    (PUTIN, "Путин Владимир", "correct", 1, ""),
    (PUTIN, "V. V. Putin", "correct", 1, ""),
    (PUTIN, "Путин В.В.", "correct", 1, ""),
    (UN, "Jong Un Kim", "correct", 1, ""),
    (UN, "Kim, Jong Un", "correct", 1, ""),
    (UN, "Jong Il Kim", "wrong", 0, "test:kim-jong-il"),
    (BOTH, "Putin, Vladimir; Kim Jong Il", "correct", 1, ""),
    # Digits are never misspelt.
    (TREATY, "1691 treaty", "wrong", 0, ""),
    (TREATY, "1961년 treaty", "close", 0, ""),
    # Several dates where one was asked for, and parts of years and months.
    (YEAR, "1961년이나 1962년", "wrong", 0, ""),
    (YEAR, "1960~1961년", "wrong", 0, ""),
    (YEAR, "1961~1965년", "wrong", 0, ""),
    (YEAR, "1961, 1961년 7월", "correct", 1, ""),
    (MONTH, "1961년 6월~7월", "wrong", 0, ""),
    ("range:1949/1950", "1949년과 1950년", "correct", 1, ""),
    ("range:1949/1950", "1949년과 1951년", "partial", 0.5, ""),
    (YEAR, "1961년 여름", "correct", 1, ""),
    (YEAR, "1960년대 초", "incomplete", 0.25, ""),
    (YEAR, "1960년대 말", "partial", 0.25, ""),
    (MONTH, "1961년 여름", "incomplete", 0.5, ""),
    (MONTH, "1961년 겨울", "partial", 0.5, ""),
    (MONTH, "여름", "incomplete", 0.1, ""),
    (MONTH, "겨울", "wrong", 0, ""),
    (DAY, "2000년 2월 초", "incomplete", 0.67, ""),
    (DAY, "2000년 2월 말", "partial", 0.67, ""),
    ("century:19XX", "20세기 말", "correct", 1, ""),
    # A range is no day, month or year, unless the fact itself lasted so long.
    (YEAR, "1961-1999", "wrong", 0, ""),
    (YEAR, "1959/1999", "wrong", 0, ""),
    (YEAR, "1961년 3월~7월", "correct", 1, ""),
    (MONTH, "1961-07/1961-12", "wrong", 0, ""),
    ("day:1961-07-06", "6-30 July 1961", "wrong", 0, ""),
    ("day:1961-07-06", "1961-07-06/1961-07-06", "correct", 1, ""),
    (TRIP_YEAR, "2001-2005", "wrong", 0, ""),
    (TRIP_YEAR, "1999~2001", "wrong", 0, ""),
    (TRIP_YEAR, "2001년 7월~8월", "correct", 1, ""),
    ("month:2001-07@2001-07-26/2001-08-18", "2001년 7월~8월", "correct", 1, ""),
    ("month:2001-07@2001-07-26/2001-08-18", "2001년 7월~12월", "wrong", 0, ""),
    ("day:2001-07-26@2001-07-26/2001-08-18", "2001.7.26~8.19", "partial", 0.5, ""),
    ("day:2001-08-18@2001-07-26/2001-08-18", "2001.7.25~8.18", "partial", 0.5, ""),
    ("day:2001-07-26@2001-07-26/2001-08-18", "2001.7.26~2005", "wrong", 0, ""),
    ("year:2023@[2023-10..2024-01]", "2023~2024", "correct", 1, ""),
    ("year:2023@[2023-10..2024-01]", "2023~2030", "wrong", 0, ""),
    # Years of two digits on both sides of a century.
    ("range:1994/2011", "94~11", "correct", 1, ""),
    ("range:1994/2011", "94-11", "correct", 1, ""),
    ("range:1994/2011", "1994~11년", "correct", 1, ""),
    ("range:1994/2011", "'94~'11", "correct", 1, ""),
    ("range:1949/1950", "49~50", "correct", 1, ""),
    ("month:1994-11", "94-11", "correct", 1, ""),
    # Days without their month.
    (RANGE, "26일부터 18일", "incomplete", 0.5, ""),
    (RANGE, "27일부터 19일", "wrong", 0, ""),
    (RANGE, "26일", "incomplete", 0.25, ""),
    # Part of a set, beside what names nobody.
    (BOTH, "푸틴, 아무개", "partial", 0.5, ""),
    (BOTH, "푸틴, 모스크바", "partial", 0.5, ""),
    (BOTH, "푸틴, 최", "partial", 0.5, ""),
    (BOTH, "푸틴, 아무개, 누군가", "partial", 0.5, ""),
    (BOTH, "푸틴, 김정일, 아무개", "partial", 0.5, ""),
    (BOTH, "푸틴, 김정남", "wrong", 0, ""),
    (BOTH, "아무개, 누군가", "wrong", 0, ""),
    # Numbers with what they count.
    ("number:3", "3명", "correct", 1, ""),
    ("number:3", "3년", "unparsed", 0, ""),
    ("number:3", "세 번째", "unparsed", 0, ""),
    # Digits that are missing, open or look like letters.
    ("year:1996", "199년", "unparsed", 0, ""),
    ("year:1996", "199", "unparsed", 0, ""),
    ("year:1996", "199x", "incomplete", 0.25, ""),
    ("year:1996", "19??", "incomplete", 0.25, ""),
    ("year:2011", "20ll", "correct", 1, ""),
    ("year:1996", "l996년", "correct", 1, ""),
    ("year:1996", "olio", "unparsed", 0, ""),
    ("day:1949-03-17", "March 1949, 17", "correct", 1, ""),
    ("year:1961", "1962년이 아니라 1961년", "correct", 1, ""),
    ("where:moscow", "Moscow, not Omsk", "correct", 1, ""),
    ("who:kim-jong-un", "김정은이 아니라 김정일", "wrong", 0, "test:kim-jong-il"),
    # A given name alone, and letters that look alike.
    ("who:kim-jong-un", "정은", "incomplete", 0.5, ""),
    ("who:kim-jong-un", "Jong-un", "incomplete", 0.5, ""),
    ("who:kim-jong-un", "Чен Ын", "incomplete", 0.5, ""),
    ("who:kim-jong-un", "정일", "wrong", 0, ""),
    ("who:kim-jong-un", "은", "wrong", 0, ""),
    ("who:putin", "Vladimir", "incomplete", 0.5, ""),
    ("who:putin", "Vladimir Lenin", "wrong", 0, ""),
    ("who:kim-il-sung", "Kim II Sung", "correct", 1, ""),
    ("who:kim-jong-un", "Kim Jong II", "wrong", 0, "test:kim-jong-il"),
    ("number:3", "3~4번", "unparsed", 0, ""),
    # A larger place behind the place, known, unknown and no larger.
    ("where:moscow", "Moscow, Russia", "correct", 1, ""),
    ("where:moscow", "Moscow, Central Federal District, Russia", "correct", 1, ""),
    ("where:moscow", "Moskow, Russia", "typo", 1, ""),
    ("where:moscow", "Moscow, Idaho", "wrong", 0, ""),
    ("where:moscow", "Moscow, USA", "wrong", 0, ""),
    ("where:moscow", "Moscow, Vladivostok", "wrong", 0, ""),
    ("where:vladivostok", "Moscow, Siberia", "wrong", 0, "test:moscow"),
    # What was done there, told after it.
    ("where:moscow", "모스크바에서 회담", "correct", 1, ""),
    ("where:moscow", "모스크바에서 만났다", "correct", 1, ""),
    ("where:moscow", "they met in Moscow", "correct", 1, ""),
    ("where:moscow", "모스크바에서 만나지 않았다", "wrong", 0, ""),
    # The sort of site or document alone, of which there are others.
    ("where:vostochny", "우주기지", "incomplete", 0.5, ""),
    ("where:vostochny", "the cosmodrome", "incomplete", 0.5, ""),
    ("where:moscow", "우주기지", "wrong", 0, ""),
    ("doc:treaty-1961", "1961년 조약", "incomplete", 0.5, ""),
    ("doc:treaty-1961", "1958년 조약", "wrong", 0, ""),
    ("doc:treaty-1961", "선언", "wrong", 0, ""),
    # Names written together that the facts write apart.
    ("doc:treaty-1961", "북소우호협조조약", "typo", 1, ""),
    ("doc:treaty-2000", "조러친선협조조약", "typo", 1, ""),
    ("doc:treaty-2024", "북소우호협조조약", "wrong", 0, "test:treaty-1961"),
    # Ranges of days in Russian.
    ("range:2001-02-03/2001-02-12", "с 3 по 12 февраля 2001", "correct", 1, ""),
    (
        "range:2001-07-26/2001-08-18",
        "с 26 июля по 18 августа 2001 года",
        "correct",
        1,
        "",
    ),
    ("range:2001-02-03/2001-02-12", "от 3 до 11 февраля 2001", "partial", 0.5, ""),
]


Row = tuple[str, str, str, float, str]


@pytest.mark.parametrize("row", ROWS)
def test_an_answer_gets_the_verdict_a_fair_teacher_gives(put: Put, row: Row) -> None:
    wanted, typed, verdict, score, other = row

    grade = put(wanted, typed)

    assert (grade.verdict, grade.score) == (verdict, score)
    assert (grade.confused_with or "") == other


@pytest.mark.parametrize("row", MORE_ROWS)
def test_an_unusual_answer_gets_a_fair_verdict_too(put: Put, row: Row) -> None:
    wanted, typed, verdict, score, other = row

    grade = put(wanted, typed)

    assert (grade.verdict, grade.score) == (verdict, score)
    assert (grade.confused_with or "") == other


def test_a_widely_printed_error_is_told_why(put: Put) -> None:
    printed = Misconception(
        value=EntityId("test:medvedev"), why=Text("대통령이었다", "He was president")
    )

    grade = put(PUTIN, "메드베데프", printed)

    assert grade.verdict is Verdict.WRONG
    assert grade.reason == "grade-printed-so"
    assert grade.arguments["why_en"] == "He was president"


@pytest.mark.parametrize("typed", ["2019", "2019년", "2019년 4월"])
def test_a_widely_printed_date_is_told_why(put: Put, typed: str) -> None:
    printed = Misconception(value=parse_date("2019"), why=Text("제목의 오류", "A slip"))

    grade = put("year:2000@2000-07-19", typed, printed)

    assert (grade.verdict, grade.reason) == (Verdict.WRONG, "grade-printed-so")
    assert grade.confused_with == "2019"


def test_a_widely_printed_month_is_told_why_where_the_year_is_right(put: Put) -> None:
    printed = Misconception(
        value=parse_date("1996-12"), why=Text("기사", "The article")
    )

    grade = put("month:1996-09@1996-09-10", "1996년 12월", printed)

    assert grade.reason == "grade-printed-so"


def test_another_count_is_told_why_and_not_called_an_error(put: Put) -> None:
    printed = Misconception(value=6, why=Text("집계가 다르다", "Counts differ"))

    grade = put("number:9", "여섯 번", printed)

    assert (grade.verdict, grade.reason) == (Verdict.WRONG, "grade-counted-so")
    assert "오류" not in say(grade.reason, Lang.KO, **grade.arguments)


def test_a_printed_month_is_told_why_without_its_year_too(put: Put) -> None:
    printed = Misconception(value=parse_date("1996-12"), why=Text("까닭", "Why"))

    grade = put("month:1996-09@1996-09-10", "12월", printed)

    assert (grade.verdict, grade.reason) == (Verdict.WRONG, "grade-printed-so")
    assert put("month:1996-09@1996-09-10", "9월", printed).asks_again


def test_days_alone_are_asked_their_month_where_the_year_is_given(put: Put) -> None:
    grade = put("range:2000-07-19/2000-07-20", "19일부터 20일", stem_tells="2000")

    assert (grade.verdict, grade.score) == (Verdict.INCOMPLETE, 0.5)
    assert grade.reason == "grade-which-month-too"


def test_a_wrong_answer_is_not_said_as_if_it_were_the_answer(put: Put) -> None:
    grade = put("where:moscow", "평양")

    korean = say(grade.reason, Lang.KO, **grade.arguments)
    english = say(grade.reason, Lang.EN, **grade.arguments)
    assert korean == "답으로 쓴 평양은 다른 곳이에요."
    assert english == "Your answer, Pyongyang, is another place."


def test_a_right_answer_stays_right_beside_a_misconception(put: Put) -> None:
    printed = Misconception(value=parse_date("1996"), why=Text("x", "x"))

    assert put("year:1996@1996-09-10", "1996", printed).verdict is Verdict.CORRECT


def test_a_part_that_the_stem_tells_need_not_be_typed(put: Put) -> None:
    for typed in ("7월", "July", "7", "07"):
        assert put(MONTH, typed, stem_tells="1961").verdict is Verdict.CORRECT
    for typed in ("9일", "9", "2월 9일", "the 9th of February"):
        assert put(DAY, typed, stem_tells="2000-02").verdict is Verdict.CORRECT

    assert put(MONTH, "9월", stem_tells="1961").verdict is Verdict.PARTIAL


def test_a_wrong_year_is_told_what_happened_then(put: Put) -> None:
    grade = put("year:1996@1996-09-10", "2000", subject="lapse-1996")

    assert grade.verdict is Verdict.WRONG
    assert grade.reason == "grade-date-of-other"
    assert grade.arguments["event_ko"] == "신조약 서명"
    assert grade.confused_with == "2000"


def test_the_day_of_the_talks_is_named_where_the_arrival_was_asked(put: Put) -> None:
    wanted = "day:2023-09-12@2023-09-12/2023-09-17"

    grade = put(wanted, "9월 13일", stem_tells="2023", subject="visit-2023")

    assert (grade.verdict, grade.score) == (Verdict.PARTIAL, 0.67)
    assert grade.arguments["event_en"] == "talks"


def test_a_date_of_something_unrelated_is_simply_wrong(put: Put) -> None:
    grade = put("year:1996@1996-09-10", "1969", subject="lapse-1996")

    assert grade.reason == "grade-wrong"


def a_choice(*keys: str, right: int) -> Choices:
    return Choices(
        options=tuple(
            Option(key=key, text=Text(key, key), correct=i == right)
            for i, key in enumerate(keys)
        )
    )


def test_the_right_option_is_correct(question_of: Callable[..., Question]) -> None:
    question = question_of(PUTIN, subject="talks-2023")
    choices = a_choice("test:stalin", "test:putin", "test:medvedev", right=1)

    assert grade_choice(question, choices, 1).verdict is Verdict.CORRECT
    assert grade_choice(question, choices, None).verdict is Verdict.SKIPPED


def test_a_wrong_option_is_remembered_as_a_confusion(
    question_of: Callable[..., Question],
) -> None:
    question = question_of(PUTIN, subject="talks-2023")
    choices = a_choice("test:stalin", "test:putin", "test:medvedev", right=1)

    grade = grade_choice(question, choices, 2)

    assert (grade.verdict, grade.confused_with) == (Verdict.WRONG, "test:medvedev")


def test_a_wrong_date_option_is_told_what_it_is_true_of(
    question_of: Callable[..., Question], base: FactBase
) -> None:
    question = question_of("year:1996@1996-09-10", subject="lapse-1996")
    choices = a_choice("1996", "1998", "2000", right=0)

    grade = grade_choice(question, choices, 2, base)

    assert grade.arguments["event_ko"] == "신조약 서명"
    assert grade_choice(question, choices, 1, base).reason == "grade-wrong"


def test_a_misconceived_option_is_told_why(
    question_of: Callable[..., Question],
) -> None:
    printed = Misconception(value=parse_date("1996-12"), why=Text("기사", "An article"))
    question = question_of("month:1996-09", printed, subject="lapse-1996")
    choices = a_choice("1996-09", "1996-12", "1995-09", right=0)

    assert grade_choice(question, choices, 1).reason == "grade-printed-so"


def test_every_name_of_an_entity_is_right_and_no_one_elses_is(
    put: Put, base: FactBase
) -> None:
    kinds = {"person": "who", "place": "where", "document": "doc"}
    entities = [e for e in base.entities.values() if e.type in kinds]

    assert {e.type for e in entities} == set(kinds)
    for wanted in entities:
        for other in entities:
            for name in full_names(other):
                grade = put(f"{kinds[wanted.type]}:{wanted.local_id}", name)

                if other is wanted:
                    assert grade.verdict is Verdict.CORRECT, (wanted.id, name)
                else:
                    assert not grade.is_right, (wanted.id, name, grade)


@given(st.text(max_size=60), st.sampled_from([UN, VOSTOCHNY, TREATY, DAY, RANGE, BOTH]))
def test_no_text_breaks_the_grader(put: Put, text: str, wanted: str) -> None:
    for_sure = put(wanted, text)

    assert 0 <= for_sure.score <= 1
    assert for_sure.is_right == (for_sure.score == 1)


@given(st.sampled_from(ROWS), st.sampled_from(["NFD", "NFC", "wide", "caps"]))
def test_how_text_is_encoded_changes_no_verdict(put: Put, row: Row, form: str) -> None:
    wanted, typed, *_ = row
    same = {
        "NFD": unicodedata.normalize("NFD", typed),
        "NFC": unicodedata.normalize("NFC", typed),
        "wide": typed.translate({c: c + 0xFEE0 for c in range(0x21, 0x7F)}),
        "caps": typed.upper(),
    }[form]
    if typed.isascii() and typed.islower() and form == "caps":
        same = typed  # in the wrong keyboard mode, Shift types other letters

    assert put(wanted, same).verdict is put(wanted, typed).verdict


@pytest.mark.parametrize(
    "text", ["가" * 10_000, "김정은 " * 40, ",".join("가나다" * 90)]
)
def test_a_long_answer_is_graded_before_anyone_notices(put: Put, text: str) -> None:
    began = time.process_time()
    put(BOTH, text)
    graded = time.process_time() - began
    difflib.get_close_matches(text[:200], [text[199::-1]] * 20, cutoff=0.99)
    floor = time.process_time() - began - graded

    assert graded <= 20 * floor  # up to 2.7 was seen


@pytest.mark.parametrize(
    ("wanted", "typed"), [(w, t) for w, t, *_ in (*ROWS, *MORE_ROWS)]
)
def test_every_reason_can_be_said_in_both_languages(
    put: Put, wanted: str, typed: str
) -> None:
    grade = put(wanted, typed)

    for lang in Lang:
        said = say(grade.reason, lang, **grade.arguments)
        assert said
        assert "{" not in said


def test_a_name_spaced_otherwise_is_right_and_shown_as_spaced(put: Put) -> None:
    grade = put(PUTIN, "블라디미르푸틴")

    assert (grade.verdict, grade.reason) == (Verdict.CORRECT, "grade-spacing")
    assert grade.arguments["name"] == "블라디미르 푸틴"
    assert put(PUTIN, "블라디미르 푸틴").reason == "grade-correct"


def test_the_other_keyboard_mode_is_noticed(put: Put) -> None:
    assert put(UN, "rlawjddms").reason == "grade-wrong-keyboard"
    assert put(PUTIN, "ㅔㅕ샤ㅜ").reason == "grade-wrong-keyboard"


def test_grading_needs_nothing_heavy() -> None:
    code = (
        "import sys, quiz.grading.judge; heavy = {'yaml', 'textual', 'sqlite3', "
        "'genanki', 'rapidfuzz', 'datetime'}; print(sorted(heavy & set(sys.modules)))"
    )

    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert run.stdout.strip() == "[]"


def test_who_did_the_very_same_is_right_too(put: Put) -> None:
    grade = put(PUTIN, "김정은", matches="talks-2023")

    assert (grade.verdict, grade.score) == (Verdict.ALSO_TRUE, 1)
    assert "김정은" in say(grade.reason, Lang.KO, **grade.arguments)


def test_two_who_did_the_very_same_are_right_together(put: Put) -> None:
    together = put(PUTIN, "푸틴과 김정은", matches="talks-2023")
    apart = put(PUTIN, "푸틴과 김정일", matches="talks-2023")

    assert together.verdict is Verdict.ALSO_TRUE
    assert apart.verdict is Verdict.WRONG


def test_one_more_who_did_the_same_does_not_spoil_a_set(put: Put) -> None:
    three = put(
        "who:kim-jong-il+medvedev", "김정일, 메드베데프, 푸틴", matches="trio-2011"
    )

    assert (three.verdict, three.score) == (Verdict.ALSO_TRUE, 1)


def test_a_wrong_name_is_told_what_it_is_the_answer_to(put: Put) -> None:
    grade = put(PUTIN, "메드베데프", subject="talks-2023")

    assert grade.reason == "grade-is-answer-of"
    assert "2011" in say(grade.reason, Lang.KO, **grade.arguments)


def test_a_wrong_office_beside_the_right_name_is_noted(put: Put) -> None:
    right = put("who:kim-jong-un", "김정은 위원장", subject="office-2016")
    wrong = put("who:kim-jong-un", "김정은 대통령", subject="office-2016")

    assert right.reason == "grade-correct"
    assert (wrong.verdict, wrong.reason) == (Verdict.CORRECT, "grade-post-differs")
    assert wrong.arguments["post_ko"] == "국무위원장"


def test_a_counter_for_something_else_is_noted(put: Put) -> None:
    assert put("number:3", "3명").reason == "grade-counter"
    assert put("number:3", "세 차례입니다").reason == "grade-correct"


def test_a_mistake_may_be_told_with_what_it_should_be(
    question_of: Callable[..., Question], base: FactBase, index: AliasIndex
) -> None:
    asked = question_of("where:moscow", subject="visit-2023")
    mistake = replace(asked, altered="test:pyongyang")

    assert grade(mistake, "평양 → 모스크바", base, index).is_right
    assert not grade(mistake, "모스크바 → 평양", base, index).is_right
    assert not grade(asked, "평양 → 모스크바", base, index).is_right


def test_the_mistake_itself_is_asked_what_should_stand_there(
    question_of: Callable[..., Question], base: FactBase, index: AliasIndex
) -> None:
    city = replace(
        question_of("where:moscow", subject="visit-2023"), altered="test:pyongyang"
    )
    year = replace(question_of("year:1961", subject="visit-2023"), altered="1964")

    for question, text in ((city, "평양"), (city, "Pyongyang"), (year, "1964년")):
        mistaken = grade(question, text, base, index)
        assert mistaken.reason == "grade-is-the-mistake"
        assert mistaken.asks_again
        assert not mistaken.score
    assert grade(city, "블라디보스토크", base, index).verdict == "wrong"
    assert grade(year, "1965", base, index).verdict == "wrong"


def test_of_a_range_whose_days_are_wrong_each_end_is_told(put: Put) -> None:
    asked = "range:2023-09-12/2023-09-17"

    assert put(asked, "2023년 9월 12일~18일").reason == "grade-end-differs"
    assert put(asked, "2023년 9월 11일~17일").reason == "grade-start-differs"
    assert put(asked, "2023년 9월 11일~18일").reason == "grade-days-differ"


def test_a_unit_without_english_is_not_said_in_english() -> None:
    counted = grade_number(NumberAnswer(6, Text("번")), "6명")

    assert counted.is_right
    assert "번" not in say(counted.reason, Lang.EN, **counted.arguments)


def test_a_rule_of_spelling_shows_the_standard_one(put: Put) -> None:
    grade = put(PUTIN, "푸친")

    assert grade.reason == "grade-spelling"
    assert grade.arguments["name"] == "블라디미르 푸틴"


def test_a_name_in_brackets_that_is_part_of_the_name_may_be_misspelt(put: Put) -> None:
    assert put("where:north-korea", "북한(김정은)").verdict is Verdict.CORRECT


def test_whom_the_stem_tells_is_no_answer(put: Put) -> None:
    grade = put(PUTIN, "김정은", matches="talks-2023", stem_tells="test:kim-jong-un")

    assert grade.verdict is Verdict.WRONG


@pytest.mark.parametrize(
    ("wanted", "typed", "reason"),
    [
        (MONTH, "1961년 7월 6일", "grade-finer-than-known"),
        (YEAR, "1961년 9월", "grade-rest-differs"),
        (YEAR, "1961년 7월", "grade-correct"),
        ("month:1961-07@1961-07-06", "1961년 7월 8일", "grade-rest-differs"),
        ("year:1949@1949~", "1950", "grade-about"),
        (MONTH, "1961", "grade-which-month"),
        (DAY, "2000년 2월", "grade-which-day"),
        (DAY, "2월 9일", "grade-which-year-too"),
        (DAY, "2000-02-30", "grade-no-such-date"),
        (DAY, "어제", "grade-no-date"),
        (MONTH, "12월", "grade-month-wrong"),
        (YEAR, "1961-1999", "grade-only-one"),
        (RANGE, "26일부터 18일", "grade-which-month-too"),
        (UN, "김정일", "grade-is-other-person"),
        (UN, "스탈린", "grade-is-other-person"),
        ("where:moscow", "평양", "grade-is-other-place"),
        ("doc:treaty-2024", "1961 treaty", "grade-is-other-document"),
        (BOTH, "푸틴, 아무개", "grade-set-unknown"),
        (BOTH, "푸틴, 김정일, 아무개", "grade-set-unknown"),
        (RANGE, "2001년 7월 26일", "grade-until-when"),
        (RANGE, "2001년 8월 18일", "grade-since-when"),
        (RANGE, "2001.7.26~8.19", "grade-end-differs"),
        (RANGE, "2001년 7월~8월", "grade-months-right"),
        ("where:ussr@moscow", "러시아", "grade-name-at-the-time"),
        (VOSTOCHNY, "러시아", "grade-more-exact-place"),
        (UN, "김", "grade-which-one"),
        (UN, "김정은, 푸틴", "grade-only-one"),
        (BOTH, "푸틴", "grade-set-missing"),
        (BOTH, "푸틴, 김정은", "grade-set-one-wrong"),
        (UN, "🙂", "grade-empty"),
        (UN, "가" * 301, "grade-too-long"),
    ],
)
def test_a_grade_says_what_is_missing(
    put: Put, wanted: str, typed: str, reason: str
) -> None:
    assert put(wanted, typed).reason == reason
