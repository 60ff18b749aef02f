"""What is said about a file that is not the plain YAML the program reads."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

_WHOLE_FILE = {
    "yaml/too-large": Message(
        zh="文件有 {bytes} 字节，超过上限 {limit} 字节。一份承诺书只写文字，不要放图片或附件",
        en="the file has {bytes} bytes, more than {limit}: a commitment holds text only, "
        "no pictures or attachments",
    ),
    "yaml/empty": Message(
        zh="文件是空的，没有任何内容。可以从一份现成的承诺书复制一份再修改",
        en="the file is empty: copy an existing commitment and change it",
    ),
    "yaml/gbk": Message(
        zh="文件看起来是 GBK（ANSI）编码，请用编辑器另存为 UTF-8 编码",
        en="the file looks like GBK (ANSI): save it as UTF-8",
    ),
    "yaml/utf-16": Message(
        zh="文件看起来是 UTF-16（记事本里叫“Unicode”）编码，请用编辑器另存为 UTF-8 编码",
        en="the file looks like UTF-16 (which Notepad calls “Unicode”): save it as UTF-8",
    ),
    "yaml/encoding": Message(
        zh="此处有不属于 UTF-8 编码的字节 {byte}：文件已损坏，或是用别的编码保存的。"
        "请改好此处，另存为 UTF-8 编码",
        en="byte {byte} here is not UTF-8: the file is damaged or in another encoding; "
        "mend this place and save the file as UTF-8",
    ),
    "yaml/second-document": Message(
        zh="单独一行的 --- 会在此处另起一份文件。一个文件只能写一份，请删去这一行",
        en="the line --- begins a second document here; a file holds only one: delete the line",
    ),
    "yaml/directive": Message(
        zh="不能使用以 % 开头的 YAML 指令，请删去这一行",
        en="a YAML directive (a line that begins with %) cannot be used: delete the line",
    ),
    "yaml/depth": Message(
        zh="嵌套超过 {limit} 层。请检查此处的 [ 或 {，以及缩进是否越来越深",
        en="nested more than {limit} levels deep: look for too many [ or {, "
        "or for indentation that grows line by line",
    ),
    "yaml/nodes": Message(
        zh="文件超过 {limit} 项，从此处起不再读取。请拆成几份承诺书",
        en="the file has more than {limit} entries and is not read beyond this place: "
        "split it into several commitments",
    ),
    "yaml/too-many": Message(
        zh="问题太多，从此处起至少还有 {more} 处未列出。请先改好前面的，再检查一次",
        en="too many problems: at least {more} more from here on are not listed; "
        "mend those above and check again",
    ),
}

_CHARACTERS = {
    "yaml/tab-indent": Message(
        zh="行首用了 Tab 键，缩进只能用空格：请删去 Tab，每一级缩进改为两个空格",
        en="the line is indented with a Tab, and only spaces count: "
        "delete it and indent each level with two spaces",
    ),
    "yaml/tab": Message(
        zh="此处有一个 Tab 字符，请改为空格",
        en="there is a Tab character here: replace it with a space",
    ),
    "yaml/control-character": Message(
        zh="此处有一个看不见的控制字符（{code}），多半是复制粘贴带来的，请删去",
        en="there is an invisible control character ({code}) here, probably from copying "
        "and pasting: delete it",
    ),
    "yaml/invisible-character": Message(
        zh="此处有一个看不见的字符（{code}），会让两段看似相同的文字不同，或打乱显示顺序。"
        "请删去此处的文字，重新输入",
        en="there is an invisible character ({code}) here, which makes texts differ that look "
        "alike, or changes their order: delete the word here and type it again",
    ),
    "yaml/private-use": Message(
        zh="此处的字符（{code}）属于自造字区，换一台电脑就显示不出。请换成标准汉字或符号",
        en="the character here ({code}) is for private use and does not show on other "
        "computers: replace it with a standard one",
    ),
    "yaml/replacement-character": Message(
        zh="此处的字已在转换编码时丢失，只剩替代符号（{code}）。请补上原来的字",
        en="a character was lost here when the file was converted, and {code} stands in its "
        "place: write the original one",
    ),
    "yaml/escape": Message(
        zh="双引号里的反斜杠 \\ 有特殊含义，“{text}”不是有效的写法。"
        "请把反斜杠写两次（\\\\），或把双引号换成单引号 '…'",
        en="in double quotes a backslash \\ has a meaning of its own, and “{text}” has none: "
        "write it twice (\\\\) or use single quotes '…'",
    ),
}

_PUNCTUATION = {
    "yaml/wide-colon": Message(
        zh="“{text}”后面是全角冒号“：”，请改为半角冒号加一个空格“: ”。"
        "如果这里本来就是正文，请给整段文字加上单引号 '…'",
        en="“{text}” is followed by a full-width colon “：”: write a half-width colon and a "
        "space “: ”; if this is a plain text, put all of it in single quotes '…'",
    ),
    "yaml/colon-space": Message(
        zh="“{text}”的冒号后面缺少半角空格，请写成“{text}: ”再接内容。"
        "如果这里本来就是正文，请给整段文字加上单引号 '…'",
        en="an ordinary space is missing after the colon of “{text}”: write “{text}: ” and then "
        "the value; if this is a plain text, put all of it in single quotes '…'",
    ),
    "yaml/wide-space": Message(
        zh="此处用了全角空格（或不换行空格），缩进只能用半角空格，请改写",
        en="there is a full-width (or no-break) space here; only ordinary spaces indent: "
        "replace it",
    ),
    "yaml/list-dash": Message(
        zh="列表的每一项要以半角减号“-”加一个空格开头，请写成“- {text}”。"
        "如果这里本来就是正文，请给整段文字加上单引号 '…'",
        en="a list item begins with a hyphen and a space: write “- {text}”; "
        "if this is a plain text, put all of it in single quotes '…'",
    ),
    "yaml/wide-comma": Message(
        zh="“{text}”处是全角逗号“，”，在 [ ] 或 { } 里不起分隔作用，请改为半角逗号加空格“, ”。"
        "如果逗号属于正文，请给这段文字加上单引号 '…'",
        en="the full-width comma “，” at “{text}” does not separate anything inside [ ] or { }: "
        "write “, ”; if it belongs to the text, put the text in single quotes '…'",
    ),
    "yaml/wide-quotes": Message(
        zh="{text} 外面是全角的引号或括号，会被当成正文印出来。请改为半角符号；"
        "如果确实要印出来，请在外面再加单引号 '…'",
        en="the full-width marks around {text} would be printed as part of the text: use "
        "half-width ones, or put single quotes '…' around all of it if they are to be printed",
    ),
    "yaml/hash": Message(
        zh="空格后面的 # 是注释的开头，“{rest}”不会印出来，这里的内容只剩“{text}”。"
        "如果 # 属于正文，请给整段文字加上单引号 '…'；如果确是注释，请在 # 后面加一个空格",
        en="a # after a space begins a comment: “{rest}” is dropped and only “{text}” is left. "
        "If it belongs to the text, put all of the text in single quotes '…'; "
        "if it is a comment, write a space after the #",
    ),
}

_KEYS_AND_VALUES = {
    "yaml/duplicate-key": Message(
        zh="“{key}”写了两次，前一次在第 {line} 行。请删去一个，或把两处合并"
        "（大小写、全角半角不同也算同一个）",
        en="“{key}” is written twice, first on line {line}: delete one or merge the two "
        "(upper and lower case, full and half width count as the same)",
    ),
    "yaml/empty-key": Message(zh="冒号前面缺少名称", en="there is no name before the colon"),
    "yaml/key-not-text": Message(
        zh="名称处写了 { 或 [，名称只能是一个词。如果这里本来是正文（例如以 {{ 开头的文字），"
        "请给整段文字加上单引号 '…'",
        en="a { or [ stands where a name belongs, which can only be a word; if this is a plain "
        "text (such as one that begins with {{), put all of it in single quotes '…'",
    ),
    "yaml/merge-key": Message(
        zh="不能用 << 合并其他内容。请删去这一行，把要用的内容在这里写全",
        en="<< cannot be used to merge in other parts: delete it and write here what is needed",
    ),
    "yaml/anchor": Message(
        zh="以 & 开头的“{text}”会被当作锚点，这里不能使用。如果是正文，请加上单引号 '…'",
        en="“{text}” begins with & and would be an anchor, which cannot be used here: "
        "put the text in single quotes '…'",
    ),
    "yaml/alias": Message(
        zh="以 * 开头的“{text}”会被当作引用，这里不能使用。如果是正文，请给整段文字加上单引号 '…'",
        en="“{text}” begins with * and would be an alias, which cannot be used here: "
        "put all of the text in single quotes '…'",
    ),
    "yaml/tag": Message(
        zh="以半角 ! 开头的“{text}”会被当作类型标记，这里不能使用。"
        "如果是正文，请给整段文字加上单引号 '…'",
        en="“{text}” begins with ! and would be a tag, which cannot be used here: "
        "put all of the text in single quotes '…'",
    ),
    "yaml/number": Message(
        zh="“{text}”有 {digits} 位数字，无法当作数量。如果是编号、电话或账号，请加上单引号 '…'",
        en="“{text}” has {digits} digits, too many for a quantity: if it is a code or a telephone "
        "or account number, put it in single quotes '…'",
    ),
}

_SYNTAX = {
    "yaml/quote-open": Message(
        zh="从“{text}”开始的引号没有结束。请在这段文字末尾补上同样的半角引号；"
        "全角引号 “ ” 不能代替，正文里要用半角单引号时写两个 ''",
        en="the quote that begins with “{text}” never ends: put the same half-width quote at the "
        "end of the text; curly quotes do not count, and an apostrophe inside single quotes is "
        "written twice ''",
    ),
    "yaml/after-quote": Message(
        zh="引号已经结束，后面不能再写“{text}”。请让引号包住整段文字；"
        "正文里要印引号时，外面用单引号 '…'，里面用全角引号“ ”",
        en="“{text}” stands after the closing quote: put the whole text inside the quotes; for "
        "quotation marks that are to be printed use curly ones inside single quotes '…'",
    ),
    "yaml/bracket-open": Message(
        zh="此处的 [ 或 { 没有正确结束，读到第 {line} 行第 {column} 列就接不下去了。"
        "请检查：各项之间用半角逗号分开，末尾有半角的 ] 或 }；正文里有 , : [ ] { } 时加单引号 '…'",
        en="the [ or { here is not closed properly; reading stopped at line {line}, column "
        "{column}: separate the items with half-width commas, end with a half-width ] or }, "
        "and put a text that holds , : [ ] { } in single quotes '…'",
    ),
    "yaml/block-header": Message(
        zh="以 > 或 | 开头的“{text}”会被当作多行文字的开头。请加上单引号，例如 '>99%'；"
        "“大于、超过”最好用“至少”等词来写。要写多行文字时，| 后面要换行",
        en="“{text}” begins with > or |, which opens a text of several lines: put it in single "
        "quotes, as in '>99%', or better use a word such as “at least”; for a text of several "
        "lines begin a new line after the |",
    ),
    "yaml/start-character": Message(
        zh="内容不能以 {character} 开头。如果“{text}”是正文，请给整段文字加上单引号 '…'",
        en="a value cannot begin with {character}: if “{text}” is the text, put all of it in "
        "single quotes '…'",
    ),
    "yaml/colon-in-text": Message(
        zh="同一行里又出现一个半角冒号加空格。如果它属于正文，请把它改为全角冒号“：”，"
        "或给整段文字加上单引号 '…'；如果后面是另一项，请另起一行",
        en="there is a second colon with a space on this line: if it belongs to the text, put all "
        "of the text in single quotes '…'; if another entry begins here, begin a new line",
    ),
    "yaml/dash-place": Message(
        zh="列表的第一项“{text}”不能与名称写在同一行，请另起一行",
        en="the list item “{text}” cannot stand on the line of its name: begin a new line",
    ),
    "yaml/missing-colon": Message(
        zh="“{text}”这一行缺少半角冒号加空格“: ”。如果它接着上一行的文字，请比上一行多缩进两个空格",
        en="the line “{text}” lacks a colon and a space “: ”; if it continues the text above, "
        "indent it two spaces more",
    ),
    "yaml/indent": Message(
        zh="“{text}”与上面的内容接不上：多半是缩进没有对齐，同一级的各行要从同一列开始；"
        "也可能是上面一行缺少冒号或引号",
        en="“{text}” does not fit what stands above it: most likely the indentation is off, lines "
        "of one level begin in the same column; or a colon or quote is missing above",
    ),
    "yaml/syntax": Message(
        zh="从此处起读不下去，写法不符合 YAML 的格式。请检查此处和上面一行的缩进、冒号、引号和括号",
        en="from here on this is not YAML: look at the indentation, colons, quotes and brackets "
        "here and on the line above",
    ),
}

MESSAGES: dict[str, Message] = {
    **_WHOLE_FILE,
    **_CHARACTERS,
    **_PUNCTUATION,
    **_KEYS_AND_VALUES,
    **_SYNTAX,
}
