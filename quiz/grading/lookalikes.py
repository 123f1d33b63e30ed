"""Names of the world that a fact base may lack, and that misspell nothing in it.

Whoever answers Liberia where Siberia is right has named another place. Only names
in common use stand here, of countries, of Russian cities that sound alike, and of
Korean leaders.
"""

from functools import cache

from quiz.facts.entities import EntityType
from quiz.language.normalise import key
from quiz.language.patterns import lazily

_PLACES = """
가나 Ghana Гана, 가봉 Gabon Габон, 가이아나 Guyana Гайана, 감비아 Gambia Гамбия,
과테말라 Guatemala Гватемала, 그레나다 Grenada Гренада, 그리스 Greece Греция,
기니 Guinea Гвинея, 나미비아 Namibia Намибия, 나우루 Nauru Науру,
나이지리아 Nigeria Нигерия, 남한 South_Korea Южная_Корея, 한국 Korea Корея,
네덜란드 Netherlands Нидерланды, 네팔 Nepal Непал, 노르웨이 Norway Норвегия,
뉴질랜드 New_Zealand Новая_Зеландия, 니제르 Niger Нигер, 니카라과 Nicaragua Никарагуа,
대만 Taiwan Тайвань, 덴마크 Denmark Дания, 도미니카 Dominica Доминика,
독일 Germany Германия, 동독 East_Germany ГДР, 서독 West_Germany ФРГ, 라오스 Laos Лаос,
라이베리아 Liberia Либерия, 라트비아 Latvia Латвия, 레바논 Lebanon Ливан,
레소토 Lesotho Лесото, 루마니아 Romania Румыния, 룩셈부르크 Luxembourg Люксембург,
르완다 Rwanda Руанда, 리비아 Libya Ливия, 리투아니아 Lithuania Литва,
마다가스카르 Madagascar Мадагаскар, 말라위 Malawi Малави, 말레이시아 Malaysia Малайзия,
말리 Mali Мали, 멕시코 Mexico Мексика, 모나코 Monaco Монако, 모로코 Morocco Марокко,
모리셔스 Mauritius Маврикий, 모리타니 Mauritania Мавритания,
모잠비크 Mozambique Мозамбик, 몰도바 Moldova Молдавия, 몰디브 Maldives Мальдивы,
몰타 Malta Мальта, 몽골 Mongolia Монголия, 미국 America США, 미얀마 Myanmar Мьянма,
바레인 Bahrain Бахрейн, 바베이도스 Barbados Барбадос, 바하마 Bahamas Багамы,
방글라데시 Bangladesh Бангладеш, 베냉 Benin Бенин, 베네수엘라 Venezuela Венесуэла,
베트남 Vietnam Вьетнам, 벨기에 Belgium Бельгия, 벨라루스 Belarus Беларусь,
벨리즈 Belize Белиз, 보츠와나 Botswana Ботсвана, 볼리비아 Bolivia Боливия,
부룬디 Burundi Бурунди, 부탄 Bhutan Бутан, 북한 North_Korea КНДР,
불가리아 Bulgaria Болгария, 브라질 Brazil Бразилия, 브루나이 Brunei Бруней,
사모아 Samoa Самоа, 세네갈 Senegal Сенегал, 세르비아 Serbia Сербия,
소말리아 Somalia Сомали, 수단 Sudan Судан, 수리남 Suriname Суринам,
스리랑카 Sri_Lanka Шри-Ланка, 스웨덴 Sweden Швеция, 스위스 Switzerland Швейцария,
스페인 Spain Испания, 슬로바키아 Slovakia Словакия, 슬로베니아 Slovenia Словения,
시리아 Syria Сирия, 시에라리온 Sierra_Leone Сьерра-Леоне,
싱가포르 Singapore Сингапур, 아르메니아 Armenia Армения, 아르헨티나 Argentina Аргентина,
아이슬란드 Iceland Исландия, 아이티 Haiti Гаити, 아일랜드 Ireland Ирландия,
아제르바이잔 Azerbaijan Азербайджан, 아프가니스탄 Afghanistan Афганистан,
안도라 Andorra Андорра, 알바니아 Albania Албания, 알제리 Algeria Алжир,
앙골라 Angola Ангола, 에리트레아 Eritrea Эритрея, 에스토니아 Estonia Эстония,
에콰도르 Ecuador Эквадор, 에티오피아 Ethiopia Эфиопия, 영국 Britain Великобритания,
예멘 Yemen Йемен, 오만 Oman Оман, 오스트레일리아 Australia Австралия,
호주 Australia Австралия, 오스트리아 Austria Австрия, 온두라스 Honduras Гондурас,
요르단 Jordan Иордания, 우간다 Uganda Уганда, 우루과이 Uruguay Уругвай,
우즈베키스탄 Uzbekistan Узбекистан, 우크라이나 Ukraine Украина, 이라크 Iraq Ирак,
이란 Iran Иран, 이스라엘 Israel Израиль, 이집트 Egypt Египет, 이탈리아 Italy Италия,
인도 India Индия, 인도네시아 Indonesia Индонезия, 일본 Japan Япония,
자메이카 Jamaica Ямайка, 잠비아 Zambia Замбия, 조지아 Georgia Грузия,
중국 China Китай, 지부티 Djibouti Джибути, 짐바브웨 Zimbabwe Зимбабве, 차드 Chad Чад,
체코 Czechia Чехия, 칠레 Chile Чили, 카메룬 Cameroon Камерун,
카자흐스탄 Kazakhstan Казахстан, 카타르 Qatar Катар, 캄보디아 Cambodia Камбоджа,
캐나다 Canada Канада, 케냐 Kenya Кения, 코모로 Comoros Коморы,
코스타리카 Costa_Rica Коста-Рика, 콜롬비아 Colombia Колумбия, 콩고 Congo Конго,
쿠바 Cuba Куба, 쿠웨이트 Kuwait Кувейт, 크로아티아 Croatia Хорватия,
키르기스스탄 Kyrgyzstan Киргизия, 키프로스 Cyprus Кипр, 타지키스탄 Tajikistan Таджикистан,
탄자니아 Tanzania Танзания, 태국 Thailand Таиланд, 토고 Togo Того, 통가 Tonga Тонга,
투르크메니스탄 Turkmenistan Туркмения, 튀니지 Tunisia Тунис, 튀르키예 Turkey Турция,
파나마 Panama Панама, 파라과이 Paraguay Парагвай, 파키스탄 Pakistan Пакистан,
페루 Peru Перу, 포르투갈 Portugal Португалия, 폴란드 Poland Польша,
프랑스 France Франция, 피지 Fiji Фиджи, 핀란드 Finland Финляндия,
필리핀 Philippines Филиппины, 헝가리 Hungary Венгрия,
민스크 Minsk Минск, 옴스크 Omsk Омск, 오르스크 Orsk Орск, 톰스크 Tomsk Томск,
쿠르스크 Kursk Курск, 치타 Chita Чита, 니즈니노브고로드 Nizhny_Novgorod Нижний_Новгород,
벨리키노브고로드 Veliky_Novgorod Великий_Новгород, 사마라 Samara Самара,
사라토프 Saratov Саратов, 로스토프 Rostov Ростов, 야쿠츠크 Yakutsk Якутск,
아바나 Havana Гавана, 카르툼 Khartoum Хартум
"""
_PEOPLE = """
김일성 Kim_Il_Sung Ким_Ир_Сен, 김정일 Kim_Jong_Il Ким_Чен_Ир,
김정은 Kim_Jong_Un Ким_Чен_Ын, 김정남 Kim_Jong_Nam Ким_Чен_Нам,
김정철 Kim_Jong_Chol Ким_Чен_Чхоль, 김영남 Kim_Yong_Nam Ким_Ен_Нам,
김영삼 Kim_Young_Sam Ким_Ён_Сам, 김영철 Kim_Yong_Chol Ким_Ен_Чхоль,
김대중 Kim_Dae_Jung Ким_Дэ_Чжун, 김여정 Kim_Yo_Jong Ким_Ё_Чжон,
김정숙 Kim_Jong_Suk Ким_Чен_Сук, 이승만 Syngman_Rhee Ли_Сын_Ман,
박정희 Park_Chung_Hee Пак_Чон_Хи, 박근혜 Park_Geun_Hye Пак_Кын_Хе,
노태우 Roh_Tae_Woo Ро_Дэ_У, 노무현 Roh_Moo_Hyun Но_Му_Хён,
이명박 Lee_Myung_Bak Ли_Мён_Бак, 이재명 Lee_Jae_Myung Ли_Чжэ_Мён
"""


