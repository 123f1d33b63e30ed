"""Study and its history: the learner's file, what is due, the log."""

MESSAGES: dict[str, tuple[str, str]] = {
    # The learner's file: what is wrong, then what to do.
    "learner-file-unusable": (
        "학습 기록 {file:을} 쓸 수 없습니다({detail}). 폴더와 권한을 확인하거나 --learner로 다른 파일을 고르세요.",
        "The learner's file {file} cannot be used ({detail}). Check its folder and permissions, or choose another file with --learner.",
    ),
    "learner-file-foreign": (
        "{file:은} quiz의 학습 기록이 아니어서 건드리지 않았습니다. --learner로 다른 파일을 고르세요.",
        "{file} is not a learner's file of quiz and was left as it is. Choose another with --learner.",
    ),
    "learner-file-newer": (
        "{file:은} 더 새로운 quiz가 쓴 학습 기록이어서 건드리지 않았습니다. quiz를 업데이트하세요.",
        "{file} was written by a newer quiz and was left as it is. Update quiz.",
    ),
    "settings-unreadable": (
        "설정 파일 {file:을} 읽을 수 없습니다({detail}). 읽기 권한을 확인하거나 파일을 치우고 다시 실행하세요.",
        "The settings in {file} cannot be read ({detail}). Allow reading the file, or move it away and start again.",
    ),
    "learner-file-read-only": (
        "{file}에 쓸 수 없어 저장하지 못했습니다. 전에 저장한 답은 그대로입니다. 파일과 폴더의 쓰기 권한을 확인하세요.",
        "{file} may not be written, so this was not saved; all before it is safe. Allow writing to the file and its folder.",
    ),
    "learner-file-disk-full": (
        "디스크가 가득 차서 {file}에 저장하지 못했습니다. 전에 저장한 답은 그대로입니다. 공간을 비우고 다시 하세요.",
        "The disk is full, so this was not saved to {file}; all before it is safe. Free some space and try again.",
    ),
    "learner-file-locked": (
        "다른 프로그램이 {file:을} 쓰고 있어 저장하지 못했습니다. 전에 저장한 답은 그대로입니다. 그 프로그램을 닫고 다시 하세요.",
        "Another program is holding {file}, so this was not saved; all before it is safe. Close it and try again.",
    ),
    "backup-onto-history": (
        "{file:은} 쓰고 있는 학습 기록이라 백업으로 덮어쓰지 않았습니다. -o에 다른 파일을 지정하세요.",
        "{file} is a history in use, and no backup was put in its place. Name another file with -o.",
    ),
    "learner-file-damaged": (
        "{file}에 읽을 수 없는 내용이 있습니다({detail}). quiz restore를 실행하면 백업과 아직 읽을 수 있는 내용으로 복원합니다. 손상된 파일은 따로 보관합니다.",
        "{file} holds something that cannot be read ({detail}). Run quiz restore: it keeps the file and brings back a backup with what can still be read.",
    ),
    "learner-file-replaced": (
        "{file:이} 그사이 지워졌거나 다른 파일로 바뀌어 저장하지 못했습니다. quiz를 끝내고 다시 시작하세요.",
        "{file} was deleted or replaced while it was in use, so this was not saved. Leave quiz and start it again.",
    ),
    "learner-cards-mended": (
        "{file}의 카드를 읽을 수 없어 답한 기록에서 다시 만들었습니다. 잃은 것은 없습니다.",
        "The cards in {file} could not be read and were made anew from your answers. Nothing is lost.",
    ),
    # The settings file: what is wrong, then what to do.
    "settings-toml": (
        "TOML로 읽을 수 없습니다({reason}). 이름 = 값처럼 쓰고, 글은 따옴표로 감싸세요.",
        "this is no TOML ({reason}). Write name = value, with text in quotes.",
    ),
    "settings-table": (
        '{table:은} 표여야 합니다. [study]나 [deck."덱 이름"] 아래에 이름 = 값처럼 쓰세요.',
        '{table} must be a table. Write [study], or [deck."its name"], and name = value below it.',
    ),
    "settings-unknown": (
        "{name:이라는} 설정은 없습니다. 혹시: {meant}.",
        "there is no setting {name}. Did you mean: {meant}?",
    ),
    "settings-number": (
        "{field:은} {low} 이상 {high} 이하의 수여야 합니다.",
        "{field} must be a number from {low} to {high}.",
    ),
    "settings-choice": (
        "{field:은} 다음 가운데 하나여야 합니다: {known}.",
        "{field} must be one of: {known}.",
    ),
    "settings-date": (
        "{field:은} 날짜여야 합니다. 2026-12-15처럼 쓰세요.",
        "{field} must be a date. Write it as 2026-12-15.",
    ),
    "settings-duration": (
        '{field:은} 시간의 길이여야 합니다. "90s", "20m", "2h", "1d"처럼 쓰세요.',
        '{field} must be a length of time. Write "90s", "20m", "2h" or "1d".',
    ),
    "settings-durations": (
        '{field:은} 시간의 목록이어야 합니다. ["1m", "10m"]처럼 쓰세요.',
        '{field} must be a list of lengths of time. Write ["1m", "10m"].',
    ),
    "settings-weekdays": (
        "{field:은} 요일마다 몫을 적은 표여야 합니다. {{saturday = 0.5, sunday = 0}}처럼 쓰세요.",
        "{field} must give shares to weekdays. Write {{saturday = 0.5, sunday = 0}}.",
    ),
    "settings-weekday": (
        "{field}에 {name:이라는} 요일은 없습니다. 쓸 수 있는 것: {known}.",
        "{field}: there is no weekday {name}. There are: {known}.",
    ),
    "settings-pause": (
        '{field:은} 기간의 목록이어야 합니다. ["2026-12-24/2027-01-02"]처럼 쓰고 처음이 끝보다 늦지 않게 하세요.',
        '{field} must be a list of periods, each from an earlier to a later day. Write ["2026-12-24/2027-01-02"].',
    ),
    # quiz settings
    "settings-refused": (
        "설정을 바꾸지 않았습니다. {said}",
        "nothing was changed: {said}",
    ),
    "settings-no-value": (
        "바꿀 설정을 이름=값으로 쓰세요. 예: new_per_day=20",
        "write what to change as name=value, like new_per_day=20.",
    ),
    "setting-new_per_day": ("하루에 새로 볼 질문", "new cards a day"),
    "setting-reviews_per_day": ("하루에 볼 복습", "reviews a day"),
    "setting-retention": ("목표 기억률", "the recall to aim at"),
    "setting-exam": ("시험 날", "the day of an exam"),
    "setting-easy_days": ("요일마다 볼 비율", "weekdays with a smaller share"),
    "setting-pauses": ("쉬는 기간", "periods without study"),
    "setting-order": ("복습 순서(due, recall)", "order of reviews (due, recall)"),
    "setting-session_cards": ("한 번에 답할 질문 수", "answers in a session"),
    "setting-session_time": ("한 번에 공부할 시간", "time of a session"),
    "setting-learn_ahead": (
        "단계를 앞당길 수 있는 시간",
        "steps may come so much early",
    ),
    "setting-learning_steps": ("새 질문을 익히는 단계", "steps of a new card"),
    "setting-relearning_steps": (
        "잊은 질문을 익히는 단계",
        "steps of a forgotten card",
    ),
    "setting-maximum_interval": ("가장 긴 간격(일)", "longest interval, in days"),
    # quiz stats
    "answers-counted": (
        "답한 기록을 세는 중 {done} / {total}",
        "Counting answers: {done} / {total}",
    ),
    "stats-head-known": ("지금 아는 것", "Known now"),
    "stats-known": (
        "{total}개 가운데 {n}개를 지금 기억할 것으로 예상해요(기억 모형 기준).",
        "{n} of {total} would be recalled now, as the memory model expects.",
    ),
    "stats-state-new": ("새 질문 {n}", "new {n}"),
    "stats-state-learning": ("익히는 중 {n}", "learning {n}"),
    "stats-state-young": ("익숙해지는 중 {n}", "young {n}"),
    "stats-state-mature": ("익숙함 {n}", "mature {n}"),
    "stats-state-suspended": ("보류 {n}", "suspended {n}"),
    "stats-head-retention": ("실제 기억률", "True retention"),
    "stats-period-month": ("최근 30일", "30 days"),
    "stats-period-all": ("모두", "ever"),
    "stats-retention-all": ("전체", "all"),
    "stats-retention-young": ("익숙해지는 중", "young"),
    "stats-retention-mature": ("익숙함", "mature"),
    "stats-no-tests": (
        "하루 넘게 지나 다시 물은 질문이 아직 없어요. 내일 다시 오세요.",
        "No card has come back after a day or more yet. Come again tomorrow.",
    ),
    "stats-head-by": ("실제 기억률: {facet}", "True retention by {facet}"),
    "stats-facet-person": ("사람", "person"),
    "stats-facet-place": ("장소", "place"),
    "stats-facet-document": ("문서", "document"),
    "stats-facet-type": ("사건 종류", "type of event"),
    "stats-facet-decade": ("연대", "decade"),
    "stats-facet-tag": ("태그", "tag"),
    "stats-facet-aspect": ("묻는 것", "what is asked"),
    "stats-head-forgetting": ("망각 곡선", "Forgetting curve"),
    "stats-away": ("{n}일까지", "≤ {n} d"),
    "stats-expected": ("{share}, 예상 {expected}", "{share}, expected {expected}"),
    "stats-head-no-due": ("앞으로 볼 복습", "Reviews to come"),
    "stats-head-due": (
        "앞으로 볼 복습(가장 많은 날 {most}개)",
        "Reviews to come ({most} on the busiest day)",
    ),
    "stats-due-sum": ("{days}일 동안 {n}개", "{n} in {days} days"),
    "stats-due-none": (
        "{days}일 안에 돌아올 복습이 없어요. 익히는 중인 질문은 공부할 때 이어서 나와요.",
        "None in {days} days. What is still being learned comes in the session itself.",
    ),
    "stats-head-calendar": ("답한 날", "Days of study"),
    "stats-streak": (
        "연속 {n}일 · 이 기간에 답 {answers}개",
        "{n} {n:plural(day,days)} in a row · {answers} answers in this time",
    ),
    "stats-head-hardest": ("가장 자주 잊은 질문", "Forgotten most often"),
    "stats-head-confused": ("헷갈린 것", "Taken for one another"),
    "stats-times": ("{n}번", "{n}×"),
    "stats-date": ("{month}월 {day}일", "{month}/{day}"),
    "stats-nothing": (
        "아직 답한 것이 없어요. quiz study로 시작하세요.",
        "Nothing was answered yet. Begin with quiz study.",
    ),
    "label-decade": ("{year}년대", "{year}s"),
    "weekday-mon": ("월", "Mon"),
    "weekday-tue": ("화", "Tue"),
    "weekday-wed": ("수", "Wed"),
    "weekday-thu": ("목", "Thu"),
    "weekday-fri": ("금", "Fri"),
    "weekday-sat": ("토", "Sat"),
    "weekday-sun": ("일", "Sun"),
    # The outlook for an exam
    "outlook-head": ("시험 {date}({days}일 뒤)", "Exam on {date}, in {days} days"),
    "outlook-on": (
        "날마다 이어 가면 그날 기억할 사실",
        "recalled on the day if you go on",
    ),
    "outlook-idle": ("오늘부터 쉬면", "if you stop today"),
    "outlook-busiest": (
        "마지막 주에는 하루에 많아야 복습 {n}개예요.",
        "The last week brings at most about {n} reviews a day.",
    ),
    "outlook-unseen": (
        "지금대로면 {n}개는 한 번도 못 봐요. 모두 보려면 하루에 새 질문 {need}개가 필요해요.",
        "As it is, {n} are never seen; seeing all takes {need} new ones a day.",
    ),
    "outlook-bounds": (
        "괄호 안은 열에 아홉은 드는 범위예요.",
        "In brackets: the bounds that hold nine times in ten.",
    ),
    "unknown-wish": (
        "{word:이라는} 사람, 장소, 문서, 종류, 연대, 태그는 없습니다. 비슷한 것: {near}. 상태로는 missed(틀린 것), hard, flagged, new를 쓸 수 있습니다.",
        "no person, place, document, type, decade or tag is called {word}. Near it: {near}. States are missed, hard, flagged and new.",
    ),
    # quiz simulate
    "simulate-all": ("모든 덱", "all decks"),
    "simulate-head": (
        "{deck} · 질문 {total}개, 본 것 {seen}개 · 앞으로 {days}일, 목표 기억률 {retention}, 하루에 새 질문 {new}개",
        "{deck} · {total} questions, {seen} seen · {days} days ahead at {retention} and {new} new a day",
    ),
    "simulate-minutes": (
        "하루에 걸리는 시간(가장 긴 날 {most}분)",
        "minutes a day (at most {most})",
    ),
    "simulate-recall": (
        "기억하는 사실(마지막 날 {n}개)",
        "facts recalled ({n} at the end)",
    ),
    "simulate-today": ("오늘", "today"),
    "simulate-heading-retention": ("목표", "goal"),
    "simulate-heading-reviews": ("복습/일", "reviews/day"),
    "simulate-heading-minutes": ("분/일", "min/day"),
    "simulate-heading-recall": ("평균 기억", "avg known"),
    "simulate-heading-seconds": ("초/사실", "s/fact"),
    "simulate-heading-more": ("하나 더(초)", "s/one more"),
    "simulate-cheapest": (
        "기억하는 사실 하나에 드는 시간은 목표 {retention}에서 가장 적습니다(←). *는 지금의 목표입니다.",
        "A fact recalled costs least time at {retention} (←). * is your goal now.",
    ),
    "simulate-cheapest-edge": (
        "기억하는 사실 하나에 드는 시간은 여기서 가장 낮은 목표인 {retention}에서 가장 적습니다(←). 드물게 볼수록 시간은 덜 들지만 아는 것도 줄어듭니다. *는 지금의 목표입니다.",
        "A fact recalled costs least time at {retention} (←), the lowest goal tried: who looks less often spends less, and knows less. * is your goal now.",
    ),
    "simulate-one-more": (
        "마지막 열은 바로 위의 목표보다 하나 더 기억하는 데 드는 시간입니다. 그만한 값어치가 있는 데까지 목표를 올리세요.",
        "The last column is what each fact costs that the goal above it would not keep: raise your goal as long as one more is worth it to you.",
    ),
    "simulate-nothing": (
        "이 기간에는 볼 질문이 없습니다. --new로 하루에 새로 볼 질문 수를 주세요.",
        "There is nothing to study in this time. Give new cards a day with --new.",
    ),
    "simulate-assumes": (
        "쉬는 날 말고는 날마다 하루 한도까지 모두 답하고, 쉬는 동안 돌아온 복습은 그 뒤 며칠에 나누어 본다고 보았습니다.",
        "Assumed: on every day that is not off you answer all it may hold; what falls due in a pause comes back over the days after it.",
    ),
    "simulate-own-times": (
        "걸린 시간은 지금까지의 답에서 재었습니다: 새 질문 {new}초, 맞은 답 {right}초, 틀린 답 {lapse}초.",
        "Times are those of your answers so far: {new} s for a new card, {right} s right, {lapse} s wrong.",
    ),
    "simulate-guessed-times": (
        "걸리는 시간은 아직 어림한 값입니다: 새 질문 {new}초, 맞은 답 {right}초, 틀린 답 {lapse}초.",
        "Times are guesses until you have answered more: {new} s for a new card, {right} s right, {lapse} s wrong.",
    ),
    # quiz due
    "due-clock-early": (
        "지금 시각이 마지막 답의 시각({at})보다 이릅니다. 시계나 --now를 확인하세요.",
        "It is earlier than your latest answer ({at}). Check the clock, or --now.",
    ),
    "due-heading-deck": ("덱", "deck"),
    "due-heading-due": ("복습", "due"),
    "due-heading-new": ("새 질문", "new"),
    "due-heading-next": ("다음", "next"),
    "due-heading-week": ("앞으로 7일", "next 7 days"),
    "due-nothing": ("덱이 없습니다.", "There are no decks."),
    # quiz log
    "log-empty": ("아직 답한 것이 없습니다.", "Nothing was answered yet."),
    "log-answered": ("{rating} → {interval}", "{rating} → {interval}"),
}
