"""The pages of the example blog: `python examples/django/manage.py test blog`."""

from io import StringIO
from typing import Any

from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import TestCase
from django_comments.models import Comment

from .forms import PostCommentForm
from .models import Post

FANTASY = "/the-in-session-breakthrough-fantasy/"
SPAM = "Great post! Visit my site http://roofs.example for cheap roofs, buy now at http://roofs.example/buy"


class BlogTest(TestCase):
    """The blog with the posts and comments of its fixture, as its readers see it."""

    fixtures = ("blog",)

    def page(self, address: str = FANTASY) -> str:
        """Give the source of a page."""
        answer = self.client.get(address)
        self.assertEqual(answer.status_code, 200)
        return str(answer.content.decode())

    def send(self, comment: str = "I agree, and I liked the part with the plant.", **typed: str) -> Any:
        """Send the form under a post as a visitor does, and follow where it leads."""
        hidden = PostCommentForm(Post.objects.get(pk=1)).initial
        fields = {"name": "Liz", "email": "liz@example.org", "url": "", "comment": comment}
        return self.client.post("/site/comments/post/", hidden | fields | typed, follow=True)

    def test_page(self) -> None:
        """A page has its comments, their heading, the form with its notice, and the latest comments."""
        call_command("commentguard_rescan", only="spam", stdout=StringIO())
        html = self.page()
        self.assertInHTML('<h2 id="comments">2 Responses to The In-Session Breakthrough Fantasy</h2>', html)
        self.assertInHTML('<h2 id="reply">Leave a Reply</h2>', html)
        self.assertIn("Your email address will not be published. Required fields are marked *", html)
        self.assertIn("You may use these HTML tags and attributes: &lt;a href=&quot;&quot;", html)
        self.assertIn("<em>the sentence</em>", html)
        self.assertIn("if x&lt;y and nothing happens", html)

    def test_no_address(self) -> None:
        """No e-mail or IP address of any visitor is in any page."""
        for address in ("/", FANTASY, "/what-the-waiting-room-says/", "/site/comments/posted/?c=1"):
            html = self.page(address)
            for comment in Comment.objects.all():
                self.assertNotIn(comment.user_email, html)
                self.assertNotIn(comment.ip_address, html)

    def test_published(self) -> None:
        """A good comment is on the page at once, and its author is told where."""
        answer = self.send("I <b>agree</b>, and I liked the part\nwith the plant.")
        self.assertContains(answer, "It is on the page")
        self.assertContains(answer, f"{FANTASY}#c6")
        self.assertInHTML("<p>I <b>agree</b>, and I liked the part<br>with the plant.</p>", self.page())

    def test_spam(self) -> None:
        """Spam is not on the page, and its author is told no more than others who wait."""
        self.assertContains(self.send(SPAM), "It waits for a moderator")
        self.assertNotIn("roofs.example/buy", self.page())
        self.assertTrue(Comment.objects.get(pk=6).is_removed)

    def test_mended(self) -> None:
        """A form with problems is shown again to its author: what was typed is there, and each message at its field."""
        answer = self.send("<b></b>", name="Dr. Ada Brook", url="ftp://liz.example")
        for text in (
            "&lt;b&gt;&lt;/b&gt;",
            'value="Dr. Ada Brook"',
            'value="liz@example.org"',
            "looks like somebody else",
        ):
            self.assertContains(answer, text)
        self.assertContains(answer, "aria-invalid", 3)
        self.assertNotIn("liz@example.org", self.page())
        self.assertEqual(Comment.objects.count(), 5)

    def test_preview(self) -> None:
        """A preview shows the comment as the page would."""
        self.assertContains(self.send("I <b>agree</b><script>x()</script>.", preview="1"), "<p>I <b>agree</b>.</p>")
        self.assertEqual(Comment.objects.count(), 5)

    def test_moderator(self) -> None:
        """A moderator publishes what waits."""
        self.client.force_login(User.objects.create_superuser("ada"))
        listed = "/site/admin/django_comments/comment/"
        self.client.post(listed, {"action": "guard_publish", "_selected_action": ["5"]})
        self.assertIn("Is the plant real? Write to me at [e-mail hidden]", self.page("/what-the-waiting-room-says/"))
