"""The parts of a story around its body: head, dates, credits, furniture."""

from enum import StrEnum

from newsconv.model.inline import Content
from newsconv.model.node import Labelled, Node, Passage


class Headline(Labelled, frozen=True):
    """The story's title; a leaf."""

    text: str


class Kicker(Labelled, frozen=True):
    """The few words over the headline; a leaf."""

    text: str


class Deck(Passage, frozen=True):
    """The summary under the headline."""

    content: Content


class Contribution(StrEnum):
    """What somebody named in a byline did."""

    AUTHOR = "author"
    """Wrote it."""
    CONTRIBUTOR = "contributor"
    """Helped to report it: "with", "additional reporting by"."""
    PHOTOGRAPHER = "photographer"
    """Took the pictures."""
    TRANSLATOR = "translator"
    """Translated it."""
    EDITOR = "editor"
    """Edited or proof-read it."""


class Author(Node, frozen=True):
    """One name of a byline; its span lies inside the byline's."""

    name: str
    """As printed, without titles of the trade; of "Marsh, Owen", "Owen Marsh"."""
    role: str | None = None
    """As printed: "Staff Writer", "correspondent in Cairo"."""
    affiliation: str | None = None
    """As printed: "The Associated Press"."""
    contribution: Contribution = Contribution.AUTHOR


class Moment(Node, frozen=True):
    """A date, with a time where one is printed."""

    text: str
    """As printed: "19.11.2026, 06:30 Uhr"."""
    value: str | None = None
    """EDTF (ISO 8601-2): "2026-11-19T06:30", "XXXX-10-07" where no year is printed;
    None where the text can be read in two ways, or is relative."""


class Byline(Labelled, frozen=True):
    """A line that says who wrote the story; a leaf."""

    text: str
    authors: tuple[Author, ...] = ()
    """In printed order; empty where the line names nobody."""
    published: Moment | None = None
    """The date that the line gives, where it gives one."""


class Date(Labelled, frozen=True):
    """A line that dates the story; a leaf."""

    text: str
    published: Moment | None = None
    updated: Moment | None = None


class Dateline(Labelled, frozen=True):
    """Place, date and agency before a wire story's first sentence; a leaf."""

    text: str
    """As printed, with its dash: "BEIRUT, Lebanon (AP) —"."""
    place: str | None = None
    """As printed: "BEIRUT, Lebanon"."""
    agency: str | None = None
    """As printed: "AP"."""
    date: Moment | None = None
    authors: tuple[Author, ...] = ()
    """Those whom it names: Chinese and Korean agencies put the byline here."""


class CreditRole(StrEnum):
    """A party's place in the chain of a picture's credit (IPTC Photo Metadata)."""

    CREATOR = "creator"
    """The photographer."""
    AGENCY = "agency"
    """Who the picture was made for: an agency, an archive, a ministry."""
    DISTRIBUTOR = "distributor"
    """Who passed it on: "via Reuters"."""


class CreditParty(Node, frozen=True):
    """One name of a credit; its span lies inside the credit's."""

    name: str
    """As printed."""
    role: CreditRole


class Credit(Labelled, frozen=True):
    """Whose picture it is; a leaf."""

    text: str
    """As printed, with its label and brackets: "(photo credit:SPUTNIK)"."""
    line: str
    """The credit line alone: "SPUTNIK"."""
    chain: tuple[CreditParty, ...] = ()
    """Creator, then agencies, then distributor."""


class FurnitureKind(StrEnum):
    """What a line that is not the story is there for."""

    ADVERT = "advert"
    """An advertisement, or the word that marks one."""
    SHARE = "share"
    """Share, print and copy-link buttons."""
    NAVIGATION = "navigation"
    """Menus, breadcrumbs, jumps."""
    RELATED = "related"
    """Links to other stories."""
    SIGN_UP = "sign_up"
    """Newsletter, subscription and app boxes."""
    COPYRIGHT = "copyright"
    """Who owns the text."""
    TAGS = "tags"
    """Topics and keywords."""
    READING_TIME = "reading_time"
    """ "5 min read"."""
    CONTACT = "contact"
    """Whom to call: the foot of a press release."""
    END_MARK = "end_mark"
    """ "###", "-ends-"."""
    INVISIBLE = "invisible"
    """Characters that print nothing."""
    OTHER = "other"
    """Not the story, and none of these."""


class Furniture(Labelled, frozen=True):
    """A line that is not the story; a leaf."""

    text: str
    kind: FurnitureKind = FurnitureKind.OTHER
