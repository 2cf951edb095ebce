"""A stand-in for the original's checklist script, which is not ours to carry.

It sends the requests that the original sends for the same state, one after the other, each over its own connection as urllib
does, reads each answer as JSON and stops. It judges nothing, reads no YAML and posts no status: the original does more.

    python3 original-requests.py ROOT < paths
"""

import json
import sys
import urllib.request

root = sys.argv[1]
for path in sys.stdin.read().split("\n"):
    if path == "":
        continue
    request = urllib.request.Request(root + path, headers={"Authorization": "token bench", "Accept": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            json.loads(answer.read() or b"null")
    except urllib.error.HTTPError as refusal:
        # A 404 of a membership is the answer that this person is not in that team.
        refusal.read()
