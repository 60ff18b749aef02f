"""What is said about the folder of commitments, and writing files.

Findings ``book/...`` stand at the file that their argument ``path`` names, so
the sentences do not repeat it; refusals ``write/...`` have no place and say it themselves.
"""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

_BOOK = {
    "book/not-found": Message(
        zh="没有这个文件或文件夹；请核对路径",
        en="there is no such file or folder; check the path",
    ),
    "book/no-commitments": Message(
        zh="这里没有承诺书；每份承诺书放在 commitments/编号/commitment.yaml",
        en="there are no commitments here; each belongs in commitments/<id>/commitment.yaml",
    ),
    "book/no-working-copy": Message(
        zh="这个文件夹里没有 commitment.yaml；请把承诺书存为这个文件名",
        en="this folder has no commitment.yaml; save the commitment under that name",
    ),
    "book/misnamed": Message(
        zh="文件名差一点：承诺书叫 commitment.yaml，已发布的版本叫 v1.yaml、v2.yaml；"
        "请改名，否则不会被读取",
        en="nearly the right name: a commitment is called commitment.yaml, a published version "
        "v1.yaml, v2.yaml; rename it, or it will not be read",
    ),
    "book/stray": Message(
        zh="承诺书不能直接放在 commitments 里；请移到 commitments/{expected}",
        en="a commitment cannot lie directly in commitments; move it to commitments/{expected}",
    ),
    "book/fragment-name": Message(
        zh="共用片段的文件名用小写字母、数字和连字符，以字母开头，以 .yaml 结尾，"
        "例如 company.yaml；请改名，否则没有承诺书用得到它",
        en="a fragment's file is called in lower-case letters, digits and hyphens, a letter first, "
        "with .yaml at its end, such as company.yaml; rename it, or no commitment can use it",
    ),
    "book/bad-id": Message(
        zh="“{id}”不能作编号；编号只用小写字母、数字和连字符，以字母开头，最多 63 个字符，"
        "例如 server-repair-2026",
        en="“{id}” cannot be an id; write lower-case letters, digits and hyphens, a letter first, "
        "63 characters at most, such as server-repair-2026",
    ),
    "book/reserved-id": Message(
        zh="编号“{id}”已被系统或网站占用；请换一个，例如 {id}-service",
        en="the id “{id}” is taken by the system or the site; choose another, such as {id}-service",
    ),
    "book/unknown-id": Message(
        zh="这里没有编号为“{id}”的承诺书；现有：{known}",
        en="there is no commitment “{id}” here; there are: {known}",
    ),
    "book/id-differs": Message(
        zh="编号写的是“{id}”，文件夹却叫“{folder}”；两处应当相同，请改其中一处",
        en="the id says “{id}” but the folder is called “{folder}”; make the two the same",
    ),
    "book/outside": Message(
        zh="这是指向别处的链接，不读取承诺书文件夹以外的内容；请把文件本身放到这里",
        en="this is a link to somewhere else, and nothing outside the book is read; "
        "put the file itself here",
    ),
    "book/not-a-file": Message(
        zh="这里需要一个普通文件，实际是文件夹、管道或设备",
        en="an ordinary file is needed here, not a folder, pipe or device",
    ),
    "book/not-a-folder": Message(
        zh="这里需要一个文件夹，实际是文件",
        en="a folder is needed here, not a file",
    ),
    "book/unreadable": Message(
        zh="读不了；请检查访问权限，文件是否被其他程序占用",
        en="cannot be read; check the permissions and whether another program holds it",
    ),
    "book/too-large": Message(
        zh="文件太大，最多 {limit} 字节；请检查是否选错文件，或把承诺书拆成几份",
        en="too large, the limit is {limit} bytes; check that it is the right file, "
        "or split the commitment",
    ),
    "book/config-syntax": Message(
        zh='这里不是 TOML；请照 title = "某某公司服务承诺" 的样子写，一行一项，文字加英文引号',
        en="this is not TOML; write one setting a line, text in quotes, such as "
        'title = "Our terms"',
    ),
    "book/config-key": Message(
        zh="没有“{key}”这一项；可写的有：{known}",
        en="there is no setting “{key}”; there are: {known}",
    ),
    "book/config-title": Message(
        zh="title 应当是一行文字，加英文引号，最多 2000 个字符",
        en="title must be one line of text in quotes, 2,000 characters at most",
    ),
    "book/config-base-url": Message(
        zh="base-url 应当是网站的网址，以 https:// 或 http:// 开头，不带 ? 和 #，"
        '例如 "https://example.com/terms"',
        en="base-url must be the site's address, beginning with https:// or http://, "
        'without ? or #, such as "https://example.com/terms"',
    ),
    "book/config-timestamp-servers": Message(
        zh="timestamp-servers 应当是时间戳服务器的网址，用方括号列出，以 https:// 或 http:// 开头，"
        '例如 ["https://tsa.example.com"]',
        en="timestamp-servers must list the addresses of time-stamp servers in brackets, each "
        'beginning with https:// or http://, such as ["https://tsa.example.com"]',
    ),
    "book/config-trust": Message(
        zh="trust 应当是根证书文件的路径，用方括号列出，从这个文件夹写起，不能在它外面，"
        '例如 ["trust/root.pem"]',
        en="trust must list files of root certificates in brackets, by paths from this folder and "
        'inside it, such as ["trust/root.pem"]',
    ),
    "book/config-fonts": Message(
        zh="fonts 应当是字体文件的路径，用方括号列出，从这个文件夹写起，不能在它外面，"
        '例如 ["fonts/rare.ttf"]',
        en="fonts must list font files in brackets, by paths from this folder and inside it, such "
        'as ["fonts/rare.ttf"]',
    ),
    "book/config-not-a-font": Message(
        zh="不是 TrueType 字体（.ttf）：存档用的 PDF 不能用其他种类的字体",
        en="not a TrueType font (.ttf), and an archival PDF cannot use another kind",
    ),
    "book/config-word-template": Message(
        zh="word-template 应当按语言写 Word 模板的路径，从这个文件夹写起，不能在它外面，"
        '例如 {zh = "word/company.docx"}',
        en="word-template must name Word templates by language, by paths from this folder and "
        'inside it, such as {zh = "word/company.docx"}',
    ),
    "book/config-theme": Message(
        zh='theme 应当是主题文件夹的路径，加英文引号，从这个文件夹写起，不能在它外面，例如 "theme"',
        en="theme must be the path of a theme's folder in quotes, from this folder and inside it, "
        'such as "theme"',
    ),
    "book/config-check": Message(
        zh="[check] 里只能写 select、ignore（规则名的列表）和 fail-on（error 或 warning），"
        '例如 ignore = ["bound-gap"]',
        en="[check] takes select and ignore, lists of rules, and fail-on, error or warning, "
        'such as ignore = ["bound-gap"]',
    ),
    "book/unchanged": Message(
        zh="与已发布的第 {version} 版完全相同，没有可发布的内容；请先修改再发布",
        en="identical to version {version}, which is published; change something first",
    ),
}

