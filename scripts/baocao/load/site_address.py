"""Where the portal stands on the network, as `mkdocs.yml` says."""

from pathlib import Path

import yaml

from baocao.load.files import read_source
from baocao.model import Fault


def read_site_address(root: Path) -> str:
    """Return `site_url`, with a slash at its end; empty where there is none, or it is not simply written down."""
    source = read_source(root, "mkdocs.yml")
    if isinstance(source, Fault):
        return ""
    try:
        # Composed, not constructed: what MkDocs' own tags (`!ENV`) mean does not matter here.
        top = yaml.compose(source.text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return ""
    entries = top.value if isinstance(top, yaml.MappingNode) else ()
    found = (value.value for key, value in entries if key.value == "site_url" and isinstance(value, yaml.ScalarNode))
    address = str(next(found, ""))
    return address.rstrip("/") + "/" if address.startswith(("http://", "https://")) else ""
