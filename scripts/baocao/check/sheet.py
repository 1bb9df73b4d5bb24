"""One run of `check`, with everything that a format shows beside the findings."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from baocao.model import Finding, Level, Workspace


@dataclass(frozen=True, slots=True)
class CheckSheet:
    """What was asked for, what was found, and what was not checked.

    Attributes:
        workspace: What was read.
        findings: What was found in the files asked for, by place, rule and message.
        files: The files asked for, sorted.
        not_applied: By closed period, how many rules came after it and were not applied to it.
        fails_at: The lowest level that makes the check fail.
        rules_page: The address of the portal's page of rules; empty where the site's address is not known.
        version: The tool's version.
    """

    workspace: Workspace
    findings: tuple[Finding, ...]
    files: tuple[str, ...]
    not_applied: Mapping[str, int] = field(default_factory=dict)
    fails_at: Level = Level.ERROR
    rules_page: str = ""
    version: str = "0"

    @property
    def failed(self) -> bool:
        """Tell whether something weighs enough to fail the check."""
        return any(finding.level >= self.fails_at for finding in self.findings)

    @property
    def unchecked(self) -> tuple[str, ...]:
        """Return what was not checked, a Vietnamese sentence each without its full stop."""
        unread = set(self.workspace.unreadable.values()) & set(self.files)
        return (
            *self.workspace.notes,
            *(f"{path} không đọc được, các quy tắc khác chưa xét tệp này" for path in sorted(unread)),
            *(
                f"kỳ {period} đã đóng, {number} quy tắc đặt ra sau đó không áp dụng"
                for period, number in self.not_applied.items()
            ),
        )

    def page_of(self, rule: str) -> str:
        """Return the address of a rule's page; empty where the site's address is not known."""
        return f"{self.rules_page}#{rule}" if self.rules_page else ""

    def by_file(self) -> dict[str, list[Finding]]:
        """Return every file with its findings, those that have none too."""
        found: dict[str, list[Finding]] = {path: [] for path in self.files}
        for finding in self.findings:
            found.setdefault(finding.place.path, []).append(finding)
        return found


def tally(findings: Iterable[Finding]) -> str:
    """Return how many findings there are of each level; “không có lỗi” if there is none."""
    levels = Counter(finding.level for finding in findings)
    return ", ".join(f"{levels[level]} {level.word}" for level in sorted(levels, reverse=True)) or "không có lỗi"


def tally_with_files(findings: Collection[Finding]) -> str:
    """Return how many findings there are of each level, and in how many files."""
    files = {finding.place.path for finding in findings}
    return tally(findings) + (f" trong {len(files)} tệp" if files else "")
