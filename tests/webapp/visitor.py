"""A person at a browser without scripts: reads pages as they are read, follows links, presses buttons."""

from __future__ import annotations

from typing import Any, cast

from flask import Flask
from lxml import html
from werkzeug.test import TestResponse


class Page:
    """One page, as a reader sees it."""

    def __init__(self, answer: TestResponse) -> None:
        self.status = answer.status_code
        self.headers = answer.headers
        self.address = answer.request.path
        self.source = answer.get_data(as_text=True)
        self.doc: Any = (
            html.document_fromstring(self.source) if self.source.strip() else html.fromstring("<html></html>")
        )

    def words(self, path: str) -> list[str]:
        """The text of everything at this XPath, spaces made one."""
        found = cast("list[html.HtmlElement]", self.doc.xpath(path))
        return [" ".join(one.text_content().split()) for one in found]

    @property
    def language(self) -> str:
        return str(self.doc.get("lang"))

    @property
    def h1(self) -> str:
        (title,) = self.words("//h1")
        return title

    @property
    def text(self) -> str:
        return " ".join(self.words("//main"))

    @property
    def said(self) -> str:
        """What the last act did, as the page tells it."""
        return " ".join(self.words("//*[@role='status' and contains(@class, 'ag-told')]"))

    @property
    def faults(self) -> list[str]:
        """The lines of the summary of what is wrong."""
        return self.words("//*[@id='faults']//li")

    @property
    def tasks(self) -> list[str]:
        """The citizens of the rows, in order."""
        return [words.split(" ")[0] for words in self.words("//tbody/tr/td[@class='ag-who-cell']")]

    def link(self, words: str) -> str:
        """Where the first link with these words leads."""
        for one in cast("list[html.HtmlElement]", self.doc.xpath("//a[@href]")):
            if words in " ".join(one.text_content().split()):
                return str(one.get("href"))
        raise AssertionError(f"no link says {words!r}")

    def button(self, words: str) -> tuple[str, dict[str, list[str]]]:
        """The address and the filled fields behind the button with these words."""
        for one in cast("list[html.HtmlElement]", self.doc.xpath("//button[@type='submit']")):
            if words in " ".join(one.text_content().split()):
                return self._form(one)
        raise AssertionError(f"no button says {words!r}")

    def _form(self, button: html.HtmlElement) -> tuple[str, dict[str, list[str]]]:
        owner = button.get("form")
        found = self.doc.xpath(f"//form[@id='{owner}']") if owner else button.xpath("ancestor::form[1]")
        form = cast("list[html.HtmlElement]", found)[0]
        fields: dict[str, list[str]] = {}
        for name, value in form.form_values():
            fields.setdefault(str(name), []).append(str(value))
        if button.get("name"):
            fields[str(button.get("name"))] = [str(button.get("value", ""))]
        return str(button.get("formaction") or form.get("action")), fields


class Visitor:
    """Somebody with a browser; ``page`` is what it shows."""

    def __init__(self, app: Flask, language: str = "da") -> None:
        self.client = app.test_client()
        self.language = language
        self.page: Page = None  # type: ignore[assignment]  # there is none before the first address

    def get(self, address: str, **more: Any) -> Page:
        """Open an address."""
        return self._show(self.client.get(address, headers=self._headers(), follow_redirects=True, **more))

    def follow(self, words: str) -> Page:
        """Follow the link with these words."""
        return self.get(self.page.link(words))

    def press(self, words: str, answers: dict[str, Any] | None = None) -> Page:
        """Press the button with these words, with these answers in place of what stands in the form."""
        address, fields = self.page.button(words)
        return self.post(address, {**fields, **(answers or {})})

    def follow_form(self, words: str, answers: dict[str, Any] | None = None) -> Page:
        """Press the button of a form that only asks, with these answers in place of what stands in it."""
        address, fields = self.page.button(words)
        return self.get(address, query_string={**fields, **(answers or {})})

    def post(self, address: str, fields: dict[str, Any], **headers: str) -> Page:
        """Send fields as they are."""
        sent = self.client.post(address, data=fields, headers={**self._headers(), **headers}, follow_redirects=True)
        return self._show(sent)

    def sign_in(self, login: str, password: str) -> Page:
        """Sign in by the page that is for it."""
        self.get("/sign-in")
        return self.press("Log på" if self.language == "da" else "Sign in", {"login": login, "password": password})

    def _headers(self) -> dict[str, str]:
        return {"Accept-Language": self.language, "Accept": "text/html"}

    def _show(self, answer: TestResponse) -> Page:
        self.page = Page(answer)
        return self.page