@cache
def lookalikes(kind: EntityType) -> frozenset[str]:
    """The keys of names of this type that are no misspelling of others."""
    listed = {EntityType.PLACE: _PLACES, EntityType.PERSON: _PEOPLE}.get(kind, "")
    return frozenset(key(name) for name in listed.replace(",", " ").split())


# Who stands in 조소 우호조약, 북러 조약: a treaty with another state is another one.
_STATES = {
    **dict.fromkeys(("조", "북"), "north-korea"),
    **dict.fromkeys(("소", "쏘"), "ussr"),
    **dict.fromkeys(("러", "로", "노"), "russia"),
    "중": "china",
    "미": "america",
    "일": "japan",
    "한": "south-korea",
    **dict.fromkeys(("soviet", "ussr"), "ussr"),
    **dict.fromkeys(("russian", "russo", "russia"), "russia"),
    **dict.fromkeys(("sino", "chinese", "china"), "china"),
    **dict.fromkeys(("american", "us"), "america"),
    **dict.fromkeys(("japanese", "japan"), "japan"),
}
_PAIR = lazily(
    r"(?<![가-힣])([조북한중미일소쏘러로노])[\s.·ㆍ･‧・\-–/]?([조북한중미일소쏘러로노])"
)
_WORD = lazily(r"[a-z]+")


def are_of_other_states(said: str, known: str) -> bool:
    """Whether both texts tell states, as 조소 does, and not the same ones."""
    mine, theirs = _states(said), _states(known)
    return bool(mine and theirs) and mine != theirs


def _states(text: str) -> frozenset[str]:
    pairs = {
        frozenset(_STATES[side] for side in pair) for pair in _PAIR().findall(text)
    }
    said = {state for pair in pairs if len(pair) > 1 for state in pair}
    words = (_STATES.get(word, "") for word in _WORD().findall(text.casefold()))
    return frozenset(said) | frozenset(filter(None, words))
