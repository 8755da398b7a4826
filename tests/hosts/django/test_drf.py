"""Comments in an API of Django REST framework."""

from typing import Any

import pytest

pytest.importorskip("rest_framework", reason="Django REST framework, of the extra drf, is not installed")

from rest_framework import serializers
from rest_framework.parsers import JSONParser
from rest_framework.response import Response
from rest_framework.test import APIRequestFactory
from rest_framework.views import APIView

from commentguard.hosts.django.drf import CommentField, GuardedSerializer
from commentguard.hosts.django.validators import NotSpamValidator
from commentguard.model.verdict import Verdict

SPAM = "Great post! Visit my site http://roofs.example for cheap roofs, buy now at http://roofs.example/buy"


class CommentSerializer(GuardedSerializer):
    """A comment as a program sends it."""

    name = serializers.CharField()
    email = serializers.CharField(write_only=True)
    url = serializers.CharField(required=False)
    comment = CommentField()


class PlainSerializer(serializers.Serializer):
    """One text, which must not be spam."""

    comment = CommentField(validators=[NotSpamValidator()])


class CommentView(APIView):
    """A view that answers with the comment it was sent."""

    authentication_classes = ()
    permission_classes = ()
    parser_classes = (JSONParser,)

    def post(self, request: Any) -> Response:
        """Validate and answer."""
        serializer = CommentSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        return Response(serializer.data, status=201)


def sent(**fields: str) -> dict[str, str]:
    """Give the fields of a comment."""
    return {"name": "Liz", "email": "liz@example.org", "comment": "I <b>agree</b>."} | fields


def answered(**fields: str) -> tuple[int, str]:
    """Send a comment; give status and body."""
    request = APIRequestFactory().post("/", sent(**fields), format="json")
    answer = CommentView.as_view()(request)
    answer.accepted_renderer.charset = "utf-8"
    return answer.status_code, answer.render().content.decode()


def test_valid() -> None:
    """A valid comment has its decision, and goes out as safe HTML without its address."""
    serializer = CommentSerializer(data=sent())
    assert serializer.is_valid()
    assert serializer.validated_data == sent()
    assert serializer.decision is not None
    assert serializer.decision.verdict is Verdict.PUBLISH
    assert answered() == (201, '{"name":"Liz","comment":"<p>I <b>agree</b>.</p>"}')


def test_every_problem() -> None:
    """Every problem stands under the name of its field with its code, and no value is in the answer."""
    serializer = CommentSerializer(data=sent(name="liz@example.org", email="liz(at)example.org", url="ftp://x.example"))
    assert not serializer.is_valid()
    found = {field: [error.code for error in errors] for field, errors in serializer.errors.items()}
    assert found == {"name": ["contains_email"], "email": ["invalid"], "url": ["not_allowed"]}
    status, body = answered(email="liz(at)example.org")
    assert (status, body) == (400, '{"email":["Please enter a valid e-mail address."]}')


def test_field() -> None:
    """A field alone is refused for what is wrong with it, and for spam where it is asked to be."""
    serializer = PlainSerializer(data={"comment": "<b></b>"})
    assert not serializer.is_valid()
    assert [error.code for error in serializer.errors["comment"]] == ["empty_after_sanitizing"]
    serializer = PlainSerializer(data={"comment": SPAM})
    assert not serializer.is_valid()
    assert [error.code for error in serializer.errors["comment"]] == ["spam"]
    serializer = PlainSerializer(data={"comment": "  I agree.\n"})
    assert serializer.is_valid()
    assert serializer.validated_data == {"comment": "  I agree.\n"}
