"""What is said about several commitments beside each other."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "staff-promised-twice": Message(
        zh="“{name}”在“{other}”里也是专职：同一个人、同一支队伍不能同时专职服务两个项目，"
        "请换人，或者写明起止日期，让两段时间错开",
        en="“{name}” is promised full time in “{other}” too: name somebody else, or the days from "
        "and until which, so that the two do not overlap",
    ),
    "foreign-name": Message(
        zh="这里有“{name}”，它是“{other}”的用户、项目或招标文件：多半是从那份承诺书带来的，"
        "请改成本项目的名称",
        en="“{name}” stands here, which is the customer, project or tender of “{other}”: write the "
        "name that belongs in this letter",
    ),
    "copied-wording": Message(
        zh="这句话和另一家公司的承诺书“{other}”一字不差，会被当作串通投标：请用自己的话写",
        en="this sentence is word for word that of another provider, in “{other}”, and bids that "
        "agree so closely count as collusion: say it in words of your own",
    ),
    "copied-wording/sample": Message(
        zh="这句话和随程序提供的样例一字不差，别的投标人也可能照抄了它，会被当作串通投标："
        "请用自己的话写",
        en="this sentence is word for word that of a sample of this program, which others may have "
        "copied too, and bids that agree so closely count as collusion: say it in your own words",
    ),
}
