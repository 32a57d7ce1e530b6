#!/usr/bin/env python3
"""drive.py BROWSER PAGES SHOTS: tries NAME.html, NAME.txt, NAME.json in PAGES.

Talks to the browser through a pipe, by its DevTools protocol: no port is
opened.  The last line counts: N passed, N failed.
"""
import base64
import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WIDE = (1280, 900)
NARROW = (400, 800)
SECONDS = 60
# Without a first look at the net, and with all that a test must not depend on
# turned off.
OPTIONS = """--headless --no-sandbox --disable-gpu --disable-quic --no-first-run
    --disable-background-networking --disable-component-update --disable-sync
    --disable-default-apps --disable-extensions --disable-breakpad
    --disable-dev-shm-usage --hide-scrollbars --force-color-profile=srgb
    --remote-debugging-pipe""".split()


class Browser:
    """A browser with a fresh profile and one blank page."""

    def __init__(self, program):
        self.profile = tempfile.mkdtemp(prefix="govreport-browser.")
        here_reads, there_writes = os.pipe()
        there_reads, here_writes = os.pipe()
        for end in (there_reads, there_writes):
            os.set_inheritable(end, True)
        # The browser reads commands from 3 and writes answers to 4.
        self.process = subprocess.Popen(
            ["bash", "-c", f'exec "$@" 3<&{there_reads} 4>&{there_writes}',
             "browser", program, *OPTIONS, f"--user-data-dir={self.profile}",
             "about:blank"],
            pass_fds=(there_reads, there_writes), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": self.profile})
        os.close(there_reads)
        os.close(there_writes)
        self.reads, self.writes = here_reads, here_writes
        self.rest = b""
        self.number = 0
        self.session = None
        self.events = []
        target = self.call("Target.createTarget", url="about:blank")
        self.session = self.call("Target.attachToTarget", flatten=True,
                                 targetId=target["targetId"])["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "Audits"):
            self.call(domain + ".enable")

    def close(self):
        os.close(self.writes)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)

    def message(self, deadline):
        while b"\0" not in self.rest:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.reads], [], [], left)[0]:
                raise TimeoutError("the browser does not answer")
            data = os.read(self.reads, 1 << 20)
            if not data:
                raise EOFError("the browser ended")
            self.rest += data
        whole, self.rest = self.rest.split(b"\0", 1)
        return json.loads(whole)

    def call(self, method, **params):
        self.number += 1
        command = {"id": self.number, "method": method, "params": params}
        if self.session:
            command["sessionId"] = self.session
        os.write(self.writes, json.dumps(command).encode() + b"\0")
        deadline = time.monotonic() + SECONDS
        while True:
            answer = self.message(deadline)
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def ask(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression,
                           returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def size(self, width, height):
        self.call("Emulation.setDeviceMetricsOverride", width=width,
                  height=height, deviceScaleFactor=1, mobile=False)

    def look(self, feature, value):
        self.call("Emulation.setEmulatedMedia",
                  features=[{"name": feature, "value": value}])

    def open(self, page):
        self.call("Page.navigate", url="about:blank")
        self.events.clear()
        begin = time.monotonic()
        self.call("Page.navigate", url=page.as_uri())
        while self.ask("document.documentElement?.dataset.ready") != "1":
            if time.monotonic() - begin > SECONDS:
                raise TimeoutError(f"{page.name} does not get ready")
            time.sleep(0.02)
        # Two frames: it has been laid out and painted.
        self.ask("new Promise(done => requestAnimationFrame(() => "
                 "requestAnimationFrame(() => done(1))))")
        return time.monotonic() - begin

    def key(self, name, code):
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=name, code=name,
                      windowsVirtualKeyCode=code)

    def mouse(self, kind, x, y):
        button = {"button": "left", "clickCount": 1} if kind != "mouseMoved" else {}
        self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, **button)

    def click(self, x, y):
        self.mouse("mousePressed", x, y)
        self.mouse("mouseReleased", x, y)

    def shoot(self, file):
        data = self.call("Page.captureScreenshot", format="png")["data"]
        file.write_bytes(base64.b64decode(data))

    def complaints(self):
        """What it said that a good page gives no reason for."""
        found = []
        for event in self.events:
            method, params = event.get("method"), event.get("params", {})
            if method in ("Runtime.exceptionThrown", "Runtime.consoleAPICalled",
                          "Log.entryAdded"):
                found.append(json.dumps(params, ensure_ascii=False)[:300])
            if method == "Audits.issueAdded" and \
                    params["issue"]["code"] == "ContentSecurityPolicyIssue":
                found.append("content security policy")
            if method == "Network.requestWillBeSent" and \
                    not params["request"]["url"].startswith(("file:", "about:")):
                found.append("request " + params["request"]["url"])
        return found


