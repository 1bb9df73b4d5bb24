"""Pull requests, reviews and a registry, with defaults: a test shows only what matters."""

from collections.abc import Mapping
from datetime import datetime

from baocao.model import Conversation, ForgeKind, People, PullRequest, Review, ReviewState
from baocao.sign import ReviewedReport

UNIT = "phong-nguoi-co-cong"
LEADER, DEPUTY, OTHER = "pgd-nguoi-co-cong", "pgd-xa-hoi", "pgd-lao-dong"
LEADERS_ACCOUNT, SECOND_ACCOUNT, DEPUTYS_ACCOUNT, OTHERS_ACCOUNT = 11, 12, 21, 31
AUTHOR, STRANGER = 91, 92
ON_TIME = "2024-06-13T09:40:00+07:00"
READ, EDITED = "sha256:" + "a" * 64, "sha256:" + "b" * 64
FIRST, SECOND, REBASED = "1" * 40, "2" * 40, "3" * 40
VERSIONS = {FIRST: READ, SECOND: EDITED, REBASED: READ}

PEOPLE = People.model_validate(
    {
        "leaders": {
            LEADER: {
                "position": "Phó Giám đốc",
                "terms": [{"from": "2019-07-01", "to": "2024-06-30"}],
                "accounts": [{"forge": "github", "id": LEADERS_ACCOUNT}, {"forge": "github", "id": SECOND_ACCOUNT}],
            },
            DEPUTY: {
                "position": "Phó Giám đốc",
                "terms": [{"from": "2019-07-01"}],
                "accounts": [{"forge": "github", "id": DEPUTYS_ACCOUNT}],
            },
            OTHER: {
                "position": "Phó Giám đốc",
                "terms": [{"from": "2019-07-01"}],
                "accounts": [{"forge": "github", "id": OTHERS_ACCOUNT, "to": "2024-06-30"}],
            },
        },
        "assignments": [
            {
                "decision": "1208/QĐ-SLĐTBXH",
                "date": "2021-06-15",
                "from": "2021-06-15",
                "to": "2024-04-21",
                "charges": {OTHER: {"units": [UNIT]}},
            },
            {
                "decision": "3365/QĐ-SLĐTBXH",
                "date": "2024-04-22",
                "from": "2024-04-22",
                "charges": {LEADER: {"units": [UNIT]}},
            },
        ],
        "delegations": [
            {
                "form": "KT.",
                "for": LEADER,
                "by": DEPUTY,
                "document": "12/GUQ-SLĐTBXH",
                "date": "2024-06-09",
                "from": "2024-06-10",
                "to": "2024-06-20",
            }
        ],
    }
)


def make_review(
    account: int = LEADERS_ACCOUNT,
    state: ReviewState = ReviewState.APPROVED,
    *,
    number: int = 1,
    at: str = ON_TIME,
    commit: str = FIRST,
) -> Review:
    """Return a review."""
    return Review(number, account, f"tài-khoản-{account}", state, commit, datetime.fromisoformat(at), "Ý kiến")


def make_conversation(*reviews: Review, author: int | None = AUTHOR, base: str = "main") -> Conversation:
    """Return a merged pull request with these reviews."""
    opened = datetime.fromisoformat("2024-06-12T08:00:00+07:00")
    pull = PullRequest(41, author, FIRST, base, merged=True, opened_at=opened, ready_at=opened, title="Báo cáo")
    return Conversation(ForgeKind.GITHUB, pull, reviews)


def make_reviewed(digest: str = READ, versions: Mapping[str, str] | None = None) -> ReviewedReport:
    """Return the division's report with this content, and the contents that it had in commits."""
    known = VERSIONS if versions is None else versions
    return ReviewedReport(UNIT, digest, "main", lambda day: PEOPLE.in_charge(UNIT, day), known.get)
