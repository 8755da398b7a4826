"""The syntax of e-mail addresses."""

import pytest

from commentguard.privacy.email import email_problem, normal_email

LONGEST_LABEL = "x" * 63


@pytest.mark.parametrize(
    "address",
    [
        "liz@example.org",
        "liz.m+blog@mail.example.co.uk",
        "o'brien@example.ie",
        "!#$%&'*+/=?^_`{|}~-@example.org",
        "1@example.org",
        f"{'l' * 64}@example.org",
        f"liz@{LONGEST_LABEL}.example",
        "liz@bücher.example",
        "liz@xn--bcher-kva.example",
        "liz@пример.рф",
        "лиза@пример.рф",
        "liz@उदाहरण.भारत",
        "liz@faß.example",
        "liz@1and1.example",
        "liz@example.xn--p1ai",
        "liz@ex-am--ple.org",
        "liz@Ｅxample。org",
        "deleted@site.invalid",
    ],
)
def test_valid(address: str) -> None:
    """Addresses of any script and host are taken, and their normal form is its own."""
    assert email_problem(address) is None
    assert email_problem(normal_email(address)) is None
    assert normal_email(normal_email(address)) == normal_email(address)


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("", "at"),
        ("liz", "at"),
        ("liz@joe@example.org", "at"),
        ("@example.org", "local"),
        ("l z@example.org", "local"),
        (" liz@example.org", "local"),
        ("liz<>@example.org", "local"),
        ("l\u200bz@example.org", "local"),
        ("l\ud800z@example.org", "local"),
        ("\U000e0041@example.org", "local"),
        (".liz@example.org", "dots"),
        ("liz.@example.org", "dots"),
        ("l..z@example.org", "dots"),
        ('"l@z"@example.org', "quoted"),
        ('"liz"@example.org', "quoted"),
        ("liz@[192.0.2.1]", "literal"),
        ("liz@", "domain"),
        ("liz@example", "domain"),
        ("liz@example.", "domain"),
        ("liz@.example", "domain"),
        ("liz@exa mple.org", "domain"),
        ("liz@example.org\n", "domain"),
        ("liz@example.o", "domain"),
        ("liz@192.0.2.1", "domain"),
        ("liz@exa_mple.org", "domain"),
        ("liz@-example.org", "domain"),
        ("liz@example-.org", "domain"),
        ("liz@ex--ample.org", "domain"),
        ("liz@\u0301example.org", "domain"),
        ("liz@xn--.org", "domain"),
        ("liz@xn--99999999.org", "domain"),
        ("liz@xn--example-.org", "domain"),
        ("liz@\ud800.org", "domain"),
        (f"liz@{LONGEST_LABEL}x.org", "domain"),
        (f"liz@{'ü' * 60}.org", "domain"),
        (f"{'l' * 65}@example.org", "too_long"),
        (f"{'é' * 33}@example.org", "too_long"),
        (f"liz@{'.'.join([LONGEST_LABEL] * 4)}.org", "too_long"),
        (f"{'l' * 64}@{'.'.join([LONGEST_LABEL] * 3)}.org", "too_long"),
    ],
)
def test_invalid(address: str, problem: str) -> None:
    """Each fault has its word."""
    assert email_problem(address) == problem


def test_international() -> None:
    """Letters outside ASCII before the @ may be refused; in the domain they never are."""
    assert email_problem("josé@example.org", international=False) == "international"
    assert email_problem("jose@bücher.example", international=False) is None


@pytest.mark.parametrize(
    ("address", "normal"),
    [
        ("Liz@EXAMPLE.Org", "Liz@example.org"),
        ("liz@XN--BCHER-KVA.example", "liz@bücher.example"),
        ("jose\u0301@example.org", "josé@example.org"),
        ("liz@Ｅxample。org", "liz@example.org"),
    ],
)
def test_normal(address: str, normal: str) -> None:
    """The domain is in lower case and its own script, the local part composed and otherwise as typed."""
    assert normal_email(address) == normal
