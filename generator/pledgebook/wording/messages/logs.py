"""What is said about ticket logs and the mapping files they are read by.

Findings ``log/...`` stand at the log that their argument ``path`` names, so the sentences do not
repeat it; findings ``map/...`` stand in the mapping file.
"""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

_MAP = {
    "map/tickets-need": Message(
        zh="一行是一张工单（shape: tickets）时要写 {key}：承诺书里的事件各在哪一列，"
        "例如 {key}: {notice: 报修时间}",
        en="where a row is a ticket (shape: tickets), write {key}: the column of each event of the "
        "letter, such as {key}: {notice: Reported at}",
    ),
    "map/events-need": Message(
        zh="一行是一件事（shape: events）时要写 event（哪一列说发生了什么）"
        "和 time（哪一列是时间），这里少了 {key}",
        en="where a row is an event (shape: events), write event (the column that says what "
        "happened) and time (the column of its time); {key} is missing",
    ),
    "map/outages-need": Message(
        zh="一行是一次中断（shape: outages）时要写 {key}：中断开始的时间在哪一列",
        en="where a row is an interruption (shape: outages), write {key}: the column of the time "
        "at which it began",
    ),
    "map/tickets-without": Message(
        zh="一行是一张工单（shape: tickets）时不写 {key}；各个时间写在 events 里。"
        "如果一行其实是一件事，请改成 shape: events",
        en="where a row is a ticket (shape: tickets), {key} has no place; its times belong under "
        "events. If a row is one event, write shape: events",
    ),
    "map/events-without": Message(
        zh="一行是一件事（shape: events）时不写 {key}，写 event 和 time。"
        "如果一行其实是一张工单，请改成 shape: tickets",
        en="where a row is an event (shape: events), {key} has no place; write event and time. "
        "If a row is a whole ticket, write shape: tickets",
    ),
    "map/outages-without": Message(
        zh="一行是一次中断（shape: outages）时不写 {key}，只写 from 和 until；请删去",
        en="where a row is an interruption (shape: outages), {key} has no place; write from and "
        "until, and delete it",
    ),
    "map/unknown-directive": Message(
        zh="时间写法“{format}”里的“{directive}”不认识；可以用 %Y 年、%m 月、%d 日、%H 时、%M 分、"
        "%S 秒，以及 %y、%b、%B、%I、%p、%f、%z",
        en="“{directive}” in the format “{format}” is not known; there are %Y year, %m month, %d "
        "day, %H hour, %M minute, %S second, and %y, %b, %B, %I, %p, %f, %z",
    ),
    "map/directive-twice": Message(
        zh="时间写法“{format}”里“{directive}”写了两次；分钟是 %M，月份是 %m",
        en="“{directive}” stands twice in the format “{format}”; minutes are %M, months are %m",
    ),
    "map/directives-together": Message(
        zh="时间写法“{format}”里，{known} 说的是同一样东西，只写其中一个",
        en="of {known} in the format “{format}”, write only one: they say the same",
    ),
    "map/directive-missing": Message(
        zh="时间写法“{format}”里少了 {directive}；年月日都要有，例如 %Y-%m-%d %H:%M，"
        "十二小时制要同时写 %I 和 %p",
        en="the format “{format}” lacks {directive}; year, month and day are needed, as in "
        "%Y-%m-%d %H:%M, and hours of a twelve-hour clock are %I with %p",
    ),
    "map/value-alone": Message(
        zh="写了固定值 value，就不再写 values 和 else；要按列里的说法来定，请改写 column",
        en="with one value for all of the log, values and else have no place; write column "
        "instead if the log says it",
    ),
    "map/period-backwards": Message(
        zh="这段期限的止（to）早于起（from）；请核对两个日期",
        en="this period ends (to) before it begins (from); check the two dates",
    ),
    "map/to-fill": Message(
        zh="“{key}”还写着“{mark}”：请照上面的注释，换成记录里的列名或承诺书里的名字；用不到就删去这一行",
        en="“{key}” still says “{mark}”: put in the log's column or the letter's name, as the "
        "comment above tells, or delete the line",
    ),
}