class Checks:
    passed = 0
    failed = 0

    def check(self, what, right, seen=""):
        print(("ok " if right else "not ok ") + what)
        if right:
            self.passed += 1
        else:
            self.failed += 1
            print(f"# {str(seen)[:500]}")


MARK_BOX = """(() => {
    const mark = document.getElementById('i%d');
    mark.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = mark.getClientRects()[0];
    return [box.x + box.width / 2, box.y + box.height / 2];
})()"""
CARD = """(() => {
    const card = document.getElementById('card');
    const box = card.getBoundingClientRect();
    return card.hidden ? null : {
        name: card.querySelector('.name').textContent,
        text: card.innerText,
        inside: box.left >= 0 && box.top >= 0 && box.right <= innerWidth + 1 &&
            box.bottom <= innerHeight + 1,
        described: document.querySelectorAll('[aria-describedby=card]').length,
    };
})()"""
TOO_WIDE = "document.documentElement.scrollWidth > innerWidth"


def check_content(browser, checks, pages, name):
    """The page is the report, its rows are the rows, and nothing was said."""
    text = (pages / f"{name}.txt").read_bytes().decode()
    rows = json.loads((pages / f"{name}.json").read_text())
    seconds = browser.open(pages / f"{name}.html")
    bytes_ = (pages / f"{name}.html").stat().st_size
    print(f"# {name}: {len(text.encode())} bytes of text, {bytes_} of page, "
          f"{len(rows)} indicators, open after {seconds:.2f} s")
    checks.check(f"{name} opens quickly", seconds < 5, seconds)
    seen = browser.ask("document.getElementById('text').textContent")
    checks.check(f"{name} has the text and nothing else", seen == text,
                 [(i, a, b) for i, (a, b) in enumerate(zip(seen, text)) if a != b][:1]
                 or (len(seen), len(text)))
    marks = browser.ask("[...document.querySelectorAll('a.m[id]')]"
                        ".map(mark => [mark.id, mark.textContent])")
    want = [[f"i{row['ord']}", row["quote"]] for row in rows]
    checks.check(f"{name} marks every indicator once", marks == want,
                 [pair for pair in zip(marks, want) if pair[0] != pair[1]][:1]
                 or (len(marks), len(want)))
    data = browser.ask("({...document.documentElement.dataset})")
    checks.check(f"{name} counts itself",
                 int(data["marks"]) == int(data["rows"]) == len(rows), data)
    checks.check(f"{name} gives no reason for complaint",
                 browser.complaints() == [], browser.complaints()[:3])
    return rows


def check_mouse(browser, checks, row):
    x, y = browser.ask(MARK_BOX % row["ord"])
    browser.mouse("mouseMoved", x, y)
    card = browser.ask(CARD)
    checks.check("a mark under the mouse shows its row", card is not None
                 and card["name"] == row["name"] and card["inside"]
                 and row["role"] in card["text"]
                 and str(row["value"]) in card["text"], card)
    browser.mouse("mouseMoved", 2, 2)
    time.sleep(0.5)
    checks.check("and hides it when the mouse is gone",
                 browser.ask(CARD) is None, browser.ask(CARD))
    x, y = browser.ask(MARK_BOX % row["ord"])
    browser.click(x, y)
    browser.mouse("mouseMoved", 2, 2)
    time.sleep(0.5)
    checks.check("a click lets it stay", browser.ask(CARD) is not None)
    browser.key("Escape", 27)
    checks.check("until Escape", browser.ask(CARD) is None)


def check_keyboard(browser, checks, rows):
    browser.ask("document.activeElement.blur(), "
                "document.getElementById('text').focus()")
    for row in rows[:3]:
        browser.key("Tab", 9)
        card = browser.ask(CARD)
        focused = browser.ask("document.activeElement.id")
        checks.check(f"Tab reaches indicator {row['ord']} and shows its row",
                     focused == f"i{row['ord']}" and card is not None
                     and card["name"] == row["name"] and card["described"] == 1,
                     (focused, card))
    browser.key("Escape", 27)
    checks.check("Escape hides the row and leaves the focus",
                 browser.ask(CARD) is None and
                 browser.ask("document.activeElement.id") == f"i{rows[2]['ord']}")


