"""Print what a digest lacks before it may be passed on."""

from pathlib import Path

import msgspec

import newsconv
from newsconv.annotations.rights import check_rights
from newsconv.model import Mention, RightsRules

digest = newsconv.read_digest(Path(__file__).parent / "digest.toml")
rules = RightsRules(mentions=(Mention.OUTLET, Mention.DATE), outlet_share=0.2)
report = check_rights(msgspec.structs.replace(digest, rights_rules=rules))

print(f"{report.clips} clips of {len(report.outlets)} outlets")
for finding in report.findings:
    print(f"{finding.code}: {finding.message}")
