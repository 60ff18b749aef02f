"""What the command line says of itself.

``argparse/...`` are the messages of Python's argparse: the English is its own, letter for letter,
by which they are found; ``%s`` marks where it puts its arguments.
"""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

_PROGRAM = {
    "cli/program": Message(
        zh="把服务承诺写成数据：生成承诺书、网站和机器可核对的 SLA",
        en="service commitments as data: letters, a site and SLA definitions a machine can check",
    ),
    "cli/options": Message(zh="选项", en="options"),
    "cli/arguments": Message(zh="参数", en="arguments"),
    "cli/help": Message(zh="显示说明", en="show this help"),
    "cli/version": Message(zh="显示程序版本", en="show the program's version"),
    "cli/lang": Message(
        zh="说明与提示用中文（zh）还是英文（en）", en="speak Chinese (zh) or English (en)"
    ),
    "cli/wrong-call": Message(
        zh="命令写得不对：{message}\n{usage}\n详细说明：{command} --help",
        en="wrong call: {message}\n{usage}\nto learn more: {command} --help",
    ),
    "cli/not-a-choice": Message(
        zh="不能写“{text}”；可以写：{choices}",
        en="invalid choice: “{text}” (choose from {choices})",
    ),
    "cli/nearly-a-choice": Message(
        zh="不能写“{text}”，是不是想写 {meant}？可以写：{choices}",
        en="invalid choice: “{text}”, did you mean {meant}? (choose from {choices})",
    ),
    "cli/not-a-number": Message(
        zh="“{text}”不行；请写不小于 {least} 的整数",
        en="“{text}” will not do; write a whole number, {least} or more",
    ),
    "cli/not-a-date": Message(
        zh="“{text}”不是日期；请写成 2026-12-31 的样子",
        en="“{text}” is not a date; write it like 2026-12-31",
    ),
    "cli/value-command": Message(zh="命令", en="COMMAND"),
    "cli/value-path": Message(zh="路径", en="PATH"),
    "cli/value-folder": Message(zh="文件夹", en="FOLDER"),
    "cli/value-file": Message(zh="文件", en="FILE"),
    "cli/value-id": Message(zh="编号", en="ID"),
    "cli/value-date": Message(zh="日期", en="DATE"),
    "cli/internal": Message(
        zh="程序内部出错，这不是您的文件的问题。请设置环境变量 PLEDGEBOOK_DEBUG=1 再运行一次，"
        "把显示的内容发给我们。",
        en="internal error; your files are not to blame. Run again with PLEDGEBOOK_DEBUG=1 and "
        "send us what it prints.",
    ),
    "cli/check": Message(
        zh="检查承诺书：一次列出全部问题，带文件、行、列",
        en="check commitments: every finding in one run, with file, line and column",
    ),
    "cli/build": Message(
        zh="生成承诺书、网站和 SLA 定义，放进一个文件夹",
        en="build letters, the site and SLA definitions into one folder",
    ),
    "cli/publish": Message(
        zh="把承诺书定为下一个版本，记入台账，此后不再改动",
        en="freeze a commitment as its next version and record it in the ledger",
    ),
    "cli/letter": Message(
        zh="只生成一份承诺书，PDF 或 Word", en="make one letter, as PDF or for Word"
    ),
    "cli/verify-log": Message(
        zh="核对已发布版本的台账是否完整",
        en="verify that the ledger of published versions is intact",
    ),
    "cli/doctor": Message(
        zh="检查本机缺什么、怎样补上", en="what this computer lacks, and how to mend it"
    ),
    "cli/paths": Message(
        zh="承诺书的文件或文件夹、commitments 文件夹，或放着它的文件夹；不写即当前文件夹",
        en="a commitment's file or folder, a commitments folder or the one above; default: here",
    ),
    "cli/file": Message(zh="一份承诺书的 YAML 文件", en="the YAML file of one commitment"),
    "cli/id": Message(zh="承诺书编号（文件夹名）", en="the commitment's id (its folder's name)"),
    "cli/book": Message(
        zh="放着 commitments 的文件夹，默认为当前文件夹",
        en="the folder that holds commitments; default: here",
    ),
    "cli/site": Message(
        zh="改为核对一个网站文件夹：其中的 ledger.json 与各版本的文件",
        en="verify a folder with a published site instead: its ledger.json and its versions",
    ),
    "cli/out": Message(
        zh="生成到哪个文件夹，默认 build", en="the folder to build into; default: build"
    ),
    "cli/letter-kind": Message(
        zh="没有写入 {path}：-o 的文件名要以 .pdf 或 .docx 结尾",
        en="{path} was not written: the file of -o is to end in .pdf or .docx",
    ),
    "cli/letter-paper-word": Message(
        zh="--paper 只用于 PDF；Word 文件本来就可以打印后盖章、签字，请去掉 --paper",
        en="--paper is for PDF only; a Word file can be printed, sealed and signed anyway: leave "
        "--paper out",
    ),
    "cli/letter-output": Message(
        zh="写到哪个文件，默认 letter.pdf；以 .docx 结尾就生成 Word 文件",
        en="the file to write, for Word where it ends in .docx; default: letter.pdf",
    ),
    "cli/no-word": Message(
        zh='本机还不能生成 Word 文件：请先运行 pip install "pledgebook[office]"',
        en='Word files cannot be made here yet: first run pip install "pledgebook[office]"',
    ),
    "cli/no-word-files": Message(
        zh='没有生成 Word 文件；要生成，请运行 pip install "pledgebook[office]"，再生成一次',
        en='Word files were left out; for them run pip install "pledgebook[office]", '
        "then build again",
    ),
    "cli/letter-language": Message(
        zh="承诺书有两种文本时，生成哪一种：zh 中文，en 英文；默认是为准的那一种",
        en="which text of a commitment in two languages: zh Chinese, en English; default: the one "
        "that prevails",
    ),
    "cli/letter-paper": Message(
        zh="打印后用印、签字的版式：留出盖章和签字的位置，不带电子签章域",
        en="a letter to be sealed and signed on paper: room for both, and no signature fields",
    ),
    "cli/letter-anatomy": Message(
        zh="{pages} 页；PDF/A-3a、PDF/UA-1；字体只含用到的字：{fonts}",
        en="{pages} pages; PDF/A-3a, PDF/UA-1; fonts, cut down to what is used: {fonts}",
    ),
    "cli/letter-draft": Message(
        zh="这是草稿，每页印有“草稿”二字：先用 pledgebook publish 发布，再生成就是正式文本",
        en="this is a draft and says so on every page: publish it first (pledgebook publish), "
        "then make the letter again",
    ),
    "cli/letter-electronic": Message(
        zh="待签章。签章域：{fields}；ArchiveTimestamp 留给时间戳，不要在里面盖章。"
        "用 pledgebook sign 签章，或交给用印平台；要打印后盖章，请加 --paper",
        en="to be signed. Its fields: {fields}; ArchiveTimestamp is left for a time stamp, not for "
        "a seal. Use pledgebook sign, or hand it to the platform that seals; for paper, --paper",
    ),
    "cli/letter-unsigned": Message(
        zh="这份承诺书没有 signature 一节，所以没有盖章、签字的位置",
        en="the commitment has no signature section, so there is no place to seal or sign",
    ),
    "cli/letter-paper-made": Message(
        zh="供打印后盖章、签字", en="to be printed, sealed and signed"
    ),
    "cli/unusable": Message(zh="“{path}”：{reason}", en="“{path}”: {reason}"),
    "cli/no-such-text": Message(
        zh="{file} 没有这种语言的文本（{language}）：两种语言的承诺书，在抬头写 "
        "language: {text: [zh, en], prevails: zh}",
        en="{file} has no text in that language ({language}); a commitment in two languages says "
        "language: {text: [zh, en], prevails: zh} in its head",
    ),
    "cli/sla-output": Message(
        zh="写到哪个文件；不写即显示在屏幕上", en="the file to write; default: print it"
    ),
    "cli/format": Message(zh="输出格式", en="output format"),
    "cli/today": Message(
        zh="按哪一天计，例如 2026-12-31", en="the date to go by, such as 2026-12-31"
    ),
    "cli/one-only": Message(
        zh="这个命令一次只处理一份承诺书，给出的路径里有 {count} 份",
        en="this command takes one commitment; the path holds {count}",
    ),
    "cli/wrote": Message(zh="已写出 {path}（{size}）", en="wrote {path} ({size})"),
    "cli/probe": Message(zh="{mark} {sentence}", en="{mark} {sentence}"),
    "cli/published": Message(
        zh="{id} 已发布为第 {version} 版：{path}；已记入台账 {ledger}。"
        "两个文件都要提交，不要再改动",
        en="{id} is published as version {version}: {path}; recorded in the ledger {ledger}; "
        "commit both and leave them as they are",
    ),
    "cli/ledger-intact": Message(
        zh="台账完整：共 {count} 个已发布版本",
        en="the ledger is intact: {count} published versions",
    ),
    "cli/book-title": Message(zh="服务承诺", en="Service commitments"),
    "cli/look": Message(
        zh="查看：用浏览器打开 {path}；命令行也可以：{command}",
        en="to look: open {path} in a browser; or on the command line: {command}",
    ),
    "publish/version-taken": Message(
        zh="第 {number} 版已经发布，内容与这里不同：两份不同的承诺书不能都叫第 {number} 版。"
        "请把 number 改成 {next}",
        en="version {number} is published already and says something else: two letters cannot "
        "both be version {number}. Write number: {next}",
    ),
    "cli/in-the-book": Message(
        zh="“{path}”是书里的文件，不能被生成物覆盖：请写到别处",
        en="“{path}” belongs to a book and is not overwritten: write elsewhere with -o",
    ),
    "publish/number-differs": Message(
        zh="这里写的是第 {written} 版，而下一个版本是第 {next} 版：请把 number 改成 {next}",
        en="this says version {written}, but the next version is {next}: write number: {next}",
    ),
}

_ARGPARSE = {
    "argparse/usage": Message(zh="用法：", en="usage: "),
    "argparse/of-argument": Message(
        zh="%(argument_name)s：%(message)s", en="argument %(argument_name)s: %(message)s"
    ),
    "argparse/required": Message(zh="缺少 %s", en="the following arguments are required: %s"),
    "argparse/unrecognized": Message(zh="不认识 %s", en="unrecognized arguments: %s"),
    "argparse/one-expected": Message(zh="后面要写一个值", en="expected one argument"),
    "argparse/one-of": Message(zh="要写 %s 中的一个", en="one of the arguments %s is required"),
    "argparse/not-with": Message(zh="不能与 %s 一起写", en="not allowed with argument %s"),
    "argparse/not-a-number": Message(
        zh="%(value)r 不是数字", en="invalid %(type)s value: %(value)r"
    ),
    "argparse/explicit": Message(
        zh="这个选项后面不能写值，却写了 %r", en="ignored explicit argument %r"
    ),
}
"""Those that this program's arguments can lead to."""

MESSAGES: dict[str, Message] = {**_PROGRAM, **_ARGPARSE}
