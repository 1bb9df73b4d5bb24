"""No forge: the repository lives on disks alone."""

from typing import NoReturn

from baocao.forge.port import ForgeError
from baocao.model import SIGN_OFF_CONTEXT, ForgeKind, StatusState


class Unconnected:
    """Answers every question by saying that there is nobody to ask."""

    kind = ForgeKind.NONE

    def conversation(self, number: int) -> NoReturn:
        """Refuse."""
        raise _nobody(f"yêu cầu hợp nhất số {number}")

    def file_at(self, path: str, commit: str) -> NoReturn:
        """Refuse."""
        raise _nobody(f"{path} ở lần ghi {commit[:12]}")

    def set_status(
        self,
        commit: str,
        state: StatusState,  # noqa: ARG002 - the port's signature
        description: str,  # noqa: ARG002 - the port's signature
        context: str = SIGN_OFF_CONTEXT,
    ) -> NoReturn:
        """Refuse."""
        raise _nobody(f"trạng thái “{context}” của lần ghi {commit[:12]}")

    def comment(self, number: int, body: str, marker: str) -> NoReturn:  # noqa: ARG002 - the port's signature
        """Refuse."""
        raise _nobody(f"bình luận ở yêu cầu hợp nhất số {number}")

    def protections(self, branch: str) -> NoReturn:
        """Refuse."""
        raise _nobody(f"bảo vệ của nhánh `{branch}`")


def _nobody(asked: str) -> ForgeError:
    fact = f"không hỏi được {asked}: kho này không nối với máy chủ nào"
    return ForgeError(fact, "khai `forge:` trong units/department.yml")
