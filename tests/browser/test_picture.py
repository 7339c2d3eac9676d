"""The README's picture is there and light; `python tests/browser/picture.py` makes it again."""

from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_readme_shows_a_light_picture() -> None:
    picture = (ROOT / "corpus" / "timeline.png").read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert len(picture) < 250_000
    assert "](corpus/timeline.png)" in (ROOT / "README.md").read_text("utf-8").split("## Start")[0]
