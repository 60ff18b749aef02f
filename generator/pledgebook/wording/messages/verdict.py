"""What is said of a letter that somebody relies on: the verdict, and the answers behind it."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

_VERDICTS = {
    "verify/valid": Message(zh="✓ 有效  {file}", en="✓ valid    {file}"),
    "verify/valid-demonstration": Message(
        zh="✓ 有效，但用的是演示证书，没有法律效力  {file}",
        en="✓ valid, but with demonstration certificates: no legal force  {file}",
    ),
    "verify/superseded-valid": Message(
        zh="! 真实有效，但已有更新的版本  {file}",
        en="! genuine and valid, but there is a newer version  {file}",
    ),
    "verify/unread": Message(
        zh="? 签章真实、没有改动，但没有核对文字与数据是否一致  {file}",
        en="? genuine and unaltered, but its text was NOT compared with its data  {file}",
    ),
    "verify/invalid": Message(zh="✗ 无效  {file}", en="✗ INVALID  {file}"),
    "verify/letter": Message(
        zh="  《{title}》第 {version} 版（{id}）", en="  “{title}”, version {version} ({id})"
    ),
    "verify/signature": Message(
        zh="  {role}：{name}，由“{issuer}”认证；{time}；{level}",
        en="  {role}: {name}, certified by “{issuer}”; {time}; {level}",
    ),
    "verify/of": Message(zh="{name}（{organisation}）", en="{name} ({organisation})"),
    "verify/nothing-signed": Message(
        zh="这本书里还没有签过章的承诺书", en="no letter of this book has been signed yet"
    ),
    "verify/time-stamped": Message(zh="{time}（时间戳）", en="{time} (time stamp)"),
    "verify/time-said": Message(
        zh="{time}（签章电脑的时钟）", en="{time} (the signer's own clock)"
    ),
    "verify/time-none": Message(zh="没有时间", en="no time"),
    "verify/role-Seal": Message(zh="盖章", en="sealed"),
    "verify/role-Representative": Message(zh="签字", en="signed"),
    "verify/who": Message(zh="{name}（{action}）", en="{name} ({action})"),
    "verify/detail": Message(zh="    {mark} {sentence}", en="    {mark} {sentence}"),
    "verify/summary": Message(
        zh="验证了 {count} 个文件：{valid} 个有效，{invalid} 个无效。",
        en="verified {count} files: {valid} valid, {invalid} invalid.",
    ),
}

_ANSWERS = {
    "verify/authentic-yes": Message(
        zh="真实：签章出自证书所写的人", en="authentic: signed by whom the certificates name"
    ),
    "verify/authentic-no": Message(zh="真实：不能认定", en="authentic: no"),
    "verify/unchanged-yes": Message(
        zh="未改动：签章之后没有改动过", en="unchanged: not altered since it was signed"
    ),
    "verify/unchanged-no": Message(
        zh="未改动：不能认定，或者已经改动过", en="unchanged: no, or it cannot be told"
    ),
    "verify/unchanged-open": Message(
        zh="未改动：还没有签章，无从判断", en="unchanged: nobody signed it, so nobody can tell"
    ),
    "verify/complete-yes": Message(
        zh="完整：要求的签章都在，没有多出来的",
        en="complete: every signature that it asks for, and no other",
    ),
    "verify/complete-no": Message(zh="完整：不完整", en="complete: no"),
    "verify/consistent-yes": Message(
        zh="一致：用文件里附的数据重新排版，逐字节相同",
        en="consistent: made again from the data inside, byte for byte the same",
    ),
    "verify/consistent-no": Message(
        zh="一致：文字与文件里附的数据不一致",
        en="consistent: no, it does not say what its data says",
    ),
    "verify/consistent-open": Message(
        zh="一致：没有核对（文字与附带的数据）",
        en="consistent: not compared (its text with the data inside)",
    ),
    "verify/current-yes": Message(
        zh="最新：是已发布的最新版本", en="current: the newest published version"
    ),
    "verify/current-no": Message(zh="最新：不是", en="current: no"),
    "verify/current-open": Message(
        zh="最新：没有对照；写 --book 或 --manifest 与书或网站的清单对照",
        en="current: not compared; name a book (--book) or a site's list (--manifest)",
    ),
}

_PARTS = {
    "verify/part-page": Message(zh="第 {which} 页的内容", en="what page {which} shows"),
    "verify/part-pages": Message(zh="页数或页的顺序", en="the number or order of pages"),
    "verify/part-annotation": Message(
        zh="第 {which} 页上的批注或链接", en="a note or link on page {which}"
    ),
    "verify/part-attachment": Message(zh="附在文件里的数据", en="the data inside the file"),
    "verify/part-metadata": Message(zh="元数据（XMP）", en="the metadata (XMP)"),
    "verify/part-action": Message(
        zh="打开时会执行的动作", en="an action that runs when it is opened"
    ),
    "verify/part-seal": Message(
        zh="签章的外观（{which}）", en="what a signature looks like ({which})"
    ),
    "verify/part-field": Message(zh="签章域 {which}", en="a signature field {which}"),
    "verify/part-structure": Message(
        zh="供读屏软件使用的结构", en="the structure that screen readers read"
    ),
    "verify/part-other": Message(zh="其他部分 {which}", en="another part {which}"),
}

MESSAGES: dict[str, Message] = {**_VERDICTS, **_ANSWERS, **_PARTS}
