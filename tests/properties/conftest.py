"""How hard the property tests try: `HYPOTHESIS_PROFILE=deep` looks twenty times as long as `fast`."""

import os
import sys
from pathlib import Path

from hypothesis import HealthCheck, settings

sys.path.insert(0, str(Path(__file__).parent))  # so that tests here can import the strategies beside them

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]

settings.register_profile("fast", max_examples=50, deadline=None, suppress_health_check=_SLOW)
settings.register_profile("deep", max_examples=1000, deadline=None, suppress_health_check=_SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))
