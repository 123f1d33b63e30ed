"""Names of the world that a fact base may lack, and that misspell nothing in it.

Whoever answers Liberia where Siberia is right has named another place. Only names
in common use stand here: of countries, of cities in and around Russia and Korea, of
places that share a famous name, and of people in the politics of Korea. What is
between two commas is one place or person.
"""

from collections.abc import Mapping
from functools import cache

from quiz.facts.entities import EntityType
from quiz.language.normalise import key

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
몰타 Malta Мальта, 몽골 Mongolia Монголия, 미국 America США, 미합중국 USA США, 미얀마 Myanmar Мьянма,
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
동티모르 East_Timor, 북아일랜드 Northern_Ireland, 스코틀랜드 Scotland Шотландия,
잉글랜드 England Англия, 유고슬라비아 Yugoslavia Югославия, 티베트 Tibet Тибет,
체코슬로바키아 Czechoslovakia Чехословакия, 홍콩 Hong_Kong Гонконг, 마카오 Macau Макао,
아이다호 Idaho Айдахо, 오하이오 Ohio, 텍사스 Texas Техас, 조지아주 Georgia, 플로리다 Florida,
알래스카 Alaska Аляска, 하와이 Hawaii Гавайи, 캘리포니아 California Калифорния,
펜실베이니아 Pennsylvania, 네브래스카 Nebraska, 온타리오 Ontario, 퀘벡 Quebec Квебек,
민스크 Minsk Минск, 핀스크 Pinsk Пинск, 키이우 키예프 Kyiv Kiev Киев, 하르키우 하리코프 Kharkiv Kharkov Харьков,
오데사 Odesa Odessa Одесса, 리비우 Lviv Львов, 바르샤바 Warsaw,
옴스크 Omsk Омск, 오르스크 Orsk Орск, 톰스크 Tomsk Томск, 쿠르스크 Kursk Курск,
치타 Chita Чита, 우파 Ufa Уфа, 소치 Sochi Сочи, 사마라 Samara Самара, 칼루가 Kaluga Калуга,
튜멘 Tyumen Тюмень, 툴라 Tula Тула, 트베리 Tver Тверь, 탐보프 Tambov Тамбов,
페름 Perm Пермь, 펜자 Penza Пенза, 프스코프 Pskov Псков, 카잔 Kazan Казань,
키로프 Kirov Киров, 쿠르간 Kurgan Курган, 케메로보 Kemerovo Кемерово, 랴잔 Ryazan Рязань,
크라스노다르 Krasnodar Краснодар, 크라스노야르스크 Krasnoyarsk Красноярск,
사라토프 Saratov Саратов, 로스토프 Rostov Ростов, 스몰렌스크 Smolensk Смоленск,
야쿠츠크 Yakutsk Якутск, 이르쿠츠크 Irkutsk Иркутск, 울리야놉스크 Ulyanovsk Ульяновск,
무르만스크 Murmansk Мурманск, 마가단 Magadan Магадан, 리페츠크 Lipetsk Липецк,
이바노보 Ivanovo Иваново, 블라디미르 Vladimir Владимир, 볼로그다 Vologda Вологда,
볼고그라드 Volgograd Волгоград, 보로네시 Voronezh Воронеж, 벨고로드 Belgorod Белгород,
블라디캅카스 Vladikavkaz Владикавказ, 바르나울 Barnaul Барнаул, 브랸스크 Bryansk Брянск,
아스트라한 Astrakhan Астрахань, 아르한겔스크 Arkhangelsk Архангельск,
오렌부르크 Orenburg Оренбург, 예카테린부르크 Yekaterinburg Екатеринбург,
칼리닌그라드 Kaliningrad Калининград, 노보시비르스크 Novosibirsk Новосибирск,
블라고베셴스크 Blagoveshchensk Благовещенск, 비로비잔 Birobidzhan Биробиджан,
하바롭스크 Khabarovsk Хабаровск, 나홋카 Nakhodka Находка, 우수리스크 Ussuriysk Уссурийск,
니즈니노브고로드 Nizhny_Novgorod Нижний_Новгород, 키시너우 Chisinau Кишинёв,
벨리키노브고로드 Veliky_Novgorod Великий_Новгород, 레닌그라드 Leningrad Ленинград,
스탈린그라드 Stalingrad Сталинград, 세바스토폴 Sevastopol Севастополь,
부산 Busan Пусан, 대구 Daegu Тэгу, 인천 Incheon Инчхон, 광주 Gwangju Кванджу,
대전 Daejeon Тэджон, 울산 Ulsan Ульсан, 수원 Suwon Сувон, 평창 Pyeongchang Пхёнчхан,
평택 Pyeongtaek Пхёнтхэк, 청주 Cheongju, 충주 Chungju, 전주 Jeonju, 진주 Jinju, 경주 Gyeongju,
공주 Gongju, 파주 Paju, 양주 Yangju, 여주 Yeoju, 상주 Sangju, 영주 Yeongju, 제주 Jeju Чеджу,
춘천 Chuncheon, 순천 Suncheon, 원주 Wonju, 강릉 Gangneung, 속초 Sokcho, 포항 Pohang,
평성 Pyongsong Пхёнсон, 평강 Pyonggang, 평안 Pyongan, 평산 Pyongsan, 남포 Nampo Нампхо,
원산 Wonsan Вонсан, 함흥 Hamhung Хамхын, 흥남 Hungnam Хыннам, 청진 Chongjin Чхонджин,
나진 Rajin Раджин, 나선 Rason Расон, 웅기 Unggi Унги, 신의주 Sinuiju Синыйджу,
개성 Kaesong Кэсон, 해주 Haeju Хэджу, 사리원 Sariwon, 강계 Kanggye Канге, 혜산 Hyesan,
안주 Anju, 정주 Chongju, 금강산 Kumgangsan, 백두산 Paektusan, 백령도 Baengnyeongdo,
베이징 Beijing Пекин, 난징 Nanjing Нанкин, 상하이 Shanghai Шанхай, 선양 Shenyang Шэньян,
선전 Shenzhen, 다롄 Dalian Далянь, 단둥 Dandong, 창춘 Changchun, 하얼빈 Harbin Харбин,
뤼순 Lushun, 톈진 Tianjin, 도쿄 Tokyo Токио, 교토 Kyoto Киото, 오사카 Osaka, 런던 London,
파리 Paris Париж, 베를린 Berlin Берлин, 빈 Vienna Вена, 본 Bonn Бонн, 뮌헨 Munich,
부쿠레슈티 Bucharest Бухарест, 부다페스트 Budapest Будапешт, 소피아 Sofia София,
헬싱키 Helsinki Хельсинки, 하노이 Hanoi Ханой, 호찌민 Ho_Chi_Minh_City, 델리 Delhi Дели,
싱가포르 Singapore, 워싱턴 Washington Вашингтон, 뉴욕 New_York Нью-Йорк, 제네바 Geneva Женева,
로마 Rome Рим, 리마 Lima Лима, 카불 Kabul Кабул, 카이로 Cairo Каир, 아바나 Havana Гавана,
카르툼 Khartoum Хартум, 살타 Salta Сальта, 알마티 Almaty Алма-Ата, 타슈켄트 Tashkent Ташкент,
트빌리시 Tbilisi Тбилиси, 예레반 Yerevan Ереван, 바쿠 Baku Баку, 리가 Riga Рига,
빌뉴스 Vilnius Вильнюс, 탈린 Tallinn Таллин, 몰타 Malta, 마닐라 Manila, 자카르타 Jakarta
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
이명박 Lee_Myung_Bak Ли_Мён_Бак, 이재명 Lee_Jae_Myung Ли_Чжэ_Мён,
김영일 Kim_Yong_Il Ким_Ен_Ир, 김영주 Kim_Yong_Ju Ким_Ен_Чжу, 김평일 Kim_Pyong_Il,
김일철 Kim_Il_Chol, 김정각 Kim_Jong_Gak, 김종필 Kim_Jong_Pil, 김종인 Kim_Jong_In,
김영춘 Kim_Yong_Chun, 김용순 Kim_Yong_Sun, 김경희 Kim_Kyong_Hui, 김성애 Kim_Song_Ae,
김용건 Kim_Yong_Gon, 김양건 Kim_Yang_Gon, 김형직 Kim_Hyong_Jik, 김주애 Kim_Ju_Ae,
김구 Kim_Gu, 김규식 Kim_Kyu_Sik, 김두봉 Kim_Tu_Bong, 김책 Kim_Chaek, 김덕훈 Kim_Tok_Hun,
김재룡 Kim_Jae_Ryong, 김용남 Kim_Yong_Nam, 리설주 Ri_Sol_Ju, 리영길 Ri_Yong_Gil,
리영호 Ri_Yong_Ho, 리선권 Ri_Son_Gwon, 리종혁 Ri_Jong_Hyok, 리종옥 Ri_Jong_Ok,
박헌영 Pak_Hon_Yong, 박성철 Pak_Song_Chol, 박의춘 Pak_Ui_Chun, 박봉주 Pak_Pong_Ju,
박정천 Pak_Jong_Chon, 박정은, 최룡해 Choe_Ryong_Hae, 최영림 Choe_Yong_Rim,
최용건 Choe_Yong_Gon, 최태복 Choe_Thae_Bok, 최선애, 강석주 Kang_Sok_Ju, 강성산 Kang_Song_San,
장성택 Jang_Song_Thaek, 연형묵 Yon_Hyong_Muk, 백남순 Paek_Nam_Sun, 조명록 Jo_Myong_Rok,
최규하 Choi_Kyu_Hah, 최순실 Choi_Soon_Sil, 한덕수 Han_Duck_Soo, 한승수 Han_Seung_Soo,
메드베데바 Medvedeva Медведева, 메드베드추크 Medvedchuk Медведчук,
라스푸틴 Rasputin Распутин, 안트로포프 Antropov Антропов, 레닌 Lenin Ленин,
블라디미르_레닌 Vladimir_Lenin Владимир_Ленин,
존슨 Johnson Джонсон, 존스턴 Johnston, 트뤼도 Trudeau Трюдо, 오사마 Osama Усама
"""


_LISTED = {EntityType.PLACE: _PLACES, EntityType.PERSON: _PEOPLE}


def listed(kind: EntityType) -> tuple[str, ...]:
    """Every name of this type, as it is written."""
    names = _LISTED.get(kind, "").replace(",", " ").split()
    return tuple(name.replace("_", " ") for name in names)


@cache
def lookalikes(kind: EntityType) -> Mapping[str, frozenset[str]]:
    """The keys of names of this type that misspell no other, with all of the same."""
    found: dict[str, frozenset[str]] = {}
    for names in _LISTED.get(kind, "").split(","):
        same = frozenset(map(key, names.split()))
        for known in same:
            found[known] = found.get(known, frozenset()) | same
    return found