_LOG = {
    "log/not-found": Message(
        zh="没有这个文件；请核对路径和文件名",
        en="there is no such file; check the path and the name",
    ),
    "log/is-folder": Message(
        zh="这是文件夹；请写出里面的记录文件",
        en="this is a folder; name the log files in it",
    ),
    "log/not-a-file": Message(
        zh="这不是普通文件，不读取；请先另存为文件",
        en="this is no ordinary file and is not read; save it as one first",
    ),
    "log/no-access": Message(
        zh="这个文件读不了；请检查访问权限，以及是不是被别的程序占用",
        en="this file cannot be read; check its permissions, and whether another program holds it",
    ),
    "log/format": Message(
        zh="看不出是哪种记录文件；文件名要以这些结尾：{known}。旧的 .xls 请另存为 .xlsx",
        en="nothing tells which kind of log this is; its name must end with one of: {known}. "
        "Save an old .xls as .xlsx",
    ),
    "log/empty": Message(
        zh="文件是空的，连表头也没有；请重新导出，第一行写列名",
        en="the file is empty, without even a header; export it again with names of columns in the "
        "first row",
    ),
    "log/header": Message(
        zh="第一行（列名）读不出来（{problem}）；请检查文字编码，或者在 Excel 里另存为“CSV UTF-8”",
        en="the first row, of the names of columns, cannot be read ({problem}); check the "
        "encoding, or save the file as “CSV UTF-8” from Excel",
    ),
    "log/line-ends": Message(
        zh="各行之间用的是老式 Mac 的换行；请另存为普通的“CSV UTF-8（逗号分隔）”",
        en="its lines end as on old Macs; save it as plain “CSV UTF-8 (comma delimited)”",
    ),
    "log/utf-16": Message(
        zh="文件是 UTF-16 编码（Excel 里叫“Unicode 文本”）；请另存为“CSV UTF-8（逗号分隔）”",
        en="the file is in UTF-16 (“Unicode Text” in Excel); save it as “CSV UTF-8 (comma "
        "delimited)”",
    ),
    "log/read-as-gb18030": Message(
        zh="对照表没有写编码，这个文件按 GB18030（含 GBK）读取；"
        "不对的话，请在对照表里写 encoding: utf-8",
        en="the mapping file says no encoding; this file is read as GB18030. If that is wrong, "
        "write encoding: utf-8 in it",
    ),
    "log/delimiter": Message(
        zh="这个文件各列之间按{called}分开读取",
        en="this file is read as separated by {called_en}",
    ),
    "log/missing-columns": Message(
        zh="少了对照表里写的列：{keys}。文件里有：{known}",
        en="columns that the mapping file names are missing: {keys}. The log has: {known}",
    ),
    "log/missing-columns-meant": Message(
        zh="少了对照表里写的列：{keys}。文件里有：{known}。是不是想写：{meant}？",
        en="columns that the mapping file names are missing: {keys}. The log has: {known}. "
        "Did you mean: {meant}?",
    ),
    "log/column-twice": Message(
        zh="表头里有两列都叫“{key}”，不知道用哪一列；请给其中一列改名",
        en="two columns are called “{key}”, and nothing tells which to use; rename one of them",
    ),
    "log/unclosed-quote": Message(
        zh="第 {line} 行的引号没有配对，后面的内容分不清是哪一行；请补上引号，或者重新导出",
        en="a quote in line {line} is never closed, and nothing tells where its row ends; close "
        "it, or export the file again",
    ),
    "log/gzip": Message(
        zh="压缩文件不完整或已损坏；请重新下载或压缩",
        en="the compressed file is cut off or damaged; download or compress it again",
    ),
    "log/endless-row": Message(
        zh="第 {line} 行没有尽头（超过 64 MB）：这不是完好的记录；请重新导出",
        en="line {line} does not end (over 64 MB): this is no whole log; export it again",
    ),
    "log/gzip-bomb": Message(
        zh="这个压缩文件展开后远大于任何工单记录，不读；请直接给出 CSV",
        en="this compressed file unpacks to far more than a log would, and is not read; give the "
        "CSV itself",
    ),
    "log/no-workbook": Message(
        zh="这不是能读的 .xlsx 文件（可能是旧的 .xls、带密码，或已损坏）；"
        "请在 Excel 里另存为不带密码的 .xlsx",
        en="this is no .xlsx workbook that can be read (it may be an old .xls, have a password, or "
        "be damaged); save it from Excel as .xlsx without a password",
    ),
    "log/zip-bomb": Message(
        zh="这个 .xlsx 解开以后大得不正常，不读取；请把数据另存为 CSV",
        en="this .xlsx unpacks to far more than a log would, and is not read; save its data as CSV",
    ),
    "log/too-many-rows": Message(
        zh="这张工作表超过 {limit} 行；请删去多余的空行，或者另存为 CSV",
        en="this sheet has more than {limit} rows; delete rows that are empty, or save it as CSV",
    ),
    "log/sheet": Message(
        zh="没有名为“{sheet}”的工作表；现有：{known}",
        en="there is no sheet “{sheet}”; there are: {known}",
    ),
    "log/sheet-meant": Message(
        zh="没有名为“{sheet}”的工作表，是不是想写“{meant}”？",
        en="there is no sheet “{sheet}”; did you mean “{meant}”?",
    ),
    "log/no-sheet": Message(
        zh="这个 .xlsx 里没有放数据的工作表（只有图表）；请换一个文件",
        en="this workbook has no sheet with cells (only charts); choose another file",
    ),
    "log/no-parquet": Message(
        zh="这不是完整的 Parquet 文件；请重新导出或下载",
        en="this is no whole Parquet file; export or download it again",
    ),
    "log/parquet-groups": Message(
        zh="这个 Parquet 文件的行组太大，{limit} 内存装不下；请用更小的行组（row group）重新导出",
        en="the row groups of this Parquet file do not fit into {limit} of memory; export it again "
        "with smaller row groups",
    ),
    "log/file-name": Message(
        zh="这个文件（或所在文件夹）的名字里有读不了的字符；请改成普通的文字和数字",
        en="the name of this file or of a folder of it has characters that cannot be used; rename "
        "it to plain letters and digits",
    ),
    "log/needs-extra": Message(
        zh='读这种记录，请先运行 pip install "pledgebook[{extra}]"',
        en='for logs of this kind, first run pip install "pledgebook[{extra}]"',
    ),
    "log/no-table": Message(
        zh="地址里没有写是哪张表；请在末尾加上 ?table=表名",
        en="the address names no table; add ?table=name at its end",
    ),
    "log/no-connection": Message(
        zh="连不上这个数据库；请核对地址、用户名和密码（密码可放在 PGPASSWORD 或 ~/.pgpass）",
        en="there is no connection to this database; check address, user and password (a password "
        "may stand in PGPASSWORD or ~/.pgpass)",
    ),
    "log/no-answer": Message(
        zh="数据库没有给出这张表；请核对表名和读取权限，以及文件是不是数据库",
        en="the database did not give this table; check its name, the permission to read it, and "
        "that the file is a database",
    ),
}

MESSAGES: dict[str, Message] = _MAP | _LOG