_WRITE = {
    "write/foreign": Message(
        zh="没有写入 {path}：里面有不是本程序生成的文件（例如 {example}），不敢覆盖；"
        "请移走这些文件，或者换一个输出文件夹",
        en="nothing written to {path}: it holds files that pledgebook did not make "
        "(such as {example}); move them away or choose another folder",
    ),
    "write/leftovers": Message(
        zh="{where} 里有不是本程序生成的文件，不敢删除；请把要留的移走，删掉这个文件夹，再运行一次",
        en="{where} holds files that pledgebook did not make and does not remove; "
        "move away what you need, delete that folder, and run again",
    ),
    "write/locked": Message(
        zh="另一个 pledgebook 正在写 {path}；请等它结束再运行",
        en="another pledgebook is writing {path}; wait until it has finished",
    ),
    "write/exists": Message(
        zh="没有写入 {path}：那里已经有东西了，不会覆盖；请换一个位置",
        en="nothing written to {path}: something is there already and is not overwritten; "
        "choose another place",
    ),
    "write/link": Message(
        zh="没有写入 {path}：它是链接；请写明真正的位置",
        en="nothing written to {path}: it is a link; name the real place",
    ),
    "write/not-a-folder": Message(
        zh="没有写入 {path}：这个位置（或上级文件夹的位置）上有一个同名文件；请换一个位置",
        en="nothing written to {path}: a file stands there, or where a folder above it should be; "
        "choose another place",
    ),
    "write/not-a-file": Message(
        zh="没有写入 {path}：那里是文件夹或设备；请写明文件名",
        en="nothing written to {path}: a folder or a device stands there; give a file name",
    ),
    "write/no-folder": Message(
        zh="没有写入 {path}：所在的文件夹不存在；请先建立文件夹，或核对路径",
        en="nothing written to {path}: its folder does not exist; create it or check the path",
    ),
    "write/mount": Message(
        zh="没有写入 {path}：它是一个磁盘或挂载点，不能整体替换；请用它里面的一个文件夹",
        en="nothing written to {path}: it is a disk or a mount point and cannot be replaced; "
        "use a folder inside it",
    ),
    "write/full": Message(
        zh="没有写入 {path}：磁盘已满或超出配额；请腾出空间再运行",
        en="nothing written to {path}: the disk or the quota is full; make room and run again",
    ),
    "write/denied": Message(
        zh="没有写入 {path}：没有写权限，或文件正被其他程序打开；请关闭它，或者换一个位置",
        en="nothing written to {path}: no permission, or another program has it open; "
        "close that or choose another place",
    ),
    "write/unwritable": Message(
        zh="没有写入 {path}：文件夹 {folder} 不能写入（没有写权限，或磁盘只读）；"
        "请给它写权限，或者换一个位置",
        en="nothing written to {path}: the folder {folder} cannot be written to (no permission, or "
        "a read-only disk); give it write permission, or choose another place",
    ),
    "write/name-too-long": Message(
        zh="没有写入 {path}：文件名太长；请用短一些的名字",
        en="nothing written to {path}: a name is too long; use a shorter one",
    ),
    "write/failed": Message(
        zh="没有写入 {path}：系统拒绝了（{code}）",
        en="nothing written to {path}: the system refused ({code})",
    ),
}

MESSAGES: dict[str, Message] = {**_BOOK, **_WRITE}
