"""An API that takes comments: `fastapi run examples/fastapi/app.py`, then see /docs."""

from typing import Annotated, Any

from fastapi import Depends, FastAPI, Response

from commentguard import Decision, Guard, MemoryHistory, Verdict
from commentguard.hosts.fastapi import moderated

STATUS = {Verdict.PUBLISH: 201, Verdict.HOLD: 202, Verdict.SPAM: 403}
guard = Guard(history=MemoryHistory())
published: list[dict[str, Any]] = []

app = FastAPI(title="Comments")


@app.get("/comments")
def comments() -> list[dict[str, Any]]:
    """Give what everybody may see."""
    return published


@app.post("/comments", status_code=201)
def post_comment(decision: Annotated[Decision, Depends(moderated(guard))], response: Response) -> dict[str, str]:
    """Take a comment."""
    response.status_code = STATUS[decision.verdict]
    if decision.verdict is Verdict.PUBLISH:
        shown = guard.public(decision)
        published.append({"id": decision.comment.id, "name": shown.name, "url": shown.url, "html": str(shown.html)})
    return {"id": decision.comment.id, "verdict": decision.verdict}
