"""Workflows as GitHub's runner would read them: jobs, steps, and the values that an event gives to expressions."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from tests.repositories import ROOT

FOLDER = ROOT / ".github/workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))

_EXPRESSION = re.compile(r"\$\{\{ *([\w.]+) *\}\}")
_EQUALITY = re.compile(r"([\w.]+) == '([^']*)'")


@dataclass(frozen=True)
class Step:
    """A step of a job, with the environment that workflow, job and step give it, expressions not yet filled in."""

    workflow: str
    job: str
    uses: str
    run: str
    options: Mapping[str, Any]
    environment: Mapping[str, str]

    @property
    def name(self) -> str:
        """Return what a test calls it."""
        return f"{self.workflow}-{self.job}-{self.uses or self.run}"


def read(name: str) -> dict[str, Any]:
    """Return a workflow; `on`, which YAML 1.1 takes for a boolean, is a word here."""
    loaded = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return {"on" if key is True else key: value for key, value in loaded.items()}


def steps_of(name: str) -> Iterator[Step]:
    """Iterate over all steps of a workflow."""
    workflow = read(name)
    for job_name, job in workflow["jobs"].items():
        for step in job["steps"]:
            environment = {**workflow.get("env", {}), **job.get("env", {}), **step.get("env", {})}
            yield Step(name, job_name, step.get("uses", ""), step.get("run", ""), step.get("with", {}), environment)


def all_steps() -> list[Step]:
    """Return the steps of all workflows."""
    return [step for path in WORKFLOWS for step in steps_of(path.name)]


def fill_in(text: str, contexts: Mapping[str, Any]) -> str:
    """Return a text with its expressions replaced; only names are known, which is all that our workflows use."""
    return _EXPRESSION.sub(lambda found: str(_look_up(found[1], contexts)), text)


def holds(condition: str, contexts: Mapping[str, Any]) -> bool:
    """Tell whether a job's condition holds: one equality, or none."""
    if not condition:
        return True
    found = _EQUALITY.fullmatch(condition)
    assert found is not None, f"the test does not know how to judge: {condition}"
    return str(_look_up(found[1], contexts)) == found[2]


def version_comments() -> Iterator[tuple[Path, str, str]]:
    """Iterate over what follows each `uses:`: the file, the action at its commit, and the comment."""
    for path in WORKFLOWS:
        for used, comment in re.findall(r"\buses: (\S+)(.*)", path.read_text(encoding="utf-8")):
            yield path, used, comment.strip()


def _look_up(name: str, contexts: Mapping[str, Any]) -> Any:  # noqa: ANN401 - whatever an event holds
    found: Any = contexts
    for part in name.split("."):
        found = found[part]
    return found
