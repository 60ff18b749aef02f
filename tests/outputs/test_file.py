from pathlib import PurePosixPath

import pytest

from pledgebook.outputs.file import File


@pytest.mark.parametrize(
    "path",
    ["", ".", "/", "/etc/passwd", "..", "../up", "a/../../b", "a\\b", "C:/x", "a\nb", "a\0b"],
)
def test_a_path_that_could_leave_the_folder_is_our_bug(path: str) -> None:
    with pytest.raises(ValueError, match="not a path inside"):
        File(PurePosixPath(path), b"")


@pytest.mark.parametrize("path", ["index.html", "demo/v1/letter.pdf", "售后/信.pdf", ".nojekyll"])
def test_a_path_inside_the_folder_is_kept(path: str) -> None:
    assert str(File(PurePosixPath(path), b"x").path) == path
