"""The vectors of `docs/developing/sign-off-vectors.json`, computed again.

A change that breaks one of them breaks seals that leaders have given.
"""

import base64
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.programs import requires_program

from baocao.load import load_workspace
from baocao.model import Report, SignOffState
from baocao.model.node import Mapping, find_node
from baocao.sign import canonical_content, content_digest, verify_report
from baocao.sign.digest import statement
from baocao.sign.ssh import NAMESPACE, is_signed_by

ROOT = Path(__file__).parents[2]
UNIT, PERIOD = "phong-nguoi-co-cong", "2024-h1"
VECTORS: dict[str, Any] = json.loads((ROOT / "docs/developing/sign-off-vectors.json").read_text(encoding="utf-8"))
CONTENT: list[dict[str, Any]] = VECTORS["content"]
SIGNATURE: dict[str, str] = VECTORS["signature"]
PEOPLE = f"""\
leaders:
  pgd-nguoi-co-cong:
    position: Phó Giám đốc
    terms: [{{from: 2019-07-01}}]
    keys: [{{key: {SIGNATURE["public_key"]}, from: 2019-07-01}}]
assignments:
  - decision: 3365/QĐ-SLĐTBXH
    date: 2024-04-22
    from: 2024-04-22
    charges: {{pgd-nguoi-co-cong: {{units: [{UNIT}]}}}}
"""


@pytest.mark.parametrize("vector", CONTENT, ids=lambda vector: vector["name"])
def test_content_has_its_bytes_and_digest(vector: dict[str, Any], tmp_path: Path) -> None:
    """A report gives the canonical bytes and the digest that are published for it."""
    report = _read(tmp_path, vector["report"], vector.get("pictures", {}))

    assert canonical_content(report).decode() == vector["canonical"]
    assert content_digest(report) == vector["digest"]


def test_t5_retyping_breaks_no_seal() -> None:
    """Line ends, quotes, order of keys, number, date and the decision itself are not part of what was read."""
    digests = {vector["name"]: vector["digest"] for vector in CONTENT}

    assert digests["plain"] == digests["retyped"] != digests["picture"]


def test_page_shows_the_plain_vector() -> None:
    """The page shows report, canonical bytes and digest as they are."""
    page = (ROOT / "docs/developing/sign-off.md").read_text(encoding="utf-8")
    plain = CONTENT[0]

    assert all(plain[part].rstrip("\n") in page for part in ("report", "canonical", "digest"))


def test_signed_report_gives_the_statement(tmp_path: Path) -> None:
    """What a key signs is read back from the report."""
    sign_off = find_node(_read(tmp_path, SIGNATURE["report"]).node, "sign_off")

    assert isinstance(sign_off, Mapping)
    assert statement(sign_off).decode() == SIGNATURE["statement"]


def test_signed_report_is_proved(tmp_path: Path) -> None:
    """A registry with the public key is all that a proof needs."""
    report = _read(tmp_path, SIGNATURE["report"])

    assert verify_report(load_workspace(tmp_path), report).state is SignOffState.PROVED


@pytest.mark.parametrize(("old", "new"), [("approved", "returned"), ("12T", "13T"), ("}", "} ")])
def test_signature_holds_for_its_statement_only(old: str, new: str) -> None:
    """The signature is of the statement, to the byte."""
    message, keys = SIGNATURE["statement"], [SIGNATURE["public_key"]]

    assert is_signed_by(message.encode(), SIGNATURE["signature"], keys)
    assert not is_signed_by(message.replace(old, new).encode(), SIGNATURE["signature"], keys)


def test_openssh_verifies_the_signature(tmp_path: Path) -> None:
    """OpenSSH comes to the same result, without any code of ours."""
    requires_program("ssh-keygen")
    signature, signers = tmp_path / "signature", tmp_path / "signers"
    signature.write_text(SIGNATURE["signature"], encoding="ascii")
    signers.write_text(f"leader {SIGNATURE['public_key']}\n", encoding="ascii")
    command = ["ssh-keygen", "-Y", "verify", "-n", NAMESPACE, "-I", "leader", "-f", str(signers), "-s", str(signature)]

    subprocess.run(command, input=SIGNATURE["statement"].encode(), check=True, capture_output=True)


def _read(root: Path, report: str, pictures: dict[str, str] | None = None) -> Report:
    """Return the report from a repository that holds it alone, with its pictures and what it refers to."""
    unit = root / "units" / UNIT
    unit.mkdir(parents=True)
    for name in ("units/department.yml", f"units/{UNIT}/unit.yml"):
        shutil.copy(ROOT / name, root / name)
    shutil.copytree(ROOT / "periods" / PERIOD, root / "periods" / PERIOD)
    (root / "units/people.yml").write_text(PEOPLE, encoding="utf-8")
    (unit / f"{PERIOD}.md").write_bytes(report.encode())
    for path, content in (pictures or {}).items():
        (root / path).parent.mkdir()
        (root / path).write_bytes(base64.b64decode(content))
    return load_workspace(root).reports[UNIT, PERIOD]
