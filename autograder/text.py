"""A sentence in both languages of the course."""

from __future__ import annotations

from dataclasses import dataclass

LANGUAGES = ("es", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in both languages of the course."""

    es: str
    en: str

    def __getitem__(self, language: str) -> str:
        return {"es": self.es, "en": self.en}[language]

    def __add__(self, other: Text) -> Text:
        return Text(es=f"{self.es} {other.es}".strip(), en=f"{self.en} {other.en}".strip())

    def to_json(self) -> dict[str, str]:
        return {"es": self.es, "en": self.en}

    @classmethod
    def from_json(cls, data: dict[str, str]) -> Text:
        return cls(es=data["es"], en=data["en"])


NO_TEXT = Text("", "")
