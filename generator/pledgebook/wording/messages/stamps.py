"""What is said about servers whose time stamps are not believed."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

_STAMPS = {
    "sign/no-server": Message(
        zh="级别 {level} 需要时间戳，却没有时间戳服务器。请用 --timestamp-server 给出网址，"
        "或写进 pledgebook.toml（timestamp-servers）；不要时间戳就写 --level B-B",
        en="level {level} needs a time stamp, and no time-stamp server is known. Name one by "
        "--timestamp-server or in pledgebook.toml (timestamp-servers); without a time stamp, ask "
        "for --level B-B",
    ),
    "sign/no-time-stamp": Message(
        zh="没有签署：没有一个时间戳服务器给出可信的时间戳，级别 {level} 不会悄悄降低。"
        "请稍后再试，或用 --timestamp-server 换一个；不要时间戳就写 --level B-B",
        en="not signed: no server gave a time stamp that can be believed, and level {level} is "
        "never lowered in silence. Try later, or another --timestamp-server; without a time "
        "stamp, ask for --level B-B",
    ),
    "sign/stamp-slow": Message(
        zh="时间戳服务器 {server}：{seconds} 秒内没有答完",
        en="time-stamp server {server}: no whole answer within {seconds} seconds",
    ),
    "sign/stamp-no-address": Message(
        zh="时间戳服务器：“{server}”不是网址；请写成 https://tsa.example.com 的样子",
        en="time-stamp server: “{server}” is no address; write it like https://tsa.example.com",
    ),
    "sign/stamp-unknown-host": Message(
        zh="时间戳服务器 {server}：连接不上：查不到这个主机名。请核对网址，再看网络通不通",
        en="time-stamp server {server}: cannot be reached: unknown host; check the address and "
        "the network",
    ),
    "sign/stamp-closed": Message(
        zh="时间戳服务器 {server}：连接不上：对方拒绝连接",
        en="time-stamp server {server}: cannot be reached: connection refused",
    ),
    "sign/stamp-insecure": Message(
        zh="时间戳服务器 {server}：没有建立加密连接：它的 HTTPS 证书不可信，或者不支持 HTTPS",
        en="time-stamp server {server}: no secure connection: its HTTPS certificate is not "
        "trusted, or it speaks no HTTPS",
    ),
    "sign/stamp-breaks-off": Message(
        zh="时间戳服务器 {server}：没有答完就断开了连接",
        en="time-stamp server {server}: broke off before it had answered",
    ),
    "sign/stamp-unreachable": Message(
        zh="时间戳服务器 {server}：连接不上（{detail}）",
        en="time-stamp server {server}: cannot be reached ({detail})",
    ),
    "sign/stamp-redirects": Message(
        zh="时间戳服务器 {server}：要转到别处（{detail}），不跟随",
        en="time-stamp server {server}: leads elsewhere ({detail}), which is not followed",
    ),
    "sign/stamp-fails": Message(
        zh="时间戳服务器 {server}：答复 HTTP {detail}",
        en="time-stamp server {server}: answered HTTP {detail}",
    ),
    "sign/stamp-other-type": Message(
        zh="时间戳服务器 {server}：答复的不是时间戳（{detail}）",
        en="time-stamp server {server}: what it sent is no time stamp ({detail})",
    ),
    "sign/stamp-long": Message(
        zh="时间戳服务器 {server}：答复太长，不是时间戳",
        en="time-stamp server {server}: its answer is too long for a time stamp",
    ),
    "sign/stamp-unreadable": Message(
        zh="时间戳服务器 {server}：答复读不出时间戳",
        en="time-stamp server {server}: no time stamp can be read in its answer",
    ),
    "sign/stamp-refuses": Message(
        zh="时间戳服务器 {server}：拒绝了（{detail}）",
        en="time-stamp server {server}: refused ({detail})",
    ),
    "sign/stamp-other-query": Message(
        zh="时间戳服务器 {server}：答的不是这一次的请求（随机数不符），可能是旧的答复",
        en="time-stamp server {server}: answered another query (wrong nonce), perhaps an old one",
    ),
    "sign/stamp-other-document": Message(
        zh="时间戳服务器 {server}：给的是别的文件的时间戳",
        en="time-stamp server {server}: its time stamp is for another document",
    ),
    "sign/stamp-bad-signature": Message(
        zh="时间戳服务器 {server}：时间戳的签名是假的或已损坏",
        en="time-stamp server {server}: the signature of its time stamp is false",
    ),
    "sign/stamp-no-authority": Message(
        zh="时间戳服务器 {server}：它的证书（{detail}）不是签时间戳用的",
        en="time-stamp server {server}: its certificate ({detail}) is not one for time stamps",
    ),
    "sign/stamp-other-time": Message(
        zh="时间戳服务器 {server}：它的时间是 {detail}，与本机相差一小时以上；请核对本机时间",
        en="time-stamp server {server}: it says that it is {detail}, more than an hour from this "
        "computer's clock; check that",
    ),
    "sign/stamp-untrusted": Message(
        zh="时间戳服务器 {server}：它的证书往上找不到可信的根证书。请用 --trust 给出，"
        "或写进 pledgebook.toml（trust）",
        en="time-stamp server {server}: its certificate leads to no trusted root; give that by "
        "--trust or in pledgebook.toml (trust)",
    ),
    "sign/stamp-bad-certificate": Message(
        zh="时间戳服务器 {server}：它的证书有问题（{detail}）",
        en="time-stamp server {server}: something is wrong with its certificate ({detail})",
    ),
}

MESSAGES: dict[str, Message] = {**_STAMPS}
