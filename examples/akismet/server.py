"""A private endpoint for Akismet clients: `uvicorn --app-dir examples/akismet server:app`.

Set AKISMET_KEYS to pairs of a key and a blog, such as `k1=https://blog.example/ k2=https://shop.example/`.
"""

import os

from commentguard import Guard, MemoryHistory
from commentguard.hosts.akismet import AkismetEndpoint

pairs = (pair.partition("=") for pair in os.environ["AKISMET_KEYS"].split())
app = AkismetEndpoint(guard=Guard(history=MemoryHistory()), keys={key: blog for key, _, blog in pairs})
