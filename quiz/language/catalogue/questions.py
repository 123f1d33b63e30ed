"""What is said of questions, proofs and refusals: code -> (Korean, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "questions-count": ("질문 {count}개", "{count} {count:plural(question,questions)}"),
    "questions-refused": (
        "묻지 못한 까닭은 quiz questions {deck} --refused가 알려 줍니다.",
        "quiz questions {deck} --refused says why nothing could be asked.",
    ),
    # Why a question could not be asked.
    "refused-not-recorded": (
        "{asks:이} 적혀 있지 않습니다.",
        "{asks} is not recorded.",
    ),
    "refused-list-is-open": (
        "{asks} 목록이 전부인지 알 수 없습니다.",
        "{asks} may not list everything.",
    ),
    "refused-list-is-long": (
        "{asks}에 넷보다 많은 답이 있어 외우기에 알맞지 않습니다.",
        "{asks} has more than four answers, too many to recall at once.",
    ),
    "refused-date-is-open": (
        "날짜의 한쪽 끝이 열려 있습니다.",
        "the date is open at one end.",
    ),
    "refused-date-is-not-exact": (
        "날짜가 어림이거나 불확실해서 정확히 물을 수 없습니다.",
        "the date is approximate or uncertain, so it is not asked as exact.",
    ),
    "refused-date-is-too-coarse": (
        "날짜가 묻는 만큼 자세히 알려져 있지 않습니다.",
        "the date is not known as finely as is asked.",
    ),
    "refused-date-is-longer": (
        "묻는 단위 하나에 들지 않고 더 오래 이어졌습니다.",
        "it lasted longer than one of the units asked for.",
    ),
    "refused-not-a-duration": (
        "시작과 끝이 따로 적힌 기간이 아닙니다.",
        "it is not a duration with a beginning and an end.",
    ),
    "refused-place-is-too-coarse": (
        "장소가 묻는 수준까지 알려져 있지 않습니다.",
        "the place is not known at the level that is asked.",
    ),
    "refused-several-places": (
        "묻는 수준의 장소가 여럿입니다.",
        "there are several places at the level that is asked.",
    ),
    "refused-no-wording-for-several": (
        "답이 여럿인데 틀에 set_stem이 없습니다.",
        "there are several answers, and the template has no set_stem.",
    ),
    "refused-anchor-missing": (
        "질문에 꼭 들어갈 {missing:이} 확실히 적혀 있지 않거나 답을 드러냅니다.",
        "{missing}, which the stem must give, is not recorded for certain or tells the answer.",
    ),
    "refused-is-disputed": (
        "출처마다 말이 달라 한 가지 답이 없습니다.",
        "the sources disagree, so there is no one answer.",
    ),
    "refused-is-article-only": (
        "살펴본 글 밖에서는 확인되지 않았습니다.",
        "it was found nowhere but in the text under study.",
    ),
    "refused-breaks-a-rule": (
        "어떻게 말해도 출제 규칙 {rule:을} 어깁니다: {says}.",
        "every wording breaks rule {rule}: {says}.",
    ),
    "refused-ambiguous": (
        "다 말해 주어도 답이 다른 사건 {number}개를 가려낼 수 없습니다: {others}.",
        "even with everything given, {number} {number:plural(event,events)} with "
        "another answer may fit: {others}.",
    ),
    "refused-needs-too-much": (
        "가려내려면 질문에 너무 많은 것을 말해야 합니다.",
        "it would take more than a stem can hold to tell it apart.",
    ),
    "refused-several-lengths": (
        "같은 부분에 걸린 시간이 두 번 적혀 있습니다.",
        "how long one part of it took is told twice.",
    ),
    "refused-length-is-not-exact": (
        "적어도 얼마라고만 알려져 있습니다.",
        "it is only known to have taken at least so long.",
    ),
    "refused-no-place-in-a-series": (
        "몇 번째인지 정해지는 목록(series)에 들어 있지 않습니다.",
        "it has no certain place in a series that is complete.",
    ),
    "refused-provisions-are-open": (
        "문서가 정한 것이 이뿐인지 알 수 없습니다.",
        "the document may lay down more than is listed.",
    ),
    "refused-not-covered": (
        "적힌 것이 전부라는 말(coverage)이 없어 세상에 답이 하나뿐인지 알 수 없습니다.",
        "no coverage says that everything is on record, so the world may hold another answer.",
    ),
    "refused-asked-already": (
        "같은 말로 이미 묻고 있습니다: {other}.",
        "the same words ask it already: {other}.",
    ),
    "refused-series-is-not-complete": (
        "전부 센 목록이 아니어서 몇 번인지 물을 수 없습니다.",
        "the series is not complete, so it cannot be asked how many there are.",
    ),
    "refused-series-omits": (
        "전부라고 한 목록에 빠진 것이 있습니다: {others}.",
        "the series is said to be complete, and lacks {others}.",
    ),
    "refused-series-contradicted": (
        "같은 것을 {other:은} 달리 셉니다.",
        "{other} counts the same and comes to another number.",
    ),
    # The rules of good questions, and what keeps each.
    "rule-Q01": ("질문에 맞는 답이 하나뿐이다", "there is exactly one answer"),
    "rule-Q02": (
        "묻는 사건이 질문에서 말한 것에 들어맞는다",
        "the event asked about fits all that is told of it",
    ),
    "rule-Q03": (
        "답이 질문에 드러나지 않는다",
        "the answer does not stand in the stem",
    ),
    "rule-Q04": (
        "질문에서 말한 것이 답을 정해 버리지 않는다",
        "what is told does not settle the answer",
    ),
    "rule-Q05": ("한 번에 하나만 묻는다", "one thing is asked at a time"),
    "rule-Q06": (
        "보기를 가려도 답할 수 있다",
        "it can be answered with the options covered",
    ),
    "rule-Q07": (
        "연·월·일이나 도시·지역처럼 어느 단위를 묻는지 밝힌다",
        "it says which unit is asked for: year or month, city or region",
    ),
    "rule-Q08": (
        "알려진 것보다 자세히 묻지 않는다",
        "nothing finer than is known is asked",
    ),
    "rule-Q09": (
        "부정문으로 묻지 않는다. 꼭 필요하면 눈에 띄게 쓴다",
        "it does not ask what is not so, or says NOT so that nobody overlooks it",
    ),
    "rule-Q10": (
        "‘모두’나 ‘없음’은 보기가 아니다",
        "no option is “all” or “none of the above”",
    ),
    "rule-Q11": ("답이 짧다", "the answer is short"),
    "rule-Q12": (
        "여럿을 물으면 빠짐없이 넷까지이고 몇인지 밝힌다",
        "several answers are a complete list of four at most, and their number is told",
    ),
    "rule-Q13": ("질문이 길지 않다", "the stem is not long"),
    "rule-Q14": ("꼭 말해야 할 것을 말한다", "what has to be told is told"),
    "rule-Q15": (
        "‘최근’, ‘현재’처럼 낡는 말이 없다",
        "no word ages, such as “recently” or “now”",
    ),
    "rule-Q16": ("누구를 가리키는지 모를 대명사가 없다", "no pronoun is left open"),
    "rule-Q17": (
        "묻는 말이 답의 종류에 맞는다",
        "the question word fits the sort of answer",
    ),
    "rule-Q18": ("조사가 앞말에 맞는다", "particles fit the words before them"),
    "rule-Q19": ("채우지 않은 자리가 없다", "no place is left unfilled"),
    "rule-Q20": ("출처가 있다", "it has a source"),
    "rule-Q21": (
        "확인되지 않은 것은 누구의 말인지 밝힌다",
        "what is not confirmed names who says so",
    ),
    "rule-Q22": (
        "불확실한 날짜를 정확한 날짜처럼 묻지 않는다",
        "an uncertain date is not asked as exact",
    ),
    "rule-Q23": (
        "같은 사건의 질문을 잇달아 묻지 않는다",
        "questions on one event are kept apart",
    ),
    "rule-Q24": (
        "헷갈리는 것은 둘 다 익힌 뒤에 함께 묻는다",
        "what is easily confused is kept apart while it is new",
    ),
    "rule-Q25": (
        "말이나 순서가 바뀌어도 이름표는 그대로다",
        "its id stays, however it is worded or placed",
    ),
    "rule-Q26": ("보기는 셋이다", "there are three options"),
    "rule-Q27": ("보기끼리 겹치지 않는다", "the options do not overlap"),
    "rule-Q28": ("틀린 보기는 틀렸음이 증명된다", "every wrong option is proven false"),
    "rule-Q29": (
        "보기의 종류와 수준과 글자가 같다",
        "the options are alike in sort, level and script",
    ),
    "rule-Q30": ("보기의 길이가 고르다", "the options are of even length"),
    "rule-Q31": (
        "질문의 낱말이 보기 하나에만 나오지 않는다",
        "no word of the stem stands in just one option",
    ),
    "rule-Q32": (
        "답의 자리가 치우치지 않는다",
        "the answer is in every place equally often",
    ),
    "rule-Q33": (
        "보기의 사람이 그 무렵의 사람이다",
        "the people offered are of that time",
    ),
    "rule-Q34": ("한국어와 영어가 같은 것을 묻는다", "Korean and English ask the same"),
    "keeper-item": ("질문마다 살핌", "each question is checked"),
    "keeper-options": ("보기마다 살핌", "each set of options is checked"),
    "keeper-proof": ("증명이 지킴", "the proof keeps it"),
    "keeper-facts": ("사실을 읽을 때 지킴", "the reading of the facts keeps it"),
    "keeper-offers": (
        "질문에 말할 것을 고를 때 지킴",
        "the choice of what to tell keeps it",
    ),
    "keeper-design": ("짜임새가 지킴", "the design keeps it"),
    "keeper-session": ("학습 순서가 지킴", "the order of study keeps it"),
    "rules-rule": ("규칙", "Rule"),
    "rules-questions": ("막은 질문", "Questions kept out"),
    "rules-options": ("뺀 보기", "Options left out"),
    "rules-left": ("남은 것", "Left"),
    "rules-says": ("뜻", "Says"),
    "rules-warning": (", 경고만", "; a warning only"),
    # The proof in words.
    "explain-given": (
        "사건 {total}건 가운데 이 질문이 알려 주는 것:",
        "What the question tells, of {total} {total:plural(event,events)}:",
    ),
    "explain-ruled-out": (
        "이것만으로 {count}건이 빠집니다",
        "this alone rules out {count}",
    ),
    "explain-match": (
        "모두 들어맞는 사건은 하나입니다: {events}.",
        "One event fits all of it: {events}.",
    ),
    "explain-matches": (
        "모두 들어맞는 사건은 답이 모두 같습니다: {events}.",
        "Every event that fits all of it has the same answer: {events}.",
    ),
    "explain-near": (
        "한 가지가 달라서 빠지는 사건:",
        "Events that differ in one thing, and so are left out:",
    ),
    "explain-event": ("‘{event}’", "“{event}”"),
    "explain-none": ("없음", "none"),
    "explain-labels": (
        "무엇을 가리키는지 하나씩 정해집니다:",
        "Each of these can mean one event only:",
    ),
    "explain-means": ("‘{event}’뿐입니다", "only “{event}”"),
    "explain-in-time": (
        "앞의 것이 끝난 뒤에 다음 것이 시작했습니다:",
        "Each was over before the next began:",
    ),
    "explain-apart": (
        "적혀 있는 값이 서로 다르고, 다른 값일 수 없습니다:",
        "What is recorded differs, and cannot be otherwise:",
    ),
    "explain-options": ("틀린 보기가 틀린 까닭:", "Why each wrong option is wrong:"),
    "explain-no-options": (
        "알맞으면서 틀렸음이 증명되는 보기가 둘이 되지 않아 보기 없이 묻습니다.",
        "Fewer than two fitting options can be proven wrong, so it is asked without any.",
    ),
    "explain-typed": (
        "이런 답은 보기 없이 묻습니다.",
        "An answer of this sort is asked without options.",
    ),
    "explain-instead": ("여기서는 {value}입니다.", "Here it is {value}."),
    "explain-true-of": (
        "‘{event}’에 맞는 답입니다.",
        "It is the answer for “{event}”.",
    ),
    "explain-false": (
        "들어맞는 사건 어느 것에도 맞지 않습니다.",
        "It is true of no event that fits.",
    ),
    "explain-turned-away": (
        "살펴보았지만 보기로 쓰지 않은 것:",
        "Looked at, and not offered as options:",
    ),
    "explain-kept": ("{count}개 – {rule}: {says}", "{count} – {rule}: {says}"),
    "explain-printed": (
        "그렇게 적은 곳도 있지만 틀린 답: {value}",
        "Printed by some, but not so: {value}",
    ),
    "explain-attributed": (
        "확인된 사실이 아니어서 {who}의 말로 묻습니다.",
        "It is not confirmed, so it is asked as what {who} says.",
    ),
    "explain-counted": (
        "{who}의 집계로 묻습니다.",
        "It is asked by the count of {who}.",
    ),
    "explain-warning": (
        "지키지 못한 규칙 – {rule}: {says}",
        "Rule not quite kept – {rule}: {says}",
    ),
    "explain-sources": ("출처:", "Sources:"),
    "explain-refused": ("묻지 않습니다: {question}", "Not asked: {question}"),
    "explain-rule": (
        "  지키는 규칙 – {rule}: {says}.",
        "  The rule it keeps – {rule}: {says}.",
    ),
    # What a stem may tell.
    "attribute-type": ("사건의 종류", "type of event"),
    "attribute-date": ("때", "when"),
    "attribute-date.whole": ("기간", "from when to when"),
    "attribute-both": ("회담한 두 사람", "the two who met"),
    "attribute-series": ("세는 목록", "series counted"),
    "attribute-ordinal": ("몇 번째", "which of a series"),
    "attribute-only": ("단 한 번", "the only one of a series"),
    # A role by the name that its type gives it, and parts of what fills it.
    "attribute-role": ("{role}", "{role}"),
    "attribute-role.all": ("{role} 모두", "{role} (all of them)"),
    "attribute-role.office": ("{role}의 직책", "{role} (office)"),
    "attribute-role.provisions": ("{role}의 조항", "{role} (what they provide)"),
    "attribute-role.lacks": ("{role}에서 빠진 것", "{role} (what they left out)"),
    "attribute-role.country": ("{role}의 나라", "{role} (country)"),
    "attribute-role.region": ("{role}의 지역", "{role} (region)"),
    "attribute-role.city": ("{role}의 도시", "{role} (city)"),
    "attribute-role.site": ("{role}의 시설", "{role} (site)"),
    "attribute-role.area": ("{role}의 일대", "{role} (area)"),
}
