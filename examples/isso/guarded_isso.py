"""A page with the comments of Isso, which the guard decides on: `python examples/isso/guarded_isso.py`.

ISSO_SETTINGS names another file of settings for Isso than the `isso.cfg` beside this one.
"""

import os
from pathlib import Path

from commentguard import Guard
from commentguard.hosts.isso import attach

HERE = Path(__file__).parent

attach(Guard())  # before Isso's application is made

from isso import config, make_app  # noqa: E402  (the guard comes first)
from werkzeug.middleware.dispatcher import DispatcherMiddleware  # noqa: E402  (as above)
from werkzeug.serving import run_simple  # noqa: E402  (as above)
from werkzeug.wrappers import Request, Response  # noqa: E402  (as above)


@Request.application
def page(_request: Request) -> Response:
    """Give the page that is commented on."""
    return Response((HERE / "page.html").read_text(encoding="utf-8"), mimetype="text/html")


settings = config.load(config.default_file(), os.environ.get("ISSO_SETTINGS", str(HERE / "isso.cfg")))
application = DispatcherMiddleware(page, {"/isso": make_app(settings)})

if __name__ == "__main__":
    run_simple("localhost", 8080, application, threaded=True)
