"""Facts from elsewhere: what became of the rows, and what is wrong with a map."""

MESSAGES: dict[str, tuple[str, str]] = {
    # Tables that cannot be read
    "import-not-utf8": (
        "UTF-8이 아닌 글자가 있습니다. 표를 UTF-8 CSV로 저장하세요.",
        "text that is not UTF-8. Save the table as CSV in UTF-8.",
    ),
    "import-csv": (
        "CSV로 읽을 수 없습니다({detail}). 따옴표가 닫혔는지 보세요.",
        "this is not CSV ({detail}). Look for a quote that is not closed.",
    ),
    "import-json": (
        "JSON으로 읽을 수 없습니다({detail}). 파일을 다시 받으세요.",
        "this is not JSON ({detail}). Download the file again.",
    ),
    "import-no-table": (
        "열 이름이 없습니다. 첫 줄에 열 이름을 쓰세요.",
        "there are no columns. Write their names in the first line.",
    ),
    "import-column-twice": (
        "열 {column:이} 두 번 있습니다. 하나의 이름을 바꾸세요.",
        "there are two columns {column}. Give one of them another name.",
    ),
    # Maps that do not fit
    "import-no-column": (
        "표에 {column:이라는} 열이 없습니다. 있는 열: {known}.",
        "the table has no column {column}. It has: {known}.",
    ),
    "import-title": (
        "제목의 {{{piece}}} 자리를 채울 것이 없습니다. 역할이나 열의 이름을 쓰세요.",
        "nothing fills {{{piece}}} in the title. Write the name of a role or a column.",
    ),
    "import-level": (
        "{level:이라는} 크기는 없습니다. country, region, city, site, area 중에서 고르세요.",
        "there is no level {level}. Choose country, region, city, site or area.",
    ),
    # Rows that were dropped
    "import-cells": (
        "칸이 {found}개인데 열은 {wanted}개입니다. 이 줄을 뺐습니다.",
        "{found} cells for {wanted} columns. The row was dropped.",
    ),
    "import-json-row": (
        "이름이 붙은 값들의 모음이 아닙니다. 이 줄을 뺐습니다.",
        "not a set of named values. The row was dropped.",
    ),
    "import-row-unwanted": (
        "뺐습니다: {why}.",
        "dropped: {why}.",
    ),
    "import-row-date": (
        "날짜 ‘{date}’의 뜻을 알 수 없어 이 줄을 뺐습니다. 맵의 change:로 고치세요.",
        "the date “{date}” could not be read, and the row was dropped. Mend it under change: in the map.",
    ),
    "import-row-date-order": (
        "날짜 ‘{date}’의 뜻이 하나가 아니어서 이 줄을 뺐습니다. 맵의 date:에 order: dmy나 order: mdy를 쓰거나 change:로 고치세요.",
        "the date “{date}” may be read in several ways, and the row was dropped. Write order: dmy or order: mdy under date: in the map, or mend it under change:.",
    ),
    "import-row-date-backwards": (
        "날짜 {date:은} 끝이 처음보다 앞서서 이 줄을 뺐습니다. 맵의 change:로 고치세요.",
        "the date {date} ends before it begins, and the row was dropped. Mend it under change: in the map.",
    ),
    "import-row-lacks": (
        "{role:이} 비어 있어 이 줄을 뺐습니다.",
        "{role} is empty, and the row was dropped.",
    ),
    "import-row-twice": (
        "{first}번째 줄과 같은 사건이어서 뺐습니다.",
        "the same event as line {first}. The row was dropped.",
    ),
    "import-row-other-date": (
        "{line}번째 줄과 열쇠가 같은데 날짜가 다릅니다({date}, {first}). 이 줄을 뺐습니다.",
        "the key of line {line} with another date ({date}, not {first}). The row was dropped.",
    ),
    "import-dropped-run": (
        "{said} ({last}번째 줄까지 {count}줄)",
        "{said} ({count} rows, to line {last})",
    ),
    # Failures
    "import-nothing": (
        "{file}의 {rows}줄 가운데 사건이 된 것이 없습니다. 줄마다 나온 까닭과 맵의 drop:, needed:를 보세요.",
        "No row of {file} became an event (rows read: {rows}). Look at the reason told for each, and at drop: and needed: in the map.",
    ),
    "import-not-ours": (
        "사람이 쓰거나 고친 파일이 있어 아무것도 쓰지 않았습니다: {files}. 고친 것을 다른 파일로 옮기거나 --force로 덮어쓰세요.",
        "Nothing was written, because a person wrote or changed {files}. Move the changes to another file, or write over them with --force.",
    ),
    "import-folder-name": (
        "폴더 이름이 꾸러미 이름이 됩니다. {folder} 대신 소문자와 숫자, 붙임표로 된 이름을 쓰세요.",
        "The folder's name becomes the pack's. Use small letters, digits and hyphens instead of {folder}.",
    ),
    "import-not-written": (
        "{folder}에 쓸 수 없습니다({reason}). 폴더와 권한을 확인하세요.",
        "{folder} cannot be written ({reason}). Check the folder and its permissions.",
    ),
    "import-unreadable": (
        "{file:을} 읽을 수 없습니다({reason}). 경로를 확인하세요.",
        "{file} cannot be read ({reason}). Check the path.",
    ),
    # What was done
    "import-done": (
        "{rows}줄 가운데 {events}줄이 사건이 되었고 {dropped}줄을 뺐습니다. 사람·장소 등 {entities}개를 새로 썼고 {elsewhere}개는 다른 꾸러미의 것을 썼습니다.",
        "{rows} {rows:plural(row,rows)}: {events} {events:plural(event,events)}, {dropped} {dropped:plural(row,rows)} dropped. {entities} people, places and others written; {elsewhere} taken from other packs.",
    ),
    "import-files": (
        "{folder}: 새 파일 {new}개, 바뀐 파일 {changed}개, 그대로인 파일 {same}개, 지운 파일 {gone}개.",
        "{folder}: {new} new {new:plural(file,files)}, {changed} changed, {same} as before, {gone} removed.",
    ),
    "import-dry-run": (
        "시험 삼아 해 보았고 아무것도 쓰지 않았습니다.",
        "This was a dry run: nothing was written.",
    ),
    "import-next": (
        "이제 quiz check {folder:으로} 살펴보세요.",
        "Next: quiz check {folder}",
    ),
    "import-progress": (
        "{all}줄 가운데 {done}줄",
        "{done} of {all} rows",
    ),
}
