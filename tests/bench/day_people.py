"""People at work, as many as wished: each signs in, looks at the list, opens a task, types, saves and completes."""

from __future__ import annotations

import random
import re
import threading
import time
from collections import defaultdict
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse
from http.cookies import SimpleCookie
from urllib.parse import urlencode

PORT = 8777
PASSWORD = "en lang kode"
REST = 8.0  # seconds between two pages, on average
_TOKEN = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')
_TASK = re.compile(r'href="(/tasks/[0-9a-f-]{36})"')
_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


@dataclass(frozen=True)
class Shift:
    """Who works in one process, and for how long."""

    logins: tuple[str, ...]
    seconds: int


@dataclass
class Told:
    """What was measured: milliseconds by kind of page, what was completed, what went wrong."""

    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    errors: list[str] = field(default_factory=list)
    completed: int = 0
    conflicts: int = 0
    people: int = 0
    seconds: float = 0.0

    def add(self, other: Told) -> None:
        """Count another's together with one's own."""
        for kind, times in other.times.items():
            self.times[kind] += times
        self.errors += other.errors
        self.completed += other.completed
        self.conflicts += other.conflicts
        self.people += other.people
        self.seconds = max(self.seconds, other.seconds)

    def __getstate__(self) -> dict[str, object]:
        return {**self.__dict__, "times": dict(self.times)}


class Worker:
    """One person's browser: one line, one session."""

    def __init__(self, login: str, told: Told, lock: threading.Lock) -> None:
        self.login, self.told, self.lock = login, told, lock
        self.cookies: dict[str, str] = {}
        self.line = HTTPConnection("127.0.0.1", PORT, timeout=60)

    def ask(self, kind: str, method: str, path: str, form: dict[str, str] | None = None) -> tuple[int, str, str]:
        """Status, body and where it leads; timed under ``kind``, an answer of 500 or none at all is an error."""
        body = urlencode(form) if form is not None else None
        headers = {"Accept": "application/json" if kind == "draft" else "text/html"}
        headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.line.close()  # whoever rests for seconds comes by a fresh line, as the server lets old ones go
        began = time.perf_counter()
        try:
            self.line.request(method, path, body, headers)
            answer = self.line.getresponse()
            page = answer.read().decode(errors="replace")
        except (OSError, HTTPException) as fault:
            self.line.close()
            self._note(kind, began, f"{kind}: {type(fault).__name__}")
            return 0, "", ""
        self._keep(answer)
        wrong = f"{kind}: {answer.status}" if answer.status >= 500 or answer.status in {401, 403, 404, 422} else ""
        self._note(kind, began, wrong)
        return answer.status, page, answer.getheader("Location") or ""

    def sign_in(self) -> None:
        """Before the measuring begins."""
        _, page, _ = self.ask("sign in", "GET", "/sign-in")
        form = {"csrf_token": _first(_TOKEN, page), "login": self.login, "password": PASSWORD}
        self.ask("sign in", "POST", "/sign-in", form)

    def work(self, until: float) -> None:
        """Lists, tasks, drafts and completions until this moment."""
        chance = random.Random(self.login)
        while self._rest(chance, until):
            _, page, _ = self.ask("list", "GET", "/tasks")
            tasks = _TASK.findall(page)
            if tasks and self._rest(chance, until):
                self._task(chance, chance.choice(tasks[:10]), until)

    def _task(self, chance: random.Random, path: str, until: float) -> None:
        status, page, _ = self.ask("open", "GET", path)
        given = dict(_HIDDEN.findall(page.partition('id="answers"')[2]))
        if status != 200 or "seen" not in given or not self._rest(chance, until):
            return
        form = {**given, "granted": "true", "reason": "Alt er i orden, og borgeren er enig."}
        self.ask("draft", "POST", f"{path}/draft", {**form, "reason": "Alt er i"})
        if not self._rest(chance, until):
            return
        _, page, _ = self.ask("open", "GET", path)
        form |= dict(_HIDDEN.findall(page.partition('id="answers"')[2]))
        status, _, _ = self.ask("complete", "POST", f"{path}/complete", form)
        with self.lock:
            self.told.completed += status == 303
            self.told.conflicts += status == 409

    def _rest(self, chance: random.Random, until: float) -> bool:
        """Think, as people do between two pages; False when the shift is over."""
        time.sleep(max(0.0, min(chance.expovariate(1 / REST), until - time.monotonic())))
        return time.monotonic() < until

    def _note(self, kind: str, began: float, wrong: str) -> None:
        with self.lock:
            self.told.times[kind].append((time.perf_counter() - began) * 1000)
            if wrong:
                self.told.errors.append(wrong)

    def _keep(self, answer: HTTPResponse) -> None:
        for raw in answer.headers.get_all("Set-Cookie") or []:
            self.cookies |= {name: one.value for name, one in SimpleCookie(raw).items()}


def work(shift: Shift) -> Told:
    """One process's people: all sign in, then all work for so many seconds."""
    told, lock = Told(people=len(shift.logins)), threading.Lock()
    _wait()
    everybody = [Worker(login, told, lock) for login in shift.logins]
    for one in everybody:
        one.sign_in()
    told.times.clear()
    began = time.monotonic()
    threads = [threading.Thread(target=one.work, args=(began + shift.seconds,)) for one in everybody]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    told.seconds = time.monotonic() - began
    return told


def _wait() -> None:
    """Until the web answers."""
    ends = time.monotonic() + 60
    while time.monotonic() < ends:
        try:
            line = HTTPConnection("127.0.0.1", PORT, timeout=5)
            line.request("GET", "/ready")
            if line.getresponse().status == 200:
                return
        except (OSError, HTTPException):
            time.sleep(0.2)
    raise RuntimeError("the web does not answer")


def _first(pattern: re.Pattern[str], page: str) -> str:
    found = pattern.search(page)
    return found[1] if found else ""
