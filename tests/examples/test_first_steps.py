"""The first steps on the page of the control API, run in a shell as they stand there."""

import json
import re
import shutil
import subprocess
from html import unescape
from urllib.request import urlopen

import pytest

from punchout.emulator import Emulator
from punchout.web.server import start


@pytest.mark.skipif(not (shutil.which("bash") and shutil.which("curl")), reason="bash or curl is not installed")
def test_the_first_steps_are_a_purchase() -> None:
    """Each line is answered, from the space to its end, and the wait finds the cart."""
    emulator = Emulator()
    with start(emulator) as server:
        with urlopen(f"{server.url}/_punchout/docs") as answer:
            page = answer.read().decode()
        steps = unescape(re.findall(r"<pre[^>]*><code>(.*?)</code></pre>", page, re.DOTALL)[0]).strip().splitlines()
        before, calls, said = steps[:2], steps[2:], []
        for call in calls:
            script = "\n".join([*before, call.replace("curl", "curl -fsS", 1)])
            if len(said) > 1:
                token = re.findall(r"/shop/([^/]+)/", said[1]["startUrl"])[0]
                script = script.replace("TOKEN", token).replace("/ID/", f"/{said[1]['id']}/")
            run = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
            said.append(json.loads(run.stdout or "{}"))
    emulator.close()
    assert len(calls) == 7
    assert said[4]["items"][0]["document"] == "PunchOutOrderMessage"
    assert said[5]["items"][0]["status"] == "200 OK"