def check_sizes(browser, checks, row, shots):
    checks.check("the wide page does not scroll sideways",
                 not browser.ask(TOO_WIDE))
    browser.size(*NARROW)
    checks.check("the narrow page does not scroll sideways",
                 not browser.ask(TOO_WIDE),
                 browser.ask("document.documentElement.scrollWidth"))
    folded = browser.ask("document.getElementById('headings').offsetHeight")
    browser.ask("document.getElementById('toggle').click()")
    unfolded = browser.ask("document.getElementById('headings').offsetHeight")
    checks.check("its list of headings folds", folded == 0 and unfolded > 0,
                 (folded, unfolded))
    browser.shoot(shots / "narrow-list.png")
    browser.ask("document.getElementById('toggle').click()")
    browser.ask("scrollTo({ top: 0, behavior: 'instant' })")
    time.sleep(0.3)
    browser.shoot(shots / "narrow.png")
    x, y = browser.ask(MARK_BOX % row["ord"])
    browser.click(x, y)
    card = browser.ask(CARD)
    checks.check("its card fits", card is not None and card["inside"], card)
    checks.check("and lies beside its mark", browser.ask(
        "document.querySelector('.shown').getBoundingClientRect().bottom <= "
        "document.getElementById('card').getBoundingClientRect().top"))
    browser.shoot(shots / "narrow-card.png")
    browser.key("Escape", 27)
    browser.size(*WIDE)


def check_jump(browser, checks):
    """The style leaves out of the layout what is far away."""
    browser.ask("document.querySelector('nav li:last-child a').click()")
    time.sleep(1.5)
    top = browser.ask("document.getElementById(location.hash.slice(1))"
                      ".getBoundingClientRect().top")
    checks.check("a heading far away is reached",
                 0 <= top <= browser.ask("innerHeight"), top)
    mark = browser.ask("[...document.querySelectorAll('a.m[id]')].pop().id")
    x, y = browser.ask(MARK_BOX % int(mark[1:]))
    browser.click(x, y)
    checks.check("and so is the last mark", browser.ask(
        "document.querySelector('.shown')?.id") == mark)


def check_policy(browser, checks):
    """Last on its page: the browser complains of what is tried here."""
    browser.ask("""(() => {
        const script = document.createElement('script');
        script.textContent = 'window.hacked = 5';
        document.body.append(script);
        const image = document.createElement('img');
        image.src = 'http://127.0.0.1:9/x.png';
        document.body.append(image);
    })()""")
    time.sleep(0.3)
    checks.check("the policy lets no other script run",
                 browser.ask("window.hacked") is None)
    refused = [event for event in browser.events
               if event.get("method") == "Log.entryAdded"
               and "Content Security Policy" in event["params"]["entry"]["text"]]
    checks.check("and nothing be loaded", len(refused) >= 2, refused)


def main():
    program, pages, shots = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    checks = Checks()
    browser = Browser(program)
    try:
        browser.size(*WIDE)
        for name in ("masked", "wrapped"):
            check_content(browser, checks, pages, name)
            browser.shoot(shots / f"{name}.png")
        rows = check_content(browser, checks, pages, "sample")
        browser.shoot(shots / "wide.png")
        check_mouse(browser, checks, rows[0])
        check_keyboard(browser, checks, rows)
        browser.ask(MARK_BOX % 30)
        time.sleep(0.3)
        x, y = browser.ask(MARK_BOX % 30)
        browser.mouse("mouseMoved", x, y)
        browser.shoot(shots / "wide-card.png")
        for scheme in ("dark", "light"):
            browser.look("prefers-color-scheme", scheme)
            browser.shoot(shots / f"wide-{scheme}.png")
        browser.key("Escape", 27)
        check_sizes(browser, checks, rows[0], shots)
        browser.call("Emulation.setEmulatedMedia", media="print")
        browser.ask("scrollTo({ top: 0, behavior: 'instant' })")
        browser.shoot(shots / "print.png")
        browser.call("Emulation.setEmulatedMedia", media="")
        check_content(browser, checks, pages, "long")
        browser.shoot(shots / "long.png")
        check_jump(browser, checks)
        browser.shoot(shots / "long-jump.png")
        check_content(browser, checks, pages, "hostile")
        checks.check("hostile text stays text",
                     browser.ask("window.hacked === undefined && "
                                 "document.scripts.length === 2 && "
                                 "!document.querySelector('img, svg, i')"))
        browser.shoot(shots / "hostile.png")
        check_policy(browser, checks)
    finally:
        browser.close()
    print(f"{checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


sys.exit(main())
