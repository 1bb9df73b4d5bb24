"""Rule alias-in-yaml."""

import pytest
from tests.check.builders import make_fault, make_workspace

from baocao.check.rules import alias_in_yaml
from baocao.model import FaultKind


@pytest.mark.parametrize("written", ["*so", "&so"])
def test_alias_and_anchor_can_be_quoted(written: str) -> None:
    """A text that begins with such a sign is told how to stay one."""
    fault = make_fault(FaultKind.ALIAS_IN_YAML, written)

    [finding] = alias_in_yaml.check(make_workspace(faults=(fault,)))

    assert finding.message.startswith(f"“{written}” ")
    assert finding.help.endswith(f'`"{written}"`')
