"""What is said to authors of facts: code -> (Korean, English)."""

MESSAGES: dict[str, tuple[str, str]] = {
    # A folder of one's own.
    "init-not-empty": (
        "{folder}에 이미 파일이 있습니다. 없는 폴더나 빈 폴더의 이름을 주세요.",
        "{folder} has files in it already. Name a folder that is new or empty.",
    ),
    "init-not-a-folder": (
        "{folder:은} 폴더가 아닙니다. 다른 이름을 주세요.",
        "{folder} is not a folder. Give another name.",
    ),
    "init-cannot-write": (
        "{folder}에 쓸 수 없습니다({reason}). 다른 곳을 고르세요.",
        "{folder} cannot be written ({reason}). Choose another place.",
    ),
    "init-made": (
        "{folder}에 달 착륙을 다룬 본보기를 만들었습니다. 이렇게 이어 가세요.",
        "{folder} now holds an example on the Moon landings. Go on with:",
    ),
    "init-check": (
        "파일을 고칠 때마다 다시 확인합니다. Ctrl+C로 끝냅니다",
        "checks again whenever you change a file; Ctrl+C ends it",
    ),
    "init-questions": ("본보기에서 나온 질문", "the questions of the example"),
    "init-study": ("바로 공부합니다", "study it"),
    # Checking again.
    "watch-begins": (
        "바뀌는 파일을 지켜봅니다. Ctrl+C로 끝냅니다.",
        "Watching for changes. Ctrl+C ends it.",
    ),
    "watch-changed": ("{time} {file}", "{time} {file}"),
    "watch-changed-more": (
        "{time} {file} 외 {count}개",
        "{time} {file} and {count} more",
    ),
    # What would make a refused question possible.
    "remedy-add": ("{field}: 줄을 더하세요.", "Add a line {field}:."),
    "remedy-add-one-of": (
        "{fields} 가운데 하나를 적으세요.",
        "Record one of {fields}.",
    ),
    "remedy-add-office": (
        "{field}에 as:로 그날의 직책을 적으세요.",
        "Write the office held on that day with as: in {field}:.",
    ),
    "remedy-reword-Q07": (
        "묻는 단위를 두 언어에 모두 쓰세요: 해·몇 년·연도, 월·달, 날·며칠, 나라, 지역, 도시 / year, month, date, country, region, city.",
        "Name the unit in both languages: year, month, date, country, region, city / 해·몇 년, 월·달, 날·며칠, 나라, 지역, 도시.",
    ),
    "remedy-reword-Q12": (
        "두 언어의 set_stem에 {{count}}를 쓰세요.",
        "Write {{count}} in set_stem, in both languages.",
    ),
    "remedy-reword-Q17": (
        "두 언어에 모두 묻는 말을 쓰세요: 사람은 누구/who, 곳은 어디·어느/where, which, 문서는 무엇·어느/which, 날짜는 언제·몇·며칠/when, which, 수는 몇·얼마/how many.",
        "Use the question word in both languages: who/누구 for people, where, which/어디·어느 for places, which/무엇·어느 for documents, when, which/언제·몇·며칠 for dates, how many/몇·얼마 for numbers.",
    ),
    "remedy-reword-Q34": (
        "두 언어의 틀에 같은 자리를 쓰세요.",
        "Put the same places in the wording of both languages.",
    ),
    "remedy-close": (
        "이것이 전부라면 {field}에 closed: true를 적으세요.",
        "If this is all, write closed: true in {field}:.",
    ),
    "remedy-all-provisions": (
        "이것이 정한 것의 전부라면 문서에 complete: true를 적으세요.",
        "If these are all that it lays down, write complete: true in the document.",
    ),
    "remedy-end-date": (
        "출처에 있다면 {field}에 시작과 끝을 모두 적으세요.",
        "If a source gives both ends, write them in {field}:.",
    ),
    "remedy-exact-date": (
        "정확한 날짜를 밝힌 출처가 있다면 {field}에 ~나 ? 없이 적으세요.",
        "If a source gives it exactly, write {field}: without ~ or ?.",
    ),
    "remedy-finer-year": (
        "출처에 있다면 {field}에 몇 년인지까지 적으세요.",
        "If a source gives the year, write it in {field}:.",
    ),
    "remedy-finer-month": (
        "출처에 있다면 {field}에 몇 월인지까지 적으세요.",
        "If a source gives the month, write it in {field}:.",
    ),
    "remedy-finer-day": (
        "출처에 있다면 {field}에 며칠인지까지 적으세요.",
        "If a source gives the day, write it in {field}:.",
    ),
    "remedy-duration": (
        "더 오래 이어졌다면 {field}에 시작/끝을 적으세요(2001-07-26/2001-08-18).",
        "If it lasted longer, write {field}: as first/last (2001-07-26/2001-08-18).",
    ),
    "remedy-finer-place": (
        "level이 {level}인 장소나 그 안의 장소를 적으세요.",
        "Name a place of level {level}, or one within it.",
    ),
    "remedy-parts": (
        "곳마다 part_of로 이어진 사건을 따로 적으세요.",
        "Write an event for each place, joined to this one by part_of.",
    ),
    "remedy-set-stem": (
        "틀에 set_stem: 줄을 더하세요.",
        "Add a line set_stem: to the template.",
    ),
    "remedy-decide": (
        "어느 쪽이 맞는지 가려 줄 출처를 더하고 status를 고치세요.",
        "Add a source that decides it, and change status.",
    ),
    "remedy-source": (
        "그 글 밖의 출처를 더하고 status를 고치세요.",
        "Add a source other than that text, and change status.",
    ),
    "remedy-not-counted": (
        "빠진 것을 events에 더하거나, 여기서 세는 것이 아니면 not_counted에 적거나, complete: false로 고치세요.",
        "List it in events:, or in not_counted: if it is not what is counted, or write complete: false.",
    ),
    "remedy-one-count": (
        "다른 집계는 count의 variants에 적고 묶음은 하나만 두세요.",
        "Keep one series, and write the other count as a variant of its count.",
    ),
    "remedy-complete": (
        "이것이 전부라면 complete: true로 고치세요.",
        "If these are all, write complete: true.",
    ),
    "remedy-tell-apart": (
        "적어서 서로 다르면 가려낼 수 있는 것: {ways}.",
        "What would tell them apart, if it differs: {ways}.",
    ),
    "remedy-way": ("{events}의 {field}", "{field} of {events}"),
    "remedy-way-closing": (
        "{events}의 {field}(closed: true)",
        "{field} of {events} (closed: true)",
    ),
    # How many were asked and how many were not, and why.
    "drops-heading": (
        "물은 것과 묻지 않은 것을 까닭과 묻는 것에 따라 세면",
        "What is asked and what is not, by reason and by what is asked",
    ),
    "drops-asked": ("물음", "asked"),
    # The reasons in that table: what a sentence of `refused-…` says of one question.
    "drops-not-recorded": ("물을 것이 적혀 있지 않음", "what is asked is not recorded"),
    "drops-list-is-open": ("목록이 전부인지 모름", "the list may not be complete"),
    "drops-list-is-long": ("답이 넷보다 많음", "more than four answers"),
    "drops-date-is-open": ("날짜의 한쪽 끝이 열림", "the date is open at one end"),
    "drops-date-is-not-exact": ("날짜가 정확하지 않음", "the date is not exact"),
    "drops-date-is-too-coarse": (
        "날짜가 그만큼 자세하지 않음",
        "the date is not known so finely",
    ),
    "drops-date-is-longer": (
        "묻는 단위보다 오래 이어짐",
        "it lasted longer than the unit",
    ),
    "drops-not-a-duration": (
        "처음과 끝이 따로 없음",
        "no beginning and end of its own",
    ),
    "drops-place-is-too-coarse": (
        "장소가 그만큼 자세하지 않음",
        "the place is not known so finely",
    ),
    "drops-several-places": ("장소가 여럿", "several places"),
    "drops-no-wording-for-several": (
        "답이 여럿인데 틀에 set_stem이 없음",
        "several answers, and no set_stem",
    ),
    "drops-anchor-missing": (
        "꼭 말해 줄 것이 없거나 답을 드러냄",
        "what has to be told is missing, or tells the answer",
    ),
    "drops-is-disputed": ("출처마다 다름", "the sources disagree"),
    "drops-is-article-only": ("그 글 밖에서는 확인되지 않음", "in the one text only"),
    "drops-breaks-a-rule": ("출제 규칙에 어긋남", "against a rule of good questions"),
    "drops-ambiguous": ("답이 하나로 정해지지 않음", "more than one answer may fit"),
    "drops-needs-too-much": (
        "말해 줄 것이 너무 많음",
        "too much would have to be told",
    ),
    "drops-several-lengths": ("걸린 시간이 두 번 적힘", "two lengths of one part"),
    "drops-length-is-not-exact": (
        "걸린 시간이 ‘적어도’로만 알려짐",
        "the length is a least one",
    ),
    "drops-no-place-in-a-series": ("목록에서 몇 번째인지 모름", "no place in a series"),
    "drops-provisions-are-open": (
        "문서가 정한 것이 더 있을 수 있음",
        "the document may lay down more",
    ),
    "drops-not-covered": ("적힌 것이 전부라는 말이 없음", "no coverage of it"),
    "drops-asked-already": ("같은 말로 이미 물음", "the same words ask it already"),
    "drops-series-is-not-complete": (
        "전부 센 목록이 아님",
        "the series is not complete",
    ),
    "drops-series-omits": ("목록에 빠진 것이 있음", "the series lacks something"),
    "drops-series-contradicted": ("목록마다 달리 셈", "two series count otherwise"),
    # What has changed since the last look.
    "changed-first-look": (
        "견줄 것이 없어 질문 {count}개를 본 것으로 적어 두었습니다. "
        "다음부터 달라진 것을 알려 드립니다.",
        "There is nothing to compare with yet. {count} questions are noted as seen; "
        "from now on you are told what changes.",
    ),
    "changed-nothing": (
        "지난번에 본 뒤로 달라진 질문이 없습니다.",
        "No question has changed since the last look.",
    ),
    "changed-count": (
        "달라진 질문 {count}개. quiz questions --seen을 치면 본 것으로 적어 둡니다.",
        "{count} {count:plural(question has,questions have)} changed. "
        "quiz questions --seen notes them as seen.",
    ),
    "changed-noted": (
        "질문 {count}개를 본 것으로 적어 두었습니다.",
        "{count} {count:plural(question is,questions are)} noted as seen.",
    ),
    "change-new": ("새 질문", "new"),
    "change-renamed": ("id 바뀜({was})", "renamed (was {was})"),
    "change-reworded": ("말이 바뀜", "reworded"),
    "change-answer": ("답이 바뀜(전에는 {was})", "answer changed (was {was})"),
    "change-choices": ("보기가 바뀜", "other choices"),
    "change-suspended": (
        "쉼: {reason}",
        "suspended: {reason}",
    ),
    "change-gone": ("없어짐", "gone"),
    "bad-last-look": (
        "{file}:{line}: 지난번에 본 질문을 적은 줄이 아닙니다. "
        "파일을 지우면 새로 시작합니다.",
        "{file}:{line}: this line does not say what was last seen. "
        "Delete the file to begin anew.",
    ),
    "last-look-failed": (
        "{file:을} 읽거나 쓸 수 없습니다({reason}).",
        "{file} cannot be read or written ({reason}).",
    ),
}
