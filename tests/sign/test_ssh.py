"""SSH signatures, of ours and of OpenSSH."""

import base64
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import given
from hypothesis import strategies as st
from tests.programs import requires_program
from tests.sign.keys import make_key, verifies

from baocao.sign import KeyRefusedError
from baocao.sign.ssh import NAMESPACE, sign_message

PRIVATE, PUBLIC = make_key()
OTHER = make_key()[1]
MESSAGE = "Đã duyệt".encode()
SIGNATURE = sign_message(MESSAGE, PRIVATE)
BLOB = base64.b64decode("".join(SIGNATURE.splitlines()[1:-1]))


@given(st.binary())
def test_signature_is_of_its_message(message: bytes) -> None:
    """A message is proved by its own signature, not by another's."""
    assert verifies(message, sign_message(message, PRIVATE), PUBLIC)
    assert message == MESSAGE or not verifies(message, SIGNATURE, PUBLIC)


def test_signature_is_of_its_key() -> None:
    """Another's key, and no key at all, prove nothing."""
    assert not verifies(MESSAGE, SIGNATURE, OTHER)
    assert not verifies(MESSAGE, SIGNATURE)


@pytest.mark.parametrize(
    "broken", ["", "ssh-ed25519", "ssh-ed25519 AAAA", "ssh-ed25519 !!", "ssh-dss AAAAB3NzaC1kc3M=", "khóa"]
)
def test_broken_key_takes_nothing_from_the_others(broken: str) -> None:
    """One unreadable line of the registry does not undo a leader's other key."""
    assert verifies(MESSAGE, SIGNATURE, broken, PUBLIC)
    assert not verifies(MESSAGE, SIGNATURE, broken)


def test_key_may_have_a_comment() -> None:
    """A line as `ssh-keygen` writes it, with whose it is."""
    assert verifies(MESSAGE, SIGNATURE, f"{PUBLIC} pgd@may-tinh")


@given(st.text() | st.binary().map(lambda noise: SIGNATURE[:60] + noise.hex() + SIGNATURE[60:]))
def test_noise_is_no_signature(noise: str) -> None:
    """Whatever stands in place of a signature, nothing crashes and nothing is proved."""
    assert not verifies(MESSAGE, noise, PUBLIC) or noise == SIGNATURE


@given(st.integers(0, len(BLOB) - 1), st.integers(1, 255))
def test_changed_signature_proves_nothing(position: int, change: int) -> None:
    """A damaged signature crashes nothing, and one other byte of the signature proper is another signature."""
    changed = BLOB[:position] + bytes([BLOB[position] ^ change]) + BLOB[position + 1 :]
    armored = f"-----BEGIN SSH SIGNATURE-----\n{base64.b64encode(changed).decode()}\n-----END SSH SIGNATURE-----\n"

    assert not verifies(b"other", armored, PUBLIC)
    assert not verifies(MESSAGE, armored, PUBLIC) or position < len(BLOB) - 64


def test_ssh_keygen_verifies_ours(tmp_path: Path) -> None:
    """`ssh-keygen -Y verify` accepts what this tool signs."""
    requires_program("ssh-keygen")
    (tmp_path / "signers").write_text(f"pgd {PUBLIC}\n", encoding="ascii")
    (tmp_path / "signature").write_text(SIGNATURE, encoding="ascii")
    options = ["-Y", "verify", "-n", NAMESPACE, "-I", "pgd", "-f", "signers", "-s", "signature"]

    done = subprocess.run(["ssh-keygen", *options], input=MESSAGE, cwd=tmp_path, check=False, capture_output=True)

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("namespace", [NAMESPACE, "file"])
def test_ours_verifies_ssh_keygens(namespace: str, tmp_path: Path) -> None:
    """What `ssh-keygen -Y sign` makes is a proof, if it was made for this purpose; ours is the same to the byte."""
    requires_program("ssh-keygen")
    key = tmp_path / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
    command = ["ssh-keygen", "-Y", "sign", "-n", namespace, "-f", str(key)]
    signature = subprocess.run(command, input=MESSAGE, check=True, capture_output=True).stdout.decode()
    public = key.with_suffix(".pub").read_text(encoding="ascii")

    assert verifies(MESSAGE, signature, public) == (namespace == NAMESPACE)
    assert (sign_message(MESSAGE, key.read_bytes()) == signature) == (namespace == NAMESPACE)


@pytest.mark.parametrize("key", [b"", b"noise", PUBLIC.encode()], ids=["nothing", "noise", "public-key"])
def test_noise_is_no_key(key: bytes) -> None:
    """What is no private key is refused with a reason, in Vietnamese."""
    with pytest.raises(KeyRefusedError, match=r"^không đọc được khóa riêng; cần tệp khóa OpenSSH không đặt mật khẩu$"):
        sign_message(MESSAGE, key)


def test_key_with_a_password_is_refused(tmp_path: Path) -> None:
    """The tool asks for no password."""
    requires_program("ssh-keygen")
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "mat-khau", "-f", tmp_path / "key"], check=True)

    with pytest.raises(KeyRefusedError, match="mật khẩu"):
        sign_message(MESSAGE, (tmp_path / "key").read_bytes())


def test_key_of_another_kind_is_refused() -> None:
    """Only Ed25519 is known."""
    key = ec.generate_private_key(ec.SECP256R1())

    with pytest.raises(KeyRefusedError, match=r"^khóa riêng phải thuộc loại ed25519$"):
        sign_message(MESSAGE, key.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()))
