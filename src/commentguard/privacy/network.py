"""IP addresses: read as hosts write them, and cut so that they name a network and nobody in it."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import regex

_WITH_PORT = regex.compile(r"(?:\[(?P<six>[^\[\]]*)\]|(?P<four>[0-9.]+))(?::[0-9]{1,5})?")
_LONGEST = 100
_V4_BITS = 32
_V6_BITS = 128
_SIXTOFOUR_BITS = 16
_TEREDO_BITS = 32


def read_ip(text: str) -> IPv4Address | IPv6Address | None:
    """Read an IP address as proxies and servers write one; None when it is not one.

    A port, square brackets and a zone (`%eth0`) are dropped; an IPv4 address mapped into IPv6 (`::ffff:192.0.2.1`)
    is given as the IPv4 address it is. A list of addresses is not one address.
    """
    bare = text.strip()
    if len(bare) > _LONGEST:
        return None
    address = _bare_ip(bare)
    if address is None and (with_port := _WITH_PORT.fullmatch(bare)):
        address = _bare_ip(with_port["six"] or with_port["four"] or "")
    return getattr(address, "ipv4_mapped", None) or address


def _bare_ip(text: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(text.partition("%")[0])
    except ValueError:
        return None


def anonymize_ip(text: str, *, v4: int = 24, v6: int = 48) -> str | None:
    """Give the network of an IP address as an address: the first *v4* or *v6* bits stay, the others become 0.

    The default, 24 and 48 bits, names a provider's block; WordPress keeps 24 and 64
    (`wp_privacy_anonymize_ip`). Ports and zones go. 6to4 (`2002::/16`) and Teredo (`2001::/32`) addresses carry an
    IPv4 address in the bits that would stay, and are cut inside it as an IPv4 address would be, or before it.
    What is not an IP address gives None. Raises ValueError when *v4* is not in 0..32 or *v6* not in 0..128.

    >>> anonymize_ip("192.0.2.77")
    '192.0.2.0'
    >>> anonymize_ip("[2001:db8:1:2:3::4]:443", v6=64)
    '2001:db8:1:2::'
    """
    if not 0 <= v4 <= _V4_BITS:
        raise ValueError(f"v4 is a number of bits from 0 to 32, not {v4}")
    if not 0 <= v6 <= _V6_BITS:
        raise ValueError(f"v6 is a number of bits from 0 to 128, not {v6}")
    address = read_ip(text)
    if address is None:
        return None
    kept = v4 if isinstance(address, IPv4Address) else _kept(address, v4, v6)
    return str(ip_network((address, kept), strict=False).network_address)


def _kept(address: IPv6Address, v4: int, v6: int) -> int:
    """Give the bits of an IPv6 address that may stay: fewer where it carries an IPv4 address (RFC 3056, RFC 4380)."""
    if address.sixtofour is not None:
        return min(v6, _SIXTOFOUR_BITS + v4)
    if address.teredo is not None:
        return min(v6, _TEREDO_BITS)
    return v6
