"""IP addresses: how they are read, and what is left of them."""

import pytest

from commentguard.privacy.network import anonymize_ip, read_ip


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("192.0.2.77", "192.0.2.0"),
        (" 192.0.2.77\n", "192.0.2.0"),
        ("192.0.2.77:8080", "192.0.2.0"),
        ("[192.0.2.77]:80", "192.0.2.0"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1::"),
        ("2001:DB8:1:2:3:4:5:6", "2001:db8:1::"),
        ("[2001:db8:1:2::3]", "2001:db8:1::"),
        ("[2001:db8:1:2::3]:443", "2001:db8:1::"),
        ("fe80::1%eth0", "fe80::"),
        ("[fe80::1%25eth0]:80", "fe80::"),
        ("::ffff:192.0.2.77", "192.0.2.0"),
        ("::ffff:c000:24d", "192.0.2.0"),
        ("::1", "::"),
        # 6to4: the IPv4 address 192.0.2.77 stands in bits 16 to 48, so its last octet goes.
        ("2002:c000:024d:1::1", "2002:c000:200::"),
        # Teredo: the server's address stands behind bit 32, the client's at the end.
        ("2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001::"),
    ],
)
def test_anonymized(typed: str, kept: str) -> None:
    """A network is left of an address, and no IPv4 address inside an IPv6 one."""
    assert anonymize_ip(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("192.0.2.77", "192.0.2.0"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2002:c000:024d:1::1", "2002:c000:200::"),
        ("2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001::"),
    ],
)
def test_wordpress(typed: str, kept: str) -> None:
    """WordPress keeps 64 bits of IPv6; what carries IPv4 is cut all the same."""
    assert anonymize_ip(typed, v4=24, v6=64) == kept


@pytest.mark.parametrize(
    "junk",
    [
        "",
        " ",
        "unknown",
        "300.1.2.3",
        "1.2.3",
        "01.2.3.4",
        "1.2.3.4, 5.6.7.8",
        "1.2.3.4:port",
        "1.2.3.4/24",
        "[",
        "[]",
        "[]:80",
        "liz@example.org",
        "1" * 1000,
        "١.٢.٣.٤",
        "\ud800",
    ],
)
def test_junk(junk: str) -> None:
    """What is no address gives None, not an address of zeros."""
    assert anonymize_ip(junk) is None
    assert read_ip(junk) is None


@pytest.mark.parametrize(
    ("v4", "v6", "four", "six"),
    [(32, 128, "192.0.2.77", "2001:db8::77"), (0, 0, "0.0.0.0", "::")],  # noqa: S104  (no server here)
)
def test_bounds(v4: int, v6: int, four: str, six: str) -> None:
    """Everything or nothing may stay too."""
    assert anonymize_ip("192.0.2.77", v4=v4, v6=v6) == four
    assert anonymize_ip("2001:db8::77", v4=v4, v6=v6) == six


@pytest.mark.parametrize(("v4", "v6", "said"), [(33, 48, "0 to 32"), (-1, 48, "0 to 32"), (24, 129, "0 to 128")])
def test_out_of_bounds(v4: int, v6: int, said: str) -> None:
    """A number of bits that no address has is refused."""
    with pytest.raises(ValueError, match=said):
        anonymize_ip("192.0.2.77", v4=v4, v6=v6)
