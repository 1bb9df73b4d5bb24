"""SSH signatures (SSHSIG), as `ssh-keygen -Y sign -n baocao` makes them.

Verifying needs no OpenSSH on the machine; signing does only where the key is not a file (an agent, a smart card).
Source of the format: OpenSSH, PROTOCOL.sshsig.
"""

import base64
import hashlib
import textwrap
from collections.abc import Iterable, Iterator

import sshsig
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_ssh_private_key
from sshsig.ssh_public_key import PublicKey

NAMESPACE = "baocao"
_MAGIC = b"SSHSIG"
_VERSION = (1).to_bytes(4, "big")
_HASH = b"sha512"
_LINE = 70


class KeyRefusedError(Exception):
    """A private key that cannot be used; the message is Vietnamese."""


def sign_message(message: bytes, private_key: bytes) -> str:
    """Return the armored signature of `message` by an Ed25519 key in OpenSSH's format.

    Raises:
        KeyRefusedError: If the key cannot be read, needs a password, or is of another kind.
    """
    try:
        key = load_ssh_private_key(private_key, None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        reason = "không đọc được khóa riêng; cần tệp khóa OpenSSH không đặt mật khẩu"
        raise KeyRefusedError(reason) from error
    if not isinstance(key, Ed25519PrivateKey):
        reason = "khóa riêng phải thuộc loại ed25519"
        raise KeyRefusedError(reason)
    public = _public_blob(key)
    signed = _MAGIC + _strings(NAMESPACE.encode(), b"", _HASH, hashlib.sha512(message).digest())
    signature = _strings(b"ssh-ed25519", key.sign(signed))
    blob = _MAGIC + _VERSION + _strings(public, NAMESPACE.encode(), b"", _HASH, signature)
    lines = textwrap.wrap(base64.b64encode(blob).decode(), _LINE)
    return "\n".join(["-----BEGIN SSH SIGNATURE-----", *lines, "-----END SSH SIGNATURE-----", ""])


def is_signed_by(message: bytes, signature: str, public_keys: Iterable[str]) -> bool:
    """Tell whether one of `public_keys` (lines as in `authorized_keys`) made the signature of `message`."""
    try:
        sshsig.verify(message, signature, list(_readable(public_keys)), NAMESPACE)
    except (sshsig.InvalidSignature, ValueError, NotImplementedError, AssertionError):
        # The library asserts what a damaged signature may well contain.
        return False
    return True


def _readable(public_keys: Iterable[str]) -> Iterator[PublicKey]:
    """Iterate over the keys that can be read: a broken one in the registry takes nothing from the others."""
    for key in public_keys:
        try:
            yield PublicKey.from_openssh_str(key)
        except (ValueError, NotImplementedError):
            continue


def _public_blob(key: Ed25519PrivateKey) -> bytes:
    line = key.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH)
    return base64.b64decode(line.split()[1])


def _strings(*parts: bytes) -> bytes:
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)
