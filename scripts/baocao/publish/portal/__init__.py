"""The portal: a repository of reports as pages that anyone with a browser can read.

Values in, Markdown out; what turns the Markdown into a site stands outside, as does what writes it to disk.
"""

from baocao.publish.portal.address import consolidated_download, guide_page, report_download
from baocao.publish.portal.navigation import NavigationEntry, list_navigation
from baocao.publish.portal.page import Page
from baocao.publish.portal.portal import Portal
from baocao.publish.portal.render import THEME, render_portal

__all__ = [
    "THEME",
    "NavigationEntry",
    "Page",
    "Portal",
    "consolidated_download",
    "guide_page",
    "list_navigation",
    "render_portal",
    "report_download",
]
