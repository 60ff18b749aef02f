"""What the preview says, on the terminal and in its pages."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "cli/serve": Message(
        zh="在本机预览网站：保存文件，网页随即更新；只有这台电脑能看到，什么文件也不写",
        en="preview the site on this computer: pages follow when a file is saved; nobody else sees "
        "it, and no file is written",
    ),
    "cli/port": Message(
        zh="端口，默认 8000；0 表示任选一个空闲的",
        en="the port, 8000 by default; 0 is any free one",
    ),
    "cli/value-port": Message(zh="端口", en="PORT"),
    "cli/not-a-port": Message(
        zh="“{text}”不是端口；请写 0 到 65535 之间的整数",
        en="“{text}” is not a port; write a whole number from 0 to 65535",
    ),
    "serve/address": Message(
        zh="预览：http://127.0.0.1:{port}/（按 Ctrl-C 结束）",
        en="preview: http://127.0.0.1:{port}/ (Ctrl-C ends it)",
    ),
    "serve/starting": Message(zh="正在读取承诺书……", en="Reading the commitments …"),
    "serve/starting-text": Message(
        zh="读完以后，网页会自动出现。", en="The page appears by itself when they are read."
    ),
    "serve/shown": Message(zh="网页已更新，没有问题", en="pages updated, nothing wrong"),
    "serve/port-taken": Message(
        zh="端口 {port} 用不了：别的程序（也许是另一个预览）正占着它，或者没有权限；"
        "请关掉那个程序，或用 --port 换一个",
        en="port {port} cannot be used: another program, perhaps another preview, has it, or it is "
        "not allowed; end that program or choose another with --port",
    ),
    "serve/errors": Message(
        zh="{errors} 个错误，{warnings} 个提醒", en="errors: {errors}, warnings: {warnings}"
    ),
    "serve/warnings": Message(zh="{warnings} 个提醒", en="warnings: {warnings}"),
    "serve/error": Message(zh="错误", en="error"),
    "serve/warning": Message(zh="提醒", en="warning"),
    "serve/kept": Message(
        zh="下面是改错之前的网页。改好并保存，网页会自动更新。",
        en="Below is the page as it was before. Correct the file and save it: the page follows.",
    ),
    "serve/more": Message(zh="另有 {count} 个没有列出", en="{count} more are not listed"),
    "serve/nothing": Message(zh="还没有可以显示的网页", en="There is no page to show yet"),
    "serve/nothing-text": Message(
        zh="改好上面列出的问题并保存，网页会自动出现。",
        en="Correct what is listed above and save it: the page appears by itself.",
    ),
    "serve/unmade": Message(zh="这个文件做不出来", en="This file cannot be made"),
    "serve/unmade-text": Message(
        zh="原因列在上面。改好并保存，网页会自动更新。",
        en="The reasons are listed above. Correct them and save: the page follows.",
    ),
    "serve/no-page": Message(zh="没有这一页", en="There is no such page"),
    "serve/no-page-text": Message(
        zh="地址写错了，或者这份承诺书已经移走。",
        en="The address is wrong, or the commitment is gone.",
    ),
    "serve/home": Message(zh="全部承诺书", en="All commitments"),
    "serve/broken-answer": Message(
        zh="有一个网页没能送出，这是程序内部的错误；其他网页不受影响",
        en="one page could not be sent for an internal error; other pages are not affected",
    ),
}
