"""What `pledgebook doctor` says: what it found, or how to mend it."""

from __future__ import annotations

from pledgebook.wording.messages.message import Message

MESSAGES: dict[str, Message] = {
    "doctor/python": Message(
        zh="Python {version}",
        en="Python {version}",
    ),
    "doctor/python-mend": Message(
        zh="Python {version} 太旧，需要 3.11 或更新版本。"
        "Debian/Ubuntu：sudo apt install python3 python3-venv；macOS：brew install python；"
        "Windows：从 python.org 下载安装。",
        en="Python {version} is too old: 3.11 or later is needed. "
        "Debian/Ubuntu: sudo apt install python3 python3-venv; macOS: brew install python; "
        "Windows: the installer from python.org.",
    ),
    "doctor/pango": Message(
        zh="排版库 Pango 可用（WeasyPrint {weasyprint}）",
        en="Pango, which typesets letters, is there (WeasyPrint {weasyprint})",
    ),
    "doctor/pango-mend": Message(
        zh="排版库 Pango 不可用，生成不了 PDF（检查和网站不受影响）：{reason}。"
        "Debian/Ubuntu：sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0；"
        "macOS：brew install pango；"
        "Windows：安装 MSYS2，运行 pacman -S mingw-w64-ucrt-x86_64-pango，或改用 WSL。",
        en="Pango, which typesets letters, cannot be used, so there is no PDF "
        "(checks and site work without it): {reason}. "
        "Debian/Ubuntu: sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; "
        "macOS: brew install pango; "
        "Windows: install MSYS2 and run pacman -S mingw-w64-ucrt-x86_64-pango, or use WSL.",
    ),
    "doctor/subset": Message(
        zh="字体裁剪库 HarfBuzz-Subset 可用",
        en="HarfBuzz-Subset, which cuts fonts down, is there",
    ),
    "doctor/subset-mend": Message(
        zh="缺少字体裁剪库 HarfBuzz-Subset，PDF 会变大、变慢。"
        "Debian/Ubuntu：sudo apt install libharfbuzz-subset0；macOS：brew install harfbuzz；"
        "Windows：在 MSYS2 中运行 pacman -S mingw-w64-ucrt-x86_64-harfbuzz，或改用 WSL。",
        en="HarfBuzz-Subset is missing: PDFs become larger and slower. "
        "Debian/Ubuntu: sudo apt install libharfbuzz-subset0; macOS: brew install harfbuzz; "
        "Windows: run pacman -S mingw-w64-ucrt-x86_64-harfbuzz in MSYS2, or use WSL.",
    ),
    "doctor/fonts": Message(
        zh="自带的 {count} 个承诺书字体齐全，各有 {characters} 个字符",
        en="the {count} letter fonts shipped with the program are there, {characters} characters "
        "each",
    ),
    "doctor/fonts-mend": Message(
        zh="自带的字体 {file} 读不出来：{reason}。请重新安装本程序，"
        "或重新取得 templates/fonts/ 文件夹；系统里的字体不能代替它。",
        en="the shipped font {file} cannot be read: {reason}. Install the program again, or fetch "
        "the folder templates/fonts/ again; the system's own fonts do not stand in for it.",
    ),
    "doctor/terminal": Message(
        zh="终端编码 {encoding}",
        en="the terminal's encoding is {encoding}",
    ),
    "doctor/terminal-mend": Message(
        zh="终端编码是 {encoding}，中文会显示成乱码。"
        "Debian/Ubuntu、macOS：先运行 export PYTHONUTF8=1 LC_ALL=C.UTF-8；"
        "Windows：先运行 chcp 65001，再运行 set PYTHONUTF8=1。",
        en="the terminal's encoding is {encoding}: Chinese will come out garbled. "
        "Debian/Ubuntu, macOS: first run export PYTHONUTF8=1 LC_ALL=C.UTF-8; "
        "Windows: first run chcp 65001, then set PYTHONUTF8=1.",
    ),
    "doctor/zone": Message(
        zh="时区数据可用（{zone}，版本 {version}）",
        en="time zone data is there ({zone}, version {version})",
    ),
    "doctor/zone-mend": Message(
        zh="找不到时区 {zone}，算不出工作时间。Debian/Ubuntu：sudo apt install tzdata；"
        "macOS、Windows：在本程序的 Python 环境里运行 python -m pip install tzdata。",
        en="the time zone {zone} is not known, so working time cannot be computed. "
        "Debian/Ubuntu: sudo apt install tzdata; "
        "macOS, Windows: run python -m pip install tzdata in the program's Python environment.",
    ),
    "doctor/holidays": Message(
        zh="法定节假日数据可用（{first}–{last} 年）",
        en="public holidays are known ({first} to {last})",
    ),
    "doctor/holidays-mend": Message(
        zh="没有 {year} 年的法定节假日数据（现有 {first}–{last} 年），"
        "涉及工作日的期限在这一年算不准。请更新本程序，Debian/Ubuntu、macOS、Windows 都一样；"
        "国务院通常在前一年 11 月公布放假安排。",
        en="the public holidays of {year} are not known (there are {first} to {last}): time limits "
        "in working days cannot be computed for that year. Update the program, on every system "
        "alike; the State Council usually announces a year's holidays in the November before.",
    ),
}
