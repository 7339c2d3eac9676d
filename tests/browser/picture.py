"""Make the README's picture, the page of the five articles: `python tests/browser/picture.py`"""

import base64
import struct
import sys
import tempfile
import time
import zlib
from collections import Counter
from pathlib import Path

from reader import start_browser
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from filrouge import build_timeline, read_articles, write_timeline

ROOT = Path(__file__).parents[2]
PICTURE = ROOT / "corpus" / "timeline.png"
WIDTH, HEIGHT = 1440, 880
METRICS = {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False}
PIXELS = """
const [picture, done] = arguments, image = new Image();
image.onload = () => {
  const pen = new OffscreenCanvas(image.width, image.height).getContext("2d");
  pen.drawImage(image, 0, 0);
  const reader = new FileReader();
  reader.onload = () => done(reader.result.split(",")[1]);
  reader.readAsDataURL(new Blob([pen.getImageData(0, 0, image.width, image.height).data]));
};
image.src = `data:image/png;base64,${picture}`;
"""


def main() -> int:
    """Open the page, select an event on which the sources disagree, and write what is to be seen."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "timeline.html"
        write_timeline(build_timeline(read_articles([ROOT / "corpus" / "articles"]).articles), page)
        browser = start_browser(Path(folder) / "profile")
        if browser is None:
            print("no browser; on Debian: apt-get install chromium chromium-driver", file=sys.stderr)
            return 1
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", METRICS)
        browser.get(page.as_uri())
        browser.find_element(By.CSS_SELECTOR, "#list .flag.conflict").click()
        time.sleep(1)  # the chart moves to the event
        PICTURE.write_bytes(with_palette(pixels(browser)))
        browser.quit()
    return 0


def pixels(browser: Chrome) -> list[bytes]:
    """What the browser shows, a colour of three bytes a pixel."""
    picture = browser.get_screenshot_as_base64()
    browser.get("about:blank")
    shown = base64.b64decode(browser.execute_async_script(PIXELS, picture))
    return [shown[at : at + 3] for at in range(0, len(shown), 4)]


def with_palette(shown: list[bytes]) -> bytes:
    """A PNG of 256 colours, half the weight: the commonest ones, then, to be fair to all hues, one of each range."""
    ranked = [color for color, _ in Counter(shown).most_common()]
    ranges = {tuple(value // 24 for value in color): color for color in reversed(ranked)}
    palette = list(dict.fromkeys([*ranked[:64], *sorted(ranges.values(), key=ranked.index)]))[:256]
    place = {color: min(range(len(palette)), key=lambda i: _apart(palette[i], color)) for color in set(shown)}
    lines = (bytes(place[color] for color in shown[at : at + WIDTH]) for at in range(0, len(shown), WIDTH))
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0)
    parts = {b"IHDR": header, b"PLTE": b"".join(palette), b"IDAT": zlib.compress(b"".join(b"\0" + x for x in lines), 9)}
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in (*parts.items(), (b"IEND", b"")))


def _apart(first: bytes, second: bytes) -> int:
    return sum((a - b) ** 2 for a, b in zip(first, second, strict=True))


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


if __name__ == "__main__":
    sys.exit(main())
